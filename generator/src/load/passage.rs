//! A titled piece of law retold, as written: steps, rules, silences, notes.

use qonys_rules::{LocalizedText, Passage, RuleId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Passage")]
pub(super) struct PassageRecord {
    /// Stable id; an anchor of the page.
    pub(super) id: At<String>,
    /// Its title.
    pub(super) title: Option<TextRecord>,
    /// The text.
    pub(super) text: TextRecord,
    /// The provisions this rests on.
    pub(super) sources: At<Vec<At<String>>>,
}

impl PassageRecord {
    /// All passages of a list; ids are anchors, so each may stand once only.
    pub(super) fn resolve_all(
        records: Vec<Self>,
        cx: &mut Resolver<'_>,
    ) -> Vec<Passage<LocalizedText>> {
        let mut passages: Vec<Passage<LocalizedText>> = Vec::new();
        for record in records {
            let title = cx.optional_text(record.title.as_ref());
            let text = cx.text(&record.text);
            let sources = cx.sources(&record.sources);
            let Some(id) = cx.id(&record.id, RuleId::parse) else {
                continue;
            };
            if passages.iter().any(|known| known.id == id) {
                cx.fault(
                    "law/duplicate-id",
                    record.id.span,
                    format!("`{id}` is declared twice in this list"),
                    "ids are anchors of the page: give one of the two another id",
                );
                continue;
            }
            passages.push(Passage {
                id,
                title,
                text,
                sources,
            });
        }
        passages
    }
}
