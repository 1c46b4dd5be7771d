//! tantivy as the judge: the same pages, the same questions, the same answers.

use std::collections::BTreeSet;
use std::path::Path;

use qonys_rules::{Date, Language};
use qonys_search::{Answer, Band, Field, Ranked};
use qonys_text::TokenKind;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query as TantivyQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, Term};

use super::{IndexError, IndexFile, Searcher as Engine, dictionary, text_language};
use crate::build::{self, Plan};
use crate::load::SynonymGroup;
use crate::progress::Progress;
use crate::site::{Address, BaseUrl, Page, PageKind};

/// How many questions are asked in each language.
const QUERIES: usize = 3_000;
/// How many pages of an answer are compared.
const COMPARED: usize = 10;

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// The pages of this very project.
fn site() -> (Vec<Page>, Vec<SynonymGroup>) {
    let plan = Plan {
        root: Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
        base: BaseUrl::placeholder(),
        as_of: Date::parse("2026-11-21").expect("a day"),
        drafts: false,
        programs: false,
    };
    build::make_pages(&plan, &Progress::silent()).expect("the pages of the project")
}

struct Judge {
    searcher: Searcher,
    /// The words of each page as they are written.
    words: Vec<Vec<String>>,
}

impl Judge {
    fn new(pages: &[Page], language: Language) -> Result<Self, IndexError> {
        let texts = super::texts(pages, language)?;
        let language = text_language(language);
        let words = texts.iter().map(|text| {
            let tokens = text.all().into_iter();
            let tokens = tokens.flat_map(|text| qonys_text::analyse(language, text));
            // Compounds and codes are read as more than one word.
            let words: BTreeSet<String> = tokens
                .filter(|token| token.kind == TokenKind::Word || token.kind == TokenKind::Number)
                .map(|token| token.text.to_owned())
                .filter(|word| qonys_text::analyse(language, word).len() == 1)
                .collect();
            words.into_iter().collect()
        });
        Ok(Self {
            words: words.collect(),
            searcher: dictionary::index(language, &texts)?.reader()?.searcher(),
        })
    }

    /// One word to three of one page: so there is an answer.
    fn query(&self, dice: &mut Dice) -> String {
        let words = &self.words[dice.below(self.words.len())];
        let count = 1 + dice.below(3);
        let picked: Vec<&str> = (0..count)
            .map(|_| words[dice.below(words.len())].as_str())
            .collect();
        // With a space after it the last word is finished.
        picked.join(" ") + " "
    }

    fn word(stem: &str) -> Box<dyn TantivyQuery> {
        let fields = Field::SCORED.map(|field| {
            let term = Term::from_field_text(dictionary::tantivy_field(field), stem);
            let query = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
            let weighted: Box<dyn TantivyQuery> = Box::new(BoostQuery::new(query, field.weight()));
            (Occur::Should, weighted)
        });
        Box::new(BooleanQuery::new(fields.into()))
    }

    /// The pages that have all words, best first, those that are called so before all others.
    fn ask(&self, language: Language, query: &str) -> Result<Vec<(u32, f32)>, IndexError> {
        let language = text_language(language);
        let stems: BTreeSet<String> = qonys_text::analyse(language, query)
            .into_iter()
            .map(|token| token.stem)
            .collect();
        let words = stems.iter().map(|stem| (Occur::Must, Self::word(stem)));
        let all = TopDocs::with_limit(10_000).order_by_score();
        let found = self
            .searcher
            .search(&BooleanQuery::new(words.collect()), &all)?;
        let whole = qonys_search::whole_key(language, query).unwrap_or_default();
        let term = Term::from_field_text(dictionary::tantivy_field(Field::Whole), &whole);
        let called = TermQuery::new(term, IndexRecordOption::Basic);
        let called = self.searcher.search(&called, &DocSetCollector)?;
        let called: BTreeSet<u32> = called.into_iter().map(|address| address.doc_id).collect();
        let found: Vec<(u32, f32)> = found
            .into_iter()
            .map(|(score, address)| (address.doc_id, score))
            .collect();
        let (mut first, rest): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(page, _)| called.contains(page));
        first.extend(rest);
        Ok(first)
    }
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() <= 1e-4 * b.abs()
}

/// Whether the same pages are found, with the same scores.
fn same_pages(ours: &[&Ranked], theirs: &[(u32, f32)]) -> bool {
    ours.len() == theirs.len()
        && ours.iter().all(|found| {
            let judged = theirs.iter().find(|(page, _)| *page == found.page);
            judged.is_some_and(|(_, score)| near(found.bm25, *score))
        })
}

/// Whether the first pages come in the same order.
fn same_order(ours: &[&Ranked], theirs: &[(u32, f32)]) -> bool {
    let pages = |list: Vec<u32>| list.into_iter().take(COMPARED).collect::<Vec<_>>();
    pages(ours.iter().map(|found| found.page).collect())
        == pages(theirs.iter().map(|(page, _)| *page).collect())
}

/// Those that have all words as they are: what means the same, what is found in
/// other languages is ours alone.
fn exact(answer: &Answer) -> Vec<&Ranked> {
    let pages = answer.pages.iter();
    pages.filter(|found| found.band >= Band::All).collect()
}

#[test]
fn the_site_is_ranked_as_by_tantivy() -> Result<(), IndexError> {
    let (pages, synonyms) = site();
    let files = super::build(&pages, &synonyms)?.files;
    for language in Language::ALL {
        let mut engine = Engine::open(&files, language)?;
        let judge = Judge::new(&pages, language)?;
        let mut dice = Dice(77);
        let (mut agreed, mut compared) = (0, 0);
        for _ in 0..QUERIES {
            let query = judge.query(&mut dice);
            let answer = engine.ask(&query, true)?;
            let (ours, theirs) = (exact(&answer), judge.ask(language, &query)?);
            assert!(
                same_pages(&ours, &theirs),
                "{language}: {query}\n{ours:?}\n{theirs:?}"
            );
            agreed += usize::from(same_order(&ours, &theirs));
            compared += usize::from(ours.len() > 1);
        }
        println!("{language}: {agreed} of {QUERIES} in the same order");
        assert!(compared > QUERIES / 2, "{language}: {compared}");
        assert!(agreed * 1_000 >= QUERIES * 995, "{language}: {agreed}");
    }
    Ok(())
}

/// Pages that are quickly made, for what needs no real ones.
fn few_pages(language: Language) -> Vec<Page> {
    let page = |number: usize| {
        let title = format!("Occupation {number}");
        Page {
            address: Address::new(&format!("occupations/list/2512-1-{number:03}")),
            language: Some(language),
            kind: PageKind::Occupation,
            html: format!(
                "<main><h1>{title}</h1><p>Code <code data-search='names'>2512-1-{number:03}</code></p>\
                 <h2 id='more'>More</h2><p>Text of number {number}.</p></main>"
            ),
            title,
            listed: true,
        }
    };
    (0..120).map(page).collect()
}

fn few() -> Vec<Page> {
    Language::ALL.into_iter().flat_map(few_pages).collect()
}

/// All pages for a query, as on the command line.
fn hits(files: &[IndexFile], query: &str) -> Result<Vec<super::Hit>, IndexError> {
    let mut engine = Engine::open(files, Language::En)?;
    let answer = engine.ask(query, false)?;
    engine.hits(&answer, usize::MAX)
}

#[test]
fn codes_are_found_whole_and_by_their_beginning() -> Result<(), IndexError> {
    let files = super::build(&few(), &[])?.files;
    for query in ["2512-1-007", "2512 1 007", "25121007", "2512.1.007"] {
        let hits = hits(&files, query)?;
        let best = hits
            .first()
            .map(|hit| (hit.id.as_str(), hit.kind.as_str(), hit.url.as_str()));
        let expected = (
            "2512-1-007",
            "occupation",
            "/en/occupations/list/2512-1-007/",
        );
        assert_eq!(best, Some(expected), "{query}");
        assert!(hits[0].score >= f32::from(Band::Whole as u8), "{query}");
    }
    for query in ["2512", "2512-1", "2512-1-0"] {
        let hits = hits(&files, query)?;
        let expected = if query == "2512-1-0" { 100 } else { 120 };
        assert_eq!(hits.len(), expected, "{query}");
        assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }
    assert_eq!(hits(&files, "щщщщ")?, []);
    assert_eq!(hits(&files, " — ")?, []);
    Ok(())
}

#[test]
fn two_builds_are_the_same() -> Result<(), IndexError> {
    assert_eq!(
        super::build(&few(), &[])?.files,
        super::build(&few(), &[])?.files
    );
    Ok(())
}

#[test]
fn languages_have_the_same_pages() {
    let mut pages = few();
    pages.pop();
    let built = super::build(&pages, &[]);
    assert!(
        matches!(&built, Err(IndexError::Unequal { id }) if id == "occupations/list/2512-1-119"),
        "{built:?}"
    );
}

#[test]
fn damage_is_an_error() -> Result<(), IndexError> {
    let files = super::build(&few(), &[])?.files;
    let expected = hits(&files, "2512-1-007 ")?;
    let unharmed = |files: &[IndexFile]| match hits(files, "2512-1-007 ") {
        Ok(found) => found == expected,
        Err(_) => true,
    };
    for number in 0..files.len() {
        let mut damaged = files.clone();
        let bytes = &mut damaged[number].bytes;
        bytes.truncate(bytes.len() / 2);
        assert!(unharmed(&damaged), "{}", files[number].path);
        damaged.remove(number);
        assert!(unharmed(&damaged), "{}", files[number].path);
    }
    Ok(())
}
