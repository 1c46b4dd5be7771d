//! Terms by their first letter.

/// A name without what stands before its first letter or digit: marks of
/// quotation are no letters to look under.
pub(super) fn without_marks(name: &str) -> &str {
    name.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// Sorted things by the first letter of their names. A letter that comes again
/// later does not open a second group.
pub(super) fn by_letter<T: Copy>(
    sorted: &[T],
    name: impl Fn(&T) -> String,
) -> Vec<(String, Vec<T>)> {
    let mut groups: Vec<(String, Vec<T>)> = Vec::new();
    for thing in sorted {
        let letter: String = without_marks(&name(thing))
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        match groups.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, things)) => things.push(*thing),
            None => groups.push((letter, vec![*thing])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_make_no_letter() {
        let words = ["әкім", "«Әділет»", "бас", "Қандас", "қала"];
        let letters: Vec<_> = by_letter(&words, |word| (*word).to_owned())
            .into_iter()
            .map(|(letter, words)| (letter, words.len()))
            .collect();
        assert_eq!(
            letters,
            [
                ("Ә".to_owned(), 2),
                ("Б".to_owned(), 1),
                ("Қ".to_owned(), 2)
            ]
        );
        assert_eq!(without_marks("«…»"), "");
    }
}
