//! The way through the questions, told as a visitor would.

mod fixture;

use fixture::{checker, day, option, paper, question};
use qonys_rules::{Answer, Checker, Length, Need, OccupationId, QuestionKind};
use qonys_widget::{Flow, Form, Place, carried, matching, restore};

fn start(checker: &Checker<String>) -> Flow {
    Flow::start(checker, day("2026-11-21"))
}

fn at(flow: &Flow) -> &str {
    match flow.place() {
        Place::Question(id) => id.as_str(),
        Place::Result => "result",
    }
}

fn papers(ids: &[&str]) -> Answer {
    Answer::Documents(ids.iter().map(|id| paper(id)).collect())
}

/// An adult outside the list with a form but no passport.
fn finished(checker: &Checker<String>) -> Flow {
    let mut flow = start(checker);
    for answer in [
        option("adult"),
        Answer::Options([].into_iter().collect()),
        option("no"),
        papers(&["form"]),
    ] {
        flow.answer(checker, answer);
    }
    flow
}

#[test]
fn questions_come_one_by_one_and_end_in_a_result() {
    let checker = checker();
    let mut flow = start(&checker);
    let mut seen = vec![at(&flow).to_owned()];
    for answer in [
        option("adult"),
        Answer::Declined,
        option("yes"),
        Answer::Unknown,
        Answer::Length(Length::new(10, 3).expect("a length")),
        Answer::Unknown,
        papers(&["passport"]),
        Answer::Date(day("2027-06-01")),
    ] {
        flow.answer(&checker, answer);
        seen.push(at(&flow).to_owned());
    }
    assert_eq!(
        seen,
        [
            "age",
            "ties",
            "listed",
            "occupation",
            // Who does not say where they were born may have been born here.
            "worked",
            "ended",
            "papers",
            "until",
            "result"
        ]
    );
    assert!(flow.assess(&checker).complete);
}

#[test]
fn back_goes_to_the_question_before_and_loses_nothing() {
    let checker = checker();
    let mut flow = finished(&checker);
    for before in ["papers", "listed", "ties", "age"] {
        flow.back(&checker);
        assert_eq!(at(&flow), before);
    }
    assert!(!flow.can_go_back(&checker));
    flow.back(&checker);
    assert_eq!(at(&flow), "age");
    // On again through what was answered before.
    let answers = flow.answers().clone();
    flow.answer(&checker, option("adult"));
    assert_eq!(at(&flow), "ties");
    assert_eq!(*flow.answers(), answers);
}

#[test]
fn a_change_keeps_what_was_answered_later_and_asks_only_what_is_new() {
    let checker = checker();
    let mut flow = finished(&checker);
    flow.change(&checker, &question("listed"));
    assert_eq!(at(&flow), "listed");
    flow.answer(&checker, option("yes"));
    // The occupation is new; the petition was not on offer before, so it
    // cannot be said to be missing until it has been.
    assert_eq!(at(&flow), "occupation");
    flow.answer(&checker, Answer::Unknown);
    assert!(flow.has_new_papers(&checker));
    assert_eq!(at(&flow), "papers");
    flow.answer(&checker, papers(&["form", "petition"]));
    assert_eq!(at(&flow), "result");
}

#[test]
fn a_change_that_changes_nothing_returns_at_once() {
    let checker = checker();
    let mut flow = finished(&checker);
    let before = flow.answers().clone();
    flow.change(&checker, &question("age"));
    flow.back(&checker);
    assert_eq!(at(&flow), "result");
    flow.change(&checker, &question("age"));
    flow.answer(&checker, option("adult"));
    assert_eq!(at(&flow), "result");
    assert_eq!(*flow.answers(), before);
}

#[test]
fn answers_that_no_longer_count_are_set_aside_and_come_back() {
    let checker = checker();
    let mut flow = finished(&checker);
    flow.change(&checker, &question("age"));
    flow.answer(&checker, option("child"));
    assert_eq!(at(&flow), "guardian");
    assert_eq!(flow.assess(&checker).set_aside, [question("listed")]);
    // What is not asked cannot be changed.
    flow.change(&checker, &question("listed"));
    assert_eq!(at(&flow), "guardian");
    flow.answer(&checker, option("here"));
    flow.change(&checker, &question("age"));
    flow.answer(&checker, option("adult"));
    assert_eq!(flow.assess(&checker).set_aside, [question("guardian")]);
    assert_eq!(flow.answers().get(&question("listed")), Some(&option("no")));
}

#[test]
fn only_papers_that_may_be_needed_are_offered() {
    let checker = checker();
    let mut flow = start(&checker);
    let offered = |flow: &Flow| {
        let lines = flow.offer(&checker);
        assert!(lines.iter().all(|line| line.need != Need::NotNeeded));
        lines
            .iter()
            .map(|line| line.document.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(offered(&flow), ["form", "passport", "consent", "petition"]);
    flow.answer(&checker, option("child"));
    assert_eq!(offered(&flow), ["form", "passport", "consent"]);
}

#[test]
fn the_browsers_buttons_never_lead_to_a_closed_place() {
    let checker = checker();
    let mut flow = finished(&checker);
    flow.visit(&checker, Place::Question(question("guardian")));
    assert_eq!(at(&flow), "result");
    flow.visit(&checker, Place::Question(question("age")));
    flow.answer(&checker, option("child"));
    flow.visit(&checker, Place::Result);
    assert_eq!(at(&flow), "guardian");
}

#[test]
fn progress_never_runs_out() {
    let checker = checker();
    let mut flow = start(&checker);
    let mut last = 0;
    while let Some(progress) = flow.progress(&checker) {
        assert!(progress.current > last && progress.current <= progress.total);
        last = progress.current;
        flow.answer(&checker, Answer::Unknown);
    }
    assert_eq!(at(&flow), "result");
}

#[test]
fn starting_again_forgets() {
    let checker = checker();
    let mut flow = finished(&checker);
    flow.restart(&checker);
    assert_eq!(flow, start(&checker));
}

#[test]
fn answers_go_to_another_language_and_back() {
    let checker = checker();
    let flow = finished(&checker);
    let text = carried(flow.answers());
    assert_eq!(text, "1;age=adult;listed=no;papers=form;ties=none");
    assert_eq!(restore(&checker, &text), *flow.answers());
    let resumed = Flow::resume(&checker, day("2026-11-21"), restore(&checker, &text));
    assert_eq!(at(&resumed), "result");
    let broken = restore(
        &checker,
        "1;age=old;nothing=1;listed=no;papers;ties=refugee,born-here",
    );
    assert_eq!(carried(&broken), "1;listed=no;ties=born-here,refugee");
    assert!(restore(&checker, "2;age=adult").is_empty());
    assert_eq!(carried(&restore(&checker, "")), "");
}

#[test]
fn a_form_shows_the_answer_it_came_from() {
    let checker = checker();
    let code = OccupationId::parse("2166-1").expect("a code");
    for (id, answer) in [
        ("age", option("child")),
        ("age", Answer::Unknown),
        ("ties", Answer::Declined),
        ("ties", Answer::Options([].into_iter().collect())),
        ("papers", papers(&["form", "passport"])),
        ("papers", papers(&[])),
        ("occupation", Answer::Occupation(code)),
        ("until", Answer::Date(day("2027-03-09"))),
    ] {
        let asked = checker.question(&question(id)).expect("a question");
        let read = Form::of(Some(&answer)).read(asked, &checker);
        assert_eq!(read, Ok(answer), "{id}");
    }
    for asked in &checker.questions {
        assert!(
            Form::default().read(asked, &checker).is_err(),
            "{}",
            asked.id
        );
    }
    assert!(
        checker
            .questions
            .iter()
            .any(|asked| matches!(asked.kind, QuestionKind::YesNo))
    );
}

#[test]
fn occupations_are_found_by_a_part_of_name_or_code() {
    let checker = checker();
    let codes = |typed: &str| {
        matching(&checker.occupations, typed)
            .into_iter()
            .map(|(code, _)| code.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes("").len(), 3);
    for typed in [
        "дәрігер",
        "ДӘРІГЕР",
        "даригер",
        "нейро",
        "2217",
        "2217-4-001",
        "001 дәрі",
    ] {
        assert_eq!(codes(typed), ["2217-4-001"], "{typed}");
    }
    assert_eq!(codes("дизайнер 2512"), [""; 0]);
}
