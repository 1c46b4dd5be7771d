//! `qonys stems`: how well the stemmer brings the forms of a word together and
//! keeps different words apart, on words whose lemmas somebody has written down.

use qonys_text::conflation::Conflation;
use serde_json::json;

use super::CommandError;
use crate::cli::StemsArgs;
use crate::index;

/// A form with its lemma and its part of speech.
type Word<'text> = (&'text str, &'text str, &'text str);

/// What is measured: a name, and which parts of speech belong to it.
const MEASURED: [(&str, &[&str]); 3] = [
    ("nominal", &["n", "adj"]),
    ("verb", &["v"]),
    ("all", &["n", "v", "adj", "adv"]),
];

pub(super) fn run(args: &StemsArgs) -> Result<(), CommandError> {
    let text = std::fs::read_to_string(&args.file).map_err(|cause| crate::load::Unreadable {
        path: args.file.clone(),
        cause,
    })?;
    let words = read(&text).map_err(|line| CommandError::Stems {
        file: args.file.display().to_string(),
        line,
    })?;
    // The first token of a compound is the whole of it.
    let stem = |word: &str| first(args, word, |token| token.stem.clone());
    let fold = |word: &str| first(args, word, |token| token.fold.clone());
    let mut rows = Vec::new();
    for (name, parts) in MEASURED {
        let pairs: Vec<(&str, &str)> = words
            .iter()
            .filter(|(_, _, part)| parts.contains(part))
            .map(|(form, lemma, _)| (*form, *lemma))
            .collect();
        rows.push((
            name,
            pairs.len(),
            Conflation::measure(&pairs, stem),
            Conflation::measure(&pairs, fold),
        ));
    }
    if args.json {
        let numbers = |one: &Conflation| json!({"precision": one.precision(), "recall": one.recall(), "f1": one.f1()});
        let rows: Vec<_> = rows
            .iter()
            .map(|(name, words, stems, keys)| {
                json!({"words": name, "count": words, "stems": numbers(stems), "keys": numbers(keys)})
            })
            .collect();
        println!("{}", serde_json::to_string_pretty(&rows)?);
        return Ok(());
    }
    println!("{:8} {:>6}  {:^26}  {:^26}", "", "", "stems", "fold keys");
    println!(
        "{:8} {:>6}  {:>9} {:>7} {:>7}  {:>9} {:>7} {:>7}",
        "words", "forms", "precision", "recall", "F1", "precision", "recall", "F1"
    );
    for (name, count, stems, keys) in rows {
        println!(
            "{name:8} {count:>6}  {:>9.3} {:>7.3} {:>7.3}  {:>9.3} {:>7.3} {:>7.3}",
            stems.precision(),
            stems.recall(),
            stems.f1(),
            keys.precision(),
            keys.recall(),
            keys.f1()
        );
    }
    Ok(())
}

fn first(args: &StemsArgs, word: &str, of: impl Fn(&qonys_text::Token<'_>) -> String) -> String {
    index::analyse(args.lang, word)
        .first()
        .map(of)
        .unwrap_or_default()
}

/// The words of a table, or the number of the line that cannot be read.
fn read(text: &str) -> Result<Vec<Word<'_>>, usize> {
    let lines = (1..).zip(text.lines());
    lines
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        .map(|(number, line)| {
            let mut columns = line.split('\t');
            match (
                columns.next(),
                columns.next(),
                columns.next(),
                columns.next(),
            ) {
                (Some(form), Some(lemma), Some(part), None) => Ok((form, lemma, part.trim())),
                _ => Err(number),
            }
        })
        .collect()
}
