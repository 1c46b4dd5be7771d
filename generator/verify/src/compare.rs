//! Whose result a change of the law changes: the recorded diagram of a line is
//! walked side by side with the new one, for every profile there is now.

use std::collections::HashMap;

use serde::Serialize;

use crate::diagram::{Node, NodeId, Path};
use crate::evaluator::name_of;
use crate::profile::profile;
use crate::record::{Record, RecordedLine, Target};
use crate::study::{Study, Told};
use crate::variable::NOT_ASKED;

/// From what to what, for how many, and one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// What the line said; none where the record does not know such a profile.
    pub from: Option<String>,
    /// What it says.
    pub to: String,
    /// To how many profiles.
    pub profiles: u128,
    /// Answers of one of them, as `qonys assess` takes them.
    pub profile: String,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Change {
    /// The line is new.
    New {
        /// The line.
        line: String,
    },
    /// The line is gone.
    Gone {
        /// The line.
        line: String,
    },
    /// It says something else to some.
    Turned {
        /// The line.
        line: String,
        /// To how many.
        changed: u128,
        /// Of how many.
        profiles: u128,
        /// From what to what.
        turns: Vec<Turn>,
    },
    /// All lines say the same to everybody, and the file does not: its counts
    /// or its steps stand otherwise.
    Rewritten,
    /// It says the same to everybody, and other questions are asked or other classes told apart.
    Recounted {
        /// The line.
        line: String,
        /// How many profiles there were.
        before: u128,
        /// How many there are.
        now: u128,
    },
}

impl Study {
    /// What has changed since a record.
    #[must_use]
    pub fn changes_since(&self, record: &Record) -> Vec<Change> {
        let mut changes = Vec::new();
        for recorded in &record.lines {
            if !self
                .told
                .iter()
                .any(|told| told.line.to_string() == recorded.line)
            {
                changes.push(Change::Gone {
                    line: recorded.line.clone(),
                });
            }
        }
        for told in &self.told {
            let line = told.line.to_string();
            match record.lines.iter().find(|known| known.line == line) {
                None => changes.push(Change::New { line }),
                Some(recorded) => changes.extend(self.change_of(told, recorded)),
            }
        }
        changes
    }

    fn change_of(&self, told: &Told, recorded: &RecordedLine) -> Option<Change> {
        let mut walk = Walk {
            told,
            recorded,
            memo: HashMap::new(),
        };
        let found = walk.from(told.diagram.root, &Target::clone(&recorded.diagram.root));
        let turns: Vec<Turn> = found
            .into_iter()
            .filter(|(turn, _)| turn.0.as_ref() != Some(&turn.1))
            .map(|((from, to), (profiles, mut path))| {
                path.reverse();
                Turn {
                    from,
                    to,
                    profiles,
                    profile: profile(told, &path, &self.checker),
                }
            })
            .collect();
        let line = told.line.to_string();
        let now = told.diagram.paths_through(&|_, _| true);
        if turns.is_empty() {
            return (now != recorded.profiles).then_some(Change::Recounted {
                line,
                before: recorded.profiles,
                now,
            });
        }
        Some(Change::Turned {
            line,
            changed: turns.iter().map(|turn| turn.profiles).sum(),
            profiles: now,
            turns,
        })
    }
}

/// From what to what: how many, and the way to one of them, last step first.
type Found = Vec<((Option<String>, String), (u128, Path))>;

struct Walk<'a> {
    told: &'a Told,
    recorded: &'a RecordedLine,
    memo: HashMap<(NodeId, Option<Target>, usize), Found>,
}

impl Walk<'_> {
    fn from(&mut self, id: NodeId, target: &Target) -> Found {
        self.step(id, Some(target), 0)
    }

    /// `target` is where the record has come to; none once it lost the way.
    fn step(&mut self, id: NodeId, target: Option<&Target>, level: usize) -> Found {
        let key = (id, target.cloned(), level);
        if let Some(known) = self.memo.get(&key) {
            return known.clone();
        }
        let mut found = Found::new();
        match self.told.diagram.get(id) {
            Node::Leaf(value) => {
                let outcome = self.told.outcomes.get(usize::from(*value));
                let to = outcome.map_or_else(String::new, |one| one.text.clone());
                let from = match target {
                    Some(Target::Says(text)) => Some(text.clone()),
                    _ => None,
                };
                found.push(((from, to), (1, Path::new())));
            }
            Node::NotAsked(next) => {
                // The record may ask here what is not asked any more: it loses the way.
                let target = target.filter(|target| !self.asks(target, level));
                let inner = self.step(*next, target, level + 1);
                add(&mut found, inner, NOT_ASKED);
            }
            Node::Asked(children) => {
                let children = children.clone();
                for (class, child) in (0_u8..).zip(children) {
                    let target = target.and_then(|target| self.follow(target, level, class));
                    let inner = self.step(child, target.as_ref(), level + 1);
                    add(&mut found, inner, class);
                }
            }
        }
        self.memo.insert(key, found.clone());
        found
    }

    /// Whether the record asks for the variable of a level next.
    fn asks(&self, target: &Target, level: usize) -> bool {
        let Target::Node(at) = target else {
            return false;
        };
        let node = self.recorded.diagram.nodes.get(*at);
        let variable = self.told.space.variables.get(level);
        match (node, variable) {
            (Some(node), Some(variable)) => node.variable == variable.name,
            _ => false,
        }
    }

    fn follow(&self, target: &Target, level: usize, class: u8) -> Option<Target> {
        let Target::Node(at) = target else {
            return Some(target.clone());
        };
        if !self.asks(target, level) {
            return Some(target.clone());
        }
        let variable = self.told.space.variables.get(level)?;
        let name = name_of(variable, class);
        self.recorded.diagram.follow(*at, name).cloned()
    }
}

fn add(found: &mut Found, inner: Found, class: u8) {
    for (turn, (profiles, mut path)) in inner {
        match found.iter_mut().find(|(known, _)| *known == turn) {
            Some((_, (sum, _))) => *sum += profiles,
            None => {
                path.push(class);
                found.push((turn, (profiles, path)));
            }
        }
    }
}
