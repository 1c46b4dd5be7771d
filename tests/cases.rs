//! The cases a lawyer wrote (`tests/cases/`), each assessed as `qonys assess`
//! would; those named in the issue through the program itself.

use qonys::load::{load_law, read_answers};
use qonys_rules::{Date, ProcedureId};
use qonys_tests::{Case, assess, case, case_files, repository};

/// All differences of all cases, told at once.
fn report(found: &[(String, &Case, Vec<String>)]) {
    let told: Vec<_> = found
        .iter()
        .filter(|(_, _, differences)| !differences.is_empty())
        .map(|(procedure, case, differences)| {
            let who = &case.who;
            format!(
                "{procedure}/{} ({who})\n    {}",
                case.id,
                differences.join("\n    ")
            )
        })
        .collect();
    assert!(
        told.is_empty(),
        "{} cases differ\n{}",
        told.len(),
        told.join("\n")
    );
}

#[test]
fn every_case_is_what_the_acts_make_of_it() {
    let law = load_law(&repository()).expect("the data of the project are sound");
    let files = case_files();
    let mut found = Vec::new();
    for file in &files {
        let id = ProcedureId::parse(&file.procedure).expect("an id");
        let checker = law
            .lawbook
            .checker(&id)
            .expect("a procedure of the project");
        for case in &file.cases {
            let day = Date::parse(&case.on).expect("a day");
            let differences = match read_answers(&case.id, case.answers_file(), &checker) {
                Ok(answers) => {
                    let result = serde_json::to_value(checker.assess(answers.on(day)));
                    case.differences(&result.expect("JSON"))
                }
                Err(faults) => vec![format!("{:?}", miette::Report::new(faults))],
            };
            found.push((file.procedure.clone(), case, differences));
        }
    }
    assert!(found.len() > 100, "{} cases", found.len());
    report(&found);
}

/// The people of whom the issue says that they must get the right list.
const NAMED: [(&str, &str); 13] = [
    ("permanent-residence", "programmer-from-india"),
    ("permanent-residence", "family-of-in-demand-specialist"),
    ("permanent-residence", "ethnic-kazakh-from-china"),
    ("permanent-residence", "ethnic-kazakh-from-uzbekistan"),
    ("permanent-residence", "refugee"),
    ("permanent-residence", "stateless-without-documents"),
    ("permanent-residence", "child-of-10-with-one-parent"),
    ("permanent-residence", "child-of-15-with-one-parent"),
    ("permanent-residence", "child-of-17-with-one-parent"),
    (
        "permanent-residence",
        "citizenship-through-mission-registered",
    ),
    (
        "permanent-residence",
        "citizenship-through-mission-not-registered",
    ),
    (
        "self-employment-certificate",
        "english-teacher-exactly-ten-years",
    ),
    (
        "labour-immigrant-permit",
        "twenty-days-after-the-last-permit",
    ),
];

#[test]
fn the_people_of_the_issue_are_answered_by_the_program() {
    let cases = NAMED.map(|(procedure, id)| (procedure, case(procedure, id)));
    let mut found = Vec::new();
    for (procedure, case) in &cases {
        let result = assess(procedure, &case.answers_file(), &case.on);
        found.push(((*procedure).to_owned(), case, case.differences(&result)));
    }
    report(&found);
}
