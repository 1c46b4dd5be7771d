//! The pages: one file per kind of page, each with the structure its template
//! sees and the builder that makes it from the [`Site`].

pub mod account;
pub mod act;
pub mod article;
pub mod changes;
pub mod check;
pub mod collation;
pub mod contradictions;
pub mod document;
#[cfg(test)]
pub(crate) mod fixture;
pub mod frame;
pub mod glossary;
pub mod grounds;
pub mod home;
pub mod notice;
pub mod occupation;
pub mod occupation_list;
pub mod plan;
pub mod points;
pub mod procedure;
pub mod reader;
pub mod root;
pub mod search;
pub mod service;
pub mod uses;
pub mod verification;
pub mod views;

use std::collections::BTreeMap;

use qonys_rules::Language;

use crate::render::RenderError;
use crate::site::{Address, PageKind, Site};

pub use frame::Crumb;
pub use notice::Notice;
pub use reader::Reader;

/// A page before its template has been applied.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where it will stand.
    pub address: Address,
    /// Its language.
    pub language: Language,
    /// What it is about.
    pub kind: PageKind,
    /// The template that shows it.
    pub template: &'static str,
    /// Its title, without the name of the site; also the last breadcrumb.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// The pages between the front page and this one.
    pub crumbs: Vec<Crumb>,
    /// What the reader must know before anything else.
    pub notices: Vec<Notice>,
    /// Whether it stands in the sitemap and the search index.
    pub listed: bool,
    /// What the template sees as `page`.
    pub page: tera::Value,
}

/// All pages that exist once per language.
///
/// # Errors
/// When a word is missing in the theme or a provision cannot be cited.
pub fn drafts(site: &Site) -> Result<Vec<Draft>, RenderError> {
    let uses = uses::Uses::of(&site.lawbook);
    let mut drafts = Vec::new();
    for language in Language::ALL {
        let reader = Reader::new(site, language);
        drafts.push(home::page(&reader)?);
        drafts.extend(occupation::pages(&reader)?);
        drafts.extend(procedure::pages(&reader)?);
        drafts.extend(document::pages(&reader)?);
        drafts.extend(act::pages(&reader, &uses)?);
        drafts.extend(grounds::pages(&reader)?);
        drafts.extend(contradictions::pages(&reader)?);
        drafts.extend(changes::pages(&reader)?);
        drafts.extend(article::pages(&reader)?);
        drafts.push(search::page(&reader)?);
        drafts.extend(plan::pages(&reader)?);
        drafts.push(verification::page(&reader)?);
        // Last, for its terms lead to pages by their titles.
        let titles = titles(&drafts, language);
        drafts.extend(glossary::pages(&reader, &titles)?);
    }
    drafts.extend(check::pages(site)?);
    Ok(drafts)
}

/// What the pages of a language are called, by address.
fn titles(drafts: &[Draft], language: Language) -> BTreeMap<String, String> {
    drafts
        .iter()
        .filter(|draft| draft.language == language)
        .map(|draft| (draft.address.to_string(), draft.title.clone()))
        .collect()
}
