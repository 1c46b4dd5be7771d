//! The catalogue: what an index knows of itself, in as few bytes as can be.
//!
//! ```text
//! fingerprint of the analysis (4 bytes)   language (1 byte)   generation of the fragments (8 bytes)
//! digest of the list of spellings (8 bytes)
//! number of pages
//! number of kinds; per kind: its name
//! one byte per page with the number of its kind
//! per scored field: words in all pages; one byte per page with its coded length
//! number of shards; per shard: digest (8 bytes), first key
//! ```
//!
//! Titles and addresses are not here: they would grow with the site and every
//! visitor would load all of them.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

use qonys_text::Language;

use crate::{
    Fault, Field,
    bytes::{self, Reader},
    envelope::{self, Digest, Kind},
};

/// The catalogue of an index.
pub(crate) struct Catalogue {
    pub(crate) language: Language,
    pub(crate) generation: Digest,
    pub(crate) spelling: Digest,
    pub(crate) page_count: usize,
    /// The kinds of pages there are.
    pub(crate) kinds: Vec<String>,
    /// The kind of each page.
    pub(crate) kind_of: Vec<u8>,
    fields: [FieldLengths; 3],
    pub(crate) shards: Vec<ShardMark>,
}

/// How long a field is, in all pages and in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldLengths {
    pub(crate) tokens: u32,
    pub(crate) lengths: Vec<u8>,
}

/// What the catalogue knows of a shard.
pub(crate) struct ShardMark {
    pub(crate) digest: Digest,
    pub(crate) first: String,
}

/// A catalogue being written.
#[derive(Debug)]
pub struct CatalogueDraft {
    language: Language,
    generation: Digest,
    spelling: Digest,
    kinds: Vec<String>,
    kind_of: Vec<u8>,
    fields: [FieldLengths; 3],
    shards: Vec<(Digest, String)>,
}

impl CatalogueDraft {
    /// The catalogue of an index whose fragments have this
    /// [`crate::generation`] and whose list of spellings has this digest.
    #[must_use]
    pub fn new(language: Language, generation: Digest, spelling: Digest) -> Self {
        Self {
            language,
            generation,
            spelling,
            kinds: Vec::new(),
            kind_of: Vec::new(),
            fields: Default::default(),
            shards: Vec::new(),
        }
    }

    /// Adds the next page, by its kind. There can be 256 kinds; all further
    /// ones count as the last.
    pub fn page(&mut self, kind: &str) {
        let known = self.kinds.iter().position(|known| known == kind);
        let number = known.unwrap_or_else(|| {
            self.kinds.push(kind.to_owned());
            self.kinds.len() - 1
        });
        self.kind_of.push(u8::try_from(number).unwrap_or(u8::MAX));
    }

    /// States a field: the words in all pages and the coded length in each.
    pub fn field(&mut self, field: Field, tokens: u32, lengths: Vec<u8>) {
        if let Some(slot) = self.fields.get_mut(field.place()) {
            *slot = FieldLengths { tokens, lengths };
        }
    }

    /// Adds the next shard and the key that it begins with.
    pub fn shard(&mut self, digest: Digest, first: &str) {
        self.shards.push((digest, first.to_owned()));
    }

    /// The finished file and its digest.
    #[must_use]
    pub fn finish(self) -> (Digest, Vec<u8>) {
        let mut content = Vec::new();
        content.extend_from_slice(&qonys_text::fingerprint().to_le_bytes());
        content.push(language_byte(self.language));
        content.extend_from_slice(&self.generation.0.to_le_bytes());
        content.extend_from_slice(&self.spelling.0.to_le_bytes());
        bytes::put_number(&mut content, bytes::length(self.kind_of.len()));
        bytes::put_number(&mut content, bytes::length(self.kinds.len()));
        for kind in &self.kinds {
            bytes::put_text(&mut content, kind);
        }
        content.extend_from_slice(&self.kind_of);
        for mut field in self.fields {
            bytes::put_number(&mut content, field.tokens);
            field.lengths.resize(self.kind_of.len(), 0);
            content.extend_from_slice(&field.lengths);
        }
        bytes::put_number(&mut content, bytes::length(self.shards.len()));
        for (digest, first) in &self.shards {
            content.extend_from_slice(&digest.0.to_le_bytes());
            bytes::put_text(&mut content, first);
        }
        envelope::seal(Kind::Catalogue, &content)
    }
}

impl Catalogue {
    /// Reads the content of a catalogue.
    pub(crate) fn read(content: &[u8]) -> Result<Self, Fault> {
        let mut reader = Reader::new(content);
        let fingerprint = reader.take(4);
        let language = reader.byte();
        let language = Language::ALL
            .into_iter()
            .find(|&known| language_byte(known) == language)
            .ok_or(Fault::Damaged)?;
        // That of a foreign language was written by the same build: the entry
        // names both, and the own one is checked.
        if qonys_text::stems(language) && qonys_text::fingerprint().to_le_bytes() != fingerprint {
            return Err(Fault::Analysis);
        }
        let mut read = Self {
            language,
            generation: Digest(reader.word64()),
            spelling: Digest(reader.word64()),
            page_count: reader.count(),
            kinds: Vec::new(),
            kind_of: Vec::new(),
            fields: Default::default(),
            shards: Vec::new(),
        };
        for _ in 0..reader.count() {
            read.kinds.push(reader.text());
        }
        read.kind_of = reader.take(read.page_count).to_vec();
        for field in &mut read.fields {
            field.tokens = reader.number();
            field.lengths = reader.take(read.page_count).to_vec();
        }
        for _ in 0..reader.count() {
            read.shards.push(ShardMark {
                digest: Digest(reader.word64()),
                first: reader.text(),
            });
        }
        reader.finish()?;
        Ok(read)
    }

    /// The lengths of a field.
    pub(crate) fn field(&self, field: Field) -> Option<&FieldLengths> {
        self.fields.get(field.place())
    }

    /// The shard that a key would be in.
    pub(crate) fn shard_of(&self, key: &str) -> usize {
        let mut after = 0;
        for mark in &self.shards {
            after += usize::from(mark.first.as_str() <= key);
        }
        after.saturating_sub(1)
    }

    /// The shards that can have keys beginning so: all from the one whose
    /// stretch the beginning falls into to the last that begins with it.
    pub(crate) fn shards_beginning(&self, beginning: &str) -> Range<usize> {
        let mut after = 0;
        for mark in &self.shards {
            let first = mark.first.as_str();
            after += usize::from(first <= beginning || first.starts_with(beginning));
        }
        self.shard_of(beginning)..after
    }
}

const fn language_byte(language: Language) -> u8 {
    language.tag().as_bytes()[0]
}

#[cfg(test)]
mod tests {
    use alloc::{vec, vec::Vec};
    use proptest::prelude::*;
    use qonys_text::Language;

    use super::{Catalogue, CatalogueDraft};
    use crate::{Fault, Field, envelope, envelope::Digest, envelope::Kind};

    fn draft(firsts: &[&str]) -> CatalogueDraft {
        let mut draft = CatalogueDraft::new(Language::Kk, Digest(7), Digest(8));
        draft.page("document");
        draft.page("act");
        draft.field(Field::Body, 300, vec![1, 2]);
        for first in firsts {
            draft.shard(Digest::of(first.as_bytes()), first);
        }
        draft
    }

    fn opened(file: &[u8]) -> Result<Catalogue, Fault> {
        Catalogue::read(envelope::open(Kind::Catalogue, file)?.1)
    }

    #[test]
    fn what_is_written_is_read() {
        let (_, file) = draft(&["а", "к"]).finish();
        let read = opened(&file);
        let read = read.as_ref().map(|read| {
            let body = read.field(Field::Body).cloned().unwrap_or_default();
            (
                (read.language, read.page_count, read.shards.len()),
                (read.generation, read.spelling),
                (read.kinds.clone(), read.kind_of.clone()),
                (body.tokens, body.lengths),
            )
        });
        assert_eq!(
            read,
            Ok((
                (Language::Kk, 2, 2),
                (Digest(7), Digest(8)),
                (vec!["document".into(), "act".into()], vec![0, 1]),
                (300, vec![1, 2])
            ))
        );
    }

    #[test]
    fn keys_fall_into_shards() -> Result<(), Fault> {
        let (_, file) = draft(&["а", "к", "ка", "кб", "н"]).finish();
        let read = opened(&file)?;
        assert_eq!(read.shard_of("к"), 1);
        assert_eq!(read.shard_of("0"), 0);
        assert_eq!(read.shards_beginning("к"), 1..4);
        assert_eq!(read.shards_beginning("каа"), 2..3);
        assert_eq!(read.shards_beginning("я"), 4..5);
        assert_eq!(read.shards_beginning("0"), 0..0);
        Ok(())
    }

    #[test]
    fn another_analysis_is_refused() {
        let (_, file) = draft(&[]).finish();
        let mut content = envelope::open(Kind::Catalogue, &file)
            .map(|(_, content)| content.to_vec())
            .unwrap_or_default();
        content[0] ^= 1;
        let (_, file) = envelope::seal(Kind::Catalogue, &content);
        assert_eq!(opened(&file).err(), Some(Fault::Analysis));
    }

    proptest! {
        #[test]
        fn nonsense_is_refused(content: Vec<u8>) {
            let (_, file) = envelope::seal(Kind::Catalogue, &content);
            prop_assert!(opened(&file).is_err());
            prop_assert!(opened(&content).is_err());
        }
    }
}
