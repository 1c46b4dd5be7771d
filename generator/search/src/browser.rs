//! The engine as the browser sees it.
//!
//! Results cross as plain strings with control characters between their parts,
//! which page texts never contain: JSON would weigh more than the engine.
#![allow(
    unsafe_code,
    reason = "wasm-bindgen generates the glue to JavaScript; nothing is written by hand"
)]

use alloc::string::String;

use talc::{base::binning::Binning, cell::TalcSyncCell, wasm::WasmGrowAndClaim};
use wasm_bindgen::prelude::wasm_bindgen;

use qonys_text::Language;

use crate::{Answer, Fault, Library, Marked, Reading, index::put_decimal};

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

/// The library of a page and the question asked of it. Few methods that say
/// much: each one that JavaScript sees costs 300 bytes and its glue. All of them
/// borrow it mutably, because another way to borrow would be more glue.
#[wasm_bindgen]
pub struct Engine {
    library: Library,
    answer: Answer,
    fault: Option<Fault>,
}

#[wasm_bindgen]
impl Engine {
    /// Opens the library of a page in some language, by the text of the entry
    /// file. [`Engine::ask`] says whether that went well.
    #[wasm_bindgen(constructor)]
    pub fn new(language: &str, entry: &str) -> Self {
        let opened = Language::from_tag(language)
            .ok_or(Fault::Foreign)
            .and_then(|own| Library::open(own, entry));
        let (library, fault) = match opened {
            Ok(library) => (library, None),
            Err(fault) => (Library::empty(), Some(fault)),
        };
        Self {
            library,
            answer: Answer::default(),
            fault,
        }
    }

    /// Asks a question, until the next one. The parts of the answer: the code
    /// of what went wrong since the last one, or nothing; the names of the
    /// files to add before asking again, each with a line feed after it; how
    /// the query was read, that is a letter (`t` as typed, `k` keyboard, `s`
    /// spelling) and what was meant, or nothing if there was no word in it; the
    /// folder of the fragments; and for each page, best first, three more: its
    /// number, by which its fragment is named, its band ([`crate::Band`] as a
    /// number), and its kind.
    pub fn ask(&mut self, text: &str, literal: bool) -> String {
        self.answer = self.library.ask(text, literal);
        let mut parts = String::from(self.fault.take().map_or("", Fault::code));
        parts.push(PART);
        for name in &self.answer.missing {
            parts.push_str(name);
            parts.push('\n');
        }
        parts.push(PART);
        let (letter, meant) = match &self.answer.reading {
            Reading::Typed => ("t", ""),
            Reading::Keyboard(meant) => ("k", meant.as_str()),
            Reading::Spelling(meant) => ("s", meant.as_str()),
        };
        if self.answer.asked {
            parts.push_str(letter);
            parts.push_str(meant);
        }
        parts.push(PART);
        parts.push_str(&self.library.folder());
        for found in &self.answer.pages {
            for number in [found.page, found.band as u32] {
                parts.push(PART);
                put_decimal(&mut parts, number);
            }
            parts.push(PART);
            parts.push_str(self.library.kind(found.page));
        }
        parts
    }

    /// Adds the file that was asked for by this name. [`Engine::ask`] says
    /// whether that went well.
    pub fn add(&mut self, name: &str, file: &[u8]) {
        self.fault = self.library.add(name, file).err().or(self.fault);
    }

    /// What to show of a page, given its fragment. The parts: the code of what
    /// went wrong, or nothing; path, kind, anchor; and marked title, heading
    /// and text.
    pub fn excerpt(&mut self, page: u32, fragment: &[u8]) -> String {
        let mut parts = String::new();
        match self.library.excerpt(&self.answer, page, fragment) {
            Ok(excerpt) => {
                for plain in [&excerpt.path, &excerpt.kind, &excerpt.anchor] {
                    parts.push(PART);
                    parts.push_str(plain);
                }
                for marked in [&excerpt.title, &excerpt.heading, &excerpt.text] {
                    parts.push(PART);
                    put_marked(&mut parts, marked);
                }
            }
            Err(fault) => parts.push_str(fault.code()),
        }
        parts
    }
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
