//! What the build weighs, as a table: what a visitor loads over the wire.

use std::fmt::Write;

use qonys_rules::Language;
use rayon::prelude::*;

use crate::build::Built;
use crate::output::brotli;
use crate::site::PageKind;

/// For each kind of page its heaviest page with the style sheet, and for the
/// two programs everything they load before they answer. Brotli, in kB of 1,000 bytes.
///
/// # Errors
/// Never in memory; the signature is that of the compressor.
pub fn weights(built: &Built) -> std::io::Result<String> {
    let mut table = String::from("over the wire (brotli, kB; heaviest of each kind)\n");
    let style: usize = packed(built, |path| path.ends_with(".css"))?;
    let mut kinds: Vec<PageKind> = built.pages.iter().map(|page| page.kind).collect();
    kinds.sort();
    kinds.dedup();
    for kind in kinds {
        let heaviest = built
            .pages
            .par_iter()
            .filter(|page| page.kind == kind)
            .map(|page| brotli(page.html.as_bytes()).map(|packed| packed.len()))
            .try_reduce(|| 0, |a, b| Ok(a.max(b)))?;
        row(
            &mut table,
            &format!("page + style: {}", kind.name()),
            heaviest + style,
        );
    }
    for language in Language::ALL {
        let law = format!(".{language}.");
        let checker = packed(built, |path| {
            path.starts_with("assets/widget.")
                || path.starts_with("assets/check.")
                || (path.starts_with("assets/check/") && path.contains(&law))
        })?;
        row(
            &mut table,
            &format!("checker, first question: {language}"),
            checker,
        );
    }
    let engine = packed(built, |path| path.starts_with("assets/search"))?;
    row(&mut table, "search, script and engine", engine);
    Ok(table)
}

fn row(table: &mut String, what: &str, bytes: usize) {
    // Writing to a String cannot fail.
    let _ = writeln!(
        table,
        "  {what:<36} {:>3}.{}",
        bytes / 1000,
        bytes % 1000 / 100
    );
}

fn packed(built: &Built, wanted: impl Fn(&str) -> bool) -> std::io::Result<usize> {
    built
        .files
        .iter()
        .filter(|(path, _)| wanted(path))
        .try_fold(0, |sum, (_, bytes)| Ok(sum + brotli(bytes)?.len()))
}
