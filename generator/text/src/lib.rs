//! Kazakh, Russian and English as text: what is one word, what is its normal
//! form, and under which key a search looks it up.
//!
//! The build analyses pages with [`analyse`], the browser analyses queries and
//! excerpts with the very same function; [`fingerprint`] tells the two whether
//! they agree. The crate is part of what every visitor downloads for a search,
//! so it brings its own small tables and has no dependencies there; the tests
//! hold them against those of Unicode and of Snowball.
//!
//! The way through: [`letters`] (what a character is) → `normal` (a word in
//! one spelling) → `token` (where words begin and end, compounds, codes) →
//! `stem` (a word without its endings; `kazakh` for Kazakh) → `fold` (the weaker
//! key). [`conflation`] measures a stemmer and is no part of the way.
//!
//! ```
//! use qonys_text::{Language, analyse};
//!
//! let stems: Vec<String> =
//!     analyse(Language::Kk, "Мемлекеттiк кодтар: 2512 1 007").into_iter().map(|token| token.stem).collect();
//! assert_eq!(stems, ["мемлекеттік", "код", "25121007"]);
//! ```
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod code;
pub mod conflation;
mod fingerprint;
mod fold;
// Every build knows the Kazakh key, by which it looks up words in the Kazakh
// index; only one uses the stemmer.
#[cfg_attr(not(feature = "kazakh"), allow(dead_code))]
mod kazakh;
pub mod keyboard;
mod language;
pub mod letters;
mod normal;
#[cfg(any(feature = "russian", feature = "english"))]
mod snowball;
mod stem;
mod token;

pub use fingerprint::fingerprint;
pub use fold::{fold, folded_stem};
pub use language::Language;
pub use normal::normal;
pub use stem::{ending, stems};
pub use token::{Token, TokenKind, analyse};
