//! What a person may have meant.

/// A sentence that offers the nearest of the known names, or lists them if there are few.
pub(super) fn among<'a>(what: &str, given: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.collect();
    let nearest = known
        .iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(given, name), *name))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None if known.is_empty() => format!("there is no {what} to choose from yet"),
        None if known.len() <= 12 => format!("it can be: {}", known.join(", ")),
        None => format!(
            "there are {} to choose from; look at a neighbouring record",
            known.len()
        ),
    }
}
