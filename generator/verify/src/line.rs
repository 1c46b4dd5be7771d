//! The lines of a result, one by one, and the checker cut down to each.

use std::fmt;

use qonys_rules::{Checker, Condition, CriterionId, DocumentId, GroundId, Procedure, RuleId};

use crate::conditions;
use crate::support::Support;

/// A line of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// The applicant category.
    Category,
    /// Whether a paper is needed.
    Paper(DocumentId),
    /// Where a paper stands when it is needed: hangs on nothing but whether it
    /// is in hand, and its date.
    State(DocumentId),
    /// Whether a paper takes another form.
    Variant(DocumentId, RuleId),
    /// A gate.
    Gate(RuleId),
    /// What a ground has to do with the person.
    Ground(GroundId),
    /// The points of a criterion.
    Criterion(CriterionId),
    /// A way of a guide.
    Way(RuleId),
    /// A gate of a way.
    WayGate(RuleId, RuleId),
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Category => f.write_str("category"),
            Self::Paper(id) => write!(f, "document {id}"),
            Self::State(id) => write!(f, "state of {id}"),
            Self::Variant(document, id) => write!(f, "variant {id} of {document}"),
            Self::Gate(id) => write!(f, "gate {id}"),
            Self::Ground(id) => write!(f, "ground {id}"),
            Self::Criterion(id) => write!(f, "criterion {id}"),
            Self::Way(id) => write!(f, "way {id}"),
            Self::WayGate(way, id) => write!(f, "gate {id} of way {way}"),
        }
    }
}

/// All lines of a checker, in the order of its result.
pub(crate) fn lines(checker: &Checker<()>) -> Vec<Line> {
    let procedure = &checker.procedure;
    let mut lines = Vec::new();
    if !procedure.applicants.is_empty() {
        lines.push(Line::Category);
    }
    lines.extend(
        procedure
            .gates
            .iter()
            .map(|gate| Line::Gate(gate.id.clone())),
    );
    let criteria = checker.points.iter().flat_map(|table| &table.criteria);
    lines.extend(criteria.map(|one| Line::Criterion(one.id.clone())));
    for way in &procedure.ways {
        lines.push(Line::Way(way.id.clone()));
        let gates = way.gates.iter();
        lines.extend(gates.map(|gate| Line::WayGate(way.id.clone(), gate.id.clone())));
    }
    for document in &checker.documents {
        lines.push(Line::Paper(document.id.clone()));
        lines.push(Line::State(document.id.clone()));
        let of_it = procedure
            .requirements
            .iter()
            .filter(|requirement| requirement.document == document.id);
        lines.extend(
            of_it
                .flat_map(|requirement| &requirement.variants)
                .map(|variant| Line::Variant(document.id.clone(), variant.id.clone())),
        );
    }
    lines.extend(
        checker
            .grounds
            .iter()
            .map(|one| Line::Ground(one.id.clone())),
    );
    lines
}

impl Line {
    /// The checker with nothing left but this line and what all lines share.
    pub(crate) fn cut(&self, checker: &Checker<()>) -> Checker<()> {
        let mut cut = checker.clone();
        let procedure = &mut cut.procedure;
        procedure.steps.clear();
        procedure.topics.clear();
        procedure.rules.clear();
        procedure.silences.clear();
        procedure.not_assessed.clear();
        cut.updates.clear();
        cut.contradictions.clear();
        let document = match self {
            Self::Paper(id) | Self::State(id) | Self::Variant(id, _) => Some(id),
            _ => None,
        };
        procedure
            .requirements
            .retain(|requirement| Some(&requirement.document) == document);
        if let Self::State(_) = self {
            needed_by_all(procedure);
        }
        procedure
            .gates
            .retain(|gate| matches!(self, Self::Gate(id) if *id == gate.id));
        procedure.ways.retain(|way| match self {
            Self::Way(id) | Self::WayGate(id, _) => *id == way.id,
            _ => false,
        });
        if let Self::WayGate(_, id) = self {
            for way in &mut procedure.ways {
                way.gates.retain(|gate| gate.id == *id);
            }
        }
        cut.grounds
            .retain(|ground| matches!(self, Self::Ground(id) if *id == ground.id));
        match (self, &mut cut.points) {
            (Self::Criterion(id), Some(table)) => table.criteria.retain(|one| one.id == *id),
            (_, points) => *points = None,
        }
        let named = Support::direct(self.conditions(&cut)).papers;
        cut.documents
            .retain(|one| Some(&one.id) == document || named.contains(&one.id));
        cut
    }

    /// What a checker cut down to the line looks at.
    pub(crate) fn support(&self, cut: &Checker<()>) -> Support {
        let procedure = &cut.procedure;
        let ways = procedure.ways.iter().flat_map(|way| &way.gates);
        let gates: Vec<_> = procedure.gates.iter().chain(ways).collect();
        let mut support = Support::direct(self.conditions(cut));
        support.category |= gates.iter().any(|gate| !gate.applicants.is_empty());
        if let Self::Paper(_) | Self::Variant(..) = self {
            support.category |= !procedure.applicants.is_empty();
        }
        if let Self::State(document) = self {
            support.papers.insert(document.clone());
            support.dated.insert(document.clone());
        }
        let criteria = cut.points.iter().flat_map(|table| &table.criteria);
        support
            .questions
            .extend(criteria.filter_map(|one| one.duration.clone()));
        support.with_papers(cut)
    }

    /// The conditions of a checker cut down to the line.
    pub(crate) fn conditions<'a>(&self, cut: &'a Checker<()>) -> Vec<&'a Condition> {
        let procedure = &cut.procedure;
        let gates = procedure
            .gates
            .iter()
            .chain(procedure.ways.iter().flat_map(|way| &way.gates));
        let criteria = cut.points.iter().flat_map(|table| &table.criteria);
        let mut all: Vec<&Condition> = Vec::new();
        for requirement in &procedure.requirements {
            if matches!(self, Self::Paper(_)) {
                all.extend(&requirement.when);
                all.extend(requirement.exemptions.iter().map(|one| &one.when));
            } else {
                all.extend(conditions::of_requirement(requirement));
            }
        }
        all.extend(gates.flat_map(conditions::of_gate));
        all.extend(cut.grounds.iter().flat_map(conditions::of_ground));
        all.extend(
            criteria
                .flat_map(|criterion| &criterion.lines)
                .filter_map(|line| line.when.as_ref()),
        );
        all
    }
}

/// Makes the papers of a procedure needed by everybody.
fn needed_by_all(procedure: &mut Procedure<()>) {
    procedure.applicants.truncate(1);
    for applicant in &mut procedure.applicants {
        applicant.when = Condition::All(Vec::new());
    }
    let all: Vec<_> = procedure
        .applicants
        .iter()
        .map(|one| one.id.clone())
        .collect();
    procedure.requirements.truncate(1);
    for requirement in &mut procedure.requirements {
        requirement.applicants.clone_from(&all);
        requirement.when = None;
        requirement.exemptions.clear();
        requirement.variants.clear();
    }
}
