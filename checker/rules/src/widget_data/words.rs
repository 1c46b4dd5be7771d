//! The words of the self-assessment, resolved when the site is built.
//!
//! Words come as tables by number, not as a struct of a hundred strings: in
//! the browser a table is read by a few bytes of code, a struct by kilobytes.

use serde::{Deserialize, Serialize};

use crate::Date;

/// All words of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    texts: Vec<String>,
    counted: Vec<Counted>,
    months: Vec<String>,
}

/// A sentence with a number in it, for every whole number.
///
/// Plural rules are applied when the site is built, once for each number below
/// 200. From 100 on, the categories of Kazakh, Russian and English repeat
/// every hundred, so the table holds for any number without rules in the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Counted {
    patterns: Vec<String>,
    which: Vec<u8>,
}

/// How many numbers a [`Counted`] table lists.
const LISTED: u32 = 200;

impl Counted {
    fn resolve<E>(mut say: impl FnMut(u32) -> Result<String, E>) -> Result<Self, E> {
        let mut table = Self::default();
        for number in 0..LISTED {
            let pattern = say(number)?;
            let at = table
                .patterns
                .iter()
                .position(|known| *known == pattern)
                .unwrap_or_else(|| {
                    table.patterns.push(pattern);
                    table.patterns.len() - 1
                });
            // At most 200 patterns: 200 numbers were asked for.
            table.which.push(u8::try_from(at).unwrap_or_default());
        }
        Ok(table)
    }

    fn pattern(&self, number: u32) -> &str {
        let listed = if number < LISTED {
            number
        } else {
            100 + number % 100
        };
        self.which
            .get(listed as usize)
            .and_then(|at| self.patterns.get(usize::from(*at)))
            .map_or("", String::as_str)
    }
}

impl Words {
    /// Asks for every word once. `text` is given a message id; `counted` a
    /// message id and a number; `month` a month from 1 to 12 and returns a
    /// whole date with `{day}` and `{year}` in it.
    ///
    /// The arguments of every message are the names in [`PLACEHOLDERS`], each
    /// to be written as itself in braces; `$n` of a counted message is the
    /// number, for choosing the form, and `$shown` is `{n}`, for showing it.
    ///
    /// # Errors
    /// The first error of the callbacks.
    pub fn resolve<E>(
        mut text: impl FnMut(&'static str) -> Result<String, E>,
        mut counted: impl FnMut(&'static str, u32) -> Result<String, E>,
        month: impl FnMut(u8) -> Result<String, E>,
    ) -> Result<Self, E> {
        Ok(Self {
            texts: Word::ALL
                .iter()
                .map(|word| text(word.key()))
                .collect::<Result<_, _>>()?,
            counted: Count::ALL
                .iter()
                .map(|count| Counted::resolve(|number| counted(count.key(), number)))
                .collect::<Result<_, _>>()?,
            months: (1..=12).map(month).collect::<Result<_, _>>()?,
        })
    }

    /// Empties all words but these.
    pub(super) fn keep(&mut self, kept: &[Word]) {
        for word in Word::ALL {
            if !kept.contains(word)
                && let Some(text) = self.texts.get_mut(*word as usize)
            {
                text.clear();
            }
        }
        self.counted.clear();
    }

    /// A word.
    #[must_use]
    pub fn get(&self, word: Word) -> &str {
        self.texts.get(word as usize).map_or("", String::as_str)
    }

    /// A word with its placeholders filled.
    #[must_use]
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.get(word), values)
    }

    /// A sentence with a number.
    #[must_use]
    pub fn count(&self, count: Count, number: u32) -> String {
        let pattern = self
            .counted
            .get(count as usize)
            .map_or("", |table| table.pattern(number));
        fill(pattern, &[("n", &number.to_string())])
    }

    /// A day in words.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let pattern = self
            .months
            .get(usize::from(day.month()) - 1)
            .map_or("", String::as_str);
        fill(
            pattern,
            &[
                ("day", &day.day().to_string()),
                ("year", &day.year().to_string()),
            ],
        )
    }
}

/// Puts values where a text has their names in braces.
#[must_use]
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        if let Some((value, tail)) = known {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// The arguments that messages of the widget may use.
pub const PLACEHOLDERS: &[&str] = &[
    "act",
    "by",
    "condition",
    "current",
    "date",
    "day",
    "from",
    "have",
    "name",
    "number",
    "question",
    "total",
    "until",
    "year",
];

macro_rules! table {
    ($(#[$about:meta])* $kind:ident { $($name:ident = $key:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind {
            $(#[doc = concat!("The message `", $key, "`.")] $name,)*
        }

        impl $kind {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The message it comes from.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

table! {
    /// A word or sentence of the interface.
    Word {
        // Words of other pages are used where they say the same.
        // The question.
        Progress = "check-progress",
        Privacy = "check-privacy",
        WhyWeAsk = "check-why-we-ask",
        Provisions = "sources-label",
        Optional = "check-optional",
        Or = "check-or",
        Yes = "check-yes",
        No = "check-no",
        Unknown = "check-unknown",
        Declined = "check-declined",
        SeveralHint = "check-several-hint",
        DocumentsHint = "check-documents-hint",
        DocumentsNone = "check-documents-none",
        DocumentsAgain = "check-documents-again",
        OccupationLabel = "check-occupation-label",
        OccupationHint = "check-occupation-hint",
        OccupationNothing = "check-occupation-nothing",
        DateDay = "check-date-day",
        DateMonth = "check-date-month",
        DateYear = "check-date-year",
        DateHint = "check-date-hint",
        DurationYears = "check-duration-years",
        DurationMonths = "check-duration-months",
        DurationHint = "check-duration-hint",
        Held = "check-held",
        Continue = "check-continue",
        Back = "check-back",
        // Answers given.
        YourAnswers = "check-your-answers",
        Change = "check-change",
        ChangeWhat = "check-change-what",
        SetAsideTitle = "check-set-aside-title",
        SetAsideText = "check-set-aside-text",
        // Errors.
        ErrorTitle = "check-error-title",
        ErrorPrefix = "check-error-prefix",
        ErrorChoice = "check-error-choice",
        ErrorSeveral = "check-error-several",
        ErrorDocuments = "check-error-documents",
        ErrorOccupation = "check-error-occupation",
        ErrorDateMissing = "check-error-date-missing",
        ErrorDateImpossible = "check-error-date-impossible",
        ErrorLengthMissing = "check-error-length-missing",
        ErrorLengthImpossible = "check-error-length-impossible",
        // The result: the law and the person.
        ResultTitle = "check-result-title",
        ResultAsOf = "check-result-as-of",
        LawInForce = "check-law-in-force",
        LawNotYet = "check-law-not-yet",
        LawRepealed = "check-law-repealed",
        LawExpired = "check-law-expired",
        LawNotApplicable = "check-law-not-applicable",
        LawEarlier = "check-law-earlier",
        LawLater = "check-law-later",
        UpdateMedium = "certainty-medium",
        UpdateLow = "certainty-low",
        UpdateMajor = "check-update-major",
        UpdateMore = "notice-update-more",
        UpdatesMinor = "check-updates-minor",
        ApplicantTitle = "check-applicant-title",
        ApplicantMaybe = "check-applicant-maybe",
        ApplicantNone = "check-applicant-none",
        Occupation = "check-occupation",
        // The result: ways of a guide.
        WaysTitle = "check-ways-title",
        WaysOpen = "check-ways-open",
        WaysUnclear = "check-ways-unclear",
        WaysClosed = "check-ways-closed",
        WayStart = "check-way-start",
        WayRepealed = "check-way-repealed",
        WayExpired = "check-way-expired",
        WayNotMet = "check-way-not-met",
        // The result: gates and points.
        GatesTitle = "check-gates-title",
        GateMet = "check-gate-met",
        GateNotMet = "check-gate-not-met",
        GateUnknown = "check-gate-unknown",
        GateUnknowable = "check-gate-unknowable",
        PointsTitle = "check-points-title",
        PointsExact = "check-points-exact",
        PointsBetween = "check-points-between",
        PointsPicture = "check-points-picture",
        PointsCriterion = "points-what",
        PointsPoints = "points-points",
        ReadingAllAdd = "check-reading-all-add",
        ReadingHighest = "check-reading-highest",
        ReadingIncluded = "check-reading-included",
        ReadingExcluded = "check-reading-excluded",
        // The result: what if, and the calendar.
        WhatIfTitle = "check-what-if-title",
        WhatIfText = "check-what-if-text",
        EffortPaper = "check-effort-paper",
        EffortExam = "check-effort-exam",
        EffortTime = "check-effort-time",
        EffortNone = "check-effort-none",
        MovePaper = "check-move-paper",
        MoveAnswer = "check-move-answer",
        MoveWait = "check-move-wait",
        BringsGate = "check-brings-gate",
        BringsWay = "check-brings-way",
        BringsNeeded = "check-brings-needed",
        BringsNotNeeded = "check-brings-not-needed",
        FixedTitle = "check-fixed-title",
        AheadTitle = "check-ahead-title",
        CalendarTitle = "check-calendar-title",
        CalendarBetween = "check-calendar-between",
        CalendarUntil = "check-calendar-until",
        CalendarOver = "check-calendar-over",
        CalendarNever = "check-calendar-never",
        CalendarPaper = "check-calendar-paper",
        CalendarUndated = "check-calendar-undated",
        CalendarEvent = "check-calendar-event",
        // The result: papers.
        PapersBetween = "check-papers-between",
        SettlesMost = "check-settles-most",
        TallyMissing = "check-tally-missing",
        TallyNeeded = "check-tally-needed",
        TallyHave = "check-tally-have",
        TallyDepends = "check-tally-depends",
        TallyNotNeeded = "check-tally-not-needed",
        PapersMissing = "check-papers-missing",
        PapersNeeded = "check-papers-needed",
        PapersHave = "check-papers-have",
        PapersDepends = "check-papers-depends",
        PapersNotNeeded = "check-papers-not-needed",
        BadgeMissing = "check-badge-missing",
        BadgeUnusable = "check-badge-unusable",
        BadgeNeeded = "check-badge-needed",
        BadgeHave = "check-badge-have",
        BadgeDepends = "check-badge-depends",
        BadgeNotNeeded = "check-badge-not-needed",
        NotInSet = "check-not-in-set",
        OnlyIf = "check-only-if",
        DependsOn = "check-depends-on",
        AnswerThis = "check-answer-this",
        VariantHolds = "check-variant-holds",
        VariantMaybe = "check-variant-maybe",
        AgeUntil = "check-age-until",
        AgeIssued = "check-age-issued",
        AgeExpired = "check-age-expired",
        AgeFuture = "check-age-future",
        AgeLastDay = "check-age-last-day",
        AgeRenew = "check-age-renew",
        AgeNoDate = "check-age-no-date",
        BehindThis = "check-behind-this",
        NewTab = "check-new-tab",
        // The result: grounds, what is unclear, what to do.
        GroundsTitle = "grounds-title",
        GroundsTouched = "check-grounds-touched",
        GroundsAll = "check-grounds-all",
        UnclearTitle = "doubts-title",
        UnclearText = "doubts-text",
        KindContradiction = "contradiction-kind-contradiction",
        KindAmbiguity = "contradiction-kind-ambiguity",
        KindSilence = "contradiction-kind-silence",
        KindSlip = "contradiction-kind-slip",
        NotAssessedTitle = "check-not-assessed-title",
        StepsTitle = "check-steps-title",
        ProcedureLink = "check-procedure-link",
        Authority = "check-authority",
        Print = "check-print",
        ChangeAnswers = "check-change-answers",
        StartAgain = "check-start-again",
        Data = "check-data",
        SheetNote = "check-sheet-note",
    }
}

table! {
    /// A sentence with a number.
    Count {
        OccupationsFound = "check-occupations-found",
        OccupationsAll = "check-occupations-all",
        HaveOf = "check-have-of",
        GatesMet = "check-gates-met",
        LengthYears = "check-length-years",
        LengthMonths = "check-length-months",
        DaysLeft = "check-days-left",
        DaysOld = "check-days-old",
        GroundsCheck = "check-grounds-check",
        GroundsNot = "check-grounds-not",
        GroundsHolders = "check-grounds-holders",
    }
}

impl Word {
    /// What the page of the first question says; see [`super::WidgetData::first_part`].
    pub(super) const FIRST: &[Self] = &[
        Self::Progress,
        Self::Privacy,
        Self::WhyWeAsk,
        Self::Provisions,
        Self::Optional,
        Self::Or,
        Self::Yes,
        Self::No,
        Self::Unknown,
        Self::Declined,
        Self::SeveralHint,
        Self::Continue,
        Self::Held,
        Self::ErrorTitle,
        Self::ErrorPrefix,
        Self::ErrorChoice,
        Self::ErrorSeveral,
        Self::LawNotYet,
        Self::LawRepealed,
        Self::LawExpired,
        Self::LawNotApplicable,
        Self::UpdateMedium,
        Self::UpdateLow,
        Self::UpdateMajor,
        Self::UpdateMore,
        Self::NewTab,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn russian(number: u32) -> &'static str {
        match (number % 10, number % 100) {
            (1, rest) if rest != 11 => "{n} день",
            (2..=4, rest) if !(12..=14).contains(&rest) => "{n} дня",
            _ => "{n} дней",
        }
    }

    fn words() -> Words {
        Words::resolve::<()>(
            |key| Ok(format!("{key} {{date}}")),
            |_, number| Ok(russian(number).to_owned()),
            |month| Ok(format!("{{day}} of {month}, {{year}}")),
        )
        .expect("nothing fails")
    }

    #[test]
    fn plurals_hold_for_every_number() {
        let words = words();
        for number in (0..1300).chain([100_001, 100_011, 100_112]) {
            assert_eq!(
                words.count(Count::DaysLeft, number),
                russian(number).replace("{n}", &number.to_string())
            );
        }
    }

    #[test]
    fn words_are_found_by_name() {
        let words = words();
        for word in Word::ALL {
            assert_eq!(words.get(*word), format!("{} {{date}}", word.key()));
        }
        assert_eq!(words.fill(Word::Back, &[("date", "D")]), "check-back D");
        let day = Date::parse("2026-11-21").expect("a day");
        assert_eq!(words.date(day), "21 of 11, 2026");
    }

    #[test]
    fn unknown_names_stay_as_they_are() {
        assert_eq!(fill("{a} {b} {", &[("a", "{b}")]), "{b} {b} {");
    }
}
