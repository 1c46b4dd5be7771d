//! What an accessibility checker finds on every kind of page, in three
//! languages, on a phone by day and on a desk by night, and in the states a
//! visitor gets into.

#![allow(clippy::panic, reason = "a test that cannot go on says why and ends")]

use std::collections::BTreeSet;

use qonys_tests::{Browser, LANGUAGES, Scheme, Screen, Server, axe_violations, built_site, case};
use serde_json::Value;

/// At least one page of each kind, as addresses without language; of law that
/// applies and of law that has ended.
const KINDS: [&str; 42] = [
    "",
    "occupations/",
    "occupations/order-49-2023/",
    "occupations/order-49-2023/2217-4-001/",
    "occupations/order-49-2023/2166-1/",
    "procedures/",
    "procedures/permanent-residence/",
    "documents/",
    "documents/passport/",
    "documents/solvency/",
    "acts/",
    "acts/order-49-2023/",
    "acts/order-642-2023/",
    "grounds/",
    "contradictions/",
    "changes/",
    "about/",
    "privacy/",
    "check/",
    "check/permanent-residence/",
    "search/",
    "occupations/order-503-2016/",
    "occupations/order-503-2016/education/",
    "occupations/order-503-2016/air-transport-3/",
    "procedures/self-employment-certificate/",
    "procedures/self-employment-certificate/details/",
    "procedures/labour-immigrant-permit/",
    "documents/labour-passport/",
    "acts/order-503-2016/",
    "acts/order-503-2016/annex-1/",
    "grounds/self-employment-certificate/",
    "contradictions/repeal-date-order-503/",
    "changes/order-236-replaces-503/",
    "plan/",
    "plan/bodies/",
    "plan/concept/",
    "plan/concept/situation/",
    "glossary/",
    "verification/",
    "check/self-employment-certificate/",
    "check/labour-immigrant-permit/",
    "check/find-my-way/",
];

/// A kind of page that is not looked at is not accessible for all we know.
#[test]
fn no_kind_of_page_is_left_out() {
    let kind = |html: &str| {
        let start = html.find("<body class=\"")? + 13;
        let end = html[start..].find('"')? + start;
        Some(html[start..end].to_owned())
    };
    let pages = qonys_tests::pages_of(built_site());
    let looked_at: BTreeSet<_> = KINDS
        .iter()
        .map(|page| {
            let html = pages.get(&format!("en/{page}index.html"));
            kind(html.unwrap_or_else(|| panic!("there is no page {page}")))
        })
        .collect();
    for (address, html) in &pages {
        if address.starts_with("en/") {
            assert!(
                looked_at.contains(&kind(html)),
                "{address} is of a new kind"
            );
        }
    }
}

async fn assert_accessible(browser: &Browser, what: &str) {
    let violations = axe_violations(browser).await;
    assert!(violations.is_empty(), "{what}: {violations:#?}");
}

async fn every_kind_is_accessible(screen: Screen, scheme: Scheme) {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(screen, scheme).await;
    for language in LANGUAGES {
        for page in KINDS {
            let address = format!("{language}/{page}");
            browser.go(&server.url(&address)).await;
            if page.len() > 6 && page.starts_with("check/") {
                browser.ready().await;
            }
            assert_accessible(&browser, &format!("{address} {screen:?} {scheme:?}")).await;
            // Nothing is wider than the screen.
            let wide = "return document.documentElement.scrollWidth <= window.innerWidth";
            assert_eq!(
                browser.run(wide, vec![]).await,
                Value::Bool(true),
                "{address} scrolls sideways"
            );
        }
    }
    for page in ["", "404.html"] {
        browser.go(&server.url(page)).await;
        assert_accessible(&browser, &format!("/{page}")).await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_accessible_on_a_phone_by_day() {
    every_kind_is_accessible(Screen::Phone, Scheme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_accessible_on_a_desk_by_night() {
    every_kind_is_accessible(Screen::Desktop, Scheme::Dark).await;
}

/// Results of every sort: papers of all kinds, points, gates, ways.
const RESULTS: [(&str, &str); 5] = [
    ("permanent-residence", "age-unknown"),
    ("permanent-residence", "papers-at-the-last-good-day"),
    (
        "self-employment-certificate",
        "english-teacher-exactly-ten-years",
    ),
    (
        "labour-immigrant-permit",
        "twenty-days-after-the-last-permit",
    ),
    ("find-my-way", "programmer-from-india"),
];

/// The states a visitor gets into: an error, a result, a list of hits, nothing found.
#[tokio::test(flavor = "multi_thread")]
async fn states_are_accessible_too() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for language in LANGUAGES {
        browser
            .go(&server.url(&format!("{language}/check/permanent-residence/")))
            .await;
        browser.ready().await;
        browser.click("#check form button[type=submit]").await;
        browser.find("#check .error-summary").await;
        assert_accessible(&browser, &format!("{language}: an error")).await;
        for (procedure, id) in RESULTS {
            let answers = case(procedure, id).fragment();
            let address = format!("{language}/check/{procedure}/#{answers}");
            browser.open_check(&server.url(&address)).await;
            browser.find("#check-summary").await;
            browser.click("[data-do=share]").await;
            let open = "for (const part of document.querySelectorAll('#check details')) part.open = true; return true";
            browser.run(open, vec![]).await;
            assert_accessible(&browser, &format!("{language}: {procedure}/{id}")).await;
            let wide = "return document.documentElement.scrollWidth <= window.innerWidth";
            assert_eq!(
                browser.run(wide, vec![]).await,
                Value::Bool(true),
                "{address} scrolls sideways"
            );
        }
        browser
            .go(&server.url(&format!("{language}/search/?q=2512")))
            .await;
        browser.find("main mark").await;
        assert_accessible(&browser, &format!("{language}: hits")).await;
        // Read as if another keyboard had been on; groups to choose from.
        let mistyped = match language {
            "kk" => "09жат",
            "ru" => "hfphtitybt",
            _ => "зукьше",
        };
        browser
            .go(&server.url(&format!("{language}/search/?q={mistyped}")))
            .await;
        browser.find("[data-part=reading] a").await;
        browser.find(".search-group[aria-pressed=true]").await;
        assert_accessible(&browser, &format!("{language}: another keyboard")).await;
        let wide = "return document.documentElement.scrollWidth <= window.innerWidth";
        assert_eq!(
            browser.run(wide, vec![]).await,
            Value::Bool(true),
            "{language} {mistyped}"
        );
        browser
            .go(&server.url(&format!("{language}/search/?q=zzzzzz")))
            .await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_accessible(&browser, &format!("{language}: nothing found")).await;
    }
    browser.close().await;
}
