//! A paper: what it is and how long it is good for.

use serde::{Deserialize, Serialize};

use crate::{Date, DocumentId, ProvisionId};

/// How old a paper may be. The two limits run in opposite directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValidityLimit {
    /// It must be good for MORE than this many calendar days on the day of application.
    MoreThanDaysLeft(u16),
    /// It must be NOT OLDER than this many calendar days on the day of application.
    NotOlderThanDays(u16),
}

/// A limit of validity and the provisions it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// The limit.
    pub limit: ValidityLimit,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// What a fact about a paper is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Who issues it.
    Issuer,
    /// Its form.
    Form,
    /// Copy, original, number of pieces.
    Copies,
    /// Whether a notary certifies it.
    Notary,
    /// How long it is good for.
    Validity,
    /// Translation.
    Translation,
    /// Legalisation.
    Legalisation,
    /// Who need not bring it.
    Exemption,
    /// What must stand in it.
    Content,
    /// Anything else the act says.
    Note,
}

/// One thing the act says about a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// What it is about.
    pub topic: Topic,
    /// The fact in words.
    pub text: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A paper. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document<T> {
    /// Stable id.
    pub id: DocumentId,
    /// Its name, as the state uses it.
    pub name: T,
    /// What it is and what it is for.
    pub summary: T,
    /// How old it may be.
    pub validity: Option<Validity>,
    /// What the act says about it.
    pub facts: Vec<Fact<T>>,
    /// What the act does not say about it.
    pub silences: Vec<T>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the data were compared with the act.
    pub checked_on: Date,
}

impl<T> Document<T> {
    /// The same paper with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Document<U> {
        Document {
            id: self.id.clone(),
            name: f(&self.name),
            summary: f(&self.summary),
            validity: self.validity.clone(),
            facts: self
                .facts
                .iter()
                .map(|fact| Fact {
                    topic: fact.topic,
                    text: f(&fact.text),
                    sources: fact.sources.clone(),
                })
                .collect(),
            silences: self.silences.iter().map(f).collect(),
            sources: self.sources.clone(),
            checked_on: self.checked_on,
        }
    }
}
