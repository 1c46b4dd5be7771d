//! The stem: a word without its endings.
//!
//! One function per language, each from normal form to stem. A build for one
//! language knows the endings of that language alone.

use alloc::string::String;

use crate::Language;

/// Whether this build knows the endings of a language.
#[must_use]
pub const fn stems(language: Language) -> bool {
    match language {
        Language::Kk => cfg!(feature = "kazakh"),
        Language::Ru => cfg!(feature = "russian"),
        Language::En => cfg!(feature = "english"),
    }
}

/// The stem of a word in normal form; the word itself in a language whose
/// stemmer this build has not got.
pub(crate) fn stem(language: Language, normal: String) -> String {
    match language {
        #[cfg(feature = "kazakh")]
        Language::Kk => crate::kazakh::stem(&normal, crate::kazakh::alphabet::KAZAKH),
        #[cfg(feature = "russian")]
        Language::Ru => fleeting(crate::snowball::russian(&normal)),
        #[cfg(feature = "english")]
        Language::En => crate::snowball::english(&normal),
        #[allow(unreachable_patterns, reason = "reached by builds for one language")]
        _ => normal,
    }
}

/// What is left of a word in normal form after a stem of the language, if it
/// begins with that stem; works without the stemmer. In Russian the stem may
/// have lost a vowel: `перечень` begins with `перечн`, and what is left is `ь`.
#[must_use]
pub fn ending<'word>(language: Language, word: &'word str, stem: &str) -> Option<&'word str> {
    if let Some(rest) = word.strip_prefix(stem) {
        return Some(rest);
    }
    if language != Language::Ru {
        return None;
    }
    let head = without_last(stem);
    let rest = word.strip_prefix(head)?;
    let rest = rest.strip_prefix("е").or_else(|| rest.strip_prefix("о"))?;
    rest.strip_prefix(stem.get(head.len()..)?)
}

/// A word without its last letter; of no word nothing is left.
#[inline(never)]
fn without_last(word: &str) -> &str {
    let mut end = word.len();
    while end > 0 {
        end -= 1;
        if let Some(rest) = word.get(..end) {
            return rest;
        }
    }
    word
}

/// Takes out the vowel that comes and goes between the last consonants of a
/// Russian stem, which Snowball leaves as it stands: `перечень` and `перечня`,
/// `справок` and `справка`, `беженец` and `беженцы`. And the one ending it does
/// not know: `детьми`, `людьми`.
#[cfg(feature = "russian")]
fn fleeting(mut stem: String) -> String {
    if stem.ends_with("тьм") || stem.ends_with("дьм") {
        stem.truncate(stem.len() - "ьм".len());
        return stem;
    }
    use crate::letters::at;
    let head = without_last(&stem);
    let before = without_last(head);
    let first = without_last(before);
    let last = at(&stem, head.len());
    let vowel = at(&stem, before.len());
    let consonant = at(&stem, first.len());
    let is_vowel = |c: char| {
        matches!(
            c,
            'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ь' | 'й'
        )
    };
    if let Some(last @ ('к' | 'н' | 'ц')) = last
        && matches!(vowel, Some('е' | 'о'))
        && !consonant.is_some_and(is_vowel)
        && !first.is_empty()
    {
        stem.truncate(before.len());
        stem.push(last);
    }
    stem
}
