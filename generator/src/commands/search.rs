//! `qonys search`.

use std::path::Path;

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
    let pages = build::make_pages(&plan, &progress)?;
    let files = index::build(&pages).map_err(build::BuildError::from)?;
    let query = args.query.join(" ");
    let hits = index::search(&files, args.lang, &query, args.limit)
        .map_err(|error| CommandError::Search(error.to_string()))?;
    if args.json {
        let hits: Vec<_> = hits
            .iter()
            .map(|hit| {
                json!({"id": hit.id, "kind": hit.kind, "title": hit.title, "url": hit.url, "score": hit.score})
            })
            .collect();
        let result = json!({"query": query, "lang": args.lang, "hits": hits});
        println!("{}", serde_json::to_string_pretty(&result)?);
        return Ok(());
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
