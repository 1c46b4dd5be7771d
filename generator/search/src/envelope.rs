//! The envelope of every file: what it is and whether it is whole.
//!
//! ```text
//! "Qs"  kind (1 byte)  format (1 byte)  digest of the content (8 bytes)  content
//! ```

use alloc::{string::String, vec::Vec};

use crate::{Fault, bytes::Reader};

/// The version of the format. Whoever changes a file's layout counts it up.
pub(crate) const FORMAT: u8 = 2;

const MAGIC: &[u8] = b"Qs";

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Catalogue = b'c',
    Shard = b's',
    Fragment = b'f',
    Spelling = b'w',
}

/// The digest of a content: FNV-1a in 64 bits. It names files and notices
/// damage; it is no defence against somebody who can replace files at will,
/// who could replace the engine as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(pub(crate) u64);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mix = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// As 16 hexadecimal digits, as in file names.
    #[must_use]
    pub fn hex(self) -> String {
        // By hand: the formatting machinery would be a tenth of the engine.
        let digit =
            |shift: u32| char::from_digit((self.0 >> shift & 0xf) as u32, 16).unwrap_or('0');
        (0..16).rev().map(|place| digit(place * 4)).collect()
    }
}

/// Puts a content into its envelope.
pub(crate) fn seal(kind: Kind, content: &[u8]) -> (Digest, Vec<u8>) {
    let digest = Digest::of(content);
    let mut file = Vec::with_capacity(content.len() + 12);
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&[kind as u8, FORMAT]);
    file.extend_from_slice(&digest.0.to_le_bytes());
    file.extend_from_slice(content);
    (digest, file)
}

/// The content of a file and its digest, once it is known to be whole.
pub(crate) fn open(kind: Kind, file: &[u8]) -> Result<(Digest, &[u8]), Fault> {
    let content = file.strip_prefix(MAGIC).ok_or(Fault::Foreign)?;
    let (&[found, format], content) = content.split_first_chunk().ok_or(Fault::Damaged)?;
    if found != kind as u8 {
        return Err(Fault::Foreign);
    }
    if format != FORMAT {
        return Err(Fault::Version);
    }
    let digest = Digest(Reader::new(content).word64());
    let content = content.get(8..).ok_or(Fault::Damaged)?;
    if Digest::of(content) == digest {
        Ok((digest, content))
    } else {
        Err(Fault::Damaged)
    }
}

/// The content of the file with this digest.
pub(crate) fn wanted(kind: Kind, wanted: Digest, file: &[u8]) -> Result<&[u8], Fault> {
    let (found, content) = open(kind, file)?;
    if found == wanted {
        Ok(content)
    } else {
        Err(Fault::Stranger)
    }
}

#[cfg(test)]
mod tests {
    use alloc::{format, vec::Vec};
    use proptest::prelude::*;

    use super::{Digest, FORMAT, Kind, open, seal};
    use crate::Fault;

    proptest! {
        #[test]
        fn sealed_opens(content: Vec<u8>) {
            let (digest, file) = seal(Kind::Shard, &content);
            prop_assert_eq!(open(Kind::Shard, &file), Ok((digest, content.as_slice())));
            prop_assert_eq!(open(Kind::Fragment, &file), Err(Fault::Foreign));
        }

        #[test]
        fn any_change_is_noticed(content: Vec<u8>, place: prop::sample::Index, change in 1..=255_u8) {
            let (_, mut file) = seal(Kind::Shard, &content);
            let place = place.index(file.len());
            file[place] ^= change;
            prop_assert!(open(Kind::Shard, &file).is_err());
            file[place] ^= change;
            file.truncate(place);
            prop_assert!(open(Kind::Shard, &file).is_err());
        }
    }

    #[test]
    fn faults_are_told_apart() {
        let (_, mut file) = seal(Kind::Catalogue, b"x");
        assert_eq!(
            open(Kind::Catalogue, b"<!doctype html>"),
            Err(Fault::Foreign)
        );
        file[3] = FORMAT + 1;
        assert_eq!(open(Kind::Catalogue, &file), Err(Fault::Version));
    }

    #[test]
    fn hex_is_the_usual_one() {
        assert_eq!(Digest(0x0123_4567_89ab_cdef).hex(), "0123456789abcdef");
        assert_eq!(
            Digest::of(b"").hex(),
            format!("{:016x}", 0xcbf2_9ce4_8422_2325_u64)
        );
    }
}
