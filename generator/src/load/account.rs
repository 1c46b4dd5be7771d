//! What one file says of another: every provision has the fate it claims,
//! every condition can be answered, every question can be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use qonys_rules::{Condition, Fate, LocalizedText, Procedure, QuestionId};

use super::Gathered;
use super::fault::{Fault, SourceFile, Span};
use super::registry::{Kind, Registry};

/// Pushes all faults that show only when everything is read.
pub(super) fn check(all: &Gathered, registry: &Registry, faults: &mut Vec<Fault>) {
    fates(all, faults);
    for (placed, file) in all.procedures.iter().chain(&all.guides) {
        questions(all, &placed.procedure, &placed.questions, file, faults);
        conditions(all, &placed.procedure, placed.span, file, faults);
    }
    // While a record is broken, "nothing names this" proves nothing.
    if !all.incomplete {
        idle_questions(all, registry, faults);
        idle_measures(all, registry, faults);
        empty_fields(all, registry, faults);
        empty_categories(all, registry, faults);
    }
}

/// `modelled` means that some datum rests on the provision, and nothing rests
/// on a provision that claims another fate.
fn fates(all: &Gathered, faults: &mut Vec<Fault>) {
    let fates: BTreeMap<_, _> = all
        .provisions
        .iter()
        .map(|(provision, ..)| (&provision.id, &provision.fate))
        .collect();
    let cited: BTreeSet<_> = all.cited.iter().map(|(id, ..)| id).collect();
    let mut told = BTreeSet::new();
    for (id, file, span) in &all.cited {
        if let Some(fate) = fates.get(id)
            && **fate != Fate::Modelled
            && told.insert(id)
        {
            faults.push(Fault {
                code: "law/provision-not-modelled",
                message: format!("this rests on `{id}`, whose fate is not `modelled`"),
                help: format!(
                    "set `fate: modelled` at `{}` in its act's file, or name another source",
                    id.place()
                ),
                file: Arc::clone(file),
                span: *span,
                related: Vec::new(),
            });
        }
    }
    if all.incomplete {
        return;
    }
    for (provision, file, span) in &all.provisions {
        if provision.fate == Fate::Modelled && !cited.contains(&provision.id) {
            faults.push(Fault {
                code: "law/provision-without-datum",
                message: format!("`{}` claims to be modelled, but nothing rests on it", provision.id.place()),
                help: "name it in the `sources` of what it says, or give it the fate `described` (with `page`) or `not-assessed` (with `reason`)".to_owned(),
                file: Arc::clone(file),
                span: *span,
                related: Vec::new(),
            });
        }
    }
}

/// A question may depend on earlier questions of the same procedure only.
fn questions(
    all: &Gathered,
    procedure: &Procedure<LocalizedText>,
    placed: &[(QuestionId, Span)],
    file: &Arc<SourceFile>,
    faults: &mut Vec<Fault>,
) {
    let mut asked: BTreeSet<&QuestionId> = BTreeSet::new();
    for (id, span) in placed {
        let question = all.questions.iter().find(|question| question.id == *id);
        let mut needs = BTreeSet::new();
        if let Some(when) = question.and_then(|question| question.ask_when.as_ref()) {
            circular(&id.to_string(), when, *span, file, faults);
            needs = needed(when, all, procedure);
        }
        for need in needs.iter().filter(|need| !asked.contains(need)) {
            faults.push(Fault {
                code: "law/order-of-questions",
                message: format!(
                    "whether `{id}` is asked depends on `{need}`, which is not asked before it"
                ),
                help: format!("put `{need}` before `{id}` in the questions of this procedure"),
                file: Arc::clone(file),
                span: *span,
                related: Vec::new(),
            });
        }
        if !asked.insert(id) {
            faults.push(Fault {
                code: "law/order-of-questions",
                message: format!("`{id}` is asked twice"),
                help: "keep one of the two".to_owned(),
                file: Arc::clone(file),
                span: *span,
                related: Vec::new(),
            });
        }
    }
}

/// Every condition of the procedure must be about its own questions.
fn conditions(
    all: &Gathered,
    procedure: &Procedure<LocalizedText>,
    span: Span,
    file: &Arc<SourceFile>,
    faults: &mut Vec<Fault>,
) {
    let grounds = all
        .grounds
        .iter()
        .filter(|ground| ground.procedure == procedure.id)
        .flat_map(|ground| {
            let touched = ground
                .touched_when
                .iter()
                .map(|when| (ground.id.to_string(), when));
            let exceptions = ground
                .exceptions
                .iter()
                .filter_map(|e| e.when.as_ref().map(|when| (e.id.to_string(), when)));
            touched.chain(exceptions)
        });
    let places = procedure
        .applicants
        .iter()
        .map(|applicant| (applicant.id.to_string(), &applicant.when))
        .chain(procedure.requirements.iter().flat_map(|requirement| {
            let own = requirement
                .when
                .iter()
                .map(|when| (requirement.id.to_string(), when));
            let exemptions = requirement
                .exemptions
                .iter()
                .map(|e| (e.id.to_string(), &e.when));
            let variants = requirement
                .variants
                .iter()
                .map(|v| (v.id.to_string(), &v.when));
            own.chain(exemptions).chain(variants)
        }));
    let of_papers: Vec<_> = places.collect();
    for (place, when) in &of_papers {
        circular(place, when, span, file, faults);
    }
    let gates = procedure
        .ways
        .iter()
        .flat_map(|way| &way.gates)
        .chain(&procedure.gates)
        .flat_map(|gate| {
            let conditions = [gate.applies_when.as_ref(), gate.when.as_ref()];
            conditions
                .into_iter()
                .flatten()
                .map(|when| (gate.id.to_string(), when))
        });
    let lines = all
        .points
        .iter()
        .filter(|table| table.procedure == procedure.id)
        .flat_map(|table| &table.criteria)
        .flat_map(|criterion| &criterion.lines)
        .filter_map(|line| Some((line.id.to_string(), line.when.as_ref()?)));
    let of_grounds: Vec<_> = grounds.collect();
    for (place, when) in of_papers
        .into_iter()
        .chain(of_grounds)
        .chain(gates)
        .chain(lines)
    {
        for question in needed(when, all, procedure) {
            if !procedure.questions.contains(&question) {
                faults.push(Fault {
                    code: "law/unasked-question",
                    message: format!("the condition of `{place}` depends on `{question}`, which this procedure does not ask"),
                    help: format!("add `{question}` to the questions of the procedure, or change the condition"),
                    file: Arc::clone(file),
                    span,
                    related: Vec::new(),
                });
            }
        }
    }
}

/// Whether papers are complete cannot decide which papers or questions there are.
fn circular(
    place: &str,
    when: &Condition,
    span: Span,
    file: &Arc<SourceFile>,
    faults: &mut Vec<Fault>,
) {
    let mut found = false;
    when.visit(&mut |part| {
        found |= matches!(part, Condition::PapersComplete | Condition::Good(_));
    });
    if found {
        faults.push(Fault {
            code: "law/circular-condition",
            message: format!(
                "the condition of `{place}` goes in a circle: which papers are complete depends on it"
            ),
            help: "{papers: complete} and {document_good: …} can stand in gates and in `touched_when` of grounds; use {document_in_hand: …} here".to_owned(),
            file: Arc::clone(file),
            span,
            related: Vec::new(),
        });
    }
}

/// The questions a condition depends on, through applicant categories and papers in hand too.
fn needed(
    condition: &Condition,
    all: &Gathered,
    procedure: &Procedure<LocalizedText>,
) -> BTreeSet<QuestionId> {
    let mut found = condition.questions();
    condition.visit(&mut |part| match part {
        Condition::Applicant(id) => {
            let applicant = procedure
                .applicants
                .iter()
                .find(|applicant| applicant.id == *id);
            found.extend(
                applicant
                    .into_iter()
                    .flat_map(|applicant| applicant.when.questions()),
            );
        }
        Condition::InHand(_) | Condition::Good(_) | Condition::PapersComplete => {
            let papers = all.questions.iter().find(|question| {
                matches!(question.kind, qonys_rules::QuestionKind::Documents)
                    && procedure.questions.contains(&question.id)
            });
            found.extend(papers.map(|question| question.id.clone()));
        }
        _ => {}
    });
    found
}

/// A question that no procedure asks is dead.
fn idle_questions(all: &Gathered, registry: &Registry, faults: &mut Vec<Fault>) {
    for question in &all.questions {
        let used = all
            .procedures
            .iter()
            .chain(&all.guides)
            .any(|(placed, _)| placed.procedure.questions.contains(&question.id));
        if !used {
            faults.extend(registry.fault_at(
                &Kind::Question,
                question.id.as_str(),
                "law/idle-question",
                format!("no procedure asks `{}`", question.id),
                "add it to the `questions` of a procedure, or remove it",
            ));
        }
    }
}

/// A day or a length of time that nothing is compared with changes nothing.
fn idle_measures(all: &Gathered, registry: &Registry, faults: &mut Vec<Fault>) {
    let mut compared: BTreeSet<QuestionId> = BTreeSet::new();
    let procedures = all.procedures.iter().chain(&all.guides);
    for (placed, _) in procedures {
        let gates = &placed.procedure.gates;
        let ways = placed.procedure.ways.iter().flat_map(|way| &way.gates);
        for gate in gates.iter().chain(ways) {
            for when in [&gate.applies_when, &gate.when].into_iter().flatten() {
                compared.extend(when.questions());
            }
        }
        let applicants = placed.procedure.applicants.iter();
        compared.extend(applicants.flat_map(|one| one.when.questions()));
        for requirement in &placed.procedure.requirements {
            compared.extend(requirement.when.iter().flat_map(Condition::questions));
            let exemptions = requirement.exemptions.iter().map(|one| &one.when);
            let variants = requirement.variants.iter().map(|one| &one.when);
            compared.extend(exemptions.chain(variants).flat_map(Condition::questions));
        }
    }
    for ground in &all.grounds {
        compared.extend(ground.touched_when.iter().flat_map(Condition::questions));
        let exceptions = ground.exceptions.iter().flat_map(|one| &one.when);
        compared.extend(exceptions.flat_map(Condition::questions));
    }
    for criterion in all.points.iter().flat_map(|table| &table.criteria) {
        compared.extend(criterion.duration.clone());
        let lines = criterion.lines.iter().flat_map(|line| &line.when);
        compared.extend(lines.flat_map(Condition::questions));
    }
    for question in &all.questions {
        compared.extend(question.ask_when.iter().flat_map(Condition::questions));
    }
    for question in &all.questions {
        let measured = matches!(
            question.kind,
            qonys_rules::QuestionKind::Day | qonys_rules::QuestionKind::Duration
        );
        if measured && !compared.contains(&question.id) {
            faults.extend(registry.fault_at(
                &Kind::Question,
                question.id.as_str(),
                "law/idle-measure",
                format!("nothing is compared with the answer to `{}`", question.id),
                "name its paper with `document`, compare it (`days_ago_at_least`, `longer_than`, `duration` of a criterion), or remove it",
            ));
        }
    }
}

/// A field of a list without occupations is a heading over nothing.
fn empty_fields(all: &Gathered, registry: &Registry, faults: &mut Vec<Fault>) {
    for list in &all.lists {
        for field in &list.fields {
            if !list
                .occupations
                .iter()
                .any(|occupation| occupation.field == field.id)
            {
                faults.extend(registry.fault_at(
                    &Kind::Field(list.id.to_string()),
                    field.id.as_str(),
                    "law/empty-field",
                    format!("no occupation belongs to the field `{}`", field.id),
                    "remove the field, or check the `field` of the occupations",
                ));
            }
        }
    }
}

/// An applicant category of whom nothing is required is a slip.
fn empty_categories(all: &Gathered, registry: &Registry, faults: &mut Vec<Fault>) {
    for (placed, _) in &all.procedures {
        let procedure = &placed.procedure;
        for applicant in &procedure.applicants {
            let named = procedure
                .requirements
                .iter()
                .any(|requirement| requirement.applicants.contains(&applicant.id));
            if !named {
                faults.extend(registry.fault_at(
                    &Kind::Applicant(procedure.id.to_string()),
                    applicant.id.as_str(),
                    "law/empty-category",
                    format!(
                        "nothing is required of the applicant category `{}`",
                        applicant.id
                    ),
                    "name it in the `applicants` of the requirements, or remove it",
                ));
            }
        }
    }
}
