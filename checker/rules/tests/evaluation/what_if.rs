//! What if: what a person can change and what it brings; what time changes.

use qonys_rules::{
    Adding, Answer, Answers, Change, Checker, Condition, Date, Effort, Length, Move, QuestionId,
    Set, WhatIf,
};

use crate::fixture::{
    ADULT, TODAY, answers, criterion, day, earns, gate, guide, in_hand, includes, is, names,
    permit, question, rule,
};

fn what_if_in(checker: &Checker<String>, with: &[(&str, &str)]) -> WhatIf {
    checker.what_if(answers(checker, &[ADULT, with]).on(day(TODAY)))
}

fn what_if(with: &[(&str, &str)]) -> WhatIf {
    what_if_in(&permit(), with)
}

/// The answers and the day after some moves.
pub(crate) fn made(answers: &Answers, moves: &[Move]) -> (Answers, Date) {
    let mut answers = answers.clone();
    let mut on = day(TODAY);
    for step in moves {
        match step {
            Move::Answer { question, answer } => answers.set(question.clone(), answer.clone()),
            Move::Paper { document } => {
                let mut papers = match answers.get(&question("papers")) {
                    Some(Answer::Documents(papers)) => papers.clone(),
                    _ => Set::new(),
                };
                papers.insert(document.clone());
                answers.set(question("papers"), Answer::Documents(papers));
            }
            Move::Wait { until } => on = *until,
        }
    }
    (answers, on)
}

fn told(id: &QuestionId, answer: &Answer) -> String {
    let answer = serde_json::to_string(answer).expect("JSON");
    format!("{id} {}", answer.replace('"', ""))
}

/// A change in one line: moves, effort, points, gates, ways.
fn line(change: &Change) -> String {
    let moves: Vec<_> = change
        .moves
        .iter()
        .map(|step| match step {
            Move::Answer { question, answer } => told(question, answer),
            Move::Paper { document } => document.to_string(),
            Move::Wait { until } => format!("until {until}"),
        })
        .collect();
    let points = change.points.map_or(String::new(), |points| {
        format!(" {}..{}", points.min, points.max)
    });
    let list = |name: &str, ids: Vec<String>| {
        if ids.is_empty() {
            String::new()
        } else {
            format!(" {name} {}", ids.join(" "))
        }
    };
    let gates = list("clears", names(&change.gates));
    let ways = list("opens", names(&change.ways));
    let needs = list("needs", names(&change.newly_needed));
    let spares = list("spares", names(&change.no_longer_needed));
    format!(
        "{} ({:?}){points}{gates}{ways}{needs}{spares}",
        moves.join(", "),
        change.effort
    )
}

fn lines(what_if: &WhatIf) -> Vec<String> {
    what_if.changes.iter().map(line).collect()
}

#[test]
fn changes_come_the_least_effort_first_with_all_they_bring() {
    let found = what_if(&[]);
    assert_eq!(
        lines(&found),
        [
            "degree bachelor (Exam) 14..14 needs diploma",
            "degree doctor (Exam) 24..24 needs diploma photo spares record",
            // Russian alone brings less than Kazakh alone and takes as much: left out.
            "languages [kazakh] (Exam) 9..9 clears speak",
            "listed yes (Time) 11..12 needs consent",
            // Five years are more under one reading; 59 months are no more, ten
            // years sharp are less under one reading, and P9Y11M is as good as P5Y1M.
            "worked P5Y (Time) 4..6",
            "worked P5Y1M (Time) 6..6",
            "worked P10Y1M (Time) 9..9",
        ]
    );
    // Three papers are missing; no one thing nor two bring them all.
    assert_eq!(names(&found.fixed), ["complete"]);
    assert!(found.ahead.is_empty());
}

#[test]
fn what_cannot_be_changed_is_not_advised() {
    let found = what_if(&[
        ("degree", "doctor"),
        ("languages", "kazakh+russian"),
        ("listed", "yes"),
        ("occupation", "2166-1"),
        ("worked", "20"),
    ]);
    // German is offered to nobody, and nobody loses a degree.
    assert_eq!(lines(&found), Vec::<String>::new());
    assert_eq!(names(&found.fixed), ["complete"]);
}

#[test]
fn what_was_not_answered_is_not_changed() {
    let found = what_if(&[
        ("degree", "unknown"),
        ("languages", "unknown"),
        ("listed", "unknown"),
        ("worked", "unknown"),
        ("papers", "unknown"),
    ]);
    assert_eq!(lines(&found), Vec::<String>::new());
}

#[test]
fn a_new_answer_is_added_to_those_given() {
    let found = what_if(&[("languages", "russian")]);
    assert!(
        lines(&found).contains(&"languages [kazakh,russian] (Exam) 9..12 clears speak".to_owned()),
        "{:#?}",
        lines(&found)
    );
}

#[test]
fn a_change_that_only_lifts_the_fewest_points_is_a_gain() {
    // At five years the readings part; a month more ends the doubt.
    let found = what_if(&[("worked", "5")]);
    assert!(
        lines(&found).contains(&"worked P5Y1M (Time) 6..6".to_owned()),
        "{:#?}",
        lines(&found)
    );
}

#[test]
fn the_one_paper_that_is_missing_clears_the_gate() {
    let found = what_if(&[("papers", "form+passport")]);
    assert_eq!(lines(&found)[0], "record (Paper) clears complete");
    assert!(found.fixed.is_empty());
    assert!(
        found.changes.iter().all(|change| change.moves.len() == 1),
        "no pair is needed"
    );
}

#[test]
fn what_no_single_change_clears_a_pair_may() {
    // With Kazakh, so that no other gate is open: the pair is tried for this one.
    let found = what_if(&[("papers", "form"), ("languages", "kazakh")]);
    assert_eq!(lines(&found)[0], "passport, record (Paper) clears complete");
    assert!(found.fixed.is_empty());
    let pairs = found.changes.iter().filter(|change| change.moves.len() > 1);
    assert_eq!(pairs.count(), 1, "the first that clears it is enough");
}

#[test]
fn of_two_moves_the_greater_effort_counts_and_both_are_told() {
    let mut checker = permit();
    checker.procedure.gates = vec![gate(
        "both",
        Some(Condition::All(vec![
            includes("languages", &["russian"]),
            in_hand("passport"),
        ])),
    )];
    let found = what_if_in(&checker, &[]);
    let pairs: Vec<_> = found
        .changes
        .iter()
        .filter(|change| change.moves.len() > 1)
        .map(line)
        .collect();
    assert_eq!(
        pairs,
        ["languages [russian], passport (Exam) 7..7 clears both"]
    );
    assert!(found.fixed.is_empty());
    // Behind the single changes of the same effort, before those of more.
    let at = found
        .changes
        .iter()
        .position(|change| change.moves.len() > 1)
        .expect("the pair");
    let efforts: Vec<_> = found.changes.iter().map(|change| change.effort).collect();
    assert!(efforts.is_sorted());
    assert_eq!(efforts[at + 1], Effort::Time);
    assert_eq!(found.changes[at - 1].moves.len(), 1);
}

#[test]
fn two_answers_to_one_question_are_no_pair() {
    let mut checker = permit();
    checker.procedure.gates = vec![gate(
        "fluent",
        Some(Condition::All(vec![
            includes("languages", &["kazakh"]),
            includes("languages", &["russian"]),
        ])),
    )];
    let found = what_if_in(&checker, &[]);
    assert_eq!(names(&found.fixed), ["fluent"]);
    assert!(found.changes.iter().all(|change| change.moves.len() == 1));
}

#[test]
fn a_paper_that_is_not_needed_is_not_advised() {
    let mut checker = permit();
    checker.procedure.gates = vec![gate("held", Some(in_hand("diploma")))];
    let found = what_if_in(&checker, &[]);
    assert!(
        !lines(&found).iter().any(|line| line.starts_with("diploma")),
        "{:#?}",
        lines(&found)
    );
}

#[test]
fn a_change_that_loses_a_gate_or_points_is_not_advised() {
    let mut checker = permit();
    checker.procedure.gates = vec![gate("plain", Some(is("degree", &["no-degree"])))];
    let found = what_if_in(&checker, &[]);
    assert!(
        !lines(&found).iter().any(|line| line.starts_with("degree")),
        "{:#?}",
        lines(&found)
    );
    assert!(found.fixed.is_empty());
    // From ten years and a month nothing leads down.
    let found = what_if(&[("worked", "P121M")]);
    assert!(!lines(&found).iter().any(|line| line.starts_with("worked")));
}

#[test]
fn a_change_that_may_lose_points_is_not_advised_though_it_may_gain_more() {
    let mut checker = permit();
    let table = checker.points.as_mut().expect("a table");
    let named = Condition::Answered(question("occupation"));
    let earned = vec![
        earns("unlisted", 1, is("listed", &["no"])),
        earns("named", 5, named),
    ];
    table.criteria = vec![criterion("extra", Adding::Sum, None, earned)];
    // From one point for certain to none or five.
    let found = what_if_in(&checker, &[]);
    let told = lines(&found);
    assert!(
        !told.iter().any(|line| line.starts_with("listed")),
        "{told:#?}"
    );
}

#[test]
fn a_gate_that_may_not_concern_the_person_is_neither_cleared_nor_fixed() {
    let found = what_if(&[("ties", "unknown"), ("papers", "form+passport+record")]);
    assert!(found.fixed.is_empty());
    assert!(
        lines(&found).contains(&"languages [kazakh] (Exam) 9..9".to_owned()),
        "{:#?}",
        lines(&found)
    );
}

#[test]
fn a_gate_that_counts_days_is_cleared_by_waiting() {
    let found = what_if(&[("arrived", "2024-12-01")]);
    assert!(
        lines(&found).contains(&"until 2025-03-01 (Time) clears stay".to_owned()),
        "{:#?}",
        lines(&found)
    );
    // The day has come, and long has: there is nothing to wait for.
    for arrived in ["2024-10-12", "2024-01-10", "unknown"] {
        let found = what_if(&[("arrived", arrived)]);
        assert!(
            !lines(&found).iter().any(|line| line.contains("until")),
            "{arrived}"
        );
    }
}

#[test]
fn waiting_does_not_turn_the_clock_back() {
    // Two gates count days: waiting for the later one passes the earlier.
    let mut checker = permit();
    let days = |least| Condition::DaysAgo(question("arrived"), least);
    checker.procedure.gates = vec![
        gate("early", Some(days(60))),
        gate(
            "late",
            Some(Condition::All(vec![days(90), in_hand("passport")])),
        ),
    ];
    let found = what_if_in(&checker, &[("arrived", "2024-12-01")]);
    let lines = lines(&found);
    for line in [
        "until 2025-01-30 (Time) clears early",
        "passport, until 2025-03-01 (Time) clears early late",
    ] {
        assert!(lines.contains(&line.to_owned()), "{lines:#?}");
    }
    // Waiting longer, by itself, brings nothing that the shorter wait does not.
    let waits = lines.iter().filter(|line| line.starts_with("until"));
    assert_eq!(waits.count(), 1, "{lines:#?}");
}

#[test]
fn a_way_that_a_change_opens_is_told() {
    let guide = guide();
    let found = what_if_in(&guide, &[]);
    assert_eq!(lines(&found), ["degree bachelor (Exam) opens to-study"]);
    // As far as can be known here: one gate stays open.
    let found = what_if_in(&guide, &[("arrived", "unknown")]);
    assert_eq!(lines(&found), ["degree bachelor (Exam) opens to-study"]);
    let found = what_if_in(&guide, &[("degree", "bachelor"), ("arrived", "2025-01-01")]);
    assert_eq!(lines(&found), ["until 2025-01-31 (Time) opens to-study"]);
}

#[test]
fn a_lesser_gain_that_clears_another_gate_or_opens_another_way_is_told() {
    // Kazakh earns more, and only Russian clears this gate.
    let mut checker = permit();
    checker.procedure.gates = vec![gate("russian", Some(includes("languages", &["russian"])))];
    let found = lines(&what_if_in(&checker, &[]));
    for line in [
        "languages [kazakh] (Exam) 9..9",
        "languages [russian] (Exam) 7..7 clears russian",
    ] {
        assert!(found.contains(&line.to_owned()), "{found:#?}");
    }
    // Either degree opens the way to studies, one alone the way to the laboratory.
    let mut guide = guide();
    let mut laboratory = guide.procedure.ways[1].clone();
    laboratory.id = rule("to-laboratory");
    laboratory.gates = vec![gate("learned", Some(is("degree", &["doctor"])))];
    guide.procedure.ways.push(laboratory);
    assert_eq!(
        lines(&what_if_in(&guide, &[])),
        [
            "degree bachelor (Exam) opens to-study",
            "degree doctor (Exam) opens to-study to-laboratory",
        ]
    );
}

#[test]
fn a_longer_time_is_offered_only_where_somebody_can_come_to_it() {
    let mut checker = permit();
    for known in &mut checker.questions {
        known.effort = None;
    }
    let found = what_if_in(&checker, &[]);
    assert!(
        found
            .changes
            .iter()
            .all(|change| change.effort == Effort::Exam),
        "{:#?}",
        lines(&found)
    );
}

#[test]
fn without_a_question_about_papers_none_can_be_got() {
    let mut checker = permit();
    checker
        .questions
        .retain(|known| known.id != question("papers"));
    let with: Vec<_> = ADULT
        .iter()
        .copied()
        .filter(|(id, _)| *id != "papers")
        .collect();
    let found = checker.what_if(answers(&checker, &[&with]).on(day(TODAY)));
    assert!(!lines(&found).iter().any(|line| line.contains("Paper")));
}

fn ahead(given: &[(&str, &str)]) -> Vec<(String, String, Vec<String>, Vec<String>)> {
    let checker = permit();
    let found = checker.what_if(answers(&checker, &[given]).on(day(TODAY)));
    found
        .ahead
        .iter()
        .map(|line| {
            (
                line.question.to_string(),
                line.becomes.to_string(),
                names(&line.newly_needed),
                names(&line.no_longer_needed),
            )
        })
        .collect()
}

#[test]
fn what_time_changes_is_told_if_it_changes_a_paper() {
    let line = |becomes: &str, newly: &[&str], no_longer: &[&str]| {
        (
            "age".to_owned(),
            becomes.to_owned(),
            names(newly),
            names(no_longer),
        )
    };
    // Of a teenager nobody asks for the photo of a child without a guardian.
    assert_eq!(
        ahead(&[("age", "child"), ("guardian", "no")]),
        [line("teen", &[], &["photo"])]
    );
    assert_eq!(ahead(&[("age", "child"), ("guardian", "yes")]), []);
    assert_eq!(
        ahead(&[("age", "teen")]),
        [line("adult", &["passport"], &[])]
    );
    assert_eq!(
        ahead(&[("age", "teen"), ("listed", "no"), ("degree", "doctor")]),
        [line(
            "adult",
            &["passport", "diploma", "photo"],
            &["consent"]
        )]
    );
    assert_eq!(ahead(&[("age", "adult")]), []);
    assert_eq!(ahead(&[("age", "unknown")]), []);
    assert_eq!(ahead(&[]), []);
}

#[test]
fn lengths_on_offer_are_those_of_the_table() {
    let found = what_if(&[("worked", "0")]);
    let offered: Vec<_> = found
        .changes
        .iter()
        .filter_map(|change| match change.moves.as_slice() {
            [
                Move::Answer {
                    answer: Answer::Length(length),
                    ..
                },
            ] => Some(length.in_months()),
            _ => None,
        })
        .collect();
    assert_eq!(offered, [36, 60, 61, 121]);
    assert!(Length::of_months(121).is_some_and(|length| length < Length::MOST));
}
