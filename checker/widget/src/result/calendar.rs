//! The days on which the papers are good together.

use qonys_rules::widget_data::{WidgetData, Word};
use qonys_rules::{Assessment, Event, icalendar};

use crate::markup::Markup;
use crate::reader::Reader;

/// The time all papers share and the day each runs out; nothing without a date.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let Some(calendar) = result.calendar() else {
        return;
    };
    let until = reader.date(calendar.until);
    let begins = calendar.from.filter(|from| *from > result.as_of);
    let from = begins.map(|from| reader.date(from)).unwrap_or_default();
    let word = if !calendar.possible {
        Word::CalendarNever
    } else if calendar.until < result.as_of {
        Word::CalendarOver
    } else if begins.is_some() {
        Word::CalendarBetween
    } else {
        Word::CalendarUntil
    };
    let values = [("from", from.as_str()), ("until", &until)];
    out.element("h3", reader.word(Word::CalendarTitle))
        .html("<p>")
        .element("b", &reader.words().fill(word, &values))
        .html("</p><ul>");
    for entry in &calendar.entries {
        let until = reader.date(entry.until);
        let values = [("name", reader.paper(&entry.document)), ("until", &until)];
        out.element("li", &reader.words().fill(Word::CalendarPaper, &values));
    }
    out.html("</ul>");
    if !calendar.undated.is_empty() {
        let names = reader.papers(&calendar.undated);
        let text = reader
            .words()
            .fill(Word::CalendarUndated, &[("name", &names)]);
        out.element("p", &text);
    }
}

/// The last day of every dated paper as a calendar file; empty without a date.
#[must_use]
pub(crate) fn file(data: &WidgetData, result: &Assessment) -> String {
    let Some(calendar) = result.calendar() else {
        return String::new();
    };
    let procedure = data.checker.procedure.name.as_str();
    let text = [procedure, "\n", data.words.get(Word::Authority)].concat();
    let mut events = Vec::new();
    for entry in &calendar.entries {
        let document = data.checker.document(&entry.document);
        let name = document.map_or("", |document| document.name.as_str());
        events.push(Event {
            day: entry.until,
            id: entry.document.as_str().to_owned(),
            title: data.words.fill(Word::CalendarEvent, &[("name", name)]),
            text: text.clone(),
        });
    }
    icalendar(&events, result.as_of)
}
