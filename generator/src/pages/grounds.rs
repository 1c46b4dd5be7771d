//! Grounds for refusal and annulment: all of them on one page, in the order of the act.

use qonys_rules::{Concerns, Ground, LocalizedText};
use serde::Serialize;

use super::notice::once;
use super::procedure::{procedure_notices, procedure_updates};
use super::views::{ContradictionView, Line, LinkView, contradictions};
use super::{Draft, Notice, Reader};
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
    summary: Line,
    grounds: Vec<GroundView>,
}

/// The page of grounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    count: usize,
    groups: Vec<Group>,
    procedures: Vec<LinkView>,
    contradictions: Vec<ContradictionView>,
}

const fn concerns_key(concerns: Concerns) -> &'static str {
    match concerns {
        Concerns::Applicants => "ground-concerns-applicants",
        Concerns::Holders => "ground-concerns-holders",
        Concerns::Both => "ground-concerns-both",
    }
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

/// The page of grounds in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let groups = law
        .ground_groups
        .iter()
        .map(|group| {
            Ok(Group {
                id: group.id.to_string(),
                name: reader.text(&group.name),
                summary: reader.line(&group.summary, &group.sources)?,
                grounds: law
                    .grounds
                    .iter()
                    .filter(|one| one.group == group.id)
                    .map(|one| ground(reader, one))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let mut notices: Vec<Notice> = Vec::new();
    let mut procedures = Vec::new();
    for procedure in &law.procedures {
        if law
            .grounds
            .iter()
            .any(|ground| ground.procedure == procedure.id)
        {
            let updates = procedure_updates(reader, procedure)?;
            let more = procedure_notices(reader, procedure, &updates)?;
            notices.extend(more.into_iter().map(Notice::brief));
            procedures.push(LinkView {
                href: reader.href(&format!("procedures/{}", procedure.id)),
                text: reader.text(&procedure.name),
            });
        }
    }
    let body = Body {
        count: law.grounds.len(),
        groups,
        procedures,
        contradictions: contradictions(reader, |one| !one.bears_on.grounds.is_empty())?,
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
