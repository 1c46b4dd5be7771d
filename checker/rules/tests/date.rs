//! The calendar, compared with `jiff`.

use proptest::prelude::*;
use qonys_rules::Date;

fn day() -> impl Strategy<Value = (Date, jiff::civil::Date)> {
    (1_i16..=9999, 1_i8..=12, 1_i8..=31).prop_filter_map(
        "the calendar has no such day",
        |(y, m, d)| {
            let theirs = jiff::civil::Date::new(y, m, d).ok()?;
            let ours = Date::new(y.unsigned_abs(), m.unsigned_abs(), d.unsigned_abs())?;
            Some((ours, theirs))
        },
    )
}

proptest! {
    #[test]
    fn the_same_days_exist(y in 0_i16..=9999, m in 0_i8..=14, d in 0_i8..=33) {
        let theirs = jiff::civil::Date::new(y, m, d).is_ok() && y >= 1;
        let ours = Date::new(y.unsigned_abs(), m.unsigned_abs(), d.unsigned_abs()).is_some();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn texts_are_read_back((ours, theirs) in day()) {
        prop_assert_eq!(ours.to_string(), theirs.to_string());
        prop_assert_eq!(Date::parse(&theirs.to_string()), Ok(ours));
    }

    #[test]
    fn differences_agree((a, b) in day(), (c, d) in day()) {
        let theirs = (d - b).get_days();
        prop_assert_eq!(c.days_since(a), theirs);
        prop_assert_eq!(a.plus_days(theirs), Some(c));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,14}") {
        if let Ok(day) = Date::parse(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }
}

#[test]
fn day_follows_day_through_a_whole_era() {
    // 400 years and both ends of them: the last day of an era is the one that
    // the arithmetic counts apart (29 February 2000, and 2400).
    let step = jiff::Span::new().days(1);
    let mut theirs = jiff::civil::date(1999, 12, 1);
    let mut ours = Date::parse("1999-12-01").expect("a day");
    while theirs.year() < 2401 {
        theirs = theirs.checked_add(step).expect("a day");
        let next = ours.plus_days(1).expect("a day");
        assert_eq!(next.to_string(), theirs.to_string());
        assert_eq!(next.days_since(ours), 1);
        assert_eq!(next.plus_days(-1), Some(ours));
        ours = next;
    }
}

#[test]
fn a_day_is_written_with_four_two_and_two_digits_and_nothing_else() {
    for text in [
        "2023-2-28",
        "2023-02-8",
        "23-02-28",
        "+023-02-28",
        "2023-+2-28",
        "2023-02-+8",
        "02023-02-28",
        "2023-002-28",
        "2023-02-028",
        "2023-02",
        "2023-02-28-",
        "2023-02-28-01",
        "-2023-02-28",
        "2023/02/28",
        "２０２３-02-28",
        "",
    ] {
        assert!(Date::parse(text).is_err(), "{text}");
    }
}

#[test]
fn there_is_no_day_before_the_first_year_nor_after_the_last() {
    let first = Date::parse("0001-01-01").expect("a day");
    let last = Date::parse("9999-12-31").expect("a day");
    assert_eq!(first.plus_days(-1), None);
    assert_eq!(last.plus_days(1), None);
    assert_eq!(first.plus_days(i32::MIN), None);
    assert_eq!(last.plus_days(i32::MAX), None);
    assert_eq!(first.plus_days(last.days_since(first)), Some(last));
}
