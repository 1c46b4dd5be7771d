//! Excerpts: the place in a page where the words asked for stand.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

use qonys_text::{Language, Token, analyse};

use crate::{
    Fault,
    fragment::{FragmentReader, SectionView},
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
    clause: usize,
}

/// Cuts the excerpt of a page.
pub(crate) fn excerpt(
    language: Language,
    mut fragment: FragmentReader<'_>,
    wanted: &[Wanted],
) -> Result<Excerpt, Fault> {
    let mut best = SectionView::default();
    let (mut most, mut best_hits) = (None, [Vec::new(), Vec::new()]);
    while let Some(section) = fragment.next_section() {
        let hits = [section.heading, section.text].map(|text| hits(language, text, wanted));
        // A heading with a word decides between sections that have as many.
        let worth = 2 * distinct(&hits) + usize::from(!hits[0].is_empty());
        if most.is_none_or(|most| worth > most) {
            (most, best, best_hits) = (Some(worth), section, hits);
        }
    }
    fragment.finish()?;
    Ok(Excerpt {
        path: fragment.path.to_owned(),
        kind: fragment.kind.to_owned(),
        title: mark(fragment.title, &hits(language, fragment.title, wanted), 0),
        heading: mark(best.heading, &best_hits[0], 0),
        text: cut(best.text, &best_hits[1]),
        anchor: best.anchor.to_owned(),
    })
}

fn hits(language: Language, text: &str, wanted: &[Wanted]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for token in analyse(language, text) {
        if let Some(wanted) = wanted.iter().find(|wanted| wanted.means(&token)) {
            hits.push(Hit {
                range: token.range,
                clause: wanted.clause,
            });
        }
    }
    hits
}

/// How many different words of the query were hit.
fn distinct(hits: &[Vec<Hit>]) -> usize {
    let mut seen = 0_u64;
    for hit in hits.iter().flatten() {
        // Queries of more than 64 words find their excerpt by the first 64.
        seen |= 1_u64.checked_shl(hit.clause as u32).unwrap_or(0);
    }
    seen.count_ones() as usize
}

/// The text with marks, which move by so many bytes; those that overlap (a
/// compound and its part) become one.
fn mark(text: &str, hits: &[Hit], moved: isize) -> Marked {
    let mut marks: Vec<Range<usize>> = Vec::new();
    for hit in hits {
        let start = hit.range.start.saturating_add_signed(moved);
        let end = hit.range.end.saturating_add_signed(moved);
        match marks.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => marks.push(start..end),
        }
    }
    Marked {
        text: text.to_owned(),
        marks,
    }
}

/// The stretch of a text with the most different words, from the beginning of
/// a sentence if one is near, else from the beginning of a word.
fn cut(text: &str, hits: &[Hit]) -> Marked {
    let first = densest(text, hits);
    let from = beginning(text, first);
    let rest = text.get(from..).unwrap_or_default();
    let shown = ending(rest);
    let lead = if from > 0 { "…" } else { "" };
    let mut cut = lead.to_owned();
    cut.push_str(shown);
    if shown.len() < rest.len() {
        cut.push('…');
    }
    let seen = |hit: &Hit| hit.range.start >= from && hit.range.end <= from + shown.len();
    let start = hits.iter().position(seen).unwrap_or(hits.len());
    let hits = hits.get(start..).unwrap_or_default();
    let count = hits.iter().take_while(|hit| seen(hit)).count();
    mark(
        &cut,
        hits.get(..count).unwrap_or_default(),
        lead.len() as isize - from as isize,
    )
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
            seen |= 1_u64.checked_shl(other.clause as u32).unwrap_or(0);
        }
        if seen.count_ones() > most {
            (most, place) = (seen.count_ones(), hit.range.start);
        }
    }
    place
}

/// The byte so many characters after a byte.
fn after(text: &str, from: usize, characters: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.char_indices()
        .nth(characters)
        .map_or(text.len(), |(at, _)| from + at)
}

/// Where to begin so that the word at `first` is seen early.
fn beginning(text: &str, first: usize) -> usize {
    let (mut word, mut left) = (first, LEAD);
    let mut before = text.get(..first).unwrap_or_default().chars();
    let mut at = first;
    while let Some(c) = before.next_back() {
        if left == 0 {
            return word;
        }
        left -= 1;
        at -= c.len_utf8();
        if c == ' ' {
            word = at + 1;
            if before.as_str().ends_with(['.', '!', '?', ';', '·']) {
                return word;
            }
        }
    }
    0
}

/// What is shown of the rest of a text: words that fit.
fn ending(rest: &str) -> &str {
    let latest = after(rest, 0, LENGTH);
    let fits = rest.get(..latest).unwrap_or_default();
    if latest == rest.len() {
        return fits;
    }
    let end = fits
        .bytes()
        .rposition(|byte| byte == b' ')
        .filter(|&end| end > latest / 2)
        .unwrap_or(latest);
    fits.get(..end).unwrap_or_default()
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
        let found = mark(text, &hits(Language::Kk, text, &wanted), 0);
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
