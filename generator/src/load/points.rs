//! `data/points/*.yaml`: tables of points.

use qonys_rules::{
    Adding, ContradictionId, Criterion, CriterionId, LocalizedText, PointsId, PointsLine,
    PointsTable, ProcedureId, QuestionId, Threshold, Years,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::procedure::optional_condition;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PointsFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    table: TableRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TableRecord {
    id: At<String>,
    /// The procedure in which the points count.
    procedure: At<String>,
    name: TextRecord,
    summary: TextRecord,
    sources: At<Vec<At<String>>>,
    threshold: ThresholdRecord,
    criteria: Vec<CriterionRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ThresholdRecord {
    /// What the act says about the points needed, and what it leaves out.
    text: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum AddingRecord {
    Sum,
    Highest,
    Unclear,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum LimitsRecord {
    Unclear,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CriterionRecord {
    id: At<String>,
    name: TextRecord,
    /// Whether the lines add up.
    adding: AddingRecord,
    /// The same in words.
    adding_text: TextRecord,
    /// The question of kind duration with whose answer the years are compared.
    duration: Option<At<String>>,
    /// Whether the act leaves open to which line the end of a span of years belongs.
    limits: Option<LimitsRecord>,
    /// The unclear point because of which there are two readings.
    doubt: Option<At<String>>,
    sources: At<Vec<At<String>>>,
    lines: Vec<LineRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LineRecord {
    id: At<String>,
    name: TextRecord,
    points: u16,
    years: Option<At<YearsRecord>>,
    /// Who earns the points, as answers, where they are not for years.
    when: Option<At<ConditionRecord>>,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct YearsRecord {
    from: u16,
    /// The upper end; absent where there is none.
    to: Option<u16>,
}

impl PointsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<PointsTable<LocalizedText>> {
        let checked_on = cx.checked_on(&self.checked_on);
        let table = self.table;
        let id = cx.id(&table.id, PointsId::parse);
        let procedure = cx.refer(&table.procedure, &Kind::Procedure, ProcedureId::parse);
        let place = table.procedure.value;
        let criteria: Vec<_> = table
            .criteria
            .into_iter()
            .filter_map(|record| criterion(record, &place, cx))
            .collect();
        Some(PointsTable {
            name: cx.text(&table.name),
            summary: cx.text(&table.summary),
            sources: cx.sources(&table.sources),
            threshold: Threshold {
                text: cx.text(&table.threshold.text),
                sources: cx.sources(&table.threshold.sources),
            },
            criteria,
            id: id?,
            procedure: procedure?,
            checked_on: checked_on?,
        })
    }
}

fn criterion(
    record: CriterionRecord,
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Option<Criterion<LocalizedText>> {
    let id = cx.id(&record.id, CriterionId::parse);
    let lines: Vec<_> = record
        .lines
        .into_iter()
        .filter_map(|record| line(record, procedure, cx))
        .collect();
    let duration = record.duration.map(|question| {
        if cx
            .registry
            .question_kind(&question.value)
            .is_some_and(|kind| kind != "duration")
        {
            cx.fault(
                "law/impossible-comparison",
                question.span,
                format!("`{}` is not a question of kind duration", question.value),
                "years are compared with the answer to a question of kind duration",
            );
        }
        cx.refer(&question, &Kind::Question, QuestionId::parse)
    });
    let doubt = record
        .doubt
        .map(|doubt| cx.refer(&doubt, &Kind::Contradiction, ContradictionId::parse));
    Some(Criterion {
        name: cx.text(&record.name),
        adding: match record.adding {
            AddingRecord::Sum => Adding::Sum,
            AddingRecord::Highest => Adding::Highest,
            AddingRecord::Unclear => Adding::Unclear,
        },
        adding_text: cx.text(&record.adding_text),
        lines,
        duration: match duration {
            Some(duration) => Some(duration?),
            None => None,
        },
        limits_unclear: record.limits.is_some(),
        doubt: match doubt {
            Some(doubt) => Some(doubt?),
            None => None,
        },
        sources: cx.sources(&record.sources),
        id: id?,
    })
}

fn line(
    record: LineRecord,
    procedure: &str,
    cx: &mut Resolver<'_>,
) -> Option<PointsLine<LocalizedText>> {
    let years = record.years.map(|years| {
        if years.value.to.is_some_and(|to| to <= years.value.from) {
            cx.fault(
                "law/order-of-years",
                years.span,
                "these years end before they begin",
                "write `from` lower than `to`, or leave `to` out where there is no upper end",
            );
        }
        Years {
            from: years.value.from,
            to: years.value.to,
        }
    });
    let when = optional_condition(record.when.as_ref(), Some(procedure), cx);
    Some(PointsLine {
        name: cx.text(&record.name),
        points: record.points,
        years,
        when: when?,
        sources: cx.sources(&record.sources),
        id: cx.id(&record.id, CriterionId::parse)?,
    })
}
