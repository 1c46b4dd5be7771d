//! Pagefind, from the npm registry: fetched when the bench runs, never kept in
//! the repository.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use qonys_rules::Language;
use qonys_tests::repository;

/// Pinned, so that the numbers of two runs can be compared.
pub(crate) const PACKAGE: &str = "pagefind@1.6.0";

/// The program.
#[derive(Debug)]
pub(crate) struct Pagefind(PathBuf);

/// What a file of a bundle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Words and where they stand.
    Chunk,
    /// Which words are in which chunk, and the pages.
    Meta,
    /// What is shown of a page.
    Fragment,
    /// The engine.
    Wasm,
}

/// A file of a bundle that belongs to a language.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) part: Part,
    pub(crate) language: Language,
    pub(crate) path: PathBuf,
    pub(crate) bytes: usize,
}

impl Pagefind {
    /// Fetches the program, or says why it cannot be had.
    pub(crate) fn fetch() -> Result<Self, String> {
        let folder = repository()
            .join("target/qonys-tests/npm")
            .join(PACKAGE.replace('@', "-"));
        let program = folder.join("node_modules/.bin/pagefind");
        if !program.exists() {
            crate::say(&format!("fetching {PACKAGE}"));
            std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            let npm = Command::new("npm")
                .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
                .arg("--prefix")
                .arg(&folder)
                .arg(PACKAGE)
                .output()
                .map_err(|error| format!("npm is not on this machine ({error})"))?;
            if !npm.status.success() {
                let said = String::from_utf8_lossy(&npm.stderr).trim().to_owned();
                return Err(format!("npm could not fetch {PACKAGE}: {said}"));
            }
        }
        Ok(Self(program))
    }

    /// Indexes a folder of pages: of each page what ours indexes, `<main>`
    /// without what the theme keeps out of the search.
    pub(crate) fn index(&self, pages: &Path, bundle: &Path) -> (Vec<File>, Duration) {
        let began = Instant::now();
        let said = Command::new(&self.0)
            .args(["--root-selector", "main"])
            .args(["--exclude-selectors", "[data-search=off]", "--site"])
            .arg(pages)
            .arg("--output-path")
            .arg(bundle)
            .output()
            .expect("pagefind starts");
        let took = began.elapsed();
        assert!(
            said.status.success(),
            "pagefind failed: {}",
            String::from_utf8_lossy(&said.stderr)
        );
        let mut files = Vec::new();
        for language in Language::ALL {
            let own = format!("{language}_");
            gather(
                &mut files,
                Part::Chunk,
                language,
                &bundle.join("index"),
                &own,
            );
            gather(
                &mut files,
                Part::Fragment,
                language,
                &bundle.join("fragment"),
                &own,
            );
            gather(
                &mut files,
                Part::Meta,
                language,
                bundle,
                &format!("pagefind.{own}"),
            );
            let engine = format!("wasm.{language}.");
            if !gather(&mut files, Part::Wasm, language, bundle, &engine) {
                gather(&mut files, Part::Wasm, language, bundle, "wasm.unknown.");
            }
        }
        (files, took)
    }
}

/// Notes the files of a folder that begin so; whether there was one.
fn gather(
    files: &mut Vec<File>,
    part: Part,
    language: Language,
    folder: &Path,
    beginning: &str,
) -> bool {
    let before = files.len();
    for entry in std::fs::read_dir(folder).expect("a folder of the bundle") {
        let entry = entry.expect("a file of the bundle");
        if entry.file_name().to_string_lossy().starts_with(beginning) {
            let size = entry.metadata().expect("its size").len();
            files.push(File {
                part,
                language,
                path: entry.path(),
                bytes: usize::try_from(size).expect("a size"),
            });
        }
    }
    files.len() > before
}
