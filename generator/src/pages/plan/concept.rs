//! The concept behind a plan: an overview with its targets and acts, and a
//! page for each of its sections.

use qonys_rules::{Concept, ConceptSection, Plan};
use serde::Serialize;

use super::{First, act, crumb, doubts, first, marked, notices};
use crate::links::SourceLink;
use crate::pages::views::{ContradictionView, Line, LinkView, PassageView};
use crate::pages::{Crumb, Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct IndicatorView {
    id: String,
    name: String,
    target: String,
    sources: Vec<SourceLink>,
}

/// An act by which the concept was to be carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct NamedActView {
    id: String,
    name: String,
    sources: Vec<SourceLink>,
}

/// The overview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Overview {
    first: First,
    name: String,
    summary: Line,
    act: LinkView,
    plan: LinkView,
    sections: Vec<LinkView>,
    indicators: Vec<IndicatorView>,
    acts: Vec<NamedActView>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Section {
    first: First,
    title: String,
    passages: Vec<PassageView>,
    overview: LinkView,
    before: Option<LinkView>,
    next: Option<LinkView>,
    checked_on: String,
}

/// The pages of a concept in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub(super) fn pages(
    reader: &Reader<'_>,
    plan: &Plan,
    concept: &Concept,
) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![overview(reader, plan, concept)?];
    for at in 0..concept.sections.len() {
        drafts.extend(section(reader, plan, concept, at)?);
    }
    Ok(drafts)
}

fn address(section: &ConceptSection) -> String {
    format!("plan/concept/{}", section.id)
}

fn link(reader: &Reader<'_>, section: &ConceptSection) -> LinkView {
    LinkView {
        href: reader.href(&address(section)),
        text: reader.text(&section.title),
    }
}

fn overview(reader: &Reader<'_>, plan: &Plan, concept: &Concept) -> Result<Draft, RenderError> {
    let indicators = concept
        .indicators
        .iter()
        .map(|one| {
            Ok(IndicatorView {
                id: one.id.to_string(),
                name: reader.text(&one.name),
                target: reader.text(&one.target),
                sources: reader.sources(&one.sources)?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let acts = concept
        .acts
        .iter()
        .map(|one| {
            Ok(NamedActView {
                id: one.id.to_string(),
                name: reader.text(&one.name),
                sources: reader.sources(&one.sources)?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let body = Overview {
        first: first(reader, plan),
        name: reader.text(&concept.name),
        summary: reader.line(&concept.summary, &concept.sources)?,
        act: act(reader, plan)?,
        plan: LinkView {
            href: reader.href("plan"),
            text: reader.text(&plan.name),
        },
        sections: concept
            .sections
            .iter()
            .map(|section| link(reader, section))
            .collect(),
        indicators,
        acts,
        contradictions: doubts(reader, plan, false)?,
        checked_on: concept.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new("plan/concept"),
        language: reader.language,
        kind: PageKind::Concept,
        template: "concept.html",
        title: marked(reader, plan, reader.message("concept-title")?)?,
        description: reader.message("concept-description")?,
        crumbs: vec![crumb(reader, plan)?],
        notices: notices(reader, plan)?,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn section(
    reader: &Reader<'_>,
    plan: &Plan,
    concept: &Concept,
    at: usize,
) -> Result<Option<Draft>, RenderError> {
    let Some(section) = concept.sections.get(at) else {
        return Ok(None);
    };
    let neighbour = |at: Option<usize>| {
        at.and_then(|at| concept.sections.get(at))
            .map(|section| link(reader, section))
    };
    let overview = LinkView {
        href: reader.href("plan/concept"),
        text: marked(reader, plan, reader.message("concept-title")?)?,
    };
    let body = Section {
        first: first(reader, plan),
        title: reader.text(&section.title),
        passages: reader.passages(&section.passages)?,
        before: neighbour(at.checked_sub(1)),
        next: neighbour(at.checked_add(1)),
        checked_on: concept.checked_on.to_string(),
        overview: overview.clone(),
    };
    Ok(Some(Draft {
        address: Address::new(&address(section)),
        language: reader.language,
        kind: PageKind::Concept,
        template: "concept-section.html",
        title: marked(reader, plan, body.title.clone())?,
        description: reader.message_with(
            "concept-section-description",
            &[("title", body.title.as_str().into())],
        )?,
        crumbs: vec![
            crumb(reader, plan)?,
            Crumb {
                title: overview.text,
                href: overview.href,
            },
        ],
        notices: notices(reader, plan)?,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    }))
}
