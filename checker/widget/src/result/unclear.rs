//! Where the acts disagree, can be read two ways or say nothing.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, ContradictionKind};

use crate::markup::Markup;
use crate::reader::Reader;

/// All that bears on the procedure; the readings stand on their own page.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    if result.contradictions.is_empty() {
        return;
    }
    out.html("<details class=\"details\"><summary>")
        .text(reader.word(Word::UnclearTitle))
        .html(" (")
        .number(result.contradictions.len())
        .html(")</summary>")
        .element("p", reader.word(Word::UnclearText))
        .html("<ul class=\"doubts\">");
    for entry in &reader.checker().contradictions {
        if !result.contradictions.contains(&entry.id) {
            continue;
        }
        let kind = match entry.kind {
            ContradictionKind::Contradiction => Word::KindContradiction,
            ContradictionKind::Ambiguity => Word::KindAmbiguity,
            ContradictionKind::Silence => Word::KindSilence,
            ContradictionKind::Slip => Word::KindSlip,
        };
        let href = fill(
            &reader.data.addresses.contradiction,
            &[("id", entry.id.as_str())],
        );
        out.html("<li><p class=\"doubt-title\">");
        reader.outward(&href, &entry.title, out);
        out.html(" <span class=\"tag\">")
            .text(reader.word(kind))
            .html("</span></p>")
            .element("p", &entry.site)
            .html("</li>");
    }
    out.html("</ul></details>");
}
