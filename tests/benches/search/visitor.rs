//! Somebody with a browser: opens a search that has never been opened, asks,
//! looks at the first results. What is requested meanwhile is weighed as a good
//! server would send it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use qonys::output::{self, Files};
use qonys_rules::Language;
use qonys_tests::{Browser, Server};
use serde_json::{Value, json};

use crate::subject::Subject;

/// Queries timed in one script; a script may take half a minute.
const TIMED: usize = 20;

/// Whose search it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Ours,
    Pagefind,
}

impl Engine {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Ours => "Qonys",
            Self::Pagefind => "Pagefind",
        }
    }

    const fn script(self) -> &'static str {
        match self {
            Self::Ours => include_str!("ours.js"),
            Self::Pagefind => include_str!("pagefind.js"),
        }
    }

    fn page(self, language: Language) -> String {
        match self {
            Self::Ours => format!("{language}/search/"),
            Self::Pagefind => format!("pagefind/{language}.html"),
        }
    }

    /// Whether a file is there for the search, not for the page around it.
    fn owns(self, path: &str) -> bool {
        match self {
            Self::Ours => {
                let script = path.starts_with("assets/search")
                    && (path.ends_with(".js") || path.ends_with(".wasm"));
                script || path.starts_with("search/")
            }
            Self::Pagefind => path.starts_with("pagefind/") && !path.ends_with(".html"),
        }
    }
}

/// Bytes on the wire.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    /// Until there is a ranked list.
    pub(crate) list: f64,
    /// Until the first five of it are shown with an excerpt.
    pub(crate) shown: f64,
    /// Until the list is whole: where the own language has little to say, ours
    /// then asks the others, and adds to the list what they know.
    pub(crate) whole: f64,
}

/// The visitor of a site.
#[derive(Debug)]
pub(crate) struct Visitor<'a> {
    browser: &'a Browser,
    subject: &'a Subject,
    server: Server,
    /// Compression takes longer than the visit.
    weights: RefCell<BTreeMap<String, usize>>,
}

impl<'a> Visitor<'a> {
    pub(crate) async fn of(browser: &'a Browser, subject: &'a Subject) -> Self {
        Self {
            browser,
            subject,
            server: Server::start(&subject.folder).await,
            weights: RefCell::default(),
        }
    }

    /// Opens a page with a search on it that has loaded nothing yet.
    pub(crate) async fn open(&self, engine: Engine, language: Language) {
        let page = engine.page(language);
        self.browser.go(&self.server.url(&page)).await;
        self.browser.run(engine.script(), vec![]).await;
    }

    /// Calls a function of the script.
    pub(crate) async fn call(&self, function: &str, argument: Value) -> Value {
        let script = "const [name, argument, done] = arguments;\
            bench[name](argument).then(value => done({ value }), error => done({ error: String(error) }))";
        let arguments = vec![json!(function), argument];
        let client = &self.browser.client;
        let answer = client
            .execute_async(script, arguments)
            .await
            .expect("the script runs");
        assert!(answer["error"].is_null(), "{function}: {}", answer["error"]);
        answer["value"].clone()
    }

    /// What a first query costs.
    pub(crate) async fn weigh(&self, engine: Engine, language: Language, query: &str) -> Weight {
        let before = self.server.requests().len();
        self.open(engine, language).await;
        self.call("ask", json!(query)).await;
        let list = self.weight(engine, before);
        self.call("show", json!(null)).await;
        let shown = self.weight(engine, before);
        self.call("complete", json!(query)).await;
        let whole = list + self.weight(engine, before) - shown;
        Weight { list, shown, whole }
    }

    /// Milliseconds per query, all files loaded.
    pub(crate) async fn time(
        &self,
        engine: Engine,
        language: Language,
        queries: &[String],
    ) -> Vec<f64> {
        self.open(engine, language).await;
        let mut times = Vec::new();
        for some in queries.chunks(TIMED) {
            let answer = self.call("time", json!(some)).await;
            let answer = answer.as_array().expect("a time for each query");
            times.extend(answer.iter().filter_map(Value::as_f64));
        }
        times
    }

    /// The weight of all that the search asked for since a request.
    fn weight(&self, engine: Engine, since: usize) -> f64 {
        let requests = self.server.requests();
        let own: BTreeSet<&String> = requests[since..]
            .iter()
            .filter(|path| engine.owns(path))
            .collect();
        assert!(
            own.iter().any(|path| path.contains("wasm")),
            "the engine came from a cache: {own:?}"
        );
        let weights = own.into_iter().map(|path| self.weight_of(path));
        weights.sum::<usize>() as f64
    }

    /// Text and WASM go as brotli, at the quality of `qonys build`; what is
    /// compressed by itself goes as it is.
    fn weight_of(&self, path: &str) -> usize {
        if let Some(known) = self.weights.borrow().get(path) {
            return *known;
        }
        let bytes = std::fs::read(self.subject.folder.join(path)).expect("a file of the site");
        let plain = bytes.len();
        let file = Files::from([(path.to_owned(), bytes)]);
        let packed = output::pack(&file).expect("packed in memory");
        let weight = packed.get(path).map_or(plain, Vec::len);
        self.weights.borrow_mut().insert(path.to_owned(), weight);
        weight
    }
}
