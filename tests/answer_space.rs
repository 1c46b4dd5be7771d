//! `qonys verify`: what must hold for everybody, and whose result a change of
//! the law changes. The proofs themselves are the program's; here it is seen
//! that they are made of the law as it stands, and that each can fail.

use qonys_tests::{Outcome, Project, qonys};

fn verified(outcome: &Outcome) -> serde_json::Value {
    serde_json::from_str(&outcome.out).expect("JSON")
}

/// The law as it stands: everything holds, and the results are those accepted.
#[test]
fn what_is_committed_holds_for_everybody() {
    let outcome = qonys(&["verify", "--json"]);
    assert_eq!(outcome.code, 0, "{}\n{}", outcome.out, outcome.err);
    let verified = verified(&outcome);
    let all = verified.as_array().expect("a list");
    assert_eq!(all.len(), 4, "three procedures and a guide");
    let mut profiles = 0;
    for one in all {
        assert_eq!(one["recorded"], true, "{}", one["procedure"]);
        let checks = one["checks"].as_array().expect("a list");
        assert_eq!(checks.len(), 13);
        profiles += one["profiles"].as_u64().expect("a number");
    }
    assert!(profiles > 1_000_000, "{profiles} profiles");
}

/// A change of one exemption: the lines it turns, for how many, and for whom.
#[test]
fn a_change_of_results_must_be_accepted() {
    let project = Project::law().change(
        "data/procedures/permanent-residence.yaml",
        "when: {question: refugee, is: \"yes\"}",
        "when: {question: nationality, is: stateless}",
    );
    let run = |accept: &[&str]| {
        let mut args = vec!["verify", "permanent-residence"];
        args.extend(accept);
        project.qonys(&args)
    };
    let changed = run(&[]);
    assert_eq!(changed.code, 1, "{}", changed.out);
    // `refugee` decides nothing else, so its question is dead now; who is
    // stateless is asked anyway.
    assert!(changed.err.contains("verify::violated"), "{}", changed.err);
    let turned: Vec<_> = changed
        .out
        .lines()
        .skip_while(|line| !line.contains("profiles change"))
        .collect();
    insta::assert_snapshot!("changed_exemption", turned.join("\n"));
    let json = verified(&run(&["--json"]));
    assert_eq!(json[0]["changes"][0]["what"], "turned", "{json}");
    // What does not hold is not accepted.
    assert_eq!(run(&["--accept"]).code, 1);
}

/// A change that breaks nothing is reported, accepted on purpose, and then current.
#[test]
fn what_is_accepted_is_current() {
    let project = Project::law().change(
        "data/procedures/permanent-residence.yaml",
        "when: {question: age, is_one_of: [under-14, 14-15]}",
        "when: {question: age, is_one_of: [under-14, 14-15, 16-17]}",
    );
    let changed = project.qonys(&["verify"]);
    assert_eq!(changed.code, 1, "{}", changed.out);
    insta::assert_snapshot!("advice", changed.err);
    assert!(
        changed.out.contains("document birth-certificate:"),
        "{}",
        changed.out
    );
    assert_eq!(project.qonys(&["verify", "--accept"]).code, 0);
    let again = project.qonys(&["verify"]);
    assert_eq!(again.code, 0, "{}", again.out);
}

#[test]
fn a_record_is_not_written_by_hand() {
    let record = "tests/verified/permanent-residence.txt";
    let tampered = Project::law().change(record, "“missing”", "“in hand”");
    let outcome = tampered.qonys(&["verify"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.err.contains("verify/record"), "{}", outcome.err);
    let broken = Project::law().change(record, "= category (", "category (");
    let outcome = broken.qonys(&["verify"]);
    assert!(outcome.err.contains("verify/record"), "{}", outcome.err);
    let gone = Project::law().delete(record);
    let outcome = gone.qonys(&["verify", "permanent-residence"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("no record"), "{}", outcome.out);
}

/// Each check fails for a law that is wrong in its way.
#[test]
fn every_check_can_fail() {
    let faults = [
        (
            "labour-immigrant-permit",
            "data/procedures/labour-immigrant-permit.yaml",
            "when: {question: labour-permit-purpose, is: extension-portal}",
            "when: {question: labour-permit-purpose, is: extension-office}",
            "category: “none”, although every answer is known",
        ),
        (
            "self-employment-certificate",
            "data/questions/order-503-2016.yaml",
            "      - id: english-certificate\n",
            "      - id: driving-licence\n        label: {kk: Куәлік, ru: Права, en: Driving licence}\n      - id: english-certificate\n",
            "the option `driving-licence` of `certificate-qualifications` changes nothing for anybody",
        ),
        (
            "labour-immigrant-permit",
            "data/questions/order-76-2014.yaml",
            "ask_when: {question: labour-had-permit, is: \"yes\"}",
            "ask_when: {all: [{question: labour-had-permit, is: \"yes\"}, {question: labour-permit-purpose, is: extension-portal}]}",
            "`labour-permit-ended-on` is never asked",
        ),
        (
            "self-employment-certificate",
            "data/points/order-503-2016.yaml",
            "points: 4\n          years: {from: 3, to: 10}",
            "points: 1\n          years: {from: 3, to: 10}",
            "criterion experience: certificate-experience gives 1 to 2 points, and more of it only 1 to 1",
        ),
        (
            "permanent-residence",
            "data/procedures/permanent-residence.yaml",
            "when: {question: refugee, is: \"yes\"}",
            "when: {all: [{question: refugee, is: \"yes\"}, {question: refugee, is: \"no\"}]}",
            "the exemption `criminal-record-refugee` from `criminal-record` changes nothing for anybody",
        ),
        (
            "permanent-residence",
            "data/grounds/order-642-2023.yaml",
            "when: {question: ties, includes: former-compatriot}",
            "when: {question: ties, includes: ethnic-kazakh}",
            "the exception `former-compatriot` from the ground `migration-law-4` changes nothing for anybody",
        ),
        (
            "labour-immigrant-permit",
            "data/procedures/labour-immigrant-permit.yaml",
            "when: {question: labour-visa-free, is: \"yes\"}",
            "when: {question: labour-visa-free, is_one_of: [\"yes\", \"no\"]}",
            "gate visa-free is met by everybody",
        ),
        (
            "permanent-residence",
            "data/grounds/order-642-2023.yaml",
            "touched_when: {not: {papers: complete}}",
            "touched_when: {any: [{papers: complete}, {not: {papers: complete}}]}",
            "the ground `state-services-law-2` is the same for everybody",
        ),
        (
            "find-my-way",
            "data/guides/find-my-way.yaml",
            "when: {question: way-goal, includes: live}",
            "when: {all: [{question: way-goal, includes: live}, {question: age, is: adult}, {question: age, is: under-14}]}",
            "the way `permanent-residence-standard` is open to nobody",
        ),
        (
            "labour-immigrant-permit",
            "data/procedures/labour-immigrant-permit.yaml",
            "when: {question: labour-proactive-residence, is: \"yes\"}",
            "when: {all: [{document_in_hand: labour-passport}, {question: labour-proactive-residence, is: \"yes\"}]}",
            "document labour-contract: asked for only once there is labour-passport in hand",
        ),
    ];
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> = faults
            .iter()
            .map(|(procedure, file, from, to, _)| {
                scope.spawn(move || {
                    let project = Project::law().change(file, from, to);
                    project.qonys(&["verify", procedure])
                })
            })
            .collect();
        runs.into_iter()
            .map(|run| run.join().expect("the run ends"))
            .collect()
    });
    let mut silent = Vec::new();
    for ((.., message), outcome) in faults.iter().zip(outcomes) {
        if outcome.code != 1 || !outcome.out.contains(message) {
            let failed: Vec<_> = outcome
                .out
                .lines()
                .filter(|line| line.contains('×'))
                .collect();
            silent.push(format!("{message}\n{}\n{}", failed.join("\n"), outcome.err));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n\n"));
}
