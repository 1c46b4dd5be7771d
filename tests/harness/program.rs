//! The `qonys` program and what a run of it says.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run of the program left behind.
#[derive(Debug)]
pub struct Outcome {
    /// The exit code.
    pub code: i32,
    /// What it wrote to the output stream.
    pub out: String,
    /// What it wrote to the error stream.
    pub err: String,
}

/// The folder of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    folder.canonicalize().unwrap_or(folder)
}

/// The program. The tests belong to its package, so cargo has built it, in
/// their profile, two folders above them.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the path of the running test");
    let folder = test.ancestors().nth(2).expect("the folder of the profile");
    folder.join(format!("qonys{}", std::env::consts::EXE_SUFFIX))
}

/// Runs the program in the repository.
#[must_use]
pub fn qonys(args: &[&str]) -> Outcome {
    qonys_with_input(args, "")
}

/// Runs the program in the repository with something on its standard input.
///
/// # Panics
/// When the program cannot be started.
#[must_use]
pub fn qonys_with_input(args: &[&str], input: &str) -> Outcome {
    run(&repository(), args, input)
}

/// The assessment of answers for a procedure, as of a day.
///
/// # Panics
/// When the answers are refused; the message says why.
#[must_use]
pub fn assess(procedure: &str, answers: &str, day: &str) -> serde_json::Value {
    let args = [
        "assess",
        procedure,
        "--answers",
        "-",
        "--as-of",
        day,
        "--json",
    ];
    let outcome = qonys_with_input(&args, answers);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    serde_json::from_str(&outcome.out).expect("JSON")
}

/// Runs the program in a folder.
pub(crate) fn run(folder: &Path, args: &[&str], input: &str) -> Outcome {
    let child = Command::new(program())
        .current_dir(folder)
        .args(args)
        // Plain text of a fixed width, whatever terminal the tests run in.
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        return Outcome {
            code: -1,
            out: String::new(),
            err: "cannot start".to_owned(),
        };
    };
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read its input closes it early; that is its right.
        let _ = stdin.write_all(input.as_bytes());
    }
    match child.wait_with_output() {
        Ok(output) => Outcome {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        },
        Err(error) => Outcome {
            code: -1,
            out: String::new(),
            err: error.to_string(),
        },
    }
}
