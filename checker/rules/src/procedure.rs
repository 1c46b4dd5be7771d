//! A procedure: who may apply, what they must bring, what the act says and
//! does not say about it.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, ApplicantId, Condition, Date, DocumentId, Gate, ProcedureId, ProvisionId, QuestionId,
    RuleId, Way,
};

/// A titled piece of law retold: a step, a rule, a silence, a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage<T> {
    /// Stable id within its parent; a heading anchor.
    pub id: RuleId,
    /// Its title, where it has one.
    pub title: Option<T>,
    /// The text.
    pub text: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

impl<T> Passage<T> {
    /// The same passage with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Passage<U> {
        Passage {
            id: self.id.clone(),
            title: self.title.as_ref().map(f),
            text: f(&self.text),
            sources: self.sources.clone(),
        }
    }
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The person who applies.
    You,
    /// The body that gives the service.
    Provider,
    /// The State Corporation, which takes papers in and hands results out.
    Corporation,
    /// A commission that assesses.
    Commission,
    /// The employer.
    Employer,
}

/// A term that an act sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Working days.
    WorkingDays(u16),
    /// Days of the calendar.
    CalendarDays(u16),
    /// Minutes.
    Minutes(u16),
    /// Months.
    Months(u16),
}

/// A step the act gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step<T> {
    /// What happens.
    pub passage: Passage<T>,
    /// The applicant categories it is for; empty for all.
    pub applicants: Vec<ApplicantId>,
    /// Who acts.
    pub actor: Option<Actor>,
    /// How long the act gives for it.
    pub time: Option<Term>,
}

/// What a passage about a procedure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// Who gives the service.
    Provider,
    /// How to reach it.
    Channel,
    /// How long it takes.
    Term,
    /// What it costs.
    Fee,
    /// What one gets.
    Result,
    /// How long that is good for.
    Duration,
    /// What is checked.
    Check,
    /// A commission: who sits in it, how it decides.
    Commission,
    /// What the holder must do.
    Duty,
    /// What happens when something changes.
    Change,
    /// What happens when the paper is lost or damaged.
    Loss,
    /// How to complain.
    Complaint,
    /// Office hours.
    Hours,
    /// Telephones, sites.
    Contact,
    /// What is kept about a person.
    Record,
    /// What a form asks.
    Form,
}

/// Something the act says about a procedure besides papers and steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic<T> {
    /// What it says.
    pub passage: Passage<T>,
    /// What it is about.
    pub matter: Matter,
    /// The applicant categories it is for; empty for all.
    pub applicants: Vec<ApplicantId>,
    /// The term it sets.
    pub time: Option<Term>,
}

/// An applicant category with its own set of papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant<T> {
    /// Stable id.
    pub id: ApplicantId,
    /// Its name.
    pub name: T,
    /// Who belongs to it, in plain words.
    pub who: T,
    /// Who belongs to it, as answers.
    pub when: Condition,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// Who need not bring a paper that others must.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exemption<T> {
    /// Stable id within the procedure.
    pub id: RuleId,
    /// For whom it holds.
    pub when: Condition,
    /// Why.
    pub reason: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// Another form a paper takes for some people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant<T> {
    /// Stable id within the procedure.
    pub id: RuleId,
    /// For whom it holds.
    pub when: Condition,
    /// What to bring instead.
    pub text: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
}

/// This paper, for these applicants, under this condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement<T> {
    /// Stable id within the procedure.
    pub id: RuleId,
    /// The paper.
    pub document: DocumentId,
    /// The applicant categories that must bring it.
    pub applicants: Vec<ApplicantId>,
    /// A further condition, if any.
    pub when: Option<Condition>,
    /// That condition in words.
    pub when_text: Option<T>,
    /// Why the paper is asked.
    pub reason: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// Who need not bring it.
    pub exemptions: Vec<Exemption<T>>,
    /// Who brings something else instead.
    pub variants: Vec<Variant<T>>,
}

/// A procedure. `T` is its text: in three languages (the build) or in one (the browser).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure<T> {
    /// Stable id.
    pub id: ProcedureId,
    /// The act whose state in time governs it; none for a guide, which leads
    /// to procedures of several acts.
    pub act: Option<ActId>,
    /// Its name.
    pub name: T,
    /// What it is for.
    pub summary: T,
    /// What the person gets.
    pub outcome: T,
    /// The provisions it rests on.
    pub sources: Vec<ProvisionId>,
    /// The questions of its self-assessment, in order.
    pub questions: Vec<QuestionId>,
    /// Its applicant categories.
    pub applicants: Vec<Applicant<T>>,
    /// The conditions other than papers, in the order of the act.
    pub gates: Vec<Gate<T>>,
    /// Where a guide can lead; empty for a procedure.
    pub ways: Vec<Way<T>>,
    /// The papers, in the order of the act.
    pub requirements: Vec<Requirement<T>>,
    /// The steps the act gives.
    pub steps: Vec<Step<T>>,
    /// Everything else the act says, in the order of [`Matter`].
    pub topics: Vec<Topic<T>>,
    /// Rules that hold for all papers.
    pub rules: Vec<Passage<T>>,
    /// What the act does not say.
    pub silences: Vec<Passage<T>>,
    /// What a self-assessment cannot know.
    pub not_assessed: Vec<Passage<T>>,
    /// The day on which the data were compared with the act.
    pub checked_on: Date,
}

impl<T> Procedure<T> {
    /// Everything the procedure says in passages.
    pub fn passages(&self) -> impl Iterator<Item = &Passage<T>> {
        let steps = self.steps.iter().map(|step| &step.passage);
        let topics = self.topics.iter().map(|topic| &topic.passage);
        steps
            .chain(topics)
            .chain(&self.rules)
            .chain(&self.silences)
            .chain(&self.not_assessed)
    }

    /// The words behind a rule that a line of an assessment names: the reason
    /// of a requirement or an exemption, or the text of a variant.
    #[must_use]
    pub fn reason(&self, rule: &RuleId) -> Option<&T> {
        self.requirements.iter().find_map(|requirement| {
            if requirement.id == *rule {
                return Some(&requirement.reason);
            }
            let exemption = requirement
                .exemptions
                .iter()
                .find(|exemption| exemption.id == *rule);
            let variant = requirement
                .variants
                .iter()
                .find(|variant| variant.id == *rule);
            exemption
                .map(|exemption| &exemption.reason)
                .or_else(|| variant.map(|variant| &variant.text))
        })
    }

    /// The same procedure with every text passed through `f`.
    pub fn map<U>(&self, f: &impl Fn(&T) -> U) -> Procedure<U> {
        let passages = |list: &[Passage<T>]| {
            list.iter()
                .map(|passage| passage.map(f))
                .collect::<Vec<_>>()
        };
        Procedure {
            id: self.id.clone(),
            act: self.act.clone(),
            name: f(&self.name),
            summary: f(&self.summary),
            outcome: f(&self.outcome),
            sources: self.sources.clone(),
            questions: self.questions.clone(),
            applicants: self
                .applicants
                .iter()
                .map(|applicant| Applicant {
                    id: applicant.id.clone(),
                    name: f(&applicant.name),
                    who: f(&applicant.who),
                    when: applicant.when.clone(),
                    sources: applicant.sources.clone(),
                })
                .collect(),
            gates: self.gates.iter().map(|gate| gate.map(f)).collect(),
            ways: self.ways.iter().map(|way| way.map(f)).collect(),
            requirements: self
                .requirements
                .iter()
                .map(|requirement| requirement.map(f))
                .collect(),
            steps: self
                .steps
                .iter()
                .map(|step| Step {
                    passage: step.passage.map(f),
                    applicants: step.applicants.clone(),
                    actor: step.actor,
                    time: step.time,
                })
                .collect(),
            topics: self
                .topics
                .iter()
                .map(|topic| Topic {
                    passage: topic.passage.map(f),
                    matter: topic.matter,
                    applicants: topic.applicants.clone(),
                    time: topic.time,
                })
                .collect(),
            rules: passages(&self.rules),
            silences: passages(&self.silences),
            not_assessed: passages(&self.not_assessed),
            checked_on: self.checked_on,
        }
    }
}

impl<T> Requirement<T> {
    /// The provisions behind "the list of your category leaves this paper
    /// out": those of the category and those of the paper, each once.
    #[must_use]
    pub fn left_out_by(&self, applicant: &Applicant<T>) -> Vec<ProvisionId> {
        let mut sources = applicant.sources.clone();
        for source in &self.sources {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        sources
    }

    fn map<U>(&self, f: &impl Fn(&T) -> U) -> Requirement<U> {
        Requirement {
            id: self.id.clone(),
            document: self.document.clone(),
            applicants: self.applicants.clone(),
            when: self.when.clone(),
            when_text: self.when_text.as_ref().map(f),
            reason: f(&self.reason),
            sources: self.sources.clone(),
            exemptions: self
                .exemptions
                .iter()
                .map(|exemption| Exemption {
                    id: exemption.id.clone(),
                    when: exemption.when.clone(),
                    reason: f(&exemption.reason),
                    sources: exemption.sources.clone(),
                })
                .collect(),
            variants: self
                .variants
                .iter()
                .map(|variant| Variant {
                    id: variant.id.clone(),
                    when: variant.when.clone(),
                    text: f(&variant.text),
                    sources: variant.sources.clone(),
                })
                .collect(),
        }
    }
}
