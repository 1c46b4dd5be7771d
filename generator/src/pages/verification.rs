//! The account of the whole site: how many provisions fared how, how many data
//! there are of what, when each group was last compared with its source, and
//! how anybody can check it.

mod counts;
mod freshness;
mod proofs;

use serde::Serialize;

use self::counts::Counts;
use self::freshness::Group;
use self::proofs::Proof;
use super::account::Totals;
use super::act::{self, Entry};
use super::notice::{Ending, ending};
use super::{Draft, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// An act with its account and its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ActView {
    entry: Entry,
    ending: Option<Ending>,
    address: String,
    totals: Totals,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    acts: Vec<ActView>,
    totals: Totals,
    counts: Counts,
    groups: Vec<Group>,
    proofs: Vec<Proof>,
    digest: String,
}

/// The page of the account in the reader's language.
///
/// # Errors
/// When the theme lacks a word.
pub fn page(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let acts = law
        .acts
        .iter()
        .map(|act| {
            Ok(ActView {
                entry: act::entry(reader, act),
                ending: ending(reader, act)?,
                address: act.address.clone(),
                totals: Totals::of(law.provisions_of(&act.id)),
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let body = Body {
        acts,
        totals: Totals::of(&law.provisions),
        counts: counts::of(reader)?,
        groups: freshness::of(reader)?,
        proofs: proofs::of(reader)?,
        digest: reader.site.settings.digest.clone(),
    };
    Ok(Draft {
        address: Address::new("verification"),
        language: reader.language,
        kind: PageKind::Verification,
        template: "verification.html",
        title: reader.message("verification-title")?,
        description: reader.message("verification-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
