//! What would change the result: by the person's effort, and by time.

use qonys_rules::widget_data::Word;
use qonys_rules::{
    Answer, Assessment, Change, DocumentId, Effort, Move, PointsReading, QuestionId, ReadingLine,
    RuleId, Set,
};
use yew::prelude::*;

use super::points;
use crate::view::{View, list};

/// Changes, what cannot be changed, and what time will change.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    let found = view.checker().what_if(view.flow.situation());
    if found.changes.is_empty() && found.fixed.is_empty() && found.ahead.is_empty() {
        return Html::default();
    }
    let changes = found
        .changes
        .iter()
        .map(|change| line(view, result, change));
    let changes = list(changes);
    let ahead = list(found.ahead.iter().map(|next| {
        let mut sentences = vec![becomes(
            view,
            &next.question,
            &Answer::Option(next.becomes.clone()),
        )];
        papers(
            view,
            &next.newly_needed,
            &next.no_longer_needed,
            &mut sentences,
        );
        html! { <li>{ sentences.join(" ") }</li> }
    }));
    html! {
        <>
            <h3>{ view.word(Word::WhatIfTitle) }</h3>
            if !changes.is_empty() {
                <p>{ view.word(Word::WhatIfText) }</p>
                <ul class="changes">{ changes }</ul>
            }
            if !found.fixed.is_empty() {
                <p>
                    <span class="tag">{ view.word(Word::EffortNone) }</span>{ " " }
                    { view.word(Word::FixedTitle) }{ " " }{ gates(view, &found.fixed) }
                </p>
            }
            if !ahead.is_empty() {
                <h4>{ view.word(Word::AheadTitle) }</h4>
                <ul>{ ahead }</ul>
            }
        </>
    }
}

fn line(view: &View<'_>, result: &Assessment, change: &Change) -> Html {
    let effort = match change.effort {
        Effort::Paper => Word::EffortPaper,
        Effort::Exam => Word::EffortExam,
        Effort::Time => Word::EffortTime,
    };
    let filled = |word, name: &str| view.words().fill(word, &[("name", name)]);
    let moves = change.moves.iter().map(|step| match step {
        Move::Paper { document } => filled(Word::MovePaper, view.paper(document)),
        Move::Wait { until } => view
            .words()
            .fill(Word::MoveWait, &[("date", &view.date(*until))]),
        Move::Answer { question, answer } => {
            becomes(view, question, &added(view, question, answer))
        }
    });
    let moves: Vec<String> = moves.collect();
    let mut brings = Vec::new();
    if let (Some(range), Some(points)) = (change.points, &result.points) {
        let range = ReadingLine {
            reading: PointsReading::Plain,
            min: range.min,
            max: range.max,
        };
        brings.push([points::total(view, range, points.most).as_str(), "."].concat());
    }
    if !change.gates.is_empty() {
        brings.push(filled(Word::BringsGate, &gates(view, &change.gates)));
    }
    for way in &view.checker().procedure.ways {
        if change.ways.contains(&way.id) {
            brings.push(filled(Word::BringsWay, &way.name));
        }
    }
    papers(
        view,
        &change.newly_needed,
        &change.no_longer_needed,
        &mut brings,
    );
    html! {
        <li>
            <span class="tag">{ view.word(effort) }</span>{ " " }
            <b>{ moves.join(" ") }</b>{ " " }{ brings.join(" ") }
        </li>
    }
}

/// Of several options, only those that are new.
fn added(view: &View<'_>, question: &QuestionId, answer: &Answer) -> Answer {
    match (answer, view.flow.answers().get(question)) {
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
fn becomes(view: &View<'_>, id: &QuestionId, answer: &Answer) -> String {
    let Some(question) = view.checker().question(id) else {
        return String::new();
    };
    let name = view.answer(question, answer);
    let values = [("question", question.text.as_str()), ("name", &name)];
    view.words().fill(Word::MoveAnswer, &values)
}

fn gates(view: &View<'_>, ids: &[RuleId]) -> String {
    let gates = view.checker().procedure.gates.iter();
    let names: Vec<&str> = gates
        .filter(|gate| ids.contains(&gate.id))
        .map(|gate| gate.name.as_str())
        .collect();
    names.join("; ")
}

fn papers(
    view: &View<'_>,
    needed: &[DocumentId],
    not_needed: &[DocumentId],
    sentences: &mut Vec<String>,
) {
    for (word, papers) in [
        (Word::BringsNeeded, needed),
        (Word::BringsNotNeeded, not_needed),
    ] {
        if !papers.is_empty() {
            let names = view.papers(papers);
            sentences.push(view.words().fill(word, &[("name", &names)]));
        }
    }
}
