//! The variables of an answer space: a question, cut into classes of answers
//! that make no difference among themselves. Unknown is a class like any other
//! and the last one. "I'd rather not say" is assessed like unknown.

use qonys_rules::{
    Answer, Answers, Checker, Condition, Date, DocumentId, Length, OptionId, Question, QuestionId,
    QuestionKind, Set, ValidityLimit,
};

use crate::conditions;
use crate::support::Support;

/// The class of an answer space that stands for "not asked".
pub(crate) const NOT_ASKED: u8 = u8::MAX;

/// What of a question a variable is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// Whether it was answered, where the answer has parts of its own.
    Told,
    /// One of its options.
    Option(OptionId),
    /// One of the papers.
    Paper(DocumentId),
    /// Whether the papers are complete; stands for the answers about all papers.
    Completeness,
}

/// A class of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) name: String,
    /// An answer of the class, for a whole question.
    pub(crate) answer: Option<Answer>,
}

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    pub(crate) question: QuestionId,
    pub(crate) part: Part,
    pub(crate) name: String,
    pub(crate) classes: Vec<Class>,
}

const UNKNOWN: &str = "unknown";

fn named(name: &str) -> Class {
    Class {
        name: name.to_owned(),
        answer: None,
    }
}

impl Variable {
    fn whole(question: &Question<()>, answers: Vec<(String, Answer)>) -> Self {
        let mut classes: Vec<_> = answers
            .into_iter()
            .map(|(name, answer)| Class {
                name,
                answer: Some(answer),
            })
            .collect();
        classes.push(Class {
            name: UNKNOWN.to_owned(),
            answer: Some(Answer::Unknown),
        });
        Self {
            question: question.id.clone(),
            part: Part::Whole,
            name: question.id.to_string(),
            classes,
        }
    }

    fn part(question: &QuestionId, part: Part, name: String, classes: [&str; 2]) -> Self {
        Self {
            question: question.clone(),
            part,
            name,
            classes: classes.into_iter().map(named).collect(),
        }
    }

    /// Whether the papers are complete, in place of the answers about all papers.
    pub(crate) fn completeness(question: &QuestionId) -> Self {
        Self {
            question: question.clone(),
            part: Part::Completeness,
            name: "papers".to_owned(),
            classes: ["complete", "incomplete", UNKNOWN].map(named).to_vec(),
        }
    }

    /// The class that leaves the question open, if it has one.
    pub(crate) fn unknown(&self) -> Option<u8> {
        let at = self
            .classes
            .iter()
            .position(|class| class.name == UNKNOWN)?;
        u8::try_from(at).ok()
    }

    pub(crate) fn class(&self, class: u8) -> Option<&Class> {
        self.classes.get(usize::from(class))
    }

    /// Whether a support looks at it.
    pub(crate) fn is_in(&self, support: &Support) -> bool {
        match &self.part {
            Part::Whole | Part::Told => support.questions.contains(&self.question),
            Part::Option(option) => support
                .options
                .contains(&(self.question.clone(), option.clone())),
            Part::Paper(document) => support.papers.contains(document),
            Part::Completeness => support.completeness,
        }
    }

    /// Gives the answer of a class.
    pub(crate) fn put(&self, class: u8, checker: &Checker<()>, answers: &mut Answers) {
        let question = || self.question.clone();
        match &self.part {
            Part::Whole => {
                if let Some(answer) = self.class(class).and_then(|class| class.answer.clone()) {
                    answers.set(question(), answer);
                }
            }
            Part::Told => {
                let papers = checker
                    .question(&self.question)
                    .is_some_and(|known| matches!(known.kind, QuestionKind::Documents));
                let answer = match (class, papers) {
                    (0, true) => Answer::Documents(Set::new()),
                    (0, false) => Answer::Options(Set::new()),
                    _ => Answer::Unknown,
                };
                answers.set(question(), answer);
            }
            Part::Option(option) => {
                if class == 1
                    && let Some(Answer::Options(chosen)) = answers.get(&self.question)
                {
                    let mut chosen = chosen.clone();
                    chosen.insert(option.clone());
                    answers.set(question(), Answer::Options(chosen));
                }
            }
            Part::Paper(document) => {
                if class == 1
                    && let Some(Answer::Documents(papers)) = answers.get(&self.question)
                {
                    let mut papers = papers.clone();
                    papers.insert(document.clone());
                    answers.set(question(), Answer::Documents(papers));
                }
            }
            Part::Completeness => {
                let all = checker.documents.iter().map(|document| document.id.clone());
                let answer = match class {
                    0 => Answer::Documents(all.collect()),
                    1 => Answer::Documents(Set::new()),
                    _ => Answer::Unknown,
                };
                answers.set(question(), answer);
            }
        }
    }

    /// Whether an answer belongs to it at all: options and papers do only
    /// where something was told.
    pub(crate) const fn is_part(&self) -> bool {
        matches!(self.part, Part::Option(_) | Part::Paper(_))
    }
}

/// The variables of a question; of the papers only those wanted.
pub(crate) fn of_question(
    question: &Question<()>,
    checker: &Checker<()>,
    as_of: Date,
    papers: &mut dyn Iterator<Item = &DocumentId>,
) -> Vec<Variable> {
    let id = &question.id;
    match &question.kind {
        QuestionKind::YesNo | QuestionKind::Choice(_) => {
            let answers = question
                .option_ids()
                .into_iter()
                .map(|option| (option.to_string(), Answer::Option(option)));
            vec![Variable::whole(question, answers.collect())]
        }
        QuestionKind::Several { .. } => {
            let mut all = vec![Variable::part(
                id,
                Part::Told,
                id.to_string(),
                ["told", UNKNOWN],
            )];
            all.extend(question.option_ids().into_iter().map(|option| {
                let name = format!("{id} includes {option}");
                Variable::part(id, Part::Option(option), name, ["no", "yes"])
            }));
            all
        }
        QuestionKind::Documents => {
            let mut all = vec![Variable::part(
                id,
                Part::Told,
                id.to_string(),
                ["told", UNKNOWN],
            )];
            all.extend(papers.map(|document| {
                let name = format!("{document} in hand");
                Variable::part(id, Part::Paper(document.clone()), name, ["no", "yes"])
            }));
            all
        }
        QuestionKind::Occupation(_) => {
            let first = checker.occupations.first();
            let answers = first
                .map(|(code, ())| ("named".to_owned(), Answer::Occupation(code.clone())))
                .into_iter();
            vec![Variable::whole(question, answers.collect())]
        }
        QuestionKind::Date(document) => {
            let limit = checker
                .document(document)
                .and_then(|document| document.validity.as_ref())
                .map(|validity| validity.limit);
            let offsets = match limit {
                Some(ValidityLimit::MoreThanDaysLeft(days)) => around(i32::from(days)),
                Some(ValidityLimit::NotOlderThanDays(days)) => around(-i32::from(days)),
                None => Vec::new(),
            };
            vec![Variable::whole(question, days(offsets, as_of))]
        }
        QuestionKind::Day => {
            let mut offsets = Vec::new();
            for condition in conditions::of_checker(checker) {
                condition.visit(&mut |part| {
                    if let Condition::DaysAgo(about, least) = part
                        && about == id
                    {
                        offsets.extend(around(-i32::from(*least)));
                    }
                });
            }
            vec![Variable::whole(question, days(offsets, as_of))]
        }
        QuestionKind::Duration => vec![Variable::whole(question, lengths(id, checker))],
    }
}

/// A limit and the days on both sides of it.
fn around(limit: i32) -> Vec<i32> {
    vec![limit - 1, limit, limit + 1]
}

/// The classes of a day: those of its limits, today, and the days before and after it.
fn days(mut offsets: Vec<i32>, as_of: Date) -> Vec<(String, Answer)> {
    offsets.extend(around(0));
    offsets.sort_unstable();
    offsets.dedup();
    offsets
        .into_iter()
        .filter_map(|offset| {
            let name = match offset {
                0 => "that day".to_owned(),
                1 => "1 day after".to_owned(),
                -1 => "1 day before".to_owned(),
                2.. => format!("{offset} days after"),
                _ => format!("{} days before", -offset),
            };
            Some((name, Answer::Date(as_of.plus_days(offset)?)))
        })
        .collect()
}

/// The classes of a length of time: both sides of every limit, and the limits.
fn lengths(id: &QuestionId, checker: &Checker<()>) -> Vec<(String, Answer)> {
    let criteria = checker.points.iter().flat_map(|table| &table.criteria);
    let mut found: Vec<Length> = criteria
        .filter(|criterion| criterion.duration.as_ref() == Some(id))
        .flat_map(qonys_rules::Criterion::length_classes)
        .collect();
    found.extend(Length::of_months(0));
    for condition in conditions::of_checker(checker) {
        condition.visit(&mut |part| {
            if let Condition::LongerThan(about, limit) = part
                && about == id
            {
                let months = limit.in_months();
                let sides = [months.saturating_sub(1), months, months.saturating_add(1)];
                found.extend(sides.into_iter().filter_map(Length::of_months));
            }
        });
    }
    found.sort_unstable();
    found.dedup();
    found
        .into_iter()
        .map(|length| (length.to_string(), Answer::Length(length)))
        .collect()
}
