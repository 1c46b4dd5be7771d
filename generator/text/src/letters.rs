//! What a character is: letter, joiner, apostrophe, invisible; its small form;
//! its composed form; its double in the other script.
//!
//! These are tables of our own because the full Unicode ones would weigh more
//! than the rest of the search engine. They cover Latin, Greek and Cyrillic;
//! `tests/unicode.rs` compares them with the full ones.

/// The character at some byte of a text. The iterators of the standard library
/// that know both would be half a kilobyte of the search engine.
#[must_use]
#[inline(never)]
pub fn at(text: &str, byte: usize) -> Option<char> {
    text.get(byte..)?.chars().next()
}

/// The byte so many characters after a byte, or the end of the text. Bytes are
/// looked at because what the standard library has is built for speed: to
/// count characters with it takes 600 bytes of code, to find a space 900.
#[must_use]
#[inline(never)]
pub fn after(text: &str, from: usize, mut characters: usize) -> usize {
    let mut at = from;
    while let Some(&byte) = text.as_bytes().get(at) {
        if begins(byte) {
            if characters == 0 {
                break;
            }
            characters -= 1;
        }
        at += 1;
    }
    at
}

/// How many characters a text has.
#[must_use]
#[inline(never)]
pub fn count(text: &str) -> usize {
    let mut count = 0;
    for &byte in text.as_bytes() {
        count += usize::from(begins(byte));
    }
    count
}

/// Whether a character begins with this byte.
#[must_use]
pub const fn begins(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// What stands before the first space of a text, and what after it.
#[must_use]
#[inline(never)]
pub fn first_word(text: &str) -> (&str, &str) {
    let mut end = 0;
    while text.as_bytes().get(end).is_some_and(|&byte| byte != b' ') {
        end += 1;
    }
    (
        text.get(..end).unwrap_or_default(),
        text.get(end + 1..).unwrap_or_default(),
    )
}

/// Whether a character can be part of a word: letters and digits.
///
/// Exact for Latin, Greek and Cyrillic; for all other scripts, which our texts
/// do not use, everything that is not punctuation or a symbol.
#[must_use]
pub const fn is_word(c: char) -> bool {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => true,
        '\0'..='\u{bf}' => false,
        '×' | '÷' | '\u{37e}' | '\u{387}' | '\u{3f6}' | '\u{482}'..='\u{489}' => false,
        '\u{2b0}'..='\u{36f}' | '\u{375}' | '\u{384}' | '\u{385}' => false,
        '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ff0f}' => false,
        '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// Whether a character is a combining mark of the common block, such as the
/// stress in `за́мок` or the breve of a decomposed `й`.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a character stands inside words without being seen: soft hyphen,
/// zero-width space and joiners, byte order mark.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether a character is used as an apostrophe.
#[must_use]
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '′' | '`' | '´')
}

/// Whether a character is used as a hyphen between the parts of a word or a
/// code. The em dash never is.
#[must_use]
#[inline(never)]
pub const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

/// Whether a character is a space that may stand between the parts of a code.
#[must_use]
pub const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}'
    )
}

/// The small form of a letter, one letter for one, without any locale: both
/// `I` and `İ` become `i`, whatever the visitor's system speaks.
#[must_use]
pub const fn small(c: char) -> char {
    let code = c as u32;
    let even_to_odd = code + 1 - (code & 1);
    let odd_to_even = code + (code & 1);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 0x20
        }
        0x400..=0x40f => code + 0x50,
        // Turkish and Latin Kazakh: both dotted and dotless become the ASCII letter.
        0x130 | 0x131 => 0x69,
        0x100..=0x137 | 0x14a..=0x177 => even_to_odd,
        0x139..=0x148 | 0x179..=0x17e => odd_to_even,
        0x178 => 0xff,
        0x18f => 0x259,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => even_to_odd,
        0x4c0 => 0x4cf,
        0x4c1..=0x4ce => odd_to_even,
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => c,
    }
}

/// Letters that are written as a letter and a mark when decomposed: for each
/// mark, pairs of the bare letter and the composed one.
const COMPOSED: [(char, &str); 11] = [
    ('\u{300}', "aàeèiìoòuùnǹ"),
    ('\u{301}', "aáeéiíoóuúyýcćlĺnńrŕsśzź"),
    ('\u{302}', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"),
    ('\u{303}', "aãnñoõiĩuũ"),
    ('\u{304}', "aāeēiīoōuū"),
    ('\u{306}', "ийуўaăeĕgğiĭoŏuŭ"),
    ('\u{307}', "cċeėgġzż"),
    ('\u{308}', "еёіїaäeëiïoöuüyÿ"),
    ('\u{30a}', "aåuů"),
    ('\u{30c}', "cčdďeěnňrřsštťzž"),
    ('\u{327}', "cçsştţgģkķlļnņrŗ"),
];

/// The letter that a small letter and a mark after it make together, if they
/// make one. Any other mark (a stress, say) is no part of the spelling.
#[must_use]
pub fn compose(letter: char, mark: char) -> Option<char> {
    let (_, pairs) = COMPOSED.iter().find(|(known, _)| *known == mark)?;
    let mut pairs = pairs.chars();
    while let (Some(bare), Some(composed)) = (pairs.next(), pairs.next()) {
        if bare == letter {
            return Some(composed);
        }
    }
    None
}

/// Which script a letter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Digits and all else.
    Other,
}

/// The script of a character.
#[must_use]
pub const fn script(c: char) -> Script {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{2af}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        _ => Script::Other,
    }
}

/// Latin letters and the Cyrillic ones that look the same. Capitals stand
/// apart, because `H` looks like `Н` but `h` like `һ`.
const DOUBLES: [(char, char); 26] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'Ү'),
    ('ə', 'ә'),
    ('Ə', 'Ә'),
    ('ɵ', 'ө'),
];

/// The Cyrillic letter that looks like this Latin one.
#[must_use]
pub fn cyrillic_double(latin: char) -> Option<char> {
    DOUBLES
        .iter()
        .find(|(known, _)| *known == latin)
        .map(|&(_, cyrillic)| cyrillic)
}

/// The Latin letter that looks like this Cyrillic one.
#[must_use]
pub fn latin_double(cyrillic: char) -> Option<char> {
    DOUBLES
        .iter()
        .find(|(_, known)| *known == cyrillic)
        .map(|&(latin, _)| latin)
}
