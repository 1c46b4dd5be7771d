//! Decision diagrams: level by level a variable, equal parts stored once. A
//! diagram holds a value for every way to answer, also where those are
//! millions, and tells where a variable is not asked.

use std::collections::{BTreeSet, HashMap};

use crate::variable::NOT_ASKED;

/// A node of a diagram.
pub(crate) type NodeId = u32;

/// What a node holds. Levels are complete: nothing is left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    /// A value.
    Leaf(u16),
    /// The variable is asked: what follows from each of its classes.
    Asked(Vec<NodeId>),
    /// The variable is not asked.
    NotAsked(NodeId),
}

/// A diagram.
#[derive(Clone, Debug, Default)]
pub(crate) struct Diagram {
    nodes: Vec<Node>,
    index: HashMap<(usize, Node), NodeId>,
    pub(crate) root: NodeId,
}

/// A way to answer: the class of each variable, or [`NOT_ASKED`].
pub(crate) type Path = Vec<u8>;

impl Diagram {
    /// The node of a level with this content, made if it is new.
    pub(crate) fn node(&mut self, level: usize, node: Node) -> NodeId {
        if let Some(known) = self.index.get(&(level, node.clone())) {
            return *known;
        }
        let id = NodeId::try_from(self.nodes.len()).unwrap_or(NodeId::MAX);
        self.nodes.push(node.clone());
        self.index.insert((level, node), id);
        id
    }

    pub(crate) fn get(&self, id: NodeId) -> &Node {
        // Ids come from `node` alone; a leaf stands in for what cannot be.
        self.nodes.get(id as usize).unwrap_or(&Node::Leaf(u16::MAX))
    }

    /// How many ways to answer end in each value.
    pub(crate) fn counts(&self, values: usize) -> Vec<u128> {
        let mut memo: HashMap<NodeId, Vec<u128>> = HashMap::new();
        self.counts_from(self.root, values, &mut memo)
    }

    fn counts_from(
        &self,
        id: NodeId,
        values: usize,
        memo: &mut HashMap<NodeId, Vec<u128>>,
    ) -> Vec<u128> {
        if let Some(known) = memo.get(&id) {
            return known.clone();
        }
        let mut counts = vec![0; values];
        match self.get(id) {
            Node::Leaf(value) => {
                if let Some(count) = counts.get_mut(usize::from(*value)) {
                    *count = 1;
                }
            }
            Node::NotAsked(next) => counts = self.counts_from(*next, values, memo),
            Node::Asked(children) => {
                for child in children {
                    for (sum, more) in counts
                        .iter_mut()
                        .zip(self.counts_from(*child, values, memo))
                    {
                        *sum += more;
                    }
                }
            }
        }
        memo.insert(id, counts.clone());
        counts
    }

    /// How many ways to answer there are by the classes allowed.
    pub(crate) fn paths_through(&self, allowed: &dyn Fn(usize, u8) -> bool) -> u128 {
        self.paths_from(self.root, 0, allowed, &mut HashMap::new())
    }

    fn paths_from(
        &self,
        id: NodeId,
        level: usize,
        allowed: &dyn Fn(usize, u8) -> bool,
        memo: &mut HashMap<NodeId, u128>,
    ) -> u128 {
        if let Some(known) = memo.get(&id) {
            return *known;
        }
        let paths = match self.get(id) {
            Node::Leaf(_) => 1,
            Node::NotAsked(next) => self.paths_from(*next, level + 1, allowed, memo),
            Node::Asked(children) => children
                .iter()
                .enumerate()
                .filter(|(class, _)| allowed(level, u8::try_from(*class).unwrap_or(NOT_ASKED)))
                .map(|(_, child)| self.paths_from(*child, level + 1, allowed, memo))
                .sum(),
        };
        memo.insert(id, paths);
        paths
    }

    /// The value at the end of a way to answer.
    pub(crate) fn value(&self, path: &[u8]) -> Option<u16> {
        let mut at = self.root;
        for class in path {
            at = match self.get(at) {
                Node::Leaf(value) => return Some(*value),
                Node::NotAsked(next) => *next,
                Node::Asked(children) => *children.get(usize::from(*class))?,
            };
        }
        match self.get(at) {
            Node::Leaf(value) => Some(*value),
            _ => None,
        }
    }

    /// Visits every value once that can be reached by the classes allowed, with
    /// one way to answer that leads there.
    pub(crate) fn reach(
        &self,
        allowed: &dyn Fn(usize, u8) -> bool,
        see: &mut dyn FnMut(u16, &[u8]),
    ) {
        let mut seen = vec![false; self.nodes.len()];
        let mut path = Path::new();
        self.reach_from(self.root, allowed, &mut seen, &mut path, see);
    }

    fn reach_from(
        &self,
        id: NodeId,
        allowed: &dyn Fn(usize, u8) -> bool,
        seen: &mut Vec<bool>,
        path: &mut Path,
        see: &mut dyn FnMut(u16, &[u8]),
    ) {
        match seen.get_mut(id as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return,
        }
        match self.get(id) {
            Node::Leaf(value) => see(*value, path),
            Node::NotAsked(next) => {
                path.push(NOT_ASKED);
                self.reach_from(*next, allowed, seen, path, see);
                path.pop();
            }
            Node::Asked(children) => {
                for (class, child) in children.iter().enumerate() {
                    let class = u8::try_from(class).unwrap_or(NOT_ASKED);
                    if allowed(path.len(), class) {
                        path.push(class);
                        self.reach_from(*child, allowed, seen, path, see);
                        path.pop();
                    }
                }
            }
        }
    }

    /// Whether the variable of a level is asked of somebody, and whether it is
    /// not, by the classes allowed.
    pub(crate) fn asks_and_skips(
        &self,
        level: usize,
        allowed: &dyn Fn(usize, u8) -> bool,
    ) -> (bool, bool) {
        let mut nodes = BTreeSet::from([self.root]);
        for at in 0..level {
            let mut next = BTreeSet::new();
            for node in nodes {
                match self.get(node) {
                    Node::Leaf(_) => {}
                    Node::NotAsked(child) => {
                        next.insert(*child);
                    }
                    Node::Asked(children) => {
                        let allowed = (0_u8..)
                            .zip(children)
                            .filter(|(class, _)| allowed(at, *class));
                        next.extend(allowed.map(|(_, child)| *child));
                    }
                }
            }
            nodes = next;
        }
        let is_asked = |node: &NodeId| matches!(self.get(*node), Node::Asked(_));
        (nodes.iter().any(is_asked), !nodes.iter().all(is_asked))
    }

    /// Every node at which a variable is asked, once, with one way that leads there.
    pub(crate) fn asked(&self, see: &mut dyn FnMut(&[u8], &[NodeId])) {
        let mut seen = vec![false; self.nodes.len()];
        self.asked_from(self.root, &mut seen, &mut Path::new(), see);
    }

    fn asked_from(
        &self,
        id: NodeId,
        seen: &mut Vec<bool>,
        path: &mut Path,
        see: &mut dyn FnMut(&[u8], &[NodeId]),
    ) {
        match seen.get_mut(id as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return,
        }
        match self.get(id) {
            Node::Leaf(_) => {}
            Node::NotAsked(next) => {
                path.push(NOT_ASKED);
                self.asked_from(*next, seen, path, see);
                path.pop();
            }
            Node::Asked(children) => {
                see(path, children);
                for (class, child) in children.iter().enumerate() {
                    path.push(u8::try_from(class).unwrap_or(NOT_ASKED));
                    self.asked_from(*child, seen, path, see);
                    path.pop();
                }
            }
        }
    }
}
