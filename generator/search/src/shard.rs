//! Shards: a stretch of the dictionary with the pages of every stem.
//!
//! Entries are sorted by fold key, then by stem; for each
//!
//! ```text
//! flags   bits 0–3: which fields have pages; 4: same key as before; 5: the stem is not the key;
//!         6: it has synonyms
//! key     unless the same: how many bytes as before, how many more, these
//! stem    if it is not the key
//! pages   per field: how many, then the steps between them, each times two,
//!         plus one if the page has the stem more than once; then how often
//! synonyms  how many; each as stems with spaces between them
//! ```

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    Fault, Field,
    bytes::{self, Reader},
    envelope::{self, Digest, Kind},
};

const SAME_KEY: u8 = 1 << 4;
const OWN_STEM: u8 = 1 << 5;
const SYNONYMS: u8 = 1 << 6;

/// A page that has a stem, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The number of the page.
    pub page: u32,
    /// How often, at least once.
    pub times: u32,
}

/// A stem with its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StemEntry {
    /// The fold key, under which the dictionary is sorted.
    pub key: String,
    /// The stem.
    pub stem: String,
    /// The pages by field, each list in ascending order.
    pub pages: [Vec<Posting>; 4],
    /// What else means the same: each the stems of a phrase with spaces between them.
    pub synonyms: Vec<String>,
}

impl StemEntry {
    /// The pages that have the stem in a field.
    #[must_use]
    pub fn pages(&self, field: Field) -> &[Posting] {
        &self.pages[field.place()]
    }

    /// Whether some page has it as a word, not only as a whole title.
    #[must_use]
    pub(crate) fn is_word(&self) -> bool {
        Field::SCORED
            .iter()
            .any(|&field| !self.pages(field).is_empty())
    }
}

/// A shard being written.
#[derive(Debug, Default)]
pub struct ShardDraft {
    content: Vec<u8>,
    first: String,
    last: String,
}

impl ShardDraft {
    /// Adds an entry. Entries come sorted by key, then by stem.
    pub fn add(&mut self, entry: &StemEntry) {
        let StemEntry { key, stem, .. } = entry;
        let again = !self.content.is_empty() && *key == self.last;
        if self.content.is_empty() {
            self.first.clone_from(key);
        }
        let mut flags = if again { SAME_KEY } else { 0 };
        if stem != key {
            flags |= OWN_STEM;
        }
        if !entry.synonyms.is_empty() {
            flags |= SYNONYMS;
        }
        for field in Field::ALL {
            if !entry.pages(field).is_empty() {
                flags |= 1 << field.place();
            }
        }
        self.content.push(flags);
        if !again {
            bytes::put_word_after(&mut self.content, &self.last, key);
            self.last.clone_from(key);
        }
        if flags & OWN_STEM != 0 {
            bytes::put_text(&mut self.content, stem);
        }
        for pages in entry.pages.iter().filter(|pages| !pages.is_empty()) {
            self.put_pages(pages);
        }
        if flags & SYNONYMS != 0 {
            bytes::put_number(&mut self.content, bytes::length(entry.synonyms.len()));
            for phrase in &entry.synonyms {
                bytes::put_text(&mut self.content, phrase);
            }
        }
    }

    fn put_pages(&mut self, pages: &[Posting]) {
        bytes::put_number(&mut self.content, bytes::length(pages.len()));
        let mut next = 0;
        for posting in pages {
            let step = posting.page - next;
            next = posting.page + 1;
            bytes::put_number(&mut self.content, step << 1 | u32::from(posting.times > 1));
            if posting.times > 1 {
                bytes::put_number(&mut self.content, posting.times);
            }
        }
    }

    /// How many bytes it has so far.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.content.len()
    }

    /// Whether nothing has been added.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// The key it begins with.
    #[must_use]
    pub fn first_key(&self) -> &str {
        &self.first
    }

    /// The last key so far.
    #[must_use]
    pub fn last_key(&self) -> &str {
        &self.last
    }

    /// The finished file and its digest.
    #[must_use]
    pub fn finish(self) -> (Digest, Vec<u8>) {
        envelope::seal(Kind::Shard, &self.content)
    }
}

/// A shard that has been read and found sound.
pub(crate) struct Shard(Vec<StemEntry>);

impl Shard {
    /// Reads a shard of an index of so many pages.
    pub(crate) fn read(content: &[u8], page_count: usize) -> Result<Self, Fault> {
        let mut reader = Reader::new(content);
        let mut entries: Vec<StemEntry> = Vec::new();
        while !reader.is_done() {
            let last = entries.last().map_or("", |last| last.key.as_str());
            let entry = read_entry(&mut reader, last, page_count);
            entries.push(entry);
        }
        reader.finish()?;
        Ok(Self(entries))
    }

    /// The entry of a stem.
    pub(crate) fn find(&self, key: &str, stem: &str) -> Option<&StemEntry> {
        self.with_key(key).iter().find(|entry| entry.stem == stem)
    }

    /// All entries with this key.
    pub(crate) fn with_key(&self, key: &str) -> &[StemEntry] {
        self.stretch(key, key.len())
    }

    /// All entries.
    pub(crate) fn entries(&self) -> &[StemEntry] {
        &self.0
    }

    /// The entries whose key begins so, in order.
    pub(crate) fn beginning(&self, prefix: &str) -> &[StemEntry] {
        self.stretch(prefix, usize::MAX)
    }

    /// The entries whose key begins so and is no longer than that. Looked
    /// through from end to end: a shard is small, and so is the code.
    #[inline(never)]
    fn stretch(&self, prefix: &str, longest: usize) -> &[StemEntry] {
        let (mut from, mut after) = (0, 0);
        for (at, entry) in self.0.iter().enumerate() {
            if entry.key.starts_with(prefix) && entry.key.len() <= longest {
                if after == 0 {
                    from = at;
                }
                after = at + 1;
            }
        }
        self.0.get(from..after).unwrap_or_default()
    }
}

fn read_entry(reader: &mut Reader<'_>, last: &str, page_count: usize) -> StemEntry {
    let mut entry = StemEntry::default();
    let flags = reader.byte();
    entry.key = if flags & SAME_KEY != 0 {
        last.to_owned()
    } else {
        reader.word_after(last)
    };
    entry.stem = if flags & OWN_STEM != 0 {
        reader.text()
    } else {
        entry.key.clone()
    };
    for (place, pages) in entry.pages.iter_mut().enumerate() {
        if flags & 1 << place != 0 {
            *pages = read_pages(reader, page_count);
        }
    }
    if flags & SYNONYMS != 0 {
        for _ in 0..reader.count() {
            entry.synonyms.push(reader.text());
        }
    }
    entry
}

fn read_pages(reader: &mut Reader<'_>, page_count: usize) -> Vec<Posting> {
    let mut pages = Vec::new();
    let mut next = 0_u32;
    for _ in 0..reader.count() {
        let step = reader.number();
        let page = next.saturating_add(step >> 1);
        let times = if step & 1 == 0 { 1 } else { reader.number() };
        if page as usize >= page_count {
            reader.spoil();
            break;
        }
        pages.push(Posting { page, times });
        next = page + 1;
    }
    pages
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::{Posting, Shard, ShardDraft, StemEntry};
    use crate::envelope::{self, Kind};

    const PAGES: u32 = 40;

    fn postings() -> impl Strategy<Value = Vec<Posting>> {
        prop::collection::btree_map(0..PAGES, 1..9_u32, 0..6).prop_map(|pages| {
            pages
                .into_iter()
                .map(|(page, times)| Posting { page, times })
                .collect()
        })
    }

    fn entries() -> impl Strategy<Value = Vec<StemEntry>> {
        let place = ("[aбқ]{1,5}", prop::option::of("[aбқ]{1,5}"));
        let content = (
            prop::array::uniform4(postings()),
            prop::collection::vec("[aб ]{1,5}", 0..3),
        );
        prop::collection::btree_map(place, content, 0..12).prop_map(|entries| {
            let sorted: BTreeMap<(String, String), _> = entries
                .into_iter()
                .map(|((key, stem), pages)| ((key.clone(), stem.unwrap_or(key)), pages))
                .collect();
            sorted
                .into_iter()
                .map(|((key, stem), (pages, synonyms))| StemEntry {
                    key,
                    stem,
                    pages,
                    synonyms,
                })
                .collect()
        })
    }

    fn written(entries: &[StemEntry]) -> Vec<u8> {
        let mut draft = ShardDraft::default();
        entries.iter().for_each(|entry| draft.add(entry));
        let (_, file) = draft.finish();
        envelope::open(Kind::Shard, &file)
            .map(|(_, content)| content.to_vec())
            .unwrap_or_default()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(entries in entries()) {
            let shard = Shard::read(&written(&entries), PAGES as usize);
            prop_assert_eq!(shard.map(|shard| shard.0), Ok(entries));
        }

        #[test]
        fn beginnings_are_complete(entries in entries(), prefix in "[aбқ]{0,2}") {
            let expected: Vec<_> = entries.iter().filter(|entry| entry.key.starts_with(&prefix)).cloned().collect();
            let shard = Shard::read(&written(&entries), PAGES as usize);
            prop_assert_eq!(shard.map(|shard| shard.beginning(&prefix).to_vec()), Ok(expected));
        }

        // The envelope notices damage; but even without it no content is read
        // into nonsense: pages exist and stand once.
        #[test]
        fn nonsense_is_refused_or_harmless(content: Vec<u8>) {
            if let Ok(shard) = Shard::read(&content, PAGES as usize) {
                for entry in &shard.0 {
                    for pages in &entry.pages {
                        let distinct: BTreeSet<u32> = pages.iter().map(|posting| posting.page).collect();
                        prop_assert!(distinct.len() == pages.len() && distinct.iter().all(|&page| page < PAGES));
                    }
                }
            }
        }
    }
}
