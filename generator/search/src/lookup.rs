//! Looking up: which pages have a word, by the best way there is, in the indexes
//! as far as they have been loaded. How a whole query is read is said in `answer`.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

use qonys_text::{Language, analyse, ending, fold, letters};

use crate::{
    Digest, StemEntry,
    answer::Asking,
    excerpt::{Sought, Wanted},
    index::Index,
    library::file_name,
    query::{Query, Term, Word, join},
    shard::Shard,
    tally::{Band, Tally},
};

/// Beginnings that lie in more shards than these are too short to complete.
const MOST_SHARDS: usize = 4;
/// The shortest stem that a foreign word may begin with.
const SHORTEST_STEM: usize = 3;
/// The longest ending that a foreign word may have.
const LONGEST_ENDING: usize = 4;
/// How many letters of an ending that is still being typed may be passed over.
const HALF_TYPED: usize = 2;

impl<'library> Asking<'library> {
    /// The entry of some words as a phrase that means something as a whole.
    pub(crate) fn phrase(
        &mut self,
        own: &'library Index,
        words: &[Word],
    ) -> Option<&'library StemEntry> {
        let (mut stem, mut key) = (String::new(), String::new());
        for word in words {
            join(&mut stem, &word.whole.stem);
            join(&mut key, &word.whole.key);
        }
        let entry = self.exact(own, &key, &stem)?;
        (!entry.synonyms.is_empty()).then_some(entry)
    }

    /// The pages that have all of some words, in the own or another language;
    /// a word as it is or, of a compound, by all its parts.
    #[inline(never)]
    pub(crate) fn words(
        &mut self,
        index: &'library Index,
        query: &Query,
        words: &Range<usize>,
    ) -> Tally {
        let mut all = Tally::default();
        for word in query.words.get(words.clone()).unwrap_or_default() {
            let mut tally = self.term(index, &word.whole);
            let mut together = Tally::default();
            for part in &word.parts {
                together.and(self.term(index, part));
            }
            tally.or(&together);
            all.and(tally);
        }
        all
    }

    /// The pages of a term, by the best way there is.
    #[inline(never)]
    fn term(&mut self, index: &'library Index, term: &Term) -> Tally {
        let catalogue = &index.catalogue;
        let mut tally = Tally::empty(catalogue.page_count);
        if catalogue.language != self.library.own {
            self.foreign(index, term, &mut tally);
            return tally;
        }
        if let Some(entry) = self.exact(index, &term.key, &term.stem) {
            tally.add_stems(catalogue, &[entry], Band::All);
            self.mark(Sought::Stem(term.stem.clone()));
            self.synonyms(index, entry, Band::Synonym, &mut tally);
        }
        if tally.is_empty() && !term.number {
            let mut entries: Vec<&StemEntry> = Vec::new();
            self.with_key(index, &term.key, &mut entries);
            if term.poor != term.key {
                self.with_key(index, &term.poor, &mut entries);
            }
            tally.add_stems(catalogue, &entries, Band::Folded);
            for entry in &entries {
                self.mark(Sought::Key(entry.key.clone()));
                self.synonyms(index, entry, Band::Beginning, &mut tally);
            }
        }
        // Of codes the beginning is as good as the whole; of a word longer
        // ones are meant only if there is no such word.
        if tally.is_empty() || (term.number && term.unfinished) {
            let beginning = fold(self.library.own, &term.normal);
            let mut found = Tally::empty(catalogue.page_count);
            found.add_stems(
                catalogue,
                &self.beginning(index, &beginning),
                Band::Beginning,
            );
            // What is not there is not to be marked either.
            if !found.is_empty() {
                self.mark(Sought::Beginning(beginning));
            }
            tally.or(&found);
        }
        if tally.is_empty() && term.unfinished && !term.number {
            self.half_typed(index, &term.normal, &mut tally);
        }
        tally
    }

    /// The word without the letters of an ending that is still being typed:
    /// of `residenc` and `рұқсаттард` a stemmer makes nothing.
    fn half_typed(&mut self, own: &'library Index, normal: &str, tally: &mut Tally) {
        let mut length = letters::count(normal);
        for _ in 0..HALF_TYPED {
            length = length.saturating_sub(1);
            let shorter = normal.get(..letters::after(normal, 0, length));
            let tokens = analyse(self.library.own, shorter.unwrap_or_default());
            let [token] = tokens.as_slice() else { return };
            if letters::count(&token.stem) <= HALF_TYPED + 1 {
                return;
            }
            if let Some(entry) = self.exact(own, &token.fold, &token.stem)
                && entry.is_word()
            {
                tally.add_stems(&own.catalogue, &[entry], Band::Beginning);
                self.mark(Sought::Stem(token.stem.clone()));
                return;
            }
        }
    }

    /// Adds the pages of what means the same.
    #[inline(never)]
    pub(crate) fn synonyms(
        &mut self,
        own: &'library Index,
        entry: &StemEntry,
        band: Band,
        tally: &mut Tally,
    ) {
        self.later = true;
        for phrase in &entry.synonyms {
            let mut together = Tally::default();
            let mut rest = phrase.as_str();
            while !rest.is_empty() {
                let (stem, after) = letters::first_word(rest);
                rest = after;
                let mut found = Tally::empty(own.catalogue.page_count);
                if let Some(entry) = self.exact(own, &fold(self.library.own, stem), stem) {
                    found.add_stems(&own.catalogue, &[entry], band);
                }
                self.mark(Sought::Stem(stem.to_owned()));
                together.and(found);
            }
            tally.or(&together);
        }
        self.later = false;
        // Unless they are all there is.
        self.blocked |= tally.is_empty() && !self.missing.is_empty();
    }

    /// Adds the pages that have a word in another language. Its stemmer is not
    /// here, its dictionary is: the longest stem that the word begins with, if
    /// what is left can be an ending.
    fn foreign(&mut self, index: &'library Index, term: &Term, tally: &mut Tally) {
        let catalogue = &index.catalogue;
        let mut key = fold(catalogue.language, &term.normal);
        let mut best = self.longest(index, &key, term.number);
        if best.is_empty() && key.as_bytes().last() == Some(&b'y') {
            // Snowball's English makes an i of it: `company`, `compani`.
            key.truncate(key.len() - 1);
            key.push('i');
            best = self.longest(index, &key, term.number);
        }
        tally.add_stems(catalogue, &best, Band::Foreign);
    }

    /// The entries with the longest key that a word begins with.
    #[inline(never)]
    fn longest(
        &mut self,
        index: &'library Index,
        word: &str,
        exactly: bool,
    ) -> Vec<&'library StemEntry> {
        let mut found: Vec<&StemEntry> = Vec::new();
        let catalogue = &index.catalogue;
        let shards = if exactly {
            let at = catalogue.shard_of(word);
            at..at + 1
        } else {
            // A stem that has lost a vowel may stand behind the word.
            let sure = letters::count(word).saturating_sub(LONGEST_ENDING + 2);
            let end = letters::after(word, 0, sure.max(SHORTEST_STEM));
            catalogue.shards_beginning(word.get(..end).unwrap_or_default())
        };
        for at in shards.take(MOST_SHARDS) {
            let Some(shard) = self.shard(index, at) else {
                continue;
            };
            for entry in shard.entries() {
                let Some(ending) = ending(catalogue.language, word, &entry.key) else {
                    continue;
                };
                let own = letters::count(&entry.key);
                let ending = letters::count(ending);
                let longest = own.saturating_sub(1).min(LONGEST_ENDING);
                let fits = ending == 0 || (!exactly && own >= SHORTEST_STEM && ending <= longest);
                if !fits || !entry.is_word() {
                    continue;
                }
                let best = found.last().map_or(0, |last| last.key.len());
                if best < entry.key.len() {
                    found.clear();
                }
                if best <= entry.key.len() {
                    found.push(entry);
                }
            }
        }
        found
    }

    #[inline(never)]
    pub(crate) fn exact(
        &mut self,
        index: &'library Index,
        key: &str,
        stem: &str,
    ) -> Option<&'library StemEntry> {
        let at = index.catalogue.shard_of(key);
        self.shard(index, at)?.find(key, stem)
    }

    /// Adds the entries with a key to others.
    #[inline(never)]
    pub(crate) fn with_key(
        &mut self,
        index: &'library Index,
        key: &str,
        entries: &mut Vec<&'library StemEntry>,
    ) {
        if let Some(shard) = self.shard(index, index.catalogue.shard_of(key)) {
            for entry in shard.with_key(key) {
                entries.push(entry);
            }
        }
    }

    /// The entries that begin so, if there are not too many to load.
    fn beginning(&mut self, index: &'library Index, beginning: &str) -> Vec<&'library StemEntry> {
        let mut entries = Vec::new();
        let shards = index.catalogue.shards_beginning(beginning);
        if letters::count(beginning) < 2 || shards.len() > MOST_SHARDS {
            return entries;
        }
        for at in shards {
            if let Some(shard) = self.shard(index, at) {
                for entry in shard.beginning(beginning) {
                    if entry.is_word() {
                        entries.push(entry);
                    }
                }
            }
        }
        entries
    }

    #[inline(never)]
    fn shard(&mut self, index: &'library Index, at: usize) -> Option<&'library Shard> {
        let shard = index.shards.get(at)?;
        if shard.is_none()
            && let Some(mark) = index.catalogue.shards.get(at)
        {
            self.want(index, mark.digest);
        }
        shard.as_ref()
    }

    pub(crate) fn index(&mut self, language: Language) -> Option<&'library Index> {
        let index = self.library.index(language);
        if index.is_none()
            && let Some(name) = self.library.catalogue_name(language)
        {
            self.miss(name);
        }
        index
    }

    /// Notes that a file of an index is missing.
    pub(crate) fn want(&mut self, index: &Index, digest: Digest) {
        self.miss(file_name(index.catalogue.language, digest));
    }

    #[inline(never)]
    fn miss(&mut self, name: String) {
        self.blocked |= !self.later;
        if !self.missing.contains(&name) {
            self.missing.push(name);
        }
    }

    /// Notes what to mark of the word or phrase that is being looked up.
    #[inline(never)]
    fn mark(&mut self, sought: Sought) {
        let clause = self.attempt.clauses.len();
        self.attempt.wanted.push(Wanted { sought, clause });
    }
}
