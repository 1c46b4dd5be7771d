//! The search page. What it finds is found in the browser; the page itself
//! is the same for every query.

use serde::Serialize;

use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The kinds of pages that can be found, each with a word for it
/// (`search-kind-…`) in the theme.
const FOUND: [PageKind; 24] = [
    PageKind::Home,
    PageKind::OccupationIndex,
    PageKind::OccupationList,
    PageKind::Occupation,
    PageKind::OccupationSector,
    PageKind::ProcedureIndex,
    PageKind::Procedure,
    PageKind::ProcedureDetails,
    PageKind::DocumentIndex,
    PageKind::Document,
    PageKind::ActIndex,
    PageKind::Act,
    PageKind::Grounds,
    PageKind::Contradictions,
    PageKind::Contradiction,
    PageKind::Changes,
    PageKind::Plan,
    PageKind::Concept,
    PageKind::Glossary,
    PageKind::Verification,
    PageKind::Change,
    PageKind::Article,
    PageKind::CheckIndex,
    PageKind::Check,
];

/// The search page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    /// The kinds of pages that results can be of.
    kinds: Vec<&'static str>,
    /// The parts of the site that lead to all pages, for those who browse.
    lists: [List; 5],
}

/// A part of the site to browse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct List {
    href: String,
    text: String,
}

/// The search page in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let list = |address: &str, key: &str| -> Result<List, RenderError> {
        Ok(List {
            href: reader.href(address),
            text: reader.message(key)?,
        })
    };
    let body = Body {
        kinds: FOUND.map(PageKind::name).into(),
        lists: [
            list("procedures/", "nav-procedures")?,
            list("documents/", "nav-documents")?,
            list("occupations/", "nav-occupations")?,
            list("acts/", "nav-acts")?,
            list("grounds/", "grounds-title")?,
        ],
    };
    Ok(Draft {
        address: Address::new("search"),
        language: reader.language,
        kind: PageKind::Search,
        template: "search.html",
        title: reader.message("nav-search")?,
        description: reader.message("nav-search-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: false,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
