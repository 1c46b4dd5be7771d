//! `data/occupations/*.yaml`: a list of occupations and how it is made.

use qonys_rules::{
    ActId, Field, FieldId, ListId, Occupation, OccupationCode, OccupationId, OccupationList,
    ProvisionId, Sector, SectorId,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::passage::PassageRecord;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OccupationsFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The list and how it is made.
    list: ListRecord,
    /// Its lines, in the order of the act; positions directly after their item.
    occupations: Vec<OccupationRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ListRecord {
    /// Stable id: that of the act.
    id: At<String>,
    /// The act that holds the list.
    act: At<String>,
    /// Its name.
    name: TextRecord,
    /// What it is for.
    summary: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
    /// The steps by which the list is made.
    #[serde(default)]
    steps: Vec<PassageRecord>,
    /// The level above the fields, where the list has one.
    #[serde(default)]
    sectors: Vec<SectorRecord>,
    /// The groups of its lines, in the order of the act.
    fields: Vec<FieldRecord>,
    /// What a reader must know: where the act is silent or unclear.
    #[serde(default)]
    notes: Vec<PassageRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SectorRecord {
    id: At<String>,
    name: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FieldRecord {
    /// Stable id within the list.
    id: At<String>,
    /// The sector it belongs to.
    sector: Option<At<String>>,
    /// Its name.
    name: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OccupationRecord {
    /// The code of the classifier, exactly as in the act.
    code: Option<At<String>>,
    /// An id of ours, in lists without codes.
    id: Option<At<String>>,
    /// Its field.
    field: At<String>,
    /// The item this is a position of.
    within: Option<At<String>>,
    /// The levels of the Qualification Framework the item demands.
    #[serde(default)]
    levels: Vec<u8>,
    /// Its name: Kazakh exactly as in the act, Russian and English translated.
    name: TextRecord,
    /// The correct Kazakh form, where the act misspells it.
    correct_kk: Option<String>,
    /// Near-duplicates on the same list.
    #[serde(default)]
    see_also: Vec<At<String>>,
    /// What a reader must know about this line.
    note: Option<TextRecord>,
    /// The line of the act.
    sources: At<Vec<At<String>>>,
}

impl OccupationsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<OccupationList> {
        let list = self.list;
        let id = cx.id(&list.id, ListId::parse);
        let place = list.id.value.clone();
        let occupations: Vec<_> = self
            .occupations
            .into_iter()
            .filter_map(|record| occupation(record, id.as_ref(), &place, cx))
            .collect();
        let act = cx.refer(&list.act, &Kind::Act, ActId::parse);
        let steps = PassageRecord::resolve_all(list.steps, cx);
        let notes = PassageRecord::resolve_all(list.notes, cx);
        let fields: Vec<_> = list
            .fields
            .into_iter()
            .filter_map(|record| {
                let name = cx.text(&record.name);
                let sources = cx.sources(&record.sources);
                let sector = match &record.sector {
                    Some(sector) => {
                        let kind = Kind::Sector(place.clone());
                        Some(cx.refer(sector, &kind, SectorId::parse)?)
                    }
                    None => None,
                };
                let id = cx.id(&record.id, FieldId::parse)?;
                Some(Field {
                    id,
                    sector,
                    name,
                    sources,
                })
            })
            .collect();
        let sectors: Vec<_> = list
            .sectors
            .into_iter()
            .filter_map(|record| {
                let name = cx.text(&record.name);
                let sources = cx.sources(&record.sources);
                let id = cx.id(&record.id, SectorId::parse)?;
                Some(Sector { id, name, sources })
            })
            .collect();
        let name = cx.text(&list.name);
        let summary = cx.text(&list.summary);
        let sources = cx.sources(&list.sources);
        let checked_on = cx.checked_on(&self.checked_on);
        Some(OccupationList {
            id: id?,
            act: act?,
            name,
            summary,
            sources,
            steps,
            sectors,
            fields,
            notes,
            occupations,
            checked_on: checked_on?,
        })
    }
}

fn occupation(
    record: OccupationRecord,
    list: Option<&ListId>,
    list_name: &str,
    cx: &mut Resolver<'_>,
) -> Option<Occupation> {
    let name = cx.text(&record.name);
    let note = cx.optional_text(record.note.as_ref());
    let sources = cx.sources(&record.sources);
    let field = cx.refer(
        &record.field,
        &Kind::Field(list_name.to_owned()),
        FieldId::parse,
    );
    let occupations = Kind::Occupation(list_name.to_owned());
    let see_also = cx.refer_all(&record.see_also, &occupations, OccupationId::parse);
    let within = match &record.within {
        Some(within) => Some(cx.refer(within, &occupations, OccupationId::parse)?),
        None => None,
    };
    let (id, code) = match (&record.code, &record.id) {
        (Some(code), None) => {
            let code = classified(code, &sources, cx)?;
            (code.id(), Some(code))
        }
        (None, Some(id)) => (cx.id(id, OccupationId::parse)?, None),
        _ => {
            cx.fault(
                "law/code-or-id",
                record.field.span,
                "this line of the list needs either a `code` or an `id`",
                "write `code` where the act gives a code of the classifier, and an `id` of your own where it gives none",
            );
            return None;
        }
    };
    Some(Occupation {
        id,
        code,
        list: list?.clone(),
        field: field?,
        within,
        levels: record.levels,
        name,
        correct_kk: record.correct_kk,
        see_also,
        note,
        sources,
    })
}

/// A code, which must be that of the line of the act it rests on.
fn classified(
    code: &At<String>,
    sources: &[ProvisionId],
    cx: &mut Resolver<'_>,
) -> Option<OccupationCode> {
    let span = code.span;
    let code = cx.id(code, OccupationCode::parse)?;
    let line = code.as_str();
    if !sources.is_empty() && !sources.iter().any(|source| source.as_str().ends_with(line)) {
        cx.fault(
            "law/code-differs",
            span,
            format!("the code `{code}` rests on a line of the act with another code"),
            "compare code and source with the act, character by character",
        );
    }
    Some(code)
}
