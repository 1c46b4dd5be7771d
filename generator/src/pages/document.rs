//! Papers: the index and a page for each: what the act says about it, how
//! long it is good for, who needs it, and what the act does not say.

use qonys_rules::{Act, Document, LocalizedText, Procedure, Requirement, Topic};
use serde::Serialize;

use super::notice::{ended_word, is_over, once, overturning, titled};
use super::procedure::{exemptions, procedure_notices, procedure_updates, validity, variants};
use super::views::{ContradictionView, Line, LinkView, UpdateView, contradictions, updates};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::SourceLink;
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A paper on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    href: String,
    name: String,
    summary: Line,
    validity: Option<String>,
}

/// The papers that a procedure asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Group {
    /// Its anchor.
    id: String,
    procedure: LinkView,
    /// The word that the act of the procedure has ended.
    ended: Option<String>,
    entries: Vec<Entry>,
}

/// The index of all papers, procedure by procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    groups: Vec<Group>,
    ended: Vec<Group>,
    /// Papers that no procedure asks for.
    others: Vec<Entry>,
    checked_on: Option<String>,
}

/// What the act says about one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct TopicView {
    /// The message that names the matter.
    key: &'static str,
    facts: Vec<Line>,
}

/// A requirement of a procedure for this paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Need {
    applicants: Vec<LinkView>,
    when: Option<String>,
    reason: Line,
    exemptions: Vec<Line>,
    variants: Vec<Line>,
}

/// A procedure that asks for this paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Procedures {
    procedure: LinkView,
    /// The word that its act has ended.
    ended: Option<String>,
    check: String,
    needs: Vec<Need>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    name: String,
    /// The word that the act of every procedure that asks for it has ended.
    ended: Option<String>,
    summary: String,
    sources: Vec<SourceLink>,
    validity: Option<Line>,
    topics: Vec<TopicView>,
    needed: Vec<Procedures>,
    silences: Vec<String>,
    updates: Vec<UpdateView>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// All pages about papers in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for document in &reader.law().documents {
        drafts.push(page(reader, document)?);
    }
    Ok(drafts)
}

const fn topic_key(topic: Topic) -> &'static str {
    match topic {
        Topic::Issuer => "topic-issuer",
        Topic::Form => "topic-form",
        Topic::Copies => "topic-copies",
        Topic::Notary => "topic-notary",
        Topic::Validity => "topic-validity",
        Topic::Translation => "topic-translation",
        Topic::Legalisation => "topic-legalisation",
        Topic::Exemption => "topic-exemption",
        Topic::Content => "topic-content",
        Topic::Note => "topic-note",
    }
}

/// The order in which a reader asks: what must stand in it, where to get it,
/// how to bring it, who need not.
const TOPICS: [Topic; 10] = [
    Topic::Content,
    Topic::Issuer,
    Topic::Form,
    Topic::Copies,
    Topic::Notary,
    Topic::Validity,
    Topic::Translation,
    Topic::Legalisation,
    Topic::Exemption,
    Topic::Note,
];

/// The procedures that ask for a paper.
fn procedures_of<'a>(
    reader: &Reader<'a>,
    document: &'a Document<LocalizedText>,
) -> impl Iterator<Item = &'a Procedure<LocalizedText>> {
    reader.law().procedures.iter().filter(|procedure| {
        procedure
            .requirements
            .iter()
            .any(|requirement| requirement.document == document.id)
    })
}

/// The act that a paper rested on, if every procedure that asks for it has
/// ended with its act.
pub(super) fn ended_act<'a>(
    reader: &Reader<'a>,
    document: &'a Document<LocalizedText>,
) -> Option<&'a Act> {
    let mut last = None;
    for procedure in procedures_of(reader, document) {
        let act = reader.law().act_of(procedure);
        if !is_over(reader, act) {
            return None;
        }
        last = act;
    }
    last
}

fn entry(reader: &Reader<'_>, document: &Document<LocalizedText>) -> Result<Entry, RenderError> {
    Ok(Entry {
        href: reader.href(&format!("documents/{}", document.id)),
        name: reader.text(&document.name),
        summary: reader.line(&document.summary, &document.sources)?,
        validity: validity(reader, document)?.map(|line| line.text),
    })
}

fn group(reader: &Reader<'_>, procedure: &Procedure<LocalizedText>) -> Result<Group, RenderError> {
    let law = reader.law();
    Ok(Group {
        id: format!("of-{}", procedure.id),
        procedure: LinkView {
            href: reader.href(&format!("procedures/{}", procedure.id)),
            text: reader.text(&procedure.name),
        },
        ended: ended_word(reader, law.act_of(procedure))?,
        entries: law
            .documents
            .iter()
            .filter(|document| procedures_of(reader, document).any(|one| one.id == procedure.id))
            .map(|document| entry(reader, document))
            .collect::<Result<_, _>>()?,
    })
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let (ended, groups): (Vec<_>, Vec<_>) = law
        .procedures
        .iter()
        .map(|procedure| group(reader, procedure))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|group| !group.entries.is_empty())
        .partition(|group| group.ended.is_some());
    let body = Index {
        groups,
        ended,
        others: law
            .documents
            .iter()
            .filter(|document| procedures_of(reader, document).next().is_none())
            .map(|document| entry(reader, document))
            .collect::<Result<_, _>>()?,
        checked_on: law
            .documents
            .iter()
            .map(|document| document.checked_on)
            .min()
            .map(|day| day.to_string()),
    };
    Ok(Draft {
        address: Address::new("documents"),
        language: reader.language,
        kind: PageKind::DocumentIndex,
        template: "documents.html",
        title: reader.message("documents-title")?,
        description: reader.message_with(
            "documents-description",
            &[("n", law.documents.len().into())],
        )?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn need(
    reader: &Reader<'_>,
    procedure: &Procedure<LocalizedText>,
    requirement: &Requirement<LocalizedText>,
) -> Result<Need, RenderError> {
    Ok(Need {
        applicants: procedure
            .applicants
            .iter()
            .filter(|applicant| requirement.applicants.contains(&applicant.id))
            .map(|applicant| LinkView {
                href: reader.href(&format!(
                    "procedures/{}#papers-{}",
                    procedure.id, applicant.id
                )),
                text: reader.text(&applicant.name),
            })
            .collect(),
        when: reader.optional(requirement.when_text.as_ref()),
        reason: reader.line(&requirement.reason, &requirement.sources)?,
        exemptions: exemptions(reader, requirement)?,
        variants: variants(reader, requirement)?,
    })
}

fn needed(
    reader: &Reader<'_>,
    document: &Document<LocalizedText>,
) -> Result<Vec<Procedures>, RenderError> {
    let mut found = Vec::new();
    for procedure in &reader.law().procedures {
        let needs = procedure
            .requirements
            .iter()
            .filter(|requirement| requirement.document == document.id)
            .map(|requirement| need(reader, procedure, requirement))
            .collect::<Result<Vec<_>, _>>()?;
        if !needs.is_empty() {
            found.push(Procedures {
                procedure: LinkView {
                    href: reader.href(&format!("procedures/{}", procedure.id)),
                    text: reader.text(&procedure.name),
                },
                ended: ended_word(reader, reader.law().act_of(procedure))?,
                check: reader.href(&format!("check/{}", procedure.id)),
                needs,
            });
        }
    }
    Ok(found)
}

/// What the reader must know first: what bears on the procedures that ask for
/// the paper bears on the paper too.
fn notices(
    reader: &Reader<'_>,
    document: &Document<LocalizedText>,
    own: &[UpdateView],
) -> Result<Vec<Notice>, RenderError> {
    let mut notices = Vec::new();
    for procedure in procedures_of(reader, document) {
        let updates = procedure_updates(reader, procedure)?;
        notices.extend(procedure_notices(reader, procedure, &updates)?);
    }
    if ended_act(reader, document).is_some() {
        return Ok(once(notices).into_iter().map(Notice::brief).collect());
    }
    notices.extend(overturning(reader, own)?);
    Ok(once(notices))
}

fn page(reader: &Reader<'_>, document: &Document<LocalizedText>) -> Result<Draft, RenderError> {
    let updates = updates(reader, |update| {
        update.bears_on.documents.contains(&document.id)
    })?;
    let topics = TOPICS
        .into_iter()
        .map(|topic| {
            let facts = document
                .facts
                .iter()
                .filter(|fact| fact.topic == topic)
                .map(|fact| reader.line(&fact.text, &fact.sources))
                .collect::<Result<Vec<_>, _>>()?;
            Ok(TopicView {
                key: topic_key(topic),
                facts,
            })
        })
        .collect::<Result<Vec<_>, RenderError>>()?
        .into_iter()
        .filter(|topic| !topic.facts.is_empty())
        .collect();
    let act = ended_act(reader, document);
    let body = Body {
        name: reader.text(&document.name),
        ended: ended_word(reader, act)?,
        summary: reader.text(&document.summary),
        sources: reader.sources(&document.sources)?,
        validity: validity(reader, document)?,
        topics,
        needed: needed(reader, document)?,
        silences: document
            .silences
            .iter()
            .map(|silence| reader.text(silence))
            .collect(),
        contradictions: contradictions(reader, |one| {
            one.bears_on.documents.contains(&document.id)
        })?,
        checked_on: document.checked_on.to_string(),
        updates,
    };
    Ok(Draft {
        address: Address::new(&format!("documents/{}", document.id)),
        language: reader.language,
        kind: PageKind::Document,
        template: "document.html",
        title: titled(reader, body.name.clone(), act)?,
        description: body.summary.clone(),
        crumbs: vec![Crumb {
            title: reader.message("documents-title")?,
            href: reader.href("documents"),
        }],
        notices: notices(reader, document, &body.updates)?,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
