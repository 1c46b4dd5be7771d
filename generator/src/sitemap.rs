//! `sitemap.xml` with the languages of each page, and `robots.txt`.

use std::fmt::Write;

use qonys_rules::Language;

use crate::output::Files;
use crate::site::{Page, Settings};

/// Both files.
#[must_use]
pub fn files(settings: &Settings, pages: &[Page]) -> Files {
    let sitemap = settings.base.absolute("sitemap.xml");
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n");
    Files::from([
        (
            "sitemap.xml".to_owned(),
            sitemap_xml(settings, pages).into_bytes(),
        ),
        ("robots.txt".to_owned(), robots.into_bytes()),
    ])
}

fn sitemap_xml(settings: &Settings, pages: &[Page]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages.iter().filter(|page| page.listed) {
        let Some(language) = page.language else {
            continue;
        };
        let at = |language: Language| escape(&settings.base.absolute(&page.address.path(language)));
        // Writing to a String cannot fail.
        let _ = writeln!(xml, "<url><loc>{}</loc>", at(language));
        for other in Language::ALL {
            let _ = writeln!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                at(other)
            );
        }
        // The same answer as on the pages: Kazakh, the state language, where none is asked for,
        // but for the front page, whose neutral form is the choice of a language.
        let neutral = if page.address.as_str().is_empty() {
            escape(&settings.base.absolute(""))
        } else {
            at(Language::Kk)
        };
        let _ = writeln!(
            xml,
            "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{neutral}\"/></url>"
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
