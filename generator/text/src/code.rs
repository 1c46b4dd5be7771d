//! Occupation codes of the National Classifier: `2512-1-007`.

use alloc::string::String;

use crate::letters;

/// A code found in a text.
pub(crate) struct Code {
    /// Its digits and nothing else: one key for all spellings, and the
    /// beginning of a code is the beginning of its key.
    pub(crate) digits: String,
    /// How many bytes of the text it takes.
    pub(crate) length: usize,
}

/// The lengths of the groups of digits in a code.
const GROUPS: [usize; 3] = [4, 1, 3];

/// The code that begins at some byte of a text, if there is one: complete, with
/// hyphens or spaces between its groups, or its beginning with hyphens
/// (`2512-1`, `2512-1-0`). Eight digits in one are a number with the same key.
pub(crate) fn at_start(text: &str, start: usize) -> Option<Code> {
    let mut digits = String::new();
    let mut at = start;
    let mut hyphens_only = true;
    for full in GROUPS {
        if at > start {
            let Some(separator) = letters::at(text, at) else {
                break;
            };
            // Some write points; a code they make is whole, or it would be a date.
            let hyphen = letters::is_hyphen(separator);
            let next = letters::after(text, at, 1);
            let divides = hyphen || separator == '.' || letters::is_space(separator);
            if !divides || !is_digit(text, next) {
                break;
            }
            hyphens_only &= hyphen;
            at = next;
        }
        let group = at;
        while is_digit(text, at) {
            at += 1;
        }
        let partial = at - group < full && !(full == GROUPS[2] && hyphens_only);
        if at - group > full || partial {
            return None;
        }
        digits.push_str(text.get(group..at)?);
    }
    let groups_read = digits.len() > GROUPS[0];
    let complete = digits.len() == 8;
    let accepted = groups_read && (complete || hyphens_only) && ends_at(text, at);
    accepted.then_some(Code {
        digits,
        length: at - start,
    })
}

fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether what follows does not go on with the same number or word.
fn ends_at(text: &str, at: usize) -> bool {
    let Some(c) = letters::at(text, at) else {
        return true;
    };
    if letters::is_hyphen(c) || letters::is_space(c) {
        return !is_digit(text, letters::after(text, at, 1));
    }
    !letters::is_word(c) && !letters::is_mark(c)
}

#[cfg(test)]
mod tests {
    use super::at_start;

    #[test]
    fn spellings() {
        let code = |text| at_start(text, 0).map(|code| (code.digits, code.length));
        for text in [
            "2512-1-007",
            "2512 1 007",
            "2512\u{a0}1 007",
            "2512–1–007",
            "2512 1-007",
            "2512.1.007",
        ] {
            assert_eq!(code(text), Some(("25121007".into(), text.len())), "{text}");
        }
        assert_eq!(code("2512-1"), Some(("25121".into(), 6)));
        assert_eq!(code("2512-1-0"), Some(("251210".into(), 8)));
        assert_eq!(code("2512-1-007, 2"), Some(("25121007".into(), 10)));
        assert_eq!(code("2512-1-007-ші"), Some(("25121007".into(), 10)));
        for text in [
            "",
            "2512",
            "2512 1",
            "2512-12",
            "2023-02-28",
            "2512.1",
            "1.10.2023",
            "2512-1-0071",
            "25121-1-007",
            "2512 1 007 5",
            "абв",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
