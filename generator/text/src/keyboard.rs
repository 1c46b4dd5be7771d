//! Keyboards: what a key gives in another layout than the one that was on.
//!
//! Kazakh has its own trap here: its nine extra letters lie on the row of
//! digits, so `құжат` typed while the Russian layout is on comes out as `09жат`.

use alloc::string::String;

use crate::{Language, letters};

/// Two layouts: the one that was on and the one that was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    on: &'static Keyboard,
    meant: &'static Keyboard,
}

/// What the keys give, in the same order in all layouts: the row of digits and
/// the three rows of letters, without and with Shift.
#[derive(Debug, PartialEq, Eq)]
struct Keyboard {
    plain: &'static str,
    shifted: &'static str,
}

/// Standard layouts of Windows and XKB; the Kazakh one is RST KazSSR 903-90.
const ENGLISH: Keyboard = Keyboard {
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./",
    shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|ZXCVBNM<>?",
};
const RUSSIAN: Keyboard = Keyboard {
    plain: "ё1234567890-=йцукенгшщзхъфывапролджэ\\ячсмитьбю.",
    shifted: "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ/ЯЧСМИТЬБЮ,",
};
const KAZAKH: Keyboard = Keyboard {
    plain: "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэ\\ячсмитьбю№",
    shifted: ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ/ЯЧСМИТЬБЮ?",
};

impl Mistake {
    /// The mistakes by which words of a language are mistyped, the likelier first.
    #[must_use]
    pub const fn of(meant: Language) -> [Self; 2] {
        let (meant, others) = match meant {
            Language::Kk => (&KAZAKH, [&RUSSIAN, &ENGLISH]),
            Language::Ru => (&RUSSIAN, [&ENGLISH, &KAZAKH]),
            Language::En => (&ENGLISH, [&RUSSIAN, &KAZAKH]),
        };
        let [first, second] = others;
        [Self { on: first, meant }, Self { on: second, meant }]
    }

    /// What the same keys give in the layout that was meant. Only stretches
    /// between spaces that have a letter are retyped: `12 бап` keeps its number.
    /// None if the text cannot have been typed so, or nothing changes.
    #[must_use]
    pub fn undo(self, text: &str) -> Option<String> {
        let mut retyped = String::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (stretch, after) = letters::first_word(rest);
            let has_letter = stretch
                .chars()
                .any(|c| letters::is_word(c) && !c.is_ascii_digit());
            for c in stretch.chars() {
                retyped.push(if has_letter { self.key(c)? } else { c });
            }
            if stretch.len() < rest.len() {
                retyped.push(' ');
            }
            rest = after;
        }
        (retyped != text).then_some(retyped)
    }

    /// What a key gives that gave this character.
    #[inline(never)]
    fn key(self, typed: char) -> Option<char> {
        for row in [self.on.plain, self.on.shifted] {
            let (mut on, mut meant) = (0, 0);
            while let Some(c) = letters::at(row, on) {
                if c == typed {
                    return letters::at(self.meant.plain, meant);
                }
                on = letters::after(row, on, 1);
                meant = letters::after(self.meant.plain, meant, 1);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use std::collections::BTreeSet;

    use super::{ENGLISH, KAZAKH, Mistake, RUSSIAN};
    use crate::Language;

    fn undone(meant: Language, text: &str) -> [Option<String>; 2] {
        Mistake::of(meant).map(|mistake| mistake.undo(text))
    }

    #[test]
    fn kazakh_letters_lie_on_the_digits() {
        for (word, in_russian, in_english) in [
            ("рұқсат", "р90сат", "h90cfn"),
            ("құжат", "09жат", "09;fn"),
            ("өтініш", "-т3н3ш", "-n3y3i"),
            ("білім", "б3л3м", ",3k3v"),
            ("әзірлеуші", "2з3рлеуш3", "2p3hktei3"),
            ("құжат", ")9жат", ")9;fn"),
        ] {
            let [from_russian, from_english] = [in_russian, in_english].map(|typed| {
                undone(Language::Kk, typed)
                    .into_iter()
                    .flatten()
                    .collect::<BTreeSet<_>>()
            });
            assert!(from_russian.contains(word), "{in_russian} {from_russian:?}");
            assert!(from_english.contains(word), "{in_english} {from_english:?}");
        }
    }

    #[test]
    fn russian_and_english_words() {
        assert_eq!(
            undone(Language::Ru, "Hfphtitybt yf hf,jne"),
            [Some("разрешение на работу".into()), None]
        );
        assert_eq!(
            undone(Language::En, "зукьше"),
            [Some("permit".into()), Some("permit".into())]
        );
    }

    #[test]
    fn numbers_stay() {
        assert_eq!(
            undone(Language::Kk, "642 ,3k3v 12"),
            [None, Some("642 білім 12".into())]
        );
        assert_eq!(undone(Language::Kk, "2512-1-007"), [None, None]);
        assert_eq!(undone(Language::Kk, "рұқсат"), [None, None]);
    }

    #[test]
    fn rows_are_as_long() {
        let rows = [&ENGLISH, &RUSSIAN, &KAZAKH]
            .map(|keyboard| [keyboard.plain, keyboard.shifted].map(|row| row.chars().count()));
        assert_eq!(rows, [[47, 47]; 3]);
    }
}
