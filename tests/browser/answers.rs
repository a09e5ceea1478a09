//! Answers: what a reader does is answered by something to see and something to hear. `make bench-answers` measures how
//! soon; the test sees that there is an answer at all.

use serde::Deserialize;

use crate::arrive::far_passages;
use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

/// Something a reader does.
struct Deed {
    name: &'static str,
    /// The page below the site's root; empty with `text` is a text of the briefing.
    page: &'static str,
    /// What is done before, as a statement.
    before: &'static str,
    /// What is done, as a statement.
    act: &'static str,
    /// True once there is something to see, as an expression.
    seen: &'static str,
    /// Words that are said.
    heard: &'static str,
}

const TEXT: &str = "(text)";
const OPEN_MENU: &str = "document.querySelector('article .clause .copy').click()";
const MENU_TOLD: &str = "document.querySelector('.copy-menu .told').textContent";
const LIST_TOLD: &str = "document.querySelector('.take .told').textContent";

const DEEDS: [Deed; 11] = [
    Deed {
        name: "copy a link",
        page: TEXT,
        before: OPEN_MENU,
        act: "named('.copy-menu button', 'Link').click()",
        seen: MENU_TOLD,
        heard: "The link is copied",
    },
    Deed {
        name: "copy a citation",
        page: TEXT,
        before: OPEN_MENU,
        act: "named('.copy-menu button', 'Citation').click()",
        seen: MENU_TOLD,
        heard: "The citation is copied",
    },
    Deed {
        name: "pin a clause",
        page: TEXT,
        before: OPEN_MENU,
        act: "document.querySelector('.copy-menu .pin').click()",
        seen: "document.querySelector('.copy-menu .pin[aria-pressed=true]')",
        heard: "is pinned",
    },
    Deed {
        name: "pin a quotation",
        page: "",
        before: "",
        act: "document.querySelector('figure .pin').click()",
        seen: "document.querySelector('figure .pin[aria-pressed=true]')",
        heard: "is pinned",
    },
    Deed {
        name: "take a list as CSV",
        page: "commitments/",
        before: "",
        act: "named('.take button', 'CSV').click()",
        seen: LIST_TOLD,
        heard: "is on its way",
    },
    Deed {
        name: "take a list for Word",
        page: "commitments/",
        before: "",
        act: "named('.take button', 'Word (DOCX)').click()",
        seen: LIST_TOLD,
        heard: "is on its way",
    },
    Deed {
        name: "take the matrix for Word",
        page: "compare/",
        before: "",
        act: "named('.take button', 'Word (DOCX)').click()",
        seen: LIST_TOLD,
        heard: "is on its way",
    },
    Deed {
        name: "copy a table",
        page: "commitments/",
        before: "",
        act: "named('.take button', 'Copy as a table').click()",
        seen: LIST_TOLD,
        heard: "The table is copied",
    },
    Deed {
        name: "narrow a list",
        page: "commitments/",
        before: "",
        act: "const list = [...document.querySelectorAll('#filters select')].find(list => list.options.length > 2);
            list.selectedIndex = 2; list.dispatchEvent(new Event('change', { bubbles: true }))",
        seen: "location.search && document.querySelector('#filters .left strong').textContent !== before",
        heard: "entence",
    },
    Deed {
        name: "show why",
        page: TEXT,
        before: "",
        act: "document.querySelector('article .why').click()",
        seen: "document.querySelector('article .why[aria-expanded=true] ~ *')",
        heard: "",
    },
    Deed {
        name: "go to another page",
        page: "",
        before: "",
        act: "document.querySelector('nav a[href$=\"commitments/\"]').click()",
        seen: "document.querySelector('main h1').textContent.includes('ommit') && location.pathname.endsWith('commitments/')",
        heard: "ommit",
    },
];

/// Milliseconds from the deed to the frame after something to see, and to something to hear.
#[derive(Debug, Deserialize)]
struct Answer {
    seen: f64,
    heard: f64,
}

async fn answer(reader: &Reader, deed: &Deed) -> Answer {
    let Deed { act, seen, heard, .. } = deed;
    let measure = format!(
        "const done = arguments[0];
        const named = (list, name) => [...document.querySelectorAll(list)].find(one => one.textContent.trim() === name);
        const answer = {{}}, before = document.querySelector('#filters .left strong')?.textContent;
        const said = () => [...document.querySelectorAll('[role=status]')].some(one => one.textContent.includes('{heard}'));
        requestAnimationFrame(() => setTimeout(() => {{
            const start = performance.now(), since = () => performance.now() - start;
            const look = () => {{
                if (answer.heard === undefined && said()) answer.heard = since();
                if (answer.seen === undefined && ({seen})) {{
                    answer.seen = null;
                    requestAnimationFrame(() => setTimeout(() => {{ answer.seen = since(); look(); }}));
                }}
                if (answer.heard !== undefined && answer.seen) {{ watch.disconnect(); clearInterval(timer); done(answer); }}
            }};
            const watch = new MutationObserver(look);
            watch.observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
            // Where only the URL changes no node does.
            const timer = setInterval(look, 5);
            setTimeout(() => {{ clearInterval(timer); done({{ seen: answer.seen ?? -1, heard: answer.heard ?? -1 }}); }}, 10000);
            {act};
            look();
        }}));"
    );
    reader.driver.execute_async(measure, Vec::new()).await.unwrap().convert().unwrap()
}

/// Do everything that there is to do once; the answers.
async fn answers() -> Vec<(&'static str, Answer)> {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    let mut answers = Vec::new();
    let no_clipboard = lacks(Skill::Clipboard);
    for deed in DEEDS.iter().filter(|deed| !(no_clipboard && deed.name.starts_with("copy"))) {
        reader.open_running(&site, if deed.page == TEXT { &document } else { deed.page }).await;
        reader.allow_clipboard().await;
        // A browser writes the clipboard for a page that has the reader's attention.
        reader.click("main h1").await;
        reader.run(deed.before).await;
        reader.settle().await;
        answers.push((deed.name, answer(&reader, deed).await));
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_a_reader_does_is_answered_to_the_eye_and_to_the_ear() {
    for (name, answer) in answers().await {
        assert!(answer.seen >= 0.0 && answer.heard >= 0.0, "{name}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "make bench-answers: figures, no test"]
#[allow(clippy::print_stdout, reason = "a benchmark prints")]
async fn measured() {
    println!("{:26} {:>9} {:>9}", "milliseconds until", "seen", "heard");
    for (name, answer) in answers().await {
        println!("{name:26} {:9.0} {:9.0}", answer.seen, answer.heard);
    }
}
