//! The checker: everything one self-assessment needs, cut out of the lawbook.
//! The browser gets it in one language; the command line uses it in all three.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Answer, AnswerFault, Answers, ApplicantId, Condition, Contradiction, Document, DocumentId,
    Finding, GoverningAct, Ground, Language, Lawbook, LocalizedText, OccupationId, Procedure,
    ProcedureId, Question, QuestionId, QuestionKind, RawAnswer, Truth, Update,
};

/// Everything one self-assessment needs. `T` is its text: in three languages
/// (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checker<T> {
    /// The procedure.
    pub procedure: Procedure<T>,
    /// The act that governs it.
    pub act: GoverningAct<T>,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question<T>>,
    /// The papers its requirements name, in the order of the act.
    pub documents: Vec<Document<T>>,
    /// Its grounds for refusal.
    pub grounds: Vec<Ground<T>>,
    /// What is known to have happened since.
    pub updates: Vec<Update<T>>,
    /// Where the law is unclear.
    pub contradictions: Vec<Contradiction<T>>,
    /// The occupations its questions can name, with their names.
    pub occupations: Vec<(OccupationId, T)>,
}

impl Lawbook {
    /// The checker of a procedure.
    #[must_use]
    pub fn checker(&self, id: &ProcedureId) -> Option<Checker<LocalizedText>> {
        let procedure = self.procedure(id)?.clone();
        let act = self.act(&procedure.act)?.governing();
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
        let lists: Vec<_> = questions
            .iter()
            .filter_map(|question| match &question.kind {
                QuestionKind::Occupation(list) => Some(list),
                _ => None,
            })
            .collect();
        Some(Checker {
            grounds: self
                .grounds
                .iter()
                .filter(|ground| ground.procedure == *id)
                .cloned()
                .collect(),
            updates: self
                .updates
                .iter()
                .filter(|update| update.bears_on.procedures.contains(id))
                .cloned()
                .collect(),
            contradictions: self
                .contradictions
                .iter()
                .filter(|entry| entry.bears_on.procedures.contains(id))
                .cloned()
                .collect(),
            occupations: self
                .occupations()
                .filter(|occupation| lists.contains(&&occupation.list))
                .map(|occupation| (occupation.id.clone(), occupation.name.clone()))
                .collect(),
            procedure,
            act,
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
            act: self.act.map(&text),
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

    /// The questions to be asked with these answers, in order. A question
    /// whose `ask_when` is unknown is asked: it may matter.
    #[must_use]
    pub fn path(&self, answers: &Answers) -> Vec<&Question<T>> {
        self.questions
            .iter()
            .filter(|question| self.asked(question, answers).truth != Truth::No)
            .collect()
    }

    /// The first question of the path that has no answer yet.
    #[must_use]
    pub fn next_question(&self, answers: &Answers) -> Option<&Question<T>> {
        self.path(answers)
            .into_iter()
            .find(|question| answers.get(&question.id).is_none())
    }

    /// About how many questions there will be in all: those of the path, where
    /// what is not answered and may or may not be asked counts half.
    #[must_use]
    pub fn expected_questions(&self, answers: &Answers) -> u32 {
        let path = self.path(answers);
        let possible = path
            .iter()
            .filter(|question| {
                answers.get(&question.id).is_none()
                    && self.asked(question, answers).truth == Truth::Unknown
            })
            .count();
        u32::try_from(path.len() - possible / 2).unwrap_or(u32::MAX)
    }

    /// Whether a question is asked at all.
    fn asked(&self, question: &Question<T>, answers: &Answers) -> Finding {
        question
            .ask_when
            .as_ref()
            .map_or(Finding::plain(Truth::Yes), |when| self.holds(when, answers))
    }

    /// Whether a condition holds. What was not asked does not hold; what was
    /// asked and not answered, or answered with "I don't know", is unknown.
    #[must_use]
    pub fn holds(&self, condition: &Condition, answers: &Answers) -> Finding {
        match condition {
            Condition::Is(question, options) => self.answered(question, answers, |answer| {
                matches!(answer, Answer::Option(option) if options.contains(option))
            }),
            Condition::Includes(question, options) => self.answered(question, answers, |answer| {
                matches!(answer, Answer::Options(chosen) if options.iter().any(|o| chosen.contains(o)))
            }),
            Condition::InHand(document) => self
                .questions
                .iter()
                .find(|question| matches!(question.kind, QuestionKind::Documents))
                .map_or(Finding::plain(Truth::Unknown), |question| {
                    self.answered(&question.id, answers, |answer| {
                        matches!(answer, Answer::Documents(papers) if papers.contains(document))
                    })
                }),
            Condition::Applicant(applicant) => self.belongs(applicant, answers),
            Condition::All(parts) => {
                Finding::all(parts.iter().map(|part| self.holds(part, answers)))
            }
            Condition::Any(parts) => {
                Finding::any(parts.iter().map(|part| self.holds(part, answers)))
            }
            Condition::Not(part) => self.holds(part, answers).negate(),
        }
    }

    /// Whether the person belongs to an applicant category.
    #[must_use]
    pub fn belongs(&self, applicant: &ApplicantId, answers: &Answers) -> Finding {
        self.procedure
            .applicants
            .iter()
            .find(|known| known.id == *applicant)
            .map_or(Finding::plain(Truth::No), |known| {
                self.holds(&known.when, answers)
            })
    }

    fn answered(
        &self,
        id: &QuestionId,
        answers: &Answers,
        test: impl Fn(&Answer) -> bool,
    ) -> Finding {
        let Some(question) = self.question(id) else {
            return Finding::plain(Truth::No);
        };
        let asked = self.asked(question, answers);
        if asked.truth == Truth::No {
            return asked;
        }
        match answers.get(id) {
            Some(answer) if answer.is_definite() => {
                Finding::from_question(Truth::from(test(answer)), id)
            }
            _ => Finding::from_question(Truth::Unknown, id),
        }
    }
}
