//! The whole answer space of a self-assessment: what it says to everybody, and
//! what must hold for everybody.
//!
//! The way through: `variable` (questions cut into classes of answers) →
//! `space` (every way to answer, as a decision diagram) → `line` and
//! `evaluator` (the assessment of `qonys-rules`, one line of the result at a
//! time) → [`Study`] (all lines for everybody) → [`Report`] (what must hold)
//! and [`Record`] (what is committed) → [`Change`] (whose result a change of
//! the law changes). Pure: no file, no clock.

mod bare;
mod checks;
mod compare;
mod conditions;
mod diagram;
mod evaluator;
mod line;
mod outcome;
mod pairs;
mod profile;
mod random;
mod record;
mod report;
mod space;
mod study;
mod support;
mod variable;

pub use checks::{Checked, Violation};
pub use compare::{Change, Turn};
pub use record::{Record, RecordError};
pub use report::Report;
pub use study::Study;
