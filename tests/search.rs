//! The search, judged by queries that somebody wrote who had not seen it
//! (`tests/queries/`), on the site as it is built.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use qonys::index::{IndexFile, Searcher};
use qonys_rules::Language;
use qonys_tests::{Judged, QueryFile, built_site, files_of, query_files, visible_words};
use regex::Regex;

/// How many results count as "found at once".
const FIRST: usize = 5;

/// What is asked of a file of queries, as shares; zero where it is not judged so.
struct Asked {
    file: &'static str,
    recall: f64,
    precision: f64,
    first: f64,
}

/// The numbers of the issue that brought the search, where it has one. Precision
/// counts pages found by what means the same as wrong, so it is asked for less.
const ASKED: [Asked; 14] = [
    asked("kazakh-inflected", 0.95, 0.9, 0.95),
    asked("kazakh-plain-letters", 0.92, 0.9, 0.9),
    asked("kazakh-latin", 0.85, 0.85, 0.85),
    asked("kazakh-layout", 0.9, 0.9, 0.9),
    asked("russian-layout", 0.9, 0.9, 0.9),
    asked("english-layout", 0.9, 0.75, 0.9),
    asked("russian-inflected", 0.95, 0.9, 0.95),
    asked("english-inflected", 0.95, 0.75, 0.9),
    asked("typos-kk", 0.0, 0.0, 0.85),
    asked("typos-ru", 0.0, 0.0, 0.85),
    asked("typos-en", 0.0, 0.0, 0.85),
    asked("cross-language", 0.0, 0.0, 0.85),
    asked("names", 0.0, 0.0, 0.9),
    asked("synonyms", 0.0, 0.0, 0.75),
];

const fn asked(file: &'static str, recall: f64, precision: f64, first: f64) -> Asked {
    Asked {
        file,
        recall,
        precision,
        first,
    }
}

/// The files of the index, as a visitor would get them.
fn index_files() -> Vec<IndexFile> {
    let files = files_of(built_site(), "search").into_iter();
    files
        .map(|(path, bytes)| IndexFile { path, bytes })
        .collect()
}

/// The pages found for a query: address without language, and id, in order.
struct Pages<'files> {
    searcher: Searcher<'files>,
    known: BTreeMap<u32, (String, String)>,
}

impl Pages<'_> {
    fn find(&mut self, query: &str) -> Vec<(String, String)> {
        let answer = self.searcher.ask(query, false).expect("an answer");
        let mut found = Vec::new();
        for page in &answer.pages {
            let known = self.known.entry(page.page).or_insert_with(|| {
                let hit = self.searcher.hit(&answer, page).expect("a hit");
                let address = hit.url.split('#').next().unwrap_or_default();
                (address[3..].trim_matches('/').to_owned(), hit.id)
            });
            found.push(known.clone());
        }
        found
    }
}

/// Sums over the queries of a file.
#[derive(Default)]
struct Score {
    recall: Vec<f64>,
    precision: Vec<f64>,
    first: Vec<f64>,
    misses: String,
}

/// None if nothing was judged so.
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Whether what was asked for was judged, and reached.
fn reached(found: Option<f64>, asked: f64) -> bool {
    asked == 0.0 || found.is_some_and(|found| found >= asked)
}

fn told(found: Option<f64>) -> String {
    found.map_or("–".to_owned(), |found| format!("{found:.3}"))
}

impl Score {
    fn add(
        &mut self,
        judged: &Judged,
        relevant: Option<&BTreeSet<&String>>,
        found: &[(String, String)],
    ) {
        let query = &judged.query;
        if let Some(relevant) = relevant {
            let pages: BTreeSet<&String> = found.iter().map(|(address, _)| address).collect();
            let both = pages.intersection(relevant).count() as f64;
            let recall = both / relevant.len() as f64;
            self.recall.push(recall);
            if !pages.is_empty() {
                self.precision.push(both / pages.len() as f64);
            }
            if recall < 0.8 || (!pages.is_empty() && both / (pages.len() as f64) < 0.7) {
                let _ = writeln!(
                    self.misses,
                    "    {query}: {both} of {} pages, {} found",
                    relevant.len(),
                    pages.len()
                );
            }
        }
        if !judged.expect.is_empty() {
            let first = found.iter().take(FIRST);
            let hit = first.clone().any(|(_, id)| judged.expect.contains(id));
            self.first.push(f64::from(u8::from(hit)));
            if !hit {
                let ids: Vec<&str> = first.map(|(_, id)| id.as_str()).collect();
                let _ = writeln!(
                    self.misses,
                    "    {query}: {:?} not in {ids:?}",
                    judged.expect
                );
            }
        }
    }
}

#[test]
fn queries_of_fresh_eyes_find_what_they_mean() {
    let files = index_files();
    let words: BTreeMap<Language, BTreeMap<String, BTreeSet<String>>> = Language::ALL
        .into_iter()
        .map(|language| (language, visible_words(built_site(), language.tag())))
        .collect();
    let mut pages: BTreeMap<Language, Pages<'_>> = Language::ALL
        .into_iter()
        .map(|language| {
            let searcher = Searcher::open(&files, language).expect("an index");
            (
                language,
                Pages {
                    searcher,
                    known: BTreeMap::new(),
                },
            )
        })
        .collect();
    let names: Vec<String> = query_files().into_iter().map(|file| file.name).collect();
    let mut expected = ASKED.map(|asked| asked.file);
    expected.sort_unstable();
    assert_eq!(
        names, expected,
        "every file is judged, and every judged file is there"
    );
    let (mut table, mut missed) = (String::new(), String::new());
    for QueryFile { name, queries } in query_files() {
        let asked = ASKED
            .iter()
            .find(|asked| asked.file == name)
            .expect("a file that is judged");
        assert!(queries.len() >= 50, "{name}");
        let mut score = Score::default();
        for judged in &queries {
            let language = Language::ALL
                .into_iter()
                .find(|known| known.tag() == judged.lang)
                .expect("a language");
            let found = pages
                .get_mut(&language)
                .expect("a language")
                .find(&judged.query);
            let relevant = judged.word.as_ref().map(|word| {
                let word = Regex::new(word).expect("a regular expression");
                let pages = words[&language].iter();
                pages
                    .filter(|(_, words)| words.iter().any(|one| word.is_match(one)))
                    .map(|(page, _)| page)
                    .collect::<BTreeSet<_>>()
            });
            score.add(judged, relevant.as_ref(), &found);
        }
        let [recall, precision, first] =
            [&score.recall, &score.precision, &score.first].map(|values| mean(values));
        let line = format!(
            "{name:22} {:4} queries  recall {}  precision {}  first five {}",
            queries.len(),
            told(recall),
            told(precision),
            told(first)
        );
        let _ = write!(table, "{line}\n{}", score.misses);
        let all = reached(recall, asked.recall)
            && reached(precision, asked.precision)
            && reached(first, asked.first);
        if !all {
            let Asked {
                recall,
                precision,
                first,
                ..
            } = asked;
            let _ = writeln!(missed, "{line}\n  asked: {recall}, {precision}, {first}");
        }
    }
    println!("{table}");
    assert!(missed.is_empty(), "{missed}");
}
