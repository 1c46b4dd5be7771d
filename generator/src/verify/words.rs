//! The outcome in words, for the lawyer who has changed something.

use std::fmt::Write;

use qonys_verify::{Change, Turn};

use super::Verified;

/// How many turns of a line are shown in full.
const SHOWN: usize = 12;

/// The outcome for one procedure.
#[must_use]
pub fn words(verified: &Verified) -> String {
    let report = &verified.report;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{}: {} questions, {} classes of answers, {} profiles ({} without an open answer), {} lines of the result",
        report.procedure,
        report.questions,
        report.classes,
        grouped(report.profiles),
        grouped(report.settled),
        report.lines,
    );
    for check in &report.checks {
        let outcome = if check.violations.is_empty() {
            "holds"
        } else {
            "FAILS"
        };
        let _ = writeln!(
            out,
            "  {outcome}  {:<11} {:>4}  {}",
            check.check, check.examined, check.proves
        );
        for violation in &check.violations {
            let _ = writeln!(out, "         × {}", violation.message);
            if let Some(profile) = &violation.profile {
                let _ = writeln!(out, "           {profile}");
            }
            if let Some(compare) = &violation.compare {
                let _ = writeln!(out, "           compare {compare}");
            }
        }
    }
    if !verified.recorded {
        let _ = writeln!(out, "  no record to compare with");
    }
    for change in &verified.changes {
        say_change(&mut out, change);
    }
    if verified.is_current() {
        let _ = writeln!(out, "  same results as in the record, {}", verified.digest);
    }
    out
}

fn say_change(out: &mut String, change: &Change) {
    match change {
        Change::New { line } => {
            let _ = writeln!(out, "  ≠ {line}: new");
        }
        Change::Gone { line } => {
            let _ = writeln!(out, "  ≠ {line}: gone");
        }
        Change::Rewritten => {
            let _ = writeln!(
                out,
                "  ≠ every line says the same to everybody, but counts or steps of the record stand otherwise"
            );
        }
        Change::Recounted { line, before, now } => {
            let _ = writeln!(
                out,
                "  ≠ {line}: the same to everybody; there are {} profiles, there were {}",
                grouped(*now),
                grouped(*before)
            );
        }
        Change::Turned {
            line,
            changed,
            profiles,
            turns,
        } => {
            let _ = writeln!(
                out,
                "  ≠ {line}: {} of {} profiles change",
                grouped(*changed),
                grouped(*profiles)
            );
            for turn in turns.iter().take(SHOWN) {
                say_turn(out, turn);
            }
            if turns.len() > SHOWN {
                let _ = writeln!(out, "      and {} other turns", turns.len() - SHOWN);
            }
        }
    }
}

fn say_turn(out: &mut String, turn: &Turn) {
    let from = match &turn.from {
        Some(from) => format!("“{from}”"),
        None => "no such profile in the record".to_owned(),
    };
    let _ = writeln!(
        out,
        "      from {from} to “{}”: {}",
        turn.to,
        grouped(turn.profiles)
    );
    let _ = writeln!(out, "        such as {}", turn.profile);
}

/// A number with spaces between its thousands.
#[must_use]
pub fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_stand_apart() {
        for (number, text) in [
            (7, "7"),
            (123, "123"),
            (1234, "1 234"),
            (12_550_410, "12 550 410"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
