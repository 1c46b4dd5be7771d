//! The files of an index.
//!
//! ```text
//! search/entry.txt                          the one fixed name; it names the catalogue of each language
//! search/{lang}/{digest}.bin                the catalogue, the shards, the list of spellings
//! search/{lang}/{generation}/{page}.bin     what the list of results shows of a page
//! ```
//!
//! All but the entry can be kept for good by whoever caches them. They are
//! compressed here, because most hosts do not compress files of unknown kind.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use qonys_search::{
    CatalogueDraft, Fragment, ShardDraft, SpellingDraft, file_name, fragment_name, generation,
};
use qonys_text::Language;

use super::{IndexError, IndexFile, dictionary::Dictionary, group::group, page::PageText};

/// How large a shard is before it is compressed to some 4 kB: one is loaded
/// for every word of a query.
const SHARD_BYTES: usize = 8 * 1024;

/// The folder of all files.
pub(super) const FOLDER: &str = "search/";

/// The name of the entry file.
pub(super) const ENTRY: &str = "entry.txt";

/// Writes the index of a language; returns its files and the name of its catalogue.
pub(super) fn write(
    language: Language,
    pages: &[PageText],
    dictionary: Dictionary,
) -> Result<(Vec<IndexFile>, String), IndexError> {
    let fragments: Vec<Fragment> = pages.iter().map(|page| page.fragment.clone()).collect();
    let generation = generation(&fragments);
    let mut files = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| -> Result<(), IndexError> {
        files.push(IndexFile {
            path: format!("{FOLDER}{name}"),
            bytes: compress(bytes)?,
        });
        Ok(())
    };
    let mut spelling = SpellingDraft::default();
    for (word, pages) in &dictionary.words {
        spelling.add(word, *pages);
    }
    let (digest, bytes) = spelling.finish();
    add(&file_name(language, digest), &bytes)?;
    let mut catalogue = CatalogueDraft::new(language, generation, digest);
    for page in pages {
        catalogue.page(group(&page.fragment.kind)?);
    }
    for (field, tokens, lengths) in dictionary.lengths {
        catalogue.field(field, tokens, lengths);
    }
    for shard in shards(&dictionary.entries) {
        let first = shard.first_key().to_owned();
        let (digest, bytes) = shard.finish();
        catalogue.shard(digest, &first);
        add(&file_name(language, digest), &bytes)?;
    }
    for (number, fragment) in (0..).zip(&fragments) {
        add(
            &format!("{}/{}", language.tag(), fragment_name(generation, number)),
            &fragment.encode(generation, number),
        )?;
    }
    let (digest, bytes) = catalogue.finish();
    let catalogue = file_name(language, digest);
    add(&catalogue, &bytes)?;
    Ok((files, catalogue))
}

/// The entry file, from the names of all catalogues.
pub(super) fn entry(catalogues: &[String]) -> IndexFile {
    IndexFile {
        path: format!("{FOLDER}{ENTRY}"),
        bytes: catalogues.join("\n").into_bytes(),
    }
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
