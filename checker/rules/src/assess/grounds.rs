//! Grounds for refusal: touched, not for this person, for holders, not known here.

use super::why;
use crate::{Bearing, Checker, Concerns, Finding, Ground, GroundLine, Situation, Truth};

impl<T> Checker<T> {
    /// Exceptions come first: who is excepted need not care whom else it can hit.
    pub(super) fn ground_line(&self, ground: &Ground<T>, situation: Situation<'_>) -> GroundLine {
        let line = |bearing, why| GroundLine {
            ground: ground.id.clone(),
            bearing,
            why,
        };
        let mut excepted = Finding::plain(Truth::No);
        for exception in &ground.exceptions {
            if let Some(when) = &exception.when {
                let finding = self.holds(when, situation);
                if finding.truth == Truth::Unknown {
                    excepted = Finding::any([excepted, finding]);
                } else if finding.truth == Truth::Yes {
                    let reason = why(Some(&exception.id), finding, &exception.sources);
                    return line(Bearing::DoesNotApply, reason);
                }
            }
        }
        if ground.concerns == Concerns::Holders {
            let reason = why(None, Finding::plain(Truth::Yes), &ground.sources);
            return line(Bearing::HoldersOnly, reason);
        }
        let touched = ground
            .touched_when
            .as_ref()
            .map_or(Finding::plain(Truth::Unknown), |when| {
                self.holds(when, situation)
            });
        // Who may yet be excepted is not said to be hit.
        let touched = if excepted.truth == Truth::Unknown {
            Finding::all([touched, excepted.negate()])
        } else {
            touched
        };
        let bearing = match touched.truth {
            Truth::Yes => Bearing::Touched,
            Truth::No | Truth::Unknown => Bearing::CannotBeKnown,
        };
        line(bearing, why(None, touched, &ground.sources))
    }
}
