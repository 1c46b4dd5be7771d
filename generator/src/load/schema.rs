//! The JSON Schema of every kind of data file, for editors: committed in
//! `data/schema/` so that they complete and check while a lawyer types,
//! published under `/api/v1/schema/` for everybody else.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::fault::{Fault, SourceFile, Span};
use super::{FileKind, Unreadable};

/// The folder inside `data/`; no law stands there.
pub(super) const FOLDER: &str = "schema/";

/// A schema and the name of the kind of file it describes: `acts`.
#[derive(Clone, Debug)]
pub struct NamedSchema {
    /// The name of the kind.
    pub name: &'static str,
    /// The schema.
    pub schema: Value,
}

impl NamedSchema {
    /// The schema as a file.
    ///
    /// # Errors
    /// When it cannot be written as JSON (a bug of ours).
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(&self.schema)?;
        text.push('\n');
        Ok(text)
    }
}

/// The schemas of all kinds of data files.
#[must_use]
pub fn schemas() -> Vec<NamedSchema> {
    FileKind::ALL
        .into_iter()
        .map(|kind| {
            let mut schema = kind.shape().into_schema();
            schema["title"] = json!(format!("Qonys: data/{}", kind.place()));
            NamedSchema {
                name: kind.name(),
                schema,
            }
        })
        .collect()
}

/// A schema that editors use must be the one the build uses. A project without
/// the folder has no editors to mislead.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn outdated(data: &Path, faults: &mut Vec<Fault>) -> Result<(), Unreadable> {
    let folder = data.join(FOLDER);
    if !folder.is_dir() {
        return Ok(());
    }
    let mut stale: Vec<(&'static str, String)> = Vec::new();
    for schema in schemas() {
        let path = folder.join(format!("{}.json", schema.name));
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(cause) => return Err(Unreadable { path, cause }),
        };
        if !schema.to_text().is_ok_and(|wanted| wanted == text) {
            stale.push((schema.name, text));
        }
    }
    let names: Vec<_> = stale.iter().map(|(name, _)| *name).collect();
    let names = names.join(", ");
    if let Some((name, text)) = stale.into_iter().next() {
        faults.push(Fault {
            code: "schema/outdated",
            message: format!(
                "these schemas, which editors use, are not those the build uses: {names}"
            ),
            help: "run `qonys schema`, which writes all schemas anew".to_owned(),
            span: Span {
                offset: 0,
                length: text.len().min(1),
            },
            file: Arc::new(SourceFile {
                name: format!("data/{FOLDER}{name}.json"),
                text,
            }),
            related: Vec::new(),
        });
    }
    Ok(())
}
