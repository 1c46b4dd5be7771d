//! The record of a study: what every line says to how many, and the reduced
//! diagram by which. Plain text, committed, read by people and compared.

mod read;
mod reduced;
mod write;

pub use read::RecordError;
pub(crate) use reduced::{Branch, Reduced, Target};

/// What a line said when it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RecordedLine {
    pub(crate) line: String,
    /// How many profiles the line was recorded for.
    pub(crate) profiles: u128,
    /// What was said to how many.
    pub(crate) counts: Vec<(String, u128)>,
    pub(crate) diagram: Reduced,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The procedure or guide.
    pub procedure: String,
    /// Its questions.
    pub questions: usize,
    /// The classes of answers to them.
    pub classes: usize,
    /// The ways to answer the questions of fact.
    pub profiles: u128,
    /// Those of them without an open answer.
    pub settled: u128,
    /// How many lines of the result hold by how many checks.
    pub checks: usize,
    /// The digest of all that follows.
    pub digest: String,
    pub(crate) lines: Vec<RecordedLine>,
}

impl Record {
    /// How many lines the result has.
    #[must_use]
    pub const fn lines(&self) -> usize {
        self.lines.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record that has everything a record can have.
    const TEXT: &str = "\
# words
procedure: residence
questions: 2
classes: 5
profiles: 9
settled: 4
checks: 13
digest: 0

= document passport (27 profiles)
            20  missing
             7  not needed, passport-refugee
   1 age: child, unknown > “missing” | adult > 2
   2 ties includes refugee: no > “missing” | yes > “not needed, passport-refugee”

= ground law-1 (9 profiles)
             9  cannot be known
";

    #[test]
    fn what_is_written_is_read() {
        let record = Record::parse(TEXT).expect("a record");
        assert_eq!(record.lines(), 2);
        assert_eq!(
            record.lines[1].diagram.root,
            Target::Says("cannot be known".to_owned())
        );
        let again = Record::parse(&record.to_text()).expect("a record");
        assert_eq!(again, record);
    }

    #[test]
    fn what_is_no_record_is_refused() {
        let broken = TEXT.replace("adult > 2", "adult 2");
        assert_eq!(Record::parse(&broken), Err(RecordError { line: 13 }));
    }
}
