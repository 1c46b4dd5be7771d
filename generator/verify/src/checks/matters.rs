//! No question and no option is dead: each changes some line for somebody.

use std::collections::BTreeSet;

use qonys_rules::{Checker, OptionId, Question, QuestionId, QuestionKind};

use super::{Checked, settles};
use crate::pairs::{Newly, Pairs};
use crate::study::{Study, Told};
use crate::variable::{Part, Variable};

pub(super) fn every_question(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "questions",
        "every question is asked of somebody, and not of everybody if it has a condition; its answer changes some line",
    );
    let settling = settling(study);
    for question in &study.checker.questions {
        checked.examined += 1;
        // The occupation is asked to name the line of the list to compare with.
        let informs = matches!(question.kind, QuestionKind::Occupation(_));
        let matters = settling.iter().any(|(id, ..)| *id == question.id);
        if !informs && !matters {
            let message = format!(
                "the answer to `{}` changes nothing for anybody",
                question.id
            );
            checked.broken(message, None);
        }
        if let Some(message) = asking(study, question) {
            checked.broken(message, None);
        }
    }
    checked
}

/// Whether the condition of a question holds for some and not for others.
fn asking(study: &Study, question: &Question<()>) -> Option<String> {
    question.ask_when.as_ref()?;
    let spaces = study.told.iter().map(|told| &told.space);
    let places = spaces
        .chain(std::iter::once(&study.facts))
        .filter_map(|space| {
            let at = space
                .variables
                .iter()
                .position(|variable| variable.question == question.id && !variable.is_part())?;
            let settled = |level, class| settles(&space.variables, level, class);
            Some(space.diagram.asks_and_skips(at, &settled))
        });
    let (mut seen, mut never, mut always) = (false, true, true);
    for (asks, skips) in places {
        seen = true;
        never &= !asks;
        always &= !skips;
    }
    match (seen, never, always) {
        (false, ..) => None,
        (_, true, _) => Some(format!("`{}` is never asked", question.id)),
        (_, _, true) => Some(format!(
            "`{}` is asked of everybody, although it has a condition",
            question.id
        )),
        _ => None,
    }
}

pub(super) fn every_option(study: &Study) -> Checked {
    let mut checked = Checked::new("options", "every option changes some line for somebody");
    let settling = settling(study);
    for question in &study.checker.questions {
        for option in question.option_ids() {
            checked.examined += 1;
            let matters = settling
                .iter()
                .any(|(id, known)| *id == question.id && *known == Some(option.clone()));
            if !matters {
                let message = format!(
                    "the option `{option}` of `{}` changes nothing for anybody",
                    question.id
                );
                checked.broken(message, None);
            }
        }
    }
    checked
}

/// The questions, and their options, whose answers change some line for somebody.
fn settling(study: &Study) -> BTreeSet<(QuestionId, Option<OptionId>)> {
    let mut found = BTreeSet::new();
    for told in &study.told {
        of_line(told, &study.checker, &mut found);
    }
    found
}

fn of_line(
    told: &Told,
    checker: &Checker<()>,
    found: &mut BTreeSet<(QuestionId, Option<OptionId>)>,
) {
    let variables = &told.space.variables;
    let differ = |first: u16, second: u16| {
        let text = |value: u16| told.outcomes.get(usize::from(value)).map(|one| &one.text);
        text(first) != text(second)
    };
    told.diagram.asked(&mut |path, children| {
        let Some(variable) = variables.get(path.len()) else {
            return;
        };
        let options = options(variable, checker);
        let settled = (0_u8..)
            .zip(children)
            .filter(|(class, _)| settles(variables, path.len(), *class));
        let settled: Vec<_> = settled.collect();
        for (at, (class, child)) in settled.iter().enumerate() {
            for (other, sibling) in settled.iter().skip(at + 1) {
                if child == sibling {
                    continue;
                }
                let mut keys = vec![(variable.question.clone(), None)];
                for class in [class, other] {
                    let option = options.get(usize::from(*class)).cloned().flatten();
                    keys.push((variable.question.clone(), option));
                }
                if keys.iter().all(|key| found.contains(key)) {
                    continue;
                }
                let mut paths = (path.to_vec(), path.to_vec());
                paths.0.push(*class);
                paths.1.push(*other);
                let mut changes = false;
                let mut pairs = Pairs::new(&told.diagram, variables, Newly::Anything);
                pairs.walk((**child, **sibling), &mut paths, &mut |pair| {
                    changes |= differ(pair.first.0, pair.second.0);
                });
                if changes {
                    found.extend(keys);
                }
            }
        }
        // A question told or not told matters as much as one known or not.
        if variable.part == Part::Told && children.first() != children.get(1) {
            found.insert((variable.question.clone(), None));
        }
    });
}

/// The option that each class of a variable chooses.
fn options(variable: &Variable, checker: &Checker<()>) -> Vec<Option<OptionId>> {
    match &variable.part {
        Part::Option(option) => vec![None, Some(option.clone())],
        Part::Whole => {
            let options = checker
                .question(&variable.question)
                .map(Question::option_ids)
                .unwrap_or_default();
            options.into_iter().map(Some).collect()
        }
        Part::Told | Part::Paper(_) | Part::Completeness => Vec::new(),
    }
}
