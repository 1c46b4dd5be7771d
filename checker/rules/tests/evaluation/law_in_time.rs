//! Acts in time: in force, repealed or expired on the day, and which wording applied.

use qonys_rules::{
    Act, ActKind, Edition, End, Expiry, Force, LawAtDate, LocalizedText, Repeal, Wording,
};

use crate::fixture::{TODAY, act, day, governing};

fn text(text: &str) -> LocalizedText {
    LocalizedText {
        kk: text.to_owned(),
        ru: text.to_owned(),
        en: text.to_owned(),
    }
}

fn edition(from: Option<&str>, not_before: Option<&str>, modelled: bool) -> Edition {
    Edition {
        id: "edition".to_owned(),
        from: from.map(day),
        from_note: None,
        changed_by: None,
        not_before: not_before.map(day),
        text: modelled,
    }
}

pub(crate) fn act_with(id: &str, editions: Vec<Edition>) -> Act {
    Act {
        id: act(id),
        kind: ActKind::Order,
        number: "1".to_owned(),
        adopted: day("2023-01-02"),
        issuer: text("issuer"),
        registration: None,
        name: text(id),
        title: text("title"),
        title_note: None,
        summary: text("summary"),
        address: String::new(),
        amends: None,
        editions,
        repealed: None,
        expired: None,
        checked_on: day(TODAY),
    }
}

pub(crate) fn plain_act(id: &str, from: &str) -> Act {
    act_with(id, vec![edition(Some(from), None, true)])
}

#[test]
fn an_act_is_in_force_from_its_first_day_to_the_last_before_its_end() {
    let mut order = governing("order-1", "2023-01-10");
    assert_eq!(order.force_at(day("2023-01-09")), Force::NotYet);
    assert_eq!(order.force_at(day("2023-01-10")), Force::InForce);
    assert_eq!(order.force_at(day("2099-01-01")), Force::InForce);

    let end = |on| End {
        on: day(on),
        text: String::new(),
    };
    order.expired = Some(end("2026-01-01"));
    assert_eq!(order.force_at(day("2025-12-31")), Force::InForce);
    assert_eq!(order.force_at(day("2026-01-01")), Force::Expired);
    assert_eq!(order.force_at(day("2026-01-02")), Force::Expired);

    // What another act ended had no time to expire.
    order.repealed = Some(end("2025-06-01"));
    assert_eq!(order.force_at(day("2025-05-31")), Force::InForce);
    assert_eq!(order.force_at(day("2025-06-01")), Force::Repealed);
    assert_eq!(order.force_at(day("2026-02-01")), Force::Repealed);
    assert_eq!(order.force_at(day("2023-01-09")), Force::NotYet);
}

#[test]
fn the_wording_of_the_site_applies_from_its_first_day_to_the_last_before_the_next() {
    let mut order = governing("order-1", "2023-01-10");
    assert_eq!(order.wording_at(day("1999-01-01")), Wording::Modelled);
    order.wording_from = Some(day("2024-01-01"));
    order.wording_until = Some(day("2026-01-01"));
    for (on, wording) in [
        ("2023-12-31", Wording::Earlier),
        ("2024-01-01", Wording::Modelled),
        ("2024-01-02", Wording::Modelled),
        ("2025-12-31", Wording::Modelled),
        ("2026-01-01", Wording::Later),
        ("2026-01-02", Wording::Later),
    ] {
        assert_eq!(order.wording_at(day(on)), wording, "{on}");
    }
    let line = LawAtDate::of(&order, day("2026-01-01"));
    assert_eq!(line.act, order.id);
    assert_eq!((line.force, line.wording), (Force::InForce, Wording::Later));
}

#[test]
fn the_law_is_plain_in_force_and_in_the_wording_of_the_site_only() {
    let mut order = governing("order-1", "2023-01-10");
    order.wording_until = Some(day("2026-01-01"));
    let plain = |on| LawAtDate::of(&order, day(on)).is_plain();
    assert!(!plain("2023-01-09"), "not yet in force");
    assert!(plain("2023-01-10"));
    assert!(plain("2025-12-31"));
    assert!(!plain("2026-01-01"), "a later wording");
}

#[test]
fn an_act_begins_with_its_first_edition_or_when_that_can_begin_or_with_adoption() {
    let begins = |from, not_before| act_with("a", vec![edition(from, not_before, true)]).begins();
    assert_eq!(
        begins(Some("2023-03-01"), Some("2023-02-01")),
        day("2023-03-01")
    );
    assert_eq!(begins(None, Some("2023-02-01")), day("2023-02-01"));
    assert_eq!(begins(None, None), day("2023-01-02"));
    assert_eq!(act_with("a", Vec::new()).begins(), day("2023-01-02"));
}

#[test]
fn the_first_wording_applies_from_ever_until_the_next() {
    let order = act_with(
        "a",
        vec![
            edition(Some("2023-03-01"), None, true),
            edition(None, Some("2024-03-01"), false),
            edition(Some("2025-03-01"), None, false),
        ],
    );
    let governing = order.governing();
    assert_eq!(governing.id, order.id);
    assert_eq!(governing.name, order.name);
    assert_eq!(governing.begins, day("2023-03-01"));
    assert_eq!(governing.wording_from, None);
    assert_eq!(governing.wording_until, Some(day("2024-03-01")));
    assert_eq!(order.text_edition(), order.editions.first());
}

#[test]
fn a_later_wording_applies_from_the_last_change_it_holds() {
    let order = act_with(
        "a",
        vec![
            edition(Some("2023-03-01"), None, false),
            edition(Some("2024-06-01"), None, false),
            // Works back, and yet the text holds the change before it too.
            edition(Some("2024-02-01"), None, true),
            edition(Some("2025-03-01"), Some("2025-01-01"), false),
            edition(Some("2026-03-01"), None, false),
        ],
    );
    let governing = order.governing();
    assert_eq!(governing.wording_from, Some(day("2024-06-01")));
    assert_eq!(governing.wording_until, Some(day("2025-03-01")));
    assert_eq!(order.text_edition(), order.editions.get(2));

    // No later wording, and no day known for this one.
    let order = act_with(
        "a",
        vec![
            edition(Some("2023-03-01"), None, false),
            edition(None, None, true),
        ],
    );
    assert_eq!(order.governing().wording_from, None);
    assert_eq!(order.governing().wording_until, None);

    // The day of the first edition is not a change.
    let order = act_with(
        "a",
        vec![
            edition(Some("2023-03-01"), None, false),
            edition(None, Some("2023-02-01"), true),
        ],
    );
    assert_eq!(order.governing().wording_from, Some(day("2023-02-01")));

    let order = act_with("a", vec![edition(Some("2023-03-01"), None, false)]);
    assert_eq!(order.text_edition(), None);
    assert_eq!(order.governing().wording_from, None);
    assert_eq!(order.governing().wording_until, None);
}

#[test]
fn a_repeal_counts_from_its_day_or_else_from_when_it_was_decided() {
    let mut repeal = Repeal {
        adopted: day("2025-05-04"),
        on: None,
        on_note: None,
        by: text("by"),
        successor: None,
        successor_address: None,
    };
    assert_eq!(repeal.ends(), day("2025-05-04"));
    repeal.on = Some(day("2025-06-01"));
    assert_eq!(repeal.ends(), day("2025-06-01"));

    let mut order = plain_act("a", "2023-03-01");
    assert_eq!(order.force_at(day("2023-02-28")), Force::NotYet);
    order.expired = Some(Expiry {
        on: day("2025-07-01"),
        note: text("ended"),
    });
    assert_eq!(order.force_at(day("2025-06-30")), Force::InForce);
    assert_eq!(order.force_at(day("2025-07-01")), Force::Expired);
    order.repealed = Some(repeal);
    assert_eq!(order.force_at(day("2025-05-31")), Force::InForce);
    assert_eq!(order.force_at(day("2025-06-01")), Force::Repealed);
    let governing = order.governing();
    let ends = |end: Option<End<LocalizedText>>| end.map(|end| (end.on, end.text));
    assert_eq!(
        ends(governing.repealed),
        Some((day("2025-06-01"), text("by")))
    );
    assert_eq!(
        ends(governing.expired),
        Some((day("2025-07-01"), text("ended")))
    );
}
