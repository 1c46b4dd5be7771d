//! The fold key: what a stem has in common with its poorer spellings.
//!
//! The index sorts its dictionary by this key and keeps the stem beside it, so
//! that an exact hit and a weaker one lie in the same file.

use alloc::string::String;

use crate::Language;

/// The fold key of a stem; a function of the stem alone, so that the build can
/// apply it to its whole dictionary. For now the stem itself.
#[must_use]
pub fn fold(language: Language, stem: &str) -> String {
    match language {
        Language::Kk | Language::Ru | Language::En => String::from(stem),
    }
}

/// The key under which a poorly spelt, inflected word is looked up.
#[must_use]
pub fn folded_stem(language: Language, normal: &str) -> String {
    fold(language, normal)
}
