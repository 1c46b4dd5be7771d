//! The stem of a Kazakh word: a light stemmer without a lexicon.
//!
//! It takes endings off from the right, always the longest that fits, until
//! none does; so the stem of a stem is itself. An ending fits if it agrees with
//! what is left in vowel harmony and in the consonant before it, and if enough
//! is left. Derivation is left alone: азаматтық is not азамат.
//!
//! A word may come in Kazakh letters or folded (see `fold`): the classes of
//! sounds know both alphabets, so that there is one algorithm and one table.

mod key;
mod phonology;
mod suffixes;

use alloc::{string::String, vec::Vec};

pub(crate) use key::key;
pub(crate) use phonology::alphabet;
use phonology::{
    A, BACK, BACK_KA, BACK_Y, CONSONANT, EN, ENG, FRONT, FRONT_Y, GE, GLIDE, I, KA, LATERAL,
    Letter, NASAL, SHORT_I, SOFT_SIGN, TE, U, VOWEL, YA, YE, YU, archiphoneme, classes, context,
    is, is_high, is_spelt, letter, set, sounds, voiceless,
};
use suffixes::{ELIDING, LAYERS, WHOLE};

/// The stem of a word in normal form, or the key of the stem of a word that
/// comes as a key itself. Words with letters of other alphabets or digits come
/// back as they are.
pub(crate) fn stem(word: &str, alphabet: u32) -> String {
    let mut letters = Vec::new();
    for c in word.chars() {
        let letter = letter(c);
        if u32::from(letter) | alphabet != c as u32
            || letter.is_ascii_lowercase() != (alphabet == alphabet::KEY)
            || classes(letter) == 0
        {
            return String::from(word);
        }
        // The glide in я and ю belongs to the stem, the vowel to the ending: жоятын, жою.
        let vowel = match letter {
            YA => A,
            YU => U,
            other => other,
        };
        if vowel != letter {
            letters.push(SHORT_I);
        }
        letters.push(vowel);
    }
    strip(&mut letters);
    let mut stem = String::new();
    let mut before = 0;
    for letter in letters {
        let mut joined = letter;
        if before == SHORT_I {
            joined = joined_glide(letter);
            if joined != letter {
                stem.pop();
            }
        }
        stem.extend(char::from_u32(u32::from(joined) | alphabet));
        before = letter;
    }
    stem
}

/// The letter for a vowel and the glide before it.
const fn joined_glide(vowel: Letter) -> Letter {
    match vowel {
        A => YA,
        U => YU,
        other => other,
    }
}

/// Takes all endings off.
fn strip(word: &mut Vec<Letter>) {
    let known = longest(WHOLE, word).max(longest(ELIDING, word));
    let mut verb = false;
    loop {
        devoice(word);
        let mut least = word.len();
        let mut verbal = false;
        for layer in &LAYERS {
            if layer.after_verb && !verb {
                continue;
            }
            for suffix in layer.suffixes.split(|&sign| sign == b' ') {
                let left = without(word, suffix, layer.verb);
                if left <= least && left >= known.max(layer.leaves) {
                    least = left;
                    verbal = layer.verb;
                }
            }
        }
        if least == word.len() {
            break;
        }
        word.truncate(least);
        verb |= verbal;
        if verbal {
            drop_theme(word, known);
        }
        if restore_elided(word) {
            break;
        }
    }
}

/// How many letters are left of a word without this suffix, if the word ends
/// in it and what is left may stand before it; else 0.
fn without(word: &[Letter], suffix: &[u8], verb: bool) -> usize {
    let mut left = word;
    let mut harmony = BACK | FRONT;
    let mut after = VOWEL | CONSONANT;
    let mut condition = b' ';
    for &sign in suffix.iter().rev() {
        if sign.is_ascii_lowercase() {
            condition = sign;
            break;
        }
        let Some((&letter, before)) = left.split_last() else {
            return 0;
        };
        left = before;
        after = context(sign, letter);
        if after == 0 {
            return 0;
        }
        if matches!(sign, archiphoneme::A | archiphoneme::I) {
            harmony &= classes(letter);
        }
    }
    if harmony & stem_harmony(left) != 0 && may_stand(left, after, condition, verb) {
        left.len()
    } else {
        0
    }
}

/// Whether so much may be left and meets the condition of a suffix, see
/// `suffixes::Layer`; `after` are the classes that the suffix stands after.
fn may_stand(left: &[Letter], after: u8, condition: u8, verb: bool) -> bool {
    let &[.., second, last] = left else {
        return false;
    };
    // At least a closed syllable, or one of the few open verb roots like де and жи.
    if left.len() == 2
        && is(last, VOWEL)
        && !(is(second, VOWEL) || second == b'u' || verb && matches!(last, YE | I | b'e'))
    {
        return false;
    }
    // No Kazakh word ends in a rounded vowel.
    let vowel = is(last, VOWEL) && !sounds(last, const { set("ou") });
    is(last, after)
        && match condition {
            b'v' => vowel,
            b'c' => !is(last, VOWEL),
            b'n' => is(last, NASAL),
            b'i' => is_high(last) && !left.split_last().is_some_and(|(_, left)| is_derived(left)),
            // Not жұмы-сы: a stem in ы, і before -сы is nearly always an agent (оқушы-сы).
            b's' => vowel && (!is_high(last) || sounds(second, const { set("w") })),
            b'p' => !is_derived(left),
            b'r' => is_verb_root(second, last),
            b't' => has_theme(left),
            b'q' => without_passive(left) != 0,
            _ => true,
        }
}

/// Whether what stands before `ы` or `і` is the rest of a derived word: соң-ғы,
/// жұмыс-шы and түр-лі are not the possessives of соңғ, жұмысш and түрл. Only
/// elision (халқы) and loans (банкі) end like them.
fn is_derived(left: &[Letter]) -> bool {
    let &[.., second, last] = left else {
        return false;
    };
    let vowel = is(second, VOWEL);
    if sounds(last, const { set("w") }) {
        // In a key оқушы and күші end alike, but roots are short.
        return !(vowel || second == b'u' && left.len() < 4);
    }
    // Vowels, loans (банк, парк) and elided vowels (халқ, көрк).
    let possessive = vowel
        || sounds(second, const { set("u") })
        || sounds(last, const { set("k") })
            && (sounds(second, const { set("r") })
                || last != KA && sounds(second, const { set("l") })
                || last != BACK_KA && sounds(second, const { set("n") }));
    sounds(last, const { set("lgk") }) && !possessive
}

/// Whether a verb root can end in these letters; mostly nouns cannot: рұқс-атын.
fn is_verb_root(second: Letter, last: Letter) -> bool {
    let native_vowel = is(second, VOWEL) && second != I || second == b'u';
    sounds(last, const { set("tspirlnwzgb") }) && native_vowel && last != ENG
        || sounds(last, const { set("tsp") }) && second != U && is(second, LATERAL | GLIDE)
        || last == I
}

/// Whether a stem ends like a verb made with -ла, -да, -та.
fn has_theme(stem: &[Letter]) -> bool {
    let &[_, .., before, first, last] = stem else {
        return false;
    };
    sounds(last, const { set("ae") }) && !is(before, VOWEL) && sounds(first, const { set("ldt") })
}

/// How much of such a verb, or of any in -ла, is left without the -л or -н of
/// its passive; 0 if it is none.
fn without_passive(stem: &[Letter]) -> usize {
    let &[ref active @ .., passive] = stem else {
        return 0;
    };
    let &[_, _, .., first, last] = active else {
        return 0;
    };
    if sounds(passive, const { set("ln") })
        && (sounds(last, const { set("ae") }) && sounds(first, const { set("l") })
            || has_theme(active))
    {
        active.len()
    } else {
        0
    }
}

/// Which suffix vowels may follow; 0 without any vowel.
fn stem_harmony(stem: &[Letter]) -> u8 {
    // Back vowels before `к` and `ь` are those of loans, which take front
    // suffixes: актіні, рубльге. A lone `у` says nothing.
    if let [.., SOFT_SIGN] | [.., KA, TE] | [_, _, _, .., KA | GE] = stem {
        return BACK | FRONT;
    }
    let mut harmony = 0;
    for &letter in stem {
        let its = classes(letter) & (BACK | FRONT);
        if its != 0 {
            harmony = its;
        } else if harmony == 0 && sounds(letter, const { set("u") }) {
            harmony = BACK | FRONT;
        }
    }
    harmony
}

/// `б`, `г` and `ғ` at the end of a stem were `п`, `к` and `қ` before a vowel;
/// but not the `г` of мониторинг, which a key never ends in (see `fold`).
fn devoice(word: &mut Vec<Letter>) {
    let long = word.len() > 2;
    if let [.., second, last] = word.as_mut_slice() {
        if (*second, *last) == (b'n', b'g') {
            word.pop();
        } else if long && (*second, *last) != (EN, GE) {
            *last = voiceless(*last);
        }
    }
}

/// Gives a word its elided vowel back, халқ(ы) is халық; whether it did.
fn restore_elided(word: &mut Vec<Letter>) -> bool {
    let Some(&last) = word.last() else {
        return false;
    };
    word.push(last);
    let vowels = if last.is_ascii_lowercase() {
        [b'i'; 2]
    } else {
        [BACK_Y, FRONT_Y]
    };
    for vowel in vowels {
        if let [.., elided, _] = word.as_mut_slice() {
            *elided = vowel;
        }
        if longest(ELIDING, word) == word.len() {
            return true;
        }
    }
    word.pop();
    if let Some(place) = word.last_mut() {
        *place = last;
    }
    false
}

/// The length of the longest stem of a list that a word begins with, or 0.
fn longest(list: &[u8], word: &[Letter]) -> usize {
    let mut longest = 0;
    for stem in list.split(|&sign| sign == b' ') {
        if stem.len() > longest && begins(word, stem) {
            longest = stem.len();
        }
    }
    longest
}

/// Whether a word begins with a stem: as it is, folded, or with its last
/// consonant voiced (кәсіп, кәсібі).
fn begins(word: &[Letter], stem: &[Letter]) -> bool {
    let mut rest = word;
    for &expected in stem {
        let Some((&found, after)) = rest.split_first() else {
            return false;
        };
        rest = after;
        if !is_spelt(found, expected) {
            // Nothing may follow.
            rest = &[];
            if !is_spelt(voiceless(found), expected) {
                return false;
            }
        }
    }
    true
}

/// Takes the passive off a verb made with -ла, -да, -та, and then its vowel,
/// because before half of the endings it cannot be seen whether it is there:
/// баста-ды, баст-ады.
fn drop_theme(word: &mut Vec<Letter>, known: usize) {
    let active = without_passive(word);
    if active != 0 && active >= known {
        word.truncate(active);
    }
    if has_theme(word) && word.len() > known {
        word.pop();
    }
}

#[cfg(test)]
mod tests;
