//! The site: everything pages are made from, and what a finished page is.

use std::fmt;

use qonys_rules::{Date, Language, Lawbook};
use qonys_verify::Record;
use serde::Serialize;

use crate::{assets::Assets, content::Articles, messages::Messages, parts::Parts};

/// Everything pages are made from.
#[derive(Debug)]
pub struct Site {
    /// The law.
    pub lawbook: Lawbook,
    /// Which page shows which provision.
    pub parts: Parts,
    /// Prose.
    pub articles: Articles,
    /// Words of the interface.
    pub messages: Messages,
    /// What the command line decided.
    pub settings: Settings,
    /// Files with content-hashed names that pages link to.
    pub assets: Assets,
    /// What the self-assessments were last proved to say to everybody.
    pub verified: Vec<Record>,
}

/// What the command line decided. Nothing else reads flags or the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where the site will stand.
    pub base: BaseUrl,
    /// The day for which the site is built.
    pub as_of: Date,
    /// Digest of the law data: the first 16 hex digits of BLAKE3 over all files of `data/`.
    pub digest: String,
    /// Whether articles marked as drafts are shown.
    pub drafts: bool,
}

/// The absolute address the site will stand at, with or without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

/// Why a text is not a base address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// Not http or https.
    #[error("the base address must begin with https:// or http://")]
    Scheme,
    /// Nothing after the scheme, or spaces, a query or a fragment in it.
    #[error(
        "the base address must be a host and, if need be, a path, such as https://example.org/qonys/"
    )]
    Form,
}

impl BaseUrl {
    /// Reads a base address; a trailing slash makes no difference.
    ///
    /// # Errors
    /// When it is not an http(s) address of a host and an optional path.
    pub fn parse(text: &str) -> Result<Self, BaseUrlError> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .ok_or(BaseUrlError::Scheme)?;
        let bad = |c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>');
        let host_length = rest.find('/').unwrap_or(rest.len());
        if host_length == 0 || rest.contains(bad) {
            return Err(BaseUrlError::Form);
        }
        let origin = text.len() - rest.len() + host_length;
        let path = text[origin..].trim_matches('/');
        Ok(Self {
            origin: text[..origin].to_owned(),
            path: if path.is_empty() {
                "/".to_owned()
            } else {
                format!("/{path}/")
            },
        })
    }

    /// The path from the root of the host: `kk/about/` becomes `/kk/about/` or `/sub/kk/about/`.
    #[must_use]
    pub fn path(&self, relative: &str) -> String {
        format!("{}{relative}", self.path)
    }

    /// The absolute address of a path inside the site.
    #[must_use]
    pub fn absolute(&self, relative: &str) -> String {
        format!("{}{}", self.origin, self.path(relative))
    }

    /// The address used where none is given: a name reserved for examples (RFC 2606).
    #[must_use]
    pub fn placeholder() -> Self {
        Self {
            origin: "https://qonys.example".to_owned(),
            path: "/".to_owned(),
        }
    }

    /// Whether no real address was given.
    #[must_use]
    pub fn is_placeholder(&self) -> bool {
        *self == Self::placeholder()
    }
}

/// An address without language, such as `occupations/order-49-2023/2512-1-007`.
/// Empty for the home page. The same in all languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// The address; slashes at the ends make no difference.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.trim_matches('/').to_owned())
    }

    /// The address as text, without slashes at the ends.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path in a language, relative to the base: `kk/about/`.
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        if self.0.is_empty() {
            format!("{language}/")
        } else {
            format!("{language}/{}/", self.0)
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// The front page of a language.
    Home,
    /// All occupations.
    OccupationIndex,
    /// A list of occupations and how it is made.
    OccupationList,
    /// One occupation.
    Occupation,
    /// A sector of a list of occupations.
    OccupationSector,
    /// All procedures.
    ProcedureIndex,
    /// One procedure.
    Procedure,
    /// What else an act says about a procedure.
    ProcedureDetails,
    /// All papers.
    DocumentIndex,
    /// One paper.
    Document,
    /// All acts.
    ActIndex,
    /// One act.
    Act,
    /// A part of a long act.
    ActPart,
    /// Grounds for refusal.
    Grounds,
    /// Contradictions and silences of the acts.
    Contradictions,
    /// One of them.
    Contradiction,
    /// What happened since.
    Changes,
    /// A plan of measures, and who is named in it.
    Plan,
    /// The concept behind a plan, and its sections.
    Concept,
    /// Terms in three languages.
    Glossary,
    /// The account of the whole site.
    Verification,
    /// One of these changes.
    Change,
    /// Prose.
    Article,
    /// All self-assessments.
    CheckIndex,
    /// One self-assessment.
    Check,
    /// Search.
    Search,
    /// The page for addresses that do not exist.
    NotFound,
    /// The choice of a language at the root.
    Root,
}

impl PageKind {
    /// The name of the kind in addresses, data and style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::OccupationIndex => "occupation-index",
            Self::OccupationList => "occupation-list",
            Self::Occupation => "occupation",
            Self::OccupationSector => "occupation-sector",
            Self::ProcedureIndex => "procedure-index",
            Self::Procedure => "procedure",
            Self::ProcedureDetails => "procedure-details",
            Self::DocumentIndex => "document-index",
            Self::Document => "document",
            Self::ActIndex => "act-index",
            Self::Act => "act",
            Self::ActPart => "act-part",
            Self::Grounds => "grounds",
            Self::Contradictions => "contradictions",
            Self::Contradiction => "contradiction",
            Self::Changes => "changes",
            Self::Plan => "plan",
            Self::Concept => "concept",
            Self::Glossary => "glossary",
            Self::Verification => "verification",
            Self::Change => "change",
            Self::Article => "article",
            Self::CheckIndex => "check-index",
            Self::Check => "check",
            Self::Search => "search",
            Self::NotFound => "not-found",
            Self::Root => "root",
        }
    }
}

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it stands, without language.
    pub address: Address,
    /// Its language; none for the trilingual pages at the root.
    pub language: Option<Language>,
    /// What it is about.
    pub kind: PageKind,
    /// Its title, without the name of the site.
    pub title: String,
    /// The whole document.
    pub html: String,
    /// Whether it stands in the sitemap and the search index.
    pub listed: bool,
}

impl Page {
    /// The file it is written to, relative to the output folder.
    #[must_use]
    pub fn file(&self) -> String {
        match (self.language, self.kind) {
            (Some(language), _) => format!("{}index.html", self.address.path(language)),
            (None, PageKind::NotFound) => "404.html".to_owned(),
            (None, _) => "index.html".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_addresses() {
        let at =
            |text: &str| BaseUrl::parse(text).map(|base| (base.path("kk/"), base.absolute("kk/")));
        assert_eq!(
            at("https://qonys.example"),
            Ok(("/kk/".into(), "https://qonys.example/kk/".into()))
        );
        assert_eq!(
            at("http://host:8080/a/b/"),
            Ok(("/a/b/kk/".into(), "http://host:8080/a/b/kk/".into()))
        );
        assert_eq!(at("ftp://host"), Err(BaseUrlError::Scheme));
        assert_eq!(at("https://"), Err(BaseUrlError::Form));
        assert_eq!(at("https://host/?q"), Err(BaseUrlError::Form));
    }
}
