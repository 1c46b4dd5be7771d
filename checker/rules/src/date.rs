//! A day of the calendar. Written here, not taken from a date library: a
//! library costs the visitor some 44 kB, and only the difference of two days
//! is needed. (Tests compare it with `jiff`.)

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day in the proleptic Gregorian calendar, years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is not a day of the form `2023-02-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date has the form year-month-day, such as `2023-02-28`, and must exist in the calendar")
    }
}

impl std::error::Error for DateError {}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// The day, if the calendar has it.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year >= 1
            && year <= 9999
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= days_in_month(year, month)
        {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// Reads `2023-02-28`.
    ///
    /// # Errors
    /// When the text has another form or the calendar has no such day.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            parts
                .next()
                .filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
        };
        let (year, month, day) = (number(4), number(2), number(2));
        match (year, month, day, parts.next()) {
            (Some(year), Some(month), Some(day), None) => {
                let month = u8::try_from(month).map_err(|_| DateError)?;
                let day = u8::try_from(day).map_err(|_| DateError)?;
                Self::new(year, month, day).ok_or(DateError)
            }
            _ => Err(DateError),
        }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 0000-03-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    const fn number(self) -> i32 {
        let month = self.month as i32;
        let year = self.year as i32 - if month <= 2 { 1 } else { 0 };
        let month = (month + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + self.day as i32 - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + day_of_year
    }

    /// How many days later than `earlier` this day is (negative if it is before).
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// The day so many days later (earlier when negative), if within years 0001 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let number = self.number().checked_add(days)?;
        let era = number.div_euclid(146_097);
        let day_of_era = number.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Self::new(
            u16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
