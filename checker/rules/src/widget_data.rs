//! What the self-assessment in the browser is given: one procedure in one
//! language, with all words resolved. Pure data, written by the generator and
//! read by the widget; it lives here because both know this crate, and so the
//! generator need not compile a browser framework to write a file.

mod words;

use serde::{Deserialize, Serialize};

use crate::{Checker, Date, DocumentId, Language, ProvisionId};

pub use words::{Count, PLACEHOLDERS, Word, Words, fill};

/// Everything the widget needs. Written with `postcard`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WidgetData {
    /// The language of all texts.
    pub language: Language,
    /// Whether everything is here, or only what the first question needs.
    pub whole: bool,
    /// The law.
    pub checker: Checker<String>,
    /// How each row of provisions that the checker names is cited.
    pub sources: Vec<CitedRow>,
    /// How old each paper may be, in words.
    pub limits: Vec<(DocumentId, String)>,
    /// Where things are on the site.
    pub addresses: Addresses,
    /// The words of the interface.
    pub words: Words,
    /// The day of the build: used when the visitor's clock gives no day.
    pub as_of_default: Date,
    /// The digest of the law data.
    pub digest: String,
    /// The program that made the site.
    pub build: String,
}

impl WidgetData {
    /// What the first question needs, and no more: the visitor waits for this
    /// alone, and the whole follows while they read. Questions keep their
    /// conditions, so that their number is right from the beginning.
    #[must_use]
    pub fn first_part(&self) -> Self {
        let mut part = self.clone();
        part.whole = false;
        part.limits.clear();
        part.words.keep(Word::FIRST);
        let checker = &mut part.checker;
        let answers = crate::Answers::default();
        let first = checker
            .next_question(answers.on(self.as_of_default))
            .map(|question| question.id.clone());
        for question in &mut checker.questions {
            if Some(&question.id) != first.as_ref() {
                question.text.clear();
                question.help = None;
                question.sources.clear();
                question.kind = match question.kind {
                    crate::QuestionKind::Documents => crate::QuestionKind::Documents,
                    _ => crate::QuestionKind::YesNo,
                };
            }
        }
        let shown: Vec<_> = checker
            .questions
            .iter()
            .map(|question| question.sources.clone())
            .collect();
        part.sources.retain(|row| shown.contains(&row.provisions));
        checker.documents.clear();
        checker.grounds.clear();
        checker.points = None;
        checker.contradictions.clear();
        checker.occupations.clear();
        checker
            .updates
            .retain(|update| update.weight == crate::Weight::Major);
        for update in &mut checker.updates {
            update.text.clear();
        }
        let procedure = &mut checker.procedure;
        procedure.questions.clear();
        procedure.applicants.clear();
        procedure.gates.clear();
        procedure.ways.clear();
        procedure.requirements.clear();
        procedure.steps.clear();
        procedure.not_assessed.clear();
        part
    }
}

/// What tells that a file is whole and belongs to this program: FNV-1a over
/// the version of the form and the bytes. Against accidents, not against anybody.
#[must_use]
pub fn fingerprint(body: &[u8]) -> [u8; 8] {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for byte in FORM.iter().chain(body) {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    sum.to_le_bytes()
}

/// The form of the file. The law model is its form: whoever changes the model
/// changes nothing here, because program and file are published together under
/// names made of their contents.
const FORM: &[u8] = concat!("qonys widget data, ", env!("CARGO_PKG_VERSION")).as_bytes();

/// Provisions that are cited together, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedRow {
    /// The provisions.
    pub provisions: Vec<ProvisionId>,
    /// Their citations, in the same order.
    pub citations: Vec<Citation>,
}

/// A provision in words, with its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// “Order No 642, annex 3, row 8, item 10”; in a row of several, without
    /// what the one before it has said already.
    pub text: String,
    /// Where the site shows it.
    pub href: String,
}

/// Addresses of pages. Those of many things are patterns with `{id}` in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    /// The page of the procedure.
    pub procedure: String,
    /// The page of a paper, with `{id}` for the paper.
    pub document: String,
    /// The page of an occupation, with `{list}` and `{id}` for list and code.
    pub occupation: String,
    /// The page of all grounds.
    pub grounds: String,
    /// A ground, with `{id}` for it.
    pub ground: String,
    /// What has changed since, with `{id}` for the update.
    pub change: String,
    /// An unclear point, with `{id}` for it.
    pub contradiction: String,
    /// The self-assessment of a procedure, with `{id}` for it.
    pub check: String,
}
