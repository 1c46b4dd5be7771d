//! A provision: an addressable part of an act, and what became of it here.

use serde::{Deserialize, Serialize};

use crate::{LocalizedText, OccupationCode, ProvisionId};

/// What became of a provision on this site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Some datum rests on it.
    Modelled,
    /// A page tells it in words; the page's address without language.
    Described(String),
    /// Left out, and why.
    NotAssessed(LocalizedText),
}

/// A part of an act that can be cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Stable id: the act and the place in it.
    pub id: ProvisionId,
    /// What it is about, in a few words.
    pub label: LocalizedText,
    /// What became of it.
    pub fate: Fate,
}

/// One step of the place of a provision inside its act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Segment {
    /// The title of the act.
    Title,
    /// The preamble.
    Preamble,
    /// Rules that an act approves without numbering them as an annex.
    Rules,
    /// A concept that an act approves.
    Concept,
    /// A plan that an act approves.
    Plan,
    /// A note under a table.
    Note,
    /// A numbered paragraph ("тармақ").
    Paragraph(String),
    /// A numbered subparagraph ("тармақша").
    Item(String),
    /// An annex.
    Annex(String),
    /// A chapter.
    Chapter(String),
    /// A numbered row of a table.
    Row(String),
    /// A numbered block inside a row.
    Part(String),
    /// An unnumbered paragraph, counted inside its parent.
    Passage(String),
    /// A numbered section ("бөлім").
    Section(String),
    /// A type of economic activity inside a sector of a list.
    Activity(String),
    /// A numbered position inside an item of a list.
    Subitem(String),
    /// A numbered target indicator.
    Indicator(String),
    /// A line of a list of occupations.
    Code(OccupationCode),
}

impl Segment {
    /// Reads one segment of a provision id, such as `annex-3`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "title" => return Some(Self::Title),
            "preamble" => return Some(Self::Preamble),
            "rules" => return Some(Self::Rules),
            "concept" => return Some(Self::Concept),
            "plan" => return Some(Self::Plan),
            "note" => return Some(Self::Note),
            _ => {}
        }
        if let Ok(code) = OccupationCode::parse(text) {
            return Some(Self::Code(code));
        }
        let (word, number) = text.split_once('-')?;
        let starts_with_digit = number.bytes().next().is_some_and(|b| b.is_ascii_digit());
        if !starts_with_digit {
            return None;
        }
        let number = number.to_owned();
        Some(match word {
            "paragraph" => Self::Paragraph(number),
            "item" => Self::Item(number),
            "annex" => Self::Annex(number),
            "chapter" => Self::Chapter(number),
            "row" => Self::Row(number),
            "part" => Self::Part(number),
            "passage" => Self::Passage(number),
            "section" => Self::Section(number),
            "activity" => Self::Activity(number),
            "subitem" => Self::Subitem(number),
            "indicator" => Self::Indicator(number),
            _ => return None,
        })
    }
}

impl Provision {
    /// The place inside the act, step by step. Empty only for ids the loader would refuse.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        self.id
            .place()
            .split('/')
            .filter_map(Segment::parse)
            .collect()
    }
}
