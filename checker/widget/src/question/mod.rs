//! A question on the screen.

mod answers;
mod choices;
mod date;
mod duration;
mod occupation;

use qonys_rules::widget_data::Word;
use qonys_rules::{Question, QuestionKind};
use yew::prelude::*;

pub(crate) use answers::{given, set_aside};

use crate::app::Msg;
use crate::form::FormFault;
use crate::markup::Markup;
use crate::reader::Reader;
use crate::result::law;
use crate::view::{ERRORS, FIRST_INPUT, HEADING, View};

/// The page of a question.
pub(crate) fn page(view: &View<'_>, question: &Question<String>) -> Html {
    let fault = view
        .fault
        .map(|fault| view.word(fault_word(fault, &question.kind)));
    let onsubmit = view.link.callback(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Continue
    });
    let first = view.flow.answers().is_empty();
    html! {
        <>
            if let Some(fault) = fault { { summary(view, fault) } }
            if first && fault.is_none() { { text(view, law::ahead) } }
            { progress(view) }
            // Keyed: the inputs of one question must not be reused for the next.
            <form key={question.id.as_str()} {onsubmit} novalidate=true
                ~className={if fault.is_some() { "question has-error" } else { "question" }}>
                <fieldset aria-describedby={if fault.is_some() { "check-error check-help" } else { "check-help" }}>
                    <legend><h2 id={HEADING} tabindex="-1">{ &question.text }</h2></legend>
                    if let Some(help) = &question.help {
                        <p class="hint" id="check-help"><b>{ view.word(Word::WhyWeAsk) }</b>{ " " }{ help }</p>
                    }
                    { text(view, |reader, out| reader.sources(&question.sources, out)) }
                    if question.sensitive {
                        <p><span class="tag">{ view.word(Word::Optional) }</span></p>
                    }
                    if let Some(fault) = fault { <p class="error-message" id="check-error">{ fault }</p> }
                    { match &question.kind {
                        QuestionKind::Occupation(_) => occupation::fields(view),
                        QuestionKind::Date(_) | QuestionKind::Day => date::fields(view),
                        QuestionKind::Duration => duration::fields(view),
                        _ => choices::fields(view, question),
                    } }
                </fieldset>
                <div class="button-row">
                    <button class="button" type="submit">{ view.word(Word::Continue) }</button>
                    if view.flow.can_go_back(view.checker()) {
                        { view.button("button button-secondary", Word::Back, || Msg::Back) }
                    }
                </div>
            </form>
            if view.held { <p class="notice" role="status">{ view.word(Word::Held) }</p> }
            if first { <p class="muted">{ view.word(Word::Privacy) }</p> }
            { text(view, answers::folded) }
        </>
    }
}

/// Something that is only read.
fn text(view: &View<'_>, write: impl Fn(&Reader<'_>, &mut Markup)) -> Html {
    let mut out = Markup::default();
    write(view, &mut out);
    if out.is_empty() {
        return Html::default();
    }
    out.into_html()
}

fn progress(view: &View<'_>) -> Html {
    let Some(progress) = view.flow.progress(view.checker()) else {
        return Html::default();
    };
    let (current, total) = (progress.current.to_string(), progress.total.to_string());
    let text = view
        .words()
        .fill(Word::Progress, &[("current", &current), ("total", &total)]);
    html! {
        <div class="progress">
            <p class="progress-text" id="check-progress">{ text }</p>
            <progress class="progress-bar" max={total} value={current} aria-labelledby="check-progress" />
        </div>
    }
}

fn summary(view: &View<'_>, fault: &str) -> Html {
    let onclick = view.link.callback(|event: MouseEvent| {
        // The address of the page stays as it is.
        event.prevent_default();
        Msg::Focus(FIRST_INPUT)
    });
    html! {
        <div class="error-summary" id={ERRORS} role="alert" tabindex="-1">
            <h2>{ view.word(Word::ErrorTitle) }</h2>
            <ul><li><a href={["#", FIRST_INPUT].concat()} {onclick}>{ fault }</a></li></ul>
        </div>
    }
}

fn fault_word(fault: FormFault, kind: &QuestionKind<String>) -> Word {
    match (fault, kind) {
        (FormFault::DateMissing, _) => Word::ErrorDateMissing,
        (FormFault::DateImpossible, _) => Word::ErrorDateImpossible,
        (FormFault::LengthMissing, _) => Word::ErrorLengthMissing,
        (FormFault::LengthImpossible, _) => Word::ErrorLengthImpossible,
        (FormFault::Nothing, QuestionKind::Several { .. }) => Word::ErrorSeveral,
        (FormFault::Nothing, QuestionKind::Documents) => Word::ErrorDocuments,
        (FormFault::Nothing, QuestionKind::Occupation(_)) => Word::ErrorOccupation,
        (FormFault::Nothing, _) => Word::ErrorChoice,
    }
}
