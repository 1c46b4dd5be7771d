//! Which page shows which provision. A short act is shown whole on its own
//! page; a long one part by part, as the act itself is divided, so that no
//! page grows beyond what a slow line carries at once.

use std::collections::BTreeMap;

use qonys_rules::{Act, Lawbook, Provision, ProvisionId, Segment};

/// An act with more provisions than this is divided.
const WHOLE: usize = 100;

/// A part with more provisions than this is divided further.
const LARGE: usize = 70;

/// A part with fewer provisions than this has no page of its own.
const SMALL: usize = 8;

/// A part of an act with a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The provision that heads it; its place in the act is its address.
    pub head: ProvisionId,
    /// Its provisions, in the order of the act; the head is among them.
    pub provisions: Vec<ProvisionId>,
}

/// The parts of all acts.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    acts: BTreeMap<String, Vec<Part>>,
    /// For each provision outside its act's page the head of its part.
    heads: BTreeMap<ProvisionId, ProvisionId>,
}

impl Parts {
    /// Divides all acts.
    #[must_use]
    pub fn of(law: &Lawbook) -> Self {
        let mut parts = Self::default();
        for act in &law.acts {
            let provisions: Vec<&Provision> = law.provisions_of(&act.id).collect();
            if provisions.len() <= WHOLE {
                continue;
            }
            let mut divided = Vec::new();
            divide(&provisions, 1, None, &mut divided);
            for part in &divided {
                for provision in &part.provisions {
                    parts.heads.insert(provision.clone(), part.head.clone());
                }
            }
            parts.acts.insert(act.id.to_string(), divided);
        }
        parts
    }

    /// The parts of an act, in its order; none if its page shows it whole.
    #[must_use]
    pub fn of_act(&self, act: &Act) -> &[Part] {
        self.acts.get(act.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The page that shows a provision, without language.
    #[must_use]
    pub fn page_of(&self, provision: &ProvisionId) -> String {
        match self.heads.get(provision) {
            Some(head) => format!("acts/{head}"),
            None => format!("acts/{}", provision.act()),
        }
    }
}

/// The part of a place that leads to its n-th step.
fn prefix(provision: &ProvisionId, depth: usize) -> Option<&str> {
    let place = provision.place();
    let mut steps = place.match_indices('/').map(|(at, _)| at);
    match steps.nth(depth - 1) {
        Some(end) => Some(&place[..end]),
        None => (place.split('/').count() == depth).then_some(place),
    }
}

/// Whether an act is divided at such a step. The order itself – title,
/// preamble, paragraphs – stays on the page of the act.
fn divides(step: &str) -> bool {
    matches!(
        Segment::parse(step),
        Some(
            Segment::Rules
                | Segment::Concept
                | Segment::Plan
                | Segment::Annex(_)
                | Segment::Section(_)
                | Segment::Row(_)
                | Segment::Part(_)
        )
    )
}

/// Cuts provisions into parts at a depth; what belongs to no part of this
/// depth stays with `rest`, the part above.
fn divide(
    provisions: &[&Provision],
    depth: usize,
    rest: Option<&ProvisionId>,
    parts: &mut Vec<Part>,
) {
    let mut stay = Part {
        head: match (rest, provisions.first()) {
            (Some(head), _) => head.clone(),
            (None, Some(first)) => first.id.clone(),
            (None, None) => return,
        },
        provisions: Vec::new(),
    };
    let place = parts.len();
    let groups = provisions.chunk_by(|a, b| prefix(&a.id, depth) == prefix(&b.id, depth));
    for group in groups {
        let Some(first) = group.first() else { continue };
        let step = prefix(&first.id, depth).and_then(|prefix| prefix.rsplit('/').next());
        let headed = prefix(&first.id, depth) == Some(first.id.place());
        let own = step.is_some_and(divides) && headed && (rest.is_none() || group.len() >= SMALL);
        if !own {
            stay.provisions
                .extend(group.iter().map(|provision| provision.id.clone()));
        } else if group.len() > LARGE {
            divide(group, depth + 1, Some(&first.id), parts);
        } else {
            parts.push(Part {
                head: first.id.clone(),
                provisions: group.iter().map(|provision| provision.id.clone()).collect(),
            });
        }
    }
    // What stays at the top stays on the page of the act itself.
    if rest.is_some() {
        parts.insert(place, stay);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture;
    use qonys_rules::Fate;

    fn law(places: &[String]) -> Lawbook {
        let provision = |place: &String| Provision {
            id: ProvisionId::parse(&format!("order-642-2023/{place}")).expect("an id"),
            label: fixture::text("label"),
            fate: Fate::Modelled,
        };
        Lawbook {
            acts: vec![fixture::act(None)],
            provisions: places.iter().map(provision).collect(),
            ..Lawbook::default()
        }
    }

    fn places(rows: usize, passages: usize) -> Vec<String> {
        let mut places = vec![
            "title".to_owned(),
            "paragraph-1".to_owned(),
            "annex-1".to_owned(),
        ];
        places.push("annex-1/paragraph-1".to_owned());
        for row in 1..=rows {
            places.push(format!("annex-1/row-{row}"));
            places.extend((1..=passages).map(|n| format!("annex-1/row-{row}/passage-{n}")));
        }
        places
    }

    #[test]
    fn a_short_act_stays_whole() {
        let law = law(&places(3, 5));
        let parts = Parts::of(&law);
        assert!(parts.of_act(&law.acts[0]).is_empty());
        let page = parts.page_of(&law.provisions[7].id);
        assert_eq!(page, "acts/order-642-2023");
    }

    #[test]
    fn a_long_act_is_divided_where_it_divides_itself() {
        let law = law(&places(5, 30));
        let parts = Parts::of(&law);
        let heads: Vec<_> = parts
            .of_act(&law.acts[0])
            .iter()
            .map(|part| (part.head.place(), part.provisions.len()))
            .collect();
        assert_eq!(heads[0], ("annex-1", 2), "what stays comes first");
        assert_eq!(heads[1], ("annex-1/row-1", 31));
        assert_eq!(heads.len(), 6);
        for provision in &law.provisions {
            let page = parts.page_of(&provision.id);
            let shown = parts
                .of_act(&law.acts[0])
                .iter()
                .filter(|part| part.provisions.contains(&provision.id))
                .count();
            let on_act = page == "acts/order-642-2023";
            assert_eq!(shown, usize::from(!on_act), "{page}");
        }
        assert_eq!(parts.page_of(&law.provisions[0].id), "acts/order-642-2023");
    }

    #[test]
    fn small_parts_stay_together() {
        let law = law(&places(30, 3));
        let parts = Parts::of(&law);
        assert_eq!(parts.of_act(&law.acts[0]).len(), 1);
    }
}
