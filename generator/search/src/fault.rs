//! What can be wrong with an index file.

use core::fmt;

/// Why a file of the index can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a file of ours, or not the kind of file expected: an error page, say.
    Foreign,
    /// Written in another version of the format.
    Version,
    /// Cut off or changed: the content does not fit its digest or makes no sense.
    Damaged,
    /// Written by another text analysis: its keys would not be found.
    Analysis,
    /// A sound file that belongs to another index.
    Stranger,
    /// An excerpt was asked for before the catalogue was added.
    Missing,
}

impl Fault {
    /// The code of the fault, for the script that decides what to do.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foreign => "search/foreign-file",
            Self::Version => "search/other-version",
            Self::Damaged => "search/damaged-file",
            Self::Analysis => "search/other-analysis",
            Self::Stranger => "search/other-index",
            Self::Missing => "search/missing-catalogue",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "this is not the index file that was asked for",
            Self::Version => "the index is written in another version of the format",
            Self::Damaged => "the index file is damaged or cut off",
            Self::Analysis => "the index was made by another version of the text analysis",
            Self::Stranger => "the file belongs to another index",
            Self::Missing => "the catalogue of the index has not been loaded",
        })
    }
}

impl core::error::Error for Fault {}
