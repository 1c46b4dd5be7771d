//! Everybody gets a result: one category, and no paper or gate left open when
//! every answer is known.

use super::{Checked, definite};
use crate::line::Line;
use crate::profile::profile;
use crate::study::Study;

pub(super) fn everybody_gets_a_result(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "totality",
        "whoever answers everything belongs to exactly one category and is left nothing open",
    );
    for told in &study.told {
        checked.examined += 1;
        for (value, path) in definite(told) {
            let Some(outcome) = told.outcomes.get(usize::from(value)) else {
                continue;
            };
            let gap = match &told.line {
                Line::Category => outcome.is_open() || !is_category(study, &outcome.text),
                Line::Paper(_)
                | Line::State(_)
                | Line::Variant(..)
                | Line::Gate(_)
                | Line::WayGate(..) => outcome.is_open(),
                // These may stay open for good: a ground that only the authorities
                // know, a reading the act leaves open, a way with such a gate.
                Line::Ground(_) | Line::Criterion(_) | Line::Way(_) => outcome.text.is_empty(),
            };
            if gap {
                let message = format!(
                    "{}: “{}”, although every answer is known",
                    told.line, outcome.text
                );
                checked.broken(message, Some(profile(told, &path, &study.checker)));
            }
        }
    }
    checked
}

fn is_category(study: &Study, text: &str) -> bool {
    let mut applicants = study.checker.procedure.applicants.iter();
    applicants.any(|applicant| applicant.id.as_str() == text)
}
