//! The search beside Pagefind, on the same pages: what a visitor downloads and
//! waits for, what lies on the disk, what is found. Prints one table and asserts
//! nothing: `cargo bench -p qonys --bench search`, a quarter of an hour.

mod corpus;
mod pagefind;
mod phrases;
mod quality;
mod random;
mod sizes;
mod subject;
mod table;
mod visitor;

use std::path::PathBuf;

use qonys::build::{self, Built, Plan};
use qonys::output::Files;
use qonys::progress::Progress;
use qonys::site::{BaseUrl, Page, PageKind};
use qonys_rules::{Date, Language};
use qonys_tests::{BUILD_DAY, Browser, Scheme, Screen, repository};

use corpus::Paragraphs;
use pagefind::Pagefind;
use phrases::Phrases;
use subject::Subject;
use table::{ByLanguage, Row, Table};
use visitor::{Engine, Visitor};

/// Pages of the large site in each language.
const MANY: usize = 6_000;

#[tokio::main]
async fn main() {
    // `cargo test --all-targets` runs benches too, to see that they start.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = repository().join("target/qonys-tests/bench-search");
    let pagefind = Pagefind::fetch();
    say("building the site");
    let built = build_site();
    let synonyms = build::load_law(&repository())
        .expect("the law was just loaded")
        .synonyms;
    let listed: Vec<Page> = built
        .pages
        .iter()
        .filter(|page| page.listed && page.language.is_some())
        .cloned()
        .collect();
    let paragraphs = by_language(|language| Paragraphs::of(&listed, language));
    say(&format!("making {MANY} pages of each language"));
    let many = corpus::pages(&paragraphs, MANY);

    let small = Subject::make(
        folder.join("site"),
        built.files.clone(),
        &listed,
        &synonyms,
        pagefind.as_ref().ok(),
    );
    let large = Subject::make(
        folder.join("large"),
        frame(&built),
        &many,
        &[],
        pagefind.as_ref().ok(),
    );
    let phrases =
        by_language(|language| Phrases::choose(&paragraphs[&language], &small.folder, language));

    let mut table = Table::default();
    let browser = Browser::open(Screen::Desktop, Scheme::Light).await;
    for (subject, limits) in [(&small, &SMALL), (&large, &LARGE)] {
        let size = subject.pages / Language::ALL.len();
        report_wire(&mut table, &browser, subject, &phrases, limits).await;
        table.part(&format!(
            "Index on disk, {size} pages in each language, kB (of ours gzip, as it is sent)"
        ));
        table.rows(sizes::index_rows(subject));
        table.part(&format!(
            "Build of the index, {size} pages in each language"
        ));
        table.row(Row::new("all three languages, s", subject.seconds()).digits(2));
    }
    table.part("WASM, gzip -9, kB");
    table.row(sizes::wasm_row(&small));
    table.part("Queries of tests/queries/, mean over the queries of a file");
    say("asking the queries of tests/queries/");
    table.rows(quality::rows(&browser, &small).await);
    browser.close().await;

    println!("Qonys beside {}", pagefind::PACKAGE.replace('@', " "));
    if let Err(why) = &pagefind {
        println!("Pagefind is missing, so its numbers are too: {why}");
    }
    print!("{table}");
    println!("{}", table::NOTES);
}

/// What the issue that brought the search asks for.
struct Limits {
    one_term: &'static str,
    three_terms: &'static str,
    query: &'static str,
}

const SMALL: Limits = Limits {
    one_term: "35",
    three_terms: "50",
    query: "16",
};

const LARGE: Limits = Limits {
    one_term: "45",
    three_terms: "65",
    query: "50",
};

/// Bytes on the wire and time per query.
async fn report_wire(
    table: &mut Table,
    browser: &Browser,
    subject: &Subject,
    phrases: &ByLanguage<Phrases>,
    limits: &Limits,
) {
    let size = subject.pages / Language::ALL.len();
    let theirs = subject.pagefind.as_ref().map(|_| Engine::Pagefind);
    let engines: Vec<Engine> = [Some(Engine::Ours), theirs].into_iter().flatten().collect();
    let visitor = Visitor::of(browser, subject).await;
    table.part(&format!(
        "Bytes on the wire, nothing cached, {size} pages in each language, kB"
    ));
    for (at, terms) in ["1 term", "2 terms", "3 terms"].into_iter().enumerate() {
        let limit = [limits.one_term, "", limits.three_terms][at];
        let mut list = Row::empty(&format!("{terms}: first list, median")).limit(limit);
        let mut worst = Row::empty("  first list, worst of ten");
        let mut shown = Row::empty("  with five excerpts, median");
        let mut whole = Row::empty("  list complete, median");
        for (&engine, language) in pairs(&engines) {
            say(&format!(
                "{}: bytes of {terms} in {language}, {size} pages",
                engine.name()
            ));
            let mut weights = [const { Vec::new() }; 3];
            for query in &phrases[&language].few[at] {
                let weight = visitor.weigh(engine, language, query).await;
                let bytes = [weight.list, weight.shown, weight.whole];
                for (weights, bytes) in weights.iter_mut().zip(bytes) {
                    weights.push(bytes / 1000.0);
                }
            }
            let [lists, excerpts, wholes] = &mut weights;
            list.put(engine, language, quantile(lists, 0.5));
            worst.put(engine, language, quantile(lists, 1.0));
            shown.put(engine, language, quantile(excerpts, 0.5));
            whole.put(engine, language, quantile(wholes, 0.5));
        }
        table.rows(vec![list, worst, shown, whole]);
    }
    let mut median = Row::empty("median").digits(2);
    let mut late = Row::empty("95th percentile").digits(2).limit(limits.query);
    for (&engine, language) in pairs(&engines) {
        say(&format!(
            "{}: time per query in {language}, {size} pages",
            engine.name()
        ));
        let queries = &phrases[&language].many;
        let mut times = visitor.time(engine, language, queries).await;
        median.put(engine, language, quantile(&mut times, 0.5));
        late.put(engine, language, quantile(&mut times, 0.95));
    }
    table.part(&format!(
        "Time per query when all files are there, {size} pages in each language, ms"
    ));
    table.rows(vec![median, late]);
}

fn pairs(engines: &[Engine]) -> impl Iterator<Item = (&Engine, Language)> {
    let engines = engines.iter();
    engines.flat_map(|engine| Language::ALL.map(|language| (engine, language)))
}

/// The value up to which a share of all values lies.
fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    let at = (last as f64 * share).round() as usize;
    values.get(at).copied().unwrap_or(f64::NAN)
}

fn build_site() -> Built {
    let plan = Plan {
        root: repository(),
        base: BaseUrl::placeholder(),
        as_of: Date::parse(BUILD_DAY).expect("a day"),
        drafts: false,
        programs: true,
    };
    let progress = Progress::new();
    let built = build::build(&plan, &progress).unwrap_or_else(|error| {
        eprintln!("{:?}", miette::Report::new(error));
        std::process::exit(1);
    });
    progress.finish();
    built
}

/// The search pages of the built site and what they link to: the frame into
/// which another index is put.
fn frame(built: &Built) -> Files {
    let searches: Vec<String> = built
        .pages
        .iter()
        .filter(|page| page.kind == PageKind::Search)
        .map(Page::file)
        .collect();
    let files = built.files.iter();
    files
        .filter(|(path, _)| path.starts_with("assets/") || searches.contains(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// Something of each language.
fn by_language<T>(make: impl Fn(Language) -> T) -> ByLanguage<T> {
    Language::ALL
        .into_iter()
        .map(|language| (language, make(language)))
        .collect()
}

fn say(what: &str) {
    eprintln!("… {what}");
}

/// Empties a folder of earlier runs, or makes it.
fn fresh(folder: &PathBuf) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("an old folder is removed");
    }
    std::fs::create_dir_all(folder).expect("a new folder");
}
