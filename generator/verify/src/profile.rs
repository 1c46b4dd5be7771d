//! A profile: answers written as `qonys assess` takes them.

use qonys_rules::{Answers, Checker, RawAnswer};

use crate::space::answers;
use crate::study::Told;

/// The answers of a way through the space of a line, one to a line of YAML.
pub(crate) fn profile(told: &Told, path: &[u8], checker: &Checker<()>) -> String {
    yaml(&answers(&told.space.variables, path, checker))
}

/// Answers as YAML, in flow form so that a line of it can be copied.
pub(crate) fn yaml(answers: &Answers) -> String {
    let word = |text: &str| match text {
        // YAML 1.1 reads these as truth values.
        "yes" | "no" => format!("\"{text}\""),
        _ => text.to_owned(),
    };
    let written: Vec<_> = answers
        .iter()
        .map(|(question, answer)| match answer.to_raw() {
            RawAnswer::One(value) => format!("{question}: {}", word(&value)),
            RawAnswer::Many(values) if values.is_empty() => format!("{question}: none"),
            RawAnswer::Many(values) => {
                let values: Vec<_> = values.iter().map(|value| word(value)).collect();
                format!("{question}: [{}]", values.join(", "))
            }
        })
        .collect();
    format!("{{{}}}", written.join(", "))
}
