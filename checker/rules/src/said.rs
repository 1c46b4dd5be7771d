//! Which word of the interface says what: once for the browser and the terminal.

use crate::widget_data::{Word, Words};
use crate::{Effort, GateLine, Opening, PointsReading, Standing, Status};

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
