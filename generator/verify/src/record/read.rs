//! A record from its text.

use super::reduced::ReducedNode;
use super::{Branch, Record, RecordedLine, Reduced, Target};

/// Why a text is not a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// The line of the text, from one.
    pub line: usize,
}

impl std::fmt::Display for RecordError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {} does not belong into a record", self.line)
    }
}

impl std::error::Error for RecordError {}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// The first line that does not belong into one.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let mut record = Self {
            procedure: String::new(),
            questions: 0,
            classes: 0,
            profiles: 0,
            settled: 0,
            checks: 0,
            digest: String::new(),
            lines: Vec::new(),
        };
        for (at, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            record.take(line).ok_or(RecordError { line: at + 1 })?;
        }
        for line in &mut record.lines {
            // Without a step everybody is told the same.
            if line.diagram.nodes.is_empty()
                && let [(said, _)] = line.counts.as_slice()
            {
                line.diagram.root = Target::Says(said.clone());
            }
        }
        Ok(record)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        if let Some(title) = line.strip_prefix("= ") {
            let (name, profiles) = title.strip_suffix(" profiles)")?.rsplit_once(" (")?;
            self.lines.push(RecordedLine {
                line: name.to_owned(),
                profiles: profiles.parse().ok()?,
                counts: Vec::new(),
                diagram: Reduced {
                    root: Target::Node(0),
                    nodes: Vec::new(),
                },
            });
            return Some(());
        }
        let Some(current) = self.lines.last_mut() else {
            return self.take_head(line);
        };
        let line = line.trim_start();
        if let Some((count, said)) = line.split_once("  ") {
            current.counts.push((said.to_owned(), count.parse().ok()?));
            return Some(());
        }
        let (_, node) = line.split_once(' ')?;
        current.diagram.nodes.push(node_of(node)?);
        Some(())
    }

    fn take_head(&mut self, line: &str) -> Option<()> {
        let (key, value) = line.split_once(": ")?;
        match key {
            "procedure" => value.clone_into(&mut self.procedure),
            "questions" => self.questions = value.parse().ok()?,
            "classes" => self.classes = value.parse().ok()?,
            "profiles" => self.profiles = value.parse().ok()?,
            "settled" => self.settled = value.parse().ok()?,
            "checks" => self.checks = value.parse().ok()?,
            "digest" => value.clone_into(&mut self.digest),
            _ => return None,
        }
        Some(())
    }
}

fn node_of(text: &str) -> Option<ReducedNode> {
    let (variable, branches) = text.split_once(": ")?;
    let branches = branches
        .split(" | ")
        .map(|branch| {
            let (classes, to) = branch.split_once(" > ")?;
            let said = to.strip_prefix('“').and_then(|to| to.strip_suffix('”'));
            let target = match said {
                Some(said) => Target::Says(said.to_owned()),
                None => Target::Node(to.parse::<usize>().ok()?.checked_sub(1)?),
            };
            Some(Branch {
                classes: classes.split(", ").map(str::to_owned).collect(),
                target,
            })
        })
        .collect::<Option<_>>()?;
    Some(ReducedNode {
        variable: variable.to_owned(),
        branches,
    })
}
