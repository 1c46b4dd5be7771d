//! The indexes of all languages, as far as they have been loaded: that of the
//! page's own language answers, the others help where it has little to say.

use alloc::{string::String, vec::Vec};

use qonys_text::Language;

use crate::{
    Answer, Digest, Excerpt, Fault,
    answer::Asking,
    envelope::{self, Kind},
    excerpt,
    fragment::FragmentReader,
    index::{Index, put_decimal},
    query::Query,
};

/// All that a page knows of the search index.
pub struct Library {
    pub(crate) own: Language,
    shelves: Vec<Shelf>,
}

/// The index of one language.
struct Shelf {
    language: Language,
    catalogue: Digest,
    index: Option<Index>,
}

impl core::fmt::Debug for Library {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Library")
            .field("own", &self.own)
            .finish_non_exhaustive()
    }
}

/// How many bytes the name of a catalogue has: `kk/0123456789abcdef.bin`.
const NAME_LENGTH: usize = 23;

impl Library {
    /// A library without any index: what cannot be opened.
    #[cfg(target_arch = "wasm32")]
    pub(crate) const fn empty() -> Self {
        Self {
            own: Language::Kk,
            shelves: Vec::new(),
        }
    }

    /// Opens the library of a page in some language. The entry names the
    /// catalogue of each index, one a line, as [`file_name`] does.
    ///
    /// # Errors
    /// When the entry is something else, or has not got that language.
    pub fn open(own: Language, entry: &str) -> Result<Self, Fault> {
        let mut shelves = Vec::new();
        let mut rest = entry;
        while let Some((name, after)) = rest.split_at_checked(NAME_LENGTH) {
            let (language, catalogue) = named(name).ok_or(Fault::Foreign)?;
            shelves.push(Shelf {
                language,
                catalogue,
                index: None,
            });
            rest = after.strip_prefix('\n').unwrap_or(after);
        }
        if !rest.is_empty() || !shelves.iter().any(|shelf| shelf.language == own) {
            return Err(Fault::Foreign);
        }
        Ok(Self { own, shelves })
    }

    /// Adds a file that an answer was missing, by the name it gave.
    ///
    /// # Errors
    /// When the file is damaged, or is not what goes by that name.
    pub fn add(&mut self, name: &str, file: &[u8]) -> Result<(), Fault> {
        let (language, digest) = named(name).ok_or(Fault::Stranger)?;
        for shelf in &mut self.shelves {
            if shelf.language != language {
                continue;
            }
            if digest == shelf.catalogue {
                let content = envelope::wanted(Kind::Catalogue, digest, file)?;
                let index = Index::open(content)?;
                if index.catalogue.language != language {
                    return Err(Fault::Stranger);
                }
                shelf.index = Some(index);
                return Ok(());
            }
            if let Some(index) = &mut shelf.index {
                return index.add(digest, file);
            }
        }
        Err(Fault::Stranger)
    }

    /// Answers a question as far as what has been loaded allows; the answer
    /// names what it is [`Answer::missing`]. `literal` asks for exactly what
    /// was typed: no other keyboard, no other spelling.
    #[must_use]
    pub fn ask(&self, text: &str, literal: bool) -> Answer {
        Asking::new(self).answer(&Query::parse(self.own, text), literal)
    }

    /// The kind of a page; empty until the catalogue is there.
    #[must_use]
    pub fn kind(&self, page: u32) -> &str {
        let kind = self.index(self.own).and_then(|index| {
            let number = *index.catalogue.kind_of.get(page as usize)?;
            index.catalogue.kinds.get(usize::from(number))
        });
        kind.map_or("", String::as_str)
    }

    /// The folder of the fragments, which are named by the numbers of the pages
    /// (`17.bin`); empty until the catalogue is there.
    #[must_use]
    pub fn folder(&self) -> String {
        let index = self.index(self.own);
        index.map_or_else(String::new, |index| {
            path(self.own, index.catalogue.generation, "/")
        })
    }

    /// The name of the fragment of a page; empty until the catalogue is there.
    #[must_use]
    pub fn fragment_name(&self, page: u32) -> String {
        let mut name = self.folder();
        if !name.is_empty() {
            put_decimal(&mut name, page);
            name.push_str(".bin");
        }
        name
    }

    /// What to show of a page: where it stands, and the words asked for with
    /// their surroundings.
    ///
    /// # Errors
    /// When the file is damaged or is not the fragment of this page.
    pub fn excerpt(&self, answer: &Answer, page: u32, file: &[u8]) -> Result<Excerpt, Fault> {
        let index = self.index(self.own).ok_or(Fault::Missing)?;
        let fragment = FragmentReader::open(file, index.catalogue.generation, page)?;
        excerpt::excerpt(self.own, fragment, &answer.wanted)
    }

    pub(crate) fn index(&self, language: Language) -> Option<&Index> {
        let shelf = self.shelves.iter().find(|shelf| shelf.language == language);
        shelf?.index.as_ref()
    }

    /// The name of the catalogue of a language, if there is one.
    pub(crate) fn catalogue_name(&self, language: Language) -> Option<String> {
        let shelf = self.shelves.iter().find(|shelf| shelf.language == language);
        shelf.map(|shelf| file_name(language, shelf.catalogue))
    }

    /// The languages besides that of the page.
    pub(crate) fn others(&self) -> impl Iterator<Item = Language> {
        let languages = self.shelves.iter().map(|shelf| shelf.language);
        languages.filter(|&language| language != self.own)
    }
}

/// The name of the catalogue, the shard or the list of spellings with this digest.
#[must_use]
pub fn file_name(language: Language, digest: Digest) -> String {
    path(language, digest, ".bin")
}

#[inline(never)]
fn path(language: Language, digest: Digest, end: &str) -> String {
    let mut name = String::from(language.tag());
    name.push('/');
    name.push_str(&digest.hex());
    name.push_str(end);
    name
}

/// The language and the digest in a file name.
fn named(name: &str) -> Option<(Language, Digest)> {
    let language = Language::from_tag(name.get(..2)?)?;
    let mut digest = 0;
    for digit in name.bytes().skip(3).take(16) {
        digest = digest << 4 | u64::from(char::from(digit).to_digit(16)?);
    }
    let digest = Digest(digest);
    (file_name(language, digest) == name).then_some((language, digest))
}
