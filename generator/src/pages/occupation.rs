//! Occupations: the index of all of them, a page per list, a page per occupation.

use qonys_rules::{
    Field, Language, Lawbook, LocalizedText, Occupation, OccupationList, Procedure, QuestionKind,
};
use serde::Serialize;

use super::collation::Collation;
use super::notice::{ended, once, overturning};
use super::procedure::{papers_of_route, procedure_notices, procedure_updates, routes_of};
use super::views::{
    ContradictionView, Line, LinkView, PassageView, UpdateView, contradictions, updates,
};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::{SourceLink, occupation_address};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// A name in a language of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Name {
    lang: &'static str,
    text: String,
    /// Whether it is a translation, not the wording of the act.
    translation: bool,
}

/// An occupation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Row {
    href: String,
    code: String,
    name: String,
    /// The wording of the act, where the name is a translation.
    official: Option<String>,
    /// Everything the filter looks in: names in all languages and the code.
    words: String,
}

/// A field with its occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FieldView {
    id: String,
    name: String,
    count: usize,
    occupations: Vec<Row>,
}

/// A list on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ListView {
    id: String,
    href: String,
    name: String,
    summary: Line,
    count: usize,
    fields: Vec<FieldView>,
}

/// The index of all occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    count: usize,
    lists: Vec<ListView>,
}

/// A list and how it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct List {
    name: String,
    summary: Line,
    count: usize,
    act: LinkView,
    fields: Vec<FieldLink>,
    steps: Vec<PassageView>,
    editions: Vec<super::act::EditionView>,
    notes: Vec<PassageView>,
    updates: Vec<UpdateView>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// A field on the page of its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FieldLink {
    href: String,
    name: String,
    count: usize,
    sources: Vec<SourceLink>,
}

/// A way that an occupation opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Route {
    pub(super) procedure: LinkView,
    pub(super) applicants: Vec<RouteApplicant>,
    pub(super) check: String,
}

/// The applicant category a way leads through, with the papers only it asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct RouteApplicant {
    pub(super) link: LinkView,
    pub(super) who: Line,
    pub(super) papers: Vec<super::procedure::PaperLink>,
}

/// One occupation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    code: String,
    group: bool,
    name: String,
    name_is_translation: bool,
    names: Vec<Name>,
    correct: Option<String>,
    field: LinkView,
    list: LinkView,
    act: LinkView,
    edition: Option<super::act::EditionView>,
    sources: Vec<SourceLink>,
    note: Option<String>,
    see_also: Vec<Row>,
    routes: Vec<Route>,
    notes: Vec<PassageView>,
    updates: Vec<UpdateView>,
    checked_on: String,
}

/// All pages about occupations in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for list in &reader.law().lists {
        drafts.push(list_page(reader, list)?);
        for occupation in &list.occupations {
            drafts.push(page(reader, list, occupation)?);
        }
    }
    Ok(drafts)
}

fn index_crumb(reader: &Reader<'_>) -> Result<Crumb, RenderError> {
    Ok(Crumb {
        title: reader.message("occupations-title")?,
        href: reader.href("occupations"),
    })
}

fn field_anchor(list: &OccupationList, field: &Field) -> String {
    format!("{}-{}", list.id, field.id)
}

fn row(reader: &Reader<'_>, occupation: &Occupation) -> Row {
    let name = &occupation.name;
    let correct = occupation.correct_kk.as_deref().unwrap_or_default();
    let words = [
        name.kk.as_str(),
        correct,
        name.ru.as_str(),
        name.en.as_str(),
        occupation.id.as_str(),
    ];
    Row {
        href: reader.href(occupation_address(occupation.list.as_str(), &occupation.id).as_str()),
        code: occupation.id.to_string(),
        name: reader.text(name),
        official: (reader.language != Language::Kk).then(|| name.kk.clone()),
        words: words.join(" ").to_lowercase(),
    }
}

/// What the reader of a list must know first. What may overturn a result of a
/// procedure that asks for an occupation of the list bears on the list too.
fn list_notices(
    reader: &Reader<'_>,
    list: &OccupationList,
    updates: &[UpdateView],
) -> Result<Vec<Notice>, RenderError> {
    let law = reader.law();
    let mut notices = Vec::new();
    if let Some(act) = law.act(&list.act) {
        notices.extend(ended(reader, act)?);
    }
    notices.extend(overturning(reader, updates)?);
    for procedure in law
        .procedures
        .iter()
        .filter(|procedure| asks_for(law, procedure, list))
    {
        let updates = procedure_updates(reader, procedure)?;
        notices.extend(procedure_notices(reader, procedure, &updates)?);
    }
    Ok(once(notices))
}

/// Whether a procedure asks for an occupation of a list.
fn asks_for(law: &Lawbook, procedure: &Procedure<LocalizedText>, list: &OccupationList) -> bool {
    procedure.questions.iter().filter_map(|id| law.question(id)).any(
        |question| matches!(&question.kind, QuestionKind::Occupation(asked) if *asked == list.id),
    )
}

fn list_updates(
    reader: &Reader<'_>,
    list: &OccupationList,
) -> Result<Vec<UpdateView>, RenderError> {
    updates(reader, |update| {
        update.bears_on.lists.contains(&list.id) || update.bears_on.acts.contains(&list.act)
    })
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let mut lists = Vec::new();
    let mut notices = Vec::new();
    let collation = Collation::of(reader.language);
    for list in &reader.law().lists {
        let updates = list_updates(reader, list)?;
        notices.extend(
            list_notices(reader, list, &updates)?
                .into_iter()
                .map(Notice::brief),
        );
        let fields = list.fields.iter().map(|field| {
            let mut occupations: Vec<Row> = list
                .occupations
                .iter()
                .filter(|occupation| occupation.field == field.id)
                .map(|occupation| row(reader, occupation))
                .collect();
            // Whoever looks for a name looks by letters, not in the order of the act.
            occupations.sort_by(|a, b| collation.compare(&a.name, &b.name));
            FieldView {
                id: field_anchor(list, field),
                name: reader.text(&field.name),
                count: occupations.len(),
                occupations,
            }
        });
        lists.push(ListView {
            id: list.id.to_string(),
            href: reader.href(&format!("occupations/{}", list.id)),
            name: reader.text(&list.name),
            summary: reader.line(&list.summary, &list.sources)?,
            count: list.occupations.len(),
            fields: fields.collect(),
        });
    }
    let count: usize = lists.iter().map(|list| list.count).sum();
    Ok(Draft {
        address: Address::new("occupations"),
        language: reader.language,
        kind: PageKind::OccupationIndex,
        template: "occupations.html",
        title: reader.message("occupations-title")?,
        description: reader.message_with("occupations-description", &[("n", count.into())])?,
        crumbs: Vec::new(),
        notices: once(notices),
        listed: true,
        page: tera::Value::try_from_serializable(&Index { count, lists })?,
    })
}

fn list_page(reader: &Reader<'_>, list: &OccupationList) -> Result<Draft, RenderError> {
    let law = reader.law();
    let updates = list_updates(reader, list)?;
    let notices = list_notices(reader, list, &updates)?;
    let act = law.act(&list.act);
    let fields = list
        .fields
        .iter()
        .map(|field| {
            Ok(FieldLink {
                href: reader.href(&format!("occupations#{}", field_anchor(list, field))),
                name: reader.text(&field.name),
                count: list
                    .occupations
                    .iter()
                    .filter(|occupation| occupation.field == field.id)
                    .count(),
                sources: reader.sources(&field.sources)?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let body = List {
        name: reader.text(&list.name),
        summary: reader.line(&list.summary, &list.sources)?,
        count: list.occupations.len(),
        act: act_link(reader, list),
        fields,
        steps: reader.passages(&list.steps)?,
        editions: act.map_or_else(Vec::new, |act| super::act::editions(reader, act)),
        notes: reader.passages(&list.notes)?,
        updates,
        contradictions: contradictions(reader, |one| one.bears_on.lists.contains(&list.id))?,
        checked_on: list.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new(&format!("occupations/{}", list.id)),
        language: reader.language,
        kind: PageKind::OccupationList,
        template: "occupation-list.html",
        title: body.name.clone(),
        description: body.summary.text.clone(),
        crumbs: vec![index_crumb(reader)?],
        notices,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn act_link(reader: &Reader<'_>, list: &OccupationList) -> LinkView {
    LinkView {
        href: reader.href(&format!("acts/{}", list.act)),
        text: reader
            .law()
            .act(&list.act)
            .map_or_else(String::new, |act| reader.text(&act.name)),
    }
}

/// The ways an occupation of a list opens: the procedures that ask for one.
fn routes(reader: &Reader<'_>, list: &OccupationList) -> Result<Vec<Route>, RenderError> {
    let law = reader.law();
    let mut found = Vec::new();
    for procedure in law
        .procedures
        .iter()
        .filter(|procedure| asks_for(law, procedure, list))
    {
        let applicants = routes_of(procedure, law)
            .into_iter()
            .map(|applicant| {
                Ok(RouteApplicant {
                    link: LinkView {
                        href: reader.href(&format!(
                            "procedures/{}#papers-{}",
                            procedure.id, applicant.id
                        )),
                        text: reader.text(&applicant.name),
                    },
                    who: reader.line(&applicant.who, &applicant.sources)?,
                    papers: papers_of_route(reader, procedure, applicant)?,
                })
            })
            .collect::<Result<_, RenderError>>()?;
        found.push(Route {
            procedure: LinkView {
                href: reader.href(&format!("procedures/{}", procedure.id)),
                text: reader.text(&procedure.name),
            },
            applicants,
            check: reader.href(&format!("check/{}", procedure.id)),
        });
    }
    Ok(found)
}

fn page(
    reader: &Reader<'_>,
    list: &OccupationList,
    occupation: &Occupation,
) -> Result<Draft, RenderError> {
    let updates = list_updates(reader, list)?;
    let notices = list_notices(reader, list, &updates)?;
    let name = reader.text(&occupation.name);
    let names = Language::ALL
        .into_iter()
        .map(|language| Name {
            lang: language.tag(),
            text: occupation.name.get(language).to_owned(),
            translation: language != Language::Kk,
        })
        .collect();
    let field = list
        .fields
        .iter()
        .find(|field| field.id == occupation.field);
    let see_also = list
        .occupations
        .iter()
        .filter(|other| occupation.see_also.contains(&other.id))
        .map(|other| row(reader, other))
        .collect();
    // Of the notes of the list, those that cite this very line.
    let own: Vec<_> = list
        .notes
        .iter()
        .filter(|note| {
            note.sources
                .iter()
                .any(|source| occupation.sources.contains(source))
        })
        .cloned()
        .collect();
    let edition = reader
        .law()
        .act(&list.act)
        .and_then(|act| act.text_edition())
        .map(|edition| super::act::edition(reader, edition));
    let code = occupation.id.to_string();
    let description = reader.message_with(
        "occupation-description",
        &[
            ("name", name.as_str().into()),
            ("code", code.as_str().into()),
        ],
    )?;
    let body = Body {
        code: code.clone(),
        group: occupation.is_group(),
        name: name.clone(),
        name_is_translation: reader.language != Language::Kk,
        names,
        correct: occupation.correct_kk.clone(),
        field: LinkView {
            href: reader.href(&match field {
                Some(field) => format!("occupations#{}", field_anchor(list, field)),
                None => "occupations".to_owned(),
            }),
            text: field.map_or_else(String::new, |field| reader.text(&field.name)),
        },
        list: LinkView {
            href: reader.href(&format!("occupations/{}", list.id)),
            text: reader.text(&list.name),
        },
        act: act_link(reader, list),
        edition,
        sources: reader.sources(&occupation.sources)?,
        note: reader.optional(occupation.note.as_ref()),
        see_also,
        routes: routes(reader, list)?,
        notes: reader.passages(&own)?,
        updates,
        checked_on: list.checked_on.to_string(),
    };
    Ok(Draft {
        address: occupation_address(list.id.as_str(), &occupation.id),
        language: reader.language,
        kind: PageKind::Occupation,
        template: "occupation.html",
        title: format!("{name} ({code})"),
        description,
        crumbs: vec![
            index_crumb(reader)?,
            Crumb {
                title: body.list.text.clone(),
                href: body.list.href.clone(),
            },
        ],
        notices: notices.into_iter().map(Notice::brief).collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
