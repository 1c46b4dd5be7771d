//! What the reader must know before anything else: that an act has ended, or
//! that something happened after the text which may overturn it.

use qonys_rules::{Act, Force};
use serde::Serialize;

use super::Reader;
use super::views::{LinkView, UpdateView};
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
    /// Where more is said.
    pub more: LinkView,
}

impl Notice {
    /// The notice without its text: for pages that only touch the matter. What
    /// says that an act has ended stays whole.
    #[must_use]
    pub fn brief(mut self) -> Self {
        if self.kind == NoticeKind::Warning {
            self.text.clear();
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

/// The notice for an act that does not apply on the day of the build; none if it does.
///
/// # Errors
/// When the theme lacks the words.
pub fn ended(reader: &Reader<'_>, act: &Act) -> Result<Option<Notice>, RenderError> {
    let name = reader.text(&act.name);
    let (key, day, note) = match act.force_at(reader.site.settings.as_of) {
        Force::InForce => return Ok(None),
        Force::NotYet => ("notice-not-yet", act.begins(), None),
        Force::Repealed => match &act.repealed {
            Some(end) => ("notice-repealed", end.ends(), Some(reader.text(&end.by))),
            None => return Ok(None),
        },
        Force::Expired => match &act.expired {
            Some(end) => ("notice-expired", end.on, Some(reader.text(&end.note))),
            None => return Ok(None),
        },
    };
    let date = reader.date(day)?;
    let arguments = [("act", name.as_str().into()), ("date", date.into())];
    Ok(Some(Notice {
        kind: NoticeKind::Danger,
        id: format!("state-{}", act.id),
        title: reader.message_with(key, &arguments)?,
        text: match note {
            Some(note) => format!("{note} {}", reader.message("notice-ended-text")?),
            None => reader.message("notice-not-yet-text")?,
        },
        more: LinkView {
            href: reader.href(&format!("acts/{}", act.id)),
            text: reader.message("notice-ended-more")?,
        },
    }))
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

    fn shown(repealed: Option<&str>, language: Language) -> Option<Notice> {
        let site = fixture::site(fixture::act(repealed));
        let reader = Reader::new(&site, language);
        ended(&reader, &site.lawbook.acts[0]).expect("the theme has the words")
    }

    #[test]
    fn a_repealed_act_is_said_to_be_so_from_that_day_on() {
        assert_eq!(shown(None, Language::En), None);
        assert_eq!(shown(Some("2026-11-22"), Language::En), None);
        let notice = shown(Some("2026-11-21"), Language::En).expect("a notice");
        assert_eq!(notice.kind, NoticeKind::Danger);
        assert_eq!(
            notice.title,
            "Order No 642 was repealed on 21 November 2026"
        );
        assert!(notice.text.starts_with("Repealed by another order."));
        assert_eq!(notice.more.href, "/sub/en/acts/order-642-2023/");
    }

    #[test]
    fn only_what_may_change_is_shortened() {
        let ended = shown(Some("2026-11-21"), Language::Ru).expect("a notice");
        assert!(!ended.clone().brief().text.is_empty());
        let warning = Notice {
            kind: NoticeKind::Warning,
            ..ended.clone()
        };
        assert!(warning.brief().text.is_empty());
        assert_eq!(once(vec![ended.clone(), ended]).len(), 1);
    }
}
