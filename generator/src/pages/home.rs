//! The front page of a language: three doors, a search box, what one may ask
//! for now, the state of the law at a glance, what changed.

use qonys_rules::{LocalizedText, Update, Weight};
use serde::Serialize;

use super::act::{Entry, entry};
use super::notice::{ended_word, ending, is_over};
use super::views::{LinkView, UpdateView, updates};
use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// How much of the law that applies is covered, and how many provisions in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct Counts {
    occupations: usize,
    documents: usize,
    grounds: usize,
    provisions: usize,
}

/// A procedure on the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ProcedureView {
    href: String,
    name: String,
    check: String,
    applicants: Vec<LinkView>,
}

/// Something that rests on an act that has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct EndedLink {
    href: String,
    text: String,
    /// The word for it.
    ended: Option<String>,
}

/// An act with its state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ActView {
    entry: Entry,
    /// From when until when it was in force, if it has ended.
    interval: Option<String>,
}

/// The front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    procedures: Vec<ProcedureView>,
    /// What rests on acts that have ended: procedures, lists, plans.
    ended: Vec<EndedLink>,
    acts: Vec<ActView>,
    counts: Counts,
    major: Vec<UpdateView>,
    minor: Vec<UpdateView>,
}

/// How many of what changed without overturning a result the page shows.
const RECENT: usize = 6;

fn procedures(reader: &Reader<'_>) -> Vec<ProcedureView> {
    let law = reader.law();
    law.procedures
        .iter()
        .filter(|procedure| !is_over(reader, law.act_of(procedure)))
        .map(|procedure| {
            let page = format!("procedures/{}", procedure.id);
            ProcedureView {
                href: reader.href(&page),
                name: reader.text(&procedure.name),
                check: reader.href(&format!("check/{}", procedure.id)),
                applicants: procedure
                    .applicants
                    .iter()
                    .map(|applicant| LinkView {
                        href: reader.href(&format!("{page}#papers-{}", applicant.id)),
                        text: reader.text(&applicant.name),
                    })
                    .collect(),
            }
        })
        .collect()
}

fn over(reader: &Reader<'_>) -> Result<Vec<EndedLink>, RenderError> {
    let law = reader.law();
    let procedures = law
        .procedures
        .iter()
        .map(|one| (format!("procedures/{}", one.id), &one.name, law.act_of(one)));
    let lists = law.lists.iter().map(|one| {
        (
            format!("occupations/{}", one.id),
            &one.name,
            law.act(&one.act),
        )
    });
    let plans = law
        .plans
        .iter()
        .map(|one| ("plan".to_owned(), &one.name, law.act(&one.act)));
    procedures
        .chain(lists)
        .chain(plans)
        .filter(|(_, _, act)| is_over(reader, *act))
        .map(|(to, name, act)| {
            Ok(EndedLink {
                href: reader.href(&to),
                text: reader.text(name),
                ended: ended_word(reader, act)?,
            })
        })
        .collect()
}

fn acts(reader: &Reader<'_>) -> Result<Vec<ActView>, RenderError> {
    let law = reader.law();
    let mut acts: Vec<_> = law.acts.iter().collect();
    // What applies comes first.
    acts.sort_by_key(|act| is_over(reader, Some(*act)));
    acts.into_iter()
        .map(|act| {
            let ending = ending(reader, act)?.filter(|ending| ending.over);
            Ok(ActView {
                entry: entry(reader, act),
                interval: ending.map(|ending| ending.interval),
            })
        })
        .collect()
}

/// What is covered of the law that applies.
fn counts(reader: &Reader<'_>) -> Counts {
    let law = reader.law();
    let applies = |act| !is_over(reader, law.act(act));
    let lists = law.lists.iter().filter(|list| applies(&list.act));
    Counts {
        occupations: lists.map(|list| list.occupations.len()).sum(),
        documents: law
            .documents
            .iter()
            .filter(|document| super::document::ended_act(reader, document).is_none())
            .count(),
        grounds: law
            .grounds
            .iter()
            .filter(|ground| !is_over(reader, super::grounds::act(reader, ground)))
            .count(),
        provisions: law.provisions.len(),
    }
}

/// Whether an update bears on an act that applies.
fn bears_on_force(reader: &Reader<'_>, update: &Update<LocalizedText>) -> bool {
    let law = reader.law();
    let mut acts = update.bears_on.acts.iter().filter_map(|id| law.act(id));
    acts.any(|act| !is_over(reader, Some(act)))
}

/// The front page in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    // What overturns a result stands out; that an old act was replaced does not.
    let stands_out = |one: &Update<LocalizedText>| {
        one.weight == Weight::Major && (one.bears_on.acts.is_empty() || bears_on_force(reader, one))
    };
    let major = updates(reader, stands_out)?;
    let mut minor = updates(reader, |one| !stands_out(one))?;
    minor.truncate(RECENT);
    let body = Body {
        procedures: procedures(reader),
        ended: over(reader)?,
        acts: acts(reader)?,
        counts: counts(reader),
        major,
        minor,
    };
    Ok(Draft {
        address: Address::new(""),
        language: reader.language,
        kind: PageKind::Home,
        template: "home.html",
        title: reader.message("home-title")?,
        description: reader.message("home-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
