//! `data/updates/*.yaml` and `data/contradictions/*.yaml`: what happened after the
//! text, and where the text is unclear. Both bear on other things.

use qonys_rules::{
    ActId, Bears, Certainty, Contradiction, ContradictionId, ContradictionKind, Date, Dating,
    DocumentId, GroundId, ListId, LocalizedText, OutsideSource, PlanId, Precision, ProcedureId,
    Reading, Update, UpdateId, Weight,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(rename = "BearsOn")]
struct BearsRecord {
    /// Acts.
    acts: Vec<At<String>>,
    /// Procedures.
    procedures: Vec<At<String>>,
    /// Papers.
    documents: Vec<At<String>>,
    /// Lists of occupations.
    lists: Vec<At<String>>,
    /// Grounds.
    grounds: Vec<At<String>>,
    /// Plans.
    plans: Vec<At<String>>,
}

impl At<BearsRecord> {
    fn resolve(&self, cx: &mut Resolver<'_>) -> Bears {
        let record = &self.value;
        let bears = Bears {
            acts: cx.refer_all(&record.acts, &Kind::Act, ActId::parse),
            procedures: cx.refer_all(&record.procedures, &Kind::Procedure, ProcedureId::parse),
            documents: cx.refer_all(&record.documents, &Kind::Document, DocumentId::parse),
            lists: cx.refer_all(&record.lists, &Kind::List, ListId::parse),
            grounds: cx.refer_all(&record.grounds, &Kind::Ground, GroundId::parse),
            plans: cx.refer_all(&record.plans, &Kind::Plan, PlanId::parse),
        };
        let named = record.acts.len()
            + record.procedures.len()
            + record.documents.len()
            + record.lists.len()
            + record.grounds.len()
            + record.plans.len();
        if named == 0 {
            cx.fault(
                "law/bears-on-nothing",
                self.span,
                "this bears on nothing, so no page would show it",
                "name an act, a procedure, a document, a list, a ground or a plan",
            );
        }
        bears
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdatesFile {
    /// The day on which the sources were read.
    checked_on: At<String>,
    /// What is known to have happened after the texts.
    updates: Vec<UpdateRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum CertaintyRecord {
    /// Read in an official text or on two independent pages.
    High,
    /// One dated page of a newspaper or a law firm.
    Medium,
    /// One undated or inconsistent page; shown as “not confirmed”.
    Low,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum WeightRecord {
    /// It may overturn a result: a banner on page and result.
    Major,
    /// It completes or corrects a detail.
    Minor,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum DatingRecord {
    Effect,
    Adoption,
    Report,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OutsideSourceRecord {
    /// What the page is called.
    title: String,
    /// Its whole address, beginning with https://.
    address: At<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UpdateRecord {
    /// Stable id.
    id: At<String>,
    /// A day, a month (`2025-03`) or a year, as exactly as it is known.
    on: At<String>,
    /// What the day is the day of; its effect, if nothing is said.
    on_is: Option<DatingRecord>,
    /// What happened.
    title: TextRecord,
    /// What it means for the reader and what to do.
    text: TextRecord,
    /// How sure it is.
    certainty: CertaintyRecord,
    /// How much it can change.
    weight: WeightRecord,
    /// Where it was read.
    sources: At<Vec<OutsideSourceRecord>>,
    /// What it bears on: at least one thing.
    bears_on: At<BearsRecord>,
}

impl UpdatesFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<Update<LocalizedText>> {
        let checked_on = cx.checked_on(&self.checked_on);
        self.updates
            .into_iter()
            .filter_map(|record| {
                if record.sources.value.is_empty() {
                    cx.fault(
                        "law/no-source",
                        record.sources.span,
                        "an update must say where it was read",
                        "add a source with `title` and `address`",
                    );
                }
                for source in &record.sources.value {
                    if !source.address.value.starts_with("https://") {
                        cx.fault(
                            "law/bad-address",
                            source.address.span,
                            format!("`{}` is not an address", source.address.value),
                            "write the whole address, beginning with https://",
                        );
                    }
                }
                let on = moment(&record.on, cx);
                let update = Update {
                    title: cx.text(&record.title),
                    text: cx.text(&record.text),
                    certainty: match record.certainty {
                        CertaintyRecord::High => Certainty::High,
                        CertaintyRecord::Medium => Certainty::Medium,
                        CertaintyRecord::Low => Certainty::Low,
                    },
                    weight: match record.weight {
                        WeightRecord::Major => Weight::Major,
                        WeightRecord::Minor => Weight::Minor,
                    },
                    sources: record
                        .sources
                        .value
                        .into_iter()
                        .map(|source| OutsideSource {
                            title: source.title,
                            address: source.address.value,
                        })
                        .collect(),
                    bears_on: record.bears_on.resolve(cx),
                    id: cx.id(&record.id, UpdateId::parse)?,
                    on: on?.0,
                    precision: on?.1,
                    dating: match record.on_is {
                        None | Some(DatingRecord::Effect) => Dating::Effect,
                        Some(DatingRecord::Adoption) => Dating::Adoption,
                        Some(DatingRecord::Report) => Dating::Report,
                    },
                    checked_on: checked_on?,
                };
                Some(update)
            })
            .collect()
    }
}

/// A day, or the first day of a month or a year, and how exact that is.
fn moment(text: &At<String>, cx: &mut Resolver<'_>) -> Option<(Date, Precision)> {
    let (rest, precision) = match text.value.len() {
        4 => ("-01-01", Precision::Year),
        7 => ("-01", Precision::Month),
        _ => ("", Precision::Day),
    };
    let whole = At {
        value: format!("{}{rest}", text.value),
        span: text.span,
    };
    cx.date(&whole).map(|day| (day, precision))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ContradictionsFile {
    /// The day on which the whole file was compared with the acts.
    checked_on: At<String>,
    /// Where the acts disagree, can be read two ways, or say nothing.
    contradictions: Vec<ContradictionRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum KindRecord {
    Contradiction,
    Ambiguity,
    Silence,
    Slip,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReadingRecord {
    /// The reading; for a silence, what is missing.
    text: TextRecord,
    /// The provisions it rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ContradictionRecord {
    /// Stable id.
    id: At<String>,
    /// What sort of trouble it is.
    kind: KindRecord,
    /// Its name.
    title: TextRecord,
    /// The readings, at least one.
    readings: At<Vec<ReadingRecord>>,
    /// What this site does about it.
    site: TextRecord,
    /// What to ask the authority, as a question the reader can copy.
    ask: TextRecord,
    /// What it bears on: at least one thing.
    bears_on: At<BearsRecord>,
}

impl ContradictionsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<Contradiction<LocalizedText>> {
        let checked_on = cx.checked_on(&self.checked_on);
        self.contradictions
            .into_iter()
            .filter_map(|record| {
                if record.readings.value.is_empty() {
                    cx.fault(
                        "law/no-source",
                        record.readings.span,
                        "a contradiction must show at least one reading with its provisions",
                        "add a reading with `text` and `sources`",
                    );
                }
                let entry = Contradiction {
                    kind: match record.kind {
                        KindRecord::Contradiction => ContradictionKind::Contradiction,
                        KindRecord::Ambiguity => ContradictionKind::Ambiguity,
                        KindRecord::Silence => ContradictionKind::Silence,
                        KindRecord::Slip => ContradictionKind::Slip,
                    },
                    title: cx.text(&record.title),
                    readings: record
                        .readings
                        .value
                        .iter()
                        .map(|reading| Reading {
                            text: cx.text(&reading.text),
                            sources: cx.sources(&reading.sources),
                        })
                        .collect(),
                    site: cx.text(&record.site),
                    ask: cx.text(&record.ask),
                    bears_on: record.bears_on.resolve(cx),
                    id: cx.id(&record.id, ContradictionId::parse)?,
                    checked_on: checked_on?,
                };
                Some(entry)
            })
            .collect()
    }
}
