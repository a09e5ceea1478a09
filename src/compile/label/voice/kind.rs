//! What kind of text a document is, where no manifest says so: by its title, else by its first words.

use super::lists::Lists;
use super::token::tokens;
use crate::compile::draft::Draft;
use crate::model::{DocumentKind, Standing};

/// The kinds that a title names, the most telling first.
const TITLES: &[(&str, DocumentKind)] = &[
    ("fact sheet", DocumentKind::FactSheet),
    ("factsheet", DocumentKind::FactSheet),
    ("readout", DocumentKind::PressRelease),
    ("joint press release", DocumentKind::JointStatement),
    ("press release", DocumentKind::PressRelease),
    ("media release", DocumentKind::PressRelease),
    ("news release", DocumentKind::PressRelease),
    ("remarks by", DocumentKind::Transcript),
    ("press conference", DocumentKind::Transcript),
    ("interview with", DocumentKind::Transcript),
    ("transcript", DocumentKind::Transcript),
    ("speech by", DocumentKind::Transcript),
    ("address by", DocumentKind::Transcript),
    ("memorandum of", DocumentKind::Memorandum),
    ("memorandum on", DocumentKind::Memorandum),
    ("communique", DocumentKind::Communique),
    ("communiqué", DocumentKind::Communique),
    ("joint declaration", DocumentKind::Declaration),
    ("joint leaders", DocumentKind::JointStatement),
    ("joint statement", DocumentKind::JointStatement),
    ("joint press statement", DocumentKind::JointStatement),
    ("joint vision", DocumentKind::JointStatement),
    ("leaders' statement", DocumentKind::JointStatement),
    ("leaders’ statement", DocumentKind::JointStatement),
    ("leaders’ declaration", DocumentKind::Declaration),
    ("leaders' declaration", DocumentKind::Declaration),
    ("declaration of", DocumentKind::Declaration),
    ("declaration on", DocumentKind::Declaration),
    ("declaration", DocumentKind::Declaration),
    ("framework agreement", DocumentKind::Agreement),
    ("agreement between", DocumentKind::Agreement),
    ("agreement on", DocumentKind::Agreement),
    ("treaty", DocumentKind::Agreement),
    ("convention on", DocumentKind::Agreement),
    ("protocol between", DocumentKind::Agreement),
];

/// What a title adds to the name of another text when it is about that text.
const ABOUT: &[&str] = &[
    "takeaways",
    "key points",
    "highlights of",
    "highlights from",
    "summary of",
    "news summary",
    "at a glance",
    "explained",
    "explainer",
    "what to know",
    "what we know",
    "analysis",
];

/// What kind of text this seems to be, and its standing; [`DocumentKind::Other`] and secondary where nothing is sure.
/// `title` is what is known of it: a heading, a title in front of the text, or only the name of the file.
pub fn infer_kind(title: &str, draft: &Draft) -> (DocumentKind, Standing) {
    let titles = || {
        (draft.front_matter.iter())
            .filter(|(key, _)| key.eq_ignore_ascii_case("title"))
            .map(|(_, value)| value.as_str())
            .chain(draft.heading.as_ref().map(crate::model::SourcedText::as_str))
            .chain([title])
    };
    let about = titles().any(|title| named(title).is_some() && is_about(title));
    let found = if about { Some(DocumentKind::NewsSummary) } else { None };
    let found = found.or_else(|| titles().filter(|title| !reports(title)).find_map(named));
    let found = found.or_else(|| opening(draft)).or_else(|| body(draft));
    let kind = found.unwrap_or(DocumentKind::Other);
    let standing = match kind {
        DocumentKind::NewsSummary | DocumentKind::NewsReport | DocumentKind::Other => Standing::Secondary,
        _ => Standing::Primary,
    };
    (kind, standing)
}

/// The kind that a title names.
fn named(title: &str) -> Option<DocumentKind> {
    let title: String = title.chars().map(|c| if "-_ \u{a0}".contains(c) { ' ' } else { c }).collect();
    let title = title.to_lowercase();
    TITLES.iter().find(|(words, _)| title.contains(words)).map(|&(_, kind)| kind)
}

/// Whether a title says that the text is about the text it names.
fn is_about(title: &str) -> bool {
    let title = title.to_lowercase().replace(['-', '_'], " ");
    ABOUT.iter().any(|words| title.contains(words))
}

/// Whether a title is a headline: it has a verb that tells what others did.
fn reports(title: &str) -> bool {
    const VERBS: &[&str] = &[
        "calls",
        "sign",
        "signs",
        "issue",
        "issues",
        "agree",
        "agrees",
        "says",
        "say",
        "adopt",
        "adopts",
        "vow",
        "vows",
        "pledge",
        "pledges",
        "releases",
        "hold",
        "holds",
        "announces",
        "unveil",
        "unveils",
        "reach",
        "reaches",
        "urge",
        "urges",
        "endorse",
        "endorses",
        "seal",
        "seals",
        "strikes",
        "inks",
        "reaffirm",
        "reaffirms",
        "launches",
        "condemns",
        "welcomes",
        "hails",
        "commits",
        "deepens",
    ];
    let lower = title.to_lowercase();
    let headed = ["readout", "fact sheet", "press release", "media release", "news release", "transcript"];
    !headed.iter().any(|words| lower.contains(words))
        && lower.split_whitespace().skip(1).any(|word| VERBS.contains(&word))
}

/// The kind that the first clause names of itself.
fn opening(draft: &Draft) -> Option<DocumentKind> {
    let first = draft.clauses.first()?.text.as_str();
    let words: String = first.chars().take(160).collect::<String>().to_lowercase();
    let short = first.chars().count() <= 160 && !first.trim_end().ends_with('.');
    if short && let Some(kind) = named(first) {
        return Some(kind);
    }
    let signatories = ["(hereinafter", "hereinafter referred to", "hereafter referred to"];
    if signatories.iter().any(|words| {
        draft.clauses.iter().take(4).any(|clause| clause.text.as_str().to_lowercase().contains(words))
    }) {
        let memorandum = draft
            .clauses
            .iter()
            .take(6)
            .any(|clause| clause.text.as_str().to_lowercase().contains("memorandum"));
        return Some(if memorandum { DocumentKind::Memorandum } else { DocumentKind::Agreement });
    }
    let joint = [
        "we, the leaders",
        "we, the ministers",
        "we, the heads",
        "we, the members of the group",
        "the text of the following statement",
    ];
    joint.iter().any(|opening| words.contains(opening)).then_some(DocumentKind::JointStatement)
}

/// The kind that the body shows: by its lines, its parties, its subjects or its speakers.
fn body(draft: &Draft) -> Option<DocumentKind> {
    let clauses: Vec<String> =
        draft.clauses.iter().map(|clause| clause.text.as_str().to_lowercase()).collect();
    let count = |holds: &dyn Fn(&str) -> bool| clauses.iter().filter(|clause| holds(clause)).count();
    let has =
        |words: &'static [&'static str]| count(&|clause| words.iter().any(|word| clause.contains(word)));
    let word = |words: &'static [&'static str]| {
        count(&|clause| clause.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word)))
    };
    let lines = draft.clauses.iter().filter(|clause| is_speaker_line(clause.text.as_str())).count();
    if has(&["for immediate release", "press contact", "media contact"]) > 0 {
        return Some(DocumentKind::PressRelease);
    }
    if lines >= 3 {
        return Some(DocumentKind::Transcript);
    }
    if has(&[
        "each party shall",
        "the parties shall",
        "either party",
        "contracting parties",
        "this agreement shall",
    ]) >= 2
    {
        return Some(DocumentKind::Agreement);
    }
    if has(&["the participants will", "each participant will", "this memorandum"]) >= 2 {
        return Some(DocumentKind::Memorandum);
    }
    let said = word(&["said", "says", "told", "added"]) + has(&["according to"]);
    let speakers = has(&[
        "the two leaders",
        "the leaders",
        "both leaders",
        "the two sides",
        "both sides",
        "the ministers",
    ]);
    let opens =
        count(&|clause| clause.starts_with("we ") || clause.contains(", we ") || clause.contains(". we "));
    if said == 0 && (speakers >= 3 || opens >= 3) {
        return Some(DocumentKind::JointStatement);
    }
    // A report lets others speak: "said", or several verbs of speech in the past.
    let spoke = word(&[
        "urged",
        "stressed",
        "warned",
        "highlighted",
        "underlined",
        "underscored",
        "emphasised",
        "emphasized",
        "explained",
        "noted",
        "praised",
        "recommended",
        "pointed",
    ]);
    (said >= 2 || said + spoke >= 3).then_some(DocumentKind::NewsReport)
}

/// Whether a line opens with the name of who speaks, in capitals: "PRESIDENT SOTO: Good morning."
fn is_speaker_line(line: &str) -> bool {
    let Some((name, rest)) = line.split_once(':') else { return false };
    let capitals = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    capitals
        && (1..=60).contains(&name.trim().len())
        && name.contains(char::is_alphabetic)
        && rest.contains(' ')
}

/// Those whom a title names as speaking together: "Joint Statement by President A and Prime Minister B".
pub(super) fn speakers(title: &str, lists: &Lists<'_>) -> Option<String> {
    let (_, rest) = [" by ", " between ", " from ", " of the leaders of "]
        .iter()
        .find_map(|word| title.split_once(word))?;
    let ends = [" on ", " following ", " at ", " in ", " regarding ", " after ", " to ", " for ", ","];
    let rest = ends.iter().fold(rest, |rest, end| rest.split(end).next().unwrap_or(rest)).trim();
    let tokens = tokens(rest, &(0..rest.len()), &[], &lists.states);
    let kind = lists.classify(&tokens, &(0..tokens.len()));
    let named = rest.contains(" and ") && kind == super::actor::ActorKind::Joint;
    named.then(|| rest.split_whitespace().collect::<Vec<_>>().join(" "))
}
