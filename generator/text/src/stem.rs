//! The stem: a word without its endings.
//!
//! One function per language, each from normal form to stem, so that a stemmer
//! can come in without the tokenizer or the engine noticing. For Russian and
//! English the stem is the normal form itself for now.

use alloc::string::String;

use crate::{Language, kazakh};

/// The stem of a word in normal form.
pub(crate) fn stem(language: Language, normal: String) -> String {
    match language {
        Language::Kk => kazakh::stem(&normal),
        Language::Ru | Language::En => normal,
    }
}
