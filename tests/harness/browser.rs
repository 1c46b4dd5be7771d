//! A real browser: Debian's Chromium driven by its own driver. Found on the
//! machine, or installed where that can be done without asking anyone; where
//! it cannot, the test says plainly what is missing.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use base64::Engine;
use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::devtools;

/// The size of the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A small phone.
    Phone,
    /// A desk.
    Desktop,
}

/// The colour scheme the person prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A browser window of its own, with its own driver and profile.
#[derive(Debug)]
pub struct Browser {
    /// The window.
    pub client: Client,
    driver: Child,
}

/// The programs needed, found or installed.
struct Tools {
    browser: PathBuf,
    driver: PathBuf,
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

fn tools() -> &'static Tools {
    static TOOLS: OnceLock<Tools> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let look = || {
            let browser = find(&["chromium", "chromium-browser", "google-chrome", "chrome"]);
            let driver = find(&["chromedriver"]);
            browser.zip(driver).map(|(browser, driver)| Tools { browser, driver })
        };
        look().or_else(|| {
            install();
            look()
        })
        .expect(
            "the browser tests need Chromium and its driver, and they are not on this machine.\n\
             On Debian or Ubuntu: sudo apt-get install chromium chromium-driver\n\
             Elsewhere: put `chromium` (or google-chrome) and a `chromedriver` of the same version on the PATH",
        )
    })
}

/// Debian's packages, where we may install them.
fn install() {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout == b"0\n");
    if !root || find(&["apt-get"]).is_none() {
        return;
    }
    eprintln!("installing Debian's chromium and chromium-driver for the browser tests");
    for args in [
        &["update"][..],
        &[
            "install",
            "-y",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ],
    ] {
        // Whether it worked is seen by looking again.
        let _ = Command::new("apt-get")
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .status();
    }
}

impl Browser {
    /// Opens a window.
    ///
    /// # Panics
    /// When the browser is missing or does not start; the message says what to do.
    pub async fn open(screen: Screen, scheme: Scheme) -> Self {
        let tools = tools();
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let driver = Command::new(&tools.driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let (width, height) = match screen {
            Screen::Phone => (390, 844),
            Screen::Desktop => (1280, 900),
        };
        let mut options = json!({
            "binary": tools.browser,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--force-color-profile=srgb",
                // A click must not wait for a page that glides to its place.
                "--force-prefers-reduced-motion",
                format!("--blink-settings=preferredColorScheme={}", match scheme {
                    Scheme::Dark => 0,
                    Scheme::Light => 1,
                }),
                format!("--window-size={width},{height}"),
            ],
        });
        if screen == Screen::Phone {
            options["mobileEmulation"] = json!({
                "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0 }
            });
        }
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        let mut last = None;
        // The driver needs a moment before it listens.
        for _ in 0..100 {
            match ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
            {
                Ok(client) => return Self { client, driver },
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the browser does not start: {last:?}");
    }

    /// Saves a picture of what the screen shows to `target/qonys-tests/screens/`,
    /// and to `tests/screenshots/`, which the README shows, if
    /// `QONYS_KEEP_SCREENSHOTS` is set.
    ///
    /// # Panics
    /// As [`Browser::picture`].
    pub async fn keepsake(&self, name: &str) {
        let picture = self.shoot(name, false).await;
        if std::env::var_os("QONYS_KEEP_SCREENSHOTS").is_some() {
            let kept = crate::repository().join(format!("tests/screenshots/{name}.png"));
            std::fs::create_dir_all(kept.parent().expect("a folder")).expect("the folder");
            std::fs::copy(picture, kept).expect("the picture is kept");
        }
    }

    /// Saves a picture of the whole page to `target/qonys-tests/screens/`.
    ///
    /// # Panics
    /// When it cannot be taken or written.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.shoot(name, true).await
    }

    async fn shoot(&self, name: &str, whole: bool) -> PathBuf {
        let mut parameters = json!({ "format": "png", "captureBeyondViewport": whole });
        if whole {
            let size = self
                .run(
                    "const page = document.documentElement; return [innerWidth, page.scrollHeight]",
                    vec![],
                )
                .await;
            parameters["clip"] =
                json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        }
        let answer = devtools::send(&self.client, "Page.captureScreenshot", parameters).await;
        let png = answer
            .ok()
            .and_then(|answer| answer["data"].as_str().map(str::to_owned))
            .and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok())
            .expect("a screenshot");
        let folder = crate::repository().join("target/qonys-tests/screens");
        std::fs::create_dir_all(&folder).expect("the folder of the pictures");
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, png).expect("the picture");
        path
    }

    /// Prints the page to a file in `target/qonys-tests/print/` (A4) and
    /// returns how many pages it takes.
    ///
    /// # Panics
    /// When it cannot be printed or written.
    pub async fn print(&self, name: &str) -> usize {
        let paper = json!({
            "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true,
            "printBackground": false,
        });
        let answer = devtools::send(&self.client, "Page.printToPDF", paper).await;
        let pdf = answer
            .ok()
            .and_then(|answer| answer["data"].as_str().map(str::to_owned))
            .and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok())
            .expect("a print");
        let folder = crate::repository().join("target/qonys-tests/print");
        std::fs::create_dir_all(&folder).expect("the folder of the prints");
        std::fs::write(folder.join(format!("{name}.pdf")), &pdf).expect("the print");
        // Every page is an object of its own (ISO 32000, 7.7.3.3).
        let text = String::from_utf8_lossy(&pdf);
        text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
    }

    /// Opens an address.
    ///
    /// # Panics
    /// When the browser cannot.
    pub async fn go(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
    }

    /// Opens a self-assessment and waits until it is all there.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn open_check(&self, url: &str) {
        // Another fragment alone would not load the page again.
        self.go("about:blank").await;
        self.go(url).await;
        self.ready().await;
    }

    /// Waits until the self-assessment of the page is all there.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn ready(&self) {
        self.until("return document.querySelector('#check[data-ready]') !== null")
            .await;
    }

    /// Waits for the first element of a CSS selector that can be seen.
    ///
    /// # Panics
    /// When none comes within ten seconds; the message holds the text of the page.
    pub async fn find(&self, css: &str) -> Element {
        for _ in 0..200 {
            for element in self.all(css).await {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let url = self
            .client
            .current_url()
            .await
            .map(|url| url.to_string())
            .unwrap_or_default();
        let text = self.text_of("body").await;
        panic!("nothing to be seen of `{css}` on {url}, whose text is:\n{text}");
    }

    /// All elements of a CSS selector, now.
    pub async fn all(&self, css: &str) -> Vec<Element> {
        self.client
            .find_all(Locator::Css(css))
            .await
            .unwrap_or_default()
    }

    /// The visible text of the first element of a CSS selector, now; empty if there is none.
    pub async fn text_of(&self, css: &str) -> String {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Clicks the first visible element of a CSS selector.
    ///
    /// # Panics
    /// When there is none, or something covers it.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("cannot click `{css}`: {error}"));
    }

    /// Runs a script and returns what it returns.
    ///
    /// # Panics
    /// When the script fails.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute(script, arguments)
            .await
            .expect("the script runs")
    }

    /// Waits until a script returns true.
    ///
    /// # Panics
    /// When it does not within ten seconds.
    pub async fn until(&self, script: &str) {
        for _ in 0..200 {
            if self
                .client
                .execute(script, vec![])
                .await
                .is_ok_and(|answer| answer == json!(true))
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never true: {script}\n{}", self.text_of("body").await);
    }

    /// Closes the window.
    pub async fn close(mut self) {
        // The driver is ended in any case.
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
