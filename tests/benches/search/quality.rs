//! Which of the pages that have a word are found by its other forms and
//! spellings; what ought to be found is counted as in `tests/search.rs`.

use std::collections::{BTreeMap, BTreeSet};

use qonys::index::Searcher;
use qonys_rules::Language;
use qonys_tests::{Browser, Judged, QueryFile, query_files, visible_words};
use regex::Regex;
use serde_json::{Value, json};

use crate::by_language;
use crate::pagefind::Part;
use crate::sizes::inflate;
use crate::subject::Subject;
use crate::table::Row;
use crate::visitor::{Engine, Visitor};

const FILES: [&str; 5] = [
    "kazakh-inflected",
    "kazakh-plain-letters",
    "kazakh-latin",
    "russian-inflected",
    "english-inflected",
];

/// Pages by address without language.
type Pages = BTreeSet<String>;

/// Recall and precision of both, file by file.
pub(crate) async fn rows(browser: &Browser, subject: &Subject) -> Vec<Row> {
    let words = by_language(|language| visible_words(&subject.folder, language.tag()));
    let mut rows = Vec::new();
    let files = query_files();
    for name in FILES {
        let file = files.iter().find(|file| file.name == name);
        let QueryFile { queries, .. } = file.expect("the file of queries");
        let language = Language::from_tag(&queries[0].lang).expect("a language");
        let judged: Vec<(&Judged, Pages)> = queries
            .iter()
            .filter_map(|judged| {
                let word = Regex::new(judged.word.as_ref()?).expect("a regular expression");
                let pages = words[&language].iter();
                let meant = pages.filter(|(_, words)| words.iter().any(|one| word.is_match(one)));
                Some((judged, meant.map(|(page, _)| page.clone()).collect()))
            })
            .collect();
        let mut recall = Row::empty(&format!("{name}: recall")).digits(3);
        let mut precision = Row::empty(&format!("{name}: precision")).digits(3);
        let mut found = vec![(Engine::Ours, ours(subject, language, &judged))];
        if subject.pagefind.is_some() {
            let theirs = theirs(browser, subject, language, &judged).await;
            found.push((Engine::Pagefind, theirs));
        }
        for (engine, found) in found {
            let (mut recalls, mut precisions) = (Vec::new(), Vec::new());
            for ((_, meant), found) in judged.iter().zip(&found) {
                let both = found.intersection(meant).count() as f64;
                recalls.push(both / meant.len() as f64);
                if !found.is_empty() {
                    precisions.push(both / found.len() as f64);
                }
            }
            recall.put(engine, language, mean(&recalls));
            precision.put(engine, language, mean(&precisions));
        }
        rows.extend([recall, precision]);
    }
    rows
}

fn ours(subject: &Subject, language: Language, judged: &[(&Judged, Pages)]) -> Vec<Pages> {
    let mut searcher = Searcher::open(&subject.index, language).expect("an index");
    let mut known: BTreeMap<u32, String> = BTreeMap::new();
    let mut all = Vec::new();
    for (judged, _) in judged {
        let answer = searcher.ask(&judged.query, false).expect("an answer");
        let mut found = Pages::new();
        for page in &answer.pages {
            let address = known.entry(page.page).or_insert_with(|| {
                let hit = searcher.hit(&answer, page).expect("a hit");
                address(&hit.url)
            });
            found.insert(address.clone());
        }
        all.push(found);
    }
    all
}

async fn theirs(
    browser: &Browser,
    subject: &Subject,
    language: Language,
    judged: &[(&Judged, Pages)],
) -> Vec<Pages> {
    let addresses = fragments(subject, language);
    let visitor = Visitor::of(browser, subject).await;
    visitor.open(Engine::Pagefind, language).await;
    let queries: Vec<&str> = judged
        .iter()
        .map(|(judged, _)| judged.query.as_str())
        .collect();
    let found = visitor.call("find", json!(queries)).await;
    let pages = |ids: &Value| {
        let ids = ids
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        ids.map(|id| addresses[id].clone()).collect()
    };
    found
        .as_array()
        .expect("a list for each query")
        .iter()
        .map(pages)
        .collect()
}

/// Which page a fragment of Pagefind's shows, by its id.
fn fragments(subject: &Subject, language: Language) -> BTreeMap<String, String> {
    let files = subject.pagefind.iter().flat_map(|(files, _)| files);
    files
        .filter(|file| file.part == Part::Fragment && file.language == language)
        .map(|file| {
            let content = inflate(&std::fs::read(&file.path).expect("a fragment"));
            // A signature stands before the JSON.
            let start = content.iter().position(|&byte| byte == b'{').unwrap_or(0);
            let shown: Value = serde_json::from_slice(&content[start..]).expect("JSON");
            let id = file.path.file_stem().unwrap_or_default().to_string_lossy();
            (
                id.into_owned(),
                address(shown["url"].as_str().unwrap_or_default()),
            )
        })
        .collect()
}

/// `/kk/documents/photo/#size` is the page `documents/photo`.
fn address(url: &str) -> String {
    let path = url.split('#').next().unwrap_or_default();
    path.get(3..)
        .unwrap_or_default()
        .trim_matches('/')
        .to_owned()
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 1.0;
    }
    values.iter().sum::<f64>() / values.len() as f64
}
