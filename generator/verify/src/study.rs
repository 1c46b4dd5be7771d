//! The study of a procedure: for every line of its result the diagram of what
//! it says to everybody.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use qonys_rules::{Checker, Date, LocalizedText, QuestionKind};
use rayon::prelude::*;

use crate::bare::bare;
use crate::diagram::{Diagram, Node, NodeId};
use crate::evaluator::{Evaluator, Slots};
use crate::line::{Line, lines};
use crate::outcome::Outcome;
use crate::space::{Papers, Space};

/// A line and what it says to everybody.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) line: Line,
    pub(crate) space: Arc<Space>,
    pub(crate) diagram: Diagram,
    pub(crate) outcomes: Vec<Outcome>,
}

/// A procedure or guide, studied.
#[derive(Debug)]
pub struct Study {
    pub(crate) checker: Checker<()>,
    /// The day on which the data were compared with the act. Results hang on
    /// days only by their distance, and on acts in force.
    pub(crate) as_of: Date,
    /// The space of the questions of fact.
    pub(crate) facts: Arc<Space>,
    pub(crate) told: Vec<Told>,
}

impl Study {
    /// Studies a procedure or guide.
    #[must_use]
    pub fn of(checker: &Checker<LocalizedText>) -> Self {
        let checker = bare(checker);
        let as_of = checker.procedure.checked_on;
        let lines = lines(&checker);
        let wanted: Vec<Papers> = lines.iter().map(|line| papers_of(line, &checker)).collect();
        let mut distinct = wanted.clone();
        distinct.push(Papers::default());
        distinct.sort();
        distinct.dedup();
        let spaces: BTreeMap<Papers, Arc<Space>> = distinct
            .into_par_iter()
            .map(|papers| {
                let space = Space::of(&checker, &papers, as_of);
                (papers, Arc::new(space))
            })
            .collect();
        let told = lines
            .into_par_iter()
            .zip(wanted)
            .filter_map(|(line, papers)| {
                let space = Arc::clone(spaces.get(&papers)?);
                let cut = line.cut(&checker);
                Some(told(line, &cut, space, as_of))
            })
            .collect();
        let facts = spaces.get(&Papers::default()).map_or_else(
            || Arc::new(Space::of(&checker, &Papers::default(), as_of)),
            Arc::clone,
        );
        Self {
            checker,
            as_of,
            facts,
            told,
        }
    }

    /// What a line says to everybody, if its checker were another one with the same questions.
    pub(crate) fn retold(&self, told: &Told, change: impl Fn(&mut Checker<()>)) -> Told {
        let mut cut = told.line.cut(&self.checker);
        change(&mut cut);
        self::told(told.line.clone(), &cut, Arc::clone(&told.space), self.as_of)
    }
}

/// The papers a line looks at.
fn papers_of(line: &Line, checker: &Checker<()>) -> Papers {
    let support = line.support(&line.cut(checker));
    let dated = checker
        .questions
        .iter()
        .filter(|question| support.questions.contains(&question.id))
        .filter_map(|question| match &question.kind {
            QuestionKind::Date(document) => Some(document.clone()),
            _ => None,
        });
    let mut each = support
        .papers
        .into_iter()
        .collect::<std::collections::BTreeSet<_>>();
    each.extend(dated);
    Papers {
        each,
        completeness: support.completeness,
    }
}

fn told(line: Line, cut: &Checker<()>, space: Arc<Space>, as_of: Date) -> Told {
    if line == Line::Category {
        let outcomes = space
            .categories
            .iter()
            .map(|vector| Outcome::category(vector, cut))
            .collect();
        return Told {
            diagram: space.diagram.clone(),
            outcomes,
            line,
            space,
        };
    }
    let evaluator = Evaluator::new(&line, cut, &space, as_of);
    let start = evaluator.start();
    let mut teller = Teller {
        space: &space,
        evaluator,
        memo: HashMap::new(),
        diagram: Diagram::default(),
    };
    let root = teller.from(0, space.diagram.root, &start);
    let mut diagram = teller.diagram;
    diagram.root = root;
    let outcomes = teller.evaluator.outcomes;
    Told {
        line,
        space,
        diagram,
        outcomes,
    }
}

struct Teller<'a> {
    space: &'a Space,
    evaluator: Evaluator<'a>,
    memo: HashMap<(NodeId, Slots), NodeId>,
    diagram: Diagram,
}

impl Teller<'_> {
    fn from(&mut self, level: usize, at: NodeId, slots: &Slots) -> NodeId {
        if let Some(known) = self.memo.get(&(at, slots.clone())) {
            return *known;
        }
        let space = self.space;
        let node = match space.diagram.get(at) {
            Node::Leaf(category) => Node::Leaf(self.evaluator.outcome(slots, *category)),
            Node::NotAsked(next) => Node::NotAsked(self.from(level + 1, *next, slots)),
            Node::Asked(children) => Node::Asked(
                children
                    .iter()
                    .enumerate()
                    .map(|(class, child)| {
                        let class = u8::try_from(class).unwrap_or(u8::MAX);
                        let mut slots = slots.clone();
                        self.evaluator.take(level, class, &mut slots);
                        self.from(level + 1, *child, &slots)
                    })
                    .collect(),
            ),
        };
        let id = self.diagram.node(level, node);
        self.memo.insert((at, slots.clone()), id);
        id
    }
}
