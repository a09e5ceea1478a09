//! Published ids: the revisions in `tests/fixtures/lock`, each with what became of its paragraphs, and properties of
//! revisions at random. A published id never passes to other words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use concord::compile::{Source, compile};
use concord::files;
use concord::lexicon::Lexicon;
use concord::lock::arrival::{Arrival, arrive};
use concord::lock::{Change, Lock};
use concord::manifest::Manifest;
use concord::model::{Briefing, ClauseId, Section};
use proptest::prelude::*;

const DAY: &str = "2026-11-24";
const LATER: &str = "2027-03-01";

/// A document of these paragraphs, with the ids that `lock` carries over.
fn compiled(paragraphs: &[String], lock: &Lock) -> Briefing {
    let text = paragraphs.join("\n\n");
    let source = Source { file: "text.md".to_owned(), text, entry: None };
    let mut briefing = compile(&Manifest::default(), &[source], &Lexicon::default());
    lock.carry(&mut briefing);
    briefing
}

fn published(paragraphs: &[String]) -> Lock {
    Lock::default().update(&compiled(paragraphs, &Lock::default()), DAY).0
}

fn ids(briefing: &Briefing) -> Vec<String> {
    briefing.documents[0].clauses.iter().map(|clause| clause.id.to_string()).collect()
}

#[test]
fn revisions_have_the_outcomes_beside_them() {
    let folder = Path::new("tests/fixtures/lock");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 5);
    let mut failed = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let parts: Vec<&str> = text.split("\n===== ").collect();
        let [_, before, after, expected] = parts[..] else { panic!("{} has other parts", file.display()) };
        let paragraphs =
            |part: &str| part.split("\n\n").skip(1).map(|text| text.trim().to_owned()).collect::<Vec<_>>();
        let found = outcome(&paragraphs(before), &paragraphs(after));
        let expected = expected.strip_prefix("expected\n").unwrap().trim();
        if found.trim() != expected {
            failed.push(format!("{}:\n{found}", file.display()));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// What becomes of each paragraph, in the words of the fixtures: `=` the same, `~` amended, `>` split or merged, `?`
/// perhaps the same, `-` removed, `+` new.
fn outcome(before: &[String], after: &[String]) -> String {
    let lock = published(before);
    let new = compiled(after, &lock);
    let (_, report) = lock.update(&new, LATER);
    let old: Vec<String> = lock.documents[0].clauses.iter().map(|clause| clause.id.to_string()).collect();
    assert_eq!((old.len(), new.documents[0].clauses.len()), (before.len(), after.len()));
    let now: BTreeMap<String, usize> = ids(&new).into_iter().zip(1..).collect();
    let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut lines: BTreeMap<usize, String> = BTreeMap::new();
    let mut added = Vec::new();
    for (number, id) in (1..).zip(&old) {
        if let Some(at) = now.get(id) {
            lines.insert(number, format!("{number} = {at}"));
        }
    }
    let number_of = |id: &dyn ToString| old.iter().position(|old| *old == id.to_string()).unwrap() + 1;
    for (_, change) in &report.changes {
        match change {
            Change::Added(id) => added.push(now[id.as_str()]),
            Change::Edited(id) => {
                lines.insert(number_of(id), format!("{} ~ {}", number_of(id), now[id.as_str()]));
            }
            Change::Split(id, parts) => {
                let mut parts: Vec<usize> = parts.iter().map(|part| now[part.as_str()]).collect();
                parts.sort_unstable();
                added.retain(|at| !parts.contains(at));
                lines.insert(number_of(id), format!("{} > {}", number_of(id), listed(&parts)));
            }
            Change::Merged(id, to) => {
                lines.remove(&number_of(id));
                merged.entry(now[to.as_str()]).or_default().push(number_of(id));
            }
            Change::Removed(id, likely) => {
                let number = number_of(id);
                let likely = likely.as_ref().map(|likely| format!("{number} ? {}", now[likely.as_str()]));
                lines.insert(number, likely.unwrap_or_else(|| format!("{number} -")));
            }
            other => panic!("paragraphs alone have no such change: {other}"),
        }
    }
    for (to, from) in &merged {
        lines.insert(from[0], format!("{} > {to}", listed(from)));
    }
    let mut out: String = lines.values().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{line}");
        out
    });
    let told: String =
        lines.values().filter(|line| line.contains(['>', '?'])).cloned().collect::<Vec<_>>().join(";");
    for at in added {
        let is_told = told.split(';').filter_map(|line| line.split(['>', '?']).nth(1));
        if !is_told.flat_map(|to| to.split(',')).any(|to| to.trim() == at.to_string()) {
            let _ = writeln!(out, "+ {at}");
        }
    }
    out
}

fn listed(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_published_ids_of_the_seeds_are_all_there() {
    let seeds = files::read(Path::new(".")).unwrap();
    let briefing = seeds.compile();
    let (lock, report) = seeds.lock.update(&briefing, LATER);
    assert_eq!(report.changes, []);
    assert_eq!(lock, seeds.lock);
    assert_eq!(lock.documents.len(), briefing.documents.len());
}

/// Words that share nothing across subjects, so that a paragraph about one is never similar to one about another.
const SUBJECTS: [&str; 12] = [
    "fisheries",
    "satellites",
    "museums",
    "vaccines",
    "railways",
    "orchards",
    "glaciers",
    "currencies",
    "libraries",
    "volcanoes",
    "textiles",
    "beekeeping",
];

fn paragraph(subject: usize, salt: u32) -> String {
    let name = SUBJECTS[subject % SUBJECTS.len()];
    let words: Vec<String> = (0..14_u32)
        .map(|at| format!("{name}{}", char::from(b'a' + ((salt / 3 + at * 7 + at * at) % 26) as u8)))
        .collect();
    format!("The Parties on {name} {salt}: {}.", words.join(" "))
}

#[derive(Debug, Clone)]
enum Step {
    Insert(usize, usize, u32),
    Delete(usize),
    Swap(usize, usize),
    Reword(usize),
    Number,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0_usize..20, 0_usize..12, 500_u32..900)
            .prop_map(|(at, subject, salt)| Step::Insert(at, subject, salt)),
        (0_usize..20).prop_map(Step::Delete),
        (0_usize..20, 0_usize..20).prop_map(|(one, other)| Step::Swap(one, other)),
        (0_usize..20).prop_map(Step::Reword),
        Just(Step::Number),
    ]
}

/// A paragraph of the revision: its words, the paragraph it was, whether it is untouched.
#[derive(Debug, Clone)]
struct Revised {
    text: String,
    was: Option<usize>,
    untouched: bool,
}

fn revise(before: &[String], steps: &[Step]) -> Vec<Revised> {
    let mut now: Vec<Revised> = (before.iter().enumerate())
        .map(|(at, text)| Revised { text: text.clone(), was: Some(at), untouched: true })
        .collect();
    for step in steps {
        let count = now.len().max(1);
        match *step {
            Step::Insert(at, subject, salt) => {
                let new = Revised { text: paragraph(subject, salt), was: None, untouched: false };
                now.insert(at % (now.len() + 1), new);
            }
            Step::Delete(at) if now.len() > 1 => drop(now.remove(at % count)),
            Step::Swap(one, other) => now.swap(one % count, other % count),
            Step::Reword(at) => {
                let one = &mut now[at % count];
                one.untouched = false;
                one.text = one.text.replacen("The Parties on", "The Contracting Parties meeting on", 1);
            }
            Step::Number | Step::Delete(_) => {}
        }
    }
    now
}

fn check_revision(before: &[String], now: &[Revised], numbered: bool) -> Result<(), TestCaseError> {
    let lock = published(before);
    let written: Vec<String> = (now.iter().enumerate())
        .map(|(at, one)| if numbered { format!("{}. {}", at + 1, one.text) } else { one.text.clone() })
        .collect();
    let briefing = compiled(&written, &lock);
    let old: Vec<String> = lock.documents[0].clauses.iter().map(|clause| clause.id.to_string()).collect();
    let found = ids(&briefing);
    // A line that is repeated may be read as a running head, which is no clause.
    prop_assume!(old.len() == before.len() && found.len() == now.len());
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "an id stands twice: {found:?}");
    for (one, id) in now.iter().zip(&found) {
        let holders: Vec<&String> = (one.was.iter()).map(|was| &old[*was]).collect();
        // The same words may stand twice: any of their ids is right.
        let same_words =
            |id: &String| old.iter().zip(before).any(|(old, text)| old == id && *text == one.text);
        if one.untouched {
            assert!(
                same_words(id),
                "an untouched clause lost its id: {id} for “{}”, was {holders:?}",
                one.text
            );
        } else if old.contains(id) {
            let at = old.iter().position(|old| old == id).unwrap();
            let subject = |text: &str| text.rsplit_once(": ").map(|(_, words)| words.to_owned());
            assert_eq!(subject(&before[at]), subject(&one.text), "{id} passed to other words");
        }
    }
    let (again, _) = lock.update(&briefing, LATER);
    assert_eq!(Lock::from_json(&again.to_json()).as_ref(), Ok(&again));
    let same = compiled(&written, &again);
    assert_eq!(ids(&same), found, "locking moves no id");
    let (twice, report) = again.update(&same, "2028-01-01");
    assert_eq!(report.changes, [], "a lock records everything");
    assert_eq!(twice, again);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn untouched_clauses_keep_their_ids_and_no_id_passes_to_other_words(
        seeds in prop::collection::vec((0_usize..12, 0_u32..400), 1..14),
        steps in prop::collection::vec(step(), 0..10),
    ) {
        let before: Vec<String> = seeds.iter().map(|(subject, salt)| paragraph(*subject, *salt)).collect();
        let numbered = steps.iter().any(|step| matches!(step, Step::Number));
        check_revision(&before, &revise(&before, &steps), numbered)?;
    }
}

/// What a link leads to, in a line.
fn led(lock: &Lock, briefing: &Briefing, fragment: &str, hash: Option<&str>) -> String {
    let document = &briefing.documents[0];
    let list = |ids: &[ClauseId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    match arrive(lock.document(&document.meta.id), document, fragment, hash) {
        Arrival::Here(passage) => format!("here {passage}"),
        Arrival::Heading(id) => format!("heading {id}"),
        Arrival::HeadingGone { heading, removed, nearest } => {
            format!("without {heading} since {}, near {}", removed.unwrap_or_default(), list(&nearest))
        }
        Arrival::Changed { passage, then, also } => {
            let known = if then.is_some() { "" } else { " from unknown words" };
            let also = if also.is_empty() { String::new() } else { format!(", also {}", list(&also)) };
            format!("changed {passage}{known}{also}")
        }
        Arrival::Forwarded { to, reason, .. } => format!("{} {}", reason.as_str(), list(&to)),
        Arrival::Lost { name, then, removed, nearest } => {
            let then = if then.is_some() { " with its words" } else { "" };
            let removed = removed.map(|day| format!(" on {day}")).unwrap_or_default();
            format!("lost {name}{then}{removed}, near {}", list(&nearest))
        }
    }
}

#[test]
fn every_link_arrives_somewhere_and_never_silently_at_other_words() {
    let text = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let before = text(&[
        "The Parties shall meet once a year in one of the two capitals. They shall publish a report on what they decide.",
        "Each Party shall name a contact point for questions of customs and trade.",
        "The Parties shall exchange students, teachers and librarians every summer, and pay for their travel.",
        "This Agreement may be ended in writing by either Party at any time of the year.",
        "Requests for help are made in writing to the ministry concerned.",
        "Urgent requests for help may be made by telephone at any hour.",
    ]);
    let after = text(&[
        "A preamble that nobody had thought of before the second reading of the draft.",
        "The Parties shall meet once a year in one of the two capitals.",
        "They shall publish a report on what they decide.",
        "Each Party shall name a contact point for all questions of customs and trade.",
        "This Agreement may be ended in writing by either Party at any time of the year.",
        "Requests for help are made in writing to the ministry concerned. Urgent requests for help may be made by telephone at any hour.",
    ]);
    let old = published(&before);
    let hash = |at: usize| old.documents[0].clauses[at].words.hash.clone();
    let briefing = compiled(&after, &old);
    let new = old.update(&briefing, LATER).0;
    for (fragment, made_for, expected) in [
        ("para_4", None, "here para_4"),
        ("para_4", Some(3), "here para_4"),
        ("PARA-4.", Some(3), "here para_4"),
        ("para_1--s2", None, "here para_1"),
        ("para_6--s2:~:text=Urgent", None, "here para_6--s2"),
        ("para_1", Some(0), "changed para_1, also para_3_2"),
        ("para_2", Some(1), "changed para_2"),
        ("para_2", Some(3), "moved para_4"),
        ("para_3", Some(2), "lost para_3 with its words on 2027-03-01, near para_3_2 para_2 para_4"),
        ("para_5", None, "merged para_6"),
        ("para_40", None, "lost para_40, near para_6 para_4 para_3_2"),
        ("chapter", None, "lost chapter, near "),
    ] {
        let made_for = made_for.map(hash);
        assert_eq!(led(&new, &briefing, fragment, made_for.as_deref()), expected, "{fragment}");
    }
    assert_eq!(led(&new, &briefing, "para_4", Some("00000000")), "changed para_4 from unknown words");
    assert_eq!(led(&new, &briefing, "para_4", Some("no hash")), "here para_4");
}

/// The sections of a text as `id: heading`, and its clauses' ids.
fn outline(briefing: &Briefing) -> (Vec<String>, Vec<String>) {
    let document = &briefing.documents[0];
    let titled = |section: &Section| format!("{}: {}", section.id, section.heading.as_str());
    (document.sections.iter().map(titled).collect(), ids(briefing))
}

#[test]
fn a_section_keeps_its_published_id_wherever_it_moves_and_whatever_it_is_called() {
    let before = [
        "# An Accord",
        "## 1. Customs",
        "Each Party shall name a contact point for questions of customs and trade.",
        "## 2. Exchanges",
        "### 2.1 Pupils",
        "The Parties shall exchange students, teachers and librarians every summer.",
        "## 3. Duration",
        "This Accord may be ended in writing by either Party at any time of the year.",
        "## 4. Annex",
        "The seal of the Accord is kept in the older of the two archives.",
    ];
    let old = published(&before.map(str::to_owned));
    for (after, sections, clauses) in [
        (
            // One put in front, one with another heading, one removed, one that is new at the end.
            vec![
                "# An Accord",
                "## 1. Aims",
                "Good neighbours speak before they quarrel.",
                "## 2. Customs",
                "Each Party shall name a contact point for questions of customs and trade.",
                "A contact point answers within a month.",
                "## 3. Exchange of persons",
                "### 3.1 Pupils",
                "The Parties shall exchange students, teachers and librarians every summer.",
                "## 4. Duration",
                "This Accord may be ended in writing by either Party at any time of the year.",
                "## 5. Languages",
                "Both wordings are authentic.",
            ],
            "sec_1_2: Aims; sec_1: Customs; sec_2: Exchange of persons; sec_2-1: Pupils; sec_3: Duration; \
             sec_5: Languages",
            "sec_1_2__para_1 sec_1__para_1 sec_1__para_2 sec_2-1__para_1 sec_3__para_1 sec_5__para_1",
        ),
        (
            // Two change places; the heading that stands twice is the older section where the older words are.
            vec![
                "# An Accord",
                "## 1. Annex",
                "Maps are drawn by a commission of both ministries of survey.",
                "## 2. Duration",
                "This Accord may be ended in writing by either Party at any time of the year.",
                "## 3. Customs",
                "Each Party shall name a contact point for questions of customs and trade.",
                "## 4. Annex",
                "The seal of the Accord is kept in the older of the two archives.",
            ],
            "sec_1_2: Annex; sec_3: Duration; sec_1: Customs; sec_4: Annex",
            "sec_1_2__para_1 sec_3__para_1 sec_1__para_1 sec_4__para_1",
        ),
    ] {
        let after: Vec<String> = after.into_iter().map(str::to_owned).collect();
        let briefing = compiled(&after, &old);
        let (found, ids) = outline(&briefing);
        assert_eq!((found.join("; ").as_str(), ids.join(" ").as_str()), (sections, clauses));
        let new = old.update(&briefing, LATER).0;
        assert_eq!(outline(&compiled(&after, &new)), (found, ids), "locking moves no id");
        assert_eq!(Lock::from_json(&new.to_json()).as_ref(), Ok(&new));
        assert_eq!(new.update(&briefing, "2028-01-01").1.changes, []);
    }
}

#[test]
fn a_link_to_a_heading_that_is_gone_is_told_where_its_clauses_went() {
    let text = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let fees = "Each Party shall bear the fees of its own experts.";
    let visits = "The Parties shall visit each other's archives once in two years.";
    let old = published(&text(&["# An Accord", "## 1. Fees", fees, "## 2. Visits", visits]));
    for (after, fragment, expected) in [
        (
            text(&["# An Accord", "## 1. Fees", fees, visits]),
            "sec_2",
            "without Visits since 2027-03-01, near sec_2__para_1",
        ),
        (text(&["# An Accord", "## 1. Fees", fees]), "sec_2", "without Visits since 2027-03-01, near "),
        (text(&["# An Accord", "## 1. Visits", visits]), "sec_2", "heading sec_2"),
        (text(&["# An Accord", "## 1. Visits", visits]), "sec_1", "without Fees since 2027-03-01, near "),
    ] {
        let briefing = compiled(&after, &old);
        let (new, report) = old.update(&briefing, LATER);
        assert_eq!(led(&new, &briefing, fragment, None), expected);
        assert!(report.breaking().next().is_some(), "it is reported");
    }
}
