//! `qonys check`: everything a build checks, nothing written.

use std::path::Path;

use super::{CommandError, plan};
use crate::build;
use crate::cli::CheckArgs;
use crate::progress::Progress;
use crate::site::BaseUrl;

pub(super) fn run(root: &Path, args: CheckArgs) -> Result<(), CommandError> {
    let progress = Progress::new();
    let plan = plan(root, BaseUrl::placeholder(), &args.site, false)?;
    let built = build::build(&plan, &progress)?;
    progress.finish();
    let law = build::load_law(root)?.lawbook;
    println!(
        "all good: {} acts, {} provisions, {} occupations, {} documents, {} procedures, {} questions, {} grounds, {} updates, {} contradictions; {} pages, every link leads somewhere",
        law.acts.len(),
        law.provisions.len(),
        law.occupations().count(),
        law.documents.len(),
        law.procedures.len(),
        law.questions.len(),
        law.grounds.len(),
        law.updates.len(),
        law.contradictions.len(),
        built.pages.len(),
    );
    Ok(())
}
