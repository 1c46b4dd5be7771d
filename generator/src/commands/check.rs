//! `qonys check`: everything a build checks, nothing written.

use std::path::Path;

use super::{CommandError, plan};
use crate::build;
use crate::cli::CheckArgs;
use crate::freshness;
use crate::progress::Progress;
use crate::site::BaseUrl;

pub(super) fn run(root: &Path, args: CheckArgs) -> Result<(), CommandError> {
    let progress = Progress::new();
    let plan = plan(root, BaseUrl::placeholder(), &args.site, false)?;
    let built = build::build(&plan, &progress)?;
    progress.finish();
    if let Some(limit) = args.max_age {
        for warning in freshness::stale(&built.checked, plan.as_of, limit) {
            eprintln!("{:?}", miette::Report::new(warning));
        }
    }
    let law = &built.lawbook;
    let measures: usize = law.plans.iter().map(|plan| plan.measures.len()).sum();
    let counts = [
        (law.acts.len(), "acts"),
        (law.provisions.len(), "provisions"),
        (law.occupations().count(), "occupations"),
        (law.documents.len(), "documents"),
        (law.procedures.len(), "procedures"),
        (law.questions.len(), "questions"),
        (law.grounds.len(), "grounds"),
        (measures, "plan measures"),
        (law.terms.len(), "terms"),
        (law.updates.len(), "updates"),
        (law.contradictions.len(), "contradictions"),
    ];
    let counts: Vec<_> = counts
        .iter()
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    println!(
        "all good: {}; {} pages, every link leads somewhere",
        counts.join(", "),
        built.pages.len(),
    );
    Ok(())
}
