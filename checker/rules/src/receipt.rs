//! The receipt: what was found, when, under which data, by which program; with
//! the answers only if the visitor wants them. `qonys receipt` replays it.

use serde::{Deserialize, Serialize};

use crate::{Answers, Assessment, Checker, Date, ProcedureId, RawAnswer, Situation};

/// The version of the form below.
pub const RECEIPT_FORM: u16 = 1;

/// A receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The version of this form; see [`RECEIPT_FORM`].
    pub qonys_receipt: u16,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The day of the assessment.
    pub as_of: Date,
    /// The digest of the law data, as in `/api/v1/index.json`.
    pub data: String,
    /// The program that made the site.
    pub build: String,
    /// The answers by question, as in a file for `qonys assess`; none if the visitor kept them.
    pub answers: Option<WrittenAnswers>,
    /// The assessment with the answers and provisions behind every line. Without
    /// the answers it still names the questions that counted, not what was answered.
    pub assessment: Assessment,
}

impl Receipt {
    /// The receipt of a situation, with the answers or without. `data` is the
    /// digest of the law data, `build` the program.
    #[must_use]
    pub fn of<T>(
        checker: &Checker<T>,
        situation: Situation<'_>,
        data: &str,
        build: &str,
        with_answers: bool,
    ) -> Self {
        let assessment = checker.assess(situation);
        Self {
            qonys_receipt: RECEIPT_FORM,
            procedure: checker.procedure.id.clone(),
            as_of: situation.as_of,
            data: data.to_owned(),
            build: build.to_owned(),
            answers: with_answers.then(|| WrittenAnswers::from(situation.answers)),
            assessment: if with_answers {
                assessment
            } else {
                assessment.without_answers()
            },
        }
    }
}

/// Answers by question, in order of id; written as a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenAnswers(pub Vec<(String, RawAnswer)>);

impl From<&Answers> for WrittenAnswers {
    fn from(answers: &Answers) -> Self {
        Self(
            answers
                .iter()
                .map(|(question, answer)| (question.to_string(), answer.to_raw()))
                .collect(),
        )
    }
}

impl Serialize for WrittenAnswers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, answer)| (question, answer)))
    }
}

impl<'de> Deserialize<'de> for WrittenAnswers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = std::collections::BTreeMap::<String, RawAnswer>::deserialize(deserializer)?;
        Ok(Self(map.into_iter().collect()))
    }
}
