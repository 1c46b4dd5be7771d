//! Follows every internal link of every page: to a page, a file or an anchor.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rayon::prelude::*;
use scraper::{Html, Selector};

use crate::output::Files;
use crate::site::{BaseUrl, Page};

/// Links that lead nowhere; never empty.
#[derive(Debug, miette::Diagnostic)]
#[diagnostic(
    code(site::broken_link),
    help("a link to a datum follows from its id: look for the id in data/, content/ or the theme")
)]
pub struct BrokenLinks(Vec<BrokenLink>);

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BrokenLink {
    /// The file of the page it stands on.
    pub page: String,
    /// Where it leads.
    pub href: String,
}

impl fmt::Display for BrokenLinks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} links lead nowhere:", self.0.len())?;
        for link in self.0.iter().take(20) {
            write!(f, "\n  {} → {}", link.page, link.href)?;
        }
        if self.0.len() > 20 {
            write!(f, "\n  … and {} more", self.0.len() - 20)?;
        }
        Ok(())
    }
}

impl std::error::Error for BrokenLinks {}

/// What a page offers and asks for.
struct Scan {
    file: String,
    anchors: BTreeSet<String>,
    /// Links, resolved against the page: file and anchor, with the link as written.
    links: Vec<(String, Option<String>, String)>,
}

/// Checks all pages.
///
/// # Errors
/// Every link that leads nowhere.
pub fn check(pages: &[Page], files: &Files, base: &BaseUrl) -> Result<(), BrokenLinks> {
    let scans: Vec<_> = pages.par_iter().map(|page| scan(page, base)).collect();
    let anchors: BTreeMap<_, _> = scans
        .iter()
        .map(|scan| (scan.file.as_str(), &scan.anchors))
        .collect();
    let mut broken = BTreeSet::new();
    for scan in &scans {
        for (file, anchor, href) in &scan.links {
            let good = files.contains_key(file)
                && anchor.as_ref().is_none_or(|anchor| {
                    anchors
                        .get(file.as_str())
                        .is_none_or(|known| known.contains(anchor))
                });
            if !good {
                broken.insert(BrokenLink {
                    page: scan.file.clone(),
                    href: href.clone(),
                });
            }
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(BrokenLinks(broken.into_iter().collect()))
    }
}

/// Attributes that hold addresses of this site.
const LINKS: [(&str, &str); 6] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
    ("form[action]", "action"),
    ("use[href]", "href"),
];

fn scan(page: &Page, base: &BaseUrl) -> Scan {
    let document = Html::parse_document(&page.html);
    let file = page.file();
    let mut anchors = BTreeSet::new();
    if let Ok(any) = Selector::parse("[id]") {
        anchors.extend(
            document
                .select(&any)
                .filter_map(|element| element.attr("id"))
                .map(str::to_owned),
        );
    }
    let mut links = Vec::new();
    for (selector, attribute) in LINKS {
        let Ok(selector) = Selector::parse(selector) else {
            continue;
        };
        for element in document.select(&selector) {
            let Some(href) = element.attr(attribute) else {
                continue;
            };
            if let Some((target, anchor)) = resolve(href, &file, base) {
                links.push((target, anchor, href.to_owned()));
            }
        }
    }
    Scan {
        file,
        anchors,
        links,
    }
}

/// The file and anchor an internal link leads to; nothing for links to elsewhere.
fn resolve(href: &str, page: &str, base: &BaseUrl) -> Option<(String, Option<String>)> {
    let (address, anchor) = match href.split_once('#') {
        Some((address, anchor)) => (address, (!anchor.is_empty()).then(|| anchor.to_owned())),
        None => (href, None),
    };
    let address = address.split('?').next().unwrap_or_default();
    if address.is_empty() {
        return Some((page.to_owned(), anchor));
    }
    let root = base.path("");
    let relative = address
        .strip_prefix(&base.absolute(""))
        .or_else(|| address.strip_prefix(&root))?;
    let file = if relative.is_empty() || relative.ends_with('/') {
        format!("{relative}index.html")
    } else {
        relative.to_owned()
    };
    Some((file, anchor))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{Address, PageKind};

    fn page(html: &str) -> Page {
        Page {
            address: Address::new("about"),
            language: Some(qonys_rules::Language::Kk),
            kind: PageKind::Article,
            title: String::new(),
            html: html.to_owned(),
            listed: true,
        }
    }

    #[test]
    fn follows_pages_files_and_anchors() -> Result<(), Box<dyn std::error::Error>> {
        let base = BaseUrl::parse("https://host/sub")?;
        let good = page(
            "<h2 id='a'></h2><a href='#a'></a><a href='/sub/kk/about/#a'></a><a href='https://host/sub/kk/about/'></a><a href='https://elsewhere/x'></a><a href='mailto:a@b'></a>",
        );
        let files = Files::from([(good.file(), Vec::new())]);
        assert!(check(std::slice::from_ref(&good), &files, &base).is_ok());
        for broken in [
            "#b",
            "/sub/kk/nowhere/",
            "/sub/kk/about/#b",
            "https://host/sub/x.css",
        ] {
            let page = page(&format!("<a href='{broken}'></a>"));
            assert!(check(&[page], &files, &base).is_err(), "{broken}");
        }
        Ok(())
    }
}
