//! The glossary: terms of the field in three languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Date, Language, LocalizedText, ProvisionId, TermId};

/// Where the three names of a term come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The official texts of a law.
    Law,
    /// Official Russian titles or texts.
    OfficialText,
    /// English pages of the state.
    EnglishPage,
    /// A term of the acts with its usual translation, not compared separately.
    Standard,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryTerm {
    /// Stable id.
    pub id: TermId,
    /// The term.
    pub name: LocalizedText,
    /// Other forms of it, by language.
    pub also: BTreeMap<Language, Vec<String>>,
    /// Where the names come from; at least one.
    pub origin: Vec<Origin>,
    /// What it means, where an act says so.
    pub definition: Option<LocalizedText>,
    /// Provisions that define or use it.
    pub sources: Vec<ProvisionId>,
    /// Pages of the site about it, without language.
    pub see: Vec<String>,
    /// The day on which the term was compared with its source.
    pub checked_on: Date,
}
