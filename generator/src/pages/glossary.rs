//! The glossary: an index of all terms by the letters of the reader's
//! language, and the entries themselves on a few pages.
//!
//! A term stands on the same page in every language, so the pages are parted by
//! the ids of the terms, which no language owns.

mod letters;

use std::collections::BTreeMap;

use qonys_rules::{Force, GlossaryTerm, Language, Origin, ProvisionId};
use serde::Serialize;

use self::letters::{by_letter, without_marks};
use super::collation::Collation;
use super::views::LinkView;
use super::{Crumb, Draft, Reader};
use crate::links::{self, SourceLink};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// The pages of entries: the name in the address, and the first letter of the
/// last id on it. Published, so never changed.
const PARTS: [(&str, char); 3] = [("a-e", 'e'), ("f-o", 'o'), ("p-z", 'z')];

/// A term in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Row {
    id: String,
    href: String,
    name: String,
    also: Vec<String>,
}

/// The terms that begin with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Letter {
    letter: String,
    terms: Vec<Row>,
}

/// The index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    count: usize,
    letters: Vec<Letter>,
    checked_on: Option<String>,
}

/// A name in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Name {
    lang: &'static str,
    language: String,
    text: String,
    also: Vec<String>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    id: String,
    name: String,
    also: Vec<String>,
    names: Vec<Name>,
    definition: Option<String>,
    /// The acts it rests on that have ended, each with the word for it.
    past: Vec<String>,
    sources: Vec<SourceLink>,
    see: Vec<LinkView>,
    /// The messages that say where the names come from.
    origin: Vec<&'static str>,
}

/// A page of entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entries {
    number: usize,
    entries: Vec<Entry>,
    /// All pages of entries; none leads here.
    parts: Vec<PartLink>,
    checked_on: Option<String>,
}

/// A page of entries in the row of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PartLink {
    href: String,
    number: usize,
    current: bool,
}

/// The glossary in the reader's language; no pages without terms. `titles`
/// says what the pages are called that terms lead to, by address.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(
    reader: &Reader<'_>,
    titles: &BTreeMap<String, String>,
) -> Result<Vec<Draft>, RenderError> {
    let collation = Collation::of(reader.language);
    let mut terms: Vec<&GlossaryTerm> = reader.law().terms.iter().collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    terms.sort_by(|a, b| {
        let [a, b] = [a, b].map(|term| without_marks(term.name.get(reader.language)));
        collation.compare(a, b)
    });
    let mut drafts = vec![index(reader, &terms)?];
    for (at, (name, _)) in PARTS.iter().enumerate() {
        let here: Vec<_> = terms
            .iter()
            .copied()
            .filter(|term| part_of(term) == at)
            .collect();
        drafts.push(entries(reader, titles, at, name, &here)?);
    }
    Ok(drafts)
}

/// The page of entries that a term stands on.
fn part_of(term: &GlossaryTerm) -> usize {
    let first = term.id.as_str().chars().next().unwrap_or('a');
    PARTS
        .iter()
        .position(|(_, last)| first <= *last)
        .unwrap_or_default()
}

fn also(term: &GlossaryTerm, language: Language) -> Vec<String> {
    term.also.get(&language).cloned().unwrap_or_default()
}

fn checked_on(terms: &[&GlossaryTerm]) -> Option<String> {
    let oldest = terms.iter().map(|term| term.checked_on).min();
    oldest.map(|day| day.to_string())
}

fn index(reader: &Reader<'_>, terms: &[&GlossaryTerm]) -> Result<Draft, RenderError> {
    let name_of = |term: &&GlossaryTerm| reader.text(&term.name);
    let letters = by_letter(terms, name_of)
        .into_iter()
        .map(|(letter, terms)| Letter {
            letter,
            terms: terms
                .iter()
                .map(|term| Row {
                    id: term.id.to_string(),
                    href: reader.href(&format!("glossary/{}#{}", PARTS[part_of(term)].0, term.id)),
                    name: reader.text(&term.name),
                    also: also(term, reader.language),
                })
                .collect(),
        })
        .collect();
    let body = Index {
        count: terms.len(),
        letters,
        checked_on: checked_on(terms),
    };
    Ok(Draft {
        address: Address::new("glossary"),
        language: reader.language,
        kind: PageKind::Glossary,
        template: "glossary.html",
        title: reader.message("glossary-title")?,
        description: reader.message_with("glossary-description", &[("n", terms.len().into())])?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

const fn origin_key(origin: Origin) -> &'static str {
    match origin {
        Origin::Law => "glossary-origin-law",
        Origin::OfficialText => "glossary-origin-official-text",
        Origin::EnglishPage => "glossary-origin-english-page",
        Origin::Standard => "glossary-origin-standard",
    }
}

/// The acts behind a term that have ended on the day of the build, each once
/// and with the word for it.
fn past(reader: &Reader<'_>, sources: &[ProvisionId]) -> Result<Vec<String>, RenderError> {
    let mut found = Vec::new();
    for act in &reader.law().acts {
        let word = match act.force_at(reader.site.settings.as_of) {
            Force::Repealed => "ended-act-repealed",
            Force::Expired => "ended-act-expired",
            Force::NotYet | Force::InForce => continue,
        };
        if sources.iter().any(|source| source.act() == act.id.as_str()) {
            let messages = &reader.site.messages;
            let name = links::act(messages, reader.language, act.kind, &act.number)?;
            let word = reader.message(word)?;
            let arguments = [("title", name.into()), ("word", word.into())];
            found.push(reader.message_with("ended-title", &arguments)?);
        }
    }
    Ok(found)
}

fn entry(
    reader: &Reader<'_>,
    titles: &BTreeMap<String, String>,
    term: &GlossaryTerm,
) -> Result<Entry, RenderError> {
    let names = Language::ALL
        .into_iter()
        .filter(|language| *language != reader.language)
        .map(|language| {
            Ok(Name {
                lang: language.tag(),
                language: reader.site.messages.text(language, "language-name")?,
                text: term.name.get(language).to_owned(),
                also: also(term, language),
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let see = term
        .see
        .iter()
        .filter_map(|to| {
            let page = to.split('#').next().unwrap_or_default();
            Some(LinkView {
                href: reader.href(to),
                text: titles.get(Address::new(page).as_str())?.clone(),
            })
        })
        .collect();
    Ok(Entry {
        id: term.id.to_string(),
        name: reader.text(&term.name),
        also: also(term, reader.language),
        names,
        definition: reader.optional(term.definition.as_ref()),
        past: past(reader, &term.sources)?,
        sources: reader.sources(&term.sources)?,
        see,
        origin: term.origin.iter().copied().map(origin_key).collect(),
    })
}

fn entries(
    reader: &Reader<'_>,
    titles: &BTreeMap<String, String>,
    at: usize,
    name: &str,
    terms: &[&GlossaryTerm],
) -> Result<Draft, RenderError> {
    let parts = PARTS
        .iter()
        .enumerate()
        .map(|(part, (name, _))| PartLink {
            href: reader.href(&format!("glossary/{name}")),
            number: part + 1,
            current: part == at,
        })
        .collect();
    let body = Entries {
        number: at + 1,
        entries: terms
            .iter()
            .map(|term| entry(reader, titles, term))
            .collect::<Result<_, _>>()?,
        parts,
        checked_on: checked_on(terms),
    };
    Ok(Draft {
        address: Address::new(&format!("glossary/{name}")),
        language: reader.language,
        kind: PageKind::Glossary,
        template: "glossary-entries.html",
        title: reader.message_with("glossary-part", &[("n", body.number.into())])?,
        description: reader.message("glossary-part-description")?,
        crumbs: vec![Crumb {
            title: reader.message("glossary-title")?,
            href: reader.href("glossary"),
        }],
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

#[cfg(test)]
mod tests {
    use qonys_rules::TermId;

    use super::*;
    use crate::pages::fixture::{act, day, site, text};

    fn term(id: &str) -> GlossaryTerm {
        GlossaryTerm {
            id: TermId::parse(id).expect("an id"),
            name: text(id),
            also: BTreeMap::new(),
            origin: vec![Origin::Law],
            definition: None,
            sources: vec![ProvisionId::parse("order-642-2023/title").expect("an id")],
            see: vec!["acts/#x".to_owned(), "lost".to_owned()],
            checked_on: day("2026-11-21"),
        }
    }

    #[test]
    fn every_term_has_one_page() {
        let parts =
            ["access", "exit", "foreigner", "order", "permit", "visa"].map(|id| part_of(&term(id)));
        assert_eq!(parts, [0, 0, 1, 1, 2, 2]);
    }

    #[test]
    fn an_entry_says_that_its_act_has_ended_and_where_to_read_on() {
        let titles = BTreeMap::from([("acts".to_owned(), "Acts".to_owned())]);
        let told = |repealed| {
            let site = site(act(repealed));
            let reader = Reader::new(&site, Language::En);
            entry(&reader, &titles, &term("visa")).expect("the theme has the words")
        };
        assert!(told(None).past.is_empty());
        assert_eq!(told(Some("2020-01-01")).past, ["Order No 642 (repealed)"]);
        assert_eq!(
            told(None).see,
            [LinkView {
                href: "/sub/en/acts/#x".to_owned(),
                text: "Acts".to_owned(),
            }]
        );
    }
}
