//! What all views share: what they see, and the small pieces they are made of.

use qonys_rules::widget_data::{Count, WidgetData, Word, Words};
use qonys_rules::{
    Answer, Checker, Date, DocumentId, OptionId, ProvisionId, Question, QuestionId, QuestionKind,
    QuestionOption,
};
use yew::html::Scope;
use yew::prelude::*;

use crate::app::{App, Msg};
use crate::flow::Flow;
use crate::form::{Form, FormFault};

/// The heading of what is on the screen: where the focus goes after a step.
pub(crate) const HEADING: &str = "check-heading";
/// The error summary.
pub(crate) const ERRORS: &str = "check-errors";
/// The heading of the list of answers.
pub(crate) const ANSWERS: &str = "check-answers";
/// The first input of a question: where the error summary leads.
pub(crate) const FIRST_INPUT: &str = "check-first";
/// The list of occupations found: where Enter in the search leads.
pub(crate) const MATCHES: &str = "check-match";
/// The top of the widget: what is scrolled to after a step.
pub(crate) const TOP: &str = "check-top";

/// What a row of items shows. All rows are gathered by the same code: `collect`
/// makes code of its own for every row, some 3 kB of program in all.
pub(crate) fn list(mut items: impl Iterator<Item = Html>) -> Vec<Html> {
    fn gather(next: &mut dyn FnMut() -> Option<Html>) -> Vec<Html> {
        let mut all = Vec::new();
        while let Some(item) = next() {
            all.push(item);
        }
        all
    }
    gather(&mut || items.next())
}

/// What a view sees.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) data: &'a WidgetData,
    /// Whether *Continue* was pressed before everything was here.
    pub(crate) held: bool,
    pub(crate) flow: &'a Flow,
    pub(crate) form: &'a Form,
    pub(crate) fault: Option<FormFault>,
    pub(crate) link: &'a Scope<App>,
}

impl<'a> View<'a> {
    pub(crate) const fn checker(&self) -> &'a Checker<String> {
        &self.data.checker
    }

    pub(crate) const fn words(&self) -> &'a Words {
        &self.data.words
    }

    pub(crate) fn word(&self, word: Word) -> &'a str {
        self.data.words.get(word)
    }

    pub(crate) fn date(&self, day: Date) -> String {
        self.data.words.date(day)
    }

    /// A button that looks like what its class says. (`class` with a value not
    /// known beforehand would bring a set of classes with hashing along; the
    /// property does the same.)
    pub(crate) fn button(&self, class: &'static str, word: Word, message: fn() -> Msg) -> Html {
        html! {
            <button type="button" ~className={class} onclick={self.link.callback(move |_: MouseEvent| message())}>
                { self.word(word) }
            </button>
        }
    }

    /// A button that leads to a question.
    pub(crate) fn change(&self, id: &QuestionId, text: Html) -> Html {
        let id = id.clone();
        html! {
            <button type="button" class="button-link"
                onclick={self.link.callback(move |_: MouseEvent| Msg::Change(id.clone()))}>
                { text }
            </button>
        }
    }

    /// The name of a paper.
    pub(crate) fn paper(&self, id: &DocumentId) -> &'a str {
        self.checker()
            .document(id)
            .map_or("", |document| document.name.as_str())
    }

    /// The names of papers, one after the other.
    pub(crate) fn papers(&self, ids: &[DocumentId]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.paper(id)).collect();
        names.join("; ")
    }

    /// Links to provisions.
    pub(crate) fn sources(&self, provisions: &[ProvisionId]) -> Html {
        let rows = &self.data.sources;
        let Some(row) = rows.iter().find(|row| row.provisions == provisions) else {
            return Html::default();
        };
        let links = row.citations.iter().enumerate().map(|(at, source)| {
            html! {
                <>
                    if at > 0 { { "; " } }
                    { self.outward(&source.href, &source.text) }
                </>
            }
        });
        html! {
            <p class="sources"><span>{ self.word(Word::Provisions) }</span>{ " " }{ list(links) }</p>
        }
    }

    /// A link to another page. It opens beside this one: the answers live in
    /// this page only and would be lost with it.
    pub(crate) fn outward(&self, href: &str, text: &str) -> Html {
        html! {
            <a href={href.to_owned()} target="_blank" rel="noopener noreferrer">
                { text }
                <span class="visually-hidden">{ " " }{ self.word(Word::NewTab) }</span>
            </a>
        }
    }

    /// The questions that would settle an open line.
    pub(crate) fn settles(&self, questions: &[QuestionId]) -> Html {
        let lines = list(questions.iter().filter_map(|id| {
            let question = self.checker().question(id)?;
            let text = html! {
                <>
                    { self.word(Word::AnswerThis) }
                    <span class="visually-hidden">{ ": " }{ &question.text }</span>
                </>
            };
            Some(html! { <li>{ &question.text }{ " " }{ self.change(id, text) }</li> })
        }));
        if lines.is_empty() {
            return Html::default();
        }
        html! { <><p>{ self.word(Word::DependsOn) }</p><ul>{ lines }</ul></> }
    }

    /// An answer in words.
    pub(crate) fn answer(&self, question: &Question<String>, answer: &Answer) -> String {
        let label = |options: &[QuestionOption<String>], id: &OptionId| {
            options
                .iter()
                .find(|option| option.id == *id)
                .map_or_else(|| id.to_string(), |option| option.label.clone())
        };
        match (answer, &question.kind) {
            (Answer::Unknown, _) => self.word(Word::Unknown).to_owned(),
            (Answer::Declined, _) => self.word(Word::Declined).to_owned(),
            (Answer::Option(id), QuestionKind::Choice(options)) => label(options, id),
            (Answer::Option(id), _) => {
                let yes = id.as_str() == "yes";
                self.word(if yes { Word::Yes } else { Word::No }).to_owned()
            }
            (Answer::Options(chosen), QuestionKind::Several { options, none }) => {
                if chosen.is_empty() {
                    return none.clone();
                }
                let labels: Vec<_> = chosen.iter().map(|id| label(options, id)).collect();
                labels.join("; ")
            }
            (Answer::Options(_), _) => String::new(),
            (Answer::Occupation(code), _) => {
                let known = self
                    .checker()
                    .occupations
                    .iter()
                    .find(|(known, _)| known == code);
                known.map_or_else(
                    || code.to_string(),
                    |(code, name)| [name, " (", code.as_str(), ")"].concat(),
                )
            }
            (Answer::Documents(papers), _) => {
                if papers.is_empty() {
                    return self.word(Word::DocumentsNone).to_owned();
                }
                let names: Vec<&str> = self
                    .checker()
                    .documents
                    .iter()
                    .filter(|document| papers.contains(&document.id))
                    .map(|document| document.name.as_str())
                    .collect();
                names.join("; ")
            }
            (Answer::Date(day), _) => self.date(*day),
            (Answer::Length(length), _) => {
                let years = self
                    .words()
                    .count(Count::LengthYears, length.years().into());
                match length.months() {
                    0 => years,
                    months => {
                        let months = self.words().count(Count::LengthMonths, months.into());
                        [years, months].join(" ")
                    }
                }
            }
        }
    }

    /// The answers to some questions as a folded list: what a line follows from.
    pub(crate) fn behind(&self, questions: &[QuestionId]) -> Html {
        let lines = list(questions.iter().filter_map(|id| {
            let question = self.checker().question(id)?;
            let answer = self.flow.answers().get(id)?;
            Some(html! {
                <li>{ &question.text }{ " – " }<b>{ self.answer(question, answer) }</b></li>
            })
        }));
        if lines.is_empty() {
            return Html::default();
        }
        html! {
            <details class="details">
                <summary>{ self.word(Word::BehindThis) }</summary>
                <ul>{ lines }</ul>
            </details>
        }
    }
}
