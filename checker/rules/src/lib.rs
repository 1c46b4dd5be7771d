//! The law model and its evaluation.
//!
//! What lives here: the types the law is written in (act, provision,
//! occupation, document, question, procedure, ground, points, plan, term,
//! update, contradiction),
//! three-valued conditions over answers, and the assessment that follows from
//! them. What does not: files, YAML, the clock, HTML, the browser. Whoever
//! calls in passes the date.

mod act;
mod answer;
mod assess;
mod assessment;
mod calendar;
mod checker;
mod condition;
mod contradiction;
mod date;
mod document;
mod gate;
mod ground;
mod id;
mod language;
mod lawbook;
mod length;
mod occupation;
mod plan;
mod points;
mod procedure;
mod provision;
mod question;
mod receipt;
mod said;
mod set;
mod situation;
mod term;
mod truth;
mod update;
mod what_if;
pub mod widget_data;

pub use act::{
    Act, ActKind, Edition, End, Expiry, Force, GoverningAct, Registration, Repeal, Wording,
};
pub use answer::{Answer, AnswerFault, Answers, RawAnswer};
pub use assessment::{
    AgeCheck, AgeVerdict, ApplicantLine, Assessment, Bearing, Counts, CriterionLine, DocumentLine,
    EarnedLine, GateLine, GroundLine, Hand, LawAtDate, Need, Opening, Points, PointsReading,
    ReadingLine, Standing, Status, VariantLine, WayLine, Why,
};
pub use calendar::{Calendar, CalendarEntry, Event, icalendar};
pub use checker::Checker;
pub use condition::{Condition, Finding};
pub use contradiction::{Contradiction, ContradictionKind, Reading};
pub use date::{Date, DateError};
pub use document::{Document, Fact, Topic, Validity, ValidityLimit};
pub use gate::{Gate, Way};
pub use ground::{Concerns, Effect, Ground, GroundException, GroundGroup};
pub use id::{
    ActId, ApplicantId, BodyId, ContradictionId, CriterionId, DocumentId, FieldId, GroundGroupId,
    GroundId, IdError, ListId, MeasureId, OccupationCode, OccupationId, OptionId, PlanId,
    PlanSectionId, PointsId, ProcedureId, ProvisionId, QuestionId, RuleId, SectorId, TermId,
    UpdateId,
};
pub use language::{Language, LocalizedText};
pub use lawbook::Lawbook;
pub use length::{Length, LengthError};
pub use occupation::{Field, Occupation, OccupationList, Sector};
pub use plan::{
    Body, Concept, ConceptSection, Funding, Indicator, Measure, NamedAct, Period, Plan, PlanSection,
};
pub use points::{Adding, Criterion, PointsLine, PointsTable, Threshold, Years};
pub use procedure::{
    Actor, Applicant, Exemption, Matter, Passage, Procedure, Requirement, Step, Term,
    Topic as ProcedureTopic, Variant,
};
pub use provision::{Fate, Provision, Segment};
pub use question::{Effort, Question, QuestionKind, QuestionOption};
pub use receipt::{RECEIPT_FORM, Receipt, WrittenAnswers};
pub use said::calendar_file;
pub use set::Set;
pub use situation::Situation;
pub use term::{GlossaryTerm, Origin};
pub use truth::Truth;
pub use update::{Bears, Certainty, Dating, OutsideSource, Precision, Update, Weight};
pub use what_if::{Ahead, Change, Move, PointsRange, WhatIf};
