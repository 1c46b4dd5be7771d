//! Prose: about the site, privacy, accessibility.

use serde::Serialize;

use super::{Draft, Reader};
use crate::content::Heading;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A page of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    title: String,
    summary: String,
    headings: Vec<Heading>,
    /// HTML made from Markdown by us, in which nothing is trusted.
    html: String,
}

/// All prose in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    reader
        .site
        .articles
        .iter()
        .map(|article| {
            let prose = article.get(reader.language);
            let body = Body {
                title: prose.title.clone(),
                summary: prose.summary.clone(),
                headings: prose.headings.clone(),
                html: prose.html(&|inside| reader.href(inside)),
            };
            Ok(Draft {
                address: Address::new(&article.name),
                language: reader.language,
                kind: PageKind::Article,
                template: "article.html",
                title: body.title.clone(),
                description: body.summary.clone(),
                crumbs: Vec::new(),
                notices: Vec::new(),
                listed: true,
                page: tera::Value::try_from_serializable(&body)?,
            })
        })
        .collect()
}
