//! Tables of points: what earned how many, whether points add, and what the
//! act says of how many are needed.

use qonys_rules::{Adding, Criterion, LocalizedText, PointsTable, Procedure, ProvisionId};
use serde::Serialize;

use super::Reader;
use super::views::Line;
use crate::links::SourceLink;
use crate::render::RenderError;

/// A line of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct LineView {
    name: String,
    points: u16,
}

/// A criterion with its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct CriterionView {
    id: String,
    name: String,
    /// The message that says whether its lines add.
    adding: &'static str,
    /// The same in the words of the data.
    text: String,
    most: u16,
    lines: Vec<LineView>,
    sources: Vec<SourceLink>,
}

/// A table of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct TableView {
    id: String,
    name: String,
    summary: Line,
    criteria: Vec<CriterionView>,
    most: u16,
    threshold: Line,
}

const fn adding_key(adding: Adding) -> &'static str {
    match adding {
        Adding::Sum => "points-adding-sum",
        Adding::Highest => "points-adding-highest",
        Adding::Unclear => "points-adding-unclear",
    }
}

fn criterion(
    reader: &Reader<'_>,
    criterion: &Criterion<LocalizedText>,
) -> Result<CriterionView, RenderError> {
    let mut sources: Vec<ProvisionId> = Vec::new();
    let lines = criterion.lines.iter().flat_map(|line| &line.sources);
    for source in criterion.sources.iter().chain(lines) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Ok(CriterionView {
        id: criterion.id.to_string(),
        name: reader.text(&criterion.name),
        adding: adding_key(criterion.adding),
        text: reader.text(&criterion.adding_text),
        most: criterion.most(),
        lines: criterion
            .lines
            .iter()
            .map(|line| LineView {
                name: reader.text(&line.name),
                points: line.points,
            })
            .collect(),
        sources: reader.sources(&sources)?,
    })
}

fn table(
    reader: &Reader<'_>,
    table: &PointsTable<LocalizedText>,
) -> Result<TableView, RenderError> {
    Ok(TableView {
        id: table.id.to_string(),
        name: reader.text(&table.name),
        summary: reader.line(&table.summary, &table.sources)?,
        criteria: table
            .criteria
            .iter()
            .map(|one| criterion(reader, one))
            .collect::<Result<_, _>>()?,
        most: table.most(),
        threshold: reader.line(&table.threshold.text, &table.threshold.sources)?,
    })
}

/// The tables of points that count in a procedure.
///
/// # Errors
/// When a provision cannot be cited.
pub(super) fn tables(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
) -> Result<Vec<TableView>, RenderError> {
    reader
        .law()
        .points
        .iter()
        .filter(|one| one.procedure == procedure.id)
        .map(|one| table(reader, one))
        .collect()
}
