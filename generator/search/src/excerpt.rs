//! Excerpts: the place in a page where the words asked for stand.

use alloc::{string::String, vec::Vec};
use core::ops::Range;

use qonys_text::{
    Language, Token, analyse,
    letters::{after, begins},
};

use crate::{
    Fault,
    fragment::{FragmentReader, Section},
};

/// How many characters an excerpt has at most.
const LENGTH: usize = 220;
/// How many of them may stand before the first word that was asked for.
const LEAD: usize = 60;

/// A text with the words asked for marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Where the words stand, in bytes, in order and apart from each other.
    pub marks: Vec<Range<usize>>,
}

/// What to show of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Where the page stands, relative to the base address.
    pub path: String,
    /// The name of its kind.
    pub kind: String,
    /// Its title.
    pub title: Marked,
    /// The id of the heading that the text stands under; empty if there is none.
    pub anchor: String,
    /// That heading.
    pub heading: Marked,
    /// The text.
    pub text: Marked,
}

/// What is to be found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sought {
    /// Words with this stem.
    Stem(String),
    /// Words with this fold key.
    Key(String),
    /// Words whose fold key begins so.
    Beginning(String),
}

/// Something asked for, as it is to be found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) sought: Sought,
    /// Which word or phrase of the query it belongs to.
    pub(crate) clause: usize,
}

impl Wanted {
    fn means(&self, token: &Token<'_>) -> bool {
        match &self.sought {
            Sought::Stem(stem) => *stem == token.stem,
            Sought::Key(key) => *key == token.fold,
            Sought::Beginning(beginning) => token.fold.starts_with(beginning.as_str()),
        }
    }
}

/// A word asked for, in a text.
struct Hit {
    range: Range<usize>,
    /// The word or phrase of the query, as one bit; those after the 64th have none.
    clause: u64,
}

/// Cuts the excerpt of a page.
pub(crate) fn excerpt(
    language: Language,
    mut fragment: FragmentReader<'_>,
    wanted: &[Wanted],
) -> Result<Excerpt, Fault> {
    let mut best = Section::default();
    let mut most = None;
    while let Some(section) = fragment.next_section() {
        let in_heading = clauses(&hits(language, &section.heading, wanted));
        let in_text = clauses(&hits(language, &section.text, wanted));
        let distinct = (in_heading | in_text).count_ones();
        // A heading with a word decides between sections that have as many.
        let worth = Some(2 * distinct + u32::from(in_heading != 0));
        if worth > most {
            (most, best) = (worth, section);
        }
    }
    fragment.finish()?;
    let [title, heading] = [fragment.title, best.heading]
        .map(|text| mark(&text, &hits(language, &text, wanted), 0..text.len()));
    Ok(Excerpt {
        path: fragment.path,
        kind: fragment.kind,
        title,
        heading,
        text: cut(&best.text, &hits(language, &best.text, wanted)),
        anchor: best.anchor,
    })
}

#[inline(never)]
fn hits(language: Language, text: &str, wanted: &[Wanted]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for token in &analyse(language, text) {
        if let Some(wanted) = wanted.iter().find(|wanted| wanted.means(token)) {
            hits.push(Hit {
                range: token.range.clone(),
                clause: 1_u64.checked_shl(wanted.clause as u32).unwrap_or(0),
            });
        }
    }
    hits
}

/// Which words of the query were hit.
fn clauses(hits: &[Hit]) -> u64 {
    hits.iter().fold(0, |seen, hit| seen | hit.clause)
}

/// A stretch of a text with its hits marked; those that overlap (a compound and
/// its part) become one.
#[inline(never)]
fn mark(text: &str, hits: &[Hit], shown: Range<usize>) -> Marked {
    let mut marked = Marked::default();
    if shown.start > 0 {
        marked.text.push('…');
    }
    let lead = marked.text.len();
    marked
        .text
        .push_str(text.get(shown.clone()).unwrap_or_default());
    if shown.end < text.len() {
        marked.text.push('…');
    }
    for hit in hits {
        if hit.range.start < shown.start || hit.range.end > shown.end {
            continue;
        }
        let [start, end] = [hit.range.start, hit.range.end].map(|at| at - shown.start + lead);
        match marked.marks.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => marked.marks.push(start..end),
        }
    }
    marked
}

/// The stretch of a text with the most different words, from the beginning of
/// a sentence if one is near, else from the beginning of a word.
fn cut(text: &str, hits: &[Hit]) -> Marked {
    let from = beginning(text, densest(text, hits));
    mark(text, hits, from..ending(text, from))
}

/// Where the hit stands from which on most different words fit into an excerpt.
fn densest(text: &str, hits: &[Hit]) -> usize {
    let (mut most, mut place) = (0, 0);
    for (number, hit) in hits.iter().enumerate() {
        let reach = after(text, hit.range.start, LENGTH - LEAD);
        let mut seen = 0_u64;
        for other in hits.get(number..).unwrap_or_default() {
            if other.range.end > reach {
                break;
            }
            seen |= other.clause;
        }
        if seen.count_ones() > most {
            (most, place) = (seen.count_ones(), hit.range.start);
        }
    }
    place
}

/// Where to begin so that the word at `first` is seen early.
fn beginning(text: &str, first: usize) -> usize {
    let (mut word, mut left) = (first, LEAD);
    let mut bytes = text.as_bytes().get(..first).unwrap_or_default();
    while let Some((&byte, before)) = bytes.split_last() {
        if begins(byte) {
            if left == 0 {
                return word;
            }
            left -= 1;
        }
        if byte == b' ' {
            word = bytes.len();
            if let [.., b'.' | b'!' | b'?' | b';'] | [.., 0xc2, 0xb7] = before {
                // The last is the middle dot.
                return word;
            }
        }
        bytes = before;
    }
    0
}

/// Where to end: after a word that still fits.
fn ending(text: &str, from: usize) -> usize {
    let latest = after(text, from, LENGTH);
    let middle = latest.midpoint(from);
    let mut end = latest;
    while latest < text.len() && end > middle + 1 {
        end -= 1;
        if text.as_bytes().get(end) == Some(&b' ') {
            return end;
        }
    }
    latest
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String, vec::Vec};

    use proptest::prelude::*;
    use qonys_text::Language;

    use super::{LENGTH, Marked, Sought, Wanted, cut, hits, mark};

    fn wanted(language: Language, query: &str) -> Vec<Wanted> {
        let words = qonys_text::analyse(language, query).into_iter().enumerate();
        words
            .map(|(clause, word)| Wanted {
                sought: Sought::Stem(word.stem),
                clause,
            })
            .collect()
    }

    fn shown(text: &str, query: &str) -> Marked {
        let wanted = wanted(Language::Ru, query);
        cut(text, &hits(Language::Ru, text, &wanted))
    }

    fn marked(marked: &Marked) -> Vec<&str> {
        marked
            .marks
            .iter()
            .filter_map(|mark| marked.text.get(mark.clone()))
            .collect()
    }

    #[test]
    fn short_texts_are_whole() {
        let excerpt = shown("Виза и паспорт.", "паспорт виза ");
        assert_eq!(excerpt.text, "Виза и паспорт.");
        assert_eq!(marked(&excerpt), ["Виза", "паспорт"]);
    }

    #[test]
    fn long_texts_begin_with_the_sentence() {
        let filler = "Слова, слова и опять слова без всякого смысла. ".repeat(9);
        let text = format!("{filler}Здесь нужна справка. {filler}");
        let excerpt = shown(&text, "справка ");
        assert!(
            excerpt.text.starts_with("…Здесь нужна справка. Слова") && excerpt.text.ends_with('…')
        );
        assert_eq!(marked(&excerpt), ["справка"]);
        assert!(excerpt.text.chars().count() <= LENGTH + 2);
    }

    #[test]
    fn the_place_with_most_words_is_shown() {
        let filler = "иное ".repeat(90);
        let text = format!("виза {filler} виза для мужа {filler}");
        assert_eq!(marked(&shown(&text, "мужа виза ")), ["виза", "мужа"]);
    }

    #[test]
    fn compounds_are_marked_once() {
        let wanted = wanted(Language::Kk, "көші-қон ");
        let text = "Көші-қон қызметі";
        let found = mark(text, &hits(Language::Kk, text, &wanted), 0..text.len());
        assert_eq!(marked(&found), ["Көші-қон"]);
    }

    proptest! {
        #[test]
        fn marks_are_words_of_the_excerpt(words in prop::collection::vec("[а-г]{1,6}[.!]?", 0..120), query in "[а-г]{1,2} [а-г]{1,3}") {
            let text: String = words.join(" ");
            let excerpt = shown(&text, &query);
            let mut end = 0;
            for range in &excerpt.marks {
                prop_assert!(range.start >= end && excerpt.text.get(range.clone()).is_some_and(|word| !word.contains(' ')));
                end = range.end;
            }
            prop_assert!(excerpt.text.chars().count() <= LENGTH + 2);
        }
    }
}
