//! The state of the law on the day, and what is known to have happened since.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, Certainty, Force, LawAtDate, Update, Weight, Wording};
use yew::prelude::*;

use crate::view::{View, list};

/// Whether the governing act is in force on the day, and in which wording.
pub(super) fn state(view: &View<'_>, result: &Assessment) -> Html {
    html! {
        <>
            { result.law.as_ref().map(|law| act_state(view, law)) }
            // Lists of occupations: said only where they are not what they are today.
            { list(result.lists.iter().filter(|law| !is_plain(law)).map(|law| act_state(view, law))) }
        </>
    }
}

/// In force, in the wording the site was written from.
fn is_plain(law: &LawAtDate) -> bool {
    law.force == Force::InForce && law.wording == Wording::Modelled
}

/// Whether an act is in force on the day, and in which wording.
pub(super) fn act_state(view: &View<'_>, law: &LawAtDate) -> Html {
    let Some(act) = view.checker().act_with(&law.act) else {
        return Html::default();
    };
    let as_of = view.flow.situation().as_of;
    let name = act.name.as_str();
    let say = |word, day, by: &str| {
        let day = view.date(day);
        view.words()
            .fill(word, &[("act", name), ("date", &day), ("by", by)])
    };
    let text = match (law.force, &act.repealed, &act.expired) {
        (Force::InForce, _, _) => {
            let wording = match law.wording {
                Wording::Modelled => {
                    return html! { <p>{ say(Word::LawInForce, as_of, "") }</p> };
                }
                Wording::Earlier => Word::LawEarlier,
                Wording::Later => Word::LawLater,
            };
            return html! {
                <div class="notice notice-warning"><p>{ say(wording, as_of, "") }</p></div>
            };
        }
        (Force::Repealed, Some(end), _) => say(Word::LawRepealed, end.on, &end.text),
        (Force::Expired, _, Some(end)) => say(Word::LawExpired, end.on, &end.text),
        _ => say(Word::LawNotYet, act.begins, ""),
    };
    html! {
        <div class="notice notice-danger">
            <p class="notice-title">{ text }</p>
            <p>{ view.word(Word::LawNotApplicable) }</p>
        </div>
    }
}

/// The updates that may overturn the result: at the result in full, before the
/// first question by name, so that nobody takes the trouble of answering unaware.
pub(crate) fn overturning(view: &View<'_>, result: &Assessment, full: bool) -> Html {
    let updates = touching(view, result, Weight::Major);
    html! { <>{ list(updates.map(|update| banner(view, update, full))) }</> }
}

/// One update that may overturn a result.
pub(super) fn banner(view: &View<'_>, update: &Update<String>, full: bool) -> Html {
    let href = address(view, update);
    html! {
        <section class="notice notice-warning">
            <p class="notice-title">
                <strong>{ &update.title }</strong>{ " " }{ certainty(view, update) }
            </p>
            <p>{ if full { &update.text } else { view.word(Word::UpdateMajor) } }</p>
            <p>{ view.outward(&href, view.word(Word::UpdateMore)) }</p>
        </section>
    }
}

/// The updates that may overturn the result, by name, for the sheet.
pub(super) fn named(view: &View<'_>, result: &Assessment) -> Html {
    let lines = touching(view, result, Weight::Major).map(|update| {
        html! { <p>{ "! " }{ &update.title }{ ". " }{ view.word(Word::UpdateMajor) }</p> }
    });
    html! { <>{ list(lines) }</> }
}

/// What is said before the first question: an act that does not apply, and
/// what may overturn the result.
pub(crate) fn ahead(view: &View<'_>) -> Html {
    let result = view.flow.assess(view.checker());
    html! {
        <>
            if result.law.as_ref().is_some_and(|law| !is_plain(law)) { { state(view, &result) } }
            { overturning(view, &result, false) }
        </>
    }
}

/// The other updates by name, folded.
pub(super) fn minor(view: &View<'_>, result: &Assessment) -> Html {
    let lines = touching(view, result, Weight::Minor).map(|update| {
        html! {
            <li>
                { view.outward(&address(view, update), &update.title) }{ " " }
                { certainty(view, update) }
            </li>
        }
    });
    let lines = list(lines);
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <details class="details">
            <summary>{ view.word(Word::UpdatesMinor) }{ " (" }{ lines.len() }{ ")" }</summary>
            <ul>{ lines }</ul>
        </details>
    }
}

fn touching<'a>(
    view: &View<'a>,
    result: &'a Assessment,
    weight: Weight,
) -> impl Iterator<Item = &'a Update<String>> {
    view.checker()
        .updates
        .iter()
        .filter(move |update| update.weight == weight && result.updates.contains(&update.id))
}

/// Where the update is told in full, with its sources.
fn address(view: &View<'_>, update: &Update<String>) -> String {
    fill(&view.data.addresses.change, &[("id", update.id.as_str())])
}

/// How sure it is, unless it is certain.
fn certainty(view: &View<'_>, update: &Update<String>) -> Html {
    let word = match update.certainty {
        Certainty::High => return Html::default(),
        Certainty::Medium => Word::UpdateMedium,
        Certainty::Low => Word::UpdateLow,
    };
    html! { <span class="badge badge-unknown">{ view.word(word) }</span> }
}
