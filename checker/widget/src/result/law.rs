//! The state of the law on the day, and what is known to have happened since.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, Certainty, Force, Update, Weight};
use yew::prelude::*;

use crate::view::{View, list};

/// Whether the governing act is in force on the day.
pub(super) fn state(view: &View<'_>, result: &Assessment) -> Html {
    let act = &view.checker().act;
    let name = act.name.as_str();
    let say = |word, day, by: &str| {
        let day = view.date(day);
        view.words()
            .fill(word, &[("act", name), ("date", &day), ("by", by)])
    };
    let text = match (result.law.force, &act.repealed, &act.expired) {
        (Force::InForce, _, _) => {
            return html! { <p>{ say(Word::LawInForce, result.as_of, "") }</p> };
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
    let banners = touching(view, result, Weight::Major).map(|update| {
        let href = address(view, update);
        html! {
            <section class="notice notice-warning" aria-labelledby={update.id.as_str().to_owned()}>
                <p class="notice-title" id={update.id.as_str().to_owned()}>
                    <strong>{ &update.title }</strong>{ " " }{ certainty(view, update) }
                </p>
                <p>{ if full { &update.text } else { view.word(Word::UpdateMajor) } }</p>
                <p>{ view.outward(&href, view.word(Word::UpdateMore)) }</p>
            </section>
        }
    });
    html! { <>{ list(banners) }</> }
}

/// What is said before the first question: an act that does not apply, and
/// what may overturn the result.
pub(crate) fn ahead(view: &View<'_>) -> Html {
    let result = view.flow.assess(view.checker());
    html! {
        <>
            if result.law.force != Force::InForce { { state(view, &result) } }
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
