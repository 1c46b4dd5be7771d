//! Ranking: which pages have the words, and which of them is meant most.

use alloc::{vec, vec::Vec};

use crate::{
    Fault, Field, Index, Posting, Query, StemEntry,
    bm25::Scorer,
    query::{Clause, Term},
};

/// How well a page fits, before any reckoning: a page of a better band always
/// stands before one of a lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Band {
    /// It has some of the words; such pages are shown only when none has all.
    Some = 0,
    /// It has all words, but of some only longer ones that begin so.
    Beginning = 1,
    /// It has all words.
    All = 2,
    /// Its title, another name or its code is the query.
    Whole = 3,
}

/// A page in the order of a ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The number of the page.
    pub page: u32,
    /// How well it fits.
    pub band: Band,
    /// Its BM25 score, which orders the pages of a band.
    pub bm25: f32,
}

impl Ranked {
    /// Band and score in one number that falls from the first page to the last.
    #[must_use]
    pub fn score(&self) -> f32 {
        f32::from(self.band as u8) + self.bm25 / (self.bm25 + 10.0)
    }
}

impl Ranked {
    /// Whether it stands before another.
    fn precedes(&self, other: &Self) -> bool {
        if self.band != other.band {
            return self.band > other.band;
        }
        if self.bm25 != other.bm25 {
            return self.bm25 > other.bm25;
        }
        self.page < other.page
    }
}

/// What one word, or all together, give to each page: nothing, or a band and a score.
#[derive(Clone)]
struct Tally(Vec<Option<(Band, f32)>>);

impl Tally {
    fn empty(index: &Index) -> Self {
        Self(vec![None; index.page_count()])
    }

    /// Takes from both what both have: the lesser band, the sum of the scores.
    fn and(&mut self, other: &Self) {
        for (ours, theirs) in self.0.iter_mut().zip(&other.0) {
            *ours = match (*ours, *theirs) {
                (Some((band, score)), Some((other, more))) => Some((band.min(other), score + more)),
                _ => None,
            };
        }
    }

    /// Takes from either what one of them has: the better band, the sum of the scores.
    fn or(&mut self, other: &Self) {
        for (ours, theirs) in self.0.iter_mut().zip(&other.0) {
            *ours = match (*ours, *theirs) {
                (Some((band, score)), Some((other, more))) => Some((band.max(other), score + more)),
                (ours, theirs) => ours.or(theirs),
            };
        }
    }

    fn add(&mut self, page: u32, band: Band, score: f32) {
        if let Some(slot) = self.0.get_mut(page as usize) {
            let before = slot.map_or(0.0, |(_, before)| before);
            *slot = Some((band, before + score));
        }
    }
}

/// All pages that answer a query, best first; equal ones in the order of the pages.
pub(crate) fn rank(index: &Index, query: &Query) -> Result<Vec<Ranked>, Fault> {
    let mut words = Vec::new();
    for clause in &query.clauses {
        words.push(clause_tally(index, clause)?);
    }
    let mut rest = words.iter();
    let Some(first) = rest.next() else {
        return Ok(Vec::new());
    };
    let mut all = first.clone();
    rest.for_each(|word| all.and(word));
    for posting in index
        .exact(&query.whole)?
        .map_or(&[][..], |entry| entry.pages(Field::Whole))
    {
        all.add(posting.page, Band::Whole, 0.0);
    }
    if all.0.iter().all(Option::is_none) {
        words.iter().for_each(|word| all.or(word));
        for (band, _) in all.0.iter_mut().flatten() {
            *band = Band::Some;
        }
    }
    let mut ranked: Vec<Ranked> = (0..)
        .zip(&all.0)
        .filter_map(|(page, found)| found.map(|(band, bm25)| Ranked { page, band, bm25 }))
        .collect();
    sort(&mut ranked);
    Ok(ranked)
}

/// Best first: by band, then by score, then in the order of the pages. A comb
/// sort, because the one of the standard library is a tenth of the engine.
fn sort(ranked: &mut [Ranked]) {
    let mut gap = ranked.len();
    let mut swapped = true;
    while gap > 1 || swapped {
        gap = (gap * 10 / 13).max(1);
        swapped = false;
        for high in gap..ranked.len() {
            let low = high - gap;
            if let (Some(before), Some(after)) = (ranked.get(low), ranked.get(high))
                && after.precedes(before)
            {
                ranked.swap(low, high);
                swapped = true;
            }
        }
    }
}

fn clause_tally(index: &Index, clause: &Clause) -> Result<Tally, Fault> {
    let mut whole = term_tally(index, &clause.whole)?;
    let mut parts = clause.parts.iter();
    if let Some(first) = parts.next() {
        let mut together = term_tally(index, first)?;
        for part in parts {
            together.and(&term_tally(index, part)?);
        }
        whole.or(&together);
    }
    Ok(whole)
}

fn term_tally(index: &Index, term: &Term) -> Result<Tally, Fault> {
    let mut tally = Tally::empty(index);
    let exact = index.exact(term)?;
    if index.completes(term)? {
        let longer: Vec<&StemEntry> = index.beginning(term)?;
        for field in Field::SCORED {
            let merged = merge(index.page_count(), &longer, field);
            add_field(&mut tally, index, field, &merged, Band::Beginning);
        }
    }
    if let Some(entry) = exact {
        let mut found = Tally::empty(index);
        for field in Field::SCORED {
            add_field(&mut found, index, field, entry.pages(field), Band::All);
        }
        // A page that has the word itself gains nothing from longer ones.
        for (slot, found) in tally.0.iter_mut().zip(found.0) {
            *slot = found.or(*slot);
        }
    }
    Ok(tally)
}

fn add_field(tally: &mut Tally, index: &Index, field: Field, pages: &[Posting], band: Band) {
    let Some(lengths) = index.lengths(field) else {
        return;
    };
    let scorer = Scorer::new(
        pages.len(),
        index.page_count(),
        lengths.tokens,
        field.weight(),
    );
    for posting in pages {
        let length = lengths
            .lengths
            .get(posting.page as usize)
            .copied()
            .unwrap_or(0);
        tally.add(posting.page, band, scorer.score(posting.times, length));
    }
}

/// The pages of several words as if they were one: counting each word's own
/// rarity would put the rarest ending first.
fn merge(page_count: usize, entries: &[&StemEntry], field: Field) -> Vec<Posting> {
    let mut times = vec![0_u32; page_count];
    for posting in entries.iter().flat_map(|entry| entry.pages(field)) {
        if let Some(slot) = times.get_mut(posting.page as usize) {
            *slot = slot.saturating_add(posting.times);
        }
    }
    (0..)
        .zip(times)
        .filter(|&(_, times)| times > 0)
        .map(|(page, times)| Posting { page, times })
        .collect()
}
