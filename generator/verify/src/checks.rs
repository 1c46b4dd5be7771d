//! What must hold for everybody. Each check looks at all profiles and shows
//! for what does not hold a profile of somebody for whom it does not.

mod having;
mod matters;
mod points;
mod reach;
mod refinement;
mod rules;
mod sample;
mod totality;

use serde::Serialize;

use crate::diagram::Diagram;
use crate::study::{Study, Told};
use crate::variable::Variable;

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// What does not hold.
    pub message: String,
    /// Answers of somebody for whom it does not, as `qonys assess` takes them.
    pub profile: Option<String>,
    /// Answers to compare with.
    pub compare: Option<String>,
}

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// Its name.
    pub check: &'static str,
    /// What it proves.
    pub proves: &'static str,
    /// How many things it looked at (lines, questions, rules, profiles).
    pub examined: usize,
    /// What does not hold.
    pub violations: Vec<Violation>,
}

impl Checked {
    fn new(check: &'static str, proves: &'static str) -> Self {
        Self {
            check,
            proves,
            examined: 0,
            violations: Vec::new(),
        }
    }

    fn broken(&mut self, message: String, profile: Option<String>) {
        self.violations.push(Violation {
            message,
            profile,
            compare: None,
        });
    }

    fn broken_between(&mut self, message: String, profile: String, compare: String) {
        self.violations.push(Violation {
            message,
            profile: Some(profile),
            compare: Some(compare),
        });
    }
}

/// All checks.
pub(crate) fn all(study: &Study) -> Vec<Checked> {
    let checks: [fn(&Study) -> Checked; 13] = [
        totality::everybody_gets_a_result,
        refinement::open_answers_promise_nothing_else,
        matters::every_question,
        matters::every_option,
        reach::every_paper,
        reach::every_gate,
        reach::every_ground,
        reach::every_way,
        rules::every_rule,
        points::more_is_never_less,
        having::a_paper_never_adds,
        sample::the_whole_result_agrees,
        sample::only_the_answers_count,
    ];
    use rayon::prelude::*;
    checks.par_iter().map(|check| check(study)).collect()
}

/// The values that people without open answers get, each with a way that leads there.
fn definite(told: &Told) -> Vec<(u16, Vec<u8>)> {
    let variables = &told.space.variables;
    let mut found = Vec::new();
    told.diagram.reach(
        &|level, class| settles(variables, level, class),
        &mut |value, path| {
            found.push((value, path.to_vec()));
        },
    );
    found
}

/// Whether a class of a variable leaves nothing open.
fn settles(variables: &[Variable], level: usize, class: u8) -> bool {
    variables.get(level).and_then(Variable::unknown) != Some(class)
}

/// The number of ways without open answers.
pub(crate) fn settled_paths(diagram: &Diagram, variables: &[Variable]) -> u128 {
    diagram.paths_through(&|level, class| settles(variables, level, class))
}
