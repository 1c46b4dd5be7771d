//! The templates of the theme: read, checked, and turned into an engine.

use std::path::{Path, PathBuf};

use tera::{ErrorKind, Tera};

use super::{RenderError, functions};
use crate::messages::{Messages, position};
use crate::site::Site;

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// The folder or a file cannot be read.
    #[error("cannot be read: {reason}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The template is not well formed, or names something that is not there.
    #[error("the template is broken here: {reason}")]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, from 1, where there is one.
        line: Option<usize>,
        /// Column, from 1, where there is one.
        column: Option<usize>,
        /// What the template engine says.
        reason: String,
    },
    /// The template asks for a message that is not there.
    #[error("there is no message `{key}`")]
    UnknownMessage {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The message.
        key: String,
    },
}

impl TemplateFault {
    /// The code of the kind of fault.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "theme/unreadable",
            Self::Syntax { .. } => "theme/template-syntax",
            Self::UnknownMessage { .. } => "theme/unknown-message",
        }
    }

    /// The file at fault.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::Unreadable { path, .. }
            | Self::Syntax { path, .. }
            | Self::UnknownMessage { path, .. } => path,
        }
    }

    /// The line at fault, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Syntax { line, .. } => *line,
            Self::UnknownMessage { line, .. } => Some(*line),
        }
    }

    /// The column at fault, from 1.
    #[must_use]
    pub const fn column(&self) -> Option<usize> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Syntax { column, .. } => *column,
            Self::UnknownMessage { column, .. } => Some(*column),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Unreadable { .. } => "a theme keeps its templates in templates/*.html".to_owned(),
            Self::Syntax { .. } => {
                format!(
                    "templates are Tera 2; the functions are {}",
                    functions::NAMES.join(", ")
                )
            }
            Self::UnknownMessage { key, .. } => {
                format!("add `{key} = …` to a file in messages/kk, messages/ru and messages/en")
            }
        }
    }
}

/// The templates of a theme, checked.
#[derive(Clone, Debug)]
pub struct Templates(Vec<(String, String)>);

impl Templates {
    /// Reads all `*.html` of a folder and checks their syntax and the messages they ask for.
    ///
    /// # Errors
    /// All faults that can be told at once.
    pub fn load(folder: &Path, messages: &Messages) -> Result<Self, Vec<TemplateFault>> {
        let files = read(folder).map_err(|fault| vec![fault])?;
        let mut faults: Vec<TemplateFault> = files
            .iter()
            .flat_map(|(name, text)| unknown_messages(&folder.join(name), text, messages))
            .collect();
        let mut engine = Tera::default();
        functions::register_names(&mut engine);
        if let Err(error) = engine.add_raw_templates(files.iter().map(|(n, t)| (n.as_str(), t))) {
            faults.push(syntax(folder, &error));
        }
        if faults.is_empty() {
            Ok(Self(files))
        } else {
            Err(faults)
        }
    }

    /// An engine whose functions speak for a site.
    pub(super) fn engine(&self, site: &Site) -> Result<Tera, RenderError> {
        let mut engine = Tera::default();
        engine.autoescape_on([".html"]);
        functions::register(&mut engine, site);
        engine.add_raw_templates(self.0.iter().map(|(n, t)| (n.as_str(), t)))?;
        Ok(engine)
    }
}

fn read(folder: &Path) -> Result<Vec<(String, String)>, TemplateFault> {
    let unreadable = |path: &Path, error: &std::io::Error| TemplateFault::Unreadable {
        path: path.to_owned(),
        reason: error.to_string(),
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| name.ends_with(".html")) {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            files.push((name.to_owned(), text));
        }
    }
    files.sort();
    Ok(files)
}

fn syntax(folder: &Path, error: &tera::Error) -> TemplateFault {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            TemplateFault::Syntax {
                path: folder.join(report.filename()),
                line: Some(report.span().start_line),
                column: Some(report.span().start_col + 1),
                reason: report.message().to_owned(),
            }
        }
        other => TemplateFault::Syntax {
            path: folder.to_owned(),
            line: None,
            column: None,
            reason: other.to_string(),
        },
    }
}

/// Messages that a template asks for by name (`t(key="…"`) and that are not there.
/// Names that a page hands over are checked when the page is made.
fn unknown_messages(path: &Path, text: &str, messages: &Messages) -> Vec<TemplateFault> {
    const CALL: &str = "t(key=\"";
    text.match_indices(CALL)
        .filter_map(|(at, _)| {
            let start = at + CALL.len();
            let (key, rest) = text.get(start..)?.split_once('"')?;
            // A name put together from parts is known only when the page is made.
            if rest.trim_start().starts_with('~') {
                return None;
            }
            let (line, column) = position(text, start);
            (!messages.has(key)).then(|| TemplateFault::UnknownMessage {
                path: path.to_owned(),
                line,
                column,
                key: key.to_owned(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::MessageFile;
    use qonys_rules::Language;

    fn messages() -> Messages {
        let files = Language::ALL.map(|language| MessageFile {
            path: PathBuf::from("test.ftl"),
            language,
            text: "known = known\n".to_owned(),
        });
        Messages::parse(&files).expect("sound")
    }

    #[test]
    fn unknown_messages_are_named_with_their_place() {
        let faults = unknown_messages(
            Path::new("a.html"),
            "<p>{{ t(key=\"known\") }}{{ t(key=\"lost-\" ~ part) }}</p>\n<p>{{ t(key=\"lost\", n=1) }}</p>\n",
            &messages(),
        );
        assert_eq!(
            faults,
            [TemplateFault::UnknownMessage {
                path: PathBuf::from("a.html"),
                line: 2,
                column: 14,
                key: "lost".to_owned(),
            }]
        );
    }

    #[test]
    fn the_templates_of_the_project_are_sound() {
        let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/qonys");
        let messages = Messages::load(&theme.join("messages")).expect("sound");
        if let Err(faults) = Templates::load(&theme.join("templates"), &messages) {
            let lines: Vec<String> = faults
                .iter()
                .map(|fault| format!("{}:{:?}: {fault}", fault.file().display(), fault.line()))
                .collect();
            assert_eq!(lines, Vec::<String>::new());
        }
    }
}
