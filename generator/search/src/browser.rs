//! The engine as the browser sees it.
//!
//! Results cross as plain strings with control characters between their parts,
//! which page texts never contain: JSON would weigh more than the engine. What
//! fails answers with nothing and leaves the code of the fault.
#![allow(
    unsafe_code,
    reason = "wasm-bindgen generates the glue to JavaScript; nothing is written by hand"
)]

use alloc::{string::String, vec::Vec};

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Excerpt, Fault, Index, Marked, Query};

/// Half as large as the default allocator, and faster.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

/// Nothing here panics on purpose; the handler of the standard library would
/// bring the formatting of messages that nobody reads.
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Between the parts of a result.
const PART: char = '\u{1f}';
/// Before and after a marked word.
const MARK: [char; 2] = ['\u{2}', '\u{3}'];

/// An index and the question asked of it.
#[wasm_bindgen]
pub struct Engine {
    index: Result<Index, Fault>,
    query: Query,
    fault: Option<Fault>,
}

#[wasm_bindgen]
impl Engine {
    /// Opens an index by its catalogue.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &[u8]) -> Self {
        let index = Index::open(catalogue);
        let fault = index.as_ref().err().copied();
        Self {
            index,
            query: Query::default(),
            fault,
        }
    }

    /// The code of what went wrong since this was last asked; empty if nothing did.
    pub fn fault(&mut self) -> String {
        String::from(self.fault.take().map_or("", Fault::code))
    }

    /// Asks a question, until the next one. Answers whether it has a word.
    pub fn ask(&mut self, text: &str) -> bool {
        if let Ok(index) = &self.index {
            self.query = Query::parse(index.language(), text);
        }
        !self.query.is_empty()
    }

    /// The names of the shards to add before ranking, one a line. To be asked
    /// again after they have been added, until nothing is missing.
    pub fn missing(&self) -> String {
        let mut names = String::new();
        if let Ok(index) = &self.index {
            for name in index.missing(&self.query) {
                names.push_str(&name);
                names.push('\n');
            }
        }
        names
    }

    /// Adds the shard that was asked for by this name.
    pub fn add(&mut self, name: &str, shard: &[u8]) {
        let added = self
            .index
            .as_mut()
            .map_err(|fault| *fault)
            .and_then(|index| index.add_shard(name, shard));
        self.fault = added.err().or(self.fault);
    }

    /// The numbers of the pages, best first, each followed by its band
    /// (3 whole, 2 all words, 1 beginnings, 0 some words).
    pub fn rank(&mut self) -> Vec<u32> {
        let ranked = self
            .index
            .as_ref()
            .map_err(|fault| *fault)
            .and_then(|index| index.rank(&self.query));
        let mut pages = Vec::new();
        match ranked {
            Ok(ranked) => {
                for found in ranked {
                    pages.extend_from_slice(&[found.page, found.band as u32]);
                }
            }
            Err(fault) => self.fault = Some(fault),
        }
        pages
    }

    /// The name of the fragment of a page.
    pub fn fragment(&self, page: u32) -> String {
        self.index
            .as_ref()
            .map(|index| index.fragment_name(page))
            .unwrap_or_default()
    }

    /// What to show of a page, given its fragment: path, kind, anchor, and
    /// marked title, heading and text.
    pub fn excerpt(&mut self, page: u32, fragment: &[u8]) -> String {
        let excerpt = self
            .index
            .as_ref()
            .map_err(|fault| *fault)
            .and_then(|index| index.excerpt(&self.query, page, fragment));
        match excerpt {
            Ok(excerpt) => parts(&excerpt),
            Err(fault) => {
                self.fault = Some(fault);
                String::new()
            }
        }
    }
}

fn parts(excerpt: &Excerpt) -> String {
    let mut parts = String::new();
    for plain in [&excerpt.path, &excerpt.kind, &excerpt.anchor] {
        parts.push_str(plain);
        parts.push(PART);
    }
    for marked in [&excerpt.title, &excerpt.heading, &excerpt.text] {
        put_marked(&mut parts, marked);
        parts.push(PART);
    }
    parts
}

fn put_marked(parts: &mut String, marked: &Marked) {
    let mut done = 0;
    for mark in &marked.marks {
        for (to, sign) in [(mark.start, MARK[0]), (mark.end, MARK[1])] {
            parts.push_str(marked.text.get(done..to).unwrap_or_default());
            parts.push(sign);
            done = to;
        }
    }
    parts.push_str(marked.text.get(done..).unwrap_or_default());
}
