//! Reads the law as the build wrote it: the format of `postcard`
//! (<https://postcard.jamesmunns.com/wire-format>), after a fingerprint.
//!
//! Not with the `postcard` library: it can fail at every byte, and what the
//! compiler makes of that, for forty types, costs the visitor 6 kB. Here the
//! fingerprint is compared first. A file that passes is the one the build
//! wrote for this very program, and reading it cannot fail.

use std::fmt;

use qonys_rules::widget_data::{WidgetData, fingerprint};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess, Visitor};

/// The law in a file; none if the file is not the one this program was built with.
pub(crate) fn read(file: &[u8]) -> Option<WidgetData> {
    let (sum, body) = file.split_first_chunk::<8>()?;
    if *sum != fingerprint(body) {
        return None;
    }
    let mut reader = Reader { rest: body };
    let Ok(data) = WidgetData::deserialize(&mut reader);
    Some(data)
}

/// What cannot happen.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl serde::de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        wrong()
    }
    // The words of the others would be built only to be thrown away.
    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        wrong()
    }
    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        wrong()
    }
}

/// Ends the program: the fingerprint was right and the file was not, so the
/// build is broken. The page then says that the check could not be loaded.
fn wrong() -> ! {
    #[allow(
        clippy::panic,
        reason = "an invariant between build and program, checked by the fingerprint"
    )]
    {
        panic!()
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else {
            wrong()
        };
        self.rest = rest;
        *first
    }

    /// A number of variable length, seven bits to a byte, the low ones first.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
            shift += 7;
            if shift > 28 {
                wrong()
            }
        }
    }

    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let length = self.number() as usize;
        let Some((text, rest)) = self.rest.split_at_checked(length) else {
            wrong()
        };
        self.rest = rest;
        std::str::from_utf8(text).unwrap_or_default()
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $kind:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.number() as $kind)
        }
    )*};
}

macro_rules! unused {
    ($($method:ident),*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            wrong()
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    unused!(
        deserialize_any,
        deserialize_i8,
        deserialize_i16,
        deserialize_i32,
        deserialize_i64,
        deserialize_f32,
        deserialize_f64,
        deserialize_char,
        deserialize_bytes,
        deserialize_byte_buf,
        deserialize_map,
        deserialize_identifier,
        deserialize_ignored_any
    );
    numbers!(deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.number() as usize;
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let left = fields.len();
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let Ok(value) = seed.deserialize(&mut *self.reader);
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Never> {
        let number = self.number();
        let index = serde::de::value::U32Deserializer::<Never>::new(number);
        let Ok(variant) = seed.deserialize(index);
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let left = fields.len();
        visitor.visit_seq(Items { reader: self, left })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use qonys_rules::Language;
    use qonys_rules::widget_data::{Addresses, Words};

    use super::*;
    use crate::fixture::{checker, day};

    /// The small self-assessment of the tests, with words that are their own names.
    pub(crate) fn data() -> WidgetData {
        let address = |name: &str| format!("/{name}/{{id}}/");
        WidgetData {
            language: Language::En,
            whole: true,
            checker: checker(),
            sources: Vec::new(),
            limits: Vec::new(),
            addresses: Addresses {
                procedure: address("procedure"),
                document: address("document"),
                occupation: address("occupation"),
                grounds: address("grounds"),
                ground: address("ground"),
                change: address("change"),
                contradiction: address("contradiction"),
                check: address("check"),
            },
            words: Words::resolve::<()>(
                |key| Ok(key.to_owned()),
                |key, number| Ok(format!("{key} {number}")),
                |month| Ok(format!("{{day}}.{month}.{{year}}")),
            )
            .expect("nothing fails"),
            as_of_default: day("2026-11-21"),
            digest: "0123456789abcdef".to_owned(),
            build: "qonys test".to_owned(),
        }
    }

    fn written(data: &WidgetData) -> Vec<u8> {
        let body = postcard::to_allocvec(data).expect("it can be written");
        [&fingerprint(&body)[..], &body].concat()
    }

    #[test]
    fn what_the_build_writes_is_read_whole() {
        for data in [data(), data().first_part()] {
            let file = written(&data);
            let read = read(&file).expect("a file of the build");
            assert_eq!(written(&read), file);
        }
    }

    #[test]
    fn the_first_part_counts_the_same_questions() {
        let (whole, first) = (data(), data().first_part());
        let answers = qonys_rules::Answers::default();
        let situation = answers.on(whole.as_of_default);
        assert_eq!(
            first.checker.expected_questions(situation),
            whole.checker.expected_questions(situation)
        );
        let question = |data: &WidgetData| data.checker.next_question(situation).cloned();
        assert_eq!(question(&first), question(&whole));
        assert!(written(&first).len() * 2 < written(&whole).len());
    }

    proptest! {
        #[test]
        fn a_damaged_file_is_refused(at in 0_usize..10_000, bit in 0_u32..8, cut in any::<bool>()) {
            let mut file = written(&data());
            let at = at % file.len();
            if cut {
                file.truncate(at);
            } else {
                file[at] ^= 1 << bit;
            }
            prop_assert!(read(&file).is_none());
        }
    }
}
