//! The records: `tests/verified/<procedure>.txt`, read from the root of a
//! project like its data. A project without them has none.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use qonys_verify::Record;

use super::{Verified, digest};
use crate::load::{Fault, Faults, LoadError, SourceFile, Span, Unreadable};
use crate::output::write_whole;

/// Where the records stand.
pub const FOLDER: &str = "tests/verified";

/// The records of a project, by name.
///
/// # Errors
/// When a file cannot be read, is no record, or was changed by hand.
pub fn records(root: &Path) -> Result<Vec<Record>, LoadError> {
    let mut records = Vec::new();
    let mut faults = Vec::new();
    for path in paths(root)? {
        let text = std::fs::read_to_string(&path).map_err(|cause| Unreadable {
            path: path.clone(),
            cause,
        })?;
        let fault = |text: String, line: usize, message: String| {
            let before = text.split_inclusive('\n').take(line.saturating_sub(1));
            let offset = before.map(str::len).sum();
            let length = text.lines().nth(line.saturating_sub(1)).map_or(0, str::len);
            let name = path.strip_prefix(root).unwrap_or(&path);
            Fault {
                code: "verify/record",
                message,
                help: "this file is written by `qonys verify --accept`, never by hand".to_owned(),
                file: Arc::new(SourceFile {
                    name: name.to_string_lossy().into_owned(),
                    text,
                }),
                span: Span { offset, length },
                related: Vec::new(),
            }
        };
        match Record::parse(&text) {
            Ok(record) if record.is_whole(digest) => records.push(record),
            Ok(_) => {
                let message = "the results of this record are not those of its digest".to_owned();
                let at = text.lines().position(|line| line.starts_with("digest: "));
                faults.push(fault(text, at.map_or(1, |at| at + 1), message));
            }
            Err(error) => {
                let message = "this line does not belong into a record".to_owned();
                faults.push(fault(text, error.line, message));
            }
        }
    }
    Faults::new(faults).map_or(Ok(records), |faults| Err(faults.into()))
}

fn paths(root: &Path) -> Result<Vec<PathBuf>, Unreadable> {
    let folder = root.join(FOLDER);
    let failed = |cause| Unreadable {
        path: folder.clone(),
        cause,
    };
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Writes the records, and where all were verified removes those of procedures that are gone.
///
/// # Errors
/// When the folder or a file cannot be written.
pub fn write(root: &Path, verified: &[Verified], all: bool) -> std::io::Result<()> {
    let folder = root.join(FOLDER);
    std::fs::create_dir_all(&folder)?;
    let of = |one: &Verified| folder.join(format!("{}.txt", one.record.procedure));
    for one in verified {
        write_whole(&of(one), one.record.to_text().as_bytes())?;
    }
    if all {
        for path in paths(root).map_err(|error| error.cause)? {
            if !verified.iter().any(|one| of(one) == path) {
                std::fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}
