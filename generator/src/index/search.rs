//! Answers on the command line, from the files and with the engine of the browser.

use qonys_rules::Language;
use qonys_search::{Index, Query};

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
    /// How well it fits: from 3 (its title, name or code is the query) over 2
    /// (it has all words) and 1 (it has longer words that begin so) to 0 (it
    /// has some of the words), plus a fraction that grows with its BM25 score.
    pub score: f32,
}

/// The best pages for a query, best first.
///
/// # Errors
/// When a file of the index is missing or damaged.
pub fn search(
    files: &[IndexFile],
    language: Language,
    query: &str,
    limit: usize,
) -> Result<Vec<Hit>, IndexError> {
    let language = text_language(language);
    let raw = |name: &str| {
        let path = files::path(language, name);
        let file = files.iter().find(|file| file.path == path);
        file.map(|file| file.bytes.as_slice())
            .ok_or(IndexError::Missing(path))
    };
    let load = |name: &str| files::inflate(raw(name)?);
    let entry: files::Entry = serde_json::from_slice(raw(files::ENTRY)?)?;
    let mut index = Index::open(&load(&entry.catalogue)?)?;
    let query = Query::parse(language, query);
    loop {
        let missing = index.missing(&query);
        if missing.is_empty() {
            break;
        }
        for name in missing {
            index.add_shard(&name, &load(&name)?)?;
        }
    }
    let mut hits = Vec::new();
    for ranked in index.rank(&query)?.into_iter().take(limit) {
        let shown = index.excerpt(
            &query,
            ranked.page,
            &load(&index.fragment_name(ranked.page))?,
        )?;
        hits.push(Hit {
            id: id(&shown.path, &shown.kind),
            kind: shown.kind,
            title: shown.title.text,
            url: format!("/{}", shown.path),
            score: ranked.score(),
        });
    }
    Ok(hits)
}

/// The last part of an address; of the front page, its kind.
fn id(path: &str, kind: &str) -> String {
    let address = path.trim_end_matches('/');
    address
        .rsplit_once('/')
        .map_or(kind, |(_, last)| last)
        .to_owned()
}
