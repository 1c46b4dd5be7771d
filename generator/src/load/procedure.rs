//! `data/procedures/*.yaml`: a procedure with its applicants, requirements and silences.

use std::collections::BTreeMap;

use qonys_rules::{
    ActId, Actor, Applicant, ApplicantId, Condition, DocumentId, Exemption, LocalizedText, Matter,
    Procedure, ProcedureId, ProcedureTopic, QuestionId, Requirement, RuleId, Step, Term, Variant,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::fault::Span;
use super::gates::GateRecord;
use super::passage::PassageRecord;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ProcedureFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The procedure.
    procedure: ProcedureRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ProcedureRecord {
    /// Stable id.
    id: At<String>,
    /// The act whose state in time governs the procedure.
    act: At<String>,
    /// Its name.
    name: TextRecord,
    /// What it is for: two to four sentences.
    summary: TextRecord,
    /// What the person gets.
    outcome: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
    /// The questions of its self-assessment, in the order in which they are asked.
    questions: Vec<At<String>>,
    /// Categories of applicants, or cases; their conditions exclude each other and leave nobody out.
    applicants: Vec<ApplicantRecord>,
    /// Conditions other than papers, in the order of the act.
    #[serde(default)]
    gates: Vec<GateRecord>,
    /// Which paper for whom and when, in the order of the act.
    requirements: Vec<RequirementRecord>,
    /// The steps the act gives.
    #[serde(default)]
    steps: Vec<StepRecord>,
    /// Everything else the act says, one passage each.
    #[serde(default)]
    topics: Vec<TopicRecord>,
    /// Rules that hold for all papers.
    #[serde(default)]
    rules: Vec<PassageRecord>,
    /// What the act does not say.
    #[serde(default)]
    silences: Vec<PassageRecord>,
    /// What a self-assessment cannot know.
    #[serde(default)]
    not_assessed: Vec<PassageRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ApplicantRecord {
    /// Stable id within the procedure.
    id: At<String>,
    /// Its name.
    name: TextRecord,
    /// Who belongs to it, in plain words.
    who: TextRecord,
    /// Who belongs to it, as answers.
    when: At<ConditionRecord>,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RequirementRecord {
    /// Stable id within the procedure; that of the document, if it is required once.
    id: At<String>,
    /// The paper.
    document: At<String>,
    /// The categories that must bring it.
    applicants: At<Vec<At<String>>>,
    /// A further condition.
    when: Option<At<ConditionRecord>>,
    /// With `when`: the condition in words.
    when_text: Option<TextRecord>,
    /// Why the paper is asked, in one sentence.
    reason: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
    /// Who need not bring it.
    #[serde(default)]
    exemptions: Vec<ExemptionRecord>,
    /// Who brings something else instead.
    #[serde(default)]
    variants: Vec<VariantRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExemptionRecord {
    /// Stable id within the procedure.
    id: At<String>,
    /// For whom it holds.
    when: At<ConditionRecord>,
    /// Why.
    reason: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VariantRecord {
    /// Stable id within the procedure.
    id: At<String>,
    /// For whom it holds.
    when: At<ConditionRecord>,
    /// What to bring instead.
    text: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum ActorRecord {
    You,
    Provider,
    Corporation,
    Commission,
    Employer,
}

/// One of the four.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TermRecord {
    working_days: Option<u16>,
    calendar_days: Option<u16>,
    minutes: Option<u16>,
    months: Option<u16>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StepRecord {
    id: At<String>,
    title: Option<TextRecord>,
    text: TextRecord,
    /// The applicant categories the step is for; all, if absent.
    #[serde(default)]
    applicants: Vec<At<String>>,
    /// Who acts.
    actor: Option<ActorRecord>,
    /// How long the act gives for the step.
    time: Option<At<TermRecord>>,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum MatterRecord {
    Provider,
    Channel,
    Term,
    Fee,
    Result,
    Duration,
    Check,
    Commission,
    Duty,
    Change,
    Loss,
    Complaint,
    Hours,
    Contact,
    Record,
    Form,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TopicRecord {
    id: At<String>,
    /// What the passage is about.
    topic: MatterRecord,
    title: TextRecord,
    text: TextRecord,
    /// The applicant categories it is for; all, if absent.
    #[serde(default)]
    applicants: Vec<At<String>>,
    /// The term it sets.
    time: Option<At<TermRecord>>,
    sources: At<Vec<At<String>>>,
}

/// A procedure and where its questions were named, for checks across files.
pub(super) struct PlacedProcedure {
    pub(super) procedure: Procedure<LocalizedText>,
    pub(super) questions: Vec<(QuestionId, Span)>,
    pub(super) span: Span,
}

impl ProcedureFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<PlacedProcedure> {
        let record = self.procedure;
        let name = record.id.value.clone();
        let span = record.id.span;
        let id = cx.id(&record.id, ProcedureId::parse);
        let act = cx.refer(&record.act, &Kind::Act, ActId::parse);
        let checked_on = cx.checked_on(&self.checked_on);
        let mut questions: Vec<(QuestionId, Span)> = Vec::new();
        for question in &record.questions {
            if let Some(id) = cx.refer(question, &Kind::Question, QuestionId::parse) {
                questions.push((id, question.span));
            }
        }
        let applicants: Vec<_> = record
            .applicants
            .into_iter()
            .filter_map(|record| applicant(record, cx))
            .collect();
        let requirements: Vec<_> = record
            .requirements
            .into_iter()
            .filter_map(|record| requirement(record, &name, cx))
            .collect();
        Some(PlacedProcedure {
            procedure: Procedure {
                name: cx.text(&record.name),
                summary: cx.text(&record.summary),
                outcome: cx.text(&record.outcome),
                sources: cx.sources(&record.sources),
                questions: questions.iter().map(|(id, _)| id.clone()).collect(),
                applicants,
                gates: GateRecord::resolve_all(record.gates, Some(&name), cx),
                ways: Vec::new(),
                requirements,
                steps: steps(record.steps, &name, cx),
                topics: topics(record.topics, &name, cx),
                rules: PassageRecord::resolve_all(record.rules, cx),
                silences: PassageRecord::resolve_all(record.silences, cx),
                not_assessed: PassageRecord::resolve_all(record.not_assessed, cx),
                id: id?,
                act: Some(act?),
                checked_on: checked_on?,
            },
            questions,
            span,
        })
    }
}

fn steps(
    records: Vec<StepRecord>,
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Vec<Step<LocalizedText>> {
    let category = Kind::Applicant(procedure.to_owned());
    let mut passages = Vec::with_capacity(records.len());
    let mut rest = BTreeMap::new();
    for record in records {
        let applicants = cx.refer_all(&record.applicants, &category, ApplicantId::parse);
        let actor = record.actor.map(|actor| match actor {
            ActorRecord::You => Actor::You,
            ActorRecord::Provider => Actor::Provider,
            ActorRecord::Corporation => Actor::Corporation,
            ActorRecord::Commission => Actor::Commission,
            ActorRecord::Employer => Actor::Employer,
        });
        let time = record.time.and_then(|time| term(&time, cx));
        rest.entry(record.id.value.clone())
            .or_insert((applicants, actor, time));
        passages.push(PassageRecord {
            id: record.id,
            title: record.title,
            text: record.text,
            sources: record.sources,
        });
    }
    PassageRecord::resolve_all(passages, cx)
        .into_iter()
        .filter_map(|passage| {
            let (applicants, actor, time) = rest.remove(passage.id.as_str())?;
            Some(Step {
                passage,
                applicants,
                actor,
                time,
            })
        })
        .collect()
}

fn topics(
    records: Vec<TopicRecord>,
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Vec<ProcedureTopic<LocalizedText>> {
    let category = Kind::Applicant(procedure.to_owned());
    let mut passages = Vec::with_capacity(records.len());
    let mut rest = BTreeMap::new();
    for record in records {
        let applicants = cx.refer_all(&record.applicants, &category, ApplicantId::parse);
        let time = record.time.and_then(|time| term(&time, cx));
        rest.entry(record.id.value.clone())
            .or_insert((matter(&record.topic), applicants, time));
        passages.push(PassageRecord {
            id: record.id,
            title: Some(record.title),
            text: record.text,
            sources: record.sources,
        });
    }
    let mut topics: Vec<_> = PassageRecord::resolve_all(passages, cx)
        .into_iter()
        .filter_map(|passage| {
            let (matter, applicants, time) = rest.remove(passage.id.as_str())?;
            Some(ProcedureTopic {
                passage,
                matter,
                applicants,
                time,
            })
        })
        .collect();
    topics.sort_by_key(|topic| topic.matter);
    topics
}

fn term(record: &At<TermRecord>, cx: &mut Resolver<'_>) -> Option<Term> {
    let TermRecord {
        working_days,
        calendar_days,
        minutes,
        months,
    } = record.value;
    match (working_days, calendar_days, minutes, months) {
        (Some(n), None, None, None) => Some(Term::WorkingDays(n)),
        (None, Some(n), None, None) => Some(Term::CalendarDays(n)),
        (None, None, Some(n), None) => Some(Term::Minutes(n)),
        (None, None, None, Some(n)) => Some(Term::Months(n)),
        _ => {
            cx.fault(
                "law/term",
                record.span,
                "a term has exactly one unit",
                "write one of `working_days`, `calendar_days`, `minutes`, `months`",
            );
            None
        }
    }
}

const fn matter(record: &MatterRecord) -> Matter {
    match record {
        MatterRecord::Provider => Matter::Provider,
        MatterRecord::Channel => Matter::Channel,
        MatterRecord::Term => Matter::Term,
        MatterRecord::Fee => Matter::Fee,
        MatterRecord::Result => Matter::Result,
        MatterRecord::Duration => Matter::Duration,
        MatterRecord::Check => Matter::Check,
        MatterRecord::Commission => Matter::Commission,
        MatterRecord::Duty => Matter::Duty,
        MatterRecord::Change => Matter::Change,
        MatterRecord::Loss => Matter::Loss,
        MatterRecord::Complaint => Matter::Complaint,
        MatterRecord::Hours => Matter::Hours,
        MatterRecord::Contact => Matter::Contact,
        MatterRecord::Record => Matter::Record,
        MatterRecord::Form => Matter::Form,
    }
}

fn applicant(record: ApplicantRecord, cx: &mut Resolver<'_>) -> Option<Applicant<LocalizedText>> {
    let name = cx.text(&record.name);
    let who = cx.text(&record.who);
    let when = cx.condition(&record.when, None);
    let sources = cx.sources(&record.sources);
    let id = cx.id(&record.id, ApplicantId::parse);
    Some(Applicant {
        id: id?,
        name,
        who,
        when: when?,
        sources,
    })
}

fn requirement(
    record: RequirementRecord,
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Option<Requirement<LocalizedText>> {
    let id = cx.id(&record.id, RuleId::parse);
    let document = cx.refer(&record.document, &Kind::Document, DocumentId::parse);
    let applicants = cx.refer_all(
        &record.applicants.value,
        &Kind::Applicant(procedure.to_owned()),
        ApplicantId::parse,
    );
    if record.applicants.value.is_empty() {
        cx.fault(
            "law/empty-requirement",
            record.applicants.span,
            "this paper is required of nobody",
            "name the applicant categories that must bring it",
        );
    }
    if record.when.is_some() != record.when_text.is_some() {
        cx.fault(
            "law/condition-without-words",
            record.id.span,
            "a condition needs words, and words need a condition",
            "give both `when` and `when_text`, or neither: the page shows the words, the checker uses the condition",
        );
    }
    let when = optional_condition(record.when.as_ref(), Some(procedure), cx);
    let exemptions: Vec<_> = record
        .exemptions
        .into_iter()
        .filter_map(|record| {
            let when = cx.condition(&record.when, Some(procedure));
            let reason = cx.text(&record.reason);
            let sources = cx.sources(&record.sources);
            let id = cx.id(&record.id, RuleId::parse);
            Some(Exemption {
                id: id?,
                when: when?,
                reason,
                sources,
            })
        })
        .collect();
    let variants: Vec<_> = record
        .variants
        .into_iter()
        .filter_map(|record| {
            let when = cx.condition(&record.when, Some(procedure));
            let text = cx.text(&record.text);
            let sources = cx.sources(&record.sources);
            let id = cx.id(&record.id, RuleId::parse);
            Some(Variant {
                id: id?,
                when: when?,
                text,
                sources,
            })
        })
        .collect();
    Some(Requirement {
        when_text: cx.optional_text(record.when_text.as_ref()),
        reason: cx.text(&record.reason),
        sources: cx.sources(&record.sources),
        exemptions,
        variants,
        applicants,
        id: id?,
        document: document?,
        when: when?,
    })
}

/// `Some(None)` when there is no condition; `None` when there is one and it is broken.
pub(super) fn optional_condition(
    record: Option<&At<ConditionRecord>>,
    procedure: Option<&str>,
    cx: &mut Resolver<'_>,
) -> Option<Option<Condition>> {
    match record {
        Some(when) => cx.condition(when, procedure).map(Some),
        None => Some(None),
    }
}
