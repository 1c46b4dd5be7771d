//! The calendar: days on which all dated papers are good together; and its file.

use proptest::prelude::*;
use qonys_rules::{Calendar, Date, Event, icalendar};

use crate::fixture::{adult, day, names, permit};

fn calendar(with: &[(&str, &str)]) -> Option<Calendar> {
    adult(with).calendar()
}

const BOTH: (&str, &str) = ("papers", "passport+record");

fn until(calendar: &Calendar) -> (Option<Date>, Date, bool) {
    (calendar.from, calendar.until, calendar.possible)
}

#[test]
fn no_date_no_calendar() {
    assert_eq!(calendar(&[]), None);
    assert_eq!(calendar(&[("papers", "passport")]), None);
    assert_eq!(
        calendar(&[("papers", "passport"), ("until", "unknown")]),
        None
    );
}

#[test]
fn a_paper_that_must_last_can_be_handed_in_from_ever_to_its_last_day() {
    let calendar = calendar(&[("papers", "passport"), ("until", "2026-01-01")]).expect("one");
    // 181 days before the end: more than 180 are left, and no day later.
    let last = day("2025-07-04");
    assert_eq!(day("2026-01-01").days_since(last), 181);
    assert_eq!(until(&calendar), (None, last, true));
    assert_eq!(calendar.entries.len(), 1);
    assert_eq!(calendar.entries[0].document.as_str(), "passport");
    assert_eq!(calendar.entries[0].from, None);
    assert_eq!(calendar.entries[0].until, last);
    // The record has a limit and no date: it can shorten the time.
    assert_eq!(names(&calendar.undated), ["record"]);
}

#[test]
fn a_paper_that_must_be_fresh_can_be_handed_in_from_its_day_for_its_limit() {
    let calendar = calendar(&[("papers", "record"), ("issued", "2025-01-02")]).expect("one");
    let last = day("2025-04-02");
    assert_eq!(last.days_since(day("2025-01-02")), 90);
    assert_eq!(until(&calendar), (Some(day("2025-01-02")), last, true));
    assert_eq!(names(&calendar.undated), ["passport"]);
}

#[test]
fn together_they_are_good_from_the_last_beginning_to_the_first_end() {
    let both = |passport, record| {
        let answers = [BOTH, ("until", passport), ("issued", record)];
        calendar(&answers).expect("a calendar")
    };
    let record_first = both("2026-01-01", "2025-01-02");
    assert_eq!(
        until(&record_first),
        (Some(day("2025-01-02")), day("2025-04-02"), true)
    );
    assert_eq!(record_first.entries.len(), 2);
    assert!(record_first.undated.is_empty());
    let passport_first = both("2025-08-01", "2025-01-02");
    assert_eq!(
        until(&passport_first),
        (Some(day("2025-01-02")), day("2025-02-01"), true)
    );
    // The passport runs out on the day on which the record begins: that one day is left.
    let one_day = both("2025-07-02", "2025-01-02");
    assert_eq!(
        until(&one_day),
        (Some(day("2025-01-02")), day("2025-01-02"), true)
    );
    let none = both("2025-07-01", "2025-01-02");
    assert_eq!(
        until(&none),
        (Some(day("2025-01-02")), day("2025-01-01"), false)
    );
}

#[test]
fn a_paper_that_is_not_needed_is_in_no_calendar() {
    // A doctor brings no record, whatever its date.
    let answers = [
        BOTH,
        ("degree", "doctor"),
        ("until", "2026-01-01"),
        ("issued", "2025-01-02"),
    ];
    let calendar = calendar(&answers).expect("a calendar");
    assert_eq!(
        names(calendar.entries.iter().map(|entry| &entry.document)),
        ["passport"]
    );
    assert!(calendar.undated.is_empty());
}

#[test]
fn a_paper_that_may_be_needed_is_in_the_calendar() {
    let answers = [
        BOTH,
        ("degree", "unknown"),
        ("until", "2026-01-01"),
        ("issued", "2025-01-02"),
    ];
    assert_eq!(calendar(&answers).expect("a calendar").entries.len(), 2);
}

#[test]
fn a_paper_whose_last_day_is_beyond_the_calendar_has_no_day() {
    let answers = [BOTH, ("until", "2026-01-01"), ("issued", "9999-12-31")];
    let calendar = calendar(&answers).expect("a calendar");
    assert_eq!(calendar.entries.len(), 1);
    assert_eq!(names(&calendar.undated), ["record"]);
}

#[test]
fn a_date_without_the_paper_in_hand_is_no_date() {
    let mut assessment = adult(&[("papers", "passport"), ("until", "2026-01-01")]);
    for line in &mut assessment.documents {
        line.hand = qonys_rules::Hand::NotSaid;
    }
    assert_eq!(assessment.calendar(), None);
}

#[test]
fn a_receipt_without_answers_has_no_dates_and_keeps_what_followed() {
    let assessment = adult(&[BOTH, ("until", "2025-02-01"), ("issued", "2025-01-02")]);
    let bare = assessment.clone().without_answers();
    assert_eq!(bare.calendar(), None);
    for (bare, line) in bare.documents.iter().zip(&assessment.documents) {
        assert_eq!((bare.status, bare.need), (line.status, line.need));
        let ages = bare.age.as_ref().zip(line.age.as_ref());
        if let Some((bare, age)) = ages {
            assert_eq!((bare.date, bare.days, bare.last_day), (None, None, None));
            assert_eq!((bare.verdict, bare.limit), (age.verdict, age.limit));
        }
    }
    assert_eq!(bare.documents.len(), permit().documents.len());
}

fn event(title: &str, text: &str) -> Event {
    Event {
        day: day("2027-03-01"),
        id: "passport".to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn the_file_is_what_the_standard_asks_line_by_line() {
    let file = icalendar(&[event("Last day", "a;b,c\\d\ne\u{7}f")], day("2026-11-21"));
    assert_eq!(
        file.split("\r\n").collect::<Vec<_>>(),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Qonys//Qonys//EN",
            "BEGIN:VEVENT",
            "UID:passport-20270301@qonys",
            "DTSTAMP:20261121T000000Z",
            "DTSTART;VALUE=DATE:20270301",
            "SUMMARY:Last day",
            "DESCRIPTION:a\\;b\\,c\\\\d\\nef",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    );
}

#[test]
fn a_line_is_folded_at_seventy_five_octets_and_not_before() {
    let summary = |length: usize| {
        let file = icalendar(&[event(&"x".repeat(length), "")], day("2026-11-21"));
        let lines: Vec<_> = file.split("\r\n").map(ToOwned::to_owned).collect();
        let at = lines
            .iter()
            .position(|line| line.starts_with("SUMMARY"))
            .expect("a summary");
        let rest = lines
            .iter()
            .skip(at + 1)
            .take_while(|line| line.starts_with(' '));
        let rest: Vec<_> = rest.map(String::len).collect();
        (lines[at].len(), rest)
    };
    let name = "SUMMARY:".len();
    assert_eq!(summary(75 - name), (75, vec![]));
    assert_eq!(summary(76 - name), (75, vec![2]));
    // The blank that marks a continued line counts: 74 of the text, 75 of the line.
    assert_eq!(summary(75 + 74 - name), (75, vec![75]));
    assert_eq!(summary(75 + 75 - name), (75, vec![75, 2]));
}

proptest! {
    #[test]
    fn folding_loses_nothing_and_breaks_no_character(title in "[a-zәқңө\u{1F4C4} ]{0,200}") {
        let file = icalendar(&[event(&title, "")], day("2026-11-21"));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
        }
        let whole = file.replace("\r\n ", "");
        let expected = ["SUMMARY:", &title, "\r\nDESCRIPTION:\r\n"].concat();
        prop_assert!(whole.contains(&expected), "{}", whole);
    }
}
