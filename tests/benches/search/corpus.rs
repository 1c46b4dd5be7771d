//! Many pages of the text of a few: paragraphs of real pages, drawn with
//! replacement. Their words are those of the site, so there are no more
//! different words than it has; a real site of that size would have more.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use qonys::site::{Address, Page, PageKind};
use qonys_rules::Language;
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::random::Random;
use crate::table::ByLanguage;

/// Sections of a page.
const SECTIONS: usize = 5;
/// Words of a section.
const WORDS: usize = 80;
/// A shorter paragraph is a label, not a text.
const SHORTEST: usize = 4;

/// The text of a language, in pieces that all differ.
#[derive(Debug)]
pub(crate) struct Paragraphs {
    titles: Vec<String>,
    headings: Vec<String>,
    pub(crate) texts: Vec<String>,
}

impl Paragraphs {
    /// Takes the text out of the pages of a language.
    pub(crate) fn of(pages: &[Page], language: Language) -> Self {
        let mut sets = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
        for page in pages.iter().filter(|page| page.language == Some(language)) {
            let document = Html::parse_document(&page.html);
            for (set, css) in sets.iter_mut().zip(["h1", "h2", "p, li, dd, td"]) {
                let inside = Selector::parse(&format!("main :is({css})")).expect("a selector");
                let found = document
                    .select(&inside)
                    .filter(|found| !is_left_out(*found));
                set.extend(found.map(text).filter(|text| !text.is_empty()));
            }
        }
        let [titles, headings, texts] = sets.map(|set| set.into_iter().collect::<Vec<_>>());
        let texts = texts
            .into_iter()
            .filter(|text| text.split(' ').count() >= SHORTEST)
            .collect();
        Self {
            titles,
            headings,
            texts,
        }
    }

    fn page(&self, language: Language, number: usize) -> Page {
        // Each page has a sequence of its own, so that they can be made in any order.
        let mut random = Random::new(number as u64);
        let title = random.pick(&self.titles);
        let mut main = format!("<h1>{}</h1>", escape(title));
        for section in 1..=SECTIONS {
            let heading: &String = random.pick(&self.headings);
            let _ = write!(main, "<h2 id=\"s{section}\">{}</h2>", escape(heading));
            let mut words = 0;
            while words < WORDS {
                let text = random.pick(&self.texts);
                words += text.split(' ').count();
                let _ = write!(main, "<p>{}</p>", escape(text));
            }
        }
        let head = format!("<meta charset=\"utf-8\"><title>{}</title>", escape(title));
        Page {
            address: Address::new(&format!("sampled/{number}")),
            language: Some(language),
            kind: PageKind::Article,
            title: title.clone(),
            html: format!(
                "<!doctype html><html lang=\"{language}\"><head>{head}</head><body><main>{main}</main></body></html>"
            ),
            listed: true,
        }
    }
}

/// So many pages of each language.
pub(crate) fn pages(paragraphs: &ByLanguage<Paragraphs>, number: usize) -> Vec<Page> {
    let all: Vec<(Language, usize)> = paragraphs
        .keys()
        .flat_map(|&language| (0..number).map(move |number| (language, number)))
        .collect();
    all.into_par_iter()
        .map(|(language, number)| paragraphs[&language].page(language, number))
        .collect()
}

/// Whether neither search engine is to read it.
fn is_left_out(element: ElementRef<'_>) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    element.attr("data-search") == Some("off")
        || around.any(|outer| {
            outer.attr("data-search") == Some("off")
                || ["nav", "form", "template", "noscript"].contains(&outer.value().name())
        })
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
