//! Prose: `content/<name>.<language>.md`, one file per page and language.
//!
//! A file begins with a front matter of two lines between `---`: `title:` and
//! `summary:`. The rest is Markdown. Prose is never trusted as markup: raw
//! HTML is shown as the text it is, links may lead only where a reader may
//! go, and headings carry an explicit id (`## Heading {#id}`), the same in
//! all languages, so that an anchor survives translation.

mod fault;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag};
use qonys_rules::Language;

pub use fault::{ArticleFault, ArticleFaultKind};

use crate::messages::position;

/// A heading of a piece of prose.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Heading {
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its level, 2 to 6.
    pub level: u8,
}

/// A piece of prose in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    markdown: String,
}

impl Prose {
    /// The prose as HTML. `link` turns an address of this site without
    /// language (`documents/passport/`) into the address the page uses.
    #[must_use]
    pub fn html(&self, link: &dyn Fn(&str) -> String) -> String {
        let events = Parser::new_ext(&self.markdown, options()).map(|event| match event {
            // Raw HTML is text like any other: the writer escapes it.
            Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => Event::Start(Tag::Link {
                link_type,
                dest_url: resolve(dest_url, link),
                title,
                id,
            }),
            other => other,
        });
        let mut html = String::with_capacity(self.markdown.len() * 3 / 2);
        pulldown_cmark::html::push_html(&mut html, events);
        html
    }
}

/// A page of prose in all languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its name, which is its address: `about`.
    pub name: String,
    texts: [Prose; 3],
}

impl Article {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &Prose {
        let [kk, ru, en] = &self.texts;
        match language {
            Language::Kk => kk,
            Language::Ru => ru,
            Language::En => en,
        }
    }
}

/// All prose of the site, sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Articles(Vec<Article>);

/// A file of prose, read.
#[derive(Clone, Debug)]
pub struct ArticleFile {
    /// Where it stands; its name says which page and language it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

impl Articles {
    /// Reads all `*.md` of a folder.
    ///
    /// # Errors
    /// All faults of all files at once.
    pub fn load(folder: &Path) -> Result<Self, Vec<ArticleFault>> {
        let unreadable = |path: &Path, error: &std::io::Error| {
            vec![fault(path, ArticleFaultKind::Unreadable(error.to_string()))]
        };
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
            let path = entry.map_err(|error| unreadable(folder, &error))?.path();
            if path.extension().is_some_and(|extension| extension == "md") {
                paths.push(path);
            }
        }
        paths.sort();
        let mut files = Vec::new();
        for path in paths {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            files.push(ArticleFile { path, text });
        }
        Self::parse(&files)
    }

    /// Reads files already in memory.
    ///
    /// # Errors
    /// All faults of all files at once.
    pub fn parse(files: &[ArticleFile]) -> Result<Self, Vec<ArticleFault>> {
        let mut faults = Vec::new();
        let mut pages: BTreeMap<String, BTreeMap<Language, (&Path, Prose)>> = BTreeMap::new();
        for file in files {
            let Some((name, language)) = name_and_language(&file.path) else {
                faults.push(fault(&file.path, ArticleFaultKind::Name));
                continue;
            };
            match prose(file) {
                Ok(text) => {
                    pages
                        .entry(name)
                        .or_default()
                        .insert(language, (&file.path, text));
                }
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut articles = Vec::new();
        for (name, mut texts) in pages {
            for missing in Language::ALL {
                if let (false, Some((path, _))) =
                    (texts.contains_key(&missing), texts.values().next())
                {
                    let name = name.clone();
                    faults.push(fault(
                        path,
                        ArticleFaultKind::MissingLanguage { name, missing },
                    ));
                }
            }
            let [Some(kk), Some(ru), Some(en)] =
                Language::ALL.map(|language| texts.remove(&language))
            else {
                continue;
            };
            for (path, other) in [&ru, &en] {
                let pairs = kk.1.headings.len().max(other.headings.len());
                let differing = (0..pairs)
                    .map(|at| {
                        let id = |prose: &Prose| {
                            prose
                                .headings
                                .get(at)
                                .map_or(String::new(), |h| h.id.clone())
                        };
                        (id(&kk.1), id(other))
                    })
                    .find(|(there, here)| there != here);
                if let Some((there, here)) = differing {
                    faults.push(fault(path, ArticleFaultKind::HeadingsDiffer(there, here)));
                }
            }
            articles.push(Article {
                name,
                texts: [kk.1, ru.1, en.1],
            });
        }
        if faults.is_empty() {
            Ok(Self(articles))
        } else {
            Err(faults)
        }
    }

    /// The page with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Article> {
        self.0.iter().find(|article| article.name == name)
    }

    /// All pages, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        self.0.iter()
    }
}

fn options() -> Options {
    Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES
}

fn fault(path: &Path, kind: ArticleFaultKind) -> ArticleFault {
    ArticleFault {
        path: path.to_owned(),
        line: None,
        column: None,
        kind,
    }
}

fn name_and_language(path: &Path) -> Option<(String, Language)> {
    let (name, tag) = path.file_stem()?.to_str()?.rsplit_once('.')?;
    let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (!name.is_empty() && name.bytes().all(sound))
        .then_some(())
        .and_then(|()| Some((name.to_owned(), Language::from_tag(tag)?)))
}

/// An address of this site is written `/page/`; everything else stays as it is.
fn resolve<'a>(address: CowStr<'a>, link: &dyn Fn(&str) -> String) -> CowStr<'a> {
    match address.strip_prefix('/') {
        Some(inside) => link(inside).into(),
        None => address,
    }
}

fn is_allowed(address: &str) -> bool {
    let inside = address.starts_with('/') && !address.starts_with("//");
    let outside = ["https://", "mailto:", "tel:"];
    inside || address.starts_with('#') || outside.iter().any(|scheme| address.starts_with(scheme))
}

/// Title, summary and where the text begins.
fn front_matter(file: &ArticleFile) -> Result<(String, String, usize), Vec<ArticleFault>> {
    let at = |line, kind| {
        vec![ArticleFault {
            line: Some(line),
            column: Some(1),
            ..fault(&file.path, kind)
        }]
    };
    let Some(rest) = file.text.strip_prefix("---\n") else {
        return Err(at(1, ArticleFaultKind::FrontMatter("---")));
    };
    let Some(length) = rest.find("\n---\n") else {
        return Err(at(1, ArticleFaultKind::FrontMatter("---")));
    };
    let (mut title, mut summary) = (None, None);
    for (index, line) in rest.get(..length).unwrap_or_default().lines().enumerate() {
        match line.split_once(':').map(|(key, value)| (key, value.trim())) {
            Some(("title", value)) if !value.is_empty() => title = Some(value.to_owned()),
            Some(("summary", value)) if !value.is_empty() => summary = Some(value.to_owned()),
            _ => {
                let key = line.split(':').next().unwrap_or_default().to_owned();
                return Err(at(index + 2, ArticleFaultKind::UnknownKey(key)));
            }
        }
    }
    match (title, summary) {
        (Some(title), Some(summary)) => {
            Ok((title, summary, "---\n".len() + length + "\n---\n".len()))
        }
        (None, _) => Err(at(1, ArticleFaultKind::FrontMatter("title"))),
        (_, None) => Err(at(1, ArticleFaultKind::FrontMatter("summary"))),
    }
}

fn prose(file: &ArticleFile) -> Result<Prose, Vec<ArticleFault>> {
    let (title, summary, start) = front_matter(file)?;
    let markdown = file.text.get(start..).unwrap_or_default().to_owned();
    let mut faults = Vec::new();
    let mut headings: Vec<Heading> = Vec::new();
    let mut in_heading = false;
    for (event, range) in Parser::new_ext(&markdown, options()).into_offset_iter() {
        let mut report = |kind| {
            let (line, column) = position(&file.text, start + range.start);
            faults.push(ArticleFault {
                line: Some(line),
                column: Some(column),
                ..fault(&file.path, kind)
            });
        };
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                in_heading = true;
                if level == HeadingLevel::H1 {
                    report(ArticleFaultKind::FirstLevel);
                }
                if id.is_none() {
                    report(ArticleFaultKind::HeadingWithoutId);
                }
                headings.push(Heading {
                    id: id.map(|id| id.to_string()).unwrap_or_default(),
                    text: String::new(),
                    level: level as u8,
                });
            }
            Event::End(pulldown_cmark::TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) | Event::Code(text) if in_heading => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push_str(&text);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(&dest_url) => {
                report(ArticleFaultKind::Link(dest_url.to_string()));
            }
            Event::Start(Tag::Image { .. }) => report(ArticleFaultKind::Picture),
            _ => {}
        }
    }
    if faults.is_empty() {
        Ok(Prose {
            title,
            summary,
            headings,
            markdown,
        })
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three(body: &str) -> Vec<ArticleFile> {
        ["en", "kk", "ru"]
            .into_iter()
            .map(|tag| ArticleFile {
                path: PathBuf::from(format!("content/about.{tag}.md")),
                text: format!("---\ntitle: About\nsummary: What it is.\n---\n{body}"),
            })
            .collect()
    }

    fn html(body: &str) -> String {
        let articles = Articles::parse(&three(body)).expect("sound");
        let article = articles.get("about").expect("there");
        article
            .get(Language::En)
            .html(&|inside| format!("/sub/en/{inside}"))
    }

    #[test]
    fn raw_html_is_shown_not_obeyed() {
        let shown = html("<script>alert(1)</script>\n\nText <b onclick=\"x\">bold</b>.\n");
        assert!(
            !shown.contains("<script") && !shown.contains("<b "),
            "{shown}"
        );
        assert!(shown.contains("&lt;script&gt;"), "{shown}");
    }

    #[test]
    fn links_keep_language_and_base() {
        let shown = html("[passport](/documents/passport/) [out](https://adilet.zan.kz/)\n");
        assert!(
            shown.contains("href=\"/sub/en/documents/passport/\""),
            "{shown}"
        );
        assert!(shown.contains("href=\"https://adilet.zan.kz/\""), "{shown}");
    }

    #[test]
    fn links_that_run_code_or_hide_their_host_are_refused() {
        for bad in [
            "javascript:alert(1)",
            "//evil.example",
            "http://plain.example",
        ] {
            let faults = Articles::parse(&three(&format!("[x]({bad})\n"))).expect_err("refused");
            assert!(
                faults.iter().all(|fault| fault.code() == "content/link"),
                "{bad}"
            );
        }
    }

    #[test]
    fn headings_have_stable_ids() {
        let shown = html("## What it is {#what}\n");
        assert!(shown.contains("<h2 id=\"what\">What it is</h2>"), "{shown}");
        let faults = Articles::parse(&three("text\n\n## No id\n")).expect_err("refused");
        assert!(
            faults
                .iter()
                .all(|fault| fault.kind == ArticleFaultKind::HeadingWithoutId)
        );
        assert!(faults.iter().all(|fault| fault.line == Some(7)));
    }

    #[test]
    fn all_languages_or_none() {
        let mut files = three("text\n");
        files.pop();
        let faults = Articles::parse(&files).expect_err("refused");
        assert!(matches!(
            faults.as_slice(),
            [ArticleFault {
                kind: ArticleFaultKind::MissingLanguage {
                    missing: Language::Ru,
                    ..
                },
                ..
            }]
        ));
    }
}
