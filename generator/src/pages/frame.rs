//! What surrounds every page: head, header, breadcrumbs, footer.

use qonys_rules::Language;
use serde::Serialize;

use super::views::LinkView;
use super::{Draft, Notice, Reader};
use crate::render::RenderError;
use crate::site::PageKind;

/// A step of the way from the front page to a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crumb {
    /// The name of the page.
    pub title: String,
    /// Where it stands.
    pub href: String,
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The language: `kk`.
    pub tag: &'static str,
    /// Its name in that language.
    pub name: String,
    /// Where the page stands, as pages link to it.
    pub href: String,
    /// Where it stands, absolute.
    pub absolute: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// A link of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
    /// Whether this page stands in that part of the site.
    pub current: bool,
}

/// What surrounds a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// The title of the document.
    pub title: String,
    /// The name of the page.
    pub name: String,
    /// One sentence about it.
    pub description: String,
    /// What kind of page it is.
    pub kind: PageKind,
    /// Its absolute address.
    pub canonical: String,
    /// Where somebody goes whose language is not known.
    pub default: String,
    /// The page in all languages, this one included.
    pub languages: Vec<Alternate>,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The way here.
    pub crumbs: Vec<Crumb>,
    /// What the reader must know first.
    pub notices: Vec<Notice>,
    /// Links of the footer.
    pub footer: Vec<LinkView>,
    /// The day the law data were last compared with the acts.
    pub checked_on: Option<String>,
    /// The day of the build.
    pub as_of: String,
    /// The digest of the law data.
    pub digest: String,
    /// Whether search engines may show the page.
    pub listed: bool,
}

/// The parts of the site in the main navigation: address and message.
const NAVIGATION: [(&str, &str); 6] = [
    ("check", "nav-check"),
    ("procedures", "nav-procedures"),
    ("documents", "nav-documents"),
    ("occupations", "nav-occupations"),
    ("acts", "nav-acts"),
    ("search", "nav-search"),
];

/// The frame of a page.
///
/// # Errors
/// When the theme lacks the words.
pub fn frame(reader: &Reader<'_>, draft: &Draft) -> Result<Frame, RenderError> {
    let site = reader.site;
    let base = &site.settings.base;
    let name = reader.message("site-name")?;
    let languages = Language::ALL
        .into_iter()
        .map(|language| {
            let path = draft.address.path(language);
            Ok(Alternate {
                tag: language.tag(),
                name: site.messages.text(language, "language-name")?,
                href: base.path(&path),
                absolute: base.absolute(&path),
                current: language == reader.language,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let part = draft.address.as_str().split('/').next().unwrap_or_default();
    let nav = NAVIGATION
        .into_iter()
        .map(|(to, key)| {
            Ok(NavItem {
                href: reader.href(to),
                text: reader.message(key)?,
                current: part == to,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    Ok(Frame {
        title: if draft.kind == PageKind::Home {
            format!("{name} – {}", draft.title)
        } else {
            format!("{} – {name}", draft.title)
        },
        name: draft.title.clone(),
        description: draft.description.clone(),
        kind: draft.kind,
        canonical: base.absolute(&draft.address.path(reader.language)),
        // Somebody whose language is not known chooses one at the root; the
        // inner pages have no such place, so English serves, which more
        // people from abroad read than not.
        default: if draft.kind == PageKind::Home {
            base.absolute("")
        } else {
            base.absolute(&draft.address.path(Language::En))
        },
        languages,
        nav,
        crumbs: draft.crumbs.clone(),
        notices: draft.notices.clone(),
        footer: footer(reader)?,
        checked_on: checked_on(reader),
        as_of: site.settings.as_of.to_string(),
        digest: site.settings.digest.clone(),
        listed: draft.listed,
    })
}

fn footer(reader: &Reader<'_>) -> Result<Vec<LinkView>, RenderError> {
    let mut links = Vec::new();
    for (to, key) in [
        ("grounds", "grounds-title"),
        ("contradictions", "contradictions-title"),
        ("changes", "changes-title"),
    ] {
        links.push(LinkView {
            href: reader.href(to),
            text: reader.message(key)?,
        });
    }
    let law = reader.law();
    for (to, key, there) in [
        ("plan", "plan-title", !law.plans.is_empty()),
        ("glossary", "glossary-title", !law.terms.is_empty()),
        ("verification", "verification-title", true),
    ] {
        if there {
            links.push(LinkView {
                href: reader.href(to),
                text: reader.message(key)?,
            });
        }
    }
    for article in reader.site.articles.iter() {
        links.push(LinkView {
            href: reader.href(&article.name),
            text: article.get(reader.language).title.clone(),
        });
    }
    Ok(links)
}

/// The day on which the law data were last compared with the acts: the
/// earliest one, for a chain is as fresh as its oldest link.
fn checked_on(reader: &Reader<'_>) -> Option<String> {
    let law = reader.law();
    let acts = law.acts.iter().map(|act| act.checked_on);
    let lists = law.lists.iter().map(|list| list.checked_on);
    let procedures = law.procedures.iter().map(|procedure| procedure.checked_on);
    acts.chain(lists)
        .chain(procedures)
        .min()
        .map(|day| day.to_string())
}
