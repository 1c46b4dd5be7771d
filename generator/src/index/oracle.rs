//! tantivy as the judge: the same pages, the same questions, the same answers.

use qonys_rules::Language;
use qonys_search::{Band, Field, Index, Query, Ranked};
use qonys_text::TokenKind;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query as TantivyQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, Term};

use super::{IndexError, IndexFile, dictionary, files, page, search, text_language};
use crate::site::{Address, Page, PageKind};

const QUERIES: usize = 700;
const PAGES: usize = 120;

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

    /// Common words are common.
    fn skewed(&mut self, limit: usize) -> usize {
        self.below(limit)
            .min(self.below(limit))
            .min(self.below(limit))
    }
}

/// Words of the language, made of its letters.
fn vocabulary(language: Language, dice: &mut Dice) -> Vec<String> {
    let syllables: Vec<&str> = match language {
        Language::Kk => "құ жат рұқ сат ел мек теп көші қон ты лар ға ның іс өті ніш"
            .split(' ')
            .collect(),
        Language::Ru => "раз ре ше ние ви за до ку мент тру да при ём ный ство ить"
            .split(' ')
            .collect(),
        Language::En => "per mit vi sa doc u ment work re si dence for eign er ly th"
            .split(' ')
            .collect(),
    };
    (0..400)
        .map(|_| {
            (0..2 + dice.below(3))
                .map(|_| syllables[dice.below(syllables.len())])
                .collect()
        })
        .collect()
}

fn pages(language: Language) -> Vec<Page> {
    let mut dice = Dice(language as u64 + 1);
    let words = vocabulary(language, &mut dice);
    let text = |dice: &mut Dice, length: usize| -> String {
        let picked: Vec<&str> = (0..length)
            .map(|_| words[dice.skewed(words.len())].as_str())
            .collect();
        picked.join(" ")
    };
    let mut pages = Vec::new();
    for number in 0..PAGES {
        let (title, length) = (text(&mut dice, 3), 20 + dice.below(400));
        let body = text(&mut dice, length);
        let html = format!(
            "<main><h1>{title}</h1><p>Code <code data-search='names'>2512-1-{number:03}</code></p>\
             <h2 id='more'>{}</h2><p>{body}</p></main>",
            text(&mut dice, 2)
        );
        pages.push(Page {
            address: Address::new(&format!("occupations/list/2512-1-{number:03}")),
            language: Some(language),
            kind: PageKind::Occupation,
            title,
            html,
            listed: true,
        });
    }
    pages
}

struct Judge {
    index: tantivy::Index,
    searcher: Searcher,
    stems: Vec<String>,
}

impl Judge {
    fn new(pages: &[Page], language: Language) -> Result<Self, IndexError> {
        let texts = pages
            .iter()
            .map(|page| page::read(page, language))
            .collect::<Result<Vec<_>, _>>()?;
        let language = text_language(language);
        let index = dictionary::index(language, &texts)?;
        let stems = dictionary::export(&index, language)?
            .entries
            .into_iter()
            .map(|entry| entry.stem)
            .filter(|stem| {
                let tokens = qonys_text::analyse(language, stem);
                matches!(tokens.as_slice(), [token] if token.stem == *stem && token.kind != TokenKind::Code)
            })
            .collect();
        Ok(Self {
            searcher: index.reader()?.searcher(),
            index,
            stems,
        })
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

    fn ask(&self, stems: &[&str], occur: Occur) -> Result<Vec<(u32, f32)>, IndexError> {
        let words = stems.iter().map(|stem| (occur, Self::word(stem))).collect();
        let all = TopDocs::with_limit(PAGES).order_by_score();
        let found = self.searcher.search(&BooleanQuery::new(words), &all)?;
        assert_eq!(self.index.searchable_segment_ids()?.len(), 1);
        Ok(found
            .into_iter()
            .map(|(score, address)| (address.doc_id, score))
            .collect())
    }
}

/// The engine with all its shards.
fn engine(files: &[IndexFile], language: Language) -> Result<Index, IndexError> {
    let language = text_language(language);
    let prefix = files::path(language, "");
    let mut files_of = files
        .iter()
        .filter_map(|file| Some((file.path.strip_prefix(&prefix)?, &file.bytes)));
    let entry: files::Entry = files_of
        .clone()
        .find(|(name, _)| *name == files::ENTRY)
        .map(|(_, bytes)| serde_json::from_slice(bytes))
        .ok_or_else(|| IndexError::Missing(prefix.clone()))??;
    let catalogue = files_of.clone().find(|(name, _)| *name == entry.catalogue);
    let (_, catalogue) = catalogue.ok_or_else(|| IndexError::Missing(entry.catalogue.clone()))?;
    let mut index = Index::open(&files::inflate(catalogue)?)?;
    files_of.try_for_each(|(name, bytes)| {
        if name.contains('/') || name == files::ENTRY || name == entry.catalogue {
            return Ok(());
        }
        Ok::<(), IndexError>(index.add_shard(name, &files::inflate(bytes)?)?)
    })?;
    Ok(index)
}

/// Whether two lists are the same but for the order of pages that score alike.
fn agree(ours: &[Ranked], theirs: &[(u32, f32)]) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() <= 1e-4 * b.abs();
    let mut ours: Vec<&Ranked> = ours.iter().collect();
    ours.sort_by(|a, b| b.bm25.total_cmp(&a.bm25).then(a.page.cmp(&b.page)));
    ours.len() == theirs.len()
        && ours.iter().zip(theirs).all(|(ours, (page, score))| {
            let same = theirs.iter().find(|(other, _)| *other == ours.page);
            near(ours.bm25, *score)
                && (ours.page == *page || same.is_some_and(|(_, other)| near(*other, *score)))
        })
}

fn judged(language: Language) -> Result<(), IndexError> {
    let pages = pages(language);
    let files = super::build(&pages)?;
    let index = engine(&files, language)?;
    let judge = Judge::new(&pages, language)?;
    let mut dice = Dice(77);
    let mut fallbacks = 0;
    for _ in 0..QUERIES {
        let mut stems: Vec<&str> = (0..=dice.below(3))
            .map(|_| judge.stems[dice.below(judge.stems.len())].as_str())
            .collect();
        stems.sort_unstable();
        stems.dedup();
        // A word with a space after it is finished: only exact hits.
        let query = Query::parse(text_language(language), &(stems.join(" ") + " "));
        let ours = index.rank(&query)?;
        let mut theirs = judge.ask(&stems, Occur::Must)?;
        if theirs.is_empty() {
            fallbacks += 1;
            theirs = judge.ask(&stems, Occur::Should)?;
            assert!(
                ours.iter().all(|found| found.band == Band::Some),
                "{stems:?}"
            );
        }
        assert!(agree(&ours, &theirs), "{stems:?}\n{ours:?}\n{theirs:?}");
    }
    assert!(
        fallbacks > 0 && fallbacks < QUERIES / 2 + QUERIES / 4,
        "{fallbacks}"
    );
    Ok(())
}

#[test]
fn kazakh_is_ranked_as_by_tantivy() -> Result<(), IndexError> {
    judged(Language::Kk)
}

#[test]
fn russian_is_ranked_as_by_tantivy() -> Result<(), IndexError> {
    judged(Language::Ru)
}

#[test]
fn english_is_ranked_as_by_tantivy() -> Result<(), IndexError> {
    judged(Language::En)
}

#[test]
fn the_command_line_finds_by_code_and_by_beginning() -> Result<(), IndexError> {
    let files = super::build(&pages(Language::Ru))?;
    for query in ["2512-1-007", "2512 1 007", "25121007"] {
        let hits = search(&files, Language::Ru, query, 10)?;
        let best = hits
            .first()
            .map(|hit| (hit.id.as_str(), hit.kind.as_str(), hit.url.as_str()));
        assert_eq!(
            best,
            Some((
                "2512-1-007",
                "occupation",
                "/ru/occupations/list/2512-1-007/"
            )),
            "{query}"
        );
        assert!(hits.len() == 1 && hits[0].score >= 3.0);
    }
    for query in ["2512", "2512-1", "2512-1-0"] {
        let hits = search(&files, Language::Ru, query, PAGES)?;
        let expected = if query == "2512-1-0" { 100 } else { PAGES };
        assert_eq!(hits.len(), expected, "{query}");
        assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }
    assert_eq!(search(&files, Language::Ru, "щщщщ", 10)?, []);
    assert_eq!(search(&files, Language::Ru, " — ", 10)?, []);
    assert_eq!(search(&files, Language::Kk, "2512", 10)?, []);
    Ok(())
}

#[test]
fn two_builds_are_the_same() -> Result<(), IndexError> {
    let pages: Vec<Page> = Language::ALL.into_iter().flat_map(pages).collect();
    assert_eq!(super::build(&pages)?, super::build(&pages)?);
    Ok(())
}

#[test]
fn damage_is_an_error() -> Result<(), IndexError> {
    let files = super::build(&pages(Language::En))?;
    for number in 0..files.len() {
        let mut damaged = files.clone();
        let bytes = &mut damaged[number].bytes;
        bytes.truncate(bytes.len() / 2);
        let asked = search(&damaged, Language::En, "2512-1-007 ", PAGES);
        let expected = search(&files, Language::En, "2512-1-007 ", PAGES)?;
        assert!(
            asked.is_err() || asked.is_ok_and(|hits| hits == expected),
            "{}",
            files[number].path
        );
        let removed: Vec<IndexFile> = files
            .iter()
            .filter(|file| file.path != files[number].path)
            .cloned()
            .collect();
        let asked = search(&removed, Language::En, "2512-1-007 ", PAGES);
        assert!(asked.is_err() || asked.is_ok_and(|hits| hits == expected));
    }
    Ok(())
}
