//! The report of a study: how much was looked at, and what came of the checks.

use qonys_rules::{ProcedureId, QuestionKind};
use serde::Serialize;

use crate::checks::{self, Checked, settled_paths};
use crate::study::Study;

/// How much was looked at, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The procedure or guide.
    pub procedure: ProcedureId,
    /// Its questions.
    pub questions: usize,
    /// The classes of answers to them, unknown included.
    pub classes: usize,
    /// The ways to answer the questions of fact, without the papers.
    pub profiles: u128,
    /// Those of them without an open answer.
    pub settled: u128,
    /// The lines of the result.
    pub lines: usize,
    /// The checks.
    pub checks: Vec<Checked>,
}

impl Study {
    /// Checks what must hold for everybody.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            checks: checks::all(self),
            ..self.counts()
        }
    }

    /// The report without its checks.
    pub(crate) fn counts(&self) -> Report {
        let space = &self.facts;
        let papers = self.checker.questions.iter().map(|question| {
            match &question.kind {
                // In hand or not, each, and not told.
                QuestionKind::Documents => 2 * self.checker.documents.len() + 1,
                QuestionKind::Date(_) => {
                    let all = crate::variable::of_question(
                        question,
                        &self.checker,
                        self.as_of,
                        &mut std::iter::empty(),
                    );
                    all.iter().map(|variable| variable.classes.len()).sum()
                }
                _ => 0,
            }
        });
        let facts = space.variables.iter().map(|variable| {
            // An option is one class more: without it a question has “none of these”.
            if variable.is_part() {
                1
            } else {
                variable.classes.len()
            }
        });
        Report {
            procedure: self.checker.procedure.id.clone(),
            questions: self.checker.questions.len(),
            classes: facts.sum::<usize>() + papers.sum::<usize>(),
            profiles: space.diagram.paths_through(&|_, _| true),
            settled: settled_paths(&space.diagram, &space.variables),
            lines: self.told.len(),
            checks: Vec::new(),
        }
    }
}
