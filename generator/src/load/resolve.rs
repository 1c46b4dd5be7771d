//! Turns records as written into law as typed: every text in three languages,
//! every id well formed and known, every datum with its source. All faults of
//! a record are found, not the first only.

use std::collections::BTreeSet;
use std::sync::Arc;

use qonys_rules::{Date, IdError, LocalizedText, ProvisionId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::fault::{Fault, SourceFile, Span};
use super::read::At;
use super::registry::{Kind, Registry};
use super::suggest;

/// A text in three languages, as written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Text")]
pub(super) struct TextRecord {
    /// Kazakh.
    kk: At<String>,
    /// Russian.
    ru: At<String>,
    /// English.
    en: At<String>,
}

/// What reading one file needs and what it collects.
pub(super) struct Resolver<'a> {
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) registry: &'a Registry,
    pub(super) faults: &'a mut Vec<Fault>,
    /// Provisions that some datum rests on, with the first place that says so.
    pub(super) cited: &'a mut Vec<(ProvisionId, Arc<SourceFile>, Span)>,
    /// When the groups of data were compared with their sources.
    pub(super) checked: &'a mut Vec<Checked>,
}

/// When a group of data was compared with its source, and where that is said.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The day.
    pub on: Date,
    /// The file that says so.
    pub file: Arc<SourceFile>,
    /// Where.
    pub span: Span,
}

impl Resolver<'_> {
    /// Reports a fault in this file.
    pub(super) fn fault(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.faults.push(Fault {
            code,
            message: message.into(),
            help: help.into(),
            file: Arc::clone(self.file),
            span,
            related: Vec::new(),
        });
    }

    /// A text in three languages, none of them empty.
    pub(super) fn text(&mut self, text: &TextRecord) -> LocalizedText {
        for (language, part) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
            if part.value.trim().is_empty() {
                self.fault(
                    "law/missing-language",
                    part.span,
                    format!("the `{language}` of this text is empty"),
                    "write the text, with the same substance as the other languages",
                );
            } else if language != "en"
                && let Some(word) = mixed_script_word(&part.value)
            {
                self.fault(
                    "law/mixed-script",
                    part.span,
                    format!("the word `{word}` mixes Latin and Cyrillic letters"),
                    "letters such as a, c, e, i, o, p, x look alike in both alphabets: type the word again on a Kazakh or Russian keyboard, or nobody will find it",
                );
            }
        }
        let clean = |part: &At<String>| part.value.split_whitespace().collect::<Vec<_>>().join(" ");
        LocalizedText {
            kk: clean(&text.kk),
            ru: clean(&text.ru),
            en: clean(&text.en),
        }
    }

    /// A text that may be absent.
    pub(super) fn optional_text(&mut self, text: Option<&TextRecord>) -> Option<LocalizedText> {
        text.map(|text| self.text(text))
    }

    /// A day of the calendar.
    pub(super) fn date(&mut self, date: &At<String>) -> Option<Date> {
        Date::parse(&date.value)
            .map_err(|error| {
                self.fault(
                    "law/bad-date",
                    date.span,
                    format!("`{}` is not a day", date.value),
                    error.to_string(),
                );
            })
            .ok()
    }

    /// The day on which a file was compared with its source.
    pub(super) fn checked_on(&mut self, date: &At<String>) -> Option<Date> {
        let on = self.date(date)?;
        self.checked.push(Checked {
            on,
            file: Arc::clone(self.file),
            span: date.span,
        });
        Some(on)
    }

    /// An id that this record declares.
    pub(super) fn id<I>(
        &mut self,
        id: &At<String>,
        parse: impl Fn(&str) -> Result<I, IdError>,
    ) -> Option<I> {
        parse(&id.value)
            .map_err(|error| {
                let code = match error {
                    IdError::Characters => "law/bad-id",
                    IdError::Code => "law/bad-code",
                };
                self.fault(
                    code,
                    id.span,
                    format!("`{}` cannot be used here", id.value),
                    error.to_string(),
                );
            })
            .ok()
    }

    /// An id that must be declared elsewhere.
    pub(super) fn refer<I>(
        &mut self,
        id: &At<String>,
        kind: &Kind,
        parse: impl Fn(&str) -> Result<I, IdError>,
    ) -> Option<I> {
        if self.registry.has(kind, &id.value) {
            return self.id(id, parse);
        }
        let help = suggest::among(kind.word(), &id.value, self.registry.all(kind));
        self.fault(
            kind.unknown_code(),
            id.span,
            format!("there is no {} `{}`", kind.word(), id.value),
            help,
        );
        None
    }

    /// Several ids that must be declared elsewhere.
    pub(super) fn refer_all<I>(
        &mut self,
        ids: &[At<String>],
        kind: &Kind,
        parse: impl Fn(&str) -> Result<I, IdError> + Copy,
    ) -> Vec<I> {
        ids.iter()
            .filter_map(|id| self.refer(id, kind, parse))
            .collect()
    }

    /// The provisions a datum rests on. No source, no build.
    pub(super) fn sources(&mut self, sources: &At<Vec<At<String>>>) -> Vec<ProvisionId> {
        if sources.value.is_empty() {
            self.fault(
                "law/no-source",
                sources.span,
                "this says what the law is and names no provision",
                "add the provision it rests on, such as `order-642-2023/annex-3/row-8/item-3`",
            );
        }
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for source in &sources.value {
            if let Some(id) = self.refer(source, &Kind::Provision, ProvisionId::parse)
                && seen.insert(id.clone())
            {
                self.cited
                    .push((id.clone(), Arc::clone(self.file), source.span));
                found.push(id);
            }
        }
        found
    }
}

/// The first word in which Latin and Cyrillic letters stand side by side.
/// Compounds with a hyphen (`web-портал`, `IT-маман`) are two words.
fn mixed_script_word(text: &str) -> Option<&str> {
    let is_cyrillic = |c: char| ('\u{0400}'..='\u{052f}').contains(&c);
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| word.chars().any(is_cyrillic) && word.chars().any(|c| c.is_ascii_alphabetic()))
}
