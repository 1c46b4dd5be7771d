//! Answers on the command line, from the files and with the engine of the browser.

use std::collections::BTreeMap;

use qonys_rules::Language;
use qonys_search::{Answer, Library, Ranked};

use super::{IndexError, IndexFile, files, text_language};

/// A page that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The id of what the page is about: the last part of its address.
    pub id: String,
    /// The name of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Where it stands, from the root of the site.
    pub url: String,
    /// How well it fits: its [`qonys_search::Band`] as a number, plus a
    /// fraction that grows with its BM25 score.
    pub score: f32,
}

/// The index of a language, asked on this machine: it reads the files of the
/// browser and loads what the browser would load.
#[derive(Debug)]
pub struct Searcher<'files> {
    files: BTreeMap<&'files str, &'files [u8]>,
    library: Library,
    /// The bytes loaded so far, compressed as they are sent; without fragments.
    pub loaded: usize,
}

impl<'files> Searcher<'files> {
    /// Opens the index for pages of a language.
    ///
    /// # Errors
    /// When the entry is missing or damaged.
    pub fn open(files: &'files [IndexFile], language: Language) -> Result<Self, IndexError> {
        let files: BTreeMap<&str, &[u8]> = files
            .iter()
            .filter_map(|file| {
                Some((
                    file.path.strip_prefix(files::FOLDER)?,
                    file.bytes.as_slice(),
                ))
            })
            .collect();
        let entry = raw(&files, files::ENTRY)?;
        let text = std::str::from_utf8(entry).map_err(|_| IndexError::Entry)?;
        Ok(Self {
            library: Library::open(text_language(language), text)?,
            loaded: entry.len(),
            files,
        })
    }

    /// Answers a query; `literal` asks for exactly what was typed.
    ///
    /// # Errors
    /// When a file of the index is missing or damaged.
    pub fn ask(&mut self, query: &str, literal: bool) -> Result<Answer, IndexError> {
        loop {
            let answer = self.library.ask(query, literal);
            if answer.missing.is_empty() {
                return Ok(answer);
            }
            for name in &answer.missing {
                let file = raw(&self.files, name)?;
                self.loaded += file.len();
                self.library.add(name, &files::inflate(file)?)?;
            }
        }
    }

    /// What to show of a page that answers.
    ///
    /// # Errors
    /// When the fragment of the page is missing or damaged.
    pub fn hit(&self, answer: &Answer, page: &Ranked) -> Result<Hit, IndexError> {
        let file = raw(&self.files, &self.library.fragment_name(page.page))?;
        let shown = self
            .library
            .excerpt(answer, page.page, &files::inflate(file)?)?;
        Ok(Hit {
            id: id(&shown.path, &shown.kind),
            kind: shown.kind,
            title: shown.title.text,
            url: format!("/{}", shown.path),
            score: page.score(),
        })
    }

    /// The best pages that answer.
    ///
    /// # Errors
    /// When the fragment of a page is missing or damaged.
    pub fn hits(&self, answer: &Answer, limit: usize) -> Result<Vec<Hit>, IndexError> {
        let best = answer.pages.iter().take(limit);
        best.map(|page| self.hit(answer, page)).collect()
    }
}

fn raw<'files>(
    files: &BTreeMap<&str, &'files [u8]>,
    name: &str,
) -> Result<&'files [u8], IndexError> {
    files
        .get(name)
        .copied()
        .ok_or_else(|| IndexError::Missing(format!("{}{name}", files::FOLDER)))
}

/// The anchor or the last part of an address; of the front page, its kind.
fn id(path: &str, kind: &str) -> String {
    let address = path.trim_end_matches('/');
    address
        .rsplit_once(['/', '#'])
        .map_or(kind, |(_, last)| last)
        .to_owned()
}
