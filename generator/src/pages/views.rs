//! Small structures that several templates see, already in one language.

use qonys_rules::{
    Act, Bears, Certainty, Contradiction, ContradictionKind, Dating, Force, LocalizedText, Update,
    Weight,
};
use serde::Serialize;

use super::notice::{act_titled, titled};
use super::{Reader, document, grounds};
use crate::links::SourceLink;
use crate::render::RenderError;

/// A link with its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

/// A text with the provisions it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The text.
    pub text: String,
    /// The provisions.
    pub sources: Vec<SourceLink>,
}

/// A titled text with the provisions it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PassageView {
    /// Its anchor.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// The text.
    pub text: String,
    /// The provisions.
    pub sources: Vec<SourceLink>,
}

/// Something that happened after the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UpdateView {
    /// Its anchor on the list of changes.
    pub id: String,
    /// Its own page.
    pub href: String,
    /// When, in words: “Reported: March 2025”.
    pub when: String,
    /// What happened.
    pub title: String,
    /// What it means.
    pub text: String,
    /// How sure it is: a message key.
    pub certainty: &'static str,
    /// False for what one undated or inconsistent page says.
    pub confirmed: bool,
    /// Whether it may overturn a result.
    pub major: bool,
    /// Where it was read.
    pub sources: Vec<LinkView>,
    /// When it was read.
    pub checked_on: String,
    /// What it bears on.
    pub bears: Vec<LinkView>,
}

/// Where the acts disagree or say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    /// Its anchor on the list of contradictions.
    pub id: String,
    /// Its own page.
    pub href: String,
    /// What sort of trouble it is: a message key.
    pub kind: &'static str,
    /// Its name.
    pub title: String,
    /// The readings.
    pub readings: Vec<Line>,
    /// What the site does about it.
    pub site: String,
    /// What to ask the authority.
    pub ask: String,
    /// What it bears on.
    pub bears: Vec<LinkView>,
    /// When it was compared with the acts.
    pub checked_on: String,
}

/// The message for the state of an act.
#[must_use]
pub const fn force_key(force: Force) -> &'static str {
    match force {
        Force::NotYet => "force-not-yet",
        Force::InForce => "force-in-force",
        Force::Repealed => "force-repealed",
        Force::Expired => "force-expired",
    }
}

const fn certainty_key(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "certainty-high",
        Certainty::Medium => "certainty-medium",
        Certainty::Low => "certainty-low",
    }
}

const fn kind_key(kind: ContradictionKind) -> &'static str {
    match kind {
        ContradictionKind::Contradiction => "contradiction-kind-contradiction",
        ContradictionKind::Ambiguity => "contradiction-kind-ambiguity",
        ContradictionKind::Silence => "contradiction-kind-silence",
        ContradictionKind::Slip => "contradiction-kind-slip",
    }
}

/// What something bears on, as links. What rests on an act that has ended says so.
fn bears(reader: &Reader<'_>, bears: &Bears) -> Result<Vec<LinkView>, RenderError> {
    let law = reader.law();
    let mut links = Vec::new();
    let mut add = |to: String, name: &LocalizedText, act: Option<&Act>| {
        links.push(LinkView {
            href: reader.href(&to),
            text: titled(reader, reader.text(name), act)?,
        });
        Ok::<_, RenderError>(())
    };
    for found in bears.procedures.iter().filter_map(|id| law.procedure(id)) {
        let to = format!("procedures/{}", found.id);
        add(to, &found.name, law.act_of(found))?;
    }
    for found in bears.documents.iter().filter_map(|id| law.document(id)) {
        let act = document::ended_act(reader, found);
        add(format!("documents/{}", found.id), &found.name, act)?;
    }
    for id in &bears.lists {
        if let Some(found) = law.lists.iter().find(|list| list.id == *id) {
            add(
                format!("occupations/{id}"),
                &found.name,
                law.act(&found.act),
            )?;
        }
    }
    for id in &bears.grounds {
        if let Some(found) = law.grounds.iter().find(|ground| ground.id == *id) {
            let act = grounds::act(reader, found);
            add(grounds::address(reader, found), &found.name, act)?;
        }
    }
    for id in &bears.plans {
        if let Some(found) = law.plans.iter().find(|plan| plan.id == *id) {
            add("plan".to_owned(), &found.name, law.act(&found.act))?;
        }
    }
    for found in bears.acts.iter().filter_map(|id| law.act(id)) {
        links.push(LinkView {
            href: reader.href(&format!("acts/{}", found.id)),
            text: act_titled(reader, found)?,
        });
    }
    Ok(links)
}

/// An update as the reader sees it.
///
/// # Errors
/// When a word is missing in the theme.
pub fn update(
    reader: &Reader<'_>,
    update: &Update<LocalizedText>,
) -> Result<UpdateView, RenderError> {
    Ok(UpdateView {
        id: update.id.to_string(),
        href: reader.href(&format!("changes/{}", update.id)),
        when: when(reader, update)?,
        title: reader.text(&update.title),
        text: reader.text(&update.text),
        certainty: certainty_key(update.certainty),
        confirmed: update.certainty != Certainty::Low,
        major: update.weight == Weight::Major,
        sources: update
            .sources
            .iter()
            .map(|source| LinkView {
                href: source.address.clone(),
                text: source.title.clone(),
            })
            .collect(),
        checked_on: update.checked_on.to_string(),
        bears: bears(reader, &update.bears_on)?,
    })
}

fn when(reader: &Reader<'_>, update: &Update<LocalizedText>) -> Result<String, RenderError> {
    let key = match update.dating {
        Dating::Effect => "update-when-effect",
        Dating::Adoption => "update-when-adoption",
        Dating::Report => "update-when-report",
    };
    let messages = &reader.site.messages;
    let date = messages.moment(reader.language, update.on, update.precision)?;
    Ok(messages.format(reader.language, key, &[("date", date.into())])?)
}

/// The updates `concern` picks, newest first.
///
/// # Errors
/// When a word is missing in the theme.
pub fn updates(
    reader: &Reader<'_>,
    concern: impl Fn(&Update<LocalizedText>) -> bool,
) -> Result<Vec<UpdateView>, RenderError> {
    let mut found: Vec<_> = reader
        .law()
        .updates
        .iter()
        .filter(|one| concern(one))
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.on));
    found.into_iter().map(|one| update(reader, one)).collect()
}

/// A contradiction as the reader sees it.
///
/// # Errors
/// When a provision cannot be cited or a word is missing in the theme.
pub fn contradiction(
    reader: &Reader<'_>,
    one: &Contradiction<LocalizedText>,
) -> Result<ContradictionView, RenderError> {
    Ok(ContradictionView {
        id: one.id.to_string(),
        href: reader.href(&format!("contradictions/{}", one.id)),
        kind: kind_key(one.kind),
        title: reader.text(&one.title),
        readings: one
            .readings
            .iter()
            .map(|reading| reader.line(&reading.text, &reading.sources))
            .collect::<Result<_, _>>()?,
        site: reader.text(&one.site),
        ask: reader.text(&one.ask),
        bears: bears(reader, &one.bears_on)?,
        checked_on: one.checked_on.to_string(),
    })
}

/// The contradictions `concern` picks, in the order of the data.
///
/// # Errors
/// When a provision cannot be cited or a word is missing in the theme.
pub fn contradictions(
    reader: &Reader<'_>,
    concern: impl Fn(&Contradiction<LocalizedText>) -> bool,
) -> Result<Vec<ContradictionView>, RenderError> {
    reader
        .law()
        .contradictions
        .iter()
        .filter(|one| concern(one))
        .map(|one| contradiction(reader, one))
        .collect()
}
