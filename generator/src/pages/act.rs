//! Acts: the index and a page for each: its state in time, its editions, and
//! every provision with what became of it here.

use qonys_rules::{Act, Edition, Force};
use serde::Serialize;

use super::account::{self, PartView, ProvisionView, Totals};
use super::notice::{ended, overturning};
use super::uses::Uses;
use super::views::{ContradictionView, UpdateView, contradictions, force_key, updates};
use super::{Crumb, Draft, Notice, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The state of an act on the day of the build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct State {
    /// The message for it.
    pub(super) key: &'static str,
    /// Whether the act applies.
    pub(super) in_force: bool,
    /// Since when, where the act gives a date.
    pub(super) since: Option<String>,
    /// What the act says instead of a date.
    pub(super) since_note: Option<String>,
}

/// An act on the index and the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) state: State,
    pub(super) checked_on: String,
}

/// The index of all acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    acts: Vec<Entry>,
}

/// A wording of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct EditionView {
    from: Option<String>,
    note: Option<String>,
    changed_by: Option<String>,
    /// Whether the site was written from it.
    text: bool,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    name: String,
    title: String,
    title_kk: String,
    title_note: Option<String>,
    summary: String,
    issuer: String,
    adopted: String,
    registration: Option<Registration>,
    amends: Option<String>,
    address: String,
    state: State,
    editions: Vec<EditionView>,
    totals: Totals,
    /// What the page shows of the account itself.
    provisions: Vec<ProvisionView>,
    /// The parts that have pages of their own.
    parts: Vec<PartView>,
    updates: Vec<UpdateView>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// Where the act is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Registration {
    number: String,
    on: String,
}

/// All pages about acts in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>, uses: &Uses<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for act in &reader.law().acts {
        drafts.push(page(reader, act, uses)?);
        drafts.extend(account::pages(reader, act, uses)?);
    }
    Ok(drafts)
}

fn state(reader: &Reader<'_>, act: &Act) -> State {
    let force = act.force_at(reader.site.settings.as_of);
    let first = act.editions.first();
    State {
        key: force_key(force),
        in_force: force == Force::InForce,
        since: first
            .and_then(|edition| edition.from)
            .map(|day| day.to_string()),
        since_note: first.and_then(|edition| reader.optional(edition.from_note.as_ref())),
    }
}

/// An act in a list.
pub(super) fn entry(reader: &Reader<'_>, act: &Act) -> Entry {
    Entry {
        href: reader.href(&format!("acts/{}", act.id)),
        name: reader.text(&act.name),
        title: reader.text(&act.title),
        summary: reader.text(&act.summary),
        state: state(reader, act),
        checked_on: act.checked_on.to_string(),
    }
}

/// A wording of an act.
pub(super) fn edition(reader: &Reader<'_>, edition: &Edition) -> EditionView {
    EditionView {
        from: edition.from.map(|day| day.to_string()),
        note: reader.optional(edition.from_note.as_ref()),
        changed_by: reader.optional(edition.changed_by.as_ref()),
        text: edition.text,
    }
}

/// All wordings of an act, oldest first.
pub(super) fn editions(reader: &Reader<'_>, act: &Act) -> Vec<EditionView> {
    act.editions
        .iter()
        .map(|one| edition(reader, one))
        .collect()
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let acts = reader
        .law()
        .acts
        .iter()
        .map(|act| entry(reader, act))
        .collect();
    Ok(Draft {
        address: Address::new("acts"),
        language: reader.language,
        kind: PageKind::ActIndex,
        template: "acts.html",
        title: reader.message("acts-title")?,
        description: reader.message("acts-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&Index { acts })?,
    })
}

fn page(reader: &Reader<'_>, act: &Act, uses: &Uses<'_>) -> Result<Draft, RenderError> {
    let updates = updates(reader, |update| update.bears_on.acts.contains(&act.id))?;
    let mut notices: Vec<Notice> = ended(reader, act)?.into_iter().collect();
    notices.extend(
        overturning(reader, &updates)?
            .into_iter()
            .map(Notice::brief),
    );
    let address = format!("acts/{}", act.id);
    let all: Vec<_> = reader.law().provisions_of(&act.id).collect();
    let here: Vec<_> = all
        .iter()
        .copied()
        .filter(|provision| reader.site.parts.page_of(&provision.id) == address)
        .collect();
    let body = Body {
        name: reader.text(&act.name),
        title: reader.text(&act.title),
        title_kk: act.title.kk.clone(),
        title_note: reader.optional(act.title_note.as_ref()),
        summary: reader.text(&act.summary),
        issuer: reader.text(&act.issuer),
        adopted: act.adopted.to_string(),
        registration: act.registration.as_ref().map(|registration| Registration {
            number: registration.number.clone(),
            on: registration.on.to_string(),
        }),
        amends: reader.optional(act.amends.as_ref()),
        address: act.address.clone(),
        state: state(reader, act),
        editions: editions(reader, act),
        totals: Totals::of(all),
        provisions: account::provisions(reader, &here, &address, uses)?,
        parts: account::parts(reader, act)?,
        updates,
        contradictions: contradictions(reader, |one| one.bears_on.acts.contains(&act.id))?,
        checked_on: act.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new(&address),
        language: reader.language,
        kind: PageKind::Act,
        template: "act.html",
        title: body.name.clone(),
        description: body.summary.clone(),
        crumbs: vec![Crumb {
            title: reader.message("acts-title")?,
            href: reader.href("acts"),
        }],
        notices,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
