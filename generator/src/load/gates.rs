//! Gates of procedures, and `data/guides/*.yaml`: a few questions that lead
//! to procedures.

use qonys_rules::{
    ActId, ApplicantId, Gate, LocalizedText, Procedure, ProcedureId, QuestionId, RuleId, Way,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::procedure::{PlacedProcedure, optional_condition};
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

/// A condition other than a paper.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GateRecord {
    /// Stable id within the procedure or the way.
    id: At<String>,
    /// What must be so, in a few words.
    name: TextRecord,
    /// What the act says, and what follows if it is not so.
    text: TextRecord,
    /// The applicant categories it concerns; all, if absent. Not in a guide.
    #[serde(default)]
    applicants: Vec<At<String>>,
    /// Whom of those it concerns; all, if absent.
    applies_when: Option<At<ConditionRecord>>,
    /// When it is met; absent where nobody can know it here.
    when: Option<At<ConditionRecord>>,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

impl GateRecord {
    /// The gates of a procedure, or of a way where there is no procedure.
    pub(super) fn resolve_all(
        records: Vec<Self>,
        procedure: Option<&str>,
        cx: &mut Resolver<'_>,
    ) -> Vec<Gate<LocalizedText>> {
        records
            .into_iter()
            .filter_map(|record| {
                let id = cx.id(&record.id, RuleId::parse);
                let category = Kind::Applicant(procedure.unwrap_or_default().to_owned());
                let applicants = cx.refer_all(&record.applicants, &category, ApplicantId::parse);
                let applies_when = optional_condition(record.applies_when.as_ref(), procedure, cx);
                let when = optional_condition(record.when.as_ref(), procedure, cx);
                Some(Gate {
                    name: cx.text(&record.name),
                    text: cx.text(&record.text),
                    sources: cx.sources(&record.sources),
                    applicants,
                    id: id?,
                    applies_when: applies_when?,
                    when: when?,
                })
            })
            .collect()
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideFile {
    /// The day on which the whole file was compared with the acts.
    checked_on: At<String>,
    /// The guide.
    guide: GuideRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GuideRecord {
    /// Stable id; not that of a procedure.
    id: At<String>,
    /// Its name.
    name: TextRecord,
    /// What it tells and what it does not.
    summary: TextRecord,
    /// The questions, in the order in which they are asked.
    questions: Vec<At<String>>,
    /// Where it can lead.
    ways: Vec<WayRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WayRecord {
    /// Stable id within the guide.
    id: At<String>,
    /// The procedure it leads to; its act must be in force for the way to be open.
    procedure: At<String>,
    /// The applicant category it leads to.
    applicant: Option<At<String>>,
    /// Its name in a few words.
    name: TextRecord,
    /// What must be so for it to be open.
    gates: Vec<GateRecord>,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

impl GuideFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<PlacedProcedure> {
        let record = self.guide;
        let id = cx.id(&record.id, ProcedureId::parse);
        if cx.registry.has(&Kind::Procedure, &record.id.value) {
            cx.fault(
                "law/duplicate-id",
                record.id.span,
                format!("`{}` is the id of a procedure already", record.id.value),
                "guides and procedures share their addresses: choose another id",
            );
        }
        let checked_on = cx.checked_on(&self.checked_on);
        let mut questions = Vec::new();
        for question in &record.questions {
            if let Some(id) = cx.refer(question, &Kind::Question, QuestionId::parse) {
                questions.push((id, question.span));
            }
        }
        let ways: Vec<Way<LocalizedText>> = record
            .ways
            .into_iter()
            .filter_map(|record| way(record, cx))
            .collect();
        // A guide rests on what its ways rest on.
        let mut sources = Vec::new();
        for source in ways.iter().flat_map(|way| &way.sources) {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        Some(PlacedProcedure {
            procedure: Procedure {
                sources,
                name: cx.text(&record.name),
                summary: cx.text(&record.summary),
                outcome: cx.text(&record.summary),
                questions: questions.iter().map(|(id, _)| id.clone()).collect(),
                applicants: Vec::new(),
                gates: Vec::new(),
                ways,
                requirements: Vec::new(),
                steps: Vec::new(),
                topics: Vec::new(),
                rules: Vec::new(),
                silences: Vec::new(),
                not_assessed: Vec::new(),
                act: None,
                id: id?,
                checked_on: checked_on?,
            },
            questions,
            span: record.id.span,
        })
    }
}

fn way(record: WayRecord, cx: &mut Resolver<'_>) -> Option<Way<LocalizedText>> {
    let id = cx.id(&record.id, RuleId::parse);
    let procedure = cx.refer(&record.procedure, &Kind::Procedure, ProcedureId::parse);
    let place = record.procedure.value;
    let act = cx
        .registry
        .act_of(&place)
        .and_then(|act| ActId::parse(act).ok());
    let applicant = record.applicant.map(|applicant| {
        cx.refer(
            &applicant,
            &Kind::Applicant(place.clone()),
            ApplicantId::parse,
        )
    });
    Some(Way {
        name: cx.text(&record.name),
        gates: GateRecord::resolve_all(record.gates, None, cx),
        sources: cx.sources(&record.sources),
        applicant: match applicant {
            Some(applicant) => Some(applicant?),
            None => None,
        },
        id: id?,
        procedure: procedure?,
        act: act?,
    })
}
