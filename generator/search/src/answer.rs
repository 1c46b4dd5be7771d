//! Answering: which pages have the words, under which reading of the query.
//!
//! A query is read in steps, and the first that finds a page with all words
//! ends the search: as it stands – stems, what means the same, poorer letters,
//! longer words that begin so; together with the other languages, where the
//! own one has little; typed on another keyboard; with a slip of the finger.
//! Whatever is not loaded yet is noted, and the question is asked again later.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

use qonys_text::{Language, analyse, ending, fold, keyboard::Mistake, letters};

use crate::{
    Field, Library, StemEntry,
    excerpt::{Sought, Wanted},
    index::Index,
    library::file_name,
    query::{Query, Term, Word, join, key_of},
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

/// A question being answered.
pub(crate) struct Asking<'library> {
    library: &'library Library,
    missing: Vec<String>,
}

/// An index and its language.
#[derive(Clone, Copy)]
struct View<'library> {
    language: Language,
    index: &'library Index,
}

/// What one reading of a query finds.
struct Attempt {
    /// The pages with all words.
    all: Tally,
    /// For each word, or phrase that means something as a whole, its pages.
    clauses: Vec<(Range<usize>, Tally)>,
    wanted: Vec<Wanted>,
}

impl<'library> Asking<'library> {
    pub(crate) const fn new(library: &'library Library) -> Self {
        Self {
            library,
            missing: Vec::new(),
        }
    }

    pub(crate) fn answer(mut self, query: &Query, literal: bool) -> Answer {
        let Some(own) = self.view(self.library.own) else {
            return self.pending();
        };
        if query.words.is_empty() {
            return Answer::default();
        }
        let mut plain = self.attempt(own, query, true);
        if !plain.all.is_empty() {
            if plain.all.count() < FEW {
                // Below them those that have some of the words.
                plain.add_some();
            }
            return self.found(plain, Reading::Typed);
        }
        let unknown: Vec<usize> = plain.unknown();
        if !literal && self.missing.is_empty() && !unknown.is_empty() {
            let read = self.read_anew(own, query, &unknown);
            if !self.missing.is_empty() {
                return self.pending();
            }
            if let Some((attempt, reading)) = read {
                return self.found(attempt, reading);
            }
        }
        if !self.missing.is_empty() {
            return self.pending();
        }
        plain.add_some();
        self.found(plain, Reading::Typed)
    }

    /// Other readings of the words that no page has.
    fn read_anew(
        &mut self,
        own: View<'library>,
        query: &Query,
        unknown: &[usize],
    ) -> Option<(Attempt, Reading)> {
        let keyboard = self.retyped(own, query, unknown, own.language);
        if keyboard.is_some() || !self.missing.is_empty() {
            return keyboard;
        }
        for language in self.library.others() {
            let keyboard = self.retyped(own, query, unknown, language);
            if keyboard.is_some() {
                return keyboard;
            }
        }
        if !self.missing.is_empty() {
            return None;
        }
        self.mended(own, query, unknown)
    }

    /// The query as if it had been meant for the keyboard of a language.
    fn retyped(
        &mut self,
        own: View<'library>,
        query: &Query,
        unknown: &[usize],
        meant: Language,
    ) -> Option<(Attempt, Reading)> {
        for mistake in Mistake::of(meant) {
            let mut stretches: Vec<(Range<usize>, String)> = Vec::new();
            for word in unknown.iter().filter_map(|&word| query.words.get(word)) {
                let stretch = query.stretch(word);
                if stretches.last().is_some_and(|(last, _)| *last == stretch) {
                    continue;
                }
                let typed = query.text.get(stretch.clone()).unwrap_or_default();
                if let Some(meant) = mistake.undo(typed) {
                    stretches.push((stretch, meant));
                }
            }
            if stretches.is_empty() {
                continue;
            }
            let text = query.replaced(&stretches);
            let query = Query::parse(own.language, &text);
            let attempt = self.attempt(own, &query, meant != own.language);
            if !attempt.all.is_empty() {
                return Some((attempt, Reading::Keyboard(text)));
            }
        }
        None
    }

    /// The query with the words that are nearest to those that no page has.
    fn mended(
        &mut self,
        own: View<'library>,
        query: &Query,
        unknown: &[usize],
    ) -> Option<(Attempt, Reading)> {
        let Some(spelling) = &own.index.spelling else {
            self.want(file_name(own.language, own.index.catalogue.spelling));
            return None;
        };
        let mut candidates = Vec::new();
        for word in unknown.iter().filter_map(|&word| query.words.get(word)) {
            if !word.whole.number {
                candidates.push((word, spelling.near(&word.whole.normal, &word.whole.stem)));
            }
        }
        let most = candidates.iter().map(|(_, near)| near.len()).max();
        let mut best: Option<(Attempt, Reading)> = None;
        for number in 0..most.unwrap_or(0) {
            let mut stretches = Vec::new();
            for (word, near) in &candidates {
                if let Some(near) = near.get(number).or(near.last()) {
                    stretches.push((word.range.clone(), near.clone()));
                }
            }
            let text = query.replaced(&stretches);
            // A word that is known is finished.
            let mut attempt = self.attempt(
                own,
                &Query::parse(own.language, &(text.clone() + " ")),
                false,
            );
            if attempt.all.is_empty() {
                continue;
            }
            if let Some((first, _)) = &mut best {
                first.all.or(&attempt.all);
                first.wanted.append(&mut attempt.wanted);
            } else {
                best = Some((attempt, Reading::Spelling(text)));
            }
        }
        best
    }

    /// The pages for one reading of a query. With `foreign`, and if there are
    /// few, also those that have the words in another language.
    fn attempt(&mut self, own: View<'library>, query: &Query, foreign: bool) -> Attempt {
        let mut attempt = Attempt {
            all: Tally::empty(own.index.catalogue.page_count),
            clauses: Vec::new(),
            wanted: Vec::new(),
        };
        let mut at = 0;
        while at < query.words.len() {
            at = self.clause(own, query, at, &mut attempt);
        }
        if !self.missing.is_empty() {
            return attempt;
        }
        attempt.all = attempt.together();
        self.whole(own, query, &mut attempt.all);
        if !self.missing.is_empty() {
            attempt.all = Tally::empty(own.index.catalogue.page_count);
            return attempt;
        }
        if !foreign || attempt.all.count() >= FEW {
            return attempt;
        }
        for language in self.library.others() {
            let Some(view) = self.view(language) else {
                continue;
            };
            for (words, tally) in &mut attempt.clauses {
                let mut all: Option<Tally> = None;
                for word in query.words.get(words.clone()).unwrap_or_default() {
                    let found = self.foreign(view, word, own);
                    both(&mut all, found);
                }
                if let Some(all) = all {
                    tally.or(&all);
                }
            }
        }
        // What is missing now can only add pages below.
        attempt.all = attempt.together();
        self.whole(own, query, &mut attempt.all);
        attempt
    }

    /// Pages whose title, other name or code is the query, letter by letter or
    /// in poorer letters.
    fn whole(&mut self, own: View<'library>, query: &Query, all: &mut Tally) {
        let whole = &query.whole;
        let mut entries: Vec<&StemEntry> = Vec::new();
        entries.extend(self.exact(own, &whole.key, &whole.stem));
        if all.best() <= Some(Band::Folded) {
            entries.extend(self.with_key(own, &whole.key));
            entries.extend(self.with_key(own, &whole.poor));
        }
        for posting in entries.iter().flat_map(|entry| entry.pages(Field::Whole)) {
            all.add(posting.page, Band::Whole, 0.0);
        }
    }

    /// The pages of the word at some place, or of the phrase that begins there
    /// and means something as a whole. Returns the place after it.
    fn clause(
        &mut self,
        own: View<'library>,
        query: &Query,
        at: usize,
        attempt: &mut Attempt,
    ) -> usize {
        let phrase = (2..=LONGEST_PHRASE).rev().find_map(|length| {
            let words = query.words.get(at..at + length)?;
            let (mut stem, mut key) = (String::new(), String::new());
            for word in words {
                join(&mut stem, &word.whole.stem);
                join(&mut key, &word.whole.key);
            }
            let entry = self.exact(own, &key, &stem)?;
            (!entry.synonyms.is_empty()).then_some((length, entry))
        });
        let length = phrase.map_or(1, |(length, _)| length);
        let number = attempt.clauses.len();
        let mut marks = Marks::new(number);
        let mut tally: Option<Tally> = None;
        for word in query.words.get(at..at + length).unwrap_or_default() {
            let found = self.word(own, word, &mut marks);
            both(&mut tally, found);
        }
        let mut tally = tally.unwrap_or_else(|| attempt.all.clone());
        if let Some((_, entry)) = phrase {
            self.synonyms(own, entry, Band::Synonym, &mut tally, &mut marks);
        }
        attempt.clauses.push((at..at + length, tally));
        attempt.wanted.append(&mut marks.wanted);
        at + length
    }

    /// The pages of a word: as it is or, of a compound, of all its parts.
    fn word(&mut self, own: View<'library>, word: &Word, marks: &mut Marks) -> Tally {
        let mut tally = self.term(own, &word.whole, marks);
        let mut together: Option<Tally> = None;
        for part in &word.parts {
            let found = self.term(own, part, marks);
            both(&mut together, found);
        }
        if let Some(together) = together {
            tally.or(&together);
        }
        tally
    }

    /// The pages of a term, by the best way there is.
    fn term(&mut self, own: View<'library>, term: &Term, marks: &mut Marks) -> Tally {
        let catalogue = &own.index.catalogue;
        let mut tally = Tally::empty(catalogue.page_count);
        if let Some(entry) = self.exact(own, &term.key, &term.stem) {
            tally.add_stems(catalogue, &[entry], Band::All);
            marks.add(Sought::Stem(term.stem.clone()));
            self.synonyms(own, entry, Band::Synonym, &mut tally, marks);
        }
        if tally.is_empty() && !term.number {
            let mut entries: Vec<&StemEntry> = Vec::new();
            entries.extend(self.with_key(own, &term.key));
            if term.poor != term.key {
                entries.extend(self.with_key(own, &term.poor));
            }
            tally.add_stems(catalogue, &entries, Band::Folded);
            for entry in &entries {
                marks.add(Sought::Key(entry.key.clone()));
                self.synonyms(own, entry, Band::Beginning, &mut tally, marks);
            }
        }
        // Of codes the beginning is as good as the whole; of a word longer
        // ones are meant only if there is no such word.
        if tally.is_empty() || (term.number && term.unfinished) {
            let beginning = fold(own.language, &term.normal);
            let longer = self.beginning(own, &beginning);
            let mut found = Tally::empty(catalogue.page_count);
            found.add_stems(catalogue, &longer, Band::Beginning);
            tally.or(&found);
            marks.add(Sought::Beginning(beginning));
        }
        if tally.is_empty() && term.unfinished && !term.number {
            self.half_typed(own, &term.normal, &mut tally, marks);
        }
        tally
    }

    /// The word without the letters of an ending that is still being typed:
    /// of `residenc` and `рұқсаттард` a stemmer makes nothing.
    fn half_typed(
        &mut self,
        own: View<'library>,
        normal: &str,
        tally: &mut Tally,
        marks: &mut Marks,
    ) {
        let mut shorter = normal.to_owned();
        for _ in 0..HALF_TYPED {
            shorter.pop();
            let tokens = analyse(own.language, &shorter);
            let [token] = tokens.as_slice() else { return };
            if letters::count(&token.stem) <= HALF_TYPED + 1 {
                return;
            }
            if let Some(entry) = self.exact(own, &token.fold, &token.stem)
                && entry.is_word()
            {
                tally.add_stems(&own.index.catalogue, &[entry], Band::Beginning);
                marks.add(Sought::Stem(token.stem.clone()));
                return;
            }
        }
    }

    /// Adds the pages of what means the same.
    fn synonyms(
        &mut self,
        own: View<'library>,
        entry: &StemEntry,
        band: Band,
        tally: &mut Tally,
        marks: &mut Marks,
    ) {
        let catalogue = &own.index.catalogue;
        for phrase in &entry.synonyms {
            let mut together: Option<Tally> = None;
            let mut rest = phrase.as_str();
            while !rest.is_empty() {
                let (stem, after) = letters::first_word(rest);
                rest = after;
                let mut found = Tally::empty(catalogue.page_count);
                if let Some(entry) = self.exact(own, &key_of(own.language, stem), stem) {
                    found.add_stems(catalogue, &[entry], band);
                }
                marks.add(Sought::Stem(stem.to_owned()));
                both(&mut together, found);
            }
            if let Some(together) = together {
                tally.or(&together);
            }
        }
    }

    /// The pages that have a word in another language. Its stemmer is not here,
    /// its dictionary is: the longest stem that the word begins with, if what is
    /// left can be an ending.
    fn foreign(&mut self, view: View<'library>, word: &Word, own: View<'library>) -> Tally {
        let mut tally = self.foreign_term(view, &word.whole, own);
        let mut together: Option<Tally> = None;
        for part in &word.parts {
            let found = self.foreign_term(view, part, own);
            both(&mut together, found);
        }
        if let Some(together) = together {
            tally.or(&together);
        }
        tally
    }

    fn foreign_term(&mut self, view: View<'library>, term: &Term, own: View<'library>) -> Tally {
        let mut tally = Tally::empty(own.index.catalogue.page_count);
        let mut key = fold(view.language, &term.normal);
        let mut best = self.longest(view, &key, term.number);
        if best.is_empty() && key.pop() == Some('y') {
            // Snowball's English makes an i of it: `company`, `compani`.
            key.push('i');
            best = self.longest(view, &key, term.number);
        }
        tally.add_stems(&view.index.catalogue, &best, Band::Foreign);
        tally
    }

    /// The entries with the longest key that a word begins with.
    fn longest(
        &mut self,
        view: View<'library>,
        word: &str,
        exactly: bool,
    ) -> Vec<&'library StemEntry> {
        let mut found: Vec<&StemEntry> = Vec::new();
        let catalogue = &view.index.catalogue;
        let shards = if exactly {
            let at = catalogue.shard_of(word);
            at..at + 1
        } else {
            // A stem that has lost a vowel may stand behind the word.
            let sure = letters::count(word).saturating_sub(LONGEST_ENDING + 2);
            let end = letters::after(word, 0, sure.max(SHORTEST_STEM));
            let beginning = word.get(..end).unwrap_or(word);
            catalogue.shards_beginning(beginning)
        };
        for at in shards.take(MOST_SHARDS) {
            let Some(shard) = self.shard(view, at) else {
                continue;
            };
            for entry in shard.entries() {
                let Some(ending) = ending(view.language, word, &entry.key) else {
                    continue;
                };
                let own = letters::count(&entry.key);
                let ending = letters::count(ending);
                let longest = own.saturating_sub(1).min(LONGEST_ENDING);
                let fits = ending == 0 || (!exactly && own >= SHORTEST_STEM && ending <= longest);
                if !fits || !entry.is_word() {
                    continue;
                }
                if found
                    .last()
                    .is_some_and(|last| last.key.len() < entry.key.len())
                {
                    found.clear();
                }
                found.push(entry);
            }
        }
        found
    }

    fn exact(
        &mut self,
        view: View<'library>,
        key: &str,
        stem: &str,
    ) -> Option<&'library StemEntry> {
        let at = view.index.catalogue.shard_of(key);
        self.shard(view, at)?.find(key, stem)
    }

    fn with_key(&mut self, view: View<'library>, key: &str) -> &'library [StemEntry] {
        let at = view.index.catalogue.shard_of(key);
        self.shard(view, at)
            .map_or(&[], |shard| shard.with_key(key))
    }

    /// The entries that begin so, if there are not too many to load.
    fn beginning(&mut self, view: View<'library>, beginning: &str) -> Vec<&'library StemEntry> {
        let mut entries = Vec::new();
        let shards = view.index.catalogue.shards_beginning(beginning);
        if letters::count(beginning) < 2 || shards.len() > MOST_SHARDS {
            return entries;
        }
        for at in shards {
            if let Some(shard) = self.shard(view, at) {
                entries.extend(
                    shard
                        .beginning(beginning)
                        .iter()
                        .filter(|entry| entry.is_word()),
                );
            }
        }
        entries
    }

    fn shard(&mut self, view: View<'library>, at: usize) -> Option<&'library Shard> {
        let shard = view.index.shards.get(at)?;
        if shard.is_none()
            && let Some(mark) = view.index.catalogue.shards.get(at)
        {
            self.want(file_name(view.language, mark.digest));
        }
        shard.as_ref()
    }

    fn view(&mut self, language: Language) -> Option<View<'library>> {
        if let Some(index) = self.library.index(language) {
            return Some(View { language, index });
        }
        if let Some(name) = self.library.catalogue_name(language) {
            self.want(name);
        }
        None
    }

    fn want(&mut self, name: String) {
        if !self.missing.contains(&name) {
            self.missing.push(name);
        }
    }

    fn found(self, attempt: Attempt, reading: Reading) -> Answer {
        Answer {
            pages: attempt.all.ranked(),
            reading,
            missing: self.missing,
            asked: true,
            wanted: attempt.wanted,
        }
    }

    fn pending(self) -> Answer {
        Answer {
            missing: self.missing,
            asked: true,
            ..Answer::default()
        }
    }
}

/// Takes what both have; nothing before was no limit.
fn both(all: &mut Option<Tally>, found: Tally) {
    match all {
        Some(all) => all.and(&found),
        None => *all = Some(found),
    }
}

impl Attempt {
    /// The pages that have all words.
    fn together(&self) -> Tally {
        let mut clauses = self.clauses.iter().map(|(_, tally)| tally);
        let mut all = clauses.next().unwrap_or(&self.all).clone();
        clauses.for_each(|tally| all.and(tally));
        all
    }

    /// Adds the pages that have some of the words.
    fn add_some(&mut self) {
        for (_, tally) in &mut self.clauses {
            tally.set_band(Band::Some);
            self.all.or(tally);
        }
    }

    /// The words that no page has.
    fn unknown(&self) -> Vec<usize> {
        let mut unknown = Vec::new();
        for (words, tally) in &self.clauses {
            if tally.is_empty() {
                unknown.extend(words.clone());
            }
        }
        unknown
    }
}

/// What to mark of a clause.
struct Marks {
    clause: usize,
    wanted: Vec<Wanted>,
}

impl Marks {
    const fn new(clause: usize) -> Self {
        Self {
            clause,
            wanted: Vec::new(),
        }
    }

    fn add(&mut self, sought: Sought) {
        let clause = self.clause;
        self.wanted.push(Wanted { sought, clause });
    }
}
