//! `qonys assess`.

use std::io::Read;
use std::path::Path;

use qonys_rules::{Answers, Assessment, Checker, LocalizedText};

use super::{CommandError, checker, day};
use crate::build::load_law;
use crate::cli::AssessArgs;
use crate::load::{Unreadable, read_answers};

pub(super) fn run(root: &Path, args: AssessArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    let checker = checker(&law, &args.procedure)?;
    let answers = answers(&args.answers, &checker)?;
    let as_of = day(args.as_of)?;
    let assessment = checker.assess(&answers, as_of);
    if args.json {
        println!("{}", serde_json::to_string_pretty(&assessment)?);
    } else {
        print!("{}", summary(&assessment, &checker, &args));
    }
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

/// One line per paper: status, name, reason, provisions. The words are the law's;
/// the status is the word of the JSON.
fn summary(assessment: &Assessment, checker: &Checker<LocalizedText>, args: &AssessArgs) -> String {
    use std::fmt::Write;
    let checker = checker.in_language(args.lang);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{} · {} · {}: {}",
        checker.procedure.name,
        assessment.as_of,
        checker.act.name,
        word(assessment.law.force)
    );
    for update in checker
        .updates
        .iter()
        .filter(|update| assessment.updates.contains(&update.id))
    {
        let _ = writeln!(
            out,
            "! {} ({}): {}",
            update.title,
            update.moment(),
            update.text
        );
    }
    for line in &assessment.documents {
        let name = checker
            .document(&line.document)
            .map_or("", |document| &document.name);
        let _ = writeln!(out, "\n[{}] {name}", word(line.status));
        if let Some(reason) = line
            .why
            .rule
            .as_ref()
            .and_then(|rule| checker.procedure.reason(rule))
        {
            let _ = writeln!(out, "    {reason}");
        }
        for variant in &line.variants {
            if let Some(text) = checker.procedure.reason(&variant.variant) {
                let _ = writeln!(out, "    ({}) {text}", word(variant.holds));
            }
        }
        for provision in &line.why.provisions {
            let _ = writeln!(out, "    § {provision}");
        }
    }
    let counts = &assessment.counts;
    let _ = writeln!(
        out,
        "\nneeded {} · in hand {} · missing {} · depends {} · not needed {}",
        counts.needed, counts.in_hand, counts.missing, counts.depends, counts.not_needed
    );
    if let Some(next) = &assessment.next {
        let text = checker.question(next).map_or("", |question| &question.text);
        let _ = writeln!(out, "next question: {next}: {text}");
    }
    out
}

/// The word of the JSON for a value, so that both outputs say the same.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
