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
