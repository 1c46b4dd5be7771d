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

use talc::{base::binning::Binning, cell::TalcSyncCell, wasm::WasmGrowAndClaim};
use wasm_bindgen::prelude::wasm_bindgen;

use qonys_text::Language;

use crate::{Answer, Excerpt, Fault, Library, Marked, Reading};

/// Half as large as the default allocator, and faster.
#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, PowersOfTwo> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

/// How the allocator sorts what is free: by powers of two, which takes the
/// least code; whatever is smaller than its unit of 16 bytes has no place.
struct PowersOfTwo;

impl Binning for PowersOfTwo {
    type AvailabilityBitField = u32;

    fn size_to_bin(size: usize) -> u32 {
        31_u32.wrapping_sub((size >> 4).leading_zeros())
    }
}

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

/// The library of a page and the question asked of it.
#[wasm_bindgen]
pub struct Engine {
    library: Result<Library, Fault>,
    answer: Answer,
    fault: Option<Fault>,
}

#[wasm_bindgen]
impl Engine {
    /// Opens the library of a page in some language, by the text of the entry file.
    #[wasm_bindgen(constructor)]
    pub fn new(language: &str, entry: &str) -> Self {
        let library = Language::from_tag(language)
            .ok_or(Fault::Foreign)
            .and_then(|own| Library::open(own, entry));
        Self {
            fault: library.as_ref().err().copied(),
            library,
            answer: Answer::default(),
        }
    }

    /// The code of what went wrong since this was last asked; empty if nothing did.
    pub fn fault(&mut self) -> String {
        String::from(self.fault.take().map_or("", Fault::code))
    }

    /// Asks a question, until the next one. Answers with the names of the files
    /// to add before asking again, one a line.
    pub fn ask(&mut self, text: &str, literal: bool) -> String {
        let mut missing = String::new();
        if let Ok(library) = &self.library {
            self.answer = library.ask(text, literal);
            for name in &self.answer.missing {
                missing.push_str(name);
                missing.push('\n');
            }
        }
        missing
    }

    /// Adds the file that was asked for by this name.
    pub fn add(&mut self, name: &str, file: &[u8]) {
        let added = self
            .library
            .as_mut()
            .map_err(|fault| *fault)
            .and_then(|library| library.add(name, file));
        self.fault = added.err().or(self.fault);
    }

    /// The numbers of the pages, best first, each followed by its band
    /// ([`crate::Band`] as a number) and the number of its kind.
    pub fn pages(&self) -> Vec<u32> {
        let mut pages = Vec::new();
        if let Ok(library) = &self.library {
            for found in &self.answer.pages {
                pages.push(found.page);
                pages.push(found.band as u32);
                pages.push(u32::from(library.kind(found.page)));
            }
        }
        pages
    }

    /// How the query was read: a letter (`t` as typed, `k` keyboard, `s`
    /// spelling) and what was meant. Empty if there was no word in it.
    pub fn reading(&self) -> String {
        let (letter, meant) = match &self.answer.reading {
            Reading::Typed => ('t', ""),
            Reading::Keyboard(meant) => ('k', meant.as_str()),
            Reading::Spelling(meant) => ('s', meant.as_str()),
        };
        let mut reading = String::new();
        if self.answer.asked {
            reading.push(letter);
            reading.push_str(meant);
        }
        reading
    }

    /// The names of the kinds of pages, one a line.
    pub fn kinds(&self) -> String {
        let mut names = String::new();
        for kind in self.library.as_ref().map_or(&[][..], Library::kinds) {
            names.push_str(kind);
            names.push('\n');
        }
        names
    }

    /// The name of the fragment of a page.
    pub fn fragment(&self, page: u32) -> String {
        self.library
            .as_ref()
            .map(|library| library.fragment_name(page))
            .unwrap_or_default()
    }

    /// What to show of a page, given its fragment: path, kind, anchor, and
    /// marked title, heading and text.
    pub fn excerpt(&mut self, page: u32, fragment: &[u8]) -> String {
        let excerpt = self
            .library
            .as_ref()
            .map_err(|fault| *fault)
            .and_then(|library| library.excerpt(&self.answer, page, fragment));
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
