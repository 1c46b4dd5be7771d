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

use crate::fold::key_letter;
use phonology::{BACK, CONSONANT, FRONT, NASAL, VOWEL, allomorph, class, harmony};
use suffixes::{ELIDING, LAYERS, Layer, WHOLE};

/// The stem of a word in normal form. Words with letters of other alphabets or
/// digits come back as they are.
pub(crate) fn stem(word: &str) -> String {
    if !word.chars().all(|c| {
        matches!(
            c,
            'а'..='я' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і'
        )
    }) {
        return String::from(word);
    }
    // The glide in я and ю belongs to the stem, the vowel to the ending: жоятын, жою.
    let mut letters = Vec::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'я' => letters.extend(['й', 'а']),
            'ю' => letters.extend(['й', 'у']),
            _ => letters.push(c),
        }
    }
    strip(&mut letters);
    let mut stem = String::with_capacity(word.len());
    for c in letters {
        let joined = match c {
            'а' if stem.ends_with('й') => 'я',
            'у' if stem.ends_with('й') => 'ю',
            _ => {
                stem.push(c);
                continue;
            }
        };
        stem.pop();
        stem.push(joined);
    }
    stem
}

/// The key of the stem of a word that comes as a key itself.
pub(crate) fn stem_of_key(key: &str) -> String {
    if !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return String::from(key);
    }
    let mut letters: Vec<char> = key.chars().collect();
    strip(&mut letters);
    letters.into_iter().collect()
}

/// Takes all endings off.
fn strip(word: &mut Vec<char>) {
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
fn without(word: &[char], suffix: &str) -> Option<usize> {
    let (condition, suffix) = match suffix.split_at_checked(1) {
        Some((condition, rest)) if condition >= "a" => (condition, rest),
        _ => ("", suffix),
    };
    let mut left = word;
    let mut suffix_harmony = BACK | FRONT;
    let mut context = VOWEL | CONSONANT;
    for expected in suffix.chars().rev() {
        let (&letter, before) = left.split_last()?;
        left = before;
        context = VOWEL | CONSONANT;
        if expected.is_ascii_uppercase() {
            context = allomorph(expected, letter)?;
            if matches!(expected, 'A' | 'I') {
                suffix_harmony &= harmony(letter);
            }
        } else if letter != expected && key_letter(expected) != Some(letter) {
            return None;
        }
    }
    let fits = class(*left.last()?) & context != 0
        && stem_harmony(left) & suffix_harmony != 0
        && may_stand(left, condition);
    fits.then_some(left.len())
}

/// Whether what is left meets the condition of a suffix, see [`Layer::suffixes`].
fn may_stand(left: &[char], condition: &str) -> bool {
    let [.., second, last] = *left else {
        return false;
    };
    // No Kazakh word ends in a rounded vowel.
    let vowel = class(last) & VOWEL != 0 && !matches!(last, 'ұ' | 'ү' | 'ө');
    let high = matches!(last, 'ы' | 'і' | 'i');
    match condition {
        "v" => vowel,
        "c" => class(last) & CONSONANT != 0,
        "n" => class(last) & NASAL != 0,
        "i" => high && !is_derived(left.split_last().map_or(left, |(_, before)| before)),
        // Not жұмы-сы: a stem in ы, і before -сы is nearly always an agent (оқушы-сы).
        "s" => vowel && (!high || matches!(second, 'ш' | 'w')),
        "p" => !is_derived(left),
        "r" => is_verb_root(second, last),
        "t" => has_theme(left),
        "q" => without_passive(left).is_some(),
        _ => true,
    }
}

/// Whether what stands before `ы` or `і` is the rest of a derived word: соң-ғы,
/// жұмыс-шы and түр-лі are not the possessives of соңғ, жұмысш and түрл.
fn is_derived(left: &[char]) -> bool {
    let [.., second, last] = *left else {
        return false;
    };
    let closed = class(second) & VOWEL == 0;
    match last {
        'ш' | 'w' => closed,
        'л' | 'ғ' | 'г' | 'l' | 'g' => closed && !matches!(second, 'у' | 'u'),
        'қ' | 'к' | 'k' => {
            closed
                && !matches!(
                    (second, last),
                    ('л' | 'р', 'қ') | ('р' | 'н', 'к') | ('l' | 'r' | 'n', 'k') | ('у' | 'u', _)
                )
        }
        _ => false,
    }
}

/// Whether a verb root can end in these letters; mостly nouns cannot: рұқс-атын.
const fn is_verb_root(second: char, last: char) -> bool {
    let native_vowel = matches!(harmony(second), BACK | FRONT) || matches!(second, 'o' | 'i' | 'u');
    match last {
        'т' | 'с' | 'п' | 't' | 's' | 'p' => {
            native_vowel || matches!(second, 'р' | 'л' | 'й' | 'r' | 'l')
        }
        'и' => true,
        'р' | 'л' | 'н' | 'ш' | 'з' | 'й' | 'ғ' | 'г' | 'б' | 'r' | 'l' | 'n' | 'w' | 'z' | 'i'
        | 'g' | 'b' => native_vowel,
        _ => false,
    }
}

/// Whether a stem ends like a verb made with -ла, -да, -та.
fn has_theme(stem: &[char]) -> bool {
    let [_, .., before, first, 'а' | 'е' | 'a' | 'e'] = *stem else {
        return false;
    };
    class(before) & VOWEL == 0 && matches!(first, 'л' | 'д' | 'т' | 'l' | 'd' | 't')
}

/// Such a verb, or any in -ла, without the -л or -н of its passive.
fn without_passive(stem: &[char]) -> Option<usize> {
    let [active @ .., 'н' | 'л' | 'n' | 'l'] = stem else {
        return None;
    };
    let bare = matches!(active, [_, _, .., 'л' | 'l', 'а' | 'е' | 'a' | 'e']);
    (bare || has_theme(active)).then_some(active.len())
}

/// Whether so little may be left: at least a closed syllable, or one of the
/// few open verb roots like де and жи.
fn is_enough(left: &[char], layer: &Layer) -> bool {
    left.len() >= layer.leaves
        && match *left {
            [first, second] => {
                class(second) & VOWEL == 0
                    || class(first) & VOWEL != 0
                    || first == 'u'
                    || (layer.verb && matches!(second, 'е' | 'и' | 'e'))
            }
            _ => true,
        }
}

/// Which suffix vowels may follow; 0 without any vowel.
fn stem_harmony(stem: &[char]) -> u8 {
    let last = stem
        .iter()
        .rev()
        .map(|&letter| harmony(letter))
        .find(|&harmony| harmony != 0);
    // Back vowels before `к` and `ь` are those of loans, which take front suffixes: актіні, рубльге.
    match (last, stem) {
        (None, _) if stem.contains(&'у') || stem.contains(&'u') => BACK | FRONT,
        (None, _) => 0,
        (Some(_), [.., 'ь'] | [.., 'к', 'т'] | [_, _, .., _, 'к' | 'г']) => BACK | FRONT,
        (Some(last), _) => last,
    }
}

/// `б`, `г` and `ғ` at the end of a stem were `п`, `к` and `қ` before a vowel;
/// but not the `г` of мониторинг, which a key never ends in (see `fold`).
fn devoice(word: &mut Vec<char>) {
    match word.as_mut_slice() {
        [.., 'н', 'г'] => {}
        [.., 'n', 'g'] => word.truncate(word.len().saturating_sub(1)),
        [_, _, .., last] => *last = voiceless(*last),
        _ => {}
    }
}

const fn voiceless(letter: char) -> char {
    match letter {
        'б' => 'п',
        'г' => 'к',
        'ғ' => 'қ',
        'b' => 'p',
        'g' => 'k',
        other => other,
    }
}

/// Gives a word its elided vowel back, халқ(ы) is халық; whether it did.
fn restore_elided(word: &mut Vec<char>) -> bool {
    let Some((&last, _)) = word.split_last() else {
        return false;
    };
    for full in ELIDING.split_ascii_whitespace() {
        let spelt = |vowel| {
            if last.is_ascii() {
                key_letter(vowel)
            } else {
                Some(vowel)
            }
        };
        let Some(vowel) = full.chars().rev().nth(1).and_then(spelt) else {
            continue;
        };
        word.pop();
        word.push(vowel);
        word.push(last);
        if begins(word, full) == Some(word.len()) {
            return true;
        }
        word.truncate(word.len().saturating_sub(2));
        word.push(last);
    }
    false
}

/// How long the known stem is that a word begins with, or 0.
fn known_stem(word: &[char]) -> usize {
    let lists = [WHOLE, ELIDING];
    let known = lists.iter().flat_map(|list| list.split_ascii_whitespace());
    known
        .filter_map(|stem| begins(word, stem))
        .max()
        .unwrap_or(0)
}

/// The length of a stem, if a word begins with it as it is, folded, or with
/// its last consonant voiced (кәсіп, кәсібі).
fn begins(word: &[char], stem: &str) -> Option<usize> {
    let folded = word.first().is_some_and(char::is_ascii);
    let mut length = 0;
    let mut exact = true;
    for letter in stem.chars() {
        let letter = if folded { key_letter(letter)? } else { letter };
        let found = *word.get(length)?;
        length += 1;
        if !exact || (found != letter && voiceless(found) != letter) {
            return None;
        }
        exact = found == letter;
    }
    Some(length)
}

/// Takes the passive off a verb made with -ла, -да, -та, and then its vowel,
/// because before half of the endings it cannot be seen whether it is there:
/// баста-ды, баст-ады.
fn drop_theme(word: &mut Vec<char>, known: usize) {
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
