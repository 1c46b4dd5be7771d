//! The fields of a page and what a hit in them is worth.

/// A part of a page that is indexed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Field {
    /// The title.
    Title = 0,
    /// Other names: codes, the correct form of a misspelt name.
    Names = 1,
    /// The text.
    Body = 2,
    /// A title, name or code as a whole: who types exactly that gets that page
    /// first. Its key is that of [`crate::whole_key`]; it has no score.
    Whole = 3,
}

impl Field {
    /// All fields, in the order of the format.
    pub const ALL: [Self; 4] = [Self::Title, Self::Names, Self::Body, Self::Whole];

    /// The fields that words are scored in.
    pub const SCORED: [Self; 3] = [Self::Title, Self::Names, Self::Body];

    /// What a hit in a field is worth, against one in the body.
    #[must_use]
    pub const fn weight(self) -> f32 {
        match self {
            Self::Title | Self::Names => 3.0,
            Self::Body => 1.0,
            Self::Whole => 0.0,
        }
    }

    /// The place of the field in the format.
    pub(crate) const fn place(self) -> usize {
        self as usize
    }
}
