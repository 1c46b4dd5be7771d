//! A length of time in years and months, as people say how long they have
//! worked: `10`, `P10Y`, `P10Y3M` (ISO 8601 without days).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A length of time in whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(u16);

/// A text that is not a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LengthError;

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a length of time is a number of years, such as `10`, or has the form `P10Y3M` (ten years and three months), at most 100 years",
        )
    }
}

impl std::error::Error for LengthError {}

impl Length {
    /// The longest there is: 100 years, more than anybody has worked.
    pub const MOST: Self = Self(1200);

    /// So many months, at most [`Length::MOST`].
    #[must_use]
    pub const fn of_months(months: u16) -> Option<Self> {
        if months <= Self::MOST.0 {
            Some(Self(months))
        } else {
            None
        }
    }

    /// Years and months. More than eleven months are taken as they are said.
    #[must_use]
    pub fn new(years: u16, months: u16) -> Option<Self> {
        Self::of_months(years.checked_mul(12)?.checked_add(months)?)
    }

    /// Reads `10`, `P10Y`, `P3M` or `P10Y3M`.
    ///
    /// # Errors
    /// When the text has another form or means more than 100 years.
    pub fn parse(text: &str) -> Result<Self, LengthError> {
        let number = |text: &str| {
            // `parse` alone would take a plus sign.
            let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| text.parse::<u16>().ok()).flatten()
        };
        let read = || {
            let Some(parts) = text.strip_prefix('P') else {
                return Self::new(number(text)?, 0);
            };
            let (years, rest) = match parts.split_once('Y') {
                Some((years, rest)) => (number(years)?, rest),
                None => (0, parts),
            };
            let months = match rest.strip_suffix('M') {
                Some(months) => number(months)?,
                None if rest.is_empty() && !parts.is_empty() => 0,
                None => return None,
            };
            Self::new(years, months)
        };
        read().ok_or(LengthError)
    }

    /// Whole years.
    #[must_use]
    pub const fn years(self) -> u16 {
        self.0 / 12
    }

    /// Months beyond the whole years, 0 to 11.
    #[must_use]
    pub const fn months(self) -> u16 {
        self.0 % 12
    }

    /// All of it in months.
    #[must_use]
    pub const fn in_months(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.years(), self.months()) {
            (years, 0) => write!(f, "P{years}Y"),
            (0, months) => write!(f, "P{months}M"),
            (years, months) => write!(f, "P{years}Y{months}M"),
        }
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_reads_what_people_write() {
        for (text, months) in [
            ("10", 120),
            ("0", 0),
            ("P10Y", 120),
            ("P10Y3M", 123),
            ("P3M", 3),
            ("P0Y", 0),
            ("P14M", 14),
            ("100", 1200),
        ] {
            assert_eq!(
                Length::parse(text).map(Length::in_months),
                Ok(months),
                "{text}"
            );
        }
    }

    #[test]
    fn it_refuses_the_rest() {
        for text in [
            "", "P", "ten", "-1", "+1", "1.5", "P1", "P1D", "PY", "PM", "P1Y2", "101", "P99Y13M",
            "65535", "p1y",
        ] {
            assert_eq!(Length::parse(text), Err(LengthError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_it_writes_it_reads(months in 0_u16..=1200) {
            let length = Length::of_months(months).expect("within 100 years");
            prop_assert_eq!(Length::parse(&length.to_string()), Ok(length));
            prop_assert_eq!(length.years() * 12 + length.months(), months);
        }
    }
}
