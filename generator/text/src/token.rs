//! Words with their places in the text.

use alloc::{string::String, vec::Vec};
use core::{mem::take, ops::Range};

use crate::{Language, code, fold::fold, letters, normal::normal, stem::stem};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum TokenKind {
    /// A word, or the whole of a compound.
    Word,
    /// A part of the compound before it: `қон` of `көші-қон`.
    Part,
    /// A number.
    Number,
    /// An occupation code or its beginning.
    Code,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'text> {
    /// As it stands in the text.
    pub text: &'text str,
    /// In its normal form; of a compound, its parts in one.
    pub normal: String,
    /// Under which it is found.
    pub stem: String,
    /// Under which it is found by poorer spellings too.
    pub fold: String,
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
}

/// The words of a text, in order. A compound comes whole (joined, so that
/// `e-mail` is found by `email`), followed by its parts.
#[must_use]
pub fn analyse(language: Language, text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = letters::at(text, at) {
        if !letters::is_word(c) {
            at = letters::after(text, at, 1);
            continue;
        }
        let start = at;
        if let Some(code) = code::at_start(text, start) {
            at += code.length;
            push(
                &mut tokens,
                language,
                text,
                start..at,
                code.digits,
                TokenKind::Code,
            );
            continue;
        }
        let mut run = Run::read(text, start);
        at = run.end;
        push(
            &mut tokens,
            language,
            text,
            start..at,
            run.whole,
            TokenKind::Word,
        );
        for (range, normal) in &mut run.parts {
            let (range, normal) = (range.clone(), take(normal));
            push(&mut tokens, language, text, range, normal, TokenKind::Part);
        }
    }
    tokens
}

fn push<'text>(
    tokens: &mut Vec<Token<'text>>,
    language: Language,
    text: &'text str,
    range: Range<usize>,
    normal: String,
    kind: TokenKind,
) {
    let digits = normal.bytes().all(|byte| byte.is_ascii_digit());
    let (stem, kind) = match kind {
        TokenKind::Word if digits => (normal.clone(), TokenKind::Number),
        // Numbers and codes have no endings.
        _ if digits => (normal.clone(), kind),
        _ => (stem(language, normal.clone()), kind),
    };
    let fold = fold(language, &stem);
    tokens.push(Token {
        text: text.get(range.clone()).unwrap_or_default(),
        normal,
        stem,
        fold,
        range,
        kind,
    });
}

/// A stretch of text without a break: a word, or words held together by
/// hyphens, or a number with its strokes and points.
struct Run {
    /// The normal form of all in one, except that numbers keep what stands
    /// between them (`15.08.2023` is not `15082023`).
    whole: String,
    /// The parts of a compound and their normal forms; none of a plain word.
    parts: Vec<(Range<usize>, String)>,
    end: usize,
}

impl Run {
    /// Reads the run that begins at some byte of a text.
    fn read(text: &str, start: usize) -> Self {
        let mut parts = Vec::new();
        let mut whole = String::new();
        let (mut from, mut end, mut at) = (start, start, start);
        let (mut last, mut joiner) = (' ', None);
        loop {
            let c = letters::at(text, at).unwrap_or(' ');
            at = letters::after(text, at, 1);
            let next = letters::at(text, at).unwrap_or(' ');
            if letters::is_word(c) {
                (end, last) = (at, c);
                continue;
            }
            if letters::is_mark(c) {
                end = at;
                continue;
            }
            // Inside a word it is no letter; at its end it is no part of it.
            if letters::is_invisible(c) || (letters::is_apostrophe(c) && letters::is_word(next)) {
                continue;
            }
            let part = normal(text.get(from..end).unwrap_or_default());
            let between = whole.bytes().next_back().zip(part.bytes().next());
            if let (Some(joiner), Some((b'0'..=b'9', b'0'..=b'9'))) = (joiner, between) {
                whole.push(joiner);
            }
            whole.push_str(&part);
            parts.push((from..end, part));
            if !letters::is_word(next) || !joins(last, c, next) {
                break;
            }
            joiner = Some(if letters::is_hyphen(c) { '-' } else { c });
            from = at;
        }
        if parts.len() > 1 {
            // Once more for the whole: a letter may look like its neighbours only now (`028/y`).
            whole = normal(&whole);
        } else {
            parts.clear();
        }
        Self { whole, parts, end }
    }
}

/// Whether a character between two word characters holds them together.
const fn joins(before: char, joiner: char, after: char) -> bool {
    match joiner {
        '/' => before.is_ascii_digit() || after.is_ascii_digit(),
        '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => letters::is_hyphen(joiner),
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec, vec::Vec};

    use super::{TokenKind, analyse};
    use crate::Language;

    fn stems(text: &str) -> Vec<String> {
        analyse(Language::Kk, text)
            .into_iter()
            .map(|token| token.stem)
            .collect()
    }

    #[test]
    fn words() {
        assert_eq!(stems("«Рұқсат», (алу)!"), ["рұқсат", "ал"]);
        assert_eq!(
            stems("көші-қон саясаты"),
            ["көшіқон", "көш", "қон", "саясат"]
        );
        assert_eq!(stems("e‑mail"), ["email", "e", "mail"]);
        assert_eq!(stems("ви\u{ad}за\u{a0}іс"), ["виза", "іс"]);
        assert_eq!(stems("'quoted' applicant’s"), ["quoted", "applicants"]);
        assert_eq!(stems("— - / ’ № …"), Vec::<String>::new());
        assert_eq!(stems("және/немесе"), ["және", "немесе"]);
    }

    #[test]
    fn numbers_and_codes() {
        assert_eq!(
            stems("№ 992, 028/у нысаны"),
            ["992", "028у", "028", "у", "нысан"]
        );
        assert_eq!(stems("form 028/y"), ["form", "028у", "028", "y"]);
        assert_eq!(stems("15.08.2023"), ["15.08.2023", "15", "08", "2023"]);
        assert_eq!(stems("3-қосымша"), ["3қосымша", "3", "қосымша"]);
        for text in ["2512-1-007", "2512 1 007", "25121007"] {
            assert_eq!(stems(text), ["25121007"], "{text}");
        }
        assert_eq!(stems("2512-1"), ["25121"]);
        let kinds: Vec<TokenKind> = analyse(Language::En, "a-1 7 2512-1-007")
            .iter()
            .map(|token| token.kind)
            .collect();
        assert_eq!(
            kinds,
            [
                TokenKind::Word,
                TokenKind::Part,
                TokenKind::Part,
                TokenKind::Number,
                TokenKind::Code
            ]
        );
    }

    #[test]
    fn ranges_lead_back_to_the_text() {
        let text = "Ол: көші-қон, 2512 1 007.";
        let found: Vec<&str> = analyse(Language::Kk, text)
            .iter()
            .filter_map(|token| text.get(token.range.clone()))
            .collect();
        assert_eq!(found, vec!["Ол", "көші-қон", "көші", "қон", "2512 1 007"]);
    }
}
