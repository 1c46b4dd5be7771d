//! Having a paper never adds to what is missing: not itself, for it is missing
//! at most where it is not in hand; not another, for that is needed or not
//! whatever else is in hand.

use super::Checked;
use crate::line::Line;
use crate::pairs::{Newly, Pairs};
use crate::profile::profile;
use crate::study::Study;
use crate::variable::Part;

pub(super) fn a_paper_never_adds(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "having",
        "having a paper never makes it, or another one, missing",
    );
    for told in &study.told {
        let (Line::Paper(own) | Line::State(own)) = &told.line else {
            continue;
        };
        checked.examined += 1;
        let variables = &told.space.variables;
        let mut broken = None;
        told.diagram.asked(&mut |path, children| {
            let Some(variable) = variables.get(path.len()) else {
                return;
            };
            let (Part::Paper(document), [without, with]) = (&variable.part, children) else {
                return;
            };
            // Where it is needed only once it is in hand it is not missing.
            if document == own && matches!(told.line, Line::Paper(_)) {
                return;
            }
            let mut paths = (path.to_vec(), path.to_vec());
            paths.0.push(0);
            paths.1.push(1);
            let mut pairs = Pairs::new(&told.diagram, variables, Newly::Anything);
            pairs.walk((*without, *with), &mut paths, &mut |pair| {
                let missing = |value: u16| {
                    let outcome = told.outcomes.get(usize::from(value));
                    outcome.is_some_and(|one| {
                        ["needed", "missing"].contains(&one.text.as_str())
                            || one.text.starts_with("unusable")
                    })
                };
                if !missing(pair.first.0) && missing(pair.second.0) && broken.is_none() {
                    broken = Some((
                        format!(
                            "{}: asked for only once there is {}",
                            told.line, variable.name
                        ),
                        profile(told, pair.second.1, &study.checker),
                        profile(told, pair.first.1, &study.checker),
                    ));
                }
            });
        });
        if let Some((message, with, without)) = broken {
            checked.broken_between(message, with, without);
        }
    }
    checked
}
