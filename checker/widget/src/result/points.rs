//! Points: an interval as a picture and as a table, under every reading, and
//! what the act says (and does not say) of the threshold.

use qonys_rules::widget_data::{Word, fill};
use qonys_rules::{Assessment, PointsReading, ReadingLine, Truth};
use yew::prelude::*;

use crate::view::{View, list};

/// All criteria of the table; nothing if no points are counted.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    let (Some(points), Some(table)) = (&result.points, &view.checker().points) else {
        return Html::default();
    };
    let rows = points.criteria.iter().filter_map(|line| {
        let criterion = table
            .criteria
            .iter()
            .find(|known| known.id == line.criterion)?;
        let lines = line.lines.iter().filter(|line| line.fits != Truth::No);
        let lines = lines.filter_map(|earned| {
            let known = criterion.lines.iter().find(|known| known.id == earned.line)?;
            Some(html! { <li>{ &known.name }{ " – " }{ known.points }</li> })
        });
        let readings = line.readings.iter().filter_map(|reading| {
            let word = match reading.reading {
                PointsReading::Plain => return None,
                PointsReading::AllAdd => Word::ReadingAllAdd,
                PointsReading::HighestCounts => Word::ReadingHighest,
                PointsReading::LimitIncluded => Word::ReadingIncluded,
                PointsReading::LimitExcluded => Word::ReadingExcluded,
            };
            Some(html! { <li>{ view.word(word) }{ " " }<b>{ range(reading.min, reading.max) }</b></li> })
        });
        let doubt = line.doubt.as_ref().and_then(|doubt| {
            let entries = &view.checker().contradictions;
            let entry = entries.iter().find(|entry| entry.id == *doubt)?;
            let href = fill(&view.data.addresses.contradiction, &[("id", doubt.as_str())]);
            Some(html! { <p>{ view.outward(&href, &entry.title) }</p> })
        });
        Some(html! {
            <tr>
                <th scope="row">
                    { &criterion.name }
                    <ul>{ list(lines) }{ list(readings) }</ul>
                    { doubt }
                    { view.sources(&line.why.provisions) }
                    { view.behind(&line.why.answers) }
                </th>
                <td><b>{ range(line.min, line.max) }</b></td>
            </tr>
        })
    });
    let whole = ReadingLine {
        reading: PointsReading::Plain,
        min: points.min,
        max: points.max,
    };
    html! {
        <>
            <h3>{ view.word(Word::PointsTitle) }</h3>
            <p class="lead">{ total(view, whole, points.most) }</p>
            { picture(view, whole, points.most) }
            <table class="points">
                <thead><tr>
                    <th scope="col">{ view.word(Word::PointsCriterion) }</th>
                    <th scope="col">{ view.word(Word::PointsPoints) }</th>
                </tr></thead>
                <tbody>{ list(rows) }</tbody>
            </table>
            <div class="notice notice-warning">
                <p>{ &table.threshold.text }</p>
                { view.sources(&points.threshold) }
            </div>
        </>
    }
}

/// "Between 7 and 14 points, of at most 16".
pub(super) fn total(view: &View<'_>, points: ReadingLine, most: u16) -> String {
    let word = if points.min == points.max {
        Word::PointsExact
    } else {
        Word::PointsBetween
    };
    numbers(view, word, points, most)
}

fn numbers(view: &View<'_>, word: Word, points: ReadingLine, most: u16) -> String {
    let [min, max, most] = [points.min, points.max, most].map(|number| number.to_string());
    view.words()
        .fill(word, &[("have", &min), ("current", &max), ("total", &most)])
}

/// Sure points dark, possible points light, on a scale of all that can be had.
fn picture(view: &View<'_>, points: ReadingLine, most: u16) -> Html {
    let scale = |points: u16| (points * 20).to_string();
    html! {
        <svg class="points-bar" viewBox={["0 0 ", &scale(most), " 24"].concat()} role="img"
            aria-label={numbers(view, Word::PointsPicture, points, most)}>
            <rect class="points-scale" width={scale(most)} height="24" />
            <rect class="points-possible" width={scale(points.max)} height="24" />
            <rect class="points-sure" width={scale(points.min)} height="24" />
        </svg>
    }
}

fn range(min: u16, max: u16) -> String {
    if min == max {
        min.to_string()
    } else {
        [min.to_string(), max.to_string()].join("–")
    }
}
