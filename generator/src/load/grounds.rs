//! `data/grounds/*.yaml`: grounds for refusal, annulment, revocation and termination.

use qonys_rules::{
    Concerns, Date, Effect, Ground, GroundException, GroundGroup, GroundGroupId, GroundId,
    LocalizedText, ProcedureId, RuleId,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::condition::ConditionRecord;
use super::procedure::optional_condition;
use super::read::At;
use super::registry::Kind;
use super::resolve::{Resolver, TextRecord};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GroundsFile {
    /// The day on which the whole file was compared with the act.
    checked_on: At<String>,
    /// The laws or paragraphs the grounds come from.
    groups: Vec<GroupRecord>,
    /// The grounds, in the order of the act.
    grounds: Vec<GroundRecord>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GroupRecord {
    /// Stable id.
    id: At<String>,
    /// What follows from any ground of the group.
    effect: EffectRecord,
    /// Its name.
    name: TextRecord,
    /// What the grounds have in common.
    summary: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum EffectRecord {
    Refusal,
    RefusalOrAnnulment,
    Revocation,
    Termination,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum ConcernsRecord {
    Applicants,
    Holders,
    Both,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GroundRecord {
    /// Stable id: group and number.
    id: At<String>,
    /// Its group.
    group: At<String>,
    /// The procedure in which it counts.
    procedure: At<String>,
    /// Its number within the group, as in the act.
    number: u16,
    /// Its name in three to eight words.
    name: TextRecord,
    /// The ground retold in full.
    text: TextRecord,
    /// Whom it can hit.
    concerns: ConcernsRecord,
    /// Answers that touch it.
    touched_when: Option<At<ConditionRecord>>,
    /// Who is excepted.
    #[serde(default)]
    exceptions: Vec<ExceptionRecord>,
    /// What a reader must know.
    note: Option<TextRecord>,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExceptionRecord {
    /// Stable id within the ground.
    id: At<String>,
    /// Who that is, as answers; absent when no question can tell.
    when: Option<At<ConditionRecord>>,
    /// Who that is, in words.
    who: TextRecord,
    /// The provisions this rests on.
    sources: At<Vec<At<String>>>,
}

impl GroundsFile {
    pub(super) fn resolve(
        self,
        cx: &mut Resolver<'_>,
    ) -> (Vec<GroundGroup>, Vec<Ground<LocalizedText>>) {
        let checked_on = cx.checked_on(&self.checked_on);
        let groups = self
            .groups
            .into_iter()
            .filter_map(|record| {
                let name = cx.text(&record.name);
                let summary = cx.text(&record.summary);
                let sources = cx.sources(&record.sources);
                let id = cx.id(&record.id, GroundGroupId::parse);
                Some(GroundGroup {
                    id: id?,
                    effect: match record.effect {
                        EffectRecord::Refusal => Effect::Refusal,
                        EffectRecord::RefusalOrAnnulment => Effect::RefusalOrAnnulment,
                        EffectRecord::Revocation => Effect::Revocation,
                        EffectRecord::Termination => Effect::Termination,
                    },
                    name,
                    summary,
                    sources,
                })
            })
            .collect();
        let grounds = self
            .grounds
            .into_iter()
            .filter_map(|record| ground(record, checked_on, cx))
            .collect();
        (groups, grounds)
    }
}

fn ground(
    record: GroundRecord,
    checked_on: Option<Date>,
    cx: &mut Resolver<'_>,
) -> Option<Ground<LocalizedText>> {
    let id = cx.id(&record.id, GroundId::parse);
    let group = cx.refer(&record.group, &Kind::GroundGroup, GroundGroupId::parse);
    let procedure = cx.refer(&record.procedure, &Kind::Procedure, ProcedureId::parse);
    let place = record.procedure.value;
    let touched_when = optional_condition(record.touched_when.as_ref(), Some(&place), cx);
    let exceptions: Vec<_> = record
        .exceptions
        .into_iter()
        .filter_map(|record| {
            let when = optional_condition(record.when.as_ref(), Some(&place), cx);
            let who = cx.text(&record.who);
            let sources = cx.sources(&record.sources);
            let id = cx.id(&record.id, RuleId::parse);
            Some(GroundException {
                id: id?,
                when: when?,
                who,
                sources,
            })
        })
        .collect();
    Some(Ground {
        number: record.number,
        name: cx.text(&record.name),
        text: cx.text(&record.text),
        concerns: match record.concerns {
            ConcernsRecord::Applicants => Concerns::Applicants,
            ConcernsRecord::Holders => Concerns::Holders,
            ConcernsRecord::Both => Concerns::Both,
        },
        exceptions,
        note: cx.optional_text(record.note.as_ref()),
        sources: cx.sources(&record.sources),
        id: id?,
        group: group?,
        procedure: procedure?,
        touched_when: touched_when?,
        checked_on: checked_on?,
    })
}
