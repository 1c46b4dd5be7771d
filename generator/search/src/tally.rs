//! Tallies: what one word, or all together, give to each page.

use alloc::{vec, vec::Vec};

use crate::{Field, StemEntry, bm25::Scorer, catalogue::Catalogue};

/// How well a page fits, before any reckoning: a page of a better band always
/// stands before one of a lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Band {
    /// It has some of the words; such pages are shown only when none has all.
    Some = 1,
    /// The words were found in another language of the page.
    Foreign = 2,
    /// It has all words, but of some only longer ones that begin so.
    Beginning = 3,
    /// It has all words, but some only in other letters than were typed.
    Folded = 4,
    /// It has all words, but of some only what means the same.
    Synonym = 5,
    /// It has all words.
    All = 6,
    /// Its title, another name or its code is the query.
    Whole = 7,
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

/// For each page nothing, or a band and a score.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally(Vec<Slot>);

/// What a page has. Nothing is less than any band, and then the score is zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Slot {
    band: Option<Band>,
    score: f32,
}

impl Tally {
    /// Nothing for any page.
    pub(crate) fn empty(pages: usize) -> Self {
        let mut slots = Vec::new();
        slots.resize(pages, Slot::default());
        Self(slots)
    }

    /// How many pages have something.
    pub(crate) fn count(&self) -> usize {
        let mut count = 0;
        for slot in &self.0 {
            count += usize::from(slot.band.is_some());
        }
        count
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// The best band of any page.
    pub(crate) fn best(&self) -> Option<Band> {
        let mut best = None;
        for slot in &self.0 {
            best = best.max(slot.band);
        }
        best
    }

    /// Takes from both what both have: the lesser band, the sum of the scores.
    /// One that knows no pages at all ([`Tally::default`]) is no limit.
    #[inline(never)]
    pub(crate) fn and(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
            return;
        }
        for (ours, theirs) in self.0.iter_mut().zip(&other.0) {
            ours.score += theirs.score;
            ours.band = ours.band.min(theirs.band);
            if ours.band.is_none() {
                ours.score = 0.0;
            }
        }
    }

    /// Takes from either what one of them has: the better band with its score,
    /// and both scores where the bands are the same.
    #[inline(never)]
    pub(crate) fn or(&mut self, other: &Self) {
        for (ours, theirs) in self.0.iter_mut().zip(&other.0) {
            if ours.band == theirs.band {
                ours.score += theirs.score;
            } else if ours.band < theirs.band {
                *ours = *theirs;
            }
        }
    }

    /// Puts every page that has something into a band.
    pub(crate) fn set_band(&mut self, band: Band) {
        for slot in &mut self.0 {
            if slot.band.is_some() {
                slot.band = Some(band);
            }
        }
    }

    /// Adds a score to a page.
    pub(crate) fn add(&mut self, page: u32, band: Band, score: f32) {
        if let Some(slot) = self.0.get_mut(page as usize) {
            slot.band = Some(band);
            slot.score += score;
        }
    }

    /// Adds the pages of some stems as if they were one: counting each one's
    /// own rarity would put the rarest ending first.
    #[inline(never)]
    pub(crate) fn add_stems(&mut self, catalogue: &Catalogue, stems: &[&StemEntry], band: Band) {
        for &field in &Field::SCORED {
            let Some(lengths) = catalogue.field(field) else {
                continue;
            };
            let mut times = vec![0_u32; self.0.len()];
            let mut having = 0;
            for entry in stems {
                for posting in entry.pages(field) {
                    if let Some(slot) = times.get_mut(posting.page as usize) {
                        having += usize::from(*slot == 0);
                        *slot = slot.saturating_add(posting.times);
                    }
                }
            }
            let scorer = Scorer::new(having, catalogue.page_count, lengths.tokens, field.weight());
            for (page, &times) in (0..).zip(&times) {
                if times > 0 {
                    let length = lengths.lengths.get(page as usize);
                    let score = scorer.score(times, length.copied().unwrap_or(0));
                    self.add(page, band, score);
                }
            }
        }
    }

    /// The pages that have something, best first; equal ones in the order of
    /// the pages. A comb sort, because the one of the standard library is a
    /// tenth of the engine.
    pub(crate) fn ranked(&self) -> Vec<Ranked> {
        let mut ranked: Vec<Ranked> = Vec::new();
        for (page, found) in (0..).zip(&self.0) {
            if let Some(band) = found.band {
                let bm25 = found.score;
                ranked.push(Ranked { page, band, bm25 });
            }
        }
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
        ranked
    }
}

#[cfg(test)]
mod tests {
    use alloc::{vec, vec::Vec};

    use proptest::prelude::*;

    use super::{Band, Tally};

    fn tally() -> impl Strategy<Value = Tally> {
        let band = prop::sample::select(vec![Band::Some, Band::Foreign, Band::All]);
        prop::collection::vec(prop::option::of((band, 0_u8..9)), 20).prop_map(|slots| {
            let mut tally = Tally::empty(slots.len());
            for (page, slot) in (0..).zip(slots) {
                if let Some((band, score)) = slot {
                    tally.add(page, band, f32::from(score));
                }
            }
            tally
        })
    }

    proptest! {
        #[test]
        fn rankings_fall(tally in tally()) {
            let ranked = tally.ranked();
            prop_assert_eq!(ranked.len(), tally.count());
            for pair in ranked.windows(2) {
                prop_assert!(pair[0].precedes(&pair[1]) && pair[0].score() >= pair[1].score());
            }
        }

        #[test]
        fn and_narrows_and_or_widens(one in tally(), other in tally()) {
            let (mut both, mut either) = (one.clone(), one.clone());
            both.and(other.clone());
            either.or(&other);
            for (at, (a, b)) in one.0.iter().zip(&other.0).enumerate() {
                prop_assert_eq!(both.0[at].band.is_some(), a.band.is_some() && b.band.is_some());
                prop_assert_eq!(either.0[at].band, a.band.max(b.band));
                for slot in [both.0[at], either.0[at]] {
                    prop_assert!(slot.band.is_some() || slot.score == 0.0);
                }
            }
            let mut any = Tally::default();
            any.and(one.clone());
            prop_assert_eq!(any.0, one.0);
            let pages = |tally: &Tally| tally.ranked().iter().map(|found| found.page).collect::<Vec<_>>();
            prop_assert!(pages(&both).iter().all(|page| pages(&either).contains(page)));
        }
    }
}
