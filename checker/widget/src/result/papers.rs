//! The papers: to get, in hand, open, not needed; each with its reason.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{
    AgeCheck, AgeVerdict, Assessment, DocumentLine, Hand, Need, Requirement, Status, Truth,
    ValidityLimit,
};
use yew::prelude::*;

use crate::view::{View, list};

/// All papers in their lists; empty lists are left out.
pub(super) fn lists(view: &View<'_>, result: &Assessment) -> Html {
    let lists = [
        (
            Word::PapersMissing,
            &[Status::Missing, Status::Unusable][..],
        ),
        (Word::PapersNeeded, &[Status::Needed]),
        (Word::PapersHave, &[Status::InHand]),
        (Word::PapersDepends, &[Status::Depends]),
        (Word::PapersNotNeeded, &[Status::NotNeeded]),
    ];
    let sections = lists.into_iter().filter_map(|(title, statuses)| {
        let papers = result
            .documents
            .iter()
            .filter(|line| statuses.contains(&line.status))
            .map(|line| paper(view, result, line));
        let papers = list(papers);
        (!papers.is_empty()).then(|| {
            html! {
                <>
                    <h3>{ view.word(title) }{ " (" }{ papers.len() }{ ")" }</h3>
                    <ul class="papers">{ papers }</ul>
                </>
            }
        })
    });
    html! { <>{ list(sections) }</> }
}

fn paper(view: &View<'_>, result: &Assessment, line: &DocumentLine) -> Html {
    let (class, badge, word) = match line.status {
        Status::Missing => (
            "paper paper-missing",
            "badge badge-missing",
            Word::BadgeMissing,
        ),
        Status::Unusable => (
            "paper paper-missing",
            "badge badge-missing",
            Word::BadgeUnusable,
        ),
        Status::Needed => (
            "paper paper-needed",
            "badge badge-needed",
            Word::BadgeNeeded,
        ),
        Status::InHand => ("paper paper-have", "badge badge-have", Word::BadgeHave),
        Status::Depends => (
            "paper paper-unknown",
            "badge badge-unknown",
            Word::BadgeDepends,
        ),
        Status::NotNeeded => (
            "paper paper-not-needed",
            "badge badge-not-needed",
            Word::BadgeNotNeeded,
        ),
    };
    let name = view
        .checker()
        .document(&line.document)
        .map_or(line.document.as_str(), |document| document.name.as_str());
    let href = fill(
        &view.data.addresses.document,
        &[("id", line.document.as_str())],
    );
    let requirement = view
        .checker()
        .procedure
        .requirements
        .iter()
        .find(|known| known.id == line.requirement);
    html! {
        <li ~className={class}>
            <div class="paper-head">
                <h4 class="paper-name">{ view.outward(&href, name) }</h4>
                <span ~className={badge}>{ view.word(word) }</span>
            </div>
            if let Some(requirement) = requirement {
                <p>{ reason(view, result, line, requirement) }</p>
                { variants(view, line, requirement) }
            }
            { line.age.as_ref().map(|age| age_check(view, line, age)) }
            { view.sources(&line.why.provisions) }
            if line.need == Need::Depends { { view.settles(&line.why.answers) } } else { { view.behind(&line.why.answers) } }
        </li>
    }
}

/// Why the paper is needed, or why not.
fn reason(
    view: &View<'_>,
    result: &Assessment,
    line: &DocumentLine,
    requirement: &Requirement<String>,
) -> String {
    if line.need != Need::NotNeeded {
        return requirement.reason.clone();
    }
    let exemption = requirement
        .exemptions
        .iter()
        .find(|exemption| line.why.rule.as_ref() == Some(&exemption.id));
    if let Some(exemption) = exemption {
        return exemption.reason.clone();
    }
    // No exemption: either the set of the person's category leaves the paper
    // out, or the set has it and its condition does not hold.
    let mut names = Vec::new();
    for applicant in &result.applicants {
        if applicant.belongs == Truth::No {
            continue;
        }
        if requirement.applicants.contains(&applicant.applicant) {
            let condition = requirement.when_text.as_deref().unwrap_or_default();
            return view.words().fill(Word::OnlyIf, &[("condition", condition)]);
        }
        let known = &view.checker().procedure.applicants;
        if let Some(known) = known.iter().find(|known| known.id == applicant.applicant) {
            names.push(known.name.as_str());
        }
    }
    view.words()
        .fill(Word::NotInSet, &[("name", &names.join(" / "))])
}

/// Other forms the paper takes, or may take, for this person.
fn variants(view: &View<'_>, line: &DocumentLine, requirement: &Requirement<String>) -> Html {
    let lines = line.variants.iter().filter_map(|found| {
        let variant = requirement
            .variants
            .iter()
            .find(|known| known.id == found.variant)?;
        let word = if found.holds == Truth::Yes {
            Word::VariantHolds
        } else {
            Word::VariantMaybe
        };
        Some(html! {
            <>
                <p><b>{ view.word(word) }</b>{ " " }{ &variant.text }</p>
                { view.sources(&found.why.provisions) }
            </>
        })
    });
    html! { <>{ list(lines) }</> }
}

/// What the date of the paper says, in words.
fn age_check(view: &View<'_>, line: &DocumentLine, age: &AgeCheck) -> Html {
    let words = view.words();
    let days = age.days.map_or(0, i32::unsigned_abs);
    let given = match age.limit {
        ValidityLimit::MoreThanDaysLeft(_) => Word::AgeUntil,
        ValidityLimit::NotOlderThanDays(_) => Word::AgeIssued,
    };
    let limit = view
        .data
        .limits
        .iter()
        .find(|(known, _)| *known == line.document);
    let rule = limit.map(|(_, text)| text.clone()).unwrap_or_default();
    let dated = |word, day| words.fill(word, &[("date", &view.date(day))]);
    let mut sentences = Vec::new();
    sentences.extend(age.date.map(|day| dated(given, day)));
    match age.verdict {
        AgeVerdict::Good => {
            sentences.extend(age.last_day.map(|day| dated(Word::AgeLastDay, day)));
        }
        AgeVerdict::TooShort => {
            sentences.push(if age.days.is_some_and(|days| days < 0) {
                words.get(Word::AgeExpired).to_owned()
            } else {
                words.count(Count::DaysLeft, days)
            });
            sentences.extend([rule, words.get(Word::AgeRenew).to_owned()]);
        }
        AgeVerdict::TooOld => {
            sentences.push(words.count(Count::DaysOld, days));
            sentences.extend([rule, words.get(Word::AgeRenew).to_owned()]);
        }
        AgeVerdict::NotYetIssued => sentences.push(words.get(Word::AgeFuture).to_owned()),
        AgeVerdict::Unknown => {
            sentences.push(rule);
            if line.hand == Hand::InHand {
                sentences.push(words.get(Word::AgeNoDate).to_owned());
            }
        }
    }
    let unusable = line.status == Status::Unusable;
    html! {
        <>
            // A date that rules the paper out stands out.
            <p ~className={if unusable { "limit" } else { "paper-detail" }}>{ sentences.join(" ") }</p>
            if age.provisions != line.why.provisions { { view.sources(&age.provisions) } }
        </>
    }
}
