//! The output folder: written beside the old one and swapped in whole, so that
//! a failed build changes nothing and a visitor never sees half a site.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// All files of the site: path relative to the output folder, and content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Marks a folder as written by this program, so that no other folder is ever replaced.
const MARKER: &str = ".qonys";

/// Why the site could not be written.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum OutputError {
    /// The folder holds something else.
    #[error("{} holds files that qonys did not write", .0.display())]
    #[diagnostic(
        code(output::foreign),
        help("name an empty or a new folder with --out; qonys replaces the folder as a whole")
    )]
    Foreign(PathBuf),
    /// A file or folder could not be written.
    #[error("cannot write {}", path.display())]
    #[diagnostic(code(output::unwritable), help("the last good output is untouched"))]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
}

/// Files compressed with brotli as a server would send them: path and content.
pub type Packed = BTreeMap<String, Vec<u8>>;

/// Compresses all files that gain by it, on all cores: the longest part of a
/// build, done once for what is written and what is weighed.
///
/// # Errors
/// Never in memory; the signature is that of the compressor.
pub fn pack(files: &Files) -> std::io::Result<Packed> {
    files
        .par_iter()
        .filter(|(path, _)| is_compressible(path))
        .map(|(path, bytes)| Ok((path.clone(), brotli(bytes)?)))
        .collect()
}

/// Writes the site to a folder, replacing what an earlier build wrote there.
/// What is packed is also written compressed, for servers that send `.br` and
/// `.gz` as they are.
///
/// # Errors
/// When the folder is not ours or cannot be written; the old content then stays.
pub fn write(files: &Files, out: &Path, packed: Option<&Packed>) -> Result<(), OutputError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |cause| OutputError::Unwritable { path, cause }
    };
    refuse_foreign(out)?;
    let name = out
        .file_name()
        .map_or_else(|| "public".into(), |name| name.to_string_lossy());
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(failed(parent))?;
    let beside = |what: &str| parent.join(format!(".{name}.{what}-{}", std::process::id()));
    let (staging, old) = (beside("staging"), beside("old"));
    let written = write_all(files, &staging, packed);
    if let Err(error) = written {
        // The staging folder is ours alone; the error that counts is the first one.
        let _ = std::fs::remove_dir_all(&staging);
        return Err(error);
    }
    let had_old = out.exists();
    if had_old {
        std::fs::rename(out, &old).map_err(failed(out))?;
    }
    if let Err(cause) = std::fs::rename(&staging, out) {
        if had_old {
            std::fs::rename(&old, out).map_err(failed(out))?;
        }
        return Err(OutputError::Unwritable {
            path: out.to_owned(),
            cause,
        });
    }
    if had_old {
        std::fs::remove_dir_all(&old).map_err(failed(&old))?;
    }
    Ok(())
}

fn refuse_foreign(out: &Path) -> Result<(), OutputError> {
    let Ok(mut entries) = std::fs::read_dir(out) else {
        return if out.exists() {
            Err(OutputError::Foreign(out.to_owned()))
        } else {
            Ok(())
        };
    };
    if entries.next().is_none() || out.join(MARKER).is_file() {
        Ok(())
    } else {
        Err(OutputError::Foreign(out.to_owned()))
    }
}

fn write_all(files: &Files, staging: &Path, packed: Option<&Packed>) -> Result<(), OutputError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |cause| OutputError::Unwritable { path, cause }
    };
    for path in files.keys() {
        let folder = staging.join(path);
        let folder = folder.parent().unwrap_or(staging);
        std::fs::create_dir_all(folder).map_err(failed(folder))?;
    }
    std::fs::create_dir_all(staging).map_err(failed(staging))?;
    let marker = staging.join(MARKER);
    std::fs::write(
        &marker,
        "Written by qonys. The next build replaces this folder.\n",
    )
    .map_err(failed(&marker))?;
    files.par_iter().try_for_each(|(path, bytes)| {
        let write = |suffix: &str, bytes: &[u8]| {
            let path = staging.join(format!("{path}{suffix}"));
            std::fs::write(&path, bytes).map_err(failed(&path))
        };
        write("", bytes)?;
        if let Some(packed) = packed.and_then(|packed| packed.get(path)) {
            write(".br", packed)?;
            write(".gz", &gzip(bytes).map_err(failed(&staging.join(path)))?)?;
        }
        Ok(())
    })
}

fn is_compressible(path: &str) -> bool {
    // The files of the search index are compressed as they are.
    if path.starts_with("search/") {
        return false;
    }
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(
        extension,
        "html" | "css" | "js" | "json" | "xml" | "svg" | "txt" | "wasm" | "bin" | "csv"
    )
}

/// Brotli as a server would send it, at the best quality: it is done once and loaded often.
///
/// # Errors
/// Never for a buffer in memory; the signature is that of the writer.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = ::brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// Writes a file beside its place and renames it, so that an interrupted run
/// leaves no half of it.
///
/// # Errors
/// When it cannot be written or renamed.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let draft = path.with_extension(format!("draft-{}", std::process::id()));
    std::fs::write(&draft, bytes)?;
    std::fs::rename(&draft, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> Files {
        Files::from([("kk/index.html".to_owned(), text.as_bytes().to_vec())])
    }

    #[test]
    fn replaces_its_own_folder_and_no_other() -> Result<(), Box<dyn std::error::Error>> {
        let home = tempfile::tempdir()?;
        let out = home.path().join("public");
        let one = site("one");
        write(&one, &out, Some(&pack(&one)?))?;
        assert!(out.join("kk/index.html.br").is_file());
        write(&site("two"), &out, None)?;
        assert_eq!(std::fs::read_to_string(out.join("kk/index.html"))?, "two");
        assert!(!out.join("kk/index.html.br").exists());
        let entries = std::fs::read_dir(home.path())?.count();
        assert_eq!(entries, 1, "staging and old folders are gone");

        let foreign = home.path().join("documents");
        std::fs::create_dir(&foreign)?;
        std::fs::write(foreign.join("thesis.txt"), "mine")?;
        let refused = write(&site("three"), &foreign, None);
        assert!(matches!(refused, Err(OutputError::Foreign(_))));
        assert!(foreign.join("thesis.txt").is_file());
        Ok(())
    }
}
