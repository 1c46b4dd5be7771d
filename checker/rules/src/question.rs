//! A question of a self-assessment.

use serde::{Deserialize, Serialize};

use crate::{Condition, Date, DocumentId, ListId, OptionId, ProvisionId, QuestionId};

/// One of the answers a question offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOption<T> {
    /// Stable id.
    pub id: OptionId,
    /// What the visitor reads.
    pub label: T,
    /// A line of help under the label.
    pub hint: Option<T>,
    /// What it takes to come to this answer; none if nobody can.
    pub effort: Option<Effort>,
    /// The option that time makes of it.
    pub becomes: Option<OptionId>,
}

/// What it takes to change an answer, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// Getting a paper.
    Paper,
    /// Studying, or passing an exam.
    Exam,
    /// Waiting, or working on.
    Time,
}

/// What kind of answer a question takes. "I don't know" and "I'd rather not say" always are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind<T> {
    /// Yes or no (option ids `yes` and `no`).
    YesNo,
    /// Exactly one option.
    Choice(Vec<QuestionOption<T>>),
    /// Any number of options, or none of them.
    Several {
        /// What is offered.
        options: Vec<QuestionOption<T>>,
        /// The label of "none of these".
        none: T,
    },
    /// An occupation of a list.
    Occupation(ListId),
    /// Which of the papers that may be needed the visitor has in hand.
    Documents,
    /// A day that belongs to a paper: until when it is good, or when it was issued.
    Date(DocumentId),
    /// The day of an event.
    Day,
    /// A length of time.
    Duration,
}

/// A question. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question<T> {
    /// Stable id.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: QuestionKind<T>,
    /// The question.
    pub text: T,
    /// Why it is asked.
    pub help: Option<T>,
    /// When it is asked; always, if none.
    pub ask_when: Option<Condition>,
    /// What it takes to come to "yes", to a longer time or to a later day; none if nobody can.
    pub effort: Option<Effort>,
    /// Whether it is marked as one that need not be answered.
    pub sensitive: bool,
    /// The provisions that make us ask.
    pub sources: Vec<ProvisionId>,
    /// The day on which the data were compared with the act.
    pub checked_on: Date,
}

impl<T> Question<T> {
    /// The ids of the options a visitor can choose, for the kinds that have any.
    #[must_use]
    pub fn option_ids(&self) -> Vec<OptionId> {
        match &self.kind {
            QuestionKind::YesNo => ["yes", "no"]
                .into_iter()
                .filter_map(|id| OptionId::parse(id).ok())
                .collect(),
            QuestionKind::Choice(options) | QuestionKind::Several { options, .. } => {
                options.iter().map(|option| option.id.clone()).collect()
            }
            QuestionKind::Occupation(_)
            | QuestionKind::Documents
            | QuestionKind::Date(_)
            | QuestionKind::Day
            | QuestionKind::Duration => Vec::new(),
        }
    }

    /// The same question with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Question<U> {
        let options = |options: &[QuestionOption<T>]| {
            options
                .iter()
                .map(|option| QuestionOption {
                    id: option.id.clone(),
                    label: f(&option.label),
                    hint: option.hint.as_ref().map(f),
                    effort: option.effort,
                    becomes: option.becomes.clone(),
                })
                .collect()
        };
        Question {
            id: self.id.clone(),
            kind: match &self.kind {
                QuestionKind::YesNo => QuestionKind::YesNo,
                QuestionKind::Choice(list) => QuestionKind::Choice(options(list)),
                QuestionKind::Several {
                    options: list,
                    none,
                } => QuestionKind::Several {
                    options: options(list),
                    none: f(none),
                },
                QuestionKind::Occupation(list) => QuestionKind::Occupation(list.clone()),
                QuestionKind::Documents => QuestionKind::Documents,
                QuestionKind::Date(document) => QuestionKind::Date(document.clone()),
                QuestionKind::Day => QuestionKind::Day,
                QuestionKind::Duration => QuestionKind::Duration,
            },
            text: f(&self.text),
            help: self.help.as_ref().map(f),
            ask_when: self.ask_when.clone(),
            effort: self.effort,
            sensitive: self.sensitive,
            sources: self.sources.clone(),
            checked_on: self.checked_on,
        }
    }
}
