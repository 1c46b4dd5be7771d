//! The search index: from finished pages to small static files.
//!
//! `page` takes the words out of a page, `dictionary` has tantivy index them
//! and takes its dictionary, postings and field lengths out again, `files`
//! writes them in the format of [`qonys_search`], which the browser reads.
//! [`search`] answers from these very files with the engine of the browser.

mod dictionary;
mod files;
#[cfg(test)]
mod oracle;
mod page;
mod search;

use qonys_rules::Language;
use rayon::prelude::*;

use crate::site::Page;

pub use search::{Hit, search};

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
    /// The entry of an index does not name its catalogue.
    #[error("the entry of the search index is damaged: {0}")]
    Entry(#[from] serde_json::Error),
    /// A file of the index is of no use.
    #[error("the search index cannot be used: {0}")]
    Fault(#[from] qonys_search::Fault),
}

/// Makes the index of all listed pages, language by language.
///
/// # Errors
/// When a page has no text to find, or the search library fails.
pub fn build(pages: &[Page]) -> Result<Vec<IndexFile>, IndexError> {
    let indexes: Vec<Vec<IndexFile>> = Language::ALL
        .into_par_iter()
        .map(|language| build_language(pages, language))
        .collect::<Result<_, _>>()?;
    Ok(indexes.into_iter().flatten().collect())
}

fn build_language(pages: &[Page], language: Language) -> Result<Vec<IndexFile>, IndexError> {
    let mut texts = Vec::new();
    for page in pages
        .iter()
        .filter(|page| page.listed && page.language == Some(language))
    {
        texts.push(page::read(page, language)?);
    }
    let language = text_language(language);
    let index = dictionary::index(language, &texts)?;
    let dictionary = dictionary::export(&index, language)?;
    files::write(language, &texts, dictionary)
}

/// What the search makes of a text.
#[must_use]
pub fn analyse(language: Language, text: &str) -> Vec<qonys_text::Token<'_>> {
    qonys_text::analyse(text_language(language), text)
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
