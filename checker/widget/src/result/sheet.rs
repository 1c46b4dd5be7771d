//! The sheet for the folder: one page of paper per person, shown in print only.

use qonys_rules::widget_data::Word;
use qonys_rules::{Assessment, DocumentLine, Need, Standing, Truth};
use yew::prelude::*;

use super::law;
use crate::view::{View, list};

/// What to tick, with the provision behind each line, the day and the data.
pub(super) fn page(view: &View<'_>, result: &Assessment) -> Html {
    let procedure = &view.checker().procedure;
    let applicants = result
        .applicants
        .iter()
        .filter(|line| line.belongs == Truth::Yes);
    let names = applicants.filter_map(|line| {
        let known = &procedure.applicants;
        let name = &known.iter().find(|known| known.id == line.applicant)?.name;
        Some(html! { <>{ " · " }{ name }</> })
    });
    let papers = |need: Need| {
        let lines = result
            .documents
            .iter()
            .filter(move |line| line.need == need);
        list(lines.map(|line| row(view, line)))
    };
    let gates = result.gates.iter().filter_map(|line| {
        let gate = procedure.gates.iter().find(|gate| gate.id == line.gate)?;
        let word = match line.standing {
            Standing::Met => Word::GateMet,
            Standing::NotMet => Word::GateNotMet,
            Standing::Unknown => Word::GateUnknown,
        };
        Some(html! { <li>{ &gate.name }{ " – " }{ view.word(word) }</li> })
    });
    let digest = [
        ("name", view.data.digest.as_str()),
        ("current", &view.data.build),
    ];
    html! {
        <div class="sheet">
            <p><b>{ &procedure.name }</b>{ list(names) }</p>
            <p>{ view.words().fill(Word::ResultAsOf, &[("date", &view.date(result.as_of))]) }</p>
            { law::state(view, result) }
            <p>{ view.word(Word::SheetNote) }</p>
            <ul class="sheet-papers">{ papers(Need::Needed) }</ul>
            if result.counts.depends > 0 {
                <p><b>{ view.word(Word::PapersDepends) }</b></p>
                <ul class="sheet-papers">{ papers(Need::Depends) }</ul>
            }
            if !result.gates.is_empty() {
                <p><b>{ view.word(Word::GatesTitle) }</b></p>
                <ul>{ list(gates) }</ul>
            }
            { law::named(view, result) }
            <p>{ view.word(Word::Authority) }</p>
            <p class="muted">{ view.words().fill(Word::Data, &digest) }</p>
        </div>
    }
}

fn row(view: &View<'_>, line: &DocumentLine) -> Html {
    let last = line.age.as_ref().and_then(|age| age.last_day);
    let sources = &view.data.sources;
    let row = sources
        .iter()
        .find(|row| row.provisions == line.why.provisions);
    let cited = row.map(|row| {
        let texts: Vec<&str> = row
            .citations
            .iter()
            .map(|source| source.text.as_str())
            .collect();
        texts.join("; ")
    });
    html! {
        <li>
            <b>{ view.paper(&line.document) }</b>
            if let Some(last) = last { { " – " }{ view.words().fill(Word::AgeLastDay, &[("date", &view.date(last))]) } }
            if let Some(cited) = cited { <small>{ cited }</small> }
        </li>
    }
}
