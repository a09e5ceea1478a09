//! Themes: what a sentence is about, each shown by a word of the sentence.

mod incidental;

use std::ops::Range;

use super::Name;
use crate::lexicon::phrase::Word;
use crate::lexicon::{Cue, CueHit, Themes, cue_words};
use crate::model::{Finding, Mark, Rule, SourcedText, ThemeId};
use incidental::Surroundings;

const CUE: Rule = Rule {
    id: "theme.cue",
    says: "The sentence contains a word or phrase that the lexicon lists as a cue of the theme. Of two cues that \
           overlap the longer counts.",
};

const CUE_WITH_AI: Rule = Rule {
    id: "theme.cue-with-ai",
    says: "The sentence contains a word that is too common to show the theme alone, and speaks of AI.",
};

const CUE_IN_NAME: Rule = Rule {
    id: "theme.cue-in-name",
    says: "The cue stands inside a proper name, and the sentence is about the thing that is named.",
};

const NOT_A_CUE: Rule = Rule {
    id: "theme.not-a-cue",
    says: "A word that looks like a cue does not count inside a phrase that the lexicon lists as meaning something \
           else, for example “policy space”. It gives no label.",
};

/// The rules of this module.
pub fn rules() -> &'static [Rule] {
    const RULES: [Rule; 5] = [CUE, CUE_WITH_AI, CUE_IN_NAME, NOT_A_CUE, incidental::NAME_IN_PASSING];
    &RULES
}

/// The themes of the sentence at `range` of a clause's `text`, in the order of the lexicon.
pub fn find(
    text: &SourcedText,
    range: Range<usize>,
    names: &[&Name],
    themes: &Themes,
) -> Vec<Finding<ThemeId>> {
    let Some(sentence) = text.as_str().get(range.clone()) else { return Vec::new() };
    let words = cue_words(sentence);
    let hits = themes.cues_in(&words);
    let surroundings = Surroundings::new(text.as_str(), range.clone(), names);
    let place = |hit: &CueHit| place(hit, &words, range.start);
    let ai = (hits.iter()).find(|hit| hit.theme == themes.themes.len()).and_then(|hit| text.mark(place(hit)));
    (themes.themes.iter().enumerate())
        .filter_map(|(theme, entry)| {
            let mut cues: Vec<(Rule, Mark)> = (hits.iter())
                .filter(|hit| hit.theme == theme)
                .filter_map(|hit| {
                    let cue = place(hit);
                    let around = surroundings.name_around(&cue);
                    let rule = match (hit.cue, around) {
                        (Cue::Not, _) => return None,
                        (_, Some(name)) if surroundings.is_incidental(name) => return None,
                        (Cue::ShowsWithAi, _) if ai.is_none() => return None,
                        (Cue::Shows | Cue::ShowsWithAi, _) if surroundings.is_in_title(&cue) => return None,
                        (Cue::ShowsWithAi, _) => CUE_WITH_AI,
                        (Cue::Shows, Some(_)) => CUE_IN_NAME,
                        (Cue::Shows, None) => CUE,
                    };
                    Some((rule, text.mark(cue)?))
                })
                .collect();
            // The rule that asks least of the reader first; a stable sort keeps the order of the sentence.
            cues.sort_by_key(|(rule, _)| {
                [CUE, CUE_IN_NAME, CUE_WITH_AI].iter().position(|known| known == rule)
            });
            let mut cues = cues.into_iter();
            let (rule, first) = cues.next()?;
            let context = if rule == CUE_WITH_AI { ai.clone() } else { None };
            let rest = cues.map(|(_, mark)| mark).chain(context.filter(|mark| *mark != first));
            Some(Finding::new(ThemeId::slug(&entry.id), rule, first).with_evidence(rest))
        })
        .collect()
}

/// The bytes of a clause that the words of `hit` cover, where the sentence starts at `offset`.
pub(super) fn place(hit: &CueHit, words: &[Word], offset: usize) -> Range<usize> {
    let hit = words.get(hit.words.clone()).unwrap_or_default();
    let start = hit.first().map_or(0, |word| word.range.start);
    let end = hit.last().map_or(start, |word| word.range.end);
    offset + start..offset + end
}

#[cfg(test)]
mod tests;
