//! Gates: conditions of a procedure other than papers, and ways: where the
//! guide "find my way" can lead. Points are counted elsewhere; a gate is met or not.

use serde::{Deserialize, Serialize};

use crate::{ActId, ApplicantId, Condition, ProcedureId, ProvisionId, RuleId};

/// A condition that an act sets. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate<T> {
    /// Stable id within the procedure or the way.
    pub id: RuleId,
    /// What must be so, in a few words.
    pub name: T,
    /// What the act says, and what follows if it is not so.
    pub text: T,
    /// The applicant categories it concerns; empty for all.
    pub applicants: Vec<ApplicantId>,
    /// Whom of those it concerns; all, if none.
    pub applies_when: Option<Condition>,
    /// When it is met; none where nobody can know it here.
    pub when: Option<Condition>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl<T> Gate<T> {
    /// The same gate with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Gate<U> {
        Gate {
            id: self.id.clone(),
            name: f(&self.name),
            text: f(&self.text),
            applicants: self.applicants.clone(),
            applies_when: self.applies_when.clone(),
            when: self.when.clone(),
            sources: self.sources.clone(),
        }
    }
}

/// A way that a guide can show: a procedure, or one category of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way<T> {
    /// Stable id within the guide.
    pub id: RuleId,
    /// The procedure it leads to.
    pub procedure: ProcedureId,
    /// The act that governs that procedure.
    pub act: ActId,
    /// The applicant category it leads to, if it leads to one.
    pub applicant: Option<ApplicantId>,
    /// Its name in a few words.
    pub name: T,
    /// What must be so for it to be open.
    pub gates: Vec<Gate<T>>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl<T> Way<T> {
    /// The same way with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Way<U> {
        Way {
            id: self.id.clone(),
            procedure: self.procedure.clone(),
            act: self.act.clone(),
            applicant: self.applicant.clone(),
            name: f(&self.name),
            gates: self.gates.iter().map(|gate| gate.map(f)).collect(),
            sources: self.sources.clone(),
        }
    }
}
