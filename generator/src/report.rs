//! What the build weighs, as a table: what a visitor loads over the wire.

use std::fmt::Write;

use qonys_rules::Language;

use crate::build::Built;
use crate::output::Packed;
use crate::site::PageKind;

/// For each kind of page its heaviest page with the style sheet, and for the
/// two programs everything they load before they answer. Brotli, in kB of 1,000 bytes.
#[must_use]
pub fn weights(built: &Built, packed: &Packed) -> String {
    let mut table = String::from("over the wire (brotli, kB; heaviest of each kind)\n");
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let files = packed.iter().filter(|(path, _)| wanted(path));
        files.map(|(_, bytes)| bytes.len()).sum()
    };
    let heaviest = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let files = packed.iter().filter(|(path, _)| wanted(path));
        files.map(|(_, bytes)| bytes.len()).max().unwrap_or(0)
    };
    let mut kinds: Vec<PageKind> = built.pages.iter().map(|page| page.kind).collect();
    kinds.sort();
    kinds.dedup();
    for kind in kinds {
        let pages = built.pages.iter().filter(|page| page.kind == kind);
        let weights = pages.filter_map(|page| {
            let html = packed.get(&page.file())?.len();
            let sheets = sheets_of(&page.html, packed);
            Some(html + sheets.map(<[u8]>::len).sum::<usize>())
        });
        row(
            &mut table,
            &format!("page + style: {}", kind.name()),
            weights.max().unwrap_or(0),
        );
    }
    let program = sum(&|path| {
        path.starts_with("assets/widget.")
            || (path.starts_with("assets/check.") && path.ends_with(".js"))
    });
    for language in Language::ALL {
        // Who opens a check loads the law of one procedure, the part for the
        // first question before all else: the heaviest counts.
        let of_law = |suffix: &str| {
            heaviest(&|path| path.starts_with("assets/check/") && path.contains(suffix))
        };
        let first = of_law(&format!(".{language}.first."));
        row(
            &mut table,
            &format!("checker, first question: {language}"),
            program + first,
        );
        let whole = of_law(&format!(".{language}.whole."));
        row(
            &mut table,
            &format!("checker, law after it: {language}"),
            whole,
        );
    }
    for language in Language::ALL {
        let name = format!("assets/search-engine-{language}.");
        let engine = sum(&|path| {
            (path.starts_with("assets/search.") && path.ends_with(".js")) || path.starts_with(&name)
        });
        row(
            &mut table,
            &format!("search, script and engine: {language}"),
            engine,
        );
    }
    table
}

/// The style sheets that a page links to, as they are sent.
fn sheets_of<'a>(html: &'a str, packed: &'a Packed) -> impl Iterator<Item = &'a [u8]> {
    const LINK: &str = "<link rel=\"stylesheet\" href=\"";
    html.split(LINK).skip(1).filter_map(|rest| {
        let (href, _) = rest.split_once('"')?;
        let at = href.find("assets/")?;
        packed.get(href.get(at..)?).map(Vec::as_slice)
    })
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
