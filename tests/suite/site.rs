//! The promises of every page of the site: what it links to is there, what it is made of is its own.
#![cfg(feature = "ssr")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use concord::files::{self, Seeds};
use concord::language::{Catalog, Language, speak};
use concord::model::Document;
use concord::search::{Index, Request, search};
use concord::site::{File, Program, Settings, Style, build};
use concord::ui::workspace::Workspace;

fn seeds() -> Seeds {
    files::read(Path::new(".")).unwrap()
}

fn site(url: Option<&str>) -> Vec<File> {
    site_of(seeds(), url)
}

fn site_of(seeds: Seeds, url: Option<&str>) -> Vec<File> {
    let workspace = Workspace::new(seeds.compile(), seeds.lexicon, seeds.lock);
    let settings = Settings {
        style: Style::new(&["@layer base{a{color:red}}".to_owned()], []).unwrap(),
        program: Some(Program { glue: "app-1.js".to_owned(), wasm: "app-1.wasm".to_owned(), size: 7 }),
        url: url.map(str::to_owned),
    };
    build(&workspace, &settings)
}

#[test]
fn pages_are_published_in_the_language_asked_for_and_files_stay_english() {
    let english = site(Some("https://example.org/a/"));
    let catalog = std::fs::read_to_string("public/languages/ar.json").unwrap();
    let said: BTreeMap<String, serde_json::Value> = serde_json::from_str(&catalog).unwrap();
    let commitments = said["Commitments"].as_str().unwrap();
    speak(Language::Arabic, Catalog::from_json("ar.json", &catalog).unwrap());
    for (one, other) in site(Some("https://example.org/a/")).iter().zip(&english) {
        assert_eq!(one.path, other.path);
        if Path::new(&one.path).extension() == Some("html".as_ref()) {
            assert!(one.text.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", one.path);
            assert!(one.text.contains(commitments), "{}", one.path);
        } else if one.path.starts_with("data/") || one.path.starts_with("briefing") {
            assert_eq!(one.text, other.text, "{}", one.path);
        }
    }
}

fn pages(files: &[File]) -> Vec<&File> {
    let is_page = |path: &str| Path::new(path).extension() == Some("html".as_ref());
    let pages: Vec<&File> = files.iter().filter(|file| is_page(&file.path)).collect();
    assert!(pages.len() > 20, "the site has only {} pages", pages.len());
    pages
}

/// The start tags of a page: name and attributes. Enough of a parser for markup that is always well formed.
fn tags(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let end = end_of_tag(after);
        let (tag, following) = after.split_at(end);
        rest = following;
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        // What stands in a script or style sheet is no markup.
        if name == "script" || name == "style" {
            rest = rest.split_once("</").map_or("", |(_, after)| after);
        }
        tags.push((name.clone(), attributes(&tag[name.len()..])));
    }
    tags
}

fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    text.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    })
    .unwrap_or(text.len())
}

fn attributes(text: &str) -> BTreeMap<String, String> {
    let mut attributes = BTreeMap::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let name_ends = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_ends);
        let (value, after) = match after.strip_prefix("=\"").and_then(|after| after.split_once('"')) {
            Some((value, after)) => (value.replace("&amp;", "&"), after),
            None => (String::new(), after),
        };
        attributes.insert(name.to_owned(), value);
        rest = after.trim_start();
    }
    attributes
}

fn ids(html: &str) -> Vec<String> {
    tags(html).into_iter().filter_map(|(_, attributes)| attributes.get("id").cloned()).collect()
}

/// The path below the root that `link` leads to from the page at `path`; `None` if it leaves the site's folder.
fn resolve(path: &str, link: &str) -> Option<String> {
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()?),
            part => folders.push(part),
        }
    }
    let path = folders.join("/");
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path })
}

#[test]
fn every_link_and_fragment_leads_somewhere() {
    let files = site(None);
    let anchors: BTreeMap<&str, BTreeSet<String>> = pages(&files)
        .iter()
        .map(|page| (page.path.as_str(), ids(&page.text).into_iter().collect()))
        .collect();
    let mut paths: BTreeSet<String> = files.iter().map(|file| file.path.clone()).collect();
    paths.extend(["public", "seeds"].iter().flat_map(|folder| copied(folder)));
    paths.insert("app-1.js".to_owned());
    let mut broken = Vec::new();
    for page in pages(&files) {
        for (tag, attributes) in tags(&page.text) {
            for link in ["href", "src"].iter().filter_map(|name| attributes.get(*name)) {
                let outside = link.starts_with("http://")
                    || link.starts_with("https://")
                    || link.starts_with("mailto:");
                if outside && tag == "a" {
                    continue;
                }
                let (to, fragment) =
                    link.split_once('#').map_or((link.as_str(), None), |(to, id)| (to, Some(id)));
                let to = to.split('?').next().unwrap_or_default();
                let target = if to.is_empty() { Some(page.path.clone()) } else { resolve(&page.path, to) };
                let found = target.is_some_and(|target| {
                    paths.contains(&target)
                        && fragment
                            .is_none_or(|id| anchors.get(target.as_str()).is_some_and(|ids| ids.contains(id)))
                });
                if to.starts_with('/') || !found {
                    broken.push(format!("{}: <{tag}> leads to {link}", page.path));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What the builder copies: a folder's files by the path they have in the site.
fn copied(folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let path = path.to_string_lossy().into_owned();
                paths.push(path.strip_prefix("public/").map_or(path.clone(), str::to_owned));
            }
        }
    }
    paths
}

#[test]
fn every_page_names_itself() {
    let files = site(None);
    let mut titles = BTreeSet::new();
    for page in pages(&files) {
        let (_, after) = page.text.split_once("<title>").unwrap();
        let (title, _) = after.split_once("</title>").unwrap();
        assert!(title.ends_with(" — Concord") && titles.insert(title.to_owned()), "{}: “{title}”", page.path);
        let tags = tags(&page.text);
        let headings = tags.iter().filter(|(name, _)| name == "h1").count();
        assert_eq!(headings, 1, "{} has {headings} main headings", page.path);
        let of = |name: &str| {
            tags.iter().find(|(tag, _)| tag == name).map(|(_, attributes)| attributes.clone()).unwrap()
        };
        assert_eq!(of("html")["lang"], "en");
        assert_eq!(of("meta")["charset"], "utf-8");
        let names = tags.iter().filter_map(|(_, attributes)| attributes.get("name"));
        let described = names.into_iter().any(|name| name == "description" || name == "robots");
        assert!(described, "{} has no description", page.path);
    }
}

#[test]
fn an_id_stands_once_on_a_page() {
    for page in pages(&site(None)) {
        let mut seen = BTreeSet::new();
        for id in ids(&page.text) {
            assert!(seen.insert(id.clone()), "{} has “{id}” twice", page.path);
        }
    }
}

#[test]
fn nothing_is_inline_but_what_the_policy_names() {
    for page in pages(&site(None)) {
        for (tag, attributes) in tags(&page.text) {
            // A data block is neither run nor applied: the policy does not speak of it.
            let is_data = attributes.get("type").is_some_and(|kind| kind == "application/ld+json");
            let allowed =
                tag != "script" || attributes.contains_key("src") || is_data || page.path == "404.html";
            assert!(allowed, "{} has an inline script", page.path);
            for name in attributes.keys() {
                assert!(name != "style" && !name.starts_with("on"), "{}: <{tag} {name}>", page.path);
            }
            assert!(tag != "base", "{} has a base", page.path);
        }
        let (_, after) = page.text.split_once("Content-Security-Policy\" content=\"").unwrap();
        let (policy, _) = after.split_once('"').unwrap();
        let inline = policy.matches("'sha256-").count();
        assert_eq!(inline, if page.path == "404.html" { 2 } else { 1 }, "{}: {policy}", page.path);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{}: {policy}", page.path);
    }
}

#[test]
fn addresses_are_given_only_where_the_site_knows_its_own() {
    let url = "https://example.org/briefing/";
    for page in pages(&site(None)) {
        for absolute in ["canonical", "og:url", "og:image", "@id"] {
            assert!(!page.text.contains(absolute), "{} has {absolute}", page.path);
        }
    }
    let files = site(Some(url));
    let is_listed = |page: &&File| !["404.html", "pins/index.html"].contains(&page.path.as_str());
    for page in pages(&files).into_iter().filter(is_listed) {
        let address = format!("{url}{}", page.path.trim_end_matches("index.html"));
        assert!(page.text.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{}", page.path);
        assert!(
            page.text.contains(&format!("<meta property=\"og:url\" content=\"{address}\">")),
            "{}",
            page.path
        );
        let map = files.iter().find(|file| file.path == "sitemap.xml").unwrap();
        assert!(map.text.contains(&format!("<loc>{address}</loc>")), "{} is not on the map", page.path);
    }
    let not_found = files.iter().find(|file| file.path == "404.html").unwrap();
    assert!(not_found.text.contains(&format!("href=\"{url}compare/\"")), "404.html does not lead back");
}

#[test]
fn what_the_compiler_inferred_of_a_text_is_shown_as_inferred_at_its_head() {
    let head = |files: &[File], id: &str| {
        let page = files.iter().find(|file| file.path == format!("read/{id}/index.html")).unwrap();
        let (_, after) = page.text.split_once("class=\"kicker\"").unwrap();
        after.split_once("</p>").unwrap().0.to_owned()
    };
    let mut seeds = seeds();
    let id = seeds.sources[0].entry.as_ref().unwrap().id.to_string();
    assert!(!head(&site_of(seeds.clone(), None), &id).contains("(inferred)"));
    seeds.sources[0].entry = None;
    seeds.sources[0].file = "found.md".to_owned();
    assert_eq!(head(&site_of(seeds, None), "found").matches("(inferred)").count(), 2);
}

#[test]
fn a_document_s_page_leaves_the_reasons_to_the_pages_of_its_clauses() {
    let files = site(None);
    for page in pages(&files) {
        let is_document = page.path.starts_with("read/") && page.path.matches('/').count() == 2;
        assert!(!(is_document && page.text.contains("class=\"rule\"")), "{} repeats rules", page.path);
    }
}

#[test]
fn the_site_is_built_the_same_every_time() {
    assert!(site(None) == site(None), "two builds of the same sources differ");
}

#[test]
fn the_commitments_are_complete_without_scripts_and_lead_to_their_sentences() {
    let seeds = files::read(Path::new(".")).unwrap();
    let briefing = seeds.compile();
    let files = site(None);
    let page = files.iter().find(|file| file.path == "commitments/index.html").unwrap();
    let acts: usize =
        briefing.documents.iter().flat_map(Document::sentences).map(|(_, one)| one.acts.len()).sum();
    let rows: Vec<&str> = page.text.split("<tr data-standing=\"").skip(1).collect();
    assert_eq!(rows.len(), acts, "every act has one row");
    for row in &rows {
        let row = row.split("</tr>").next().unwrap();
        assert!(row.contains("href=\"../read/") && row.contains("--s"), "no link to the sentence in {row}");
        assert!(row.contains("class=\"voice\""), "nobody speaks in {row}");
        let is_account = row.starts_with("secondary");
        assert!(row.contains(if is_account { "an account" } else { "the text itself" }), "{row}");
        assert!(!is_account || !row.contains("class=\"undertakes\""), "an account undertakes: {row}");
    }
    let undertakings = page.text.matches("class=\"undertakes\"").count();
    let counted: usize =
        briefing.documents.iter().map(|text| concord::compare::firmness(text).undertakings).sum();
    assert_eq!(undertakings, counted, "as many as the briefing counts");
}

#[test]
fn a_number_of_the_briefing_leads_to_the_sentences_that_it_counts() {
    let briefing = seeds().compile();
    let index = Index::of(&briefing);
    let files = site(None);
    let home = files.iter().find(|file| file.path == "index.html").unwrap();
    let numbers: Vec<&str> = home.text.split("<a href=\"./search/?level=").skip(1).collect();
    assert!(numbers.len() > briefing.documents.len(), "few numbers lead on: {}", numbers.len());
    for number in numbers {
        let (query, rest) = number.split_once('"').unwrap();
        let query = format!("level={query}");
        let counted: usize = rest.split(['<', '>']).nth(1).unwrap().parse().unwrap();
        let choices: Vec<_> = (Request::NAMES.into_iter())
            .filter_map(|name| {
                let value =
                    query.split(['&', ';']).find_map(|one| one.strip_prefix(name)?.strip_prefix('='))?;
                Some((name, value.replace("%2D", "-")))
            })
            .collect();
        let (request, unknown) = Request::read(&briefing, &choices);
        assert_eq!((request.filters.len(), unknown), (2, Vec::new()), "{query}");
        let level: u8 = choices.iter().find(|(name, _)| *name == "level").unwrap().1.parse().unwrap();
        let found = search(&index, &briefing, &request);
        let sentences = (found.hits.iter())
            .filter_map(|hit| hit.clause(&index, &briefing))
            .flat_map(|(_, clause)| &clause.sentences)
            .filter(|sentence| sentence.level.value.number() == level);
        assert_eq!(sentences.count(), counted, "{query}");
    }
}

#[test]
fn the_gaps_name_what_was_looked_for() {
    let files = site(None);
    let page = files.iter().find(|file| file.path == "compare/index.html").unwrap();
    let seeds = files::read(Path::new(".")).unwrap();
    let subjects = &seeds.lexicon.themes.subjects;
    assert!(subjects.len() >= 5, "few subjects are looked for");
    for subject in subjects {
        let (_, after) = page.text.split_once(&format!("<dt>{}</dt>", subject.name)).expect(&subject.name);
        let entry = after.split("<dt>").next().unwrap();
        for cue in &subject.cues {
            assert!(entry.contains(&format!("“{cue}”")), "{}: {cue}", subject.name);
        }
    }
}

#[test]
fn a_silent_framework_says_so_once() {
    for page in pages(&site(None)).into_iter().filter(|page| page.path.starts_with("compare/")) {
        let silent = page.text.matches("<div class=\"silent\">").count();
        let spoken = page.text.matches("nothing at this level").count();
        assert!(silent == 0 || spoken == 0, "{} says both", page.path);
    }
}

/// The text of a page: what stands between its tags.
fn words(html: &str) -> String {
    let (_, body) = html.split_once("<body>").unwrap();
    body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().concat()
}

fn page<'a>(files: &'a [File], path: &str) -> &'a str {
    &files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("there is no {path}")).text
}

#[test]
fn the_index_lists_every_entity_with_all_its_names() {
    let files = site(None);
    let briefing = files::read(Path::new(".")).unwrap().compile();
    let index = page(&files, "index/index.html");
    let said = words(index).replace("&amp;", "&");
    let links: BTreeSet<String> =
        tags(index).into_iter().filter_map(|(_, attributes)| attributes.get("href").cloned()).collect();
    assert!(briefing.entities.len() > 30);
    for entity in &briefing.entities {
        assert!(links.contains(&format!("../index/{}/", entity.id)), "{} has no link", entity.id);
        for name in entity.aliases.iter().chain([&entity.name]) {
            assert!(said.contains(name.as_str()), "the index does not say {name}");
        }
    }
}

#[test]
fn an_entity_shows_every_mention_marked_and_linked() {
    let files = site(None);
    let briefing = files::read(Path::new(".")).unwrap().compile();
    for entity in &briefing.entities {
        let page = page(&files, &format!("index/{}/index.html", entity.id));
        let tags = tags(page);
        let mut mentions = 0;
        for (document, sentence) in briefing
            .documents
            .iter()
            .flat_map(|document| document.sentences().map(move |(_, sentence)| (document, sentence)))
        {
            let here = sentence.mentions.iter().filter(|mention| mention.value == entity.id).count();
            if here > 0 {
                let link = format!("../../read/{}/#{}", document.meta.id, sentence.id);
                let linked = tags.iter().any(|(_, attributes)| attributes.get("href") == Some(&link));
                assert!(linked, "{} does not lead to {link}", entity.id);
                mentions += here;
            }
        }
        let marks = tags.iter().filter(|(name, _)| name == "mark").count();
        assert!(mentions > 0 && marks >= mentions, "{}: {marks} marks, {mentions} mentions", entity.id);
    }
}

#[test]
fn pictures_have_a_title_a_description_and_links_that_lead_somewhere() {
    let files = site(None);
    for (path, class) in [("index/japan/index.html", "ties"), ("timeline/index.html", "time")] {
        let page = page(&files, path);
        let (_, picture) = page.split_once(&format!(" class=\"{class}\"")).unwrap();
        let (picture, _) = picture.split_once("</svg>").unwrap();
        let tags = tags(picture);
        let count = |tag: &str| tags.iter().filter(|(name, _)| name == tag).count();
        assert_eq!((count("title"), count("desc")), (1, 1), "{path}");
        assert!(count("a") > 0 && count("a") <= count("text"), "{path} has {} links", count("a"));
    }
}

#[test]
fn the_timeline_tells_what_is_recalled_from_what_lies_ahead() {
    let files = site(None);
    let timeline = page(&files, "timeline/index.html");
    let (_, rows) = timeline.split_once("id=\"on-2026-01\"").unwrap();
    let (january, rest) = rows.split_once("</tbody>").unwrap();
    assert!(words(&format!("<body>{january}")).contains("recalled"), "{january}");
    let (_, deadline) = rest.split_once("id=\"by-2030\"").unwrap();
    let (deadline, rest) = deadline.split_once("</tbody>").unwrap();
    assert!(words(&format!("<body>{deadline}")).contains("ahead") && deadline.contains("<mark>2030</mark>"));
    let (_, open) = rest.split_once("id=\"open\"").unwrap();
    assert!(open.contains("<mark>at the earliest opportunity</mark>"));
}

#[test]
fn crawlers_and_feed_readers_find_what_is_there() {
    let text = |files: &[File], path: &str| {
        files.iter().find(|file| file.path == path).map(|file| file.text.clone())
    };
    let files = site(None);
    assert_eq!(text(&files, "feed.xml"), None);
    assert_eq!(text(&files, "robots.txt").as_deref(), Some("User-agent: *\nAllow: /\n"));
    let url = "https://example.org/briefing/";
    let files = site(Some(url));
    assert!(text(&files, "robots.txt").unwrap().contains(&format!("\nSitemap: {url}sitemap.xml\n")));
    let feed = text(&files, "feed.xml").unwrap();
    let read: atom_syndication::Feed = feed.parse().unwrap();
    assert_eq!(read.entries().len(), 1, "one document has a date: {feed}");
    assert!(read.entries()[0].links()[0].href().starts_with(url), "{feed}");
    assert!(feed.contains("<updated>2026-07-02T00:00:00Z</updated>") && feed.contains("not known"), "{feed}");
    assert!(text(&files, "index.html").unwrap().contains(&format!("href=\"{url}feed.xml\"")));
}

#[test]
fn every_form_of_the_data_is_published_and_linked() {
    let files = site(None);
    let page = files.iter().find(|file| file.path == "data/index.html").unwrap();
    let forms: Vec<&str> = (files.iter().map(|file| file.path.as_str()))
        .filter(|path| (path.starts_with("data/") && *path != "data/index.html") || *path == "briefing.json")
        .collect();
    assert!(forms.len() > 20, "only {forms:?}");
    for path in forms {
        assert!(page.text.contains(&format!("href=\"../{path}\"")), "{path} is not linked");
    }
    assert!(page.text.contains("not legal effect"));
}

/// The content of a page's tag of this name or property.
fn meta(page: &File, name: &str) -> Option<String> {
    tags(&page.text).into_iter().find_map(|(tag, attributes)| {
        let is_it =
            ["name", "property"].iter().any(|key| attributes.get(*key).is_some_and(|value| value == name));
        (tag == "meta" && is_it).then(|| attributes.get("content").cloned())?
    })
}

/// The pages of clauses: `read/<doc>/<clause>/index.html`.
fn clauses(files: &[File]) -> Vec<&File> {
    let is_clause = |path: &str| path.starts_with("read/") && path.matches('/').count() == 3;
    let found: Vec<&File> = pages(files).into_iter().filter(|page| is_clause(&page.path)).collect();
    assert!(found.len() > 20, "the site has only {} pages of clauses", found.len());
    found
}

#[test]
fn a_clause_tells_link_previews_and_reference_managers_what_it_is() {
    let url = "https://example.org/briefing/";
    for page in clauses(&site(Some(url))) {
        for name in
            ["description", "og:title", "og:type", "og:description", "z:itemType", "DC.title", "DC.language"]
        {
            assert!(
                meta(page, name).is_some_and(|content| !content.is_empty()),
                "{} has no {name}",
                page.path
            );
        }
        let folder = page.path.trim_end_matches("index.html");
        assert_eq!(meta(page, "og:image"), Some(format!("{url}{folder}preview.png")));
        assert!(
            meta(page, "citation_title").is_none(),
            "Zotero would take {} for a journal article",
            page.path
        );
        let described = meta(page, "description").unwrap();
        assert!(described.contains("Verb strength: ") && described.contains("Voice: "), "{described}");
    }
}

#[test]
fn linked_data_parses_and_cannot_end_its_block() {
    for page in clauses(&site(None)) {
        let (_, after) = page.text.split_once("application/ld+json\">").unwrap();
        let (data, _) = after.split_once("</script>").unwrap();
        assert!(!data.contains('<'), "{}", page.path);
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@type"], "WebPage", "{}", page.path);
        let clause = &data["mainEntity"];
        assert!(clause["text"].as_str().is_some_and(|text| !text.is_empty()), "{}", page.path);
        assert!(clause["isPartOf"]["@type"].is_string(), "{}", page.path);
    }
}

#[test]
fn every_document_and_clause_has_the_image_that_its_page_names() {
    let url = "https://example.org/";
    let built = site(Some(url));
    let named: BTreeSet<String> =
        pages(&built).into_iter().filter_map(|page| meta(page, "og:image")).collect();
    let seeds = files::read(Path::new(".")).unwrap();
    let briefing = seeds.compile();
    let drawn: Vec<_> = concord::site::images(&briefing).take(3).collect();
    for image in &drawn {
        assert!(named.contains(&format!("{url}{}", image.path)), "no page names {}", image.path);
        let (header, size) = (&image.png[..8], &image.png[16..24]);
        assert_eq!(header, b"\x89PNG\r\n\x1a\n");
        assert_eq!(size, [0, 0, 4, 176, 0, 0, 2, 118], "{} is not 1200 by 630", image.path);
    }
    let again: Vec<_> = concord::site::images(&briefing).take(3).collect();
    assert!(drawn == again, "two drawings of the same card differ");
}

/// What a clause page may weigh, compressed, so that a link opens at once on a slow line.
const CLAUSE_PAGE: usize = 8_000;

#[test]
fn the_page_of_a_clause_is_light() {
    let mut pages = 0;
    for file in site(Some("https://example.org/briefing/")) {
        let is_clause = file.path.starts_with("read/") && file.path.matches('/').count() == 3;
        if !is_clause {
            continue;
        }
        let (mut packed, options) = (Vec::new(), brotli::enc::BrotliEncoderParams::default());
        brotli::BrotliCompress(&mut file.text.as_bytes(), &mut packed, &options).unwrap();
        assert!(packed.len() < CLAUSE_PAGE, "{} has {} bytes compressed", file.path, packed.len());
        pages += 1;
    }
    assert!(pages > 30, "{pages} clauses have a page");
}
