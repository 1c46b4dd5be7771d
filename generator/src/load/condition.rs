//! Conditions as written: `{question: age, is: adult}`, `{all: […]}` and so
//! on (the grammar stands in `qonys_rules::Condition`). Checked against the
//! questions: an impossible comparison is a fault at load, not a wrong answer later.

use qonys_rules::{ApplicantId, Condition, DocumentId, Length, OptionId, QuestionId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::read::At;
use super::registry::Kind;
use super::resolve::Resolver;
use super::suggest;

/// A condition as written. One form at a time.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Condition")]
pub(super) struct ConditionRecord {
    question: Option<At<String>>,
    is: Option<At<String>>,
    is_one_of: Option<At<Vec<At<String>>>>,
    includes: Option<At<String>>,
    includes_any_of: Option<At<Vec<At<String>>>>,
    /// With `question`: so many days before the day of the assessment, or more.
    days_ago_at_least: Option<At<u16>>,
    /// With `question`: longer than this, such as `P1Y`.
    longer_than: Option<At<String>>,
    /// A definite answer was given to this question.
    answered: Option<At<String>>,
    document_in_hand: Option<At<String>>,
    /// This paper is in hand and its date does not rule it out.
    document_good: Option<At<String>>,
    /// Every paper that is needed is in hand and good.
    papers: Option<At<PapersRecord>>,
    applicant: Option<At<String>>,
    all: Option<At<Vec<At<ConditionRecord>>>>,
    any: Option<At<Vec<At<ConditionRecord>>>>,
    not: Option<Box<At<ConditionRecord>>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum PapersRecord {
    Complete,
}

const FORMS: &str = "a condition is one of: {question: …, is: …}, {question: …, is_one_of: […]}, {question: …, includes: …}, {question: …, includes_any_of: […]}, {question: …, days_ago_at_least: …}, {question: …, longer_than: …}, {answered: …}, {document_in_hand: …}, {document_good: …}, {papers: complete}, {applicant: …}, {all: […]}, {any: […]}, {not: …}";

impl Resolver<'_> {
    /// A condition; `procedure` is where applicant categories are looked up.
    pub(super) fn condition(
        &mut self,
        record: &At<ConditionRecord>,
        procedure: Option<&str>,
    ) -> Option<Condition> {
        let forms = &record.value;
        let given = [
            forms.question.is_some(),
            forms.answered.is_some(),
            forms.document_in_hand.is_some(),
            forms.document_good.is_some(),
            forms.papers.is_some(),
            forms.applicant.is_some(),
            forms.all.is_some(),
            forms.any.is_some(),
            forms.not.is_some(),
        ];
        if given.iter().filter(|given| **given).count() != 1 {
            self.fault(
                "law/condition-form",
                record.span,
                "this condition has no form, or several at once",
                FORMS,
            );
            return None;
        }
        if let Some(question) = &forms.question {
            return self.comparison(record, question);
        }
        if let Some(question) = &forms.answered {
            return self
                .refer(question, &Kind::Question, QuestionId::parse)
                .map(Condition::Answered);
        }
        if let Some(document) = &forms.document_good {
            return self
                .refer(document, &Kind::Document, DocumentId::parse)
                .map(Condition::Good);
        }
        if forms.papers.is_some() {
            return Some(Condition::PapersComplete);
        }
        if let Some(document) = &forms.document_in_hand {
            return self
                .refer(document, &Kind::Document, DocumentId::parse)
                .map(Condition::InHand);
        }
        if let Some(applicant) = &forms.applicant {
            let Some(procedure) = procedure else {
                self.fault(
                    "law/condition-form",
                    applicant.span,
                    "applicant categories belong to a procedure and cannot be used here",
                    "compare answers instead: {question: …, is: …}",
                );
                return None;
            };
            let kind = Kind::Applicant(procedure.to_owned());
            return self
                .refer(applicant, &kind, ApplicantId::parse)
                .map(Condition::Applicant);
        }
        if let Some(part) = &forms.not {
            return self
                .condition(part, procedure)
                .map(|part| Condition::Not(Box::new(part)));
        }
        let (parts, wrap): (_, fn(Vec<Condition>) -> Condition) = match (&forms.all, &forms.any) {
            (Some(parts), _) => (parts, Condition::All),
            (_, Some(parts)) => (parts, Condition::Any),
            _ => return None,
        };
        if parts.value.is_empty() {
            self.fault(
                "law/condition-form",
                parts.span,
                "this list of conditions is empty",
                "write at least one condition, or remove the key",
            );
            return None;
        }
        let resolved: Vec<_> = parts
            .value
            .iter()
            .map(|part| self.condition(part, procedure))
            .collect();
        resolved.into_iter().collect::<Option<Vec<_>>>().map(wrap)
    }

    fn comparison(
        &mut self,
        record: &At<ConditionRecord>,
        question: &At<String>,
    ) -> Option<Condition> {
        let forms = &record.value;
        let id = self.refer(question, &Kind::Question, QuestionId::parse)?;
        if let Some(found) = self.measured(record, &id) {
            return found;
        }
        let one = |option: &At<String>| vec![option.clone()];
        let (several, options, span) = match (
            &forms.is,
            &forms.is_one_of,
            &forms.includes,
            &forms.includes_any_of,
        ) {
            (Some(option), None, None, None) => (false, one(option), option.span),
            (None, Some(options), None, None) => (false, options.value.clone(), options.span),
            (None, None, Some(option), None) => (true, one(option), option.span),
            (None, None, None, Some(options)) => (true, options.value.clone(), options.span),
            _ => {
                self.fault(
                    "law/condition-form",
                    record.span,
                    format!("this condition does not say what `{id}` is compared with"),
                    FORMS,
                );
                return None;
            }
        };
        if options.is_empty() {
            self.fault(
                "law/condition-form",
                span,
                "an answer can never be one of an empty list",
                "name at least one option",
            );
            return None;
        }
        match self.registry.question_kind(&question.value) {
            Some("choice" | "yes-no") if several => {
                self.fault(
                    "law/impossible-comparison",
                    span,
                    format!("`{id}` has exactly one answer, so it cannot include another"),
                    "write `is` or `is_one_of`",
                );
                return None;
            }
            Some("several") if !several => {
                self.fault(
                    "law/impossible-comparison",
                    span,
                    format!("`{id}` can have several answers, so it is never equal to one"),
                    "write `includes` or `includes_any_of`",
                );
                return None;
            }
            Some(kind @ ("occupation" | "documents" | "date" | "duration")) => {
                self.fault(
                    "law/impossible-comparison",
                    span,
                    format!("`{id}` is a question of kind `{kind}`, which has no options to compare with"),
                    "compare with a question of kind yes-no, choice or several, or use {document_in_hand: …}, {answered: …}, `days_ago_at_least` (dates) or `longer_than` (durations)",
                );
                return None;
            }
            _ => {}
        }
        let kind = Kind::Option(question.value.clone());
        let mut found = Vec::new();
        for option in &options {
            if self.registry.has(&kind, &option.value) {
                found.extend(self.id(option, OptionId::parse));
            } else {
                let help = suggest::among("option", &option.value, self.registry.all(&kind));
                self.fault(
                    kind.unknown_code(),
                    option.span,
                    format!("the question `{id}` has no option `{}`", option.value),
                    help,
                );
            }
        }
        (found.len() == options.len()).then_some({
            if several {
                Condition::Includes(id, found)
            } else {
                Condition::Is(id, found)
            }
        })
    }

    /// A comparison with a number of days or a length of time: outer none if
    /// the condition is of another form, inner none if it is broken.
    fn measured(
        &mut self,
        record: &At<ConditionRecord>,
        id: &QuestionId,
    ) -> Option<Option<Condition>> {
        let forms = &record.value;
        let others = [
            forms.is.is_some(),
            forms.is_one_of.is_some(),
            forms.includes.is_some(),
            forms.includes_any_of.is_some(),
        ];
        let (wanted, span, condition) = match (&forms.days_ago_at_least, &forms.longer_than) {
            (None, None) => return None,
            (Some(days), None) if !others.contains(&true) => (
                "date",
                days.span,
                Some(Condition::DaysAgo(id.clone(), days.value)),
            ),
            (None, Some(length)) if !others.contains(&true) => {
                let parsed = Length::parse(&length.value).map_err(|error| {
                    self.fault(
                        "law/bad-length",
                        length.span,
                        format!("`{}` is not a length of time", length.value),
                        error.to_string(),
                    );
                });
                let condition = |length| Condition::LongerThan(id.clone(), length);
                ("duration", length.span, parsed.ok().map(condition))
            }
            _ => {
                self.fault(
                    "law/condition-form",
                    record.span,
                    format!("this condition compares `{id}` in several ways at once"),
                    FORMS,
                );
                return Some(None);
            }
        };
        match self.registry.question_kind(id.as_str()) {
            Some(kind) if kind != wanted => {
                self.fault(
                    "law/impossible-comparison",
                    span,
                    format!("`{id}` is a question of kind `{kind}`, not `{wanted}`"),
                    "`days_ago_at_least` goes with questions of kind date, `longer_than` with those of kind duration",
                );
                Some(None)
            }
            _ => Some(condition),
        }
    }
}
