//! What lies on the disk, part by part.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use qonys_rules::Language;

use crate::pagefind::Part;
use crate::subject::Subject;
use crate::table::Row;
use crate::visitor::Engine;

/// The letter in a file of our index that says what it is
/// (`generator/search/src/envelope.rs`).
const KIND: usize = 2;

/// A row: its name, the letters of our files and the parts of Pagefind's that it sums up.
type Sum = (&'static str, &'static [u8], &'static [Part]);

const SUMS: [Sum; 6] = [
    ("words: shards / chunks", b"s", &[Part::Chunk]),
    ("catalogue / meta", b"c", &[Part::Meta]),
    ("list of spellings", b"w", &[]),
    ("fragments of pages", b"f", &[Part::Fragment]),
    ("WASM", b"", &[Part::Wasm]),
    (
        "all without WASM",
        b"scwf",
        &[Part::Chunk, Part::Meta, Part::Fragment],
    ),
];

/// The sizes of both indexes.
pub(crate) fn index_rows(subject: &Subject) -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, letters, parts) in SUMS {
        let mut row = Row::empty(name).summed();
        for language in Language::ALL {
            let mut ours: usize = subject
                .index
                .iter()
                .filter(|file| {
                    file.path.starts_with(&format!("search/{language}/"))
                        && letters.contains(&kind(&file.bytes))
                })
                .map(|file| file.bytes.len())
                .sum();
            if parts == [Part::Wasm] {
                ours = gzip(engine(subject, language));
            }
            row.put(Engine::Ours, language, ours as f64 / 1000.0);
            if let Some((files, _)) = subject.pagefind.as_ref().filter(|_| !parts.is_empty()) {
                let theirs: usize = files
                    .iter()
                    .filter(|file| file.language == language && parts.contains(&file.part))
                    .map(|file| file.bytes)
                    .sum();
                row.put(Engine::Pagefind, language, theirs as f64 / 1000.0);
            }
        }
        if name == "all without WASM" {
            row = row.limit("½");
        }
        rows.push(row);
    }
    let words = Row::sum("words, catalogue and spellings", &rows[..3]).limit("½");
    let all = Row::sum("all with WASM", &rows[4..]);
    rows.insert(3, words);
    rows.push(all);
    rows
}

/// The engines, as `gzip -9` packs them; Pagefind's are packed so by itself.
pub(crate) fn wasm_row(subject: &Subject) -> Row {
    let mut row = Row::empty("engine of the language").limit("25");
    for language in Language::ALL {
        let ours = gzip(engine(subject, language)) as f64 / 1000.0;
        row.put(Engine::Ours, language, ours);
        let mut files = subject.pagefind.iter().flat_map(|(files, _)| files);
        if let Some(file) = files.find(|file| file.part == Part::Wasm && file.language == language)
        {
            row.put(Engine::Pagefind, language, file.bytes as f64 / 1000.0);
        }
    }
    row
}

fn engine(subject: &Subject, language: Language) -> &[u8] {
    let beginning = format!("assets/search-engine-{language}.");
    let mut files = subject.files.iter();
    let found = files.find(|(path, _)| path.starts_with(&beginning) && path.ends_with(".wasm"));
    found.expect("the engine of the language").1
}

fn kind(file: &[u8]) -> u8 {
    inflate(file).get(KIND).copied().unwrap_or(0)
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("packed in memory");
    encoder.finish().expect("packed in memory").len()
}

/// The content of a gzip file.
pub(crate) fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    GzDecoder::new(bytes)
        .read_to_end(&mut content)
        .expect("a gzip file");
    content
}
