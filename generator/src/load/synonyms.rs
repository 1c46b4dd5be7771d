//! `data/synonyms.yaml`: words that mean the same to whoever searches.

use std::collections::BTreeSet;
use std::sync::Arc;

use qonys_rules::Language;
use qonys_search::LONGEST_PHRASE;
use schemars::JsonSchema;
use serde::Deserialize;

use super::fault::{SourceFile, Span};
use super::read::At;
use super::resolve::Resolver;
use crate::index;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SynonymsFile {
    synonyms: Vec<GroupRecord>,
}

/// Phrases that mean the same: whoever types one is shown the pages with any other.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GroupRecord {
    id: At<String>,
    /// In Kazakh: first the word of the site, then what people type.
    kk: At<Vec<At<String>>>,
    /// In Russian.
    ru: At<Vec<At<String>>>,
    /// In English.
    en: At<Vec<At<String>>>,
}

/// Phrases of three languages that mean the same to whoever searches.
#[derive(Clone, Debug)]
pub struct SynonymGroup {
    /// Its id.
    pub id: String,
    /// The phrases, each with its language.
    pub phrases: Vec<(Language, String)>,
    /// The file it stands in.
    pub file: Arc<SourceFile>,
    /// Where.
    pub span: Span,
}

impl SynonymsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<SynonymGroup> {
        let groups = self.synonyms.into_iter();
        groups.map(|record| record.resolve(cx)).collect()
    }
}

impl GroupRecord {
    fn resolve(self, cx: &mut Resolver<'_>) -> SynonymGroup {
        let mut phrases = Vec::new();
        for (language, list) in [
            (Language::Kk, &self.kk),
            (Language::Ru, &self.ru),
            (Language::En, &self.en),
        ] {
            if list.value.is_empty() {
                cx.fault(
                    "search/missing-language",
                    list.span,
                    format!("the `{language}` of this group has no phrase"),
                    "write what the site itself says in that language; if it has no word for it, leave the group out",
                );
            }
            let mut seen = BTreeSet::new();
            for phrase in &list.value {
                let words = index::words_of(language, &phrase.value);
                if words == 0 || words > LONGEST_PHRASE {
                    cx.fault(
                        "search/phrase-length",
                        phrase.span,
                        format!("this phrase has {words} words"),
                        format!("a phrase has one word to {LONGEST_PHRASE}"),
                    );
                } else if !seen.insert(phrase.value.to_lowercase()) {
                    cx.fault(
                        "search/phrase-twice",
                        phrase.span,
                        format!("`{}` stands twice in this list", phrase.value),
                        "delete one of them",
                    );
                }
                phrases.push((language, phrase.value.clone()));
            }
        }
        SynonymGroup {
            id: self.id.value,
            phrases,
            file: Arc::clone(cx.file),
            span: self.id.span,
        }
    }
}
