//! `qonys receipt`: replays a saved receipt. Two questions are asked: whether
//! this program comes to the same result for the receipt's own day, and
//! whether the law of another day (today) comes to another one.

use std::collections::BTreeMap;
use std::path::Path;

use qonys_rules::{
    Answers, Assessment, Checker, Date, Language, Lawbook, LocalizedText, RECEIPT_FORM, Receipt,
};
use serde::Serialize;

use super::{CommandError, checker, day};
use crate::build::load_law;
use crate::cli::ReceiptArgs;
use crate::load::Unreadable;

/// What came out.
#[derive(Debug, Serialize)]
struct Replay {
    procedure: String,
    /// The day of the receipt.
    as_of: Date,
    /// The day it is compared with.
    today: Date,
    /// Whether the data are those of the receipt.
    same_data: bool,
    receipt_data: String,
    data: String,
    receipt_build: String,
    build: &'static str,
    /// Whether the receipt holds answers; without them nothing can be assessed again.
    has_answers: bool,
    /// Answers of the receipt that the questions of today do not take.
    answers_not_taken: Vec<String>,
    /// What the same answers come to on the receipt's own day, by today's data.
    then: Option<Vec<Difference>>,
    /// What they come to today.
    now: Option<Vec<Difference>>,
}

/// A line that is not what it was.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Difference {
    /// The line: `paper solvency`, `gate thirty-days`.
    line: String,
    /// What the receipt says; none if the line was not there.
    was: Option<String>,
    /// What comes out; none if the line is no more.
    is: Option<String>,
}

pub(super) fn run(root: &Path, args: &ReceiptArgs) -> Result<(), CommandError> {
    let receipt = read(&args.file)?;
    let law = load_law(root)?;
    let checker = checker(&law, receipt.procedure.as_str())?;
    let today = day(args.as_of)?;
    let mut answers_not_taken = Vec::new();
    let answers = receipt
        .answers
        .as_ref()
        .map(|written| answers(&checker, &written.0, &mut answers_not_taken));
    let compared = |day: Date| {
        answers
            .as_ref()
            .map(|answers| differences(&receipt.assessment, &checker.assess(answers.on(day))))
    };
    let replay = Replay {
        procedure: receipt.procedure.to_string(),
        as_of: receipt.as_of,
        today,
        same_data: receipt.data == law.digest,
        receipt_data: receipt.data.clone(),
        data: law.digest.clone(),
        receipt_build: receipt.build.clone(),
        build: crate::BUILD,
        has_answers: answers.is_some(),
        then: compared(receipt.as_of),
        now: compared(today),
        answers_not_taken,
    };
    if args.json {
        println!("{}", serde_json::to_string_pretty(&replay)?);
    } else {
        print!("{}", told(&replay, &law.lawbook, &receipt, args.lang));
    }
    Ok(())
}

fn read(path: &Path) -> Result<Receipt, CommandError> {
    let text = std::fs::read_to_string(path).map_err(|cause| Unreadable {
        path: path.to_owned(),
        cause,
    })?;
    let refuse = |why: String| CommandError::Receipt {
        file: path.display().to_string(),
        why,
        form: RECEIPT_FORM,
    };
    // The version first: a later form need not look like this one.
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| refuse(error.to_string()))?;
    match value
        .get("qonys_receipt")
        .and_then(serde_json::Value::as_u64)
    {
        Some(form) if form == u64::from(RECEIPT_FORM) => {}
        Some(form) => return Err(refuse(format!("its form is {form}"))),
        None => return Err(refuse("it does not say `qonys_receipt`".to_owned())),
    }
    serde_json::from_str(&text).map_err(|error| refuse(error.to_string()))
}

fn answers(
    checker: &Checker<LocalizedText>,
    written: &[(String, qonys_rules::RawAnswer)],
    not_taken: &mut Vec<String>,
) -> Answers {
    let mut answers = Answers::default();
    for (question, raw) in written {
        match checker.read_answer(question, raw) {
            Ok((question, answer)) => answers.set(question, answer),
            Err(fault) => not_taken.push(fault.to_string()),
        }
    }
    answers
}

/// The lines of an assessment with what each says, by name.
fn lines(assessment: &Assessment) -> BTreeMap<String, String> {
    let mut lines = BTreeMap::new();
    let mut note = |line: String, value: String| lines.insert(line, value);
    for law in assessment.law.iter().chain(&assessment.lists) {
        let value = format!("{}, wording {}", word(law.force), word(law.wording));
        note(format!("act {}", law.act), value);
    }
    for line in &assessment.applicants {
        note(format!("category {}", line.applicant), word(line.belongs));
    }
    for line in &assessment.documents {
        let mut value = word(line.status);
        for variant in &line.variants {
            value = format!("{value}, {} {}", variant.variant, word(variant.holds));
        }
        note(format!("paper {}", line.document), value);
    }
    for line in &assessment.gates {
        note(format!("condition {}", line.gate), word(line.standing));
    }
    for line in assessment.points.iter().flat_map(|points| &points.criteria) {
        let value = format!("{}–{}", line.min, line.max);
        note(format!("points {}", line.criterion), value);
    }
    for line in &assessment.ways {
        note(format!("way {}", line.way), word(line.opening));
    }
    for line in &assessment.grounds {
        note(format!("ground {}", line.ground), word(line.bearing));
    }
    for update in &assessment.updates {
        note(format!("update {update}"), "in effect".to_owned());
    }
    lines
}

fn differences(was: &Assessment, is: &Assessment) -> Vec<Difference> {
    let (was, is) = (lines(was), lines(is));
    let mut found: Vec<_> = was
        .iter()
        .filter(|(line, value)| is.get(*line) != Some(value))
        .map(|(line, value)| Difference {
            line: line.clone(),
            was: Some(value.clone()),
            is: is.get(line).cloned(),
        })
        .collect();
    let new = is.iter().filter(|(line, _)| !was.contains_key(*line));
    found.extend(new.map(|(line, value)| Difference {
        line: line.clone(),
        was: None,
        is: Some(value.clone()),
    }));
    found.sort();
    found
}

/// The word of the JSON for a value, so that all outputs say the same.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The replay in sentences.
fn told(replay: &Replay, law: &Lawbook, receipt: &Receipt, language: Language) -> String {
    let mut out = vec![format!(
        "receipt of {} for {}, made with data {} by {}",
        replay.as_of, replay.procedure, replay.receipt_data, replay.receipt_build
    )];
    out.push(if replay.same_data {
        format!("the data are the same ({})", replay.data)
    } else {
        format!("the data are others now ({})", replay.data)
    });
    for fault in &replay.answers_not_taken {
        out.push(format!("an answer is not taken any more: {fault}"));
    }
    match (&replay.then, &replay.now) {
        (Some(then), Some(now)) => {
            section(
                &mut out,
                &format!("on {}, the day of the receipt", replay.as_of),
                then,
            );
            section(&mut out, &format!("on {}", replay.today), now);
        }
        _ => {
            out.push("the receipt holds no answers, so it cannot be assessed again".to_owned());
            let news: Vec<_> = law
                .updates
                .iter()
                .filter(|update| {
                    update.bears_on.procedures.contains(&receipt.procedure)
                        && update.on <= replay.today
                        && !receipt.assessment.updates.contains(&update.id)
                })
                .map(|update| {
                    let title = update.title.get(language);
                    format!("  since then: {title} ({})", update.moment())
                })
                .collect();
            if news.is_empty() {
                out.push("no change of the law since then is known that bears on it".to_owned());
            }
            out.extend(news);
        }
    }
    out.push(String::new());
    out.join("\n")
}

fn section(out: &mut Vec<String>, when: &str, differences: &[Difference]) {
    if differences.is_empty() {
        out.push(format!("{when}: the result is the same"));
        return;
    }
    out.push(format!("{when}: {} lines differ", differences.len()));
    for difference in differences {
        let side =
            |value: &Option<String>| value.clone().unwrap_or_else(|| "(not there)".to_owned());
        out.push(format!(
            "  {}: was {}, is {}",
            difference.line,
            side(&difference.was),
            side(&difference.is)
        ));
    }
}
