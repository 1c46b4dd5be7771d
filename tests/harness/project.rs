//! A small project in a folder of its own, to be changed and broken by a test.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::{Outcome, repository, run};

/// A project in a folder of its own.
#[derive(Debug)]
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The smallest law that is complete: `tests/projects/minimal` with the
    /// prose and the theme of the repository.
    ///
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn minimal() -> Self {
        let project = Self {
            folder: tempfile::tempdir().expect("a folder for the project"),
        };
        copy(&repository().join("tests/projects/minimal"), project.root());
        for part in ["content", "themes"] {
            copy(&repository().join(part), &project.root().join(part));
        }
        project
    }

    /// The law of the repository and what was accepted of it, without prose and theme.
    ///
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn law() -> Self {
        let project = Self {
            folder: tempfile::tempdir().expect("a folder for the project"),
        };
        for part in ["data", "tests/verified"] {
            copy(&repository().join(part), &project.root().join(part));
        }
        project
    }

    /// Its folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces a text in a file; the text must be there.
    ///
    /// # Panics
    /// When the file or the text is not there: the test would prove nothing.
    #[must_use]
    pub fn change(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.root().join(file);
        let text = std::fs::read_to_string(&path).expect("the file to change");
        assert!(text.contains(from), "{file} does not hold: {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).expect("the file to change");
        self
    }

    /// Writes a file.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn write(self, file: &str, bytes: &[u8]) -> Self {
        let path = self.root().join(file);
        let folder = path.parent().unwrap_or(self.root());
        std::fs::create_dir_all(folder).expect("the folder of the file");
        std::fs::write(path, bytes).expect("the file to write");
        self
    }

    /// Deletes a file.
    ///
    /// # Panics
    /// When it is not there.
    #[must_use]
    pub fn delete(self, file: &str) -> Self {
        std::fs::remove_file(self.root().join(file)).expect("the file to delete");
        self
    }

    /// Runs the program in the project.
    #[must_use]
    pub fn qonys(&self, args: &[&str]) -> Outcome {
        run(self.root(), args, "")
    }

    /// A path inside the project.
    #[must_use]
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root().join(inside)
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder of the project");
    for entry in std::fs::read_dir(from).expect("a folder to copy").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file to copy");
        }
    }
}
