//! More experience and more education never give fewer points. One thing is
//! let pass: the act itself leaves a gap at a limit (exactly ten years are in
//! no line by one reading); then the result must say that the act is unclear.

use qonys_rules::QuestionKind;

use super::Checked;
use crate::line::Line;
use crate::pairs::{Newly, Pairs};
use crate::profile::profile;
use crate::study::Study;
use crate::variable::Part;

pub(super) fn more_is_never_less(study: &Study) -> Checked {
    let mut checked = Checked::new(
        "points",
        "more experience or more education never gives fewer points, but where the act leaves a gap and the result says so",
    );
    for told in &study.told {
        let Line::Criterion(_) = told.line else {
            continue;
        };
        checked.examined += 1;
        let variables = &told.space.variables;
        let mut broken = None;
        told.diagram.asked(&mut |path, children| {
            let Some(variable) = variables.get(path.len()) else {
                return;
            };
            let lasts = study
                .checker
                .question(&variable.question)
                .is_some_and(|question| matches!(question.kind, QuestionKind::Duration));
            // Of a length of time each class is more than the one before; of an
            // option, having it is more than not having it.
            if !lasts && !matches!(variable.part, Part::Option(_)) {
                return;
            }
            let most = variable.unknown().map_or(children.len(), usize::from);
            let steps = (0_u8..).zip(children).zip(children.iter().skip(1));
            for ((class, less), more) in steps.take(most.saturating_sub(1)) {
                let mut paths = (path.to_vec(), path.to_vec());
                paths.0.push(class);
                paths.1.push(class + 1);
                let mut pairs = Pairs::new(&told.diagram, variables, Newly::Anything);
                pairs.walk((*less, *more), &mut paths, &mut |pair| {
                    let points = |value: u16| {
                        let outcome = told.outcomes.get(usize::from(value))?;
                        Some((outcome.points?, outcome.doubted))
                    };
                    if let (Some((less, _)), Some((more, doubted))) =
                        (points(pair.first.0), points(pair.second.0))
                        && (more.1 < less.1 || (more.0 < less.0 && !doubted))
                        && broken.is_none()
                    {
                        broken = Some((
                            format!(
                                "{}: {} gives {} to {} points, and more of it only {} to {}",
                                told.line, variable.name, less.0, less.1, more.0, more.1
                            ),
                            profile(told, pair.first.1, &study.checker),
                            profile(told, pair.second.1, &study.checker),
                        ));
                    }
                });
            }
        });
        if let Some((message, less, more)) = broken {
            checked.broken_between(message, more, less);
        }
    }
    checked
}
