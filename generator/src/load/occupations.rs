//! `data/occupations/*.yaml`: a list of occupations and how it is made.

use qonys_rules::{ActId, Field, FieldId, ListId, Occupation, OccupationCode, OccupationList};
use schemars::JsonSchema;
use serde::Deserialize;

use super::passage::PassageRecord;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OccupationsFile {
    checked_on: At<String>,
    list: ListRecord,
    occupations: Vec<OccupationRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ListRecord {
    id: At<String>,
    act: At<String>,
    name: TextRecord,
    summary: TextRecord,
    sources: At<Vec<At<String>>>,
    #[serde(default)]
    steps: Vec<PassageRecord>,
    fields: Vec<FieldRecord>,
    #[serde(default)]
    notes: Vec<PassageRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FieldRecord {
    id: At<String>,
    name: TextRecord,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OccupationRecord {
    code: At<String>,
    field: At<String>,
    name: TextRecord,
    correct_kk: Option<String>,
    #[serde(default)]
    see_also: Vec<At<String>>,
    note: Option<TextRecord>,
    sources: At<Vec<At<String>>>,
}

impl OccupationsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Option<OccupationList> {
        let list = self.list;
        let id = cx.id(&list.id, ListId::parse);
        let name = list.id.value.clone();
        let occupations: Vec<_> = self
            .occupations
            .into_iter()
            .filter_map(|record| occupation(record, id.as_ref(), &name, cx))
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
                let id = cx.id(&record.id, FieldId::parse)?;
                Some(Field { id, name, sources })
            })
            .collect();
        let name = cx.text(&list.name);
        let summary = cx.text(&list.summary);
        let sources = cx.sources(&list.sources);
        let checked_on = cx.date(&self.checked_on);
        Some(OccupationList {
            id: id?,
            act: act?,
            name,
            summary,
            sources,
            steps,
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
    let see_also = cx.refer_all(
        &record.see_also,
        &Kind::Occupation(list_name.to_owned()),
        OccupationCode::parse,
    );
    let code = cx.id(&record.code, OccupationCode::parse)?;
    let line = code.as_str();
    if !sources.is_empty() && !sources.iter().any(|source| source.as_str().ends_with(line)) {
        cx.fault(
            "law/code-differs",
            record.code.span,
            format!("the code `{code}` rests on a line of the act with another code"),
            "compare code and source with the act, character by character",
        );
    }
    Some(Occupation {
        code,
        list: list?.clone(),
        field: field?,
        name,
        correct_kk: record.correct_kk,
        see_also,
        note,
        sources,
    })
}
