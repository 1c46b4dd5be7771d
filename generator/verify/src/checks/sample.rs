//! What no diagram can prove, on a sample: that the diagrams, made line by
//! line, say what the whole assessment says, and that nothing but the answers
//! counts: not their order, nor why an answer is open, nor which occupation it is.

use qonys_rules::{Answer, Answers, Assessment, DocumentId, Need, QuestionId, QuestionKind, Truth};

use super::Checked;
use crate::line::Line;
use crate::outcome::Outcome;
use crate::profile::yaml;
use crate::random::Random;
use crate::space::Papers;
use crate::study::{Study, Told};
use crate::variable::{self, NOT_ASKED, Part, Variable};

/// How many profiles, drawn anew with every run but always the same.
const PROFILES: usize = 300;

/// Answers drawn along the path of questions, papers and their dates included.
fn draw(study: &Study, variables: &[Variable], random: &mut Random) -> Answers {
    let mut answers = Answers::default();
    for variable in variables {
        let asked = if variable.is_part() {
            answers
                .get(&variable.question)
                .is_some_and(Answer::is_definite)
        } else {
            let path = study.checker.path(answers.on(study.as_of));
            path.iter().any(|question| question.id == variable.question)
        };
        if asked {
            let class = random.below(variable.classes.len());
            let class = u8::try_from(class).unwrap_or(0);
            // Open answers are many only where they matter: one draw of two stands.
            let class = match variable.unknown() {
                Some(unknown) if class == unknown => {
                    u8::try_from(random.below(variable.classes.len())).unwrap_or(0)
                }
                _ => class,
            };
            variable.put(class, &study.checker, &mut answers);
        }
    }
    answers
}

fn everything(study: &Study) -> Vec<Variable> {
    let papers = Papers {
        each: study
            .checker
            .documents
            .iter()
            .map(|one| one.id.clone())
            .collect(),
        completeness: false,
    };
    let questions = study.checker.questions.iter();
    questions
        .flat_map(|question| {
            let mut each = papers.each.iter();
            variable::of_question(question, &study.checker, study.as_of, &mut each)
        })
        .collect()
}

/// The class of a variable that answers amount to.
fn class_of(variable: &Variable, answers: &Answers, complete: Truth) -> u8 {
    let answer = answers.get(&variable.question);
    let chosen = |yes: bool| u8::from(yes);
    match (&variable.part, answer) {
        (Part::Completeness, _) => match complete {
            Truth::Yes => 0,
            Truth::No => 1,
            Truth::Unknown => 2,
        },
        (_, None) => NOT_ASKED,
        (Part::Told, Some(answer)) => chosen(!answer.is_definite()),
        (Part::Option(option), Some(Answer::Options(all))) => chosen(all.contains(option)),
        (Part::Paper(document), Some(Answer::Documents(all))) => chosen(all.contains(document)),
        (Part::Option(_) | Part::Paper(_), _) => NOT_ASKED,
        (Part::Whole, Some(answer)) => {
            let at = variable
                .classes
                .iter()
                .position(|class| class.answer.as_ref() == Some(answer));
            at.and_then(|at| u8::try_from(at).ok()).unwrap_or(NOT_ASKED)
        }
    }
}

fn needs(assessment: &Assessment, document: &DocumentId) -> bool {
    let mut lines = assessment.documents.iter();
    lines.any(|line| line.document == *document && line.need == Need::Needed)
}

/// What the diagram of a line says to somebody.
fn looked_up<'a>(told: &'a Told, answers: &Answers, complete: Truth) -> Option<&'a Outcome> {
    let variables = told.space.variables.iter();
    let path: Vec<u8> = variables
        .map(|variable| class_of(variable, answers, complete))
        .collect();
    told.outcomes.get(usize::from(told.diagram.value(&path)?))
}

pub(super) fn the_whole_result_agrees(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "whole",
        "the whole assessment says of a sample of profiles what the enumeration says line by line",
    );
    let variables = everything(study);
    let mut random = Random::new(642);
    for _ in 0..PROFILES {
        checked.examined += 1;
        let answers = draw(study, &variables, &mut random);
        let assessment = study.checker.assess(answers.on(study.as_of));
        let standing = assessment.documents.iter().map(|line| {
            use qonys_rules::Status;
            match line.status {
                Status::NotNeeded | Status::InHand => Truth::Yes,
                Status::Missing | Status::Unusable => Truth::No,
                Status::Needed | Status::Depends => Truth::Unknown,
            }
        });
        let complete = standing.fold(Truth::Yes, Truth::and);
        if !assessment.complete || !assessment.set_aside.is_empty() {
            let message = "answered along the path, and yet not complete".to_owned();
            checked.broken(message, Some(yaml(&answers)));
        }
        for told in &study.told {
            // Where a paper stands is told of those who need it.
            if let Line::State(document) = &told.line
                && !needs(&assessment, document)
            {
                continue;
            }
            let whole = Outcome::of(&told.line, &assessment, &study.checker);
            let alone = looked_up(told, &answers, complete);
            if alone != Some(&whole) {
                let message = format!(
                    "{}: the whole assessment says “{}”, the enumeration “{}”",
                    told.line,
                    whole.text,
                    alone.map_or("", |one| &one.text)
                );
                checked.broken(message, Some(yaml(&answers)));
                return checked;
            }
        }
        // A line that the study does not know would go unverified.
        let lines = study
            .told
            .iter()
            .filter(|told| matches!(told.line, Line::Paper(_)));
        if lines.count() != assessment.documents.len() {
            let message = "the result lists papers that the enumeration does not know".to_owned();
            checked.broken(message, Some(yaml(&answers)));
        }
    }
    checked
}

pub(super) fn only_the_answers_count(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "order",
        "a sample of results hangs neither on the order of the answers, nor on why an answer is open, nor on which occupation it is",
    );
    let variables = everything(study);
    let mut random = Random::new(49);
    let mut occupations_tried = false;
    for _ in 0..PROFILES {
        checked.examined += 1;
        let answers = draw(study, &variables, &mut random);
        let result = study.checker.assess(answers.on(study.as_of));
        let mut given: Vec<(QuestionId, Answer)> = answers
            .iter()
            .map(|(question, answer)| (question.clone(), answer.clone()))
            .collect();
        random.shuffle(&mut given);
        let mut shuffled = Answers::default();
        let mut declined = Answers::default();
        for (question, answer) in given {
            // On the way there something else may have been said and taken back.
            shuffled.set(question.clone(), Answer::Unknown);
            shuffled.set(question.clone(), answer.clone());
            let open = !answer.is_definite();
            declined.set(question, if open { Answer::Declined } else { answer });
        }
        if study.checker.assess(shuffled.on(study.as_of)) != result {
            let message = "another order of the same answers, another result".to_owned();
            checked.broken(message, Some(yaml(&answers)));
        }
        if study.checker.assess(declined.on(study.as_of)) != result {
            let message = "“I’d rather not say” is not assessed like “I don’t know”".to_owned();
            checked.broken(message, Some(yaml(&answers)));
        }
        let occupation = study.checker.questions.iter().find(|question| {
            matches!(question.kind, QuestionKind::Occupation(_))
                && answers.get(&question.id).is_some_and(Answer::is_definite)
        });
        if let Some(question) = occupation.filter(|_| !occupations_tried) {
            occupations_tried = true;
            for (occupation, ()) in &study.checker.occupations {
                checked.examined += 1;
                let mut other = answers.clone();
                other.set(question.id.clone(), Answer::Occupation(occupation.clone()));
                if study.checker.assess(other.on(study.as_of)) != result {
                    let message = format!("the occupation `{occupation}` has a result of its own");
                    checked.broken(message, Some(yaml(&other)));
                }
            }
        }
        if !asked_in_order(study, &answers) {
            let message = "asked one by one, other questions come up".to_owned();
            checked.broken(message, Some(yaml(&answers)));
        }
    }
    checked
}

/// Whether the questions come up one by one in the order in which they are listed.
fn asked_in_order(study: &Study, answers: &Answers) -> bool {
    let mut given = Answers::default();
    let mut last = None;
    while let Some(question) = study.checker.next_question(given.on(study.as_of)) {
        let at = study
            .checker
            .questions
            .iter()
            .position(|one| one.id == question.id);
        let Some(answer) = answers.get(&question.id).filter(|_| at > last) else {
            return false;
        };
        last = at;
        given.set(question.id.clone(), answer.clone());
    }
    given == *answers
}
