//! Our small tables against the full ones.

use proptest::prelude::*;
use qonys_text::{Language, analyse, letters, normal};
use unicode_normalization::UnicodeNormalization;

/// The ranges that the tables claim to cover.
fn covered() -> impl Iterator<Item = char> {
    ('\0'..='\u{17f}').chain('\u{400}'..='\u{52f}')
}

#[test]
fn small_letters_are_those_of_unicode() {
    for c in covered().filter(|c| !matches!(c, 'İ' | 'ı')) {
        assert_eq!(
            letters::small(c).to_string(),
            c.to_lowercase().to_string(),
            "U+{:04X}",
            u32::from(c)
        );
    }
    assert_eq!((letters::small('İ'), letters::small('ı')), ('i', 'i'));
}

#[test]
fn letters_are_those_of_unicode() {
    // Not ours to find: ª º ¹ ² ³ ¼ ½ ¾ µ are ornaments of a number or a unit.
    for c in covered().filter(|c| !"ªº¹²³¼½¾µ".contains(*c)) {
        assert_eq!(
            letters::is_word(c),
            c.is_alphanumeric(),
            "U+{:04X}",
            u32::from(c)
        );
    }
    for c in ('\u{2000}'..='\u{206f}')
        .chain('\u{20a0}'..='\u{20cf}')
        .chain('\u{2190}'..='\u{23ff}')
    {
        assert!(
            !letters::is_word(c) && !c.is_alphabetic(),
            "U+{:04X}",
            u32::from(c)
        );
    }
}

#[test]
fn composition_is_that_of_unicode() {
    let alphabet = ('a'..='z').chain('а'..='я').chain("әғқңөұүһі".chars());
    for letter in alphabet {
        for mark in '\u{300}'..='\u{36f}' {
            if let Some(ours) = letters::compose(letter, mark) {
                let theirs: String = [letter, mark].iter().collect::<String>().nfc().collect();
                assert_eq!(ours.to_string(), theirs);
            }
        }
    }
}

#[test]
fn letters_of_our_languages_survive_decomposition() {
    let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyzäöüğşñūéçö";
    for word in [alphabet.to_owned(), alphabet.to_uppercase()] {
        for script in word.split_inclusive('я') {
            let apart: String = script.nfd().collect();
            assert_eq!(normal(&apart), normal(script));
        }
    }
}

proptest! {
    #[test]
    fn normal_forms_are_final(word in "\\PC{0,20}") {
        let once = normal(&word);
        prop_assert_eq!(normal(&once), once);
    }

    #[test]
    fn tokens_are_never_empty_and_stand_in_order(text in "(\\PC|[а-яәіңғүұқөһёa-z0-9 ./'\u{ad}\u{306}-]){0,60}") {
        for language in Language::ALL {
            let mut before = 0;
            for token in analyse(language, &text) {
                prop_assert!(!token.text.is_empty() && !token.stem.is_empty() && !token.fold.is_empty());
                prop_assert_eq!(text.get(token.range.clone()), Some(token.text));
                prop_assert!(token.range.start >= before);
                before = token.range.start;
            }
        }
    }

    #[test]
    fn a_stem_is_found_by_its_own_text(text in "[А-Яа-яӘәІіa-zA-Z0-9-]{1,12}") {
        for token in analyse(Language::Ru, &text) {
            let again = analyse(Language::Ru, token.text);
            prop_assert!(again.iter().any(|other| other.stem == token.stem));
        }
    }
}
