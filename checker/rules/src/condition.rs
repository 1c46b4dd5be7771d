//! Conditions over answers: the small language the law is written in.
//!
//! Grammar (in YAML): `{question: Q, is: O}`, `{question: Q, is_one_of: [O, …]}`,
//! `{question: Q, includes: O}`, `{question: Q, includes_any_of: [O, …]}`,
//! `{question: Q, days_ago_at_least: N}`, `{question: Q, longer_than: P1Y}`,
//! `{answered: Q}`, `{document_in_hand: D}`, `{document_good: D}`, `{papers: complete}`, `{applicant: A}`,
//! `{all: […]}`, `{any: […]}`, `{not: …}`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{ApplicantId, DocumentId, Length, OptionId, QuestionId, Set, Truth};

/// A condition over answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The answer to a choice is one of these options.
    Is(QuestionId, Vec<OptionId>),
    /// The answer to a question with several options includes one of these.
    Includes(QuestionId, Vec<OptionId>),
    /// The day answered is at least this many days before the day of the assessment.
    DaysAgo(QuestionId, u16),
    /// The time answered is longer than this.
    LongerThan(QuestionId, Length),
    /// A definite answer was given.
    Answered(QuestionId),
    /// The person has this paper in hand.
    InHand(DocumentId),
    /// The person has this paper in hand, and its date does not rule it out.
    /// Not for deciding which papers or questions there are.
    Good(DocumentId),
    /// Every paper that is needed is in hand, and good as far as its date is
    /// known. Only for gates and grounds: papers cannot depend on themselves.
    PapersComplete,
    /// The person belongs to this applicant category.
    Applicant(ApplicantId),
    /// All hold.
    All(Vec<Self>),
    /// At least one holds.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
}

/// A truth and the questions whose answers (or whose lack of one) make it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it holds.
    pub truth: Truth,
    /// The questions it follows from: for a yes or a no, those that decide;
    /// for an unknown, those that would settle it.
    pub because: Set<QuestionId>,
}

impl Finding {
    /// A finding that follows from no answer.
    #[must_use]
    pub const fn plain(truth: Truth) -> Self {
        Self {
            truth,
            because: Set::new(),
        }
    }

    /// A finding that follows from one question.
    #[must_use]
    pub fn from_question(truth: Truth, question: &QuestionId) -> Self {
        Self {
            truth,
            because: Set::from_iter([question.clone()]),
        }
    }

    /// The opposite, for the same reasons.
    #[must_use]
    pub fn negate(mut self) -> Self {
        self.truth = self.truth.negate();
        self
    }

    /// All of several findings. A single no decides; otherwise what is unknown; otherwise all.
    #[must_use]
    pub fn all(findings: impl IntoIterator<Item = Self>) -> Self {
        Self::combine(findings, Truth::No, Truth::Yes)
    }

    /// Any of several findings. A single yes decides; otherwise what is unknown; otherwise all.
    #[must_use]
    pub fn any(findings: impl IntoIterator<Item = Self>) -> Self {
        Self::combine(findings, Truth::Yes, Truth::No)
    }

    /// `decisive` ends the matter alone; `otherwise` needs all findings to agree.
    fn combine(
        findings: impl IntoIterator<Item = Self>,
        decisive: Truth,
        otherwise: Truth,
    ) -> Self {
        let mut unknown = Set::new();
        let mut settled = Set::new();
        let mut open = false;
        for finding in findings {
            if finding.truth == decisive {
                return finding;
            }
            if finding.truth == Truth::Unknown {
                open = true;
                unknown.extend(finding.because);
            } else {
                settled.extend(finding.because);
            }
        }
        if open {
            Self {
                truth: Truth::Unknown,
                because: unknown,
            }
        } else {
            Self {
                truth: otherwise,
                because: settled,
            }
        }
    }
}

impl Condition {
    /// The question whose answer this part of a condition compares, if it compares one.
    #[must_use]
    pub const fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Is(question, _)
            | Self::Includes(question, _)
            | Self::DaysAgo(question, _)
            | Self::LongerThan(question, _)
            | Self::Answered(question) => Some(question),
            _ => None,
        }
    }

    /// The questions the condition asks about directly.
    #[must_use]
    pub fn questions(&self) -> BTreeSet<QuestionId> {
        let mut found = BTreeSet::new();
        self.visit(&mut |condition| found.extend(condition.question().cloned()));
        found
    }

    /// Visits the condition and all parts of it, outermost first.
    pub fn visit(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.visit(see);
                }
            }
            Self::Not(part) => part.visit(see),
            Self::Is(..)
            | Self::Includes(..)
            | Self::DaysAgo(..)
            | Self::LongerThan(..)
            | Self::Answered(_)
            | Self::InHand(_)
            | Self::Good(_)
            | Self::PapersComplete
            | Self::Applicant(_) => {}
        }
    }
}
