//! No rule is dead: without the requirement, the exemption, the exception or
//! the line of points somebody would get another result.

use qonys_rules::Checker;

use super::Checked;
use crate::line::Line;
use crate::pairs::{Newly, Pairs};
use crate::study::{Study, Told};

/// A rule, and the checker without it.
type Without = (String, Box<dyn Fn(&mut Checker<()>)>);

pub(super) fn every_rule(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "rules",
        "without any one requirement, exemption, exception or line of points somebody’s result would be another",
    );
    for told in &study.told {
        for (name, without) in rules(told, study) {
            checked.examined += 1;
            let other = study.retold(told, without);
            if !differ(told, &other) {
                let message = format!("{name} changes nothing for anybody");
                checked.broken(message, None);
            }
        }
    }
    checked
}

/// Whether two tellings of a line differ for somebody without open answers.
fn differ(told: &Told, other: &Told) -> bool {
    let mut pairs = Pairs::between(
        &told.diagram,
        &other.diagram,
        &told.space.variables,
        Newly::Anything,
    )
    .definite();
    let mut found = false;
    let roots = (told.diagram.root, other.diagram.root);
    pairs.walk(roots, &mut (Vec::new(), Vec::new()), &mut |pair| {
        let first = told.outcomes.get(usize::from(pair.first.0));
        let second = other.outcomes.get(usize::from(pair.second.0));
        found |= first.map(|one| &one.possible) != second.map(|one| &one.possible);
    });
    found
}

/// The rules of a line.
fn rules(told: &Told, study: &Study) -> Vec<Without> {
    let checker = &study.checker;
    let mut rules: Vec<Without> = Vec::new();
    match &told.line {
        Line::Paper(document) => {
            let of_it = checker
                .procedure
                .requirements
                .iter()
                .filter(|requirement| requirement.document == *document);
            for requirement in of_it {
                let id = requirement.id.clone();
                rules.push((
                    format!("the requirement `{id}`"),
                    Box::new(move |cut| {
                        cut.procedure.requirements.retain(|one| one.id != id);
                    }),
                ));
                for exemption in &requirement.exemptions {
                    let id = exemption.id.clone();
                    rules.push((
                        format!("the exemption `{id}` from `{document}`"),
                        Box::new(move |cut| {
                            for requirement in &mut cut.procedure.requirements {
                                requirement.exemptions.retain(|one| one.id != id);
                            }
                        }),
                    ));
                }
            }
        }
        Line::Ground(ground) => {
            let grounds = checker.grounds.iter().filter(|one| one.id == *ground);
            let exceptions = grounds.flat_map(|one| &one.exceptions);
            for exception in exceptions.filter(|one| one.when.is_some()) {
                let id = exception.id.clone();
                rules.push((
                    format!("the exception `{id}` from the ground `{ground}`"),
                    Box::new(move |cut| {
                        for ground in &mut cut.grounds {
                            ground.exceptions.retain(|one| one.id != id);
                        }
                    }),
                ));
            }
        }
        Line::Criterion(criterion) => {
            let tables = checker.points.iter().flat_map(|table| &table.criteria);
            let lines = tables
                .filter(|one| one.id == *criterion)
                .flat_map(|one| &one.lines);
            for line in lines {
                let id = line.id.clone();
                rules.push((
                    format!("the line `{id}` of the criterion `{criterion}`"),
                    Box::new(move |cut| {
                        for criterion in cut.points.iter_mut().flat_map(|one| &mut one.criteria) {
                            criterion.lines.retain(|one| one.id != id);
                        }
                    }),
                ));
            }
        }
        _ => {}
    }
    rules
}
