//! The checker without its words: what it says follows from ids alone, and
//! thousands of copies are made of it.

use qonys_rules::{Checker, LocalizedText};

/// The same checker without any text.
pub(crate) fn bare(checker: &Checker<LocalizedText>) -> Checker<()> {
    let none = |_: &LocalizedText| ();
    Checker {
        procedure: checker.procedure.map(&none),
        acts: checker.acts.iter().map(|act| act.map(&none)).collect(),
        questions: checker
            .questions
            .iter()
            .map(|question| question.map(&none))
            .collect(),
        documents: checker
            .documents
            .iter()
            .map(|document| document.map(&none))
            .collect(),
        grounds: checker
            .grounds
            .iter()
            .map(|ground| ground.map(&none))
            .collect(),
        points: checker.points.as_ref().map(|table| table.map(&none)),
        updates: checker
            .updates
            .iter()
            .map(|update| update.map(&none))
            .collect(),
        contradictions: checker
            .contradictions
            .iter()
            .map(|entry| entry.map(&none))
            .collect(),
        occupations: checker
            .occupations
            .iter()
            .map(|(id, _)| (id.clone(), ()))
            .collect(),
    }
}
