//! The stem of a Kazakh word: a light stemmer without a lexicon.
//!
//! It takes endings off from the right, always the longest that fits, until
//! none does; so the stem of a stem is itself. An ending fits if it agrees with
//! what is left in vowel harmony and in the consonant before it, and if enough
//! is left. Derivation is left alone: азаматтық is not азамат.
//!
//! A word may come in Kazakh letters or folded (see `fold`): the classes of
//! sounds know both alphabets, so that there is one algorithm and one table.

mod phonology;
mod suffixes;

use alloc::{string::String, vec::Vec};

use phonology::{BACK, CONSONANT, FRONT, GLIDE, LATERAL, Letter, NASAL, VOWEL, context};
use suffixes::{ELIDING, LAYERS, Layer, WHOLE};

/// The stem of a word in normal form. Words with letters of other alphabets or
/// digits come back as they are.
pub(crate) fn stem(word: &str) -> String {
    let mut letters = Vec::with_capacity(word.len());
    for c in word.chars() {
        if !matches!(
            c,
            'а'..='я' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і'
        ) {
            return String::from(word);
        }
        // The glide in я and ю belongs to the stem, the vowel to the ending: жоятын, жою.
        if matches!(c, 'я' | 'ю') {
            letters.push(Letter::new('й'));
        }
        letters.push(Letter::new(match c {
            'я' => 'а',
            'ю' => 'у',
            other => other,
        }));
    }
    strip(&mut letters);
    let mut stem = String::with_capacity(word.len());
    for letter in letters {
        let joined = match letter.spelt {
            'а' => 'я',
            'у' => 'ю',
            other => other,
        };
        if joined != letter.spelt && stem.ends_with('й') {
            stem.pop();
            stem.push(joined);
        } else {
            stem.push(letter.spelt);
        }
    }
    stem
}

/// The key of the stem of a word that comes as a key itself.
pub(crate) fn stem_of_key(key: &str) -> String {
    if !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return String::from(key);
    }
    let mut letters: Vec<Letter> = key.chars().map(Letter::new).collect();
    strip(&mut letters);
    letters.into_iter().map(|letter| letter.spelt).collect()
}

/// Takes all endings off.
fn strip(word: &mut Vec<Letter>) {
    let known = known_stem(word);
    let mut verb = false;
    loop {
        devoice(word);
        let mut best: Option<(usize, &Layer)> = None;
        for layer in LAYERS.iter().filter(|layer| verb || !layer.after_verb) {
            for suffix in layer.suffixes.split_ascii_whitespace() {
                if let Some(left) = without(word, suffix)
                    && left >= known
                    && is_enough(word.get(..left).unwrap_or_default(), layer)
                    && best.is_none_or(|(least, _)| left <= least)
                {
                    best = Some((left, layer));
                }
            }
        }
        let Some((left, layer)) = best else { break };
        word.truncate(left);
        verb |= layer.verb;
        if layer.verb {
            drop_theme(word, known);
        }
        if restore_elided(word) {
            break;
        }
    }
}

/// How many letters are left of a word without this suffix, if the word ends
/// in it and what is left may stand before it.
fn without(word: &[Letter], suffix: &str) -> Option<usize> {
    let mut left = word;
    let mut suffix_harmony = BACK | FRONT;
    let mut after = VOWEL | CONSONANT;
    let mut condition = ' ';
    for expected in suffix.chars().rev() {
        if expected.is_ascii_lowercase() {
            condition = expected;
            break;
        }
        let (&letter, before) = left.split_last()?;
        left = before;
        if expected.is_ascii() {
            after = context(expected as u8, letter);
            if after == 0 {
                return None;
            }
            if matches!(expected, 'A' | 'I') {
                suffix_harmony &= letter.harmony();
            }
        } else {
            after = VOWEL | CONSONANT;
            if !is_spelt(letter, Letter::new(expected)) {
                return None;
            }
        }
    }
    let fits = left.last()?.is(after)
        && stem_harmony(left) & suffix_harmony != 0
        && may_stand(left, condition);
    fits.then_some(left.len())
}

/// Whether a letter of a word is this one, or in a key the one for it.
fn is_spelt(letter: Letter, expected: Letter) -> bool {
    letter == expected || (letter.spelt.is_ascii() && letter.sound == expected.sound)
}

/// Whether what is left meets the condition of a suffix, see [`Layer::suffixes`].
fn may_stand(left: &[Letter], condition: char) -> bool {
    let [.., second, last] = left else {
        return false;
    };
    // No Kazakh word ends in a rounded vowel.
    let vowel = last.is(VOWEL) && !matches!(last.sound, b'o' | b'u');
    match condition {
        'v' => vowel,
        'c' => !last.is(VOWEL),
        'n' => last.is(NASAL),
        'i' => last.is_high() && !left.split_last().is_some_and(|(_, left)| is_derived(left)),
        // Not жұмы-сы: a stem in ы, і before -сы is nearly always an agent (оқушы-сы).
        's' => vowel && (!last.is_high() || second.sound == b'w'),
        'p' => !is_derived(left),
        'r' => is_verb_root(*second, *last),
        't' => has_theme(left),
        'q' => without_passive(left).is_some(),
        _ => true,
    }
}

/// Whether what stands before `ы` or `і` is the rest of a derived word: соң-ғы,
/// жұмыс-шы and түр-лі are not the possessives of соңғ, жұмысш and түрл. Only
/// elision (халқы) and loans (банкі) end like them.
fn is_derived(left: &[Letter]) -> bool {
    let [.., second, last] = left else {
        return false;
    };
    let open = second.is(VOWEL) || second.sound == b'u';
    match last.sound {
        // In a key оқушы and күші end alike, but roots are short.
        b'w' => !(second.is(VOWEL) || second.spelt == 'u' && left.len() < 4),
        b'l' | b'g' => !open,
        b'k' => {
            !open
                && !match last.spelt {
                    'қ' => matches!(second.sound, b'l' | b'r'),
                    'к' => matches!(second.sound, b'n' | b'r'),
                    _ => matches!(second.sound, b'l' | b'n' | b'r'),
                }
        }
        _ => false,
    }
}

/// Whether a verb root can end in these letters; mostly nouns cannot: рұқс-атын.
const fn is_verb_root(second: Letter, last: Letter) -> bool {
    let native_vowel = second.harmony() != 0 && second.spelt != 'и' || second.spelt == 'u';
    match last.sound {
        b't' | b's' | b'p' => {
            native_vowel || second.is(LATERAL) || (second.is(GLIDE) && second.spelt != 'у')
        }
        b'i' => native_vowel || last.spelt == 'и',
        b'r' | b'l' | b'n' | b'w' | b'z' | b'g' | b'b' => native_vowel && last.spelt != 'ң',
        _ => false,
    }
}

/// Whether a stem ends like a verb made with -ла, -да, -та.
fn has_theme(stem: &[Letter]) -> bool {
    let [_, .., before, first, last] = stem else {
        return false;
    };
    last.is_low() && !before.is(VOWEL) && matches!(first.sound, b'l' | b'd' | b't')
}

/// Such a verb, or any in -ла, without the -л or -н of its passive.
fn without_passive(stem: &[Letter]) -> Option<usize> {
    let (passive, active) = stem.split_last()?;
    let [_, _, .., first, last] = active else {
        return None;
    };
    let bare = last.is_low() && first.sound == b'l';
    let passive = matches!(passive.sound, b'l' | b'n');
    (passive && (bare || has_theme(active))).then_some(active.len())
}

/// Whether so little may be left: at least a closed syllable, or one of the
/// few open verb roots like де and жи.
fn is_enough(left: &[Letter], layer: &Layer) -> bool {
    left.len() >= layer.leaves
        && match left {
            [first, second] => {
                !second.is(VOWEL)
                    || first.is(VOWEL)
                    || first.spelt == 'u'
                    || (layer.verb && matches!(second.spelt, 'е' | 'и' | 'e'))
            }
            _ => true,
        }
}

/// Which suffix vowels may follow; 0 without any vowel.
fn stem_harmony(stem: &[Letter]) -> u8 {
    let mut vowels = stem.iter().rev().map(|letter| letter.harmony());
    let last = vowels.find(|&harmony| harmony != 0).unwrap_or(0);
    // Back vowels before `к` and `ь` are those of loans, which take front
    // suffixes: актіні, рубльге. A lone `у` says nothing.
    let loan = match stem {
        [.., end] if end.spelt == 'ь' => true,
        [.., second, end] if second.spelt == 'к' && end.spelt == 'т' => true,
        [_, _, _, .., end] => matches!(end.spelt, 'к' | 'г'),
        _ => false,
    };
    if loan || (last == 0 && stem.iter().any(|letter| letter.sound == b'u')) {
        BACK | FRONT
    } else {
        last
    }
}

/// `б`, `г` and `ғ` at the end of a stem were `п`, `к` and `қ` before a vowel;
/// but not the `г` of мониторинг, which a key never ends in (see `fold`).
fn devoice(word: &mut Vec<Letter>) {
    match word.as_mut_slice() {
        [.., second, last] if matches!(last.spelt, 'г' | 'g') && second.spelt == 'н' => {}
        [.., second, last] if last.spelt == 'g' && second.spelt == 'n' => {
            word.pop();
        }
        [_, _, .., last] => *last = last.voiceless(),
        _ => {}
    }
}

/// Gives a word its elided vowel back, халқ(ы) is халық; whether it did.
fn restore_elided(word: &mut Vec<Letter>) -> bool {
    let Some(last) = word.pop() else {
        return false;
    };
    for full in ELIDING.split_ascii_whitespace() {
        let Some(vowel) = full.chars().rev().nth(1).map(Letter::new) else {
            continue;
        };
        word.push(if last.spelt.is_ascii() {
            Letter::new(vowel.sound as char)
        } else {
            vowel
        });
        word.push(last);
        if begins(word, full) == word.len() {
            return true;
        }
        word.truncate(word.len().saturating_sub(2));
    }
    word.push(last);
    false
}

/// How long the known stem is that a word begins with, or 0.
fn known_stem(word: &[Letter]) -> usize {
    let mut known = 0;
    for list in [WHOLE, ELIDING] {
        for stem in list.split_ascii_whitespace() {
            known = known.max(begins(word, stem));
        }
    }
    known
}

/// The length of a stem, if a word begins with it as it is, folded, or with
/// its last consonant voiced (кәсіп, кәсібі); else 0.
fn begins(word: &[Letter], stem: &str) -> usize {
    let mut length = 0;
    let mut exact = true;
    for expected in stem.chars().map(Letter::new) {
        let Some(&found) = word.get(length) else {
            return 0;
        };
        if !exact || !(is_spelt(found, expected) || is_spelt(found.voiceless(), expected)) {
            return 0;
        }
        length += 1;
        exact = is_spelt(found, expected);
    }
    length
}

/// Takes the passive off a verb made with -ла, -да, -та, and then its vowel,
/// because before half of the endings it cannot be seen whether it is there:
/// баста-ды, баст-ады.
fn drop_theme(word: &mut Vec<Letter>, known: usize) {
    if let Some(active) = without_passive(word)
        && active >= known
    {
        word.truncate(active);
    }
    if has_theme(word) && word.len() > known {
        word.pop();
    }
}

#[cfg(test)]
mod tests;
