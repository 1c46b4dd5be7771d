//! `qonys search`.

use std::path::Path;

use qonys_search::Reading;
use serde_json::json;

use super::{CommandError, plan};
use crate::cli::{SearchArgs, SiteArgs};
use crate::progress::Progress;
use crate::site::BaseUrl;
use crate::{build, index};

pub(super) fn run(root: &Path, args: SearchArgs) -> Result<(), CommandError> {
    let progress = Progress::silent();
    let site = SiteArgs {
        as_of: None,
        drafts: false,
    };
    let plan = plan(root, BaseUrl::placeholder(), &site, false)?;
    let files = build::make_index(&plan, &progress)?;
    let query = args.query.join(" ");
    let found = index::search(&files, args.lang, &query, args.literal, args.limit)
        .map_err(|error| CommandError::Search(error.to_string()))?;
    let (reading, meant) = match &found.reading {
        Reading::Typed => ("typed", None),
        Reading::Keyboard(meant) => ("keyboard", Some(meant)),
        Reading::Spelling(meant) => ("spelling", Some(meant)),
    };
    if args.json {
        let hits: Vec<_> = found
            .hits
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
            "total": found.total,
            "hits": hits,
        });
        println!("{}", serde_json::to_string_pretty(&result)?);
        return Ok(());
    }
    if let Some(meant) = meant {
        println!("showing results for: {meant} (for exactly what was typed: --literal)");
    }
    for hit in &found.hits {
        println!(
            "{:>8.3}  {}  {}  ({})",
            hit.score, hit.title, hit.url, hit.kind
        );
    }
    if found.hits.is_empty() {
        println!("nothing found for: {query}");
    }
    Ok(())
}
