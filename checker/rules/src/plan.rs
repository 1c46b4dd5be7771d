//! A plan of measures and the concept it carries out: what a government meant
//! to do, by whom and when. Neither gives anybody a right.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, BodyId, Date, LocalizedText, MeasureId, Passage, PlanId, PlanSectionId, ProvisionId,
    RuleId,
};

/// A body that a plan makes responsible, or another abbreviation of its note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Stable id within the plan.
    pub id: BodyId,
    /// The short name in the table.
    pub short: LocalizedText,
    /// The full name.
    pub name: LocalizedText,
    /// Whether the plan's own note resolves the abbreviation.
    pub abbreviation: bool,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A section of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSection {
    /// Stable id within the plan.
    pub id: PlanSectionId,
    /// Its number.
    pub number: u16,
    /// Its name.
    pub name: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A stretch of time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

/// Who pays for a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Funding {
    /// The plan says that no money is needed.
    NotRequired,
    /// A budget.
    Budget,
    /// Organisations, by their own means.
    Organisations,
}

/// A measure: a row of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Stable id within the plan.
    pub id: MeasureId,
    /// The number of its row.
    pub number: u16,
    /// Its section.
    pub section: PlanSectionId,
    /// What is to be done.
    pub name: LocalizedText,
    /// What is to come out.
    pub completion: LocalizedText,
    /// The body that gathers the others; none where the row names none.
    pub lead: Option<BodyId>,
    /// All responsible bodies, in the order of the row.
    pub bodies: Vec<BodyId>,
    /// Those of them that take part by agreement.
    pub by_agreement: Vec<BodyId>,
    /// Others responsible, in words.
    pub others: Option<LocalizedText>,
    /// The deadline in the words of the row.
    pub deadline: LocalizedText,
    /// The same as days; at least one period.
    pub periods: Vec<Period>,
    /// The expected spending.
    pub spending: LocalizedText,
    /// Who pays.
    pub funding: Funding,
    /// The source of the money in words.
    pub funding_text: Option<LocalizedText>,
    /// What a reader must know about this row.
    pub note: Option<LocalizedText>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl Measure {
    /// The last day of the last period.
    #[must_use]
    pub fn ends(&self) -> Option<Date> {
        self.periods.iter().map(|period| period.until).max()
    }
}

/// A plan of measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Stable id.
    pub id: PlanId,
    /// The act that approved it.
    pub act: ActId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is, and that it is no entitlement.
    pub summary: LocalizedText,
    /// The bodies and abbreviations.
    pub bodies: Vec<Body>,
    /// Its sections.
    pub sections: Vec<PlanSection>,
    /// Its measures, in the order of the plan.
    pub measures: Vec<Measure>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the plan was compared with the act.
    pub checked_on: Date,
}

impl Plan {
    /// The body with this id.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == *id)
    }
}

/// A section of a concept, retold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConceptSection {
    /// Stable id within the concept.
    pub id: RuleId,
    /// Its title.
    pub title: LocalizedText,
    /// What it says.
    pub passages: Vec<Passage<LocalizedText>>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A target that a concept set itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Stable id within the concept.
    pub id: RuleId,
    /// What is measured.
    pub name: LocalizedText,
    /// What it was to be.
    pub target: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// An act by which a concept was to be carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedAct {
    /// Stable id within the concept.
    pub id: RuleId,
    /// Its name.
    pub name: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A concept: the thinking behind a plan of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Stable id: that of its plan.
    pub id: PlanId,
    /// The act that approved it.
    pub act: ActId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is, and that it is no entitlement.
    pub summary: LocalizedText,
    /// Its sections.
    pub sections: Vec<ConceptSection>,
    /// Its targets.
    pub indicators: Vec<Indicator>,
    /// The acts by which it was to be carried out.
    pub acts: Vec<NamedAct>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the concept was compared with the act.
    pub checked_on: Date,
}
