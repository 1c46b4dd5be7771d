//! The way through the questions: where the visitor stands, and where each
//! button leads. Pure: no browser, no clock.

use qonys_rules::{
    Answer, Answers, Assessment, Checker, Date, DocumentId, DocumentLine, Need, Question,
    QuestionId, QuestionKind, Situation,
};

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A question.
    Question(QuestionId),
    /// The result.
    Result,
}

/// How far the visitor has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The number of the question on the screen, from 1.
    pub current: u32,
    /// About how many there will be. Never less than `current`.
    pub total: u32,
}

/// The state of a self-assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    today: Date,
    answers: Answers,
    place: Place,
    /// Where the visitor was when they pressed *Change*; none on the straight way.
    changing_from: Option<Place>,
    /// The papers that were offered when the question about papers was
    /// answered: one that was not cannot be said to be missing.
    offered: Vec<DocumentId>,
}

impl Flow {
    /// The beginning.
    #[must_use]
    pub fn start<T>(checker: &Checker<T>, today: Date) -> Self {
        Self::resume(checker, today, Answers::default())
    }

    /// The first question that has no answer yet, or the result.
    #[must_use]
    pub fn resume<T>(checker: &Checker<T>, today: Date, answers: Answers) -> Self {
        let mut flow = Self {
            today,
            answers,
            place: Place::Result,
            changing_from: None,
            offered: Vec::new(),
        };
        flow.offered = flow.papers(checker);
        flow.place = flow.pending(checker);
        flow
    }

    /// What is on the screen.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The answers given so far, those set aside included.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answers and the day for which they are assessed.
    #[must_use]
    pub const fn situation(&self) -> Situation<'_> {
        Situation {
            answers: &self.answers,
            as_of: self.today,
        }
    }

    /// The question on the screen.
    #[must_use]
    pub fn question<'a, T>(&self, checker: &'a Checker<T>) -> Option<&'a Question<T>> {
        match &self.place {
            Place::Question(id) => checker.question(id),
            Place::Result => None,
        }
    }

    /// Answers the question on the screen and goes on: on the straight way to
    /// the question that follows, after a *Change* to the next one that has no
    /// answer, and to the result when nothing is left to ask.
    pub fn answer<T>(&mut self, checker: &Checker<T>, answer: Answer) {
        let Some(question) = self.question(checker) else {
            return;
        };
        if matches!(question.kind, QuestionKind::Documents) {
            self.offered = self.papers(checker);
        }
        let id = question.id.clone();
        self.answers.set(id.clone(), answer);
        let changed = self.changing_from.take().is_some();
        self.place = if changed {
            self.pending(checker)
        } else {
            self.following(checker, &id)
                .map_or_else(|| self.pending(checker), Place::Question)
        };
    }

    /// Goes back: on the straight way to the question before, after a *Change*
    /// to where the visitor came from. Nothing is lost.
    pub fn back<T>(&mut self, checker: &Checker<T>) {
        if let Some(origin) = self.changing_from.take() {
            self.place = origin;
        } else if let Some(id) = self.preceding(checker) {
            self.place = Place::Question(id);
        }
    }

    /// Goes to a place seen before, by the browser's own buttons. A place that
    /// the answers have closed since leads to what waits instead.
    pub fn visit<T>(&mut self, checker: &Checker<T>, place: Place) {
        let open = match &place {
            Place::Result => self.pending(checker) == Place::Result,
            Place::Question(id) => checker
                .path(self.situation())
                .iter()
                .any(|question| question.id == *id),
        };
        self.changing_from = None;
        self.place = if open { place } else { self.pending(checker) };
    }

    /// Whether there is anywhere to go back to.
    #[must_use]
    pub fn can_go_back<T>(&self, checker: &Checker<T>) -> bool {
        self.changing_from.is_some() || self.preceding(checker).is_some()
    }

    /// Goes to a question in order to change its answer; later answers stay.
    /// Does nothing for a question that is not asked.
    pub fn change<T>(&mut self, checker: &Checker<T>, id: &QuestionId) {
        if checker
            .path(self.situation())
            .iter()
            .any(|question| question.id == *id)
        {
            let origin = std::mem::replace(&mut self.place, Place::Question(id.clone()));
            // A second *Change* without an answer still returns to the first place.
            self.changing_from.get_or_insert(origin);
        }
    }

    /// Assesses for another day.
    pub const fn set_day(&mut self, day: Date) {
        self.today = day;
    }

    /// Forgets all answers.
    pub fn restart<T>(&mut self, checker: &Checker<T>) {
        *self = Self::start(checker, self.today);
    }

    /// What follows from the answers.
    #[must_use]
    pub fn assess<T>(&self, checker: &Checker<T>) -> Assessment {
        checker.assess(self.situation())
    }

    /// The lines of the papers that are needed or may be, under the answers so far.
    #[must_use]
    pub fn offer<T>(&self, checker: &Checker<T>) -> Vec<DocumentLine> {
        let mut lines = self.assess(checker).documents;
        // A paper that two requirements name is offered once.
        let mut seen: Vec<DocumentId> = Vec::new();
        lines.retain(|line| {
            let new = line.need != Need::NotNeeded && !seen.contains(&line.document);
            if new {
                seen.push(line.document.clone());
            }
            new
        });
        lines
    }

    /// Whether papers have come up since the question about papers was answered.
    #[must_use]
    pub fn has_new_papers<T>(&self, checker: &Checker<T>) -> bool {
        self.papers(checker)
            .iter()
            .any(|paper| !self.offered.contains(paper))
    }

    /// The number of the question on the screen and about how many there are.
    #[must_use]
    pub fn progress<T>(&self, checker: &Checker<T>) -> Option<Progress> {
        let Place::Question(id) = &self.place else {
            return None;
        };
        let path = checker.path(self.situation());
        let before = path.iter().position(|question| question.id == *id)?;
        let current = u32::try_from(before + 1).unwrap_or(u32::MAX);
        Some(Progress {
            current,
            total: checker.expected_questions(self.situation()).max(current),
        })
    }

    fn papers<T>(&self, checker: &Checker<T>) -> Vec<DocumentId> {
        self.offer(checker)
            .into_iter()
            .map(|line| line.document)
            .collect()
    }

    /// Whether a question of the path still waits: it has no answer, or it is
    /// the one about papers and did not offer all that count now.
    fn waits<T>(&self, checker: &Checker<T>, question: &Question<T>) -> bool {
        self.answers.get(&question.id).is_none()
            || (matches!(question.kind, QuestionKind::Documents) && self.has_new_papers(checker))
    }

    /// The first question that waits, or else the result.
    fn pending<T>(&self, checker: &Checker<T>) -> Place {
        checker
            .path(self.situation())
            .into_iter()
            .find(|question| self.waits(checker, question))
            .map_or(Place::Result, |question| {
                Place::Question(question.id.clone())
            })
    }

    /// The question of the path that follows another, answered or not.
    fn following<T>(&self, checker: &Checker<T>, id: &QuestionId) -> Option<QuestionId> {
        let path = checker.path(self.situation());
        let at = path.iter().position(|question| question.id == *id)?;
        path.get(at + 1).map(|question| question.id.clone())
    }

    /// The question of the path before what is on the screen.
    fn preceding<T>(&self, checker: &Checker<T>) -> Option<QuestionId> {
        let path = checker.path(self.situation());
        let end = match &self.place {
            Place::Question(id) => path.iter().position(|question| question.id == *id)?,
            Place::Result => path.len(),
        };
        let before = end.checked_sub(1)?;
        path.get(before).map(|question| question.id.clone())
    }
}
