//! The search index: its file format and the engine that answers from it.
//!
//! The build writes an index with [`CatalogueDraft`], [`ShardDraft`],
//! [`SpellingDraft`] and [`Fragment::encode`]; the browser (as WebAssembly) and
//! `qonys search` (as machine code) answer from the very same bytes with the
//! very same [`Library`]. Nothing here reads files or knows the law: bytes in,
//! ranked pages out.
//!
//! An index of one language is
//!
//! - a **catalogue**: how many pages, of which kinds, how long, which shard
//!   begins with which key;
//! - **shards** of some 8 KiB: a stretch of the sorted dictionary with, for
//!   every stem, the pages and how often they have it in which field, and what
//!   means the same;
//! - a **list of spellings**, loaded only when no page has a word;
//! - a **fragment** per page: address, kind, title and the text by sections,
//!   from which excerpts are cut.
//!
//! Pages have the same numbers in all languages, so that a word found in
//! another language finds the page in the own one.
//!
//! ```text
//! Library::open(entry) → ask(query) → missing → add(bytes) … → pages
//!                      → fragment_name(page) → excerpt(answer, bytes)
//! ```
//!
//! Every file begins with what it is, the version of the format and a digest
//! of its content; a damaged, mixed-up or outdated file is a
//! [`Fault`], never a wrong answer.

#![no_std]

extern crate alloc;
#[cfg(not(target_arch = "wasm32"))]
extern crate std;

mod answer;
mod bm25;
#[cfg(target_arch = "wasm32")]
mod browser;
mod bytes;
mod catalogue;
mod envelope;
mod excerpt;
mod fault;
mod field;
mod fragment;
mod index;
mod library;
mod lookup;
mod query;
mod shard;
mod spelling;
mod tally;

pub use answer::{Answer, LONGEST_PHRASE, Reading};
pub use catalogue::CatalogueDraft;
pub use envelope::Digest;
pub use excerpt::{Excerpt, Marked};
pub use fault::Fault;
pub use field::Field;
pub use fragment::{Fragment, Section, generation};
pub use index::fragment_name;
pub use library::{Library, file_name};
pub use query::{key_of, whole_key};
pub use shard::{Posting, ShardDraft, StemEntry};
pub use spelling::SpellingDraft;
pub use tally::{Band, Ranked};
