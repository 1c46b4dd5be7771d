//! How many data there are of what.

use qonys_rules::{Certainty, ContradictionKind, Effect};
use serde::Serialize;

use crate::pages::Reader;
use crate::pages::views::LinkView;

/// How many there are of something that has a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Linked {
    link: LinkView,
    n: usize,
    /// The message for what follows, for a group of grounds.
    effect: Option<&'static str>,
}

/// How many there are of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Kind {
    /// The message that names the kind.
    key: &'static str,
    n: usize,
}

/// How many there are of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Counts {
    lists: Vec<Linked>,
    occupations: usize,
    procedures: usize,
    documents: usize,
    questions: usize,
    grounds: usize,
    groups: Vec<Linked>,
    plans: Vec<Linked>,
    terms: usize,
    updates: usize,
    certainties: Vec<Kind>,
    contradictions: usize,
    kinds: Vec<Kind>,
}

const fn effect_key(effect: Effect) -> &'static str {
    match effect {
        Effect::Refusal => "verification-effect-refusal",
        Effect::RefusalOrAnnulment => "verification-effect-refusal-or-annulment",
        Effect::Revocation => "verification-effect-revocation",
        Effect::Termination => "verification-effect-termination",
    }
}

/// Counts what the site holds.
pub(super) fn of(reader: &Reader<'_>) -> Counts {
    let law = reader.law();
    let lists = law.lists.iter().map(|list| Linked {
        link: LinkView {
            href: reader.href(&format!("occupations/{}", list.id)),
            text: reader.text(&list.name),
        },
        n: list.occupations.len(),
        effect: None,
    });
    let groups = law.ground_groups.iter().map(|group| Linked {
        link: LinkView {
            href: reader.href("grounds"),
            text: reader.text(&group.name),
        },
        n: law
            .grounds
            .iter()
            .filter(|ground| ground.group == group.id)
            .count(),
        effect: Some(effect_key(group.effect)),
    });
    let plans = law.plans.iter().map(|plan| Linked {
        link: LinkView {
            href: reader.href("plan"),
            text: reader.text(&plan.name),
        },
        n: plan.measures.len(),
        effect: None,
    });
    let certainty = |key, certainty: Certainty| Kind {
        key,
        n: law
            .updates
            .iter()
            .filter(|update| update.certainty == certainty)
            .count(),
    };
    let kind = |key, kind: ContradictionKind| Kind {
        key,
        n: law
            .contradictions
            .iter()
            .filter(|entry| entry.kind == kind)
            .count(),
    };
    Counts {
        lists: lists.collect(),
        occupations: law.occupations().count(),
        procedures: law.procedures.len(),
        documents: law.documents.len(),
        questions: law.questions.len(),
        grounds: law.grounds.len(),
        groups: groups.collect(),
        plans: plans.collect(),
        terms: law.terms.len(),
        updates: law.updates.len(),
        certainties: vec![
            certainty("certainty-high", Certainty::High),
            certainty("certainty-medium", Certainty::Medium),
            certainty("certainty-low", Certainty::Low),
        ],
        contradictions: law.contradictions.len(),
        kinds: vec![
            kind(
                "contradiction-kind-contradiction",
                ContradictionKind::Contradiction,
            ),
            kind("contradiction-kind-ambiguity", ContradictionKind::Ambiguity),
            kind("contradiction-kind-silence", ContradictionKind::Silence),
            kind("contradiction-kind-slip", ContradictionKind::Slip),
        ],
    }
}
