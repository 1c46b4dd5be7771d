//! The self-assessment in a real browser: it says byte for byte what the
//! program says, it asks nobody, and it keeps and forgets what the visitor wants.

#![allow(clippy::panic, reason = "a test that cannot go on says why and ends")]

use std::collections::BTreeMap;

use qonys::load::{LoadedLaw, load_law};
use qonys_rules::{
    Answer, Answers, Checker, Date, Length, LocalizedText, ProcedureId, Question, QuestionKind,
};
use qonys_tests::{
    BUILD_DAY, Browser, LANGUAGES, Scheme, Screen, Server, built_site, case, case_files, qonys,
    repository,
};
use serde_json::{Value, json};

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        // xorshift64*, S. Vigna, "An experimental exploration of Marsaglia's xorshift generators".
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).expect("31 bits") % below
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.next(of.len())].clone()
    }

    /// Any answer a visitor can give: the limits of dates and lengths are likely.
    fn answer(
        &mut self,
        checker: &Checker<LocalizedText>,
        question: &Question<LocalizedText>,
        day: Date,
    ) -> Answer {
        match self.next(10) {
            0 => return Answer::Unknown,
            1 => return Answer::Declined,
            _ => {}
        }
        let options = question.option_ids();
        match &question.kind {
            QuestionKind::YesNo | QuestionKind::Choice(_) => Answer::Option(self.one(&options)),
            QuestionKind::Several { .. } => {
                let chosen = options.into_iter().filter(|_| self.next(3) == 0);
                Answer::Options(chosen.collect())
            }
            QuestionKind::Occupation(_) => Answer::Occupation(self.one(&checker.occupations).0),
            QuestionKind::Documents => {
                let papers = checker.documents.iter().map(|document| &document.id);
                Answer::Documents(papers.filter(|_| self.next(3) > 0).cloned().collect())
            }
            QuestionKind::Date(_) | QuestionKind::Day => {
                let days = [
                    -400, -182, -181, -180, -31, -30, -29, -1, 0, 1, 179, 180, 181, 182,
                ];
                let day = day.plus_days(self.one(&days)).expect("a day near today");
                Answer::Date(day)
            }
            QuestionKind::Duration => {
                let months = [0, 1, 11, 12, 13, 35, 36, 37, 119, 120, 121, 400];
                Answer::Length(Length::of_months(self.one(&months)).expect("a length"))
            }
        }
    }
}

/// Answers along the path, sometimes half way, as the text behind the `#`.
fn profile(checker: &Checker<LocalizedText>, dice: &mut Dice, day: Date) -> (Answers, String) {
    let mut answers = Answers::default();
    let mut steps = if dice.next(4) == 0 { dice.next(8) } else { 100 };
    while steps > 0
        && let Some(question) = checker.next_question(answers.on(day))
    {
        let answer = dice.answer(checker, question, day);
        answers.set(question.id.clone(), answer);
        steps -= 1;
    }
    let mut text = "1".to_owned();
    for (question, answer) in answers.iter() {
        let value = match answer.to_raw() {
            qonys_rules::RawAnswer::One(value) => value,
            qonys_rules::RawAnswer::Many(values) if values.is_empty() => "none".to_owned(),
            qonys_rules::RawAnswer::Many(values) => values.join(","),
        };
        text.push_str(&format!(";{question}={value}"));
    }
    (answers, text)
}

/// Two hashes of 32 bits each (FNV-1a from two beginnings), as the script below has them.
fn sum(text: &str) -> [u32; 2] {
    [0x811c_9dc5_u32, 0x1234_5678].map(|start| {
        text.bytes().fold(start, |sum, byte| {
            (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    })
}

const SUMS: &str = "const [profiles, day] = arguments;\
    const widget = document.getElementById('check').qonys;\
    return profiles.map((profile) => {\
        const text = widget.assessed(profile, day);\
        return [0x811c9dc5, 0x12345678].map((start) => {\
            let sum = start;\
            for (let at = 0; at < text.length; at += 1) {\
                sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);\
            }\
            return sum >>> 0;\
        });\
    });";

fn law() -> LoadedLaw {
    load_law(&repository()).expect("the data of the project are sound")
}

fn checker(law: &LoadedLaw, procedure: &str) -> Checker<LocalizedText> {
    let id = ProcedureId::parse(procedure).expect("an id");
    law.lawbook
        .checker(&id)
        .expect("a procedure of the project")
}

async fn open(browser: &Browser, server: &Server, language: &str, procedure: &str, answers: &str) {
    let url = server.url(&format!("{language}/check/{procedure}/{answers}"));
    browser.open_check(&url).await;
}

async fn text(browser: &Browser, script: &str) -> String {
    let value = browser.run(script, vec![]).await;
    value.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn program_and_browser_say_the_same_to_the_byte() {
    const EACH: usize = 3_000;
    let law = law();
    let day = Date::parse(BUILD_DAY).expect("a day");
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut compared = 0;
    for (at, procedure) in law
        .lawbook
        .procedures
        .iter()
        .chain(&law.lawbook.guides)
        .enumerate()
    {
        let checker = checker(&law, procedure.id.as_str());
        let language = LANGUAGES[at % LANGUAGES.len()];
        open(&browser, &server, language, procedure.id.as_str(), "").await;
        let profiles: Vec<_> = (0..EACH)
            .map(|_| profile(&checker, &mut dice, day))
            .collect();
        for batch in profiles.chunks(500) {
            let texts: Vec<_> = batch.iter().map(|(_, text)| text).collect();
            let sums = browser
                .run(SUMS, vec![json!(texts), json!(BUILD_DAY)])
                .await;
            for ((answers, text), found) in batch.iter().zip(sums.as_array().expect("sums")) {
                let native = serde_json::to_string(&checker.assess(answers.on(day)));
                let native = native.expect("JSON");
                compared += 1;
                if *found != json!(sum(&native)) {
                    let script =
                        "return document.getElementById('check').qonys.assessed(...arguments)";
                    let there = browser
                        .run(script, vec![json!(text), json!(BUILD_DAY)])
                        .await;
                    assert_eq!(
                        there.as_str(),
                        Some(native.as_str()),
                        "{}: {text}",
                        procedure.id
                    );
                    panic!("sums differ and texts do not: {text}");
                }
            }
        }
    }
    assert!(compared >= 10_000, "{compared}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_case_is_the_same_in_the_browser() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    let mut told = Vec::new();
    for file in case_files() {
        open(&browser, &server, "kk", &file.procedure, "").await;
        for case in &file.cases {
            let script = "return document.getElementById('check').qonys.assessed(...arguments)";
            let arguments = vec![json!(case.fragment()), json!(case.on)];
            let found = browser.run(script, arguments).await;
            let result: Value = serde_json::from_str(found.as_str().unwrap_or_default())
                .unwrap_or_else(|error| panic!("{}: {error}", case.id));
            for difference in case.differences(&result) {
                told.push(format!("{}/{}: {difference}", file.procedure, case.id));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    browser.close().await;
}

/// The fragment of a case.
fn fragment(procedure: &str, id: &str) -> String {
    format!("#{}", case(procedure, id).fragment())
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_can_be_shared_kept_and_forgotten() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    // Half of the answers are enough for a link.
    let half = "#1;age=adult;nationality=other-state";
    open(&browser, &server, "ru", "permanent-residence", half).await;
    let loaded = server.requests().len();
    let question = browser.text_of("#check h2").await;
    assert!(!question.is_empty());
    let address = browser.client.current_url().await.expect("the address");
    assert_eq!(
        address.fragment(),
        None,
        "answers do not stay in the address"
    );
    assert_eq!(address.query(), None);
    browser.click("[data-do=share]").await;
    let link = text(
        &browser,
        "return document.getElementById('check-link-text').value",
    )
    .await;
    assert!(
        link.ends_with("/ru/check/permanent-residence/#1;age=adult;nationality=other-state"),
        "{link}"
    );

    // Nothing is kept unless asked for.
    let kept = "return localStorage.length";
    assert_eq!(browser.run(kept, vec![]).await, json!(0));
    browser.click("[data-do=keep]").await;
    browser.find("[data-do=forget]").await;
    assert_eq!(browser.run(kept, vec![]).await, json!(1));
    // What is answered afterwards is kept too.
    browser.click("#check input[value=no]").await;
    browser.click("#check form button[type=submit]").await;
    browser
        .until(
            "return [...Object.values(localStorage)].some((text) => text.includes('refugee=no'))",
        )
        .await;
    assert_eq!(server.requests().len(), loaded, "nothing is asked for");
    browser.client.refresh().await.expect("the page again");
    browser.ready().await;
    assert_ne!(
        browser.text_of("#check h2").await,
        question,
        "one question on"
    );
    // Another language has the same answers.
    browser.click("header a[hreflang=kk]").await;
    browser
        .until("return document.documentElement.lang === 'kk' && document.querySelector('#check[data-ready]') !== null")
        .await;
    let carried = text(
        &browser,
        "return document.getElementById('check').qonys.carried()",
    )
    .await;
    assert_eq!(carried, "1;age=adult;nationality=other-state;refugee=no");
    // Somebody's link does not take the place of what is kept, unless asked.
    open(
        &browser,
        &server,
        "ru",
        "permanent-residence",
        "#1;age=under-14",
    )
    .await;
    browser.click("#check form button[type=submit]").await;
    let stored = "return Object.values(localStorage)[0]";
    assert_eq!(
        text(&browser, stored).await,
        "1;age=adult;nationality=other-state;refugee=no"
    );
    browser.click("[data-do=keep]").await;
    assert_eq!(text(&browser, stored).await, "1;age=under-14");
    browser.click("[data-do=forget]").await;
    browser.find("[data-do=keep]").await;
    assert_eq!(browser.run(kept, vec![]).await, json!(0));
    browser.client.refresh().await.expect("the page again");
    browser.ready().await;
    let carried = text(
        &browser,
        "return document.getElementById('check').qonys.carried()",
    )
    .await;
    assert_eq!(carried, "", "forgotten");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_the_browser_is_replayed_by_the_program() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    let folder = tempfile::tempdir().expect("a folder");
    for (procedure, id) in [
        ("permanent-residence", "papers-at-the-last-good-day"),
        (
            "self-employment-certificate",
            "english-teacher-exactly-ten-years",
        ),
        (
            "labour-immigrant-permit",
            "twenty-days-after-the-last-permit",
        ),
    ] {
        open(&browser, &server, "en", procedure, &fragment(procedure, id)).await;
        let loaded = server.requests().len();
        for with_answers in [true, false] {
            let script =
                format!("return document.getElementById('check').qonys.receipt({with_answers})");
            let receipt = text(&browser, &script).await;
            let file = folder.path().join("receipt.json");
            std::fs::write(&file, &receipt).expect("the receipt");
            let file = file.to_string_lossy().into_owned();
            let day = serde_json::from_str::<Value>(&receipt).expect("JSON")["as_of"].clone();
            let outcome = qonys(&[
                "receipt",
                &file,
                "--as-of",
                day.as_str().unwrap_or_default(),
                "--json",
            ]);
            assert_eq!(outcome.code, 0, "{}", outcome.err);
            let replay: Value = serde_json::from_str(&outcome.out).expect("JSON");
            assert_eq!(replay["same_data"], json!(true), "{}", outcome.out);
            assert_eq!(replay["has_answers"], json!(with_answers));
            let same = if with_answers { json!([]) } else { Value::Null };
            assert_eq!(replay["then"], same, "{}", outcome.out);
            assert_eq!(replay["now"], same, "{}", outcome.out);
            if !with_answers {
                assert!(
                    !receipt.contains("\"date\":\""),
                    "no date of a paper: {receipt}"
                );
            }
        }
        assert_eq!(server.requests().len(), loaded);
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_is_a_file_other_programs_read() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    let case = fragment("permanent-residence", "papers-at-the-last-good-day");
    for language in LANGUAGES {
        open(&browser, &server, language, "permanent-residence", &case).await;
        browser.find("[data-do=calendar]").await;
        let file = text(
            &browser,
            "return document.getElementById('check').qonys.calendar()",
        )
        .await;
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n"), "{file}");
        let whole = file.replace("\r\n ", "");
        let mut names = BTreeMap::new();
        for line in whole.lines() {
            let name = line.split([':', ';']).next().unwrap_or_default();
            *names.entry(name.to_owned()).or_insert(0) += 1;
        }
        assert_eq!(names["UID"], 4, "{file}");
        for name in ["DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION"] {
            assert_eq!(names[name], 4, "{file}");
        }
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        // Without a date there is nothing to keep in mind.
        let none = fragment("permanent-residence", "programmer-from-india");
        open(&browser, &server, language, "permanent-residence", &none).await;
        assert!(
            !browser
                .find("#check-summary")
                .await
                .text()
                .await
                .expect("text")
                .is_empty()
        );
        let button = "return document.querySelector('[data-do=calendar]').checkVisibility()";
        assert_eq!(browser.run(button, vec![]).await, json!(false));
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_day_brings_another_law() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    let procedure = "self-employment-certificate";
    let case = fragment(procedure, "english-teacher-exactly-ten-years");
    open(&browser, &server, "en", procedure, &case).await;
    let loaded = server.requests().len();
    browser.find("#check .notice-danger").await;
    let script = "document.getElementById('check-day-input').value = '2022-05-04';\
        document.querySelector('#check-day button').click(); return true";
    browser.run(script, vec![]).await;
    browser
        .until("return document.querySelector('#check .notice-danger') === null")
        .await;
    // Points as a picture and as a table, under both readings.
    let points = browser.text_of("#check table.points").await;
    assert!(points.contains("4–7") && points.contains("0–4"), "{points}");
    assert!(!browser.all("#check svg.points-bar rect").await.is_empty());
    assert_eq!(server.requests().len(), loaded, "nothing is asked for");
    browser.picture("result-points-en-phone").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn find_my_way_leads_on_with_the_answers() {
    for language in LANGUAGES {
        let server = Server::start(built_site()).await;
        let browser = Browser::open(Screen::Phone, Scheme::Dark).await;
        // The first question is there before any program.
        browser
            .go(&server.url(&format!("{language}/check/find-my-way/")))
            .await;
        browser.ready().await;
        let case = fragment("find-my-way", "programmer-from-india");
        open(&browser, &server, language, "find-my-way", &case).await;
        browser
            .picture(&format!("ways-{language}-phone-dark"))
            .await;
        let groups = browser.all("#check h3").await.len();
        assert!(groups >= 2, "open and closed ways");
        browser
            .click("#check details[open] a[href*='/check/permanent-residence/#']")
            .await;
        browser.ready().await;
        let carried = text(
            &browser,
            "return document.getElementById('check').qonys.carried()",
        )
        .await;
        assert!(
            carried.contains("in-demand=yes") && carried.contains("occupation=2512-1-007"),
            "{carried}"
        );
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_printed_sheet_is_one_page() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    for (procedure, id) in [
        ("permanent-residence", "programmer-from-india"),
        ("permanent-residence", "all-ten-papers"),
        ("permanent-residence", "age-unknown"),
        ("permanent-residence", "child-of-15-with-one-parent"),
        (
            "self-employment-certificate",
            "english-teacher-exactly-ten-years",
        ),
        (
            "labour-immigrant-permit",
            "twenty-days-after-the-last-permit",
        ),
    ] {
        for language in LANGUAGES {
            open(
                &browser,
                &server,
                language,
                procedure,
                &fragment(procedure, id),
            )
            .await;
            let pages = browser
                .print(&format!("sheet-{procedure}-{id}-{language}"))
                .await;
            assert_eq!(pages, 1, "{language} {procedure} {id}");
        }
    }
    browser.close().await;
}

/// Reported, not asserted.
#[tokio::test(flavor = "multi_thread")]
async fn the_time_to_the_first_question_is_reported() {
    let server = Server::start(built_site()).await;
    let browser = Browser::open(Screen::Phone, Scheme::Light).await;
    for language in LANGUAGES {
        open(&browser, &server, language, "permanent-residence", "").await;
        let script = "return performance.getEntriesByName('qonys-first-question')[0].startTime";
        let time = browser.run(script, vec![]).await;
        assert!(time.as_f64().is_some_and(|time| time > 0.0), "{time}");
        println!("{language}: the first question answers {time} ms after the navigation");
    }
    browser.close().await;
}
