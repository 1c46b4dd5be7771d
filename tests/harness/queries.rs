//! The queries by which the search is judged, and the words of the pages that
//! they are judged by.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html, Node, Selector};
use serde::Deserialize;

use crate::{pages_of, repository};

/// A file of queries.
#[derive(Debug)]
pub struct QueryFile {
    /// Its name without extension.
    pub name: String,
    /// The queries, each with its language.
    pub queries: Vec<Judged>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    lang: String,
    queries: Vec<Judged>,
}

/// A query and what it should find.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// What is typed.
    pub query: String,
    /// In which language the pages are.
    #[serde(default)]
    pub lang: String,
    /// A regular expression: pages with such a word are meant.
    pub word: Option<String>,
    /// Ids of pages of which one must be among the first.
    #[serde(default)]
    pub expect: Vec<String>,
}

/// All files of `tests/queries/`, sorted by name.
///
/// # Panics
/// When one cannot be read.
#[must_use]
pub fn query_files() -> Vec<QueryFile> {
    let folder = repository().join("tests/queries");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the queries") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a file of queries");
        let written: Written = serde_saphyr::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut queries = written.queries;
        for judged in &mut queries {
            if judged.lang.is_empty() {
                judged.lang.clone_from(&written.lang);
            }
        }
        files.push(QueryFile {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            queries,
        });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The words of every page of a language that the sitemap lists, in small
/// letters, by its address without language.
///
/// # Panics
/// When the built site has no such pages.
#[must_use]
pub fn visible_words(site: &Path, language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let main = Selector::parse("main").expect("a selector");
    let mut pages = BTreeMap::new();
    for (path, html) in pages_of(site) {
        let Some(address) = path.strip_prefix(&format!("{language}/")) else {
            continue;
        };
        let address = address.trim_end_matches("index.html").trim_matches('/');
        if address == "search" {
            continue;
        }
        let document = Html::parse_document(&html);
        let mut text = String::new();
        if let Some(main) = document.select(&main).next() {
            gather(main, &mut text);
        }
        let words = text
            .to_lowercase()
            .replace('\u{ad}', "")
            .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        pages.insert(address.to_owned(), words);
    }
    assert!(!pages.is_empty(), "no pages in {language}");
    pages
}

/// What is read on a page: no controls, nothing hidden, nothing that the theme
/// keeps out of the search.
fn gather(element: ElementRef<'_>, text: &mut String) {
    let unread = [
        "script", "style", "template", "noscript", "nav", "form", "button", "svg", "dialog",
    ];
    let value = element.value();
    if unread.contains(&value.name())
        || value.attr("hidden").is_some()
        || value.attr("aria-hidden") == Some("true")
        || value.attr("data-search") == Some("off")
    {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(_) => {
                let block = ElementRef::wrap(child);
                let inline = [
                    "a", "b", "em", "strong", "span", "code", "mark", "small", "time", "abbr",
                ];
                let apart = block.is_some_and(|inside| !inline.contains(&inside.value().name()));
                if apart {
                    text.push(' ');
                }
                if let Some(inside) = block {
                    gather(inside, text);
                }
                if apart {
                    text.push(' ');
                }
            }
            _ => {}
        }
    }
}
