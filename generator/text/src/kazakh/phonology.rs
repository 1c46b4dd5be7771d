//! The sounds of Kazakh as far as endings depend on them: vowel harmony and
//! the classes of consonants that choose between -лар, -дар and -тар.
//!
//! A word comes in Kazakh letters or as a fold key. What matters of a consonant
//! is the same in both, its letter in the key; vowels say less in a key. No
//! endings here.

use crate::fold::key_letter;

/// A letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// As it is spelt.
    pub(super) spelt: char,
    /// As it is spelt in a key: a small ASCII letter, or a space for a sign.
    pub(super) sound: u8,
}

impl Letter {
    /// A letter of the Kazakh alphabet or of a key.
    pub(super) fn new(spelt: char) -> Self {
        let sound = key_letter(spelt).and_then(|key| u8::try_from(key).ok());
        Self {
            spelt,
            sound: sound.unwrap_or(b' '),
        }
    }

    /// Which suffix vowels may follow; 0 for what is not a vowel.
    ///
    /// `у` is also a glide and says nothing; neither do `и` and, in a key, the
    /// letters that stand for a back and a front vowel at once.
    pub(super) const fn harmony(self) -> u8 {
        match self.spelt {
            'а' | 'о' | 'ұ' | 'ы' | 'a' => BACK,
            'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' | 'e' => FRONT,
            'и' | 'o' | 'i' => BACK | FRONT,
            _ => 0,
        }
    }

    /// Its class before an ending. `и` stands for `ый`, and the `i` of a key
    /// for `ы`, `і`, `и` and `й`; they are in two classes at once.
    pub(super) const fn class(self) -> u8 {
        match (self.sound, self.spelt) {
            (_, 'и' | 'i') => VOWEL | GLIDE,
            (_, 'й' | 'у') | (b'r', _) | (_, 'u') => GLIDE,
            // Hardly a word ends in `ь` but after `л`.
            (b'l' | b' ', _) => LATERAL,
            (b'm' | b'n', _) => NASAL,
            (b'z' | b'j', _) => VOICED,
            _ if self.harmony() != 0 => VOWEL,
            _ => VOICELESS,
        }
    }

    /// Whether it is of one of these classes.
    pub(super) const fn is(self, classes: u8) -> bool {
        self.class() & classes != 0
    }

    /// Whether it is the `ы` or `і` of an ending.
    pub(super) const fn is_high(self) -> bool {
        matches!(self.spelt, 'ы' | 'і' | 'i')
    }

    /// Whether it is the `а` or `е` of an ending.
    pub(super) const fn is_low(self) -> bool {
        matches!(self.sound, b'a' | b'e')
    }

    /// Itself without voice, if it is a stop.
    pub(super) const fn voiceless(self) -> Self {
        let (spelt, sound) = match self.spelt {
            'б' => ('п', b'p'),
            'г' => ('к', b'k'),
            'ғ' => ('қ', b'k'),
            'b' => ('p', b'p'),
            'g' => ('k', b'k'),
            _ => return self,
        };
        Self { spelt, sound }
    }
}

/// Back vowels follow.
pub(super) const BACK: u8 = 1;
/// Front vowels follow.
pub(super) const FRONT: u8 = 2;

/// A full vowel.
pub(super) const VOWEL: u8 = 1;
/// `р й у`, after which endings begin as after a vowel or with `д`.
pub(super) const GLIDE: u8 = 2;
/// `л`.
pub(super) const LATERAL: u8 = 4;
/// `м н ң`.
pub(super) const NASAL: u8 = 8;
/// `з ж`.
pub(super) const VOICED: u8 = 16;
/// Everything after which an ending begins voiceless, the letters `б в г д`
/// (which end only loans and are devoiced there) among them.
pub(super) const VOICELESS: u8 = 32;
/// Any consonant.
pub(super) const CONSONANT: u8 = GLIDE | LATERAL | NASAL | VOICED | VOICELESS;

/// The classes that a suffix may stand after if it begins with this letter for
/// this archiphoneme of the suffix tables; 0 if it is no letter for it.
pub(super) const fn context(archiphoneme: u8, letter: Letter) -> u8 {
    const SONOROUS: u8 = VOWEL | GLIDE | LATERAL | NASAL | VOICED;
    match (archiphoneme, letter.sound) {
        (b'A', b'a' | b'e') => CONSONANT,
        (b'I', b'i') if letter.is_high() => CONSONANT,
        (b'L', b'l') => VOWEL | GLIDE,
        (b'L', b'd') => LATERAL | NASAL | VOICED,
        (b'N', b'n') => VOWEL | NASAL,
        (b'N', b'd') => SONOROUS ^ VOWEL,
        (b'D', b'd') | (b'G', b'g') => SONOROUS,
        (b'L' | b'N' | b'D', b't') | (b'G', b'k') | (b'M', b'p') => VOICELESS,
        (b'M', b'm') => SONOROUS ^ VOICED,
        (b'M', b'b') => NASAL | VOICED,
        (b'K', b'k') => SONOROUS | VOICELESS,
        _ => 0,
    }
}
