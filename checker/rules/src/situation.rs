//! What an assessment starts from.

use crate::{Answers, Date};

/// Answers, and the day for which they are assessed.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The answers given so far.
    pub answers: &'a Answers,
    /// The day of the assessment: the day on which the person would apply.
    pub as_of: Date,
}

impl Answers {
    /// These answers, assessed for a day.
    #[must_use]
    pub const fn on(&self, as_of: Date) -> Situation<'_> {
        Situation {
            answers: self,
            as_of,
        }
    }
}
