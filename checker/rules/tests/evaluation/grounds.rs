//! Grounds for refusal: who is hit, excepted, not concerned, and what nobody can tell here.

use qonys_rules::{Assessment, Bearing, GroundLine};

use crate::fixture::{adult, ground_of, names, only};

fn told(line: &GroundLine) -> (Bearing, Option<String>, Vec<String>, Vec<String>) {
    (
        line.bearing,
        line.why.rule.as_ref().map(ToString::to_string),
        names(&line.why.answers),
        names(&line.why.provisions),
    )
}

fn fraud(assessment: &Assessment) -> (Bearing, Option<String>, Vec<String>, Vec<String>) {
    told(ground_of(assessment, "fraud"))
}

fn list(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn answers_touch_a_ground_and_are_named() {
    assert_eq!(
        fraud(&adult(&[])),
        (
            Bearing::Touched,
            None,
            list(&["listed"]),
            list(&["order-1/fraud"])
        )
    );
    // Not touched is not safe: what is not asked can still hit.
    assert_eq!(
        fraud(&adult(&[("listed", "yes")])),
        (
            Bearing::CannotBeKnown,
            None,
            list(&["listed"]),
            list(&["order-1/fraud"])
        )
    );
    assert_eq!(
        fraud(&adult(&[("listed", "unknown")])),
        (
            Bearing::CannotBeKnown,
            None,
            list(&["listed"]),
            list(&["order-1/fraud"])
        )
    );
}

#[test]
fn who_is_excepted_is_not_hit_and_the_exception_is_named() {
    for (answer, exception) in [
        (("ties", "refugee"), "fraud-refugee"),
        (("degree", "doctor"), "fraud-doctor"),
    ] {
        assert_eq!(
            fraud(&adult(&[answer])),
            (
                Bearing::DoesNotApply,
                Some(exception.to_owned()),
                list(&[answer.0]),
                vec![format!("order-1/{exception}")]
            )
        );
    }
    // One exception that holds is enough, whatever the other is.
    let assessment = adult(&[("ties", "unknown"), ("degree", "doctor")]);
    assert_eq!(fraud(&assessment).0, Bearing::DoesNotApply);
}

#[test]
fn who_may_yet_be_excepted_is_not_said_to_be_hit() {
    assert_eq!(
        fraud(&adult(&[("ties", "unknown")])),
        (
            Bearing::CannotBeKnown,
            None,
            list(&["ties"]),
            list(&["order-1/fraud"])
        )
    );
    let both = adult(&[("ties", "unknown"), ("degree", "unknown")]);
    assert_eq!(
        fraud(&both),
        (
            Bearing::CannotBeKnown,
            None,
            list(&["degree", "ties"]),
            list(&["order-1/fraud"])
        )
    );
    // Who is not hit anyway needs no exception: the answer that says so is named.
    let neither = adult(&[("ties", "unknown"), ("listed", "yes")]);
    assert_eq!(fraud(&neither).2, list(&["listed"]));
}

#[test]
fn a_ground_for_holders_hits_no_applicant_unless_an_exception_frees_them_for_good() {
    let lost = |assessment: &Assessment| told(ground_of(assessment, "lost"));
    assert_eq!(
        lost(&adult(&[])),
        (
            Bearing::HoldersOnly,
            None,
            list(&[]),
            list(&["order-1/lost"])
        )
    );
    assert_eq!(lost(&adult(&[("ties", "unknown")])).0, Bearing::HoldersOnly);
    assert_eq!(
        lost(&adult(&[("ties", "refugee")])),
        (
            Bearing::DoesNotApply,
            Some("lost-refugee".to_owned()),
            list(&["ties"]),
            list(&["order-1/lost-refugee"])
        )
    );
}

#[test]
fn a_ground_without_answers_cannot_be_known() {
    assert_eq!(
        told(ground_of(&only(&[]), "danger")),
        (
            Bearing::CannotBeKnown,
            None,
            list(&[]),
            list(&["order-1/danger"])
        )
    );
}

#[test]
fn a_ground_about_a_paper_looks_at_its_date() {
    let with = |until| {
        let assessment = adult(&[("papers", "passport"), ("until", until)]);
        told(ground_of(&assessment, "passport-expired"))
    };
    assert_eq!(with("2030-01-01").0, Bearing::CannotBeKnown);
    assert_eq!(with("unknown").0, Bearing::CannotBeKnown);
    let expired = with("2025-01-09");
    assert_eq!(expired.0, Bearing::Touched);
    assert_eq!(expired.2, list(&["papers", "until"]));
}
