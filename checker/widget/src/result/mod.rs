//! The result: what follows from the answers, and why. Text only: *Change* and
//! the other buttons are named by attributes and answered by the application.

mod calendar;
mod gates;
mod grounds;
pub(crate) mod law;
mod papers;
mod points;
mod sheet;
mod unclear;
mod what_if;

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{Answer, Assessment, Passage, QuestionKind, Truth};

use crate::markup::Markup;
use crate::question::{given, set_aside};
use crate::reader::Reader;

/// The page of the result. What can overturn it comes first.
pub(crate) fn page(reader: &Reader<'_>, out: &mut Markup) {
    let result = &reader.flow.assess(reader.checker());
    if !result.ways.is_empty() {
        guide(reader, result, out);
        return;
    }
    // The focus goes to this heading; the summary is read with it, once.
    out.html("<h2 id=\"check-heading\" tabindex=\"-1\" aria-describedby=\"check-summary\">")
        .text(reader.word(Word::ResultTitle))
        .html("</h2><p class=\"muted\">");
    as_of(reader, result, out);
    out.html("</p>");
    law::state(reader, result, out);
    law::overturning(reader, result, true, out);
    applicant(reader, result, out);
    summary(reader, result, out);
    buttons(reader, out);
    open(reader, result, out);
    papers::lists(reader, result, out);
    calendar::section(reader, result, out);
    gates::section(reader, result, out);
    points::section(reader, result, out);
    what_if::section(reader, result, out);
    grounds::section(reader, result, out);
    steps(reader, result, out);
    unclear::section(reader, result, out);
    not_assessed(reader, result, out);
    law::minor(reader, result, out);
    out.html("<p class=\"notice\">")
        .text(reader.word(Word::Authority))
        .html("</p>");
    answers(reader, result, out);
    sheet::page(reader, result, out);
}

/// The page of a guide's result: the ways.
fn guide(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    out.html("<h2 id=\"check-heading\" tabindex=\"-1\" aria-describedby=\"check-summary\">")
        .text(reader.word(Word::WaysTitle))
        .html("</h2><p class=\"muted\" id=\"check-summary\">");
    as_of(reader, result, out);
    out.html("</p>");
    open(reader, result, out);
    gates::ways(reader, result, out);
    what_if::section(reader, result, out);
    out.html("<p class=\"notice\">")
        .text(reader.word(Word::Authority))
        .html("</p>");
    answers(reader, result, out);
}

fn as_of(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let date = reader.date(result.as_of);
    out.text(&reader.words().fill(Word::ResultAsOf, &[("date", &date)]));
}

fn answers(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    out.html("<h3 id=\"check-answers\" tabindex=\"-1\">")
        .text(reader.word(Word::YourAnswers))
        .html("</h3>");
    given(reader, out);
    set_aside(reader, &result.set_aside, out);
    buttons(reader, out);
}

fn buttons(reader: &Reader<'_>, out: &mut Markup) {
    out.html("<div class=\"button-row no-print\"><button type=\"button\" class=\"button\" data-go=\"print\">")
        .text(reader.word(Word::Print))
        .html("</button><button type=\"button\" class=\"button button-secondary\" data-go=\"answers\">")
        .text(reader.word(Word::ChangeAnswers))
        .html("</button><button type=\"button\" class=\"button button-secondary\" data-go=\"restart\">")
        .text(reader.word(Word::StartAgain))
        .html("</button></div>");
}

/// The one question whose answer would settle most.
fn open(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let first = result.open.first();
    if let Some(question) = first.and_then(|id| reader.checker().question(id)) {
        out.html("<p class=\"no-print\">")
            .text(reader.word(Word::SettlesMost))
            .html(" ");
        reader.change(&question.id, &question.text, "", out);
        out.html("</p>");
    }
}

/// The category the person belongs to, or those they may belong to.
fn applicant(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    out.element("h3", reader.word(Word::ApplicantTitle));
    let belongs = |truth: Truth| result.applicants.iter().any(|line| line.belongs == truth);
    let wanted = if belongs(Truth::Yes) {
        Truth::Yes
    } else {
        let word = if belongs(Truth::Unknown) {
            Word::ApplicantMaybe
        } else {
            Word::ApplicantNone
        };
        out.element("p", reader.word(word));
        Truth::Unknown
    };
    for line in result
        .applicants
        .iter()
        .filter(|line| line.belongs == wanted)
    {
        let known = &reader.checker().procedure.applicants;
        let Some(known) = known.iter().find(|known| known.id == line.applicant) else {
            continue;
        };
        out.html("<p>")
            .element("b", &known.name)
            .html(". ")
            .text(&known.who)
            .html("</p>");
        reader.sources(&line.why.provisions, out);
        reader.behind(&line.why.answers, out);
    }
    occupation(reader, out);
}

/// The occupation chosen, with its page.
fn occupation(reader: &Reader<'_>, out: &mut Markup) {
    for question in reader.checker().path(reader.flow.situation()) {
        let (QuestionKind::Occupation(list), Some(answer @ Answer::Occupation(code))) =
            (&question.kind, reader.flow.answers().get(&question.id))
        else {
            continue;
        };
        let href = fill(
            &reader.data.addresses.occupation,
            &[("list", list.as_str()), ("id", code.as_str())],
        );
        out.html("<p>")
            .text(reader.word(Word::Occupation))
            .html(" ");
        reader.outward(&href, &reader.answer(question, answer), out);
        out.html("</p>");
    }
}

/// "You have 4 of 9 papers", and how many stand where.
fn summary(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let counts = result.counts;
    let sentence = reader
        .words()
        .count(Count::HaveOf, u32::from(counts.needed));
    let have = counts.in_hand.to_string();
    out.html("<div id=\"check-summary\"><p class=\"lead\">")
        .text(&fill(&sentence, &[("have", &have)]))
        .html("</p>");
    if counts.depends > 0 {
        let least = counts.needed.to_string();
        let most = (counts.needed + counts.depends).to_string();
        let values = [("have", least.as_str()), ("total", &most)];
        out.element("p", &reader.words().fill(Word::PapersBetween, &values));
    }
    out.html("<ul class=\"tally\">");
    for (number, word) in [
        (counts.missing, Word::TallyMissing),
        (
            counts.needed - counts.in_hand - counts.missing,
            Word::TallyNeeded,
        ),
        (counts.in_hand, Word::TallyHave),
        (counts.depends, Word::TallyDepends),
        (counts.not_needed, Word::TallyNotNeeded),
    ] {
        if number > 0 {
            out.html("<li><b>")
                .number(number.into())
                .html("</b> ")
                .text(reader.word(word))
                .html("</li>");
        }
    }
    out.html("</ul></div>");
}

/// The steps that the person may have to take: those for everybody, and those
/// for a category the person belongs to or may belong to.
fn steps(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    out.element("h3", reader.word(Word::StepsTitle))
        .html("<ol>");
    for step in &reader.checker().procedure.steps {
        let concerns = step.applicants.is_empty()
            || result
                .applicants
                .iter()
                .any(|line| line.belongs != Truth::No && step.applicants.contains(&line.applicant));
        if concerns {
            passage(reader, &step.passage, out);
        }
    }
    out.html("</ol><p>");
    let words = reader.word(Word::ProcedureLink);
    reader.outward(&reader.data.addresses.procedure, words, out);
    out.html("</p>");
}

fn not_assessed(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let mut lines = Markup::default();
    for entry in &reader.checker().procedure.not_assessed {
        if result.not_assessed.contains(&entry.id) {
            passage(reader, entry, &mut lines);
        }
    }
    reader.folded(reader.word(Word::NotAssessedTitle), &lines, out);
}

fn passage(reader: &Reader<'_>, passage: &Passage<String>, out: &mut Markup) {
    out.html("<li>");
    if let Some(title) = &passage.title {
        out.element("b", title).html(". ");
    }
    out.text(&passage.text);
    reader.sources(&passage.sources, out);
    out.html("</li>");
}

/// A card: its head with a name and, if there is one, a badge. `kind` is the end
/// of its classes. The body follows, then [`close_card`].
fn open_card(kind: &'static str, badge: &str, name: impl FnOnce(&mut Markup), out: &mut Markup) {
    out.html("<li class=\"paper paper-")
        .html(kind)
        .html("\"><div class=\"paper-head\"><h4 class=\"paper-name\">");
    name(out);
    out.html("</h4>");
    if !badge.is_empty() {
        out.html("<span class=\"badge badge-")
            .html(kind)
            .html("\">")
            .text(badge)
            .html("</span>");
    }
    out.html("</div>");
}

fn close_card(out: &mut Markup) {
    out.html("</li>");
}

#[cfg(test)]
mod tests {
    use qonys_rules::{Answers, Set};

    use super::*;
    use crate::fixture::{day, option, paper, question};
    use crate::flow::Flow;
    use crate::law_file::tests::data;

    fn shown(data: &qonys_rules::widget_data::WidgetData, answers: &Answers) -> String {
        let flow = Flow::resume(&data.checker, day("2026-11-21"), answers.clone());
        let mut out = Markup::default();
        page(&Reader { data, flow: &flow }, &mut out);
        out.as_str().to_owned()
    }

    #[test]
    fn texts_of_the_law_are_never_markup() {
        let mut data = data();
        for document in &mut data.checker.documents {
            document.name = "<img src=x onerror=alert(1)>".to_owned();
        }
        let page = shown(&data, &Answers::default());
        assert!(!page.contains("<img"), "{page}");
        assert!(page.contains("&lt;img src=x"), "{page}");
    }

    #[test]
    fn every_element_that_opens_closes() {
        let mut answers = Answers::default();
        answers.set(question("age"), option("child"));
        let papers: Set<_> = [paper("passport")].into_iter().collect();
        answers.set(question("papers"), Answer::Documents(papers));
        answers.set(question("until"), Answer::Date(day("2030-01-01")));
        for answers in [Answers::default(), answers] {
            let page = shown(&data(), &answers);
            for tag in [
                "p", "ul", "ol", "li", "div", "details", "summary", "h2", "h3", "dl", "a",
                "button", "section",
            ] {
                let opened = page.matches(&format!("<{tag}>")).count()
                    + page.matches(&format!("<{tag} ")).count();
                assert_eq!(
                    opened,
                    page.matches(&format!("</{tag}>")).count(),
                    "{tag}: {page}"
                );
            }
            assert!(page.contains("class=\"sheet\""), "the sheet to print");
            assert!(
                page.contains("data-change=\"age\""),
                "a way to change an answer"
            );
        }
    }
}
