//! `qonys assess`.

use std::io::Read;
use std::path::Path;

use qonys_rules::{
    Answers, Assessment, Calendar, Checker, LocalizedText, Receipt, Situation, WhatIf,
    calendar_file,
};
use serde::Serialize;

use super::summary::Summary;
use super::{CommandError, checker, day};
use crate::BUILD;
use crate::build::{load_law, load_messages};
use crate::checker_words::checker_words;
use crate::cli::AssessArgs;
use crate::load::{Unreadable, read_answers};

pub(super) fn run(root: &Path, args: AssessArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    let checker = checker(&law, &args.procedure)?;
    let answers = answers(&args.answers, &checker)?;
    let situation = answers.on(day(args.as_of)?);
    let assessment = checker.assess(situation);
    if let Some(path) = &args.receipt {
        let with_answers = !args.without_answers;
        let receipt = Receipt::of(&checker, situation, &law.digest, BUILD, with_answers);
        write(path, &serde_json::to_string_pretty(&receipt)?)?;
    }
    // Only what is told in words needs a theme.
    let words = || Ok::<_, CommandError>(checker_words(&load_messages(root)?, args.lang)?);
    let told = checker.in_language(args.lang);
    if let Some(path) = &args.ics {
        write(path, &calendar_file(&told, &words()?, &assessment))?;
    }
    if args.json {
        return print_json(&args, &checker, situation, &assessment);
    }
    let what_if = checker.what_if(situation);
    let calendar = assessment.calendar();
    let words = words()?;
    let summary = Summary::new(&told, &words, &assessment);
    print!("{}", summary.text(&what_if, calendar.as_ref()));
    Ok(())
}

/// The assessment as the browser has it, and what else was asked for.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    assessment: &'a Assessment,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_if: Option<WhatIf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<Option<Calendar>>,
}

fn print_json(
    args: &AssessArgs,
    checker: &Checker<LocalizedText>,
    situation: Situation<'_>,
    assessment: &Assessment,
) -> Result<(), CommandError> {
    let told = Told {
        assessment,
        what_if: args.what_if.then(|| checker.what_if(situation)),
        calendar: args.calendar.then(|| assessment.calendar()),
    };
    println!("{}", serde_json::to_string_pretty(&told)?);
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

fn write(path: &Path, text: &str) -> Result<(), CommandError> {
    std::fs::write(path, text).map_err(|cause| CommandError::Unwritable {
        path: path.to_owned(),
        cause,
    })
}
