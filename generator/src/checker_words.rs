//! The words of the self-assessment, resolved from the messages of the theme:
//! for the widget, and for the command that says the same in a terminal.

use qonys_rules::Language;
use qonys_rules::widget_data::{PLACEHOLDERS, Words};

use crate::messages::{MessageError, MessageValue, Messages};

/// All words in one language. Their arguments stay in them as names in braces.
///
/// # Errors
/// When the theme lacks a word.
pub fn checker_words(messages: &Messages, language: Language) -> Result<Words, MessageError> {
    let marks: Vec<(&str, String)> = PLACEHOLDERS
        .iter()
        .map(|name| (*name, format!("{{{name}}}")))
        .collect();
    let marks: Vec<(&str, MessageValue<'_>)> = marks
        .iter()
        .map(|(name, mark)| (*name, mark.as_str().into()))
        .collect();
    Words::resolve(
        |key| messages.format(language, key, &marks),
        |key, number| {
            let mut arguments = marks.clone();
            arguments.push(("n", i64::from(number).into()));
            arguments.push(("shown", "{n}".into()));
            messages.format(language, key, &arguments)
        },
        |month| {
            let name = messages.text(language, &format!("date-month-{month}"))?;
            messages.format(
                language,
                "date-long",
                &[
                    ("day", "{day}".into()),
                    ("month", name.into()),
                    ("year", "{year}".into()),
                ],
            )
        },
    )
}
