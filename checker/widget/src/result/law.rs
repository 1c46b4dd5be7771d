//! The state of the law on the day, and what is known to have happened since.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, Certainty, Force, LawAtDate, Update, Weight, Wording};

use crate::markup::Markup;
use crate::reader::Reader;

/// Whether the governing act is in force on the day, and in which wording.
pub(super) fn state(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    if let Some(law) = &result.law {
        act_state(reader, law, out);
    }
    // Lists of occupations: said only where they are not what they are today.
    for law in result.lists.iter().filter(|law| !law.is_plain()) {
        act_state(reader, law, out);
    }
}

/// Whether an act is in force on the day, and in which wording.
pub(super) fn act_state(reader: &Reader<'_>, law: &LawAtDate, out: &mut Markup) {
    let Some(act) = reader.checker().act_with(&law.act) else {
        return;
    };
    let as_of = reader.flow.situation().as_of;
    let open = match (law.force, law.wording) {
        (Force::InForce, Wording::Modelled) => "<p>",
        (Force::InForce, _) => WARNING,
        _ => DANGER,
    };
    out.html(open)
        .text(&reader.words().state_of(act, law, as_of))
        .html("</p>");
    if open == DANGER {
        out.element("p", reader.word(Word::LawNotApplicable));
    }
    if open != "<p>" {
        out.html("</div>");
    }
}

const WARNING: &str = "<div class=\"notice notice-warning\"><p>";
const DANGER: &str = "<div class=\"notice notice-danger\"><p class=\"notice-title\">";

/// The updates that may overturn the result: at the result in full, before the
/// first question by name, so that nobody takes the trouble of answering unaware.
pub(super) fn overturning(reader: &Reader<'_>, result: &Assessment, full: bool, out: &mut Markup) {
    for update in touching(reader, result, Weight::Major) {
        banner(reader, update, full, out);
    }
}

/// One update that may overturn a result.
pub(super) fn banner(reader: &Reader<'_>, update: &Update<String>, full: bool, out: &mut Markup) {
    let text = if full {
        &update.text
    } else {
        reader.word(Word::UpdateMajor)
    };
    out.html("<section class=\"notice notice-warning\"><p class=\"notice-title\">")
        .element("strong", &update.title)
        .html(" ");
    certainty(reader, update, out);
    out.html("</p>").element("p", text).html("<p>");
    reader.outward(&address(reader, update), reader.word(Word::UpdateMore), out);
    out.html("</p></section>");
}

/// The updates that may overturn the result, by name, for the sheet.
pub(super) fn named(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    for update in touching(reader, result, Weight::Major) {
        out.html("<p>! ")
            .text(&update.title)
            .html(". ")
            .text(reader.word(Word::UpdateMajor))
            .html("</p>");
    }
}

/// What is said before the first question: an act that does not apply, and
/// what may overturn the result.
pub(crate) fn ahead(reader: &Reader<'_>, out: &mut Markup) {
    // A guide says at each way what may overturn it.
    if reader.checker().procedure.act.is_none() {
        return;
    }
    let result = reader.flow.assess(reader.checker());
    if result.law.as_ref().is_some_and(|law| !law.is_plain()) {
        state(reader, &result, out);
    }
    overturning(reader, &result, false, out);
}

/// The other updates by name, folded.
pub(super) fn minor(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let mut lines = Markup::default();
    let mut number = 0_usize;
    for update in touching(reader, result, Weight::Minor) {
        lines.html("<li>");
        reader.outward(&address(reader, update), &update.title, &mut lines);
        lines.html(" ");
        certainty(reader, update, &mut lines);
        lines.html("</li>");
        number += 1;
    }
    if number > 0 {
        let number = number.to_string();
        let title = [reader.word(Word::UpdatesMinor), " (", &number, ")"].concat();
        reader.folded(&title, &lines, out);
    }
}

fn touching<'a>(
    reader: &Reader<'a>,
    result: &'a Assessment,
    weight: Weight,
) -> impl Iterator<Item = &'a Update<String>> {
    reader
        .checker()
        .updates
        .iter()
        .filter(move |update| update.weight == weight && result.updates.contains(&update.id))
}

/// Where the update is told in full, with its sources.
fn address(reader: &Reader<'_>, update: &Update<String>) -> String {
    fill(&reader.data.addresses.change, &[("id", update.id.as_str())])
}

/// How sure it is, unless it is certain.
fn certainty(reader: &Reader<'_>, update: &Update<String>, out: &mut Markup) {
    let word = match update.certainty {
        Certainty::High => return,
        Certainty::Medium => Word::UpdateMedium,
        Certainty::Low => Word::UpdateLow,
    };
    out.html("<span class=\"badge badge-unknown\">")
        .text(reader.word(word))
        .html("</span>");
}
