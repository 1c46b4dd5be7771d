//! The whole answer space of each procedure: what must hold for everybody,
//! checked for everybody. Questions about papers in hand and dates have no
//! part in who needs what and are left out here.

use std::collections::BTreeSet;

use qonys::load::load_law;
use qonys_rules::{
    Answer, Answers, Checker, Condition, Date, LocalizedText, Need, OptionId, Question,
    QuestionKind, Truth,
};
use qonys_tests::repository;

fn checkers() -> Vec<Checker<LocalizedText>> {
    let law = load_law(&repository())
        .expect("the data of the project are sound")
        .lawbook;
    law.procedures
        .iter()
        .filter_map(|procedure| law.checker(&procedure.id))
        .collect()
}

fn day() -> Date {
    Date::parse(qonys_tests::BUILD_DAY).expect("a day")
}

/// The answers that can make a difference: every option, for several options
/// each alone, none and all.
fn classes(question: &Question<LocalizedText>) -> Vec<Answer> {
    let ids = question.option_ids();
    match &question.kind {
        QuestionKind::YesNo | QuestionKind::Choice(_) => {
            ids.into_iter().map(Answer::Option).collect()
        }
        QuestionKind::Several { .. } => {
            let set = |ids: &[OptionId]| Answer::Options(ids.iter().cloned().collect());
            let mut sets = vec![set(&[]), set(&ids)];
            sets.extend(ids.iter().map(|id| set(std::slice::from_ref(id))));
            sets
        }
        QuestionKind::Occupation(_) | QuestionKind::Documents | QuestionKind::Date(_) => {
            vec![Answer::Unknown]
        }
    }
}

/// Calls `see` with every way to answer, along the path of questions asked.
fn every_profile(checker: &Checker<LocalizedText>, see: &mut impl FnMut(&Answers)) {
    fn walk(checker: &Checker<LocalizedText>, answers: &Answers, see: &mut impl FnMut(&Answers)) {
        let Some(question) = checker.next_question(answers) else {
            see(answers);
            return;
        };
        for answer in classes(question) {
            let mut next = answers.clone();
            next.set(question.id.clone(), answer);
            walk(checker, &next, see);
        }
    }
    walk(checker, &Answers::default(), see);
}

#[test]
fn everybody_belongs_to_exactly_one_category_and_knows_every_paper() {
    let mut all = 0;
    for checker in checkers() {
        let mut profiles = 0;
        let mut seen = BTreeSet::new();
        every_profile(&checker, &mut |answers| {
            profiles += 1;
            let result = checker.assess(answers, day());
            let belongs: Vec<_> = result
                .applicants
                .iter()
                .filter(|line| line.belongs != Truth::No)
                .map(|line| (line.applicant.as_str(), line.belongs))
                .collect();
            assert_eq!(belongs.len(), 1, "{answers:?}: {belongs:?}");
            assert_eq!(belongs[0].1, Truth::Yes, "{answers:?}");
            for line in &result.documents {
                assert_ne!(line.need, Need::Depends, "{}: {answers:?}", line.document);
                assert!(!line.why.provisions.is_empty(), "{}", line.document);
                seen.insert((line.document.clone(), line.need == Need::Needed));
            }
            assert!(
                result.complete && result.set_aside.is_empty(),
                "{answers:?}"
            );
        });
        assert!(profiles >= checker.procedure.applicants.len());
        all += profiles;
        // No requirement is dead: somebody needs each paper, and not everybody each but the common ones.
        for requirement in &checker.procedure.requirements {
            assert!(
                seen.contains(&(requirement.document.clone(), true)),
                "{} is never needed",
                requirement.id
            );
        }
    }
    assert!(all > 500, "{all} profiles");
}

/// What is said with some answers unknown must hold however they turn out.
#[test]
fn an_unknown_answer_never_contradicts_a_known_one() {
    let mut compared = 0;
    for checker in checkers() {
        every_profile(&checker, &mut |answers| {
            let known = checker.assess(answers, day());
            for question in &checker.questions {
                if answers
                    .get(&question.id)
                    .is_none_or(|answer| !answer.is_definite())
                {
                    continue;
                }
                let mut less = answers.clone();
                less.set(question.id.clone(), Answer::Unknown);
                let open = checker.assess(&less, day());
                for (sure, maybe) in known.documents.iter().zip(&open.documents) {
                    compared += 1;
                    assert!(
                        maybe.need == Need::Depends || maybe.need == sure.need,
                        "{}: {:?} became {:?} without {}: {answers:?}",
                        sure.document,
                        sure.need,
                        maybe.need,
                        question.id
                    );
                    assert!(
                        maybe.need != Need::Depends || !maybe.why.answers.is_empty(),
                        "{} is open and no question would settle it",
                        maybe.document
                    );
                }
            }
        });
    }
    assert!(compared > 10_000, "{compared} comparisons");
}

#[test]
fn no_question_option_exemption_or_variant_is_dead() {
    for checker in checkers() {
        let mut conditions: Vec<&Condition> = Vec::new();
        let mut results: BTreeSet<String> = BTreeSet::new();
        let mut held = BTreeSet::new();
        for requirement in &checker.procedure.requirements {
            conditions.extend(requirement.when.as_ref());
            conditions.extend(
                requirement
                    .exemptions
                    .iter()
                    .map(|exemption| &exemption.when),
            );
            conditions.extend(requirement.variants.iter().map(|variant| &variant.when));
        }
        every_profile(&checker, &mut |answers| {
            for (at, condition) in conditions.iter().enumerate() {
                held.insert((at, checker.holds(condition, answers).truth == Truth::Yes));
            }
            results.insert(format!("{:?}", checker.assess(answers, day()).documents));
        });
        for (at, condition) in conditions.iter().enumerate() {
            for value in [true, false] {
                assert!(held.contains(&(at, value)), "never {value}: {condition:?}");
            }
        }
        // At least each category has a result of its own.
        let least = checker.procedure.applicants.len();
        assert!(
            results.len() >= least,
            "{} different results",
            results.len()
        );
    }
}

/// Having a paper never adds to what is missing.
#[test]
fn having_more_never_means_missing_more() {
    for checker in checkers() {
        let Some(papers) = checker
            .questions
            .iter()
            .find(|question| matches!(question.kind, QuestionKind::Documents))
        else {
            continue;
        };
        every_profile(&checker, &mut |answers| {
            let mut empty = answers.clone();
            empty.set(
                papers.id.clone(),
                Answer::Documents(Vec::new().into_iter().collect()),
            );
            let mut before = checker.assess(&empty, day()).missing.len();
            let mut hand = Vec::new();
            for document in &checker.documents {
                hand.push(document.id.clone());
                let mut more = answers.clone();
                more.set(
                    papers.id.clone(),
                    Answer::Documents(hand.iter().cloned().collect()),
                );
                let missing = checker.assess(&more, day()).missing.len();
                assert!(missing <= before, "{answers:?}: {missing} after {before}");
                before = missing;
            }
            assert_eq!(before, 0, "all papers in hand, none missing");
        });
    }
}
