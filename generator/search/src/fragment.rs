//! Fragments: a page as the list of results shows it.
//!
//! ```text
//! generation (8 bytes)   number of the page   path   kind   title
//! number of sections; per section: anchor, heading, text
//! ```

use alloc::{string::String, vec::Vec};

use crate::{
    Fault,
    bytes::{self, Reader},
    envelope::{self, Digest, Kind},
};

/// A page as the list of results shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// Where the page stands, relative to the base address: `kk/about/`.
    pub path: String,
    /// What it is about: the name of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub sections: Vec<Section>,
}

/// A stretch of a page under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The id of the heading; empty before the first one.
    pub anchor: String,
    /// The heading; empty before the first one.
    pub heading: String,
    /// The text.
    pub text: String,
}

/// What all fragments of an index have in common: a digest over all of them.
/// It is the name of the folder they are in, so that a new index never takes a
/// fragment of an old one from a cache, at no byte per page in the catalogue.
#[must_use]
pub fn generation(fragments: &[Fragment]) -> Digest {
    let mut all = Vec::new();
    for fragment in fragments {
        fragment.put(&mut all);
    }
    Digest::of(&all)
}

impl Fragment {
    /// The file for the page of this number.
    #[must_use]
    pub fn encode(&self, generation: Digest, page: u32) -> Vec<u8> {
        let mut content = generation.0.to_le_bytes().to_vec();
        bytes::put_number(&mut content, page);
        self.put(&mut content);
        envelope::seal(Kind::Fragment, &content).1
    }

    fn put(&self, content: &mut Vec<u8>) {
        for text in [&self.path, &self.kind, &self.title] {
            bytes::put_text(content, text);
        }
        bytes::put_number(content, bytes::length(self.sections.len()));
        for section in &self.sections {
            for text in [&section.anchor, &section.heading, &section.text] {
                bytes::put_text(content, text);
            }
        }
    }
}

/// A fragment being read, section by section.
pub(crate) struct FragmentReader<'file> {
    pub(crate) path: String,
    pub(crate) kind: String,
    pub(crate) title: String,
    sections: Reader<'file>,
    left: usize,
}

impl<'file> FragmentReader<'file> {
    /// Opens the fragment of a page.
    pub(crate) fn open(file: &'file [u8], generation: Digest, page: u32) -> Result<Self, Fault> {
        let (_, content) = envelope::open(Kind::Fragment, file)?;
        let mut sections = Reader::new(content);
        if Digest(sections.word64()) != generation || sections.number() != page {
            return Err(Fault::Stranger);
        }
        Ok(Self {
            path: sections.text(),
            kind: sections.text(),
            title: sections.text(),
            left: sections.count(),
            sections,
        })
    }

    /// The next section; none after the last.
    pub(crate) fn next_section(&mut self) -> Option<Section> {
        self.left = self.left.checked_sub(1)?;
        Some(Section {
            anchor: self.sections.text(),
            heading: self.sections.text(),
            text: self.sections.text(),
        })
    }

    /// Whether all of it was sound.
    pub(crate) const fn finish(&self) -> Result<(), Fault> {
        self.sections.finish()
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};
    use proptest::prelude::*;

    use super::{Fragment, FragmentReader, Section, generation};
    use crate::{Digest, Fault, envelope, envelope::Kind};

    fn fragment() -> impl Strategy<Value = Fragment> {
        let section =
            any::<(String, String, String)>().prop_map(|(anchor, heading, text)| Section {
                anchor,
                heading,
                text,
            });
        (
            any::<(String, String, String)>(),
            prop::collection::vec(section, 0..4),
        )
            .prop_map(|((path, kind, title), sections)| Fragment {
                path,
                kind,
                title,
                sections,
            })
    }

    /// Everything in a file, as it was before it was written.
    fn read(file: &[u8], generation: Digest, page: u32) -> Result<Fragment, Fault> {
        let mut reader = FragmentReader::open(file, generation, page)?;
        let mut sections = Vec::new();
        while let Some(section) = reader.next_section() {
            sections.push(section);
        }
        reader.finish()?;
        Ok(Fragment {
            path: reader.path,
            kind: reader.kind,
            title: reader.title,
            sections,
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(fragment in fragment(), page: u32) {
            let generation = generation(core::slice::from_ref(&fragment));
            let file = fragment.encode(generation, page);
            prop_assert_eq!(read(&file, generation, page), Ok(fragment));
            prop_assert_eq!(read(&file, Digest(generation.0 ^ 1), page), Err(Fault::Stranger));
            prop_assert_eq!(read(&file, generation, page ^ 1), Err(Fault::Stranger));
        }

        #[test]
        fn nonsense_is_no_panic(content: Vec<u8>) {
            let content = [&[0; 9], content.as_slice()].concat();
            let (_, file) = envelope::seal(Kind::Fragment, &content);
            // Whatever comes out, it comes out.
            let _ = read(&file, Digest(0), 0);
        }
    }
}
