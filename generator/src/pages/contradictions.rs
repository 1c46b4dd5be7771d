//! Where the acts disagree, can be read two ways, or say nothing: all entries.

use serde::Serialize;

use super::views::{ContradictionView, contradictions};
use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The page of contradictions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    contradictions: Vec<ContradictionView>,
}

/// The page of contradictions in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let body = Body {
        contradictions: contradictions(reader, |_| true)?,
    };
    Ok(Draft {
        address: Address::new("contradictions"),
        language: reader.language,
        kind: PageKind::Contradictions,
        template: "contradictions.html",
        title: reader.message("contradictions-title")?,
        description: reader.message("contradictions-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
