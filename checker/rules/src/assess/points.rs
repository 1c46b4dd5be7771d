//! Points under every reading of the table, with open answers as intervals.

use super::why;
use crate::{
    Adding, Answer, Checker, Criterion, CriterionLine, EarnedLine, Finding, Length, Points,
    PointsLine, PointsReading, PointsTable, QuestionId, ReadingLine, Set, Situation, Truth, Years,
};

/// The fewest and the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Interval {
    min: u16,
    max: u16,
}

impl<T> Checker<T> {
    /// The points; none if no question of the table is asked of this person.
    pub(super) fn points_of(
        &self,
        table: &PointsTable<T>,
        situation: Situation<'_>,
    ) -> Option<Points> {
        let counted = table
            .criteria
            .iter()
            .any(|criterion| self.counts(criterion, situation));
        if !counted {
            return None;
        }
        let criteria: Vec<_> = table
            .criteria
            .iter()
            .map(|criterion| self.criterion_line(criterion, situation))
            .collect();
        Some(Points {
            table: table.id.clone(),
            min: criteria.iter().map(|line| line.min).sum(),
            max: criteria.iter().map(|line| line.max).sum(),
            most: table.most(),
            threshold: table.threshold.sources.clone(),
            criteria,
        })
    }

    /// Whether any question behind the criterion is asked.
    fn counts(&self, criterion: &Criterion<T>, situation: Situation<'_>) -> bool {
        let asked = |id: &QuestionId| {
            self.question(id)
                .is_some_and(|question| self.asked(question, situation).truth != Truth::No)
        };
        let mut found = criterion.duration.as_ref().is_some_and(asked);
        // Visited, not gathered: a tree of ids would cost the visitor kilobytes.
        for when in criterion.lines.iter().filter_map(|line| line.when.as_ref()) {
            when.visit(&mut |part| {
                found |= part.question().is_some_and(asked);
            });
        }
        found
    }

    fn criterion_line(&self, criterion: &Criterion<T>, situation: Situation<'_>) -> CriterionLine {
        let (mut readings, lines, because) = match &criterion.duration {
            Some(_) => self.spans(criterion, situation),
            None => self.sums(criterion, situation),
        };
        let min = readings.iter().map(|line| line.min).min().unwrap_or(0);
        let max = readings.iter().map(|line| line.max).max().unwrap_or(0);
        // Readings that come to the same are one.
        let differ = readings
            .iter()
            .any(|line| line.min != min || line.max != max);
        if !differ {
            readings = vec![ReadingLine {
                reading: PointsReading::Plain,
                min,
                max,
            }];
        }
        let finding = Finding {
            truth: Truth::Yes,
            because,
        };
        CriterionLine {
            criterion: criterion.id.clone(),
            min,
            max,
            readings,
            lines,
            doubt: criterion.doubt.clone().filter(|_| differ),
            why: why(None, finding, &criterion.sources),
        }
    }

    /// Lines that fit or do not, and may add up.
    fn sums(
        &self,
        criterion: &Criterion<T>,
        situation: Situation<'_>,
    ) -> (Vec<ReadingLine>, Vec<EarnedLine>, Set<QuestionId>) {
        let mut because = Set::new();
        let mut open = Set::new();
        let mut lines = Vec::new();
        let mut sum = Interval { min: 0, max: 0 };
        let mut highest = sum;
        for line in &criterion.lines {
            let finding = line
                .when
                .as_ref()
                .map_or(Finding::plain(Truth::No), |when| {
                    self.holds(when, situation)
                });
            if finding.truth == Truth::Yes {
                sum.min += line.points;
                highest.min = highest.min.max(line.points);
            }
            if finding.truth != Truth::No {
                sum.max += line.points;
                highest.max = highest.max.max(line.points);
            }
            if finding.truth == Truth::Unknown {
                open.extend(finding.because);
            } else {
                because.extend(finding.because);
            }
            lines.push(EarnedLine {
                line: line.id.clone(),
                fits: finding.truth,
            });
        }
        let all = reading(PointsReading::AllAdd, sum);
        let one = reading(PointsReading::HighestCounts, highest);
        let readings = match criterion.adding {
            Adding::Sum => vec![all],
            Adding::Highest => vec![one],
            Adding::Unclear => vec![all, one],
        };
        (
            readings,
            lines,
            if open.is_empty() { because } else { open },
        )
    }

    /// Spans of years of which at most one counts.
    fn spans(
        &self,
        criterion: &Criterion<T>,
        situation: Situation<'_>,
    ) -> (Vec<ReadingLine>, Vec<EarnedLine>, Set<QuestionId>) {
        let Some(question) = &criterion.duration else {
            return (Vec::new(), Vec::new(), Set::new());
        };
        let asked = self.answered(question, situation, |_| true);
        let lengths = match (asked.truth, situation.answers.get(question)) {
            (Truth::No, _) => Vec::new(),
            (_, Some(Answer::Length(length))) => vec![*length],
            _ => criterion.length_classes(),
        };
        let kinds: &[PointsReading] = if criterion.limits_unclear {
            &[PointsReading::LimitIncluded, PointsReading::LimitExcluded]
        } else {
            &[PointsReading::LimitIncluded]
        };
        let points = |kind: PointsReading, length: Length| {
            let fitting = criterion
                .lines
                .iter()
                .filter(|line| criterion.fits(line, kind, length));
            fitting.map(|line| line.points).max().unwrap_or(0)
        };
        let readings = kinds
            .iter()
            .map(|kind| {
                let all = || lengths.iter().map(|length| points(*kind, *length));
                reading(
                    *kind,
                    Interval {
                        min: all().min().unwrap_or(0),
                        max: all().max().unwrap_or(0),
                    },
                )
            })
            .collect();
        let lines = criterion
            .lines
            .iter()
            .map(|line| {
                let fits = || {
                    kinds
                        .iter()
                        .flat_map(|kind| lengths.iter().map(move |length| (*kind, *length)))
                        .map(|(kind, length)| criterion.fits(line, kind, length))
                };
                let fits = if fits().all(|fits| !fits) {
                    Truth::No
                } else if fits().all(|fits| fits) {
                    Truth::Yes
                } else {
                    Truth::Unknown
                };
                EarnedLine {
                    line: line.id.clone(),
                    fits,
                }
            })
            .collect();
        (readings, lines, asked.because)
    }
}

const fn reading(kind: PointsReading, interval: Interval) -> ReadingLine {
    ReadingLine {
        reading: kind,
        min: interval.min,
        max: interval.max,
    }
}

impl<T> Criterion<T> {
    /// Lengths of time of which each stands for all that score like it: both
    /// sides of every limit, and the limit.
    #[must_use]
    pub fn length_classes(&self) -> Vec<Length> {
        let mut classes = vec![0];
        for years in self.lines.iter().filter_map(|line| line.years) {
            for limit in [Some(years.from), years.to].into_iter().flatten() {
                let months = limit.saturating_mul(12);
                classes.extend([months.saturating_sub(1), months, months.saturating_add(1)]);
            }
        }
        let classes: Set<Length> = classes.into_iter().filter_map(Length::of_months).collect();
        classes.into_iter().collect()
    }

    /// Whether a length of time falls in the span of a line, under a reading.
    /// “Over ten years” never takes in ten years; where no other span ends at
    /// the beginning of a span, the beginning belongs to it.
    fn fits(&self, line: &PointsLine<T>, reading: PointsReading, length: Length) -> bool {
        let Some(Years { from, to }) = line.years else {
            return false;
        };
        let months = length.in_months();
        let limit = |years: u16| years.saturating_mul(12);
        let included = reading == PointsReading::LimitIncluded;
        let another_ends_here = self
            .lines
            .iter()
            .any(|other| other.years.is_some_and(|years| years.to == Some(from)));
        let begun = if to.is_none() || (included && another_ends_here) {
            months > limit(from)
        } else {
            months >= limit(from)
        };
        let ended = to.is_some_and(|to| {
            if included {
                months > limit(to)
            } else {
                months >= limit(to)
            }
        });
        begun && !ended
    }
}
