//! The result: what follows from the answers, and why.

pub(crate) mod calendar;
mod gates;
mod grounds;
pub(crate) mod law;
mod papers;
mod points;
mod sheet;
mod unclear;
mod what_if;

use qonys_rules::widget_data::{Count, Word};
use qonys_rules::{Assessment, Passage, Step, Truth};
use yew::prelude::*;

use crate::app::Msg;
use crate::question::{given, set_aside};
use crate::view::{ANSWERS, HEADING, View, list};

/// The page of the result. What can overturn it comes first.
pub(crate) fn page(view: &View<'_>) -> Html {
    let result = view.flow.assess(view.checker());
    let date = view.date(result.as_of);
    if !result.ways.is_empty() {
        return guide(view, &result);
    }
    html! {
        <>
            // The focus goes to this heading; the summary is read with it, once.
            <h2 id={HEADING} tabindex="-1" aria-describedby="check-summary">
                { view.word(Word::ResultTitle) }
            </h2>
            <p class="muted">{ view.words().fill(Word::ResultAsOf, &[("date", &date)]) }</p>
            { law::state(view, &result) }
            { law::overturning(view, &result, true) }
            { applicant(view, &result) }
            { summary(view, &result) }
            { buttons(view) }
            { open(view, &result) }
            { papers::lists(view, &result) }
            { calendar::section(view, &result) }
            { gates::section(view, &result) }
            { points::section(view, &result) }
            { what_if::section(view, &result) }
            { grounds::section(view, &result) }
            { steps(view, &result) }
            { unclear::section(view, &result) }
            { not_assessed(view, &result) }
            { law::minor(view, &result) }
            <section class="notice" aria-label={view.word(Word::Authority).to_owned()}>
                <p>{ view.word(Word::Authority) }</p>
            </section>
            <h3 id={ANSWERS} tabindex="-1">{ view.word(Word::YourAnswers) }</h3>
            { given(view) }
            { set_aside(view, &result.set_aside) }
            { buttons(view) }
            { sheet::page(view, &result) }
        </>
    }
}

/// The page of a guide's result: the ways.
fn guide(view: &View<'_>, result: &Assessment) -> Html {
    let date = view.date(result.as_of);
    html! {
        <>
            <h2 id={HEADING} tabindex="-1">{ view.word(Word::WaysTitle) }</h2>
            <p class="muted" id="check-summary">
                { view.words().fill(Word::ResultAsOf, &[("date", &date)]) }
            </p>
            { open(view, result) }
            { gates::ways(view, result) }
            { what_if::section(view, result) }
            <p class="notice">{ view.word(Word::Authority) }</p>
            <h3 id={ANSWERS} tabindex="-1">{ view.word(Word::YourAnswers) }</h3>
            { given(view) }
            { set_aside(view, &result.set_aside) }
            { buttons(view) }
        </>
    }
}

/// The one question whose answer would settle most.
fn open(view: &View<'_>, result: &Assessment) -> Html {
    let first = result.open.first();
    first
        .and_then(|id| view.checker().question(id))
        .map_or_else(Html::default, |question| {
            let text = html! { { &question.text } };
            html! {
                <p class="no-print">{ view.word(Word::SettlesMost) }{ " " }{ view.change(&question.id, text) }</p>
            }
        })
}

fn buttons(view: &View<'_>) -> Html {
    html! {
        <div class="button-row no-print">
            { view.button("button", Word::Print, || Msg::Print) }
            { view.button("button button-secondary", Word::ChangeAnswers, || Msg::ToAnswers) }
            { view.button("button button-secondary", Word::StartAgain, || Msg::Restart) }
        </div>
    }
}

/// The category the person belongs to, or those they may belong to.
fn applicant(view: &View<'_>, result: &Assessment) -> Html {
    let lines = |truth: Truth| {
        let lines = result
            .applicants
            .iter()
            .filter(move |line| line.belongs == truth);
        list(lines.filter_map(|line| {
            let known = view
                .checker()
                .procedure
                .applicants
                .iter()
                .find(|known| known.id == line.applicant)?;
            Some(html! {
                <>
                    <p><b>{ &known.name }</b>{ ". " }{ &known.who }</p>
                    { view.sources(&line.why.provisions) }
                    { view.behind(&line.why.answers) }
                </>
            })
        }))
    };
    let (sure, maybe) = (lines(Truth::Yes), lines(Truth::Unknown));
    let open = sure.is_empty();
    html! {
        <>
            <h3>{ view.word(Word::ApplicantTitle) }</h3>
            if open && maybe.is_empty() { <p>{ view.word(Word::ApplicantNone) }</p> }
            { sure }
            if open && !maybe.is_empty() {
                <p>{ view.word(Word::ApplicantMaybe) }</p>
                { maybe }
            }
            { occupation(view) }
        </>
    }
}

/// The occupation chosen, with its page.
fn occupation(view: &View<'_>) -> Html {
    use qonys_rules::{Answer, QuestionKind};
    let path = view.checker().path(view.flow.situation());
    let chosen = path.into_iter().find_map(|question| {
        let QuestionKind::Occupation(list) = &question.kind else {
            return None;
        };
        let answer = view.flow.answers().get(&question.id)?;
        let Answer::Occupation(code) = answer else {
            return None;
        };
        let href = qonys_rules::widget_data::fill(
            &view.data.addresses.occupation,
            &[("list", list.as_str()), ("id", code.as_str())],
        );
        Some((href, view.answer(question, answer)))
    });
    chosen.map_or_else(Html::default, |(href, name)| {
        html! { <p>{ view.word(Word::Occupation) }{ " " }{ view.outward(&href, &name) }</p> }
    })
}

/// "You have 4 of 9 papers", and how many stand where.
fn summary(view: &View<'_>, result: &Assessment) -> Html {
    let counts = result.counts;
    let sentence = view.words().count(Count::HaveOf, u32::from(counts.needed));
    let have = counts.in_hand.to_string();
    let not_said = counts.needed - counts.in_hand - counts.missing;
    let tally = [
        (counts.missing, Word::TallyMissing),
        (not_said, Word::TallyNeeded),
        (counts.in_hand, Word::TallyHave),
        (counts.depends, Word::TallyDepends),
        (counts.not_needed, Word::TallyNotNeeded),
    ];
    let lines = tally
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| {
            html! { <li><b>{ number }</b>{ " " }{ view.word(word) }</li> }
        });
    html! {
        <div id="check-summary">
            <p class="lead">{ qonys_rules::widget_data::fill(&sentence, &[("have", &have)]) }</p>
            if counts.depends > 0 {
                <p>{ view.words().fill(Word::PapersBetween, &[
                    ("have", &counts.needed.to_string()),
                    ("total", &(counts.needed + counts.depends).to_string()),
                ]) }</p>
            }
            <ul class="tally">{ list(lines) }</ul>
        </div>
    }
}

/// The steps that the person may have to take: those for everybody, and those
/// for a category the person belongs to or may belong to.
fn steps(view: &View<'_>, result: &Assessment) -> Html {
    let procedure = &view.checker().procedure;
    let concerns = |step: &Step<String>| {
        step.applicants.is_empty()
            || result
                .applicants
                .iter()
                .any(|line| line.belongs != Truth::No && step.applicants.contains(&line.applicant))
    };
    let lines = procedure
        .steps
        .iter()
        .filter(|step| concerns(step))
        .map(|step| passage(view, &step.passage));
    html! {
        <>
            <h3>{ view.word(Word::StepsTitle) }</h3>
            <ol>{ list(lines) }</ol>
            <p>{ view.outward(&view.data.addresses.procedure, view.word(Word::ProcedureLink)) }</p>
        </>
    }
}

fn not_assessed(view: &View<'_>, result: &Assessment) -> Html {
    let procedure = &view.checker().procedure;
    let lines = procedure
        .not_assessed
        .iter()
        .filter(|passage| result.not_assessed.contains(&passage.id))
        .map(|entry| passage(view, entry));
    html! {
        <details class="details">
            <summary>{ view.word(Word::NotAssessedTitle) }</summary>
            <ul>{ list(lines) }</ul>
        </details>
    }
}

fn passage(view: &View<'_>, passage: &Passage<String>) -> Html {
    html! {
        <li>
            if let Some(title) = &passage.title { <b>{ title }</b>{ ". " } }
            { &passage.text }
            { view.sources(&passage.sources) }
        </li>
    }
}
