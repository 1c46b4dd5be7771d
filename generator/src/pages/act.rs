//! Acts: the index and a page for each: its state in time, its editions, and
//! every provision with what became of it here.

use qonys_rules::{Act, Edition, Fate, Force};
use serde::Serialize;

use super::notice::{ended, overturning};
use super::uses::Uses;
use super::views::{ContradictionView, LinkView, UpdateView, contradictions, force_key, updates};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::{anchor, place, segments};
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

/// How a provision fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum FateKind {
    Modelled,
    Described,
    NotAssessed,
}

/// A provision with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ProvisionView {
    anchor: String,
    /// How deep it stands in the act, from 1.
    depth: usize,
    place: String,
    label: String,
    fate: FateKind,
    /// The message that names the fate.
    fate_key: &'static str,
    reason: Option<String>,
    used: Vec<LinkView>,
}

/// How many provisions fared how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
struct Totals {
    all: usize,
    modelled: usize,
    described: usize,
    not_assessed: usize,
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
    ended: Option<Ended>,
    editions: Vec<EditionView>,
    totals: Totals,
    provisions: Vec<ProvisionView>,
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

/// How an act ended or will end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Ended {
    /// The message that names the way it ended.
    key: &'static str,
    on: String,
    text: String,
}

/// All pages about acts in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>, uses: &Uses<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for act in &reader.law().acts {
        drafts.push(page(reader, act, uses)?);
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

fn provisions(
    reader: &Reader<'_>,
    act: &Act,
    uses: &Uses<'_>,
) -> Result<Vec<ProvisionView>, RenderError> {
    let law = reader.law();
    law.provisions_of(&act.id)
        .map(|provision| {
            let (fate, fate_key, reason) = match &provision.fate {
                Fate::Modelled => (FateKind::Modelled, "fate-modelled", None),
                Fate::Described(_) => (FateKind::Described, "fate-described", None),
                Fate::NotAssessed(reason) => (
                    FateKind::NotAssessed,
                    "fate-not-assessed",
                    Some(reader.text(reason)),
                ),
            };
            let mut used: Vec<LinkView> = uses
                .get(&provision.id)
                .iter()
                .map(|one| LinkView {
                    href: reader.href(&one.to),
                    text: reader.text(one.name),
                })
                .collect();
            if let Fate::Described(page) = &provision.fate {
                // The page of the act itself is where the reader stands already.
                if *page != format!("acts/{}", act.id) && used.is_empty() {
                    used.push(LinkView {
                        href: reader.href(page),
                        text: reader.message("act-described-there")?,
                    });
                }
            }
            let steps = segments(&provision.id);
            Ok(ProvisionView {
                anchor: anchor(&provision.id).to_owned(),
                depth: steps.len().max(1),
                place: place(&reader.site.messages, reader.language, &steps)?,
                label: reader.text(&provision.label),
                fate,
                fate_key,
                reason,
                used,
            })
        })
        .collect()
}

fn totals(provisions: &[ProvisionView]) -> Totals {
    let count = |fate| {
        provisions
            .iter()
            .filter(|provision| provision.fate == fate)
            .count()
    };
    Totals {
        all: provisions.len(),
        modelled: count(FateKind::Modelled),
        described: count(FateKind::Described),
        not_assessed: count(FateKind::NotAssessed),
    }
}

fn ending(reader: &Reader<'_>, act: &Act) -> Option<Ended> {
    if let Some(end) = &act.repealed {
        return Some(Ended {
            key: "act-repealed-on",
            on: end.ends().to_string(),
            text: reader.text(&end.by),
        });
    }
    act.expired.as_ref().map(|end| Ended {
        key: "act-expired-on",
        on: end.on.to_string(),
        text: reader.text(&end.note),
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
    let provisions = provisions(reader, act, uses)?;
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
        ended: ending(reader, act),
        editions: editions(reader, act),
        totals: totals(&provisions),
        provisions,
        updates,
        contradictions: contradictions(reader, |one| one.bears_on.acts.contains(&act.id))?,
        checked_on: act.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new(&format!("acts/{}", act.id)),
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
