//! What is known to have happened after the text the site models.

use serde::{Deserialize, Serialize};

use crate::{ActId, Date, DocumentId, GroundId, ListId, PlanId, ProcedureId, UpdateId};

/// How sure a fact from outside the acts is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Read in an official text or on two independent pages.
    High,
    /// One dated page of a newspaper or a law firm.
    Medium,
    /// One undated or inconsistent page: shown as "not confirmed".
    Low,
}

/// How much an update can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// It may overturn a result.
    Major,
    /// It completes or corrects a detail.
    Minor,
}

/// How exactly the day of an update is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// The day itself.
    Day,
    /// The month; the day stored is its first.
    Month,
    /// The year; the day stored is its first.
    Year,
}

/// What the day of an update is the day of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dating {
    /// It takes effect.
    Effect,
    /// The act was adopted; from when it applies is not known.
    Adoption,
    /// It was reported; from when it holds is not known.
    Report,
}

/// Where a fact from outside was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideSource {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// What something bears on. Empty lists bear on nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bears {
    /// Acts.
    pub acts: Vec<ActId>,
    /// Procedures.
    pub procedures: Vec<ProcedureId>,
    /// Papers.
    pub documents: Vec<DocumentId>,
    /// Lists of occupations.
    pub lists: Vec<ListId>,
    /// Grounds.
    pub grounds: Vec<GroundId>,
    /// Plans.
    pub plans: Vec<PlanId>,
}

/// An update. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update<T> {
    /// Stable id.
    pub id: UpdateId,
    /// Its day; the first one if only month or year are known.
    pub on: Date,
    /// How exactly the day is known.
    pub precision: Precision,
    /// What the day is the day of.
    pub dating: Dating,
    /// What happened.
    pub title: T,
    /// What it means for the reader.
    pub text: T,
    /// How sure it is.
    pub certainty: Certainty,
    /// How much it can change.
    pub weight: Weight,
    /// Where it was read.
    pub sources: Vec<OutsideSource>,
    /// What it bears on.
    pub bears_on: Bears,
    /// The day on which the source was read.
    pub checked_on: Date,
}

impl<T> Update<T> {
    /// Its day as exactly as it is known: `2026-02-13`, `2025-03` or `2026`.
    #[must_use]
    pub fn moment(&self) -> String {
        let day = self.on.to_string();
        let length = match self.precision {
            Precision::Day => day.len(),
            Precision::Month => 7,
            Precision::Year => 4,
        };
        day.get(..length).unwrap_or(&day).to_owned()
    }

    /// The same update with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Update<U> {
        Update {
            id: self.id.clone(),
            on: self.on,
            precision: self.precision,
            dating: self.dating,
            title: f(&self.title),
            text: f(&self.text),
            certainty: self.certainty,
            weight: self.weight,
            sources: self.sources.clone(),
            bears_on: self.bears_on.clone(),
            checked_on: self.checked_on,
        }
    }
}
