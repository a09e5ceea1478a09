//! The words that make a capitalised phrase a name and say what is named: "Ministry", "Summit", "Treaty".

use crate::model::EntityKind;
use EntityKind::{
    Company, Event, Forum, GovernmentBody, Initiative, Institution, Instrument, InternationalOrganisation,
    Mission, Platform, Strategy,
};

const HEADS: &[(EntityKind, &str)] = &[
    (
        GovernmentBody,
        "ministry department agency bureau office embassy consulate administration commission authority \
         directorate parliament congress senate cabinet command navy army police service guard treasury court \
         directorate-general inspectorate",
    ),
    (
        Institution,
        "university institute college academy school laboratory foundation center centre museum hospital \
         observatory library endowment",
    ),
    (
        Company,
        "inc corporation corp ltd limited company llc gmbh technologies networks motors industries holdings \
         airlines laboratories labs bank",
    ),
    (
        InternationalOrganisation,
        "organization organisation union league association secretariat confederation",
    ),
    (
        Forum,
        "dialogue forum group process committee council taskforce consultation mechanism roundtable alliance \
         coalition network community club caucus consortium board panel quad commissioners",
    ),
    (
        Initiative,
        "initiative programme program partnership project campaign corridor scheme fellowship compact challenge \
         facility fund accelerator incubator pathway fellowships scholarship scholarships award awards prize",
    ),
    (
        Instrument,
        "treaty convention agreement accord accords protocol declaration memorandum code principles charter pact \
         act law resolution guidelines note framework arrangement communiqué communique playbook covenant \
         constitution directive regulation pledge statute recommendation commitment commitments statement \
         understanding concept guidance toolkit",
    ),
    (
        Event,
        "summit conference symposium meeting exercise ministerial workshop expo games congress olympics assembly \
         visit convening",
    ),
    (Platform, "commons platform portal hub repository database clearinghouse"),
    (Strategy, "strategy vision plan roadmap policy agenda doctrine outlook blueprint"),
    (Mission, "mission probe telescope satellite rover orbiter gateway lander"),
];

/// What `word`, in lower case, makes of the name it heads; a plural heads names like its singular.
pub(super) fn head(word: &str) -> Option<EntityKind> {
    let listed = |word: &str| {
        HEADS
            .iter()
            .find(|(_, words)| words.split_whitespace().any(|known| known == word))
            .map(|(kind, _)| *kind)
    };
    listed(word).or_else(|| listed(&singular(word)))
}

/// A plural head in the singular: "dialogues" is "dialogue", "ministries" is "ministry".
pub(super) fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        format!("{stem}y")
    } else if let Some(stem) = word.strip_suffix("ches").or_else(|| word.strip_suffix("sses")) {
        format!("{stem}{}", if word.ends_with("ches") { "ch" } else { "ss" })
    } else {
        match word.strip_suffix('s') {
            Some(stem) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
            _ => word.to_owned(),
        }
    }
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
        "for" | "on" | "against" => kind.is_some_and(|kind| kind != Company),
        "to" => {
            is_one_of(&single, "convention agreement treaty protocol initiative plan act pledge declaration")
        }
        "in" => is_one_of(&single, "embassy principle code convention guideline association"),
        _ => false,
    }
}

/// Words that many things are called by: a phrase of these alone names none ("Joint Working Group").
pub(super) fn is_common(word: &str) -> bool {
    head(word).is_some()
        || is_one_of(
            word,
            "joint strategic bilateral trilateral working action understanding cooperation fact sheet high level \
             high-level comprehensive new next first second third annual member states ministerial leaders \
             memorandum task force of for on and the a an in to terms reference letter intent senior officials \
             special global heads state government",
        )
}

/// Words of which a name may consist without being the only one of its kind: "Ministry of Foreign Affairs",
/// "Trade and Investment Framework Agreement".
pub(super) fn is_generic(word: &str) -> bool {
    is_common(word)
        || is_one_of(
            word,
            "economic security trade investment defense defence energy science technology foreign affairs national \
             international regional ministers minister military political digital cyber health education research \
             innovation development industry commerce finance climate maritime consultative mutual free basic \
             federal general",
        )
}

/// A word of an office that a person holds.
pub(super) fn is_office(word: &str) -> bool {
    is_one_of(
        word,
        "president vice-president minister ministers chancellor secretary undersecretary ambassador governor \
         commissioner chairman chairwoman chairperson chair director director-general ceo cto cfo founder \
         co-founder cofounder professor king queen prince princess sheikh emir sultan senator general admiral \
         representative administrator envoy adviser advisor spokesperson dean rector fellow head speaker premier \
         taoiseach chief officer",
    )
}

/// A title that stands before a name and makes it a person's.
pub(super) fn is_title(word: &str) -> bool {
    is_one_of(
        word,
        "president minister chancellor secretary ambassador governor commissioner chairman chairwoman director \
         professor prof dr mr mrs ms king queen prince princess sheikh emir sultan senator general admiral \
         representative premier taoiseach sir majesty highness excellency pope congressman congresswoman \
         director-general secretary-general co-founder ceo envoy speaker pm",
    )
}

/// Small words inside names of persons.
pub(super) fn is_particle(word: &str) -> bool {
    is_one_of(word, "bin bint ibn al el von van der den de la le da dos del di")
}

/// Words that stand at the start of a sentence or a heading without belonging to a name.
pub(super) fn opens_a_sentence(word: &str) -> bool {
    is_one_of(
        word,
        "the a an this that these those it its they their we our he his she her both all each every some any in \
         on at by for from to of with within without under over during after before since until through \
         throughout as and or but nor yet so if when while where who which what how why not no there here \
         additionally also furthermore moreover further finally together today now then following consistent \
         such other another many most more several two three four five based given despite beyond among \
         between against towards toward upon across around about like including because once whether one i \
         building key",
    ) || word.len() > 5 && ["ing", "ly"].iter().any(|ending| word.ends_with(ending))
}

pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
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
        check("indices", None);
        check("", None);
    }
}
