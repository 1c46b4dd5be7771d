//! Papers: needed, in hand, missing, not needed, open, and good on the day.

use super::why;
use crate::{
    AgeCheck, AgeVerdict, Answer, Checker, Condition, Counts, DocumentId, DocumentLine, Finding,
    Hand, Need, ProvisionId, QuestionId, QuestionKind, Requirement, Situation, Status, Truth,
    ValidityLimit, VariantLine, Why,
};

impl<T> Checker<T> {
    /// The papers, each once: a paper that several requirements name is needed
    /// if one of them bites, and open if one of them may.
    pub(super) fn document_lines(&self, situation: Situation<'_>) -> Vec<DocumentLine> {
        let strength = |line: &DocumentLine| match line.need {
            Need::NotNeeded => 0,
            Need::Depends => 1,
            Need::Needed => 2,
        };
        let mut lines: Vec<DocumentLine> = Vec::new();
        for requirement in &self.procedure.requirements {
            let line = self.document_line(requirement, situation);
            // Of two that do not bite, the one of the person's own category tells more.
            let own = self.member(requirement, situation).truth == Truth::Yes;
            let known = lines
                .iter_mut()
                .find(|known| known.document == line.document);
            match known {
                None => lines.push(line),
                Some(known)
                    if strength(&line) > strength(known)
                        || (own && strength(&line) == strength(known)) =>
                {
                    *known = line;
                }
                Some(_) => {}
            }
        }
        lines
    }

    /// Whether a paper is in hand and its date does not rule it out.
    pub(crate) fn good(&self, document: &DocumentId, situation: Situation<'_>) -> Finding {
        let in_hand = self.holds(&Condition::InHand(document.clone()), situation);
        if in_hand.truth != Truth::Yes {
            return in_hand;
        }
        let age = self.age_check(document, Hand::InHand, situation);
        let ruled_out = age.is_some_and(|age| age.verdict.rules_out());
        if ruled_out {
            let mut because = in_hand.because;
            because.extend(self.date_question(document).cloned());
            return Finding {
                truth: Truth::No,
                because,
            };
        }
        in_hand
    }

    /// Whether every paper that is needed is in hand, and good as far as its date is known.
    pub(crate) fn papers_complete(&self, situation: Situation<'_>) -> Finding {
        let question = self.documents_question().map(|question| &question.id);
        Finding::all(
            self.document_lines(situation)
                .into_iter()
                .filter_map(|line| {
                    let truth = match line.status {
                        Status::NotNeeded => return None,
                        Status::InHand => Truth::Yes,
                        Status::Missing | Status::Unusable => Truth::No,
                        Status::Needed | Status::Depends => Truth::Unknown,
                    };
                    // What makes the paper needed, whether it is in hand, and its date.
                    let mut because: crate::Set<_> = line.why.answers.into_iter().collect();
                    because.extend(question.cloned());
                    if line.status == Status::Unusable {
                        because.extend(self.date_question(&line.document).cloned());
                    }
                    Some(Finding { truth, because })
                }),
        )
    }

    fn document_line(
        &self,
        requirement: &Requirement<T>,
        situation: Situation<'_>,
    ) -> DocumentLine {
        let (need, reason) = self.need(requirement, situation);
        let hand_finding = self.holds(&Condition::InHand(requirement.document.clone()), situation);
        let hand = match hand_finding.truth {
            Truth::Yes => Hand::InHand,
            Truth::No => Hand::Missing,
            Truth::Unknown => Hand::NotSaid,
        };
        let variants: Vec<_> = if need == Need::NotNeeded {
            Vec::new()
        } else {
            requirement
                .variants
                .iter()
                .filter_map(|variant| {
                    let finding = self.holds(&variant.when, situation);
                    (finding.truth != Truth::No).then(|| VariantLine {
                        variant: variant.id.clone(),
                        holds: finding.truth,
                        why: why(Some(&variant.id), finding, &variant.sources),
                    })
                })
                .collect()
        };
        let age = if need == Need::NotNeeded {
            None
        } else {
            self.age_check(&requirement.document, hand, situation)
        };
        let unusable = age.as_ref().is_some_and(|age| age.verdict.rules_out());
        let status = match (need, hand) {
            (Need::NotNeeded, _) => Status::NotNeeded,
            (Need::Depends, _) => Status::Depends,
            (Need::Needed, Hand::InHand) if unusable => Status::Unusable,
            (Need::Needed, Hand::InHand) => Status::InHand,
            (Need::Needed, Hand::Missing) => Status::Missing,
            (Need::Needed, Hand::NotSaid) => Status::Needed,
        };
        DocumentLine {
            document: requirement.document.clone(),
            requirement: requirement.id.clone(),
            status,
            need,
            hand,
            age,
            variants,
            why: reason,
        }
    }

    /// Whether a requirement bites: the person belongs to one of its
    /// categories, its condition holds, and no exemption does.
    fn need(&self, requirement: &Requirement<T>, situation: Situation<'_>) -> (Need, Why) {
        let member = self.member(requirement, situation);
        let condition = requirement
            .when
            .as_ref()
            .map_or(Finding::plain(Truth::Yes), |when| {
                self.holds(when, situation)
            });
        let bites = Finding::all([member, condition]);
        if bites.truth == Truth::No {
            return (
                Need::NotNeeded,
                why(None, bites, &self.set_sources(requirement, situation)),
            );
        }
        let exemptions: Vec<_> = requirement
            .exemptions
            .iter()
            .map(|exemption| (exemption, self.holds(&exemption.when, situation)))
            .collect();
        if let Some((exemption, finding)) = exemptions
            .iter()
            .find(|(_, finding)| finding.truth == Truth::Yes)
        {
            let reason = why(Some(&exemption.id), finding.clone(), &exemption.sources);
            return (Need::NotNeeded, reason);
        }
        let exempt = Finding::any(exemptions.into_iter().map(|(_, finding)| finding));
        let needed = Finding::all([bites, exempt.negate()]);
        let need = if needed.truth == Truth::Yes {
            Need::Needed
        } else {
            Need::Depends
        };
        (
            need,
            why(Some(&requirement.id), needed, &requirement.sources),
        )
    }

    /// Whether the person belongs to one of the categories a requirement
    /// names. The categories of a procedure leave nobody out (`qonys verify`
    /// proves it), so whoever belongs to none of the others belongs here,
    /// even while it is open to which; what all must bring depends on nothing.
    fn member(&self, requirement: &Requirement<T>, situation: Situation<'_>) -> Finding {
        let listed = Finding::any(
            requirement
                .applicants
                .iter()
                .map(|applicant| self.belongs(applicant, situation)),
        );
        if listed.truth != Truth::Unknown {
            return listed;
        }
        let others = self
            .procedure
            .applicants
            .iter()
            .filter(|applicant| !requirement.applicants.contains(&applicant.id))
            .map(|applicant| self.holds(&applicant.when, situation).negate());
        let none_of_the_others = Finding::all(others);
        if none_of_the_others.truth == Truth::Yes {
            none_of_the_others
        } else {
            listed
        }
    }

    /// The provisions behind "not needed": those of the category the person
    /// does belong to (its list leaves the paper out), and those of the paper.
    fn set_sources(
        &self,
        requirement: &Requirement<T>,
        situation: Situation<'_>,
    ) -> Vec<ProvisionId> {
        let category = self.procedure.applicants.iter().find(|applicant| {
            !requirement.applicants.contains(&applicant.id)
                && self.holds(&applicant.when, situation).truth == Truth::Yes
        });
        category.map_or_else(
            || requirement.sources.clone(),
            |applicant| requirement.left_out_by(applicant),
        )
    }

    /// The question about the date of a paper.
    pub(crate) fn date_question(&self, document: &DocumentId) -> Option<&QuestionId> {
        self.questions
            .iter()
            .find(|question| matches!(&question.kind, QuestionKind::Date(of) if of == document))
            .map(|question| &question.id)
    }

    fn age_check(
        &self,
        document: &DocumentId,
        hand: Hand,
        situation: Situation<'_>,
    ) -> Option<AgeCheck> {
        let validity = self.document(document)?.validity.as_ref()?;
        let date = self
            .date_question(document)
            .and_then(|question| situation.answers.get(question))
            .and_then(|answer| match answer {
                Answer::Date(date) if hand == Hand::InHand => Some(*date),
                _ => None,
            });
        let (days, verdict, last_day) = match (validity.limit, date) {
            (_, None) => (None, AgeVerdict::Unknown, None),
            (ValidityLimit::MoreThanDaysLeft(limit), Some(until)) => {
                let left = until.days_since(situation.as_of);
                let limit = i32::from(limit);
                let verdict = if left > limit {
                    AgeVerdict::Good
                } else {
                    AgeVerdict::TooShort
                };
                (Some(left), verdict, until.plus_days(-limit - 1))
            }
            (ValidityLimit::NotOlderThanDays(limit), Some(issued)) => {
                let age = situation.as_of.days_since(issued);
                let limit = i32::from(limit);
                let verdict = if age < 0 {
                    AgeVerdict::NotYetIssued
                } else if age <= limit {
                    AgeVerdict::Good
                } else {
                    AgeVerdict::TooOld
                };
                (Some(age), verdict, issued.plus_days(limit))
            }
        };
        Some(AgeCheck {
            limit: validity.limit,
            date,
            days,
            verdict,
            last_day,
            provisions: validity.sources.clone(),
        })
    }
}

impl Counts {
    pub(super) fn of(documents: &[DocumentLine]) -> Self {
        let mut counts = Self::default();
        for line in documents {
            match line.status {
                Status::InHand => {
                    counts.needed += 1;
                    counts.in_hand += 1;
                }
                Status::Missing | Status::Unusable => {
                    counts.needed += 1;
                    counts.missing += 1;
                }
                Status::Needed => counts.needed += 1,
                Status::Depends => counts.depends += 1,
                Status::NotNeeded => counts.not_needed += 1,
            }
        }
        counts
    }
}
