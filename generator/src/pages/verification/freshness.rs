//! When each group of data was last compared with its source.

use qonys_rules::{Act, Date, LocalizedText};
use serde::Serialize;

use crate::pages::Reader;
use crate::pages::notice::{act_titled, titled};
use crate::pages::views::LinkView;
use crate::render::RenderError;

/// A group of data. It is as fresh as its oldest part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Group {
    link: LinkView,
    checked_on: String,
}

/// All groups, the oldest first; of the same day, in the order of the site.
/// What rests on an act that has ended says so.
pub(super) fn of(reader: &Reader<'_>) -> Result<Vec<Group>, RenderError> {
    let law = reader.law();
    let name = |name: &LocalizedText, act: Option<&Act>| titled(reader, reader.text(name), act);
    let mut groups: Vec<(Date, LinkView)> = Vec::new();
    let mut note = |day: Option<Date>, to: String, text: String| {
        if let Some(day) = day {
            let href = reader.href(&to);
            groups.push((day, LinkView { href, text }));
        }
    };
    for act in &law.acts {
        let to = format!("acts/{}", act.id);
        note(Some(act.checked_on), to, act_titled(reader, act)?);
    }
    for list in &law.lists {
        let to = format!("occupations/{}", list.id);
        note(
            Some(list.checked_on),
            to,
            name(&list.name, law.act(&list.act))?,
        );
    }
    for procedure in &law.procedures {
        let to = format!("procedures/{}", procedure.id);
        let text = name(&procedure.name, law.act_of(procedure))?;
        note(Some(procedure.checked_on), to, text);
    }
    for guide in &law.guides {
        let to = format!("check/{}", guide.id);
        note(Some(guide.checked_on), to, reader.text(&guide.name));
    }
    for table in &law.points {
        let to = format!("procedures/{}#points", table.procedure);
        let text = match law.procedure(&table.procedure) {
            Some(procedure) => name(&table.name, law.act_of(procedure))?,
            None => reader.text(&table.name),
        };
        note(Some(table.checked_on), to, text);
    }
    for plan in &law.plans {
        let text = name(&plan.name, law.act(&plan.act))?;
        note(Some(plan.checked_on), "plan".to_owned(), text);
    }
    for concept in &law.concepts {
        let text = name(&concept.name, law.act(&concept.act))?;
        note(Some(concept.checked_on), "plan/concept".to_owned(), text);
    }
    let whole = [
        (
            law.documents.iter().map(|one| one.checked_on).min(),
            "documents",
            "documents-title",
        ),
        (
            law.questions.iter().map(|one| one.checked_on).min(),
            "check",
            "verification-questions",
        ),
        (
            law.grounds.iter().map(|one| one.checked_on).min(),
            "grounds",
            "grounds-title",
        ),
        (
            law.terms.iter().map(|one| one.checked_on).min(),
            "glossary",
            "glossary-title",
        ),
        (
            law.updates.iter().map(|one| one.checked_on).min(),
            "changes",
            "changes-title",
        ),
        (
            law.contradictions.iter().map(|one| one.checked_on).min(),
            "contradictions",
            "contradictions-title",
        ),
    ];
    for (day, to, key) in whole {
        note(day, to.to_owned(), reader.message(key)?);
    }
    groups.sort_by_key(|(day, _)| *day);
    Ok(groups
        .into_iter()
        .map(|(day, link)| Group {
            link,
            checked_on: day.to_string(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use qonys_rules::Language;

    use super::*;
    use crate::pages::fixture;

    #[test]
    fn the_oldest_comes_first() {
        let mut site = fixture::site(fixture::act(None));
        let mut older = fixture::act(None);
        older.checked_on = fixture::day("2025-01-01");
        older.name = fixture::text("Older");
        site.lawbook.acts.push(older);
        let reader = Reader::new(&site, Language::En);
        let groups = of(&reader).expect("the theme has the words");
        let names: Vec<_> = groups
            .iter()
            .map(|group| (group.link.text.as_str(), group.checked_on.as_str()))
            .collect();
        assert_eq!(
            names,
            [("Older", "2025-01-01"), ("Order No 642", "2026-11-21")]
        );
    }
}
