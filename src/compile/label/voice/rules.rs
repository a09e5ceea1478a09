//! The rules of voice: each with the id that the interface shows and what it says to a reader.

use crate::model::Rule;

macro_rules! rules {
    ($($name:ident = $id:literal, $says:literal;)*) => {
        $(pub(super) const $name: Rule = Rule { id: $id, says: $says };)*

        /// Every rule, in the order of the method page.
        static ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    DONE = "act.done", "The verb is itself the act that the text performs or announces: launched, signed, established.";
    ANNOUNCED = "act.announced-noun", "What the verb takes decides: announcing a launch is done, announcing plans is an intention, announcing a commitment an undertaking.";
    RETOLD = "act.retold", "An earlier act that the text only retells is reported, not done.";
    WILL = "act.modal-will", "Will or shall, said of those who can act, is an undertaking.";
    WILL_WEAK = "act.modal-will-weak", "What stands under will is read too: will explore, will seek, will consider are intentions.";
    SHALL = "act.shall-agreement", "In an agreement or memorandum shall binds, whatever its subject.";
    FORECAST = "act.forecast", "Will, said of what cannot act or of being and undergoing, foretells and undertakes nothing.";
    OUTSIDE = "act.outside", "A company, an institute, a trade or a state that does not speak in the text is no party to it: the text tells what they do, and undertakes nothing for them.";
    SHOULD = "act.modal-should", "Should, said of those who can act, asks for action.";
    MUST = "act.modal-must", "Must or need to states a necessity: a stance.";
    MAY = "act.modal-may", "May, can and could permit or suppose; they undertake nothing.";
    TO_DO = "act.complement-to-do", "With an infinitive the verb looks forward to an act: agreed to do, decided to do, concurred to do.";
    DOING = "act.complement-doing", "With a verb in -ing the verb looks forward to an act: concurred in doing.";
    THAT = "act.complement-that", "Before that and a statement the verb takes a position: agreed that, concurred that.";
    THAT_WILL = "act.complement-that-will", "Before that with the speakers or their states and will or shall it is an undertaking.";
    NOUN = "act.complement-noun", "The noun that the verb takes decides: expressed an intention, set a goal, reached agreement.";
    VERB = "act.operative-verb", "The operative verb has this level.";
    PREDICATE = "act.predicate", "To be committed or determined is an act; to remain so is a stance.";
    IMPERSONAL = "act.impersonal", "“It was decided that” is an act of those who speak in the text.";
    ASKED = "act.asked", "Somebody is encouraged, invited or urged in the passive: an encouragement by the text.";
    AGENT = "act.passive-agent", "In the passive the one behind “by” acts.";
    PARTICIPLE_UNIT = "act.participle-unit", "A participle that is a paragraph of its own takes its participle's level.";
    PARTICIPLE_FRONTED = "act.embedded-participle", "A participle before a main clause is recorded and does not set the level.";
    PARTICIPLE_TRAILING = "act.participle-trailing", "A participle behind the main clause that speaks for the same subject counts as a further act.";
    EMBEDDED = "act.embedded", "A purpose, or an act inside a noun or a relative clause, is recorded and does not set the level. One that is hoped or asked for is not done: “looked forward to the signing of”.";
    STEM = "act.stem", "An item with no finite verb of its own has the force of the words that introduce its list.";
    CANNOT_ACT = "act.cannot-act", "At levels 2 to 5 the subject must be able to act; a partnership, a deal or an effort cannot.";
    NEGATED = "act.negated", "A negated act is none.";
    REPORTED = "act.reported", "The main verb tells what is, was or was said.";
    NONE = "act.none", "No operative verb was found.";

    BY_TEXT = "authority.text", "A sentence that names no speaker has the voice of its text.";
    BY_JOINT = "authority.joint", "Leaders, ministers or governments speak together in a text they agreed.";
    BY_ONE = "authority.one", "In a joint text the sentence's actor is one leader or one state.";
    BY_PARTIES = "authority.parties", "In an agreement or memorandum the signatories speak.";
    BY_GOVERNMENTS = "authority.governments-quoted", "An account gives the sentence to governments.";
    BY_OFFICIAL = "authority.official", "A verb of saying gives the sentence to somebody who holds a public office, or to a public body.";
    BY_RELEASE = "authority.release", "A government's fact sheet, release or readout speaks for that government.";
    BY_NON_STATE = "authority.non-state", "A verb of saying gives the sentence to somebody who speaks for no state.";
    BY_TRADE = "authority.trade", "A verb of saying gives the sentence to a group named by its trade.";
    BY_PARTICIPANTS = "authority.participants", "A verb of saying gives the sentence to a group named by its part in an event.";
    BY_ORGANISER = "authority.organiser", "A verb of saying gives the sentence to whom the text names as the organiser.";
    BY_REPORTER = "authority.reporter", "In an account a sentence is the reporter's, unless a verb of saying gives it to a speaker.";
}

/// Every rule that can stand behind a level, an act or an authority.
pub fn rules() -> &'static [Rule] {
    ALL
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_has_its_own_id_and_a_sentence_for_readers() {
        let ids: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), rules().len());
        for rule in rules() {
            assert!(rule.id.contains('.') && rule.says.ends_with('.'), "{}", rule.id);
        }
    }
}
