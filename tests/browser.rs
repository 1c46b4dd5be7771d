//! A real browser on the built site: what a visitor does, on a phone, in three
//! languages.

#![allow(clippy::panic, reason = "a test that cannot go on says why and ends")]

use std::collections::BTreeMap;

use qonys_tests::{Browser, LANGUAGES, Scheme, Screen, Server, assess, built_site};
use serde_json::Value;

/// The result of a person whose papers are half there, as answers for the command line.
const PERSON: &str = "
age: adult
nationality: other-state
refugee: no
ties: none
citizenship-via-mission: no
in-demand: yes
occupation: 2512-1-007
child-14-17: no
documents-in-hand: [passport, photo, medical-certificate]
passport-valid-until: 2035-01-01
medical-certificate-issued-on: 2020-01-01
";

/// Chooses an option of the question shown and goes on.
async fn choose(browser: &Browser, value: &str) {
    let css = format!("#check input[value='{value}']");
    let input = browser.find(&css).await;
    input.click().await.expect("the option is clicked");
    go_on(browser).await;
}

/// Goes on, and waits until another question (or the result) is shown.
async fn go_on(browser: &Browser) {
    let before = browser.text_of("#check h2").await;
    browser.click("#check form button[type=submit]").await;
    for _ in 0..200 {
        if browser.text_of("#check h2").await != before {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the question stays: {}", browser.text_of("#check").await);
}

async fn open_check(browser: &Browser, server: &Server, language: &str) {
    browser
        .go(&server.url(&format!("{language}/check/permanent-residence/")))
        .await;
    browser.ready().await;
}

/// The papers of the result shown, by the class of their status.
async fn papers_shown(browser: &Browser) -> BTreeMap<String, Vec<String>> {
    let script = "return [...document.querySelectorAll('#check li.paper')]\
        .filter(paper => paper.querySelector('.paper-name a[href*=\"/documents/\"]'))\
        .map(paper => [\
        [...paper.classList].find(name => name.startsWith('paper-')),\
        paper.querySelector('.paper-name a').pathname.split('/').at(-2)])";
    let mut papers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for pair in browser
        .run(script, vec![])
        .await
        .as_array()
        .expect("papers")
    {
        let text = |at: usize| pair[at].as_str().unwrap_or_default().to_owned();
        papers.entry(text(0)).or_default().push(text(1));
    }
    for list in papers.values_mut() {
        list.sort();
    }
    papers
}

/// The same from the command line.
fn papers_assessed(answers: &str, day: &str) -> BTreeMap<String, Vec<String>> {
    let assessment = assess("permanent-residence", answers, day);
    let mut papers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in assessment["documents"].as_array().expect("documents") {
        let class = match line["status"].as_str().unwrap_or_default() {
            "missing" | "unusable" => "paper-missing",
            "in-hand" => "paper-have",
            "needed" => "paper-needed",
            "depends" => "paper-unknown",
            "not-needed" => "paper-not-needed",
            other => panic!("an unknown status: {other}"),
        };
        let paper = line["document"].as_str().unwrap_or_default().to_owned();
        papers.entry(class.to_owned()).or_default().push(paper);
    }
    for list in papers.values_mut() {
        list.sort();
    }
    papers
}

#[tokio::test(flavor = "multi_thread")]
async fn from_home_through_the_languages_to_an_occupation_and_the_procedure() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    browser.go(&server.url("/")).await;
    browser.click("main a[hreflang=kk]").await;
    browser.find("html[lang=kk] h1").await;
    for (from, to) in [("kk", "ru"), ("ru", "en"), ("en", "kk")] {
        browser.click("main a[href$='/occupations/']").await;
        browser.find(&format!("html[lang={from}] h1")).await;
        browser
            .click("main a[href$='/occupations/order-49-2023/2512-1-007/']")
            .await;
        assert!(browser.text_of("main").await.contains("2512-1-007"));
        // The switch of language keeps the page.
        browser.click(&format!("header a[hreflang={to}]")).await;
        browser.find(&format!("html[lang={to}] h1")).await;
        let url = browser.client.current_url().await.expect("the address");
        assert_eq!(
            url.path(),
            format!("/{to}/occupations/order-49-2023/2512-1-007/")
        );
        // From the occupation to the procedure it opens, and what to bring.
        browser
            .click("main a[href*='/procedures/permanent-residence/']")
            .await;
        let papers = browser.all("main a[href*='/documents/petition/']").await;
        assert!(!papers.is_empty(), "the procedure lists the petition");
        browser.click("header a[href$='/']").await;
        browser.go(&server.url(&format!("{to}/"))).await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filter_of_occupations_works_by_name_and_code() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for (language, query) in [
        ("kk", "гематолог"),
        ("ru", "гематолог"),
        ("en", "2211-7-002"),
    ] {
        browser
            .go(&server.url(&format!("{language}/occupations/")))
            .await;
        let field = browser.find("main input[type=search]").await;
        field.send_keys(query).await.expect("typing");
        let script = "return [...document.querySelectorAll('main a[href*=\"/order-49-2023/\"]')]\
            .filter(link => /\\d{4}-\\d/.test(link.href) && link.checkVisibility()).length === 1";
        browser.until(script).await;
        browser.click("main a[href$='/2211-7-002/']").await;
        browser.find("h1").await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn search_by_word_and_by_code_in_three_languages() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for (language, word, found) in [
        ("kk", "нейрохирург", "/2217-4-001/"),
        ("ru", "ходатайство", "/documents/petition/"),
        ("en", "photograph", "/documents/photo/"),
        ("kk", "2512-1-007", "/2512-1-007/"),
        ("ru", "2512 1 007", "/2512-1-007/"),
        ("en", "25121007", "/2512-1-007/"),
    ] {
        // From the front page, with its plain form.
        browser.go(&server.url(&format!("{language}/"))).await;
        let field = browser.find("main input[name=q]").await;
        field.send_keys(word).await.expect("typing");
        field.send_keys("\u{e007}").await.expect("Enter");
        let hit = format!("main a[href*='{found}']");
        browser.find(&hit).await;
        let url = browser.client.current_url().await.expect("the address");
        assert_eq!(url.path(), format!("/{language}/search/"));
        assert!(
            url.query().is_some_and(|query| query.starts_with("q=")),
            "{url}"
        );
        // A term of that very name may stand before it.
        let first = browser.run(
            "return [...document.querySelectorAll('.result-title a')].slice(0, 2).map(a => a.pathname).join(' ')",
            vec![],
        );
        let first = first.await;
        assert!(
            first.as_str().is_some_and(|paths| paths.contains(found)),
            "{language} {word}: {first}"
        );
        assert!(
            !browser.all("main mark").await.is_empty(),
            "{language} {word}: nothing is marked"
        );
    }
    // While typing, without leaving the page; and nothing found is said as nothing found.
    browser.go(&server.url("en/search/")).await;
    let field = browser.find("main input[name=q]").await;
    field.send_keys("passp").await.expect("typing");
    browser.find("main a[href*='/documents/passport/']").await;
    field.send_keys("zzzz").await.expect("typing");
    browser
        .until("return document.querySelector('main a[href*=\"/documents/passport/\"]') === null")
        .await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_without_network_says_what_the_command_line_says() {
    for language in LANGUAGES {
        let server = Server::start(built_site()).await;
        let browser = Browser::open(Screen::Phone, Scheme::Light).await;
        open_check(&browser, &server, language).await;
        let day = browser
            .run(
                "const d = new Date(), t = n => String(n).padStart(2, '0');\
                 return `${d.getFullYear()}-${t(d.getMonth() + 1)}-${t(d.getDate())}`",
                vec![],
            )
            .await;
        let loaded = server.requests().len();
        server.cut();

        // Going on without an answer says so, and takes the keyboard there.
        browser.click("#check form button[type=submit]").await;
        browser.find("#check .error-summary").await;
        choose(&browser, "adult").await;
        choose(&browser, "other-state").await;
        choose(&browser, "no").await; // refugee
        choose(&browser, "none").await; // ties
        choose(&browser, "no").await; // citizenship through a mission
        choose(&browser, "yes").await; // in demand
        let field = browser
            .find("#check input[type=search], #check input[type=text]")
            .await;
        field.send_keys("2512-1-007").await.expect("typing");
        choose(&browser, "2512-1-007").await;
        choose(&browser, "no").await; // child
        for paper in ["passport", "photo"] {
            browser
                .click(&format!("#check input[value='{paper}']"))
                .await;
        }
        choose(&browser, "medical-certificate").await;
        date(&browser, "1", "1", "2035").await;
        date(&browser, "1", "1", "2020").await;

        let expected = papers_assessed(PERSON, day.as_str().unwrap_or_default());
        assert_eq!(papers_shown(&browser).await, expected, "{language}");
        assert!(
            expected["paper-missing"].contains(&"medical-certificate".to_owned()),
            "too old"
        );
        // Every line has its provisions.
        let without = "return [...document.querySelectorAll('#check li.paper')]\
            .every(paper => paper.querySelector('a[href*=\"/acts/\"]') !== null)";
        browser.until(without).await;
        // The keyboard and the screen reader are at the result.
        browser
            .until("return document.activeElement.matches('#check h2, #check h1')")
            .await;
        browser.picture(&format!("result-{language}-phone")).await;
        browser
            .run(
                "document.querySelector('#check li.paper').scrollIntoView(); return true",
                vec![],
            )
            .await;
        if language == "kk" {
            browser.keepsake("result-kk").await;
        }

        // A change keeps the later answers.
        let change = "const link = [...document.querySelectorAll('#check .answers-action button, #check .answers-action a')][0]; link.click(); return true";
        browser.run(change, vec![]).await;
        browser.find("#check input[value='adult']").await;
        go_on(&browser).await;
        assert_eq!(
            papers_shown(&browser).await,
            expected,
            "{language}: after a look back"
        );

        assert_eq!(
            server.requests().len(),
            loaded,
            "{language}: nothing is asked for after the load"
        );
        browser.close().await;
    }
}

/// Fills in a date and goes on.
async fn date(browser: &Browser, day: &str, month: &str, year: &str) {
    let fields = browser.all("#check form input[inputmode=numeric]").await;
    assert_eq!(fields.len(), 3, "day, month and year");
    for (field, text) in fields.iter().zip([day, month, year]) {
        field.send_keys(text).await.expect("typing");
    }
    go_on(browser).await;
}

/// From the first question to the result with the keyboard alone, knowing nothing.
#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_by_keyboard_alone() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    open_check(&browser, &server, "en").await;
    let heading = browser.text_of("#check h2").await;
    let mut steps = 0;
    while browser.all("#check li.paper").await.is_empty() {
        steps += 1;
        assert!(steps < 30, "no end: {}", browser.text_of("#check").await);
        let before = browser.text_of("#check h2").await;
        // Tab to "I don't know", choose it with the space bar, send with Enter.
        let mut presses = 0;
        loop {
            press(&browser, "\u{e004}").await;
            presses += 1;
            let at_choice = browser
                .run("return document.activeElement.closest('#check .choices, #check form') !== null && document.activeElement.matches('input')", vec![])
                .await;
            if at_choice == Value::Bool(true) {
                let kind = browser
                    .run("return document.activeElement.type", vec![])
                    .await;
                if kind == "radio" {
                    // Arrows move within a group: up from the first is the last, "I don't know".
                    press(&browser, "\u{e013}").await;
                    break;
                }
                let unknown = browser
                    .run("return document.activeElement.value === 'unknown'", vec![])
                    .await;
                if unknown == Value::Bool(true) {
                    press(&browser, " ").await;
                    break;
                }
            }
            assert!(
                presses < 80,
                "the keyboard does not reach the answers of: {before}"
            );
        }
        press(&browser, "\u{e007}").await;
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        assert!(
            !browser.all("#check li.paper").await.is_empty()
                || browser.text_of("#check h2").await != before,
            "Enter does not go on from: {before}"
        );
    }
    assert!(!heading.is_empty());
    let shown = papers_shown(&browser).await;
    let open: usize = ["paper-unknown", "paper-needed"]
        .iter()
        .filter_map(|class| shown.get(*class))
        .map(Vec::len)
        .sum();
    assert_eq!(
        open, 12,
        "nothing is known, so nothing is ruled out: {shown:?}"
    );
    browser.close().await;
}

async fn press(browser: &Browser, key: &str) {
    let focused = browser
        .client
        .active_element()
        .await
        .expect("something has the focus");
    focused.send_keys(key).await.expect("a key");
}

/// The plan can be filtered by section, lead body and year; the count is said
/// and nothing is asked of the server.
#[tokio::test(flavor = "multi_thread")]
async fn the_plan_can_be_filtered() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    browser.go(&server.url("ru/plan/")).await;
    browser
        .find("[data-choose] select option:nth-child(2)")
        .await;
    let requests = server.requests();
    let shown = "return [...document.querySelectorAll('#rows tbody tr')].filter((row) => row.checkVisibility()).length";
    assert_eq!(browser.run(shown, vec![]).await, Value::from(29));
    let choose = |name: &str, at: usize| {
        format!(
            "const select = document.querySelector('[data-choose] select[name={name}]'); \
             select.selectedIndex = {at}; \
             select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    for (at, rows) in [
        (1, 1),
        (2, 3),
        (3, 5),
        (4, 7),
        (5, 4),
        (6, 3),
        (7, 4),
        (8, 2),
    ] {
        browser.run(&choose("section", at), vec![]).await;
        assert_eq!(
            browser.run(shown, vec![]).await,
            Value::from(rows),
            "section {at}"
        );
        let status = browser.text_of("[data-choose] [role=status]").await;
        assert!(status.contains(&rows.to_string()), "{status}");
    }
    browser.run(&choose("section", 0), vec![]).await;
    // Rows 5 and 21–23 name no lead body; that can be chosen too.
    let last =
        "return document.querySelector('[data-choose] select[name=lead]').options.length - 1";
    let last = browser.run(last, vec![]).await.as_u64().unwrap_or_default();
    let last = usize::try_from(last).unwrap_or_default();
    browser.run(&choose("lead", last), vec![]).await;
    assert_eq!(browser.run(shown, vec![]).await, Value::from(4));
    browser.click("[data-choose] button[type=reset]").await;
    browser.until("return [...document.querySelectorAll('#rows tbody tr')].every((row) => row.checkVisibility())").await;
    assert_eq!(server.requests(), requests, "a filter asks nobody");
    browser.close().await;
}

/// Pictures for whoever looks: `target/qonys-tests/screens/`. The one of the
/// README are kept in the repository when `QONYS_KEEP_SCREENSHOTS` is set.
#[tokio::test(flavor = "multi_thread")]
async fn pictures_of_the_main_pages() {
    let server = Server::start(built_site()).await;
    let pages = [
        ("home", ""),
        ("procedure", "procedures/permanent-residence/"),
        ("occupation", "occupations/order-49-2023/2512-1-007/"),
        ("document", "documents/passport/"),
        ("check", "check/permanent-residence/"),
        ("search", "search/?q=2512"),
    ];
    for (screen, scheme) in [
        (Screen::Phone, Scheme::Light),
        (Screen::Desktop, Scheme::Dark),
    ] {
        let browser = Browser::open(screen, scheme).await;
        for language in LANGUAGES {
            for (name, page) in pages {
                browser.go(&server.url(&format!("{language}/{page}"))).await;
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                let picture = browser
                    .picture(&format!("{name}-{language}-{screen:?}-{scheme:?}").to_lowercase())
                    .await;
                let bytes = std::fs::metadata(&picture)
                    .map(|file| file.len())
                    .unwrap_or_default();
                assert!(bytes > 10_000, "{} is blank", picture.display());
            }
        }
        if screen == Screen::Phone {
            browser.go(&server.url("en/")).await;
            browser.keepsake("home-en").await;
        }
        browser.close().await;
    }
}
