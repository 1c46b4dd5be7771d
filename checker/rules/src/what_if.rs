//! What if: the smallest changes that gain points, clear a gate or open a way,
//! the least effort first; and what time itself will change.
//!
//! Found by trying, not by rules of its own: every change a person can make is
//! assessed like any other situation, so what is promised here is what they
//! would get. Single changes are tried first, pairs for what no single one clears.

use serde::Serialize;

use crate::{
    Answer, Answers, Assessment, Checker, Condition, Date, DocumentId, Effort, GateLine, Hand,
    Need, Opening, OptionId, Question, QuestionId, QuestionKind, RuleId, Set, Situation, Standing,
    Truth,
};

/// One thing a person does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Move {
    /// Comes to another answer.
    Answer {
        /// The question.
        question: QuestionId,
        /// The answer they come to.
        answer: Answer,
    },
    /// Gets a paper.
    Paper {
        /// Which.
        document: DocumentId,
    },
    /// Waits.
    Wait {
        /// Until this day.
        until: Date,
    },
}

/// The fewest and the most points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PointsRange {
    /// The fewest.
    pub min: u16,
    /// The most.
    pub max: u16,
}

/// A change and what it brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What the person does: one thing, or two.
    pub moves: Vec<Move>,
    /// What it takes; of two, the more.
    pub effort: Effort,
    /// The points after it, if they are more.
    pub points: Option<PointsRange>,
    /// The gates it clears.
    pub gates: Vec<RuleId>,
    /// The ways it opens, at least as far as can be known here.
    pub ways: Vec<RuleId>,
    /// Papers that are needed after it and were not before.
    pub newly_needed: Vec<DocumentId>,
    /// Papers that are not needed after it and were before.
    pub no_longer_needed: Vec<DocumentId>,
}

/// What time will change, whatever the person does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// The question whose answer changes.
    pub question: QuestionId,
    /// What it becomes.
    pub becomes: OptionId,
    /// Papers that are needed then and are not now.
    pub newly_needed: Vec<DocumentId>,
    /// Papers that are needed now and are not then.
    pub no_longer_needed: Vec<DocumentId>,
}

/// All that can change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WhatIf {
    /// Changes a person can make, the least effort first.
    pub changes: Vec<Change>,
    /// Gates that are not met and that no change found here clears.
    pub fixed: Vec<RuleId>,
    /// What time will change.
    pub ahead: Vec<Ahead>,
}

/// A move and its effort.
type Candidate = (Move, Effort);

impl<T> Checker<T> {
    /// What can change in a situation.
    #[must_use]
    pub fn what_if(&self, situation: Situation<'_>) -> WhatIf {
        let before = self.assess(situation);
        let candidates = self.candidates(situation, &before);
        let mut changes: Vec<Change> = Vec::new();
        for candidate in &candidates {
            if let Some(change) = self.tried(situation, &before, &[candidate]) {
                add(&mut changes, change);
            }
        }
        let is_cleared = |changes: &[Change], gate: &RuleId| {
            changes.iter().any(|change| change.gates.contains(gate))
        };
        let unmet: Vec<RuleId> = barred(&before).map(|line| line.gate.clone()).collect();
        if unmet.iter().any(|gate| !is_cleared(&changes, gate)) {
            for (at, first) in candidates.iter().enumerate() {
                for second in candidates.iter().skip(at + 1) {
                    let pair = self.tried(situation, &before, &[first, second]);
                    let clears_more = |change: &Change| {
                        change.gates.iter().any(|gate| !is_cleared(&changes, gate))
                    };
                    if let Some(change) = pair.filter(clears_more) {
                        add(&mut changes, change);
                    }
                }
            }
        }
        WhatIf {
            fixed: unmet
                .into_iter()
                .filter(|gate| !is_cleared(&changes, gate))
                .collect(),
            changes,
            ahead: self.ahead(situation, &before),
        }
    }

    /// Every single thing the person could do.
    fn candidates(&self, situation: Situation<'_>, before: &Assessment) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for question in self.path(situation) {
            if let Some(answer) = situation.answers.get(&question.id) {
                self.moves_from(question, answer, &mut candidates);
            }
        }
        for line in &before.documents {
            if line.need == Need::Needed && line.hand == Hand::Missing {
                let document = line.document.clone();
                candidates.push((Move::Paper { document }, Effort::Paper));
            }
        }
        for until in self.waits(situation) {
            candidates.push((Move::Wait { until }, Effort::Time));
        }
        candidates
    }

    /// The answers a person can come to from the one they gave.
    fn moves_from(&self, question: &Question<T>, answer: &Answer, moves: &mut Vec<Candidate>) {
        let mut offer = |answer: Answer, effort: Effort| {
            let question = question.id.clone();
            moves.push((Move::Answer { question, answer }, effort));
        };
        match (&question.kind, answer) {
            (QuestionKind::YesNo, Answer::Option(given)) if given.as_str() == "no" => {
                if let (Some(effort), Ok(yes)) = (question.effort, OptionId::parse("yes")) {
                    offer(Answer::Option(yes), effort);
                }
            }
            (QuestionKind::Choice(options), Answer::Option(given)) => {
                for option in options {
                    if let Some(effort) = option.effort.filter(|_| option.id != *given) {
                        offer(Answer::Option(option.id.clone()), effort);
                    }
                }
            }
            (QuestionKind::Several { options, .. }, Answer::Options(given)) => {
                for option in options {
                    if let Some(effort) = option.effort.filter(|_| !given.contains(&option.id)) {
                        let mut more = given.clone();
                        more.insert(option.id.clone());
                        offer(Answer::Options(more), effort);
                    }
                }
            }
            (QuestionKind::Duration, Answer::Length(given)) => {
                let Some(effort) = question.effort else {
                    return;
                };
                let criteria = self.points.iter().flat_map(|table| &table.criteria);
                let of_it = criteria.filter(|line| line.duration.as_ref() == Some(&question.id));
                for length in of_it.flat_map(crate::Criterion::length_classes) {
                    if length > *given {
                        offer(Answer::Length(length), effort);
                    }
                }
            }
            _ => {}
        }
    }

    /// The days on which a gate that counts days is cleared by waiting.
    fn waits(&self, situation: Situation<'_>) -> Set<Date> {
        let mut days = Set::new();
        let of_ways = self.procedure.ways.iter().flat_map(|way| &way.gates);
        for gate in self.procedure.gates.iter().chain(of_ways) {
            let Some(when) = &gate.when else { continue };
            when.visit(&mut |condition| {
                if let Condition::DaysAgo(question, least) = condition
                    && let Some(Answer::Date(day)) = situation.answers.get(question)
                    && let Some(until) = day.plus_days(i32::from(*least))
                    && until > situation.as_of
                {
                    days.insert(until);
                }
            });
        }
        days
    }

    /// What the moves bring, if they bring anything and take nothing.
    fn tried(
        &self,
        situation: Situation<'_>,
        before: &Assessment,
        candidates: &[&Candidate],
    ) -> Option<Change> {
        let mut answers = situation.answers.clone();
        let mut as_of = situation.as_of;
        let mut effort = Effort::Paper;
        let mut moves = Vec::new();
        let mut touched = Vec::new();
        for (step, takes) in candidates {
            match step {
                Move::Answer { question, answer } => {
                    // Two answers to one question are no pair.
                    if touched.contains(&question) {
                        return None;
                    }
                    touched.push(question);
                    answers.set(question.clone(), answer.clone());
                }
                Move::Paper { document } => self.take(document, &mut answers),
                Move::Wait { until } => as_of = as_of.max(*until),
            }
            effort = effort.max(*takes);
            moves.push(step.clone());
        }
        let after = self.assess(answers.on(as_of));
        let points = match (&before.points, &after.points) {
            (Some(before), Some(after)) => {
                if after.min < before.min || after.max < before.max {
                    return None;
                }
                (after.min > before.min || after.max > before.max).then_some(PointsRange {
                    min: after.min,
                    max: after.max,
                })
            }
            _ => None,
        };
        let stands = |assessment: &Assessment, id: &RuleId, standing: Standing| {
            assessment
                .gates
                .iter()
                .any(|line| line.gate == *id && line.standing == standing)
        };
        let lost = before.gates.iter().any(|line| {
            line.standing == Standing::Met && stands(&after, &line.gate, Standing::NotMet)
        });
        if lost {
            return None;
        }
        let gates: Vec<_> = barred(before)
            .filter(|line| stands(&after, &line.gate, Standing::Met))
            .map(|line| line.gate.clone())
            .collect();
        let ways: Vec<_> = after
            .ways
            .iter()
            .filter(|way| {
                way.opening != Opening::Closed
                    && before
                        .ways
                        .iter()
                        .any(|other| other.way == way.way && other.opening == Opening::Closed)
            })
            .map(|way| way.way.clone())
            .collect();
        let brings = points.is_some() || !gates.is_empty() || !ways.is_empty();
        brings.then(|| Change {
            moves,
            effort,
            points,
            gates,
            ways,
            newly_needed: needed_only_in(&after, before),
            no_longer_needed: needed_only_in(before, &after),
        })
    }

    /// Puts a paper among those in hand.
    fn take(&self, document: &DocumentId, answers: &mut Answers) {
        let Some(question) = self.documents_question() else {
            return;
        };
        let mut papers = match answers.get(&question.id) {
            Some(Answer::Documents(papers)) => papers.clone(),
            _ => Set::new(),
        };
        papers.insert(document.clone());
        answers.set(question.id.clone(), Answer::Documents(papers));
    }

    /// What becomes of the answers that time changes.
    fn ahead(&self, situation: Situation<'_>, before: &Assessment) -> Vec<Ahead> {
        let mut ahead = Vec::new();
        for question in self.path(situation) {
            let QuestionKind::Choice(options) = &question.kind else {
                continue;
            };
            let Some(Answer::Option(given)) = situation.answers.get(&question.id) else {
                continue;
            };
            let next = options
                .iter()
                .find(|option| option.id == *given)
                .and_then(|option| option.becomes.clone());
            let Some(becomes) = next else { continue };
            let mut answers = situation.answers.clone();
            answers.set(question.id.clone(), Answer::Option(becomes.clone()));
            let after = self.assess(answers.on(situation.as_of));
            let newly_needed = needed_only_in(&after, before);
            let no_longer_needed = needed_only_in(before, &after);
            if !newly_needed.is_empty() || !no_longer_needed.is_empty() {
                ahead.push(Ahead {
                    question: question.id.clone(),
                    becomes,
                    newly_needed,
                    no_longer_needed,
                });
            }
        }
        ahead
    }
}

/// The gates that bar the way for certain.
fn barred(assessment: &Assessment) -> impl Iterator<Item = &GateLine> {
    assessment
        .gates
        .iter()
        .filter(|line| line.standing == Standing::NotMet && line.concerns == Truth::Yes)
}

/// Papers that are needed for certain in one assessment and in the other not at all.
fn needed_only_in(one: &Assessment, other: &Assessment) -> Vec<DocumentId> {
    let need = |assessment: &Assessment, id: &DocumentId, need: Need| {
        assessment
            .documents
            .iter()
            .any(|line| line.document == *id && line.need == need)
    };
    one.documents
        .iter()
        .map(|line| &line.document)
        .filter(|id| need(one, id, Need::Needed) && need(other, id, Need::NotNeeded))
        .cloned()
        .collect()
}

/// Adds a change in its place: the least effort first, then the fewest moves.
/// A change that brings what a smaller one brings already is left out.
fn add(changes: &mut Vec<Change>, change: Change) {
    let weight = |change: &Change| (change.effort, change.moves.len());
    let brings_less = |known: &Change| {
        weight(known) <= weight(&change)
            && change.gates.iter().all(|gate| known.gates.contains(gate))
            && change.ways.iter().all(|way| known.ways.contains(way))
            && covers(known.points, change.points)
            && same_thing(known, &change)
    };
    if changes.iter().any(brings_less) {
        return;
    }
    let before = changes
        .iter()
        .take_while(|known| weight(known) <= weight(&change))
        .count();
    changes.insert(before, change);
}

fn covers(known: Option<PointsRange>, new: Option<PointsRange>) -> bool {
    match (known, new) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(known), Some(new)) => known.min >= new.min && known.max >= new.max,
    }
}

/// Whether two changes change the same thing: ten years and a month need no
/// word where ten years say it, nor a longer wait where a shorter one does, but
/// a paper beside an exam does.
fn same_thing(one: &Change, other: &Change) -> bool {
    match (one.moves.as_slice(), other.moves.as_slice()) {
        ([Move::Answer { question, .. }], [Move::Answer { question: id, .. }]) => question == id,
        ([Move::Wait { .. }], [Move::Wait { .. }]) => true,
        _ => false,
    }
}
