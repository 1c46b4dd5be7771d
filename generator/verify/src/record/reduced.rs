//! A diagram with only the questions a line hangs on.

use std::collections::HashMap;

use crate::diagram::{Diagram, Node, NodeId};
use crate::evaluator::name_of;
use crate::study::Told;

/// Where a branch leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// To another node, by its place in the list.
    Node(usize),
    /// To what the line says.
    Says(String),
}

/// The classes that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Branch {
    pub(crate) classes: Vec<String>,
    pub(crate) target: Target,
}

/// A node: a question, or a part of one, and where its classes lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ReducedNode {
    pub(crate) variable: String,
    pub(crate) branches: Vec<Branch>,
}

/// A reduced diagram; nodes come after those that lead to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reduced {
    pub(crate) root: Target,
    pub(crate) nodes: Vec<ReducedNode>,
}

impl Reduced {
    /// The diagram of a line.
    pub(crate) fn of(told: &Told) -> Self {
        let mut builder = Builder {
            told,
            diagram: &told.diagram,
            made: HashMap::new(),
            known: HashMap::new(),
            nodes: Vec::new(),
        };
        let root = builder.from(0, told.diagram.root);
        let nodes = builder.nodes;
        Self { root, nodes }.in_order()
    }

    /// The node or value that a class of a node leads to.
    pub(crate) fn follow(&self, node: usize, class: &str) -> Option<&Target> {
        let node = self.nodes.get(node)?;
        let branch = node
            .branches
            .iter()
            .find(|branch| branch.classes.iter().any(|known| known == class))?;
        Some(&branch.target)
    }

    /// The same with its nodes in the order in which one meets them.
    fn in_order(self) -> Self {
        fn visit(target: &Target, nodes: &[ReducedNode], order: &mut Vec<usize>) {
            if let Target::Node(at) = target
                && !order.contains(at)
            {
                order.push(*at);
                for branch in nodes.get(*at).into_iter().flat_map(|node| &node.branches) {
                    visit(&branch.target, nodes, order);
                }
            }
        }
        let mut order = Vec::new();
        visit(&self.root, &self.nodes, &mut order);
        let renumbered = |target: &Target| match target {
            Target::Says(text) => Target::Says(text.clone()),
            Target::Node(at) => {
                Target::Node(order.iter().position(|known| known == at).unwrap_or(0))
            }
        };
        let nodes = order.iter().filter_map(|at| self.nodes.get(*at));
        Self {
            root: renumbered(&self.root),
            nodes: nodes
                .map(|node| ReducedNode {
                    variable: node.variable.clone(),
                    branches: node
                        .branches
                        .iter()
                        .map(|branch| Branch {
                            classes: branch.classes.clone(),
                            target: renumbered(&branch.target),
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}

struct Builder<'a> {
    told: &'a Told,
    diagram: &'a Diagram,
    made: HashMap<NodeId, Target>,
    known: HashMap<ReducedNode, usize>,
    nodes: Vec<ReducedNode>,
}

impl Builder<'_> {
    fn from(&mut self, level: usize, id: NodeId) -> Target {
        if let Some(made) = self.made.get(&id) {
            return made.clone();
        }
        let target = match self.diagram.get(id) {
            Node::Leaf(value) => {
                let outcome = self.told.outcomes.get(usize::from(*value));
                Target::Says(outcome.map_or_else(String::new, |one| one.text.clone()))
            }
            Node::NotAsked(next) => self.from(level + 1, *next),
            Node::Asked(children) => self.asked(level, children),
        };
        self.made.insert(id, target.clone());
        target
    }

    fn asked(&mut self, level: usize, children: &[NodeId]) -> Target {
        let mut branches: Vec<Branch> = Vec::new();
        let variable = self.told.space.variables.get(level);
        for (class, child) in (0_u8..).zip(children) {
            let target = self.from(level + 1, *child);
            let name = variable.map_or("", |variable| name_of(variable, class));
            match branches.iter_mut().find(|branch| branch.target == target) {
                Some(branch) => branch.classes.push(name.to_owned()),
                None => branches.push(Branch {
                    classes: vec![name.to_owned()],
                    target,
                }),
            }
        }
        if let [only] = branches.as_slice() {
            return only.target.clone();
        }
        let node = ReducedNode {
            variable: variable.map_or_else(String::new, |variable| variable.name.clone()),
            branches,
        };
        if let Some(at) = self.known.get(&node) {
            return Target::Node(*at);
        }
        let at = self.nodes.len();
        self.nodes.push(node.clone());
        self.known.insert(node, at);
        Target::Node(at)
    }
}
