//! Numbers and texts as bytes.

use alloc::{string::String, vec::Vec};

use crate::Fault;

/// Appends a number, seven bits a byte, low bits first.
pub(crate) fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Appends a text with its length before it.
pub(crate) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, length(text.len()));
    bytes.extend_from_slice(text.as_bytes());
}

/// Appends a word of a sorted list, given the one before: how many bytes as
/// there, how many more, these.
pub(crate) fn put_word_after(bytes: &mut Vec<u8>, last: &str, word: &str) {
    let same = word.bytes().zip(last.bytes());
    let common = same.take_while(|(a, b)| a == b).count();
    let own = word.as_bytes().get(common..).unwrap_or_default();
    put_number(bytes, length(common));
    put_number(bytes, length(own.len()));
    bytes.extend_from_slice(own);
}

/// A length as the format keeps it. Nothing in a page is longer than 4 GiB; if
/// it ever were, the reader would refuse the file by its digest.
pub(crate) fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Reads bytes from front to back. What cannot be read is nothing or zero, and
/// is told once, by [`Reader::finish`]: asking after every number would be a
/// tenth of the engine.
pub(crate) struct Reader<'bytes> {
    left: &'bytes [u8],
    damaged: bool,
}

impl<'bytes> Reader<'bytes> {
    pub(crate) const fn new(bytes: &'bytes [u8]) -> Self {
        Self {
            left: bytes,
            damaged: false,
        }
    }

    /// Whether nothing is left; so it is after a fault.
    pub(crate) const fn is_done(&self) -> bool {
        self.left.is_empty()
    }

    /// Whether everything could be read and nothing is left, as it must be at
    /// the end of a file.
    pub(crate) const fn finish(&self) -> Result<(), Fault> {
        if self.is_done() && !self.damaged {
            Ok(())
        } else {
            Err(Fault::Damaged)
        }
    }

    /// Notes that what was read makes no sense.
    pub(crate) const fn spoil(&mut self) {
        self.left = &[];
        self.damaged = true;
    }

    #[inline(never)]
    pub(crate) fn take(&mut self, length: usize) -> &'bytes [u8] {
        if let Some((taken, rest)) = self.left.split_at_checked(length) {
            self.left = rest;
            return taken;
        }
        self.spoil();
        &[]
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    #[inline(never)]
    pub(crate) fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0_u64, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
            if shift == 35 {
                self.spoil();
                break;
            }
        }
        if number >> 32 != 0 {
            self.spoil();
        }
        number as u32
    }

    /// A number of things that follow. Each takes a byte at least, so there
    /// can't be more than bytes are left; this keeps a damaged number from
    /// asking for all memory and time.
    pub(crate) fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count > self.left.len() {
            self.spoil();
            return 0;
        }
        count
    }

    #[inline(never)]
    pub(crate) fn word64(&mut self) -> u64 {
        let mut word = 0;
        for &byte in self.take(8).iter().rev() {
            word = word << 8 | u64::from(byte);
        }
        word
    }

    pub(crate) fn text(&mut self) -> String {
        let length = self.number() as usize;
        let bytes = self.take(length);
        self.decoded(bytes)
    }

    /// A word of a sorted list, given the one before ([`put_word_after`]).
    #[inline(never)]
    pub(crate) fn word_after(&mut self, last: &str) -> String {
        let common = self.number() as usize;
        let own = self.number() as usize;
        let mut word = last.as_bytes().get(..common).unwrap_or_default().to_vec();
        if word.len() < common {
            self.spoil();
        }
        word.extend_from_slice(self.take(own));
        self.decoded(&word)
    }

    /// The text that some UTF-8 spells. By hand: what the standard library has
    /// for it is built for speed and would be 700 bytes of engine.
    #[inline(never)]
    fn decoded(&mut self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len());
        let (mut code, mut more) = (0, 0_u32);
        for &byte in bytes {
            let ones = byte.leading_ones();
            let bits = u32::from(byte) & (0x7f >> ones);
            if ones == 1 {
                code = code << 6 | bits;
                more = more.wrapping_sub(1);
            } else {
                code = bits;
                more = ones.saturating_sub(1);
            }
            if more == 0 {
                text.extend(char::from_u32(code));
            }
        }
        // Whatever is not UTF-8 comes out shorter.
        if text.len() != bytes.len() {
            self.spoil();
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};
    use proptest::prelude::*;

    use super::{Reader, put_number, put_text};
    use crate::Fault;

    proptest! {
        #[test]
        fn what_is_written_is_read(number: u32, text: String) {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            put_text(&mut bytes, &text);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.number(), number);
            prop_assert_eq!(reader.text(), text);
            prop_assert_eq!(reader.finish(), Ok(()));
        }

        #[test]
        fn only_utf8_is_text(bytes in prop::collection::vec(
            prop_oneof![any::<u8>(), prop::sample::select(&[b'a', 0xd2, 0x9b, 0xe2, 0x80, 0xa6, 0xf0, 0x9f][..])],
            0..8,
        )) {
            let mut reader = Reader::new(&[]);
            let text = reader.decoded(&bytes);
            match String::from_utf8(bytes) {
                Ok(expected) => prop_assert_eq!((text, reader.finish()), (expected, Ok(()))),
                Err(_) => prop_assert_eq!(reader.finish(), Err(Fault::Damaged)),
            }
        }
    }

    #[test]
    fn numbers_end() {
        let read = |bytes| {
            let mut reader = Reader::new(bytes);
            (reader.number(), reader.finish())
        };
        let damaged = Err(Fault::Damaged);
        assert_eq!(read(&[0x80]).1, damaged);
        assert_eq!(read(&[0xff; 5]).1, damaged);
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x1f]).1, damaged);
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x8f, 0]).1, damaged);
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x0f]), (u32::MAX, Ok(())));
    }

    #[test]
    fn what_is_cut_off_is_nothing() {
        let mut reader = Reader::new(&[5, b'a']);
        assert_eq!((reader.text(), reader.number()), (String::new(), 0));
        assert_eq!(reader.finish(), Err(Fault::Damaged));
        let mut reader = Reader::new(&[5, b'a']);
        assert_eq!((reader.count(), reader.word64()), (0, 0));
        assert_eq!(reader.finish(), Err(Fault::Damaged));
        let mut reader = Reader::new(&[1, 1, b'c']);
        assert_eq!(reader.word_after("ab"), "ac");
        assert_eq!(reader.finish(), Ok(()));
        let mut reader = Reader::new(&[3, 0]);
        reader.word_after("ab");
        assert_eq!(reader.finish(), Err(Fault::Damaged));
    }
}
