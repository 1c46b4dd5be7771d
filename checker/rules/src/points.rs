//! A table of points: criteria, their lines, and what the act says (and does
//! not say) about how points add up and how many are needed.

use serde::{Deserialize, Serialize};

use crate::{CriterionId, Date, LocalizedText, PointsId, ProcedureId, ProvisionId};

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
pub struct PointsLine {
    /// Stable id within the table.
    pub id: CriterionId,
    /// What earns the points.
    pub name: LocalizedText,
    /// How many.
    pub points: u16,
    /// The years it is about, if it is about years.
    pub years: Option<Years>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Stable id within the table.
    pub id: CriterionId,
    /// Its name.
    pub name: LocalizedText,
    /// Whether its lines add up.
    pub adding: Adding,
    /// The same in words.
    pub adding_text: LocalizedText,
    /// Its lines, in the order of the act.
    pub lines: Vec<PointsLine>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl Criterion {
    /// The most points it can give: all lines together where they may add up,
    /// except that years can be in one span only.
    #[must_use]
    pub fn most(&self) -> u16 {
        let highest =
            |lines: &mut dyn Iterator<Item = &PointsLine>| lines.map(|line| line.points).max();
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
pub struct Threshold {
    /// What it says, and what it leaves out.
    pub text: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A table of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsTable {
    /// Stable id.
    pub id: PointsId,
    /// The procedure in which it counts.
    pub procedure: ProcedureId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is for.
    pub summary: LocalizedText,
    /// How many points are needed.
    pub threshold: Threshold,
    /// Its criteria, in the order of the act.
    pub criteria: Vec<Criterion>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The day on which the table was compared with the act.
    pub checked_on: Date,
}

impl PointsTable {
    /// The most points anybody can have if everything adds up that may.
    #[must_use]
    pub fn most(&self) -> u16 {
        self.criteria.iter().map(Criterion::most).sum()
    }
}
