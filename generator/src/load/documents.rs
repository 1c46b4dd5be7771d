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
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The papers, in the order of the act.
    documents: Vec<DocumentRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DocumentRecord {
    /// Stable id.
    id: At<String>,
    /// What the state calls it.
    name: TextRecord,
    /// What it is and what it is for, in one or two sentences.
    summary: TextRecord,
    /// How old it may be: one limit or none.
    validity: Option<At<ValidityRecord>>,
    /// Everything the act says about the paper, one fact each.
    #[serde(default)]
    facts: Vec<FactRecord>,
    /// What the act does not say about it.
    #[serde(default)]
    silences: Vec<TextRecord>,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ValidityRecord {
    /// It must be good for MORE than this many days on the day of application.
    more_than_days_left: Option<u16>,
    /// It must NOT be older than this many days on the day of application.
    not_older_than_days: Option<u16>,
    /// The provisions this rests on.
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
    /// What the fact is about.
    topic: TopicRecord,
    /// The fact.
    text: TextRecord,
    /// The provisions this rests on.
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
