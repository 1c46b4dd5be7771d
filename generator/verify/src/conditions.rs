//! The conditions of a checker, and conditions with a part replaced.

use qonys_rules::{Checker, Condition, Gate, Ground, OptionId, QuestionId, Requirement};

/// All conditions a requirement looks at.
pub(crate) fn of_requirement(requirement: &Requirement<()>) -> Vec<&Condition> {
    let exemptions = requirement.exemptions.iter().map(|one| &one.when);
    let variants = requirement.variants.iter().map(|one| &one.when);
    let own = requirement.when.iter();
    own.chain(exemptions).chain(variants).collect()
}

/// All conditions a gate looks at.
pub(crate) fn of_gate(gate: &Gate<()>) -> Vec<&Condition> {
    gate.applies_when.iter().chain(&gate.when).collect()
}

/// All conditions a ground looks at.
pub(crate) fn of_ground(ground: &Ground<()>) -> Vec<&Condition> {
    let exceptions = ground.exceptions.iter().filter_map(|one| one.when.as_ref());
    ground.touched_when.iter().chain(exceptions).collect()
}

/// All conditions of a checker.
pub(crate) fn of_checker(checker: &Checker<()>) -> Vec<&Condition> {
    let procedure = &checker.procedure;
    let gates = procedure
        .gates
        .iter()
        .chain(procedure.ways.iter().flat_map(|way| &way.gates));
    let criteria = checker.points.iter().flat_map(|table| &table.criteria);
    let mut all: Vec<&Condition> = Vec::new();
    all.extend(
        checker
            .questions
            .iter()
            .filter_map(|one| one.ask_when.as_ref()),
    );
    all.extend(procedure.applicants.iter().map(|one| &one.when));
    all.extend(procedure.requirements.iter().flat_map(of_requirement));
    all.extend(gates.flat_map(of_gate));
    all.extend(checker.grounds.iter().flat_map(of_ground));
    all.extend(
        criteria
            .flat_map(|criterion| &criterion.lines)
            .filter_map(|line| line.when.as_ref()),
    );
    all
}

/// The condition with "the papers are complete" as the answer to a question.
pub(crate) fn with_completeness(
    condition: &Condition,
    question: &QuestionId,
    complete: &OptionId,
) -> Condition {
    let inside = |part: &Condition| with_completeness(part, question, complete);
    match condition {
        Condition::PapersComplete => Condition::Is(question.clone(), vec![complete.clone()]),
        Condition::All(parts) => Condition::All(parts.iter().map(inside).collect()),
        Condition::Any(parts) => Condition::Any(parts.iter().map(inside).collect()),
        Condition::Not(part) => Condition::Not(Box::new(inside(part))),
        Condition::Is(..)
        | Condition::Includes(..)
        | Condition::DaysAgo(..)
        | Condition::LongerThan(..)
        | Condition::Answered(_)
        | Condition::InHand(_)
        | Condition::Good(_)
        | Condition::Applicant(_) => condition.clone(),
    }
}
