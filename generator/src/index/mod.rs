//! The search index: from finished pages to small static files.
//!
//! `page` takes the words out of a page, `dictionary` has tantivy index them
//! and takes its dictionary, postings and field lengths out again, `files`
//! writes them in the format of [`qonys_search`], which the browser reads.
//! [`Searcher`] answers from these very files with the engine of the browser.

mod dictionary;
mod files;
mod group;
#[cfg(test)]
mod oracle;
mod page;
mod search;

use std::collections::BTreeSet;

use qonys_rules::Language;
use rayon::prelude::*;

use crate::load::SynonymGroup;
use crate::site::Page;

pub use group::GROUPS;
pub use search::{Hit, Searcher};

/// A file of the search index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFile {
    /// Where it is written, relative to the output folder.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why there is no index, or no answer from it.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// A page that should be found has no `<main>` or no `<h1>` in it.
    #[error("`{file}` has no {missing}; the search takes text and title from them")]
    Page {
        /// The page.
        file: String,
        /// What it lacks.
        missing: &'static str,
    },
    /// tantivy failed.
    #[error("the search library failed: {0}")]
    Library(#[from] tantivy::TantivyError),
    /// A dictionary or a compressed file could not be read or written.
    #[error("the search index cannot be read or written: {0}")]
    Data(#[from] std::io::Error),
    /// A file is missing from the index.
    #[error("the search index has no file `{0}`")]
    Missing(String),
    /// The entry of the index is not text.
    #[error("the entry of the search index is damaged")]
    Entry,
    /// A kind of page that results cannot be filtered by.
    #[error("pages of the kind `{kind}` are in no group of results; name it in index/group.rs")]
    Group {
        /// Which.
        kind: String,
    },
    /// The languages do not have the same pages.
    #[error("`{id}` is a page, or an entry of one, in some languages only")]
    Unequal {
        /// Which.
        id: String,
    },
    /// A file of the index is of no use.
    #[error("the search index cannot be used: {0}")]
    Fault(#[from] qonys_search::Fault),
}

/// A finished index.
#[derive(Debug, Default)]
pub struct Indexed {
    /// Its files.
    pub files: Vec<IndexFile>,
    /// Groups of synonyms of which the pages of a language have no word, by
    /// their place in the list.
    pub idle: Vec<(usize, Language)>,
}

/// Makes the index of all listed pages, language by language.
///
/// # Errors
/// When a page has no text to find, the languages have different pages, or the
/// search library fails.
pub fn build(pages: &[Page], synonyms: &[SynonymGroup]) -> Result<Indexed, IndexError> {
    let texts: Vec<Vec<page::PageText>> = Language::ALL
        .into_par_iter()
        .map(|language| texts(pages, language))
        .collect::<Result<_, _>>()?;
    refuse_unequal(&texts)?;
    let indexes: Vec<(Indexed, String)> = Language::ALL
        .into_par_iter()
        .zip(texts)
        .map(|(language, texts)| build_language(&texts, language, synonyms))
        .collect::<Result<_, _>>()?;
    let mut all = Indexed::default();
    let mut catalogues = Vec::new();
    for (mut index, catalogue) in indexes {
        all.files.append(&mut index.files);
        all.idle.append(&mut index.idle);
        catalogues.push(catalogue);
    }
    all.files.insert(0, files::entry(&catalogues));
    Ok(all)
}

/// What can be found in a language, in an order that is the same in all.
fn texts(pages: &[Page], language: Language) -> Result<Vec<page::PageText>, IndexError> {
    let mut texts = Vec::new();
    for page in pages
        .iter()
        .filter(|page| page.listed && page.language == Some(language))
    {
        texts.append(&mut page::read(page, language)?);
    }
    texts.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(texts)
}

/// Pages go by the same number in all languages.
fn refuse_unequal(texts: &[Vec<page::PageText>]) -> Result<(), IndexError> {
    let ids = |texts: &[page::PageText]| -> BTreeSet<String> {
        texts.iter().map(|text| text.id.clone()).collect()
    };
    let Some((first, others)) = texts.split_first() else {
        return Ok(());
    };
    let first = ids(first);
    for other in others {
        if let Some(id) = first.symmetric_difference(&ids(other)).next() {
            return Err(IndexError::Unequal { id: id.clone() });
        }
    }
    Ok(())
}

fn build_language(
    texts: &[page::PageText],
    language: Language,
    synonyms: &[SynonymGroup],
) -> Result<(Indexed, String), IndexError> {
    let own = text_language(language);
    let index = dictionary::index(own, texts)?;
    let mut dictionary = dictionary::export(&index, own)?;
    dictionary.note_words(own, texts.iter().map(page::PageText::all));
    let mut idle = Vec::new();
    for (number, group) in synonyms.iter().enumerate() {
        let (own_phrases, foreign) = group
            .phrases
            .iter()
            .partition::<Vec<_>, _>(|(known, _)| *known == language);
        let phrases = dictionary::Phrases {
            own: own_phrases
                .into_iter()
                .map(|(_, phrase)| phrase.as_str())
                .collect(),
            foreign: foreign
                .into_iter()
                .map(|(_, phrase)| phrase.as_str())
                .collect(),
        };
        if !dictionary.add_synonyms(own, &phrases) {
            idle.push((number, language));
        }
        dictionary.note_words(own, phrases.own.into_iter().map(|phrase| vec![phrase]));
    }
    let (files, catalogue) = files::write(own, texts, dictionary)?;
    Ok((Indexed { files, idle }, catalogue))
}

/// What the search makes of a text.
#[must_use]
pub fn analyse(language: Language, text: &str) -> Vec<qonys_text::Token<'_>> {
    qonys_text::analyse(text_language(language), text)
}

/// How many words a phrase has for the search: a compound is one.
pub(crate) fn words_of(language: Language, phrase: &str) -> usize {
    let stems = qonys_search::whole_key(text_language(language), phrase);
    stems.map_or(0, |stems| stems.split(' ').count())
}

/// The language of the law model as the text analysis knows it: the two crates
/// do not know each other.
const fn text_language(language: Language) -> qonys_text::Language {
    match language {
        Language::Kk => qonys_text::Language::Kk,
        Language::Ru => qonys_text::Language::Ru,
        Language::En => qonys_text::Language::En,
    }
}
