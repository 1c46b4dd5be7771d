//! The rows of a plan put together by what they have in common.

use std::collections::BTreeMap;

use qonys_rules::{BodyId, Measure, Plan};

/// The rows by the body that gathers what the others report; those that name
/// none stand together too.
pub(super) fn by_lead(plan: &Plan) -> BTreeMap<Option<&BodyId>, Vec<&Measure>> {
    let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for measure in &plan.measures {
        rows.entry(measure.lead.as_ref()).or_default().push(measure);
    }
    rows
}

/// The rows by the year of their last day, earliest first.
pub(super) fn by_year(plan: &Plan) -> BTreeMap<u16, Vec<&Measure>> {
    let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for measure in &plan.measures {
        if let Some(end) = measure.ends() {
            rows.entry(end.year()).or_default().push(measure);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use qonys_rules::{ActId, Funding, MeasureId, Period, PlanId, PlanSectionId, ProvisionId};

    use super::*;
    use crate::pages::fixture::{day, text};

    fn measure(number: u16, lead: Option<&str>, periods: &[(&str, &str)]) -> Measure {
        Measure {
            id: MeasureId::parse(&format!("measure-{number}")).expect("an id"),
            number,
            section: PlanSectionId::parse("one").expect("an id"),
            name: text("name"),
            completion: text("completion"),
            lead: lead.map(|id| BodyId::parse(id).expect("an id")),
            bodies: Vec::new(),
            by_agreement: Vec::new(),
            others: None,
            deadline: text("deadline"),
            periods: periods
                .iter()
                .map(|(from, until)| Period {
                    from: day(from),
                    until: day(until),
                })
                .collect(),
            spending: text("none"),
            funding: Funding::NotRequired,
            funding_text: None,
            note: None,
            sources: vec![ProvisionId::parse("order-642-2023/title").expect("an id")],
        }
    }

    fn plan(measures: Vec<Measure>) -> Plan {
        Plan {
            id: PlanId::parse("plan").expect("an id"),
            act: ActId::parse("order-642-2023").expect("an id"),
            name: text("name"),
            summary: text("summary"),
            bodies: Vec::new(),
            sections: Vec::new(),
            measures,
            sources: Vec::new(),
            checked_on: day("2026-11-21"),
        }
    }

    fn numbers(rows: &[&Measure]) -> Vec<u16> {
        rows.iter().map(|measure| measure.number).collect()
    }

    #[test]
    fn every_row_stands_in_each_index_once() {
        let plan = plan(vec![
            measure(1, Some("police"), &[("2018-01-01", "2018-01-31")]),
            measure(2, None, &[("2017-09-29", "2021-12-31")]),
            measure(3, Some("labour"), &[("2018-12-01", "2018-12-31")]),
            measure(
                4,
                Some("police"),
                &[("2020-08-01", "2020-08-01"), ("2019-08-01", "2019-08-01")],
            ),
        ]);
        let leads: Vec<_> = by_lead(&plan)
            .into_iter()
            .map(|(lead, rows)| (lead.map(BodyId::as_str), numbers(&rows)))
            .collect();
        assert_eq!(
            leads,
            [
                (None, vec![2]),
                (Some("labour"), vec![3]),
                (Some("police"), vec![1, 4])
            ]
        );
        let years: Vec<_> = by_year(&plan)
            .into_iter()
            .map(|(year, rows)| (year, numbers(&rows)))
            .collect();
        assert_eq!(
            years,
            [(2018, vec![1, 3]), (2020, vec![4]), (2021, vec![2])]
        );
    }
}
