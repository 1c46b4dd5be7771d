//! What is said for certain stays said, however open answers turn out.

use proptest::prelude::*;
use qonys_rules::{
    Answer, Answers, Assessment, Checker, Need, Opening, QuestionId, Standing, Truth,
};

use crate::fixture::{TODAY, answers, day, gate_of, guide, permit, raw, way_of, ways};

/// What each question can be answered with; the first is not knowing.
const SAID: &[(&str, &[&str])] = &[
    ("age", &["unknown", "child", "teen", "adult"]),
    ("guardian", &["unknown", "yes", "no"]),
    (
        "ties",
        &[
            "declined",
            "none",
            "refugee",
            "born-here",
            "refugee+born-here",
        ],
    ),
    ("degree", &["unknown", "no-degree", "bachelor", "doctor"]),
    (
        "languages",
        &["unknown", "none", "kazakh", "german", "kazakh+russian"],
    ),
    ("listed", &["unknown", "yes", "no"]),
    ("occupation", &["unknown", "2166-1"]),
    ("worked", &["unknown", "0", "3", "5", "7", "10", "P121M"]),
    ("arrived", &["unknown", "2024-01-10", "2024-12-31"]),
    (
        "papers",
        &[
            "unknown",
            "none",
            "form",
            "passport+record",
            "form+passport+record",
        ],
    ),
    ("until", &["unknown", "2025-01-11", "2030-01-01"]),
    ("issued", &["unknown", "2020-01-01", "2025-01-10"]),
];

fn said(checker: &Checker<String>, at: usize, pick: usize) -> (QuestionId, Answer) {
    let (id, values) = SAID[at];
    let value = values[pick % values.len()];
    checker.read_answer(id, &raw(value)).expect("an answer")
}

/// A person, and how much of them is said: all definite, and the same with
/// some of it not known.
fn persons() -> impl Strategy<Value = (Answers, Answers)> {
    prop::collection::vec((0_usize..60, 0_u8..3), SAID.len()).prop_map(|picks| {
        let checker = permit();
        let all = picks.iter().enumerate();
        let definite = all.clone().map(|(at, (pick, _))| {
            // Any but the first, which is not knowing.
            let values = SAID[at].1.len() - 1;
            said(&checker, at, 1 + pick % values)
        });
        let mut partly = Answers::default();
        for (at, (pick, known)) in all {
            let values = SAID[at].1.len() - 1;
            // Whether it is asked must be known for what is said to count for
            // good; see the test of what is answered too early.
            let ask_when = checker.questions[at].ask_when.as_ref();
            let asked = ask_when.map(|when| checker.holds(when, partly.on(day(TODAY))).truth);
            let known = *known > 0 && asked != Some(Truth::Unknown);
            let (id, answer) = said(&checker, at, if known { 1 + pick % values } else { 0 });
            partly.set(id, answer);
        }
        (definite.collect(), partly)
    })
}

#[test]
fn what_is_answered_too_early_counts_until_it_is_known_not_to_be_asked() {
    // The one case in which something said for certain can change: the degree
    // is answered while it is open whether it is asked.
    let opening = |age| {
        let checker = guide();
        let given = [
            ("age", age),
            ("degree", "bachelor"),
            ("arrived", "2024-01-10"),
        ];
        let assessment = assess(&checker, &answers(&checker, &[&given]));
        way_of(&assessment, "to-study").opening
    };
    assert_eq!(opening("unknown"), Opening::Open);
    assert_eq!(opening("adult"), Opening::Open);
    assert_eq!(opening("child"), Opening::Closed);
}

fn assess(checker: &Checker<String>, answers: &Answers) -> Assessment {
    checker.assess(answers.on(day(TODAY)))
}

proptest! {
    #[test]
    fn a_paper_said_to_be_needed_or_not_stays_so((definite, partly) in persons()) {
        let checker = permit();
        let (before, after) = (assess(&checker, &partly), assess(&checker, &definite));
        for (before, after) in before.documents.iter().zip(&after.documents) {
            prop_assert_eq!(&before.document, &after.document);
            prop_assert!(before.need == Need::Depends || before.need == after.need, "{:?}", before);
            prop_assert_ne!(after.need, Need::Depends);
        }
    }

    #[test]
    fn a_gate_said_to_be_met_or_not_stays_so((definite, partly) in persons()) {
        let checker = permit();
        let (before, after) = (assess(&checker, &partly), assess(&checker, &definite));
        for line in &before.gates {
            // Papers are complete as far as their dates are known: a date that
            // is looked up later can take that back.
            let by_date = line.gate.as_str() == "complete" && line.standing == Standing::Met;
            if let Some(later) = gate_of(&after, line.gate.as_str()) {
                prop_assert!(
                    by_date
                        || line.standing == Standing::Unknown
                        || line.standing == later.standing,
                    "{:?}", line
                );
            }
        }
        // What does not concern the person never will.
        for line in &after.gates {
            prop_assert!(gate_of(&before, line.gate.as_str()).is_some());
        }
    }

    #[test]
    fn points_only_ever_come_closer_together((definite, partly) in persons()) {
        let checker = permit();
        let (before, after) = (assess(&checker, &partly), assess(&checker, &definite));
        let (Some(before), Some(after)) = (before.points, after.points) else {
            return Err(TestCaseError::fail("the languages are asked of all"));
        };
        prop_assert!(before.min <= after.min && after.max <= before.max);
        for (before, after) in before.criteria.iter().zip(&after.criteria) {
            prop_assert!(before.min <= after.min && after.max <= before.max);
        }
    }

    #[test]
    fn a_way_said_to_be_open_or_closed_stays_so((definite, partly) in persons()) {
        let checker = guide();
        let (before, after) = (assess(&checker, &partly), assess(&checker, &definite));
        prop_assert!(before.ways.len() < ways().len());
        for (before, after) in before.ways.iter().zip(&after.ways) {
            prop_assert!(before.opening == Opening::Unclear || before.opening == after.opening);
        }
    }

    #[test]
    fn a_situation_is_assessed_the_same_whatever_was_answered_first((definite, _) in persons()) {
        let checker = permit();
        let mut backwards: Vec<_> = definite
            .iter()
            .map(|(id, answer)| (id.clone(), answer.clone()))
            .collect();
        backwards.reverse();
        let backwards: Answers = backwards.into_iter().collect();
        prop_assert_eq!(assess(&checker, &definite), assess(&checker, &backwards));
    }

    #[test]
    fn every_promise_of_what_if_is_kept((definite, _) in persons()) {
        let checker = permit();
        let before = assess(&checker, &definite);
        for change in checker.what_if(definite.on(day(TODAY))).changes {
            let (after, on) = crate::what_if::made(&definite, &change.moves);
            let after = checker.assess(after.on(on));
            for gate in &change.gates {
                let standing = |assessment| gate_of(assessment, gate.as_str()).map(|line| line.standing);
                prop_assert_eq!(standing(&before), Some(Standing::NotMet));
                prop_assert_eq!(standing(&after), Some(Standing::Met));
            }
            if let Some(points) = change.points {
                let after = after.points.map(|points| (points.min, points.max));
                prop_assert_eq!(after, Some((points.min, points.max)));
            }
        }
    }
}
