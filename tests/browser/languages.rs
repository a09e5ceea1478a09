//! The languages of the interface: chosen, kept, complete enough to be read, and right about numbers and dates.

use std::fs;

use concord::language::{Catalog, Language, category};
use concord::manifest::{self, DocumentEntry, Manifest};
use serde_json::{Value, json};

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::{Site, dist};

/// Choose the language in the switch and wait until the page speaks it.
async fn choose(reader: &Reader, language: Language) {
    let tag = language.tag();
    let choose = format!(
        "const list = document.querySelector('.languages select');
        list.value = '{tag}'; list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    reader.run(&choose).await;
    let speaks = format!("globalThis.concord && document.documentElement.lang === '{tag}'");
    reader.until(&format!("the page speaks {tag}"), &speaks).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_chosen_kept_and_left_again() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    reader.open_running(&site, "compare/").await;
    let english = reader.heading().await;
    for language in [Language::Japanese, Language::Hindi, Language::Arabic] {
        choose(&reader, language).await;
        let heading = reader.heading().await;
        assert!(!heading.is_ascii() && heading != english, "{heading}");
        assert_eq!(reader.ask::<String>("document.documentElement.dir").await, language.direction());
        // Kept for another page that is loaded anew.
        reader.open_running(&site, "method/").await;
        assert_eq!(reader.ask::<String>("document.documentElement.lang").await, language.tag());
        assert!(!reader.heading().await.is_ascii());
        reader.open_running(&site, "compare/").await;
    }
    choose(&reader, Language::English).await;
    assert_eq!(reader.heading().await, english);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_keeps_its_own_language_whatever_the_page_speaks() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, clause, _) = far_passages(&reader, &site).await;
    let words = format!("document.querySelector('#{clause} .text').innerText");
    reader.open_running(&site, &document).await;
    let english: String = reader.ask(&words).await;
    reader.open_running(&site, &format!("{document}?lang=ar")).await;
    assert_eq!(reader.ask::<String>("document.documentElement.dir").await, "rtl");
    assert_eq!(reader.ask::<String>(&words).await, english);
    let [language, direction]: [String; 2] = reader
        .ask(&format!("(e => [e.closest('[lang]').lang, getComputedStyle(e).direction])(document.querySelector('#{clause} .text'))"))
        .await;
    assert_eq!((language.as_str(), direction.as_str()), ("en", "ltr"));
    // What is copied of it does not depend on the language of the page either.
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_and_dates_are_those_of_the_browser() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let counts = [0, 1, 2, 3, 5, 6, 10, 11, 21, 99, 100, 101, 102, 103, 111, 1000, 1_000_000];
    reader.open_running(&site, "").await;
    let text: String = reader.ask("document.querySelector('ul.texts a').getAttribute('href')").await;
    let day: String =
        reader.ask("JSON.parse(concord.record()).documents.map(d => d.date).find(Boolean)").await;
    for language in Language::ALL {
        let tag = language.tag();
        let ours: Vec<&str> = counts.iter().map(|n| category(language, *n).as_str()).collect();
        let theirs: Vec<String> =
            reader.ask(&format!("{}.map(n => new Intl.PluralRules('{tag}').select(n))", json!(counts))).await;
        assert_eq!(ours, theirs, "{tag}");

        // Editions of the common data differ in the digits of Arabic; ours are those of the texts.
        reader.open_running(&site, &format!("{}?lang={tag}", text.trim_start_matches('/'))).await;
        let written: String = reader
            .ask(&format!(
                "new Intl.DateTimeFormat('{}', {{ dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }}).format(new Date('{day}'))",
                if language == Language::English { "en-GB" } else { tag }
            ))
            .await;
        let kicker: String = reader.ask("document.querySelector('main .kicker').innerText").await;
        let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain(&kicker).contains(&written), "{tag}: “{kicker}” has not “{written}”");
    }
}

/// What is said about the program and about the sources is said in the reader's language, and is marked as being in it.
#[tokio::test(flavor = "multi_thread")]
async fn failures_are_told_in_the_language_of_the_reader() {
    let site = Site::changed("/", |dist| {
        let manifest = fs::read_to_string(dist.join(manifest::FILE)).unwrap();
        let documents = Manifest::from_json(&manifest).unwrap().documents;
        let [changed, missing, ..] = &documents[..] else { panic!("too few texts") };
        let file = |entry: &DocumentEntry| dist.join("seeds").join(&entry.file);
        let text = fs::read_to_string(file(changed)).unwrap();
        fs::write(file(changed), format!("{text}\nAdded.\n")).unwrap();
        fs::remove_file(file(missing)).unwrap();
    })
    .await;
    let reader = Reader::new().await;
    let marked = |id: &str| format!("(e => [e.lang, e.dir])(document.getElementById('{id}'))");
    for (tag, direction) in [("ja", "ltr"), ("ar", "rtl")] {
        let catalog = fs::read_to_string(dist().join(format!("languages/{tag}.json"))).unwrap();
        let catalog = Catalog::from_json(tag, &catalog).unwrap();
        let says = |english: &str| catalog.text(english).unwrap();

        reader.open_running(&site, &format!("?lang={tag}")).await;
        let notices: String = reader.ask("document.querySelector('.notices').innerText").await;
        for english in [
            "Missing:",
            "Put the file back into seeds/, or take its entry out of seeds/manifest.json",
            "Warning:",
            "Restore the file, or write the new checksum into seeds/manifest.json if the change is meant",
        ] {
            assert!(notices.contains(says(english)), "{tag}: {notices}");
        }

        site.hold_program();
        reader.open(&site, &format!("method/?lang={tag}")).await;
        reader.until_told(says("The text is complete; what lets you work with it is being fetched.")).await;
        assert_eq!(reader.ask::<[String; 2]>(&marked("program-progress")).await, [tag, direction]);
        reader.run("document.querySelector('#program-progress button').click()").await;
        reader.until_told(says("you have stopped it")).await;
        assert_eq!(reader.ask::<[String; 2]>(&marked("program-notice")).await, [tag, direction]);
        site.release_program();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_cannot_be_fetched_changes_nothing_and_says_so() {
    let without = |site: &std::path::Path| fs::remove_file(site.join("languages/ja.json")).unwrap();
    let (site, reader) = (Site::changed("/", without).await, Reader::new().await);
    reader.open_running(&site, "index/").await;
    let heading = reader.heading().await;
    reader
        .run(
            "const list = document.querySelector('.languages select');
            list.value = 'ja'; list.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
    reader.until_told("The language stays as it is").await;
    assert_eq!(reader.heading().await, heading);
    // Asked for by a link, it is English too.
    reader.open_running(&site, "index/?lang=ja").await;
    assert_eq!(
        reader
            .ask::<Value>("[document.documentElement.lang, document.querySelector('main h1').innerText]")
            .await,
        json!(["en", heading])
    );
}
