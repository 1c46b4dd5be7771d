//! The checker: cut out of the lawbook, in one language, and walked question by question.

use proptest::prelude::*;
use qonys_rules::{
    Checker, Condition, DocumentId, Field, FieldId, Language, Lawbook, Length, ListId,
    LocalizedText, Occupation, OccupationId, OccupationList, ProcedureId, Situation, Truth,
};

use crate::fixture::{
    ADULT, TODAY, adult, answers, applicant, day, guide, holds, in_hand, includes, is, names, not,
    only, paper, permit, permit_id, question, source, study_id,
};
use crate::law_in_time::plain_act;

fn asked(checker: &Checker<String>, situation: Situation<'_>) -> Vec<String> {
    names(checker.path(situation).into_iter().map(|known| &known.id))
}

#[test]
fn a_question_is_asked_when_its_condition_holds_or_may() {
    let path = |given: &[(&str, &str)]| {
        let checker = permit();
        asked(&checker, answers(&checker, &[given]).on(day(TODAY)))
    };
    assert_eq!(path(&[]).len(), 12, "all may be asked");
    assert_eq!(
        path(&[("age", "child"), ("papers", "none")]),
        ["age", "guardian", "ties", "languages", "arrived", "papers"]
    );
    assert_eq!(
        path(&[("age", "adult"), ("listed", "no"), ("papers", "record")]),
        [
            "age",
            "ties",
            "degree",
            "languages",
            "listed",
            "worked",
            "arrived",
            "papers",
            "issued"
        ]
    );
}

#[test]
fn the_next_question_is_the_first_of_the_path_without_an_answer() {
    let next = |given: &[(&str, &str)]| only(given).next.map(|id| id.to_string());
    assert_eq!(next(&[]).as_deref(), Some("age"));
    assert_eq!(next(&[("age", "unknown")]).as_deref(), Some("guardian"));
    assert_eq!(next(&[("age", "adult")]).as_deref(), Some("ties"));
    assert_eq!(next(&[("age", "child")]).as_deref(), Some("guardian"));
    assert_eq!(next(&[("ties", "none")]).as_deref(), Some("age"));
    let all = adult(&[]);
    assert_eq!((all.next, all.complete), (None, true));
    let open = adult(&[("listed", "yes")]);
    assert_eq!(
        open.next.map(|id| id.to_string()).as_deref(),
        Some("occupation")
    );
    assert!(!open.complete);
}

#[test]
fn a_question_that_may_or_may_not_be_asked_counts_half() {
    let expected = |given: &[(&str, &str)]| {
        let checker = permit();
        checker.expected_questions(answers(&checker, &[given]).on(day(TODAY)))
    };
    // Twelve, of which seven are open: three are left out.
    assert_eq!(expected(&[]), 9);
    // Of ten, three are open: the occupation and the dates of two papers.
    assert_eq!(expected(&[("age", "adult")]), 10);
    assert_eq!(expected(&[("age", "adult"), ("listed", "no")]), 9);
    assert_eq!(expected(ADULT), 8);
    // What was answered is not open, though it may not be asked.
    assert_eq!(
        expected(&[("age", "unknown"), ("guardian", "no"), ("listed", "no")]),
        9
    );
}

#[test]
fn what_was_answered_and_is_not_asked_is_set_aside_without_effect() {
    let assessment = only(&[
        ("age", "child"),
        ("worked", "20"),
        ("listed", "yes"),
        ("ties", "none"),
    ]);
    assert_eq!(names(&assessment.set_aside), ["listed", "worked"]);
    assert_eq!(
        holds(
            &is("listed", &["yes"]),
            &[("age", "child"), ("listed", "yes")]
        ),
        (Truth::No, names(&["age"]))
    );
    assert!(adult(&[]).set_aside.is_empty());
}

#[test]
fn open_questions_come_by_use_and_then_as_they_are_asked() {
    let open = |given: &[(&str, &str)]| names(&adult(given).open);
    assert_eq!(open(&[]), Vec::<String>::new());
    // Three papers and the points rest on the degree; a paper on the ties.
    assert_eq!(
        open(&[("ties", "unknown"), ("degree", "unknown")]),
        ["degree", "ties"]
    );
    assert_eq!(
        open(&[("degree", "unknown"), ("languages", "unknown")]),
        ["degree", "languages"]
    );
    // One line each: as they are asked.
    assert_eq!(
        open(&[("ties", "unknown"), ("arrived", "unknown")]),
        ["ties", "arrived"]
    );
    // Readings that differ are not open answers: nothing would settle them.
    assert_eq!(
        open(&[("languages", "kazakh+russian")]),
        Vec::<String>::new()
    );
    assert_eq!(open(&[("worked", "unknown")]), ["worked"]);
    assert_eq!(
        open(&[("worked", "unknown"), ("arrived", "unknown")]),
        ["worked", "arrived"]
    );
}

#[test]
fn conditions_compare_answers_as_they_say() {
    let date = |least| Condition::DaysAgo(question("arrived"), least);
    let longer = |months| {
        let limit = Length::of_months(months).expect("a length");
        Condition::LongerThan(question("worked"), limit)
    };
    for (condition, given, truth) in [
        (is("age", &["child", "adult"]), ("age", "adult"), Truth::Yes),
        (is("age", &["child", "teen"]), ("age", "adult"), Truth::No),
        (is("age", &["child"]), ("age", "unknown"), Truth::Unknown),
        (is("age", &["child"]), ("age", "declined"), Truth::Unknown),
        (is("age", &["child"]), ("age", ""), Truth::Unknown),
        (
            includes("ties", &["refugee"]),
            ("ties", "refugee+born-here"),
            Truth::Yes,
        ),
        (
            includes("ties", &["refugee"]),
            ("ties", "born-here"),
            Truth::No,
        ),
        (includes("ties", &["refugee"]), ("ties", "none"), Truth::No),
        (date(10), ("arrived", "2024-12-31"), Truth::Yes),
        (date(10), ("arrived", "2025-01-01"), Truth::No),
        (date(0), ("arrived", TODAY), Truth::Yes),
        (date(0), ("arrived", "2025-01-11"), Truth::No),
        (in_hand("form"), ("papers", "form+photo"), Truth::Yes),
        (in_hand("form"), ("papers", "photo"), Truth::No),
        (
            Condition::Answered(question("ties")),
            ("ties", "none"),
            Truth::Yes,
        ),
        (
            Condition::Answered(question("ties")),
            ("ties", "unknown"),
            Truth::Unknown,
        ),
        (
            Condition::Answered(question("nobody")),
            ("ties", "none"),
            Truth::No,
        ),
        (
            Condition::Applicant(applicant("adult")),
            ("age", "adult"),
            Truth::Yes,
        ),
        (
            Condition::Applicant(applicant("adult")),
            ("age", "teen"),
            Truth::No,
        ),
        (
            Condition::Applicant(applicant("nobody")),
            ("age", "teen"),
            Truth::No,
        ),
        (not(is("age", &["child"])), ("age", "adult"), Truth::Yes),
        (
            not(is("age", &["child"])),
            ("age", "unknown"),
            Truth::Unknown,
        ),
    ] {
        assert_eq!(
            holds(&condition, &[given]).0,
            truth,
            "{condition:?} {given:?}"
        );
    }
    for (limit, truth) in [(59, Truth::Yes), (60, Truth::No), (61, Truth::No)] {
        let given = [("age", "adult"), ("worked", "5")];
        assert_eq!(holds(&longer(limit), &given).0, truth, "{limit}");
    }
    // A kind of answer that the condition is not about.
    assert_eq!(
        holds(&is("ties", &["refugee"]), &[("ties", "refugee")]).0,
        Truth::No
    );
}

#[test]
fn all_needs_all_and_any_needs_one() {
    let parts = || vec![is("age", &["adult"]), includes("ties", &["refugee"])];
    let given = |ties| [("age", "adult"), ("ties", ties)];
    for (ties, all, any) in [
        ("refugee", Truth::Yes, Truth::Yes),
        ("none", Truth::No, Truth::Yes),
        ("unknown", Truth::Unknown, Truth::Yes),
    ] {
        assert_eq!(holds(&Condition::All(parts()), &given(ties)).0, all);
        assert_eq!(holds(&Condition::Any(parts()), &given(ties)).0, any);
    }
}

#[test]
fn a_condition_names_the_questions_it_compares_at_any_depth() {
    let condition = Condition::All(vec![
        not(Condition::Any(vec![
            is("age", &["adult"]),
            Condition::DaysAgo(question("arrived"), 1),
            Condition::LongerThan(question("worked"), Length::MOST),
        ])),
        includes("ties", &["refugee"]),
        Condition::Answered(question("listed")),
        in_hand("form"),
        Condition::Good(paper("form")),
        Condition::PapersComplete,
        Condition::Applicant(applicant("adult")),
    ]);
    assert_eq!(
        names(&condition.questions()),
        ["age", "arrived", "listed", "ties", "worked"]
    );
    assert_eq!(condition.question(), None);
    let mut seen = 0;
    condition.visit(&mut |_| seen += 1);
    assert_eq!(seen, 12);
}

#[test]
fn categories_name_the_answer_they_follow_from() {
    let assessment = adult(&[]);
    let lines: Vec<_> = assessment
        .applicants
        .iter()
        .map(|line| {
            assert_eq!(line.why.rule, None);
            (
                line.applicant.to_string(),
                line.belongs,
                names(&line.why.answers),
                names(&line.why.provisions),
            )
        })
        .collect();
    let line = |id: &str, belongs| {
        (
            id.to_owned(),
            belongs,
            names(&["age"]),
            vec![format!("order-1/category-{id}")],
        )
    };
    assert_eq!(lines, [line("minor", Truth::No), line("adult", Truth::Yes)]);
}

#[test]
fn an_assessment_names_the_law_and_what_happened_until_its_day() {
    let assessment = adult(&[]);
    assert_eq!(assessment.procedure, permit_id());
    assert_eq!(assessment.as_of, day(TODAY));
    let law = assessment.law.expect("a law");
    assert_eq!(law.act.as_str(), "order-1");
    assert_eq!(
        names(assessment.lists.iter().map(|line| &line.act)),
        ["order-3"]
    );
    assert_eq!(
        names(&assessment.updates),
        ["past", "today", "detail", "elsewhere"]
    );
    assert_eq!(names(&assessment.contradictions), ["adding"]);
    assert_eq!(names(&assessment.not_assessed), ["conduct"]);
    assert_eq!(
        names(assessment.grounds.iter().map(|line| &line.ground)).len(),
        4
    );
}

#[test]
fn a_guide_has_no_law_of_its_own_and_the_acts_of_its_ways_are_no_lists() {
    let checker = guide();
    let assessment = checker.assess(answers(&checker, &[ADULT]).on(day(TODAY)));
    assert_eq!(assessment.law, None);
    assert_eq!(
        names(assessment.lists.iter().map(|line| &line.act)),
        ["order-3"]
    );
}

fn text(text: &String) -> LocalizedText {
    LocalizedText {
        kk: format!("kk {text}"),
        ru: format!("ru {text}"),
        en: text.clone(),
    }
}

fn list(id: &str, act: &str, codes: &[&str]) -> OccupationList {
    let id = ListId::parse(id).expect("an id");
    let field = FieldId::parse("works").expect("an id");
    OccupationList {
        id: id.clone(),
        act: qonys_rules::ActId::parse(act).expect("an id"),
        name: text(&id.to_string()),
        summary: text(&String::new()),
        sources: Vec::new(),
        steps: Vec::new(),
        sectors: Vec::new(),
        fields: vec![Field {
            id: field.clone(),
            sector: None,
            name: text(&"Works".to_owned()),
            sources: Vec::new(),
        }],
        notes: Vec::new(),
        occupations: codes
            .iter()
            .map(|code| Occupation {
                id: OccupationId::parse(code).expect("a code"),
                code: None,
                list: id.clone(),
                field: field.clone(),
                within: None,
                levels: Vec::new(),
                name: text(&(*code).to_owned()),
                correct_kk: None,
                see_also: Vec::new(),
                note: None,
                sources: vec![source("list")],
            })
            .collect(),
        checked_on: day(TODAY),
    }
}

/// A lawbook that holds the permit, the guide, and things that are neither's.
fn lawbook() -> Lawbook {
    let permit = permit();
    let mut study = permit.procedure.clone();
    study.id = study_id();
    let mut guide = guide().procedure;
    guide.questions = vec![question("age"), question("listed")];
    let mut documents: Vec<_> = permit
        .documents
        .iter()
        .map(|paper| paper.map(&text))
        .collect();
    let mut visa = documents[0].clone();
    visa.id = DocumentId::parse("visa").expect("an id");
    documents.insert(1, visa);
    let mut grounds: Vec<_> = permit
        .grounds
        .iter()
        .map(|ground| ground.map(&text))
        .collect();
    let mut other = grounds[0].clone();
    other.procedure = study_id();
    grounds.insert(0, other);
    let table = permit.points.as_ref().expect("a table").map(&text);
    let mut other = table.clone();
    other.procedure = study_id();
    let mut contradictions: Vec<_> = permit
        .contradictions
        .iter()
        .map(|entry| entry.map(&text))
        .collect();
    let mut elsewhere = contradictions[0].clone();
    elsewhere.bears_on.procedures = vec![study_id()];
    contradictions.push(elsewhere);
    let mut more = permit.questions[0].clone();
    more.id = question("of-nobody");
    let mut questions: Vec<_> = permit
        .questions
        .iter()
        .map(|known| known.map(&text))
        .collect();
    questions.push(more.map(&text));
    Lawbook {
        acts: ["order-9", "order-3", "order-2", "order-1"]
            .map(|id| plain_act(id, "2023-01-10"))
            .into(),
        lists: vec![
            list("list-1", "order-3", &["2512-1-007", "2166-1"]),
            list("list-2", "order-9", &["1111-1"]),
        ],
        documents,
        questions,
        procedures: vec![study.map(&text), permit.procedure.map(&text)],
        guides: vec![guide.map(&text)],
        grounds,
        points: vec![other, table],
        updates: permit
            .updates
            .iter()
            .map(|update| update.map(&text))
            .collect(),
        contradictions,
        ..Lawbook::default()
    }
}

#[test]
fn the_checker_of_a_procedure_holds_what_concerns_it_and_nothing_else() {
    let checker = lawbook().checker(&permit_id()).expect("a checker");
    let permit = permit();
    assert_eq!(checker.procedure.id, permit_id());
    assert_eq!(
        names(checker.acts.iter().map(|act| &act.id)),
        ["order-1", "order-3"]
    );
    let ids = |checker: &Checker<String>| names(checker.documents.iter().map(|paper| &paper.id));
    let english = checker.in_language(Language::En);
    assert_eq!(ids(&english), ids(&permit));
    assert_eq!(english.procedure, permit.procedure);
    assert_eq!(english.documents, permit.documents);
    assert_eq!(english.questions, permit.questions);
    assert_eq!(english.grounds, permit.grounds);
    assert_eq!(english.points, permit.points);
    assert_eq!(english.contradictions, permit.contradictions);
    assert_eq!(
        names(english.updates.iter().map(|update| &update.id)),
        ["past", "today", "detail", "future"]
    );
    let codes = names(english.occupations.iter().map(|(code, _)| code));
    assert_eq!(codes, ["2512-1-007", "2166-1"]);
}

#[test]
fn the_checker_of_a_guide_holds_what_concerns_its_ways() {
    let id = ProcedureId::parse("guide").expect("an id");
    let checker = lawbook().checker(&id).expect("a checker");
    assert_eq!(
        names(checker.questions.iter().map(|known| &known.id)),
        ["age", "listed"]
    );
    assert_eq!(
        names(checker.acts.iter().map(|act| &act.id)),
        ["order-1", "order-2", "order-9"]
    );
    assert_eq!(checker.updates.len(), 5, "of the permit and of studies");
    assert!(
        checker.occupations.is_empty(),
        "no question names an occupation"
    );
    assert!(checker.documents.is_empty() && checker.grounds.is_empty());
    assert_eq!(checker.points, None);
}

#[test]
fn there_is_no_checker_of_what_the_lawbook_does_not_hold() {
    let id = ProcedureId::parse("nothing").expect("an id");
    assert_eq!(lawbook().checker(&id), None);
}

#[test]
fn acts_that_are_named_twice_are_there_once() {
    let mut lawbook = lawbook();
    lawbook.lists[0].act = qonys_rules::ActId::parse("order-1").expect("an id");
    let checker = lawbook.checker(&permit_id()).expect("a checker");
    assert_eq!(names(checker.acts.iter().map(|act| &act.id)), ["order-1"]);
}

#[test]
fn in_one_language_everything_is_said_in_it_and_topics_stay_behind() {
    let mut checker = lawbook().checker(&permit_id()).expect("a checker");
    let passage = checker.procedure.rules[0].clone();
    checker.procedure.topics = vec![qonys_rules::ProcedureTopic {
        passage,
        matter: qonys_rules::Matter::Fee,
        applicants: Vec::new(),
        time: None,
    }];
    let kazakh = checker.in_language(Language::Kk);
    assert!(kazakh.procedure.topics.is_empty());
    assert_eq!(kazakh.procedure.name, "kk Permit");
    assert_eq!(kazakh.occupations[0].1, "kk 2512-1-007");
    assert_eq!(checker.in_language(Language::Ru).acts[0].name, "order-1");
    assert_eq!(checker.in_language(Language::En).procedure.name, "Permit");
}

proptest! {
    // The browser asks one after the other, the command line takes all at once.
    #[test]
    fn answering_what_is_asked_next_ends(choice in prop::collection::vec(0_usize..4, 12)) {
        let checker = permit();
        let mut given = answers(&checker, &[]);
        for pick in choice {
            let Some(next) = checker.next_question(given.on(day(TODAY))) else {
                break;
            };
            let ids = next.option_ids();
            let answer = ids.get(pick).map_or(qonys_rules::Answer::Unknown, |id| match next.kind {
                qonys_rules::QuestionKind::Several { .. } => {
                    qonys_rules::Answer::Options([id.clone()].into_iter().collect())
                }
                _ => qonys_rules::Answer::Option(id.clone()),
            });
            given.set(next.id.clone(), answer);
        }
        prop_assert!(checker.assess(given.on(day(TODAY))).complete);
    }
}
