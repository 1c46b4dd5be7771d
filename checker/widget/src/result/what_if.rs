//! What would change the result: by the person's effort, and by time.

use qonys_rules::widget_data::Word;
use qonys_rules::{Answer, Assessment, Change, DocumentId, Move, QuestionId, RuleId, Set};

use crate::markup::Markup;
use crate::reader::Reader;

/// Changes, what cannot be changed, and what time will change.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let found = reader.checker().what_if(reader.flow.situation());
    if found.changes.is_empty() && found.fixed.is_empty() && found.ahead.is_empty() {
        return;
    }
    out.element("h3", reader.word(Word::WhatIfTitle));
    if !found.changes.is_empty() {
        out.element("p", reader.word(Word::WhatIfText))
            .html("<ul class=\"changes\">");
        for change in &found.changes {
            line(reader, result, change, out);
        }
        out.html("</ul>");
    }
    if !found.fixed.is_empty() {
        out.html("<p><span class=\"tag\">")
            .text(reader.word(Word::EffortNone))
            .html("</span> ")
            .text(reader.word(Word::FixedTitle))
            .html(" ")
            .text(&gates(reader, &found.fixed))
            .html("</p>");
    }
    if !found.ahead.is_empty() {
        out.element("h4", reader.word(Word::AheadTitle))
            .html("<ul>");
        for next in &found.ahead {
            let answer = Answer::Option(next.becomes.clone());
            let mut text = becomes(reader, &next.question, &answer);
            papers(
                reader,
                &next.newly_needed,
                &next.no_longer_needed,
                &mut text,
            );
            out.element("li", &text);
        }
        out.html("</ul>");
    }
}

fn line(reader: &Reader<'_>, result: &Assessment, change: &Change, out: &mut Markup) {
    let filled = |word, name: &str| reader.words().fill(word, &[("name", name)]);
    out.html("<li><span class=\"tag\">")
        .text(reader.word(change.effort.into()))
        .html("</span>");
    for step in &change.moves {
        let text = match step {
            Move::Paper { document } => filled(Word::MovePaper, reader.paper(document)),
            Move::Wait { until } => {
                let date = reader.date(*until);
                reader.words().fill(Word::MoveWait, &[("date", &date)])
            }
            Move::Answer { question, answer } => {
                becomes(reader, question, &added(reader, question, answer))
            }
        };
        out.html(" ").element("b", &text);
    }
    let mut brings = String::new();
    if let (Some(range), Some(points)) = (change.points, &result.points) {
        say(
            &mut brings,
            &reader.words().points(range.min, range.max, points.most),
        );
        brings.push('.');
    }
    if !change.gates.is_empty() {
        say(
            &mut brings,
            &filled(Word::BringsGate, &gates(reader, &change.gates)),
        );
    }
    for way in &reader.checker().procedure.ways {
        if change.ways.contains(&way.id) {
            say(&mut brings, &filled(Word::BringsWay, &way.name));
        }
    }
    papers(
        reader,
        &change.newly_needed,
        &change.no_longer_needed,
        &mut brings,
    );
    out.text(&brings).html("</li>");
}

/// Adds a sentence.
fn say(text: &mut String, sentence: &str) {
    text.push(' ');
    text.push_str(sentence);
}

/// Of several options, only those that are new.
fn added(reader: &Reader<'_>, question: &QuestionId, answer: &Answer) -> Answer {
    match (answer, reader.flow.answers().get(question)) {
        (Answer::Options(after), Some(Answer::Options(before))) => {
            let mut new = Set::new();
            for option in after {
                if !before.contains(option) {
                    new.insert(option.clone());
                }
            }
            Answer::Options(new)
        }
        _ => answer.clone(),
    }
}

/// The question and the answer one comes to.
fn becomes(reader: &Reader<'_>, id: &QuestionId, answer: &Answer) -> String {
    let Some(question) = reader.checker().question(id) else {
        return String::new();
    };
    let name = reader.answer(question, answer);
    let values = [("question", question.text.as_str()), ("name", &name)];
    reader.words().fill(Word::MoveAnswer, &values)
}

fn gates(reader: &Reader<'_>, ids: &[RuleId]) -> String {
    let mut names = Vec::new();
    for gate in &reader.checker().procedure.gates {
        if ids.contains(&gate.id) {
            names.push(gate.name.as_str());
        }
    }
    names.join("; ")
}

fn papers(
    reader: &Reader<'_>,
    needed: &[DocumentId],
    not_needed: &[DocumentId],
    text: &mut String,
) {
    for (word, papers) in [
        (Word::BringsNeeded, needed),
        (Word::BringsNotNeeded, not_needed),
    ] {
        if !papers.is_empty() {
            let names = reader.papers(papers);
            say(text, &reader.words().fill(word, &[("name", &names)]));
        }
    }
}
