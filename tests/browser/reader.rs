//! A reader: one browser with its own profile, and the questions that tests ask of a page.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::site::{Site, scratch};

/// A browser session that ends with the test.
pub(crate) struct Reader {
    pub(crate) driver: WebDriver,
    engine: Engine,
    process: Child,
    profile: PathBuf,
}

impl Reader {
    /// A reader whose browser runs scripts.
    pub(crate) async fn new() -> Self {
        Self::start(true).await
    }

    /// A reader whose browser has been told to run no scripts.
    pub(crate) async fn without_scripts() -> Self {
        Self::start(false).await
    }

    async fn start(scripts: bool) -> Self {
        let (engine, profile) = (Engine::chosen(), scratch("profile"));
        std::fs::create_dir_all(profile.join("downloads")).unwrap();
        let (process, port) = engine.start_driver(&profile);
        let wanted = engine.capabilities(&profile, scripts);
        let driver = WebDriver::new(format!("http://localhost:{port}"), wanted).await.unwrap();
        Self { driver, engine, process, profile }
    }

    /// Where the browser puts what it downloads.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }

    /// Let the page read the clipboard without asking.
    pub(crate) async fn allow_clipboard(&self) {
        if self.engine == Engine::Chromium {
            let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.driver.cdp().send_raw("Browser.grantPermissions", allow).await.unwrap();
        }
    }

    /// Load the page at `path` below the site's root from cold.
    pub(crate) async fn open(&self, site: &Site, path: &str) {
        // From a page of nowhere, so that a fragment never makes it a move inside the page.
        self.driver.goto("about:blank").await.unwrap();
        self.driver.goto(format!("{}{path}", site.url)).await.unwrap();
        // On a busy machine the driver may answer before the parser is done.
        let there = "location.protocol !== 'about:' && document.readyState === 'complete'";
        self.until(&format!("{path} has loaded"), there).await;
    }

    /// Load the page at `path` and wait until the program has taken it over.
    pub(crate) async fn open_running(&self, site: &Site, path: &str) {
        self.open(site, path).await;
        self.until_running().await;
    }

    /// Wait until the program has taken the page over.
    pub(crate) async fn until_running(&self) {
        self.until("the program runs", "globalThis.concord").await;
        self.settle().await;
    }

    /// Wait for what follows a navigation: two frames, or half a second where the page is out of sight and has none.
    pub(crate) async fn settle(&self) {
        let frames = "const done = arguments[0]; setTimeout(done, 500); requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        // A page that is being left answers nothing; the next one does.
        if self.driver.execute_async(frames, Vec::new()).await.is_err() {
            self.driver.execute_async(frames, Vec::new()).await.unwrap();
        }
    }

    /// The value of a JavaScript expression in the page.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, expression: &str) -> T {
        let answer = self.driver.execute(format!("return ({expression});"), Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("{expression}: {error}")).convert().unwrap()
    }

    /// Run a JavaScript statement in the page.
    pub(crate) async fn run(&self, statement: &str) {
        let done = self.driver.execute(format!("{statement};"), Vec::new()).await;
        done.unwrap_or_else(|error| panic!("{statement}: {error}"));
    }

    /// Wait until `expression` is true; `what` says what is being waited for. A page that is being left has no answer,
    /// or none that is one: it is asked again.
    pub(crate) async fn until(&self, what: &str, expression: &str) {
        let asked = format!("return Boolean({expression});");
        let mut answer = String::new();
        for _ in 0..1000 {
            match self.driver.execute(asked.as_str(), Vec::new()).await {
                Ok(value) if value.json() == &Value::Bool(true) => return,
                Ok(value) => answer = value.json().to_string(),
                Err(error) => answer = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        let said: String =
            self.ask("[...document.querySelectorAll('[role=status]')].map(e => e.textContent).join()").await;
        panic!("never: {what}. Last answer: {answer}. Status: “{said}”. Console: {:?}", self.console().await);
    }

    /// Follow the first link with these words.
    pub(crate) async fn follow(&self, words: &str) {
        let link = self.driver.find(By::LinkText(words)).await.unwrap();
        link.scroll_into_view().await.unwrap();
        link.click().await.unwrap();
        self.settle().await;
    }

    /// Click the first element that `selector` finds, as a hand does: in view, and known to the browser as the reader's
    /// own doing.
    pub(crate) async fn click(&self, selector: &str) {
        // Not every driver brings into view what is so in part.
        self.run(&format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"))
            .await;
        self.driver.find(By::Css(selector)).await.unwrap().click().await.unwrap();
    }

    /// Go back in the history.
    pub(crate) async fn back(&self) {
        self.driver.back().await.unwrap();
        self.settle().await;
        self.settle().await;
    }

    /// The text of the page's main heading.
    pub(crate) async fn heading(&self) -> String {
        self.ask("document.querySelector('main h1').innerText").await
    }

    /// The text of the page's main part.
    pub(crate) async fn main_text(&self) -> String {
        self.ask("document.querySelector('main').innerText").await
    }

    /// How far the page is scrolled down.
    pub(crate) async fn scrolled(&self) -> i64 {
        self.ask("Math.round(scrollY)").await
    }

    /// Wait until `words` have been said to those who listen to the page.
    pub(crate) async fn until_told(&self, words: &str) {
        let words = Value::from(words);
        let told = format!(
            "[...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes({words}))"
        );
        self.until(&format!("somebody is told {words}"), &told).await;
    }

    /// What the console has complained of since the last time.
    ///
    /// Only Chromium's driver tells; in the others a program that has failed is noticed by what it does not do.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.driver.browser_log().await.unwrap();
        log.into_iter()
            .filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()))
            .map(|entry| entry.message)
            .collect()
    }

    /// The requests answered since the last time: address and status.
    pub(crate) async fn answers(&self) -> Vec<(String, u64)> {
        if self.engine != Engine::Chromium {
            let entries =
                "performance.getEntriesByType('resource').map(one => [one.name, one.responseStatus || 200])";
            return self.ask(entries).await;
        }
        let log = self.driver.get_log("performance").await.unwrap();
        log.iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
            .filter(|entry| entry["message"]["method"] == "Network.responseReceived")
            .filter_map(|entry| {
                let response = &entry["message"]["params"]["response"];
                Some((response["url"].as_str()?.to_owned(), response["status"].as_u64()?))
            })
            // The browser's own pages: `chrome:`, `chrome-untrusted:`.
            .filter(|(address, _)| !address.starts_with("chrome"))
            .collect()
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // The driver leads a process group of its own, with the browser in it.
        let _ = Command::new("kill").args(["-9", "--", &format!("-{}", self.process.id())]).status();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
