//! The built site, file by file: what every page must have, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use qonys_tests::{BUILD_DAY, LANGUAGES, built_site, items, pages_of, qonys};
use scraper::{Html, Selector};

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

fn attributes(document: &Html, css: &str, name: &str) -> Vec<String> {
    document
        .select(&select(css))
        .filter_map(|element| element.attr(name))
        .map(str::to_owned)
        .collect()
}

/// The pages of one language, by address without language.
fn pages_in(language: &str) -> BTreeMap<String, String> {
    pages_of(built_site())
        .into_iter()
        .filter_map(|(path, html)| {
            let address = path.strip_prefix(&format!("{language}/"))?;
            Some((address.to_owned(), html))
        })
        .collect()
}

/// What a visitor loads: HTML and style of any page of content in one round
/// trip, and the checker before its first question.
#[test]
fn no_page_outgrows_its_budget() {
    let out = tempfile::tempdir().expect("a folder");
    let folder = out.path().join("site").to_string_lossy().into_owned();
    let built = qonys(&["build", "--out", &folder, "--as-of", BUILD_DAY]);
    assert_eq!(built.code, 0, "{}", built.err);
    let mut weighed = 0;
    for line in built.out.lines().filter(|line| line.starts_with("  ")) {
        let (what, weight) = line.trim().rsplit_once(' ').expect("a row of the table");
        let weight: f64 = weight.parse().expect("a weight");
        let budget = match what.trim() {
            what if what.starts_with("page + style") => 14.0,
            what if what.starts_with("checker") => 110.0,
            // With the shards of one word no more than 35: `cargo bench`.
            what if what.starts_with("search, script and engine") => 30.0,
            other => panic!("no budget for {other}"),
        };
        assert!(weight <= budget, "{what}: {weight} kB of {budget}");
        weighed += 1;
    }
    assert!(weighed > 30, "{}", built.out);
}

#[test]
fn every_page_exists_in_three_languages() {
    let addresses = |language: &str| pages_in(language).into_keys().collect::<BTreeSet<_>>();
    let kk = addresses("kk");
    assert_eq!(kk, addresses("ru"));
    assert_eq!(kk, addresses("en"));
    for page in [
        "index.html",
        "occupations/index.html",
        "occupations/order-49-2023/index.html",
        "occupations/order-49-2023/2512-1-007/index.html",
        "procedures/index.html",
        "procedures/permanent-residence/index.html",
        "documents/index.html",
        "documents/passport/index.html",
        "acts/order-49-2023/index.html",
        "acts/order-642-2023/index.html",
        "grounds/index.html",
        "about/index.html",
        "check/permanent-residence/index.html",
        "search/index.html",
    ] {
        assert!(kk.contains(page), "{page}");
    }
    let occupations = kk
        .iter()
        .filter(|page| page.starts_with("occupations/order-49-2023/"))
        .count();
    assert_eq!(occupations, 52, "the list and its 51 occupations");
}

#[test]
fn every_page_says_what_it_is_and_where_its_languages_are() {
    for language in LANGUAGES {
        for (address, html) in pages_in(language) {
            let page = format!("{language}/{address}");
            let document = Html::parse_document(&html);
            assert_eq!(attributes(&document, "html", "lang"), [language], "{page}");
            let count = |css: &str| document.select(&select(css)).count();
            assert_eq!(count("h1"), 1, "{page}: one first heading");
            assert_eq!(count("main"), 1, "{page}");
            assert_eq!(count("head > title"), 1, "{page}");
            assert_eq!(count("meta[name=description]"), 1, "{page}");
            assert_eq!(
                count("meta[http-equiv=Content-Security-Policy]"),
                1,
                "{page}"
            );
            let canonical = attributes(&document, "link[rel=canonical]", "href");
            let path = address.trim_end_matches("index.html");
            assert_eq!(
                canonical,
                [format!("https://qonys.example/{page}").replace("index.html", "")]
            );
            for other in LANGUAGES {
                let alternate = attributes(
                    &document,
                    &format!("link[rel=alternate][hreflang={other}]"),
                    "href",
                );
                assert_eq!(
                    alternate,
                    [format!("https://qonys.example/{other}/{path}")],
                    "{page}"
                );
                // The language switch keeps the page.
                let switches =
                    attributes(&document, &format!("header a[hreflang={other}]"), "href");
                assert_eq!(switches, [format!("/{other}/{path}")], "{page}");
            }
            assert_eq!(
                attributes(&document, "link[rel=alternate][hreflang=x-default]", "href").len(),
                1,
                "{page}"
            );
        }
    }
}

/// Links are followed here by other code than the build's own check.
#[test]
fn every_internal_link_leads_somewhere() {
    let site = built_site();
    let pages = pages_of(site);
    let ids: BTreeMap<_, BTreeSet<String>> = pages
        .iter()
        .map(|(path, html)| {
            let document = Html::parse_document(html);
            (
                path.clone(),
                attributes(&document, "[id]", "id").into_iter().collect(),
            )
        })
        .collect();
    let mut followed = 0;
    for (page, html) in &pages {
        let document = Html::parse_document(html);
        let links = [("[href]", "href"), ("[src]", "src"), ("form", "action")];
        for href in links
            .iter()
            .flat_map(|(css, name)| attributes(&document, css, name))
        {
            let local = href.strip_prefix("https://qonys.example").unwrap_or(&href);
            if local.contains(':') || local.is_empty() {
                continue;
            }
            let (path, anchor) = local.split_once('#').unwrap_or((local, ""));
            let path = path.split('?').next().unwrap_or_default();
            let mut file = path.trim_start_matches('/').to_owned();
            if path.is_empty() {
                file = page.clone();
            } else if file.is_empty() || file.ends_with('/') {
                file.push_str("index.html");
            }
            assert!(site.join(&file).is_file(), "{page}: {href}");
            if let Some(known) = ids.get(&file) {
                assert!(
                    anchor.is_empty() || known.contains(anchor),
                    "{page}: {href}"
                );
            }
            followed += 1;
        }
    }
    assert!(followed > 5_000, "{followed} links");
}

/// No page asks another host for anything, and none carries script or style of its own.
#[test]
fn pages_keep_to_themselves() {
    for (page, html) in pages_of(built_site()) {
        let document = Html::parse_document(&html);
        for src in attributes(&document, "[src]", "src") {
            assert!(src.starts_with('/'), "{page}: {src}");
        }
        for href in attributes(
            &document,
            "link:not([rel=alternate]):not([rel=canonical])",
            "href",
        ) {
            assert!(href.starts_with('/'), "{page}: {href}");
        }
        assert_eq!(
            document.select(&select("style, [style]")).count(),
            0,
            "{page}: inline style"
        );
        let inline = document
            .select(&select("script:not([src])"))
            .filter(|script| script.attr("type") != Some("application/ld+json"))
            .count();
        assert_eq!(inline, 0, "{page}: inline script");
        for element in document.select(&select("*")) {
            let handler = element
                .value()
                .attrs()
                .find(|(name, _)| name.starts_with("on"));
            assert_eq!(handler, None, "{page}");
        }
    }
}

#[test]
fn sitemap_robots_and_the_page_for_lost_addresses() {
    let site = built_site();
    let read = |name: &str| std::fs::read_to_string(site.join(name)).expect("a file");
    let sitemap = read("sitemap.xml");
    for language in LANGUAGES {
        assert!(sitemap.contains(&format!(
            "<loc>https://qonys.example/{language}/documents/passport/</loc>"
        )));
    }
    let alternates = sitemap.matches("hreflang=\"kk\"").count();
    let locations = sitemap.matches("<loc>").count();
    assert_eq!(alternates, locations);
    assert!(sitemap.contains("x-default"));
    assert!(read("robots.txt").contains("Sitemap: https://qonys.example/sitemap.xml"));
    for page in ["404.html", "index.html"] {
        let html = read(page);
        for language in LANGUAGES {
            assert!(
                html.contains(&format!("lang=\"{language}\"")),
                "{page} speaks {language}"
            );
            assert!(
                html.contains(&format!("/{language}/")),
                "{page} leads to {language}"
            );
        }
    }
}

/// A name match is not eligibility, and a translation is not the law: both are said.
#[test]
fn an_occupation_says_what_is_official() {
    let html = pages_in("en")
        .remove("occupations/order-49-2023/2217-4-001/index.html")
        .expect("the page");
    let document = Html::parse_document(&html);
    let kazakh: Vec<String> = document
        .select(&select("main [lang=kk]"))
        .map(|element| element.text().collect())
        .collect();
    assert!(
        kazakh
            .iter()
            .any(|text| text.contains("Дәрігер-нейрохируг")),
        "{kazakh:?}"
    );
    assert!(
        kazakh
            .iter()
            .any(|text| text.contains("Дәрігер-нейрохирург")),
        "{kazakh:?}"
    );
    let main = document
        .select(&select("main"))
        .next()
        .expect("main")
        .text()
        .collect::<String>();
    assert!(main.contains("2217-4-001"));
}

/// The pilot of 2026 may overturn a result: nobody reads the procedure without it.
#[test]
fn the_pilot_is_announced_where_it_bears() {
    for language in LANGUAGES {
        let pages = pages_in(language);
        for page in [
            "procedures/permanent-residence/index.html",
            "check/permanent-residence/index.html",
        ] {
            let document = Html::parse_document(&pages[page]);
            let notices: String = document
                .select(&select("main .notice"))
                .flat_map(|notice| notice.text())
                .collect();
            assert!(notices.contains("2026"), "{language}/{page}");
        }
    }
}

#[test]
fn every_page_is_three_steps_from_the_front_page_at_most() {
    fn links(html: &str) -> Vec<String> {
        attributes(&Html::parse_document(html), "a[href]", "href")
    }
    let site: &Path = built_site();
    for language in LANGUAGES {
        let mut reached = BTreeSet::from([format!("{language}/index.html")]);
        let mut edge: Vec<String> = reached.iter().cloned().collect();
        for _step in 0..3 {
            let mut next = Vec::new();
            for page in &edge {
                let html = std::fs::read_to_string(site.join(page)).expect("a page");
                for href in links(&html) {
                    let path = href.split(['#', '?']).next().unwrap_or_default();
                    let Some(path) = path.strip_prefix('/') else {
                        continue;
                    };
                    let file = format!("{path}index.html");
                    if path.starts_with(&format!("{language}/")) && reached.insert(file.clone()) {
                        next.push(file);
                    }
                }
            }
            edge = next;
        }
        for address in pages_in(language).keys() {
            let page = format!("{language}/{address}");
            assert!(
                reached.contains(&page),
                "{page} is more than three steps from the front page"
            );
        }
    }
}

/// Without script everything can be read: the lists of papers, the
/// occupations, and where to look things up; nothing is offered that does nothing.
#[test]
fn without_script_everything_can_be_read() {
    for language in LANGUAGES {
        let pages = pages_in(language);
        let links =
            |page: &str| attributes(&Html::parse_document(&pages[page]), "main a[href]", "href");
        let to_lists = links("check/permanent-residence/index.html");
        let lists = to_lists
            .iter()
            .filter(|href| {
                href.starts_with(&format!("/{language}/procedures/permanent-residence/#"))
            })
            .count();
        assert!(
            lists >= 4,
            "{language}: the checklist of each category: {to_lists:?}"
        );
        for document in items("documents") {
            let id = document["id"].as_str().unwrap_or_default();
            let href = format!("/{language}/documents/{id}/");
            for needed in document["required_by"].as_array().expect("procedures") {
                let procedure = needed["procedure"].as_str().unwrap_or_default();
                let papers = links(&format!("procedures/{procedure}/index.html"));
                assert!(papers.contains(&href), "{language}: {procedure}: {href}");
            }
        }
        let to_look_up = links("search/index.html");
        for list in ["documents", "occupations", "procedures", "acts"] {
            assert!(
                to_look_up.contains(&format!("/{language}/{list}/")),
                "{language}: {list}"
            );
        }
        let index = Html::parse_document(&pages["occupations/index.html"]);
        let occupations = attributes(&index, "main a[href]", "href");
        for occupation in items("occupations") {
            let Some(code) = occupation["code"].as_str() else {
                continue;
            };
            let href = format!("/{language}/occupations/order-49-2023/{code}/");
            assert!(occupations.contains(&href), "{href}");
        }
        // The filter needs script, so it is hidden until there is some.
        let idle = index
            .select(&select("main input"))
            .filter(|input| {
                !input
                    .ancestors()
                    .filter_map(scraper::ElementRef::wrap)
                    .any(|around| {
                        around.value().classes().any(|class| class == "only-script")
                            || around.attr("hidden").is_some()
                    })
            })
            .count();
        assert_eq!(idle, 0, "{language}: a field that does nothing");
    }
}

/// Ended law must not look like law in force: each page that rests on it says
/// so before anything else, in the open, and its title says so too.
#[test]
fn ended_law_never_looks_like_law_in_force() {
    let acts = items("acts");
    let ended = |act: &str| {
        acts.iter()
            .any(|one| one["id"] == act && one["force"] != "in-force")
    };
    let mut rests_on: BTreeMap<String, bool> = BTreeMap::new();
    let mut note = |page: String, act: &str| {
        rests_on.insert(page, ended(act));
    };
    for act in &acts {
        let id = act["id"].as_str().unwrap_or_default();
        note(format!("acts/{id}"), id);
    }
    for procedure in items("procedures") {
        let act = procedure["act"].as_str().unwrap_or_default();
        let id = procedure["id"].as_str().unwrap_or_default();
        note(format!("procedures/{id}"), act);
        note(format!("check/{id}"), act);
        for document in items("documents") {
            let required = document["required_by"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            if required.iter().any(|needed| needed["procedure"] == id) {
                let document = document["id"].as_str().unwrap_or_default();
                note(format!("documents/{document}"), act);
            }
        }
    }
    for occupation in items("occupations") {
        let list = occupation["list"].as_str().unwrap_or_default();
        note(format!("occupations/{list}"), list);
        let id = occupation["id"].as_str().unwrap_or_default();
        note(format!("occupations/{list}/{id}"), list);
    }
    note("plan".to_owned(), "resolution-602-2017");
    note("plan/concept".to_owned(), "resolution-602-2017");
    assert!(rests_on.values().filter(|ended| **ended).count() > 130);
    for language in LANGUAGES {
        let pages = pages_in(language);
        for (address, ended) in &rests_on {
            let html = &pages[&format!("{address}/index.html")];
            let document = Html::parse_document(html);
            let notices = document
                .select(&select(
                    "main .notice-danger[id], main section.notice-danger",
                ))
                .filter(|notice| notice.attr("hidden").is_none())
                .filter(|notice| {
                    let around = notice.ancestors().filter_map(scraper::ElementRef::wrap);
                    around
                        .clone()
                        .all(|around| around.value().name() != "details")
                })
                .count();
            assert_eq!(
                notices > 0,
                *ended,
                "{language}/{address}: {notices} notices"
            );
        }
    }
}
