//! `data/documents/*.yaml`: the papers.

use qonys_rules::{
    Date, Document, DocumentId, Fact, LocalizedText, Topic, Validity, ValidityLimit,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentsFile {
    checked_on: At<String>,
    documents: Vec<DocumentRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DocumentRecord {
    id: At<String>,
    name: TextRecord,
    summary: TextRecord,
    validity: Option<At<ValidityRecord>>,
    #[serde(default)]
    facts: Vec<FactRecord>,
    #[serde(default)]
    silences: Vec<TextRecord>,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ValidityRecord {
    more_than_days_left: Option<u16>,
    not_older_than_days: Option<u16>,
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum TopicRecord {
    Issuer,
    Form,
    Copies,
    Notary,
    Validity,
    Translation,
    Legalisation,
    Exemption,
    Content,
    Note,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FactRecord {
    topic: TopicRecord,
    text: TextRecord,
    sources: At<Vec<At<String>>>,
}

impl DocumentsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<Document<LocalizedText>> {
        let checked_on = cx.checked_on(&self.checked_on);
        self.documents
            .into_iter()
            .filter_map(|record| document(record, checked_on, cx))
            .collect()
    }
}

fn document(
    record: DocumentRecord,
    checked_on: Option<Date>,
    cx: &mut Resolver<'_>,
) -> Option<Document<LocalizedText>> {
    let id = cx.id(&record.id, DocumentId::parse);
    Some(Document {
        name: cx.text(&record.name),
        summary: cx.text(&record.summary),
        validity: record
            .validity
            .as_ref()
            .and_then(|record| validity(record, cx)),
        facts: record
            .facts
            .iter()
            .map(|fact| Fact {
                topic: topic(&fact.topic),
                text: cx.text(&fact.text),
                sources: cx.sources(&fact.sources),
            })
            .collect(),
        silences: record.silences.iter().map(|text| cx.text(text)).collect(),
        sources: cx.sources(&record.sources),
        id: id?,
        checked_on: checked_on?,
    })
}

fn validity(record: &At<ValidityRecord>, cx: &mut Resolver<'_>) -> Option<Validity> {
    let sources = cx.sources(&record.value.sources);
    let limit = match (
        record.value.more_than_days_left,
        record.value.not_older_than_days,
    ) {
        (Some(days), None) => ValidityLimit::MoreThanDaysLeft(days),
        (None, Some(days)) => ValidityLimit::NotOlderThanDays(days),
        _ => {
            cx.fault(
                "law/validity",
                record.span,
                "a paper has exactly one limit of validity, or none",
                "write `more_than_days_left: N` (it must still be good for longer) or `not_older_than_days: N` (it must be recent); the two run in opposite directions",
            );
            return None;
        }
    };
    Some(Validity { limit, sources })
}

fn topic(record: &TopicRecord) -> Topic {
    match record {
        TopicRecord::Issuer => Topic::Issuer,
        TopicRecord::Form => Topic::Form,
        TopicRecord::Copies => Topic::Copies,
        TopicRecord::Notary => Topic::Notary,
        TopicRecord::Validity => Topic::Validity,
        TopicRecord::Translation => Topic::Translation,
        TopicRecord::Legalisation => Topic::Legalisation,
        TopicRecord::Exemption => Topic::Exemption,
        TopicRecord::Content => Topic::Content,
        TopicRecord::Note => Topic::Note,
    }
}
