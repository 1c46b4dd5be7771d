//! Faults: what is wrong with an input file, where, and what to do about it.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, Severity, SourceCode, SourceSpan};

/// A place in an input file, in bytes from its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
}

/// An input file as it was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path as a person would type it, with forward slashes.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// Line and column (both from 1; columns count characters) of a byte offset.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[start..].chars().count() + 1)
    }
}

/// One fault of an input file.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What kind of fault it is: `law/unknown-provision`. One fixture per code.
    pub code: &'static str,
    /// What is wrong, and why that is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The file, if it could be read.
    pub file: Arc<SourceFile>,
    /// Where in the file.
    pub span: Span,
    /// Other places that bear on it, each with a few words.
    pub related: Vec<(Span, String)>,
}

impl Fault {
    /// Line and column of the fault, both from 1.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        self.file.position(self.span.offset)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

impl Diagnostic for Fault {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&*self.file)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let at = |span: Span| SourceSpan::from((span.offset, span.length));
        let main = LabeledSpan::new_primary_with_span(Some("here".to_owned()), at(self.span));
        let others = self
            .related
            .iter()
            .map(move |(span, words)| LabeledSpan::new_with_span(Some(words.clone()), at(*span)));
        Some(Box::new(std::iter::once(main).chain(others)))
    }
}

impl SourceCode for SourceFile {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        // miette counts bytes and editors count characters; the two differ in
        // Kazakh and Russian. Without context it asks for the place it will name.
        let column = if before == 0 && after == 0 {
            self.position(span.offset()).1 - 1
        } else {
            inner.column()
        };
        Ok(Box::new(miette::MietteSpanContents::new_named(
            self.name.clone(),
            inner.data(),
            *inner.span(),
            inner.line(),
            column,
            inner.line_count(),
        )))
    }
}

/// Everything that is wrong with the input, sorted by file and place. Never empty.
#[derive(Debug)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Sorts faults; `None` if there are none.
    #[must_use]
    pub fn new(mut faults: Vec<Fault>) -> Option<Self> {
        faults.sort_by(|a, b| (&a.file.name, a.span, a.code).cmp(&(&b.file.name, b.span, b.code)));
        (!faults.is_empty()).then_some(Self(faults))
    }

    /// The faults, sorted by file and place.
    #[must_use]
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }

    /// The faults themselves.
    #[must_use]
    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = {
            let mut names: Vec<_> = self.0.iter().map(|fault| &fault.file.name).collect();
            names.dedup();
            names.len()
        };
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        write!(
            f,
            "{} fault{} in {files} file{}; nothing was written",
            self.0.len(),
            plural(self.0.len()),
            plural(files)
        )
    }
}

impl std::error::Error for Faults {}

impl Diagnostic for Faults {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(
            self.0.iter().map(|fault| fault as &dyn Diagnostic),
        ))
    }
}

/// A file or folder that cannot be read at all.
#[derive(Debug, thiserror::Error, Diagnostic)]
#[error("cannot read {}", path.display())]
#[diagnostic(
    code(file::unreadable),
    help("run qonys in the folder that holds data/, content/ and themes/, or name it with --root")
)]
pub struct Unreadable {
    /// What was to be read.
    pub path: PathBuf,
    /// Why it could not be.
    #[source]
    pub cause: std::io::Error,
}
