//! tantivy's part: what it indexes, and what is taken out again.
//!
//! tantivy is used for what it is good at and can be trusted with — counting —
//! and as the judge of our own small reader (see `oracle`); its files would be
//! twenty times as large as ours for a visitor.

use std::collections::{BTreeMap, BTreeSet};

use qonys_search::{Field, Posting, StemEntry, key_of, whole_key};
use qonys_text::Language;
use tantivy::directory::RamDirectory;
use tantivy::postings::Postings;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};
use tantivy::{DocSet, Index, ReloadPolicy, SegmentReader, TERMINATED, TantivyDocument};

use super::{IndexError, page::PageText};

/// Memory for indexing. One segment whatever the size of the site: only then
/// are page numbers those of the pages.
const MEMORY: usize = 100_000_000;

/// Everything about the words of a language that the index files hold.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// All stems, sorted by key, then by stem.
    pub(super) entries: Vec<StemEntry>,
    /// Per scored field: the words in all pages, and the coded length in each.
    pub(super) lengths: Vec<(Field, u32, Vec<u8>)>,
    /// All words as they are written, in normal form, and on how many pages.
    pub(super) words: BTreeMap<String, u32>,
}

/// The field of tantivy that holds one of ours: the same number.
pub(super) const fn tantivy_field(field: Field) -> tantivy::schema::Field {
    tantivy::schema::Field::from_field_id(field as u32)
}

/// Has tantivy index the pages.
pub(super) fn index(language: Language, pages: &[PageText]) -> Result<Index, IndexError> {
    let mut schema = Schema::builder();
    let words = TextFieldIndexing::default()
        .set_tokenizer(language.tag())
        .set_index_option(IndexRecordOption::WithFreqs);
    let whole = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    for field in Field::ALL {
        let indexing = if field == Field::Whole {
            whole.clone()
        } else {
            words.clone()
        };
        schema.add_text_field(
            &format!("{field:?}"),
            TextOptions::default().set_indexing_options(indexing),
        );
    }
    let tokenizers = TokenizerManager::default();
    tokenizers.register(language.tag(), Analyser { language });
    let mut writer = Index::builder()
        .schema(schema.build())
        .tokenizers(tokenizers)
        .single_segment_index_writer(RamDirectory::create(), MEMORY)?;
    for page in pages {
        writer.add_document(document(language, page))?;
    }
    Ok(writer.finalize()?)
}

fn document(language: Language, page: &PageText) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    let title = page.fragment.title.as_str();
    // Not every title weighs more than text: that of ended law must not push the
    // law that applies from the first place. Typed as a whole it finds its page.
    let place = if page.leads {
        Field::Title
    } else {
        Field::Body
    };
    document.add_text(tantivy_field(place), title);
    // The names of other entries stand in their text.
    for name in page.names.iter().filter(|_| page.leads) {
        document.add_text(tantivy_field(Field::Names), name);
    }
    for text in page.body() {
        document.add_text(tantivy_field(Field::Body), text);
    }
    for name in page.names.iter().map(String::as_str).chain([title]) {
        if let Some(key) = whole_key(language, name) {
            document.add_text(tantivy_field(Field::Whole), key);
        }
    }
    document
}

/// Takes dictionary, postings and field lengths out of tantivy's index.
pub(super) fn export(index: &Index, language: Language) -> Result<Dictionary, IndexError> {
    let reader = index
        .reader_builder()
        .reload_policy(ReloadPolicy::Manual)
        .try_into()?;
    let searcher: tantivy::Searcher = reader.searcher();
    // Without pages there is no segment, and no words.
    let Some(segment) = searcher.segment_readers().first() else {
        return Ok(Dictionary::default());
    };
    let mut entries: BTreeMap<(String, String), StemEntry> = BTreeMap::new();
    let mut lengths = Vec::new();
    for field in Field::ALL {
        export_field(segment, language, field, &mut entries)?;
    }
    for field in Field::SCORED {
        let tokens = segment
            .inverted_index(tantivy_field(field))?
            .total_num_tokens();
        let norms = segment.get_fieldnorms_reader(tantivy_field(field))?;
        let coded = (0..segment.max_doc())
            .map(|page| norms.fieldnorm_id(page))
            .collect();
        lengths.push((field, u32::try_from(tokens).unwrap_or(u32::MAX), coded));
    }
    Ok(Dictionary {
        entries: entries.into_values().collect(),
        lengths,
        words: BTreeMap::new(),
    })
}

impl Dictionary {
    /// Notes how the words of some texts are written; `pages` are the texts of one page each.
    pub(super) fn note_words<'text>(
        &mut self,
        language: Language,
        pages: impl Iterator<Item = Vec<&'text str>>,
    ) {
        for texts in pages {
            let tokens = texts
                .into_iter()
                .flat_map(|text| qonys_text::analyse(language, text));
            let words: BTreeSet<String> = tokens
                .map(|token| token.normal)
                .filter(|word| is_spelling(word))
                .collect();
            for word in words {
                *self.words.entry(word).or_default() += 1;
            }
        }
    }

    /// Gives every phrase of a group the others that pages of this language
    /// have. Returns whether there is any.
    pub(super) fn add_synonyms(&mut self, language: Language, group: &Phrases<'_>) -> bool {
        let mut means: Vec<String> = Vec::new();
        for phrase in &group.own {
            let stems = whole_key(language, phrase).unwrap_or_default();
            if self.has(language, &stems) && !means.contains(&stems) {
                means.push(stems);
            }
        }
        for phrase in group.own.iter().chain(&group.foreign) {
            let Some(stems) = whole_key(language, phrase) else {
                continue;
            };
            let others: Vec<_> = means.iter().filter(|other| **other != stems).collect();
            if others.is_empty() {
                continue;
            }
            let entry = self.entry(language, &stems);
            for other in others {
                if !entry.synonyms.contains(other) {
                    entry.synonyms.push(other.clone());
                }
            }
        }
        !means.is_empty()
    }

    /// Where the entry of a stem, or of a phrase, stands or would stand.
    fn place(&self, language: Language, stems: &str) -> Result<usize, usize> {
        let key = key_of(language, stems);
        self.entries
            .binary_search_by(|entry| (entry.key.as_str(), entry.stem.as_str()).cmp(&(&key, stems)))
    }

    /// Whether some page has each word of a phrase.
    fn has(&self, language: Language, stems: &str) -> bool {
        let on_pages = |at: usize| {
            let mut fields = Field::SCORED.iter();
            fields.any(|&field| !self.entries[at].pages(field).is_empty())
        };
        let mut words = stems.split(' ');
        words.all(|stem| self.place(language, stem).is_ok_and(on_pages))
    }

    /// The entry of a phrase, made if there is none.
    fn entry(&mut self, language: Language, stems: &str) -> &mut StemEntry {
        let at = self.place(language, stems).unwrap_or_else(|at| {
            let entry = StemEntry {
                key: key_of(language, stems),
                stem: stems.to_owned(),
                ..StemEntry::default()
            };
            self.entries.insert(at, entry);
            at
        });
        &mut self.entries[at]
    }
}

/// Phrases that mean the same: those of the language of the index, and all others.
pub(super) struct Phrases<'text> {
    pub(super) own: Vec<&'text str>,
    pub(super) foreign: Vec<&'text str>,
}

/// Whether a slip in a word can be mended: numbers are not words, and of three
/// letters each may be right.
fn is_spelling(word: &str) -> bool {
    word.chars().count() > 3 && !word.contains(|c: char| c.is_ascii_digit())
}

fn export_field(
    segment: &SegmentReader,
    language: Language,
    field: Field,
    entries: &mut BTreeMap<(String, String), StemEntry>,
) -> Result<(), IndexError> {
    let inverted = segment.inverted_index(tantivy_field(field))?;
    let mut terms = inverted.terms().stream()?;
    while let Some((stem, info)) = terms.next() {
        let stem = String::from_utf8_lossy(stem).into_owned();
        let key = key_of(language, &stem);
        let entry = entries
            .entry((key.clone(), stem.clone()))
            .or_insert_with(|| StemEntry {
                key,
                stem,
                ..StemEntry::default()
            });
        let mut postings =
            inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
        let pages = &mut entry.pages[field as usize];
        let mut page = postings.doc();
        while page != TERMINATED {
            let times = if field == Field::Whole {
                1
            } else {
                postings.term_freq()
            };
            pages.push(Posting { page, times });
            page = postings.advance();
        }
    }
    Ok(())
}

/// Our text analysis as tantivy wants it.
#[derive(Clone)]
struct Analyser {
    language: Language,
}

impl Tokenizer for Analyser {
    type TokenStream<'text> = Analysed;

    fn token_stream(&mut self, text: &str) -> Analysed {
        let tokens = qonys_text::analyse(self.language, text);
        let tokens = tokens
            .into_iter()
            .enumerate()
            .map(|(position, token)| Token {
                offset_from: token.range.start,
                offset_to: token.range.end,
                position,
                text: token.stem,
                position_length: 1,
            });
        Analysed {
            current: Token::default(),
            rest: tokens.collect::<Vec<_>>().into_iter(),
        }
    }
}

struct Analysed {
    current: Token,
    rest: std::vec::IntoIter<Token>,
}

impl TokenStream for Analysed {
    fn advance(&mut self) -> bool {
        let next = self.rest.next();
        let advanced = next.is_some();
        self.current = next.unwrap_or_default();
        advanced
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}
