//! How many data there are of what.

use qonys_rules::{Act, Certainty, ContradictionKind, LocalizedText};
use serde::Serialize;

use crate::pages::Reader;
use crate::pages::grounds::{self, GroupCount};
use crate::pages::notice::titled;
use crate::pages::views::LinkView;
use crate::render::RenderError;

/// How many there are of something that has a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Linked {
    link: LinkView,
    n: usize,
}

/// The grounds of a procedure, group by group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Grounds {
    link: LinkView,
    groups: Vec<GroupCount>,
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
    groups: Vec<Grounds>,
    plans: Vec<Linked>,
    terms: usize,
    updates: usize,
    certainties: Vec<Kind>,
    contradictions: usize,
    kinds: Vec<Kind>,
}

/// Counts what the site holds. What rests on an act that has ended says so.
pub(super) fn of(reader: &Reader<'_>) -> Result<Counts, RenderError> {
    let law = reader.law();
    let link = |to: &str, name: &LocalizedText, act: Option<&Act>| {
        Ok::<_, RenderError>(LinkView {
            href: reader.href(to),
            text: titled(reader, reader.text(name), act)?,
        })
    };
    let lists = law.lists.iter().map(|list| {
        let to = format!("occupations/{}", list.id);
        Ok(Linked {
            link: link(&to, &list.name, law.act(&list.act))?,
            n: list.occupations.len(),
        })
    });
    let groups = law.procedures.iter().map(|procedure| {
        let to = grounds::page_of(reader, procedure);
        Ok(Grounds {
            link: link(&to, &procedure.name, law.act_of(procedure))?,
            groups: grounds::counts(reader, procedure),
        })
    });
    let plans = law.plans.iter().map(|plan| {
        Ok(Linked {
            link: link("plan", &plan.name, law.act(&plan.act))?,
            n: plan.measures.len(),
        })
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
    Ok(Counts {
        lists: lists.collect::<Result<_, RenderError>>()?,
        occupations: law.occupations().count(),
        procedures: law.procedures.len(),
        documents: law.documents.len(),
        questions: law.questions.len(),
        grounds: law.grounds.len(),
        groups: groups.collect::<Result<_, RenderError>>()?,
        plans: plans.collect::<Result<_, RenderError>>()?,
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
    })
}
