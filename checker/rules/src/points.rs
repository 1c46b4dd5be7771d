//! A table of points: criteria, their lines, and what the act says (and does
//! not say) about how points add up and how many are needed.

use serde::{Deserialize, Serialize};

use crate::{
    Condition, ContradictionId, CriterionId, Date, PointsId, ProcedureId, ProvisionId, QuestionId,
};

/// Whether the lines of a criterion add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Adding {
    /// They add up.
    Sum,
    /// The highest alone counts.
    Highest,
    /// The act does not say; both readings are shown.
    Unclear,
}

/// A span of years as the act writes it. Whether its ends belong to it is
/// often what the act leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Years {
    /// The lower end, in whole years.
    pub from: u16,
    /// The upper end, in whole years; none where there is no upper end.
    pub to: Option<u16>,
}

/// A line of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsLine<T> {
    /// Stable id within the table.
    pub id: CriterionId,
    /// What earns the points.
    pub name: T,
    /// How many.
    pub points: u16,
    /// The years it is about, if it is about years.
    pub years: Option<Years>,
    /// Who earns them, as answers, if it is not about years.
    pub when: Option<Condition>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion<T> {
    /// Stable id within the table.
    pub id: CriterionId,
    /// Its name.
    pub name: T,
    /// Whether its lines add up.
    pub adding: Adding,
    /// The same in words.
    pub adding_text: T,
    /// The question whose answer its years are compared with.
    pub duration: Option<QuestionId>,
    /// Whether the act leaves open to which line the end of a span of years belongs.
    pub limits_unclear: bool,
    /// The unclear point because of which it has two readings.
    pub doubt: Option<ContradictionId>,
    /// Its lines, in the order of the act.
    pub lines: Vec<PointsLine<T>>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl<T> Criterion<T> {
    /// The most points it can give: all lines together where they may add up,
    /// except that years can be in one span only.
    #[must_use]
    pub fn most(&self) -> u16 {
        let highest =
            |lines: &mut dyn Iterator<Item = &PointsLine<T>>| lines.map(|line| line.points).max();
        match self.adding {
            Adding::Highest => highest(&mut self.lines.iter()).unwrap_or(0),
            Adding::Sum | Adding::Unclear => {
                let spans = highest(&mut self.lines.iter().filter(|line| line.years.is_some()));
                let others = self.lines.iter().filter(|line| line.years.is_none());
                others.map(|line| line.points).sum::<u16>() + spans.unwrap_or(0)
            }
        }
    }
}

/// What an act says about how many points are needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold<T> {
    /// What it says, and what it leaves out.
    pub text: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A table of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsTable<T> {
    /// Stable id.
    pub id: PointsId,
    /// The procedure in which it counts.
    pub procedure: ProcedureId,
    /// Its name.
    pub name: T,
    /// What it is for.
    pub summary: T,
    /// How many points are needed.
    pub threshold: Threshold<T>,
    /// Its criteria, in the order of the act.
    pub criteria: Vec<Criterion<T>>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the table was compared with the act.
    pub checked_on: Date,
}

impl<T> PointsTable<T> {
    /// The most points anybody can have if everything adds up that may.
    #[must_use]
    pub fn most(&self) -> u16 {
        self.criteria.iter().map(Criterion::most).sum()
    }
}

impl<T> PointsTable<T> {
    /// The same table with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> PointsTable<U> {
        let line = |line: &PointsLine<T>| PointsLine {
            id: line.id.clone(),
            name: f(&line.name),
            points: line.points,
            years: line.years,
            when: line.when.clone(),
            sources: line.sources.clone(),
        };
        PointsTable {
            id: self.id.clone(),
            procedure: self.procedure.clone(),
            name: f(&self.name),
            summary: f(&self.summary),
            threshold: Threshold {
                text: f(&self.threshold.text),
                sources: self.threshold.sources.clone(),
            },
            criteria: self
                .criteria
                .iter()
                .map(|criterion| Criterion {
                    id: criterion.id.clone(),
                    name: f(&criterion.name),
                    adding: criterion.adding,
                    adding_text: f(&criterion.adding_text),
                    duration: criterion.duration.clone(),
                    limits_unclear: criterion.limits_unclear,
                    doubt: criterion.doubt.clone(),
                    lines: criterion.lines.iter().map(line).collect(),
                    sources: criterion.sources.clone(),
                })
                .collect(),
            sources: self.sources.clone(),
            checked_on: self.checked_on,
        }
    }
}
