//! Papers: needed or not and why, in hand or not, and good on the day.

use qonys_rules::{
    AgeVerdict, Assessment, Condition, DocumentLine, Hand, Need, Standing, Status, Truth,
};

use crate::fixture::{
    TODAY, adult, adult_in, answers, day, document_of, gate_of, holds, in_hand, includes, is,
    names, only, paper, permit, required, rule,
};

/// The need, the rule behind it, the answers and the provisions.
fn told(line: &DocumentLine) -> (Need, Option<String>, Vec<String>, Vec<String>) {
    (
        line.need,
        line.why.rule.as_ref().map(ToString::to_string),
        names(&line.why.answers),
        names(&line.why.provisions),
    )
}

fn needed(
    need: Need,
    rule: Option<&str>,
    answers: &[&str],
    provisions: &[&str],
) -> (Need, Option<String>, Vec<String>, Vec<String>) {
    (
        need,
        rule.map(ToOwned::to_owned),
        names(answers),
        provisions
            .iter()
            .map(|id| format!("order-1/{id}"))
            .collect(),
    )
}

fn statuses(assessment: &Assessment) -> Vec<(String, Status)> {
    let lines = assessment.documents.iter();
    lines
        .map(|line| (line.document.to_string(), line.status))
        .collect()
}

#[test]
fn a_paper_is_needed_by_category_and_condition_and_both_are_named() {
    let assessment = adult(&[]);
    assert_eq!(
        told(document_of(&assessment, "record")),
        needed(
            Need::Needed,
            Some("record-adult"),
            &["age", "degree"],
            &["record"]
        )
    );
    assert_eq!(
        told(document_of(&assessment, "passport")),
        needed(
            Need::Needed,
            Some("passport-adult"),
            &["age"],
            &["passport"]
        )
    );
}

#[test]
fn a_paper_whose_condition_fails_is_not_needed_by_its_own_provisions() {
    assert_eq!(
        told(document_of(&adult(&[("degree", "doctor")]), "record")),
        needed(Need::NotNeeded, None, &["degree"], &["record"])
    );
}

#[test]
fn a_paper_that_the_list_of_the_own_category_leaves_out_names_that_category() {
    assert_eq!(
        told(document_of(&only(&[("age", "child")]), "passport")),
        needed(
            Need::NotNeeded,
            None,
            &["age"],
            &["category-minor", "passport"]
        )
    );
}

#[test]
fn an_open_category_or_condition_leaves_the_need_open_and_names_the_question() {
    let nothing = only(&[]);
    assert_eq!(
        told(document_of(&nothing, "passport")),
        needed(
            Need::Depends,
            Some("passport-adult"),
            &["age"],
            &["passport"]
        )
    );
    assert_eq!(
        told(document_of(&adult(&[("degree", "unknown")]), "record")),
        needed(
            Need::Depends,
            Some("record-adult"),
            &["degree"],
            &["record"]
        )
    );
}

#[test]
fn what_every_category_must_bring_is_needed_before_the_category_is_known() {
    let assessment = only(&[("ties", "none"), ("languages", "none")]);
    assert_eq!(
        told(document_of(&assessment, "form")),
        needed(
            Need::Needed,
            Some("form-minor"),
            &["languages", "ties"],
            &["form"]
        )
    );
}

#[test]
fn one_exemption_that_holds_is_enough_and_is_named() {
    for (answer, exemption) in [
        (("ties", "refugee"), "form-refugee"),
        (("languages", "german"), "form-german"),
    ] {
        assert_eq!(
            told(document_of(&adult(&[answer]), "form")),
            needed(Need::NotNeeded, Some(exemption), &[answer.0], &[exemption])
        );
    }
    let other_open = adult(&[("ties", "unknown"), ("languages", "german")]);
    assert_eq!(document_of(&other_open, "form").need, Need::NotNeeded);
}

#[test]
fn an_open_exemption_leaves_the_need_open() {
    assert_eq!(
        told(document_of(&adult(&[("ties", "unknown")]), "form")),
        needed(Need::Depends, Some("form-minor"), &["ties"], &["form"])
    );
}

#[test]
fn an_exemption_is_no_matter_where_the_paper_is_not_needed_anyway() {
    let mut checker = permit();
    let mut requirements = checker.procedure.requirements.iter_mut();
    let record = requirements
        .find(|known| known.id == rule("record-adult"))
        .expect("the record");
    record.exemptions = vec![qonys_rules::Exemption {
        id: rule("record-refugee"),
        when: includes("ties", &["refugee"]),
        reason: String::new(),
        sources: Vec::new(),
    }];
    let assessment = adult_in(&checker, &[("degree", "doctor"), ("ties", "refugee")]);
    assert_eq!(
        told(document_of(&assessment, "record")),
        needed(Need::NotNeeded, None, &["degree"], &["record"])
    );
}

#[test]
fn of_two_requirements_of_one_paper_the_one_that_bites_is_told() {
    let requirement = |assessment: &Assessment, id: &str| {
        let line = document_of(assessment, id);
        (line.requirement.to_string(), line.need)
    };
    let child = only(&[("age", "child"), ("guardian", "no")]);
    assert_eq!(
        requirement(&child, "consent"),
        ("consent-minor".into(), Need::Needed)
    );
    assert_eq!(
        requirement(&child, "photo"),
        ("photo-minor".into(), Need::Needed)
    );
    let listed = adult(&[("listed", "yes"), ("degree", "doctor")]);
    assert_eq!(
        requirement(&listed, "consent"),
        ("consent-adult".into(), Need::Needed)
    );
    assert_eq!(
        requirement(&listed, "photo"),
        ("photo-adult".into(), Need::Needed)
    );
    let open = adult(&[("listed", "unknown"), ("degree", "unknown")]);
    assert_eq!(
        requirement(&open, "consent"),
        ("consent-adult".into(), Need::Depends)
    );
    assert_eq!(
        requirement(&open, "photo"),
        ("photo-adult".into(), Need::Depends)
    );
}

#[test]
fn of_two_requirements_that_do_not_bite_the_one_of_the_own_category_is_told() {
    let assessment = adult(&[]);
    let requirement = |id: &str| document_of(&assessment, id).requirement.to_string();
    // Whichever of the two comes first.
    assert_eq!(requirement("consent"), "consent-adult");
    assert_eq!(requirement("photo"), "photo-adult");
    assert_eq!(document_of(&assessment, "photo").need, Need::NotNeeded);
    assert_eq!(assessment.documents.len(), 6, "each paper once");
}

#[test]
fn a_requirement_that_does_not_bite_takes_nothing_from_one_that_does() {
    let mut checker = permit();
    let mut second = required("passport", &["adult"], Some(is("degree", &["doctor"])));
    second.id = rule("passport-doctor");
    checker.procedure.requirements.push(second);
    let assessment = adult_in(&checker, &[]);
    assert_eq!(
        told(document_of(&assessment, "passport")),
        needed(
            Need::Needed,
            Some("passport-adult"),
            &["age"],
            &["passport"]
        )
    );
}

#[test]
fn a_category_that_the_procedure_does_not_have_takes_nobody_in() {
    let mut checker = permit();
    checker
        .procedure
        .requirements
        .push(required("visa", &["nobody"], None));
    assert_eq!(
        document_of(&adult_in(&checker, &[]), "visa").need,
        Need::NotNeeded
    );
}

#[test]
fn variants_are_listed_while_they_hold_or_may() {
    let variants = |assessment: &Assessment| -> Vec<(String, Truth, Vec<String>, Vec<String>)> {
        document_of(assessment, "passport")
            .variants
            .iter()
            .map(|line| {
                assert_eq!(line.why.rule.as_ref(), Some(&line.variant));
                (
                    line.variant.to_string(),
                    line.holds,
                    names(&line.why.answers),
                    names(&line.why.provisions),
                )
            })
            .collect()
    };
    let ties = || names(&["ties"]);
    assert_eq!(variants(&adult(&[])), []);
    assert_eq!(
        variants(&adult(&[("ties", "refugee")])),
        [(
            "passport-refugee".to_owned(),
            Truth::Yes,
            ties(),
            vec!["order-1/passport-refugee".to_owned()]
        )]
    );
    let open = variants(&adult(&[("ties", "declined")]));
    assert_eq!(open.len(), 2);
    assert!(open.iter().all(|line| line.1 == Truth::Unknown));
    // Of a paper that is not needed, no form is told.
    assert_eq!(
        variants(&only(&[("age", "child"), ("ties", "refugee")])),
        []
    );
}

#[test]
fn where_a_paper_stands_follows_from_need_hand_and_date() {
    let with = |given: &[(&str, &str)]| {
        let assessment = adult(given);
        let line = document_of(&assessment, "passport");
        (line.status, line.hand)
    };
    assert_eq!(with(&[]), (Status::Missing, Hand::Missing));
    assert_eq!(with(&[("papers", "")]), (Status::Needed, Hand::NotSaid));
    assert_eq!(
        with(&[("papers", "unknown")]),
        (Status::Needed, Hand::NotSaid)
    );
    let held = ("papers", "passport");
    assert_eq!(with(&[held]), (Status::InHand, Hand::InHand));
    assert_eq!(
        with(&[held, ("until", "2030-01-01")]),
        (Status::InHand, Hand::InHand)
    );
    assert_eq!(
        with(&[held, ("until", "2025-01-11")]),
        (Status::Unusable, Hand::InHand)
    );
    assert_eq!(
        with(&[held, ("age", "unknown"), ("until", "2025-01-11")]),
        (Status::Depends, Hand::InHand)
    );
    assert_eq!(
        with(&[held, ("age", "child"), ("until", "2025-01-11")]),
        (Status::NotNeeded, Hand::InHand)
    );
}

#[test]
fn a_passport_must_be_good_for_more_than_the_limit() {
    let check = |until: &str| {
        let assessment = adult(&[("papers", "passport"), ("until", until)]);
        document_of(&assessment, "passport")
            .age
            .clone()
            .expect("a check")
    };
    for (until, left, verdict, last) in [
        ("2025-07-10", 181, AgeVerdict::Good, TODAY),
        ("2025-07-09", 180, AgeVerdict::TooShort, "2025-01-09"),
        ("2025-07-08", 179, AgeVerdict::TooShort, "2025-01-08"),
        ("2025-01-09", -1, AgeVerdict::TooShort, "2024-07-12"),
        ("2026-01-10", 365, AgeVerdict::Good, "2025-07-13"),
    ] {
        let age = check(until);
        assert_eq!((age.days, age.verdict), (Some(left), verdict), "{until}");
        assert_eq!(
            (age.date, age.last_day),
            (Some(day(until)), Some(day(last))),
            "{until}"
        );
        assert_eq!(names(&age.provisions), ["order-1/validity"]);
    }
}

#[test]
fn a_record_must_not_be_older_than_the_limit_nor_of_tomorrow() {
    let check = |issued: &str| {
        let assessment = adult(&[("papers", "record"), ("issued", issued)]);
        document_of(&assessment, "record")
            .age
            .clone()
            .expect("a check")
    };
    for (issued, age, verdict, last) in [
        ("2024-10-11", 91, AgeVerdict::TooOld, "2025-01-09"),
        ("2024-10-12", 90, AgeVerdict::Good, TODAY),
        ("2024-10-13", 89, AgeVerdict::Good, "2025-01-11"),
        (TODAY, 0, AgeVerdict::Good, "2025-04-10"),
        ("2025-01-11", -1, AgeVerdict::NotYetIssued, "2025-04-11"),
        ("2025-01-12", -2, AgeVerdict::NotYetIssued, "2025-04-12"),
    ] {
        let found = check(issued);
        assert_eq!(
            (found.days, found.verdict),
            (Some(age), verdict),
            "{issued}"
        );
        assert_eq!(
            (found.date, found.last_day),
            (Some(day(issued)), Some(day(last))),
            "{issued}"
        );
    }
}

#[test]
fn a_date_counts_only_for_a_paper_in_hand() {
    let unknown = |given: &[(&str, &str)]| {
        let assessment = adult(given);
        let age = document_of(&assessment, "passport")
            .age
            .clone()
            .expect("a check");
        assert_eq!((age.date, age.days, age.last_day), (None, None, None));
        assert_eq!(age.verdict, AgeVerdict::Unknown);
    };
    unknown(&[]);
    unknown(&[("papers", "passport")]);
    unknown(&[("papers", "passport"), ("until", "unknown")]);
    // Given before the paper was taken back.
    unknown(&[("until", "2025-01-11")]);
    unknown(&[("papers", "unknown"), ("until", "2025-01-11")]);
}

#[test]
fn a_paper_without_a_limit_or_without_need_has_no_check() {
    assert_eq!(document_of(&adult(&[("papers", "form")]), "form").age, None);
    let child = only(&[
        ("age", "child"),
        ("papers", "passport"),
        ("until", "2025-01-11"),
    ]);
    assert_eq!(document_of(&child, "passport").age, None);
}

#[test]
fn verdicts_that_rule_a_paper_out_are_those_of_a_date_that_is_wrong() {
    let all = [
        (AgeVerdict::Good, false),
        (AgeVerdict::TooShort, true),
        (AgeVerdict::TooOld, true),
        (AgeVerdict::NotYetIssued, true),
        (AgeVerdict::Unknown, false),
    ];
    for (verdict, out) in all {
        assert_eq!(verdict.rules_out(), out, "{verdict:?}");
    }
}

#[test]
fn a_paper_is_good_when_it_is_in_hand_and_its_date_does_not_rule_it_out() {
    let good = |id: &str, given: &[(&str, &str)]| holds(&Condition::Good(paper(id)), given);
    let held = ("papers", "passport+form");
    let papers = || names(&["papers"]);
    assert_eq!(good("passport", &[]), (Truth::Unknown, papers()));
    assert_eq!(
        good("passport", &[("papers", "form")]),
        (Truth::No, papers())
    );
    assert_eq!(good("passport", &[held]), (Truth::Yes, papers()));
    assert_eq!(good("form", &[held]), (Truth::Yes, papers()));
    assert_eq!(
        good("passport", &[held, ("until", "2030-01-01")]),
        (Truth::Yes, papers())
    );
    assert_eq!(
        good("passport", &[held, ("until", "2025-01-11")]),
        (Truth::No, names(&["papers", "until"]))
    );
    // Whoever does not hold it: the date they once gave decides nothing.
    assert_eq!(
        good("passport", &[("papers", "form"), ("until", "2025-01-11")]),
        (Truth::No, papers())
    );
}

#[test]
fn papers_are_complete_when_all_that_are_needed_are_in_hand_and_good() {
    let complete = |given: &[(&str, &str)]| {
        let assessment = adult(given);
        let line = gate_of(&assessment, "complete").expect("a gate");
        (line.standing, names(&line.why.answers))
    };
    let all = ("papers", "form+passport+record");
    let why = ["age", "degree", "languages", "papers", "ties"];
    assert_eq!(complete(&[all]), (Standing::Met, names(&why)));
    let good = [all, ("until", "2030-01-01"), ("issued", TODAY)];
    assert_eq!(complete(&good).0, Standing::Met);
    assert_eq!(
        complete(&[("papers", "passport+form")]),
        (Standing::NotMet, names(&["age", "degree", "papers"]))
    );
    // A paper that is of no use is as good as missing, and its date says so.
    assert_eq!(
        complete(&[all, ("until", "2025-01-11")]),
        (Standing::NotMet, names(&["age", "papers", "until"]))
    );
    // One more that may be needed leaves it open, unless another is missing.
    assert_eq!(
        complete(&[all, ("listed", "unknown")]),
        (Standing::Unknown, names(&["listed", "papers"]))
    );
    assert_eq!(
        complete(&[("papers", "form"), ("listed", "unknown")]).0,
        Standing::NotMet
    );
    // Not said: open, and the question about papers would settle it.
    let open = complete(&[("papers", "")]);
    assert_eq!(open.0, Standing::Unknown);
    assert!(open.1.contains(&"papers".to_owned()), "{open:?}");
}

#[test]
fn papers_are_counted_where_they_stand_and_those_to_get_are_named() {
    let assessment = adult(&[
        ("papers", "form+passport"),
        ("until", "2025-01-11"),
        ("listed", "unknown"),
    ]);
    assert_eq!(
        statuses(&assessment),
        [
            ("form", Status::InHand),
            ("passport", Status::Unusable),
            ("record", Status::Missing),
            ("consent", Status::Depends),
            ("diploma", Status::NotNeeded),
            ("photo", Status::NotNeeded),
        ]
        .map(|(id, status)| (id.to_owned(), status))
    );
    let counts = assessment.counts;
    assert_eq!(
        (
            counts.needed,
            counts.in_hand,
            counts.missing,
            counts.depends,
            counts.not_needed
        ),
        (3, 1, 2, 1, 2)
    );
    assert_eq!(names(&assessment.missing), ["passport", "record"]);
    let unsaid = adult(&[("papers", "")]).counts;
    assert_eq!((unsaid.needed, unsaid.in_hand, unsaid.missing), (3, 0, 0));
    // Two of a kind are two.
    let two = adult(&[
        ("papers", "form+passport+record"),
        ("degree", "unknown"),
        ("listed", "unknown"),
    ]);
    assert_eq!(
        (two.counts.needed, two.counts.in_hand, two.counts.depends),
        (2, 2, 4)
    );
}

#[test]
fn without_a_question_about_papers_nobody_knows_what_is_in_hand() {
    let mut checker = permit();
    checker
        .questions
        .retain(|known| known.id.as_str() != "papers");
    let given = answers(&checker, &[&[("age", "adult")]]);
    let finding = checker.holds(&in_hand("form"), given.on(day(TODAY)));
    assert_eq!(
        (finding.truth, finding.because.is_empty()),
        (Truth::Unknown, true)
    );
    assert!(checker.documents_question().is_none());
}

#[test]
fn a_rule_of_a_line_has_its_words() {
    let procedure = permit().procedure;
    let words = |id: &str| procedure.reason(&rule(id)).map(String::as_str);
    assert_eq!(words("form-minor"), Some("why form"));
    assert_eq!(words("record-adult"), Some("why record"));
    assert_eq!(words("form-german"), Some("why form-german"));
    assert_eq!(words("form-refugee"), Some("why form-refugee"));
    assert_eq!(words("passport-born"), Some("a birth certificate"));
    assert_eq!(words("passport-refugee"), Some("a travel document"));
    assert_eq!(words("stay"), None);
}

#[test]
fn a_paper_left_out_names_each_provision_once() {
    let procedure = permit().procedure;
    let mut minor = procedure.applicants[0].clone();
    let passport = &procedure.requirements[1];
    assert_eq!(
        names(&passport.left_out_by(&minor)),
        ["order-1/category-minor", "order-1/passport"]
    );
    minor.sources.extend(passport.sources.clone());
    assert_eq!(
        names(&passport.left_out_by(&minor)),
        ["order-1/category-minor", "order-1/passport"]
    );
}

#[test]
fn the_passages_of_a_procedure_come_in_its_order() {
    let procedure = permit().procedure;
    assert_eq!(
        names(procedure.passages().map(|passage| &passage.id)),
        ["a-rule", "a-silence", "conduct"]
    );
}
