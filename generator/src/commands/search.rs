//! `qonys search`.

use std::path::Path;

use qonys_search::Reading;
use serde_json::json;

use super::{CommandError, plan};
use crate::build;
use crate::cli::{SearchArgs, SiteArgs};
use crate::index::{self, Searcher};
use crate::progress::Progress;
use crate::site::BaseUrl;

pub(super) fn run(root: &Path, args: SearchArgs) -> Result<(), CommandError> {
    let progress = Progress::silent();
    let site = SiteArgs {
        as_of: None,
        drafts: false,
    };
    let plan = plan(root, BaseUrl::placeholder(), &site, false)?;
    let files = build::make_index(&plan, &progress)?;
    let query = args.query.join(" ");
    let failed = |error: index::IndexError| CommandError::Search(error.to_string());
    let mut searcher = Searcher::open(&files, args.lang).map_err(failed)?;
    let answer = searcher.ask(&query, args.literal).map_err(failed)?;
    let hits = searcher.hits(&answer, args.limit).map_err(failed)?;
    let (reading, meant) = match &answer.reading {
        Reading::Typed => ("typed", None),
        Reading::Keyboard(meant) => ("keyboard", Some(meant)),
        Reading::Spelling(meant) => ("spelling", Some(meant)),
    };
    if args.json {
        let hits: Vec<_> = hits
            .iter()
            .map(|hit| {
                json!({"id": hit.id, "kind": hit.kind, "title": hit.title, "url": hit.url, "score": hit.score})
            })
            .collect();
        let result = json!({
            "query": query,
            "lang": args.lang,
            "reading": reading,
            "meant": meant,
            "total": answer.pages.len(),
            "hits": hits,
        });
        println!("{}", serde_json::to_string_pretty(&result)?);
        return Ok(());
    }
    if let Some(meant) = meant {
        println!("showing results for: {meant} (for exactly what was typed: --literal)");
    }
    for hit in &hits {
        println!(
            "{:>8.3}  {}  {}  ({})",
            hit.score, hit.title, hit.url, hit.kind
        );
    }
    if hits.is_empty() {
        println!("nothing found for: {query}");
    }
    Ok(())
}
