//! `qonys serve`.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use notify_debouncer_full::notify::{EventKind, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, new_debouncer};

use super::{CommandError, plan};
use crate::build::{self, Plan};
use crate::cli::ServeArgs;
use crate::progress::Progress;
use crate::serve::{Show, listen};
use crate::site::BaseUrl;

/// Editors write a file in several steps; a build waits until they are done.
const QUIET: Duration = Duration::from_millis(80);

pub(super) fn run(root: &Path, args: ServeArgs) -> Result<(), CommandError> {
    let (listener, address) = listen(args.port).map_err(|cause| CommandError::Port {
        port: args.port,
        cause,
    })?;
    let base =
        BaseUrl::parse(&format!("http://{address}")).unwrap_or_else(|_| BaseUrl::placeholder());
    let plan = plan(root, base, &args.site, true)?;
    let progress = Progress::new();
    let built = build::build(&plan, &progress)?;
    progress.finish();
    let show = Show::new(built.files);
    println!(
        "{} pages at http://{address}/ (stop with Ctrl+C)",
        built.pages.len()
    );
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let (changed, changes) = mpsc::channel();
    let mut watcher = new_debouncer(QUIET, None, move |events: DebounceEventResult| {
        // Reading a file is an event too; building on it would build for ever.
        let real = events.is_ok_and(|events| {
            events
                .iter()
                .any(|event| !matches!(event.kind, EventKind::Access(_)))
        });
        if real {
            // The receiver lives as long as the program.
            let _ = changed.send(());
        }
    })
    .map_err(|error| CommandError::Watch(error.to_string()))?;
    for folder in ["data", "content", "themes"] {
        watcher
            .watch(root.join(folder), RecursiveMode::Recursive)
            .map_err(|error| CommandError::Watch(error.to_string()))?;
    }
    let shown = show.clone();
    std::thread::spawn(move || rebuild_on_change(&changes, &plan, &shown));
    runtime.block_on(show.serve(listener))?;
    Ok(())
}

fn rebuild_on_change(changes: &mpsc::Receiver<()>, plan: &Plan, show: &Show) {
    while changes.recv().is_ok() {
        while changes.try_recv().is_ok() {}
        match build::build(plan, &Progress::silent()) {
            Ok(built) => {
                println!(
                    "built again: {} pages (law data {})",
                    built.pages.len(),
                    built.digest
                );
                show.replace(built.files);
            }
            Err(error) => {
                eprintln!("{:?}", miette::Report::new(error));
                eprintln!("the last good site is still shown");
            }
        }
    }
}
