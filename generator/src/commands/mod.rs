//! The commands: each reads its options, calls the rooms below, and says what
//! came out.

mod analyse;
mod assess;
mod build;
mod check;
mod questions;
mod receipt;
mod schema;
mod search;
mod serve;
mod stems;
mod summary;
mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use miette::Diagnostic;
use qonys_rules::{Checker, Date, LocalizedText, ProcedureId};

use crate::build::{BuildError, Plan};
use crate::cli::{Cli, Command, SiteArgs};
use crate::load::LoadedLaw;
use crate::output::OutputError;
use crate::site::BaseUrl;

/// What can go wrong in a command.
#[derive(Debug, thiserror::Error, Diagnostic)]
pub enum CommandError {
    /// The site cannot be built.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Build(#[from] BuildError),
    /// The site cannot be written.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Output(#[from] OutputError),
    /// The answers cannot be taken.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Answers(#[from] crate::load::Faults),
    /// A receipt cannot be replayed.
    #[error("{file} is not a receipt this program can replay: {why}")]
    #[diagnostic(
        code(receipt::form),
        help(
            "a receipt is the JSON file saved by the self-assessment or by `qonys assess --receipt`; its form is {form}"
        )
    )]
    Receipt {
        /// The file.
        file: String,
        /// Why not.
        why: String,
        /// The version of the form this program reads.
        form: u16,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    #[diagnostic(
        code(command::unwritable),
        help("check that the folder exists and that you may write there")
    )]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// A word of the theme is missing.
    #[error(transparent)]
    #[diagnostic(code(command::word))]
    Word(#[from] crate::messages::MessageError),
    /// A file cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Unreadable(#[from] crate::load::Unreadable),
    /// A verification has failed.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Verify(#[from] crate::verify::VerifyError),
    /// No such procedure.
    #[error("there is no procedure `{given}`")]
    #[diagnostic(code(command::procedure), help("there is: {known}"))]
    NoSuchProcedure {
        /// What was asked for.
        given: String,
        /// What there is.
        known: String,
    },
    /// The site cannot be shown.
    #[error("cannot listen on port {port} of this computer")]
    #[diagnostic(
        code(serve::port),
        help("another program may use it: choose one with --port, or --port 0 for any free one")
    )]
    Port {
        /// Which.
        port: u16,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// Something between this program and the operating system.
    #[error(transparent)]
    #[diagnostic(code(command::system))]
    System(#[from] std::io::Error),
    /// A file could not be watched for changes.
    #[error("cannot watch the folders for changes: {0}")]
    #[diagnostic(code(serve::watch))]
    Watch(String),
    /// A result cannot be written as JSON (a bug of ours).
    #[error(transparent)]
    #[diagnostic(code(command::json))]
    Json(#[from] serde_json::Error),
    /// The search failed (a bug of ours).
    #[error("the search failed: {0}")]
    #[diagnostic(code(command::search))]
    Search(String),
    /// A table of words and lemmas has a line that is none.
    #[error("{file}, line {line}: this is not a form, a lemma and a part of speech")]
    #[diagnostic(
        code(stems::line),
        help("three columns divided by tabs, such as: құжаттарын → құжат → n")
    )]
    Stems {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
    },
    /// The clock of the computer is far off.
    #[error("the clock of this computer shows {today}")]
    #[diagnostic(
        code(command::clock),
        help("set the clock, or give the day with --as-of")
    )]
    Clock {
        /// What it shows.
        today: String,
    },
}

/// Runs a command. The exit code is 0 for good and 1 for a fault of the input;
/// a fault of the command line (2) never comes this far.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let root = cli.root.unwrap_or_else(nearest_project);
    let outcome = match cli.command {
        Command::Build(args) => build::run(&root, args),
        Command::Serve(args) => serve::run(&root, args),
        Command::Check(args) => check::run(&root, args),
        Command::Search(args) => search::run(&root, args),
        Command::Questions(args) => questions::run(&root, args),
        Command::Assess(args) => assess::run(&root, args),
        Command::Receipt(args) => receipt::run(&root, &args),
        Command::Verify(args) => verify::run(&root, &args),
        Command::Schema => schema::run(&root),
        Command::Analyse(args) => analyse::run(args),
        Command::Stems(args) => stems::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{:?}", miette::Report::new(error));
            ExitCode::from(1)
        }
    }
}

/// The nearest folder around the current one that holds `data/`; else the current one.
fn nearest_project() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors()
        .find(|folder| folder.join("data").is_dir() && folder.join("themes").is_dir())
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// The day given, or today in Kazakhstan, which has kept UTC+5 since March
/// 2024. The only place that reads the clock.
fn day(given: Option<Date>) -> Result<Date, CommandError> {
    if let Some(day) = given {
        return Ok(day);
    }
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(5));
    let today = jiff::Timestamp::now().to_zoned(zone).date().to_string();
    Date::parse(&today).map_err(|_| CommandError::Clock { today })
}

fn plan(root: &Path, base: BaseUrl, site: &SiteArgs, programs: bool) -> Result<Plan, CommandError> {
    Ok(Plan {
        root: root.to_owned(),
        base,
        as_of: day(site.as_of)?,
        drafts: site.drafts,
        programs,
    })
}

/// The checker of a procedure given by name.
fn checker(law: &LoadedLaw, name: &str) -> Result<Checker<LocalizedText>, CommandError> {
    ProcedureId::parse(name)
        .ok()
        .and_then(|id| law.lawbook.checker(&id))
        .ok_or_else(|| CommandError::NoSuchProcedure {
            given: name.to_owned(),
            known: law
                .lawbook
                .procedures
                .iter()
                .chain(&law.lawbook.guides)
                .map(|procedure| procedure.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
}
