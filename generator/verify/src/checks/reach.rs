//! Every line reaches what it can: papers are needed, gates met and not met,
//! grounds touched, ways open, for somebody.

use std::collections::BTreeSet;

use qonys_rules::{Concerns, Condition, Gate};

use super::{Checked, definite};
use crate::line::Line;
use crate::study::{Study, Told};

/// What a line says to people without open answers.
fn says(told: &Told) -> BTreeSet<&str> {
    definite(told)
        .into_iter()
        .filter_map(|(value, _)| told.outcomes.get(usize::from(value)))
        .map(|outcome| outcome.text.as_str())
        .collect()
}

pub(super) fn every_paper(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "documents",
        "every paper is needed by somebody, every other form of one is told to some and not to others, and somebody belongs to every category",
    );
    for told in &study.told {
        match &told.line {
            Line::Paper(id) => {
                checked.examined += 1;
                if !says(told).contains("needed") {
                    checked.broken(format!("nobody needs the document `{id}`"), None);
                }
            }
            Line::Variant(document, id) => {
                checked.examined += 1;
                let says = says(told);
                if !says.contains("yes") {
                    let message = format!("nobody brings `{document}` in the form `{id}`");
                    checked.broken(message, None);
                } else if !says.contains("no") {
                    let message = format!("everybody brings `{document}` in the form `{id}`");
                    checked.broken(message, None);
                }
            }
            Line::Category => {
                let says = says(told);
                for applicant in &study.checker.procedure.applicants {
                    checked.examined += 1;
                    if !says.contains(applicant.id.as_str()) {
                        let message = format!("nobody belongs to the category `{}`", applicant.id);
                        checked.broken(message, None);
                    }
                }
            }
            _ => {}
        }
    }
    checked
}

pub(super) fn every_gate(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "gates",
        "every gate is met by some and not by others, as far as it can be known here",
    );
    let procedure = &study.checker.procedure;
    for told in &study.told {
        let gate: Option<&Gate<()>> = match &told.line {
            Line::Gate(id) => procedure.gates.iter().find(|gate| gate.id == *id),
            Line::WayGate(way, id) => procedure
                .ways
                .iter()
                .filter(|known| known.id == *way)
                .flat_map(|way| &way.gates)
                .find(|gate| gate.id == *id),
            _ => None,
        };
        let Some(gate) = gate else { continue };
        checked.examined += 1;
        let says = says(told);
        // Who names what is asked for meets it; who does not leaves it open.
        let by_answering = gate.when.as_ref().is_some_and(asks_for_an_answer);
        let mut demand = |word: &str, message: String| {
            if !says.contains(word) {
                checked.broken(message, None);
            }
        };
        if gate.when.is_some() {
            demand("met", format!("{} is met by nobody", told.line));
            if !by_answering {
                demand("not met", format!("{} is met by everybody", told.line));
            }
        } else {
            demand("cannot be known", format!("{} concerns nobody", told.line));
        }
        if gate.applies_when.is_some() {
            let message = format!(
                "{} concerns everybody, although it has a condition",
                told.line
            );
            demand("does not concern", message);
        }
    }
    checked
}

pub(super) fn every_ground(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "grounds",
        "every ground with a condition is touched by some and not by others",
    );
    for told in &study.told {
        let Line::Ground(id) = &told.line else {
            continue;
        };
        checked.examined += 1;
        let ground = study.checker.grounds.iter().find(|one| one.id == *id);
        let conditional = ground
            .is_some_and(|one| one.touched_when.is_some() && one.concerns != Concerns::Holders);
        let says = says(told);
        if conditional && !says.contains("touched") {
            checked.broken(format!("the ground `{id}` is touched by nobody"), None);
        }
        if conditional && says.len() == 1 {
            checked.broken(format!("the ground `{id}` is the same for everybody"), None);
        }
        if !conditional && says.contains("touched") {
            let message = format!("the ground `{id}` is touched without a condition");
            checked.broken(message, None);
        }
    }
    checked
}

pub(super) fn every_way(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "ways",
        "every way is closed to some, and open or unclear to others unless its act has ended",
    );
    for told in &study.told {
        let Line::Way(id) = &told.line else { continue };
        checked.examined += 1;
        let says = says(told);
        let act = study
            .checker
            .procedure
            .ways
            .iter()
            .find(|way| way.id == *id)
            .and_then(|way| study.checker.act_with(&way.act));
        let in_force =
            act.is_some_and(|act| act.force_at(study.as_of) == qonys_rules::Force::InForce);
        if !says.contains("closed") {
            checked.broken(format!("the way `{id}` is closed to nobody"), None);
        }
        if in_force && !says.contains("open") && !says.contains("unclear") {
            checked.broken(format!("the way `{id}` is open to nobody"), None);
        }
    }
    checked
}

/// Whether a gate is met by a definite answer, whichever it is.
fn asks_for_an_answer(when: &Condition) -> bool {
    let mut found = false;
    when.visit(&mut |part| found |= matches!(part, Condition::Answered(_)));
    found
}
