//! What the forms share: what they see, and the small pieces they are made of.

use std::ops::Deref;

use qonys_rules::widget_data::Word;
use yew::html::Scope;
use yew::prelude::*;

use crate::app::{App, Msg};
use crate::form::{Form, FormFault};
use crate::reader::Reader;

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

/// What a form sees: what its reader reads, and what stands in it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) reader: Reader<'a>,
    /// Whether *Continue* was pressed before everything was here.
    pub(crate) held: bool,
    pub(crate) form: &'a Form,
    pub(crate) fault: Option<FormFault>,
    pub(crate) link: &'a Scope<App>,
}

impl<'a> Deref for View<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl View<'_> {
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
}
