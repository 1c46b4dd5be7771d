//! The search index: its file format and the engine that answers from it.
//!
//! The build writes an index with [`CatalogueDraft`], [`ShardDraft`] and
//! [`Fragment::encode`]; the browser (as WebAssembly) and `qonys search` (as
//! machine code) answer from the very same bytes with the very same [`Index`].
//! Nothing here reads files or knows the law: bytes in, ranked pages out.
//!
//! An index of one language is
//!
//! - a **catalogue**: how many pages, how long, which shard begins with which key;
//! - **shards** of some 16 KiB: a stretch of the sorted dictionary with, for
//!   every stem, the pages and how often they have it in which field;
//! - a **fragment** per page: address, kind, title and the text by sections,
//!   from which excerpts are cut.
//!
//! A query needs the catalogue, the few shards that its words fall into, and
//! the fragments of the pages that are shown:
//!
//! ```text
//! Index::open(catalogue) → missing(query) → add_shard(bytes) … → rank(query)
//!                        → fragment_name(page) → excerpt(query, bytes)
//! ```
//!
//! Every file begins with what it is, the version of the format and a digest
//! of its content; a damaged, mixed-up or outdated file is a
//! [`Fault`], never a wrong answer.

#![no_std]

extern crate alloc;
#[cfg(not(target_arch = "wasm32"))]
extern crate std;

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
mod query;
mod rank;
mod shard;

pub use catalogue::CatalogueDraft;
pub use envelope::{Digest, FORMAT};
pub use excerpt::{Excerpt, Marked};
pub use fault::Fault;
pub use field::Field;
pub use fragment::{Fragment, Section, generation};
pub use index::{Index, fragment_name};
pub use query::{Query, key_of, whole_key};
pub use rank::{Band, Ranked};
pub use shard::{Posting, ShardDraft, StemEntry};
