//! The checker: everything one self-assessment needs, cut out of the lawbook.
//! The browser gets it in one language; the command line uses it in all three.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    ActId, Answer, AnswerFault, Answers, ApplicantId, Condition, Contradiction, Document,
    DocumentId, Finding, GoverningAct, Ground, Language, Lawbook, LocalizedText, Occupation,
    OccupationId, PointsTable, Procedure, ProcedureId, Question, QuestionId, QuestionKind,
    RawAnswer, Situation, Truth, Update,
};

/// Everything one self-assessment needs. `T` is its text: in three languages
/// (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checker<T> {
    /// The procedure or guide.
    pub procedure: Procedure<T>,
    /// The acts whose state in time matters: the one that governs it (or, for a
    /// guide, those that govern where it leads), then those of its lists of occupations.
    pub acts: Vec<GoverningAct<T>>,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question<T>>,
    /// The papers its requirements name, in the order of the act.
    pub documents: Vec<Document<T>>,
    /// Its grounds for refusal.
    pub grounds: Vec<Ground<T>>,
    /// Its table of points, if it has one.
    pub points: Option<PointsTable<T>>,
    /// What is known to have happened since.
    pub updates: Vec<Update<T>>,
    /// Where the law is unclear.
    pub contradictions: Vec<Contradiction<T>>,
    /// The occupations its questions can name, with their names.
    pub occupations: Vec<(OccupationId, T)>,
}

impl Lawbook {
    /// The checker of a procedure or a guide.
    #[must_use]
    pub fn checker(&self, id: &ProcedureId) -> Option<Checker<LocalizedText>> {
        let procedure = self.assessable(id)?.clone();
        let questions: Vec<_> = procedure
            .questions
            .iter()
            .filter_map(|question| self.question(question).cloned())
            .collect();
        let documents: Vec<_> = self
            .documents
            .iter()
            .filter(|document| {
                procedure
                    .requirements
                    .iter()
                    .any(|requirement| requirement.document == document.id)
            })
            .cloned()
            .collect();
        let lists: Vec<_> = self
            .lists
            .iter()
            .filter(|list| {
                questions.iter().any(|question| {
                    matches!(&question.kind, QuestionKind::Occupation(of) if *of == list.id)
                })
            })
            .collect();
        // A guide is concerned by what bears on any procedure it leads to.
        let concerns = |procedures: &[ProcedureId]| {
            procedures.contains(id)
                || procedure
                    .ways
                    .iter()
                    .any(|way| procedures.contains(&way.procedure))
        };
        let mut acts: Vec<&ActId> = Vec::new();
        let governing = procedure.act.iter();
        let of_ways = procedure.ways.iter().map(|way| &way.act);
        let of_lists = lists.iter().map(|list| &list.act);
        for act in governing.chain(of_ways).chain(of_lists) {
            if !acts.contains(&act) {
                acts.push(act);
            }
        }
        Some(Checker {
            acts: acts
                .into_iter()
                .filter_map(|act| Some(self.act(act)?.governing()))
                .collect(),
            grounds: self
                .grounds
                .iter()
                .filter(|ground| ground.procedure == *id)
                .cloned()
                .collect(),
            points: self
                .points
                .iter()
                .find(|table| table.procedure == *id)
                .cloned(),
            updates: self
                .updates
                .iter()
                .filter(|update| concerns(&update.bears_on.procedures))
                .cloned()
                .collect(),
            contradictions: self
                .contradictions
                .iter()
                .filter(|entry| entry.bears_on.procedures.contains(id))
                .cloned()
                .collect(),
            occupations: lists
                .iter()
                .flat_map(|list| {
                    let named = |occupation: &Occupation| list.told_apart(occupation);
                    list.occupations
                        .iter()
                        .map(move |occupation| (occupation.id.clone(), named(occupation)))
                })
                .collect(),
            procedure,
            questions,
            documents,
        })
    }
}

impl Checker<LocalizedText> {
    /// The checker in one language, as the browser gets it.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Checker<String> {
        let text = |text: &LocalizedText| text.get(language).to_owned();
        // What an assessment does not show stays on the procedure's page.
        let procedure = Procedure {
            topics: Vec::new(),
            ..self.procedure.map(&text)
        };
        Checker {
            procedure,
            acts: self.acts.iter().map(|act| act.map(&text)).collect(),
            questions: self
                .questions
                .iter()
                .map(|question| question.map(&text))
                .collect(),
            documents: self
                .documents
                .iter()
                .map(|document| document.map(&text))
                .collect(),
            grounds: self
                .grounds
                .iter()
                .map(|ground| ground.map(&text))
                .collect(),
            points: self.points.as_ref().map(|table| table.map(&text)),
            updates: self
                .updates
                .iter()
                .map(|update| update.map(&text))
                .collect(),
            contradictions: self
                .contradictions
                .iter()
                .map(|entry| entry.map(&text))
                .collect(),
            occupations: self
                .occupations
                .iter()
                .map(|(code, name)| (code.clone(), text(name)))
                .collect(),
        }
    }
}

impl<T> Checker<T> {
    /// The act that governs the procedure; none for a guide.
    #[must_use]
    pub fn act(&self) -> Option<&GoverningAct<T>> {
        self.act_with(self.procedure.act.as_ref()?)
    }

    /// One of its acts.
    #[must_use]
    pub fn act_with(&self, id: &ActId) -> Option<&GoverningAct<T>> {
        self.acts.iter().find(|act| act.id == *id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question<T>> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The paper with this id.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&Document<T>> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// Types one written answer.
    ///
    /// # Errors
    /// When the question does not exist or does not take such an answer.
    pub fn read_answer(
        &self,
        question: &str,
        raw: &RawAnswer,
    ) -> Result<(QuestionId, Answer), AnswerFault> {
        let known = self
            .questions
            .iter()
            .find(|known| known.id.as_str() == question)
            .ok_or_else(|| AnswerFault::NoSuchQuestion {
                question: question.to_owned(),
                known: self
                    .questions
                    .iter()
                    .map(|known| known.id.clone())
                    .collect(),
            })?;
        let documents: Vec<_> = self
            .documents
            .iter()
            .map(|document| document.id.clone())
            .collect();
        let occupations: Vec<_> = self
            .occupations
            .iter()
            .map(|(code, _)| code.clone())
            .collect();
        Answer::parse(raw, known, &documents, &occupations).map(|answer| (known.id.clone(), answer))
    }

    /// Types written answers; all faults at once.
    ///
    /// # Errors
    /// Every answer that cannot be taken.
    pub fn read_answers(
        &self,
        raw: &BTreeMap<String, RawAnswer>,
    ) -> Result<Answers, Vec<AnswerFault>> {
        let (good, bad): (Vec<_>, Vec<_>) = raw
            .iter()
            .map(|(question, raw)| self.read_answer(question, raw))
            .partition(Result::is_ok);
        if bad.is_empty() {
            Ok(good.into_iter().filter_map(Result::ok).collect())
        } else {
            Err(bad.into_iter().filter_map(Result::err).collect())
        }
    }

    /// The questions to be asked in this situation, in order. A question
    /// whose `ask_when` is unknown is asked: it may matter.
    #[must_use]
    pub fn path(&self, situation: Situation<'_>) -> Vec<&Question<T>> {
        self.questions
            .iter()
            .filter(|question| self.asked(question, situation).truth != Truth::No)
            .collect()
    }

    /// The first question of the path that has no answer yet.
    #[must_use]
    pub fn next_question(&self, situation: Situation<'_>) -> Option<&Question<T>> {
        self.questions.iter().find(|question| {
            situation.answers.get(&question.id).is_none()
                && self.asked(question, situation).truth != Truth::No
        })
    }

    /// About how many questions there will be in all: those of the path, where
    /// what is not answered and may or may not be asked counts half.
    #[must_use]
    pub fn expected_questions(&self, situation: Situation<'_>) -> u32 {
        let path = self.path(situation);
        let possible = path
            .iter()
            .filter(|question| {
                situation.answers.get(&question.id).is_none()
                    && self.asked(question, situation).truth == Truth::Unknown
            })
            .count();
        u32::try_from(path.len() - possible / 2).unwrap_or(u32::MAX)
    }

    /// Whether a question is asked at all.
    pub(crate) fn asked(&self, question: &Question<T>, situation: Situation<'_>) -> Finding {
        question
            .ask_when
            .as_ref()
            .map_or(Finding::plain(Truth::Yes), |when| {
                self.holds(when, situation)
            })
    }

    /// Whether a condition holds. What was not asked does not hold; what was
    /// asked and not answered, or answered with "I don't know", is unknown. An
    /// answer counts as long as its question may be asked: who says that they
    /// took another citizenship need not say first that they are not stateless.
    #[must_use]
    pub fn holds(&self, condition: &Condition, situation: Situation<'_>) -> Finding {
        match condition {
            Condition::Is(question, options) => self.answered(question, situation, |answer| {
                matches!(answer, Answer::Option(option) if options.contains(option))
            }),
            Condition::Includes(question, options) => self.answered(question, situation, |answer| {
                matches!(answer, Answer::Options(chosen) if options.iter().any(|o| chosen.contains(o)))
            }),
            Condition::DaysAgo(question, least) => self.answered(question, situation, |answer| {
                matches!(answer, Answer::Date(day)
                    if situation.as_of.days_since(*day) >= i32::from(*least))
            }),
            Condition::LongerThan(question, limit) => self.answered(question, situation, |answer| {
                matches!(answer, Answer::Length(length) if length > limit)
            }),
            Condition::Answered(question) => self.answered(question, situation, |_| true),
            Condition::InHand(document) => self
                .documents_question()
                .map_or(Finding::plain(Truth::Unknown), |question| {
                    self.answered(&question.id, situation, |answer| {
                        matches!(answer, Answer::Documents(papers) if papers.contains(document))
                    })
                }),
            Condition::Good(document) => self.good(document, situation),
            Condition::PapersComplete => self.papers_complete(situation),
            Condition::Applicant(applicant) => self.belongs(applicant, situation),
            Condition::All(parts) => {
                Finding::all(parts.iter().map(|part| self.holds(part, situation)))
            }
            Condition::Any(parts) => {
                Finding::any(parts.iter().map(|part| self.holds(part, situation)))
            }
            Condition::Not(part) => self.holds(part, situation).negate(),
        }
    }

    /// Whether the person belongs to an applicant category.
    #[must_use]
    pub fn belongs(&self, applicant: &ApplicantId, situation: Situation<'_>) -> Finding {
        self.procedure
            .applicants
            .iter()
            .find(|known| known.id == *applicant)
            .map_or(Finding::plain(Truth::No), |known| {
                self.holds(&known.when, situation)
            })
    }

    /// The question about papers in hand, if there is one.
    #[must_use]
    pub fn documents_question(&self) -> Option<&Question<T>> {
        self.questions
            .iter()
            .find(|question| matches!(question.kind, QuestionKind::Documents))
    }

    /// The finding that follows from the answer to one question.
    pub(crate) fn answered(
        &self,
        id: &QuestionId,
        situation: Situation<'_>,
        test: impl Fn(&Answer) -> bool,
    ) -> Finding {
        let Some(question) = self.question(id) else {
            return Finding::plain(Truth::No);
        };
        let asked = self.asked(question, situation);
        if asked.truth == Truth::No {
            return asked;
        }
        match situation.answers.get(id) {
            Some(answer) if answer.is_definite() => {
                Finding::from_question(Truth::from(test(answer)), id)
            }
            _ => Finding::from_question(Truth::Unknown, id),
        }
    }
}
