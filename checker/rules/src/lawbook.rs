//! The lawbook: all law data of the site, loaded and cross-checked.

use crate::{
    Act, ActId, Concept, Contradiction, Document, DocumentId, GlossaryTerm, Ground, GroundGroup,
    LocalizedText, Occupation, OccupationList, Plan, PointsTable, Procedure, ProcedureId,
    Provision, ProvisionId, Question, QuestionId, Update,
};

/// All law data. Everything is sorted as in the data files, which follow the
/// acts. The loader guarantees that every id mentioned anywhere exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lawbook {
    /// Acts.
    pub acts: Vec<Act>,
    /// Provisions of all acts, in the order of the acts.
    pub provisions: Vec<Provision>,
    /// Lists of occupations.
    pub lists: Vec<OccupationList>,
    /// Papers.
    pub documents: Vec<Document<LocalizedText>>,
    /// Questions.
    pub questions: Vec<Question<LocalizedText>>,
    /// Procedures.
    pub procedures: Vec<Procedure<LocalizedText>>,
    /// Guides: a few questions that lead to procedures.
    pub guides: Vec<Procedure<LocalizedText>>,
    /// Groups of grounds.
    pub ground_groups: Vec<GroundGroup>,
    /// Grounds.
    pub grounds: Vec<Ground<LocalizedText>>,
    /// Tables of points.
    pub points: Vec<PointsTable<LocalizedText>>,
    /// Plans of measures.
    pub plans: Vec<Plan>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Terms of the glossary.
    pub terms: Vec<GlossaryTerm>,
    /// Updates.
    pub updates: Vec<Update<LocalizedText>>,
    /// Contradictions.
    pub contradictions: Vec<Contradiction<LocalizedText>>,
}

impl Lawbook {
    /// The act with this id.
    #[must_use]
    pub fn act(&self, id: &ActId) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == *id)
    }

    /// The provision with this id.
    #[must_use]
    pub fn provision(&self, id: &ProvisionId) -> Option<&Provision> {
        self.provisions.iter().find(|provision| provision.id == *id)
    }

    /// The provisions of an act, in its order.
    pub fn provisions_of<'a>(&'a self, act: &'a ActId) -> impl Iterator<Item = &'a Provision> {
        self.provisions
            .iter()
            .filter(move |provision| provision.id.act() == act.as_str())
    }

    /// The paper with this id.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&Document<LocalizedText>> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question<LocalizedText>> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The procedure with this id.
    #[must_use]
    pub fn procedure(&self, id: &ProcedureId) -> Option<&Procedure<LocalizedText>> {
        self.procedures.iter().find(|procedure| procedure.id == *id)
    }

    /// The act that governs a procedure; none for a guide.
    #[must_use]
    pub fn act_of(&self, procedure: &Procedure<LocalizedText>) -> Option<&Act> {
        self.act(procedure.act.as_ref()?)
    }

    /// The procedure or guide with this id: whatever has a self-assessment.
    #[must_use]
    pub fn assessable(&self, id: &ProcedureId) -> Option<&Procedure<LocalizedText>> {
        self.procedures
            .iter()
            .chain(&self.guides)
            .find(|known| known.id == *id)
    }

    /// The occupations of all lists, list by list.
    pub fn occupations(&self) -> impl Iterator<Item = &Occupation> {
        self.lists.iter().flat_map(|list| &list.occupations)
    }
}
