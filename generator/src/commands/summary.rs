//! An assessment in words, for a terminal: the words of the site, the same
//! lines as in the browser, and the provisions behind each.

use std::fmt::Write;

use qonys_rules::widget_data::{Count, Word, Words, fill};
use qonys_rules::{
    AgeVerdict, Assessment, Bearing, Calendar, Change, Checker, DocumentLine, Force, Gate,
    GateLine, LawAtDate, Move, ProvisionId, Standing, Truth, Weight, WhatIf,
};

/// What is told, and the text so far.
pub(super) struct Summary<'a> {
    pub(super) checker: &'a Checker<String>,
    pub(super) words: &'a Words,
    pub(super) result: &'a Assessment,
    out: String,
}

impl<'a> Summary<'a> {
    pub(super) const fn new(
        checker: &'a Checker<String>,
        words: &'a Words,
        result: &'a Assessment,
    ) -> Self {
        Self {
            checker,
            words,
            result,
            out: String::new(),
        }
    }

    /// All of it.
    pub(super) fn text(mut self, what_if: &WhatIf, calendar: Option<&Calendar>) -> String {
        let date = self.words.date(self.result.as_of);
        self.line(&self.checker.procedure.name);
        self.line(&self.words.fill(Word::ResultAsOf, &[("date", &date)]));
        if let Some(law) = &self.result.law {
            self.law(law);
        }
        // Lists of occupations: said only where they are not what they are today.
        for law in self.result.lists.iter().filter(|law| !law.is_plain()) {
            self.law(law);
        }
        self.updates();
        self.applicants();
        self.ways();
        if !self.result.documents.is_empty() {
            self.papers();
        }
        if let Some(calendar) = calendar {
            self.calendar(calendar);
        }
        if !self.result.gates.is_empty() {
            let met = self
                .result
                .gates
                .iter()
                .filter(|line| line.standing == Standing::Met)
                .count();
            let of = u32::try_from(self.result.gates.len()).unwrap_or(u32::MAX);
            let sentence = self.words.count(Count::GatesMet, of);
            self.title(self.words.get(Word::GatesTitle));
            self.line(&fill(&sentence, &[("have", &met.to_string())]));
            self.gates(&self.checker.procedure.gates, &self.result.gates);
        }
        self.points();
        self.what_if(what_if);
        self.grounds();
        self.open();
        self.line("");
        self.line(self.words.get(Word::Authority));
        self.out
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn title(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    fn detail(&mut self, text: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "    {text}");
    }

    fn provisions(&mut self, provisions: &[ProvisionId]) {
        for provision in provisions {
            let _ = writeln!(self.out, "    § {provision}");
        }
    }

    fn law(&mut self, law: &LawAtDate) {
        let Some(act) = self.checker.act_with(&law.act) else {
            return;
        };
        let text = self.words.state_of(act, law, self.result.as_of);
        self.line(&text);
        if law.force != Force::InForce {
            self.line(self.words.get(Word::LawNotApplicable));
        }
    }

    fn updates(&mut self) {
        for update in &self.checker.updates {
            if !self.result.updates.contains(&update.id) {
                continue;
            }
            // What may overturn the result is told, the rest is named.
            let text = match update.weight {
                Weight::Major => format!(": {}", update.text),
                Weight::Minor => String::new(),
            };
            let _ = writeln!(self.out, "! {} ({}){text}", update.title, update.moment());
        }
    }

    fn applicants(&mut self) {
        if self.result.applicants.is_empty() {
            return;
        }
        self.title(self.words.get(Word::ApplicantTitle));
        let sure = self
            .result
            .applicants
            .iter()
            .any(|line| line.belongs == Truth::Yes);
        let wanted = if sure { Truth::Yes } else { Truth::Unknown };
        if !sure {
            self.line(self.words.get(Word::ApplicantMaybe));
        }
        for line in &self.result.applicants {
            let known = &self.checker.procedure.applicants;
            let known = known.iter().find(|known| known.id == line.applicant);
            if let Some(known) = known.filter(|_| line.belongs == wanted) {
                self.line(&format!("{}. {}", known.name, known.who));
                self.provisions(&line.why.provisions);
            }
        }
    }

    fn ways(&mut self) {
        for line in &self.result.ways {
            let ways = &self.checker.procedure.ways;
            let Some(way) = ways.iter().find(|way| way.id == line.way) else {
                continue;
            };
            let word = self.words.get(line.opening.into());
            self.title(&format!("[{word}] {}", way.name));
            self.law(&line.law);
            self.gates(&way.gates, &line.gates);
            self.provisions(&line.provisions);
        }
    }

    fn papers(&mut self) {
        let counts = self.result.counts;
        let sentence = self.words.count(Count::HaveOf, counts.needed.into());
        let have = counts.in_hand.to_string();
        self.title(&fill(&sentence, &[("have", &have)]));
        if counts.depends > 0 {
            let most = counts.needed + counts.depends;
            let text = self.words.fill(
                Word::PapersBetween,
                &[
                    ("have", &counts.needed.to_string()),
                    ("total", &most.to_string()),
                ],
            );
            self.line(&text);
        }
        for line in &self.result.documents {
            self.paper(line);
        }
    }

    fn paper(&mut self, line: &DocumentLine) {
        let word = Word::from(line.status);
        let name = self.name(&line.document).to_owned();
        self.title(&format!("[{}] {name}", self.words.get(word)));
        let procedure = &self.checker.procedure;
        let reason = line
            .why
            .rule
            .as_ref()
            .and_then(|rule| procedure.reason(rule));
        if let Some(reason) = reason {
            self.detail(reason);
        }
        for variant in &line.variants {
            if let Some(text) = procedure.reason(&variant.variant) {
                let word = match variant.holds {
                    Truth::Yes => Word::VariantHolds,
                    Truth::No | Truth::Unknown => Word::VariantMaybe,
                };
                self.detail(&format!("{} {text}", self.words.get(word)));
                self.provisions(&variant.why.provisions);
            }
        }
        if let Some(age) = &line.age {
            match (age.verdict, age.last_day) {
                (AgeVerdict::Good, Some(last)) => {
                    let date = self.words.date(last);
                    let text = self.words.fill(Word::AgeLastDay, &[("date", &date)]);
                    self.detail(&text);
                }
                (AgeVerdict::NotYetIssued, _) => self.detail(self.words.get(Word::AgeFuture)),
                (verdict, _) if verdict.rules_out() => {
                    self.detail(self.words.get(Word::AgeRenew));
                }
                _ => {}
            }
        }
        self.provisions(&line.why.provisions);
    }

    fn name(&self, id: &qonys_rules::DocumentId) -> &'a str {
        self.checker
            .document(id)
            .map_or("", |document| document.name.as_str())
    }

    fn names(&self, ids: &[qonys_rules::DocumentId]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.name(id)).collect();
        names.join("; ")
    }

    fn calendar(&mut self, calendar: &Calendar) {
        self.title(self.words.get(Word::CalendarTitle));
        self.line(&self.words.window_of(calendar, self.result.as_of));
        for entry in &calendar.entries {
            let until = self.words.date(entry.until);
            let values = [
                ("name", self.name(&entry.document)),
                ("until", until.as_str()),
            ];
            self.detail(&self.words.fill(Word::CalendarPaper, &values));
        }
        if !calendar.undated.is_empty() {
            let names = self.names(&calendar.undated);
            let text = self.words.fill(Word::CalendarUndated, &[("name", &names)]);
            self.detail(&text);
        }
    }

    fn gates(&mut self, gates: &[Gate<String>], lines: &[GateLine]) {
        for line in lines {
            let Some(gate) = gates.iter().find(|gate| gate.id == line.gate) else {
                continue;
            };
            let word = Word::from(line);
            self.line(&format!("[{}] {}", self.words.get(word), gate.name));
            self.detail(&gate.text);
            self.provisions(&line.why.provisions);
        }
    }

    fn points(&mut self) {
        let (Some(points), Some(table)) = (&self.result.points, &self.checker.points) else {
            return;
        };
        self.title(self.words.get(Word::PointsTitle));
        self.line(&self.words.points(points.min, points.max, points.most));
        for line in &points.criteria {
            let known = table
                .criteria
                .iter()
                .find(|known| known.id == line.criterion);
            let Some(known) = known else { continue };
            let total = self.words.points(line.min, line.max, known.most());
            self.line(&format!("{}: {total}", known.name));
            for reading in &line.readings {
                let Some(word) = reading.reading.word() else {
                    continue;
                };
                let range = self.words.points(reading.min, reading.max, known.most());
                self.detail(&format!("{} {range}", self.words.get(word)));
            }
            self.provisions(&line.why.provisions);
        }
        self.line(&table.threshold.text);
        self.provisions(&points.threshold);
    }

    fn what_if(&mut self, found: &WhatIf) {
        if !found.changes.is_empty() || !found.fixed.is_empty() {
            self.title(self.words.get(Word::WhatIfTitle));
        }
        for change in &found.changes {
            let text = self.change(change);
            self.line(&text);
        }
        for gate in &found.fixed {
            let known = &self.checker.procedure.gates;
            if let Some(gate) = known.iter().find(|known| known.id == *gate) {
                let text = [self.words.get(Word::FixedTitle), &gate.name].join(" ");
                self.line(&text);
            }
        }
        if !found.ahead.is_empty() {
            self.title(self.words.get(Word::AheadTitle));
        }
        for next in &found.ahead {
            let answer = qonys_rules::Answer::Option(next.becomes.clone());
            let mut text = self.becomes(&next.question, &answer);
            self.brings(&next.newly_needed, &next.no_longer_needed, &mut text);
            self.line(&text);
        }
    }

    fn change(&self, change: &Change) -> String {
        let effort = Word::from(change.effort);
        let filled = |word, name: &str| self.words.fill(word, &[("name", name)]);
        let mut text = format!("[{}]", self.words.get(effort));
        for step in &change.moves {
            let step = match step {
                Move::Paper { document } => filled(Word::MovePaper, self.name(document)),
                Move::Wait { until } => {
                    let date = self.words.date(*until);
                    self.words.fill(Word::MoveWait, &[("date", &date)])
                }
                Move::Answer { question, answer } => self.becomes(question, answer),
            };
            text = [text, step].join(" ");
        }
        if let (Some(range), Some(points)) = (change.points, &self.result.points) {
            text = [text, self.words.points(range.min, range.max, points.most)].join(" ");
        }
        for gate in &self.checker.procedure.gates {
            if change.gates.contains(&gate.id) {
                text = [text, filled(Word::BringsGate, &gate.name)].join(" ");
            }
        }
        for way in &self.checker.procedure.ways {
            if change.ways.contains(&way.id) {
                text = [text, filled(Word::BringsWay, &way.name)].join(" ");
            }
        }
        self.brings(&change.newly_needed, &change.no_longer_needed, &mut text);
        text
    }

    fn brings(
        &self,
        needed: &[qonys_rules::DocumentId],
        not_needed: &[qonys_rules::DocumentId],
        text: &mut String,
    ) {
        for (word, papers) in [
            (Word::BringsNeeded, needed),
            (Word::BringsNotNeeded, not_needed),
        ] {
            if !papers.is_empty() {
                let names = self.names(papers);
                let sentence = self.words.fill(word, &[("name", &names)]);
                text.push(' ');
                text.push_str(&sentence);
            }
        }
    }

    /// The question and the answer one comes to, as it is written in a file.
    fn becomes(&self, id: &qonys_rules::QuestionId, answer: &qonys_rules::Answer) -> String {
        let question = self.checker.question(id);
        let text = question.map_or(id.as_str(), |question| question.text.as_str());
        let written = match answer.to_raw() {
            qonys_rules::RawAnswer::One(value) => value,
            qonys_rules::RawAnswer::Many(values) => values.join(", "),
        };
        self.words.fill(
            Word::MoveAnswer,
            &[("question", text), ("name", written.as_str())],
        )
    }

    fn grounds(&mut self) {
        let touched: Vec<_> = self
            .result
            .grounds
            .iter()
            .filter(|line| line.bearing == Bearing::Touched)
            .collect();
        if !touched.is_empty() {
            self.title(self.words.get(Word::GroundsTouched));
        }
        for line in touched {
            let known = &self.checker.grounds;
            if let Some(ground) = known.iter().find(|ground| ground.id == line.ground) {
                self.line(&ground.name);
                self.provisions(&line.why.provisions);
            }
        }
        self.line("");
        for (bearing, count) in [
            (Bearing::CannotBeKnown, Count::GroundsCheck),
            (Bearing::DoesNotApply, Count::GroundsNot),
            (Bearing::HoldersOnly, Count::GroundsHolders),
        ] {
            let lines = self.result.grounds.iter();
            let number = lines.filter(|line| line.bearing == bearing).count();
            if number > 0 {
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                let text = self.words.count(count, number);
                self.line(&text);
            }
        }
    }

    fn open(&mut self) {
        let next = self.result.next.as_ref().or(self.result.open.first());
        if let Some(question) = next.and_then(|id| self.checker.question(id)) {
            self.title(self.words.get(Word::SettlesMost));
            self.line(&format!("{}: {}", question.id, question.text));
        }
    }
}
