//! The site as the program builds it, made once for all tests of a binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::program::{qonys, repository};

/// The day for which the tests build the site: results do not change with the calendar.
pub const BUILD_DAY: &str = "2026-11-21";

/// The languages of the site.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The folder of the built site.
///
/// # Panics
/// When the build fails; the message says why.
#[must_use]
pub fn built_site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let out = repository().join(format!("target/qonys-tests/site-{}", std::process::id()));
        let folder = out.to_string_lossy().into_owned();
        let built = qonys(&[
            "build",
            "--out",
            &folder,
            "--as-of",
            BUILD_DAY,
            "--no-precompress",
        ]);
        assert_eq!(
            built.code, 0,
            "the build failed:\n{}\n{}",
            built.out, built.err
        );
        out
    })
}

/// All HTML files of the built site: path relative to the site, and text.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn pages_of(site: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, site: &Path, pages: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder)
            .expect("a folder of the site")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, site, pages);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                let name = path
                    .strip_prefix(site)
                    .unwrap_or(&path)
                    .to_string_lossy()
                    .into_owned();
                pages.insert(name, std::fs::read_to_string(&path).expect("a page"));
            }
        }
    }
    let mut pages = BTreeMap::new();
    walk(site, site, &mut pages);
    pages
}

/// All files in a folder of the built site: path relative to the site, and content.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn files_of(site: &Path, folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(site.join(folder)).expect("a folder of the site") {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files.append(&mut files_of(site, &path));
        } else {
            files.push((path, std::fs::read(entry.path()).expect("a file")));
        }
    }
    files
}

/// A file of `/api/v1` of the built site.
///
/// # Panics
/// When it is not there or no JSON.
#[must_use]
pub fn api(name: &str) -> Value {
    let path = built_site().join(format!("api/v1/{name}.json"));
    let text = std::fs::read_to_string(&path).expect("a file of the api");
    serde_json::from_str(&text).expect("JSON")
}

/// The items of a file of `/api/v1`.
///
/// # Panics
/// When the file holds none.
#[must_use]
pub fn items(name: &str) -> Vec<Value> {
    api(name)["items"].as_array().expect("items").clone()
}
