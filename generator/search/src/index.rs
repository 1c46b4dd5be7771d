//! An index of one language, as far as it has been loaded.

use alloc::{string::String, vec::Vec};

use crate::{
    Digest, Fault,
    catalogue::Catalogue,
    envelope::{self, Kind},
    shard::Shard,
    spelling::Spelling,
};

/// An index of one language, as far as it has been loaded.
pub(crate) struct Index {
    pub(crate) catalogue: Catalogue,
    pub(crate) shards: Vec<Option<Shard>>,
    pub(crate) spelling: Option<Spelling>,
}

impl Index {
    /// Opens an index by its catalogue.
    pub(crate) fn open(catalogue: &[u8]) -> Result<Self, Fault> {
        let catalogue = Catalogue::read(catalogue)?;
        let shards = catalogue.shards.iter().map(|_| None).collect();
        Ok(Self {
            catalogue,
            shards,
            spelling: None,
        })
    }

    /// Adds the shard or the list of spellings with this digest.
    pub(crate) fn add(&mut self, wanted: Digest, file: &[u8]) -> Result<(), Fault> {
        let kind = if wanted == self.catalogue.spelling {
            Kind::Spelling
        } else {
            Kind::Shard
        };
        let (digest, content) = envelope::open(kind, file)?;
        if digest != wanted {
            return Err(Fault::Stranger);
        }
        if kind == Kind::Spelling {
            self.spelling = Some(Spelling::read(content)?);
            return Ok(());
        }
        let mut marks = self.catalogue.shards.iter().zip(&mut self.shards);
        let (_, slot) = marks
            .find(|(mark, _)| mark.digest == digest)
            .ok_or(Fault::Stranger)?;
        *slot = Some(Shard::read(content, self.catalogue.page_count)?);
        Ok(())
    }
}

/// The name of the fragment of a page, in the folder of all fragments made together.
#[must_use]
pub fn fragment_name(generation: Digest, page: u32) -> String {
    let mut name = generation.hex();
    name.push('/');
    let mut place = 1;
    while page / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        name.extend(char::from_digit(page / place % 10, 10));
        place /= 10;
    }
    name.push_str(".bin");
    name
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use proptest::prelude::*;

    use super::fragment_name;
    use crate::Digest;

    proptest! {
        #[test]
        fn fragments_are_numbered(page: u32) {
            prop_assert_eq!(fragment_name(Digest(7), page), format!("0000000000000007/{page}.bin"));
        }
    }
}
