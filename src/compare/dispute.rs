//! Disputing a label: a report that names the words, the label, its rule and its evidence, to be sent to whoever
//! publishes the briefing.

use super::reason::{Reason, Reasoned, quoted};
use crate::language::in_english;

impl Reasoned {
    /// A report that disputes the label of `reason`, in English. `link` is the whole address of the sentence.
    pub fn report(&self, reason: &Reason, link: &str) -> String {
        let Self { title, document, locator, words, .. } = self;
        let Reason { label, rule, evidence } = reason;
        format!(
            "I dispute a label of this briefing.\n\
             \n\
             Text: {title} ({document})\n\
             Place: {locator}\n\
             Link: {link}\n\
             Words: “{words}”\n\
             Label: {}: {}\n\
             Rule: {}: {}\n\
             Evidence: {}\n\
             \n\
             The label should be:\n\
             Because:\n",
            label.heading(),
            in_english(|| label.says()),
            rule.id,
            rule.says,
            quoted(evidence),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::Quote;
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Standing::Primary;

    #[test]
    fn a_report_says_what_is_disputed_and_where_it_stands() {
        let lines =
            [Line { themes: &[("talent", "posts")], ..line("They will fund posts.", 4, JointLeaders) }];
        let briefing = briefing(&["a"], &["talent"], &[("text", "a", Primary, None, &lines)]);
        let quote = Quote::all(&briefing.documents[0]).next().unwrap();
        let reasoned = Reasoned::of(&briefing, quote);
        let theme = reasoned.reasons.iter().find(|reason| reason.label.heading() == "Themes").unwrap();
        let report = reasoned.report(theme, "https://example.org/read/text/?h=00000000#para_1--s1");
        assert_eq!(
            report,
            "I dispute a label of this briefing.\n\n\
             Text: text (text)\n\
             Place: ¶1\n\
             Link: https://example.org/read/text/?h=00000000#para_1--s1\n\
             Words: “They will fund posts.”\n\
             Label: Themes: talent\n\
             Rule: act.sample: Given by hand.\n\
             Evidence: “posts”\n\n\
             The label should be:\n\
             Because:\n"
        );
    }
}
