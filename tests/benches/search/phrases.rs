//! What is asked when bytes and time are measured: words that stand together
//! in a paragraph of the site, neither rare nor everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use qonys_rules::Language;
use qonys_tests::visible_words;

use crate::corpus::Paragraphs;
use crate::random::Random;

/// How many queries of each length are weighed.
const FEW: usize = 10;
/// How many queries are timed.
const MANY: usize = 201;
/// A shorter word is mostly a particle.
const SHORTEST: usize = 5;
/// On fewer pages a word is a rarity.
const RAREST: usize = 3;

/// The queries of a language.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// Of one, two and three words.
    pub(crate) few: [Vec<String>; 3],
    /// Of all three lengths by turns.
    pub(crate) many: Vec<String>,
}

impl Phrases {
    /// Chooses queries, the same in every run.
    pub(crate) fn choose(paragraphs: &Paragraphs, site: &Path, language: Language) -> Self {
        let pages = visible_words(site, language.tag());
        let mut on_pages: BTreeMap<&str, usize> = BTreeMap::new();
        for word in pages.values().flatten() {
            *on_pages.entry(word).or_default() += 1;
        }
        let fits = |word: &str| {
            let known = on_pages.get(word).copied().unwrap_or(0);
            word.chars().count() >= SHORTEST
                && word.chars().all(|letter| is_letter_of(language, letter))
                && (RAREST..=pages.len() / 2).contains(&known)
        };
        // For each paragraph its words that fit, in order and once.
        let choices: Vec<Vec<String>> = paragraphs
            .texts
            .iter()
            .map(|text| {
                let mut words: Vec<String> = Vec::new();
                for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
                    if fits(word) && !words.iter().any(|known| known == word) {
                        words.push(word.to_owned());
                    }
                }
                words
            })
            .filter(|words| words.len() >= 3)
            .collect();
        let mut random = Random::new(language as u64);
        let mut known = BTreeSet::new();
        let mut phrase = |length: usize| {
            loop {
                let words = random.pick(&choices);
                let starts: Vec<usize> = (0..=words.len() - length).collect();
                let start = *random.pick(&starts);
                let phrase = words[start..start + length].join(" ");
                if known.insert(phrase.clone()) {
                    return phrase;
                }
            }
        };
        Self {
            few: [1, 2, 3].map(|length| (0..FEW).map(|_| phrase(length)).collect()),
            many: (0..MANY).map(|at| phrase(at % 3 + 1)).collect(),
        }
    }
}

/// Names on a page are often given in the other languages too; nobody types
/// half a query in one language and half in another.
fn is_letter_of(language: Language, letter: char) -> bool {
    match language {
        Language::Kk => letter.is_alphabetic() && !letter.is_ascii(),
        Language::Ru => ('а'..='я').contains(&letter) || letter == 'ё',
        Language::En => letter.is_ascii_alphabetic(),
    }
}
