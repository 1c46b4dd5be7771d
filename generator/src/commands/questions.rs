//! `qonys questions`.

use std::path::Path;

use qonys_rules::{LocalizedText, Question, QuestionKind};
use serde_json::json;

use super::{CommandError, checker};
use crate::build::load_law;
use crate::cli::QuestionsArgs;

pub(super) fn run(root: &Path, args: QuestionsArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    let checker = checker(&law, &args.procedure)?;
    if args.json {
        let list: Vec<_> = checker.questions.iter().map(item).collect();
        println!("{}", serde_json::to_string_pretty(&list)?);
        return Ok(());
    }
    for question in &checker.in_language(args.lang).questions {
        println!("{}: {}", question.id, question.text);
        match &question.kind {
            QuestionKind::YesNo => println!("    yes | no"),
            QuestionKind::Choice(options) => {
                for option in options {
                    println!("    {}: {}", option.id, option.label);
                }
            }
            QuestionKind::Several { options, none } => {
                for option in options {
                    println!("    {} (any number): {}", option.id, option.label);
                }
                println!("    none: {none}");
            }
            QuestionKind::Occupation(list) => println!("    a code of the list {list}"),
            QuestionKind::Documents => {
                let ids: Vec<_> = checker.documents.iter().map(|d| d.id.as_str()).collect();
                println!("    any of: {}; or none", ids.join(", "));
            }
            QuestionKind::Date(document) => println!("    a date of {document}: year-month-day"),
            QuestionKind::Day => println!("    a date: year-month-day"),
            QuestionKind::Duration => {
                println!("    years, such as 10, or years and months, such as P10Y3M");
            }
        }
        println!("    unknown | declined");
    }
    Ok(())
}

fn item(question: &Question<LocalizedText>) -> serde_json::Value {
    let (kind, options) = match &question.kind {
        QuestionKind::YesNo => ("yes-no", json!([{"id": "yes"}, {"id": "no"}])),
        QuestionKind::Choice(options) => ("choice", json!(options)),
        QuestionKind::Several { options, .. } => ("several", json!(options)),
        QuestionKind::Occupation(_) => ("occupation", json!([])),
        QuestionKind::Documents => ("documents", json!([])),
        QuestionKind::Date(_) | QuestionKind::Day => ("date", json!([])),
        QuestionKind::Duration => ("duration", json!([])),
    };
    json!({
        "id": question.id,
        "kind": kind,
        "text": question.text,
        "help": question.help,
        "options": options,
        "list": match &question.kind { QuestionKind::Occupation(list) => json!(list), _ => json!(null) },
        "document": match &question.kind { QuestionKind::Date(document) => json!(document), _ => json!(null) },
        "asked_always": question.ask_when.is_none(),
        "sensitive": question.sensitive,
        "sources": question.sources,
    })
}
