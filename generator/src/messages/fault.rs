//! What can be wrong with a file of messages, and what to do about it.

use std::path::{Path, PathBuf};

use qonys_rules::Language;

/// What is wrong with a file of messages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageFault {
    /// The folder or a file cannot be read.
    #[error("cannot be read: {reason}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file is not well-formed Fluent.
    #[error("the Fluent syntax is broken here: {reason}")]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What the parser says.
        reason: String,
    },
    /// A message stands twice in one language.
    #[error("the message `{id}` stands twice in `{language}`; first in {}, line {first_line}", first_path.file_name().unwrap_or_default().to_string_lossy())]
    Duplicate {
        /// The second file.
        path: PathBuf,
        /// The second line.
        line: usize,
        /// The message.
        id: String,
        /// The language.
        language: Language,
        /// The first file.
        first_path: PathBuf,
        /// The first line.
        first_line: usize,
    },
    /// A language lacks a message another has.
    #[error("the message `{id}` is missing in `{missing}`")]
    Missing {
        /// A file that has the message.
        path: PathBuf,
        /// The line where that file has it.
        line: usize,
        /// The message.
        id: String,
        /// The language that lacks it.
        missing: Language,
    },
}

impl MessageFault {
    /// The code of the kind of fault.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "theme/unreadable",
            Self::Syntax { .. } => "theme/message-syntax",
            Self::Duplicate { .. } => "theme/duplicate-message",
            Self::Missing { .. } => "theme/missing-message",
        }
    }

    /// The file at fault.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::Unreadable { path, .. }
            | Self::Syntax { path, .. }
            | Self::Duplicate { path, .. }
            | Self::Missing { path, .. } => path,
        }
    }

    /// The line at fault, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Syntax { line, .. }
            | Self::Duplicate { line, .. }
            | Self::Missing { line, .. } => Some(*line),
        }
    }

    /// The column at fault, from 1.
    #[must_use]
    pub const fn column(&self) -> Option<usize> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Syntax { column, .. } => Some(*column),
            Self::Duplicate { .. } | Self::Missing { .. } => Some(1),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Unreadable { .. } => {
                "a theme keeps its words in messages/kk, messages/ru and messages/en".to_owned()
            }
            Self::Syntax { .. } => {
                "write `id = text`; indent what continues on the next line".to_owned()
            }
            Self::Duplicate { .. } => "delete one of the two".to_owned(),
            Self::Missing { id, missing, .. } => {
                format!("add `{id} = …` to a file in messages/{missing}")
            }
        }
    }
}
