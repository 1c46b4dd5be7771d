//! Lists of occupations.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, Date, FieldId, ListId, LocalizedText, OccupationCode, OccupationId, Passage,
    ProvisionId, SectorId,
};

/// A sector of a list: the level above its fields, where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sector {
    /// Stable id.
    pub id: SectorId,
    /// Its name.
    pub name: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// A field into which a list sorts its occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Stable id.
    pub id: FieldId,
    /// The sector it belongs to, in a list that has sectors.
    pub sector: Option<SectorId>,
    /// Its name.
    pub name: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// An occupation of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occupation {
    /// Stable id within the list: the code where it has one.
    pub id: OccupationId,
    /// Its code in the National Classifier of Occupations, or the code of a group.
    pub code: Option<OccupationCode>,
    /// The list it stands in.
    pub list: ListId,
    /// Its field.
    pub field: FieldId,
    /// The item it is a position of; none for an item of its own.
    pub within: Option<OccupationId>,
    /// The levels of the National (sectoral) Qualification Framework that an
    /// item demands of all its positions. Empty where it names none.
    pub levels: Vec<u8>,
    /// Its name: Kazakh as in the act, Russian and English translated.
    pub name: LocalizedText,
    /// The correct Kazakh form, where the act misspells it.
    pub correct_kk: Option<String>,
    /// Near-duplicates on the same list.
    pub see_also: Vec<OccupationId>,
    /// What a reader must know about this line.
    pub note: Option<LocalizedText>,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl Occupation {
    /// Whether the line names a whole group of occupations, not one.
    #[must_use]
    pub fn is_group(&self) -> bool {
        self.code.as_ref().is_some_and(OccupationCode::is_group)
    }
}

/// A list of occupations and how it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccupationList {
    /// Stable id.
    pub id: ListId,
    /// The act that holds it.
    pub act: ActId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is for.
    pub summary: LocalizedText,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The steps by which it is made.
    pub steps: Vec<Passage<LocalizedText>>,
    /// Its sectors, in the order of the act; empty where fields stand alone.
    pub sectors: Vec<Sector>,
    /// Its fields, in the order of the act.
    pub fields: Vec<Field>,
    /// What a reader must know: where the act is silent or unclear.
    pub notes: Vec<Passage<LocalizedText>>,
    /// Its occupations, in the order of the act.
    pub occupations: Vec<Occupation>,
    /// The day on which the list was compared with the act.
    pub checked_on: Date,
}

impl OccupationList {
    /// The name of an occupation, with its field where the list has sectors:
    /// there the same name stands in several fields.
    #[must_use]
    pub fn told_apart(&self, occupation: &Occupation) -> LocalizedText {
        let name = &occupation.name;
        let field = self
            .fields
            .iter()
            .find(|field| field.id == occupation.field)
            .filter(|_| !self.sectors.is_empty());
        field.map_or_else(
            || name.clone(),
            |field| LocalizedText {
                kk: format!("{} – {}", name.kk, field.name.kk),
                ru: format!("{} – {}", name.ru, field.name.ru),
                en: format!("{} – {}", name.en, field.name.en),
            },
        )
    }
}
