//! Answers from a file: YAML or JSON, a map from question id to value, each
//! fault with its place.

use std::sync::Arc;

use qonys_rules::{Answers, Checker, RawAnswer};
use serde::Deserialize;

use super::fault::{Fault, Faults, SourceFile, Span};
use super::node::{Node, Value};

/// Reads and types the answers to a procedure's questions.
///
/// # Errors
/// Every answer that cannot be taken, with its place in the file.
pub fn read_answers<T>(name: &str, text: String, checker: &Checker<T>) -> Result<Answers, Faults> {
    let file = Arc::new(SourceFile {
        name: name.to_owned(),
        text,
    });
    let mut faults = Vec::new();
    let mut answers = Answers::default();
    let fault = |span, message: String, help: &str| Fault {
        code: "answers/not-taken",
        message,
        help: help.to_owned(),
        file: Arc::clone(&file),
        span,
        related: Vec::new(),
    };
    let tree = Node::parse(&file, &mut faults);
    match tree.as_ref().map(|tree| &tree.value) {
        Some(Value::Mapping(entries)) => {
            for (key, value) in entries {
                let span = if value.span.length > 0 {
                    value.span
                } else {
                    key.span
                };
                let Ok(raw) = RawAnswer::deserialize(value) else {
                    faults.push(fault(
                        span,
                        format!(
                            "the answer to `{}` is neither a value nor a list of values",
                            key.name
                        ),
                        "write `question: value` or `question: [value, value]`",
                    ));
                    continue;
                };
                match checker.read_answer(&key.name, &raw) {
                    Ok((question, answer)) => answers.set(question, answer),
                    Err(error) => faults.push(fault(
                        span,
                        error.to_string(),
                        "`qonys questions PROCEDURE` lists the questions and what each takes",
                    )),
                }
            }
        }
        Some(Value::Null) | None => {}
        Some(_) => faults.push(fault(
            Span {
                offset: 0,
                length: 1,
            },
            "answers are a map from question to value".to_owned(),
            "write one line per answer: `question: value`",
        )),
    }
    Faults::new(faults).map_or(Ok(answers), Err)
}
