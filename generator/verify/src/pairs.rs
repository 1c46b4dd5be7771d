//! Pairs of ways to answer that differ in one answer: what holds for one with
//! regard to the other is proved for all pairs, each kind of pair once.

use std::collections::HashSet;

use crate::diagram::{Diagram, Node, NodeId, Path};
use crate::variable::{NOT_ASKED, Variable};

/// What the second of a pair answers where only it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Newly {
    /// Nothing: unknown.
    Unknown,
    /// Anything.
    Anything,
}

/// Walks two parts of the same level side by side.
pub(crate) struct Pairs<'a> {
    first: &'a Diagram,
    second: &'a Diagram,
    variables: &'a [Variable],
    newly: Newly,
    /// Whether answers that leave a question open are left out.
    definite: bool,
    seen: HashSet<(NodeId, NodeId)>,
}

/// One pair of ways to answer and their values.
pub(crate) struct Pair<'a> {
    pub(crate) first: (u16, &'a [u8]),
    pub(crate) second: (u16, &'a [u8]),
}

impl<'a> Pairs<'a> {
    pub(crate) fn new(diagram: &'a Diagram, variables: &'a [Variable], newly: Newly) -> Self {
        Self::between(diagram, diagram, variables, newly)
    }

    pub(crate) fn between(
        first: &'a Diagram,
        second: &'a Diagram,
        variables: &'a [Variable],
        newly: Newly,
    ) -> Self {
        Self {
            first,
            second,
            variables,
            newly,
            definite: false,
            seen: HashSet::new(),
        }
    }

    /// The same, for answers that leave nothing open.
    pub(crate) const fn definite(mut self) -> Self {
        self.definite = true;
        self
    }

    /// Shows every pair of values once. `paths` lead to the two nodes.
    pub(crate) fn walk(
        &mut self,
        nodes: (NodeId, NodeId),
        paths: &mut (Path, Path),
        see: &mut dyn FnMut(&Pair<'_>),
    ) {
        if !self.seen.insert(nodes) {
            return;
        }
        let level = paths.0.len();
        let unknown = self.variables.get(level).and_then(Variable::unknown);
        let step = |this: &mut Self,
                    nodes: (NodeId, NodeId),
                    classes: (u8, u8),
                    paths: &mut (Path, Path),
                    see: &mut dyn FnMut(&Pair<'_>)| {
            if this.definite && unknown.is_some_and(|unknown| classes.0 == unknown) {
                return;
            }
            paths.0.push(classes.0);
            paths.1.push(classes.1);
            this.walk(nodes, paths, see);
            paths.0.pop();
            paths.1.pop();
        };
        let number = |class: usize| u8::try_from(class).unwrap_or(NOT_ASKED);
        match (self.first.get(nodes.0), self.second.get(nodes.1)) {
            (Node::Leaf(first), Node::Leaf(second)) => see(&Pair {
                first: (*first, &paths.0),
                second: (*second, &paths.1),
            }),
            (Node::NotAsked(first), Node::NotAsked(second)) => {
                step(self, (*first, *second), (NOT_ASKED, NOT_ASKED), paths, see);
            }
            (Node::Asked(first), Node::Asked(second)) => {
                for (class, (first, second)) in first.iter().zip(second).enumerate() {
                    let class = number(class);
                    step(self, (*first, *second), (class, class), paths, see);
                }
            }
            (Node::NotAsked(first), Node::Asked(second)) => {
                for (class, second) in second.iter().enumerate() {
                    let class = number(class);
                    // A part that only the second has is not chosen.
                    let only = unknown.unwrap_or(0);
                    if self.newly == Newly::Anything || class == only {
                        step(self, (*first, *second), (NOT_ASKED, class), paths, see);
                    }
                }
            }
            (Node::Asked(first), Node::NotAsked(second)) => {
                for (class, first) in first.iter().enumerate() {
                    let class = number(class);
                    step(self, (*first, *second), (class, NOT_ASKED), paths, see);
                }
            }
            (Node::Leaf(_), _) | (_, Node::Leaf(_)) => {}
        }
    }
}
