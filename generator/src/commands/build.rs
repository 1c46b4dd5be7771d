//! `qonys build`.

use std::path::Path;

use super::{CommandError, plan};
use crate::cli::BuildArgs;
use crate::output;
use crate::progress::Progress;
use crate::report;

pub(super) fn run(root: &Path, args: BuildArgs) -> Result<(), CommandError> {
    let progress = Progress::new();
    if args.base_url.is_placeholder() {
        progress.say(
            "note: no --base-url was given, so canonical links and the sitemap name https://qonys.example",
        );
    }
    let plan = plan(root, args.base_url, &args.site, true)?;
    let built = crate::build::build(&plan, &progress)?;
    let packed = if args.no_precompress {
        None
    } else {
        progress.step("compressing files");
        Some(output::pack(&built.files)?)
    };
    progress.step("writing files");
    output::write(&built.files, &args.out, packed.as_ref())?;
    progress.finish();
    if let Some(packed) = &packed {
        print!("{}", report::weights(&built, packed));
    }
    println!(
        "{} pages, {} files in {} (law data {})",
        built.pages.len(),
        built.files.len(),
        args.out.display(),
        built.digest
    );
    Ok(())
}
