//! The groups by which results are filtered: coarser than the kinds of pages.

use super::IndexError;
use crate::site::PageKind;

/// The groups, in the order in which they are offered; each has a word for it
/// (`search-group-…`) in the theme.
pub const GROUPS: [(&str, &[PageKind]); 8] = [
    (
        "occupations",
        &[
            PageKind::OccupationIndex,
            PageKind::OccupationList,
            PageKind::OccupationSector,
            PageKind::Occupation,
        ],
    ),
    (
        "procedures",
        &[
            PageKind::ProcedureIndex,
            PageKind::Procedure,
            PageKind::ProcedureDetails,
            PageKind::CheckIndex,
            PageKind::Check,
        ],
    ),
    ("documents", &[PageKind::DocumentIndex, PageKind::Document]),
    (
        "acts",
        &[
            PageKind::ActIndex,
            PageKind::Act,
            PageKind::ActPart,
            PageKind::Contradictions,
            PageKind::Contradiction,
            PageKind::Changes,
            PageKind::Change,
        ],
    ),
    ("grounds", &[PageKind::Grounds]),
    ("glossary", &[PageKind::Glossary]),
    ("plan", &[PageKind::Plan, PageKind::Concept]),
    (
        "site",
        &[PageKind::Home, PageKind::Verification, PageKind::Article],
    ),
];

/// The group of a kind of page, by name.
pub(super) fn group(kind: &str) -> Result<&'static str, IndexError> {
    let mut groups = GROUPS.iter();
    groups
        .find(|(_, kinds)| kinds.iter().any(|known| known.name() == kind))
        .map(|(name, _)| *name)
        .ok_or_else(|| IndexError::Group {
            kind: kind.to_owned(),
        })
}
