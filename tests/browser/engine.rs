//! The browser that the tests run in: `CONCORD_BROWSER` is `chromium` (unless it says otherwise), `firefox` or
//! `webkit`. What one of them cannot do is named here, and nowhere else.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// A browser engine with its `WebDriver`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser` by `WebKitWebDriver`, on the display of the environment.
    WebKit,
}

/// What a test needs and not every engine lets a driver do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Skill {
    /// Pretend to have another screen or another preference.
    Emulate,
    /// Run no scripts.
    NoScripts,
    /// Print into a PDF, and tell the page so.
    Print,
    /// Let a page know that its link quotes words.
    QuotingLink,
    /// Save files where the test looks for them.
    Download,
    /// Let a page use the clipboard, also without a reader's hand.
    Clipboard,
    /// Tell a page what of it has moved by itself.
    LayoutShift,
}

/// Flags that keep Chromium quiet on a closed network, as root too.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,800",
];

impl Engine {
    /// The engine that the environment names.
    pub(crate) fn chosen() -> Self {
        match std::env::var("CONCORD_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("CONCORD_BROWSER is “{other}”: say chromium, firefox or webkit"),
        }
    }

    fn can(self, skill: Skill) -> bool {
        match self {
            Self::Chromium => true,
            // Firefox shows the quoted words of a link and keeps from the page that there are any; printing by its
            // driver, it does not tell the page beforehand.
            Self::Firefox => matches!(skill, Skill::NoScripts | Skill::Download | Skill::Clipboard),
            Self::WebKit => false,
        }
    }

    /// Start the driver, in a process group of its own with the browser in it, and say on which port it listens.
    pub(crate) fn start_driver(self, profile: &Path) -> (Child, u16) {
        match self {
            Self::Chromium => named_port("chromedriver", &["--port=0"], "started successfully on port "),
            Self::Firefox => {
                named_port("geckodriver", &["--port=0", "--websocket-port=0"], "Listening on 127.0.0.1:")
            }
            Self::WebKit => {
                // It names no port: take one that is free now.
                let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}")).env("HOME", profile).env("XDG_DATA_HOME", profile);
                command.env("XDG_CACHE_HOME", profile).stdout(Stdio::null()).stderr(Stdio::null());
                let process = command
                    .process_group(0)
                    .spawn()
                    .expect("WebKitWebDriver starts; tools/setup.sh browsers installs it");
                let listens = (0..200).any(|_| {
                    std::thread::sleep(Duration::from_millis(30));
                    std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
                });
                assert!(listens, "WebKitWebDriver does not listen on port {port}");
                (process, port)
            }
        }
    }

    /// What a session of the browser is asked to be.
    pub(crate) fn capabilities(self, profile: &Path, scripts: bool) -> Capabilities {
        let downloads = profile.join("downloads");
        let mut wanted = Capabilities::new();
        let mut set = |name: &str, value: Value| wanted.set(name, value).unwrap();
        match self {
            Self::Chromium => {
                let mut flags: Vec<String> = FLAGS.map(str::to_owned).to_vec();
                flags.push(format!("--user-data-dir={}", profile.display()));
                let mut preferences = json!({
                    "download.default_directory": downloads,
                    // One file after the other without the question that a reader would be asked.
                    "profile.default_content_setting_values.automatic_downloads": 1,
                });
                if !scripts {
                    preferences["profile.managed_default_content_settings.javascript"] = json!(2);
                }
                set("browserName", json!("chrome"));
                set("goog:chromeOptions", json!({ "args": flags, "prefs": preferences }));
                set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }));
            }
            Self::Firefox => {
                let preferences = json!({
                    "javascript.enabled": scripts,
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.useDownloadDir": true,
                    "browser.download.always_ask_before_handling_new_types": false,
                    // Reading the clipboard without the question that a reader would be asked.
                    "dom.events.testing.asyncClipboard": true,
                    "intl.accept_languages": "en",
                });
                let flags = ["-headless", "-width", "1280", "-height", "800"];
                set("browserName", json!("firefox"));
                set("moz:firefoxOptions", json!({ "args": flags, "prefs": preferences }));
            }
            Self::WebKit => {
                let options = json!({ "binary": mini_browser(), "args": ["--automation"] });
                set("webkitgtk:browserOptions", options);
            }
        }
        wanted
    }
}

/// Whether the chosen engine has this skill. Where it has not, the test says so and ends.
#[allow(clippy::print_stderr, reason = "a test that is not run says so")]
pub(crate) fn lacks(skill: Skill) -> bool {
    let engine = Engine::chosen();
    let lacks = !engine.can(skill);
    if lacks {
        eprintln!("SKIPPED: no driver of {engine:?} can do this: {skill:?}");
    }
    lacks
}

fn named_port(driver: &str, arguments: &[&str], before: &str) -> (Child, u16) {
    let mut command = Command::new(driver);
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
    let mut process = command
        .spawn()
        .unwrap_or_else(|error| panic!("{driver} does not start ({error}); tools/setup.sh installs it"));
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.split_once(before)?.1.trim_end_matches('.').trim().parse().ok());
    let port = port.unwrap_or_else(|| panic!("{driver} named no port and ended: {:?}", process.wait()));
    // A driver that nobody listens to would stop at a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    (process, port)
}

/// The browser that `WebKitGTK` brings for tests, in the folder of the system's libraries.
fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").unwrap().map(|entry| entry.unwrap().path());
    let places = libraries.flat_map(|folder| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| folder.join(name).join("MiniBrowser"))
    });
    places
        .into_iter()
        .find(|file| file.is_file())
        .expect("MiniBrowser is there; tools/setup.sh browsers installs it")
}
