//! The picture of a plan in time: where its bars begin and end, and where each
//! line of it stands. Across it counts in per cent, so that it fits any
//! screen; down it counts in the size of the letters, so that it grows with them.

use qonys_rules::{Date, Measure, Period, Plan};
use serde::Serialize;

/// How much of the width the numbers of the rows take, in per cent.
const GUTTER: f64 = 8.0;

/// The least width of a bar, in per cent: a single day must still be seen.
const LEAST: f64 = 1.2;

/// How many letters of a name fit a line on the narrowest screen.
const LINE: usize = 34;

/// The height of a line of text, of the years and of a row, in letters. A row
/// is tall enough for a finger.
const TEXT: f64 = 1.4;
const YEARS: f64 = 1.6;
const ROW: f64 = 1.85;

/// The space between two sections.
const GAP: f64 = 1.0;

/// A plan in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Timeline {
    /// Its height.
    pub(super) height: String,
    /// The first and the last year.
    pub(super) first: u16,
    pub(super) last: u16,
    /// Where each year begins, and its middle.
    pub(super) years: Vec<Year>,
    /// Its sections.
    pub(super) groups: Vec<Group>,
}

/// A year on the axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Year {
    pub(super) number: u16,
    pub(super) begins: String,
    pub(super) middle: String,
}

/// The rows of a section under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Group {
    /// The name, line by line.
    pub(super) lines: Vec<Line>,
    /// Where the rows begin, and how much room they need with the years above them.
    pub(super) top: String,
    pub(super) height: String,
    pub(super) rows: Vec<Row>,
}

/// A line of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    /// The line the letters stand on.
    pub(super) base: String,
    pub(super) text: String,
}

/// A measure in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) number: u16,
    /// Where the row begins below the top of its section.
    pub(super) top: String,
    pub(super) bars: Vec<Bar>,
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Bar {
    pub(super) left: String,
    pub(super) width: String,
}

/// The whole years in which a plan runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    first: u16,
    last: u16,
    from: Date,
    days: i32,
}

impl Span {
    fn of(plan: &Plan) -> Option<Self> {
        let periods = || plan.measures.iter().flat_map(|measure| &measure.periods);
        let first = periods().map(|period| period.from.year()).min()?;
        let last = periods().map(|period| period.until.year()).max()?;
        let from = Date::new(first, 1, 1)?;
        let until = Date::new(last, 12, 31)?;
        Some(Self {
            first,
            last,
            from,
            days: until.days_since(from) + 1,
        })
    }

    /// Where a day begins, in per cent of the width.
    fn left(self, day: Date) -> f64 {
        let share = f64::from(day.days_since(self.from)) / f64::from(self.days);
        GUTTER + share * (100.0 - GUTTER)
    }

    /// A bar from the first day to the end of the last.
    fn bar(self, period: &Period) -> Bar {
        let days = period.until.days_since(period.from) + 1;
        let width = f64::from(days) / f64::from(self.days) * (100.0 - GUTTER);
        let widened = width.max(LEAST);
        // What is widened stays where its middle is, and inside the picture.
        let left = self.left(period.from) - (widened - width) / 2.0;
        Bar {
            left: per_cent(left.clamp(GUTTER, 100.0 - widened)),
            width: per_cent(widened),
        }
    }

    fn years(self) -> Vec<Year> {
        (self.first..=self.last)
            .filter_map(|number| {
                let begins = Date::new(number, 1, 1)?;
                let middle = Date::new(number, 7, 2)?;
                Some(Year {
                    number,
                    begins: per_cent(self.left(begins)),
                    middle: per_cent(self.left(middle)),
                })
            })
            .collect()
    }
}

/// A section with its measures.
pub(super) struct Section<'a> {
    pub(super) name: String,
    pub(super) measures: Vec<&'a Measure>,
}

/// Draws a plan by its sections. None if the plan names no time.
pub(super) fn draw(plan: &Plan, sections: &[Section<'_>]) -> Option<Timeline> {
    let span = Span::of(plan)?;
    let mut down = 0.0;
    let groups = sections
        .iter()
        .map(|section| group(span, section, &mut down))
        .collect();
    Some(Timeline {
        height: letters(down - GAP),
        first: span.first,
        last: span.last,
        years: span.years(),
        groups,
    })
}

fn group(span: Span, section: &Section<'_>, down: &mut f64) -> Group {
    let lines = wrap(&section.name, LINE)
        .into_iter()
        .map(|text| {
            *down += TEXT;
            Line {
                base: letters(*down - 0.4),
                text,
            }
        })
        .collect();
    let top = *down;
    let mut inside = YEARS;
    let rows = section
        .measures
        .iter()
        .map(|measure| {
            let row = Row {
                id: measure.id.to_string(),
                number: measure.number,
                top: letters(inside),
                bars: measure.periods.iter().map(|one| span.bar(one)).collect(),
            };
            inside += ROW;
            row
        })
        .collect();
    *down += inside + GAP;
    Group {
        lines,
        top: letters(top),
        height: letters(inside),
        rows,
    }
}

/// Breaks a text into lines of at most so many letters; a longer word has a line of its own.
fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn per_cent(share: f64) -> String {
    format!("{}%", short(share))
}

fn letters(height: f64) -> String {
    format!("{}em", short(height))
}

/// A number with at most two decimals and no idle zeros.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::day;

    fn five_years() -> Span {
        Span {
            first: 2017,
            last: 2021,
            from: day("2017-01-01"),
            days: 1826,
        }
    }

    fn bar(from: &str, until: &str) -> (String, String) {
        let bar = five_years().bar(&Period {
            from: day(from),
            until: day(until),
        });
        (bar.left, bar.width)
    }

    #[test]
    fn a_bar_stands_where_its_days_are() {
        assert_eq!(bar("2017-01-01", "2021-12-31"), ("8%".into(), "92%".into()));
        assert_eq!(
            bar("2018-01-01", "2018-12-31"),
            ("26.39%".into(), "18.39%".into())
        );
        // From the day of the resolution to the end of the plan: flush with the right edge.
        assert_eq!(
            bar("2017-09-29", "2021-12-31"),
            ("21.65%".into(), "78.35%".into())
        );
    }

    #[test]
    fn a_single_day_is_seen_and_stays_inside() {
        assert_eq!(
            bar("2018-08-01", "2018-08-01"),
            ("36.5%".into(), "1.2%".into())
        );
        assert_eq!(
            bar("2017-01-01", "2017-01-01"),
            ("8%".into(), "1.2%".into())
        );
        assert_eq!(
            bar("2021-12-31", "2021-12-31"),
            ("98.8%".into(), "1.2%".into())
        );
    }

    #[test]
    fn years_part_the_picture_evenly() {
        let begins: Vec<_> = five_years()
            .years()
            .into_iter()
            .map(|year| (year.number, year.begins))
            .collect();
        assert_eq!(begins[0], (2017, "8%".to_owned()));
        assert_eq!(begins[4], (2021, "81.61%".to_owned()));
        assert_eq!(begins.len(), 5);
    }

    #[test]
    fn names_are_broken_between_words() {
        assert_eq!(
            wrap("Заңсыз көші-қонға қарсы іс-қимыл", 20),
            ["Заңсыз көші-қонға", "қарсы іс-қимыл"]
        );
        assert_eq!(wrap("short", 20), ["short"]);
        assert_eq!(wrap("aaaaaaaa b", 4), ["aaaaaaaa", "b"]);
        assert!(wrap("", 4).is_empty());
    }
}
