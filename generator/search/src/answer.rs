//! Answering: which pages have the words, under which reading of the query.
//!
//! A query is read in steps, and the first that finds a page with all words
//! ends the search: as it stands – stems, what means the same, poorer letters,
//! longer words that begin so; together with the other languages, where the
//! own one has little; typed on another keyboard; with a slip of the finger.
//! Whatever is not loaded yet is noted, and the question is asked again later.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::{mem::take, ops::Range};

use qonys_text::{Language, analyse, ending, fold, keyboard::Mistake, letters};

use crate::{
    Digest, Field, Library, StemEntry,
    excerpt::{Sought, Wanted},
    index::Index,
    library::file_name,
    query::{Query, Rewrite, Term, Word, join},
    shard::Shard,
    tally::{Band, Ranked, Tally},
};

/// With fewer pages than these the other languages are asked too.
const FEW: usize = 5;
/// Beginnings that lie in more shards than these are too short to complete.
const MOST_SHARDS: usize = 4;
/// How many words a phrase has at most that means something as a whole.
const LONGEST_PHRASE: usize = 4;
/// The shortest stem that a foreign word may begin with.
const SHORTEST_STEM: usize = 3;
/// The longest ending that a foreign word may have.
const LONGEST_ENDING: usize = 4;
/// How many letters of an ending that is still being typed may be passed over.
const HALF_TYPED: usize = 2;

/// How a query was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// As it was typed.
    #[default]
    Typed,
    /// As if another keyboard had been on; what was meant.
    Keyboard(String),
    /// With a slip of the finger mended; what was meant.
    Spelling(String),
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The pages, best first. While something is [`Answer::missing`] they are
    /// those known so far, in the right order.
    pub pages: Vec<Ranked>,
    /// How the query was read.
    pub reading: Reading,
    /// The files to add before asking again.
    pub missing: Vec<String>,
    /// Whether there was a word in the query.
    pub asked: bool,
    pub(crate) wanted: Vec<Wanted>,
}

/// A question being answered. What is being found is kept here and lists are
/// gone through with plain loops: results handed from step to step and chains of
/// adapters would be a twentieth of the engine.
pub(crate) struct Asking<'library> {
    library: &'library Library,
    missing: Vec<String>,
    /// Whether something is missing without which the best pages are not known.
    /// What means the same can come later: its pages stand below.
    blocked: bool,
    /// Whether what is looked up can come later.
    later: bool,
    /// What the last reading finds.
    attempt: Attempt,
}

/// What one reading of a query finds.
#[derive(Default)]
struct Attempt {
    /// The pages with all words.
    all: Tally,
    /// The words and phrases so far.
    clauses: Vec<Clause>,
    wanted: Vec<Wanted>,
    reading: Reading,
}

/// A word, or a phrase that means something as a whole.
struct Clause {
    /// Which words of the query.
    words: Range<usize>,
    /// Its pages.
    tally: Tally,
}

impl<'library> Asking<'library> {
    pub(crate) fn new(library: &'library Library) -> Self {
        Self {
            library,
            missing: Vec::new(),
            blocked: false,
            later: false,
            attempt: Attempt::default(),
        }
    }

    pub(crate) fn answer(mut self, query: &Query, literal: bool) -> Answer {
        let mut asked = true;
        if let Some(own) = self.index(self.library.own) {
            asked = !query.words.is_empty();
            if asked {
                self.read(own, query, literal);
            }
        }
        Answer {
            pages: self.attempt.all.ranked(),
            reading: self.attempt.reading,
            missing: self.missing,
            asked,
            wanted: self.attempt.wanted,
        }
    }

    /// Reads a query as it stands or, if no page has all words, otherwise.
    fn read(&mut self, own: &'library Index, query: &Query, literal: bool) {
        self.attempt(own, query, true);
        if self.is_found() {
            if self.attempt.all.count() < FEW {
                // Below them those that have some of the words.
                self.attempt.add_some();
            }
            return;
        }
        let plain = take(&mut self.attempt);
        let unknown = plain.unknown(query);
        if !literal && self.missing.is_empty() && !unknown.is_empty() {
            self.read_anew(own, query, &unknown);
        }
        if !self.missing.is_empty() {
            self.attempt = Attempt::default();
        } else if !self.is_found() {
            self.attempt = plain;
            self.attempt.add_some();
        }
    }

    /// Whether some page has all words, as they were read last.
    fn is_found(&self) -> bool {
        !self.attempt.all.is_empty()
    }

    /// Tries other readings of the words that no page has.
    fn read_anew(&mut self, own: &'library Index, query: &Query, unknown: &[&Word]) {
        self.retyped(own, query, unknown, self.library.own);
        if self.is_found() || !self.missing.is_empty() {
            return;
        }
        for language in self.library.others() {
            self.retyped(own, query, unknown, language);
            if self.is_found() {
                return;
            }
        }
        if self.missing.is_empty() {
            self.mended(own, query, unknown);
        }
    }

    /// Tries the query as if it had been meant for the keyboard of a language.
    fn retyped(&mut self, own: &'library Index, query: &Query, unknown: &[&Word], meant: Language) {
        for mistake in &Mistake::of(meant) {
            let mut rewrite = Rewrite::new(&query.text);
            for word in unknown {
                let stretch = query.stretch(word);
                let typed = query.text.get(stretch.clone()).unwrap_or_default();
                // Several words may stand in one stretch.
                if rewrite.is_before(stretch.start)
                    && let Some(meant) = mistake.undo(typed)
                {
                    rewrite.replace(&stretch, &meant);
                }
            }
            if rewrite.is_untouched() {
                continue;
            }
            let text = rewrite.finish();
            let own_keyboard = meant == self.library.own;
            self.attempt(own, &Query::parse(self.library.own, &text), !own_keyboard);
            if self.is_found() {
                self.attempt.reading = Reading::Keyboard(text);
                return;
            }
        }
    }

    /// Tries the query with the words that are nearest to those that no page has.
    fn mended(&mut self, own: &'library Index, query: &Query, unknown: &[&Word]) {
        let Some(spelling) = &own.spelling else {
            self.want(own, own.catalogue.spelling);
            return;
        };
        let mut candidates = Vec::new();
        let mut most = 0;
        for word in unknown {
            if !word.whole.number {
                let near = spelling.near(&word.whole.normal, &word.whole.stem);
                most = most.max(near.len());
                candidates.push((&word.range, near));
            }
        }
        for number in 0..most {
            let mut rewrite = Rewrite::new(&query.text);
            for (range, near) in &candidates {
                if let Some(near) = near.get(number).or(near.last()) {
                    rewrite.replace(range, near);
                }
            }
            let text = rewrite.finish();
            // A word that is known is finished.
            let mut finished = text.clone();
            finished.push(' ');
            self.attempt(own, &Query::parse(self.library.own, &finished), false);
            if self.is_found() {
                self.attempt.reading = Reading::Spelling(text);
                return;
            }
        }
        self.attempt = Attempt::default();
    }

    /// Finds the pages for one reading of a query. With `foreign`, and if there
    /// are few, also those that have the words in another language.
    fn attempt(&mut self, own: &'library Index, query: &Query, foreign: bool) {
        self.attempt = Attempt::default();
        let mut at = 0;
        while at < query.words.len() {
            at = self.clause(own, query, at);
        }
        if self.blocked {
            return;
        }
        self.together(own, query);
        if self.blocked {
            self.attempt.all = Tally::default();
            return;
        }
        if !foreign || !self.missing.is_empty() || self.attempt.all.count() >= FEW {
            return;
        }
        let mut clauses = take(&mut self.attempt.clauses);
        for language in self.library.others() {
            let Some(index) = self.index(language) else {
                continue;
            };
            for clause in &mut clauses {
                let all = self.words(index, query, &clause.words);
                clause.tally.or(&all);
            }
        }
        self.attempt.clauses = clauses;
        // What is missing now can only add pages below.
        self.together(own, query);
    }

    /// Puts together the pages that have all words, and those whose title, other
    /// name or code is the query, letter by letter or in poorer letters.
    #[inline(never)]
    fn together(&mut self, own: &'library Index, query: &Query) {
        let mut all = Tally::default();
        for clause in &self.attempt.clauses {
            all.and(clause.tally.clone());
        }
        let whole = &query.whole;
        let mut entries: Vec<&StemEntry> = Vec::new();
        if let Some(entry) = self.exact(own, &whole.key, &whole.stem) {
            entries.push(entry);
        }
        if all.best() <= Some(Band::Folded) {
            self.with_key(own, &whole.key, &mut entries);
            self.with_key(own, &whole.poor, &mut entries);
        }
        for entry in &entries {
            for posting in entry.pages(Field::Whole) {
                all.add(posting.page, Band::Whole, 0.0);
            }
        }
        self.attempt.all = all;
    }

    /// Finds the pages of the word at some place, or of the phrase that begins
    /// there and means something as a whole. Returns the place after it.
    fn clause(&mut self, own: &'library Index, query: &Query, at: usize) -> usize {
        let mut end = at + LONGEST_PHRASE;
        let mut phrase = None;
        while end > at + 1 {
            if let Some(words) = query.words.get(at..end) {
                phrase = self.phrase(own, words);
                if phrase.is_some() {
                    break;
                }
            }
            end -= 1;
        }
        let words = at..end;
        let mut tally = self.words(own, query, &words);
        if let Some(entry) = phrase {
            self.synonyms(own, entry, Band::Synonym, &mut tally);
        }
        self.attempt.clauses.push(Clause { words, tally });
        end
    }

    /// The entry of some words as a phrase that means something as a whole.
    fn phrase(&mut self, own: &'library Index, words: &[Word]) -> Option<&'library StemEntry> {
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
    fn words(&mut self, index: &'library Index, query: &Query, words: &Range<usize>) -> Tally {
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
    fn synonyms(&mut self, own: &'library Index, entry: &StemEntry, band: Band, tally: &mut Tally) {
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
    fn exact(
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
    fn with_key(
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

    fn index(&mut self, language: Language) -> Option<&'library Index> {
        let index = self.library.index(language);
        if index.is_none()
            && let Some(name) = self.library.catalogue_name(language)
        {
            self.miss(name);
        }
        index
    }

    /// Notes that a file of an index is missing.
    fn want(&mut self, index: &Index, digest: Digest) {
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

impl Attempt {
    /// Adds the pages that have some of the words.
    fn add_some(&mut self) {
        for clause in &mut self.clauses {
            clause.tally.set_band(Band::Some);
            self.all.or(&clause.tally);
        }
    }

    /// The words that no page has.
    fn unknown<'query>(&self, query: &'query Query) -> Vec<&'query Word> {
        let mut unknown = Vec::new();
        for clause in &self.clauses {
            if clause.tally.is_empty() {
                for word in query.words.get(clause.words.clone()).unwrap_or_default() {
                    unknown.push(word);
                }
            }
        }
        unknown
    }
}
