//! The list of spellings: every word of the pages as it is written there, for
//! queries that no page answers because a letter is wrong.
//!
//! ```text
//! per word, sorted: how many bytes as before, how many more, these; how common it is
//! ```

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};
use core::mem::swap;

use crate::{
    Digest, Fault,
    bytes::{self, Reader},
    envelope::{self, Kind},
};

/// The longest ending that is left over from a stem.
const LONGEST_ENDING: usize = 4;
/// The shortest stem that can be a slip for how a word begins.
const SHORTEST_STEM: usize = 5;
/// How many candidates are tried at once.
const CANDIDATES: usize = 3;

/// A list of spellings being written.
#[derive(Debug, Default)]
pub struct SpellingDraft {
    content: Vec<u8>,
    last: String,
}

impl SpellingDraft {
    /// Adds a word in normal form and on how many pages it stands. Words come sorted.
    pub fn add(&mut self, word: &str, pages: u32) {
        bytes::put_word_after(&mut self.content, &self.last, word);
        // The power of two below: which of two words is meant, no more.
        self.content.push(pages.max(1).ilog2() as u8);
        self.last.clear();
        self.last.push_str(word);
    }

    /// The finished file and its digest.
    #[must_use]
    pub fn finish(self) -> (Digest, Vec<u8>) {
        envelope::seal(Kind::Spelling, &self.content)
    }
}

/// A list of spellings that has been read and found sound.
/// It stays packed: it is only ever gone through from end to end.
pub(crate) struct Spelling(Vec<u8>);

impl Spelling {
    pub(crate) fn read(content: &[u8]) -> Result<Self, Fault> {
        let mut words = Words::new(content);
        while words.next().is_some() {}
        words.reader.finish()?;
        Ok(Self(content.to_vec()))
    }

    /// The words that this one may be a slip for, the likeliest first: as few
    /// edits as can be, then whole words, then the same first letter, then the
    /// commoner one.
    /// One edit in words of four letters and more, two from eight on. A stem
    /// of five letters and more is also a slip for how a word begins: the list
    /// has not got every form of it.
    pub(crate) fn near(&self, word: &str, stem: &str) -> Vec<String> {
        let typed: Vec<char> = word.chars().collect();
        let stem: Vec<char> = stem.chars().collect();
        let limit = match typed.len() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let mut best: Vec<(usize, String)> = Vec::new();
        let mut words = Words::new(&self.0);
        while let Some(common) = words.next() {
            let known = words.word.as_str();
            let letters: Vec<char> = known.chars().collect();
            let (whole, _) = edits(&typed, &letters, limit);
            let begins = if stem.len() < SHORTEST_STEM {
                usize::MAX
            } else {
                edits(&stem, &letters, limit).1
            };
            let edits = whole.min(begins);
            if edits > limit {
                continue;
            }
            // One number, the smaller the likelier.
            let cost = edits << 11
                | usize::from(whole > edits) << 10
                | usize::from(letters.first() != typed.first()) << 9
                | usize::from(u8::MAX - common);
            let mut candidate = (cost, known.to_owned());
            for other in &mut best {
                if candidate.0 < other.0 {
                    swap(other, &mut candidate);
                }
            }
            if best.len() < CANDIDATES {
                best.push(candidate);
            }
        }
        let fewest = best.first().map_or(0, |(cost, _)| cost >> 11);
        let mut near = Vec::new();
        for (cost, word) in &best {
            if cost >> 11 == fewest {
                near.push(word.clone());
            }
        }
        near
    }
}

/// The words of a list, one after the other.
struct Words<'content> {
    reader: Reader<'content>,
    word: String,
}

impl<'content> Words<'content> {
    const fn new(content: &'content [u8]) -> Self {
        Self {
            reader: Reader::new(content),
            word: String::new(),
        }
    }

    /// Goes on to the next word; how common it is, or nothing at the end.
    #[inline(never)]
    fn next(&mut self) -> Option<u8> {
        if self.reader.is_done() {
            return None;
        }
        self.word = self.reader.word_after(&self.word);
        Some(self.reader.byte())
    }
}

/// How many letters must be added, left out, replaced or swapped with their
/// neighbour to make one word of the other (optimal string alignment), and to
/// make it the beginning of the other. More than the limit is not counted.
fn edits(one: &[char], other: &[char], limit: usize) -> (usize, usize) {
    // Each ending of the other word that is left over may be one.
    if one.len() > other.len() + limit || other.len() > one.len() + limit + LONGEST_ENDING {
        return (usize::MAX, usize::MAX);
    }
    let width = other.len() + 1;
    let cell = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(0);
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = vec![row + 1; width];
        for (column, b) in other.iter().enumerate() {
            let mut least = (cell(&last, column) + usize::from(a != b))
                .min(cell(&last, column + 1) + 1)
                .min(cell(&current, column) + 1);
            if row > 0
                && column > 0
                && other.get(column - 1) == Some(a)
                && one.get(row - 1) == Some(b)
            {
                least = least.min(cell(&before, column - 1) + 1);
            }
            if let Some(slot) = current.get_mut(column + 1) {
                *slot = least;
            }
        }
        before = core::mem::replace(&mut last, current);
    }
    let whole = cell(&last, other.len());
    let from = other.len().saturating_sub(LONGEST_ENDING);
    let ends = last.get(from..).unwrap_or_default();
    (whole, ends.iter().copied().min().unwrap_or(whole))
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{Spelling, SpellingDraft, Words, edits};
    use crate::{
        Fault,
        envelope::{self, Kind},
    };

    fn read(words: &BTreeMap<String, u32>) -> Result<Spelling, Fault> {
        let mut draft = SpellingDraft::default();
        for (word, pages) in words {
            draft.add(word, *pages);
        }
        let (_, file) = draft.finish();
        Spelling::read(envelope::open(Kind::Spelling, &file)?.1)
    }

    fn near(words: &[(&str, u32)], typed: &str) -> Result<Vec<String>, Fault> {
        let words = words.iter().map(|(word, pages)| ((*word).into(), *pages));
        Ok(read(&words.collect())?.near(typed, typed))
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(words: BTreeMap<String, u32>) {
            let packed = read(&words).map(|read| read.0).unwrap_or_default();
            let (mut read, mut left) = (Vec::new(), Words::new(&packed));
            while left.next().is_some() {
                read.push(left.word.clone());
            }
            prop_assert_eq!(read, words.into_keys().collect::<Vec<_>>());
        }

        #[test]
        fn edits_are_a_distance(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let [one, other] = [one, other].map(|word| word.chars().collect::<Vec<_>>());
            let (between, begins) = edits(&one, &other, 6);
            prop_assert_eq!(between == 0, one == other);
            prop_assert_eq!(between, edits(&other, &one, 6).0);
            prop_assert!(begins <= between);
            prop_assert!(between >= one.len().abs_diff(other.len()) && between <= one.len().max(other.len()));
        }

        #[test]
        fn one_slip_is_found(word in "[а-я]{4,9}", place: prop::sample::Index, slip in 0..4_u8) {
            let mut typed: Vec<char> = word.chars().collect();
            let at = place.index(typed.len() - 1);
            match slip {
                0 => { typed.remove(at); }
                1 => typed.insert(at, 'ё'),
                2 => typed[at] = 'ё',
                _ => typed.swap(at, at + 1),
            }
            let typed: String = typed.into_iter().collect();
            prop_assume!(typed.chars().count() > 3);
            prop_assert_eq!(near(&[(&word, 1)], &typed), Ok(Vec::from([word])));
        }

        #[test]
        fn nonsense_is_refused_or_harmless(content: Vec<u8>) {
            if let Ok(spelling) = Spelling::read(&content) {
                spelling.near("рұқсат", "рұқс");
            }
        }
    }

    #[test]
    fn the_likeliest_comes_first() {
        let words = [("виза", 90), ("вина", 3), ("лиза", 900), ("визами", 50)];
        assert_eq!(
            near(&words, "вида"),
            Ok(["виза", "вина"].map(String::from).into())
        );
        assert_eq!(near(&words, "виза"), Ok(["виза"].map(String::from).into()));
        assert_eq!(near(&words, "вза"), Ok(Vec::new()));
        assert_eq!(near(&words, "разрешение"), Ok(Vec::new()));
        assert_eq!(
            near(&[("разрешение", 1)], "рзрешеине"),
            Ok(["разрешение".into()].into())
        );
    }
}
