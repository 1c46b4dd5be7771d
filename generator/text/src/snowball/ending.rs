//! Endings in tables, and the regions in which they are looked for.

use crate::letters::first_word;

/// The longest ending of a word among those of a table, with spaces between
/// them: how many letters stand before it, and what the table says of it before
/// a stroke (`ate/ational`).
#[inline(never)]
pub(crate) fn longest<'table>(word: &[char], table: &'table str) -> Option<(usize, &'table str)> {
    let mut best = None;
    let mut rest = table;
    while !rest.is_empty() {
        let (entry, after) = first_word(rest);
        rest = after;
        let mut left = word;
        let mut ending = entry.chars();
        let fits = loop {
            match (ending.next_back(), left) {
                (None | Some('/'), _) => break true,
                (Some(expected), [before @ .., letter]) if *letter == expected => left = before,
                _ => break false,
            }
        };
        if fits && best.is_none_or(|(least, _)| left.len() < least) {
            best = Some((left.len(), ending.as_str()));
        }
    }
    best
}

/// Where the regions of a word begin: after the first consonant that follows a
/// vowel, searched from some letter on; at the end if there is none.
#[inline(never)]
pub(crate) fn region(word: &[char], from: usize, vowels: &str) -> usize {
    let mut seen = false;
    for (at, &letter) in word.iter().enumerate().skip(from) {
        let vowel = vowels.contains(letter);
        if seen && !vowel {
            return at + 1;
        }
        seen |= vowel;
    }
    word.len()
}
