//! The evaluation: from answers and a day to an [`Assessment`]. Pure; what it
//! yields is described in `assessment.rs`.

use crate::{
    AgeCheck, AgeVerdict, Answer, Answers, ApplicantLine, Assessment, Bearing, Checker, Concerns,
    Condition, Counts, Date, DocumentId, DocumentLine, Finding, Ground, GroundLine, Hand,
    LawAtDate, Need, ProvisionId, QuestionId, QuestionKind, Requirement, RuleId, Status, Truth,
    ValidityLimit, VariantLine, Why,
};

impl<T> Checker<T> {
    /// Assesses the answers as of a day. Pure: the same input gives the same result everywhere.
    #[must_use]
    pub fn assess(&self, answers: &Answers, as_of: Date) -> Assessment {
        let documents: Vec<_> = self
            .procedure
            .requirements
            .iter()
            .map(|requirement| self.document_line(requirement, answers, as_of))
            .collect();
        let grounds: Vec<_> = self
            .grounds
            .iter()
            .map(|ground| self.ground_line(ground, answers))
            .collect();
        let applicants = self
            .procedure
            .applicants
            .iter()
            .map(|applicant| {
                let finding = self.holds(&applicant.when, answers);
                ApplicantLine {
                    applicant: applicant.id.clone(),
                    belongs: finding.truth,
                    why: why(None, finding, &applicant.sources),
                }
            })
            .collect();
        let path = self.path(answers);
        let next = self
            .next_question(answers)
            .map(|question| question.id.clone());
        let missing = documents
            .iter()
            .filter(|line| matches!(line.status, Status::Missing | Status::Unusable))
            .map(|line| line.document.clone())
            .collect();
        Assessment {
            procedure: self.procedure.id.clone(),
            as_of,
            law: LawAtDate {
                act: self.act.id.clone(),
                force: self.act.force_at(as_of),
            },
            complete: next.is_none(),
            open: self.open_questions(&documents),
            set_aside: answers
                .iter()
                .map(|(question, _)| question)
                .filter(|question| !path.iter().any(|asked| asked.id == **question))
                .cloned()
                .collect(),
            next,
            applicants,
            counts: Counts::of(&documents),
            missing,
            documents,
            grounds,
            updates: self
                .updates
                .iter()
                .filter(|update| update.on <= as_of)
                .map(|update| update.id.clone())
                .collect(),
            contradictions: self
                .contradictions
                .iter()
                .map(|entry| entry.id.clone())
                .collect(),
            not_assessed: self
                .procedure
                .not_assessed
                .iter()
                .map(|passage| passage.id.clone())
                .collect(),
        }
    }

    fn document_line(
        &self,
        requirement: &Requirement<T>,
        answers: &Answers,
        as_of: Date,
    ) -> DocumentLine {
        let (need, reason) = self.need(requirement, answers);
        let hand_finding = self.holds(&Condition::InHand(requirement.document.clone()), answers);
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
                    let finding = self.holds(&variant.when, answers);
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
            self.age_check(&requirement.document, hand, answers, as_of)
        };
        let unusable = age.as_ref().is_some_and(|age| {
            matches!(
                age.verdict,
                AgeVerdict::TooShort | AgeVerdict::TooOld | AgeVerdict::NotYetIssued
            )
        });
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
    fn need(&self, requirement: &Requirement<T>, answers: &Answers) -> (Need, Why) {
        let member = self.member(requirement, answers);
        let condition = requirement
            .when
            .as_ref()
            .map_or(Finding::plain(Truth::Yes), |when| self.holds(when, answers));
        let bites = Finding::all([member, condition]);
        if bites.truth == Truth::No {
            return (
                Need::NotNeeded,
                why(None, bites, &self.set_sources(requirement, answers)),
            );
        }
        let exemptions: Vec<_> = requirement
            .exemptions
            .iter()
            .map(|exemption| (exemption, self.holds(&exemption.when, answers)))
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
    /// names. The categories of a procedure leave nobody out (the tests
    /// enumerate it), so whoever belongs to none of the others belongs here,
    /// even while it is open to which; what all must bring depends on nothing.
    fn member(&self, requirement: &Requirement<T>, answers: &Answers) -> Finding {
        let listed = Finding::any(
            requirement
                .applicants
                .iter()
                .map(|applicant| self.belongs(applicant, answers)),
        );
        if listed.truth != Truth::Unknown {
            return listed;
        }
        let others = self
            .procedure
            .applicants
            .iter()
            .filter(|applicant| !requirement.applicants.contains(&applicant.id))
            .map(|applicant| self.holds(&applicant.when, answers).negate());
        let none_of_the_others = Finding::all(others);
        if none_of_the_others.truth == Truth::Yes {
            none_of_the_others
        } else {
            listed
        }
    }

    /// The provisions behind "not needed": those of the category the person
    /// does belong to (its list leaves the paper out), or of the requirement.
    fn set_sources(&self, requirement: &Requirement<T>, answers: &Answers) -> Vec<ProvisionId> {
        self.procedure
            .applicants
            .iter()
            .find(|applicant| {
                !requirement.applicants.contains(&applicant.id)
                    && self.holds(&applicant.when, answers).truth == Truth::Yes
            })
            .map_or_else(
                || requirement.sources.clone(),
                |applicant| applicant.sources.clone(),
            )
    }

    fn age_check(
        &self,
        document: &DocumentId,
        hand: Hand,
        answers: &Answers,
        as_of: Date,
    ) -> Option<AgeCheck> {
        let validity = self.document(document)?.validity.as_ref()?;
        let date = self
            .questions
            .iter()
            .find(|question| matches!(&question.kind, QuestionKind::Date(of) if of == document))
            .and_then(|question| answers.get(&question.id))
            .and_then(|answer| match answer {
                Answer::Date(date) if hand == Hand::InHand => Some(*date),
                _ => None,
            });
        let (days, verdict, last_day) = match (validity.limit, date) {
            (_, None) => (None, AgeVerdict::Unknown, None),
            (ValidityLimit::MoreThanDaysLeft(limit), Some(until)) => {
                let left = until.days_since(as_of);
                let limit = i32::from(limit);
                let verdict = if left > limit {
                    AgeVerdict::Good
                } else {
                    AgeVerdict::TooShort
                };
                (Some(left), verdict, until.plus_days(-limit - 1))
            }
            (ValidityLimit::NotOlderThanDays(limit), Some(issued)) => {
                let age = as_of.days_since(issued);
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

    fn ground_line(&self, ground: &Ground<T>, answers: &Answers) -> GroundLine {
        let line = |bearing, why| GroundLine {
            ground: ground.id.clone(),
            bearing,
            why,
        };
        if ground.concerns == Concerns::Holders {
            let reason = why(None, Finding::plain(Truth::Yes), &ground.sources);
            return line(Bearing::HoldersOnly, reason);
        }
        for exception in &ground.exceptions {
            if let Some(when) = &exception.when {
                let finding = self.holds(when, answers);
                if finding.truth == Truth::Yes {
                    let reason = why(Some(&exception.id), finding, &exception.sources);
                    return line(Bearing::DoesNotApply, reason);
                }
            }
        }
        let touched = ground
            .touched_when
            .as_ref()
            .map_or(Finding::plain(Truth::Unknown), |when| {
                self.holds(when, answers)
            });
        let bearing = match touched.truth {
            Truth::Yes => Bearing::Touched,
            Truth::No | Truth::Unknown => Bearing::CannotBeKnown,
        };
        line(bearing, why(None, touched, &ground.sources))
    }

    /// The questions that would settle open lines, the most useful first; at
    /// equal use in the order in which they are asked.
    fn open_questions(&self, documents: &[DocumentLine]) -> Vec<QuestionId> {
        let uses = |id: &QuestionId| {
            documents
                .iter()
                .filter(|line| line.need == Need::Depends && line.why.answers.contains(id))
                .count()
        };
        // Inserted in order: a sort of the library would be the only one in the browser.
        let mut open: Vec<(usize, &QuestionId)> = Vec::new();
        for question in &self.questions {
            let uses = uses(&question.id);
            if uses > 0 {
                let before = open.iter().take_while(|(other, _)| *other >= uses).count();
                open.insert(before, (uses, &question.id));
            }
        }
        open.into_iter().map(|(_, id)| id.clone()).collect()
    }
}

impl Counts {
    fn of(documents: &[DocumentLine]) -> Self {
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

fn why(rule: Option<&RuleId>, finding: Finding, sources: &[ProvisionId]) -> Why {
    Why {
        rule: rule.cloned(),
        answers: finding.because.into_iter().collect(),
        provisions: sources.to_vec(),
    }
}
