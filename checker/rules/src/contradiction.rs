//! Where the acts disagree, can be read two ways, or say nothing.

use serde::{Deserialize, Serialize};

use crate::{Bears, ContradictionId, Date, ProvisionId};

/// What sort of trouble it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContradictionKind {
    /// Two provisions disagree.
    Contradiction,
    /// One provision can be read two ways.
    Ambiguity,
    /// The act does not say what one needs to know.
    Silence,
    /// A slip of the pen.
    Slip,
}

/// One way to read the law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading<T> {
    /// The reading in words.
    pub text: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A contradiction, an ambiguity, a silence or a slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction<T> {
    /// Stable id.
    pub id: ContradictionId,
    /// What sort of trouble it is.
    pub kind: ContradictionKind,
    /// Its name.
    pub title: T,
    /// The readings; for a silence, what is missing.
    pub readings: Vec<Reading<T>>,
    /// What this site does about it.
    pub site: T,
    /// What to ask the authority.
    pub ask: T,
    /// What it bears on.
    pub bears_on: Bears,
    /// The day on which the data were compared with the act.
    pub checked_on: Date,
}

impl<T> Contradiction<T> {
    /// The same entry with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Contradiction<U> {
        Contradiction {
            id: self.id.clone(),
            kind: self.kind,
            title: f(&self.title),
            readings: self
                .readings
                .iter()
                .map(|reading| Reading {
                    text: f(&reading.text),
                    sources: reading.sources.clone(),
                })
                .collect(),
            site: f(&self.site),
            ask: f(&self.ask),
            bears_on: self.bears_on.clone(),
            checked_on: self.checked_on,
        }
    }
}
