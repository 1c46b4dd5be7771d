//! The files of the theme that pages link to: style sheets put together from
//! their parts, scripts, icons. Templates and messages have modules of their own.

use std::path::{Path, PathBuf};

use crate::load::Unreadable;
use crate::output::Files;
use crate::{script, stylesheet};

/// What gets a name of its content: the files of `static/`, and one style sheet
/// for each folder of `styles/`, made of its files in the order of their names.
///
/// # Errors
/// When a file or folder cannot be read.
pub fn assets(theme: &Path) -> Result<Files, Unreadable> {
    let mut files = files_of(&theme.join("static"))?;
    for folder in entries(&theme.join("styles"))? {
        let parts = files_of(&folder)?;
        let sheet = parts.into_values().collect::<Vec<_>>().concat();
        files.insert(format!("{}.css", name_of(&folder)), sheet);
    }
    Ok(files)
}

/// What keeps its name and stands at the root of the site: a service worker
/// has power over the folder that it stands in.
///
/// # Errors
/// When a file or folder cannot be read.
pub fn root_files(theme: &Path) -> Result<Files, Unreadable> {
    files_of(&theme.join("root"))
}

/// The files of a folder by name, styles and scripts packed.
fn files_of(folder: &Path) -> Result<Files, Unreadable> {
    let mut files = Files::new();
    for path in entries(folder)? {
        let name = name_of(&path);
        let bytes = std::fs::read(&path).map_err(|cause| Unreadable {
            path: path.clone(),
            cause,
        })?;
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(css) if name.ends_with(".css") => stylesheet::pack(css).into_bytes(),
            Ok(code) if name.ends_with(".js") => script::pack(code).into_bytes(),
            _ => bytes,
        };
        files.insert(name, bytes);
    }
    Ok(files)
}

/// What a folder holds; nothing if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Unreadable> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let failed = |cause| Unreadable {
        path: folder.to_owned(),
        cause,
    };
    std::fs::read_dir(folder)
        .map_err(failed)?
        .map(|entry| Ok(entry.map_err(failed)?.path()))
        .collect()
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
