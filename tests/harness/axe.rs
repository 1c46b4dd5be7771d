//! axe-core, the accessibility checker of Deque: taken from the npm registry
//! when the tests run, never kept in the repository.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::browser::Browser;
use crate::program::repository;

/// Pinned, so that a new rule does not break an old build.
const PACKAGE: &str = "axe-core@4.11.0";

/// One rule that a page breaks.
#[derive(Debug)]
pub struct Violation {
    /// The id of the rule.
    pub rule: String,
    /// What it asks for.
    pub help: String,
    /// The elements that break it, as HTML.
    pub elements: Vec<String>,
}

/// The source of axe-core.
fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let folder = repository()
            .join("target/qonys-tests/npm")
            .join(PACKAGE.replace('@', "-"));
        let script = folder.join("node_modules/axe-core/axe.min.js");
        if !script.is_file() {
            fetch(&folder);
        }
        std::fs::read_to_string(&script).expect("axe-core was fetched")
    })
}

fn fetch(folder: &PathBuf) {
    std::fs::create_dir_all(folder).expect("a folder for axe-core");
    let fetched = Command::new("npm")
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ])
        .arg(folder)
        .arg(PACKAGE)
        .output();
    match fetched {
        Ok(output) if output.status.success() => {}
        Ok(output) => panic!(
            "the accessibility tests need {PACKAGE} from the npm registry, and npm could not fetch it:\n{}",
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(error) => panic!(
            "the accessibility tests need {PACKAGE} from the npm registry, and npm is not on this machine ({error}).\n\
             On Debian or Ubuntu: sudo apt-get install npm"
        ),
    }
}

/// What axe finds wrong with the page the browser shows, by the rules of WCAG
/// 2.2 AA and axe's best practices.
///
/// # Panics
/// When axe itself fails.
pub async fn axe_violations(browser: &Browser) -> Vec<Violation> {
    browser.run(source(), vec![]).await;
    let script = "const done = arguments[arguments.length - 1];\
        axe.run(document, { resultTypes: ['violations'] })\
           .then(result => done(result.violations), error => done(String(error)));";
    let found = browser
        .client
        .execute_async(script, vec![])
        .await
        .expect("axe runs");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    found
        .as_array()
        .unwrap_or_else(|| panic!("axe failed: {found}"))
        .iter()
        .map(|violation| Violation {
            rule: text(&violation["id"]),
            help: text(&violation["help"]),
            elements: violation["nodes"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|node| text(&node["html"]))
                .collect(),
        })
        .collect()
}
