//! The sounds of Kazakh as far as endings depend on them: vowel harmony and
//! the classes of consonants that choose between -лар, -дар and -тар.
//!
//! A word comes in Kazakh letters or as a fold key. What matters of a consonant
//! is the same in both, its letter in the key; vowels say less in a key. No
//! endings here.

/// A letter of the Kazakh alphabet or of a key in one byte: the low byte of its
/// code point. So all letters are distinct, since no Kazakh letter has the low
/// byte of a small Latin one, and tables of all are small.
pub(super) type Letter = u8;

/// The alphabets by the part of their code points that a [`Letter`] leaves out.
pub(crate) mod alphabet {
    /// Kazakh letters.
    pub(crate) const KAZAKH: u32 = 0x400;
    /// The letters of a key.
    pub(crate) const KEY: u32 = 0;
}

/// The letter for a character of one of the alphabets.
pub(super) const fn letter(c: char) -> Letter {
    c as Letter
}

// The letters that rules name, by their names in Unicode; the letters for a back
// vowel or consonant by that.
pub(super) const A: Letter = letter('а');
pub(super) const BE: Letter = letter('б');
pub(super) const GE: Letter = letter('г');
pub(super) const YE: Letter = letter('е');
pub(super) const I: Letter = letter('и');
pub(super) const SHORT_I: Letter = letter('й');
pub(super) const KA: Letter = letter('к');
pub(super) const EN: Letter = letter('н');
pub(super) const PE: Letter = letter('п');
pub(super) const TE: Letter = letter('т');
pub(super) const U: Letter = letter('у');
pub(super) const BACK_Y: Letter = letter('ы');
pub(super) const SOFT_SIGN: Letter = letter('ь');
pub(super) const YU: Letter = letter('ю');
pub(super) const YA: Letter = letter('я');
pub(super) const FRONT_Y: Letter = letter('і');
pub(super) const BACK_GE: Letter = letter('ғ');
pub(super) const BACK_KA: Letter = letter('қ');
pub(super) const ENG: Letter = letter('ң');

/// A full vowel.
pub(super) const VOWEL: u8 = 1;
/// `р й у`, after which endings begin as after a vowel or with `д`.
pub(super) const GLIDE: u8 = 2;
/// `л`, and `ь`, which hardly ends a word but after `л`.
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
/// A vowel that back vowels follow.
pub(super) const BACK: u8 = 64;
/// A vowel that front vowels follow.
pub(super) const FRONT: u8 = 128;

/// The classes of all letters.
///
/// `и` stands for `ый`, and the `i` of a key for `ы`, `і`, `и` and `й`; they are
/// in two classes at once. So are in harmony the letters of a key that stand for
/// a back and a front vowel. `у` is also a glide and says nothing.
static CLASSES: [u8; 256] = table(&[
    (VOICELESS, "бвгдкпстфхцчшщғқһbcdfghkpqstvwx"),
    (VOWEL | BACK, "аоұыяюa"),
    (VOWEL | FRONT, "әеөүіэe"),
    (VOWEL | BACK | FRONT, "o"),
    (VOWEL | GLIDE | BACK | FRONT, "иi"),
    (GLIDE, "йруru"),
    (LATERAL, "лъьl"),
    (NASAL, "мнңmn"),
    (VOICED, "зжzj"),
]);

/// The classes of a letter; 0 for what is no letter.
pub(super) fn classes(letter: Letter) -> u8 {
    CLASSES[usize::from(letter)]
}

/// Whether a letter is of one of these classes.
pub(super) fn is(letter: Letter, these: u8) -> bool {
    classes(letter) & these != 0
}

/// The letters of the key and what they stand for: Cyrillic and plain Latin.
///
/// `қ` and `х` are one, because the unpractised write them for each other
/// (`рухсат`); so are `ы`, `і`, `и` and `й`, which a Latin keyboard does not
/// tell apart. `я` and `ю` are two sounds, of which this is the second.
static SOUNDS: [u8; 256] = table(&[
    (b'a', "аәяa"),
    (b'b', "бb"),
    (b'd', "дd"),
    (b'e', "еэe"),
    (b'f', "фf"),
    (b'g', "гғg"),
    (b'i', "ийыіiy"),
    (b'j', "жj"),
    (b'k', "кқхһkqxh"),
    (b'l', "лl"),
    (b'm', "мm"),
    (b'n', "нңn"),
    (b'o', "оөo"),
    (b'p', "пp"),
    (b'r', "рr"),
    (b's', "сцsc"),
    (b't', "тt"),
    (b'u', "уұүюu"),
    (b'v', "вv"),
    (b'w', "шчщw"),
    (b'z', "зz"),
]);

/// The letter of the key for a letter; 0 for the signs `ъ` and `ь`.
pub(super) fn sound(letter: Letter) -> u8 {
    SOUNDS[usize::from(letter)]
}

/// Whether the letter of the key for a letter is one of a [`set`].
///
/// Called, not inlined: it is asked so often that copies of it weigh.
#[inline(never)]
pub(super) fn sounds(letter: Letter, these: u32) -> bool {
    these >> (sound(letter) & 31) & 1 != 0
}

/// A set of letters of a key.
pub(super) const fn set(letters: &str) -> u32 {
    let mut set = 0;
    let mut rest = letters.as_bytes();
    while let [letter, others @ ..] = rest {
        set |= 1 << (*letter & 31);
        rest = others;
    }
    set
}

/// Whether a letter of a word is this one, or in a key the one for it. Not
/// inlined, like [`sounds`].
#[inline(never)]
pub(super) fn is_spelt(letter: Letter, expected: Letter) -> bool {
    letter == expected || letter == sound(expected)
}

/// Whether it is the `ы` or `і` of an ending.
pub(super) const fn is_high(letter: Letter) -> bool {
    matches!(letter, BACK_Y | FRONT_Y | b'i')
}

/// A letter without voice, if it is a stop.
pub(super) const fn voiceless(letter: Letter) -> Letter {
    match letter {
        BE => PE,
        GE => KA,
        BACK_GE => BACK_KA,
        b'b' => b'p',
        b'g' => b'k',
        other => other,
    }
}

const SONOROUS: u8 = VOWEL | GLIDE | LATERAL | NASAL | VOICED;

/// The archiphonemes of the suffix tables: the capitals of the alphabet in their
/// order, so that they are unlike letters.
pub(super) mod archiphoneme {
    pub(in crate::kazakh) const A: u8 = 1;
    pub(super) const D: u8 = 4;
    pub(super) const G: u8 = 7;
    pub(in crate::kazakh) const I: u8 = 9;
    pub(super) const K: u8 = 11;
    pub(super) const L: u8 = 12;
    pub(super) const M: u8 = 13;
    pub(super) const N: u8 = 14;
}

/// The archiphonemes of the suffix tables: which letter of a key stands for
/// them and the classes that a suffix may stand after if it begins with it.
static ARCHIPHONEMES: [(u8, u8, u8); 17] = [
    (archiphoneme::A, b'a', CONSONANT),
    (archiphoneme::A, b'e', CONSONANT),
    (archiphoneme::I, b'i', CONSONANT),
    (archiphoneme::L, b'l', VOWEL | GLIDE),
    (archiphoneme::L, b'd', LATERAL | NASAL | VOICED),
    (archiphoneme::L, b't', VOICELESS),
    (archiphoneme::N, b'n', VOWEL | NASAL),
    (archiphoneme::N, b'd', SONOROUS ^ VOWEL),
    (archiphoneme::N, b't', VOICELESS),
    (archiphoneme::D, b'd', SONOROUS),
    (archiphoneme::D, b't', VOICELESS),
    (archiphoneme::G, b'g', SONOROUS),
    (archiphoneme::G, b'k', VOICELESS),
    (archiphoneme::M, b'm', SONOROUS ^ VOICED),
    (archiphoneme::M, b'b', NASAL | VOICED),
    (archiphoneme::M, b'p', VOICELESS),
    (archiphoneme::K, b'k', SONOROUS | VOICELESS),
];

/// The classes that a suffix may stand after if it begins with this letter for
/// this sign of the suffix tables; 0 if it is no letter for it.
pub(super) fn context(sign: u8, letter: Letter) -> u8 {
    if is_spelt(letter, sign) {
        return VOWEL | CONSONANT;
    }
    for &(archiphoneme, its, after) in &ARCHIPHONEMES {
        if sign == archiphoneme && its == sound(letter) && (its != b'i' || is_high(letter)) {
            return after;
        }
    }
    0
}

/// A table of letters from groups of those with one value.
const fn table(mut groups: &[(u8, &str)]) -> [u8; 256] {
    let mut table = [0; 256];
    while let [(value, letters), rest @ ..] = groups {
        let mut letters = letters.as_bytes();
        while let Some((letter, rest)) = next_letter(letters) {
            table[letter as usize] = *value;
            letters = rest;
        }
        groups = rest;
    }
    table
}

/// The letters of a text; archiphonemes become small numbers, so that they are
/// unlike letters.
pub(super) const fn letters<const N: usize>(text: &str) -> [u8; N] {
    let mut letters = [0; N];
    let mut to = letters.as_mut_slice();
    let mut from = text.as_bytes();
    while let Some((letter, rest)) = next_letter(from)
        && let Some((place, places)) = to.split_first_mut()
    {
        *place = letter;
        from = rest;
        to = places;
    }
    letters
}

/// How many letters a text has.
pub(super) const fn count(text: &str) -> usize {
    let mut count = 0;
    let mut text = text.as_bytes();
    while let Some((_, rest)) = next_letter(text) {
        count += 1;
        text = rest;
    }
    count
}

const fn next_letter(text: &[u8]) -> Option<(u8, &[u8])> {
    match text {
        [lead @ 0xd0..=0xd3, low, rest @ ..] => Some((*lead << 6 | *low & 0x3f, rest)),
        [capital @ b'A'..=b'Z', rest @ ..] => Some((*capital & 0x1f, rest)),
        [other, rest @ ..] => Some((*other, rest)),
        [] => None,
    }
}
