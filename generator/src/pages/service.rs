//! How a procedure runs: its steps – who acts, how long, for whom – and
//! everything else its act says about the service, matter by matter. Where that
//! is much, both have pages of their own.

use qonys_rules::{
    Actor, Applicant, ApplicantId, LocalizedText, Matter, Procedure, ProcedureTopic, Step, Term,
};
use serde::Serialize;

use super::notice::{ended_word, titled};
use super::procedure::{index_crumb, procedure_notices, procedure_updates};
use super::views::{LinkView, PassageView};
use super::{Crumb, Draft, Notice, Reader, grounds};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A step, or something the act says, with whom and how long it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct PointView {
    passage: PassageView,
    /// The message that says who acts.
    actor: Option<&'static str>,
    /// The term in words.
    time: Option<String>,
    /// The cases it is for; empty for all.
    cases: Vec<String>,
}

/// A step in a list of steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct StepLink {
    href: String,
    text: String,
    actor: Option<&'static str>,
    time: Option<String>,
}

/// What the act says about one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct MatterView {
    /// Its anchor.
    id: String,
    /// The message that names it.
    key: &'static str,
    points: Vec<PointView>,
}

/// What stands on every page beside that of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Head {
    title: String,
    /// The word that the act has ended.
    ended: Option<String>,
    procedure: LinkView,
    checked_on: String,
}

/// The steps in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct StepsBody {
    head: Head,
    by_case: bool,
    steps: Vec<PointView>,
    /// The conditions besides papers, which a self-assessment asks about.
    gates: Vec<PassageView>,
}

/// Everything the act says about a service besides papers and steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct DetailsBody {
    head: Head,
    matters: Vec<MatterView>,
    grounds: Vec<grounds::GroupCount>,
}

const fn actor_key(actor: Actor) -> &'static str {
    match actor {
        Actor::You => "actor-you",
        Actor::Provider => "actor-provider",
        Actor::Corporation => "actor-corporation",
        Actor::Commission => "actor-commission",
        Actor::Employer => "actor-employer",
    }
}

/// The name of a matter in messages and anchors.
const fn matter_key(matter: Matter) -> &'static str {
    match matter {
        Matter::Provider => "matter-provider",
        Matter::Channel => "matter-channel",
        Matter::Term => "matter-term",
        Matter::Fee => "matter-fee",
        Matter::Result => "matter-result",
        Matter::Duration => "matter-duration",
        Matter::Check => "matter-check",
        Matter::Commission => "matter-commission",
        Matter::Duty => "matter-duty",
        Matter::Change => "matter-change",
        Matter::Loss => "matter-loss",
        Matter::Complaint => "matter-complaint",
        Matter::Hours => "matter-hours",
        Matter::Contact => "matter-contact",
        Matter::Record => "matter-record",
        Matter::Form => "matter-form",
    }
}

/// A term in words: “5 working days”.
fn term(reader: &Reader<'_>, term: Term) -> Result<String, RenderError> {
    let (key, n) = match term {
        Term::WorkingDays(n) => ("term-working-days", n),
        Term::CalendarDays(n) => ("term-calendar-days", n),
        Term::Minutes(n) => ("term-minutes", n),
        Term::Months(n) => ("term-months", n),
    };
    reader.message_with(key, &[("n", n.into())])
}

/// The names of cases. All of them together are the same as none.
fn cases(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    ids: &[ApplicantId],
) -> Vec<String> {
    if ids.len() == procedure.applicants.len() {
        return Vec::new();
    }
    procedure
        .applicants
        .iter()
        .filter(|applicant| ids.contains(&applicant.id))
        .map(|applicant| reader.text(&applicant.name))
        .collect()
}

fn step(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    step: &Step<LocalizedText>,
) -> Result<PointView, RenderError> {
    Ok(PointView {
        passage: reader.passage(&step.passage)?,
        actor: step.actor.map(actor_key),
        time: step.time.map(|time| term(reader, time)).transpose()?,
        cases: cases(reader, procedure, &step.applicants),
    })
}

/// Whether the steps differ from case to case, so that their row is not an order.
pub(super) fn by_case(procedure: &Procedure<LocalizedText>) -> bool {
    procedure
        .steps
        .iter()
        .any(|step| !step.applicants.is_empty())
}

/// Whether the steps and what else the act says have pages of their own. Of an
/// act that says little more than papers and steps one page tells all.
const fn divided(procedure: &Procedure<LocalizedText>) -> bool {
    !procedure.topics.is_empty()
}

/// The steps of a procedure in full, those of all cases.
fn all_steps(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<PointView>, RenderError> {
    procedure
        .steps
        .iter()
        .map(|one| step(reader, procedure, one))
        .collect()
}

/// The steps that the page of a procedure tells in full; none where they have
/// a page of their own.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub(super) fn steps(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<PointView>, RenderError> {
    if divided(procedure) {
        return Ok(Vec::new());
    }
    all_steps(reader, procedure)
}

/// The page of the steps, if they have one.
pub(super) fn steps_link(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Option<String> {
    let has = divided(procedure) && !procedure.steps.is_empty();
    has.then(|| reader.href(&address(procedure, STEPS)))
}

/// The steps of one case in their order, as links; none where the steps of all
/// cases are the same, for then the steps of the procedure say it.
///
/// # Errors
/// When the theme lacks a word.
pub(super) fn steps_of_case(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    applicant: &Applicant<LocalizedText>,
) -> Result<Vec<StepLink>, RenderError> {
    if !by_case(procedure) {
        return Ok(Vec::new());
    }
    let page = steps_link(reader, procedure).unwrap_or_default();
    let of_case = procedure
        .steps
        .iter()
        .filter(|step| step.applicants.is_empty() || step.applicants.contains(&applicant.id));
    let mut links = Vec::new();
    for step in of_case {
        if let Some(title) = &step.passage.title {
            links.push(StepLink {
                href: format!("{page}#{}", step.passage.id),
                text: reader.text(title),
                actor: step.actor.map(actor_key),
                time: step.time.map(|time| term(reader, time)).transpose()?,
            });
        }
    }
    Ok(links)
}

fn point(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    topic: &ProcedureTopic<LocalizedText>,
) -> Result<PointView, RenderError> {
    Ok(PointView {
        passage: reader.passage(&topic.passage)?,
        actor: None,
        time: topic.time.map(|time| term(reader, time)).transpose()?,
        cases: cases(reader, procedure, &topic.applicants),
    })
}

/// The matters on which the act says something, in the order in which they are told.
fn matters(procedure: &Procedure<LocalizedText>) -> Vec<Matter> {
    let mut found: Vec<Matter> = procedure.topics.iter().map(|topic| topic.matter).collect();
    found.sort();
    found.dedup();
    found
}

/// The last part of the address of the page of the steps.
const STEPS: &str = "steps";

/// The last part of the address of the page of the details.
const DETAILS: &str = "details";

fn address(procedure: &Procedure<LocalizedText>, part: &str) -> String {
    format!("procedures/{}/{part}", procedure.id)
}

/// Links to the matters on the page of the details.
///
/// # Errors
/// When the theme lacks a word.
pub(super) fn links(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<LinkView>, RenderError> {
    let page = address(procedure, DETAILS);
    matters(procedure)
        .into_iter()
        .map(matter_key)
        .map(|key| {
            Ok(LinkView {
                href: reader.href(&format!("{page}#{key}")),
                text: reader.message(key)?,
            })
        })
        .collect()
}

/// The pages beside that of the procedure: its steps and its details.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub(super) fn pages(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<Draft>, RenderError> {
    if !divided(procedure) {
        return Ok(Vec::new());
    }
    let mut drafts = vec![details(reader, procedure)?];
    if !procedure.steps.is_empty() {
        drafts.push(steps_page(reader, procedure)?);
    }
    Ok(drafts)
}

/// A page beside that of the procedure; `part` names it in its address and in
/// the messages for its title (`…-of`) and description.
fn page<B: Serialize>(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    part: &str,
    template: &'static str,
    body: impl FnOnce(Head) -> Result<B, RenderError>,
) -> Result<Draft, RenderError> {
    let act = reader.law().act_of(procedure);
    let name = reader.text(&procedure.name);
    let named = [("name", name.as_str().into())];
    let heading = reader.message_with(&format!("{part}-of"), &named)?;
    let description = reader.message_with(&format!("{part}-description"), &named)?;
    let updates = procedure_updates(reader, procedure)?;
    let href = reader.href(&format!("procedures/{}", procedure.id));
    let body = body(Head {
        title: heading.clone(),
        ended: ended_word(reader, act)?,
        procedure: LinkView {
            href: href.clone(),
            text: name.clone(),
        },
        checked_on: procedure.checked_on.to_string(),
    })?;
    Ok(Draft {
        address: Address::new(&address(procedure, part)),
        language: reader.language,
        kind: PageKind::ProcedureDetails,
        template,
        title: titled(reader, heading, act)?,
        description,
        crumbs: vec![
            index_crumb(reader)?,
            Crumb {
                title: titled(reader, name, act)?,
                href,
            },
        ],
        notices: procedure_notices(reader, procedure, &updates)?
            .into_iter()
            .map(Notice::brief)
            .collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn steps_page(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Draft, RenderError> {
    page(reader, procedure, STEPS, "procedure-steps.html", |head| {
        Ok(StepsBody {
            head,
            by_case: by_case(procedure),
            steps: all_steps(reader, procedure)?,
            gates: procedure
                .gates
                .iter()
                .map(|gate| {
                    Ok(PassageView {
                        id: format!("gate-{}", gate.id),
                        title: Some(reader.text(&gate.name)),
                        text: reader.text(&gate.text),
                        sources: reader.sources(&gate.sources)?,
                    })
                })
                .collect::<Result<_, RenderError>>()?,
        })
    })
}

fn details(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Draft, RenderError> {
    let matters = matters(procedure)
        .into_iter()
        .map(|matter| {
            let topics = procedure.topics.iter();
            Ok(MatterView {
                id: matter_key(matter).to_owned(),
                key: matter_key(matter),
                points: topics
                    .filter(|topic| topic.matter == matter)
                    .map(|topic| point(reader, procedure, topic))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    page(
        reader,
        procedure,
        DETAILS,
        "procedure-details.html",
        |head| {
            Ok(DetailsBody {
                head,
                matters,
                grounds: grounds::counts(reader, procedure),
            })
        },
    )
}
