//! How well a stemmer brings the forms of a word together: the measure, and
//! nothing of any language.

use alloc::{string::String, vec::Vec};

/// Counts of pairs of forms, the ground of precision and recall.
///
/// Two forms belong together if they share a lemma; the stemmer puts them
/// together if they share a stem. A form that belongs to several lemmas (аты:
/// of ат, horse, or of ат, name) belongs together with the forms of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conflation {
    /// Pairs that share a lemma.
    pub lemma: usize,
    /// Pairs that share a stem.
    pub stem: usize,
    /// Pairs that share both.
    pub both: usize,
}

impl Conflation {
    /// Counts the pairs of distinct forms among pairs of form and lemma.
    ///
    /// Every form is compared with every other: for tens of thousands, not for
    /// millions.
    pub fn measure(pairs: &[(&str, &str)], mut stem: impl FnMut(&str) -> String) -> Self {
        let mut pairs = pairs.to_vec();
        pairs.sort_unstable();
        pairs.dedup();
        let forms: Vec<(String, &[(&str, &str)])> = pairs
            .chunk_by(|one, other| one.0 == other.0)
            .filter_map(|lemmas| Some((stem(lemmas.first()?.0), lemmas)))
            .collect();
        let mut counts = Self::default();
        for (number, (one_stem, one)) in forms.iter().enumerate() {
            for (other_stem, other) in forms.iter().skip(number + 1) {
                let stem = one_stem == other_stem;
                let lemma = one
                    .iter()
                    .any(|(_, lemma)| other.iter().any(|(_, its)| its == lemma));
                counts.stem += usize::from(stem);
                counts.lemma += usize::from(lemma);
                counts.both += usize::from(stem && lemma);
            }
        }
        counts
    }

    /// The share of the pairs put together that belong together: one minus
    /// over-stemming. Whole if nothing was put together.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.both, self.stem)
    }

    /// The share of the pairs that belong together that were put together: one
    /// minus under-stemming. Whole if nothing belongs together.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.both, self.lemma)
    }

    /// The harmonic mean of [`Self::precision`] and [`Self::recall`].
    #[must_use]
    pub fn f1(&self) -> f64 {
        share(2 * self.both, self.stem + self.lemma)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Conflation;

    const PAIRS: [(&str, &str); 6] = [
        ("үйде", "үй"),
        ("үйге", "үй"),
        ("үйлер", "үй"),
        ("аты", "ат"),
        ("атын", "ат"),
        ("атын", "аты"),
    ];

    fn measured(stem: impl Fn(&str) -> &str) -> (usize, usize, usize) {
        let counts = Conflation::measure(&PAIRS, |form| String::from(stem(form)));
        (counts.lemma, counts.stem, counts.both)
    }

    #[test]
    fn pairs_are_counted() {
        assert_eq!(measured(|form| form), (4, 0, 0));
        assert_eq!(measured(|_| ""), (4, 10, 4));
        // үйде and үйге meet, үйлер does not; аты and атын do; nothing wrong.
        assert_eq!(
            measured(|form| if form == "үйлер" {
                form
            } else {
                &form[..4]
            }),
            (4, 2, 2)
        );
    }

    #[test]
    fn shares() {
        let counts = Conflation {
            lemma: 8,
            stem: 5,
            both: 4,
        };
        assert!((counts.precision() - 0.8).abs() < 1e-9);
        assert!((counts.recall() - 0.5).abs() < 1e-9);
        assert!((counts.f1() - 8.0 / 13.0).abs() < 1e-9);
        let nothing = Conflation::measure(&[], |form| String::from(form));
        assert!((nothing.f1() - 1.0).abs() < 1e-9);
    }

    /// A form named twice, or with two lemmas, is one form.
    #[test]
    fn a_form_counts_once() {
        let counts = Conflation::measure(
            &[("аты", "ат"), ("аты", "ат"), ("аты", "аты")],
            |form| String::from(form),
        );
        assert_eq!(counts, Conflation::default());
    }
}
