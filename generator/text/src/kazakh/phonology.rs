//! The sounds of Kazakh as far as endings depend on them: vowel harmony and
//! the classes of consonants that choose between -лар, -дар and -тар.
//!
//! Every question is answered for the letters of Kazakh and for those of the
//! fold key alike, so that one stemmer works on both. No endings here.

/// The vowels of a word before `й`-like letters of the fold key: back, front,
/// or both where the letter does not tell.
pub(super) const BACK: u8 = 1;
/// See [`BACK`].
pub(super) const FRONT: u8 = 2;

/// Which suffix vowels may follow a letter; 0 for what is not a vowel.
///
/// `у` is also a glide and says nothing; neither do `и` and, in the fold key,
/// the letters that stand for a back and a front vowel at once.
pub(super) const fn harmony(letter: char) -> u8 {
    match letter {
        'а' | 'о' | 'ұ' | 'ы' | 'a' => BACK,
        'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' | 'e' => FRONT,
        'и' | 'o' | 'i' => BACK | FRONT,
        _ => 0,
    }
}

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

/// The class of a letter before an ending. `и` stands for `ый`, and the `i` of
/// the fold key for `ы`, `і`, `и` and `й`; they are in two classes at once.
pub(super) const fn class(letter: char) -> u8 {
    match letter {
        'и' | 'i' => VOWEL | GLIDE,
        'у' | 'й' | 'р' | 'u' | 'r' => GLIDE,
        // Hardly a word ends in `ь` but after `л`.
        'л' | 'ь' | 'l' => LATERAL,
        'м' | 'н' | 'ң' | 'm' | 'n' => NASAL,
        'з' | 'ж' | 'z' | 'j' => VOICED,
        _ if harmony(letter) != 0 => VOWEL,
        _ => VOICELESS,
    }
}

/// The letters that an archiphoneme of the suffix tables may be written with,
/// each with the classes it may stand after if the suffix begins with it.
pub(super) const fn allomorph(archiphoneme: char, letter: char) -> Option<u8> {
    const SONOROUS: u8 = VOWEL | GLIDE | LATERAL | NASAL | VOICED;
    Some(match (archiphoneme, letter) {
        ('A', 'а' | 'е' | 'a' | 'e') | ('I', 'ы' | 'і' | 'i') => CONSONANT,
        ('L', 'л' | 'l') => VOWEL | GLIDE,
        ('L', 'д' | 'd') => LATERAL | NASAL | VOICED,
        ('N', 'н' | 'n') => VOWEL | NASAL,
        ('N', 'д' | 'd') => SONOROUS ^ VOWEL,
        ('D', 'д' | 'd') => SONOROUS,
        ('L' | 'N' | 'D', 'т' | 't') => VOICELESS,
        ('G', 'ғ' | 'г' | 'g') => SONOROUS,
        ('G', 'қ' | 'к' | 'k') => VOICELESS,
        ('M', 'м' | 'm') => SONOROUS ^ VOICED,
        ('M', 'б' | 'b') => NASAL | VOICED,
        ('M', 'п' | 'p') => VOICELESS,
        ('K', 'қ' | 'к' | 'k') => CONSONANT | VOWEL,
        _ => return None,
    })
}
