//! Lists of occupations: the index of all of them, a page per list, a page per
//! sector of a list that has sectors.
//!
//! A list that applies and has no sectors stands in full on the index, where
//! one looks for an occupation first; any other only leads on from there.

use qonys_rules::{ActKind, Field, Language, Occupation, OccupationList, Sector};
use serde::Serialize;

use super::collation::Collation;
use super::notice::{ended_word, is_over, once, titled};
use super::occupation::{list_notices, list_updates};
use super::views::{ContradictionView, Line, LinkView, PassageView, UpdateView, contradictions};
use super::{Crumb, Draft, Notice, Reader};
use crate::links::{SourceLink, occupation_address};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// An occupation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    href: String,
    code: Option<String>,
    name: String,
    /// The wording of the act, where the name is a translation.
    official: Option<String>,
    /// Everything the filter looks in: names in all languages and the code.
    words: String,
    /// Where it stands, in a list whose lines are told apart by that alone.
    field: Option<String>,
    /// The levels that it demands of its positions.
    levels: Option<String>,
    /// The positions in it.
    positions: Vec<Row>,
}

/// A field with its occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FieldView {
    id: String,
    name: String,
    count: usize,
    occupations: Vec<Row>,
}

/// A list in full on the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ListView {
    id: String,
    href: String,
    name: String,
    summary: Line,
    fields: Vec<FieldView>,
}

/// A list that the index leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct OtherList {
    id: String,
    href: String,
    name: String,
    /// The word that its act has ended.
    ended: Option<String>,
    summary: String,
    sectors: Vec<PartLink>,
}

/// A sector or a field, with how many occupations it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PartLink {
    href: String,
    name: String,
    count: usize,
    sources: Vec<SourceLink>,
}

/// The index of all occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    count: usize,
    lists: Vec<ListView>,
    others: Vec<OtherList>,
    checked_on: Option<String>,
}

/// A list and how it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct List {
    id: String,
    name: String,
    /// The word that its act has ended.
    ended: Option<String>,
    summary: Line,
    /// How many occupations it names.
    count: usize,
    /// How many numbered lines it has, and how many positions stand in them.
    lines: usize,
    positions: usize,
    act: LinkView,
    sectors: Vec<PartLink>,
    /// The fields, where they stand alone.
    fields: Vec<PartLink>,
    /// The occupations themselves, where they stand nowhere else.
    rows: Vec<FieldView>,
    steps: Vec<PassageView>,
    editions: Vec<super::act::EditionView>,
    notes: Vec<PassageView>,
    updates: Vec<UpdateView>,
    contradictions: Vec<ContradictionView>,
    checked_on: String,
}

/// A sector with its occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct SectorBody {
    id: String,
    name: String,
    ended: Option<String>,
    list: LinkView,
    count: usize,
    fields: Vec<FieldView>,
    sources: Vec<SourceLink>,
    checked_on: String,
}

/// Whether a list stands in full on the index.
fn on_index(reader: &Reader<'_>, list: &OccupationList) -> bool {
    list.sectors.is_empty() && !is_over(reader, reader.law().act(&list.act))
}

/// The page of a sector, without language.
fn sector_address(list: &OccupationList, sector: &Sector) -> String {
    format!("occupations/{}/{}", list.id, sector.id)
}

/// The sector a field belongs to.
pub(super) fn sector_of<'a>(list: &'a OccupationList, field: &Field) -> Option<&'a Sector> {
    let id = field.sector.as_ref()?;
    list.sectors.iter().find(|sector| sector.id == *id)
}

/// Where the occupations of a sector are shown.
pub(super) fn sector_link(reader: &Reader<'_>, list: &OccupationList, sector: &Sector) -> LinkView {
    LinkView {
        href: reader.href(&sector_address(list, sector)),
        text: reader.text(&sector.name),
    }
}

/// Where the occupations of a field are shown.
pub(super) fn field_link(reader: &Reader<'_>, list: &OccupationList, field: &Field) -> LinkView {
    let to = match sector_of(list, field) {
        Some(sector) => format!("{}#{}", sector_address(list, sector), field.id),
        None if on_index(reader, list) => format!("occupations#{}", anchor(list, field)),
        None => format!("occupations/{}#{}", list.id, anchor(list, field)),
    };
    LinkView {
        href: reader.href(&to),
        text: reader.text(&field.name),
    }
}

/// The anchor of a field where fields of several lists may stand.
fn anchor(list: &OccupationList, field: &Field) -> String {
    format!("{}-{}", list.id, field.id)
}

/// The levels of an item in words: “6, 7”.
pub(super) fn levels(occupation: &Occupation) -> Option<String> {
    let levels: Vec<String> = occupation.levels.iter().map(u8::to_string).collect();
    (!levels.is_empty()).then(|| levels.join(", "))
}

/// The item that an occupation is a position of.
pub(super) fn umbrella<'a>(
    list: &'a OccupationList,
    occupation: &Occupation,
) -> Option<&'a Occupation> {
    let id = occupation.within.as_ref()?;
    list.occupations.iter().find(|one| one.id == *id)
}

/// The positions that an item of a list names.
pub(super) fn positions<'a>(
    list: &'a OccupationList,
    occupation: &Occupation,
) -> impl Iterator<Item = &'a Occupation> {
    let id = occupation.id.clone();
    list.occupations
        .iter()
        .filter(move |one| one.within.as_ref() == Some(&id))
}

/// An occupation as a line, with the positions in it.
pub(super) fn row(reader: &Reader<'_>, list: &OccupationList, occupation: &Occupation) -> Row {
    let name = &occupation.name;
    let code = occupation.code.as_ref().map(ToString::to_string);
    let umbrella = umbrella(list, occupation).map(|umbrella| &umbrella.name);
    let mut words = vec![
        occupation.correct_kk.as_deref().unwrap_or_default(),
        code.as_deref().unwrap_or_default(),
    ];
    // Whoever looks for an item finds the positions in it.
    for name in [Some(name), umbrella].into_iter().flatten() {
        words.extend([name.kk.as_str(), name.ru.as_str(), name.en.as_str()]);
    }
    Row {
        href: reader.href(occupation_address(list.id.as_str(), &occupation.id).as_str()),
        name: reader.text(name),
        official: (reader.language != Language::Kk).then(|| name.kk.clone()),
        words: words.join(" ").trim().to_lowercase(),
        field: code
            .is_none()
            .then(|| {
                list.fields
                    .iter()
                    .find(|field| field.id == occupation.field)
            })
            .flatten()
            .map(|field| reader.text(&field.name)),
        levels: levels(occupation),
        positions: positions(list, occupation)
            .map(|one| row(reader, list, one))
            .collect(),
        code,
    }
}

/// How many occupations satisfy `wanted`. An item that only holds positions
/// names none of its own.
fn count(list: &OccupationList, wanted: impl Fn(&Occupation) -> bool) -> usize {
    list.occupations
        .iter()
        .filter(|one| wanted(one) && positions(list, one).next().is_none())
        .count()
}

/// A field with its occupations in the order of the act.
fn field_view(reader: &Reader<'_>, list: &OccupationList, field: &Field, id: String) -> FieldView {
    FieldView {
        id,
        name: reader.text(&field.name),
        count: count(list, |one| one.field == field.id),
        occupations: list
            .occupations
            .iter()
            .filter(|one| one.field == field.id && one.within.is_none())
            .map(|one| row(reader, list, one))
            .collect(),
    }
}

/// The same, sorted by letters: whoever looks for a name among all fields
/// looks so, not in the order of the act.
fn sorted(reader: &Reader<'_>, list: &OccupationList) -> Vec<FieldView> {
    let collation = Collation::of(reader.language);
    list.fields
        .iter()
        .map(|field| {
            let mut view = field_view(reader, list, field, anchor(list, field));
            view.occupations
                .sort_by(|a, b| collation.compare(&a.name, &b.name));
            view
        })
        .collect()
}

fn sector_links(reader: &Reader<'_>, list: &OccupationList) -> Result<Vec<PartLink>, RenderError> {
    list.sectors
        .iter()
        .map(|sector| {
            let inside = |one: &Occupation| {
                let field = list.fields.iter().find(|field| field.id == one.field);
                field.is_some_and(|field| field.sector.as_ref() == Some(&sector.id))
            };
            Ok(PartLink {
                href: reader.href(&sector_address(list, sector)),
                name: reader.text(&sector.name),
                count: count(list, inside),
                sources: reader.sources(&sector.sources)?,
            })
        })
        .collect()
}

/// The crumb of the index of occupations.
pub(super) fn index_crumb(reader: &Reader<'_>) -> Result<Crumb, RenderError> {
    Ok(Crumb {
        title: reader.message("occupations-title")?,
        href: reader.href("occupations"),
    })
}

/// The crumb of a list. Names of lists are long; the act tells them apart.
pub(super) fn list_crumb(reader: &Reader<'_>, list: &OccupationList) -> Result<Crumb, RenderError> {
    let act = reader.law().act(&list.act);
    let name = match act {
        Some(act) => {
            let kind = match act.kind {
                ActKind::Order => "order",
                ActKind::Resolution => "resolution",
            };
            let number = act.number.as_str();
            reader.message_with(
                "list-of-act",
                &[("kind", kind.into()), ("number", number.into())],
            )?
        }
        None => reader.text(&list.name),
    };
    Ok(Crumb {
        title: titled(reader, name, act)?,
        href: reader.href(&format!("occupations/{}", list.id)),
    })
}

/// The index of occupations, the pages of lists and those of their sectors.
pub(super) fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let mut drafts = vec![index(reader)?];
    for list in &reader.law().lists {
        drafts.push(list_page(reader, list)?);
        for sector in &list.sectors {
            drafts.push(sector_page(reader, list, sector)?);
        }
    }
    Ok(drafts)
}

fn index(reader: &Reader<'_>) -> Result<Draft, RenderError> {
    let law = reader.law();
    let mut lists = Vec::new();
    let mut others = Vec::new();
    let mut notices = Vec::new();
    for list in &law.lists {
        let href = reader.href(&format!("occupations/{}", list.id));
        if on_index(reader, list) {
            let updates = list_updates(reader, list)?;
            let more = list_notices(reader, list, &updates)?;
            notices.extend(more.into_iter().map(Notice::brief));
            lists.push(ListView {
                id: list.id.to_string(),
                href,
                name: reader.text(&list.name),
                summary: reader.line(&list.summary, &list.sources)?,
                fields: sorted(reader, list),
            });
        } else {
            others.push(OtherList {
                id: list.id.to_string(),
                href,
                name: reader.text(&list.name),
                ended: ended_word(reader, law.act(&list.act))?,
                summary: reader.text(&list.summary),
                sectors: sector_links(reader, list)?,
            });
        }
    }
    // What applies comes first.
    others.sort_by_key(|list| list.ended.is_some());
    let count: usize = lists
        .iter()
        .flat_map(|list| &list.fields)
        .map(|field| field.count)
        .sum();
    let checked = law.lists.iter().map(|list| list.checked_on);
    let body = Index {
        count,
        lists,
        others,
        checked_on: checked.min().map(|day| day.to_string()),
    };
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
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn list_page(reader: &Reader<'_>, list: &OccupationList) -> Result<Draft, RenderError> {
    let act = reader.law().act(&list.act);
    let updates = list_updates(reader, list)?;
    let notices = list_notices(reader, list, &updates)?;
    let (lines, positions): (Vec<&Occupation>, Vec<_>) = list
        .occupations
        .iter()
        .partition(|one| one.within.is_none());
    let fields = list
        .fields
        .iter()
        .filter(|field| field.sector.is_none())
        .map(|field| {
            Ok(PartLink {
                href: field_link(reader, list, field).href,
                name: reader.text(&field.name),
                count: count(list, |one| one.field == field.id),
                sources: reader.sources(&field.sources)?,
            })
        })
        .collect::<Result<_, RenderError>>()?;
    let alone = list.sectors.is_empty() && !on_index(reader, list);
    let body = List {
        id: list.id.to_string(),
        name: reader.text(&list.name),
        ended: ended_word(reader, act)?,
        summary: reader.line(&list.summary, &list.sources)?,
        count: count(list, |_| true),
        lines: lines.len(),
        positions: positions.len(),
        act: super::occupation::act_link(reader, list),
        sectors: sector_links(reader, list)?,
        fields,
        rows: if alone {
            sorted(reader, list)
        } else {
            Vec::new()
        },
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
        title: titled(reader, body.name.clone(), act)?,
        description: body.summary.text.clone(),
        crumbs: vec![index_crumb(reader)?],
        notices,
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn sector_page(
    reader: &Reader<'_>,
    list: &OccupationList,
    sector: &Sector,
) -> Result<Draft, RenderError> {
    let act = reader.law().act(&list.act);
    let updates = list_updates(reader, list)?;
    let notices = list_notices(reader, list, &updates)?;
    let fields: Vec<FieldView> = list
        .fields
        .iter()
        .filter(|field| field.sector.as_ref() == Some(&sector.id))
        .map(|field| field_view(reader, list, field, field.id.to_string()))
        .collect();
    let list_crumb = list_crumb(reader, list)?;
    let body = SectorBody {
        id: sector.id.to_string(),
        name: reader.text(&sector.name),
        ended: ended_word(reader, act)?,
        list: LinkView {
            href: list_crumb.href.clone(),
            text: reader.text(&list.name),
        },
        count: fields.iter().map(|field| field.count).sum(),
        fields,
        sources: reader.sources(&sector.sources)?,
        checked_on: list.checked_on.to_string(),
    };
    Ok(Draft {
        address: Address::new(&sector_address(list, sector)),
        language: reader.language,
        kind: PageKind::OccupationSector,
        template: "occupation-sector.html",
        title: titled(reader, body.name.clone(), act)?,
        description: reader.message_with(
            "sector-description",
            &[
                ("name", body.name.as_str().into()),
                ("n", body.count.into()),
            ],
        )?,
        crumbs: vec![index_crumb(reader)?, list_crumb],
        notices: notices.into_iter().map(Notice::brief).collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}
