//! Grounds for refusal: touched, to be checked by the person, not applying.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{Assessment, Bearing, Ground};

use super::{close_card, open_card};
use crate::markup::Markup;
use crate::reader::Reader;

/// All grounds. Those the answers touch are open, the others folded.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    if result.grounds.is_empty() {
        return;
    }
    out.element("h3", reader.word(Word::GroundsTitle));
    let (touched, number) = lines(reader, result, Bearing::Touched);
    if number > 0 {
        out.element("p", reader.word(Word::GroundsTouched))
            .html("<ul class=\"papers\">")
            .add(&touched)
            .html("</ul>");
    }
    for (bearing, title) in [
        (Bearing::CannotBeKnown, Count::GroundsCheck),
        (Bearing::DoesNotApply, Count::GroundsNot),
        (Bearing::HoldersOnly, Count::GroundsHolders),
    ] {
        let (lines, number) = lines(reader, result, bearing);
        if number > 0 {
            reader.folded(&reader.words().count(title, number), &lines, out);
        }
    }
    out.html("<p>");
    let words = reader.word(Word::GroundsAll);
    reader.outward(&reader.data.addresses.grounds, words, out);
    out.html("</p>");
}

fn lines(reader: &Reader<'_>, result: &Assessment, bearing: Bearing) -> (Markup, u32) {
    let mut out = Markup::default();
    let mut number = 0;
    for line in result.grounds.iter().filter(|line| line.bearing == bearing) {
        let grounds = &reader.checker().grounds;
        let Some(ground) = grounds.iter().find(|known| known.id == line.ground) else {
            continue;
        };
        number += 1;
        if bearing == Bearing::Touched {
            open_card("missing", "", |out| name(reader, ground, out), &mut out);
            out.element("p", &ground.text);
            if let Some(note) = &ground.note {
                out.html("<p class=\"paper-detail\">")
                    .text(note)
                    .html("</p>");
            }
            reader.sources(&line.why.provisions, &mut out);
            reader.behind(&line.why.answers, &mut out);
            close_card(&mut out);
            continue;
        }
        out.html("<li>");
        name(reader, ground, &mut out);
        let excepted = ground
            .exceptions
            .iter()
            .find(|exception| line.why.rule.as_ref() == Some(&exception.id));
        if let Some(excepted) = excepted {
            out.html(". ").text(&excepted.who);
        }
        reader.sources(&line.why.provisions, &mut out);
        if excepted.is_some() {
            reader.behind(&line.why.answers, &mut out);
        }
        out.html("</li>");
    }
    (out, number)
}

/// The name of a ground, leading to its text.
fn name(reader: &Reader<'_>, ground: &Ground<String>, out: &mut Markup) {
    let href = fill(&reader.data.addresses.ground, &[("id", ground.id.as_str())]);
    reader.outward(&href, &ground.name, out);
}
