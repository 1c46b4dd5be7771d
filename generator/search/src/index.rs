//! An index of one language, as far as it has been loaded.

use alloc::{string::String, vec, vec::Vec};

use qonys_text::Language;

use crate::{
    Digest, Excerpt, Fault, Field, Query, Ranked, StemEntry,
    catalogue::{Catalogue, FieldLengths},
    envelope::{self, Kind},
    excerpt::{self, Wanted},
    fragment::FragmentReader,
    query::Term,
    rank,
    shard::Shard,
};

/// An index, as far as it has been loaded.
pub struct Index {
    catalogue: Catalogue,
    shards: Vec<Option<Shard>>,
}

impl core::fmt::Debug for Index {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Index")
            .field("language", &self.language())
            .field("pages", &self.page_count())
            .field("shards", &self.shards.len())
            .finish_non_exhaustive()
    }
}

impl Index {
    /// Opens an index by its catalogue.
    ///
    /// # Errors
    /// When the file is not a sound catalogue of this format and this analysis.
    pub fn open(catalogue: &[u8]) -> Result<Self, Fault> {
        let catalogue = Catalogue::read(catalogue)?;
        let shards = catalogue.shards.iter().map(|_| None).collect();
        Ok(Self { catalogue, shards })
    }

    /// The language of the index.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.catalogue.language
    }

    /// How many pages it has.
    #[must_use]
    pub const fn page_count(&self) -> usize {
        self.catalogue.page_count
    }

    /// The name of the catalogue or the shard with this digest.
    #[must_use]
    pub fn file_name(digest: Digest) -> String {
        let mut name = digest.hex();
        name.push_str(".bin");
        name
    }

    /// The names of the shards that the query still needs. Once they have
    /// been added it may need more: a word that has no page is then completed.
    #[must_use]
    pub fn missing(&self, query: &Query) -> Vec<String> {
        let mut needed = vec![false; self.shards.len()];
        let whole = core::iter::once((&query.whole, false));
        let terms = query
            .terms()
            .map(|term| (term, self.completes(term).unwrap_or(term.beginning)));
        for (term, beginning) in whole.chain(terms) {
            let range = self.catalogue.shards_for(&term.key, !beginning);
            if let Some(needed) = needed.get_mut(range) {
                needed.fill(true);
            }
        }
        let marks = self.catalogue.shards.iter().zip(&self.shards).zip(needed);
        marks
            .filter(|((_, shard), needed)| *needed && shard.is_none())
            .map(|((mark, _), _)| Self::file_name(mark.digest))
            .collect()
    }

    /// Adds the shard that was asked for by this name.
    ///
    /// # Errors
    /// When the file is damaged, or is not that shard of this index.
    pub fn add_shard(&mut self, name: &str, file: &[u8]) -> Result<(), Fault> {
        let (digest, content) = envelope::open(Kind::Shard, file)?;
        if Self::file_name(digest) != name {
            return Err(Fault::Stranger);
        }
        let mut marks = self.catalogue.shards.iter().zip(&mut self.shards);
        let (_, slot) = marks
            .find(|(mark, _)| mark.digest == digest)
            .ok_or(Fault::Stranger)?;
        *slot = Some(Shard::read(content, self.catalogue.page_count)?);
        Ok(())
    }

    /// The pages that answer a query, best first.
    ///
    /// # Errors
    /// [`Fault::Missing`] as long as [`Index::missing`] names shards.
    pub fn rank(&self, query: &Query) -> Result<Vec<Ranked>, Fault> {
        rank::rank(self, query)
    }

    /// The name of the fragment of a page.
    #[must_use]
    pub fn fragment_name(&self, page: u32) -> String {
        fragment_name(self.catalogue.generation, page)
    }

    /// What to show of a page: where it stands, and the words asked for with
    /// their surroundings.
    ///
    /// # Errors
    /// When the file is damaged or is not the fragment of this page, or the
    /// shards for the query are missing.
    pub fn excerpt(&self, query: &Query, page: u32, file: &[u8]) -> Result<Excerpt, Fault> {
        let fragment = FragmentReader::open(file, self.catalogue.generation, page)?;
        let mut wanted = Vec::new();
        for (clause, words) in query.clauses.iter().enumerate() {
            for term in words.terms() {
                wanted.push(Wanted {
                    term,
                    clause,
                    beginning: self.completes(term)?,
                });
            }
        }
        excerpt::excerpt(self.language(), fragment, &wanted)
    }

    /// The entry of exactly this term.
    pub(crate) fn exact(&self, term: &Term) -> Result<Option<&StemEntry>, Fault> {
        let mut shards = self.shards_for(&term.key, true);
        shards.try_fold(None, |found, shard| {
            Ok(found.or(shard?.find(&term.key, &term.stem)))
        })
    }

    /// Whether longer words are to be counted too: because the word is still
    /// being typed, or because no page has the word itself.
    pub(crate) fn completes(&self, term: &Term) -> Result<bool, Fault> {
        if term.beginning {
            return Ok(true);
        }
        let known = self.exact(term)?.is_some_and(|entry| {
            Field::SCORED
                .iter()
                .any(|&field| !entry.pages(field).is_empty())
        });
        Ok(!known && term.completable())
    }

    /// The entries of longer words that begin with this term.
    pub(crate) fn beginning(&self, term: &Term) -> Result<Vec<&StemEntry>, Fault> {
        let mut entries = Vec::new();
        for shard in self.shards_for(&term.key, false) {
            entries.extend(
                shard?
                    .beginning(&term.key)
                    .iter()
                    .filter(|entry| entry.stem != term.stem),
            );
        }
        Ok(entries)
    }

    pub(crate) fn lengths(&self, field: Field) -> Option<&FieldLengths> {
        self.catalogue.field(field)
    }

    fn shards_for(&self, key: &str, whole: bool) -> impl Iterator<Item = Result<&Shard, Fault>> {
        let shards = self
            .shards
            .get(self.catalogue.shards_for(key, whole))
            .unwrap_or_default();
        shards
            .iter()
            .map(|shard| shard.as_ref().ok_or(Fault::Missing))
    }
}

/// The name of the fragment of a page, in the folder of all fragments made together.
#[must_use]
pub fn fragment_name(generation: Digest, page: u32) -> String {
    let mut name = generation.hex();
    name.push('/');
    let mut place = 1;
    while page / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        name.extend(char::from_digit(page / place % 10, 10));
        place /= 10;
    }
    name.push_str(".bin");
    name
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use proptest::prelude::*;

    use super::fragment_name;
    use crate::Digest;

    proptest! {
        #[test]
        fn fragments_are_numbered(page: u32) {
            prop_assert_eq!(fragment_name(Digest(7), page), format!("0000000000000007/{page}.bin"));
        }
    }
}
