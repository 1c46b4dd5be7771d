//! An occupation, searched for as one types.

use qonys_rules::OccupationId;
use qonys_rules::widget_data::{Count, Word};
use yew::prelude::*;

use crate::app::Msg;
use crate::occupations::matching;
use crate::question::choices::{radio, specials};
use crate::reader::shown_code;
use crate::view::{FIRST_INPUT, MATCHES, View, list};

/// How many matches are shown before the visitor asks for all.
const SHOWN: usize = 6;

/// The search field, the matches and the ways out.
pub(super) fn fields(view: &View<'_>) -> Html {
    let all = &view.checker().occupations;
    let found = matching(all, &view.form.search);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    // Who typed something sees all it found; who typed nothing, the beginning.
    let folded = view.form.search.trim().is_empty() && !view.form.whole_list;
    let shown = if folded { SHOWN } else { found.len() };
    // What is chosen stays in sight whatever is typed after.
    let hidden_choice = all.iter().filter(|(code, _)| {
        view.form.has(code.as_str()) && !found.iter().take(shown).any(|(other, _)| other == code)
    });
    let oninput = view.link.callback(|event: InputEvent| {
        let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
        Msg::Search(input.map(|input| input.value()).unwrap_or_default())
    });
    let onkeydown = view.link.batch_callback(|event: KeyboardEvent| {
        (event.key() == "Enter").then(|| {
            // Enter in the search leads to what was found and does not send the form.
            event.prevent_default();
            Msg::Focus(MATCHES)
        })
    });
    let status = match found.len() {
        0 => view.word(Word::OccupationNothing).to_owned(),
        _ if view.form.search.trim().is_empty() => String::new(),
        number => view.words().count(Count::OccupationsFound, count(number)),
    };
    html! {
        <>
            <label class="label" for={FIRST_INPUT}>{ view.word(Word::OccupationLabel) }</label>
            <p class="hint" id="check-search-hint">{ view.word(Word::OccupationHint) }</p>
            <input class="input" id={FIRST_INPUT} type="search" autocomplete="off"
                aria-describedby="check-search-hint" value={view.form.search.clone()}
                {oninput} {onkeydown} />
            <p class="search-status" role="status">{ status }</p>
            <ul class="choices" id={MATCHES} tabindex="-1">
                { list(hidden_choice.map(|occupation| line(view, occupation))) }
                { list(found.iter().take(shown).map(|occupation| line(view, occupation))) }
                if folded && found.len() > shown {
                    <li>
                        <button type="button" class="button-link"
                            onclick={view.link.callback(|_: MouseEvent| Msg::WholeList)}>
                            { view.words().count(Count::OccupationsAll, count(found.len())) }
                        </button>
                    </li>
                }
                { specials(view, None, "radio") }
            </ul>
        </>
    }
}

fn line(view: &View<'_>, (code, name): &(OccupationId, String)) -> Html {
    radio(view, false, code.as_str(), name, shown_code(code))
}
