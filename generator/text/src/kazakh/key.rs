//! The fold key of a Kazakh word: one spelling for all its spellings.

use alloc::string::String;

use super::phonology::{letter, sound};

/// Pairs of a letter and the letter of the key it becomes: the Latin alphabet of
/// 2021 (source: the table of qazlatyn-db 4.0.0) and the acute letters of 2018.
const LATIN: &str = "äaáağgǵgñnńnöoóoūuüuúuýuşwçwïiıi";

/// The letter of the key for one letter: itself if it is none of ours.
fn key_letter(letter: char) -> char {
    if letter.is_ascii_lowercase() || letter as u32 >> 8 == 4 {
        let sound = sound(self::letter(letter));
        if sound != 0 {
            return char::from(sound);
        }
    }
    let mut pairs = LATIN.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == letter {
            return to;
        }
    }
    letter
}

/// The key of a word.
pub(crate) fn key(word: &str) -> String {
    let mut key = String::new();
    let mut rest = word.chars();
    while let Some(letter) = rest.next() {
        let mut known = key_letter(letter);
        // A Latin `h` makes one sound with the letter before it.
        while rest.clone().next() == Some('h') {
            known = match known {
                'g' | 'k' => known,
                's' | 'w' => 'w',
                'z' | 'j' => 'j',
                _ => break,
            };
            rest.next();
        }
        match letter {
            'ъ' | 'ь' => continue,
            'я' | 'ю' => key.push('i'),
            // No loan, but an `ә` of a Russian keyboard.
            'э' if !key.as_bytes().last().is_none_or(|&before| is_vowel(before)) => known = 'a',
            _ => {}
        }
        silence(&mut key, known);
        key.push(known);
    }
    silence(&mut key, ' ');
    key
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Takes away the letters that are not heard, or not by all, before the next:
///
/// - the `t` of `ts`, which is `ц`;
/// - one of two `i` before a vowel: `litsenziya`, `litsenzia`;
/// - the `g` of `ng`, which is `ң`, except before a vowel: there it is mostly a
///   suffix after `н` (алын-ған) and would be lost with its `g`.
fn silence(key: &mut String, next: char) {
    let vowel = matches!(next, 'a' | 'e' | 'o' | 'u');
    while match key.as_bytes() {
        [.., b't'] => next == 's',
        [.., b'i', b'i'] => vowel,
        [.., b'n', b'g'] => !vowel && next != 'i',
        _ => false,
    } {
        key.pop();
    }
}
