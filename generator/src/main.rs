//! The command line program.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    qonys::commands::run(qonys::cli::Cli::parse())
}
