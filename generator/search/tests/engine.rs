//! An index written and asked by hand: what the engine promises, without tantivy.

use std::collections::BTreeMap;

use qonys_search::{
    Band, CatalogueDraft, Digest, Fault, Field, Fragment, Index, Posting, Query, Section,
    ShardDraft, StemEntry, generation, key_of, whole_key,
};
use qonys_text::{Language, analyse};

const LANGUAGE: Language = Language::En;

/// An index of pages (title, text) with so many stems per shard.
struct Written {
    catalogue: Vec<u8>,
    shards: BTreeMap<String, Vec<u8>>,
    fragments: Vec<Vec<u8>>,
}

fn write(pages: &[(&str, &str)], stems_per_shard: usize) -> Written {
    let mut entries: BTreeMap<String, StemEntry> = BTreeMap::new();
    let mut lengths: [Vec<u8>; 3] = Default::default();
    let mut add = |stem: String, field: Field, page: u32| {
        let key = key_of(LANGUAGE, &stem);
        let entry = entries.entry(key.clone()).or_insert_with(|| StemEntry {
            key,
            stem,
            ..StemEntry::default()
        });
        match entry.pages[field as usize].last_mut() {
            Some(last) if last.page == page => last.times += 1,
            _ => entry.pages[field as usize].push(Posting { page, times: 1 }),
        }
    };
    for (page, (title, text)) in (0..).zip(pages) {
        for (field, text) in [
            (Field::Title, *title),
            (Field::Names, ""),
            (Field::Body, *text),
        ] {
            let tokens = analyse(LANGUAGE, text);
            lengths[field as usize].push(tokens.len() as u8);
            tokens
                .into_iter()
                .for_each(|token| add(token.stem, field, page));
        }
        whole_key(LANGUAGE, title)
            .into_iter()
            .for_each(|key| add(key, Field::Whole, page));
    }
    let fragments: Vec<Fragment> = pages
        .iter()
        .map(|(title, text)| Fragment {
            path: format!("en/{}/", title.to_lowercase()),
            kind: "document".into(),
            title: (*title).into(),
            sections: vec![Section {
                anchor: "a".into(),
                heading: String::new(),
                text: (*text).into(),
            }],
        })
        .collect();
    let generation = generation(&fragments);
    let mut catalogue = CatalogueDraft::new(LANGUAGE, pages.len(), generation);
    for (field, lengths) in Field::SCORED.into_iter().zip(lengths) {
        catalogue.field(field, lengths.iter().copied().map(u32::from).sum(), lengths);
    }
    let entries: Vec<StemEntry> = entries.into_values().collect();
    let mut shards = BTreeMap::new();
    for stretch in entries.chunks(stems_per_shard) {
        let mut draft = ShardDraft::default();
        stretch.iter().for_each(|entry| draft.add(entry));
        let (digest, bytes) = draft.finish();
        catalogue.shard(digest, &stretch[0].key);
        shards.insert(Index::file_name(digest), bytes);
    }
    let fragments = (0..)
        .zip(&fragments)
        .map(|(page, fragment)| fragment.encode(generation, page))
        .collect();
    Written {
        catalogue: catalogue.finish().1,
        shards,
        fragments,
    }
}

impl Written {
    fn open(&self) -> Result<Index, Fault> {
        Index::open(&self.catalogue)
    }

    /// Asks as a browser does: loads only what is missing.
    fn ask(&self, text: &str) -> Result<Vec<(u32, Band)>, Fault> {
        let mut index = self.open()?;
        let query = Query::parse(LANGUAGE, text);
        self.load(&mut index, &query)?;
        Ok(index
            .rank(&query)?
            .into_iter()
            .map(|found| (found.page, found.band))
            .collect())
    }

    fn load(&self, index: &mut Index, query: &Query) -> Result<(), Fault> {
        loop {
            let missing = index.missing(query);
            if missing.is_empty() {
                return Ok(());
            }
            for name in missing {
                index.add_shard(&name, self.shards.get(&name).ok_or(Fault::Missing)?)?;
            }
        }
    }
}

const PAGES: [(&str, &str); 5] = [
    ("Passport", "A foreign passport with a translation."),
    (
        "Photo",
        "Two photos, not older than the passport. Working days.",
    ),
    (
        "Work permit",
        "A permit for work, asked for by an employer of workers.",
    ),
    ("E-mail", "Write an email to the office: co-operation."),
    ("2512-1-007", "Software developer, form 028/y, see № 992"),
];

#[test]
fn bands_come_in_order() -> Result<(), Fault> {
    let index = write(&PAGES, 3);
    assert_eq!(index.ask("passport ")?, [(0, Band::Whole), (1, Band::All)]);
    assert_eq!(index.ask("work permit")?, [(2, Band::Whole)]);
    assert_eq!(
        index.ask("wor")?,
        [(2, Band::Beginning), (1, Band::Beginning)]
    );
    // Finished, and no page has it: then longer words are as good.
    assert_eq!(
        index.ask("employ photo ")?,
        [(1, Band::Some), (2, Band::Some)]
    );
    assert_eq!(index.ask("pass transl ")?, [(0, Band::Beginning)]);
    assert_eq!(index.ask("nothing here ")?, []);
    Ok(())
}

#[test]
fn codes_and_compounds_are_found_in_any_spelling() -> Result<(), Fault> {
    let index = write(&PAGES, 4);
    for code in ["2512-1-007", "2512 1 007", "25121007", "2512–1–007 "] {
        assert_eq!(index.ask(code)?, [(4, Band::Whole)], "{code}");
    }
    for beginning in ["2512", "2512-1", "2512-1-", "2512-1-00", "25121"] {
        assert_eq!(index.ask(beginning)?, [(4, Band::Beginning)], "{beginning}");
    }
    for form in ["028/у ", "028/y ", "028y ", "028-у ", "№ 992 ", "992 "] {
        assert_eq!(index.ask(form)?, [(4, Band::All)], "{form}");
    }
    for mail in ["e-mail", "email", "E‑Mail "] {
        assert_eq!(index.ask(mail)?, [(3, Band::Whole)], "{mail}");
    }
    assert_eq!(index.ask("cooperation ")?, [(3, Band::All)]);
    assert_eq!(index.ask("operation ")?, [(3, Band::All)]);
    Ok(())
}

#[test]
fn only_what_is_needed_is_loaded() -> Result<(), Fault> {
    let written = write(&PAGES, 2);
    let mut index = written.open()?;
    let query = Query::parse(LANGUAGE, "passport ");
    assert_eq!(index.rank(&query), Err(Fault::Missing));
    assert_eq!(index.missing(&query).len(), 1);
    assert!(written.shards.len() > 10);
    written.load(&mut index, &query)?;
    assert_eq!(index.missing(&query), Vec::<String>::new());
    assert!(index.missing(&Query::parse(LANGUAGE, "")).len() <= 1);
    Ok(())
}

#[test]
fn the_wrong_file_is_refused() -> Result<(), Fault> {
    let (one, other) = (write(&PAGES, 3), write(&PAGES[..3], 3));
    let mut index = one.open()?;
    let query = Query::parse(LANGUAGE, "passport");
    let name = index.missing(&query).remove(0);
    for (_, file) in one
        .shards
        .iter()
        .chain(&other.shards)
        .filter(|(other, _)| **other != name)
    {
        assert_eq!(index.add_shard(&name, file), Err(Fault::Stranger));
    }
    assert_eq!(index.add_shard(&name, &one.catalogue), Err(Fault::Foreign));
    assert_eq!(
        index.add_shard(&name, b"<!doctype html>"),
        Err(Fault::Foreign)
    );
    one.load(&mut index, &query)?;
    assert_eq!(
        index.excerpt(&query, 0, &one.fragments[1]),
        Err(Fault::Stranger)
    );
    assert_eq!(
        index.excerpt(&query, 0, &other.fragments[0]),
        Err(Fault::Stranger)
    );
    let excerpt = index.excerpt(&query, 1, &one.fragments[1])?;
    assert_eq!(
        (excerpt.path.as_str(), excerpt.anchor.as_str()),
        ("en/photo/", "a")
    );
    let marked: Vec<&str> = excerpt
        .text
        .marks
        .iter()
        .map(|mark| &excerpt.text.text[mark.clone()])
        .collect();
    assert_eq!(marked, ["passport"]);
    Ok(())
}

#[test]
fn every_change_of_a_file_is_noticed() -> Result<(), Fault> {
    let written = write(&PAGES, 3);
    let flipped = |file: &[u8], place: usize| {
        let mut file = file.to_vec();
        file[place] ^= 0x10;
        file
    };
    for place in 0..written.catalogue.len() {
        assert!(Index::open(&flipped(&written.catalogue, place)).is_err());
        assert!(Index::open(&written.catalogue[..place]).is_err());
    }
    let mut index = written.open()?;
    for (name, file) in &written.shards {
        for place in 0..file.len() {
            assert!(index.add_shard(name, &flipped(file, place)).is_err());
            assert!(index.add_shard(name, &file[..place]).is_err());
        }
    }
    Ok(())
}

#[test]
fn names_are_digests() {
    assert_eq!(Index::file_name(Digest::of(b"")), "cbf29ce484222325.bin");
}
