//! What conditions look at: the questions, options and papers they name, by
//! themselves and through the questions and categories behind these.

use std::collections::BTreeSet;

use qonys_rules::{Checker, Condition, DocumentId, OptionId, QuestionId, QuestionKind};

/// What some conditions look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Support {
    pub(crate) questions: BTreeSet<QuestionId>,
    pub(crate) options: BTreeSet<(QuestionId, OptionId)>,
    pub(crate) papers: BTreeSet<DocumentId>,
    /// Those of the papers whose dates they look at.
    pub(crate) dated: BTreeSet<DocumentId>,
    /// Whether they ask for the applicant category.
    pub(crate) category: bool,
    /// Whether they ask if the papers are complete.
    pub(crate) completeness: bool,
}

impl Support {
    /// What the conditions name themselves.
    pub(crate) fn direct<'a>(conditions: impl IntoIterator<Item = &'a Condition>) -> Self {
        let mut support = Self::default();
        for condition in conditions {
            condition.visit(&mut |part| match part {
                Condition::Includes(question, options) => {
                    support.questions.insert(question.clone());
                    let named = options
                        .iter()
                        .map(|option| (question.clone(), option.clone()));
                    support.options.extend(named);
                }
                Condition::Is(question, _)
                | Condition::DaysAgo(question, _)
                | Condition::LongerThan(question, _)
                | Condition::Answered(question) => {
                    support.questions.insert(question.clone());
                }
                Condition::InHand(document) => {
                    support.papers.insert(document.clone());
                }
                Condition::Good(document) => {
                    support.papers.insert(document.clone());
                    support.dated.insert(document.clone());
                }
                Condition::Applicant(_) => support.category = true,
                Condition::PapersComplete => support.completeness = true,
                Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
            });
        }
        support
    }

    /// The same, with the questions behind its papers.
    pub(crate) fn with_papers(mut self, checker: &Checker<()>) -> Self {
        for question in &checker.questions {
            let asked = match &question.kind {
                QuestionKind::Documents => !self.papers.is_empty(),
                QuestionKind::Date(document) => self.dated.contains(document),
                _ => false,
            };
            if asked {
                self.questions.insert(question.id.clone());
            }
        }
        self
    }

    /// The same, with all that decides whether those questions are asked and
    /// who belongs to which category.
    pub(crate) fn closed(mut self, checker: &Checker<()>) -> Self {
        loop {
            let before = self.clone();
            self = self.with_papers(checker);
            let asking = checker
                .questions
                .iter()
                .filter(|question| self.questions.contains(&question.id))
                .filter_map(|question| question.ask_when.as_ref());
            let belonging = checker
                .procedure
                .applicants
                .iter()
                .filter(|_| self.category)
                .map(|applicant| &applicant.when);
            let behind = Self::direct(asking.chain(belonging));
            self.questions.extend(behind.questions);
            self.options.extend(behind.options);
            self.papers.extend(behind.papers);
            self.dated.extend(behind.dated);
            self.category |= behind.category;
            self.completeness |= behind.completeness;
            if self == before {
                return self;
            }
        }
    }
}
