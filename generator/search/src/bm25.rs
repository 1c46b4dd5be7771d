//! BM25 exactly as tantivy reckons it, so that tantivy can be the judge.

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// The length of a field, decoded from the one byte that tantivy keeps: exact
/// up to 40 words, then in ever larger steps (an eighth of the value).
pub(crate) const fn decoded_length(byte: u8) -> f32 {
    const EXACT: u8 = 24;
    let Some(coded) = byte.checked_sub(EXACT) else {
        return byte as f32;
    };
    let (bits, shift) = ((coded & 7) as u32, (coded >> 3) as u32);
    let value = if shift == 0 {
        bits
    } else {
        (bits | 8) << (shift - 1)
    };
    (EXACT as u32 + value) as f32
}

/// The score of one term in one field.
pub(crate) struct Scorer {
    weight: f32,
    average: f32,
}

impl Scorer {
    /// For a term that `having` of `pages` pages have in a field of `tokens`
    /// words over all pages.
    pub(crate) fn new(having: usize, pages: usize, tokens: u32, field_weight: f32) -> Self {
        let (having, pages) = (having as f32, pages as f32);
        let rarity = ln(1.0 + (pages - having + 0.5) / (having + 0.5));
        Self {
            weight: rarity * (1.0 + K1) * field_weight,
            average: tokens as f32 / pages,
        }
    }

    /// The score of a page that has the term `times` times in a field of this length.
    pub(crate) fn score(&self, times: u32, length: u8) -> f32 {
        let times = times as f32;
        let norm = K1 * (1.0 - B + B * decoded_length(length) / self.average);
        self.weight * (times / (times + norm))
    }
}

/// The natural logarithm of a positive number, to the precision of its type.
/// Reckoned here, so that every machine and every browser gets the same bits.
fn ln(number: f32) -> f32 {
    let bits = f64::from(number).to_bits();
    // number = mantissa × 2^exponent, with the mantissa between 1 and 2.
    let exponent = (bits >> 52) as f64 - 1023.0;
    let mantissa = f64::from_bits(bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000);
    // ln m = 2 artanh((m − 1) / (m + 1)), a series that converges by a factor of nine.
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let (mut power, mut sum, mut odd) = (ratio, 0.0, 1.0);
    while odd < 24.0 {
        sum += power / odd;
        power *= ratio * ratio;
        odd += 2.0;
    }
    (2.0 * sum + exponent * core::f64::consts::LN_2) as f32
}

#[cfg(test)]
mod tests {
    use super::{decoded_length, ln};

    #[test]
    fn logarithms_are_those_of_the_machine() {
        for step in 0..40_000_u16 {
            let number = 1.0 + f32::from(step) * 0.37;
            let (ours, theirs) = (ln(number), number.ln());
            assert!(
                (ours - theirs).abs() <= theirs.abs() * f32::EPSILON,
                "{number}: {ours} {theirs}"
            );
        }
    }

    #[test]
    fn lengths_are_exact_then_coarse() {
        assert_eq!([0, 24, 40].map(decoded_length), [0.0, 24.0, 40.0]);
        assert_eq!([41, 49, 66].map(decoded_length), [42.0, 60.0, 184.0]);
        assert_eq!(decoded_length(255), 2_013_265_944_f32);
    }
}
