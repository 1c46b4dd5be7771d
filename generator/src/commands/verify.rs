//! `qonys verify`.

use std::path::Path;

use super::{CommandError, checker};
use crate::build::load_law;
use crate::cli::VerifyArgs;
use crate::verify::{FOLDER, Verified, VerifyError, verify, words, write};

pub(super) fn run(root: &Path, args: &VerifyArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    let only = args.procedure.as_deref();
    if let Some(name) = only {
        checker(&law, name)?;
    }
    let verified = verify(root, &law.lawbook, only)?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&verified)?);
    } else {
        for one in &verified {
            println!("{}", words(one));
        }
    }
    let count = verified.iter().map(Verified::violations).sum();
    // What does not hold is never accepted.
    if count > 0 {
        return Err(VerifyError::Violated { count }.into());
    }
    if args.accept {
        write(root, &verified, only.is_none())?;
        if !args.json {
            println!("{} records written to {FOLDER}", verified.len());
        }
        return Ok(());
    }
    let changed: Vec<_> = verified
        .iter()
        .filter(|one| !one.is_current())
        .map(|one| one.record.procedure.as_str())
        .collect();
    if changed.is_empty() {
        Ok(())
    } else {
        let procedures = changed.join(", ");
        Err(VerifyError::Changed { procedures }.into())
    }
}
