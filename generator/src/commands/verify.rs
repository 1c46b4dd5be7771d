//! `qonys verify`.

use std::path::Path;
use qonys_verify::Study;
use super::{CommandError, checker};
use crate::build::load_law;
use crate::cli::VerifyArgs;

pub(super) fn run(root: &Path, args: &VerifyArgs) -> Result<(), CommandError> {
    let law = load_law(root)?;
    for p in law.lawbook.procedures.iter().chain(&law.lawbook.guides) {
        if args.procedure.as_deref().is_some_and(|n| n != p.id.as_str()) { continue; }
        let checker = checker(&law, p.id.as_str())?;
        let t = std::time::Instant::now();
        let study = Study::of(&checker);
        eprintln!("study {:?}", t.elapsed());
        let r = study.report();
        eprintln!("report {:?}", t.elapsed());
        println!("{} q{} c{} p{} s{} l{}", r.procedure, r.questions, r.classes, r.profiles, r.settled, r.lines);
        for c in &r.checks { println!("  {} {} {}", c.check, c.examined, c.violations.len()); for v in &c.violations { println!("     {}\n        {:?}\n        {:?}", v.message, v.profile, v.compare);} }
    }
    Ok(())
}
