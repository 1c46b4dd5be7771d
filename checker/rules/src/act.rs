//! An act and its state in time: in force, repealed or expired *at a date*.

use serde::{Deserialize, Serialize};

use crate::{ActId, Date, LocalizedText};

/// What sort of act it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// An order of a minister.
    Order,
    /// A resolution of the Government.
    Resolution,
}

/// Registration of the act with the Ministry of Justice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The number in the Register of State Registration of Regulatory Legal Acts.
    pub number: String,
    /// The day of registration.
    pub on: Date,
}

/// A wording of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Its name within the act.
    pub id: String,
    /// The day from which it applies, where the text gives one.
    pub from: Option<Date>,
    /// What the text says about that day, above all where it gives no date.
    pub from_note: Option<LocalizedText>,
    /// The act that brought the wording in; none for the first.
    pub changed_by: Option<LocalizedText>,
    /// Where the text gives no day: the first on which it can have applied,
    /// by the adoption or registration of the act that brought it in and the
    /// days that act counts from its publication.
    pub not_before: Option<Date>,
    /// Whether the site was written from this edition.
    pub text: bool,
}

/// The end of an act by another act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeal {
    /// The day on which the repealing act was adopted.
    pub adopted: Date,
    /// The first day on which the act no longer applies, where a source gives it.
    pub on: Option<Date>,
    /// What the sources say of that day, above all where they disagree.
    pub on_note: Option<LocalizedText>,
    /// The act that repealed it.
    pub by: LocalizedText,
    /// What took its place.
    pub successor: Option<LocalizedText>,
    /// Where that can be read.
    pub successor_address: Option<String>,
}

impl Repeal {
    /// The day from which the act is treated as ended: the known day, or else
    /// the day on which its end was decided. Treating an act as ended a few
    /// days early misleads nobody; treating it as alive does.
    #[must_use]
    pub fn ends(&self) -> Date {
        self.on.unwrap_or(self.adopted)
    }
}

/// The end of an act by its own term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expiry {
    /// The first day on which the act no longer applies.
    pub on: Date,
    /// What ended and what followed.
    pub note: LocalizedText,
}

/// The state of an act at a date. Repealed and expired are different words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// Not yet adopted, or adopted and not yet in force.
    NotYet,
    /// In force.
    InForce,
    /// Ended by another act.
    Repealed,
    /// Ended by its own term.
    Expired,
}

/// Whether the wording that applied on a day is the one the site was written from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// It is.
    Modelled,
    /// An earlier one applied, whose text the site does not have.
    Earlier,
    /// A later one applied, whose text the site does not have.
    Later,
}

/// A legal act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Stable id.
    pub id: ActId,
    /// What sort of act it is.
    pub kind: ActKind,
    /// Its number.
    pub number: String,
    /// The day of adoption.
    pub adopted: Date,
    /// Who adopted it.
    pub issuer: LocalizedText,
    /// Registration with the Ministry of Justice.
    pub registration: Option<Registration>,
    /// Short name: kind, number and date.
    pub name: LocalizedText,
    /// Full title.
    pub title: LocalizedText,
    /// Which of the titles are official.
    pub title_note: Option<LocalizedText>,
    /// What the act does for a reader.
    pub summary: LocalizedText,
    /// Its page in the state's law database.
    pub address: String,
    /// Which act it changes, if it does.
    pub amends: Option<LocalizedText>,
    /// Its wordings, oldest first; at least one.
    pub editions: Vec<Edition>,
    /// Its repeal.
    pub repealed: Option<Repeal>,
    /// Its expiry.
    pub expired: Option<Expiry>,
    /// The day on which the data of the act were compared with its text.
    pub checked_on: Date,
}

impl Act {
    /// The first day on which the act can have been in force: the date its
    /// first edition gives or cannot come before, or else the day of adoption.
    #[must_use]
    pub fn begins(&self) -> Date {
        self.editions
            .first()
            .and_then(|edition| edition.from.or(edition.not_before))
            .unwrap_or(self.adopted)
    }

    /// The state of the act on a day.
    #[must_use]
    pub fn force_at(&self, day: Date) -> Force {
        self.governing().force_at(day)
    }

    /// What an assessment needs of the act.
    #[must_use]
    pub fn governing(&self) -> GoverningAct<LocalizedText> {
        GoverningAct {
            id: self.id.clone(),
            name: self.name.clone(),
            begins: self.begins(),
            wording_from: self.wording_from(),
            wording_until: self.wording_until(),
            repealed: self.repealed.as_ref().map(|end| End {
                on: end.ends(),
                text: end.by.clone(),
            }),
            expired: self.expired.as_ref().map(|end| End {
                on: end.on,
                text: end.note.clone(),
            }),
        }
    }

    /// The first day on which the wording of the site can have applied; none
    /// where it is the first wording, or no source gives a day.
    fn wording_from(&self) -> Option<Date> {
        let text = self.editions.iter().position(|edition| edition.text)?;
        // The text holds all changes before it, even where it works back.
        let changes = self.editions.iter().take(text + 1).skip(1);
        changes
            .filter_map(|edition| edition.from.or(edition.not_before))
            .max()
    }

    /// The first day on which a later wording can have applied, if there is one.
    fn wording_until(&self) -> Option<Date> {
        let text = self.editions.iter().position(|edition| edition.text)?;
        let next = self.editions.get(text + 1)?;
        next.from.or(next.not_before)
    }

    /// The edition the site was written from.
    #[must_use]
    pub fn text_edition(&self) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.text)
    }
}

/// The end of an act, of either kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End<T> {
    /// The first day on which the act no longer applies.
    pub on: Date,
    /// What ended it, or what ended and what followed.
    pub text: T,
}

/// The act that governs a procedure: its name and its time. The rest of an
/// [`Act`] is not the matter of an assessment, and the browser need not load it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoverningAct<T> {
    /// The act.
    pub id: ActId,
    /// Short name: kind, number and date.
    pub name: T,
    /// The first day on which it can have been in force.
    pub begins: Date,
    /// The first day of the wording the site was written from, if others came before.
    pub wording_from: Option<Date>,
    /// The first day of the wording after it, if there is one.
    pub wording_until: Option<Date>,
    /// Its repeal.
    pub repealed: Option<End<T>>,
    /// Its expiry.
    pub expired: Option<End<T>>,
}

impl<T> GoverningAct<T> {
    /// The state of the act on a day.
    #[must_use]
    pub fn force_at(&self, day: Date) -> Force {
        if self.repealed.as_ref().is_some_and(|end| end.on <= day) {
            Force::Repealed
        } else if self.expired.as_ref().is_some_and(|end| end.on <= day) {
            Force::Expired
        } else if day < self.begins {
            Force::NotYet
        } else {
            Force::InForce
        }
    }

    /// Which wording applied on a day, as long as the act was in force.
    #[must_use]
    pub fn wording_at(&self, day: Date) -> Wording {
        if self.wording_from.is_some_and(|from| day < from) {
            Wording::Earlier
        } else if self.wording_until.is_some_and(|until| until <= day) {
            Wording::Later
        } else {
            Wording::Modelled
        }
    }

    /// The same act with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> GoverningAct<U> {
        let end = |end: &End<T>| End {
            on: end.on,
            text: f(&end.text),
        };
        GoverningAct {
            id: self.id.clone(),
            name: f(&self.name),
            begins: self.begins,
            wording_from: self.wording_from,
            wording_until: self.wording_until,
            repealed: self.repealed.as_ref().map(end),
            expired: self.expired.as_ref().map(end),
        }
    }
}
