//! `qonys assess`.

use std::io::Read;
use std::path::Path;

use qonys_rules::widget_data::Word;
use qonys_rules::{
    Answers, Assessment, Checker, Event, LocalizedText, RECEIPT_FORM, Receipt, Situation,
    WrittenAnswers, icalendar,
};
use serde_json::json;

use super::summary::Summary;
use super::{CommandError, checker, checker_messages, day};
use crate::build::load_law;
use crate::checker_words::checker_words;
use crate::cli::AssessArgs;
use crate::load::{Unreadable, read_answers};

/// The program, as receipts name it.
pub(super) const BUILD: &str = concat!("qonys ", env!("CARGO_PKG_VERSION"));

pub(super) fn run(root: &Path, args: AssessArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    let checker = checker(&law, &args.procedure)?;
    let answers = answers(&args.answers, &checker)?;
    let situation = answers.on(day(args.as_of)?);
    let assessment = checker.assess(situation);
    let what_if = checker.what_if(situation);
    let calendar = assessment.calendar();
    if let Some(path) = &args.receipt {
        let receipt = receipt(situation, &assessment, &law.digest, args.without_answers);
        write(path, &serde_json::to_string_pretty(&receipt)?)?;
    }
    if let Some(path) = &args.ics {
        write(path, &calendar_file(root, &args, &checker, &assessment)?)?;
    }
    if args.json {
        let mut value = serde_json::to_value(&assessment)?;
        if args.what_if {
            value["what_if"] = json!(what_if);
        }
        if args.calendar {
            value["calendar"] = json!(calendar);
        }
        let plain = !args.what_if && !args.calendar;
        // The assessment alone keeps the order of its parts.
        let text = if plain {
            serde_json::to_string_pretty(&assessment)?
        } else {
            serde_json::to_string_pretty(&value)?
        };
        println!("{text}");
        return Ok(());
    }
    let words = checker_words(&checker_messages(root)?, args.lang)?;
    let checker = checker.in_language(args.lang);
    let summary = Summary::new(&checker, &words, &assessment);
    print!("{}", summary.text(&what_if, calendar.as_ref()));
    Ok(())
}

fn answers(path: &Path, checker: &Checker<LocalizedText>) -> Result<Answers, CommandError> {
    let from_input = path == Path::new("-");
    let text = if from_input {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = text.map_err(|cause| Unreadable {
        path: path.to_owned(),
        cause,
    })?;
    let name = if from_input {
        "standard input".into()
    } else {
        path.to_string_lossy()
    };
    Ok(read_answers(&name, text, checker)?)
}

fn receipt(
    situation: Situation<'_>,
    assessment: &Assessment,
    digest: &str,
    without_answers: bool,
) -> Receipt {
    let assessment = assessment.clone();
    Receipt {
        qonys_receipt: RECEIPT_FORM,
        procedure: assessment.procedure.clone(),
        as_of: situation.as_of,
        data: digest.to_owned(),
        build: BUILD.to_owned(),
        answers: (!without_answers).then(|| WrittenAnswers::from(situation.answers)),
        assessment: if without_answers {
            assessment.without_answers()
        } else {
            assessment
        },
    }
}

fn calendar_file(
    root: &Path,
    args: &AssessArgs,
    checker: &Checker<LocalizedText>,
    assessment: &Assessment,
) -> Result<String, CommandError> {
    let words = checker_words(&checker_messages(root)?, args.lang)?;
    let checker = checker.in_language(args.lang);
    let entries = assessment.calendar().map(|calendar| calendar.entries);
    let events: Vec<_> = entries
        .unwrap_or_default()
        .into_iter()
        .map(|entry| {
            let document = checker.document(&entry.document);
            let name = document.map_or("", |document| document.name.as_str());
            Event {
                day: entry.until,
                id: entry.document.to_string(),
                title: words.fill(Word::CalendarEvent, &[("name", name)]),
                text: format!("{}\n{}", checker.procedure.name, words.get(Word::Authority)),
            }
        })
        .collect();
    Ok(icalendar(&events, assessment.as_of))
}

fn write(path: &Path, text: &str) -> Result<(), CommandError> {
    std::fs::write(path, text).map_err(|cause| CommandError::Unwritable {
        path: path.to_owned(),
        cause,
    })
}
