//! Grounds on which a permit is refused or annulled.

use serde::{Deserialize, Serialize};

use crate::{
    Condition, Date, GroundGroupId, GroundId, LocalizedText, ProcedureId, ProvisionId, RuleId,
};

/// Whom a ground can hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concerns {
    /// People who apply.
    Applicants,
    /// People who already hold the permit.
    Holders,
    /// Both.
    Both,
}

/// Who is excepted from a ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundException<T> {
    /// Stable id within the ground.
    pub id: RuleId,
    /// Who that is, as answers; none when no question can tell.
    pub when: Option<Condition>,
    /// Who that is, in words.
    pub who: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// What follows from a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The service is refused.
    Refusal,
    /// The service is refused, or what was given is annulled.
    RefusalOrAnnulment,
    /// What was given is taken back.
    Revocation,
    /// What was given ends.
    Termination,
}

/// The law a set of grounds comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundGroup {
    /// Stable id.
    pub id: GroundGroupId,
    /// Its name.
    pub name: LocalizedText,
    /// What follows from any of them.
    pub effect: Effect,
    /// What the grounds have in common.
    pub summary: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A ground. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground<T> {
    /// Stable id: the group and the number in the order.
    pub id: GroundId,
    /// The law it comes from.
    pub group: GroundGroupId,
    /// The procedure in which it counts.
    pub procedure: ProcedureId,
    /// Its number in the order, within the group.
    pub number: u16,
    /// Its name in a few words.
    pub name: T,
    /// The ground retold in full.
    pub text: T,
    /// Whom it can hit.
    pub concerns: Concerns,
    /// Answers that touch it.
    pub touched_when: Option<Condition>,
    /// Who is excepted.
    pub exceptions: Vec<GroundException<T>>,
    /// What a reader must know.
    pub note: Option<T>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the data were compared with the act.
    pub checked_on: Date,
}

impl<T> Ground<T> {
    /// The same ground with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Ground<U> {
        Ground {
            id: self.id.clone(),
            group: self.group.clone(),
            procedure: self.procedure.clone(),
            number: self.number,
            name: f(&self.name),
            text: f(&self.text),
            concerns: self.concerns,
            touched_when: self.touched_when.clone(),
            exceptions: self
                .exceptions
                .iter()
                .map(|exception| GroundException {
                    id: exception.id.clone(),
                    when: exception.when.clone(),
                    who: f(&exception.who),
                    sources: exception.sources.clone(),
                })
                .collect(),
            note: self.note.as_ref().map(f),
            sources: self.sources.clone(),
            checked_on: self.checked_on,
        }
    }
}
