//! What is said with some answers open holds however they turn out: each step
//! from a known answer to an unknown one may open a line, never turn it.

use std::collections::BTreeSet;

use super::Checked;
use crate::pairs::{Newly, Pairs};
use crate::profile::profile;
use crate::study::Study;

pub(super) fn open_answers_promise_nothing_else(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "refinement",
        "what is said while answers are open holds however they turn out",
    );
    for told in &study.told {
        checked.examined += 1;
        let variables = &told.space.variables;
        let mut pairs = Pairs::new(&told.diagram, variables, Newly::Unknown);
        let mut shown: BTreeSet<(u16, u16)> = BTreeSet::new();
        told.diagram.asked(&mut |path, children| {
            let Some(variable) = variables.get(path.len()) else {
                return;
            };
            let Some(unknown) = variable.unknown() else {
                return;
            };
            let Some(open) = children.get(usize::from(unknown)) else {
                return;
            };
            for (class, child) in (0..unknown).zip(children) {
                let mut paths = (path.to_vec(), path.to_vec());
                paths.0.push(class);
                paths.1.push(unknown);
                pairs.walk((*child, *open), &mut paths, &mut |pair| {
                    let outcome = |value: u16| told.outcomes.get(usize::from(value));
                    let (known, open) = (outcome(pair.first.0), outcome(pair.second.0));
                    let (Some(known), Some(open)) = (known, open) else {
                        return;
                    };
                    if !known.possible.is_subset(&open.possible)
                        && shown.insert((pair.first.0, pair.second.0))
                    {
                        checked.broken_between(
                            format!(
                                "{}: “{}” while {} is open, and “{}” once it is {}",
                                told.line,
                                open.text,
                                variable.name,
                                known.text,
                                crate::evaluator::name_of(variable, class),
                            ),
                            profile(told, pair.second.1, &study.checker),
                            profile(told, pair.first.1, &study.checker),
                        );
                    }
                });
            }
        });
    }
    checked
}
