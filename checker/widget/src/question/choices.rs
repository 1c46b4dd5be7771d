//! Radios and checkboxes.

use qonys_rules::widget_data::Word;
use qonys_rules::{DocumentLine, Question, QuestionKind, Truth};
use yew::prelude::*;

use crate::app::Msg;
use crate::form::Special;
use crate::view::{FIRST_INPUT, View, list};

/// The options of a question and, after "or", the answers that exclude them.
pub(super) fn fields(view: &View<'_>, question: &Question<String>) -> Html {
    match &question.kind {
        QuestionKind::Choice(options) => {
            let choices = options.iter().enumerate().map(|(at, option)| {
                radio(
                    view,
                    at == 0,
                    option.id.as_str(),
                    &option.label,
                    option.hint.as_deref(),
                )
            });
            html! { <ul class="choices">{ list(choices) }{ specials(view, None, "radio") }</ul> }
        }
        QuestionKind::Several { options, none } => {
            let choices = options.iter().enumerate().map(|(at, option)| {
                checkbox(
                    view,
                    at == 0,
                    option.id.as_str(),
                    &option.label,
                    option.hint.as_deref(),
                )
            });
            html! {
                <>
                    <p class="hint">{ view.word(Word::SeveralHint) }</p>
                    <ul class="choices">{ list(choices) }{ specials(view, Some(none), "checkbox") }</ul>
                </>
            }
        }
        QuestionKind::Documents => papers(view, question),
        _ => html! {
            <ul class="choices">
                { radio(view, true, "yes", view.word(Word::Yes), None) }
                { radio(view, false, "no", view.word(Word::No), None) }
                { specials(view, None, "radio") }
            </ul>
        },
    }
}

/// The papers that are needed or may be; nobody is asked for what nobody wants.
fn papers(view: &View<'_>, question: &Question<String>) -> Html {
    let offer = view.flow.offer(view.checker());
    let again =
        view.flow.answers().get(&question.id).is_some() && view.flow.has_new_papers(view.checker());
    let choices = offer.iter().enumerate().filter_map(|(at, line)| {
        let document = view.checker().document(&line.document)?;
        let variant = variant_of(view, line);
        Some(checkbox(
            view,
            at == 0,
            document.id.as_str(),
            &document.name,
            variant,
        ))
    });
    let none = view.word(Word::DocumentsNone);
    html! {
        <>
            if again { <p class="notice">{ view.word(Word::DocumentsAgain) }</p> }
            <p class="hint">{ view.word(Word::DocumentsHint) }</p>
            <ul class="choices">{ list(choices) }{ specials(view, Some(none), "checkbox") }</ul>
        </>
    }
}

/// The form the paper takes for this person, if it is settled.
fn variant_of<'a>(view: &View<'a>, line: &DocumentLine) -> Option<&'a str> {
    let holds = line
        .variants
        .iter()
        .find(|variant| variant.holds == Truth::Yes)?;
    view.checker()
        .procedure
        .requirements
        .iter()
        .flat_map(|requirement| &requirement.variants)
        .find(|variant| variant.id == holds.variant)
        .map(|variant| variant.text.as_str())
}

/// "None of these", "I don't know" and "I'd rather not say".
pub(super) fn specials(view: &View<'_>, none: Option<&str>, kind: &'static str) -> Html {
    let offered = [
        (Special::None, none),
        (Special::Unknown, Some(view.word(Word::Unknown))),
        (Special::Declined, Some(view.word(Word::Declined))),
    ];
    let choices = offered.into_iter().filter_map(|(special, label)| {
        let onchange = view
            .link
            .callback(move |event: Event| Msg::Special(special, is_on(&event)));
        let checked = view.form.special == Some(special);
        Some(choice(
            kind,
            false,
            special.id(),
            label?,
            None,
            checked,
            onchange,
        ))
    });
    html! {
        <>
            <li class="choices-divider">{ view.word(Word::Or) }</li>
            { list(choices) }
        </>
    }
}

/// One option of which exactly one can be chosen.
pub(super) fn radio(
    view: &View<'_>,
    first: bool,
    id: &str,
    label: &str,
    hint: Option<&str>,
) -> Html {
    let value = id.to_owned();
    let onchange = view
        .link
        .callback(move |_: Event| Msg::Choose(value.clone()));
    choice("radio", first, id, label, hint, view.form.has(id), onchange)
}

fn checkbox(view: &View<'_>, first: bool, id: &str, label: &str, hint: Option<&str>) -> Html {
    let value = id.to_owned();
    let onchange = view
        .link
        .callback(move |event: Event| Msg::Toggle(value.clone(), is_on(&event)));
    choice(
        "checkbox",
        first,
        id,
        label,
        hint,
        view.form.has(id),
        onchange,
    )
}

fn choice(
    kind: &'static str,
    first: bool,
    id: &str,
    label: &str,
    hint: Option<&str>,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <li>
            <label class="choice">
                <input type={kind} name="answer" value={id.to_owned()}
                    id={first.then_some(FIRST_INPUT)} {checked} {onchange} />
                <span>
                    { label }
                    if let Some(hint) = hint { <small>{ hint }</small> }
                </span>
            </label>
        </li>
    }
}

fn is_on(event: &Event) -> bool {
    event
        .target_dyn_into::<web_sys::HtmlInputElement>()
        .is_some_and(|input| input.checked())
}
