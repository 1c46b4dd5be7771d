//! The order of letters in the reader's language. Kazakh order is neither that
//! of Unicode nor that of Russian (ә after а, і after ы); ICU has it.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use qonys_rules::Language;

/// Compares texts as a reader of a language expects.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale: Locale = match language {
            Language::Kk => locale!("kk"),
            Language::Ru => locale!("ru"),
            Language::En => locale!("en"),
        };
        // The data of all three are compiled in (the tests say so).
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Which of two texts comes first.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0
            .as_ref()
            .map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_letters_stand_where_kazakhs_look_for_them() {
        let mut words = [
            "яғни",
            "әке",
            "ана",
            "үй",
            "ұлт",
            "у",
            "іс",
            "ыдыс",
            "ғалым",
            "гүл",
        ];
        let kazakh = Collation::of(Language::Kk);
        words.sort_by(|a, b| kazakh.compare(a, b));
        assert_eq!(
            words,
            [
                "ана",
                "әке",
                "гүл",
                "ғалым",
                "у",
                "ұлт",
                "үй",
                "ыдыс",
                "іс",
                "яғни"
            ]
        );
    }
}
