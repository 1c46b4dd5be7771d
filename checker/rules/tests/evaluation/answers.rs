//! Answers as they are written down, typed by their question, and kept.

use std::collections::BTreeMap;

use proptest::prelude::*;
use qonys_rules::{Answer, AnswerFault, Answers, Date, Length, RawAnswer, Set};

use crate::fixture::{answers, day, names, option, paper, permit, question, raw, years};

fn read(id: &str, written: &RawAnswer) -> Result<Answer, AnswerFault> {
    permit().read_answer(id, written).map(|(known, answer)| {
        assert_eq!(known.as_str(), id);
        answer
    })
}

fn fault(id: &str, written: &RawAnswer) -> String {
    read(id, written).expect_err("a fault").to_string()
}

fn many(values: &[&str]) -> RawAnswer {
    RawAnswer::Many(values.iter().map(|value| (*value).to_owned()).collect())
}

#[test]
fn every_kind_of_question_takes_its_kind_of_answer() {
    let options = |ids: &[&str]| Answer::Options(ids.iter().map(|id| option(id)).collect());
    let papers = |ids: &[&str]| Answer::Documents(ids.iter().map(|id| paper(id)).collect());
    for (id, written, answer) in [
        ("guardian", raw("yes"), Answer::Option(option("yes"))),
        ("guardian", raw("no"), Answer::Option(option("no"))),
        ("age", raw("teen"), Answer::Option(option("teen"))),
        ("ties", raw("refugee"), options(&["refugee"])),
        ("ties", raw("none"), options(&[])),
        ("ties", many(&[]), options(&[])),
        (
            "languages",
            raw("kazakh+german"),
            options(&["kazakh", "german"]),
        ),
        ("worked", raw("10"), Answer::Length(years(10))),
        (
            "arrived",
            raw("2024-02-29"),
            Answer::Date(day("2024-02-29")),
        ),
        ("until", raw("2026-01-01"), Answer::Date(day("2026-01-01"))),
        ("papers", raw("form"), papers(&["form"])),
        ("papers", raw("none"), papers(&[])),
        (
            "papers",
            raw("form+passport"),
            papers(&["form", "passport"]),
        ),
    ] {
        assert_eq!(read(id, &written), Ok(answer), "{id} {written:?}");
    }
    let Ok(Answer::Occupation(code)) = read("occupation", &raw("2166-1")) else {
        panic!("no occupation");
    };
    assert_eq!(code.as_str(), "2166-1");
}

#[test]
fn not_knowing_and_not_saying_answer_every_question() {
    for known in &permit().questions {
        let id = known.id.as_str();
        assert_eq!(read(id, &raw("unknown")), Ok(Answer::Unknown), "{id}");
        assert_eq!(read(id, &raw("declined")), Ok(Answer::Declined), "{id}");
    }
    assert!(!Answer::Unknown.is_definite());
    assert!(!Answer::Declined.is_definite());
    assert!(Answer::Options(Set::new()).is_definite());
}

#[test]
fn a_fault_names_the_question_what_was_given_and_what_can_be() {
    assert_eq!(
        fault("agee", &raw("adult")),
        "there is no question `agee` in this procedure; its questions are: age, guardian, ties, \
         degree, languages, listed, occupation, worked, arrived, papers, until, issued"
    );
    assert_eq!(
        fault("age", &raw("old")),
        "`old` is not an answer to `age`; it takes: child, teen, adult, unknown, declined"
    );
    assert_eq!(
        fault("guardian", &raw("maybe")),
        "`maybe` is not an answer to `guardian`; it takes: yes, no, unknown, declined"
    );
    assert_eq!(
        fault("ties", &raw("refugee+kin")),
        "`kin` is not an answer to `ties`; it takes: refugee, born-here, none, unknown, declined"
    );
    assert_eq!(
        fault("papers", &raw("visa")),
        "`visa` is not an answer to `papers`; it takes: form, passport, record, consent, diploma, \
         photo, none, unknown, declined"
    );
    assert_eq!(
        fault("occupation", &raw("1111-1")),
        "`1111-1` is not an answer to `occupation`; it takes: a code of the list list-1, unknown, \
         declined"
    );
    assert_eq!(
        fault("arrived", &raw("2023-02-29")),
        "`2023-02-29` is not a day for `arrived`: write year-month-day, such as 2026-11-21, or \
         `unknown`"
    );
    assert_eq!(
        fault("worked", &raw("P1D")),
        "`P1D` is not a length of time for `worked`: write years, such as 10, or years and months, \
         such as P10Y3M, or `unknown`"
    );
}

#[test]
fn one_value_is_not_a_list_and_nothing_is_no_value() {
    for id in [
        "age",
        "guardian",
        "occupation",
        "worked",
        "arrived",
        "until",
    ] {
        assert_eq!(
            fault(id, &many(&["adult"])),
            format!("`{id}` takes one value, not a list")
        );
    }
    for id in ["ties", "papers"] {
        assert_eq!(
            fault(id, &raw("")),
            format!("`{id}` takes a list of values, such as [a, b], or `unknown`")
        );
    }
    // Not knowing is one answer, not one of several values.
    assert!(read("ties", &many(&["unknown"])).is_err());
}

#[test]
fn written_answers_are_all_read_or_all_faults_are_named() {
    let checker = permit();
    let mut written: BTreeMap<String, RawAnswer> = [("age", "adult"), ("listed", "yes")]
        .map(|(id, text)| (id.to_owned(), raw(text)))
        .into();
    let read = checker.read_answers(&written).expect("good answers");
    assert_eq!(
        read,
        answers(&checker, &[&[("age", "adult"), ("listed", "yes")]])
    );
    assert_eq!(
        read.get(&question("listed")),
        Some(&Answer::Option(option("yes")))
    );

    written.insert("age".to_owned(), raw("old"));
    written.insert("aged".to_owned(), raw("adult"));
    let faults = checker.read_answers(&written).expect_err("two faults");
    assert_eq!(faults.len(), 2);
    assert!(matches!(faults[0], AnswerFault::NoSuchOption { .. }));
    assert!(matches!(faults[1], AnswerFault::NoSuchQuestion { .. }));
}

#[test]
fn answers_are_kept_by_question_whatever_the_order() {
    let mut kept = Answers::default();
    assert!(kept.is_empty());
    assert_eq!(kept.get(&question("age")), None);
    for (id, answer) in [
        ("ties", Answer::Declined),
        ("age", Answer::Unknown),
        ("listed", Answer::Option(option("no"))),
    ] {
        kept.set(question(id), answer);
    }
    assert!(!kept.is_empty());
    kept.set(question("listed"), Answer::Option(option("yes")));
    let order: Vec<_> = kept.iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(names(&order), ["age", "listed", "ties"]);
    assert_eq!(kept.get(&question("ties")), Some(&Answer::Declined));
    assert_eq!(kept.get(&question("age")), Some(&Answer::Unknown));
    assert_eq!(
        kept.get(&question("listed")),
        Some(&Answer::Option(option("yes")))
    );
    assert_eq!(kept.get(&question("worked")), None);
}

/// What any question could be answered with, well or badly.
fn any_value() -> impl Strategy<Value = RawAnswer> {
    let value = prop::sample::select(vec![
        "yes",
        "no",
        "child",
        "teen",
        "adult",
        "refugee",
        "born-here",
        "none",
        "kazakh",
        "german",
        "2166-1",
        "10",
        "P1Y2M",
        "P3M",
        "2024-02-29",
        "form",
        "passport",
        "unknown",
        "declined",
        "",
    ]);
    let one = value
        .clone()
        .prop_map(|value| RawAnswer::One(value.to_owned()));
    let many = prop::collection::vec(value, 0..4)
        .prop_map(|values| RawAnswer::Many(values.into_iter().map(ToOwned::to_owned).collect()));
    prop_oneof![one, many]
}

proptest! {
    #[test]
    fn what_is_read_is_written_so_that_it_is_read_again(at in 0_usize..12, written in any_value()) {
        let checker = permit();
        let id = checker.questions[at].id.clone();
        if let Ok((_, answer)) = checker.read_answer(id.as_str(), &written) {
            prop_assert_eq!(
                checker.read_answer(id.as_str(), &answer.to_raw()),
                Ok((id, answer))
            );
        }
    }
}

#[test]
fn answers_travel_as_texts_and_lists() {
    let json = |answer: &Answer| serde_json::to_string(answer).expect("JSON");
    assert_eq!(json(&Answer::Option(option("yes"))), r#""yes""#);
    assert_eq!(
        json(&Answer::Options(
            [option("b"), option("a")].into_iter().collect()
        )),
        r#"["a","b"]"#
    );
    assert_eq!(json(&Answer::Unknown), r#""unknown""#);
    for (written, read) in [
        (r#""yes""#, raw("yes")),
        (r#"["a","b"]"#, raw("a+b")),
        // YAML takes a bare `yes` for a truth, and `10` for a number.
        ("true", raw("yes")),
        ("false", raw("no")),
        ("10", raw("10")),
        ("-1", raw("-1")),
    ] {
        assert_eq!(
            serde_json::from_str::<RawAnswer>(written).ok(),
            Some(read),
            "{written}"
        );
    }
    let refused = serde_json::from_str::<RawAnswer>("{}").expect_err("no map");
    assert!(refused.to_string().contains("a value or a list of values"));
}

#[test]
fn days_and_lengths_travel_as_texts_and_bad_ones_say_how_to_write_them() {
    let date = day("2024-02-29");
    assert_eq!(
        serde_json::to_string(&date).expect("JSON"),
        r#""2024-02-29""#
    );
    assert_eq!(
        serde_json::from_str::<Date>(r#""2024-02-29""#).ok(),
        Some(date)
    );
    let refused = serde_json::from_str::<Date>(r#""2023-02-29""#).expect_err("no such day");
    assert!(refused.to_string().contains("such as `2023-02-28`"));
    assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));

    let length = Length::new(10, 3).expect("a length");
    assert_eq!(serde_json::to_string(&length).expect("JSON"), r#""P10Y3M""#);
    assert_eq!(
        serde_json::from_str::<Length>(r#""P10Y3M""#).ok(),
        Some(length)
    );
    let refused = serde_json::from_str::<Length>(r#""long""#).expect_err("no length");
    assert!(refused.to_string().contains("has the form `P10Y3M`"));
    assert_eq!(
        (length.years(), length.months(), length.in_months()),
        (10, 3, 123)
    );
    assert_eq!(years(2).to_string(), "P2Y");
    assert_eq!(Length::MOST, years(100));
    assert_eq!(Length::of_months(1201), None);
}

#[test]
fn a_set_says_what_is_new_and_keeps_each_member_once_in_order() {
    let mut set = Set::default();
    assert!(set.is_empty());
    assert!(set.insert("b"));
    assert!(set.insert("a"));
    assert!(!set.insert("b"));
    assert!(!set.is_empty());
    assert!(set.contains(&"a") && !set.contains(&"c"));
    assert_eq!((&set).into_iter().copied().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(set.into_iter().collect::<Vec<_>>(), ["a", "b"]);
}
