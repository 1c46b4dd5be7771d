//! The command line: what can be asked of the program. Parsed here into plain
//! values; nothing else reads flags, the environment or the clock.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use qonys_rules::{Date, Language};

use crate::site::BaseUrl;

/// Kazakhstan's rules on residence and work for foreigners, as a site and as answers.
#[derive(Debug, Parser)]
#[command(name = "qonys", version, about, propagate_version = true)]
pub struct Cli {
    /// The folder that holds data/, content/ and themes/ [default: the nearest one around this folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into a folder; a failed build leaves the last good one untouched
    Build(BuildArgs),
    /// Build the site, show it on this computer, build again when a file changes
    Serve(ServeArgs),
    /// Check data, prose and theme: every fault with file, line, column, and what to do
    Check(CheckArgs),
    /// Search the site, with the very engine that runs in the browser
    Search(SearchArgs),
    /// List the questions of a self-assessment
    Questions(QuestionsArgs),
    /// Assess answers: which papers are needed, in hand, missing, and why
    Assess(AssessArgs),
    /// Replay a saved receipt: whether the result is the same today, and what has changed
    Receipt(ReceiptArgs),
    /// Prove what must hold for everybody, for every way to answer, and compare with the committed results
    Verify(VerifyArgs),
    /// Write the JSON Schemas that editors of data/ use into data/schema/
    Schema,
    /// Show what the search makes of a text
    Analyse(AnalyseArgs),
    /// Measure the stemmer against words whose lemmas are known
    Stems(StemsArgs),
}

/// Options of everything that makes pages.
#[derive(Debug, Args)]
pub struct SiteArgs {
    /// The day for which the site is built [default: today in Kazakhstan]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Show articles marked as drafts
    #[arg(long)]
    pub drafts: bool,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The folder to write
    #[arg(long, value_name = "FOLDER", default_value = "public")]
    pub out: PathBuf,
    /// The address the site will stand at
    #[arg(long, value_name = "URL", default_value = "https://qonys.example", value_parser = base_url)]
    pub base_url: BaseUrl,
    /// Do not write .br and .gz beside the files
    #[arg(long)]
    pub no_precompress: bool,
    /// Options of the pages.
    #[command(flatten)]
    pub site: SiteArgs,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The port on the loopback address; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Options of the pages.
    #[command(flatten)]
    pub site: SiteArgs,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Warn of data last compared with their source longer ago than this, such as 365d
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub max_age: Option<u16>,
    /// Options of the pages.
    #[command(flatten)]
    pub site: SiteArgs,
}

/// Options of `search`.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// The language of the pages: kk, ru or en
    #[arg(long, value_parser = language)]
    pub lang: Language,
    /// How many hits at the most
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// Look for exactly what was typed: no other keyboard, no other spelling
    #[arg(long)]
    pub literal: bool,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
    /// What to look for
    #[arg(required = true)]
    pub query: Vec<String>,
}

/// Options of `questions`.
#[derive(Debug, Args)]
pub struct QuestionsArgs {
    /// The procedure, such as permanent-residence
    pub procedure: String,
    /// The language of the texts: kk, ru or en
    #[arg(long, default_value = "en", value_parser = language)]
    pub lang: Language,
    /// Write JSON, in all three languages
    #[arg(long)]
    pub json: bool,
}

/// Options of `assess`.
#[derive(Debug, Args)]
pub struct AssessArgs {
    /// The procedure, such as permanent-residence
    pub procedure: String,
    /// A file with the answers (YAML or JSON, question: value), or - for standard input
    #[arg(long, value_name = "FILE")]
    pub answers: PathBuf,
    /// The day for which to assess [default: today in Kazakhstan]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// The language of the texts: kk, ru or en
    #[arg(long, default_value = "en", value_parser = language)]
    pub lang: Language,
    /// Write the assessment as JSON, as the browser has it
    #[arg(long)]
    pub json: bool,
    /// With --json: add what would change the result, as `what_if`
    #[arg(long, requires = "json")]
    pub what_if: bool,
    /// With --json: add when the papers are good together, as `calendar`
    #[arg(long, requires = "json")]
    pub calendar: bool,
    /// Save a receipt that `qonys receipt` can replay; without --without-answers it holds the answers
    #[arg(long, value_name = "FILE")]
    pub receipt: Option<PathBuf>,
    /// Leave the answers out of the receipt
    #[arg(long, requires = "receipt")]
    pub without_answers: bool,
    /// Save the last day of every dated paper as a calendar file (.ics)
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,
}

/// Options of `receipt`.
#[derive(Debug, Args)]
pub struct ReceiptArgs {
    /// The receipt: a JSON file saved by the site or by `qonys assess --receipt`
    pub file: PathBuf,
    /// The day whose law is compared with that of the receipt [default: today in Kazakhstan]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// The language of the texts: kk, ru or en
    #[arg(long, default_value = "en", value_parser = language)]
    pub lang: Language,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
}

/// Options of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The procedure or guide, such as permanent-residence [default: all]
    pub procedure: Option<String>,
    /// Write counts and checks as JSON
    #[arg(long)]
    pub json: bool,
    /// Take the results as they are now for right and write them into tests/verified/
    #[arg(long)]
    pub accept: bool,
}

/// Options of `analyse`.
#[derive(Debug, Args)]
pub struct AnalyseArgs {
    /// The language of the text: kk, ru or en
    #[arg(long, value_parser = language)]
    pub lang: Language,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
    /// The text
    #[arg(required = true)]
    pub text: Vec<String>,
}

/// Options of `stems`.
#[derive(Debug, Args)]
pub struct StemsArgs {
    /// The language of the words: kk, ru or en
    #[arg(long, default_value = "kk", value_parser = language)]
    pub lang: Language,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
    /// A table: form, lemma and part of speech (n, v, adj, adv), divided by tabs; lines that begin with # are left out
    pub file: PathBuf,
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| error.to_string())
}

/// A number of days with its unit: `365d`, `52w`.
fn days(text: &str) -> Result<u16, String> {
    let (number, unit) = match (text.strip_suffix('d'), text.strip_suffix('w')) {
        (Some(number), _) => (number, 1),
        (None, Some(number)) => (number, 7),
        (None, None) => (text, 0),
    };
    number
        .parse::<u16>()
        .ok()
        .filter(|_| unit > 0)
        .and_then(|number| number.checked_mul(unit))
        .ok_or_else(|| "write days or weeks, such as 365d or 52w".to_owned())
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).map_err(|error| error.to_string())
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "the languages are kk, ru and en".to_owned())
}
