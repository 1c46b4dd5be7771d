//! The answers given so far, each with *Change*.

use qonys_rules::widget_data::Word;
use qonys_rules::{Question, QuestionId};
use yew::prelude::*;

use crate::view::{View, list};

/// The answers on a question's page, folded.
pub(super) fn folded(view: &View<'_>) -> Html {
    let number = answered(view).len();
    if number == 0 && view.flow.assess(view.checker()).set_aside.is_empty() {
        return Html::default();
    }
    html! {
        <details class="details">
            <summary>{ view.word(Word::YourAnswers) }{ " (" }{ number }{ ")" }</summary>
            { given(view) }
            { set_aside(view, &view.flow.assess(view.checker()).set_aside) }
        </details>
    }
}

/// The answers that count.
pub(crate) fn given(view: &View<'_>) -> Html {
    let lines = answered(view).into_iter().map(|question| {
        let answer = view.flow.answers().get(&question.id);
        let what = view
            .words()
            .fill(Word::ChangeWhat, &[("question", &question.text)]);
        let change = html! {
            <>{ view.word(Word::Change) }<span class="visually-hidden">{ " " }{ what }</span></>
        };
        html! {
            <div>
                <dt>{ &question.text }</dt>
                <dd>{ answer.map(|answer| view.answer(question, answer)) }</dd>
                <dd class="answers-action">{ view.change(&question.id, change) }</dd>
            </div>
        }
    });
    html! { <dl class="answers">{ list(lines) }</dl> }
}

/// The answers that do not count any more: kept, and shown as such.
pub(crate) fn set_aside(view: &View<'_>, questions: &[QuestionId]) -> Html {
    if questions.is_empty() {
        return Html::default();
    }
    let lines = questions.iter().filter_map(|id| {
        let question = view.checker().question(id)?;
        let answer = view.flow.answers().get(id)?;
        Some(html! { <div><dt>{ &question.text }</dt><dd>{ view.answer(question, answer) }</dd></div> })
    });
    html! {
        <>
            <p><b>{ view.word(Word::SetAsideTitle) }</b>{ " " }{ view.word(Word::SetAsideText) }</p>
            <dl class="answers">{ list(lines) }</dl>
        </>
    }
}

fn answered<'a>(view: &View<'a>) -> Vec<&'a Question<String>> {
    let mut path = view.checker().path(view.flow.situation());
    path.retain(|question| view.flow.answers().get(&question.id).is_some());
    path
}
