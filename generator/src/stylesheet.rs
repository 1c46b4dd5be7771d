//! The style sheet as it is sent: without comments and idle space.
//!
//! Only what can be told from the characters alone is dropped; nothing is
//! rewritten, so the sheet means the same. It saves every first visit some
//! ten percent of it.

/// A style sheet without comments, and with space only where it means something.
#[must_use]
pub fn pack(css: &str) -> String {
    let mut packed = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
        } else if next == '"' {
            let end = string_length(rest);
            packed.push_str(rest.get(..end).unwrap_or(rest));
            rest = rest.get(end..).unwrap_or_default();
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            // Space after a comment that follows space is one space still.
            let needless_before =
                packed.ends_with(['{', '}', ';', ':', ',', ' ']) || packed.is_empty();
            let needless_after = rest.starts_with(['{', '}', ';']) || rest.is_empty();
            if !needless_before && !needless_after {
                packed.push(' ');
            }
        } else {
            if next == '}' && packed.ends_with(';') {
                packed.pop();
            }
            packed.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    packed
}

/// The length of a string in double quotes, both of them included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn what_means_something_stays() {
        assert_eq!(
            pack(
                "/* a */\na :hover,\nb > c {\n  margin: calc(1rem + 2px) auto;\n  content: \"/* x */  \\\" }\";\n}\n"
            ),
            "a :hover,b > c{margin:calc(1rem + 2px) auto;content:\"/* x */  \\\" }\"}"
        );
        assert_eq!(
            pack("@media (min-width: 1px) {\n a { --x: 1 } /* y */ }\n"),
            "@media (min-width:1px){a{--x:1}}"
        );
        assert_eq!(pack("a { } /* open"), "a{}");
    }
}
