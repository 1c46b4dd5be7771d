//! What stands in the form of a question before it is an answer.

use qonys_rules::{
    Answer, Checker, Date, DocumentId, Length, OccupationId, OptionId, Question, QuestionKind, Set,
};

/// An answer that excludes all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// "None of these."
    None,
    /// "I don't know."
    Unknown,
    /// "I'd rather not say."
    Declined,
}

impl Special {
    /// Its name in forms and addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unknown => "unknown",
            Self::Declined => "declined",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::None, Self::Unknown, Self::Declined]
            .into_iter()
            .find(|special| special.id() == id)
    }
}

/// Why the form is not an answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// Nothing is chosen.
    Nothing,
    /// The date lacks a part.
    DateMissing,
    /// The calendar has no such day.
    DateImpossible,
    /// Neither years nor months are given.
    LengthMissing,
    /// Not whole numbers, twelve months or more, or more than 100 years.
    LengthImpossible,
}

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Ids of what is chosen: options, papers or an occupation.
    pub chosen: Vec<String>,
    /// An answer that excludes them.
    pub special: Option<Special>,
    /// Day, month and year, or years and months, as typed.
    pub date: [String; 3],
    /// What is typed into the search for an occupation.
    pub search: String,
    /// Whether the whole list of occupations is shown.
    pub whole_list: bool,
}

impl Form {
    /// The form that shows an answer.
    #[must_use]
    pub fn of(answer: Option<&Answer>) -> Self {
        fn ids<I: AsRef<str>>(ids: impl IntoIterator<Item = I>) -> Vec<String> {
            ids.into_iter().map(|id| id.as_ref().to_owned()).collect()
        }
        let mut form = Self::default();
        match answer {
            None => {}
            Some(Answer::Option(option)) => form.chosen = ids([option.as_str()]),
            Some(Answer::Occupation(code)) => form.chosen = ids([code.as_str()]),
            Some(Answer::Options(options)) => {
                form.chosen = ids(options.iter().map(OptionId::as_str));
                form.special = options.is_empty().then_some(Special::None);
            }
            Some(Answer::Documents(papers)) => {
                form.chosen = ids(papers.iter().map(DocumentId::as_str));
                form.special = papers.is_empty().then_some(Special::None);
            }
            Some(Answer::Date(day)) => {
                form.date = [
                    day.day().to_string(),
                    day.month().to_string(),
                    day.year().to_string(),
                ];
            }
            Some(Answer::Length(length)) => {
                form.date = [
                    length.years().to_string(),
                    length.months().to_string(),
                    String::new(),
                ];
            }
            Some(Answer::Unknown) => form.special = Some(Special::Unknown),
            Some(Answer::Declined) => form.special = Some(Special::Declined),
        }
        form
    }

    /// Whether this is chosen.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == id)
    }

    /// Chooses one and only this.
    pub fn choose(&mut self, id: &str) {
        self.chosen = vec![id.to_owned()];
        self.special = None;
    }

    /// Adds one or takes it away.
    pub fn toggle(&mut self, id: &str, on: bool) {
        self.special = None;
        self.chosen.retain(|chosen| chosen != id);
        if on {
            self.chosen.push(id.to_owned());
        }
    }

    /// Chooses an answer that excludes all others, or takes it away.
    pub fn set_special(&mut self, special: Special, on: bool) {
        self.special = on.then_some(special);
        if on {
            self.chosen.clear();
            self.date = Default::default();
        }
    }

    /// Types a part of the date: 0 day, 1 month, 2 year.
    pub fn type_date(&mut self, part: usize, text: String) {
        if !text.is_empty() {
            self.special = None;
        }
        if let Some(slot) = self.date.get_mut(part) {
            *slot = text;
        }
    }

    /// The answer that stands in the form.
    ///
    /// # Errors
    /// When it is not an answer yet.
    pub fn read<T>(
        &self,
        question: &Question<T>,
        checker: &Checker<T>,
    ) -> Result<Answer, FormFault> {
        match (self.special, &question.kind) {
            (Some(Special::Unknown), _) => return Ok(Answer::Unknown),
            (Some(Special::Declined), _) => return Ok(Answer::Declined),
            (Some(Special::None), QuestionKind::Several { .. }) => {
                return Ok(Answer::Options(Set::new()));
            }
            (Some(Special::None), QuestionKind::Documents) => {
                return Ok(Answer::Documents(Set::new()));
            }
            _ => {}
        }
        // Only ids the question knows: what is chosen may come from elsewhere.
        let options = || {
            question
                .option_ids()
                .into_iter()
                .filter(|option| self.has(option.as_str()))
        };
        let answer = match &question.kind {
            QuestionKind::YesNo | QuestionKind::Choice(_) => options().next().map(Answer::Option),
            QuestionKind::Several { .. } => {
                let all: Set<_> = options().collect();
                (!all.is_empty()).then_some(Answer::Options(all))
            }
            QuestionKind::Documents => {
                let all: Set<_> = checker
                    .documents
                    .iter()
                    .map(|document| &document.id)
                    .filter(|id| self.has(id.as_str()))
                    .cloned()
                    .collect();
                (!all.is_empty()).then_some(Answer::Documents(all))
            }
            QuestionKind::Occupation(_) => self.occupation(checker).map(Answer::Occupation),
            QuestionKind::Date(_) | QuestionKind::Day => return self.day().map(Answer::Date),
            QuestionKind::Duration => return self.length().map(Answer::Length),
        };
        answer.ok_or(FormFault::Nothing)
    }

    fn occupation<T>(&self, checker: &Checker<T>) -> Option<OccupationId> {
        checker
            .occupations
            .iter()
            .map(|(code, _)| code)
            .find(|code| self.has(code.as_str()))
            .cloned()
    }

    /// The length of time typed: years and months, of which one may be empty.
    fn length(&self) -> Result<Length, FormFault> {
        let [years, months, _] = &self.date;
        let (years, months) = (years.trim(), months.trim());
        if years.is_empty() && months.is_empty() {
            return Err(FormFault::LengthMissing);
        }
        let number = |text: &str| match text {
            "" => Some(0),
            _ => text.parse::<u16>().ok(),
        };
        number(years)
            .zip(number(months))
            // Twelve months are a year, and more than eleven a slip.
            .filter(|(_, months)| *months < 12)
            .and_then(|(years, months)| Length::new(years, months))
            .ok_or(FormFault::LengthImpossible)
    }

    /// The day typed. Lenient: it takes a whole date in one field, any
    /// separators, and the year first or last.
    fn day(&self) -> Result<Date, FormFault> {
        let text = self.date.join(" ");
        let numbers: Vec<&str> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect();
        let [first, month, last] = numbers[..] else {
            return Err(FormFault::DateMissing);
        };
        let (day, year) = if first.len() == 4 {
            (last, first)
        } else {
            (first, last)
        };
        if year.len() != 4 {
            // "27" may be meant as 2027 or as 1927: not for us to guess.
            return Err(FormFault::DateImpossible);
        }
        let small = |text: &str| text.parse::<u8>().ok();
        year.parse()
            .ok()
            .zip(small(month))
            .zip(small(day))
            .and_then(|((year, month), day)| Date::new(year, month, day))
            .ok_or(FormFault::DateImpossible)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(parts: [&str; 3]) -> Result<String, FormFault> {
        let mut form = Form::default();
        for (at, part) in parts.into_iter().enumerate() {
            form.type_date(at, part.to_owned());
        }
        form.day().map(|day| day.to_string())
    }

    #[test]
    fn dates_are_read_leniently() {
        for parts in [
            ["27", "3", "2027"],
            [" 27", "03 ", "2027"],
            ["27.03.2027", "", ""],
            ["", "", "27/3/2027"],
            ["2027-03-27", "", ""],
        ] {
            assert_eq!(day(parts), Ok("2027-03-27".to_owned()), "{parts:?}");
        }
    }

    #[test]
    fn faults_of_dates_are_told_apart() {
        assert_eq!(day(["27", "", "2027"]), Err(FormFault::DateMissing));
        assert_eq!(day(["", "", ""]), Err(FormFault::DateMissing));
        assert_eq!(day(["31", "2", "2027"]), Err(FormFault::DateImpossible));
        assert_eq!(day(["27", "3", "27"]), Err(FormFault::DateImpossible));
        assert_eq!(day(["999", "3", "2027"]), Err(FormFault::DateImpossible));
        assert_eq!(day(["1", "2", "0000"]), Err(FormFault::DateImpossible));
    }

    #[test]
    fn what_excludes_excludes() {
        let mut form = Form::default();
        form.toggle("a", true);
        form.set_special(Special::None, true);
        assert!(form.chosen.is_empty());
        form.toggle("b", true);
        assert_eq!(form.special, None);
        form.set_special(Special::Unknown, true);
        form.type_date(0, "1".to_owned());
        assert_eq!(form.special, None);
    }
}
