//! The fold key: what a stem has in common with its poorer spellings.
//!
//! The index sorts its dictionary by this key and keeps the stem beside it, so
//! that an exact hit and a weaker one lie in the same file. How endings are
//! taken off a poorly spelt word is not said here but in `kazakh`.

use alloc::string::String;

use crate::{Language, stem::stem};

/// The fold key of a stem; a function of the stem alone, so that the build can
/// apply it to its whole dictionary.
///
/// A Kazakh word has one key in Kazakh letters, in those of a Russian keyboard
/// and in both kinds of Latin: the alphabet of 2021 and everyday ASCII. For
/// Russian and English it is the stem itself. Every build knows the keys of all
/// languages, for it looks words up in their indexes.
///
/// ```
/// use qonys_text::{Language, fold};
///
/// for spelling in ["рұқсат", "рухсат", "руксат", "rūqsat", "ruqsat", "rukhsat"] {
///     assert_eq!(fold(Language::Kk, spelling), "ruksat");
/// }
/// ```
#[must_use]
pub fn fold(language: Language, stem: &str) -> String {
    match language {
        Language::Kk => crate::kazakh::key(stem),
        _ => String::from(stem),
    }
}

/// The key under which a poorly spelt word is looked up, endings and all: what
/// [`fold`] of its stem would be if it were well spelt (отиништин, otinishtin
/// and өтініштің have one). Takes the normal form of a word.
#[must_use]
pub fn folded_stem(language: Language, normal: &str) -> String {
    match language {
        #[cfg(feature = "kazakh")]
        Language::Kk => {
            crate::kazakh::stem(&crate::kazakh::key(normal), crate::kazakh::alphabet::KEY)
        }
        _ => fold(language, &stem(language, String::from(normal))),
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, folded_stem};
    use crate::Language::{En, Kk, Ru};

    #[test]
    fn spellings_of_a_word_meet() {
        for line in [
            "құжат кужат хужат qūjat qujat kujat kuzhat quzhat",
            "өтініш отиниш ötiniş otinish",
            "шетелдік шетелдик şeteldik sheteldik",
            "жұмыс жумыс jūmys jumys zhumys",
            "тұрақты туракты turaqty turakty",
            "уақытша уакытша uaqytşa uakytsha",
            "еңбек енбек енгбек eñbek enbek engbek",
            "лицензия лисензия litsenziya litsenzia lisenziia licenziia",
            "ғылым гылым ğylym gylym ghylym",
            "шаңырақ шанырак şañyraq",
            "әділет адилет ädilet adilet",
            "мәлімет мэлимет малимет mälimet malimet",
            "һауа хауа haua xaua khaua",
            "заң зан zañ zang",
            "саясат saiasat sayasat",
            "юрист iurist yurist",
            "алынған алынган alynğan alynghan",
            "октябрь oktiabr oktyabr",
            "цемент tsement sement cement",
        ] {
            let mut words = line.split_whitespace();
            let key = fold(Kk, words.next().unwrap_or_default());
            for word in words {
                assert_eq!(fold(Kk, word), key, "{word}");
            }
            assert!(
                key.is_ascii() && !key.contains(['h', 'q', 'c', 'x', 'y']),
                "{key}"
            );
        }
    }

    #[test]
    fn unlike_words_stay_apart() {
        for (one, other) in [
            ("бер", "бар"),
            ("жер", "жар"),
            ("су", "шу"),
            ("зат", "жат"),
            ("тіл", "тел"),
            ("алынған", "алынан"),
            ("2512", "2513"),
            ("ел", "ал"),
        ] {
            assert_ne!(fold(Kk, one), fold(Kk, other));
        }
        assert_eq!(fold(Kk, "25121007"), "25121007");
        assert_eq!(fold(Kk, "15.08.2023"), "15.08.2023");
        assert_eq!(fold(Ru, "разрешение"), "разрешение");
        assert_eq!(fold(En, "permits"), "permits");
    }

    #[test]
    fn inflected_and_poorly_spelt() {
        for (key, line) in [
            (
                "otiniw",
                "өтініштің отиништин отинишинизди otinishtin otinishting ötinişiñiz",
            ),
            (
                "ruksat",
                "рұқсаттарға руксаттарга рухсатты ruqsattardyn ruqsatyngyz rukhsattyng",
            ),
            ("kujat", "құжаттың кужаттарга qujattarga kuzhattar qūjatqa"),
            ("mektep", "мектебінде мектебинде mektebinde"),
        ] {
            for word in line.split_whitespace() {
                assert_eq!(folded_stem(Kk, word), key, "{word}");
            }
        }
        assert_eq!(folded_stem(Kk, "028у"), "028u");
    }
}
