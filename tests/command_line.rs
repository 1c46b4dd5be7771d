//! The commands, as a person or another program runs them.

#![allow(clippy::panic, reason = "a test that cannot go on says why and ends")]

use std::collections::BTreeSet;

use qonys_tests::{BUILD_DAY, LANGUAGES, Outcome, Project, qonys, qonys_with_input};
use serde_json::Value;

fn json(outcome: &Outcome) -> Value {
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    serde_json::from_str(&outcome.out).unwrap_or_else(|error| panic!("{error}: {}", outcome.out))
}

fn assess(answers: &str) -> Value {
    qonys_tests::assess("permanent-residence", answers, BUILD_DAY)
}

/// The papers of an assessment with one of these statuses.
fn papers(assessment: &Value, statuses: &[&str]) -> Vec<String> {
    assessment["documents"]
        .as_array()
        .expect("documents")
        .iter()
        .filter(|line| statuses.contains(&line["status"].as_str().unwrap_or_default()))
        .map(|line| line["document"].as_str().unwrap_or_default().to_owned())
        .collect()
}

fn needed(answers: &str) -> Vec<String> {
    let assessment = assess(answers);
    assert!(
        papers(&assessment, &["depends"]).is_empty(),
        "nothing is open: {answers}"
    );
    papers(&assessment, &["needed", "missing", "in-hand", "unusable"])
}

const ADULT: &str = "
age: adult
nationality: other-state
refugee: no
ties: none
citizenship-via-mission: no
in-demand: no
child-14-17: no
";

#[test]
fn the_data_of_the_project_are_sound() {
    let outcome = qonys(&["check", "--as-of", BUILD_DAY]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let counts = "5 acts, 861 provisions, 163 occupations, 32 documents, 3 procedures";
    assert!(outcome.out.contains(counts), "{}", outcome.out);
}

#[test]
fn the_questions_are_listed() {
    let listed = json(&qonys(&["questions", "permanent-residence", "--json"]));
    let ids: Vec<_> = listed
        .as_array()
        .expect("a list")
        .iter()
        .map(|q| &q["id"])
        .collect();
    assert_eq!(ids.first().and_then(|id| id.as_str()), Some("age"));
    for question in listed.as_array().expect("a list") {
        for language in LANGUAGES {
            let text = question["text"][language].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "{} in {language}", question["id"]);
        }
        assert!(!question["sources"].as_array().expect("sources").is_empty());
    }
    let plain = qonys(&["questions", "permanent-residence", "--lang", "kk"]);
    assert!(plain.out.contains("unknown"), "{}", plain.out);
}

/// Items 1, 2, 3, 4, 6, 7, 8 and 9 of the act's list (annex 3, row 8).
#[test]
fn a_standard_adult_brings_eight_papers() {
    let general = [
        "application-form",
        "passport",
        "solvency",
        "criminal-record",
        "housing",
        "medical-certificate",
        "photo",
        "state-duty",
    ];
    assert_eq!(needed(ADULT), general);
    let with_child = needed(&ADULT.replace("child-14-17: no", "child-14-17: yes"));
    assert_eq!(with_child.len(), 9);
    assert!(with_child.contains(&"child-consent".to_owned()));
}

#[test]
fn the_in_demand_route_adds_the_petition() {
    let answers = ADULT.replace("in-demand: no", "in-demand: yes\noccupation: 2512-1-007");
    let papers = needed(&answers);
    assert_eq!(papers.len(), 9);
    assert!(papers.contains(&"petition".to_owned()));
    // Item 3 stays: whoever is exempt still files proof of the exemption.
    let assessment = assess(&answers);
    let solvency = assessment["documents"]
        .as_array()
        .and_then(|lines| lines.iter().find(|line| line["document"] == "solvency"))
        .expect("solvency");
    assert_eq!(
        solvency["variants"][0]["variant"],
        "solvency-exemption-proof"
    );
    assert_eq!(solvency["variants"][0]["holds"], "yes");
}

/// Items 1, 2, 8 and 9 (annex 3, row 8, the paragraph on citizenship through a mission).
#[test]
fn citizenship_through_a_mission_needs_permanent_registration_too() {
    let through = ADULT.replace(
        "citizenship-via-mission: no",
        "citizenship-via-mission: yes",
    );
    let registered = needed(&format!("{through}permanent-registration: yes\n"));
    assert_eq!(
        registered,
        ["application-form", "passport", "photo", "state-duty"]
    );
    let not_registered = needed(&format!("{through}permanent-registration: no\n"));
    assert_eq!(not_registered.len(), 8);
}

/// Items 1, 2, 5, 6, 8 and 9; item 5 from 14 years; a birth document under 16.
#[test]
fn minors_have_a_set_of_their_own() {
    let child = |age: &str, abroad: &str| {
        needed(&format!(
            "age: {age}\narriving-with: one-parent\nrepresentative: other\nsecond-parent-abroad: {abroad}\nnationality: other-state\nrefugee: no\nties: none\n"
        ))
    };
    let set = [
        "application-form",
        "passport",
        "child-consent",
        "housing",
        "photo",
        "state-duty",
    ];
    assert_eq!(child("16-17", "no"), set);
    let fifteen = child("14-15", "no");
    assert_eq!(fifteen.len(), 7);
    assert!(fifteen.contains(&"birth-certificate".to_owned()));
    let ten = child("under-14", "no");
    assert!(!ten.contains(&"child-consent".to_owned()));
    assert!(ten.contains(&"birth-certificate".to_owned()));
    assert!(child("16-17", "yes").contains(&"second-parent-consent".to_owned()));
    for paper in ["solvency", "criminal-record", "medical-certificate"] {
        assert!(
            !ten.contains(&paper.to_owned()),
            "{paper} is not in the minors' set"
        );
    }
}

#[test]
fn refugees_and_ethnic_kazakhs_of_china_bring_no_criminal_record() {
    let refugee = ADULT.replace("refugee: no", "refugee: yes");
    assert!(!needed(&refugee).contains(&"criminal-record".to_owned()));
    let from_china = ADULT
        .replace("ties: none", "ties: [ethnic-kazakh]")
        .replace("nationality: other-state", "nationality: china");
    assert!(!needed(&from_china).contains(&"criminal-record".to_owned()));
    // Ethnic Kazakhs of other states are not excepted.
    let from_elsewhere = ADULT.replace("ties: none", "ties: [ethnic-kazakh]");
    assert!(needed(&from_elsewhere).contains(&"criminal-record".to_owned()));
    let line = assess(&from_china)["documents"]
        .as_array()
        .and_then(|lines| {
            lines
                .iter()
                .find(|line| line["document"] == "criminal-record")
                .cloned()
        })
        .expect("criminal-record");
    assert_eq!(line["status"], "not-needed");
    assert_eq!(
        line["why"]["provisions"][0],
        "order-642-2023/annex-3/row-8/item-4"
    );
    assert_eq!(
        line["why"]["answers"],
        serde_json::json!(["nationality", "ties"])
    );
}

/// More than 180 days for the passport; not more than 180 for the certificates.
#[test]
fn dates_are_checked_in_both_directions() {
    let with = |passport: &str, record: &str| {
        let assessment = assess(&format!(
            "{ADULT}documents-in-hand: [passport, criminal-record]\npassport-valid-until: {passport}\ncriminal-record-issued-on: {record}\n"
        ));
        let status = |paper: &str| {
            let lines = assessment["documents"].as_array().expect("documents");
            let line = lines
                .iter()
                .find(|line| line["document"] == paper)
                .expect("the paper");
            (line["status"].clone(), line["age"]["days"].clone())
        };
        (status("passport"), status("criminal-record"))
    };
    // As of 2026-11-21: 180 days later is 2027-05-20, 180 days earlier 2026-05-25.
    let (passport, record) = with("2027-05-20", "2026-05-25");
    assert_eq!(
        passport,
        ("unusable".into(), 180.into()),
        "180 days left are not more than 180"
    );
    assert_eq!(
        record,
        ("in-hand".into(), 180.into()),
        "180 days old is not older than 180"
    );
    let (passport, record) = with("2027-05-21", "2026-05-24");
    assert_eq!(passport, ("in-hand".into(), 181.into()));
    assert_eq!(record, ("unusable".into(), 181.into()));
    let (_, record) = with("2027-05-21", "2026-11-22");
    assert_eq!(record.0, "unusable", "a paper of tomorrow cannot be right");
}

#[test]
fn what_is_not_known_stays_open_and_names_the_question_that_would_settle_it() {
    let nothing = assess("{}");
    assert_eq!(nothing["next"], "age");
    assert_eq!(nothing["complete"], false);
    // Everybody brings these four, whoever they are.
    let certain = papers(&nothing, &["needed"]);
    assert_eq!(
        certain,
        ["application-form", "passport", "photo", "state-duty"]
    );
    let open = assess(&ADULT.replace("refugee: no", "refugee: unknown"));
    assert_eq!(papers(&open, &["depends"]), ["criminal-record"]);
    // The first settles most; papers in hand would settle the gate of solvency.
    assert_eq!(
        open["open"],
        serde_json::json!(["refugee", "documents-in-hand"])
    );
    assert!(
        open["updates"]
            .as_array()
            .is_some_and(|updates| !updates.is_empty())
    );
}

#[test]
fn before_the_act_there_is_no_answer_from_it() {
    let args = [
        "assess",
        "permanent-residence",
        "--answers",
        "-",
        "--as-of",
        "2020-01-01",
        "--json",
    ];
    let early = json(&qonys_with_input(&args, ADULT));
    assert_eq!(early["law"]["force"], "not-yet");
    assert_eq!(early["updates"], serde_json::json!([]));
}

#[test]
fn answers_that_cannot_be_taken_are_all_named_with_their_place() {
    let answers = "age: grown-up\nnationalty: china\nties: [kazakh]\npassport-valid-until: soon\nrefugee: [yes]\n";
    let outcome = qonys_with_input(
        &["assess", "permanent-residence", "--answers", "-"],
        answers,
    );
    assert_eq!(outcome.code, 1);
    insta::assert_snapshot!(outcome.err);
}

#[test]
fn an_assessment_can_be_read_in_three_languages() {
    for language in LANGUAGES {
        let args = [
            "assess",
            "permanent-residence",
            "--answers",
            "-",
            "--as-of",
            BUILD_DAY,
            "--lang",
            language,
        ];
        let outcome = qonys_with_input(&args, ADULT);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        insta::assert_snapshot!(format!("assessment_{language}"), outcome.out);
    }
}

#[test]
fn search_finds_by_word_and_by_code() {
    let cases = [
        ("kk", "паспорт", "documents/passport"),
        ("ru", "паспорт", "documents/passport"),
        ("en", "passport", "documents/passport"),
        ("kk", "2512-1-007", "occupations/order-49-2023/2512-1-007"),
        ("ru", "2512 1 007", "occupations/order-49-2023/2512-1-007"),
        ("en", "25121007", "occupations/order-49-2023/2512-1-007"),
        // Misspelt in the act, and as it should be.
        ("kk", "нейрохируг", "occupations/order-49-2023/2217-4-001"),
        ("kk", "нейрохирург", "occupations/order-49-2023/2217-4-001"),
        // The beginning of a word.
        ("en", "neurosur", "occupations/order-49-2023/2217-4-001"),
    ];
    for (language, query, expected) in cases {
        let found = json(&qonys(&["search", "--lang", language, "--json", query]));
        assert_eq!(found["query"], query);
        let first = found["hits"][0]["url"].as_str().unwrap_or_default();
        assert!(first.contains(expected), "{language} {query}: {found}");
    }
    let nothing = json(&qonys(&["search", "--lang", "en", "--json", "zzzzzz"]));
    assert_eq!(nothing["hits"], serde_json::json!([]));
    let three = json(&qonys(&[
        "search",
        "--lang",
        "ru",
        "--limit",
        "3",
        "--json",
        "документ",
    ]));
    assert_eq!(three["hits"].as_array().map(Vec::len), Some(3));
}

#[test]
fn search_says_how_it_read_a_query() {
    let ask = |language: &str, query: &str, more: &[&str]| {
        let mut args = vec!["search", "--lang", language, "--json", query];
        args.extend(more);
        json(&qonys(&args))
    };
    let plain = ask("ru", "паспорта", &[]);
    assert_eq!(
        (&plain["reading"], &plain["meant"]),
        (&"typed".into(), &Value::Null)
    );
    let keyboard = ask("kk", "09жат", &[]);
    assert_eq!(
        (&keyboard["reading"], &keyboard["meant"]),
        (&"keyboard".into(), &"құжат".into())
    );
    assert!(keyboard["total"].as_u64() > Some(20), "{keyboard}");
    let literal = ask("kk", "09жат", &["--literal"]);
    assert_eq!(
        (&literal["reading"], &literal["total"]),
        (&"typed".into(), &0.into())
    );
    let spelling = ask("en", "photogaph", &[]);
    assert_eq!(
        (&spelling["reading"], &spelling["meant"]),
        (&"spelling".into(), &"photograph".into())
    );
    // In words, for people.
    let said = qonys(&["search", "--lang", "kk", "09жат"]);
    assert!(
        said.out.contains("құжат") && said.out.contains("--literal"),
        "{}",
        said.out
    );
}

#[test]
fn stems_are_measured() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("lemmas.tsv");
    let path = table.to_string_lossy().into_owned();
    // Two lemmas in five forms; жұмысшы is another word than жұмыс.
    let words = "# form lemma part\nқұжат\tқұжат\tn\nқұжаттар\tқұжат\tn\nқұжатымды\tқұжат\tn\nжұмыста\tжұмыс\tn\nжұмысшы\tжұмысшы\tn\n";
    std::fs::write(&table, words).expect("writing");
    let measured = json(&qonys(&["stems", "--json", &path]));
    assert_eq!(measured[0]["words"], "nominal");
    assert_eq!(measured[0]["count"], 5);
    assert_eq!(measured[0]["stems"]["precision"], 1.0);
    assert_eq!(measured[0]["stems"]["recall"], 1.0);
    assert!(qonys(&["stems", &path]).out.contains("1.000"));
    std::fs::write(&table, "құжат\tқұжат\tn\nқұжаттар құжат\n").expect("writing");
    let refused = qonys(&["stems", &path]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("line 2"), "{}", refused.err);
    assert_eq!(qonys(&["stems", "no-such-file.tsv"]).code, 1);
}

#[test]
fn analysis_repairs_mixed_scripts() {
    let tokens = json(&qonys(&[
        "analyse",
        "--lang",
        "kk",
        "--json",
        "мемлекеттiк 2512-1-007",
    ]));
    assert_eq!(tokens[0]["stem"], "мемлекеттік");
    assert!(
        tokens.as_array().is_some_and(|tokens| tokens.len() >= 2),
        "{tokens}"
    );
}

#[test]
fn exit_codes_tell_whose_fault_it_is() {
    assert_eq!(qonys(&["assess"]).code, 2, "the command line is incomplete");
    assert_eq!(
        qonys(&["search", "--lang", "fr", "x"]).code,
        2,
        "no such language"
    );
    assert_eq!(
        qonys(&["build", "--as-of", "2026-02-30"]).code,
        2,
        "no such day"
    );
    assert_eq!(
        qonys(&["build", "--base-url", "qonys"]).code,
        2,
        "no such address"
    );
    let unknown = qonys(&["questions", "citizenship"]);
    assert_eq!(unknown.code, 1);
    assert!(
        unknown.err.contains("permanent-residence"),
        "{}",
        unknown.err
    );
    let missing = qonys(&["check", "--root", "/nonexistent"]);
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("--root"), "{}", missing.err);
}

#[test]
fn a_build_never_replaces_a_folder_it_did_not_write() {
    let project = Project::minimal().write("mine/thesis.txt", b"mine");
    let refused = project.qonys(&["build", "--out", "mine", "--as-of", BUILD_DAY]);
    assert_eq!(refused.code, 1);
    assert!(project.path("mine/thesis.txt").is_file());
}

#[test]
fn two_builds_are_the_same_to_the_byte() {
    let project = Project::minimal();
    for out in ["one", "two"] {
        let built = project.qonys(&["build", "--out", out, "--as-of", BUILD_DAY]);
        assert_eq!(built.code, 0, "{}", built.err);
    }
    let files = |out: &str| {
        fn walk(folder: &std::path::Path, found: &mut BTreeSet<std::path::PathBuf>) {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                if entry.path().is_dir() {
                    walk(&entry.path(), found);
                } else {
                    found.insert(entry.path());
                }
            }
        }
        let root = project.path(out);
        let mut found = BTreeSet::new();
        walk(&root, &mut found);
        found
            .into_iter()
            .map(|path| {
                let name = path.strip_prefix(&root).unwrap_or(&path).to_owned();
                (name, std::fs::read(&path).expect("a file"))
            })
            .collect::<Vec<_>>()
    };
    let (one, two) = (files("one"), files("two"));
    assert!(one.len() > 50, "{} files", one.len());
    for (a, b) in one.iter().zip(&two) {
        assert_eq!(a.0, b.0);
        assert!(a.1 == b.1, "{} differs", a.0.display());
    }
    assert_eq!(one.len(), two.len());
}

/// A refugee's receipt, saved today and replayed after the law has changed.
#[test]
fn a_receipt_says_whether_the_law_has_changed_the_result() {
    let answers = ADULT.replace("refugee: no", "refugee: yes") + "documents-in-hand: none\n";
    let project = Project::law().write("answers.yaml", answers.as_bytes());
    let saved = project.qonys(&[
        "assess",
        "permanent-residence",
        "--answers",
        "answers.yaml",
        "--as-of",
        BUILD_DAY,
        "--receipt",
        "receipt.json",
        "--json",
    ]);
    assert_eq!(saved.code, 0, "{}", saved.err);
    let replay = |project: &Project| {
        let outcome = project.qonys(&["receipt", "receipt.json", "--as-of", BUILD_DAY]);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        outcome.out
    };
    let same = replay(&project);
    assert!(same.contains("the data are the same"), "{same}");
    assert_eq!(same.matches("the result is the same").count(), 2, "{same}");

    // The exemption of refugees goes: the paper is missing now.
    let changed = project.change(
        "data/procedures/permanent-residence.yaml",
        "when: {question: refugee, is: \"yes\"}",
        "when: {all: [{question: refugee, is: \"yes\"}, {question: refugee, is: \"no\"}]}",
    );
    let differs = replay(&changed);
    assert!(differs.contains("the data are others now"), "{differs}");
    assert!(
        differs.contains("paper criminal-record: was not-needed, is missing"),
        "{differs}"
    );

    // What is no receipt is refused with a reason.
    let broken = changed.write("receipt.json", b"{\"qonys_receipt\": 7}");
    let refused = broken.qonys(&["receipt", "receipt.json"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("its form is 7"), "{}", refused.err);
}
