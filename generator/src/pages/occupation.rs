//! Occupations: a page for each, beside the pages of their lists.

use qonys_rules::{
    Language, Lawbook, LocalizedText, Occupation, OccupationList, Procedure, QuestionKind,
};
use serde::Serialize;

use super::notice::{ended, ended_word, is_over, once, overturning, titled};
use super::occupation_list::{
    self, Row, field_link, index_crumb, levels, list_crumb, positions, row, sector_link, sector_of,
    umbrella,
};
use super::procedure::{papers_of_route, procedure_notices, procedure_updates, routes_of};
use super::views::{Line, LinkView, PassageView, UpdateView, updates};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::{SourceLink, occupation_address};
use crate::render::RenderError;
use crate::site::PageKind;

/// A name in a language of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Name {
    lang: &'static str,
    text: String,
    /// Whether it is a translation, not the wording of the act.
    translation: bool,
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
    code: Option<String>,
    group: bool,
    name: String,
    /// The word that the act of its list has ended.
    ended: Option<String>,
    names: Vec<Name>,
    correct: Option<String>,
    sector: Option<LinkView>,
    field: Option<LinkView>,
    /// The item it is a position of.
    within: Option<LinkView>,
    /// The levels that it, or the item it is a position of, demands.
    levels: Option<String>,
    /// The positions in it.
    positions: Vec<Row>,
    list: LinkView,
    act: LinkView,
    edition: Option<super::act::EditionView>,
    sources: Vec<SourceLink>,
    note: Option<String>,
    see_also: Vec<Row>,
    routes: Vec<Route>,
    /// The procedures of the same act, where none asks for an occupation of the list.
    served: Vec<LinkView>,
    notes: Vec<PassageView>,
    updates: Vec<UpdateView>,
    checked_on: String,
}

/// All pages about occupations in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = occupation_list::pages(reader)?;
    for list in &reader.law().lists {
        for occupation in &list.occupations {
            drafts.push(page(reader, list, occupation)?);
        }
    }
    Ok(drafts)
}

/// What the reader of a list must know first. What may overturn a result of a
/// procedure that asks for an occupation of the list bears on the list too.
pub(super) fn list_notices(
    reader: &Reader<'_>,
    list: &OccupationList,
    updates: &[UpdateView],
) -> Result<Vec<Notice>, RenderError> {
    let law = reader.law();
    let mut notices = Vec::new();
    let act = law.act(&list.act);
    if let Some(act) = act {
        notices.extend(ended(reader, act)?);
    }
    // Under an act that has ended there is no result to overturn.
    if is_over(reader, act) {
        return Ok(notices);
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

pub(super) fn list_updates(
    reader: &Reader<'_>,
    list: &OccupationList,
) -> Result<Vec<UpdateView>, RenderError> {
    updates(reader, |update| {
        update.bears_on.lists.contains(&list.id) || update.bears_on.acts.contains(&list.act)
    })
}

/// The act that holds a list.
pub(super) fn act_link(reader: &Reader<'_>, list: &OccupationList) -> LinkView {
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

/// The procedures that a list served without asking for an occupation of it:
/// those of the same act.
fn served(reader: &Reader<'_>, list: &OccupationList) -> Result<Vec<LinkView>, RenderError> {
    let law = reader.law();
    law.procedures
        .iter()
        .filter(|procedure| {
            procedure.act.as_ref() == Some(&list.act) && !asks_for(law, procedure, list)
        })
        .map(|procedure| {
            let name = reader.text(&procedure.name);
            Ok(LinkView {
                href: reader.href(&format!("procedures/{}", procedure.id)),
                text: titled(reader, name, law.act_of(procedure))?,
            })
        })
        .collect()
}

/// The title of the page. Where a list has no codes, lines of the same name
/// are told apart by their field.
fn title(
    reader: &Reader<'_>,
    list: &OccupationList,
    name: &str,
    code: Option<&str>,
    field: Option<&LinkView>,
) -> Result<String, RenderError> {
    let title = match (code, field) {
        (Some(code), _) => format!("{name} ({code})"),
        (None, Some(field)) => format!("{name} – {}", field.text),
        (None, None) => name.to_owned(),
    };
    titled(reader, title, reader.law().act(&list.act))
}

fn description(
    reader: &Reader<'_>,
    list: &OccupationList,
    name: &str,
    code: Option<&str>,
    field: Option<&LinkView>,
) -> Result<String, RenderError> {
    let field = field.map_or("", |field| field.text.as_str());
    let key = if is_over(reader, reader.law().act(&list.act)) {
        "occupation-description-past"
    } else if code.is_some() {
        "occupation-description"
    } else {
        "occupation-description-no-code"
    };
    reader.message_with(
        key,
        &[
            ("name", name.into()),
            ("code", code.unwrap_or_default().into()),
            ("field", field.into()),
        ],
    )
}

fn page(
    reader: &Reader<'_>,
    list: &OccupationList,
    occupation: &Occupation,
) -> Result<Draft, RenderError> {
    let act = reader.law().act(&list.act);
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
    let sector = field.and_then(|field| sector_of(list, field));
    let umbrella = umbrella(list, occupation);
    let see_also = list
        .occupations
        .iter()
        .filter(|other| occupation.see_also.contains(&other.id))
        .map(|other| row(reader, list, other))
        .collect();
    // Of the notes of the list, those that cite this very line or the item it stands in.
    let own: Vec<_> = list
        .notes
        .iter()
        .filter(|note| {
            note.sources.iter().any(|source| {
                occupation.sources.contains(source)
                    || umbrella.is_some_and(|umbrella| umbrella.sources.contains(source))
            })
        })
        .cloned()
        .collect();
    let edition = act
        .and_then(|act| act.text_edition())
        .map(|edition| super::act::edition(reader, edition));
    let code = occupation.code.as_ref().map(ToString::to_string);
    let field = field.map(|field| field_link(reader, list, field));
    let list_crumb = list_crumb(reader, list)?;
    let sector = sector.map(|sector| sector_link(reader, list, sector));
    let mut crumbs = vec![index_crumb(reader)?, list_crumb.clone()];
    if let Some(sector) = &sector {
        crumbs.push(Crumb {
            title: titled(reader, sector.text.clone(), act)?,
            href: sector.href.clone(),
        });
    }
    let title = title(reader, list, &name, code.as_deref(), field.as_ref())?;
    let description = description(reader, list, &name, code.as_deref(), field.as_ref())?;
    let routes = routes(reader, list)?;
    let body = Body {
        code,
        group: occupation.is_group(),
        name,
        ended: ended_word(reader, act)?,
        names,
        correct: occupation.correct_kk.clone(),
        sector,
        field,
        within: umbrella.map(|umbrella| LinkView {
            href: reader.href(occupation_address(list.id.as_str(), &umbrella.id).as_str()),
            text: reader.text(&umbrella.name),
        }),
        levels: levels(occupation).or_else(|| umbrella.and_then(levels)),
        positions: positions(list, occupation)
            .map(|one| row(reader, list, one))
            .collect(),
        list: LinkView {
            href: list_crumb.href,
            text: reader.text(&list.name),
        },
        act: act_link(reader, list),
        edition,
        sources: reader.sources(&occupation.sources)?,
        note: reader.optional(occupation.note.as_ref()),
        see_also,
        served: if routes.is_empty() {
            served(reader, list)?
        } else {
            Vec::new()
        },
        routes,
        notes: reader.passages(&own)?,
        updates,
        checked_on: list.checked_on.to_string(),
    };
    Ok(Draft {
        address: occupation_address(list.id.as_str(), &occupation.id),
        language: reader.language,
        kind: PageKind::Occupation,
        template: "occupation.html",
        title,
        description,
        crumbs,
        notices: notices.into_iter().map(Notice::brief).collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
