//! The plan of measures: a table of its rows, a picture of them in time, and
//! who and what its short names mean. The thinking behind it is in [`concept`].

pub mod concept;
mod order;
mod timeline;

use qonys_rules::{Body, BodyId, Measure, Plan, PlanSection};
use serde::Serialize;

use self::timeline::{Section, Timeline};
use super::collation::Collation;
use super::notice::{act_titled, ended, is_over, titled};
use super::views::{ContradictionView, Line, LinkView, UpdateView, contradictions, updates};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::SourceLink;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// What a reader must know of a plan or its concept before anything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct First {
    /// Whether it has ended on the day of the build.
    ended: bool,
    from: u16,
    until: u16,
}

/// A body in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct BodyView {
    short: String,
    /// The full name, where it says more than the short one.
    name: Option<String>,
    lead: bool,
    by_agreement: bool,
}

/// A row of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct MeasureView {
    id: String,
    number: u16,
    name: String,
    completion: String,
    bodies: Vec<BodyView>,
    others: Option<String>,
    /// What the filter compares beside the section: the lead body and the year of the end.
    lead: Option<String>,
    year: Option<u16>,
    deadline: String,
    spending: String,
    funding: Option<String>,
    note: Option<String>,
    sources: Vec<SourceLink>,
}

/// A section of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct SectionView {
    id: String,
    number: u16,
    name: String,
    measures: Vec<MeasureView>,
}

/// The rows that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Choice {
    /// What they have in common; none for those that name no lead body.
    text: Option<String>,
    rows: Vec<RowLink>,
}

/// A row in an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RowLink {
    href: String,
    number: u16,
}

/// The page of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Table {
    first: First,
    name: String,
    summary: Line,
    count: usize,
    act: LinkView,
    concept: Option<LinkView>,
    timeline: Option<Timeline>,
    sections: Vec<SectionView>,
    /// Whether anything in it is unclear; it stands with the bodies.
    doubts: bool,
    updates: Vec<UpdateView>,
    checked_on: String,
}

/// A body or an abbreviation with its full name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Named {
    id: String,
    short: String,
    name: String,
    sources: Vec<SourceLink>,
}

/// The page of bodies and abbreviations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Bodies {
    first: First,
    plan: LinkView,
    abbreviations: Vec<Named>,
    others: Vec<Named>,
    leads: Vec<Choice>,
    years: Vec<Choice>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// The pages of the plan and of its concept in the reader's language. The site
/// has one plan; without one there are no such pages.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let law = reader.law();
    let Some(plan) = law.plans.first() else {
        return Ok(Vec::new());
    };
    let mut drafts = vec![table(reader, plan)?, bodies(reader, plan)?];
    if let Some(concept) = law.concepts.iter().find(|concept| concept.id == plan.id) {
        drafts.extend(concept::pages(reader, plan, concept)?);
    }
    Ok(drafts)
}

/// What is said before anything else.
fn first(reader: &Reader<'_>, plan: &Plan) -> First {
    let periods = || plan.measures.iter().flat_map(|measure| &measure.periods);
    First {
        ended: is_over(reader, reader.law().act(&plan.act)),
        from: periods()
            .map(|one| one.from.year())
            .min()
            .unwrap_or_default(),
        until: periods()
            .map(|one| one.until.year())
            .max()
            .unwrap_or_default(),
    }
}

/// That the act behind the plan has ended, if it has.
fn notices(reader: &Reader<'_>, plan: &Plan) -> Result<Vec<Notice>, RenderError> {
    let act = reader.law().act(&plan.act);
    let notice = act.map(|act| ended(reader, act)).transpose()?;
    Ok(notice.flatten().into_iter().collect())
}

/// The act behind the plan.
fn act(reader: &Reader<'_>, plan: &Plan) -> Result<LinkView, RenderError> {
    let act = reader.law().act(&plan.act);
    Ok(LinkView {
        href: reader.href(&format!("acts/{}", plan.act)),
        text: act.map_or_else(|| Ok(String::new()), |act| act_titled(reader, act))?,
    })
}

/// A title with the word that the act behind the plan has ended.
fn marked(reader: &Reader<'_>, plan: &Plan, title: String) -> Result<String, RenderError> {
    titled(reader, title, reader.law().act(&plan.act))
}

/// The page of the plan as a step of the way to another.
fn crumb(reader: &Reader<'_>, plan: &Plan) -> Result<Crumb, RenderError> {
    Ok(Crumb {
        title: marked(reader, plan, reader.message("plan-title")?)?,
        href: reader.href("plan"),
    })
}

fn short_of(reader: &Reader<'_>, plan: &Plan, id: &BodyId) -> String {
    plan.body(id)
        .map_or_else(|| id.to_string(), |body| reader.text(&body.short))
}

fn body(reader: &Reader<'_>, measure: &Measure, body: &Body) -> BodyView {
    let (short, name) = (reader.text(&body.short), reader.text(&body.name));
    BodyView {
        name: (name != short).then_some(name),
        short,
        lead: measure.lead.as_ref() == Some(&body.id),
        by_agreement: measure.by_agreement.contains(&body.id),
    }
}

fn measure(
    reader: &Reader<'_>,
    plan: &Plan,
    measure: &Measure,
) -> Result<MeasureView, RenderError> {
    Ok(MeasureView {
        id: measure.id.to_string(),
        number: measure.number,
        name: reader.text(&measure.name),
        completion: reader.text(&measure.completion),
        bodies: measure
            .bodies
            .iter()
            .filter_map(|id| plan.body(id))
            .map(|one| body(reader, measure, one))
            .collect(),
        others: reader.optional(measure.others.as_ref()),
        lead: measure.lead.as_ref().map(|id| short_of(reader, plan, id)),
        year: measure.ends().map(qonys_rules::Date::year),
        deadline: reader.text(&measure.deadline),
        spending: reader.text(&measure.spending),
        funding: reader.optional(measure.funding_text.as_ref()),
        note: reader.optional(measure.note.as_ref()),
        sources: reader.sources(&measure.sources)?,
    })
}

fn measures_of<'a>(plan: &'a Plan, section: &'a PlanSection) -> impl Iterator<Item = &'a Measure> {
    plan.measures
        .iter()
        .filter(move |measure| measure.section == section.id)
}

fn timeline(reader: &Reader<'_>, plan: &Plan) -> Option<Timeline> {
    let sections: Vec<_> = plan
        .sections
        .iter()
        .map(|section| Section {
            name: format!("{}. {}", section.number, reader.text(&section.name)),
            measures: measures_of(plan, section).collect(),
        })
        .collect();
    timeline::draw(plan, &sections)
}

fn rows(reader: &Reader<'_>, measures: &[&Measure]) -> Vec<RowLink> {
    measures
        .iter()
        .map(|measure| RowLink {
            href: reader.href(&format!("plan#{}", measure.id)),
            number: measure.number,
        })
        .collect()
}

/// The rows by lead body, in the order of the alphabet; those without one last.
fn leads(reader: &Reader<'_>, plan: &Plan) -> Vec<Choice> {
    let mut choices: Vec<Choice> = order::by_lead(plan)
        .into_iter()
        .map(|(lead, measures)| Choice {
            text: lead.map(|id| short_of(reader, plan, id)),
            rows: rows(reader, &measures),
        })
        .collect();
    let collation = Collation::of(reader.language);
    choices.sort_by(|a, b| match (&a.text, &b.text) {
        (Some(a), Some(b)) => collation.compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    choices
}

/// The rows by the year in which they end.
fn years(reader: &Reader<'_>, plan: &Plan) -> Vec<Choice> {
    order::by_year(plan)
        .into_iter()
        .map(|(year, measures)| Choice {
            text: Some(year.to_string()),
            rows: rows(reader, &measures),
        })
        .collect()
}

/// What is unclear in the rows of the plan; or, of all that bears on it, what
/// is unclear elsewhere, in the concept.
fn doubts(
    reader: &Reader<'_>,
    plan: &Plan,
    in_rows: bool,
) -> Result<Vec<ContradictionView>, RenderError> {
    contradictions(reader, |one| {
        let mut sources = one.readings.iter().flat_map(|reading| &reading.sources);
        one.bears_on.plans.contains(&plan.id)
            && in_rows
                == sources.any(|source| {
                    source.act() == plan.act.as_str() && source.place().starts_with("plan")
                })
    })
}

fn table(reader: &Reader<'_>, plan: &Plan) -> Result<Draft, RenderError> {
    let law = reader.law();
    let sections = plan
        .sections
        .iter()
        .map(|section| {
            Ok(SectionView {
                id: section.id.to_string(),
                number: section.number,
                name: reader.text(&section.name),
                measures: measures_of(plan, section)
                    .map(|one| measure(reader, plan, one))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let body = Table {
        first: first(reader, plan),
        name: reader.text(&plan.name),
        summary: reader.line(&plan.summary, &plan.sources)?,
        count: plan.measures.len(),
        act: act(reader, plan)?,
        concept: law
            .concepts
            .iter()
            .find(|concept| concept.id == plan.id)
            .map(|concept| LinkView {
                href: reader.href("plan/concept"),
                text: reader.text(&concept.name),
            }),
        timeline: timeline(reader, plan),
        sections,
        doubts: !doubts(reader, plan, true)?.is_empty(),
        updates: updates(reader, |update| update.bears_on.plans.contains(&plan.id))?,
        checked_on: plan.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new("plan"),
        language: reader.language,
        kind: PageKind::Plan,
        template: "plan.html",
        title: marked(reader, plan, reader.message("plan-title")?)?,
        description: reader.message_with("plan-description", &[("n", body.count.into())])?,
        crumbs: Vec::new(),
        notices: notices(reader, plan)?,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn bodies(reader: &Reader<'_>, plan: &Plan) -> Result<Draft, RenderError> {
    let named = |abbreviation: bool| {
        plan.bodies
            .iter()
            .filter(|body| body.abbreviation == abbreviation)
            .map(|body| {
                Ok(Named {
                    id: body.id.to_string(),
                    short: reader.text(&body.short),
                    name: reader.text(&body.name),
                    sources: reader.sources(&body.sources)?,
                })
            })
            .collect::<Result<Vec<_>, RenderError>>()
    };
    let body = Bodies {
        first: first(reader, plan),
        plan: LinkView {
            href: reader.href("plan"),
            text: reader.text(&plan.name),
        },
        abbreviations: named(true)?,
        others: named(false)?,
        leads: leads(reader, plan),
        years: years(reader, plan),
        contradictions: doubts(reader, plan, true)?,
        checked_on: plan.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new("plan/bodies"),
        language: reader.language,
        kind: PageKind::Plan,
        template: "plan-bodies.html",
        title: marked(reader, plan, reader.message("plan-bodies-title")?)?,
        description: reader.message("plan-bodies-description")?,
        crumbs: vec![crumb(reader, plan)?],
        notices: notices(reader, plan)?,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
