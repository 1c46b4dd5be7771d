//! `data/concepts/*.yaml`: the concept behind a plan, retold.

use qonys_rules::{ActId, Concept, ConceptSection, Indicator, NamedAct, PlanId, RuleId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::passage::PassageRecord;
use super::plan::headed;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    concept: ConceptRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ConceptRecord {
    /// The id of the plan that carries the concept out.
    id: At<String>,
    act: At<String>,
    name: TextRecord,
    summary: TextRecord,
    sources: At<Vec<At<String>>>,
    sections: Vec<SectionRecord>,
    indicators: Vec<IndicatorRecord>,
    acts: Vec<NamedActRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ConceptSection")]
struct SectionRecord {
    id: At<String>,
    title: TextRecord,
    sources: At<Vec<At<String>>>,
    passages: Vec<PassageRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct IndicatorRecord {
    id: At<String>,
    name: TextRecord,
    target: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NamedActRecord {
    id: At<String>,
    name: TextRecord,
    sources: At<Vec<At<String>>>,
}

impl ConceptFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<Concept> {
        let checked_on = cx.checked_on(&self.checked_on);
        let concept = self.concept;
        let id = cx.refer(&concept.id, &Kind::Plan, PlanId::parse);
        let act = cx.refer(&concept.act, &Kind::Act, ActId::parse);
        let sections: Vec<_> = concept
            .sections
            .into_iter()
            .filter_map(|record| {
                let passages = PassageRecord::resolve_all(record.passages, cx);
                let (id, title, sources) = headed(
                    &record.id,
                    &record.title,
                    &record.sources,
                    RuleId::parse,
                    cx,
                )?;
                Some(ConceptSection {
                    id,
                    title,
                    passages,
                    sources,
                })
            })
            .collect();
        let indicators: Vec<_> = concept
            .indicators
            .into_iter()
            .filter_map(|record| {
                let target = cx.text(&record.target);
                let (id, name, sources) =
                    headed(&record.id, &record.name, &record.sources, RuleId::parse, cx)?;
                Some(Indicator {
                    id,
                    name,
                    target,
                    sources,
                })
            })
            .collect();
        let acts: Vec<_> = concept
            .acts
            .into_iter()
            .filter_map(|record| {
                let (id, name, sources) =
                    headed(&record.id, &record.name, &record.sources, RuleId::parse, cx)?;
                Some(NamedAct { id, name, sources })
            })
            .collect();
        Some(Concept {
            name: cx.text(&concept.name),
            summary: cx.text(&concept.summary),
            sources: cx.sources(&concept.sources),
            sections,
            indicators,
            acts,
            id: id?,
            act: act?,
            checked_on: checked_on?,
        })
    }
}
