//! The normal form: one spelling for one word.

use alloc::{string::String, vec::Vec};

use crate::letters::{self, Script};

/// The normal form of a word: composed, in small letters, in one script,
/// without soft hyphens, apostrophes and stress marks, with `е` for `ё`.
///
/// The acts themselves mix scripts (`мемлекеттiк` with a Latin `i`), people
/// leave out the dots of `ё`, and files from some systems come decomposed.
/// None of these is a different word.
///
/// ```
/// assert_eq!(qonys_text::normal("Дейiн"), "дейін");
/// assert_eq!(qonys_text::normal("ЗАЁМ"), "заем");
/// ```
#[must_use]
pub fn normal(word: &str) -> String {
    let mut spelt: Vec<char> = Vec::with_capacity(word.len());
    for c in word.chars() {
        if letters::is_mark(c) {
            let composed = spelt
                .last()
                .and_then(|&bare| letters::compose(letters::small(bare), c));
            if let (Some(last), Some(composed)) = (spelt.last_mut(), composed) {
                *last = composed;
            }
        } else if !letters::is_invisible(c) && !letters::is_apostrophe(c) {
            spelt.push(c);
        }
    }
    unmix(&mut spelt);
    spelt
        .into_iter()
        .map(|c| match letters::small(c) {
            'ё' => 'е',
            small => small,
        })
        .collect()
}

/// Puts a word of two scripts into one, if all letters of one of them have a
/// double in the other. A number with one letter (`028/у`) counts as Cyrillic,
/// because the letters of our forms are.
fn unmix(word: &mut [char]) {
    let (mut latin, mut cyrillic, mut only_latin, mut only_cyrillic) = (0, 0, false, false);
    for &c in word.iter() {
        match letters::script(c) {
            Script::Latin => {
                latin += 1;
                only_latin |= letters::cyrillic_double(c).is_none();
            }
            Script::Cyrillic => {
                cyrillic += 1;
                only_cyrillic |= letters::latin_double(c).is_none();
            }
            Script::Other => {}
        }
    }
    let numbered_letter = latin == 1 && word.len() > 1;
    if latin == 0 || (cyrillic == 0 && !numbered_letter) {
        return;
    }
    let double = if !only_latin {
        letters::cyrillic_double
    } else if !only_cyrillic {
        letters::latin_double
    } else {
        return;
    };
    for c in word {
        if let Some(other) = double(*c) {
            *c = other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn one_spelling() {
        for (word, expected) in [
            ("Рұқсат", "рұқсат"),
            ("ӘЗІРЛЕУШІ", "әзірлеуші"),
            ("кейiнгi", "кейінгі"),
            ("ПACПOPT", "паспорт"),
            ("pаssport", "passport"),
            ("Visа", "visa"),
            ("и\u{306}од", "йод"),
            ("ЙОД", "йод"),
            ("е\u{308}лка", "елка"),
            ("за\u{301}мок", "замок"),
            ("ви\u{ad}за", "виза"),
            ("applicant’s", "applicants"),
            ("İSTANBUL", "istanbul"),
            ("ISTANBUL", "istanbul"),
            ("IT", "it"),
            ("028y", "028у"),
            ("028у", "028у"),
            ("IТ-", "іт-"),
            ("résumé", "résumé"),
            ("re\u{301}sume\u{301}", "résumé"),
            ("", ""),
        ] {
            assert_eq!(normal(word), expected, "{word}");
        }
    }
}
