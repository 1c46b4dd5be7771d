//! Gates, and the ways of a guide.

use super::why;
use crate::{
    Checker, Finding, Force, Gate, GateLine, LawAtDate, Opening, Situation, Standing, Truth, Way,
    WayLine, Weight, Wording,
};

impl<T> Checker<T> {
    /// A gate; none if it does not concern the person.
    pub(super) fn gate_line(&self, gate: &Gate<T>, situation: Situation<'_>) -> Option<GateLine> {
        let category = if gate.applicants.is_empty() {
            Finding::plain(Truth::Yes)
        } else {
            Finding::any(
                gate.applicants
                    .iter()
                    .map(|applicant| self.belongs(applicant, situation)),
            )
        };
        let applies = gate
            .applies_when
            .as_ref()
            .map_or(Finding::plain(Truth::Yes), |when| {
                self.holds(when, situation)
            });
        let concerns = Finding::all([category, applies]);
        if concerns.truth == Truth::No {
            return None;
        }
        let met = gate
            .when
            .as_ref()
            .map_or(Finding::plain(Truth::Unknown), |when| {
                self.holds(when, situation)
            });
        let standing = match met.truth {
            Truth::Yes => Standing::Met,
            Truth::No => Standing::NotMet,
            Truth::Unknown => Standing::Unknown,
        };
        // Whether it is met rests on the answers to it and on those that make
        // it the person's concern.
        let mut finding = met;
        let open = concerns.truth == Truth::Unknown;
        if open || finding.truth != Truth::Unknown {
            finding.because.extend(concerns.because);
        }
        Some(GateLine {
            gate: gate.id.clone(),
            standing,
            knowable: gate.when.is_some(),
            concerns: concerns.truth,
            why: why(Some(&gate.id), finding, &gate.sources),
        })
    }

    /// A way of a guide. An act that has ended closes it, whatever the answers.
    pub(super) fn way_line(&self, way: &Way<T>, situation: Situation<'_>) -> Option<WayLine> {
        let act = self.act_with(&way.act)?;
        let law = LawAtDate::of(act, situation.as_of);
        let gates: Vec<_> = way
            .gates
            .iter()
            .filter_map(|gate| self.gate_line(gate, situation))
            .collect();
        // An act that is not in force yet may stand for rules before it, whose
        // text the site does not have.
        let ended = matches!(law.force, Force::Repealed | Force::Expired);
        let closed = ended
            || gates
                .iter()
                .any(|gate| gate.concerns == Truth::Yes && gate.standing == Standing::NotMet);
        let opening = if closed {
            Opening::Closed
        } else if law.force == Force::InForce
            && law.wording == Wording::Modelled
            && gates.iter().all(|gate| gate.standing == Standing::Met)
        {
            Opening::Open
        } else {
            Opening::Unclear
        };
        Some(WayLine {
            way: way.id.clone(),
            procedure: way.procedure.clone(),
            applicant: way.applicant.clone(),
            opening,
            law,
            gates,
            updates: self
                .updates
                .iter()
                .filter(|update| {
                    update.weight == Weight::Major
                        && update.on <= situation.as_of
                        && update.bears_on.procedures.contains(&way.procedure)
                })
                .map(|update| update.id.clone())
                .collect(),
            provisions: way.sources.clone(),
        })
    }
}
