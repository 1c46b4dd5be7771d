//! Where the acts disagree, can be read two ways or say nothing.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, ContradictionKind};
use yew::prelude::*;

use crate::view::{View, list};

/// All that bears on the procedure; the readings stand on their own page.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    if result.contradictions.is_empty() {
        return Html::default();
    }
    let entries = view
        .checker()
        .contradictions
        .iter()
        .filter(|entry| result.contradictions.contains(&entry.id))
        .map(|entry| {
            let kind = match entry.kind {
                ContradictionKind::Contradiction => Word::KindContradiction,
                ContradictionKind::Ambiguity => Word::KindAmbiguity,
                ContradictionKind::Silence => Word::KindSilence,
                ContradictionKind::Slip => Word::KindSlip,
            };
            let href = fill(
                &view.data.addresses.contradiction,
                &[("id", entry.id.as_str())],
            );
            html! {
                <li>
                    <p class="doubt-title">
                        { view.outward(&href, &entry.title) }{ " " }
                        <span class="tag">{ view.word(kind) }</span>
                    </p>
                    <p>{ &entry.site }</p>
                </li>
            }
        });
    html! {
        <details class="details">
            <summary>
                { view.word(Word::UnclearTitle) }{ " (" }{ result.contradictions.len() }{ ")" }
            </summary>
            <p>{ view.word(Word::UnclearText) }</p>
            <ul class="doubts">{ list(entries) }</ul>
        </details>
    }
}
