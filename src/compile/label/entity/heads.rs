//! The words that make a capitalised phrase a name and say what is named, "Ministry", "Summit", "Treaty", and the
//! words that stand in or beside names without telling them apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::model::EntityKind;
use EntityKind::{
    Company, Event, Forum, GovernmentBody, Initiative, Institution, Instrument, InternationalOrganisation,
    Mission, Platform, Region, Strategy,
};

type Words = LazyLock<BTreeSet<&'static str>>;

static HEADS: LazyLock<BTreeMap<&'static str, EntityKind>> = LazyLock::new(|| {
    let lists = [
        (
            GovernmentBody,
            "ministry department agency bureau office embassy consulate administration commission authority \
             directorate parliament congress senate cabinet command navy army police guard treasury court \
             directorate-general inspectorate corps forces fleet unit headquarters service survey",
        ),
        (
            Institution,
            "university institute college academy school laboratory lab foundation center centre museum hospital \
             observatory library endowment philanthropies trust",
        ),
        (Company, "inc corporation corp ltd limited llc gmbh motors industries holdings airlines bank"),
        (
            InternationalOrganisation,
            "organization organisation union league association secretariat confederation",
        ),
        (
            Forum,
            "dialogue forum group process committee council taskforce consultation mechanism roundtable alliance \
             coalition network community club caucus consortium board panel exchange",
        ),
        (
            Initiative,
            "initiative programme program partnership project campaign corridor scheme fellowship compact \
             challenge facility fund accelerator incubator pathway scholarship award prize",
        ),
        (
            Instrument,
            "treaty convention agreement accord protocol declaration memorandum code principles charter pact act \
             law resolution guidelines note framework arrangement communiqué communique playbook covenant \
             constitution directive regulation pledge statute recommendation commitment statement understanding \
             concept guidance toolkit call order architecture",
        ),
        (
            Event,
            "summit conference symposium meeting exercise ministerial workshop expo games olympics assembly visit \
             convening week",
        ),
        (Platform, "commons platform portal hub repository database clearinghouse"),
        (Strategy, "strategy vision plan roadmap policy agenda doctrine outlook blueprint masterplan"),
        (Mission, "mission probe telescope satellite rover orbiter gateway lander station"),
        (Region, "islands sea strait peninsula basin river valley ocean gulf"),
    ];
    lists
        .into_iter()
        .flat_map(|(kind, words)| words.split_whitespace().map(move |word| (word, kind)))
        .collect()
});

static COMMON: Words = LazyLock::new(|| {
    set(
        "joint strategic bilateral trilateral working action understanding cooperation fact sheet high level \
         high-level comprehensive new next first second third annual member states ministerial leaders memorandum \
         task force of for on and the a an in to terms reference letter intent senior officials special heads \
         state government",
    )
});

static GENERIC: Words = LazyLock::new(|| {
    set(
        "economic economy security trade investment defense defence energy science technology foreign affairs \
         national international regional ministers minister military political digital cyber health education \
         research innovation development industry commerce finance climate maritime consultative mutual free basic \
         federal general global public civil labor labour agriculture environment interior justice culture tourism \
         transport transportation infrastructure information communication communications relations negotiations homeland armed peace central safety protection service",
    )
});

static OFFICES: Words = LazyLock::new(|| {
    set(
        "president vice-president minister ministers chancellor secretary undersecretary ambassador governor \
         commissioner chairman chairwoman chairperson chair director director-general ceo cto cfo founder \
         co-founder cofounder professor king queen prince princess sheikh emir sultan senator general admiral \
         representative administrator envoy adviser advisor spokesperson dean rector fellow head speaker premier \
         taoiseach chief officer attorney counsel coordinator",
    )
});

static TITLES: Words = LazyLock::new(|| {
    set(
        "president minister chancellor secretary ambassador governor commissioner chairman chairwoman director \
         professor prof dr mr mrs ms shri smt gen lt col adm king queen prince princess sheikh emir sultan senator general admiral \
         representative premier taoiseach sir majesty highness excellency pope congressman congresswoman \
         director-general secretary-general co-founder ceo envoy speaker advisor adviser administrator pm",
    )
});

static OPENERS: Words = LazyLock::new(|| {
    set(
        "the a an this that these those it its they their we our he his she her both all each every some any in on \
         at by for from to of with within without under over during after before since until through throughout \
         as and or but nor yet so if when while where who which what how why not no there here additionally also \
         furthermore moreover further finally together today now then such other another many most more several \
         two three four five based given despite beyond among between against towards toward upon across around \
         about like because once whether one i key",
    )
});

static MONTHS: Words = LazyLock::new(|| {
    set(
        "january february march april may june july august september october november december monday tuesday \
         wednesday thursday friday saturday sunday",
    )
});

/// What `word`, in lower case, makes of the name it heads; a plural heads names like its singular.
pub(super) fn head(word: &str) -> Option<EntityKind> {
    let plural = || {
        let single = singular(word);
        let kind = HEADS.get(single.as_str()).copied()?;
        // "Human Services", "Critical Technologies": many of these are no body.
        (single != word
            && kind != Company
            && !is_one_of(
                &single,
                "service act law order trust unit call exchange station sea ocean river valley",
            ))
        .then_some(kind)
    };
    HEADS.get(word).copied().or_else(plural)
}

/// A plural head in the singular: "dialogues" is "dialogue", "ministries" is "ministry".
pub(super) fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.ends_with("che") || stem.ends_with("sse") => stem.trim_end_matches('e').to_owned(),
        Some(stem) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// Words in the plural that name one body: "armed forces", "headquarters".
pub(super) fn is_collective(word: &str) -> bool {
    is_one_of(word, "forces headquarters services corps")
}

/// Heads that two states share: in "Japan and India Strategic Dialogue" the states belong to one name.
pub(super) fn is_shared_by_states(word: &str) -> bool {
    is_one_of(
        &singular(word),
        "dialogue summit initiative partnership agreement treaty declaration forum council commission group \
         framework committee alliance roadmap vision statement plan consultation",
    )
}

/// Heads that come first and take their matter with a joint: "Ministry of …", "Principles on …".
pub(super) fn takes_joint(word: &str, joint: &str) -> bool {
    let kind = head(word);
    let single = singular(word);
    match joint {
        "of" => {
            kind.is_some_and(|kind| !matches!(kind, Company | Mission | Event))
                || is_one_of(&single, "bank conference republic kingdom states government")
        }
        "for" | "on" | "against" => {
            kind.is_some_and(|kind| kind != Company) || is_one_of(&single, "force general")
        }
        "to" => is_one_of(
            &single,
            "convention agreement treaty protocol initiative plan act pledge declaration coalition",
        ),
        "in" => is_one_of(&single, "embassy principle code convention guideline association"),
        _ => false,
    }
}

/// Words that many things are called by: a phrase of these alone names none ("Joint Working Group").
pub(super) fn is_common(word: &str) -> bool {
    head(word).is_some() || COMMON.contains(word)
}

/// Words of which a name may consist without being the only one of its kind: "Ministry of Foreign Affairs",
/// "Trade and Investment Framework Agreement".
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(word) || is_common(word)
}

/// A word of an office that a person holds.
pub(super) fn is_office(word: &str) -> bool {
    OFFICES.contains(word)
}

/// A title that stands before a name and makes it a person's.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Small words inside names of persons.
pub(super) fn is_particle(word: &str) -> bool {
    is_one_of(word, "bin bint ibn al el von van der den de la le da dos del di")
}

/// Months and days: capitalised, and no part of a name.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(word)
}

/// Words that stand at the start of a sentence or a heading without belonging to a name.
pub(super) fn opens_a_sentence(word: &str) -> bool {
    OPENERS.contains(word) || word.len() > 5 && (word.ends_with("ing") || word.ends_with("ly"))
}

pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
}

fn set(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_gives_the_kind() {
        let check = |word: &str, kind: Option<EntityKind>| assert_eq!(head(word), kind, "{word}");
        check("ministries", Some(GovernmentBody));
        check("dialogues", Some(Forum));
        check("summit", Some(Event));
        check("principles", Some(Instrument));
        check("services", None);
        check("indices", None);
        check("", None);
    }
}
