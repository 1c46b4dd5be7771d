//! What is said of the parts of an assessment, in the words of the interface:
//! once for the browser and the terminal.

use crate::widget_data::{Word, Words};
use crate::{
    Assessment, Calendar, Checker, Date, Effort, Event, Force, GateLine, GoverningAct, LawAtDate,
    Opening, PointsReading, Standing, Status, Wording, icalendar,
};

impl From<Status> for Word {
    fn from(status: Status) -> Self {
        match status {
            Status::Missing => Self::BadgeMissing,
            Status::Unusable => Self::BadgeUnusable,
            Status::Needed => Self::BadgeNeeded,
            Status::InHand => Self::BadgeHave,
            Status::Depends => Self::BadgeDepends,
            Status::NotNeeded => Self::BadgeNotNeeded,
        }
    }
}

impl From<&GateLine> for Word {
    fn from(line: &GateLine) -> Self {
        match line.standing {
            Standing::Met => Self::GateMet,
            Standing::NotMet => Self::GateNotMet,
            Standing::Unknown if line.knowable => Self::GateUnknown,
            Standing::Unknown => Self::GateUnknowable,
        }
    }
}

impl From<Opening> for Word {
    fn from(opening: Opening) -> Self {
        match opening {
            Opening::Open => Self::WaysOpen,
            Opening::Unclear => Self::WaysUnclear,
            Opening::Closed => Self::WaysClosed,
        }
    }
}

impl From<Effort> for Word {
    fn from(effort: Effort) -> Self {
        match effort {
            Effort::Paper => Self::EffortPaper,
            Effort::Exam => Self::EffortExam,
            Effort::Time => Self::EffortTime,
        }
    }
}

impl PointsReading {
    /// What introduces the reading; none where all readings come to the same.
    #[must_use]
    pub const fn word(self) -> Option<Word> {
        match self {
            Self::Plain => None,
            Self::AllAdd => Some(Word::ReadingAllAdd),
            Self::HighestCounts => Some(Word::ReadingHighest),
            Self::LimitIncluded => Some(Word::ReadingIncluded),
            Self::LimitExcluded => Some(Word::ReadingExcluded),
        }
    }
}

impl Words {
    /// "Between 7 and 14 points, of at most 16".
    #[must_use]
    pub fn points(&self, min: u16, max: u16, most: u16) -> String {
        let word = if min == max {
            Word::PointsExact
        } else {
            Word::PointsBetween
        };
        self.interval(word, min, max, most)
    }

    /// A sentence with an interval and the most there is.
    #[must_use]
    pub fn interval(&self, word: Word, min: u16, max: u16, most: u16) -> String {
        let [min, max, most] = [min, max, most].map(|number| number.to_string());
        self.fill(word, &[("have", &min), ("current", &max), ("total", &most)])
    }
}

impl Words {
    /// Whether an act is in force on a day, and in which wording.
    #[must_use]
    pub fn state_of(&self, act: &GoverningAct<String>, law: &LawAtDate, as_of: Date) -> String {
        let (word, day, by) = match (law.force, &act.repealed, &act.expired) {
            (Force::InForce, _, _) => {
                let word = match law.wording {
                    Wording::Modelled => Word::LawInForce,
                    Wording::Earlier => Word::LawEarlier,
                    Wording::Later => Word::LawLater,
                };
                (word, as_of, "")
            }
            (Force::Repealed, Some(end), _) => (Word::LawRepealed, end.on, end.text.as_str()),
            (Force::Expired, _, Some(end)) => (Word::LawExpired, end.on, end.text.as_str()),
            _ => (Word::LawNotYet, act.begins, ""),
        };
        let values = [
            ("act", act.name.as_str()),
            ("date", &self.date(day)),
            ("by", by),
        ];
        self.fill(word, &values)
    }

    /// When all dated papers are good together.
    #[must_use]
    pub fn window_of(&self, calendar: &Calendar, as_of: Date) -> String {
        // A first day that has passed is of no use to anybody.
        let from = calendar.from.filter(|from| *from > as_of);
        let word = if !calendar.possible {
            Word::CalendarNever
        } else if calendar.until < as_of {
            Word::CalendarOver
        } else if from.is_some() {
            Word::CalendarBetween
        } else {
            Word::CalendarUntil
        };
        let from = from.map(|from| self.date(from)).unwrap_or_default();
        let values = [
            ("from", from.as_str()),
            ("until", &self.date(calendar.until)),
        ];
        self.fill(word, &values)
    }
}

/// The last day of every dated paper as an iCalendar file; empty without a date.
#[must_use]
pub fn calendar_file(checker: &Checker<String>, words: &Words, result: &Assessment) -> String {
    let Some(calendar) = result.calendar() else {
        return String::new();
    };
    let procedure = checker.procedure.name.as_str();
    let text = [procedure, "\n", words.get(Word::Authority)].concat();
    let mut events = Vec::new();
    for entry in &calendar.entries {
        let document = checker.document(&entry.document);
        let name = document.map_or("", |document| document.name.as_str());
        events.push(Event {
            day: entry.until,
            id: entry.document.as_str().to_owned(),
            title: words.fill(Word::CalendarEvent, &[("name", name)]),
            text: text.clone(),
        });
    }
    icalendar(&events, result.as_of)
}
