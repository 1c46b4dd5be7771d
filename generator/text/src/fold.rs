//! The fold key: what a stem has in common with its poorer spellings.
//!
//! The index sorts its dictionary by this key and keeps the stem beside it, so
//! that an exact hit and a weaker one lie in the same file. How endings are
//! taken off a poorly spelt word is not said here but in `kazakh`.

use alloc::string::String;

use crate::Language;

/// The fold key of a stem; a function of the stem alone, so that the build can
/// apply it to its whole dictionary.
///
/// A Kazakh word has one key in Kazakh letters, in those of a Russian keyboard
/// and in both kinds of Latin: the alphabet of 2021 and everyday ASCII. For
/// Russian and English it is the stem itself.
///
/// ```
/// use qonys_text::{Language, fold};
///
/// for spelling in ["рұқсат", "рухсат", "руксат", "rūqsat", "ruqsat", "rukhsat"] {
///     assert_eq!(fold(Language::Kk, spelling), "ruksat");
/// }
/// ```
#[must_use]
pub fn fold(language: Language, stem: &str) -> String {
    match language {
        Language::Kk => kazakh(stem),
        Language::Ru | Language::En => String::from(stem),
    }
}

/// Pairs of a letter and the letter of the key it becomes at first. Cyrillic
/// and the Latin alphabet of 2021; of older Latin alphabets the acute letters.
/// Source of the 2021 letters: the table of qazlatyn-db 4.0.0.
///
/// `h` is only on the way: it makes `zh` and `sh`, and what is left is a `k`,
/// because the unpractised write `қ` and `х` for each other (`рухсат`).
/// `y` is also only on the way: `ya` and `ye` begin with it.
const LETTERS: &str = "аaәaбbвvгgғgдdеeжjзzиiйiкkқkлlмmнnңnоoөoпpрrсsтtуuұuүuфfхkһkцsчwшwщwыiіiэe\
    äağgñnöoūuüuşwçwáaǵgńnóoúuýuıicsqkxkyi";

/// The letter of the key for one letter: itself if it is none of ours (digits,
/// say), none at all for the signs `ъ` and `ь`.
pub(crate) fn key_letter(letter: char) -> Option<char> {
    if matches!(letter, 'ъ' | 'ь') {
        return None;
    }
    let mut pairs = LETTERS.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == letter {
            return Some(to);
        }
    }
    Some(letter)
}

fn kazakh(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        // `э` after a consonant is no loan but an `ә` of a Russian keyboard.
        let known = match letter {
            'э' if key.ends_with(|c| !is_vowel(c)) => Some('a'),
            'я' | 'ю' => {
                push(&mut key, 'i');
                Some(if letter == 'я' { 'a' } else { 'u' })
            }
            'h' => latin_h(&mut key),
            _ => key_letter(letter),
        };
        if let Some(known) = known {
            push(&mut key, known);
        }
    }
    // `ng` is one sound, except before a vowel: there it is mostly a suffix
    // after `н` (алынған) and would be lost with its `g`.
    let mut at = 0;
    while let Some(found) = key.get(at..).and_then(|rest| rest.find("ng")) {
        at += found + 1;
        if !key
            .get(at + 1..)
            .is_some_and(|rest| rest.starts_with(is_vowel))
        {
            key.remove(at);
            at -= 1;
        }
    }
    key
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// What a Latin `h` makes of the letter before it: `sh`, `zh`, `ch`, `kh` and
/// `gh` are one sound each.
fn latin_h(key: &mut String) -> Option<char> {
    let joined = match key.chars().next_back() {
        Some('s') => 'w',
        Some('z') => 'j',
        Some('g' | 'k' | 'w' | 'j') => return None,
        _ => return Some('k'),
    };
    key.pop();
    Some(joined)
}

/// Adds a letter to the key. `ts` is one sound (`ц`).
fn push(key: &mut String, letter: char) {
    while letter == 's' && key.ends_with('t') {
        key.pop();
    }
    key.push(letter);
}

/// The key under which a poorly spelt word is looked up, endings and all: what
/// [`fold`] of its stem would be if it were well spelt (отиништин, otinishtin
/// and өтініштің have one). Takes the normal form of a word.
#[must_use]
pub fn folded_stem(language: Language, normal: &str) -> String {
    match language {
        #[cfg(feature = "kazakh")]
        Language::Kk => crate::kazakh::stem_of_key(&kazakh(normal)),
        _ => fold(language, &crate::stem::stem(language, String::from(normal))),
    }
}
