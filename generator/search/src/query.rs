//! What was asked: the words of a query and the keys under which to look.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

use qonys_text::{
    Language, Token, TokenKind, analyse, fold, folded_stem,
    letters::{after, at, first_word, is_hyphen},
};

/// More words than these are not looked up: a paragraph that somebody pasted
/// would load half of the dictionary.
const MOST_WORDS: usize = 24;

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// As it was typed.
    pub(crate) text: String,
    pub(crate) words: Vec<Word>,
    /// All words as the title, name or code of a page.
    pub(crate) whole: Term,
}

/// One word of a query. A compound is found whole or by all of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) whole: Term,
    pub(crate) parts: Vec<Term>,
    /// Its place in the text.
    pub(crate) range: Range<usize>,
}

/// What to look up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) normal: String,
    pub(crate) stem: String,
    /// The fold key of the stem.
    pub(crate) key: String,
    /// The fold key if the letters are poorer than those of the language.
    pub(crate) poor: String,
    /// Whether it is a number or a code: nothing else is as good.
    pub(crate) number: bool,
    /// Whether it may still be in the middle of being typed.
    pub(crate) unfinished: bool,
}

impl Query {
    /// Understands what was typed. The last word counts as unfinished as long
    /// as nothing has been typed after it.
    pub(crate) fn parse(language: Language, text: &str) -> Self {
        let tokens = analyse(language, text);
        let end = tokens.last().map_or(0, |token| token.range.end);
        let mut rest = end;
        while at(text, rest).is_some_and(is_hyphen) {
            rest = after(text, rest, 1);
        }
        let unfinished = rest == text.len();
        let mut words: Vec<Word> = Vec::new();
        let mut whole = Term::default();
        for token in &tokens {
            if words.len() == MOST_WORDS {
                break;
            }
            let term = Term::of(language, token, unfinished && token.range.end == end);
            if token.kind == TokenKind::Part {
                if let Some(word) = words.last_mut() {
                    word.parts.push(term);
                }
                continue;
            }
            join(&mut whole.stem, &term.stem);
            join(&mut whole.key, &term.key);
            join(&mut whole.poor, &term.poor);
            // A word counts once; the last one may be unfinished.
            let before = words.iter().position(|word| word.whole.stem == term.stem);
            if let Some(place) = before {
                words.remove(place);
            }
            words.push(Word {
                whole: term,
                parts: Vec::new(),
                range: token.range.clone(),
            });
        }
        Self {
            text: text.to_owned(),
            words,
            whole,
        }
    }

    /// The stretch between spaces that a word stands in.
    pub(crate) fn stretch(&self, word: &Word) -> Range<usize> {
        let text = self.text.as_bytes();
        let Range { mut start, mut end } = word.range;
        while start > 0 && text.get(start - 1) != Some(&b' ') {
            start -= 1;
        }
        while text.get(end).is_some_and(|&byte| byte != b' ') {
            end += 1;
        }
        start..end
    }
}

/// A text of which some stretches are being replaced, from front to back.
pub(crate) struct Rewrite<'text> {
    from: &'text str,
    to: String,
    /// How much of the text has been passed.
    done: usize,
}

impl<'text> Rewrite<'text> {
    pub(crate) const fn new(from: &'text str) -> Self {
        Self {
            from,
            to: String::new(),
            done: 0,
        }
    }

    /// Whether everything from some place on is as it was.
    pub(crate) const fn is_before(&self, place: usize) -> bool {
        self.done <= place
    }

    /// Whether everything is as it was.
    pub(crate) const fn is_untouched(&self) -> bool {
        self.done == 0
    }

    /// Replaces a stretch.
    #[inline(never)]
    pub(crate) fn replace(&mut self, stretch: &Range<usize>, by: &str) {
        let between = self.from.get(self.done..stretch.start);
        self.to.push_str(between.unwrap_or_default());
        self.to.push_str(by);
        self.done = stretch.end;
    }

    /// The text as it is now.
    pub(crate) fn finish(mut self) -> String {
        let end = self.from.len();
        self.replace(&(end..end), "");
        self.to
    }
}

impl Term {
    fn of(language: Language, token: &Token<'_>, unfinished: bool) -> Self {
        let number = token.normal.bytes().all(|byte| byte.is_ascii_digit());
        Self {
            poor: if number {
                token.fold.clone()
            } else {
                folded_stem(language, &token.normal)
            },
            normal: token.normal.clone(),
            stem: token.stem.clone(),
            key: token.fold.clone(),
            number,
            unfinished,
        }
    }
}

/// The stem under which a title, name or code is found as a whole
/// ([`crate::Field::Whole`]); none if it has no word. A space inside tells it
/// from the stem of a word, and lets it lie beside that of its first word.
#[must_use]
pub fn whole_key(language: Language, name: &str) -> Option<String> {
    let mut joined = String::new();
    for token in analyse(language, name) {
        if token.kind != TokenKind::Part {
            join(&mut joined, &token.stem);
        }
    }
    (!joined.is_empty()).then_some(joined)
}

/// Puts a word after others, with a space between.
#[inline(never)]
pub(crate) fn join(joined: &mut String, word: &str) {
    if !joined.is_empty() {
        joined.push(' ');
    }
    joined.push_str(word);
}

/// The fold key of the stem of a word or of a whole name.
#[must_use]
pub fn key_of(language: Language, stem: &str) -> String {
    let mut key = String::new();
    let mut rest = stem;
    while !rest.is_empty() {
        let (word, after) = first_word(rest);
        join(&mut key, &fold(language, word));
        rest = after;
    }
    key
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned, string::String, vec::Vec};
    use qonys_text::Language;

    use super::{Query, Rewrite, whole_key};

    fn asked(text: &str) -> Vec<(String, bool)> {
        let query = Query::parse(Language::Kk, text);
        let words = query.words.iter();
        words
            .flat_map(|word| core::iter::once(&word.whole).chain(&word.parts))
            .map(|term| (term.stem.clone(), term.unfinished))
            .collect()
    }

    fn term(stem: &str, unfinished: bool) -> (String, bool) {
        (stem.to_owned(), unfinished)
    }

    #[test]
    fn the_last_word_is_unfinished() {
        assert_eq!(
            asked("рұқсат ал"),
            [term("рұқсат", false), term("ал", true)]
        );
        assert_eq!(
            asked("рұқсат ал "),
            [term("рұқсат", false), term("ал", false)]
        );
        assert_eq!(asked("2512-1-"), [term("25121", true)]);
        assert_eq!(asked(" — "), []);
    }

    #[test]
    fn compounds_bring_their_parts() {
        assert_eq!(
            asked("көші-қон"),
            [term("көшіқон", true), term("көш", false), term("қон", true)]
        );
    }

    #[test]
    fn words_count_once() {
        assert_eq!(
            asked("виза Виза виз"),
            [term("виза", false), term("виз", true)]
        );
        assert_eq!(asked("виза виза"), [term("виза", true)]);
    }

    #[test]
    fn stretches_are_replaced() {
        let query = Query::parse(Language::Kk, "алу 09;fn 12");
        let stretches: Vec<&str> = query
            .words
            .iter()
            .filter_map(|word| query.text.get(query.stretch(word)))
            .collect();
        assert_eq!(stretches, ["алу", "09;fn", "09;fn", "12"]);
        let stretch = query.stretch(&query.words[1]);
        let mut rewrite = Rewrite::new(&query.text);
        rewrite.replace(&stretch, "құжат");
        assert!(rewrite.is_before(stretch.end) && !rewrite.is_before(stretch.start));
        assert_eq!(rewrite.finish(), "алу құжат 12");
    }

    #[test]
    fn names_have_one_key() {
        assert_eq!(
            whole_key(Language::Kk, "2512 1 007").as_deref(),
            Some("25121007")
        );
        assert_eq!(
            whole_key(Language::Kk, "Дәрігер-терапевт, маман").as_deref(),
            Some("дәрігертерапевт маман")
        );
        assert_eq!(whole_key(Language::Kk, "…"), None);
    }
}
