//! Numbers and texts as bytes.

use alloc::vec::Vec;

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

/// A length as the format keeps it. Nothing in a page is longer than 4 GiB; if
/// it ever were, the reader would refuse the file by its digest.
pub(crate) fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Reads bytes from front to back. Every fault is [`Fault::Damaged`].
pub(crate) struct Reader<'bytes>(&'bytes [u8]);

impl<'bytes> Reader<'bytes> {
    pub(crate) const fn new(bytes: &'bytes [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether nothing is left, as it must be at the end of a file.
    pub(crate) const fn finish(&self) -> Result<(), Fault> {
        if self.is_done() {
            Ok(())
        } else {
            Err(Fault::Damaged)
        }
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'bytes [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Fault::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Fault> {
        let (&byte, rest) = self.0.split_first().ok_or(Fault::Damaged)?;
        self.0 = rest;
        Ok(byte)
    }

    pub(crate) fn number(&mut self) -> Result<u32, Fault> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return Err(Fault::Damaged);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Fault::Damaged)
    }

    pub(crate) fn word32(&mut self) -> Result<u32, Fault> {
        self.take(4)?
            .try_into()
            .map(u32::from_le_bytes)
            .map_err(|_| Fault::Damaged)
    }

    pub(crate) fn word64(&mut self) -> Result<u64, Fault> {
        self.take(8)?
            .try_into()
            .map(u64::from_le_bytes)
            .map_err(|_| Fault::Damaged)
    }

    pub(crate) fn text(&mut self) -> Result<&'bytes str, Fault> {
        let length = self.number()? as usize;
        core::str::from_utf8(self.take(length)?).map_err(|_| Fault::Damaged)
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
            prop_assert_eq!(reader.number(), Ok(number));
            prop_assert_eq!(reader.text(), Ok(text.as_str()));
            prop_assert_eq!(reader.finish(), Ok(()));
        }
    }

    #[test]
    fn numbers_end() {
        assert_eq!(Reader::new(&[0x80]).number(), Err(Fault::Damaged));
        assert_eq!(Reader::new(&[0xff; 5]).number(), Err(Fault::Damaged));
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f]).number(),
            Ok(u32::MAX)
        );
        assert_eq!(Reader::new(&[5, b'a']).text(), Err(Fault::Damaged));
    }
}
