//! Indexes written by hand, in three languages, and asked as a browser asks.

use std::collections::{BTreeMap, BTreeSet};

use qonys_search::{
    Answer, Band, CatalogueDraft, Fault, Field, Fragment, Library, Posting, Section, ShardDraft,
    SpellingDraft, StemEntry, file_name, fragment_name, generation, key_of, whole_key,
};
use qonys_text::{Language, analyse};

/// The pages of a language: title and text. They go by the same number in all.
pub(crate) type Pages<'text> = (Language, &'text [(&'text str, &'text str)]);

/// All files of an index, by name, and its entry.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) entry: String,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Writes an index with so many stems per shard; `synonyms` are pairs of a
/// phrase and another that means the same.
pub(crate) fn write(
    languages: &[Pages<'_>],
    stems_per_shard: usize,
    synonyms: &[(&str, &str)],
) -> Written {
    let mut written = Written::default();
    for &(language, pages) in languages {
        written.add(language, pages, stems_per_shard, synonyms);
    }
    written
}

impl Written {
    fn add(
        &mut self,
        language: Language,
        pages: &[(&str, &str)],
        stems_per_shard: usize,
        synonyms: &[(&str, &str)],
    ) {
        let mut entries: BTreeMap<(String, String), StemEntry> = BTreeMap::new();
        let mut lengths: [Vec<u8>; 3] = Default::default();
        let mut words = BTreeSet::new();
        let empty = |stem: &str| StemEntry {
            key: key_of(language, stem),
            stem: stem.to_owned(),
            ..StemEntry::default()
        };
        for (page, (title, text)) in (0..).zip(pages) {
            let mut add = |stem: &str, field: Field| {
                let entry = entries
                    .entry((key_of(language, stem), stem.to_owned()))
                    .or_insert_with(|| empty(stem));
                match entry.pages[field as usize].last_mut() {
                    Some(last) if last.page == page => last.times += 1,
                    _ => entry.pages[field as usize].push(Posting { page, times: 1 }),
                }
            };
            for (field, text) in [
                (Field::Title, *title),
                (Field::Names, ""),
                (Field::Body, *text),
            ] {
                let tokens = analyse(language, text);
                lengths[field as usize].push(tokens.len() as u8);
                for token in tokens {
                    add(&token.stem, field);
                    words.insert(token.normal);
                }
            }
            if let Some(key) = whole_key(language, title) {
                add(&key, Field::Whole);
            }
        }
        for (phrase, meant) in synonyms {
            let [phrase, meant] =
                [phrase, meant].map(|text| whole_key(language, text).unwrap_or_default());
            let entry = entries
                .entry((key_of(language, &phrase), phrase.clone()))
                .or_insert_with(|| empty(&phrase));
            entry.synonyms.push(meant);
        }
        let mut spelling = SpellingDraft::default();
        for word in &words {
            spelling.add(word, 1);
        }
        let (spelling_digest, file) = spelling.finish();
        self.files
            .insert(file_name(language, spelling_digest), file);
        let fragments: Vec<Fragment> = pages.iter().map(|page| fragment(language, page)).collect();
        let generation = generation(&fragments);
        let mut catalogue = CatalogueDraft::new(language, generation, spelling_digest);
        for (number, fragment) in (0..).zip(&fragments) {
            catalogue.page("documents");
            let name = format!("{}/{}", language.tag(), fragment_name(generation, number));
            self.files.insert(name, fragment.encode(generation, number));
        }
        for (field, lengths) in Field::SCORED.into_iter().zip(lengths) {
            catalogue.field(field, lengths.iter().copied().map(u32::from).sum(), lengths);
        }
        let entries: Vec<StemEntry> = entries.into_values().collect();
        for stretch in entries.chunks(stems_per_shard) {
            let mut draft = ShardDraft::default();
            stretch.iter().for_each(|entry| draft.add(entry));
            let (digest, bytes) = draft.finish();
            catalogue.shard(digest, &stretch[0].key);
            self.files.insert(file_name(language, digest), bytes);
        }
        let (digest, bytes) = catalogue.finish();
        let name = file_name(language, digest);
        if !self.entry.is_empty() {
            self.entry.push('\n');
        }
        self.entry.push_str(&name);
        self.files.insert(name, bytes);
    }

    pub(crate) fn open(&self, language: Language) -> Result<Library, Fault> {
        Library::open(language, &self.entry)
    }

    /// Asks as a browser does: loads only what is missing. Returns the names of
    /// what was loaded, too.
    pub(crate) fn load(
        &self,
        library: &mut Library,
        text: &str,
        literal: bool,
    ) -> Result<(Answer, Vec<String>), Fault> {
        let mut loaded = Vec::new();
        loop {
            let answer = library.ask(text, literal);
            if answer.missing.is_empty() {
                return Ok((answer, loaded));
            }
            for name in answer.missing {
                library.add(&name, self.files.get(&name).ok_or(Fault::Missing)?)?;
                assert!(!loaded.contains(&name), "{name} was asked for twice");
                loaded.push(name);
            }
        }
    }

    /// The pages and their bands.
    pub(crate) fn ask(&self, language: Language, text: &str) -> Result<Vec<(u32, Band)>, Fault> {
        let (answer, _) = self.load(&mut self.open(language)?, text, false)?;
        Ok(answer
            .pages
            .iter()
            .map(|found| (found.page, found.band))
            .collect())
    }
}

fn fragment(language: Language, (title, text): &(&str, &str)) -> Fragment {
    Fragment {
        path: format!("{}/{}/", language.tag(), title.to_lowercase()),
        kind: "document".into(),
        title: (*title).into(),
        sections: vec![Section {
            anchor: "a".into(),
            heading: String::new(),
            text: (*text).into(),
        }],
    }
}
