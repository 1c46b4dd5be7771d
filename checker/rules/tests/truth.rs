//! Three-valued logic, over its whole table.

use qonys_rules::{Finding, QuestionId, Truth};

const ALL: [Truth; 3] = [Truth::Yes, Truth::No, Truth::Unknown];

/// What a three-valued answer may turn out to be.
fn worlds(truth: Truth) -> &'static [bool] {
    match truth {
        Truth::Yes => &[true],
        Truth::No => &[false],
        Truth::Unknown => &[true, false],
    }
}

/// The truth of a set of possible outcomes.
fn summary(outcomes: &[bool]) -> Truth {
    match (outcomes.contains(&true), outcomes.contains(&false)) {
        (true, false) => Truth::Yes,
        (false, true) => Truth::No,
        _ => Truth::Unknown,
    }
}

#[test]
fn and_or_not_say_what_all_possible_worlds_say() {
    for a in ALL {
        let not: Vec<_> = worlds(a).iter().map(|a| !a).collect();
        assert_eq!(a.negate(), summary(&not), "not {a:?}");
        for b in ALL {
            let pairs = || {
                worlds(a)
                    .iter()
                    .flat_map(|a| worlds(b).iter().map(move |b| (*a, *b)))
            };
            let both: Vec<_> = pairs().map(|(a, b)| a && b).collect();
            let either: Vec<_> = pairs().map(|(a, b)| a || b).collect();
            assert_eq!(a.and(b), summary(&both), "{a:?} and {b:?}");
            assert_eq!(a.or(b), summary(&either), "{a:?} or {b:?}");
        }
    }
}

#[test]
fn findings_name_the_questions_that_decide() {
    let question = |name: &str| QuestionId::parse(name).expect("an id");
    let finding = |truth, name: &str| Finding::from_question(truth, &question(name));
    let named = |finding: &Finding| {
        finding
            .because
            .iter()
            .map(|id| id.as_str().to_owned())
            .collect::<Vec<_>>()
    };

    // One "no" decides alone, whatever else is open.
    let no = Finding::all([finding(Truth::Unknown, "a"), finding(Truth::No, "b")]);
    assert_eq!((no.truth, named(&no)), (Truth::No, vec!["b".into()]));

    // Nothing decides: the open ones would settle it.
    let open = Finding::all([finding(Truth::Yes, "a"), finding(Truth::Unknown, "b")]);
    assert_eq!(
        (open.truth, named(&open)),
        (Truth::Unknown, vec!["b".into()])
    );

    // All agree: all are the reason.
    let yes = Finding::all([finding(Truth::Yes, "a"), finding(Truth::Yes, "b")]);
    assert_eq!(
        (yes.truth, named(&yes)),
        (Truth::Yes, vec!["a".into(), "b".into()])
    );

    let either = Finding::any([finding(Truth::No, "a"), finding(Truth::Yes, "b")]);
    assert_eq!(
        (either.truth, named(&either)),
        (Truth::Yes, vec!["b".into()])
    );

    for list in [Vec::new(), vec![Truth::Yes, Truth::Unknown, Truth::No]] {
        let all = Finding::all(list.iter().map(|truth| Finding::plain(*truth)));
        let folded = list.iter().fold(Truth::Yes, |a, b| a.and(*b));
        assert_eq!(all.truth, folded);
        let any = Finding::any(list.iter().map(|truth| Finding::plain(*truth)));
        let folded = list.iter().fold(Truth::No, |a, b| a.or(*b));
        assert_eq!(any.truth, folded);
    }
}
