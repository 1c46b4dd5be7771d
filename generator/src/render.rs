//! From drafts to finished pages: the templates of the theme, applied in parallel.

mod functions;
mod templates;

use qonys_rules::Language;
use rayon::prelude::*;
use tera::{Context, Tera};

pub use templates::{TemplateFault, Templates};

use crate::links::CitationError;
use crate::messages::MessageError;
use crate::pages::{self, Draft, Reader, frame::frame, root};
use crate::site::{Address, Page, PageKind, Site};

/// Why the pages cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A word is missing or wrong in the theme.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// A provision cannot be cited.
    #[error(transparent)]
    Citation(#[from] CitationError),
    /// A template cannot be applied.
    #[error("the page `{page}` cannot be made: {report}")]
    Template {
        /// The page.
        page: String,
        /// What the template engine says, with the place in the template.
        report: String,
    },
    /// A structure cannot be handed to a template.
    #[error("a page cannot be handed to its template: {0}")]
    Value(String),
}

impl RenderError {
    /// The code of the kind of error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Message(_) => "theme/message",
            Self::Citation(_) => "law/citation",
            Self::Template { .. } => "theme/template",
            Self::Value(_) => "theme/value",
        }
    }
}

/// Only the structures of the pages come this way; templates have an error of their own.
impl From<tera::Error> for RenderError {
    fn from(error: tera::Error) -> Self {
        Self::Value(error.to_string())
    }
}

/// All pages of the site, sorted by address and language.
///
/// # Errors
/// When a word is missing, a provision cannot be cited or a template fails.
pub fn render_all(site: &Site, templates: &Templates) -> Result<Vec<Page>, RenderError> {
    let engine = templates.engine(site)?;
    let drafts = pages::drafts(site)?;
    let mut pages = drafts
        .par_iter()
        .map(|draft| apply(site, &engine, draft))
        .collect::<Result<Vec<_>, _>>()?;
    pages.extend(without_language(site, &engine)?);
    pages.sort_by(|a, b| (&a.address, a.language, a.kind).cmp(&(&b.address, b.language, b.kind)));
    Ok(pages)
}

fn render(
    engine: &Tera,
    template: &str,
    page: &str,
    context: &Context,
) -> Result<String, RenderError> {
    engine
        .render(template, context)
        .map(|html| without_idle_space(&html))
        .map_err(|error| RenderError::Template {
            page: page.to_owned(),
            report: error.to_string(),
        })
}

fn apply(site: &Site, engine: &Tera, draft: &Draft) -> Result<Page, RenderError> {
    let reader = Reader::new(site, draft.language);
    let mut context = Context::new();
    context.insert("lang", draft.language.tag());
    context.insert("frame", &frame(&reader, draft)?);
    context.insert_value("page", draft.page.clone());
    let html = render(
        engine,
        draft.template,
        &draft.address.path(draft.language),
        &context,
    )?;
    Ok(Page {
        address: draft.address.clone(),
        language: Some(draft.language),
        kind: draft.kind,
        title: draft.title.clone(),
        html,
        listed: draft.listed,
    })
}

/// The two trilingual pages at the root.
fn without_language(site: &Site, engine: &Tera) -> Result<[Page; 2], RenderError> {
    let mut context = Context::new();
    // Each part of these pages names its own language; this is the one of the document.
    context.insert("lang", Language::Kk.tag());
    context.insert("page", &root::body(site)?);
    let page =
        |kind: PageKind, template: &str, title: String, name: &str| -> Result<Page, RenderError> {
            Ok(Page {
                address: Address::new(name),
                language: None,
                kind,
                title,
                html: render(engine, template, name, &context)?,
                listed: false,
            })
        };
    let name = site.messages.text(Language::Kk, "site-name")?;
    let lost = Language::ALL
        .into_iter()
        .map(|language| site.messages.text(language, "not-found-title"))
        .collect::<Result<Vec<_>, _>>()?
        .join(" · ");
    let root = page(PageKind::Root, "root.html", name, "")?;
    let not_found = page(PageKind::NotFound, "404.html", lost, "404.html")?;
    Ok([root, not_found])
}

/// Drops indentation and empty lines, which templates need and readers do not.
fn without_idle_space(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut verbatim = false;
    for line in html.lines() {
        let shown = if verbatim { line } else { line.trim() };
        if line.contains("<pre") {
            verbatim = true;
        }
        if line.contains("</pre>") {
            verbatim = false;
        }
        if verbatim || !shown.is_empty() {
            out.push_str(shown);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_is_kept_only_where_it_is_read() {
        assert_eq!(
            without_idle_space("<p>\n   a\n\n</p>\n<pre>\n  b\n\n</pre>\n  c\n"),
            "<p>\na\n</p>\n<pre>\n  b\n\n</pre>\nc\n"
        );
    }
}
