//! What an assessment says, by subject, over a small self-assessment that is
//! not law. One program and not one for each subject: it is linked once for
//! every mutant (see `MUTANTS.md`).

mod answers;
mod calendar;
mod checker;
mod fixture;
mod gates;
mod grounds;
mod law_in_time;
mod papers;
mod points;
mod refinement;
mod what_if;
