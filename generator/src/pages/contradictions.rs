//! Where the acts disagree, can be read two ways, or say nothing: a list of
//! all entries, act by act, and a page for each.

use qonys_rules::{Act, Contradiction, LocalizedText};
use serde::Serialize;

use super::notice::{ended, ended_word, is_over, once, titled};
use super::views::{ContradictionView, contradiction};
use super::{Crumb, Draft, Notice, Reader};
use crate::render::RenderError;
use crate::site::{Address, PageKind};

/// An entry in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Line {
    /// Its anchor.
    id: String,
    href: String,
    title: String,
    /// The message that names its kind.
    kind: &'static str,
}

/// The entries of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Group {
    /// Its anchor.
    id: String,
    name: String,
    /// The word that the act has ended.
    ended: Option<String>,
    entries: Vec<Line>,
}

/// The list of all entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Index {
    count: usize,
    groups: Vec<Group>,
    checked_on: Option<String>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Body {
    entry: ContradictionView,
    /// The word that the act it is about has ended.
    ended: Option<String>,
}

/// All pages about contradictions in the reader's language.
///
/// # Errors
/// When the theme lacks a word or a provision cannot be cited.
pub fn pages(reader: &Reader<'_>) -> Result<Vec<Draft>, RenderError> {
    let entries: Vec<(&Contradiction<LocalizedText>, ContradictionView)> = reader
        .law()
        .contradictions
        .iter()
        .map(|one| Ok((one, contradiction(reader, one)?)))
        .collect::<Result<_, RenderError>>()?;
    let mut drafts = vec![index(reader, &entries)?];
    for (one, view) in entries {
        drafts.push(page(reader, one, view)?);
    }
    Ok(drafts)
}

/// The acts an entry is about: those it is said to bear on, or else those of
/// its readings. The first is the one it is listed under.
fn acts<'a>(reader: &Reader<'a>, one: &Contradiction<LocalizedText>) -> Vec<&'a Act> {
    let law = reader.law();
    let named: Vec<&Act> = one
        .bears_on
        .acts
        .iter()
        .filter_map(|id| law.act(id))
        .collect();
    if !named.is_empty() {
        return named;
    }
    let mut found: Vec<&Act> = Vec::new();
    for source in one.readings.iter().flat_map(|reading| &reading.sources) {
        if let Some(act) = law.acts.iter().find(|act| act.id.as_str() == source.act())
            && !found.contains(&act)
        {
            found.push(act);
        }
    }
    found
}

fn index(
    reader: &Reader<'_>,
    entries: &[(&Contradiction<LocalizedText>, ContradictionView)],
) -> Result<Draft, RenderError> {
    // What applies comes first; what has ended never stands between.
    let mut sections: Vec<&Act> = reader.law().acts.iter().collect();
    sections.sort_by_key(|act| is_over(reader, Some(*act)));
    let groups = sections
        .into_iter()
        .map(|act| {
            Ok(Group {
                id: format!("of-{}", act.id),
                name: reader.text(&act.name),
                ended: ended_word(reader, Some(act))?,
                entries: entries
                    .iter()
                    .filter(|(one, _)| acts(reader, one).first() == Some(&act))
                    .map(|(_, view)| Line {
                        id: view.id.clone(),
                        href: view.href.clone(),
                        title: view.title.clone(),
                        kind: view.kind,
                    })
                    .collect(),
            })
        })
        .collect::<Result<Vec<_>, RenderError>>()?
        .into_iter()
        .filter(|group| !group.entries.is_empty())
        .collect();
    let checked = entries.iter().map(|(one, _)| one.checked_on);
    let body = Index {
        count: entries.len(),
        groups,
        checked_on: checked.min().map(|day| day.to_string()),
    };
    Ok(Draft {
        address: Address::new("contradictions"),
        language: reader.language,
        kind: PageKind::Contradictions,
        template: "contradictions.html",
        title: reader.message("contradictions-title")?,
        description: reader.message("contradictions-description")?,
        crumbs: Vec::new(),
        notices: Vec::new(),
        listed: true,
        page: tera::Value::try_from_serializable(&body)?,
    })
}

fn page(
    reader: &Reader<'_>,
    one: &Contradiction<LocalizedText>,
    entry: ContradictionView,
) -> Result<Draft, RenderError> {
    let acts = acts(reader, one);
    let mut notices: Vec<Notice> = Vec::new();
    for act in &acts {
        notices.extend(ended(reader, act)?);
    }
    let act = acts.first().copied();
    let kind = reader.message(entry.kind)?;
    let description = reader.message_with(
        "contradiction-description",
        &[
            ("kind", kind.into()),
            ("title", entry.title.as_str().into()),
        ],
    )?;
    Ok(Draft {
        address: Address::new(&format!("contradictions/{}", one.id)),
        language: reader.language,
        kind: PageKind::Contradiction,
        template: "contradiction.html",
        title: titled(reader, entry.title.clone(), act)?,
        description,
        crumbs: vec![Crumb {
            title: reader.message("contradictions-title")?,
            href: reader.href("contradictions"),
        }],
        notices: once(notices).into_iter().map(Notice::brief).collect(),
        listed: true,
        page: tera::Value::try_from_serializable(&Body {
            ended: ended_word(reader, act)?,
            entry,
        })?,
    })
}
