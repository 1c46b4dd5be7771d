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
    /// Opens an index by the content of its catalogue.
    pub(crate) fn open(catalogue: &[u8]) -> Result<Self, Fault> {
        let catalogue = Catalogue::read(catalogue)?;
        let mut shards = Vec::new();
        shards.resize_with(catalogue.shards.len(), || None);
        Ok(Self {
            catalogue,
            shards,
            spelling: None,
        })
    }

    /// Adds the shard or the list of spellings with this digest.
    pub(crate) fn add(&mut self, wanted: Digest, file: &[u8]) -> Result<(), Fault> {
        if wanted == self.catalogue.spelling {
            let content = envelope::wanted(Kind::Spelling, wanted, file)?;
            self.spelling = Some(Spelling::read(content)?);
            return Ok(());
        }
        let content = envelope::wanted(Kind::Shard, wanted, file)?;
        let shard = Shard::read(content, self.catalogue.page_count)?;
        for (mark, slot) in self.catalogue.shards.iter().zip(&mut self.shards) {
            if mark.digest == wanted {
                *slot = Some(shard);
                return Ok(());
            }
        }
        Err(Fault::Stranger)
    }
}

/// The name of the fragment of a page, in the folder of all fragments made together.
#[must_use]
pub fn fragment_name(generation: Digest, page: u32) -> String {
    let mut name = generation.hex();
    name.push('/');
    put_decimal(&mut name, page);
    name.push_str(".bin");
    name
}

/// Appends a number as people write it.
#[inline(never)]
pub(crate) fn put_decimal(text: &mut String, number: u32) {
    let mut place = 1;
    while number / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        text.push(char::from(b'0' + (number / place % 10) as u8));
        place /= 10;
    }
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
