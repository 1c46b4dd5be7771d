//! Points: every reading of the table, open answers as intervals.

use proptest::prelude::*;
use qonys_rules::{
    Adding, Assessment, Checker, CriterionLine, Points, PointsReading, PointsTable, Truth,
};

use crate::fixture::{
    TODAY, adult, adult_in, answers, criterion, criterion_id, day, earns, is, names, only, permit,
    span,
};

fn points(assessment: &Assessment) -> &Points {
    assessment.points.as_ref().expect("points")
}

fn criterion_of<'a>(assessment: &'a Assessment, id: &str) -> &'a CriterionLine {
    let mut lines = points(assessment).criteria.iter();
    lines
        .find(|line| line.criterion == criterion_id(id))
        .expect("a criterion")
}

fn readings(line: &CriterionLine) -> Vec<(PointsReading, u16, u16)> {
    let readings = line.readings.iter();
    readings
        .map(|line| (line.reading, line.min, line.max))
        .collect()
}

fn fits(line: &CriterionLine) -> Vec<Truth> {
    line.lines.iter().map(|line| line.fits).collect()
}

use PointsReading::{AllAdd, HighestCounts, LimitExcluded, LimitIncluded, Plain};
use Truth::{No, Unknown, Yes};

#[test]
fn of_lines_of_which_the_highest_counts_the_highest_counts() {
    for (degree, points, lines) in [
        ("no-degree", 0, [No, No]),
        ("bachelor", 10, [Yes, No]),
        ("doctor", 20, [Yes, Yes]),
    ] {
        let assessment = adult(&[("degree", degree)]);
        let line = criterion_of(&assessment, "education");
        assert_eq!(readings(line), [(Plain, points, points)], "{degree}");
        assert_eq!(fits(line), lines);
        assert_eq!(names(&line.why.answers), ["degree"]);
        assert_eq!(names(&line.why.provisions), ["order-1/education"]);
        assert_eq!(line.doubt, None);
    }
    let assessment = adult(&[("degree", "unknown")]);
    let line = criterion_of(&assessment, "education");
    assert_eq!((line.min, line.max), (0, 20));
    assert_eq!(fits(line), [Unknown, Unknown]);
    assert_eq!(names(&line.why.answers), ["degree"]);
}

#[test]
fn lines_that_add_up_add_up_and_open_ones_make_an_interval() {
    let extra = |listed, occupation| {
        let assessment = adult(&[("listed", listed), ("occupation", occupation)]);
        let line = criterion_of(&assessment, "extra");
        (line.min, line.max, names(&line.why.answers))
    };
    assert_eq!(extra("no", ""), (0, 0, names(&["listed"])));
    assert_eq!(
        extra("yes", "2166-1"),
        (8, 8, names(&["listed", "occupation"]))
    );
    // Only what is open would settle it.
    assert_eq!(extra("yes", ""), (7, 8, names(&["occupation"])));
    assert_eq!(extra("yes", "unknown"), (7, 8, names(&["occupation"])));
    assert_eq!(
        extra("unknown", ""),
        (0, 8, names(&["listed", "occupation"]))
    );
}

#[test]
fn where_the_act_does_not_say_how_lines_add_both_readings_are_told() {
    let speaking = |languages| {
        let assessment = adult(&[("languages", languages)]);
        let line = criterion_of(&assessment, "speaking").clone();
        (
            readings(&line),
            (line.min, line.max),
            line.doubt.map(|id| id.to_string()),
        )
    };
    let adding = || Some("adding".to_owned());
    assert_eq!(
        speaking("kazakh+russian"),
        (
            vec![(AllAdd, 8, 8), (HighestCounts, 5, 5)],
            (5, 8),
            adding()
        )
    );
    assert_eq!(
        speaking("german+russian"),
        (
            vec![(AllAdd, 5, 5), (HighestCounts, 3, 3)],
            (3, 5),
            adding()
        )
    );
    assert_eq!(
        speaking("unknown"),
        (
            vec![(AllAdd, 0, 10), (HighestCounts, 0, 5)],
            (0, 10),
            adding()
        )
    );
    // Readings that come to the same are one, and leave no doubt.
    assert_eq!(speaking("russian"), (vec![(Plain, 3, 3)], (3, 3), None));
    assert_eq!(speaking("none"), (vec![(Plain, 0, 0)], (0, 0), None));
}

#[test]
fn readings_that_differ_only_in_the_fewest_points_differ() {
    let mut checker = permit();
    let table = checker.points.as_mut().expect("a table");
    table.criteria = vec![criterion(
        "mixed",
        Adding::Unclear,
        Some("adding"),
        vec![
            earns("adult", 5, is("age", &["adult"])),
            earns("grown", 5, is("age", &["adult", "teen"])),
        ],
    )];
    let assessment = adult_in(&checker, &[]);
    let line = criterion_of(&assessment, "mixed");
    assert_eq!(readings(line), [(AllAdd, 10, 10), (HighestCounts, 5, 5)]);
    assert_eq!((line.min, line.max), (5, 10));
}

#[test]
fn a_line_without_a_condition_earns_nothing() {
    let mut checker = permit();
    let table = checker.points.as_mut().expect("a table");
    let mut bare = earns("bare", 5, is("age", &["adult"]));
    bare.when = None;
    let named = earns("adult", 1, is("age", &["adult"]));
    table.criteria = vec![criterion("bare", Adding::Sum, None, vec![bare, named])];
    let assessment = adult_in(&checker, &[]);
    assert_eq!((points(&assessment).min, points(&assessment).max), (1, 1));
}

/// The readings of the experience, and which of its lines fit.
fn experience(worked: &str) -> (Vec<(PointsReading, u16, u16)>, Vec<Truth>) {
    let assessment = adult(&[("worked", worked)]);
    let line = criterion_of(&assessment, "experience");
    let ends = line.readings.iter();
    let (min, max) = ends.fold((u16::MAX, 0), |(min, max), line| {
        (min.min(line.min), max.max(line.max))
    });
    assert_eq!((line.min, line.max), (min, max));
    assert_eq!(line.doubt.is_some(), line.readings.len() > 1);
    (readings(line), fits(line))
}

#[test]
fn inside_a_span_both_readings_of_its_ends_come_to_the_same() {
    for (worked, points, lines) in [
        ("0", 0, [No, No, No]),
        ("P35M", 0, [No, No, No]),
        // No other span ends where the first begins: the beginning belongs to it.
        ("3", 4, [Yes, No, No]),
        ("P37M", 4, [Yes, No, No]),
        ("P59M", 4, [Yes, No, No]),
        ("P61M", 6, [No, Yes, No]),
        ("P119M", 6, [No, Yes, No]),
        ("P121M", 9, [No, No, Yes]),
        ("100", 9, [No, No, Yes]),
    ] {
        let expected = (vec![(Plain, points, points)], lines.to_vec());
        assert_eq!(experience(worked), expected, "{worked}");
    }
}

#[test]
fn at_the_end_of_a_span_the_readings_part() {
    assert_eq!(
        experience("5"),
        (
            vec![(LimitIncluded, 4, 4), (LimitExcluded, 6, 6)],
            vec![Unknown, Unknown, No]
        )
    );
    // “Over ten years” never takes in ten years.
    assert_eq!(
        experience("10"),
        (
            vec![(LimitIncluded, 6, 6), (LimitExcluded, 0, 0)],
            vec![No, Unknown, No]
        )
    );
}

#[test]
fn a_time_not_known_can_earn_anything() {
    assert_eq!(
        experience("unknown"),
        (vec![(Plain, 0, 9)], vec![Unknown; 3])
    );
    assert_eq!(experience(""), (vec![(Plain, 0, 9)], vec![Unknown; 3]));
    let assessment = adult(&[("worked", "unknown")]);
    let line = criterion_of(&assessment, "experience");
    assert_eq!(names(&line.why.answers), ["worked"]);
}

#[test]
fn a_time_that_is_not_asked_earns_nothing_even_if_it_was_given_before() {
    let child = only(&[("age", "child"), ("worked", "20")]);
    let line = criterion_of(&child, "experience");
    assert_eq!((line.min, line.max), (0, 0));
    assert_eq!(fits(line), [No, No, No]);
    assert_eq!(names(&line.why.answers), ["age"]);
}

#[test]
fn where_limits_are_clear_there_is_one_reading() {
    let mut checker = permit();
    let table = checker.points.as_mut().expect("a table");
    table.criteria[2].limits_unclear = false;
    let assessment = adult_in(&checker, &[("worked", "5")]);
    let line = criterion_of(&assessment, "experience");
    assert_eq!(readings(line), [(Plain, 4, 4)]);
    assert_eq!(fits(line), [Yes, No, No]);
}

#[test]
fn a_line_without_years_is_no_span() {
    let mut checker = permit();
    let table = checker.points.as_mut().expect("a table");
    table.criteria[2]
        .lines
        .push(earns("adult", 50, is("age", &["adult"])));
    let assessment = adult_in(&checker, &[]);
    assert_eq!(criterion_of(&assessment, "experience").max, 4);
}

#[test]
fn lengths_stand_for_both_sides_of_every_limit_and_the_limit() {
    let table = permit().points.expect("a table");
    let months = |at: usize| -> Vec<u16> {
        let classes = table.criteria[at].length_classes().into_iter();
        classes.map(|length| length.in_months()).collect()
    };
    assert_eq!(months(2), [0, 35, 36, 37, 59, 60, 61, 119, 120, 121]);
    assert_eq!(months(0), [0]);
}

#[test]
fn a_table_is_the_sum_of_its_criteria_and_says_the_most_there_can_be() {
    let assessment = adult(&[
        ("languages", "kazakh+russian"),
        ("worked", "5"),
        ("degree", "unknown"),
    ]);
    let points = points(&assessment);
    assert_eq!(points.table.as_str(), "table");
    assert_eq!((points.min, points.max), (5 + 4, 20 + 8 + 6));
    assert_eq!(points.most, 20 + 10 + 9 + 8);
    assert_eq!(names(&points.threshold), ["order-1/threshold"]);
    assert_eq!(
        names(points.criteria.iter().map(|line| &line.criterion)),
        ["education", "speaking", "experience", "extra"]
    );
}

#[test]
fn years_can_be_in_one_span_only_whatever_else_adds_up() {
    let lines = || {
        vec![
            earns("one", 5, is("age", &["adult"])),
            span("short", 4, 1, Some(2)),
            earns("two", 2, is("age", &["adult"])),
            span("long", 6, 2, None),
        ]
    };
    assert_eq!(criterion("c", Adding::Sum, None, lines()).most(), 13);
    assert_eq!(criterion("c", Adding::Unclear, None, lines()).most(), 13);
    assert_eq!(criterion("c", Adding::Highest, None, lines()).most(), 6);
    assert_eq!(criterion("c", Adding::Highest, None, Vec::new()).most(), 0);
    assert_eq!(criterion("c", Adding::Sum, None, Vec::new()).most(), 0);
}

#[test]
fn points_are_counted_for_whom_a_question_of_the_table_is_asked() {
    // Each criterion alone: all but the languages are asked of adults only.
    for (at, of_children) in [(0, false), (1, true), (2, false), (3, false)] {
        let mut checker = permit();
        let table: &mut PointsTable<String> = checker.points.as_mut().expect("a table");
        table.criteria = vec![table.criteria[at].clone()];
        let counted = |age| {
            let given = answers(&checker, &[&[("age", age)]]);
            checker.assess(given.on(day(TODAY))).points.is_some()
        };
        assert!(counted("adult"), "{at}");
        // It may be asked.
        assert!(counted("unknown"), "{at}");
        assert_eq!(counted("child"), of_children, "{at}");
    }
    let mut checker = permit();
    checker.points = None;
    assert_eq!(adult_in(&checker, &[]).points, None);
}

fn range(checker: &Checker<String>, worked: u16, languages: &str) -> (u16, u16) {
    let worked = format!("P{worked}M");
    let assessment = adult_in(checker, &[("worked", &worked), ("languages", languages)]);
    (points(&assessment).min, points(&assessment).max)
}

proptest! {
    #[test]
    fn the_fewest_are_never_more_than_the_most(worked in 0_u16..200) {
        for languages in ["none", "russian", "german+kazakh", "unknown"] {
            let (min, max) = range(&permit(), worked, languages);
            prop_assert!(min <= max);
            prop_assert!(max <= points(&adult(&[])).most);
        }
    }

    #[test]
    fn another_language_never_takes_points(worked in 0_u16..200) {
        let checker = permit();
        let mut before = (0, 0);
        for languages in ["none", "german", "german+russian", "german+russian+kazakh"] {
            let after = range(&checker, worked, languages);
            prop_assert!(before.0 <= after.0 && before.1 <= after.1);
            before = after;
        }
    }

    // Ten years sharp earn nothing under the reading that leaves them out of
    // both spans; every other step up is none down.
    #[test]
    fn longer_work_never_earns_less_but_where_the_act_leaves_a_gap(months in 0_u16..200) {
        let checker = permit();
        let (before, after) = (range(&checker, months, "none"), range(&checker, months + 1, "none"));
        prop_assert!(before.1 <= after.1);
        prop_assert!(before.0 <= after.0 || months + 1 == 120);
    }

    #[test]
    fn a_length_scores_like_the_class_it_stands_in(months in 0_u16..200) {
        let checker = permit();
        let classes = checker.points.as_ref().expect("a table").criteria[2].length_classes();
        let class = classes.iter().rfind(|class| class.in_months() <= months).expect("zero");
        prop_assert_eq!(
            range(&checker, months, "none"),
            range(&checker, class.in_months(), "none")
        );
    }
}
