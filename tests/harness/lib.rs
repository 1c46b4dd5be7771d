//! What the whole-system tests share: the program, small projects to break,
//! the built site, a server that counts requests, and a real browser.
//!
//! Tests go through the front door: they run the `qonys` program and look at
//! what it prints and writes, or at what a browser shows.

#![allow(clippy::panic, reason = "a test that cannot go on says why and ends")]

mod axe;
mod browser;
mod cases;
mod devtools;
mod program;
mod project;
mod queries;
mod server;
mod site;

pub use axe::{Violation, axe_violations};
pub use browser::{Browser, Scheme, Screen};
pub use cases::{Case, CaseFile, case, case_files};
pub use program::{Outcome, assess, qonys, qonys_with_input, repository};
pub use project::Project;
pub use queries::{Judged, QueryFile, query_files, visible_words};
pub use server::Server;
pub use site::{BUILD_DAY, LANGUAGES, api, built_site, files_of, items, pages_of};
