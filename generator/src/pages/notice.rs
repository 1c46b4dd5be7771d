//! What the reader must know before anything else: that an act has ended, or
//! that something happened after the text which may overturn it.

use qonys_rules::{Act, ActKind, Force, Repeal};
use serde::Serialize;

use super::Reader;
use super::views::{LinkView, UpdateView, force_key};
use crate::render::RenderError;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// The act does not apply.
    Danger,
    /// A result may be overturned.
    Warning,
}

/// A notice at the top of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// How grave it is.
    pub kind: NoticeKind,
    /// Its anchor.
    pub id: String,
    /// What happened.
    pub title: String,
    /// What it means; empty where the title and the link must do.
    pub text: String,
    /// How the act ended, where the notice is about that.
    pub ending: Option<Ending>,
    /// Where more is said.
    pub more: LinkView,
}

impl Notice {
    /// The notice without what the page it leads to says better: for pages
    /// that only touch the matter. That an act has ended, when, by what and
    /// what took its place is said everywhere.
    #[must_use]
    pub fn brief(mut self) -> Self {
        let Some(ending) = &mut self.ending else {
            self.text.clear();
            return self;
        };
        ending.day_note = None;
        if let Some(successor) = &mut ending.successor
            && successor.href.is_some()
        {
            successor.text = None;
        }
        self
    }
}

/// Notices of several sources, each once.
#[must_use]
pub fn once(notices: Vec<Notice>) -> Vec<Notice> {
    let mut seen: Vec<Notice> = Vec::with_capacity(notices.len());
    for notice in notices {
        if seen.iter().all(|known| known.id != notice.id) {
            seen.push(notice);
        }
    }
    seen
}

/// What took the place of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Successor {
    /// What it is; none where the link must do.
    pub text: Option<String>,
    /// Where it can be read.
    pub href: Option<String>,
}

/// How an act ended, or will end: all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ending {
    /// The message for the state it brings: repealed or expired.
    pub key: &'static str,
    /// Whether the act has ended on the day of the build.
    pub over: bool,
    /// From when until when the act was in force, as far as known.
    pub interval: String,
    /// By what it was repealed; none for an act that expired.
    pub by: Option<String>,
    /// What ended and what followed; none for an act that was repealed.
    pub note: Option<String>,
    /// What the sources say of the day of the end, above all where they disagree.
    pub day_note: Option<String>,
    /// What took its place.
    pub successor: Option<Successor>,
}

/// How an act ended or will end; none for an act without an end.
///
/// # Errors
/// When the theme lacks the words.
pub fn ending(reader: &Reader<'_>, act: &Act) -> Result<Option<Ending>, RenderError> {
    let force = act.force_at(reader.site.settings.as_of);
    if let Some(end) = &act.repealed {
        return Ok(Some(Ending {
            key: force_key(Force::Repealed),
            over: force == Force::Repealed,
            interval: interval(reader, act, Some(end))?,
            by: Some(reader.text(&end.by)),
            note: None,
            day_note: reader.optional(end.on_note.as_ref()),
            successor: end.successor.as_ref().map(|text| Successor {
                text: Some(reader.text(text)),
                href: end.successor_address.clone(),
            }),
        }));
    }
    let Some(end) = &act.expired else {
        return Ok(None);
    };
    Ok(Some(Ending {
        key: force_key(Force::Expired),
        over: force == Force::Expired,
        interval: interval(reader, act, None)?,
        by: None,
        note: Some(reader.text(&end.note)),
        day_note: None,
        successor: None,
    }))
}

/// From when until when an act was in force, in words. Days that no source
/// gives are said to be unknown; the day of adoption never stands in for them.
fn interval(
    reader: &Reader<'_>,
    act: &Act,
    repeal: Option<&Repeal>,
) -> Result<String, RenderError> {
    let from = act.editions.first().and_then(|edition| edition.from);
    let until = match repeal {
        Some(end) => end.on,
        None => act.expired.as_ref().map(|end| end.on),
    };
    let adopted = reader.date(act.adopted)?;
    let from = from.map(|day| reader.date(day)).transpose()?;
    let until = until.map(|day| reader.date(day)).transpose()?;
    match (from, until) {
        (Some(from), Some(until)) => reader.message_with(
            "ending-interval",
            &[("from", from.into()), ("until", until.into())],
        ),
        (Some(from), None) => {
            reader.message_with("ending-interval-no-end", &[("from", from.into())])
        }
        (None, Some(until)) => reader.message_with(
            "ending-interval-no-start",
            &[("adopted", adopted.into()), ("until", until.into())],
        ),
        (None, None) => reader.message_with("ending-interval-open", &[("adopted", adopted.into())]),
    }
}

/// What happened to an act, with the day from which it does not apply; where
/// no source gives that day, with the day of the act that repealed it.
fn what_happened(reader: &Reader<'_>, act: &Act) -> Result<Option<String>, RenderError> {
    let name = reader.text(&act.name);
    let say = |key: &str, day| -> Result<Option<String>, RenderError> {
        let date = reader.date(day)?;
        let kind = match act.kind {
            ActKind::Order => "order",
            ActKind::Resolution => "resolution",
        };
        let arguments = [
            ("act", name.as_str().into()),
            ("date", date.into()),
            ("kind", kind.into()),
        ];
        reader.message_with(key, &arguments).map(Some)
    };
    match act.force_at(reader.site.settings.as_of) {
        Force::InForce => Ok(None),
        Force::NotYet => say("notice-not-yet", act.begins()),
        Force::Repealed => match &act.repealed {
            Some(Repeal { on: Some(day), .. }) => say("notice-repealed", *day),
            Some(end) => say("notice-repealed-by", end.adopted),
            None => Ok(None),
        },
        Force::Expired => match &act.expired {
            Some(end) => say("notice-expired", end.on),
            None => Ok(None),
        },
    }
}

/// The notice for an act that does not apply on the day of the build; none if it does.
///
/// # Errors
/// When the theme lacks the words.
pub fn ended(reader: &Reader<'_>, act: &Act) -> Result<Option<Notice>, RenderError> {
    let Some(title) = what_happened(reader, act)? else {
        return Ok(None);
    };
    let ending = ending(reader, act)?.filter(|ending| ending.over);
    let text = if ending.is_some() {
        "notice-ended-text"
    } else {
        "notice-not-yet-text"
    };
    Ok(Some(Notice {
        kind: NoticeKind::Danger,
        id: format!("state-{}", act.id),
        title,
        text: reader.message(text)?,
        ending,
        more: LinkView {
            href: reader.href(&format!("acts/{}", act.id)),
            text: reader.message("notice-ended-more")?,
        },
    }))
}

/// Whether an act has ended on the day of the build.
#[must_use]
pub fn is_over(reader: &Reader<'_>, act: Option<&Act>) -> bool {
    act.is_some_and(|act| {
        let force = act.force_at(reader.site.settings.as_of);
        matches!(force, Force::Repealed | Force::Expired)
    })
}

/// The word that marks what rests on an act that has ended – beside a heading,
/// in a list –; none if the act applies.
///
/// # Errors
/// When the theme lacks the words.
pub fn ended_word(reader: &Reader<'_>, act: Option<&Act>) -> Result<Option<String>, RenderError> {
    match act.map(|act| act.force_at(reader.site.settings.as_of)) {
        Some(Force::Repealed) => reader.message("ended-repealed").map(Some),
        Some(Force::Expired) => reader.message("ended-expired").map(Some),
        _ => Ok(None),
    }
}

/// A title with the word that its law has ended, for where no badge can stand:
/// the title of the document, breadcrumbs, links.
///
/// # Errors
/// When the theme lacks the words.
pub fn titled(
    reader: &Reader<'_>,
    title: String,
    act: Option<&Act>,
) -> Result<String, RenderError> {
    match ended_word(reader, act)? {
        Some(word) => reader.message_with(
            "ended-title",
            &[("title", title.into()), ("word", word.into())],
        ),
        None => Ok(title),
    }
}

/// The name of an act with the word that it has ended.
///
/// # Errors
/// When the theme lacks the words.
pub fn act_titled(reader: &Reader<'_>, act: &Act) -> Result<String, RenderError> {
    let name = reader.text(&act.name);
    let word = match act.force_at(reader.site.settings.as_of) {
        Force::Repealed => reader.message("ended-act-repealed")?,
        Force::Expired => reader.message("ended-act-expired")?,
        Force::NotYet | Force::InForce => return Ok(name),
    };
    reader.message_with(
        "ended-title",
        &[("title", name.into()), ("word", word.into())],
    )
}

/// The notices for those of the updates that may overturn a result.
///
/// # Errors
/// When the theme lacks the words.
pub fn overturning(
    reader: &Reader<'_>,
    updates: &[UpdateView],
) -> Result<Vec<Notice>, RenderError> {
    updates
        .iter()
        .filter(|update| update.major)
        .map(|update| {
            let title = if update.confirmed {
                update.title.clone()
            } else {
                reader.message_with(
                    "notice-not-confirmed",
                    &[("title", update.title.as_str().into())],
                )?
            };
            Ok(Notice {
                kind: NoticeKind::Warning,
                id: format!("update-{}", update.id),
                title,
                text: update.text.clone(),
                ending: None,
                more: LinkView {
                    href: update.href.clone(),
                    text: reader.message("notice-update-more")?,
                },
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture;
    use qonys_rules::Language;

    fn shown(act: Act, language: Language) -> Option<Notice> {
        let site = fixture::site(act);
        let reader = Reader::new(&site, language);
        ended(&reader, &site.lawbook.acts[0]).expect("the theme has the words")
    }

    fn repealed(on: &str) -> Option<Notice> {
        shown(fixture::act(Some(on)), Language::En)
    }

    #[test]
    fn a_repealed_act_is_said_to_be_so_from_that_day_on() {
        assert_eq!(shown(fixture::act(None), Language::En), None);
        assert_eq!(repealed("2026-11-22"), None);
        let notice = repealed("2026-11-21").expect("a notice");
        assert_eq!(notice.kind, NoticeKind::Danger);
        assert_eq!(
            notice.title,
            "Order No 642 was repealed and has not been in force since 21 November 2026"
        );
        assert_eq!(notice.more.href, "/sub/en/acts/order-642-2023/");
        let ending = notice.ending.expect("how it ended");
        assert_eq!(ending.by.as_deref(), Some("Repealed by another order."));
        assert_eq!(
            ending.interval,
            "Adopted on 15 August 2023. The text does not give the day from which it was in force. \
             It was in force until 21 November 2026."
        );
    }

    /// The day of the repealing act is told as such, never as the day of the end.
    #[test]
    fn a_day_that_no_source_gives_is_said_to_be_unknown() {
        let mut act = fixture::act(Some("2026-11-21"));
        act.editions[0].from = Some(fixture::day("2023-09-01"));
        if let Some(end) = &mut act.repealed {
            end.on = None;
            end.on_note = Some(fixture::text("The note gives no date."));
        }
        for (language, title) in [
            (
                Language::Kk,
                "Order No 642: күші жойылған. Оның күшін жойған бұйрық 2026 жылғы 10 қаңтар күні қабылданған",
            ),
            (
                Language::Ru,
                "Order No 642: акт утратил силу, отменен приказом от 10 января 2026 г.",
            ),
            (
                Language::En,
                "Order No 642 was repealed by an order of 10 January 2026",
            ),
        ] {
            let notice = shown(act.clone(), language).expect("a notice");
            assert_eq!(notice.title, title);
            let ending = notice.ending.expect("how it ended");
            assert!(!ending.interval.contains("2026"), "{}", ending.interval);
            assert!(ending.day_note.is_some());
        }
    }

    #[test]
    fn only_what_may_change_is_shortened() {
        let ended = repealed("2026-11-21").expect("a notice");
        assert_eq!(ended.clone().brief(), ended);
        let warning = Notice {
            kind: NoticeKind::Warning,
            ending: None,
            ..ended.clone()
        };
        assert!(warning.brief().text.is_empty());
        assert_eq!(once(vec![ended.clone(), ended]).len(), 1);
    }

    #[test]
    fn a_title_says_that_its_law_has_ended() {
        let site = fixture::site(fixture::act(Some("2026-11-21")));
        let act = site.lawbook.acts.first();
        let title = |language| {
            let reader = Reader::new(&site, language);
            titled(&reader, "A".to_owned(), act).expect("the theme has the words")
        };
        assert_eq!(title(Language::Kk), "A (акт күшін жойған)");
        assert_eq!(title(Language::Ru), "A (акт утратил силу)");
        assert_eq!(title(Language::En), "A (act repealed)");
        let reader = Reader::new(&site, Language::Ru);
        assert_eq!(
            act_titled(&reader, &site.lawbook.acts[0]).ok().as_deref(),
            Some("Order No 642 (утратил силу)")
        );
    }
}
