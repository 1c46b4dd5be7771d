//! The self-assessment that runs in the visitor's browser.
//!
//! [`Flow`] is the way through the questions: pure, tested natively.
//! [`Form`] is what stands in a question's form before it is an answer.
//! [`App`] shows both with Yew, `question` and `result` are its views, and
//! [`mount`] is what the page's script calls. Law and words arrive as one file
//! ([`qonys_rules::widget_data`]); after that nothing is requested, and answers
//! stay in memory.

mod app;
mod carry;
mod flow;
mod form;
mod law_file;
mod markup;
mod mount;
mod occupations;
mod question;
mod reader;
mod result;
mod view;

pub use app::{App, Props};
pub use carry::{carried, restore};
pub use flow::{Flow, Place, Progress};
pub use form::{Form, FormFault, Special};
pub use mount::{Mounted, mount};
pub use occupations::matching;

#[cfg(test)]
#[path = "../tests/fixture/mod.rs"]
mod fixture;
