//! The answers given so far, each with *Change*.

use qonys_rules::widget_data::Word;
use qonys_rules::{Question, QuestionId};

use crate::markup::Markup;
use crate::reader::Reader;

/// The answers on a question's page, folded.
pub(super) fn folded(reader: &Reader<'_>, out: &mut Markup) {
    let number = answered(reader).len();
    let aside = reader.flow.assess(reader.checker()).set_aside;
    if number == 0 && aside.is_empty() {
        return;
    }
    out.html("<details class=\"details\"><summary>")
        .text(reader.word(Word::YourAnswers))
        .html(" (")
        .number(number)
        .html(")</summary>");
    given(reader, out);
    set_aside(reader, &aside, out);
    out.html("</details>");
}

/// The answers that count.
pub(crate) fn given(reader: &Reader<'_>, out: &mut Markup) {
    out.html("<dl class=\"answers\">");
    for question in answered(reader) {
        let Some(answer) = reader.flow.answers().get(&question.id) else {
            continue;
        };
        let what = reader
            .words()
            .fill(Word::ChangeWhat, &[("question", &question.text)]);
        out.html("<div>")
            .element("dt", &question.text)
            .element("dd", &reader.answer(question, answer))
            .html("<dd class=\"answers-action\">");
        reader.change(&question.id, reader.word(Word::Change), &what, out);
        out.html("</dd></div>");
    }
    out.html("</dl>");
}

/// The answers that do not count any more: kept, and shown as such.
pub(crate) fn set_aside(reader: &Reader<'_>, questions: &[QuestionId], out: &mut Markup) {
    if questions.is_empty() {
        return;
    }
    out.html("<p>")
        .element("b", reader.word(Word::SetAsideTitle))
        .html(" ")
        .text(reader.word(Word::SetAsideText))
        .html("</p><dl class=\"answers\">");
    for id in questions {
        let question = reader.checker().question(id);
        if let Some((question, answer)) = question.zip(reader.flow.answers().get(id)) {
            out.html("<div>")
                .element("dt", &question.text)
                .element("dd", &reader.answer(question, answer))
                .html("</div>");
        }
    }
    out.html("</dl>");
}

fn answered<'a>(reader: &Reader<'a>) -> Vec<&'a Question<String>> {
    let mut path = reader.checker().path(reader.flow.situation());
    path.retain(|question| reader.flow.answers().get(&question.id).is_some());
    path
}
