//! Answers: what a visitor says, typed by the question it belongs to.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    Date, DocumentId, Length, OccupationId, OptionId, Question, QuestionId, QuestionKind, Set,
};

/// An answer as it is written down: in a file, in an address, in the browser's memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// One value.
    One(String),
    /// Any number of values.
    Many(Vec<String>),
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option chosen.
    Option(OptionId),
    /// The options chosen; empty for "none of these".
    Options(Set<OptionId>),
    /// The occupation chosen.
    Occupation(OccupationId),
    /// The papers in hand; empty for none.
    Documents(Set<DocumentId>),
    /// A day.
    Date(Date),
    /// A length of time.
    Length(Length),
    /// "I don't know."
    Unknown,
    /// "I'd rather not say."
    Declined,
}

const UNKNOWN: &str = "unknown";
const DECLINED: &str = "declined";
const NONE: &str = "none";

/// Why an answer cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// No question of this procedure has the id.
    NoSuchQuestion {
        /// The id given.
        question: String,
        /// The ids there are.
        known: Vec<QuestionId>,
    },
    /// The question does not offer this.
    NoSuchOption {
        /// The question.
        question: QuestionId,
        /// What was given.
        given: String,
        /// What can be given.
        offered: Vec<String>,
    },
    /// The question takes one value and was given a list, or the other way round.
    Shape {
        /// The question.
        question: QuestionId,
        /// Whether it takes a list.
        takes_list: bool,
    },
    /// Not a day of the calendar.
    Date {
        /// The question.
        question: QuestionId,
        /// What was given.
        given: String,
    },
    /// Not a length of time.
    Length {
        /// The question.
        question: QuestionId,
        /// What was given.
        given: String,
    },
}

impl fmt::Display for AnswerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn join<I: fmt::Display>(items: &[I]) -> String {
            items
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        }
        match self {
            Self::NoSuchQuestion { question, known } => write!(
                f,
                "there is no question `{question}` in this procedure; its questions are: {}",
                join(known)
            ),
            Self::NoSuchOption {
                question,
                given,
                offered,
            } => write!(
                f,
                "`{given}` is not an answer to `{question}`; it takes: {}",
                join(offered)
            ),
            Self::Shape {
                question,
                takes_list: true,
            } => {
                write!(
                    f,
                    "`{question}` takes a list of values, such as [a, b], or `unknown`"
                )
            }
            Self::Shape {
                question,
                takes_list: false,
            } => {
                write!(f, "`{question}` takes one value, not a list")
            }
            Self::Date { question, given } => write!(
                f,
                "`{given}` is not a day for `{question}`: write year-month-day, such as 2026-11-21, or `unknown`"
            ),
            Self::Length { question, given } => write!(
                f,
                "`{given}` is not a length of time for `{question}`: write years, such as 10, or years and months, such as P10Y3M, or `unknown`"
            ),
        }
    }
}

impl std::error::Error for AnswerFault {}

impl Answer {
    /// Types a written answer by its question. `documents` and `occupations`
    /// are what the procedure knows of each.
    ///
    /// # Errors
    /// When the question does not take such an answer.
    pub fn parse<T>(
        raw: &RawAnswer,
        question: &Question<T>,
        documents: &[DocumentId],
        occupations: &[OccupationId],
    ) -> Result<Self, AnswerFault> {
        let id = || question.id.clone();
        let refuse = |given: &str, offered: Vec<String>| AnswerFault::NoSuchOption {
            question: id(),
            given: given.to_owned(),
            offered,
        };
        let offered = |mut values: Vec<String>| {
            values.extend([UNKNOWN.to_owned(), DECLINED.to_owned()]);
            values
        };
        if let RawAnswer::One(value) = raw {
            match value.as_str() {
                UNKNOWN => return Ok(Self::Unknown),
                DECLINED => return Ok(Self::Declined),
                _ => {}
            }
        }
        let takes_list = matches!(
            question.kind,
            QuestionKind::Several { .. } | QuestionKind::Documents
        );
        let shape = || AnswerFault::Shape {
            question: id(),
            takes_list,
        };
        let many = || match raw {
            RawAnswer::Many(values) => Ok(values.as_slice()),
            RawAnswer::One(value) if value == NONE => Ok(&[][..]),
            RawAnswer::One(value) if !value.is_empty() => Ok(std::slice::from_ref(value)),
            RawAnswer::One(_) => Err(shape()),
        };
        let one = || match raw {
            RawAnswer::One(value) => Ok(value.as_str()),
            RawAnswer::Many(_) => Err(shape()),
        };
        let options = || {
            question
                .option_ids()
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        match &question.kind {
            QuestionKind::YesNo | QuestionKind::Choice(_) => {
                let value = one()?;
                question
                    .option_ids()
                    .into_iter()
                    .find(|option| option.as_str() == value)
                    .map(Self::Option)
                    .ok_or_else(|| refuse(value, offered(options())))
            }
            QuestionKind::Several { .. } => {
                let known = question.option_ids();
                many()?
                    .iter()
                    .map(|value| {
                        known
                            .iter()
                            .find(|option| option.as_str() == value)
                            .cloned()
                            .ok_or_else(|| {
                                let mut all = options();
                                all.push(NONE.to_owned());
                                refuse(value, offered(all))
                            })
                    })
                    .collect::<Result<_, _>>()
                    .map(Self::Options)
            }
            QuestionKind::Documents => many()?
                .iter()
                .map(|value| {
                    documents
                        .iter()
                        .find(|document| document.as_str() == value)
                        .cloned()
                        .ok_or_else(|| {
                            let mut all: Vec<_> =
                                documents.iter().map(ToString::to_string).collect();
                            all.push(NONE.to_owned());
                            refuse(value, offered(all))
                        })
                })
                .collect::<Result<_, _>>()
                .map(Self::Documents),
            QuestionKind::Occupation(list) => {
                let value = one()?;
                occupations
                    .iter()
                    .find(|code| code.as_str() == value)
                    .cloned()
                    .map(Self::Occupation)
                    .ok_or_else(|| {
                        refuse(value, offered(vec![format!("a code of the list {list}")]))
                    })
            }
            QuestionKind::Duration => {
                let value = one()?;
                Length::parse(value)
                    .map(Self::Length)
                    .map_err(|_| AnswerFault::Length {
                        question: id(),
                        given: value.to_owned(),
                    })
            }
            QuestionKind::Date(_) | QuestionKind::Day => {
                let value = one()?;
                Date::parse(value)
                    .map(Self::Date)
                    .map_err(|_| AnswerFault::Date {
                        question: id(),
                        given: value.to_owned(),
                    })
            }
        }
    }

    /// The answer as it is written down; [`Answer::parse`] reads it back.
    #[must_use]
    pub fn to_raw(&self) -> RawAnswer {
        fn many<I: fmt::Display>(items: &Set<I>) -> RawAnswer {
            RawAnswer::Many(items.iter().map(ToString::to_string).collect())
        }
        match self {
            Self::Option(option) => RawAnswer::One(option.to_string()),
            Self::Options(options) => many(options),
            Self::Occupation(code) => RawAnswer::One(code.to_string()),
            Self::Documents(documents) => many(documents),
            Self::Date(date) => RawAnswer::One(date.to_string()),
            Self::Length(length) => RawAnswer::One(length.to_string()),
            Self::Unknown => RawAnswer::One(UNKNOWN.to_owned()),
            Self::Declined => RawAnswer::One(DECLINED.to_owned()),
        }
    }

    /// Whether the answer settles anything.
    #[must_use]
    pub const fn is_definite(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Declined)
    }
}

/// The answers given so far, by question. Keyed by id, never by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Answer)>);

impl Answers {
    /// The answer to a question, if one was given.
    #[must_use]
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        let at = self.place(question).ok()?;
        self.0.get(at).map(|(_, answer)| answer)
    }

    /// Gives or changes an answer.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        match self.place(&question) {
            Ok(at) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.1 = answer;
                }
            }
            Err(at) => self.0.insert(at, (question, answer)),
        }
    }

    /// All answers, by question id.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Answer)> {
        self.0.iter().map(|(question, answer)| (question, answer))
    }

    /// Where the answer to a question is, or belongs. A sorted list and not a
    /// tree for the reason given in [`Set`].
    fn place(&self, question: &QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(question))
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(QuestionId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Self {
        let mut all = Self::default();
        for (question, answer) in answers {
            all.set(question, answer);
        }
        all
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_raw().serialize(serializer)
    }
}

impl Serialize for RawAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(value) => serializer.serialize_str(value),
            Self::Many(values) => values.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = RawAnswer;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or a list of values")
            }
            fn visit_str<E>(self, value: &str) -> Result<RawAnswer, E> {
                Ok(RawAnswer::One(value.to_owned()))
            }
            // YAML 1.1 habits: a bare `yes` may arrive as a truth value.
            fn visit_bool<E>(self, value: bool) -> Result<RawAnswer, E> {
                Ok(RawAnswer::One(if value { "yes" } else { "no" }.to_owned()))
            }
            // `10` for ten years.
            fn visit_u64<E>(self, value: u64) -> Result<RawAnswer, E> {
                Ok(RawAnswer::One(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<RawAnswer, E> {
                Ok(RawAnswer::One(value.to_string()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut values: A,
            ) -> Result<RawAnswer, A::Error> {
                let mut all = Vec::new();
                while let Some(value) = values.next_element()? {
                    all.push(value);
                }
                Ok(RawAnswer::Many(all))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
