//! The search page. What it finds is found in the browser; the page itself
//! is the same for every query.

use serde::Serialize;

use super::{Draft, Reader};
use crate::index::GROUPS;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The search page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    /// The kinds of pages that results can be of, each with a word for it
    /// (`search-kind-…`) in the theme.
    kinds: Vec<&'static str>,
    /// The groups by which they are filtered, in order.
    groups: Vec<&'static str>,
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
        kinds: GROUPS
            .iter()
            .flat_map(|(_, kinds)| kinds.iter().map(|kind| kind.name()))
            .collect(),
        groups: GROUPS.iter().map(|(name, _)| *name).collect(),
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
