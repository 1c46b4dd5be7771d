//! Gates: conditions besides papers; and the ways of a guide, which are rows of gates.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{Assessment, Force, Gate, GateLine, Opening, Standing, Truth, Way, WayLine};

use super::{close_card, law, open_card};
use crate::markup::Markup;
use crate::reader::Reader;

/// "You meet 2 of 4 conditions", and the conditions.
pub(super) fn section(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    if result.gates.is_empty() {
        return;
    }
    let mut met = 0_u32;
    let mut all = 0_u32;
    for line in &result.gates {
        all += 1;
        met += u32::from(line.standing == Standing::Met);
    }
    let sentence = reader.words().count(Count::GatesMet, all);
    out.element("h3", reader.word(Word::GatesTitle))
        .element("p", &fill(&sentence, &[("have", &met.to_string())]));
    lines(
        reader,
        &reader.checker().procedure.gates,
        &result.gates,
        out,
    );
}

/// Whether a gate is met, as the end of a class.
const fn kind(line: &GateLine) -> &'static str {
    match line.standing {
        Standing::Met => "have",
        Standing::NotMet => "missing",
        Standing::Unknown => "unknown",
    }
}

fn lines(reader: &Reader<'_>, gates: &[Gate<String>], found: &[GateLine], out: &mut Markup) {
    out.html("<ul class=\"papers\">");
    for line in found {
        let Some(gate) = gates.iter().find(|gate| gate.id == line.gate) else {
            continue;
        };
        let name = |out: &mut Markup| {
            out.text(&gate.name);
        };
        open_card(kind(line), reader.word(line.into()), name, out);
        out.element("p", &gate.text);
        reader.sources(&line.why.provisions, out);
        if line.standing == Standing::Unknown || line.concerns == Truth::Unknown {
            reader.settles(&line.why.answers, out);
        } else {
            reader.behind(&line.why.answers, out);
        }
        close_card(out);
    }
    out.html("</ul>");
}

/// Where the guide leads: open, unclear, closed.
pub(super) fn ways(reader: &Reader<'_>, result: &Assessment, out: &mut Markup) {
    for opening in [Opening::Open, Opening::Unclear, Opening::Closed] {
        let mut found = Markup::default();
        for line in result.ways.iter().filter(|line| line.opening == opening) {
            let ways = &reader.checker().procedure.ways;
            if let Some(known) = ways.iter().find(|way| way.id == line.way) {
                way(reader, known, line, &mut found);
            }
        }
        if !found.is_empty() {
            out.element("h3", reader.word(opening.into())).add(&found);
        }
    }
}

/// Why a way is closed, in a few words: its act has ended, or these gates are not met.
fn closed_by(reader: &Reader<'_>, way: &Way<String>, line: &WayLine) -> String {
    let act = reader.checker().act_with(&line.law.act);
    if let Some(act) = act.filter(|_| line.law.force != Force::InForce) {
        let word = match line.law.force {
            Force::Repealed => Word::WayRepealed,
            Force::Expired => Word::WayExpired,
            Force::NotYet | Force::InForce => Word::LawNotYet,
        };
        let date = reader.date(act.begins);
        return reader
            .words()
            .fill(word, &[("act", &act.name), ("date", &date)]);
    }
    let mut names = Vec::new();
    for gate in &way.gates {
        let unmet = |found: &GateLine| found.gate == gate.id && found.standing == Standing::NotMet;
        if line.gates.iter().any(unmet) {
            names.push(gate.name.as_str());
        }
    }
    let names = names.join("; ");
    reader.words().fill(Word::WayNotMet, &[("name", &names)])
}

fn way(reader: &Reader<'_>, way: &Way<String>, line: &WayLine, out: &mut Markup) {
    out.html(if line.opening == Opening::Closed {
        "<details class=\"details\"><summary>"
    } else {
        "<details class=\"details\" open><summary>"
    })
    .element("b", &way.name);
    if line.opening == Opening::Closed {
        out.html(" <small>")
            .text(&closed_by(reader, way, line))
            .html("</small>");
    }
    out.html("</summary>");
    law::act_state(reader, &line.law, out);
    for update in &reader.checker().updates {
        if line.updates.contains(&update.id) {
            law::banner(reader, update, false, out);
        }
    }
    lines(reader, &way.gates, &line.gates, out);
    reader.sources(&line.provisions, out);
    // The answers go along behind the `#`; a closed way leads there too, since
    // the law as it stood can be looked at.
    let check = fill(
        &reader.data.addresses.check,
        &[("id", line.procedure.as_str())],
    );
    out.html("<p><a href=\"")
        .text(&check)
        .html("#")
        .text(&crate::carried(reader.flow.answers()))
        .html("\">")
        .text(reader.word(Word::WayStart))
        .html("<span class=\"visually-hidden\">: ")
        .text(&way.name)
        .html("</span></a></p></details>");
}
