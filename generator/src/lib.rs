//! The site generator of Qonys.
//!
//! Rooms in the order in which things happen: [`load`] (YAML with positions),
//! [`content`] and [`messages`] (prose and words) → [`site`] (everything pages
//! are made from) → [`pages`] and [`render`] → [`index`], [`api`], [`sitemap`]
//! → [`link_check`] → [`output`]. [`build`](mod@build) joins them; [`commands`]
//! call it.

pub mod api;
pub mod assets;
pub mod build;
pub mod checker_words;
pub mod cli;
pub mod commands;
pub mod content;
pub mod freshness;
pub mod index;
pub mod link_check;
pub mod links;
pub mod load;
pub mod located;
pub mod messages;
pub mod output;
pub mod pages;
pub mod parts;
pub mod progress;
pub mod render;
pub mod report;
pub mod script;
pub mod serve;
pub mod site;
pub mod sitemap;
pub mod stylesheet;
pub mod theme;
pub mod verify;
pub mod wasm;

/// The program, as receipts name it.
pub const BUILD: &str = concat!("qonys ", env!("CARGO_PKG_VERSION"));
