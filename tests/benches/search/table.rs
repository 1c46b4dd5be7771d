//! The table: our numbers, Pagefind's, and the one divided by the other, by
//! language; beside them what the issue that brought the search asks for.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use qonys_rules::Language;

use crate::visitor::Engine;

/// Something of each language.
pub(crate) type ByLanguage<T> = BTreeMap<Language, T>;

/// How the numbers came about, below the table.
pub(crate) const NOTES: &str = "
1 kB is 1000 bytes; all is the sum of the languages. A limit is for ours, ½ for the ratio.
Bytes: all files that the search asks for, each once, without headers; scripts, WASM and JSON as
brotli 11, index files as they are. Ours counts the script of the search page with all it does
to the page, Pagefind's its interface for scripts alone. Ours shows a list when its own language
has answered; complete is it when the other languages have added what they know.
Time: the question alone, without excerpts, asked again for 5 ms and divided; Pagefind's runs in
a worker, so it includes the way there and back. Build: from the HTML to the files on the disk.
Precision: the mean over the queries that find anything.";

const LABEL: usize = 40;
const LIMIT: usize = 6;
const CELL: usize = 9;
/// A number for each language and one for all.
const CELLS: usize = Language::ALL.len() + 1;

/// A line of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    name: String,
    limit: &'static str,
    digits: usize,
    summed: bool,
    ours: [Option<f64>; CELLS],
    theirs: [Option<f64>; CELLS],
}

impl Row {
    pub(crate) fn empty(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            limit: "",
            digits: 1,
            summed: false,
            ours: [None; CELLS],
            theirs: [None; CELLS],
        }
    }

    /// A line with one number for all languages together.
    pub(crate) fn new(name: &str, [ours, theirs]: [Option<f64>; 2]) -> Self {
        let mut row = Self::empty(name);
        row.ours[CELLS - 1] = ours;
        row.theirs[CELLS - 1] = theirs;
        row
    }

    pub(crate) const fn limit(mut self, limit: &'static str) -> Self {
        self.limit = limit;
        self
    }

    pub(crate) const fn digits(mut self, digits: usize) -> Self {
        self.digits = digits;
        self
    }

    /// Lets the number for all languages be their sum.
    pub(crate) const fn summed(mut self) -> Self {
        self.summed = true;
        self
    }

    /// The sum of some lines.
    pub(crate) fn sum(name: &str, rows: &[Self]) -> Self {
        let mut all = Self::empty(name).summed();
        for row in rows {
            for (into, from) in [(&mut all.ours, &row.ours), (&mut all.theirs, &row.theirs)] {
                for (into, from) in into.iter_mut().zip(from) {
                    *into = from.map(|more| into.unwrap_or(0.0) + more).or(*into);
                }
            }
        }
        all
    }

    pub(crate) fn put(&mut self, engine: Engine, language: Language, value: f64) {
        let cells = match engine {
            Engine::Ours => &mut self.ours,
            Engine::Pagefind => &mut self.theirs,
        };
        let at = Language::ALL.iter().position(|known| *known == language);
        cells[at.expect("a language")] = Some(value);
        if self.summed {
            cells[CELLS - 1] = Some(cells[..CELLS - 1].iter().flatten().sum());
        }
    }
}

/// All lines, in parts.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<(String, Vec<Row>)>);

impl Table {
    pub(crate) fn part(&mut self, title: &str) {
        self.0.push((title.to_owned(), Vec::new()));
    }

    pub(crate) fn row(&mut self, row: Row) {
        self.rows(vec![row]);
    }

    pub(crate) fn rows(&mut self, mut rows: Vec<Row>) {
        let (_, last) = self.0.last_mut().expect("a part was begun");
        last.append(&mut rows);
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let wide = CELL * CELLS;
        let groups = ["Qonys", "Pagefind", "Qonys / Pagefind"];
        write!(f, "{:LABEL$}{:>LIMIT$}", "", "")?;
        for group in groups {
            write!(f, "  {group:>wide$}")?;
        }
        write!(f, "\n{:LABEL$}{:>LIMIT$}", "", "limit")?;
        for _ in groups {
            write!(f, "  ")?;
            for name in Language::ALL.map(Language::tag).into_iter().chain(["all"]) {
                write!(f, "{name:>CELL$}")?;
            }
        }
        writeln!(f)?;
        for (title, rows) in &self.0 {
            writeln!(f, "\n{title}")?;
            for row in rows {
                row.fmt(f)?;
            }
        }
        Ok(())
    }
}

impl Display for Row {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "  {:width$}{:>LIMIT$}",
            self.name,
            self.limit,
            width = LABEL - 2
        )?;
        let mut ratios = [None; CELLS];
        for (ratio, pair) in ratios.iter_mut().zip(self.ours.iter().zip(self.theirs)) {
            *ratio = pair.0.zip(pair.1).map(|(ours, theirs)| ours / theirs);
        }
        for (cells, digits) in [
            (self.ours, self.digits),
            (self.theirs, self.digits),
            (ratios, 2),
        ] {
            write!(f, "  ")?;
            for cell in cells {
                match cell {
                    Some(number) if number.is_finite() => write!(f, "{number:>CELL$.digits$}")?,
                    _ => write!(f, "{:>CELL$}", "–")?,
                }
            }
        }
        writeln!(f)
    }
}
