//! Answers on the command line, from the files and with the engine of the browser.

use qonys_rules::Language;
use qonys_search::{Library, Reading};

use super::{IndexError, IndexFile, files, text_language};

/// What answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How the query was read.
    pub reading: Reading,
    /// The pages, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
    /// The bytes of the index that were needed to rank them, as they are sent.
    pub bytes: usize,
}

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

/// The best pages for a query, best first. `literal` asks for exactly what was
/// typed.
///
/// # Errors
/// When a file of the index is missing or damaged.
pub fn search(
    files: &[IndexFile],
    language: Language,
    query: &str,
    literal: bool,
    limit: usize,
) -> Result<Found, IndexError> {
    let mut bytes = 0;
    let raw = |name: &str| {
        let path = format!("{}{name}", files::FOLDER);
        let file = files.iter().find(|file| file.path == path);
        file.map(|file| file.bytes.as_slice())
            .ok_or(IndexError::Missing(path))
    };
    let entry = raw(files::ENTRY)?;
    bytes += entry.len();
    let entry = std::str::from_utf8(entry).map_err(|_| IndexError::Entry)?;
    let mut library = Library::open(text_language(language), entry)?;
    let answer = loop {
        let answer = library.ask(query, literal);
        if answer.missing.is_empty() {
            break answer;
        }
        for name in &answer.missing {
            let file = raw(name)?;
            bytes += file.len();
            library.add(name, &files::inflate(file)?)?;
        }
    };
    let mut hits = Vec::new();
    for ranked in answer.pages.iter().take(limit) {
        let fragment = files::inflate(raw(&library.fragment_name(ranked.page))?)?;
        let shown = library.excerpt(&answer, ranked.page, &fragment)?;
        hits.push(Hit {
            id: id(&shown.path, &shown.kind),
            kind: shown.kind,
            title: shown.title.text,
            url: format!("/{}", shown.path),
            score: ranked.score(),
        });
    }
    Ok(Found {
        reading: answer.reading,
        hits,
        total: answer.pages.len(),
        bytes,
    })
}

/// The anchor or the last part of an address; of the front page, its kind.
fn id(path: &str, kind: &str) -> String {
    let address = path.trim_end_matches('/');
    address
        .rsplit_once(['/', '#'])
        .map_or(kind, |(_, last)| last)
        .to_owned()
}
