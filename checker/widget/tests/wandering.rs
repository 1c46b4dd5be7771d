//! Whatever a visitor does, in whatever order, the way ends in a result.

#[allow(dead_code, reason = "the other tests use it")]
mod fixture;

use fixture::{checker, day};
use proptest::prelude::*;
use qonys_rules::{Answer, Checker, Length, OptionId, Question, QuestionKind};
use qonys_widget::{Flow, Place, carried, restore};

/// Something a visitor does; numbers choose among what there is.
#[derive(Clone, Copy, Debug)]
enum Act {
    Answer(usize),
    Back,
    Change(usize),
    Visit(usize),
    SwitchLanguage,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => any::<usize>().prop_map(Act::Answer),
        1 => Just(Act::Back),
        2 => any::<usize>().prop_map(Act::Change),
        1 => any::<usize>().prop_map(Act::Visit),
        1 => Just(Act::SwitchLanguage),
    ]
}

/// One of the answers a question takes.
fn some_answer(checker: &Checker<String>, question: &Question<String>, choice: usize) -> Answer {
    let bit = |at: usize| choice >> (8 + at) & 1 == 1;
    if choice.is_multiple_of(7) {
        return Answer::Unknown;
    }
    if choice % 7 == 1 {
        return Answer::Declined;
    }
    let chosen = |ids: Vec<OptionId>| ids.into_iter().enumerate().filter(|(at, _)| bit(*at));
    match &question.kind {
        QuestionKind::YesNo | QuestionKind::Choice(_) => {
            let mut options = question.option_ids();
            Answer::Option(options.swap_remove(choice % options.len()))
        }
        QuestionKind::Several { .. } => {
            Answer::Options(chosen(question.option_ids()).map(|(_, id)| id).collect())
        }
        QuestionKind::Documents => {
            let papers = checker.documents.iter().map(|document| document.id.clone());
            Answer::Documents(
                papers
                    .enumerate()
                    .filter(|(at, _)| bit(*at))
                    .map(|(_, id)| id)
                    .collect(),
            )
        }
        QuestionKind::Occupation(_) => Answer::Occupation(
            checker.occupations[choice % checker.occupations.len()]
                .0
                .clone(),
        ),
        QuestionKind::Duration => {
            let months = u16::try_from(choice % 1201).expect("small");
            Answer::Length(Length::of_months(months).expect("at most a hundred years"))
        }
        QuestionKind::Date(_) | QuestionKind::Day => Answer::Date(
            day("2026-11-21")
                .plus_days(i32::try_from(choice % 800).expect("small") - 400)
                .expect("within the calendar"),
        ),
    }
}

proptest! {
    #[test]
    fn every_way_ends_in_a_result(acts in proptest::collection::vec(act(), 0..60)) {
        let checker = checker();
        let today = day("2026-11-21");
        let mut flow = Flow::start(&checker, today);
        let mut trail = vec![flow.place().clone()];
        for act in acts {
            match act {
                Act::Answer(choice) => {
                    if let Some(question) = flow.question(&checker) {
                        let answer = some_answer(&checker, question, choice);
                        let id = question.id.clone();
                        flow.answer(&checker, answer.clone());
                        prop_assert_eq!(flow.answers().get(&id), Some(&answer));
                    }
                }
                Act::Back => flow.back(&checker),
                Act::Change(choice) => {
                    let all = &checker.questions;
                    let before = flow.answers().clone();
                    flow.change(&checker, &all[choice % all.len()].id);
                    prop_assert_eq!(flow.answers(), &before);
                }
                Act::Visit(choice) => flow.visit(&checker, trail[choice % trail.len()].clone()),
                Act::SwitchLanguage => {
                    let answers = restore(&checker, &carried(flow.answers()));
                    prop_assert_eq!(&answers, flow.answers());
                    flow = Flow::resume(&checker, today, answers);
                }
            }
            // What is on the screen is always on the path.
            if let Place::Question(id) = flow.place() {
                let path = checker.path(flow.situation());
                prop_assert!(path.iter().any(|question| question.id == *id));
                let progress = flow.progress(&checker).expect("a question has a number");
                prop_assert!(progress.current <= progress.total);
            }
            trail.push(flow.place().clone());
        }
        // From anywhere: as many steps as there are questions, twice, are enough.
        let mut steps = 0;
        while flow.question(&checker).is_some() {
            prop_assert!(steps <= 2 * checker.questions.len());
            flow.answer(&checker, Answer::Unknown);
            steps += 1;
        }
        let result = flow.assess(&checker);
        prop_assert!(result.complete);
        prop_assert_eq!(result.documents.len(), checker.procedure.requirements.len());
    }
}
