//! Points: an interval as a picture and as a table, under every reading, and
//! what the act says (and does not say) of the threshold.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, Truth};

use crate::markup::Markup;
use crate::reader::Reader;

/// All criteria of the table; nothing if no points are counted.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let (Some(points), Some(table)) = (&result.points, &reader.checker().points) else {
        return;
    };
    out.element("h3", reader.word(Word::PointsTitle))
        .html("<p class=\"lead\">")
        .text(&reader.words().points(points.min, points.max, points.most))
        .html("</p>");
    picture(reader, points.min, points.max, points.most, out);
    out.html("<table class=\"points\"><thead><tr><th scope=\"col\">")
        .text(reader.word(Word::PointsCriterion))
        .html("</th><th scope=\"col\">")
        .text(reader.word(Word::PointsPoints))
        .html("</th></tr></thead><tbody>");
    for line in &points.criteria {
        let mut known = table.criteria.iter();
        let Some(criterion) = known.find(|known| known.id == line.criterion) else {
            continue;
        };
        out.html("<tr><th scope=\"row\">")
            .text(&criterion.name)
            .html("<ul>");
        for earned in line.lines.iter().filter(|line| line.fits != Truth::No) {
            if let Some(known) = criterion.lines.iter().find(|one| one.id == earned.line) {
                out.html("<li>")
                    .text(&known.name)
                    .html(" – ")
                    .number(known.points.into())
                    .html("</li>");
            }
        }
        for reading in &line.readings {
            let Some(word) = reading.reading.word() else {
                continue;
            };
            out.html("<li>")
                .text(reader.word(word))
                .html(" ")
                .element("b", &range(reading.min, reading.max))
                .html("</li>");
        }
        out.html("</ul>");
        let doubts = &reader.checker().contradictions;
        if let Some(doubt) = doubts
            .iter()
            .find(|one| Some(&one.id) == line.doubt.as_ref())
        {
            let href = fill(
                &reader.data.addresses.contradiction,
                &[("id", doubt.id.as_str())],
            );
            out.html("<p>");
            reader.outward(&href, &doubt.title, out);
            out.html("</p>");
        }
        reader.sources(&line.why.provisions, out);
        reader.behind(&line.why.answers, out);
        out.html("</th><td>")
            .element("b", &range(line.min, line.max))
            .html("</td></tr>");
    }
    out.html("</tbody></table><div class=\"notice notice-warning\">")
        .element("p", &table.threshold.text);
    reader.sources(&points.threshold, out);
    out.html("</div>");
}

/// Sure points dark, possible points light, on a scale of all that can be had.
fn picture(reader: &Reader<'_>, min: u16, max: u16, most: u16, out: &mut Markup) {
    let words = reader.words().interval(Word::PointsPicture, min, max, most);
    out.html("<svg class=\"points-bar\" preserveAspectRatio=\"none\" viewBox=\"0 0 ")
        .number(most.into())
        .html(" 1\" role=\"img\" aria-label=\"")
        .text(&words)
        .html("\">");
    for (bar, width) in [
        ("<rect class=\"points-scale\"", most),
        ("<rect class=\"points-possible\"", max),
        ("<rect class=\"points-sure\"", min),
    ] {
        out.html(bar)
            .html(" height=\"1\" width=\"")
            .number(width.into())
            .html("\"/>");
    }
    out.html("</svg>");
}

fn range(min: u16, max: u16) -> String {
    if min == max {
        min.to_string()
    } else {
        [min.to_string(), max.to_string()].join("–")
    }
}
