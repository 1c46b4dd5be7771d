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

/// The code at the very beginning of a text, if there is one: complete, with
/// hyphens or spaces between its groups, or its beginning with hyphens
/// (`2512-1`, `2512-1-0`). Eight digits in one are a number with the same key.
pub(crate) fn at_start(text: &str) -> Option<Code> {
    let mut digits = String::with_capacity(8);
    let mut at = 0;
    let mut hyphens_only = true;
    for (number, full) in GROUPS.into_iter().enumerate() {
        if number > 0 {
            let Some(separator) = text.get(at..)?.chars().next() else {
                break;
            };
            // Some write points; a code they make is whole, or it would be a date.
            let hyphen = letters::is_hyphen(separator);
            let next = at + separator.len_utf8();
            let divides = hyphen || separator == '.' || letters::is_space(separator);
            if !divides || leading_digits(text.get(next..)?) == 0 {
                break;
            }
            hyphens_only &= hyphen;
            at = next;
        }
        let group = leading_digits(text.get(at..)?);
        let last = number + 1 == GROUPS.len();
        if group > full || (group < full && !(last && hyphens_only)) {
            return None;
        }
        digits.push_str(text.get(at..at + group)?);
        at += group;
    }
    let groups_read = digits.len() > GROUPS[0];
    let complete = digits.len() == GROUPS.iter().sum();
    let accepted = groups_read && (complete || hyphens_only) && ends_here(text.get(at..)?);
    accepted.then_some(Code { digits, length: at })
}

/// How many ASCII digits a text begins with.
fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether what follows does not go on with the same number or word.
fn ends_here(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        None => true,
        Some(c) if letters::is_word(c) || letters::is_mark(c) => false,
        Some(c) if letters::is_hyphen(c) || letters::is_space(c) => {
            !rest.next().is_some_and(|next| next.is_ascii_digit())
        }
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::at_start;

    #[test]
    fn spellings() {
        let code = |text| at_start(text).map(|code| (code.digits, code.length));
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
