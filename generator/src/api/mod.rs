//! `/api/v1`: the law for machines. One file per kind of thing, each with the
//! digest of the data it was made from; two of them as tables (CSV) too; the
//! schemas of the data files.

mod table;
mod totals;

use qonys_rules::{
    Act, Document, Fate, Language, Lawbook, LocalizedText, Occupation, ProvisionId, SectorId,
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::load;
use crate::output::Files;
use crate::site::Site;

/// All files of `/api/v1`.
///
/// # Errors
/// When a record cannot be written as JSON (a bug of ours).
pub fn files(site: &Site) -> Result<Files, serde_json::Error> {
    let book = &site.lawbook;
    let day = site.settings.as_of;
    let sets = [
        (
            "acts",
            book.acts
                .iter()
                .map(|act| act_item(act, day))
                .collect::<Result<Vec<_>, _>>()?,
        ),
        (
            "provisions",
            book.provisions.iter().map(provision_item).collect(),
        ),
        (
            "occupations",
            book.occupations()
                .map(|occupation| {
                    let mut item = to_item(occupation, occupation.id.as_str())?;
                    item["sector"] = json!(sector(book, occupation));
                    item["names_official"] = json!([Language::Kk]);
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
        ("lists", lists(book)?),
        (
            "procedures",
            book.procedures
                .iter()
                .map(|procedure| {
                    let mut item = to_item(procedure, procedure.id.as_str())?;
                    for key in ["steps", "topics"] {
                        flatten(&mut item[key], "passage");
                    }
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
        ("guides", items(&book.guides, |guide| guide.id.as_str())?),
        (
            "documents",
            book.documents
                .iter()
                .map(|document| {
                    let mut item = to_item(document, document.id.as_str())?;
                    item["required_by"] = json!(required_by(book, document));
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
        (
            "questions",
            book.questions
                .iter()
                .map(|question| named(question, question.id.as_str(), &question.text))
                .collect::<Result<Vec<_>, _>>()?,
        ),
        (
            "grounds",
            book.grounds
                .iter()
                .map(|ground| {
                    let mut item = to_item(ground, ground.id.as_str())?;
                    let group = book.ground_groups.iter().find(|one| one.id == ground.group);
                    item["effect"] = json!(group.map(|group| group.effect));
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
        (
            "ground-groups",
            items(&book.ground_groups, |group| group.id.as_str())?,
        ),
        ("points", items(&book.points, |table| table.id.as_str())?),
        ("plan", measures(book)?),
        ("plans", plans(book)?),
        (
            "concepts",
            items(&book.concepts, |concept| concept.id.as_str())?,
        ),
        ("glossary", items(&book.terms, |term| term.id.as_str())?),
        (
            "updates",
            book.updates
                .iter()
                .map(|update| named(update, update.id.as_str(), &update.title))
                .collect::<Result<Vec<_>, _>>()?,
        ),
        (
            "contradictions",
            book.contradictions
                .iter()
                .map(|entry| {
                    let mut item = named(entry, entry.id.as_str(), &entry.title)?;
                    let mut sources: Vec<&ProvisionId> = entry
                        .readings
                        .iter()
                        .flat_map(|reading| &reading.sources)
                        .collect();
                    sources.dedup();
                    item["sources"] = json!(sources);
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
    ];
    let mut files = Files::new();
    let mut counts = serde_json::Map::new();
    for (name, items) in sets {
        counts.insert(name.to_owned(), items.len().into());
        let body = json!({ "digest": site.settings.digest, "items": items });
        files.insert(format!("api/v1/{name}.json"), serde_json::to_vec(&body)?);
    }
    for (name, text) in table::files(book)? {
        files.insert(format!("api/v1/{name}.csv"), text);
    }
    let schemas = load::schemas();
    for schema in &schemas {
        let path = format!("api/v1/schema/{}.json", schema.name);
        files.insert(path, schema.to_text()?.into_bytes());
    }
    let address = |path: &str| json!(site.settings.base.absolute(&format!("api/v1/{path}")));
    let index = json!({
        "digest": site.settings.digest,
        "as_of": day,
        "checked_on": book.acts.iter().map(|act| act.checked_on).min(),
        "languages": Language::ALL,
        "counts": counts,
        "totals": totals::of(book),
        "tables": table::NAMES
            .iter()
            .map(|name| ((*name).to_owned(), address(&format!("{name}.csv"))))
            .collect::<serde_json::Map<_, _>>(),
        "schemas": schemas
            .iter()
            .map(|schema| (schema.name.to_owned(), address(&format!("schema/{}.json", schema.name))))
            .collect::<serde_json::Map<_, _>>(),
        "files": counts
            .keys()
            .map(|name| (name.clone(), address(&format!("{name}.json"))))
            .collect::<serde_json::Map<_, _>>(),
    });
    files.insert(
        "api/v1/index.json".to_owned(),
        serde_json::to_vec_pretty(&index)?,
    );
    Ok(files)
}

fn items<T: Serialize>(
    records: &[T],
    id: impl Fn(&T) -> &str,
) -> Result<Vec<Value>, serde_json::Error> {
    records
        .iter()
        .map(|record| to_item(record, id(record)))
        .collect()
}

/// A record as JSON, with its id under `id` whatever it is called in the model.
fn to_item<T: Serialize>(record: &T, id: &str) -> Result<Value, serde_json::Error> {
    let mut item = serde_json::to_value(record)?;
    item["id"] = id.into();
    Ok(item)
}

/// The same for records whose name is called otherwise in the model.
fn named<T: Serialize>(
    record: &T,
    id: &str,
    name: &LocalizedText,
) -> Result<Value, serde_json::Error> {
    let mut item = to_item(record, id)?;
    item["name"] = serde_json::to_value(name)?;
    Ok(item)
}

/// Puts the keys of an inner record of each item beside the others.
fn flatten(items: &mut Value, key: &str) {
    for item in items.as_array_mut().into_iter().flatten() {
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        if let Some(Value::Object(inner)) = item.remove(key) {
            item.extend(inner);
        }
    }
}

/// The sector of an occupation, in a list that has sectors.
fn sector<'a>(book: &'a Lawbook, occupation: &Occupation) -> Option<&'a SectorId> {
    let list = book.lists.iter().find(|list| list.id == occupation.list)?;
    let field = list
        .fields
        .iter()
        .find(|field| field.id == occupation.field)?;
    field.sector.as_ref()
}

/// The lists without their occupations, which have a file of their own.
fn lists(book: &Lawbook) -> Result<Vec<Value>, serde_json::Error> {
    let mut items = items(&book.lists, |list| list.id.as_str())?;
    for (item, list) in items.iter_mut().zip(&book.lists) {
        item["occupations"] = list.occupations.len().into();
    }
    Ok(items)
}

/// Who must bring a paper, procedure by procedure.
fn required_by(book: &Lawbook, document: &Document<LocalizedText>) -> Vec<Value> {
    let needs = book.procedures.iter().flat_map(|procedure| {
        procedure
            .requirements
            .iter()
            .filter(|requirement| requirement.document == document.id)
            .map(|requirement| {
                json!({
                    "procedure": procedure.id,
                    "applicants": requirement.applicants,
                    "conditional": requirement.when.is_some(),
                })
            })
    });
    needs.collect()
}

/// The measures of all plans, row by row.
fn measures(book: &Lawbook) -> Result<Vec<Value>, serde_json::Error> {
    let mut found = Vec::new();
    for plan in &book.plans {
        for measure in &plan.measures {
            let mut item = to_item(measure, measure.id.as_str())?;
            item["plan"] = json!(plan.id);
            found.push(item);
        }
    }
    Ok(found)
}

/// The plans with sections and bodies; the measures have a file of their own.
fn plans(book: &Lawbook) -> Result<Vec<Value>, serde_json::Error> {
    let mut items = items(&book.plans, |plan| plan.id.as_str())?;
    for (item, plan) in items.iter_mut().zip(&book.plans) {
        item["measures"] = plan.measures.len().into();
    }
    Ok(items)
}

fn act_item(act: &Act, day: qonys_rules::Date) -> Result<Value, serde_json::Error> {
    let mut item = to_item(act, act.id.as_str())?;
    item["force"] = serde_json::to_value(act.force_at(day))?;
    item["sources"] = json!([act.address]);
    Ok(item)
}

fn provision_item(provision: &qonys_rules::Provision) -> Value {
    let (fate, page, reason) = match &provision.fate {
        Fate::Modelled => ("modelled", Value::Null, Value::Null),
        Fate::Described(page) => ("described", json!(page), Value::Null),
        Fate::NotAssessed(reason) => ("not-assessed", Value::Null, json!(reason)),
    };
    json!({
        "id": provision.id,
        "name": provision.label,
        "act": provision.id.act(),
        "fate": fate,
        "page": page,
        "reason": reason,
        "sources": [provision.id],
    })
}
