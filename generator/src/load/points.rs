//! `data/points/*.yaml`: tables of points.

use qonys_rules::{
    Adding, Criterion, CriterionId, PointsId, PointsLine, PointsTable, ProcedureId, Threshold,
    Years,
};
use schemars::JsonSchema;
use serde::Deserialize;

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

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CriterionRecord {
    id: At<String>,
    name: TextRecord,
    /// Whether the lines add up.
    adding: AddingRecord,
    /// The same in words.
    adding_text: TextRecord,
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
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<PointsTable> {
        let checked_on = cx.checked_on(&self.checked_on);
        let table = self.table;
        let id = cx.id(&table.id, PointsId::parse);
        let procedure = cx.refer(&table.procedure, &Kind::Procedure, ProcedureId::parse);
        let criteria: Vec<_> = table
            .criteria
            .into_iter()
            .filter_map(|record| criterion(record, cx))
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

fn criterion(record: CriterionRecord, cx: &mut Resolver<'_>) -> Option<Criterion> {
    let id = cx.id(&record.id, CriterionId::parse);
    let lines: Vec<_> = record
        .lines
        .into_iter()
        .filter_map(|record| line(record, cx))
        .collect();
    Some(Criterion {
        name: cx.text(&record.name),
        adding: match record.adding {
            AddingRecord::Sum => Adding::Sum,
            AddingRecord::Highest => Adding::Highest,
            AddingRecord::Unclear => Adding::Unclear,
        },
        adding_text: cx.text(&record.adding_text),
        lines,
        sources: cx.sources(&record.sources),
        id: id?,
    })
}

fn line(record: LineRecord, cx: &mut Resolver<'_>) -> Option<PointsLine> {
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
    Some(PointsLine {
        name: cx.text(&record.name),
        points: record.points,
        years,
        sources: cx.sources(&record.sources),
        id: cx.id(&record.id, CriterionId::parse)?,
    })
}
