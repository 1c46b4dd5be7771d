//! The papers: to get, in hand, open, not needed; each with its reason.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{
    AgeCheck, AgeVerdict, Assessment, DocumentLine, Hand, Need, Requirement, Status, Truth,
    ValidityLimit,
};

use super::{close_card, open_card};
use crate::markup::Markup;
use crate::reader::Reader;

/// All papers in their lists; empty lists are left out. What an exemption
/// spares is worth seeing; what stands on the lists of others is folded.
pub(super) fn lists(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    type Wanted = fn(&DocumentLine) -> bool;
    let lists: [(Word, bool, Wanted); 6] = [
        (Word::PapersMissing, false, |line| {
            matches!(line.status, Status::Missing | Status::Unusable)
        }),
        (Word::PapersNeeded, false, |line| {
            line.status == Status::Needed
        }),
        (Word::PapersHave, false, |line| {
            line.status == Status::InHand
        }),
        (Word::PapersDepends, false, |line| {
            line.status == Status::Depends
        }),
        (Word::PapersNotNeeded, false, |line| {
            line.status == Status::NotNeeded && line.why.rule.is_some()
        }),
        (Word::PapersNotNeeded, true, |line| {
            line.status == Status::NotNeeded && line.why.rule.is_none()
        }),
    ];
    for (title, folded, wanted) in lists {
        let mut papers = Markup::default();
        let mut number = 0;
        for line in result.documents.iter().filter(|line| wanted(line)) {
            paper(reader, result, line, &mut papers);
            number += 1;
        }
        if number == 0 {
            continue;
        }
        let (open, titled, close) = if folded {
            (
                "<details class=\"details\"><summary>",
                ")</summary><ul class=\"papers\">",
                "</ul></details>",
            )
        } else {
            ("<h3>", ")</h3><ul class=\"papers\">", "</ul>")
        };
        out.html(open)
            .text(reader.word(title))
            .html(" (")
            .number(number)
            .html(titled)
            .add(&papers)
            .html(close);
    }
}

fn paper(reader: &Reader<'_>, result: &Assessment, line: &DocumentLine, out: &mut Markup) {
    let kind = match line.status {
        Status::Missing | Status::Unusable => "missing",
        Status::Needed => "needed",
        Status::InHand => "have",
        Status::Depends => "unknown",
        Status::NotNeeded => "not-needed",
    };
    let href = fill(
        &reader.data.addresses.document,
        &[("id", line.document.as_str())],
    );
    let name = |out: &mut Markup| reader.outward(&href, reader.paper(&line.document), out);
    open_card(kind, reader.word(line.status.into()), name, out);
    let requirements = &reader.checker().procedure.requirements;
    let requirement = requirements
        .iter()
        .find(|known| known.id == line.requirement);
    if let Some(requirement) = requirement {
        out.element("p", &reason(reader, result, line, requirement));
        variants(reader, line, requirement, out);
    }
    if let Some(age) = &line.age {
        age_check(reader, line, age, out);
    }
    reader.sources(&line.why.provisions, out);
    if line.need == Need::Depends {
        reader.settles(&line.why.answers, out);
    } else {
        reader.behind(&line.why.answers, out);
    }
    close_card(out);
}

/// Why the paper is needed, or why not.
fn reason(
    reader: &Reader<'_>,
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
            return reader
                .words()
                .fill(Word::OnlyIf, &[("condition", condition)]);
        }
        let known = &reader.checker().procedure.applicants;
        if let Some(known) = known.iter().find(|known| known.id == applicant.applicant) {
            names.push(known.name.as_str());
        }
    }
    reader
        .words()
        .fill(Word::NotInSet, &[("name", &names.join(" / "))])
}

/// Other forms the paper takes, or may take, for this person.
fn variants(
    reader: &Reader<'_>,
    line: &DocumentLine,
    requirement: &Requirement<String>,
    out: &mut Markup,
) {
    for found in &line.variants {
        let mut known = requirement.variants.iter();
        let Some(variant) = known.find(|known| known.id == found.variant) else {
            continue;
        };
        let word = if found.holds == Truth::Yes {
            Word::VariantHolds
        } else {
            Word::VariantMaybe
        };
        out.html("<p>")
            .element("b", reader.word(word))
            .html(" ")
            .text(&variant.text)
            .html("</p>");
        reader.sources(&found.why.provisions, out);
    }
}

/// What the date of the paper says, in words.
fn age_check(reader: &Reader<'_>, line: &DocumentLine, age: &AgeCheck, out: &mut Markup) {
    let words = reader.words();
    let days = age.days.map_or(0, i32::unsigned_abs);
    let given = match age.limit {
        ValidityLimit::MoreThanDaysLeft(_) => Word::AgeUntil,
        ValidityLimit::NotOlderThanDays(_) => Word::AgeIssued,
    };
    let limit = reader
        .data
        .limits
        .iter()
        .find(|(known, _)| *known == line.document);
    let rule = limit.map(|(_, text)| text.clone()).unwrap_or_default();
    let dated = |word, day| words.fill(word, &[("date", &reader.date(day))]);
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
    // A date that rules the paper out stands out.
    out.html(if line.status == Status::Unusable {
        "<p class=\"limit\">"
    } else {
        "<p class=\"paper-detail\">"
    })
    .text(&sentences.join(" "))
    .html("</p>");
    if age.provisions != line.why.provisions {
        reader.sources(&age.provisions, out);
    }
}
