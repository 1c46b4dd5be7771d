//! Self-assessments: the index, a page for each procedure, and the file each
//! page's widget reads.
//!
//! The page holds the first question as plain HTML, so that it is there before
//! the program is; the widget then takes its place. Without JavaScript the page
//! leads to the lists of papers, which say the same in full.

use qonys_rules::widget_data::{Addresses, Citation, CitedRow, WidgetData, fingerprint};
use qonys_rules::{
    Answers, Bears, Checker, DocumentId, Language, LocalizedText, Procedure, ProcedureId,
    ProvisionId, Question, QuestionKind, QuestionOption, Weight,
};
use serde::Serialize;

use super::grounds::page_of;
use super::notice::{NoticeKind, ended_word, is_over, titled};
use super::procedure::{procedure_notices, procedure_updates, validity};
use super::views::LinkView;
use super::{Crumb, Draft, Notice, Reader};
use crate::BUILD;
use crate::checker_words::checker_words;
use crate::links::SourceLink;
use crate::messages::MessageValue;
use crate::render::RenderError;
use crate::site::{Address, PageKind, Site};

/// A self-assessment on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    href: String,
    name: String,
    /// The word that the act of the procedure has ended.
    ended: Option<String>,
    questions: usize,
    lists: Vec<LinkView>,
}

/// A guide on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Guide {
    href: String,
    name: String,
    summary: String,
}

/// The index of all self-assessments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    guides: Vec<Guide>,
    checks: Vec<Entry>,
    /// Those of acts that have ended.
    ended: Vec<Entry>,
}

/// One option of the first question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Choice {
    id: String,
    label: String,
    hint: Option<String>,
}

/// The first question, as the widget will show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FirstQuestion {
    text: String,
    help: Option<String>,
    sources: Vec<SourceLink>,
    /// Whether any number of the choices can be chosen.
    several: bool,
    choices: Vec<Choice>,
    total: u32,
}

/// One self-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    name: String,
    /// The word that the act of the procedure has ended.
    ended: Option<String>,
    /// What it is for; of guides only.
    summary: Option<String>,
    /// The logical name of the file the first question needs.
    first: String,
    /// The logical name of the file with the whole law.
    whole: String,
    /// The address of the page and its QR code, for the printed sheet.
    address: String,
    qr: QrCode,
    /// Whether it can be saved as a receipt and a calendar: a guide leads on instead.
    is_guide: bool,
    as_of: String,
    notices: Vec<Notice>,
    /// None if it is of a kind that only the widget can show.
    question: Option<FirstQuestion>,
    lists: Vec<LinkView>,
    checked_on: String,
}

/// The pages of all self-assessments in all languages.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(site: &Site) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = Vec::new();
    for language in Language::ALL {
        let reader = Reader::new(site, language);
        drafts.push(index(&reader)?);
        let guides = &site.lawbook.guides;
        for procedure in site.lawbook.procedures.iter().chain(guides) {
            drafts.push(page(&reader, procedure)?);
        }
    }
    Ok(drafts)
}

/// A part of the law that a widget reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the first question needs.
    First,
    /// Everything.
    Whole,
}

/// The logical name of a widget's file: `check/permanent-residence.kk.whole.bin`.
#[must_use]
pub fn file_name(procedure: &ProcedureId, language: Language, part: Part) -> String {
    let part = match part {
        Part::First => "first",
        Part::Whole => "whole",
    };
    format!("check/{procedure}.{language}.{part}.bin")
}

/// What the widget of a procedure or guide reads, in two parts. It rests on data and words only, so
/// it can be published as an asset before any page is rendered.
///
/// # Errors
/// When the theme lacks a word, a provision cannot be cited, or there is no
/// such procedure.
pub fn widget_data(
    site: &Site,
    procedure: &ProcedureId,
    language: Language,
) -> Result<[(Part, Vec<u8>); 2], RenderError> {
    let whole = resolved(site, procedure, language)?;
    let packed = |data: &WidgetData| {
        let body =
            postcard::to_allocvec(data).map_err(|error| RenderError::Value(error.to_string()))?;
        Ok::<_, RenderError>([&fingerprint(&body)[..], &body].concat())
    };
    Ok([
        (Part::First, packed(&whole.first_part())?),
        (Part::Whole, packed(&whole)?),
    ])
}

/// The law of a procedure in one language with all words, trimmed to what a
/// self-assessment shows.
fn resolved(
    site: &Site,
    procedure: &ProcedureId,
    language: Language,
) -> Result<WidgetData, RenderError> {
    let checker = site
        .lawbook
        .checker(procedure)
        .ok_or_else(|| RenderError::Value(format!("there is no procedure `{procedure}`")))?;
    let reader = Reader::new(site, language);
    let limits = limits(&reader, &checker)?;
    let checker = trimmed(checker.in_language(language));
    let grounds = site
        .lawbook
        .procedure(procedure)
        .map_or_else(|| "grounds".to_owned(), |found| page_of(&reader, found));
    Ok(WidgetData {
        language,
        whole: true,
        sources: sources(&reader, &checker)?,
        limits,
        addresses: Addresses {
            procedure: reader.href(&format!("procedures/{procedure}")),
            document: reader.href("documents/{id}"),
            occupation: reader.href("occupations/{list}/{id}"),
            grounds: reader.href(&grounds),
            ground: reader.href(&format!("{grounds}#{{id}}")),
            change: reader.href("changes/{id}"),
            contradiction: reader.href("contradictions/{id}"),
            check: reader.href("check/{id}"),
        },
        digest: site.settings.digest.clone(),
        build: BUILD.to_owned(),
        words: checker_words(&site.messages, language)?,
        as_of_default: site.settings.as_of,
        checker,
    })
}

/// Without what the widget never shows, because it stands on a page of its own
/// that the result links to. The assessment needs none of it, and the visitor
/// would wait for it before the first question.
fn trimmed(mut checker: Checker<String>) -> Checker<String> {
    checker.procedure.summary.clear();
    checker.procedure.outcome.clear();
    checker.procedure.sources.clear();
    checker.procedure.rules.clear();
    checker.procedure.silences.clear();
    for document in &mut checker.documents {
        document.facts.clear();
        document.silences.clear();
        document.summary.clear();
        document.sources.clear();
    }
    for ground in &mut checker.grounds {
        // A ground that no answer can touch is named and linked, not told.
        if ground.touched_when.is_none() {
            ground.text.clear();
            ground.note = None;
        }
    }
    for entry in &mut checker.contradictions {
        entry.readings.clear();
        entry.ask.clear();
        entry.bears_on = Bears::default();
    }
    for update in &mut checker.updates {
        // A guide asks which of its ways an update touches.
        update.bears_on = Bears {
            procedures: std::mem::take(&mut update.bears_on.procedures),
            ..Bears::default()
        };
        update.sources.clear();
        if update.weight == Weight::Minor {
            update.text.clear();
        }
    }
    checker
}

/// Every row of provisions that a line of the assessment can rest on, cited.
fn sources(reader: &Reader<'_>, checker: &Checker<String>) -> Result<Vec<CitedRow>, RenderError> {
    let procedure = &checker.procedure;
    let mut left_out: Vec<Vec<ProvisionId>> = Vec::new();
    let mut rows: Vec<&Vec<ProvisionId>> = Vec::new();
    rows.extend(
        procedure
            .applicants
            .iter()
            .map(|applicant| &applicant.sources),
    );
    for requirement in &procedure.requirements {
        rows.push(&requirement.sources);
        rows.extend(
            requirement
                .exemptions
                .iter()
                .map(|exemption| &exemption.sources),
        );
        rows.extend(requirement.variants.iter().map(|variant| &variant.sources));
        let others = procedure
            .applicants
            .iter()
            .filter(|applicant| !requirement.applicants.contains(&applicant.id));
        left_out.extend(others.map(|applicant| requirement.left_out_by(applicant)));
    }
    rows.extend(&left_out);
    let of_ways = procedure.ways.iter();
    rows.extend(of_ways.clone().map(|way| &way.sources));
    let gates = of_ways.flat_map(|way| &way.gates).chain(&procedure.gates);
    rows.extend(gates.map(|gate| &gate.sources));
    if let Some(table) = &checker.points {
        rows.push(&table.threshold.sources);
        rows.extend(table.criteria.iter().map(|criterion| &criterion.sources));
    }
    let steps = procedure.steps.iter().map(|step| &step.passage);
    rows.extend(
        steps
            .chain(&procedure.not_assessed)
            .map(|passage| &passage.sources),
    );
    rows.extend(checker.questions.iter().map(|question| &question.sources));
    let validities = checker
        .documents
        .iter()
        .filter_map(|document| document.validity.as_ref());
    rows.extend(validities.map(|validity| &validity.sources));
    for ground in &checker.grounds {
        rows.push(&ground.sources);
        rows.extend(ground.exceptions.iter().map(|exception| &exception.sources));
    }
    rows.sort();
    rows.dedup();
    rows.into_iter()
        .map(|row| {
            let links = reader.sources(row)?.into_iter().map(|link| Citation {
                text: link.text,
                href: link.href,
            });
            Ok(CitedRow {
                provisions: row.clone(),
                citations: links.collect(),
            })
        })
        .collect()
}

/// How old each paper may be, in words.
fn limits(
    reader: &Reader<'_>,
    checker: &Checker<LocalizedText>,
) -> Result<Vec<(DocumentId, String)>, RenderError> {
    let mut limits = Vec::new();
    for document in &checker.documents {
        if let Some(line) = validity(reader, document)? {
            limits.push((document.id.clone(), line.text));
        }
    }
    Ok(limits)
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let (ended, checks): (Vec<_>, Vec<_>) = reader
        .law()
        .procedures
        .iter()
        .map(|procedure| {
            Ok(Entry {
                href: reader.href(&format!("check/{}", procedure.id)),
                name: reader.text(&procedure.name),
                ended: ended_word(reader, reader.law().act_of(procedure))?,
                questions: procedure.questions.len(),
                lists: lists(reader, procedure),
            })
        })
        .collect::<Result<Vec<_>, RenderError>>()?
        .into_iter()
        .partition(|entry| entry.ended.is_some());
    let guides = reader
        .law()
        .guides
        .iter()
        .map(|guide| Guide {
            href: reader.href(&format!("check/{}", guide.id)),
            name: reader.text(&guide.name),
            summary: reader.text(&guide.summary),
        })
        .collect();
    Ok(Draft {
        address: Address::new("check"),
        language: reader.language,
        kind: PageKind::CheckIndex,
        template: "check-index.html",
        title: reader.message("check-index-title")?,
        description: reader.message("check-index-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&Index {
            guides,
            checks,
            ended,
        })?,
    })
}

fn page(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Result<Draft, RenderError> {
    let name = reader.text(&procedure.name);
    let checker = reader.law().checker(&procedure.id);
    let question = match &checker {
        Some(checker) => first_question(reader, checker)?,
        None => None,
    };
    let updates = procedure_updates(reader, procedure)?;
    let act = reader.law().act_of(procedure);
    // That the act has ended stands above the widget's place and stays there.
    let (danger, notices): (Vec<_>, Vec<_>) = procedure_notices(reader, procedure, &updates)?
        .into_iter()
        .partition(|notice| notice.kind == NoticeKind::Danger);
    let is_guide = !procedure.ways.is_empty();
    let address = Address::new(&format!("check/{}", procedure.id));
    let settings = &reader.site.settings;
    let absolute = settings.base.absolute(&address.path(reader.language));
    let body = Body {
        summary: is_guide.then(|| reader.text(&procedure.summary)),
        first: file_name(&procedure.id, reader.language, Part::First),
        whole: file_name(&procedure.id, reader.language, Part::Whole),
        qr: qr_code(&absolute)?,
        address: absolute,
        is_guide,
        ended: ended_word(reader, act)?,
        as_of: reader.site.settings.as_of.to_string(),
        // Inside the widget's place, not above it: the widget says them at the
        // beginning and at the end, not over every question.
        notices: if is_guide { Vec::new() } else { notices },
        question,
        lists: lists(reader, procedure),
        checked_on: procedure.checked_on.to_string(),
        name: name.clone(),
    };
    let named = [("name", MessageValue::from(name.as_str()))];
    Ok(Draft {
        address,
        language: reader.language,
        kind: PageKind::Check,
        template: "check.html",
        title: titled(reader, reader.message_with("check-title", &named)?, act)?,
        description: reader.message_with(
            if is_guide {
                "check-description-guide"
            } else if is_over(reader, act) {
                "check-description-past"
            } else {
                "check-description"
            },
            &named,
        )?,
        crumbs: vec![Crumb {
            title: reader.message("check-index-title")?,
            href: reader.href("check"),
        }],
        notices: danger.into_iter().map(Notice::brief).collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

/// A QR code as an SVG picture, one unit to a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct QrCode {
    side: usize,
    path: String,
}

fn qr_code(text: &str) -> Result<QrCode, RenderError> {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M)
        .map_err(|error| RenderError::Value(format!("no QR code of {text}: {error}")))?;
    let width = code.width();
    let quiet = 4;
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == qrcode::Color::Dark {
            let (x, y) = (at % width + quiet, at / width + quiet);
            path += &format!("M{x} {y}h1v1h-1z");
        }
    }
    Ok(QrCode {
        side: width + 2 * quiet,
        path,
    })
}

/// The lists of papers on the page of the procedure, one per applicant
/// category; of a guide, those of its ways.
fn lists(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Vec<LinkView> {
    if !procedure.ways.is_empty() {
        let ways = procedure.ways.iter().map(|way| {
            let page = format!("procedures/{}", way.procedure);
            let to = match &way.applicant {
                Some(applicant) => format!("{page}#papers-{applicant}"),
                None => page,
            };
            LinkView {
                href: reader.href(&to),
                text: reader.text(&way.name),
            }
        });
        return ways.collect();
    }
    procedure
        .applicants
        .iter()
        .map(|applicant| LinkView {
            href: reader.href(&format!(
                "procedures/{}#papers-{}",
                procedure.id, applicant.id
            )),
            text: reader.text(&applicant.name),
        })
        .collect()
}

fn first_question(
    reader: &Reader<'_>,
    checker: &Checker<LocalizedText>,
) -> Result<Option<FirstQuestion>, RenderError> {
    let Some(question) = checker.next_question(Answers::default().on(reader.site.settings.as_of))
    else {
        return Ok(None);
    };
    let Some(choices) = choices(reader, question)? else {
        return Ok(None);
    };
    Ok(Some(FirstQuestion {
        text: reader.text(&question.text),
        help: reader.optional(question.help.as_ref()),
        sources: reader.sources(&question.sources)?,
        several: matches!(question.kind, QuestionKind::Several { .. }),
        choices,
        total: checker.expected_questions(Answers::default().on(reader.site.settings.as_of)),
    }))
}

/// The options of a question, the last ones included; none for kinds without options.
fn choices(
    reader: &Reader<'_>,
    question: &Question<LocalizedText>,
) -> Result<Option<Vec<Choice>>, RenderError> {
    let option = |option: &QuestionOption<LocalizedText>| Choice {
        id: option.id.to_string(),
        label: reader.text(&option.label),
        hint: reader.optional(option.hint.as_ref()),
    };
    let word = |id: &str, key: &str| {
        Ok::<_, RenderError>(Choice {
            id: id.to_owned(),
            label: reader.message(key)?,
            hint: None,
        })
    };
    Ok(match &question.kind {
        QuestionKind::Choice(options) => Some(options.iter().map(option).collect()),
        QuestionKind::YesNo => Some(vec![word("yes", "check-yes")?, word("no", "check-no")?]),
        QuestionKind::Several { options, none } => {
            let none = Choice {
                id: "none".to_owned(),
                label: reader.text(none),
                hint: None,
            };
            Some(options.iter().map(option).chain([none]).collect())
        }
        QuestionKind::Occupation(_)
        | QuestionKind::Documents
        | QuestionKind::Date(_)
        | QuestionKind::Day
        | QuestionKind::Duration => None,
    })
}
