//! `data/plans/*.yaml`: plans of measures.

use qonys_rules::{
    ActId, Body, BodyId, Funding, LocalizedText, Measure, MeasureId, Period, Plan, PlanId,
    PlanSection, PlanSectionId, ProvisionId,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    plan: PlanRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PlanRecord {
    id: At<String>,
    act: At<String>,
    name: TextRecord,
    summary: TextRecord,
    sources: At<Vec<At<String>>>,
    bodies: Vec<BodyRecord>,
    sections: Vec<SectionRecord>,
    measures: Vec<MeasureRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BodyRecord {
    id: At<String>,
    short: TextRecord,
    name: TextRecord,
    /// Whether the plan's own note resolves the abbreviation.
    #[serde(default)]
    abbreviation: bool,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SectionRecord {
    id: At<String>,
    number: u16,
    name: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum FundingRecord {
    NotRequired,
    Budget,
    Organisations,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PeriodRecord {
    from: At<String>,
    until: At<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MeasureRecord {
    id: At<String>,
    number: u16,
    section: At<String>,
    name: TextRecord,
    /// What is to come out.
    completion: TextRecord,
    /// The body that gathers the others.
    lead: Option<At<String>>,
    #[serde(default)]
    bodies: Vec<At<String>>,
    #[serde(default)]
    by_agreement: Vec<At<String>>,
    others: Option<TextRecord>,
    /// The deadline in the words of the row.
    deadline: TextRecord,
    /// The same as days, for the timeline and the filters.
    periods: At<Vec<PeriodRecord>>,
    spending: TextRecord,
    funding: FundingRecord,
    funding_text: Option<TextRecord>,
    note: Option<TextRecord>,
    sources: At<Vec<At<String>>>,
}

impl PlanFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<Plan> {
        let checked_on = cx.checked_on(&self.checked_on);
        let plan = self.plan;
        let place = plan.id.value.clone();
        let id = cx.id(&plan.id, PlanId::parse);
        let act = cx.refer(&plan.act, &Kind::Act, ActId::parse);
        let bodies: Vec<_> = plan
            .bodies
            .into_iter()
            .filter_map(|record| {
                let short = cx.text(&record.short);
                let (id, name, sources) =
                    headed(&record.id, &record.name, &record.sources, BodyId::parse, cx)?;
                Some(Body {
                    id,
                    short,
                    name,
                    abbreviation: record.abbreviation,
                    sources,
                })
            })
            .collect();
        let sections: Vec<_> = plan
            .sections
            .into_iter()
            .filter_map(|record| {
                let (id, name, sources) = headed(
                    &record.id,
                    &record.name,
                    &record.sources,
                    PlanSectionId::parse,
                    cx,
                )?;
                Some(PlanSection {
                    id,
                    number: record.number,
                    name,
                    sources,
                })
            })
            .collect();
        let measures: Vec<_> = plan
            .measures
            .into_iter()
            .filter_map(|record| measure(record, &place, cx))
            .collect();
        Some(Plan {
            name: cx.text(&plan.name),
            summary: cx.text(&plan.summary),
            sources: cx.sources(&plan.sources),
            bodies,
            sections,
            measures,
            id: id?,
            act: act?,
            checked_on: checked_on?,
        })
    }
}

/// What every record of a plan or a concept begins with.
pub(super) fn headed<I>(
    id: &At<String>,
    name: &TextRecord,
    sources: &At<Vec<At<String>>>,
    parse: impl Fn(&str) -> Result<I, qonys_rules::IdError>,
    cx: &mut Resolver<'_>,
) -> Option<(I, LocalizedText, Vec<ProvisionId>)> {
    let name = cx.text(name);
    let sources = cx.sources(sources);
    Some((cx.id(id, parse)?, name, sources))
}

fn measure(record: MeasureRecord, plan: &str, cx: &mut Resolver<'_>) -> Option<Measure> {
    let body = Kind::Body(plan.to_owned());
    let section = cx.refer(
        &record.section,
        &Kind::PlanSection(plan.to_owned()),
        PlanSectionId::parse,
    );
    let lead = match &record.lead {
        Some(lead) => Some(cx.refer(lead, &body, BodyId::parse)?),
        None => None,
    };
    let bodies = cx.refer_all(&record.bodies, &body, BodyId::parse);
    let by_agreement = cx.refer_all(&record.by_agreement, &body, BodyId::parse);
    for one in record.lead.iter().chain(&record.by_agreement) {
        if !record.bodies.iter().any(|body| body.value == one.value) {
            cx.fault(
                "law/body-not-named",
                one.span,
                format!("`{}` is not among the `bodies` of this measure", one.value),
                "add it to `bodies`: the list names all who are responsible, in the order of the row",
            );
        }
    }
    if record.periods.value.is_empty() {
        cx.fault(
            "law/no-period",
            record.periods.span,
            "the timeline cannot show this measure",
            "add a period with `from` and `until`",
        );
    }
    let periods: Vec<_> = record
        .periods
        .value
        .iter()
        .filter_map(|period| {
            let from = cx.date(&period.from);
            let until = cx.date(&period.until);
            let (from, until) = (from?, until?);
            if until < from {
                cx.fault(
                    "law/order-of-dates",
                    period.until.span,
                    "this period ends before it begins",
                    "compare the two days with the act",
                );
            }
            Some(Period { from, until })
        })
        .collect();
    let completion = cx.text(&record.completion);
    let others = cx.optional_text(record.others.as_ref());
    let deadline = cx.text(&record.deadline);
    let spending = cx.text(&record.spending);
    let funding_text = cx.optional_text(record.funding_text.as_ref());
    let note = cx.optional_text(record.note.as_ref());
    let (id, name, sources) = headed(
        &record.id,
        &record.name,
        &record.sources,
        MeasureId::parse,
        cx,
    )?;
    Some(Measure {
        id,
        number: record.number,
        section: section?,
        name,
        completion,
        lead,
        bodies,
        by_agreement,
        others,
        deadline,
        periods,
        spending,
        funding: match record.funding {
            FundingRecord::NotRequired => Funding::NotRequired,
            FundingRecord::Budget => Funding::Budget,
            FundingRecord::Organisations => Funding::Organisations,
        },
        funding_text,
        note,
        sources,
    })
}
