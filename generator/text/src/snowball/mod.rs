//! Snowball's stemmers for Russian and English.
//!
//! On this machine they are those of `frostem`, the port that tantivy uses. It
//! needs the standard library, whose machinery alone is 5 kB for a visitor, and
//! its generated tables another 6; so the browser takes twins of ours, a third
//! of the size. The tests hold the twins against `frostem` letter by letter.

#[cfg(any(target_arch = "wasm32", test))]
mod ending;
#[cfg(any(all(target_arch = "wasm32", feature = "english"), test))]
mod english;
#[cfg(any(all(target_arch = "wasm32", feature = "russian"), test))]
mod russian;

#[cfg(all(target_arch = "wasm32", feature = "english"))]
pub(crate) use english::stem as english;
#[cfg(all(target_arch = "wasm32", feature = "russian"))]
pub(crate) use russian::stem as russian;

/// The stem of a Russian word in normal form.
#[cfg(all(not(target_arch = "wasm32"), feature = "russian"))]
pub(crate) fn russian(word: &str) -> alloc::string::String {
    frostem::Stemmer::new(frostem::Algorithm::Russian)
        .stem(word)
        .into_owned()
}

/// The stem of an English word in normal form.
#[cfg(all(not(target_arch = "wasm32"), feature = "english"))]
pub(crate) fn english(word: &str) -> alloc::string::String {
    frostem::Stemmer::new(frostem::Algorithm::English)
        .stem(word)
        .into_owned()
}
