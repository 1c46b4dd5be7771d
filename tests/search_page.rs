//! The search page in a real browser: the same list as the program's, what it
//! says of how it read a query, filters, addresses, and what it does when a
//! file of the index is damaged or missing.

use std::path::{Path, PathBuf};

use qonys::index::{IndexFile, Searcher};
use qonys_rules::Language;
use qonys_search::Reading;
use qonys_tests::{Browser, Scheme, Screen, Server, built_site, files_of, query_files};

/// How many results a page shows at first.
const SHOWN: usize = 10;

/// Waits until the results for a query stand there.
async fn ask(browser: &Browser, server: &Server, language: &str, query: &str) {
    let mut url = url::Url::parse(&server.url(&format!("{language}/search/"))).expect("an address");
    url.query_pairs_mut().append_pair("q", query);
    browser.go(url.as_str()).await;
    settled(browser).await;
}

async fn settled(browser: &Browser) {
    browser
        .until("return document.querySelector('#search').dataset.state === 'answered'")
        .await;
}

/// The addresses of the results, in order.
async fn shown(browser: &Browser) -> Vec<String> {
    let links =
        "return [...document.querySelectorAll('.result-title a')].map(a => a.pathname + a.hash)";
    let links = browser.run(links, vec![]).await;
    let links = links.as_array().cloned().unwrap_or_default();
    links
        .iter()
        .map(|link| link.as_str().unwrap_or_default().to_owned())
        .collect()
}

async fn text(browser: &Browser, script: &str) -> String {
    let answer = browser.run(script, vec![]).await;
    answer.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_finds_what_the_program_finds() {
    let files = files_of(built_site(), "search").into_iter();
    let files: Vec<IndexFile> = files
        .map(|(path, bytes)| IndexFile { path, bytes })
        .collect();
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    let mut asked = 0;
    for language in Language::ALL {
        let mut searcher = Searcher::open(&files, language).expect("an index");
        for file in query_files() {
            // Some of each kind: letters, keyboards, slips, names, what means the same.
            for judged in file
                .queries
                .iter()
                .filter(|judged| judged.lang == language.tag())
                .step_by(37)
            {
                let answer = searcher.ask(&judged.query, false).expect("an answer");
                let hits = searcher.hits(&answer, SHOWN).expect("hits");
                let expected: Vec<String> = hits.into_iter().map(|hit| hit.url).collect();
                ask(&browser, &server, language.tag(), &judged.query).await;
                assert_eq!(
                    shown(&browser).await,
                    expected,
                    "{language}: {}",
                    judged.query
                );
                let told = text(&browser, "return document.querySelector('[data-part=reading]').hidden ? '' : document.querySelector('[data-part=reading] span').textContent").await;
                match &answer.reading {
                    Reading::Typed => assert_eq!(told, "", "{}", judged.query),
                    Reading::Keyboard(meant) | Reading::Spelling(meant) => {
                        assert!(told.contains(meant.trim()), "{}: {told}", judged.query);
                    }
                }
                asked += 1;
            }
        }
    }
    assert!(asked >= 40, "{asked}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_understood_is_said_and_can_be_refused() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for (language, typed, meant) in [
        ("kk", "09жат", "құжат"),
        ("ru", "hfphtitybt", "разрешение"),
        ("en", "photogaph", "photograph"),
    ] {
        ask(&browser, &server, language, typed).await;
        let told = browser.text_of("[data-part=reading]").await;
        assert!(told.contains(meant) && told.contains(typed), "{told}");
        assert!(!shown(&browser).await.is_empty(), "{typed}");
        browser.picture(&format!("search-reading-{language}")).await;
        browser.click("[data-part=reading] a").await;
        browser
            .until("return new URL(location.href).searchParams.get('exact') === '1'")
            .await;
        settled(&browser).await;
        assert_eq!(shown(&browser).await, Vec::<String>::new(), "{typed}");
        // Back to what was understood, and the address alone is enough.
        browser.client.back().await.expect("back");
        browser
            .until("return document.querySelectorAll('.result-title').length > 0")
            .await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn results_are_filtered_by_kind_and_can_be_linked() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    ask(&browser, &server, "en", "permit").await;
    let counts = browser
        .run(
            "return [...document.querySelectorAll('.search-group')].map(b => [b.value, Number(b.querySelector('span').textContent)])",
            vec![],
        )
        .await;
    let counts: Vec<(String, u64)> = serde_json::from_value(counts).expect("counts");
    let (all, groups) = counts.split_first().expect("the button for all");
    assert_eq!(
        all.1,
        groups.iter().map(|(_, count)| count).sum::<u64>(),
        "{counts:?}"
    );
    for group in ["documents", "procedures", "acts", "glossary"] {
        assert!(
            groups.iter().any(|(name, _)| name == group),
            "{group}: {counts:?}"
        );
    }
    browser.picture("search-filter-en").await;
    let all_shown = shown(&browser).await;
    browser.click(".search-group[value=documents]").await;
    browser
        .until("return [...document.querySelectorAll('.result-title a')].every(a => a.pathname.includes('/documents/'))")
        .await;
    browser
        .until("return new URL(location.href).searchParams.get('kind') === 'documents'")
        .await;
    // The keyboard is still where it was.
    browser
        .until("return document.activeElement.value === 'documents'")
        .await;
    let filtered = shown(&browser).await;
    browser.client.refresh().await.expect("loading again");
    settled(&browser).await;
    assert_eq!(shown(&browser).await, filtered);
    browser.client.back().await.expect("back");
    browser
        .until("return new URL(location.href).searchParams.get('kind') === null")
        .await;
    settled(&browser).await;
    assert_eq!(shown(&browser).await, all_shown);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_lead_through_the_results_and_the_count_is_announced() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    ask(&browser, &server, "ru", "").await;
    let field = browser.find("main input[name=q]").await;
    field.send_keys("паспорт").await.expect("typing");
    browser
        .until("return /\\d+ страниц/.test(document.querySelector('[role=status]').textContent)")
        .await;
    field
        .send_keys("\u{e015}\u{e015}")
        .await
        .expect("down, down");
    browser
        .until("return document.activeElement === document.querySelectorAll('.result-title a')[1]")
        .await;
    browser.close().await;
}

/// A copy of the built site, to be damaged.
fn copy_of_site() -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder of the site") {
            let path = entry.expect("an entry").path();
            let target = to.join(path.file_name().expect("a name"));
            if path.is_dir() {
                copy(&path, &target);
            } else {
                std::fs::copy(&path, &target).expect("copying");
            }
        }
    }
    let copied = tempfile::tempdir().expect("a folder");
    for part in ["assets", "search", "en/search"] {
        copy(&built_site().join(part), &copied.path().join(part));
    }
    let worker = "service-worker.js";
    std::fs::copy(built_site().join(worker), copied.path().join(worker)).expect("the worker");
    copied
}

/// All files of English but the entry: catalogue, shards, spellings, fragments.
fn files_of_english(site: &Path) -> Vec<PathBuf> {
    let files = files_of(site, "search/en").into_iter();
    files.map(|(path, _)| site.join(path)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_or_missing_file_is_said_and_tried_again() {
    let site = copy_of_site();
    let server = Server::start(site.path()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    let whole: Vec<(PathBuf, Vec<u8>)> = files_of_english(site.path())
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(&path).expect("a file")))
        .collect();
    // Other words each time: what was once whole is kept by the service worker.
    for (damage, query) in [
        ("missing", "permit"),
        ("cut off", "quota"),
        ("another", "surgeon"),
        ("fragments", "tuberculosis"),
    ] {
        for (path, bytes) in &whole {
            let of_index = path.parent().is_some_and(|folder| folder.ends_with("en"));
            if damage == "fragments" && of_index {
                continue;
            }
            match damage {
                "missing" => std::fs::remove_file(path).expect("removing"),
                "cut off" | "fragments" => {
                    std::fs::write(path, &bytes[..bytes.len() / 2]).expect("writing");
                }
                _ => std::fs::write(path, b"<!doctype html>").expect("writing"),
            }
        }
        let mut url = url::Url::parse(&server.url("en/search/")).expect("an address");
        url.query_pairs_mut().append_pair("q", query);
        browser.go("about:blank").await;
        browser.go(url.as_str()).await;
        browser
            .until("return !document.querySelector('[data-part=failed]').hidden")
            .await;
        // Never a wrong answer, and the way on without the search stays.
        assert_eq!(shown(&browser).await, Vec::<String>::new(), "{damage}");
        browser
            .until("return !document.querySelector('#search-lists').hidden")
            .await;
        for (path, bytes) in &whole {
            std::fs::write(path, bytes).expect("mending");
        }
        browser.click("[data-part=retry]").await;
        browser
            .until("return document.querySelectorAll('.result-title').length > 0")
            .await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_is_said_as_nothing_found() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for language in ["kk", "ru", "en"] {
        ask(&browser, &server, language, "qqqqzzzz").await;
        browser
            .until(
                "return document.querySelector('[role=status]').textContent.includes('qqqqzzzz')",
            )
            .await;
        browser.find("[data-part=none] li").await;
        browser.find("#search-lists a").await;
        browser.picture(&format!("search-none-{language}")).await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_searched_once_is_found_without_a_network() {
    let site = copy_of_site();
    let server = Server::start(site.path()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    ask(&browser, &server, "en", "passport").await;
    let found = shown(&browser).await;
    // The worker has taken over and keeps what the page had loaded before it came.
    browser
        .until("return navigator.serviceWorker.controller !== null")
        .await;
    browser
        .run(
            "caches.open('qonys-search-1').then(async cache => {\
               for (;;) {\
                 const keys = await cache.keys();\
                 const kept = keys.map(key => key.url);\
                 const loaded = performance.getEntriesByType('resource').map(({ name }) => name);\
                 if (loaded.every(url => kept.includes(url))) {\
                   const answers = await Promise.all(keys.map(key => cache.match(key)));\
                   document.body.dataset.kept = [...kept, ...answers.map(answer => answer.url)].join(' ');\
                   return;\
                 }\
                 await new Promise(then => setTimeout(then, 50));\
               }\
             })",
            vec![],
        )
        .await;
    browser
        .until("return document.body.dataset.kept !== undefined")
        .await;
    let urls = text(&browser, "return document.body.dataset.kept").await;
    assert!(
        !urls.contains("passport"),
        "what was typed is not kept: {urls}"
    );
    server.cut();
    browser.go(&server.url("en/search/?q=passport")).await;
    settled(&browser).await;
    assert_eq!(shown(&browser).await, found, "{urls}");
    // What was not loaded is said to be out of reach, and is not said to be absent.
    browser.go(&server.url("en/search/?q=zoological")).await;
    browser
        .until("return !document.querySelector('[data-part=failed]').hidden")
        .await;
    browser.close().await;
}
