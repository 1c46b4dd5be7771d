//! The catalogue: what an index knows of itself, in as few bytes as can be.
//!
//! ```text
//! fingerprint of the analysis (4 bytes)   language (1 byte)   generation of the fragments (8 bytes)
//! number of pages
//! per scored field: words in all pages; one byte per page with its coded length
//! number of shards; per shard: digest (8 bytes), first key
//! ```
//!
//! Titles and addresses are not here: they would grow with the site and every
//! visitor would load all of them.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

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
    pub(crate) page_count: usize,
    fields: Vec<FieldLengths>,
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
    page_count: usize,
    fields: [FieldLengths; 3],
    shards: Vec<(Digest, String)>,
}

impl CatalogueDraft {
    /// The catalogue of an index with so many pages, whose fragments have this
    /// [`crate::generation`].
    #[must_use]
    pub fn new(language: Language, page_count: usize, generation: Digest) -> Self {
        Self {
            language,
            generation,
            page_count,
            fields: Default::default(),
            shards: Vec::new(),
        }
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
        content.extend_from_slice(&qonys_text::fingerprint(self.language).to_le_bytes());
        content.push(language_byte(self.language));
        content.extend_from_slice(&self.generation.0.to_le_bytes());
        bytes::put_number(&mut content, bytes::length(self.page_count));
        for mut field in self.fields {
            bytes::put_number(&mut content, field.tokens);
            field.lengths.resize(self.page_count, 0);
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
    /// Reads a catalogue file.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Fault> {
        let (_, content) = envelope::open(Kind::Catalogue, file)?;
        let mut reader = Reader::new(content);
        let fingerprint = reader.word32()?;
        let language = reader.byte()?;
        let language = Language::ALL
            .into_iter()
            .find(|&known| language_byte(known) == language)
            .ok_or(Fault::Damaged)?;
        if qonys_text::fingerprint(language) != fingerprint {
            return Err(Fault::Analysis);
        }
        let generation = Digest(reader.word64()?);
        let page_count = reader.number()? as usize;
        let mut fields = Vec::new();
        for _ in Field::SCORED {
            fields.push(FieldLengths {
                tokens: reader.number()?,
                lengths: reader.take(page_count)?.to_vec(),
            });
        }
        let mut shards: Vec<ShardMark> = Vec::new();
        for _ in 0..reader.number()? {
            let mark = ShardMark {
                digest: Digest(reader.word64()?),
                first: reader.text()?.to_owned(),
            };
            if shards.last().is_some_and(|last| last.first >= mark.first) {
                return Err(Fault::Damaged);
            }
            shards.push(mark);
        }
        reader.finish()?;
        Ok(Self {
            language,
            generation,
            page_count,
            fields,
            shards,
        })
    }

    /// The lengths of a field.
    pub(crate) fn field(&self, field: Field) -> Option<&FieldLengths> {
        self.fields.get(field.place())
    }

    /// The shards that can have keys beginning so: all from the one whose
    /// stretch the prefix falls into to the last that begins with it. If `whole`,
    /// only the one that the key itself would be in.
    pub(crate) fn shards_for(&self, prefix: &str, whole: bool) -> core::ops::Range<usize> {
        let after = self
            .shards
            .partition_point(|mark| mark.first.as_str() <= prefix);
        let from = after.saturating_sub(1);
        let marks = self.shards.get(after..).unwrap_or_default();
        let more = if whole {
            0
        } else {
            marks
                .iter()
                .take_while(|mark| mark.first.starts_with(prefix))
                .count()
        };
        from..(after + more)
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
        let mut draft = CatalogueDraft::new(Language::Kk, 2, Digest(7));
        draft.field(Field::Body, 300, vec![1, 2]);
        for first in firsts {
            draft.shard(Digest::of(first.as_bytes()), first);
        }
        draft
    }

    #[test]
    fn what_is_written_is_read() {
        let (_, file) = draft(&["а", "к"]).finish();
        let read = Catalogue::read(&file);
        let read = read.as_ref().map(|read| {
            let body = read.field(Field::Body).cloned().unwrap_or_default();
            (
                read.language,
                read.page_count,
                read.generation,
                body.tokens,
                body.lengths,
                read.shards.len(),
            )
        });
        assert_eq!(read, Ok((Language::Kk, 2, Digest(7), 300, vec![1, 2], 2)));
    }

    #[test]
    fn keys_fall_into_shards() {
        let (_, file) = draft(&["а", "к", "ка", "кб", "н"]).finish();
        let shards = |key, whole| Catalogue::read(&file).map(|read| read.shards_for(key, whole));
        assert_eq!(shards("к", true), Ok(1..2));
        assert_eq!(shards("к", false), Ok(1..4));
        assert_eq!(shards("каа", false), Ok(2..3));
        assert_eq!(shards("я", false), Ok(4..5));
        assert_eq!(shards("0", true), Ok(0..0));
    }

    #[test]
    fn another_analysis_is_refused() {
        let (_, file) = draft(&[]).finish();
        let mut content = envelope::open(Kind::Catalogue, &file)
            .map(|(_, content)| content.to_vec())
            .unwrap_or_default();
        content[0] ^= 1;
        let (_, file) = envelope::seal(Kind::Catalogue, &content);
        assert_eq!(Catalogue::read(&file).err(), Some(Fault::Analysis));
    }

    proptest! {
        #[test]
        fn nonsense_is_refused(content: Vec<u8>) {
            let (_, file) = envelope::seal(Kind::Catalogue, &content);
            prop_assert!(Catalogue::read(&file).is_err());
            prop_assert!(Catalogue::read(&content).is_err());
        }
    }
}
