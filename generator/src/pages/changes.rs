//! What is known to have happened after the texts the site was written from.

use serde::Serialize;

use super::views::{UpdateView, updates};
use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The page of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    updates: Vec<UpdateView>,
}

/// The page of changes in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let body = Body {
        updates: updates(reader, |_| true)?,
    };
    Ok(Draft {
        address: Address::new("changes"),
        language: reader.language,
        kind: PageKind::Changes,
        template: "changes.html",
        title: reader.message("changes-title")?,
        description: reader.message("changes-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
