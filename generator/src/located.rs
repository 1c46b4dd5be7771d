//! Faults of prose and theme, shown like those of the data: with the excerpt
//! of their file.

use std::fmt::Display;
use std::path::Path;
use std::sync::Arc;

use crate::content::ArticleFault;
use crate::load::{Fault, SourceFile, Span};
use crate::messages::MessageFault;
use crate::render::TemplateFault;

/// A fault that knows its file, and its line and column if it has any.
pub trait Located: Display {
    /// What kind of fault it is.
    fn code(&self) -> &'static str;
    /// The file.
    fn file(&self) -> &Path;
    /// Line and column, both from 1.
    fn place(&self) -> (Option<usize>, Option<usize>);
    /// What to do.
    fn help(&self) -> String;

    /// The fault with the excerpt of its file, named from `root`.
    fn placed(&self, root: &Path) -> Fault {
        let path = self.file();
        let (line, column) = self.place();
        let before = |n: Option<usize>| n.unwrap_or(1).saturating_sub(1);
        // A file that is missing has no excerpt; its name says enough.
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let start: usize = text
            .split_inclusive('\n')
            .take(before(line))
            .map(str::len)
            .sum();
        let row = text[start..].lines().next().unwrap_or_default();
        let skip: usize = row.chars().take(before(column)).map(char::len_utf8).sum();
        let length = row[skip..].chars().next().map_or(0, char::len_utf8);
        let relative = path.strip_prefix(root).unwrap_or(path);
        let name: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        Fault {
            code: self.code(),
            message: self.to_string(),
            help: self.help(),
            file: Arc::new(SourceFile {
                name: name.join("/"),
                text,
            }),
            span: Span {
                offset: start + skip,
                length,
            },
            related: Vec::new(),
        }
    }
}

macro_rules! located {
    ($($fault:ty),*) => {$(
        impl Located for $fault {
            fn code(&self) -> &'static str {
                <$fault>::code(self)
            }
            fn file(&self) -> &Path {
                <$fault>::file(self)
            }
            fn place(&self) -> (Option<usize>, Option<usize>) {
                (self.line(), self.column())
            }
            fn help(&self) -> String {
                <$fault>::help(self)
            }
        }
    )*};
}

located!(ArticleFault, MessageFault, TemplateFault);
