//! The answer space: every way to answer, along the path of questions asked.
//! What was answered before is told apart only as far as it still matters, so
//! millions of ways fit in a few thousand nodes.

use std::collections::{BTreeSet, HashMap};

use qonys_rules::{Answers, Checker, Date, DocumentId, QuestionId, QuestionKind, Truth};

use crate::diagram::{Diagram, Node, NodeId};
use crate::support::Support;
use crate::variable::{self, NOT_ASKED, Part, Variable};

/// An answer space. The values of its diagram are categories.
#[derive(Debug)]
pub(crate) struct Space {
    pub(crate) variables: Vec<Variable>,
    pub(crate) diagram: Diagram,
    /// Whether the person belongs to each applicant category, all combinations there are.
    pub(crate) categories: Vec<Vec<Truth>>,
}

/// Which papers have variables of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Papers {
    /// Whether each of these is in hand, and its date.
    pub(crate) each: BTreeSet<DocumentId>,
    /// Whether all are complete.
    pub(crate) completeness: bool,
}

impl Space {
    /// The space of a checker with variables for some papers.
    pub(crate) fn of(checker: &Checker<()>, papers: &Papers, as_of: Date) -> Self {
        let mut papers = papers.clone();
        papers.each.extend(in_the_way(checker));
        let mut variables: Vec<Variable> = Vec::new();
        for question in &checker.questions {
            let wanted = match &question.kind {
                QuestionKind::Documents => !papers.each.is_empty(),
                QuestionKind::Date(document) => papers.each.contains(document),
                _ => true,
            };
            if wanted {
                variables.extend(variable::of_question(
                    question,
                    checker,
                    as_of,
                    &mut papers.each.iter(),
                ));
            }
        }
        if papers.completeness
            && let Some(question) = checker.documents_question()
        {
            variables.push(Variable::completeness(&question.id));
        }
        Builder::new(checker, variables, as_of).build()
    }
}

/// The papers on which it depends whether a question of fact is asked.
fn in_the_way(checker: &Checker<()>) -> BTreeSet<DocumentId> {
    let facts = checker
        .questions
        .iter()
        .filter(|question| !matches!(question.kind, QuestionKind::Date(_)))
        .filter_map(|question| question.ask_when.as_ref());
    let categories = checker.procedure.applicants.iter().map(|one| &one.when);
    Support::direct(facts.chain(categories)).papers
}

/// A checker of which only some questions (and the categories) are left.
pub(crate) fn only_questions(checker: &Checker<()>, kept: &BTreeSet<QuestionId>) -> Checker<()> {
    let mut cut = checker.clone();
    cut.acts.clear();
    cut.grounds.clear();
    cut.points = None;
    cut.updates.clear();
    cut.contradictions.clear();
    let procedure = &mut cut.procedure;
    procedure.act = None;
    procedure.gates.clear();
    procedure.ways.clear();
    procedure.requirements.clear();
    procedure.steps.clear();
    procedure.topics.clear();
    procedure.rules.clear();
    procedure.silences.clear();
    procedure.not_assessed.clear();
    cut.questions.retain(|question| kept.contains(&question.id));
    cut
}

struct Builder<'a> {
    checker: &'a Checker<()>,
    as_of: Date,
    /// For each variable: the checker that tells whether it is asked; none if it always is.
    askers: Vec<Option<Checker<()>>>,
    /// For each level: the earlier variables that still matter.
    live: Vec<Vec<bool>>,
    categoriser: Checker<()>,
    memo: HashMap<(usize, Vec<u8>), NodeId>,
    space: Space,
}

impl<'a> Builder<'a> {
    fn new(checker: &'a Checker<()>, variables: Vec<Variable>, as_of: Date) -> Self {
        let behind = |question: &QuestionId| {
            let when = checker.question(question)?.ask_when.as_ref()?;
            Some(Support::direct([when]).closed(checker))
        };
        let supports: Vec<Option<Support>> = variables
            .iter()
            .map(|variable| behind(&variable.question).filter(|_| !variable.is_part()))
            .collect();
        let askers = supports
            .iter()
            .zip(&variables)
            .map(|(support, variable)| {
                let mut kept = support.as_ref()?.questions.clone();
                kept.insert(variable.question.clone());
                Some(only_questions(checker, &kept))
            })
            .collect();
        let of_categories =
            Support::direct(checker.procedure.applicants.iter().map(|one| &one.when))
                .closed(checker);
        let categoriser = only_questions(checker, &of_categories.questions);
        let live = (0..=variables.len())
            .map(|level| {
                variables
                    .iter()
                    .enumerate()
                    .map(|(at, variable)| {
                        let later = supports.iter().enumerate().skip(level);
                        let asking = later
                            .filter_map(|(_, support)| support.as_ref())
                            .any(|support| variable.is_in(support));
                        // Its options and papers are asked where something was told.
                        let parts = variable.part == Part::Told
                            && variables
                                .iter()
                                .skip(level)
                                .any(|part| part.is_part() && part.question == variable.question);
                        at < level && (asking || parts || variable.is_in(&of_categories))
                    })
                    .collect()
            })
            .collect();
        Self {
            checker,
            as_of,
            askers,
            live,
            categoriser,
            memo: HashMap::new(),
            space: Space {
                variables,
                diagram: Diagram::default(),
                categories: Vec::new(),
            },
        }
    }

    fn build(mut self) -> Space {
        let mut assignment = vec![NOT_ASKED; self.space.variables.len()];
        let root = self.from(0, &mut assignment);
        self.space.diagram.root = root;
        self.space
    }

    fn from(&mut self, level: usize, assignment: &mut Vec<u8>) -> NodeId {
        let alive = self.live.get(level);
        let key: Vec<u8> = assignment
            .iter()
            .enumerate()
            .map(|(at, class)| {
                let matters = alive
                    .and_then(|live| live.get(at))
                    .copied()
                    .unwrap_or(false);
                if matters { *class } else { NOT_ASKED }
            })
            .collect();
        if let Some(known) = self.memo.get(&(level, key.clone())) {
            return *known;
        }
        let node = if level == assignment.len() {
            Node::Leaf(self.category(&key))
        } else if self.is_asked(level, &key) {
            let classes = self
                .space
                .variables
                .get(level)
                .map_or(0, |v| v.classes.len());
            let mut children = Vec::with_capacity(classes);
            for class in 0..classes {
                if let Some(slot) = assignment.get_mut(level) {
                    *slot = u8::try_from(class).unwrap_or(NOT_ASKED);
                }
                children.push(self.from(level + 1, assignment));
            }
            if let Some(slot) = assignment.get_mut(level) {
                *slot = NOT_ASKED;
            }
            Node::Asked(children)
        } else {
            Node::NotAsked(self.from(level + 1, assignment))
        };
        let id = self.space.diagram.node(level, node);
        self.memo.insert((level, key), id);
        id
    }

    fn is_asked(&self, level: usize, assignment: &[u8]) -> bool {
        let Some(variable) = self.space.variables.get(level) else {
            return false;
        };
        if variable.is_part() {
            let told =
                self.space.variables.iter().position(|other| {
                    other.part == Part::Told && other.question == variable.question
                });
            return told.and_then(|told| assignment.get(told)) == Some(&0);
        }
        match self.askers.get(level) {
            Some(Some(asker)) => {
                let answers = self.answers(assignment);
                asker
                    .path(answers.on(self.as_of))
                    .iter()
                    .any(|question| question.id == variable.question)
            }
            _ => true,
        }
    }

    fn category(&mut self, assignment: &[u8]) -> u16 {
        let answers = self.answers(assignment);
        let vector: Vec<Truth> = self
            .categoriser
            .assess(answers.on(self.as_of))
            .applicants
            .iter()
            .map(|line| line.belongs)
            .collect();
        let known = self
            .space
            .categories
            .iter()
            .position(|other| *other == vector);
        let at = known.unwrap_or_else(|| {
            self.space.categories.push(vector);
            self.space.categories.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    fn answers(&self, assignment: &[u8]) -> Answers {
        answers(&self.space.variables, assignment, self.checker)
    }
}

/// A way to answer as answers.
pub(crate) fn answers(variables: &[Variable], assignment: &[u8], checker: &Checker<()>) -> Answers {
    let mut answers = Answers::default();
    for (variable, class) in variables.iter().zip(assignment) {
        if *class != NOT_ASKED {
            variable.put(*class, checker, &mut answers);
        }
    }
    answers
}
