//! The front page of a language: three doors, a search box, the state of the
//! law at a glance, what changed.

use serde::Serialize;

use super::act::Entry;
use super::views::{LinkView, UpdateView, updates};
use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// How much is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct Counts {
    occupations: usize,
    documents: usize,
    grounds: usize,
    provisions: usize,
}

/// A procedure on the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ProcedureView {
    href: String,
    name: String,
    check: String,
    applicants: Vec<LinkView>,
}

/// The front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    procedures: Vec<ProcedureView>,
    acts: Vec<Entry>,
    counts: Counts,
    major: Vec<UpdateView>,
    minor: Vec<UpdateView>,
}

/// The front page in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let (major, minor) = updates(reader, |_| true)?
        .into_iter()
        .partition(|update| update.major);
    let body = Body {
        procedures: law
            .procedures
            .iter()
            .map(|procedure| {
                let page = format!("procedures/{}", procedure.id);
                ProcedureView {
                    href: reader.href(&page),
                    name: reader.text(&procedure.name),
                    check: reader.href(&format!("check/{}", procedure.id)),
                    applicants: procedure
                        .applicants
                        .iter()
                        .map(|applicant| LinkView {
                            href: reader.href(&format!("{page}#papers-{}", applicant.id)),
                            text: reader.text(&applicant.name),
                        })
                        .collect(),
                }
            })
            .collect(),
        acts: law
            .acts
            .iter()
            .map(|act| super::act::entry(reader, act))
            .collect(),
        counts: Counts {
            occupations: law.occupations().count(),
            documents: law.documents.len(),
            grounds: law.grounds.len(),
            provisions: law.provisions.len(),
        },
        major,
        minor,
    };
    Ok(Draft {
        address: Address::new(""),
        language: reader.language,
        kind: PageKind::Home,
        template: "home.html",
        title: reader.message("home-title")?,
        description: reader.message("home-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
