//! A record as text.

use std::fmt::Write;

use super::{Record, RecordedLine, Reduced, Target};
use crate::study::Study;

/// What a reader of the file must know.
const HEAD: &str = "\
# What the self-assessment says to everybody, line by line. Written by `qonys verify --accept`, read by people.
# Under each line of the result: what it says to how many profiles, then by which answers. `2 age: adult > 3` means:
# from step 2, whoever answers `adult` goes on to step 3; what stands in “…” is what the line says. Steps that make
# no difference are left out. A profile is a way to answer; a line about a paper also tells its states apart.
";

impl Record {
    /// The record of a study.
    #[must_use]
    pub fn of(study: &Study, checks: usize, digest: impl Fn(&str) -> String) -> Self {
        let counts = study.counts();
        let lines = study
            .told
            .iter()
            .map(|told| {
                let found = told.diagram.counts(told.outcomes.len());
                let mut counts: Vec<(String, u128)> = Vec::new();
                for (outcome, count) in told.outcomes.iter().zip(&found) {
                    // Outcomes may differ in what they leave open and read the same.
                    match counts.iter_mut().find(|(text, _)| *text == outcome.text) {
                        Some((_, sum)) => *sum += count,
                        None => counts.push((outcome.text.clone(), *count)),
                    }
                }
                counts.retain(|(_, count)| *count > 0);
                counts.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
                RecordedLine {
                    line: told.line.to_string(),
                    profiles: found.iter().sum(),
                    counts,
                    diagram: Reduced::of(told),
                }
            })
            .collect();
        let mut record = Self {
            procedure: counts.procedure.to_string(),
            questions: counts.questions,
            classes: counts.classes,
            profiles: counts.profiles,
            settled: counts.settled,
            checks,
            digest: String::new(),
            lines,
        };
        record.digest = digest(&record.body());
        record
    }

    /// The text of the whole record.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        let head = [
            ("procedure", self.procedure.clone()),
            ("questions", self.questions.to_string()),
            ("classes", self.classes.to_string()),
            ("profiles", self.profiles.to_string()),
            ("settled", self.settled.to_string()),
            ("checks", self.checks.to_string()),
            ("digest", self.digest.clone()),
        ];
        for (key, value) in head {
            let _ = writeln!(text, "{key}: {value}");
        }
        text.push_str(&self.body());
        text
    }

    /// Whether the digest is that of the lines.
    #[must_use]
    pub fn is_whole(&self, digest: impl Fn(&str) -> String) -> bool {
        self.digest == digest(&self.body())
    }

    /// The lines.
    fn body(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            let _ = writeln!(text, "\n= {} ({} profiles)", line.line, line.profiles);
            for (said, count) in &line.counts {
                let _ = writeln!(text, "{count:>14}  {said}");
            }
            for (at, node) in line.diagram.nodes.iter().enumerate() {
                let branches: Vec<_> = node
                    .branches
                    .iter()
                    .map(|branch| {
                        let to = match &branch.target {
                            Target::Node(at) => (at + 1).to_string(),
                            Target::Says(text) => format!("“{text}”"),
                        };
                        format!("{} > {to}", branch.classes.join(", "))
                    })
                    .collect();
                let _ = writeln!(
                    text,
                    "{:>4} {}: {}",
                    at + 1,
                    node.variable,
                    branches.join(" | ")
                );
            }
        }
        text
    }
}
