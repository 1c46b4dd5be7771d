//! The assessment: what follows from the answers, line by line, each line with
//! the answers and the provisions it follows from. Ids only: words are looked
//! up by whoever shows it, so it is the same in every language. How it comes
//! about stands in `assess.rs`.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, ApplicantId, ContradictionId, CriterionId, Date, DocumentId, Force, GroundId, PointsId,
    ProcedureId, ProvisionId, QuestionId, RuleId, Truth, UpdateId, ValidityLimit, Wording,
};

/// Why a line is as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The requirement, exemption or variant whose reason holds, if one does.
    pub rule: Option<RuleId>,
    /// The questions whose answers it follows from; for an open line, those that would settle it.
    pub answers: Vec<QuestionId>,
    /// The provisions it rests on.
    pub provisions: Vec<ProvisionId>,
}

/// The state of an act on the day of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawAtDate {
    /// The act.
    pub act: ActId,
    /// Its state.
    pub force: Force,
    /// Whether the wording that applied is the one the site was written from.
    pub wording: Wording,
}

/// Whether the person belongs to an applicant category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicantLine {
    /// The category.
    pub applicant: ApplicantId,
    /// Whether the person belongs to it.
    pub belongs: Truth,
    /// Why.
    pub why: Why,
}

/// Whether a paper is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It must be brought.
    Needed,
    /// It need not be brought.
    NotNeeded,
    /// The answers do not settle it.
    Depends,
}

/// Whether the person has a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hand {
    /// In hand.
    InHand,
    /// Not in hand.
    Missing,
    /// Not said.
    NotSaid,
}

/// What the date on a paper says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeVerdict {
    /// Good on the day of the assessment.
    Good,
    /// Too few days left (or none).
    TooShort,
    /// Issued too long ago.
    TooOld,
    /// Issued after the day of the assessment: the date cannot be right.
    NotYetIssued,
    /// No date was given.
    Unknown,
}

impl AgeVerdict {
    /// Whether the date rules the paper out on the day.
    #[must_use]
    pub const fn rules_out(self) -> bool {
        matches!(self, Self::TooShort | Self::TooOld | Self::NotYetIssued)
    }
}

/// The check of a paper's date against its limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeCheck {
    /// The limit.
    pub limit: ValidityLimit,
    /// The date given: until when it is good, or when it was issued.
    pub date: Option<Date>,
    /// Days left, or days since issue, on the day of the assessment.
    pub days: Option<i32>,
    /// What follows.
    pub verdict: AgeVerdict,
    /// The last day on which the paper can be handed in.
    pub last_day: Option<Date>,
    /// The provisions of the limit.
    pub provisions: Vec<ProvisionId>,
}

/// Another form a paper takes for this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantLine {
    /// The variant.
    pub variant: RuleId,
    /// Whether it holds for this person: yes or unknown (a no is not listed).
    pub holds: Truth,
    /// Why.
    pub why: Why,
}

/// Where a paper stands, all taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Needed, in hand, and good as far as its date is known.
    InHand,
    /// Needed, in hand, and its date rules it out.
    Unusable,
    /// Needed and not in hand.
    Missing,
    /// Needed; whether it is in hand was not said.
    Needed,
    /// Whether it is needed is open.
    Depends,
    /// Not needed.
    NotNeeded,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentLine {
    /// The paper.
    pub document: DocumentId,
    /// The requirement of the procedure.
    pub requirement: RuleId,
    /// Where it stands.
    pub status: Status,
    /// Whether it is needed.
    pub need: Need,
    /// Whether it is in hand.
    pub hand: Hand,
    /// The check of its date, if it has a limit and is needed or may be.
    pub age: Option<AgeCheck>,
    /// Other forms it takes for this person.
    pub variants: Vec<VariantLine>,
    /// Why it is needed, not needed or open.
    pub why: Why,
}

/// What a ground for refusal has to do with the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bearing {
    /// The answers touch it.
    Touched,
    /// It does not apply to this person.
    DoesNotApply,
    /// It concerns people who already hold the permit.
    HoldersOnly,
    /// Nothing here can tell: the person must check it.
    CannotBeKnown,
}

/// One ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundLine {
    /// The ground.
    pub ground: GroundId,
    /// What it has to do with the answers.
    pub bearing: Bearing,
    /// Why.
    pub why: Why,
}

/// Whether a gate is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// The answers do not settle it, or nobody can know it here.
    Unknown,
}

/// One gate. Gates that do not concern the person are not listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateLine {
    /// The gate.
    pub gate: RuleId,
    /// Whether it is met.
    pub standing: Standing,
    /// Whether an answer could settle it; a gate that none can is for the person to check.
    pub knowable: bool,
    /// Whether it concerns the person for certain: yes or unknown.
    pub concerns: Truth,
    /// Why.
    pub why: Why,
}

/// A reading of a rule that can be read in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointsReading {
    /// All readings come to the same here.
    Plain,
    /// All lines that fit add up.
    AllAdd,
    /// Only the highest line counts.
    HighestCounts,
    /// The end of a span of years belongs to that span.
    LimitIncluded,
    /// The end of a span of years belongs to the next span, if there is one that takes it.
    LimitExcluded,
}

/// What a reading comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingLine {
    /// The reading.
    pub reading: PointsReading,
    /// The fewest points under it, however open answers turn out.
    pub min: u16,
    /// The most points under it.
    pub max: u16,
}

/// Whether a line of the table gives its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarnedLine {
    /// The line.
    pub line: CriterionId,
    /// Whether it fits, under every reading (yes), none (no), or some or not known.
    pub fits: Truth,
}

/// The points of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionLine {
    /// The criterion.
    pub criterion: CriterionId,
    /// The fewest points over all readings and open answers.
    pub min: u16,
    /// The most.
    pub max: u16,
    /// What each reading comes to.
    pub readings: Vec<ReadingLine>,
    /// Its lines.
    pub lines: Vec<EarnedLine>,
    /// The unclear point behind several readings, where they differ here.
    pub doubt: Option<ContradictionId>,
    /// Why.
    pub why: Why,
}

/// The points of a table. They say nothing of the outcome: a gate tells that
/// the act demands a threshold and names none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// The table.
    pub table: PointsId,
    /// The fewest points over all readings and open answers.
    pub min: u16,
    /// The most.
    pub max: u16,
    /// The most anybody can have.
    pub most: u16,
    /// Criterion by criterion.
    pub criteria: Vec<CriterionLine>,
    /// The provisions that demand a threshold.
    pub threshold: Vec<ProvisionId>,
}

/// Whether a way is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opening {
    /// All its gates are met.
    Open,
    /// A gate is not met, or its act is not in force.
    Closed,
    /// The answers do not settle it, or something cannot be known here.
    Unclear,
}

/// One way of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayLine {
    /// The way.
    pub way: RuleId,
    /// The procedure it leads to.
    pub procedure: ProcedureId,
    /// The applicant category it leads to.
    pub applicant: Option<ApplicantId>,
    /// Whether it is open.
    pub opening: Opening,
    /// The state of its act on the day.
    pub law: LawAtDate,
    /// Its gates.
    pub gates: Vec<GateLine>,
    /// Updates in effect on the day that bear on its procedure and may overturn what is said.
    pub updates: Vec<UpdateId>,
    /// The provisions it rests on.
    pub provisions: Vec<ProvisionId>,
}

/// How many papers stand where. Papers that are not needed are in none but `not_needed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Needed for certain.
    pub needed: u16,
    /// Of those: in hand and good.
    pub in_hand: u16,
    /// Of those: not in hand, or in hand and unusable.
    pub missing: u16,
    /// May be needed.
    pub depends: u16,
    /// Not needed.
    pub not_needed: u16,
}

/// The result of a self-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The procedure.
    pub procedure: ProcedureId,
    /// The day for which it holds.
    pub as_of: Date,
    /// The state of the governing act on that day; none for a guide.
    pub law: Option<LawAtDate>,
    /// The state of the acts whose lists of occupations it uses.
    pub lists: Vec<LawAtDate>,
    /// Whether every question of the path was answered.
    pub complete: bool,
    /// The next question to ask, if any.
    pub next: Option<QuestionId>,
    /// The open questions, the one that would settle most first.
    pub open: Vec<QuestionId>,
    /// Answers given to questions that are no longer asked; kept, and without effect.
    pub set_aside: Vec<QuestionId>,
    /// The applicant categories.
    pub applicants: Vec<ApplicantLine>,
    /// The gates that concern the person, or may.
    pub gates: Vec<GateLine>,
    /// Points, if the procedure counts any for this person.
    pub points: Option<Points>,
    /// The ways of a guide.
    pub ways: Vec<WayLine>,
    /// The papers, each once, in the order of the act.
    pub documents: Vec<DocumentLine>,
    /// How many stand where.
    pub counts: Counts,
    /// The papers to get: missing or unusable, in the order of the act.
    pub missing: Vec<DocumentId>,
    /// The grounds for refusal.
    pub grounds: Vec<GroundLine>,
    /// Updates in effect on the day that bear on the procedure.
    pub updates: Vec<UpdateId>,
    /// Contradictions that bear on it.
    pub contradictions: Vec<ContradictionId>,
    /// What this tool does not assess.
    pub not_assessed: Vec<RuleId>,
}

impl Assessment {
    /// The same without what was answered: the dates on papers. Which
    /// questions counted, and what came of them, stays.
    #[must_use]
    pub fn without_answers(mut self) -> Self {
        for line in &mut self.documents {
            if let Some(age) = &mut line.age {
                age.date = None;
                age.days = None;
                age.last_day = None;
            }
        }
        self
    }
}
