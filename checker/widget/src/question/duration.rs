//! A length of time in two fields.

use qonys_rules::widget_data::Word;
use yew::prelude::*;

use crate::question::date::numbers;
use crate::view::{FIRST_INPUT, View};

/// Years and months, and the ways out.
pub(super) fn fields(view: &View<'_>) -> Html {
    let parts = [
        (FIRST_INPUT, Word::DurationYears, "3"),
        ("check-month", Word::DurationMonths, "2"),
    ];
    numbers(view, Word::DurationHint, &parts)
}
