//! `data/glossary.yaml`: the terms of the field.

use std::collections::BTreeMap;

use qonys_rules::{GlossaryTerm, Language, Origin, TermId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GlossaryFile {
    /// The day on which the whole file was compared with its sources.
    checked_on: At<String>,
    terms: Vec<TermRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum OriginRecord {
    Law,
    OfficialText,
    EnglishPage,
    Standard,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct AlsoRecord {
    kk: Vec<String>,
    ru: Vec<String>,
    en: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TermRecord {
    id: At<String>,
    name: TextRecord,
    /// Other forms and abbreviations, by language.
    #[serde(default)]
    also: AlsoRecord,
    /// Where the three names come from.
    origin: At<Vec<OriginRecord>>,
    /// What it means; only what an act says, so it needs `sources`.
    definition: Option<TextRecord>,
    /// Provisions that define or use the term.
    sources: Option<At<Vec<At<String>>>>,
    /// Pages of the site about it, without language, such as `documents/passport`.
    #[serde(default)]
    see: Vec<At<String>>,
}

impl GlossaryFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<(GlossaryTerm, Vec<At<String>>)> {
        let checked_on = cx.checked_on(&self.checked_on);
        self.terms
            .into_iter()
            .filter_map(|record| {
                if record.origin.value.is_empty()
                    || (record.definition.is_some() && record.sources.is_none())
                {
                    cx.fault(
                        "law/no-source",
                        record.id.span,
                        format!("the term `{}` does not say where it comes from", record.id.value),
                        "`origin` says where the names come from; a `definition` also needs the provisions that give it, in `sources`",
                    );
                }
                let also = [
                    (Language::Kk, record.also.kk),
                    (Language::Ru, record.also.ru),
                    (Language::En, record.also.en),
                ];
                let term = GlossaryTerm {
                    name: cx.text(&record.name),
                    also: also
                        .into_iter()
                        .filter(|(_, forms)| !forms.is_empty())
                        .collect::<BTreeMap<_, _>>(),
                    origin: record
                        .origin
                        .value
                        .iter()
                        .map(|origin| match origin {
                            OriginRecord::Law => Origin::Law,
                            OriginRecord::OfficialText => Origin::OfficialText,
                            OriginRecord::EnglishPage => Origin::EnglishPage,
                            OriginRecord::Standard => Origin::Standard,
                        })
                        .collect(),
                    definition: cx.optional_text(record.definition.as_ref()),
                    sources: record
                        .sources
                        .as_ref()
                        .map(|sources| cx.sources(sources))
                        .unwrap_or_default(),
                    see: record.see.iter().map(|page| page.value.clone()).collect(),
                    id: cx.id(&record.id, TermId::parse)?,
                    checked_on: checked_on?,
                };
                Some((term, record.see))
            })
            .collect()
    }
}
