//! Gates, and the ways of a guide.

use qonys_rules::{Assessment, Checker, End, Opening, Standing, Truth};

use crate::fixture::{
    TODAY, adult, adult_in, answers, applicant, day, gate, gate_of, guide, includes, is, names,
    only, permit, way_of,
};

fn told(assessment: &Assessment, id: &str) -> (Standing, Truth, Vec<String>) {
    let line = gate_of(assessment, id).expect("a gate");
    assert_eq!(line.why.rule.as_ref(), Some(&line.gate));
    assert_eq!(names(&line.why.provisions), [format!("order-1/{id}")]);
    (line.standing, line.concerns, names(&line.why.answers))
}

#[test]
fn a_gate_is_met_not_met_or_open_and_names_its_answers_and_those_that_make_it_concern() {
    let both = || names(&["age", "arrived"]);
    let arrived = |on| told(&adult(&[("arrived", on)]), "stay");
    assert_eq!(arrived("2024-10-12"), (Standing::Met, Truth::Yes, both()));
    assert_eq!(arrived("2024-10-11"), (Standing::Met, Truth::Yes, both()));
    assert_eq!(
        arrived("2024-10-13"),
        (Standing::NotMet, Truth::Yes, both())
    );
    assert_eq!(
        arrived("2025-02-01"),
        (Standing::NotMet, Truth::Yes, both())
    );
    // Open: only what would settle it.
    assert_eq!(
        arrived("unknown"),
        (Standing::Unknown, Truth::Yes, names(&["arrived"]))
    );
}

#[test]
fn a_gate_of_another_category_is_not_listed() {
    assert!(gate_of(&only(&[("age", "child")]), "stay").is_none());
    assert!(gate_of(&only(&[("age", "child")]), "speak").is_some());
}

#[test]
fn a_gate_whose_concern_is_open_is_listed_as_open_and_names_both() {
    let both = || names(&["age", "arrived"]);
    let given = |on| told(&only(&[("arrived", on)]), "stay");
    assert_eq!(given("2024-01-01"), (Standing::Met, Truth::Unknown, both()));
    assert_eq!(
        given("2025-01-01"),
        (Standing::NotMet, Truth::Unknown, both())
    );
    assert_eq!(
        given("unknown"),
        (Standing::Unknown, Truth::Unknown, both())
    );
}

#[test]
fn a_gate_concerns_whom_its_condition_names() {
    let given = |ties, languages| adult(&[("ties", ties), ("languages", languages)]);
    let both = || names(&["languages", "ties"]);
    assert_eq!(
        told(&given("none", "kazakh"), "speak"),
        (Standing::Met, Truth::Yes, both())
    );
    assert_eq!(
        told(&given("none", "russian"), "speak"),
        (Standing::NotMet, Truth::Yes, both())
    );
    assert_eq!(
        told(&given("unknown", "russian"), "speak"),
        (Standing::NotMet, Truth::Unknown, both())
    );
    assert!(gate_of(&given("born-here", "russian"), "speak").is_none());
}

#[test]
fn a_gate_of_several_categories_concerns_whoever_is_in_one() {
    let mut checker = permit();
    let mut any = gate("any", Some(is("age", &["adult"])));
    any.applicants = vec![applicant("nobody"), applicant("adult")];
    checker.procedure.gates = vec![any];
    let assessment = adult_in(&checker, &[]);
    assert_eq!(
        told(&assessment, "any"),
        (Standing::Met, Truth::Yes, names(&["age"]))
    );
    assert!(gate_of(&adult_in(&checker, &[("age", "child")]), "any").is_none());
}

#[test]
fn a_gate_that_no_answer_settles_is_the_persons_to_check() {
    let assessment = adult(&[]);
    assert_eq!(
        told(&assessment, "clean"),
        (Standing::Unknown, Truth::Yes, vec![])
    );
    let knowable = |id| gate_of(&assessment, id).map(|line| line.knowable);
    assert_eq!(knowable("clean"), Some(false));
    assert_eq!(knowable("stay"), Some(true));
}

/// The guide after something happened to the act of the permit.
fn guide_with(change: impl Fn(&mut Checker<String>)) -> Checker<String> {
    let mut guide = guide();
    change(&mut guide);
    guide
}

fn opening(guide: &Checker<String>, way: &str, given: &[(&str, &str)]) -> Opening {
    way_of(&adult_in(guide, given), way).opening
}

#[test]
fn a_way_is_open_when_all_its_gates_are_met_under_an_act_in_force() {
    let guide = guide();
    let assessment = adult_in(&guide, &[]);
    let way = way_of(&assessment, "to-permit");
    assert_eq!(way.opening, Opening::Open);
    assert_eq!(way.procedure.as_str(), "permit");
    assert_eq!(
        way.applicant.as_ref().map(ToString::to_string),
        Some("adult".to_owned())
    );
    assert_eq!(way.law.act.as_str(), "order-1");
    assert_eq!(names(&way.provisions), ["order-1/to-permit"]);
    assert_eq!(names(way.gates.iter().map(|line| &line.gate)), ["grown"]);
    assert_eq!(way_of(&assessment, "to-study").law.act.as_str(), "order-2");
    // One of two gates is not met.
    assert_eq!(opening(&guide, "to-study", &[]), Opening::Closed);
    let bachelor = ("degree", "bachelor");
    assert_eq!(opening(&guide, "to-study", &[bachelor]), Opening::Open);
    assert_eq!(
        opening(&guide, "to-study", &[bachelor, ("arrived", "2025-01-01")]),
        Opening::Closed
    );
    assert_eq!(
        opening(&guide, "to-study", &[bachelor, ("arrived", "unknown")]),
        Opening::Unclear
    );
    assert_eq!(
        opening(&guide, "to-permit", &[("age", "child")]),
        Opening::Closed
    );
}

#[test]
fn a_way_whose_act_the_guide_does_not_know_is_not_shown() {
    let assessment = adult_in(&guide(), &[]);
    assert_eq!(
        names(assessment.ways.iter().map(|line| &line.way)),
        ["to-permit", "to-study"]
    );
}

#[test]
fn a_gate_that_may_not_concern_the_person_closes_no_way() {
    let guide = guide();
    let given = |ties, listed| opening(&guide, "to-permit", &[("ties", ties), ("listed", listed)]);
    assert_eq!(given("refugee", "yes"), Opening::Open);
    assert_eq!(given("refugee", "no"), Opening::Closed);
    assert_eq!(given("unknown", "no"), Opening::Unclear);
    assert_eq!(given("unknown", "yes"), Opening::Open);
}

#[test]
fn an_act_that_has_ended_closes_its_way_whatever_the_answers() {
    let end = || {
        Some(End {
            on: day("2025-01-10"),
            text: String::new(),
        })
    };
    let repealed = guide_with(|guide| guide.acts[0].repealed = end());
    assert_eq!(opening(&repealed, "to-permit", &[]), Opening::Closed);
    assert_eq!(
        opening(&repealed, "to-permit", &[("age", "unknown")]),
        Opening::Closed
    );
    let expired = guide_with(|guide| guide.acts[0].expired = end());
    assert_eq!(opening(&expired, "to-permit", &[]), Opening::Closed);
    // The other way has another act.
    assert_eq!(
        opening(&expired, "to-study", &[("degree", "doctor")]),
        Opening::Open
    );
}

#[test]
fn an_act_not_yet_in_force_or_of_another_wording_leaves_its_way_unclear() {
    let later = guide_with(|guide| guide.acts[0].begins = day("2025-01-11"));
    assert_eq!(opening(&later, "to-permit", &[]), Opening::Unclear);
    assert_eq!(
        opening(&later, "to-permit", &[("age", "child")]),
        Opening::Closed
    );
    let reworded = guide_with(|guide| guide.acts[0].wording_until = Some(day(TODAY)));
    assert_eq!(opening(&reworded, "to-permit", &[]), Opening::Unclear);
}

#[test]
fn a_way_names_the_updates_in_effect_that_may_overturn_it() {
    let assessment = adult_in(&guide(), &[]);
    assert_eq!(
        names(&way_of(&assessment, "to-permit").updates),
        ["past", "today"]
    );
    assert_eq!(
        names(&way_of(&assessment, "to-study").updates),
        ["elsewhere"]
    );
}

#[test]
fn open_questions_of_a_guide_are_those_of_the_gates_of_its_ways() {
    let guide = guide();
    let given = answers(
        &guide,
        &[&[
            ("age", "adult"),
            ("ties", "none"),
            ("listed", "no"),
            ("degree", "unknown"),
        ]],
    );
    let assessment = guide.assess(given.on(day(TODAY)));
    assert_eq!(names(&assessment.open), ["degree", "arrived"]);
}

#[test]
fn a_condition_on_a_gate_can_name_what_was_included() {
    let guide = guide();
    let condition = includes("languages", &["german", "kazakh"]);
    let given = answers(&guide, &[&[("languages", "kazakh+russian")]]);
    assert_eq!(
        guide.holds(&condition, given.on(day(TODAY))).truth,
        Truth::Yes
    );
}
