//! How long ago the data were compared with their sources. Old is no fault:
//! the law may not have changed since; but somebody should look again.

use std::fmt;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, Severity, SourceCode};
use qonys_rules::Date;

use crate::load::{Checked, SourceFile, Span};

/// Data compared with their source longer ago than wanted.
#[derive(Clone, Debug)]
pub struct Stale {
    days: i32,
    limit: u16,
    file: Arc<SourceFile>,
    span: Span,
}

/// The groups of data that were last compared more than `limit` days before a
/// day, in the order of their files.
#[must_use]
pub fn stale(checked: &[Checked], on: Date, limit: u16) -> Vec<Stale> {
    let mut found: Vec<Stale> = checked
        .iter()
        .filter_map(|group| {
            let days = on.days_since(group.on);
            (days > i32::from(limit)).then(|| Stale {
                days,
                limit,
                file: Arc::clone(&group.file),
                span: group.span,
            })
        })
        .collect();
    found.sort_by(|a, b| (&a.file.name, a.span).cmp(&(&b.file.name, b.span)));
    found
}

impl fmt::Display for Stale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "these data were last compared with their source {} days ago, and {} are allowed",
            self.days, self.limit
        )
    }
}

impl std::error::Error for Stale {}

impl Diagnostic for Stale {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new("law/stale"))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Warning)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(
            "read the file against the act and what happened since, then set `checked_on` to the day you did",
        ))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&*self.file)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let at = (self.span.offset, self.span.length);
        Some(Box::new(std::iter::once(
            LabeledSpan::new_primary_with_span(Some("here".to_owned()), at),
        )))
    }
}
