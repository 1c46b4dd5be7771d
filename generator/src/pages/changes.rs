//! What is known to have happened after the texts the site was written from:
//! a list of all updates, newest first, and a page for each.

use serde::Serialize;

use super::views::{UpdateView, updates};
use super::{Crumb, Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The list of all updates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    updates: Vec<UpdateView>,
    /// The day on which the oldest source was read.
    checked_on: Option<String>,
}

/// One update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    update: UpdateView,
    /// The word that it is not confirmed, where its title does not say so.
    flag: Option<String>,
}

/// All pages about changes in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let updates = updates(reader, |_| true)?;
    let mut drafts = updates
        .iter()
        .map(|update| page(reader, update))
        .collect::<Result<Vec<_>, _>>()?;
    drafts.push(index(reader, updates)?);
    Ok(drafts)
}

fn index(reader: &Reader<'_>, updates: Vec<UpdateView>) -> Result<Draft, RenderError> {
    let checked = reader.law().updates.iter().map(|update| update.checked_on);
    let body = Index {
        updates,
        checked_on: checked.min().map(|day| day.to_string()),
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

fn page(reader: &Reader<'_>, update: &UpdateView) -> Result<Draft, RenderError> {
    // Nobody may take for a fact, from a title alone, what is not confirmed.
    let word = reader.message("change-not-confirmed")?;
    let said = update.confirmed || update.title.to_lowercase().contains(&word);
    let title = if said {
        update.title.clone()
    } else {
        reader.message_with(
            "notice-not-confirmed",
            &[("title", update.title.as_str().into())],
        )?
    };
    Ok(Draft {
        address: Address::new(&format!("changes/{}", update.id)),
        language: reader.language,
        kind: PageKind::Change,
        template: "change.html",
        description: reader.message_with(
            "change-description",
            &[
                ("when", update.when.as_str().into()),
                ("title", title.as_str().into()),
            ],
        )?,
        title,
        crumbs: vec![Crumb {
            title: reader.message("changes-title")?,
            href: reader.href("changes"),
        }],
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&Body {
            update: update.clone(),
            flag: (!said).then_some(word),
        })?,
    })
}
