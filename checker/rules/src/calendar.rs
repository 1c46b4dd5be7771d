//! The calendar: from the dates on papers, the days on which all of them are
//! good together, and the day each runs out; as data and as an iCalendar file (RFC 5545).

use serde::Serialize;

use crate::{Assessment, Date, DocumentId, Hand, Need, ValidityLimit};

/// The days on which one paper can be handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarEntry {
    /// The paper.
    pub document: DocumentId,
    /// The first day, for papers that must not be dated in the future.
    pub from: Option<Date>,
    /// The last day.
    pub until: Date,
}

/// The days on which all dated papers can be handed in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Calendar {
    /// The dated papers, in the order of the act.
    pub entries: Vec<CalendarEntry>,
    /// The first day on which all are good, if any of them has one.
    pub from: Option<Date>,
    /// The last day on which all are good.
    pub until: Date,
    /// Whether there is any such day: the last one to begin may begin after
    /// the first has run out.
    pub possible: bool,
    /// Papers that have a limit and no date yet: they can shorten the time.
    pub undated: Vec<DocumentId>,
}

impl Assessment {
    /// The calendar; none if no paper in hand has a date.
    #[must_use]
    pub fn calendar(&self) -> Option<Calendar> {
        let mut entries: Vec<CalendarEntry> = Vec::new();
        let mut undated = Vec::new();
        for line in &self.documents {
            let Some(age) = line.age.as_ref().filter(|_| line.need != Need::NotNeeded) else {
                continue;
            };
            match (age.last_day, age.date) {
                (Some(until), Some(date)) if line.hand == Hand::InHand => {
                    entries.push(CalendarEntry {
                        document: line.document.clone(),
                        from: match age.limit {
                            ValidityLimit::NotOlderThanDays(_) => Some(date),
                            ValidityLimit::MoreThanDaysLeft(_) => None,
                        },
                        until,
                    });
                }
                _ => undated.push(line.document.clone()),
            }
        }
        let until = entries.iter().map(|entry| entry.until).min()?;
        let from = entries.iter().filter_map(|entry| entry.from).max();
        Some(Calendar {
            possible: from.is_none_or(|from| from <= until),
            entries,
            from,
            until,
            undated,
        })
    }
}

/// A day to keep in mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub day: Date,
    /// What tells it from the others, such as the id of a paper.
    pub id: String,
    /// What is on that day.
    pub title: String,
    /// The rest.
    pub text: String,
}

/// An iCalendar file of whole days. `stamp` is the day it was made.
#[must_use]
pub fn icalendar(events: &[Event], stamp: Date) -> String {
    let mut file = String::new();
    let compact = |day: Date| day.to_string().replace('-', "");
    let mut line = |name: &str, value: &str| fold(&mut file, &[name, ":", value].concat());
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Qonys//Qonys//EN");
    for event in events {
        line("BEGIN", "VEVENT");
        line(
            "UID",
            &[&event.id, "-", &compact(event.day), "@qonys"].concat(),
        );
        line("DTSTAMP", &[&compact(stamp), "T000000Z"].concat());
        line("DTSTART;VALUE=DATE", &compact(event.day));
        line("SUMMARY", &escape(&event.title));
        line("DESCRIPTION", &escape(&event.text));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

/// Text as RFC 5545, 3.3.11 wants it.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Lines of at most 75 octets, never broken inside a character (RFC 5545, 3.1).
fn fold(file: &mut String, line: &str) {
    let mut room = 75;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = 74;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_file_keeps_to_the_standard() {
        let day = Date::parse("2027-03-01").expect("a day");
        let event = Event {
            day,
            id: "passport".to_owned(),
            title: "Соңғы күн: паспорт; тағы, бірдеңе".to_owned(),
            text: "Екі\nжол \\ ұзақ мәтін ұзақ мәтін ұзақ мәтін ұзақ мәтін".to_owned(),
        };
        let file = icalendar(&[event], day);
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains(['\r', '\n']), "{line}");
        }
        let whole = file.replace("\r\n ", "");
        assert!(whole.contains("SUMMARY:Соңғы күн: паспорт\\; тағы\\, бірдеңе\r\n"));
        assert!(whole.contains("DESCRIPTION:Екі\\nжол \\\\ ұзақ"));
        assert!(whole.contains("DTSTART;VALUE=DATE:20270301\r\n"));
        assert!(whole.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(whole.ends_with("END:VCALENDAR\r\n"));
    }
}
