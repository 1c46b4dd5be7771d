//! The stem of an English word, as Snowball takes it.

use alloc::{string::String, vec::Vec};

use super::ending::{longest, region};

// A `Y` is a consonant.
const VOWELS: &str = "aeiouy";

/// Words with a stem of their own.
const IRREGULAR: &str = "ski/skis sky/skies idl/idly gentl/gently ugli/ugly earli/early onli/only \
    singl/singly sky/sky news/news howe/howe atlas/atlas cosmos/cosmos bias/bias andes/andes";
/// Beginnings that are no part of the first region.
const BEGINNINGS: &str = "arsen commun emerg gener inter later organ past univers";
const PLURALS: &str = "ss/sses i/ied i/ies us/us ss/ss s";
// `ee`: it becomes that; `+`: it may be part of the word.
const PASTS: &str = "ee/eed ee/eedly ed edly +/ing ingly";
// `L`: only after an `l`; `-`: only after one of these letters.
const SECOND: &str = "tion/tional ence/enci ance/anci able/abli ent/entli ize/izer ize/ization \
    ate/ational ate/ation ate/ator al/alism al/aliti al/alli ful/fulness ous/ousli ous/ousness \
    ive/iveness ive/iviti ble/biliti ble/bli og/ogist L/ogi ful/fulli less/lessli -/li";
const LI: &str = "cdeghkmnrt";
// `2`: only in the second region.
const THIRD: &str = "tion/tional ate/ational al/alize ic/icate ic/iciti ic/ical ful ness 2/ative";
// `t`: only after an `s` or a `t`.
const FOURTH: &str =
    "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize t/ion";

/// The stem of a word in normal form.
pub(crate) fn stem(word: &str) -> String {
    let mut word: Vec<char> = word.chars().collect();
    if let Some((0, instead)) = longest(&word, IRREGULAR) {
        return String::from(instead);
    }
    if word.len() > 2 {
        mark(&mut word);
        let first = first_region(&word);
        let second = region(&word, first, VOWELS);
        without_s(&mut word);
        without_past(&mut word, first);
        if let [_, .., before, last @ ('y' | 'Y')] = word.as_mut_slice()
            && !is_vowel(*before)
        {
            *last = 'i';
        }
        derived(&mut word, first, second);
    }
    let mut stem = String::new();
    for letter in word {
        stem.push(if letter == 'Y' { 'y' } else { letter });
    }
    stem
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

fn has_vowel(word: &[char]) -> bool {
    word.iter().any(|&letter| is_vowel(letter))
}

/// Marks each `y` that is a consonant: at the beginning and after a vowel.
fn mark(word: &mut [char]) {
    let mut consonant = true;
    for letter in word {
        if consonant && *letter == 'y' {
            *letter = 'Y';
        }
        consonant = is_vowel(*letter);
    }
}

fn first_region(word: &[char]) -> usize {
    for length in (4..=7).rev() {
        if let Some((0, _)) = longest(word.get(..length).unwrap_or_default(), BEGINNINGS) {
            return length;
        }
    }
    region(word, 0, VOWELS)
}

/// Puts something in the place of all letters from one on.
fn replace(word: &mut Vec<char>, from: usize, by: &str) {
    word.truncate(from);
    word.extend(by.chars());
}

fn without_s(word: &mut Vec<char>) {
    let Some((left, by)) = longest(word, PLURALS) else {
        return;
    };
    match by {
        "" => {
            // A vowel before the letter before the s.
            if left > 0 && has_vowel(word.get(..left - 1).unwrap_or_default()) {
                word.truncate(left);
            }
        }
        "i" if left < 2 => replace(word, left, "ie"),
        _ => replace(word, left, by),
    }
}

fn without_past(word: &mut Vec<char>, first: usize) {
    let Some((left, by)) = longest(word, PASTS) else {
        return;
    };
    let rest = word.get(..left).unwrap_or_default();
    let is_one_of = |table| longest(rest, table).is_some_and(|(before, _)| before == 0);
    if by == "ee" {
        if left >= first && !is_one_of("succ proc exc") {
            replace(word, left, by);
        }
        return;
    }
    if by == "+" {
        if is_one_of("even cann inn earr herr out") {
            return;
        }
        if let [letter, 'y'] = *rest
            && !is_vowel(letter)
        {
            replace(word, 1, "ie");
            return;
        }
    }
    if !has_vowel(rest) {
        return;
    }
    word.truncate(left);
    if longest(word, "at bl iz").is_some() {
        word.push('e');
    } else if longest(word, "bb dd ff gg mm nn pp rr tt").is_some() {
        if !matches!(word.as_slice(), ['a' | 'e' | 'o', _, _]) {
            word.pop();
        }
    } else if left == first && is_short(word) {
        word.push('e');
    }
}

/// Whether a word ends in a short syllable.
fn is_short(word: &[char]) -> bool {
    match *word {
        [.., before, vowel, last]
            if !is_vowel(before) && is_vowel(vowel) && !matches!(last, 'w' | 'x' | 'Y') =>
        {
            !is_vowel(last)
        }
        [vowel, last] => is_vowel(vowel) && !is_vowel(last),
        _ => longest(word, "past").is_some(),
    }
}

/// Takes the endings of derivation off.
fn derived(word: &mut Vec<char>, first: usize, second: usize) {
    if let Some((left, by)) = longest(word, SECOND)
        && left >= first
    {
        let before = word.get(..left).unwrap_or_default().last().copied();
        match by {
            "L" if before == Some('l') => replace(word, left, "og"),
            "-" if before.is_some_and(|before| LI.contains(before)) => word.truncate(left),
            "L" | "-" => {}
            _ => replace(word, left, by),
        }
    }
    if let Some((left, by)) = longest(word, THIRD)
        && left >= first
    {
        if by != "2" {
            replace(word, left, by);
        } else if left >= second {
            word.truncate(left);
        }
    }
    if let Some((left, by)) = longest(word, FOURTH)
        && left >= second
        && (by.is_empty() || matches!(word.get(left - 1), Some('s' | 't')))
    {
        word.truncate(left);
    }
    let Some((last, rest)) = word.split_last() else {
        return;
    };
    let left = rest.len();
    let drops = match last {
        'e' => left >= second || (left >= first && !is_short(rest)),
        'l' => left >= second && rest.last() == Some(&'l'),
        _ => false,
    };
    if drops {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned, vec::Vec};

    use proptest::prelude::*;

    use super::{BEGINNINGS, FOURTH, IRREGULAR, PASTS, PLURALS, SECOND, THIRD, stem};

    fn parts() -> Vec<alloc::string::String> {
        [
            BEGINNINGS,
            FOURTH,
            IRREGULAR,
            PASTS,
            PLURALS,
            SECOND,
            THIRD,
            "e l y ll ss at bl iz tt succ proc exc inn",
        ]
        .join(" ")
        .split(' ')
        .map(|entry| entry.rsplit('/').next().unwrap_or_default().to_owned())
        .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30_000))]
        #[test]
        fn it_is_that_of_snowball(
            root in "[a-zé]{0,4}|[bcdlsty]?[aeiouy][bdgmnprstwxy]{1,2}",
            one in prop::sample::select(parts()),
            other in prop::sample::select(parts()),
        ) {
            for word in [root.clone() + &one, root.clone() + &one + &other, one.clone() + &root + &other, one + &other] {
                let expected = frostem::Stemmer::new(frostem::Algorithm::English).stem(&word).into_owned();
                prop_assert_eq!(stem(&word), expected, "{}", word);
            }
        }
    }
}
