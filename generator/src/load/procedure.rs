//! `data/procedures/*.yaml`: a procedure with its applicants, requirements and silences.

use qonys_rules::{
    ActId, Applicant, ApplicantId, Condition, DocumentId, Exemption, LocalizedText, Procedure,
    ProcedureId, QuestionId, Requirement, RuleId, Variant,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::fault::Span;
use super::passage::PassageRecord;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ProcedureFile {
    checked_on: At<String>,
    procedure: ProcedureRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ProcedureRecord {
    id: At<String>,
    act: At<String>,
    name: TextRecord,
    summary: TextRecord,
    outcome: TextRecord,
    sources: At<Vec<At<String>>>,
    questions: Vec<At<String>>,
    applicants: Vec<ApplicantRecord>,
    requirements: Vec<RequirementRecord>,
    #[serde(default)]
    steps: Vec<PassageRecord>,
    #[serde(default)]
    rules: Vec<PassageRecord>,
    #[serde(default)]
    silences: Vec<PassageRecord>,
    #[serde(default)]
    not_assessed: Vec<PassageRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ApplicantRecord {
    id: At<String>,
    name: TextRecord,
    who: TextRecord,
    when: At<ConditionRecord>,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RequirementRecord {
    id: At<String>,
    document: At<String>,
    applicants: At<Vec<At<String>>>,
    when: Option<At<ConditionRecord>>,
    when_text: Option<TextRecord>,
    reason: TextRecord,
    sources: At<Vec<At<String>>>,
    #[serde(default)]
    exemptions: Vec<ExemptionRecord>,
    #[serde(default)]
    variants: Vec<VariantRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExemptionRecord {
    id: At<String>,
    when: At<ConditionRecord>,
    reason: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VariantRecord {
    id: At<String>,
    when: At<ConditionRecord>,
    text: TextRecord,
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
        let checked_on = cx.date(&self.checked_on);
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
                requirements,
                steps: PassageRecord::resolve_all(record.steps, cx),
                rules: PassageRecord::resolve_all(record.rules, cx),
                silences: PassageRecord::resolve_all(record.silences, cx),
                not_assessed: PassageRecord::resolve_all(record.not_assessed, cx),
                id: id?,
                act: act?,
                checked_on: checked_on?,
            },
            questions,
            span,
        })
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
    let when = optional_condition(record.when.as_ref(), procedure, cx);
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
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Option<Option<Condition>> {
    match record {
        Some(when) => cx.condition(when, Some(procedure)).map(Some),
        None => Some(None),
    }
}
