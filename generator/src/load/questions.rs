//! `data/questions/*.yaml`: the questions of all self-assessments.

use qonys_rules::{
    Date, DocumentId, Effort, ListId, LocalizedText, OptionId, Question, QuestionId, QuestionKind,
    QuestionOption,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionsFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The questions. “I don’t know” and “I’d rather not say” always are answers and are not listed.
    questions: Vec<QuestionRecord>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum KindRecord {
    YesNo,
    Choice,
    Several,
    Occupation,
    Documents,
    Date,
    Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum EffortRecord {
    /// Getting a paper.
    Paper,
    /// Studying, or passing an exam.
    Exam,
    /// Waiting, or working on.
    Time,
}

impl From<EffortRecord> for Effort {
    fn from(record: EffortRecord) -> Self {
        match record {
            EffortRecord::Paper => Self::Paper,
            EffortRecord::Exam => Self::Exam,
            EffortRecord::Time => Self::Time,
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OptionRecord {
    /// Stable id within the question.
    id: At<String>,
    /// What the visitor reads.
    label: TextRecord,
    /// A line of help below it.
    hint: Option<TextRecord>,
    /// What it takes to come to this answer; absent if nobody can.
    effort: Option<EffortRecord>,
    /// The option that time makes of it.
    becomes: Option<At<String>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct QuestionRecord {
    /// Stable id.
    id: At<String>,
    /// What kind of answer it takes.
    kind: At<KindRecord>,
    /// The question.
    text: TextRecord,
    /// Why we ask.
    help: Option<TextRecord>,
    /// `choice` and `several`: the answers.
    options: Option<At<Vec<OptionRecord>>>,
    /// `several`: the label of “none of these”.
    none: Option<TextRecord>,
    /// `occupation`: the list to choose from.
    list: Option<At<String>>,
    /// `date`: the paper the date belongs to; absent for the day of an event.
    document: Option<At<String>>,
    /// Asked only when this holds; always, if absent.
    ask_when: Option<At<ConditionRecord>>,
    /// What it takes to come to “yes”, to a longer time or to a later day; absent if nobody can.
    effort: Option<EffortRecord>,
    /// Marks the question as one that need not be answered.
    #[serde(default)]
    sensitive: bool,
    /// The provisions that make us ask.
    sources: At<Vec<At<String>>>,
}

impl QuestionsFile {
    pub(super) fn resolve(self, cx: &mut Resolver<'_>) -> Vec<Question<LocalizedText>> {
        let checked_on = cx.checked_on(&self.checked_on);
        self.questions
            .into_iter()
            .filter_map(|record| question(record, checked_on, cx))
            .collect()
    }
}

fn question(
    record: QuestionRecord,
    checked_on: Option<Date>,
    cx: &mut Resolver<'_>,
) -> Option<Question<LocalizedText>> {
    let id = cx.id(&record.id, QuestionId::parse);
    let text = cx.text(&record.text);
    let help = cx.optional_text(record.help.as_ref());
    let sources = cx.sources(&record.sources);
    let ask_when = record
        .ask_when
        .as_ref()
        .map(|when| cx.condition(when, None));
    let kind = kind(&record, cx);
    Some(Question {
        id: id?,
        kind: kind?,
        text,
        help,
        ask_when: match ask_when {
            Some(when) => Some(when?),
            None => None,
        },
        effort: record.effort.map(Effort::from),
        sensitive: record.sensitive,
        sources,
        checked_on: checked_on?,
    })
}

fn kind(record: &QuestionRecord, cx: &mut Resolver<'_>) -> Option<QuestionKind<LocalizedText>> {
    let options: Vec<_> = record
        .options
        .iter()
        .flat_map(|options| &options.value)
        .filter_map(|option| {
            let label = cx.text(&option.label);
            let hint = cx.optional_text(option.hint.as_ref());
            let becomes = option.becomes.as_ref().and_then(|next| {
                let kind = Kind::Option(record.id.value.clone());
                cx.refer(next, &kind, OptionId::parse)
            });
            let id = cx.id(&option.id, OptionId::parse)?;
            Some(QuestionOption {
                id,
                label,
                hint,
                effort: option.effort.map(Effort::from),
                becomes,
            })
        })
        .collect();
    let none = cx.optional_text(record.none.as_ref());
    let form = (
        record.kind.value,
        options.len(),
        none,
        record.list.as_ref(),
        record.document.as_ref(),
    );
    match form {
        (KindRecord::YesNo, 0, None, None, None) => Some(QuestionKind::YesNo),
        (KindRecord::Choice, 2.., None, None, None) => Some(QuestionKind::Choice(options)),
        (KindRecord::Several, 1.., Some(none), None, None) => {
            Some(QuestionKind::Several { options, none })
        }
        (KindRecord::Occupation, 0, None, Some(list), None) => cx
            .refer(list, &Kind::List, ListId::parse)
            .map(QuestionKind::Occupation),
        (KindRecord::Documents, 0, None, None, None) => Some(QuestionKind::Documents),
        (KindRecord::Date, 0, None, None, Some(document)) => cx
            .refer(document, &Kind::Document, DocumentId::parse)
            .map(QuestionKind::Date),
        (KindRecord::Date, 0, None, None, None) => Some(QuestionKind::Day),
        (KindRecord::Duration, 0, None, None, None) => Some(QuestionKind::Duration),
        _ => {
            cx.fault(
                "law/question-form",
                record.kind.span,
                "this kind of question does not go with the keys given",
                "`yes-no`, `documents` and `duration` stand alone; `choice` has two or more `options`; `several` has `options` and `none`; `occupation` has `list`; `date` has `document`, or nothing for the day of an event",
            );
            None
        }
    }
}
