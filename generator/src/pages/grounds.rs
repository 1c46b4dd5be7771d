//! Grounds on which something is refused, annulled, taken back or ends, in the
//! order of the acts: those that apply on one page, those of an act that has
//! ended on a page of their procedure, so that nobody reads them as one list.

use qonys_rules::{Act, Concerns, Effect, Ground, GroundGroup, LocalizedText, Procedure};
use serde::Serialize;

use super::notice::{ended, ended_word, is_over, once, titled};
use super::procedure::{procedure_notices, procedure_updates};
use super::views::{Line, LinkView, contradictions};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::SourceLink;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// One ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct GroundView {
    id: String,
    number: u16,
    name: String,
    text: String,
    /// The message that says whom it concerns.
    concerns: &'static str,
    exceptions: Vec<Line>,
    note: Option<String>,
    contradictions: Vec<LinkView>,
    sources: Vec<SourceLink>,
}

/// Grounds that come from one law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Group {
    id: String,
    name: String,
    /// The message that names what follows from them.
    effect: &'static str,
    summary: Line,
    grounds: Vec<GroundView>,
}

/// The grounds of a procedure that applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Section {
    procedure: LinkView,
    groups: Vec<Group>,
}

/// The same grounds as links, for the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct GroupLinks {
    id: String,
    name: String,
    effect: &'static str,
    grounds: Vec<GroundLink>,
}

/// A ground of an act that has ended, in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct GroundLink {
    /// Its anchor in the list.
    id: String,
    href: String,
    name: String,
}

/// The grounds of a procedure whose act has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct EndedSection {
    /// Its anchor.
    id: String,
    name: String,
    href: String,
    ended: Option<String>,
    notice: Option<Notice>,
    groups: Vec<GroupLinks>,
}

/// The page of all grounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    /// How many of them apply.
    count: usize,
    sections: Vec<Section>,
    ended: Vec<EndedSection>,
    checked_on: Option<String>,
}

/// The grounds of a procedure whose act has ended, in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    ended: Option<String>,
    procedure: LinkView,
    groups: Vec<Group>,
    checked_on: Option<String>,
}

/// A group of grounds as other pages name it: what follows, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct GroupCount {
    href: String,
    name: String,
    effect: &'static str,
    count: usize,
}

const fn concerns_key(concerns: Concerns) -> &'static str {
    match concerns {
        Concerns::Applicants => "ground-concerns-applicants",
        Concerns::Holders => "ground-concerns-holders",
        Concerns::Both => "ground-concerns-both",
    }
}

const fn effect_key(effect: Effect) -> &'static str {
    match effect {
        Effect::Refusal => "effect-refusal",
        Effect::RefusalOrAnnulment => "effect-refusal-or-annulment",
        Effect::Revocation => "effect-revocation",
        Effect::Termination => "effect-termination",
    }
}

/// The act that a ground rests on: that of its procedure.
pub(super) fn act<'a>(reader: &Reader<'a>, ground: &Ground<LocalizedText>) -> Option<&'a Act> {
    let procedure = reader.law().procedure(&ground.procedure)?;
    reader.law().act_of(procedure)
}

/// The page that tells the grounds of a procedure, without language.
pub(super) fn page_of(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> String {
    if is_over(reader, reader.law().act_of(procedure)) {
        format!("grounds/{}", procedure.id)
    } else {
        "grounds".to_owned()
    }
}

/// Where a ground is told, without language, with its anchor.
pub(super) fn address(reader: &Reader<'_>, ground: &Ground<LocalizedText>) -> String {
    let page = reader
        .law()
        .procedure(&ground.procedure)
        .map_or_else(|| "grounds".to_owned(), |found| page_of(reader, found));
    format!("{page}#{}", ground.id)
}

/// The grounds of a procedure, group by group; groups of other procedures are left out.
fn by_group<'a>(
    reader: &Reader<'a>,
    procedure: &Procedure<LocalizedText>,
) -> Vec<(&'a GroundGroup, Vec<&'a Ground<LocalizedText>>)> {
    let law = reader.law();
    law.ground_groups
        .iter()
        .map(|group| {
            let grounds = law
                .grounds
                .iter()
                .filter(|one| one.group == group.id && one.procedure == procedure.id)
                .collect::<Vec<_>>();
            (group, grounds)
        })
        .filter(|(_, grounds)| !grounds.is_empty())
        .collect()
}

/// The groups of grounds of a procedure, counted, with links.
pub(super) fn counts(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Vec<GroupCount> {
    let page = page_of(reader, procedure);
    by_group(reader, procedure)
        .into_iter()
        .map(|(group, grounds)| GroupCount {
            href: reader.href(&format!("{page}#{}", group.id)),
            name: reader.text(&group.name),
            effect: effect_key(group.effect),
            count: grounds.len(),
        })
        .collect()
}

fn ground(reader: &Reader<'_>, ground: &Ground<LocalizedText>) -> Result<GroundView, RenderError> {
    Ok(GroundView {
        id: ground.id.to_string(),
        number: ground.number,
        name: reader.text(&ground.name),
        text: reader.text(&ground.text),
        concerns: concerns_key(ground.concerns),
        exceptions: ground
            .exceptions
            .iter()
            .map(|exception| reader.line(&exception.who, &exception.sources))
            .collect::<Result<_, _>>()?,
        note: reader.optional(ground.note.as_ref()),
        contradictions: contradictions(reader, |one| one.bears_on.grounds.contains(&ground.id))?
            .into_iter()
            .map(|one| LinkView {
                href: one.href,
                text: one.title,
            })
            .collect(),
        sources: reader.sources(&ground.sources)?,
    })
}

/// The grounds of a procedure in full.
fn groups(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<Group>, RenderError> {
    by_group(reader, procedure)
        .into_iter()
        .map(|(group, grounds)| {
            Ok(Group {
                id: group.id.to_string(),
                name: reader.text(&group.name),
                effect: effect_key(group.effect),
                summary: reader.line(&group.summary, &group.sources)?,
                grounds: grounds
                    .into_iter()
                    .map(|one| ground(reader, one))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect()
}

/// All pages about grounds in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let law = reader.law();
    let (over, alive): (Vec<_>, Vec<_>) = law
        .procedures
        .iter()
        .filter(|procedure| law.grounds.iter().any(|one| one.procedure == procedure.id))
        .partition(|procedure| is_over(reader, law.act_of(procedure)));
    let mut drafts = vec![index(reader, &alive, &over)?];
    for procedure in over {
        drafts.push(page(reader, procedure)?);
    }
    Ok(drafts)
}

/// The day on which the oldest of the grounds was compared with its act.
fn checked_on<'a>(grounds: impl Iterator<Item = &'a Ground<LocalizedText>>) -> Option<String> {
    grounds
        .map(|ground| ground.checked_on)
        .min()
        .map(|day| day.to_string())
}

fn index(
    reader: &Reader<'_>,
    alive: &[&Procedure<LocalizedText>],
    over: &[&Procedure<LocalizedText>],
) -> Result<Draft, RenderError> {
    let mut notices: Vec<Notice> = Vec::new();
    let mut sections = Vec::new();
    for procedure in alive {
        let updates = procedure_updates(reader, procedure)?;
        let more = procedure_notices(reader, procedure, &updates)?;
        notices.extend(more.into_iter().map(Notice::brief));
        sections.push(Section {
            procedure: LinkView {
                href: reader.href(&format!("procedures/{}", procedure.id)),
                text: reader.text(&procedure.name),
            },
            groups: groups(reader, procedure)?,
        });
    }
    let count = sections
        .iter()
        .flat_map(|section| &section.groups)
        .map(|group| group.grounds.len())
        .sum();
    let body = Index {
        count,
        sections,
        ended: over
            .iter()
            .map(|procedure| ended_section(reader, procedure))
            .collect::<Result<_, _>>()?,
        checked_on: checked_on(reader.law().grounds.iter()),
    };
    Ok(Draft {
        address: Address::new("grounds"),
        language: reader.language,
        kind: PageKind::Grounds,
        template: "grounds.html",
        title: reader.message("grounds-title")?,
        description: reader.message_with("grounds-description", &[("n", body.count.into())])?,
        crumbs: Vec::new(),
        notices: once(notices),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn ended_section(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<EndedSection, RenderError> {
    let act = reader.law().act_of(procedure);
    let notice = match act {
        Some(act) => ended(reader, act)?.map(Notice::brief),
        None => None,
    };
    Ok(EndedSection {
        id: format!("of-{}", procedure.id),
        name: reader.text(&procedure.name),
        href: reader.href(&page_of(reader, procedure)),
        ended: ended_word(reader, act)?,
        notice,
        groups: by_group(reader, procedure)
            .into_iter()
            .map(|(group, grounds)| GroupLinks {
                id: group.id.to_string(),
                name: reader.text(&group.name),
                effect: effect_key(group.effect),
                grounds: grounds
                    .into_iter()
                    .map(|ground| GroundLink {
                        id: ground.id.to_string(),
                        href: reader.href(&address(reader, ground)),
                        name: reader.text(&ground.name),
                    })
                    .collect(),
            })
            .collect(),
    })
}

fn page(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Result<Draft, RenderError> {
    let act = reader.law().act_of(procedure);
    let name = reader.text(&procedure.name);
    let updates = procedure_updates(reader, procedure)?;
    let title = reader.message_with("grounds-of-title", &[("name", name.as_str().into())])?;
    let grounds = reader.law().grounds.iter();
    let body = Body {
        ended: ended_word(reader, act)?,
        procedure: LinkView {
            href: reader.href(&format!("procedures/{}", procedure.id)),
            text: name,
        },
        groups: groups(reader, procedure)?,
        checked_on: checked_on(grounds.filter(|ground| ground.procedure == procedure.id)),
    };
    Ok(Draft {
        address: Address::new(&page_of(reader, procedure)),
        language: reader.language,
        kind: PageKind::Grounds,
        template: "grounds-ended.html",
        description: reader.message_with(
            "grounds-of-description",
            &[("name", body.procedure.text.as_str().into())],
        )?,
        title: titled(reader, title, act)?,
        crumbs: vec![Crumb {
            title: reader.message("grounds-title")?,
            href: reader.href("grounds"),
        }],
        notices: procedure_notices(reader, procedure, &updates)?
            .into_iter()
            .map(Notice::brief)
            .collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
