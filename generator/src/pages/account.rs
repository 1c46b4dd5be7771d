//! The account of an act: every provision with what became of it here, on the
//! page of the act or, for a long act, part by part.

use std::collections::BTreeMap;

use qonys_rules::{Act, Fate, Provision, ProvisionId};
use serde::Serialize;

use super::notice::ended;
use super::uses::Uses;
use super::views::LinkView;
use super::{Crumb, Draft, Notice, Reader};
use crate::links::{anchor, place, segments};
use crate::parts::Part;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// How a provision fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum FateKind {
    Modelled,
    Described,
    NotAssessed,
}

/// A provision with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ProvisionView {
    anchor: String,
    /// How deep it stands on its page, from 1.
    depth: usize,
    place: String,
    label: String,
    fate: FateKind,
    /// The message that names the fate.
    fate_key: &'static str,
    reason: Option<String>,
    used: Vec<LinkView>,
}

/// How many provisions fared how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All.
    pub all: usize,
    /// Some datum rests on them.
    pub modelled: usize,
    /// A page tells them.
    pub described: usize,
    /// Left out, with the reason.
    pub not_assessed: usize,
}

impl Totals {
    /// Counts provisions by their fate.
    #[must_use]
    pub fn of<'a>(provisions: impl IntoIterator<Item = &'a Provision>) -> Self {
        let mut totals = Self::default();
        for provision in provisions {
            totals.all += 1;
            match provision.fate {
                Fate::Modelled => totals.modelled += 1,
                Fate::Described(_) => totals.described += 1,
                Fate::NotAssessed(_) => totals.not_assessed += 1,
            }
        }
        totals
    }
}

/// A part of a long act, on the page of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct PartView {
    href: String,
    place: String,
    label: String,
    totals: Totals,
}

/// The page of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    act: LinkView,
    place: String,
    label: String,
    totals: Totals,
    provisions: Vec<ProvisionView>,
    next: Option<LinkView>,
    checked_on: String,
}

/// The provisions that a page shows, with what became of them.
pub(super) fn provisions(
    reader: &Reader<'_>,
    shown: &[&Provision],
    page: &str,
    uses: &Uses<'_>,
) -> Result<Vec<ProvisionView>, RenderError> {
    let depth = shown
        .iter()
        .map(|provision| segments(&provision.id).len())
        .min()
        .unwrap_or(1)
        .max(1);
    shown
        .iter()
        .map(|provision| view(reader, provision, depth, page, uses))
        .collect()
}

fn view(
    reader: &Reader<'_>,
    provision: &Provision,
    top: usize,
    page: &str,
    uses: &Uses<'_>,
) -> Result<ProvisionView, RenderError> {
    let (fate, fate_key, reason) = match &provision.fate {
        Fate::Modelled => (FateKind::Modelled, "fate-modelled", None),
        Fate::Described(_) => (FateKind::Described, "fate-described", None),
        Fate::NotAssessed(reason) => (
            FateKind::NotAssessed,
            "fate-not-assessed",
            Some(reader.text(reason)),
        ),
    };
    let mut used: Vec<LinkView> = uses
        .get(&provision.id)
        .iter()
        .map(|one| LinkView {
            href: reader.href(&one.to),
            text: reader.text(one.name),
        })
        .collect();
    if let Fate::Described(told) = &provision.fate {
        // The page itself is where the reader stands already.
        if told != page && used.is_empty() {
            used.push(LinkView {
                href: reader.href(told),
                text: reader.message("act-described-there")?,
            });
        }
    }
    let steps = segments(&provision.id);
    // What the heading of the page has said need not be said in every line.
    let said = top.saturating_sub(1).min(steps.len());
    Ok(ProvisionView {
        anchor: anchor(&provision.id).to_owned(),
        depth: steps.len().saturating_sub(said).max(1),
        place: place(
            &reader.site.messages,
            reader.language,
            steps.get(said..).unwrap_or_default(),
        )?,
        label: reader.text(&provision.label),
        fate,
        fate_key,
        reason,
        used,
    })
}

/// The parts of a long act as the page of the act lists them.
pub(super) fn parts(reader: &Reader<'_>, act: &Act) -> Result<Vec<PartView>, RenderError> {
    let by_id = by_id(reader, act);
    reader
        .site
        .parts
        .of_act(act)
        .iter()
        .map(|part| {
            Ok(PartView {
                href: reader.href(&format!("acts/{}", part.head)),
                place: in_words(reader, &part.head)?,
                label: by_id
                    .get(&part.head)
                    .map_or_else(String::new, |head| reader.text(&head.label)),
                totals: Totals::of(
                    part.provisions
                        .iter()
                        .filter_map(|id| by_id.get(id).copied()),
                ),
            })
        })
        .collect()
}

/// The pages of the parts of a long act.
pub(super) fn pages(
    reader: &Reader<'_>,
    act: &Act,
    uses: &Uses<'_>,
) -> Result<Vec<Draft>, RenderError> {
    let by_id = by_id(reader, act);
    let parts = reader.site.parts.of_act(act);
    let next = parts.iter().skip(1).map(Some).chain([None]);
    parts
        .iter()
        .zip(next)
        .map(|(part, next)| page(reader, act, part, next, &by_id, uses))
        .collect()
}

fn page(
    reader: &Reader<'_>,
    act: &Act,
    part: &Part,
    next: Option<&Part>,
    by_id: &BTreeMap<&ProvisionId, &Provision>,
    uses: &Uses<'_>,
) -> Result<Draft, RenderError> {
    let shown: Vec<&Provision> = part
        .provisions
        .iter()
        .filter_map(|id| by_id.get(id).copied())
        .collect();
    let address = format!("acts/{}", part.head);
    let name = reader.text(&act.name);
    let place = in_words(reader, &part.head)?;
    let label = by_id
        .get(&part.head)
        .map_or_else(String::new, |head| reader.text(&head.label));
    let title = reader.message_with(
        "act-part-title",
        &[
            ("act", name.as_str().into()),
            ("place", place.as_str().into()),
        ],
    )?;
    let act_link = LinkView {
        href: reader.href(&format!("acts/{}", act.id)),
        text: name,
    };
    let body = Body {
        place,
        label,
        totals: Totals::of(shown.iter().copied()),
        provisions: provisions(reader, &shown, &address, uses)?,
        next: next
            .map(|next| {
                Ok::<_, RenderError>(LinkView {
                    href: reader.href(&format!("acts/{}", next.head)),
                    text: in_words(reader, &next.head)?,
                })
            })
            .transpose()?,
        checked_on: act.checked_on.to_string(),
        act: act_link.clone(),
    };
    let notices: Vec<Notice> = ended(reader, act)?.into_iter().collect();
    Ok(Draft {
        address: Address::new(&address),
        language: reader.language,
        kind: PageKind::ActPart,
        template: "act-part.html",
        description: reader.message_with(
            "act-part-description",
            &[("title", title.as_str().into()), ("n", shown.len().into())],
        )?,
        title,
        crumbs: vec![
            Crumb {
                title: reader.message("acts-title")?,
                href: reader.href("acts"),
            },
            Crumb {
                title: act_link.text,
                href: act_link.href,
            },
        ],
        notices,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn in_words(reader: &Reader<'_>, id: &ProvisionId) -> Result<String, RenderError> {
    Ok(place(
        &reader.site.messages,
        reader.language,
        &segments(id),
    )?)
}

fn by_id<'a>(reader: &Reader<'a>, act: &'a Act) -> BTreeMap<&'a ProvisionId, &'a Provision> {
    reader
        .law()
        .provisions_of(&act.id)
        .map(|provision| (&provision.id, provision))
        .collect()
}
