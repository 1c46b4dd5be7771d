//! The two pages that have no language: the choice of one at the root, and
//! the page for addresses that do not exist.

use qonys_rules::Language;
use serde::Serialize;

use super::Reader;
use super::views::LinkView;
use crate::render::RenderError;
use crate::site::Site;

/// What one language says on such a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Greeting {
    /// The language: `kk`.
    pub tag: &'static str,
    /// Its name in that language.
    pub name: String,
    /// Its front page, as pages link to it.
    pub href: String,
    /// Its front page, absolute.
    pub absolute: String,
    /// Places to go on from.
    pub links: Vec<LinkView>,
}

/// A page without language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body {
    /// The absolute address of the root.
    pub canonical: String,
    /// All languages.
    pub greetings: Vec<Greeting>,
}

/// What the two pages are made from.
///
/// # Errors
/// When the theme lacks a word.
pub fn body(site: &Site) -> Result<Body, RenderError> {
    let greetings = Language::ALL
        .into_iter()
        .map(|language| {
            let reader = Reader::new(site, language);
            let mut links = Vec::new();
            for (to, key) in [
                ("procedures", "nav-procedures"),
                ("documents", "nav-documents"),
                ("occupations", "nav-occupations"),
                ("search", "nav-search"),
            ] {
                links.push(LinkView {
                    href: reader.href(to),
                    text: reader.message(key)?,
                });
            }
            Ok(Greeting {
                tag: language.tag(),
                name: reader.message("language-name")?,
                href: reader.href(""),
                absolute: site.settings.base.absolute(&format!("{language}/")),
                links,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    Ok(Body {
        canonical: site.settings.base.absolute(""),
        greetings,
    })
}
