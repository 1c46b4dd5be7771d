//! What is said with some answers open holds however they turn out: each step
//! from a known answer to an unknown one may open a line, never turn it.
//!
//! One thing is let pass: a paper in hand whose date is not told counts as good
//! for gates and grounds, “as far as its date is known”; its own line says so.

use std::collections::BTreeSet;

use qonys_rules::QuestionKind;

use super::Checked;
use crate::line::Line;
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
            let of_paper = study
                .checker
                .question(&variable.question)
                .is_some_and(|question| matches!(question.kind, QuestionKind::Date(_)));
            if of_paper && !matches!(told.line, Line::State(_)) {
                return;
            }
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use qonys_rules::{Checker, Date, Procedure, ProcedureId, QuestionId, RuleId};

    use super::*;
    use crate::diagram::{Diagram, Node};
    use crate::outcome::Outcome;
    use crate::space::Space;
    use crate::study::Told;
    use crate::variable::{Class, Part, Variable};

    /// A procedure in which nothing stands.
    fn nothing() -> Checker<()> {
        let day = Date::new(2026, 1, 1).expect("a day");
        Checker {
            procedure: Procedure {
                id: ProcedureId::parse("nothing").expect("an id"),
                act: None,
                name: (),
                summary: (),
                outcome: (),
                sources: Vec::new(),
                questions: Vec::new(),
                applicants: Vec::new(),
                gates: Vec::new(),
                ways: Vec::new(),
                requirements: Vec::new(),
                steps: Vec::new(),
                topics: Vec::new(),
                rules: Vec::new(),
                silences: Vec::new(),
                not_assessed: Vec::new(),
                checked_on: day,
            },
            acts: Vec::new(),
            questions: Vec::new(),
            documents: Vec::new(),
            grounds: Vec::new(),
            points: None,
            updates: Vec::new(),
            contradictions: Vec::new(),
            occupations: Vec::new(),
        }
    }

    /// A gate that hangs on one question: met if it is `a`, not met if it is
    /// `b`; what is said while it is unknown is given.
    fn study(open: Outcome) -> Study {
        let class = |name: &str| Class {
            name: name.to_owned(),
            answer: None,
        };
        let variable = Variable {
            question: QuestionId::parse("letter").expect("an id"),
            part: Part::Whole,
            name: "letter".to_owned(),
            classes: ["a", "b", "unknown"].map(class).to_vec(),
        };
        let said = |text: &str| Outcome {
            text: text.to_owned(),
            possible: [text.to_owned()].into(),
            ..Outcome::default()
        };
        let mut diagram = Diagram::default();
        let leaves = (0..3)
            .map(|value| diagram.node(1, Node::Leaf(value)))
            .collect();
        diagram.root = diagram.node(0, Node::Asked(leaves));
        let space = Arc::new(Space {
            variables: vec![variable],
            diagram: diagram.clone(),
            categories: Vec::new(),
        });
        let checker = nothing();
        Study {
            as_of: checker.procedure.checked_on,
            checker,
            facts: Arc::clone(&space),
            told: vec![Told {
                line: Line::Gate(RuleId::parse("letter").expect("an id")),
                space,
                diagram,
                outcomes: vec![said("met"), said("not met"), open],
            }],
        }
    }

    #[test]
    fn what_is_open_may_turn_out_either_way() {
        let open = Outcome {
            text: "open".to_owned(),
            possible: ["met".to_owned(), "not met".to_owned()].into(),
            ..Outcome::default()
        };
        let checked = open_answers_promise_nothing_else(&study(open));
        assert_eq!(checked.violations, Vec::new());
    }

    #[test]
    fn a_promise_that_an_answer_breaks_is_found() {
        let promise = Outcome {
            text: "met".to_owned(),
            possible: ["met".to_owned()].into(),
            ..Outcome::default()
        };
        let checked = open_answers_promise_nothing_else(&study(promise));
        let messages: Vec<_> = checked
            .violations
            .iter()
            .map(|violation| violation.message.as_str())
            .collect();
        assert_eq!(
            messages,
            ["gate letter: “met” while letter is open, and “not met” once it is b"]
        );
    }
}
