//! The sheet for the folder: one page of paper per person, shown in print only.

use qonys_rules::widget_data::Word;
use qonys_rules::{Assessment, DocumentLine, Need, Truth};

use super::{as_of, law};
use crate::markup::Markup;
use crate::reader::Reader;

/// What to tick, with the provision behind each line, the day and the data.
pub(super) fn page(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    let procedure = &reader.checker().procedure;
    out.html("<div class=\"sheet\"><p>")
        .element("b", &procedure.name);
    for line in &result.applicants {
        let mut known = procedure.applicants.iter();
        if line.belongs == Truth::Yes
            && let Some(known) = known.find(|known| known.id == line.applicant)
        {
            out.html(" · ").text(&known.name);
        }
    }
    out.html("</p><p>");
    as_of(reader, result, out);
    out.html("</p>");
    law::state(reader, result, out);
    out.element("p", reader.word(Word::SheetNote));
    papers(reader, result, Need::Needed, out);
    if result.counts.depends > 0 {
        out.element("p", reader.word(Word::PapersDepends));
        papers(reader, result, Need::Depends, out);
    }
    if !result.gates.is_empty() {
        out.element("p", reader.word(Word::GatesTitle)).html("<ul>");
        for line in &result.gates {
            if let Some(gate) = procedure.gates.iter().find(|gate| gate.id == line.gate) {
                out.html("<li>")
                    .text(&gate.name)
                    .html(" – ")
                    .text(reader.word(line.into()))
                    .html("</li>");
            }
        }
        out.html("</ul>");
    }
    law::named(reader, result, out);
    let digest = [
        ("name", reader.data.digest.as_str()),
        ("current", &reader.data.build),
    ];
    out.element("p", reader.word(Word::Authority))
        .element("p", &reader.words().fill(Word::Data, &digest))
        .html("</div>");
}

fn papers(reader: &Reader<'_>, result: &Assessment, need: Need, out: &mut Markup) {
    out.html("<ul class=\"sheet-papers\">");
    for line in result.documents.iter().filter(|line| line.need == need) {
        row(reader, line, out);
    }
    out.html("</ul>");
}

fn row(reader: &Reader<'_>, line: &DocumentLine, out: &mut Markup) {
    out.html("<li>").element("b", reader.paper(&line.document));
    if let Some(last) = line.age.as_ref().and_then(|age| age.last_day) {
        let date = reader.date(last);
        out.html(" – ")
            .text(&reader.words().fill(Word::AgeLastDay, &[("date", &date)]));
    }
    let requirements = &reader.checker().procedure.requirements;
    for variant in requirements.iter().flat_map(|one| &one.variants) {
        let holds = |line: &qonys_rules::VariantLine| {
            line.variant == variant.id && line.holds == Truth::Yes
        };
        if line.variants.iter().any(holds) {
            out.element("small", &variant.text);
        }
    }
    let sources = &reader.data.sources;
    let row = sources
        .iter()
        .find(|row| row.provisions == line.why.provisions);
    if let Some(row) = row {
        out.html("<small>");
        for (at, source) in row.citations.iter().enumerate() {
            out.html(if at > 0 { "; " } else { "" }).text(&source.text);
        }
        out.html("</small>");
    }
    out.html("</li>");
}
