//! Gates: conditions besides papers; and the ways of a guide, which are rows of gates.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{Assessment, Gate, GateLine, Opening, Standing, Truth, Way, WayLine};
use yew::prelude::*;

use super::law;
use crate::view::{View, list};

/// "You meet 2 of 4 conditions", and the conditions.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    if result.gates.is_empty() {
        return Html::default();
    }
    let met = result
        .gates
        .iter()
        .filter(|line| line.standing == Standing::Met);
    let (met, of) = (met.count(), result.gates.len());
    let sentence = view.words().count(Count::GatesMet, of as u32);
    html! {
        <>
            <h3>{ view.word(Word::GatesTitle) }</h3>
            <p>{ fill(&sentence, &[("have", &met.to_string())]) }</p>
            { lines(view, &view.checker().procedure.gates, &result.gates) }
        </>
    }
}

fn lines(view: &View<'_>, gates: &[Gate<String>], found: &[GateLine]) -> Html {
    let lines = found.iter().filter_map(|line| {
        let gate = gates.iter().find(|gate| gate.id == line.gate)?;
        let (class, badge, word) = match line.standing {
            Standing::Met => ("paper paper-have", "badge badge-have", Word::GateMet),
            Standing::NotMet => (
                "paper paper-missing",
                "badge badge-missing",
                Word::GateNotMet,
            ),
            Standing::Unknown => (
                "paper paper-unknown",
                "badge badge-unknown",
                if line.knowable {
                    Word::GateUnknown
                } else {
                    Word::GateUnknowable
                },
            ),
        };
        let open = line.standing == Standing::Unknown || line.concerns == Truth::Unknown;
        Some(html! {
            <li ~className={class}>
                <div class="paper-head">
                    <h4 class="paper-name">{ &gate.name }</h4>
                    <span ~className={badge}>{ view.word(word) }</span>
                </div>
                <p>{ &gate.text }</p>
                { view.sources(&line.why.provisions) }
                if open { { view.settles(&line.why.answers) } } else { { view.behind(&line.why.answers) } }
            </li>
        })
    });
    html! { <ul class="papers">{ list(lines) }</ul> }
}

/// Where the guide leads: open, unclear, closed.
pub(super) fn ways(view: &View<'_>, result: &Assessment) -> Html {
    let groups = [
        (Opening::Open, Word::WaysOpen),
        (Opening::Unclear, Word::WaysUnclear),
        (Opening::Closed, Word::WaysClosed),
    ];
    let sections = groups.into_iter().filter_map(|(opening, title)| {
        let ways = result.ways.iter().filter(|line| line.opening == opening);
        let ways = list(ways.filter_map(|line| {
            let ways = &view.checker().procedure.ways;
            Some(way(view, ways.iter().find(|way| way.id == line.way)?, line))
        }));
        (!ways.is_empty()).then(|| {
            html! { <><h3>{ view.word(title) }</h3>{ ways }</> }
        })
    });
    html! { <>{ list(sections) }</> }
}

fn way(view: &View<'_>, way: &Way<String>, line: &WayLine) -> Html {
    let check = fill(
        &view.data.addresses.check,
        &[("id", line.procedure.as_str())],
    );
    // The answers go along behind the `#`; a closed way leads there too, since
    // the law as it stood can be looked at.
    let href = [check, "#".to_owned(), crate::carried(view.flow.answers())].concat();
    let updates = view
        .checker()
        .updates
        .iter()
        .filter(|update| line.updates.contains(&update.id));
    html! {
        <details class="details" open={line.opening != Opening::Closed}>
            <summary><b>{ &way.name }</b></summary>
            { law::act_state(view, &line.law) }
            { list(updates.map(|update| law::banner(view, update, false))) }
            { lines(view, &way.gates, &line.gates) }
            <p><a href={href}>{ view.word(Word::WayStart) }<span class="visually-hidden">{ ": " }{ &way.name }</span></a></p>
        </details>
    }
}
