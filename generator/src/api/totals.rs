//! How many there are of what: the figures by which a reader of the acts can
//! tell at a glance whether something is missing.

use std::collections::BTreeMap;

use qonys_rules::{Fate, Funding, Lawbook};
use serde_json::{Value, json};

/// All figures, by kind of thing.
pub(super) fn of(book: &Lawbook) -> Value {
    json!({
        "provisions": provisions(book),
        "occupations": occupations(book),
        "documents": documents(book),
        "grounds": grounds(book),
        "points": points(book),
        "plans": plans(book),
        "concepts": concepts(book),
    })
}

/// Provisions by act and fate.
fn provisions(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_act = book.acts.iter().map(|act| {
        let count = |wanted: fn(&Fate) -> bool| {
            book.provisions_of(&act.id)
                .filter(|provision| wanted(&provision.fate))
                .count()
        };
        let fates = json!({
            "all": count(|_| true),
            "modelled": count(|fate| matches!(fate, Fate::Modelled)),
            "described": count(|fate| matches!(fate, Fate::Described(_))),
            "not-assessed": count(|fate| matches!(fate, Fate::NotAssessed(_))),
        });
        (act.id.to_string(), fates)
    });
    by_act.collect()
}

/// Occupations by list and field; items, positions inside items, and lines
/// that are not mere headings of positions.
fn occupations(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_list = book.lists.iter().map(|list| {
        let all = &list.occupations;
        let items = all.iter().filter(|one| one.within.is_none()).count();
        let umbrellas = all
            .iter()
            .filter(|one| {
                all.iter()
                    .any(|other| other.within.as_ref() == Some(&one.id))
            })
            .count();
        let fields: serde_json::Map<_, _> = list
            .fields
            .iter()
            .map(|field| {
                let count = all.iter().filter(|one| one.field == field.id).count();
                (field.id.to_string(), json!(count))
            })
            .collect();
        let figures = json!({
            "all": all.len(),
            "sectors": list.sectors.len(),
            "fields": list.fields.len(),
            "items": items,
            "positions": all.len() - items,
            "umbrella_items": umbrellas,
            "leaves": all.len() - umbrellas,
            "with_code": all.iter().filter(|one| one.code.is_some()).count(),
            "groups": all.iter().filter(|one| one.is_group()).count(),
            "by_field": fields,
        });
        (list.id.to_string(), figures)
    });
    by_list.collect()
}

/// Papers by procedure and category of applicants: always asked, and asked under a condition.
fn documents(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_procedure = book.procedures.iter().map(|procedure| {
        let cases: serde_json::Map<_, _> = procedure
            .applicants
            .iter()
            .map(|applicant| {
                let asked = procedure
                    .requirements
                    .iter()
                    .filter(|requirement| requirement.applicants.contains(&applicant.id));
                let (conditional, always): (Vec<_>, Vec<_>) =
                    asked.partition(|requirement| requirement.when.is_some());
                let figures = json!({
                    "always": always.len(),
                    "conditional": conditional.len(),
                });
                (applicant.id.to_string(), figures)
            })
            .collect();
        (procedure.id.to_string(), json!(cases))
    });
    by_procedure.collect()
}

/// Grounds by procedure and group.
fn grounds(book: &Lawbook) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut figures: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for ground in &book.grounds {
        *figures
            .entry(ground.procedure.to_string())
            .or_default()
            .entry(ground.group.to_string())
            .or_default() += 1;
    }
    figures
}

/// The most points of each table, if everything adds up that may.
fn points(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_table = book.points.iter().map(|table| {
        let lines: usize = table
            .criteria
            .iter()
            .map(|criterion| criterion.lines.len())
            .sum();
        let figures = json!({ "lines": lines, "most": table.most() });
        (table.id.to_string(), figures)
    });
    by_table.collect()
}

/// Measures by section and by who pays; bodies and abbreviations.
fn plans(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_plan = book.plans.iter().map(|plan| {
        let paid = |by: Funding| {
            let paid = plan.measures.iter().filter(|one| one.funding == by);
            paid.count()
        };
        let sections: Vec<usize> = plan
            .sections
            .iter()
            .map(|section| {
                let inside = plan.measures.iter().filter(|one| one.section == section.id);
                inside.count()
            })
            .collect();
        let figures = json!({
            "measures": plan.measures.len(),
            "sections": plan.sections.len(),
            "measures_by_section": sections,
            "not_required": paid(Funding::NotRequired),
            "budget": paid(Funding::Budget),
            "organisations": paid(Funding::Organisations),
            "without_lead": plan.measures.iter().filter(|one| one.lead.is_none()).count(),
            "abbreviations": plan.bodies.iter().filter(|body| body.abbreviation).count(),
        });
        (plan.id.to_string(), figures)
    });
    by_plan.collect()
}

/// Sections, targets and named acts of each concept.
fn concepts(book: &Lawbook) -> BTreeMap<String, Value> {
    let by_concept = book.concepts.iter().map(|concept| {
        let figures = json!({
            "sections": concept.sections.len(),
            "indicators": concept.indicators.len(),
            "acts": concept.acts.len(),
        });
        (concept.id.to_string(), figures)
    });
    by_concept.collect()
}
