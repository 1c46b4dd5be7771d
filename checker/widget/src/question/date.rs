//! A day in three fields.

use qonys_rules::widget_data::Word;
use yew::prelude::*;

use crate::app::Msg;
use crate::question::choices::specials;
use crate::view::{FIRST_INPUT, View, list};

/// Day, month and year, and the ways out.
pub(super) fn fields(view: &View<'_>) -> Html {
    let parts = [
        (FIRST_INPUT, Word::DateDay, "2"),
        ("check-month", Word::DateMonth, "2"),
        ("check-year", Word::DateYear, "4"),
    ];
    numbers(view, Word::DateHint, &parts)
}

/// Short fields for numbers, each with its name and size, and the ways out.
pub(super) fn numbers(
    view: &View<'_>,
    hint: Word,
    parts: &[(&'static str, Word, &'static str)],
) -> Html {
    let fields = parts.iter().enumerate().map(|(at, (id, word, size))| {
        let (id, size) = (*id, *size);
        let oninput = view.link.callback(move |event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            Msg::TypeDate(at, input.map(|input| input.value()).unwrap_or_default())
        });
        let value = view.form.date.get(at).cloned().unwrap_or_default();
        html! {
            <div>
                <label class="label" for={id}>{ view.word(*word) }</label>
                <input class="input input-short" {id} {size} type="text" inputmode="numeric"
                    autocomplete="off" aria-describedby="check-date-hint" {value} {oninput} />
            </div>
        }
    });
    html! {
        <>
            <p class="hint" id="check-date-hint">{ view.word(hint) }</p>
            <div class="date-fields">{ list(fields) }</div>
            <ul class="choices">{ specials(view, None, "checkbox") }</ul>
        </>
    }
}
