//! The days on which the papers are good together.

use qonys_rules::Assessment;
use qonys_rules::widget_data::Word;

use crate::markup::Markup;
use crate::reader::Reader;

/// The time all papers share and the day each runs out; nothing without a date.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let Some(calendar) = result.calendar() else {
        return;
    };
    out.element("h3", reader.word(Word::CalendarTitle))
        .html("<p>")
        .element("b", &reader.words().window_of(&calendar, result.as_of))
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
