//! What can be wrong with a piece of prose, and what to do about it.

use std::path::{Path, PathBuf};

use qonys_rules::Language;

/// What is wrong with a piece of prose.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct ArticleFault {
    /// The file.
    pub path: PathBuf,
    /// Line, from 1, where there is one.
    pub line: Option<usize>,
    /// Column, from 1, where there is one.
    pub column: Option<usize>,
    /// What is wrong.
    pub kind: ArticleFaultKind,
}

/// The kinds of fault of a piece of prose.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArticleFaultKind {
    /// The folder or a file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The name of the file is not `<name>.<language>.md`.
    #[error("the name of the file does not say which page and language it is")]
    Name,
    /// A language lacks a page another has.
    #[error("the page `{name}` is missing in `{missing}`")]
    MissingLanguage {
        /// The page.
        name: String,
        /// The language.
        missing: Language,
    },
    /// The front matter is not there, not closed, or lacks a line.
    #[error("the front matter lacks `{0}`")]
    FrontMatter(&'static str),
    /// The front matter has a key nobody reads.
    #[error("the front matter has an unknown key `{0}`")]
    UnknownKey(String),
    /// A heading of the first level: that is the title.
    #[error("a heading of the first level stands in the text; the title is the only one")]
    FirstLevel,
    /// A heading without id.
    #[error("a heading has no id")]
    HeadingWithoutId,
    /// The headings differ from those of another language.
    #[error("the headings differ from the Kazakh ones: `{0}` there, `{1}` here")]
    HeadingsDiffer(String, String),
    /// A link leads where no reader should go.
    #[error("a link leads to `{0}`")]
    Link(String),
    /// A picture, which prose may not bring in.
    #[error("a picture stands in the text")]
    Picture,
}

impl ArticleFault {
    /// The code of the kind of fault.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            ArticleFaultKind::Unreadable(_) => "content/unreadable",
            ArticleFaultKind::Name => "content/file-name",
            ArticleFaultKind::MissingLanguage { .. } => "content/missing-language",
            ArticleFaultKind::FrontMatter(_) | ArticleFaultKind::UnknownKey(_) => {
                "content/front-matter"
            }
            ArticleFaultKind::FirstLevel
            | ArticleFaultKind::HeadingWithoutId
            | ArticleFaultKind::HeadingsDiffer(..) => "content/heading",
            ArticleFaultKind::Link(_) => "content/link",
            ArticleFaultKind::Picture => "content/picture",
        }
    }

    /// The file at fault.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.path
    }

    /// The line at fault, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        self.line
    }

    /// The column at fault, from 1.
    #[must_use]
    pub const fn column(&self) -> Option<usize> {
        self.column
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match &self.kind {
            ArticleFaultKind::Unreadable(_) => "prose stands in content/ as UTF-8".to_owned(),
            ArticleFaultKind::Name => "name it like `about.kk.md`".to_owned(),
            ArticleFaultKind::MissingLanguage { name, missing } => {
                format!("write content/{name}.{missing}.md")
            }
            ArticleFaultKind::FrontMatter(_) | ArticleFaultKind::UnknownKey(_) => {
                "begin the file with `---`, `title: …`, `summary: …`, `---`".to_owned()
            }
            ArticleFaultKind::FirstLevel => "begin with `##`".to_owned(),
            ArticleFaultKind::HeadingWithoutId => "write it as `## Heading {#id}`".to_owned(),
            ArticleFaultKind::HeadingsDiffer(..) => {
                "give the same headings the same ids in the same order".to_owned()
            }
            ArticleFaultKind::Link(_) => {
                "link to `/page/` of this site, to an `#anchor`, or to https, mailto or tel"
                    .to_owned()
            }
            ArticleFaultKind::Picture => "pictures belong to the theme".to_owned(),
        }
    }
}
