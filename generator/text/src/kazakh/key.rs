//! The fold key of a Kazakh word: one spelling for all its spellings.

use alloc::string::String;

use super::phonology::{Letter, sound};

/// Pairs of a letter and the letter of the key it becomes: the Latin alphabet of
/// 2021 (source: the table of qazlatyn-db 4.0.0) and the acute letters of 2018.
const LATIN: &str = "äaáağgǵgñnńnöoóoūuüuúuýuşwçwïiıi";

/// The letter of the key for one letter: itself if it is none of ours.
fn key_letter(letter: char) -> char {
    if letter.is_ascii_lowercase() || letter as u32 >> 8 == 4 {
        let sound = sound(letter as Letter);
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
    for letter in word.chars() {
        let before = key.as_bytes().last().copied().unwrap_or(b'a');
        let known = match (letter, before) {
            ('ъ' | 'ь', _) => continue,
            // A Latin `h` makes one sound with the letter before it.
            ('h', b'g' | b'k') => continue,
            ('h', b's' | b'w') => {
                key.pop();
                'w'
            }
            ('h', b'z' | b'j') => {
                key.pop();
                'j'
            }
            // No loan, but an `ә` of a Russian keyboard.
            ('э', _) if !is_vowel(before) => 'a',
            ('я' | 'ю', _) => {
                key.push('i');
                key_letter(letter)
            }
            _ => key_letter(letter),
        };
        key.push(known);
    }
    let mut heard = String::new();
    for letter in key.chars() {
        silence(&mut heard, letter);
        heard.push(letter);
    }
    silence(&mut heard, ' ');
    heard
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
    while match (key.as_bytes(), next) {
        ([.., b't'], 's') => true,
        ([.., b'i', b'i'], 'a' | 'e' | 'o' | 'u') => true,
        ([.., b'n', b'g'], 'a' | 'e' | 'i' | 'o' | 'u') => false,
        ([.., b'n', b'g'], _) => true,
        _ => false,
    } {
        key.pop();
    }
}
