//! A small self-assessment with every kind of question, paper, gate, way,
//! ground and criterion. Not law: every rule is here to be told from its opposite.

use qonys_rules::{
    ActId, Adding, Answer, Answers, Applicant, ApplicantId, Assessment, Bears, Certainty, Checker,
    Concerns, Condition, Contradiction, ContradictionId, ContradictionKind, Criterion, CriterionId,
    Date, Dating, Document, DocumentId, DocumentLine, Effort, Exemption, Gate, GateLine,
    GoverningAct, Ground, GroundException, GroundGroupId, GroundId, GroundLine, Length, ListId,
    OccupationId, OptionId, Passage, PointsId, PointsLine, PointsTable, Precision, Procedure,
    ProcedureId, ProvisionId, Question, QuestionId, QuestionKind, QuestionOption, RawAnswer,
    Requirement, RuleId, Threshold, Truth, Update, UpdateId, Validity, ValidityLimit, Variant, Way,
    WayLine, Weight, Years,
};

/// The day on which everything is assessed unless a test says otherwise.
pub(crate) const TODAY: &str = "2025-01-10";

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

pub(crate) fn question(text: &str) -> QuestionId {
    QuestionId::parse(text).expect("an id")
}

pub(crate) fn option(text: &str) -> OptionId {
    OptionId::parse(text).expect("an id")
}

pub(crate) fn paper(text: &str) -> DocumentId {
    DocumentId::parse(text).expect("an id")
}

pub(crate) fn rule(text: &str) -> RuleId {
    RuleId::parse(text).expect("an id")
}

pub(crate) fn applicant(text: &str) -> ApplicantId {
    ApplicantId::parse(text).expect("an id")
}

pub(crate) fn act(text: &str) -> ActId {
    ActId::parse(text).expect("an id")
}

pub(crate) fn years(number: u16) -> Length {
    Length::new(number, 0).expect("a length")
}

/// The provision that is named after what rests on it.
pub(crate) fn source(id: &str) -> ProvisionId {
    ProvisionId::parse(&format!("order-1/{id}")).expect("an id")
}

pub(crate) fn is(id: &str, options: &[&str]) -> Condition {
    Condition::Is(question(id), options.iter().map(|id| option(id)).collect())
}

pub(crate) fn includes(id: &str, options: &[&str]) -> Condition {
    Condition::Includes(question(id), options.iter().map(|id| option(id)).collect())
}

pub(crate) fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

pub(crate) fn in_hand(id: &str) -> Condition {
    Condition::InHand(paper(id))
}

fn choices(list: &[(&str, Option<Effort>, Option<&str>)]) -> Vec<QuestionOption<String>> {
    list.iter()
        .map(|(id, effort, becomes)| QuestionOption {
            id: option(id),
            label: (*id).to_owned(),
            hint: None,
            effort: *effort,
            becomes: becomes.map(option),
        })
        .collect()
}

fn asked(id: &str, kind: QuestionKind<String>, ask_when: Option<Condition>) -> Question<String> {
    Question {
        id: question(id),
        kind,
        text: id.to_owned(),
        help: None,
        ask_when,
        effort: matches!(id, "listed" | "worked").then_some(Effort::Time),
        sensitive: id == "ties",
        sources: vec![source(id)],
        checked_on: day(TODAY),
    }
}

fn document(id: &str, limit: Option<ValidityLimit>) -> Document<String> {
    Document {
        id: paper(id),
        name: id.to_owned(),
        summary: String::new(),
        validity: limit.map(|limit| Validity {
            limit,
            sources: vec![source("validity")],
        }),
        facts: Vec::new(),
        silences: Vec::new(),
        sources: vec![source(id)],
        checked_on: day(TODAY),
    }
}

/// A requirement whose id is `paper-category`.
pub(crate) fn required(id: &str, who: &[&str], when: Option<Condition>) -> Requirement<String> {
    Requirement {
        id: rule(&format!("{id}-{}", who.first().expect("a category"))),
        document: paper(id),
        applicants: who.iter().map(|id| applicant(id)).collect(),
        when_text: when.as_ref().map(|_| "in that case".to_owned()),
        when,
        reason: format!("why {id}"),
        sources: vec![source(id)],
        exemptions: Vec::new(),
        variants: Vec::new(),
    }
}

fn exemption(id: &str, when: Condition) -> Exemption<String> {
    Exemption {
        id: rule(id),
        when,
        reason: format!("why {id}"),
        sources: vec![source(id)],
    }
}

pub(crate) fn gate(id: &str, when: Option<Condition>) -> Gate<String> {
    Gate {
        id: rule(id),
        name: id.to_owned(),
        text: String::new(),
        applicants: Vec::new(),
        applies_when: None,
        when,
        sources: vec![source(id)],
    }
}

fn ground(id: &str, concerns: Concerns, touched_when: Option<Condition>) -> Ground<String> {
    Ground {
        id: GroundId::parse(id).expect("an id"),
        group: GroundGroupId::parse("law").expect("an id"),
        procedure: permit_id(),
        number: 1,
        name: id.to_owned(),
        text: String::new(),
        concerns,
        touched_when,
        exceptions: Vec::new(),
        note: None,
        sources: vec![source(id)],
        checked_on: day(TODAY),
    }
}

fn exception(id: &str, when: Option<Condition>) -> GroundException<String> {
    GroundException {
        id: rule(id),
        when,
        who: id.to_owned(),
        sources: vec![source(id)],
    }
}

pub(crate) fn criterion_id(text: &str) -> CriterionId {
    CriterionId::parse(text).expect("an id")
}

pub(crate) fn earns(id: &str, points: u16, when: Condition) -> PointsLine<String> {
    PointsLine {
        id: criterion_id(id),
        name: id.to_owned(),
        points,
        years: None,
        when: Some(when),
        sources: vec![source(id)],
    }
}

pub(crate) fn span(id: &str, points: u16, from: u16, to: Option<u16>) -> PointsLine<String> {
    PointsLine {
        id: criterion_id(id),
        name: id.to_owned(),
        points,
        years: Some(Years { from, to }),
        when: None,
        sources: vec![source(id)],
    }
}

pub(crate) fn criterion(
    id: &str,
    adding: Adding,
    doubt: Option<&str>,
    lines: Vec<PointsLine<String>>,
) -> Criterion<String> {
    Criterion {
        id: criterion_id(id),
        name: id.to_owned(),
        adding,
        adding_text: String::new(),
        duration: None,
        limits_unclear: false,
        doubt: doubt.map(|id| ContradictionId::parse(id).expect("an id")),
        lines,
        sources: vec![source(id)],
    }
}

pub(crate) fn governing(id: &str, begins: &str) -> GoverningAct<String> {
    GoverningAct {
        id: act(id),
        name: id.to_owned(),
        begins: day(begins),
        wording_from: None,
        wording_until: None,
        repealed: None,
        expired: None,
    }
}

fn update(id: &str, on: &str, weight: Weight, procedures: Vec<ProcedureId>) -> Update<String> {
    Update {
        id: UpdateId::parse(id).expect("an id"),
        on: day(on),
        precision: Precision::Day,
        dating: Dating::Effect,
        title: id.to_owned(),
        text: String::new(),
        certainty: Certainty::High,
        weight,
        sources: Vec::new(),
        bears_on: Bears {
            procedures,
            ..Bears::default()
        },
        checked_on: day(TODAY),
    }
}

pub(crate) fn permit_id() -> ProcedureId {
    ProcedureId::parse("permit").expect("an id")
}

pub(crate) fn study_id() -> ProcedureId {
    ProcedureId::parse("study").expect("an id")
}

fn questions() -> Vec<Question<String>> {
    let adult = is("age", &["adult"]);
    vec![
        asked(
            "age",
            QuestionKind::Choice(choices(&[
                ("child", None, Some("teen")),
                ("teen", None, Some("adult")),
                ("adult", None, None),
            ])),
            None,
        ),
        asked("guardian", QuestionKind::YesNo, Some(is("age", &["child"]))),
        asked(
            "ties",
            QuestionKind::Several {
                options: choices(&[("refugee", None, None), ("born-here", None, None)]),
                none: "none".to_owned(),
            },
            None,
        ),
        asked(
            "degree",
            QuestionKind::Choice(choices(&[
                ("no-degree", None, None),
                ("bachelor", Some(Effort::Exam), None),
                ("doctor", Some(Effort::Exam), None),
            ])),
            Some(adult.clone()),
        ),
        asked(
            "languages",
            QuestionKind::Several {
                options: choices(&[
                    ("kazakh", Some(Effort::Exam), None),
                    ("russian", Some(Effort::Exam), None),
                    ("german", None, None),
                ]),
                none: "none".to_owned(),
            },
            None,
        ),
        asked("listed", QuestionKind::YesNo, Some(adult.clone())),
        asked(
            "occupation",
            QuestionKind::Occupation(ListId::parse("list-1").expect("an id")),
            Some(is("listed", &["yes"])),
        ),
        asked("worked", QuestionKind::Duration, Some(adult)),
        asked("arrived", QuestionKind::Day, None),
        asked("papers", QuestionKind::Documents, None),
        asked(
            "until",
            QuestionKind::Date(paper("passport")),
            Some(in_hand("passport")),
        ),
        asked(
            "issued",
            QuestionKind::Date(paper("record")),
            Some(in_hand("record")),
        ),
    ]
}

fn requirements() -> Vec<Requirement<String>> {
    let mut form = required("form", &["minor", "adult"], None);
    form.exemptions = vec![
        exemption("form-refugee", includes("ties", &["refugee"])),
        exemption("form-german", includes("languages", &["german"])),
    ];
    let mut passport = required("passport", &["adult"], None);
    passport.variants = vec![
        Variant {
            id: rule("passport-refugee"),
            when: includes("ties", &["refugee"]),
            text: "a travel document".to_owned(),
            sources: vec![source("passport-refugee")],
        },
        Variant {
            id: rule("passport-born"),
            when: includes("ties", &["born-here"]),
            text: "a birth certificate".to_owned(),
            sources: vec![source("passport-born")],
        },
    ];
    vec![
        form,
        passport,
        required(
            "record",
            &["adult"],
            Some(is("degree", &["no-degree", "bachelor"])),
        ),
        required("consent", &["minor"], None),
        required("consent", &["adult"], Some(is("listed", &["yes"]))),
        required(
            "diploma",
            &["adult"],
            Some(is("degree", &["bachelor", "doctor"])),
        ),
        // The category that is never asked for it in one order, the other in the other.
        required("photo", &["adult"], Some(is("degree", &["doctor"]))),
        required("photo", &["minor"], Some(is("guardian", &["no"]))),
    ]
}

fn gates() -> Vec<Gate<String>> {
    let mut stay = gate("stay", Some(Condition::DaysAgo(question("arrived"), 90)));
    stay.applicants = vec![applicant("adult")];
    let mut speak = gate("speak", Some(includes("languages", &["kazakh"])));
    speak.applies_when = Some(not(includes("ties", &["born-here"])));
    vec![
        stay,
        speak,
        gate("clean", None),
        gate("complete", Some(Condition::PapersComplete)),
    ]
}

fn points() -> PointsTable<String> {
    let mut experience = criterion(
        "experience",
        Adding::Highest,
        Some("limits"),
        vec![
            span("from-three", 4, 3, Some(5)),
            span("from-five", 6, 5, Some(10)),
            span("over-ten", 9, 10, None),
        ],
    );
    experience.duration = Some(question("worked"));
    experience.limits_unclear = true;
    PointsTable {
        id: PointsId::parse("table").expect("an id"),
        procedure: permit_id(),
        name: "Table".to_owned(),
        summary: String::new(),
        threshold: Threshold {
            text: String::new(),
            sources: vec![source("threshold")],
        },
        criteria: vec![
            criterion(
                "education",
                Adding::Highest,
                None,
                vec![
                    earns("bachelor", 10, is("degree", &["bachelor", "doctor"])),
                    earns("doctor", 20, is("degree", &["doctor"])),
                ],
            ),
            criterion(
                "speaking",
                Adding::Unclear,
                Some("adding"),
                vec![
                    earns("kazakh", 5, includes("languages", &["kazakh"])),
                    earns("russian", 3, includes("languages", &["russian"])),
                    earns("german", 2, includes("languages", &["german"])),
                ],
            ),
            experience,
            criterion(
                "extra",
                Adding::Sum,
                None,
                vec![
                    earns("listed", 7, is("listed", &["yes"])),
                    earns("named", 1, Condition::Answered(question("occupation"))),
                ],
            ),
        ],
        sources: vec![source("table")],
        checked_on: day(TODAY),
    }
}

fn grounds() -> Vec<Ground<String>> {
    let mut fraud = ground("fraud", Concerns::Both, Some(is("listed", &["no"])));
    fraud.exceptions = vec![
        exception("fraud-somebody", None),
        exception("fraud-refugee", Some(includes("ties", &["refugee"]))),
        exception("fraud-doctor", Some(is("degree", &["doctor"]))),
    ];
    let mut lost = ground("lost", Concerns::Holders, Some(is("listed", &["no"])));
    lost.exceptions = vec![exception(
        "lost-refugee",
        Some(includes("ties", &["refugee"])),
    )];
    vec![
        fraud,
        lost,
        ground("danger", Concerns::Applicants, None),
        ground(
            "passport-expired",
            Concerns::Applicants,
            Some(not(Condition::Good(paper("passport")))),
        ),
    ]
}

/// Where a guide leads: to the permit for adults, and to studies.
pub(crate) fn ways() -> Vec<Way<String>> {
    let mut of_refugees = gate("of-refugees", Some(is("listed", &["yes"])));
    of_refugees.applies_when = Some(includes("ties", &["refugee"]));
    vec![
        Way {
            id: rule("to-permit"),
            procedure: permit_id(),
            act: act("order-1"),
            applicant: Some(applicant("adult")),
            name: "To the permit".to_owned(),
            gates: vec![gate("grown", Some(is("age", &["adult"]))), of_refugees],
            sources: vec![source("to-permit")],
        },
        Way {
            id: rule("to-study"),
            procedure: study_id(),
            act: act("order-2"),
            applicant: None,
            name: "To studies".to_owned(),
            gates: vec![
                gate("taught", Some(is("degree", &["bachelor", "doctor"]))),
                gate("rested", Some(Condition::DaysAgo(question("arrived"), 30))),
            ],
            sources: vec![source("to-study")],
        },
        Way {
            id: rule("to-nowhere"),
            procedure: study_id(),
            // The checker knows nothing of this act.
            act: act("order-9"),
            applicant: None,
            name: "To nowhere".to_owned(),
            gates: Vec::new(),
            sources: Vec::new(),
        },
    ]
}

/// The self-assessment of a permit.
pub(crate) fn permit() -> Checker<String> {
    let category = |id: &str, ages: &[&str]| Applicant {
        id: applicant(id),
        name: id.to_owned(),
        who: String::new(),
        when: is("age", ages),
        sources: vec![source(&format!("category-{id}"))],
    };
    let passage = |id: &str| Passage {
        id: rule(id),
        title: None,
        text: id.to_owned(),
        sources: vec![source(id)],
    };
    let questions = questions();
    Checker {
        procedure: Procedure {
            id: permit_id(),
            act: Some(act("order-1")),
            name: "Permit".to_owned(),
            summary: String::new(),
            outcome: String::new(),
            sources: vec![source("permit")],
            questions: questions
                .iter()
                .map(|question| question.id.clone())
                .collect(),
            applicants: vec![
                category("minor", &["child", "teen"]),
                category("adult", &["adult"]),
            ],
            gates: gates(),
            ways: Vec::new(),
            requirements: requirements(),
            steps: Vec::new(),
            topics: Vec::new(),
            rules: vec![passage("a-rule")],
            silences: vec![passage("a-silence")],
            not_assessed: vec![passage("conduct")],
            checked_on: day(TODAY),
        },
        acts: vec![
            governing("order-1", "2023-01-10"),
            governing("order-3", "2022-01-01"),
        ],
        questions,
        documents: vec![
            document("form", None),
            document("passport", Some(ValidityLimit::MoreThanDaysLeft(180))),
            document("record", Some(ValidityLimit::NotOlderThanDays(90))),
            document("consent", None),
            document("diploma", None),
            document("photo", None),
        ],
        grounds: grounds(),
        points: Some(points()),
        updates: vec![
            update("past", "2024-05-01", Weight::Major, vec![permit_id()]),
            update("today", TODAY, Weight::Major, vec![permit_id()]),
            update("detail", "2024-05-01", Weight::Minor, vec![permit_id()]),
            update("elsewhere", "2024-05-01", Weight::Major, vec![study_id()]),
            update("future", "2025-01-11", Weight::Major, vec![permit_id()]),
        ],
        contradictions: vec![Contradiction {
            id: ContradictionId::parse("adding").expect("an id"),
            kind: ContradictionKind::Ambiguity,
            title: "Adding".to_owned(),
            readings: Vec::new(),
            site: String::new(),
            ask: String::new(),
            bears_on: Bears {
                procedures: vec![permit_id()],
                ..Bears::default()
            },
            checked_on: day(TODAY),
        }],
        occupations: [("2512-1-007", "Programmer"), ("2166-1", "Designers")]
            .map(|(code, name)| (OccupationId::parse(code).expect("a code"), name.to_owned()))
            .into(),
    }
}

/// The permit as a guide: ways instead of an act.
pub(crate) fn guide() -> Checker<String> {
    let mut guide = permit();
    guide.procedure.id = ProcedureId::parse("guide").expect("an id");
    guide.procedure.act = None;
    guide.procedure.ways = ways();
    guide.procedure.gates = Vec::new();
    guide.procedure.requirements = Vec::new();
    guide.points = None;
    guide.acts.insert(1, governing("order-2", "2023-01-10"));
    guide
}

/// An adult who answered everything definitely, and holds no paper.
pub(crate) const ADULT: &[(&str, &str)] = &[
    ("age", "adult"),
    ("ties", "none"),
    ("degree", "no-degree"),
    ("languages", "none"),
    ("listed", "no"),
    ("worked", "4"),
    ("arrived", "2024-01-10"),
    ("papers", "none"),
];

pub(crate) fn raw(text: &str) -> RawAnswer {
    if text.contains('+') {
        RawAnswer::Many(text.split('+').map(ToOwned::to_owned).collect())
    } else {
        RawAnswer::One(text.to_owned())
    }
}

/// Written answers; several values are joined by a plus sign. A later answer
/// to the same question replaces an earlier one; an empty one takes it away.
pub(crate) fn answers(checker: &Checker<String>, written: &[&[(&str, &str)]]) -> Answers {
    let mut list: Vec<(QuestionId, Answer)> = Vec::new();
    for (id, text) in written.iter().copied().flatten() {
        list.retain(|(known, _)| known.as_str() != *id);
        if !text.is_empty() {
            list.push(checker.read_answer(id, &raw(text)).expect("an answer"));
        }
    }
    list.into_iter().collect()
}

/// The assessment of an adult with these answers instead of, or beside, [`ADULT`].
pub(crate) fn adult(with: &[(&str, &str)]) -> Assessment {
    adult_in(&permit(), with)
}

pub(crate) fn adult_in(checker: &Checker<String>, with: &[(&str, &str)]) -> Assessment {
    checker.assess(answers(checker, &[ADULT, with]).on(day(TODAY)))
}

/// The assessment of somebody who answered this and nothing else.
pub(crate) fn only(given: &[(&str, &str)]) -> Assessment {
    let checker = permit();
    checker.assess(answers(&checker, &[given]).on(day(TODAY)))
}

pub(crate) fn holds(condition: &Condition, given: &[(&str, &str)]) -> (Truth, Vec<String>) {
    let checker = permit();
    let finding = checker.holds(condition, answers(&checker, &[given]).on(day(TODAY)));
    (finding.truth, names(&finding.because))
}

pub(crate) fn names<'a, I: ToString + 'a>(ids: impl IntoIterator<Item = &'a I>) -> Vec<String> {
    ids.into_iter().map(ToString::to_string).collect()
}

pub(crate) fn document_of<'a>(assessment: &'a Assessment, id: &str) -> &'a DocumentLine {
    let mut lines = assessment.documents.iter();
    lines
        .find(|line| line.document.as_str() == id)
        .expect("a paper")
}

pub(crate) fn gate_of<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a GateLine> {
    assessment
        .gates
        .iter()
        .find(|line| line.gate.as_str() == id)
}

pub(crate) fn way_of<'a>(assessment: &'a Assessment, id: &str) -> &'a WayLine {
    let mut lines = assessment.ways.iter();
    lines.find(|line| line.way.as_str() == id).expect("a way")
}

pub(crate) fn ground_of<'a>(assessment: &'a Assessment, id: &str) -> &'a GroundLine {
    let mut lines = assessment.grounds.iter();
    lines
        .find(|line| line.ground.as_str() == id)
        .expect("a ground")
}
