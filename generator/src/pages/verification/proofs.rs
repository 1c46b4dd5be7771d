//! What the self-assessments were proved to say, procedure by procedure.

use serde::Serialize;

use crate::pages::Reader;
use crate::pages::notice::titled;
use crate::pages::views::LinkView;
use crate::render::RenderError;
use crate::verify::grouped;

/// A self-assessment and how much of it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Proof {
    link: LinkView,
    questions: usize,
    classes: usize,
    profiles: String,
    lines: usize,
    digest: String,
}

/// All self-assessments with a record, in the order of the site.
pub(super) fn of(reader: &Reader<'_>) -> Result<Vec<Proof>, RenderError> {
    let law = reader.law();
    let mut proofs = Vec::new();
    for procedure in law.procedures.iter().chain(&law.guides) {
        let records = &reader.site.verified;
        let name = procedure.id.as_str();
        let Some(record) = records.iter().find(|record| record.procedure == name) else {
            continue;
        };
        let text = titled(reader, reader.text(&procedure.name), law.act_of(procedure))?;
        proofs.push(Proof {
            link: LinkView {
                href: reader.href(&format!("check/{name}")),
                text,
            },
            questions: record.questions,
            classes: record.classes,
            profiles: grouped(record.profiles).replace(' ', "\u{a0}"),
            lines: record.lines(),
            digest: record.digest.clone(),
        });
    }
    Ok(proofs)
}
