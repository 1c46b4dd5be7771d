//! `/api/v1`: the law for machines. One file per kind of thing, each with the
//! digest of the data it was made from.

use qonys_rules::{Act, Fate, Language, LocalizedText, ProvisionId};
use serde::Serialize;
use serde_json::{Value, json};

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
                    item["names_official"] = json!([Language::Kk]);
                    Ok(item)
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()?,
        ),
        (
            "procedures",
            items(&book.procedures, |procedure| procedure.id.as_str())?,
        ),
        (
            "documents",
            items(&book.documents, |document| document.id.as_str())?,
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
            items(&book.grounds, |ground| ground.id.as_str())?,
        ),
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
    let index = json!({
        "digest": site.settings.digest,
        "as_of": day,
        "languages": Language::ALL,
        "counts": counts,
        "files": counts
            .keys()
            .map(|name| (name.clone(), json!(site.settings.base.absolute(&format!("api/v1/{name}.json")))))
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
