//! The days on which the papers are good together.

use qonys_rules::widget_data::{WidgetData, Word};
use qonys_rules::{Assessment, Event, icalendar};
use yew::prelude::*;

use crate::view::{View, list};

/// The time all papers share and the day each runs out; nothing without a date.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    let Some(calendar) = result.calendar() else {
        return Html::default();
    };
    let until = view.date(calendar.until);
    let from = calendar
        .from
        .filter(|from| *from > result.as_of)
        .map(|from| view.date(from));
    let word = if !calendar.possible {
        Word::CalendarNever
    } else if calendar.until < result.as_of {
        Word::CalendarOver
    } else if from.is_some() {
        Word::CalendarBetween
    } else {
        Word::CalendarUntil
    };
    let values = [
        ("from", from.as_deref().unwrap_or_default()),
        ("until", &until),
    ];
    let lines = calendar.entries.iter().map(|entry| {
        let until = view.date(entry.until);
        let values = [("name", view.paper(&entry.document)), ("until", &until)];
        html! { <li>{ view.words().fill(Word::CalendarPaper, &values) }</li> }
    });
    let undated = view.papers(&calendar.undated);
    html! {
        <>
            <h3>{ view.word(Word::CalendarTitle) }</h3>
            <p><b>{ view.words().fill(word, &values) }</b></p>
            <ul>{ list(lines) }</ul>
            if !undated.is_empty() {
                <p>{ view.words().fill(Word::CalendarUndated, &[("name", &undated)]) }</p>
            }
        </>
    }
}

/// The last day of every dated paper as a calendar file; empty without a date.
#[must_use]
pub(crate) fn file(data: &WidgetData, result: &Assessment) -> String {
    let Some(calendar) = result.calendar() else {
        return String::new();
    };
    let name = |event: &qonys_rules::CalendarEntry| {
        let document = data.checker.document(&event.document);
        document.map_or("", |document| document.name.as_str())
    };
    let events: Vec<_> = calendar
        .entries
        .iter()
        .map(|entry| Event {
            day: entry.until,
            id: entry.document.as_str().to_owned(),
            title: data
                .words
                .fill(Word::CalendarEvent, &[("name", name(entry))]),
            text: [
                data.checker.procedure.name.as_str(),
                "\n",
                data.words.get(Word::Authority),
            ]
            .concat(),
        })
        .collect();
    icalendar(&events, result.as_of)
}
