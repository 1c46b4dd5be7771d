//! The shape of a data file: which keys, which kinds of values. The shape is
//! the JSON Schema of the Rust types, so what editors complete while typing
//! and what the build accepts cannot differ.

use std::sync::Arc;

use jsonschema::error::{TypeKind, ValidationError, ValidationErrorKind};
use jsonschema::{JsonType, Validator};
use schemars::JsonSchema;
use serde_json::Value as Json;

use super::fault::{Fault, SourceFile, Span};
use super::node::{Node, Value};

/// A compiled shape.
pub(super) struct Shape {
    schema: Json,
    validator: Option<Validator>,
}

impl Shape {
    /// The shape of a type.
    pub(super) fn of<T: JsonSchema>() -> Self {
        let mut schema = schemars::schema_for!(T).to_value();
        loosen(&mut schema);
        // The schema comes from our own types; the tests compile every one of them.
        Self {
            validator: jsonschema::validator_for(&schema).ok(),
            schema,
        }
    }

    /// The schema as published for editors: exactly what the build accepts.
    pub(super) fn into_schema(self) -> Json {
        self.schema
    }

    /// Whether the schema itself could be compiled.
    #[cfg(test)]
    pub(super) fn is_sound(&self) -> bool {
        self.validator.is_some()
    }

    /// Checks a tree. Pushes all faults and cuts the broken records out of
    /// the tree, so that the rest can still be read and checked further.
    /// Returns nothing if no part of the file is sound.
    pub(super) fn check(
        &self,
        mut tree: Node,
        file: &Arc<SourceFile>,
        faults: &mut Vec<Fault>,
    ) -> Option<Node> {
        let json = tree.to_json();
        let mut broken: Vec<Vec<String>> = Vec::new();
        for error in self.validator.as_ref()?.iter_errors(&json) {
            let path = steps(error.instance_path().as_str());
            faults.extend(self.describe(&error, &path, &tree, file));
            broken.push(path);
        }
        // Deepest and last first: cutting an item must not move the ones still to be cut.
        broken.sort_by(|a, b| compare_paths(b, a));
        broken.dedup();
        let mut cut: Vec<Vec<String>> = Vec::new();
        for path in broken {
            let record = enclosing_record(&tree, &path)?;
            if cut.contains(&record) {
                continue;
            }
            remove(&mut tree, &record);
            cut.push(record);
        }
        Some(tree)
    }

    fn describe(
        &self,
        error: &ValidationError<'_>,
        path: &[String],
        tree: &Node,
        file: &Arc<SourceFile>,
    ) -> Vec<Fault> {
        let node = tree.at(path);
        let last = path.last().map(String::as_str).unwrap_or_default();
        let fault = |code, span: Span, message: String, help: String| Fault {
            code,
            message,
            help,
            file: Arc::clone(file),
            span,
            related: Vec::new(),
        };
        let is_language = |name: &str| matches!(name, "kk" | "ru" | "en");
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
                .iter()
                .map(|name| {
                    let span = node.key(name).map_or(node.span, |key| key.span);
                    fault(
                        "yaml/unknown-key",
                        span,
                        format!("there is no key `{name}` here"),
                        super::suggest::among("key", name, self.known_keys(error).into_iter()),
                    )
                })
                .collect(),
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let one = if is_language(name) {
                    fault(
                        "law/missing-language",
                        node.span,
                        format!(
                            "this text has no `{name}`: every text stands in Kazakh, Russian and English"
                        ),
                        format!("add `{name}: …` with the same substance as the other languages"),
                    )
                } else {
                    fault(
                        "yaml/missing-key",
                        node.span,
                        format!("the key `{name}` is missing here"),
                        format!("add `{name}: …`"),
                    )
                };
                vec![one]
            }
            ValidationErrorKind::Type { kind } => {
                let empty = matches!(node.value, Value::Null);
                let one = if empty && is_language(last) {
                    fault(
                        "law/missing-language",
                        node.span,
                        format!(
                            "the `{last}` of this text is empty: every text stands in Kazakh, Russian and English"
                        ),
                        "write the text, with the same substance as the other languages".to_owned(),
                    )
                } else {
                    fault(
                        "yaml/wrong-type",
                        node.span,
                        format!(
                            "`{last}` must be {}, and is {}",
                            expected(kind),
                            found(node)
                        ),
                        "look at a neighbouring record for the form".to_owned(),
                    )
                };
                vec![one]
            }
            ValidationErrorKind::Enum { options } => {
                let known: Vec<_> = options
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Json::as_str)
                    .collect();
                let given = match &node.value {
                    Value::Text(text) => text.clone(),
                    _ => found(node).to_owned(),
                };
                vec![fault(
                    "yaml/unknown-value",
                    node.span,
                    format!("`{last}` cannot be `{given}`"),
                    super::suggest::among("value", &given, known.into_iter()),
                )]
            }
            _ => vec![fault(
                "yaml/wrong-type",
                node.span,
                format!("`{last}` does not have the right form: {error}"),
                "look at a neighbouring record for the form".to_owned(),
            )],
        }
    }

    /// The keys known where an unknown one was found.
    fn known_keys(&self, error: &ValidationError<'_>) -> Vec<&str> {
        let mut place = &self.schema;
        let path = steps(error.evaluation_path().as_str());
        for step in path.iter().take(path.len().saturating_sub(1)) {
            let next = match step.as_str() {
                "$ref" => place
                    .get("$ref")
                    .and_then(Json::as_str)
                    .and_then(|target| self.schema.pointer(target.trim_start_matches('#'))),
                step => place.get(step),
            };
            match next {
                Some(next) => place = next,
                None => return Vec::new(),
            }
        }
        place
            .get("properties")
            .and_then(Json::as_object)
            .map(|keys| keys.keys().map(String::as_str).collect())
            .unwrap_or_default()
    }
}

/// Orders paths so that `/a/2` comes before `/a/10`.
fn compare_paths(a: &[String], b: &[String]) -> std::cmp::Ordering {
    let number = |step: &String| step.parse::<usize>().ok();
    for (x, y) in a.iter().zip(b) {
        let order = match (number(x), number(y)) {
            (Some(x), Some(y)) => x.cmp(&y),
            _ => x.cmp(y),
        };
        if order.is_ne() {
            return order;
        }
    }
    a.len().cmp(&b.len())
}

/// The path of the innermost list item around a broken place.
fn enclosing_record(tree: &Node, path: &[String]) -> Option<Vec<String>> {
    let mut node = tree;
    let mut record = None;
    for (depth, step) in path.iter().enumerate() {
        if matches!(node.value, Value::Sequence(_)) {
            record = Some(path[..=depth].to_vec());
        }
        node = node.at(std::slice::from_ref(step));
    }
    record
}

fn remove(node: &mut Node, path: &[String]) {
    let Some((step, rest)) = path.split_first() else {
        return;
    };
    match &mut node.value {
        Value::Mapping(entries) => {
            if let Some((_, inner)) = entries.iter_mut().find(|(key, _)| key.name == *step) {
                remove(inner, rest);
            }
        }
        Value::Sequence(items) => {
            let Ok(index) = step.parse::<usize>() else {
                return;
            };
            if rest.is_empty() {
                if index < items.len() {
                    items.remove(index);
                }
            } else if let Some(inner) = items.get_mut(index) {
                remove(inner, rest);
            }
        }
        _ => {}
    }
}

/// Splits a JSON pointer.
fn steps(pointer: &str) -> Vec<String> {
    pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect()
}

fn expected(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Single(JsonType::Array) => "a list",
        TypeKind::Single(JsonType::Object) => "a group of keys",
        TypeKind::Single(JsonType::Integer | JsonType::Number) => "a number",
        TypeKind::Single(JsonType::Boolean) => "true or false",
        TypeKind::Single(JsonType::Null) => "empty",
        // Several kinds are allowed only where a text is wanted (see `loosen`).
        TypeKind::Single(JsonType::String) | TypeKind::Multiple(_) => "a text",
    }
}

fn found(node: &Node) -> &'static str {
    match node.value {
        Value::Null => "empty",
        Value::Bool(..) => "true or false",
        Value::Number(..) => "a number",
        Value::Text(_) => "a text",
        Value::Sequence(_) => "a list",
        Value::Mapping(_) => "a group of keys",
    }
}

/// Makes a schema fit for checking: a bare number or truth value is good where
/// a text is wanted (`number: 49`), an empty value is never good, and what
/// texts must look like is checked later, with better words.
fn loosen(schema: &mut Json) {
    match schema {
        Json::Object(map) => {
            for key in ["pattern", "format", "minLength", "default"] {
                map.remove(key);
            }
            if let Some((values, words)) = map.get("oneOf").and_then(described_values) {
                map.remove("oneOf");
                map.insert("type".to_owned(), "string".into());
                map.insert("enum".to_owned(), values);
                map.insert("enumDescriptions".to_owned(), words);
            }
            if let Some(options) = map.get_mut("anyOf").and_then(Json::as_array_mut) {
                options.retain(|option| option.get("type") != Some(&Json::from("null")));
                if let [only] = options.as_slice()
                    && let Json::Object(only) = only.clone()
                {
                    map.remove("anyOf");
                    map.extend(only);
                }
            }
            if let Some(types) = map.get_mut("type").and_then(Json::as_array_mut) {
                types.retain(|kind| kind != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    map.insert("type".to_owned(), only);
                }
            }
            if map.get("type") == Some(&Json::from("string")) && !map.contains_key("enum") {
                map.insert(
                    "type".to_owned(),
                    serde_json::json!(["string", "number", "boolean"]),
                );
            }
            map.values_mut().for_each(loosen);
        }
        Json::Array(items) => items.iter_mut().for_each(loosen),
        _ => {}
    }
}

/// A choice of constants with descriptions as one list of values and one of
/// words, as editors know it: a value that is none of them is then one fault.
fn described_values(options: &Json) -> Option<(Json, Json)> {
    let mut values = Vec::new();
    let mut words = Vec::new();
    for option in options.as_array()? {
        let described = option.get("description").cloned().unwrap_or_default();
        if let Some(value) = option.get("const") {
            values.push(value.clone());
            words.push(described);
        } else {
            for value in option.get("enum")?.as_array()? {
                values.push(value.clone());
                words.push(described.clone());
            }
        }
    }
    Some((values.into(), words.into()))
}
