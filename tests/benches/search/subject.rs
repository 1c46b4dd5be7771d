//! A site to measure: our index and Pagefind's of the same pages, in one folder
//! that is served.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use qonys::index::{self, IndexFile};
use qonys::load::SynonymGroup;
use qonys::output::{self, Files};
use qonys::site::Page;
use qonys_rules::Language;

use crate::pagefind::{self, Pagefind};
use crate::{fresh, say};

/// A site with both indexes.
#[derive(Debug)]
pub(crate) struct Subject {
    /// Where it stands; Pagefind's files in `pagefind/`.
    pub(crate) folder: PathBuf,
    /// Pages in all languages.
    pub(crate) pages: usize,
    /// All of our files.
    pub(crate) files: Files,
    /// Those of them that are the index.
    pub(crate) index: Vec<IndexFile>,
    build: Duration,
    /// What Pagefind made, and how long it took.
    pub(crate) pagefind: Option<(Vec<pagefind::File>, Duration)>,
}

impl Subject {
    /// Indexes the pages with both and writes everything out. The files are those
    /// of a site; an index among them is replaced.
    pub(crate) fn make(
        folder: PathBuf,
        mut files: Files,
        pages: &[Page],
        synonyms: &[SynonymGroup],
        pagefind: Option<&Pagefind>,
    ) -> Self {
        say(&format!("indexing {} pages with Qonys", pages.len()));
        files.retain(|path, _| !path.starts_with("search/"));
        fresh(&folder);
        output::write(&files, &folder, None).expect("the site is written");
        let began = Instant::now();
        let index = index::build(pages, synonyms).expect("an index").files;
        for file in &index {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, &file.bytes).expect("a file of the index");
        }
        let build = began.elapsed();
        let pagefind = pagefind.map(|pagefind| {
            say(&format!("indexing {} pages with Pagefind", pages.len()));
            let input = folder.with_extension("pages");
            fresh(&input);
            for page in pages {
                let path = input.join(page.file());
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                std::fs::write(path, &page.html).expect("a page");
            }
            let built = pagefind.index(&input, &folder.join("pagefind"));
            for language in Language::ALL {
                let page = format!(
                    "<!doctype html><html lang=\"{language}\"><title>Pagefind</title></html>"
                );
                let path = folder.join(format!("pagefind/{language}.html"));
                std::fs::write(path, page).expect("a page for Pagefind");
            }
            built
        });
        Self {
            folder,
            pages: pages.len(),
            files,
            index,
            build,
            pagefind,
        }
    }

    /// How long both indexes took.
    pub(crate) fn seconds(&self) -> [Option<f64>; 2] {
        let theirs = self.pagefind.as_ref().map(|(_, time)| time.as_secs_f64());
        [Some(self.build.as_secs_f64()), theirs]
    }
}
