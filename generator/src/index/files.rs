//! The files of an index.
//!
//! ```text
//! search/{lang}/entry.json                  the one fixed name; it names the catalogue
//! search/{lang}/{digest}.bin                the catalogue and the shards
//! search/{lang}/{generation}/{page}.bin     what the list of results shows of a page
//! ```
//!
//! All but the entry can be kept for good by whoever caches them. They are
//! compressed here, because most hosts do not compress files of unknown kind.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use qonys_search::{
    CatalogueDraft, Digest, Fragment, Index, ShardDraft, fragment_name, generation,
};
use qonys_text::Language;
use serde::{Deserialize, Serialize};

use super::{IndexError, IndexFile, dictionary::Dictionary, page::PageText};

/// How large a shard is before it is compressed to some 10 kB: one is loaded
/// for every word of a query.
const SHARD_BYTES: usize = 16 * 1024;

/// What the entry file says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The file name of the catalogue.
    pub(super) catalogue: String,
}

/// The path of an index file.
pub(super) fn path(language: Language, name: &str) -> String {
    format!("search/{}/{name}", language.tag())
}

/// The name of the entry file.
pub(super) const ENTRY: &str = "entry.json";

/// Writes the index of a language, entry first.
pub(super) fn write(
    language: Language,
    pages: &[PageText],
    dictionary: Dictionary,
) -> Result<Vec<IndexFile>, IndexError> {
    let fragments: Vec<Fragment> = pages.iter().map(|page| page.fragment.clone()).collect();
    let generation = generation(&fragments);
    let mut catalogue = CatalogueDraft::new(language, pages.len(), generation);
    let mut files = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| -> Result<(), IndexError> {
        files.push(IndexFile {
            path: path(language, name),
            bytes: compress(bytes)?,
        });
        Ok(())
    };
    for (field, tokens, lengths) in dictionary.lengths {
        catalogue.field(field, tokens, lengths);
    }
    for shard in shards(&dictionary.entries) {
        let first = shard.first_key().to_owned();
        let (digest, bytes) = shard.finish();
        catalogue.shard(digest, &first);
        add(&Index::file_name(digest), &bytes)?;
    }
    for (number, fragment) in (0..).zip(&fragments) {
        add(
            &fragment_name(generation, number),
            &fragment.encode(generation, number),
        )?;
    }
    let (digest, bytes) = catalogue.finish();
    add(&Index::file_name(digest), &bytes)?;
    files.insert(0, entry(language, digest)?);
    Ok(files)
}

/// Cuts the dictionary into shards. All stems of a key stay together, so that
/// one shard settles whether a word is there.
fn shards(entries: &[qonys_search::StemEntry]) -> Vec<ShardDraft> {
    let mut shards = Vec::new();
    let mut shard = ShardDraft::default();
    for entry in entries {
        if shard.len() >= SHARD_BYTES && shard.last_key() != entry.key {
            shards.push(std::mem::take(&mut shard));
        }
        shard.add(entry);
    }
    if !shard.is_empty() {
        shards.push(shard);
    }
    shards
}

fn entry(language: Language, catalogue: Digest) -> Result<IndexFile, IndexError> {
    let entry = Entry {
        catalogue: Index::file_name(catalogue),
    };
    Ok(IndexFile {
        path: path(language, ENTRY),
        bytes: serde_json::to_vec(&entry)?,
    })
}

fn compress(bytes: &[u8]) -> Result<Vec<u8>, IndexError> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The content of a compressed file.
pub(super) fn inflate(bytes: &[u8]) -> Result<Vec<u8>, IndexError> {
    let mut content = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut content)?;
    Ok(content)
}
