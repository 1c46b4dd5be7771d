//! Answering: which pages have the words, under which reading of the query.
//!
//! A query is read in steps, and the first that finds a page with all words
//! ends the search: as it stands – stems, what means the same, poorer letters,
//! longer words that begin so; together with the other languages, where the
//! own one has little; typed on another keyboard; with a slip of the finger.
//! How a word is found is said in `lookup`. Whatever is not loaded yet is noted,
//! and the question is asked again later.

use alloc::{string::String, vec::Vec};
use core::{mem::take, ops::Range};

use qonys_text::{Language, keyboard::Mistake};

use crate::{
    Field, Library, StemEntry,
    excerpt::Wanted,
    index::Index,
    query::{Query, Rewrite, Word},
    tally::{Band, Ranked, Tally},
};

/// With fewer pages than these the other languages are asked too.
const FEW: usize = 5;
/// How many words a phrase has at most that means something as a whole.
pub const LONGEST_PHRASE: usize = 4;

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
    pub(crate) library: &'library Library,
    pub(crate) missing: Vec<String>,
    /// Whether something is missing without which the best pages are not known.
    /// What means the same can come later: its pages stand below.
    pub(crate) blocked: bool,
    /// Whether what is looked up can come later.
    pub(crate) later: bool,
    /// What the last reading finds.
    pub(crate) attempt: Attempt,
}

/// What one reading of a query finds.
#[derive(Default)]
pub(crate) struct Attempt {
    /// The pages with all words.
    all: Tally,
    /// The words and phrases so far.
    pub(crate) clauses: Vec<Clause>,
    pub(crate) wanted: Vec<Wanted>,
    reading: Reading,
}

/// A word, or a phrase that means something as a whole.
pub(crate) struct Clause {
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
