//! Procedures: the index and a page for each, with the papers of every
//! applicant category written out, so that they can be read without a script.

use std::collections::BTreeSet;

use qonys_rules::{
    Applicant, Condition, Document, Lawbook, LocalizedText, Procedure, QuestionId, QuestionKind,
    Requirement, ValidityLimit,
};
use serde::Serialize;

use super::notice::{ended, ended_word, is_over, overturning, titled};
use super::points::{TableView, tables};
use super::service::{self, PointView, StepLink};
use super::views::{
    ContradictionView, Line, LinkView, PassageView, UpdateView, contradictions, updates,
};
use super::{Crumb, Draft, Notice, Reader, grounds};
use crate::links::SourceLink;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A procedure on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    href: String,
    name: String,
    /// The word that its act has ended.
    ended: Option<String>,
    summary: String,
    applicants: Vec<LinkView>,
    check: String,
}

/// The index of all procedures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    procedures: Vec<Entry>,
    /// Those whose act has ended.
    ended: Vec<Entry>,
    checked_on: Option<String>,
}

/// A link to a paper that a category of applicants must bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct PaperLink {
    href: String,
    name: String,
    /// Whether no other category must bring it.
    own: bool,
}

/// A paper in the list of a category of applicants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Paper {
    id: String,
    href: String,
    name: String,
    when: Option<String>,
    reason: String,
    validity: Option<Line>,
    exemptions: Vec<Line>,
    variants: Vec<Line>,
    sources: Vec<SourceLink>,
}

/// A category of applicants with its papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Category {
    id: String,
    name: String,
    who: Line,
    papers: Vec<Paper>,
    steps: Vec<StepLink>,
}

/// One procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    name: String,
    /// The word that its act has ended.
    ended: Option<String>,
    summary: Line,
    outcome: String,
    act: Option<LinkView>,
    categories: Vec<Category>,
    steps: Vec<PointView>,
    /// The page that tells them, where they have one of their own.
    steps_page: Option<String>,
    /// Whether they differ from case to case, so that their row is not an order.
    by_case: bool,
    points: Vec<TableView>,
    rules: Vec<PassageView>,
    silences: Vec<PassageView>,
    not_assessed: Vec<PassageView>,
    /// Links to what else the act says about the service.
    details: Vec<LinkView>,
    grounds: Vec<grounds::GroupCount>,
    updates: Vec<UpdateView>,
    contradictions: Vec<ContradictionView>,
    check: String,
    checked_on: String,
}

/// All pages about procedures in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for procedure in &reader.law().procedures {
        drafts.push(page(reader, procedure)?);
        drafts.extend(service::pages(reader, procedure)?);
    }
    Ok(drafts)
}

/// The crumb of the index of procedures.
pub(super) fn index_crumb(reader: &Reader<'_>) -> Result<Crumb, RenderError> {
    Ok(Crumb {
        title: reader.message("procedures-title")?,
        href: reader.href("procedures"),
    })
}

/// What is known to have happened that bears on a procedure.
///
/// # Errors
/// When a word is missing in the theme.
pub(super) fn procedure_updates(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<UpdateView>, RenderError> {
    updates(reader, |update| {
        update.bears_on.procedures.contains(&procedure.id)
            || procedure
                .act
                .as_ref()
                .is_some_and(|act| update.bears_on.acts.contains(act))
    })
}

/// The notices of a procedure: its act has ended; something may overturn a result.
pub(super) fn procedure_notices(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    updates: &[UpdateView],
) -> Result<Vec<Notice>, RenderError> {
    let mut notices = Vec::new();
    let act = reader.law().act_of(procedure);
    if let Some(act) = act {
        notices.extend(ended(reader, act)?);
    }
    // Under an act that has ended there is no result to overturn.
    if !is_over(reader, act) {
        notices.extend(overturning(reader, updates)?);
    }
    Ok(notices)
}

/// The applicant categories that turn on having an occupation of a list: those
/// whose condition asks what the question about the occupation depends on.
pub(super) fn routes_of<'a>(
    procedure: &'a Procedure<LocalizedText>,
    law: &Lawbook,
) -> Vec<&'a Applicant<LocalizedText>> {
    let mut telling: BTreeSet<QuestionId> = BTreeSet::new();
    for question in procedure.questions.iter().filter_map(|id| law.question(id)) {
        if matches!(question.kind, QuestionKind::Occupation(_)) {
            telling.insert(question.id.clone());
            telling.extend(question.ask_when.iter().flat_map(|when| when.questions()));
        }
    }
    procedure
        .applicants
        .iter()
        .filter(|applicant| rests_on(&applicant.when, &telling))
        .collect()
}

/// Whether a condition holds because of an answer to one of the questions. What
/// stands under a "not" holds for the lack of such an answer.
fn rests_on(condition: &Condition, telling: &BTreeSet<QuestionId>) -> bool {
    match condition {
        Condition::Is(question, _) | Condition::Includes(question, _) => telling.contains(question),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().any(|part| rests_on(part, telling))
        }
        Condition::Answered(question)
        | Condition::DaysAgo(question, _)
        | Condition::LongerThan(question, _) => telling.contains(question),
        Condition::InHand(_)
        | Condition::Good(_)
        | Condition::PapersComplete
        | Condition::Applicant(_)
        | Condition::Not(_) => false,
    }
}

/// The papers of a category of applicants, as links.
pub(super) fn papers_of_route(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    applicant: &Applicant<LocalizedText>,
) -> Result<Vec<PaperLink>, RenderError> {
    Ok(procedure
        .requirements
        .iter()
        .filter(|requirement| requirement.applicants.contains(&applicant.id))
        .filter_map(|requirement| {
            let document = reader.law().document(&requirement.document)?;
            Some(PaperLink {
                href: reader.href(&format!("documents/{}", document.id)),
                name: reader.text(&document.name),
                own: requirement.applicants.len() == 1,
            })
        })
        .collect())
}

/// How old a paper may be, in words.
pub(super) fn validity(
    reader: &Reader<'_>,
    document: &Document<LocalizedText>,
) -> Result<Option<Line>, RenderError> {
    let Some(validity) = &document.validity else {
        return Ok(None);
    };
    let (key, days) = match validity.limit {
        ValidityLimit::MoreThanDaysLeft(days) => ("validity-more-than-days-left", days),
        ValidityLimit::NotOlderThanDays(days) => ("validity-not-older-than-days", days),
    };
    Ok(Some(Line {
        text: reader.message_with(key, &[("days", days.into())])?,
        sources: reader.sources(&validity.sources)?,
    }))
}

/// Exemptions of a requirement.
pub(super) fn exemptions(
    reader: &Reader<'_>,
    requirement: &Requirement<LocalizedText>,
) -> Result<Vec<Line>, RenderError> {
    requirement
        .exemptions
        .iter()
        .map(|exemption| reader.line(&exemption.reason, &exemption.sources))
        .collect()
}

/// Other forms a required paper takes.
pub(super) fn variants(
    reader: &Reader<'_>,
    requirement: &Requirement<LocalizedText>,
) -> Result<Vec<Line>, RenderError> {
    requirement
        .variants
        .iter()
        .map(|variant| reader.line(&variant.text, &variant.sources))
        .collect()
}

fn paper(
    reader: &Reader<'_>,
    requirement: &Requirement<LocalizedText>,
    document: &Document<LocalizedText>,
) -> Result<Paper, RenderError> {
    Ok(Paper {
        id: requirement.id.to_string(),
        href: reader.href(&format!("documents/{}", document.id)),
        name: reader.text(&document.name),
        when: reader.optional(requirement.when_text.as_ref()),
        reason: reader.text(&requirement.reason),
        validity: validity(reader, document)?,
        exemptions: exemptions(reader, requirement)?,
        variants: variants(reader, requirement)?,
        sources: reader.sources(&requirement.sources)?,
    })
}

fn category(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    applicant: &Applicant<LocalizedText>,
) -> Result<Category, RenderError> {
    let law = reader.law();
    let papers = procedure
        .requirements
        .iter()
        .filter(|requirement| requirement.applicants.contains(&applicant.id))
        .filter_map(|requirement| Some((requirement, law.document(&requirement.document)?)))
        .map(|(requirement, document)| paper(reader, requirement, document))
        .collect::<Result<_, _>>()?;
    Ok(Category {
        id: applicant.id.to_string(),
        name: reader.text(&applicant.name),
        who: reader.line(&applicant.who, &applicant.sources)?,
        papers,
        steps: service::steps_of_case(reader, procedure, applicant)?,
    })
}

fn entry(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Result<Entry, RenderError> {
    let page = format!("procedures/{}", procedure.id);
    Ok(Entry {
        href: reader.href(&page),
        name: reader.text(&procedure.name),
        ended: ended_word(reader, reader.law().act_of(procedure))?,
        summary: reader.text(&procedure.summary),
        applicants: procedure
            .applicants
            .iter()
            .map(|applicant| LinkView {
                href: reader.href(&format!("{page}#papers-{}", applicant.id)),
                text: reader.text(&applicant.name),
            })
            .collect(),
        check: reader.href(&format!("check/{}", procedure.id)),
    })
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let all = &reader.law().procedures;
    let (ended, procedures): (Vec<_>, Vec<_>) = all
        .iter()
        .map(|procedure| entry(reader, procedure))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .partition(|entry| entry.ended.is_some());
    let body = Index {
        procedures,
        ended,
        checked_on: all
            .iter()
            .map(|procedure| procedure.checked_on)
            .min()
            .map(|day| day.to_string()),
    };
    Ok(Draft {
        address: Address::new("procedures"),
        language: reader.language,
        kind: PageKind::ProcedureIndex,
        template: "procedures.html",
        title: reader.message("procedures-title")?,
        description: reader.message("procedures-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn page(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let updates = procedure_updates(reader, procedure)?;
    let notices = procedure_notices(reader, procedure, &updates)?;
    let act = law.act_of(procedure);
    let body = Body {
        name: reader.text(&procedure.name),
        ended: ended_word(reader, act)?,
        summary: reader.line(&procedure.summary, &procedure.sources)?,
        outcome: reader.text(&procedure.outcome),
        act: act.map(|act| LinkView {
            href: reader.href(&format!("acts/{}", act.id)),
            text: reader.text(&act.name),
        }),
        categories: procedure
            .applicants
            .iter()
            .map(|applicant| category(reader, procedure, applicant))
            .collect::<Result<_, _>>()?,
        steps: service::steps(reader, procedure)?,
        steps_page: service::steps_link(reader, procedure),
        by_case: service::by_case(procedure),
        points: tables(reader, procedure)?,
        rules: reader.passages(&procedure.rules)?,
        silences: reader.passages(&procedure.silences)?,
        not_assessed: reader.passages(&procedure.not_assessed)?,
        details: service::links(reader, procedure)?,
        grounds: grounds::counts(reader, procedure),
        updates,
        contradictions: contradictions(reader, |one| {
            one.bears_on.procedures.contains(&procedure.id)
        })?,
        check: reader.href(&format!("check/{}", procedure.id)),
        checked_on: procedure.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new(&format!("procedures/{}", procedure.id)),
        language: reader.language,
        kind: PageKind::Procedure,
        template: "procedure.html",
        title: titled(reader, body.name.clone(), act)?,
        description: body.summary.text.clone(),
        crumbs: vec![index_crumb(reader)?],
        notices,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
