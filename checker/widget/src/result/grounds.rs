//! Grounds for refusal: touched, to be checked by the person, not applying.

use qonys_rules::widget_data::{Count, Word, fill};
use qonys_rules::{Assessment, Bearing, Ground, GroundLine};
use yew::prelude::*;

use crate::view::{View, list};

/// All grounds. Those the answers touch are open, the others folded.
pub(super) fn section(view: &View<'_>, result: &Assessment) -> Html {
    if result.grounds.is_empty() {
        return Html::default();
    }
    let touched: Vec<Html> = lines(view, result, Bearing::Touched, &|ground, line| {
        html! {
            <li class="paper paper-missing">
                <h4 class="paper-name">{ name(view, ground) }</h4>
                <p>{ &ground.text }</p>
                if let Some(note) = &ground.note { <p class="paper-detail">{ note }</p> }
                { view.sources(&line.why.provisions) }
                { view.behind(&line.why.answers) }
            </li>
        }
    });
    let check = lines(view, result, Bearing::CannotBeKnown, &|ground, line| {
        html! { <li>{ name(view, ground) }{ view.sources(&line.why.provisions) }</li> }
    });
    let not = lines(view, result, Bearing::DoesNotApply, &|ground, line| {
        let excepted = ground
            .exceptions
            .iter()
            .find(|exception| line.why.rule.as_ref() == Some(&exception.id));
        html! {
            <li>
                { name(view, ground) }
                if let Some(excepted) = excepted { { ". " }{ &excepted.who } }
                { view.sources(&line.why.provisions) }
            </li>
        }
    });
    let holders = lines(view, result, Bearing::HoldersOnly, &|ground, line| {
        html! { <li>{ name(view, ground) }{ view.sources(&line.why.provisions) }</li> }
    });
    html! {
        <>
            <h3>{ view.word(Word::GroundsTitle) }</h3>
            if !touched.is_empty() {
                <p>{ view.word(Word::GroundsTouched) }</p>
                <ul class="papers">{ touched }</ul>
            }
            { folded(view, Count::GroundsCheck, check) }
            { folded(view, Count::GroundsNot, not) }
            { folded(view, Count::GroundsHolders, holders) }
            <p>{ view.outward(&view.data.addresses.grounds, view.word(Word::GroundsAll)) }</p>
        </>
    }
}

/// The name of a ground, leading to its text.
fn name(view: &View<'_>, ground: &Ground<String>) -> Html {
    let href = fill(&view.data.addresses.ground, &[("id", ground.id.as_str())]);
    view.outward(&href, &ground.name)
}

fn lines(
    view: &View<'_>,
    result: &Assessment,
    bearing: Bearing,
    show: &dyn Fn(&Ground<String>, &GroundLine) -> Html,
) -> Vec<Html> {
    let lines = result.grounds.iter().filter(|line| line.bearing == bearing);
    list(lines.filter_map(|line| {
        let grounds = &view.checker().grounds;
        let ground = grounds.iter().find(|known| known.id == line.ground)?;
        Some(show(ground, line))
    }))
}

fn folded(view: &View<'_>, title: Count, lines: Vec<Html>) -> Html {
    let number = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    if number == 0 {
        return Html::default();
    }
    html! {
        <details class="details">
            <summary>{ view.words().count(title, number) }</summary>
            <ul>{ lines }</ul>
        </details>
    }
}
