//! The stem of a Russian word, as Snowball takes it.

use alloc::{string::String, vec::Vec};

use super::ending::{longest, region};

const VOWELS: &str = "аеиоуыэюя";

// An `а` before the stroke: only after `а` or `я`.
const GERUNDS: &str = "а/в а/вши а/вшись ив ивши ившись ыв ывши ывшись";
const ADJECTIVES: &str =
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею";
const PARTICIPLES: &str = "а/ем а/нн а/вш а/ющ а/щ ивш ывш ующ";
const VERBS: &str = "а/ла а/на а/ете а/йте а/ли а/й а/л а/ем а/н а/ло а/но а/ет а/ют а/ны а/ть \
    а/ешь а/нно ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит \
    ыт ены ить ыть ишь ую ю";
const NOUNS: &str = "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у \
    ах иях ях ы ь ию ью ю ия ья я";

/// The stem of a word in normal form.
pub(crate) fn stem(word: &str) -> String {
    let mut word: Vec<char> = word.chars().collect();
    // Endings are looked for after the first vowel.
    let first = word.iter().position(|&letter| VOWELS.contains(letter));
    let from = first.map_or(word.len(), |at| at + 1);
    let second = region(&word, region(&word, 0, VOWELS), VOWELS);
    if !take(&mut word, from, GERUNDS) {
        take(&mut word, from, "ся сь");
        if take(&mut word, from, ADJECTIVES) {
            take(&mut word, from, PARTICIPLES);
        } else if !take(&mut word, from, VERBS) {
            take(&mut word, from, NOUNS);
        }
    }
    take(&mut word, from, "и");
    if let Some((left, _)) = ending(&word, from, "ост ость")
        && left >= second
    {
        word.truncate(left);
    }
    let superlative = take(&mut word, from, "ейш ейше");
    if ending(&word, from, "нн").is_some() {
        word.pop();
    } else if !superlative {
        take(&mut word, from, "ь");
    }
    word.into_iter().collect()
}

fn ending<'table>(word: &[char], from: usize, table: &'table str) -> Option<(usize, &'table str)> {
    let (left, said) = longest(word.get(from..).unwrap_or_default(), table)?;
    Some((from + left, said))
}

/// Takes the longest ending of a table off, if it may be.
fn take(word: &mut Vec<char>, from: usize, table: &str) -> bool {
    let Some((left, said)) = ending(word, from, table) else {
        return false;
    };
    let before = word.get(from..left).unwrap_or_default().last();
    let fits = said.is_empty() || matches!(before, Some('а' | 'я'));
    if fits {
        word.truncate(left);
    }
    fits
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned, vec::Vec};

    use proptest::prelude::*;

    use super::{ADJECTIVES, GERUNDS, NOUNS, PARTICIPLES, VERBS, stem};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn it_is_that_of_snowball(
            root in "[а-я]{0,5}",
            one in prop::sample::select([GERUNDS, ADJECTIVES, PARTICIPLES, VERBS, NOUNS, "ост ость ейш ейше н нн ся сь"]
                .join(" ").split(' ').map(|entry| entry.trim_start_matches("а/").to_owned()).collect::<Vec<_>>()),
            other in prop::sample::select(["", "ся", "ость", "ейш", "н", "ая", "и"].to_vec()),
        ) {
            for word in [root.clone() + &one + other, root + other + &one] {
                let expected = frostem::Stemmer::new(frostem::Algorithm::Russian).stem(&word).into_owned();
                prop_assert_eq!(stem(&word), expected, "{}", word);
            }
        }
    }
}
