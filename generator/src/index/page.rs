//! What of a page can be found: its title, its other names, its text by sections.
//!
//! Templates steer this with an attribute: what is under `data-search="off"`
//! is left out, what is under `data-search="aside"` is found but not shown in
//! results, the text of a `data-search="names"` is another name of the page.
//! A `data-search="past"` in the heading says that the page rests on law that has
//! ended. What is under `data-search="entry"` – a term, a ground – is found by
//! itself, under its own heading.

use qonys_rules::Language;
use qonys_search::{Fragment, Section};
use scraper::{ElementRef, Html, Node, Selector};

use super::IndexError;
use crate::site::{Page, PageKind};

/// A page, or an entry of one, as the search sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PageText {
    /// Its address without language, and the anchor of an entry: the same in all languages.
    pub(super) id: String,
    /// Its other names.
    pub(super) names: Vec<String>,
    /// Text that is found but not shown in results: sources, notices.
    pub(super) aside: String,
    /// Whether its title weighs more than its text.
    pub(super) leads: bool,
    /// What the list of results shows of it.
    pub(super) fragment: Fragment,
}

impl PageText {
    /// All texts: title, other names, headings, text.
    pub(super) fn all(&self) -> Vec<&str> {
        let names = self.names.iter().map(String::as_str);
        std::iter::once(self.fragment.title.as_str())
            .chain(names)
            .chain(self.body())
            .collect()
    }

    /// All text but the title.
    pub(super) fn body(&self) -> impl Iterator<Item = &str> {
        let sections = self.fragment.sections.iter();
        sections
            .flat_map(|section| [section.heading.as_str(), section.text.as_str()])
            .chain([self.aside.as_str()])
    }
}

/// Takes the words out of a page: the page itself first, then its entries.
pub(super) fn read(page: &Page, language: Language) -> Result<Vec<PageText>, IndexError> {
    let missing = |missing| IndexError::Page {
        file: page.file(),
        missing,
    };
    let document = Html::parse_document(&page.html);
    let main = Selector::parse("main").map_err(|_| missing("<main>"))?;
    let main = document
        .select(&main)
        .next()
        .ok_or_else(|| missing("<main>"))?;
    let mut gathered = Gathered::default();
    gathered.children(main);
    let entries = std::mem::take(&mut gathered.entries);
    let leads = !gathered.past && leads(page.kind);
    let text = |gathered: Gathered, anchor: &str| {
        let mut sections = gathered.sections;
        sections.push(gathered.current);
        sections.retain(|section| !(section.text.is_empty() && section.heading.is_empty()));
        Some(PageText {
            id: format!("{}{anchor}", page.address),
            names: gathered.names,
            aside: gathered.aside,
            leads: leads && anchor.is_empty(),
            fragment: Fragment {
                path: format!("{}{anchor}", page.address.path(language)),
                kind: page.kind.name().to_owned(),
                title: gathered.title?,
                sections,
            },
        })
    };
    let mut texts = vec![text(gathered, "").ok_or_else(|| missing("<h1>"))?];
    for (anchor, entry) in entries {
        texts.push(
            text(entry, &format!("#{anchor}")).ok_or_else(|| missing("heading of an entry"))?,
        );
    }
    Ok(texts)
}

/// Whether people look for the pages of this kind by their titles. Those of terms
/// are made of the same words as those of the procedures and papers they are
/// about, and must not stand before them.
const fn leads(kind: PageKind) -> bool {
    !matches!(
        kind,
        PageKind::Contradictions | PageKind::Changes | PageKind::Glossary | PageKind::Verification
    )
}

/// What has been gathered so far.
#[derive(Default)]
struct Gathered {
    title: Option<String>,
    names: Vec<String>,
    past: bool,
    aside: String,
    sections: Vec<Section>,
    current: Section,
    /// What is found by itself, with its anchor.
    entries: Vec<(String, Gathered)>,
    /// Whether this is such an entry: its first heading is its title.
    is_entry: bool,
    /// What to put before the next text: a block has ended.
    gap: Option<&'static str>,
}

impl Gathered {
    fn children(&mut self, parent: ElementRef<'_>) {
        for child in parent.children() {
            match child.value() {
                Node::Text(text) => self.text(text),
                _ => ElementRef::wrap(child)
                    .into_iter()
                    .for_each(|element| self.element(element)),
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if is_left_out(element, name) {
            return;
        }
        if element.attr("data-search") == Some("aside") {
            self.aside.push_str(&plain(element));
            self.aside.push(' ');
            return;
        }
        if element.attr("data-search") == Some("names") {
            self.names.push(plain(element));
        }
        if element.attr("data-search") == Some("entry") && !self.is_entry {
            let mut entry = Self {
                is_entry: true,
                ..Self::default()
            };
            entry.children(element);
            let headings = element.descendants().filter_map(ElementRef::wrap);
            let anchor = headings
                .filter(|inside| inside.value().name().starts_with('h'))
                .find_map(|inside| inside.attr("id"));
            self.entries
                .push((anchor.unwrap_or_default().to_owned(), entry));
            return;
        }
        match name {
            "h1" if self.title.is_none() => {
                self.title = Some(plain(element));
                self.past = element
                    .descendants()
                    .filter_map(ElementRef::wrap)
                    .any(|inside| inside.attr("data-search") == Some("past"));
            }
            "h2" | "h3" | "h4" if self.is_entry && self.title.is_none() => {
                self.title = Some(plain(element));
            }
            "h2" | "h3" | "h4" | "h5" | "h6" if element.attr("id").is_some() => {
                self.heading(element);
            }
            _ => {
                let block = !is_inline(name);
                if block {
                    self.end_block(" · ");
                }
                self.children(element);
                if block {
                    self.end_block(if name == "dt" { ": " } else { " · " });
                }
            }
        }
    }

    fn heading(&mut self, element: ElementRef<'_>) {
        let section = Section {
            anchor: element.attr("id").unwrap_or_default().to_owned(),
            heading: plain(element),
            text: String::new(),
        };
        self.sections
            .push(std::mem::replace(&mut self.current, section));
        self.gap = None;
    }

    fn end_block(&mut self, gap: &'static str) {
        // The first gap counts: nested blocks end together.
        self.gap.get_or_insert(gap);
    }

    fn text(&mut self, text: &str) {
        let into = &mut self.current.text;
        for (number, word) in text.split(is_break).enumerate() {
            let spaced = number > 0;
            if !word.is_empty() {
                if let Some(gap) = self.gap.take() {
                    let ended = into
                        .trim_end()
                        .ends_with(['.', ',', ':', ';', '!', '?', '…']);
                    into.truncate(into.trim_end().len());
                    into.push_str(match (into.is_empty(), ended) {
                        (true, _) => "",
                        (_, true) => " ",
                        _ => gap,
                    });
                } else if spaced && !into.is_empty() && !into.ends_with(' ') {
                    into.push(' ');
                }
                into.push_str(word);
            } else if spaced && self.gap.is_none() && !into.is_empty() && !into.ends_with(' ') {
                into.push(' ');
            }
        }
    }
}

/// Whether nobody would look for it: what the template says, what is not seen,
/// what is not read but operated.
fn is_left_out(element: ElementRef<'_>, name: &str) -> bool {
    let unread = [
        "script", "style", "template", "noscript", "nav", "form", "button", "svg", "dialog",
    ];
    unread.contains(&name)
        || element.attr("data-search") == Some("off")
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
}

fn is_inline(name: &str) -> bool {
    let inline = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "del", "em", "i", "ins",
        "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
        "var", "wbr",
    ];
    inline.contains(&name)
}

/// White space and control characters; the latter part the results on their
/// way to the script of the page.
fn is_break(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// The text of an element in one line, without what is left out.
fn plain(element: ElementRef<'_>) -> String {
    let mut inside = Gathered::default();
    inside.children(element);
    inside.current.text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use qonys_search::Section;

    use super::*;
    use crate::site::Address;

    fn read_main(main: &str) -> Result<PageText, IndexError> {
        read_all(main).map(|mut texts| texts.swap_remove(0))
    }

    fn read_all(main: &str) -> Result<Vec<PageText>, IndexError> {
        let page = Page {
            address: Address::new("documents/passport"),
            language: Some(Language::En),
            kind: PageKind::Document,
            title: "Passport".into(),
            html: format!(
                "<!doctype html><title>T</title><nav>Menu</nav><main>{main}</main><footer>F</footer>"
            ),
            listed: true,
        };
        read(&page, Language::En)
    }

    fn section(anchor: &str, heading: &str, text: &str) -> Section {
        Section {
            anchor: anchor.into(),
            heading: heading.into(),
            text: text.into(),
        }
    }

    #[test]
    fn sections_follow_headings() -> Result<(), IndexError> {
        let text = read_main(
            "<h1>Pass<b>port</b></h1><p>It  is\na <em>paper</em>.</p><ul><li>one</li><li>two</li></ul>\
             <section><h2 id='use'>Use <small>now</small></h2><dl><div><dt>Days</dt><dd>180</dd></div></dl>\
             <h3>No id</h3><p>More</p></section>",
        )?;
        assert_eq!(text.fragment.title, "Passport");
        assert_eq!(text.fragment.path, "en/documents/passport/");
        assert_eq!(text.fragment.kind, "document");
        assert_eq!(
            text.fragment.sections,
            [
                section("", "", "It is a paper. one · two"),
                section("use", "Use now", "Days: 180 · No id · More"),
            ]
        );
        Ok(())
    }

    #[test]
    fn attributes_steer() -> Result<(), IndexError> {
        let text = read_main(
            "<h1>A</h1><p>Code <code data-search='names'>2512-1-007</code></p><p data-search='off'>No</p>\
             <p hidden>No</p><p>Yes<span aria-hidden='true'> · </span> and yes</p><form><label>No</label></form>",
        )?;
        assert_eq!(text.names, ["2512-1-007"]);
        assert_eq!(
            text.fragment.sections,
            [section("", "", "Code 2512-1-007 · Yes and yes")]
        );
        Ok(())
    }

    #[test]
    fn entries_are_found_by_themselves() -> Result<(), IndexError> {
        let texts = read_all(
            "<h1>Terms</h1><p>Lead.</p><section data-search='entry'><h2 id='visa'>Visa</h2>\
             <p data-search='names'>виза</p><h3 id='more'>More</h3><p>Deep.</p></section><p>End.</p>",
        )?;
        let [page, entry] = texts.as_slice() else {
            panic!("{texts:?}")
        };
        assert_eq!(
            (page.id.as_str(), page.names.len()),
            ("documents/passport", 0)
        );
        assert_eq!(page.fragment.sections, [section("", "", "Lead. End.")]);
        assert_eq!(entry.id, "documents/passport#visa");
        assert_eq!(entry.fragment.path, "en/documents/passport/#visa");
        assert_eq!(entry.fragment.title, "Visa");
        assert_eq!(entry.names, ["виза"]);
        assert_eq!(
            entry.fragment.sections,
            [section("", "", "виза"), section("more", "More", "Deep.")]
        );
        Ok(())
    }

    #[test]
    fn a_page_needs_a_title() {
        assert!(matches!(
            read_main("<p>x</p>"),
            Err(IndexError::Page {
                missing: "<h1>",
                ..
            })
        ));
    }
}
