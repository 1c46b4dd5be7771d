//! What a line of a result says, in words that can be compared and read, and
//! what it leaves possible.

use std::collections::BTreeSet;

use qonys_rules::{
    AgeVerdict, Assessment, Bearing, Checker, CriterionLine, DocumentLine, GateLine, GroundLine,
    Need, Opening, RuleId, Standing, Status, Truth,
};

use crate::line::Line;

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// In words.
    pub(crate) text: String,
    /// What may come of it when open answers are settled; one thing, if nothing is open.
    pub(crate) possible: BTreeSet<String>,
    /// The exemption or exception by which it is so.
    pub(crate) rule: Option<RuleId>,
    /// The fewest and the most points, for a criterion.
    pub(crate) points: Option<(u16, u16)>,
    /// Whether it says that the act can be read in several ways here.
    pub(crate) doubted: bool,
}

impl Outcome {
    fn new(text: &str, possible: &[&str]) -> Self {
        Self {
            text: text.to_owned(),
            possible: possible.iter().map(|one| (*one).to_owned()).collect(),
            ..Self::default()
        }
    }

    fn settled(text: &str) -> Self {
        Self::new(text, &[text])
    }

    /// Whether answers left open can change it.
    pub(crate) fn is_open(&self) -> bool {
        self.possible.len() != 1
    }

    /// What a line of an assessment says.
    pub(crate) fn of(line: &Line, assessment: &Assessment, checker: &Checker<()>) -> Self {
        match line {
            Line::Category => {
                let belongs = assessment.applicants.iter().map(|line| line.belongs);
                Self::category(&belongs.collect::<Vec<_>>(), checker)
            }
            Line::Paper(id) => assessment
                .documents
                .iter()
                .find(|line| line.document == *id)
                .map_or_else(Self::default, Self::paper),
            Line::State(id) => assessment
                .documents
                .iter()
                .find(|line| line.document == *id)
                .map_or_else(Self::default, Self::state),
            Line::Variant(id, variant) => assessment
                .documents
                .iter()
                .find(|line| line.document == *id)
                .map_or_else(Self::default, |line| Self::variant(line, variant)),
            Line::Gate(id) => Self::gate(assessment.gates.iter().find(|line| line.gate == *id)),
            Line::Ground(id) => assessment
                .grounds
                .iter()
                .find(|line| line.ground == *id)
                .map_or_else(Self::default, Self::ground),
            Line::Criterion(id) => {
                let points = assessment.points.iter().flat_map(|points| &points.criteria);
                Self::criterion(points.into_iter().find(|line| line.criterion == *id))
            }
            Line::Way(id) => assessment
                .ways
                .iter()
                .find(|line| line.way == *id)
                .map_or_else(Self::default, |line| Self::way(line.opening)),
            Line::WayGate(way, id) => {
                let way = assessment.ways.iter().find(|line| line.way == *way);
                Self::gate(way.and_then(|way| way.gates.iter().find(|line| line.gate == *id)))
            }
        }
    }

    pub(crate) fn category(belongs: &[Truth], checker: &Checker<()>) -> Self {
        let with = |truth: Truth| {
            let all = belongs.iter().zip(&checker.procedure.applicants);
            all.filter(|(found, _)| **found == truth)
                .map(|(_, applicant)| applicant.id.to_string())
                .collect::<Vec<_>>()
        };
        let (certain, open) = (with(Truth::Yes), with(Truth::Unknown));
        let text = match (certain.is_empty(), open.is_empty()) {
            (true, true) => "none".to_owned(),
            (false, true) => certain.join(" and "),
            (true, false) => open.join(" or "),
            (false, false) => format!("{}, perhaps {}", certain.join(" and "), open.join(" or ")),
        };
        let possible = if certain.is_empty() {
            open
        } else {
            vec![text.clone()]
        };
        Self {
            possible: if possible.is_empty() {
                BTreeSet::from([text.clone()])
            } else {
                possible.into_iter().collect()
            },
            text,
            ..Self::default()
        }
    }

    fn paper(line: &DocumentLine) -> Self {
        match line.need {
            Need::Needed => Self::settled("needed"),
            Need::Depends => Self::new("open", &["needed", "not needed"]),
            Need::NotNeeded => {
                let text = match &line.why.rule {
                    Some(rule) => format!("not needed, {rule}"),
                    None => "not needed".to_owned(),
                };
                Self::new(&text, &["not needed"]).with_rule(line.why.rule.clone())
            }
        }
    }

    fn state(line: &DocumentLine) -> Self {
        let verdict = line.age.as_ref().map(|age| age.verdict);
        match line.status {
            Status::InHand if verdict == Some(AgeVerdict::Unknown) => {
                Self::new("in hand, date open", &["in hand", "unusable"])
            }
            Status::InHand => Self::settled("in hand"),
            Status::Unusable => {
                let why = match verdict {
                    Some(AgeVerdict::TooShort) => "too short",
                    Some(AgeVerdict::TooOld) => "too old",
                    Some(AgeVerdict::NotYetIssued) => "not yet issued",
                    _ => "date",
                };
                Self::new(&format!("unusable, {why}"), &["unusable"])
            }
            Status::Missing => Self::settled("missing"),
            Status::Needed => Self::new("open", &["in hand", "unusable", "missing"]),
            // Not so where it is needed, and only there the line is told.
            Status::Depends | Status::NotNeeded => Self::default(),
        }
    }

    fn variant(line: &DocumentLine, variant: &RuleId) -> Self {
        let holds = line
            .variants
            .iter()
            .find(|known| known.variant == *variant)
            .map_or(Truth::No, |known| known.holds);
        match (holds, line.need) {
            (Truth::No, _) => Self::settled("no"),
            (Truth::Yes, Need::Depends) => Self::new("yes, if needed", &["yes", "no"]),
            (Truth::Yes, _) => Self::settled("yes"),
            (Truth::Unknown, _) => Self::new("open", &["yes", "no"]),
        }
    }

    fn gate(line: Option<&GateLine>) -> Self {
        const NOT_CONCERNED: &str = "does not concern";
        let Some(line) = line else {
            return Self::settled(NOT_CONCERNED);
        };
        let mut outcome = match (line.standing, line.knowable) {
            (Standing::Met, _) => Self::settled("met"),
            (Standing::NotMet, _) => Self::settled("not met"),
            (Standing::Unknown, true) => Self::new("open", &["met", "not met"]),
            (Standing::Unknown, false) => Self::settled("cannot be known"),
        };
        if line.concerns == Truth::Unknown {
            outcome.text.push_str(", if it concerns");
            outcome.possible.insert(NOT_CONCERNED.to_owned());
        }
        outcome
    }

    fn ground(line: &GroundLine) -> Self {
        const EXCEPTED: &str = "does not apply";
        match line.bearing {
            Bearing::Touched => Self::settled("touched"),
            Bearing::DoesNotApply => {
                let rule = line.why.rule.clone();
                let name = rule.as_ref().map_or("", RuleId::as_str);
                Self::new(&format!("{EXCEPTED}, {name}"), &[EXCEPTED]).with_rule(rule)
            }
            // Answers that are open may yet make an exception hold.
            Bearing::HoldersOnly => Self::new("holders only", &["holders only", EXCEPTED]),
            Bearing::CannotBeKnown => {
                Self::new("cannot be known", &["cannot be known", "touched", EXCEPTED])
            }
        }
    }

    fn with_rule(mut self, rule: Option<RuleId>) -> Self {
        self.rule = rule;
        self
    }

    fn criterion(line: Option<&CriterionLine>) -> Self {
        let (min, max) = line.map_or((0, 0), |line| (line.min, line.max));
        let span = |min: u16, max: u16| {
            if min == max {
                min.to_string()
            } else {
                format!("{min} to {max}")
            }
        };
        let readings: Vec<_> = line
            .into_iter()
            .flat_map(|line| &line.readings)
            .map(|reading| span(reading.min, reading.max))
            .collect();
        let text = match readings.as_slice() {
            [first, second] => format!("{first} or {second}"),
            _ => span(min, max),
        };
        Self {
            text,
            possible: (min..=max).map(|points| points.to_string()).collect(),
            points: Some((min, max)),
            doubted: line.is_some_and(|line| line.doubt.is_some()),
            ..Self::default()
        }
    }

    fn way(opening: Opening) -> Self {
        match opening {
            Opening::Open => Self::settled("open"),
            Opening::Closed => Self::settled("closed"),
            Opening::Unclear => Self::new("unclear", &["open", "closed", "unclear"]),
        }
    }
}
