//! `data/acts/*.yaml`: an act and all its provisions.

use qonys_rules::{
    Act, ActId, ActKind, Edition, Expiry, Fate, Provision, ProvisionId, Registration, Repeal,
    Segment,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::fault::Span;
use super::read::At;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ActFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The act itself.
    act: ActRecord,
    /// Every provision of the act, in its order.
    provisions: Vec<ProvisionRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum KindRecord {
    Order,
    Resolution,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ActRecord {
    /// Stable id: kind, number and year, such as `order-642-2023`. Never changes once published.
    id: At<String>,
    /// What sort of act it is.
    kind: KindRecord,
    /// Its number, in quotes.
    number: String,
    /// The day of adoption.
    adopted: At<String>,
    /// Who adopted it.
    issuer: TextRecord,
    /// Registration with the Ministry of Justice.
    registration: Option<RegistrationRecord>,
    /// Short name: kind, number, date.
    name: TextRecord,
    /// Full title; the Kazakh one is the act’s own wording.
    title: TextRecord,
    /// Which of the titles are official and which our translation.
    title_note: Option<TextRecord>,
    /// What the act does for a reader: two to four plain sentences.
    summary: TextRecord,
    /// Its page in the state’s law database.
    address: At<String>,
    /// Which act it changes, if it does.
    amends: Option<TextRecord>,
    /// Its wordings, oldest first; exactly one has `text: true`.
    editions: At<Vec<EditionRecord>>,
    /// Its repeal by another act.
    repealed: Option<RepealRecord>,
    /// Its end by its own term.
    expired: Option<ExpiryRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RegistrationRecord {
    /// The number in the register, in quotes.
    number: String,
    /// The day of registration.
    on: At<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EditionRecord {
    /// Its name within the act.
    id: At<String>,
    /// The day from which it applies, where the text gives one.
    from: Option<At<String>>,
    /// What the text says of that day, above all where it gives no date.
    from_note: Option<TextRecord>,
    /// The first day on which it can have applied, where the text gives none: by the adoption or
    /// registration of the act that brought it in and the days it counts from publication.
    not_before: Option<At<String>>,
    /// The act that brought the wording in.
    changed_by: Option<TextRecord>,
    /// Whether the site was written from this wording.
    #[serde(default)]
    text: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RepealRecord {
    /// The day on which the repealing act was adopted.
    adopted: At<String>,
    /// The first day on which the act no longer applies, where a source gives it.
    on: Option<At<String>>,
    /// What the sources say of that day, above all where they disagree.
    on_note: Option<TextRecord>,
    /// The act that repealed it.
    by: TextRecord,
    /// What took its place.
    successor: Option<TextRecord>,
    successor_address: Option<At<String>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExpiryRecord {
    /// The first day on which the act no longer applies.
    on: At<String>,
    /// What ended and what followed.
    note: TextRecord,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum FateRecord {
    /// Some datum names it in its `sources`.
    Modelled,
    /// The page named in `page` tells it in words.
    Described,
    /// Left out; `reason` says why.
    NotAssessed,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ProvisionRecord {
    /// Its place in the act, such as `annex-3/row-8/item-10`.
    id: At<String>,
    /// What it is about, in two to eight words.
    label: TextRecord,
    /// What became of it here.
    fate: At<FateRecord>,
    /// With `described`: the page that tells it, without language, such as `acts/order-49-2023`.
    page: Option<At<String>>,
    /// With `not-assessed`: why it is left out, in words a visitor can read.
    reason: Option<TextRecord>,
}

/// A provision and where it was declared.
pub(super) type PlacedProvision = (Provision, Span);

impl ActFile {
    /// The act and its provisions.
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> (Option<Act>, Vec<PlacedProvision>) {
        let id = cx.id(&self.act.id, ActId::parse);
        let provisions = match &id {
            Some(act) => self
                .provisions
                .iter()
                .filter_map(|record| provision(record, act, cx))
                .collect(),
            None => Vec::new(),
        };
        (act(self.act, id, &self.checked_on, cx), provisions)
    }
}

fn act(
    record: ActRecord,
    id: Option<ActId>,
    checked_on: &At<String>,
    cx: &mut Resolver<'_>,
) -> Option<Act> {
    let texts = record
        .editions
        .value
        .iter()
        .filter(|edition| edition.text)
        .count();
    if texts != 1 {
        cx.fault(
            "law/edition",
            record.editions.span,
            format!("{texts} editions are marked `text: true`"),
            "mark exactly one: the edition this site was written from",
        );
    }
    let successor_address = record
        .repealed
        .as_ref()
        .and_then(|end| end.successor_address.as_ref());
    for address in [Some(&record.address), successor_address]
        .into_iter()
        .flatten()
    {
        if !address.value.starts_with("https://") || address.value.contains(' ') {
            cx.fault(
                "law/bad-address",
                address.span,
                format!("`{}` is not an address", address.value),
                "write the whole address of the act in the state's database, beginning with https://",
            );
        }
    }
    let adopted = cx.date(&record.adopted);
    let editions: Vec<_> = record
        .editions
        .value
        .iter()
        .map(|record| edition(record, cx))
        .collect();
    let repealed = record.repealed.map(|record| repeal(record, cx));
    let expired = record
        .expired
        .map(|end| (cx.date(&end.on), end.on.span, cx.text(&end.note)));
    for (end, span) in [
        repealed
            .as_ref()
            .map(|(end, span)| (end.as_ref().map(Repeal::ends), *span)),
        expired.as_ref().map(|(on, span, _)| (*on, *span)),
    ]
    .into_iter()
    .flatten()
    {
        if let (Some(end), Some(adopted)) = (end, adopted)
            && end <= adopted
        {
            cx.fault(
                "law/order-of-dates",
                span,
                format!("the act ends on {end}, before it was adopted on {adopted}"),
                "check both dates against the official note",
            );
        }
    }
    let registration = record
        .registration
        .map(|registration| (registration.number, cx.date(&registration.on)));
    Some(Act {
        kind: match record.kind {
            KindRecord::Order => ActKind::Order,
            KindRecord::Resolution => ActKind::Resolution,
        },
        number: record.number,
        issuer: cx.text(&record.issuer),
        name: cx.text(&record.name),
        title: cx.text(&record.title),
        title_note: cx.optional_text(record.title_note.as_ref()),
        summary: cx.text(&record.summary),
        address: record.address.value,
        amends: cx.optional_text(record.amends.as_ref()),
        registration: match registration {
            Some((number, on)) => Some(Registration { number, on: on? }),
            None => None,
        },
        editions: editions.into_iter().collect::<Option<_>>()?,
        repealed: match repealed {
            Some((end, _)) => Some(end?),
            None => None,
        },
        expired: match expired {
            Some((on, _, note)) => Some(Expiry { on: on?, note }),
            None => None,
        },
        checked_on: cx.checked_on(checked_on)?,
        adopted: adopted?,
        id: id?,
    })
}

/// The end of the act and where its day is written.
fn repeal(record: RepealRecord, cx: &mut Resolver<'_>) -> (Option<Repeal>, Span) {
    let adopted = cx.date(&record.adopted);
    let on = record.on.as_ref().map(|on| (cx.date(on), on.span));
    if let (Some(adopted), Some((Some(on), span))) = (adopted, on)
        && on < adopted
    {
        cx.fault(
            "law/order-of-dates",
            span,
            format!("the act ends on {on}, before its repeal was adopted on {adopted}"),
            "check both dates against the official note",
        );
    }
    if on.is_none() && record.on_note.is_none() {
        cx.fault(
            "law/repeal-without-day",
            record.adopted.span,
            "nobody can tell from when the act no longer applies",
            "add `on: year-month-day`, or `on_note` with what the sources say instead of a date",
        );
    }
    let span = on.map_or(record.adopted.span, |(_, span)| span);
    let on_note = cx.optional_text(record.on_note.as_ref());
    let by = cx.text(&record.by);
    let successor = cx.optional_text(record.successor.as_ref());
    let end = adopted.and_then(|adopted| {
        Some(Repeal {
            adopted,
            on: match on {
                Some((on, _)) => Some(on?),
                None => None,
            },
            on_note,
            by,
            successor,
            successor_address: record.successor_address.map(|address| address.value),
        })
    });
    (end, span)
}

fn edition(record: &EditionRecord, cx: &mut Resolver<'_>) -> Option<Edition> {
    if record.from.is_none() && record.from_note.is_none() {
        cx.fault(
            "law/edition",
            record.id.span,
            format!(
                "nobody can tell from when the edition `{}` applies",
                record.id.value
            ),
            "add `from: year-month-day`, or `from_note` with what the act says instead of a date",
        );
    }
    let from = record.from.as_ref().map(|from| cx.date(from));
    let not_before = record.not_before.as_ref().map(|day| cx.date(day));
    Some(Edition {
        not_before: match not_before {
            Some(day) => Some(day?),
            None => None,
        },
        id: record.id.value.clone(),
        from_note: cx.optional_text(record.from_note.as_ref()),
        changed_by: cx.optional_text(record.changed_by.as_ref()),
        text: record.text,
        from: match from {
            Some(from) => Some(from?),
            None => None,
        },
    })
}

fn provision(
    record: &ProvisionRecord,
    act: &ActId,
    cx: &mut Resolver<'_>,
) -> Option<PlacedProvision> {
    let label = cx.text(&record.label);
    let reason = cx.optional_text(record.reason.as_ref());
    if let Some(odd) = record
        .id
        .value
        .split('/')
        .find(|segment| Segment::parse(segment).is_none())
    {
        cx.fault(
            "law/bad-provision-id",
            record.id.span,
            format!("`{odd}` is not a part of an act"),
            "the parts are: title, preamble, rules, concept, plan, note, paragraph-N, item-N, annex-N, chapter-N, section-N, row-N, part-N, passage-N, activity-N, subitem-N, indicator-N, or an occupation code, joined by /",
        );
        return None;
    }
    let whole = At {
        value: format!("{act}/{}", record.id.value),
        span: record.id.span,
    };
    let id = cx.id(&whole, ProvisionId::parse)?;
    let extra = |what: &str| format!("`{what}` does not belong to this fate");
    let incomplete = |cx: &mut Resolver<'_>, message: String| {
        cx.fault(
            "law/fate",
            record.fate.span,
            message,
            "`modelled` stands alone; `described` has `page`; `not-assessed` has `reason`",
        );
        None
    };
    let fate = match (&record.fate.value, &record.page, reason) {
        (FateRecord::Modelled, None, None) => Some(Fate::Modelled),
        (FateRecord::Described, Some(page), None) => Some(Fate::Described(page.value.clone())),
        (FateRecord::NotAssessed, None, Some(reason)) => Some(Fate::NotAssessed(reason)),
        (FateRecord::Described, None, _) => incomplete(
            cx,
            "it is not said which page describes this provision".to_owned(),
        ),
        (FateRecord::NotAssessed, _, None) => incomplete(
            cx,
            "it is not said why this provision is left out".to_owned(),
        ),
        (_, Some(_), _) => incomplete(cx, extra("page")),
        (_, _, Some(_)) => incomplete(cx, extra("reason")),
    }?;
    Some((Provision { id, label, fate }, record.id.span))
}
