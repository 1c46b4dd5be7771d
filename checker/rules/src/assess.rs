//! The evaluation: from answers and a day to an [`Assessment`]. Pure; what it
//! yields is described in `assessment.rs`. Papers, gates, points and grounds
//! have a room each.

mod gates;
mod grounds;
mod papers;
mod points;

use crate::{
    ApplicantLine, Assessment, Checker, Counts, Date, DocumentLine, Finding, Force, GateLine,
    GoverningAct, LawAtDate, Need, Points, ProvisionId, QuestionId, RuleId, Situation, Standing,
    Status, WayLine, Why, Wording,
};

impl LawAtDate {
    /// The state of an act on a day.
    #[must_use]
    pub fn of<T>(act: &GoverningAct<T>, day: Date) -> Self {
        Self {
            act: act.id.clone(),
            force: act.force_at(day),
            wording: act.wording_at(day),
        }
    }

    /// In force, in the wording the site was written from.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.force == Force::InForce && self.wording == Wording::Modelled
    }
}

impl<T> Checker<T> {
    /// Assesses a situation. Pure: the same input gives the same result everywhere.
    #[must_use]
    pub fn assess(&self, situation: Situation<'_>) -> Assessment {
        let as_of = situation.as_of;
        let procedure = &self.procedure;
        let documents = self.document_lines(situation);
        let gates: Vec<_> = procedure
            .gates
            .iter()
            .filter_map(|gate| self.gate_line(gate, situation))
            .collect();
        let ways: Vec<_> = procedure
            .ways
            .iter()
            .filter_map(|way| self.way_line(way, situation))
            .collect();
        let points = self
            .points
            .as_ref()
            .and_then(|table| self.points_of(table, situation));
        let grounds = self
            .grounds
            .iter()
            .map(|ground| self.ground_line(ground, situation))
            .collect();
        let applicants = procedure
            .applicants
            .iter()
            .map(|applicant| {
                let finding = self.holds(&applicant.when, situation);
                ApplicantLine {
                    applicant: applicant.id.clone(),
                    belongs: finding.truth,
                    why: why(None, finding, &applicant.sources),
                }
            })
            .collect();
        let path = self.path(situation);
        let next = self
            .next_question(situation)
            .map(|question| question.id.clone());
        let missing = documents
            .iter()
            .filter(|line| matches!(line.status, Status::Missing | Status::Unusable))
            .map(|line| line.document.clone())
            .collect();
        let law = self.act().map(|act| LawAtDate::of(act, as_of));
        let of_ways = |act: &GoverningAct<T>| procedure.ways.iter().any(|way| way.act == act.id);
        Assessment {
            procedure: procedure.id.clone(),
            as_of,
            lists: self
                .acts
                .iter()
                .filter(|act| procedure.act.as_ref() != Some(&act.id) && !of_ways(act))
                .map(|act| LawAtDate::of(act, as_of))
                .collect(),
            law,
            complete: next.is_none(),
            open: self.open_questions(&documents, &gates, &ways, points.as_ref()),
            set_aside: situation
                .answers
                .iter()
                .map(|(question, _)| question)
                .filter(|question| !path.iter().any(|asked| asked.id == **question))
                .cloned()
                .collect(),
            next,
            applicants,
            gates,
            points,
            ways,
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
            not_assessed: procedure
                .not_assessed
                .iter()
                .map(|passage| passage.id.clone())
                .collect(),
        }
    }

    /// The questions that would settle open lines, the most useful first; at
    /// equal use in the order in which they are asked.
    fn open_questions(
        &self,
        documents: &[DocumentLine],
        gates: &[GateLine],
        ways: &[WayLine],
        points: Option<&Points>,
    ) -> Vec<QuestionId> {
        let of_ways = ways.iter().flat_map(|way| &way.gates);
        let gates = gates
            .iter()
            .chain(of_ways)
            .filter(|line| line.standing == Standing::Unknown)
            .map(|line| &line.why);
        let documents = documents
            .iter()
            .filter(|line| line.need == Need::Depends)
            .map(|line| &line.why);
        let criteria = points
            .into_iter()
            .flat_map(|points| &points.criteria)
            .filter(|line| {
                line.readings
                    .iter()
                    .any(|reading| reading.min < reading.max)
            })
            .map(|line| &line.why);
        let open: Vec<&Why> = documents.chain(gates).chain(criteria).collect();
        // Inserted in order: a sort of the library would be the only one in the browser.
        let mut found: Vec<(usize, &QuestionId)> = Vec::new();
        for question in &self.questions {
            let uses = open
                .iter()
                .filter(|why| why.answers.contains(&question.id))
                .count();
            if uses > 0 {
                let before = found.iter().take_while(|(other, _)| *other >= uses).count();
                found.insert(before, (uses, &question.id));
            }
        }
        found.into_iter().map(|(_, id)| id.clone()).collect()
    }
}

fn why(rule: Option<&RuleId>, finding: Finding, sources: &[ProvisionId]) -> Why {
    Why {
        rule: rule.cloned(),
        answers: finding.because.into_iter().collect(),
        provisions: sources.to_vec(),
    }
}
