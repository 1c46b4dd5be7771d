//! What was asked: the words of a query and how each may be found.

use alloc::{string::String, vec::Vec};

use qonys_text::{Language, Token, TokenKind, analyse, fold};

/// Shorter beginnings than this are not completed: every page would match.
const SHORTEST_BEGINNING: usize = 2;

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) clauses: Vec<Clause>,
    pub(crate) whole: Term,
}

/// One word of a query. A compound is found whole or by all of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) whole: Term,
    pub(crate) parts: Vec<Term>,
}

/// A key to look up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) stem: String,
    pub(crate) key: String,
    /// Whether words that only begin so are asked for too.
    pub(crate) beginning: bool,
}

impl Query {
    /// Understands what was typed. The last word counts as unfinished as long
    /// as nothing has been typed after it.
    #[must_use]
    pub fn parse(language: Language, text: &str) -> Self {
        let tokens = analyse(language, text);
        let end = tokens
            .iter()
            .map(|token| token.range.end)
            .max()
            .unwrap_or(0);
        let unfinished = text
            .get(end..)
            .is_some_and(|rest| rest.chars().all(qonys_text::letters::is_hyphen));
        let mut clauses: Vec<Clause> = Vec::new();
        let mut last_whole: Option<Clause> = None;
        for token in &tokens {
            let term = Term::of(token, unfinished && token.range.end == end);
            match (&mut last_whole, token.kind) {
                (Some(clause), TokenKind::Part) => clause.parts.push(term),
                (last, _) => clauses.extend(last.replace(Clause {
                    whole: term,
                    parts: Vec::new(),
                })),
            }
        }
        clauses.extend(last_whole);
        let stem = join(&tokens);
        let whole = Term {
            key: key_of(language, &stem),
            stem,
            beginning: false,
        };
        let mut distinct: Vec<Clause> = Vec::new();
        for clause in clauses {
            match distinct
                .iter_mut()
                .find(|known| known.whole.stem == clause.whole.stem)
            {
                Some(known) => *known = clause,
                None => distinct.push(clause),
            }
        }
        Self {
            clauses: distinct,
            whole,
        }
    }

    /// Whether nothing was asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// All keys to look up for words, in order.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.clauses.iter().flat_map(Clause::terms)
    }
}

impl Clause {
    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        core::iter::once(&self.whole).chain(&self.parts)
    }
}

impl Term {
    fn of(token: &Token<'_>, unfinished: bool) -> Self {
        Self {
            stem: token.stem.clone(),
            key: token.fold.clone(),
            beginning: unfinished && completable(&token.fold),
        }
    }

    /// Whether it is long enough to ask for all words that begin so.
    pub(crate) fn completable(&self) -> bool {
        completable(&self.key)
    }
}

fn completable(key: &str) -> bool {
    key.chars().nth(SHORTEST_BEGINNING - 1).is_some()
}

/// The stem under which a title, name or code is found as a whole
/// ([`crate::Field::Whole`]); none if it has no word. A space inside tells it
/// from the stem of a word, and lets it lie beside that of its first word.
#[must_use]
pub fn whole_key(language: Language, name: &str) -> Option<String> {
    let joined = join(&analyse(language, name));
    (!joined.is_empty()).then_some(joined)
}

fn join(tokens: &[Token<'_>]) -> String {
    let mut joined = String::new();
    for token in tokens.iter().filter(|token| token.kind != TokenKind::Part) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&token.stem);
    }
    joined
}

/// The fold key of the stem of a word or of a whole name.
#[must_use]
pub fn key_of(language: Language, stem: &str) -> String {
    let mut key = String::new();
    for (number, word) in stem.split(' ').enumerate() {
        if number > 0 {
            key.push(' ');
        }
        key.push_str(&fold(language, word));
    }
    key
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned, string::String, vec::Vec};
    use qonys_text::Language;

    use super::{Query, whole_key};

    fn asked(text: &str) -> Vec<(String, bool)> {
        Query::parse(Language::Kk, text)
            .terms()
            .map(|term| (term.stem.clone(), term.beginning))
            .collect()
    }

    fn term(stem: &str, beginning: bool) -> (String, bool) {
        (stem.to_owned(), beginning)
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
        assert_eq!(asked("а"), [term("а", false)]);
        assert_eq!(asked("2512-1-"), [term("25121", true)]);
        assert_eq!(asked(" — "), []);
    }

    #[test]
    fn compounds_bring_their_parts() {
        assert_eq!(
            asked("көші-қон"),
            [
                term("көшіқон", true),
                term("көші", false),
                term("қон", true)
            ]
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
    fn names_have_one_key() {
        assert_eq!(
            whole_key(Language::Kk, "2512 1 007").as_deref(),
            Some("25121007")
        );
        assert_eq!(
            whole_key(Language::Kk, "Дәрігер-нейрохирург, маман").as_deref(),
            Some("дәрігернейрохирург маман")
        );
        assert_eq!(whole_key(Language::Kk, "…"), None);
    }
}
