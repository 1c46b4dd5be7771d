//! A YAML document as a tree with positions.
//!
//! serde stops at the first fault of a document; a lawyer wants to see all of
//! them. So the parser (`serde-saphyr`) only builds this tree; its shape is
//! then checked as a whole ([`super::shape`]), what is broken is cut out, and
//! the rest is read into types ([`super::read`]).

use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::fault::{Fault, SourceFile, Span};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) value: Value,
}

/// A YAML value. Numbers and truth values keep their spelling: `0110` may be meant as text.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool, String),
    Number(serde_json::Number, String),
    Text(String),
    Sequence(Vec<Node>),
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) span: Span,
    pub(super) name: String,
}

impl Node {
    /// Parses a file. Faults: the syntax error, or every key that is written twice.
    pub(super) fn parse(file: &Arc<SourceFile>, faults: &mut Vec<Fault>) -> Option<Self> {
        let options = serde_saphyr::options! {
            duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::PassThrough,
        };
        match serde_saphyr::from_str_with_options::<Spanned<RawValue>>(&file.text, options) {
            Ok(raw) => Some(Self::from_raw(raw, file, faults)),
            Err(error) => {
                let at = error
                    .location()
                    .map_or(0, |location| offset_of(&location, &file.text));
                faults.push(Fault {
                    code: "yaml/syntax",
                    message: format!("this is not YAML: {}", reason(&error)),
                    help: "check the indentation (spaces, no tabs), the colon after each key, and that texts which hold `: ` or begin with a sign stand in \"quotes\"".to_owned(),
                    file: Arc::clone(file),
                    span: Span { offset: at.min(file.text.len()), length: 1 },
                    related: Vec::new(),
                });
                None
            }
        }
    }

    fn from_raw(raw: Spanned<RawValue>, file: &Arc<SourceFile>, faults: &mut Vec<Fault>) -> Self {
        let span = span_of(&raw.referenced, &file.text);
        let spelling = || {
            file.text
                .get(span.offset..span.offset + span.length)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let value = match raw.value {
            RawValue::Null => Value::Null,
            RawValue::Bool(value) => Value::Bool(value, spelling()),
            RawValue::Number(value) => Value::Number(value, spelling()),
            RawValue::Text(value) => Value::Text(value),
            RawValue::Sequence(items) => Value::Sequence(
                items
                    .into_iter()
                    .map(|item| Self::from_raw(item, file, faults))
                    .collect(),
            ),
            RawValue::Mapping(entries) => {
                let mut known: Vec<(Key, Self)> = Vec::new();
                for (key, value) in entries {
                    let key = Key {
                        span: span_of(&key.referenced, &file.text),
                        name: key.value,
                    };
                    if let Some((first, _)) = known.iter().find(|(first, _)| first.name == key.name)
                    {
                        faults.push(Fault {
                            code: "yaml/duplicate-key",
                            message: format!("the key `{}` is written twice here", key.name),
                            help: "keep one of the two; a reader cannot tell which one counts"
                                .to_owned(),
                            file: Arc::clone(file),
                            span: key.span,
                            related: vec![(first.span, "first written here".to_owned())],
                        });
                    } else {
                        known.push((key, Self::from_raw(value, file, faults)));
                    }
                }
                Value::Mapping(known)
            }
        };
        Self { span, value }
    }

    /// The value under a key of a mapping.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        match &self.value {
            Value::Mapping(entries) => entries
                .iter()
                .find(|(key, _)| key.name == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The node at a path of keys and indices, or the deepest there is.
    pub(super) fn at<'a>(&'a self, path: &[String]) -> &'a Self {
        let mut node = self;
        for step in path {
            let next = match &node.value {
                Value::Mapping(_) => node.get(step),
                Value::Sequence(items) => step.parse::<usize>().ok().and_then(|n| items.get(n)),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// The key with this name in the mapping at this node.
    pub(super) fn key(&self, name: &str) -> Option<&Key> {
        match &self.value {
            Value::Mapping(entries) => entries
                .iter()
                .map(|(key, _)| key)
                .find(|key| key.name == name),
            _ => None,
        }
    }

    /// The same as JSON, for the check of its shape.
    pub(super) fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value, _) => (*value).into(),
            Value::Number(value, _) => value.clone().into(),
            Value::Text(value) => value.clone().into(),
            Value::Sequence(items) => items.iter().map(Self::to_json).collect(),
            Value::Mapping(entries) => entries
                .iter()
                .map(|(key, value)| (key.name.clone(), value.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }
}

/// What the parser says, without the place, which is shown beside it.
fn reason(error: &serde_saphyr::Error) -> String {
    let said = error.render();
    let line = said.lines().next().unwrap_or_default();
    let place = |part: &&str| part.starts_with("error") || part.starts_with("line ");
    line.split(": ")
        .skip_while(place)
        .collect::<Vec<_>>()
        .join(": ")
}

fn offset_of(location: &serde_saphyr::Location, text: &str) -> usize {
    let known = location
        .span()
        .byte_offset()
        .and_then(|offset| usize::try_from(offset).ok());
    // Errors of the syntax come with line and column only.
    let counted = || {
        let line = usize::try_from(location.line().saturating_sub(1)).unwrap_or_default();
        let column = usize::try_from(location.column().saturating_sub(1)).unwrap_or_default();
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let rest = text.get(start..).unwrap_or_default();
        start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
    };
    known.unwrap_or_else(counted).min(text.len())
}

fn span_of(location: &serde_saphyr::Location, text: &str) -> Span {
    let offset = offset_of(location, text);
    let length = location
        .span()
        .byte_len()
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or_default();
    // Collections come with the span of their first sign only; one line is enough to point at.
    let rest = &text[offset..];
    let line = rest.find('\n').unwrap_or(rest.len());
    let length = if length == 0 {
        line.min(1)
    } else {
        length.min(rest.len())
    };
    let length = (length..=rest.len())
        .find(|end| rest.is_char_boundary(*end))
        .unwrap_or(length);
    Span { offset, length }
}

/// What the parser hands over: like [`Value`], before duplicate keys are looked at.
enum RawValue {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    Sequence(Vec<Spanned<RawValue>>),
    Mapping(Vec<(Spanned<String>, Spanned<RawValue>)>),
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawValue, D::Error> {
        RawValue::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
        Ok(RawValue::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
        Ok(RawValue::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
        Ok(RawValue::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<RawValue, E> {
        // Not a number that JSON knows: keep it as the text it is.
        Ok(serde_json::Number::from_f64(value)
            .map_or_else(|| RawValue::Text(value.to_string()), RawValue::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(RawValue::Sequence(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<RawValue, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            all.push(entry);
        }
        Ok(RawValue::Mapping(all))
    }
}
