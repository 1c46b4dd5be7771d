//! What the self-assessments say to everybody, proved and compared with what is
//! committed under `tests/verified/`. The proofs are `qonys-verify`'s; here
//! are the files, and the words for whoever reads the outcome.

mod files;
mod words;

use std::path::Path;

use qonys_rules::Lawbook;
use qonys_verify::{Change, Record, Report, Study};
use serde::Serialize;

pub use files::{FOLDER, records, write};
pub use words::{grouped, words};

/// The outcome for one procedure or guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Counts and checks.
    #[serde(flatten)]
    pub report: Report,
    /// The digest of all results.
    pub digest: String,
    /// Whether there is a record to compare with.
    pub recorded: bool,
    /// What has changed since the record.
    pub changes: Vec<Change>,
    /// The record as it would be now.
    #[serde(skip)]
    pub record: Record,
}

impl Verified {
    /// How many things do not hold.
    #[must_use]
    pub fn violations(&self) -> usize {
        let checks = self.report.checks.iter();
        checks.map(|check| check.violations.len()).sum()
    }

    /// Whether the record says what is so.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.recorded && self.changes.is_empty()
    }
}

/// Why a project cannot be said to be verified.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum VerifyError {
    /// Something does not hold for everybody.
    #[error("{count} of the things that must hold for everybody do not")]
    #[diagnostic(
        code(verify::violated),
        help(
            "each is named above with the answers of somebody for whom it does not hold: see what they get with `qonys assess`"
        )
    )]
    Violated {
        /// How many.
        count: usize,
    },
    /// Results are not those of the record.
    #[error("the results are not those that were accepted: {procedures}")]
    #[diagnostic(
        code(verify::changed),
        help(
            "if the law says so, run `qonys verify --accept` and name in CHANGELOG.md the provisions that justify the change"
        )
    )]
    Changed {
        /// Of which procedures.
        procedures: String,
    },
    /// A record is not readable.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Record(#[from] crate::load::LoadError),
}

/// Verifies procedures and guides: one, or all.
///
/// # Errors
/// When a record cannot be read. What does not hold stands in the outcome.
pub fn verify(
    root: &Path,
    law: &Lawbook,
    only: Option<&str>,
) -> Result<Vec<Verified>, VerifyError> {
    let records = records(root)?;
    let wanted = law
        .procedures
        .iter()
        .chain(&law.guides)
        .map(|procedure| &procedure.id)
        .filter(|id| only.is_none_or(|only| only == id.as_str()));
    Ok(wanted
        .filter_map(|id| law.checker(id))
        .map(|checker| {
            let study = Study::of(&checker);
            let report = study.report();
            let record = Record::of(&study, report.checks.len(), digest);
            let name = checker.procedure.id.as_str();
            let known = records.iter().find(|known| known.procedure == name);
            let mut changes = known.map_or_else(Vec::new, |known| study.changes_since(known));
            // Nothing in the lines, and yet not the same: the words of the file.
            if let Some(known) = known
                && changes.is_empty()
                && *known != record
            {
                changes.push(Change::Rewritten);
            }
            Verified {
                digest: record.digest.clone(),
                recorded: known.is_some(),
                changes,
                report,
                record,
            }
        })
        .collect())
}

/// The first 16 hex digits of BLAKE3, like the digest of the data.
#[must_use]
pub fn digest(text: &str) -> String {
    blake3::hash(text.as_bytes())
        .to_hex()
        .chars()
        .take(16)
        .collect()
}
