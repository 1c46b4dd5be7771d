//! Answers as a short text, so that they can go with the visitor from one
//! language of the page to another. The page puts it behind the `#` of the
//! address, which browsers do not send to any server.
//!
//! Form: `1;age=adult;ties=a,b;documents-in-hand=none`. The leading number is
//! the version of the form. Ids are stable and the same in all languages;
//! what is not understood is left out.

use qonys_rules::{Answer, Answers, Checker, Length, Question, QuestionKind};

use crate::form::{Form, Special};

const VERSION: &str = "1";

/// The answers as text; empty if there are none.
#[must_use]
pub fn carried(answers: &Answers) -> String {
    if answers.is_empty() {
        return String::new();
    }
    let mut text = VERSION.to_owned();
    for (question, answer) in answers.iter() {
        text.push(';');
        text.push_str(question.as_str());
        text.push('=');
        text.push_str(&written(answer));
    }
    text
}

/// The answers of a text. They are read like a form, so nothing comes in
/// that a visitor could not have chosen.
#[must_use]
pub fn restore<T>(checker: &Checker<T>, text: &str) -> Answers {
    let mut answers = Answers::default();
    let mut parts = text.split(';');
    if parts.next() != Some(VERSION) {
        return answers;
    }
    for (id, value) in parts.filter_map(|part| part.split_once('=')) {
        let question = checker
            .questions
            .iter()
            .find(|known| known.id.as_str() == id);
        if let Some(question) = question
            && let Ok(answer) = form(question, value).read(question, checker)
        {
            answers.set(question.id.clone(), answer);
        }
    }
    answers
}

fn written(answer: &Answer) -> String {
    let form = Form::of(Some(answer));
    if let Some(special) = form.special {
        return special.id().to_owned();
    }
    match answer {
        Answer::Date(day) => day.to_string(),
        Answer::Length(length) => length.to_string(),
        _ => form.chosen.join(","),
    }
}

fn form<T>(question: &Question<T>, value: &str) -> Form {
    let mut form = Form {
        special: Special::from_id(value),
        ..Form::default()
    };
    if form.special.is_some() {
        return form;
    }
    match question.kind {
        QuestionKind::Date(_) | QuestionKind::Day => form.type_date(0, value.to_owned()),
        QuestionKind::Duration => {
            if let Ok(length) = Length::parse(value) {
                form = Form::of(Some(&Answer::Length(length)));
            }
        }
        _ => {
            for id in value.split(',') {
                form.toggle(id, true);
            }
        }
    }
    form
}
