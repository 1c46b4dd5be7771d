//! Finding an occupation by a part of its name or of its code.

use qonys_rules::OccupationId;

/// The occupations that match what is typed, in the order of the list. Every
/// word typed must occur, in the name or in the code. Nothing typed matches all.
#[must_use]
pub fn matching<'a>(
    occupations: &'a [(OccupationId, String)],
    typed: &str,
) -> Vec<&'a (OccupationId, String)> {
    let typed = fold(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    occupations
        .iter()
        .filter(|(code, name)| {
            let name = fold(name);
            words
                .iter()
                .all(|word| name.contains(word) || code.as_str().contains(word))
        })
        .collect()
}

/// Lower case, and Kazakh letters as somebody types them who has no Kazakh keyboard.
fn fold(text: &str) -> String {
    text.chars()
        .map(lower)
        .map(|c| match c {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            'ё' => 'е',
            _ => c,
        })
        .collect()
}

/// The lower case of our three alphabets: Rust's own knows all of Unicode and
/// weighs accordingly.
fn lower(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        'Ё' => 'ё',
        'Ә' => 'ә',
        'Ғ' => 'ғ',
        'Қ' => 'қ',
        'Ң' => 'ң',
        'Ө' => 'ө',
        'Ұ' => 'ұ',
        'Ү' => 'ү',
        'Һ' => 'һ',
        'І' => 'і',
        _ => c.to_ascii_lowercase(),
    }
}
