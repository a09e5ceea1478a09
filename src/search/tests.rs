//! What is found, why, in which order; and what is offered instead.

use super::query::Name;
use super::sample::briefing;
use super::*;
use crate::model::Briefing;

fn found(briefing: &Briefing, index: &Index, request: &Request) -> Vec<String> {
    let found = search(index, briefing, request);
    let whole = found.hits.iter().take(found.whole);
    whole
        .filter_map(|hit| hit.clause(index, briefing))
        .map(|(document, clause)| {
            let text = if document.meta.id.as_str().ends_with("statement") { "s" } else { "r" };
            format!("{text}{}", clause.label.trim_start_matches('¶'))
        })
        .collect()
}

fn check(query: &str, expected: &[&str]) {
    let briefing = briefing();
    let index = Index::of(&briefing);
    assert_eq!(found(&briefing, &index, &Request::of(&briefing, query)), expected, "{query}");
}

#[test]
fn words_are_found_in_any_form() {
    for (query, expected) in [
        ("talent ", &["r1", "s1"][..]),
        ("TALENTS ", &["r1", "s1"]),
        ("ｔａｌｅｎｔ ", &["r1", "s1"]),
        ("naive ", &["r1"]),
        ("student ", &["s1"]),
        ("mobil", &["s1"]),
        ("mobil ", &["s1"]),
        ("stud", &["s1"]),
        ("cooperating ", &["s4", "s3"]),
        ("mobilty ", &["s1"]),
        ("progamme ", &["r1"]),
        ("nonsense ", &[]),
        ("human-centric ", &["s4"]),
        ("centric-human ", &[]),
        ("arden ", &[]),
        ("", &[]),
    ] {
        check(query, expected);
    }
}

#[test]
fn a_phrase_is_exact_with_stop_words() {
    for (query, expected) in [
        ("\"the aim of\" ", &["r2", "s4"][..]),
        ("\"the aim of both\" ", &["s4"]),
        ("\"aim of the\" ", &["r2"]),
        ("\"talents\" ", &[]),
        ("\"The mobility, of TALENT\" ", &["s1"]),
    ] {
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        let briefing = briefing();
        let index = Index::of(&briefing);
        let mut hits = found(&briefing, &index, &Request::of(&briefing, query));
        hits.sort_unstable();
        assert_eq!(hits, expected, "{query}");
    }
}

#[test]
fn operators_and_filters_narrow() {
    for (query, expected) in [
        ("talent AND mobility ", &["s1"][..]),
        ("chips OR students ", &["s1", "s3"]),
        ("talent NOT students ", &["r1"]),
        ("talent -students ", &["r1"]),
        ("(chips OR talent) AND will ", &["s1", "s3"]),
        ("theme:talent", &["s1", "r1"]),
        ("theme:talent by:leaders", &["s1"]),
        ("theme:talent NOT by:leaders", &["r1"]),
        ("level:4", &["s1", "s3"]),
        ("level:1-2", &["s2", "r1"]),
        ("in:report", &["r1", "r2"]),
        ("framework:arden-corvia code ", &["r2"]),
        ("by:speakers", &["r1"]),
        ("entity:\"Hiroshima AI Process\"", &["s2"]),
        ("NOT level:4 NOT in:report", &["s2", "s4"]),
        ("the ", &["s1", "s2", "s4", "r2"]),
    ] {
        let briefing = briefing();
        let index = Index::of(&briefing);
        let mut hits = found(&briefing, &index, &Request::of(&briefing, query));
        let (mut sorted, mut wanted) = (std::mem::take(&mut hits), expected.to_vec());
        sorted.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(sorted, wanted, "{query}");
    }
}

#[test]
fn a_thing_is_found_by_its_other_names() {
    for query in ["HAIP ", "Hiroshima Process ", "hiroshima ai process "] {
        check(query, &["s2"]);
    }
    check("artificial intelligence ", &["s3", "s2", "s4"]);
    check("AI ", &["s3", "s2", "s4"]);
    let briefing = briefing();
    let index = Index::of(&briefing);
    let found = search(&index, &briefing, &Request::of(&briefing, "HAIP "));
    let why = why(&index, &briefing, &found, found.hits[0]);
    assert_eq!(why.reasons.len(), 1);
    assert_eq!((why.reasons[0].found.as_str(), why.reasons[0].how), ("Hiroshima AI Process", How::Name));
    let marked: Vec<&str> =
        why.marks.iter().map(|mark| &briefing.documents[0].clauses[1].text.as_str()[mark.clone()]).collect();
    assert_eq!(marked, ["Hiroshima AI Process"]);
}

#[test]
fn every_match_says_how_it_matched() {
    let briefing = briefing();
    let index = Index::of(&briefing);
    for (query, reasons, missing) in [
        ("talent ", &[("talent", How::Exact)][..], &[][..]),
        ("talents ", &[("talent", How::Stem)], &[]),
        ("mobilty ", &[("mobility", How::Typo)], &[]),
        ("stud", &[("students", How::Prefix)], &[]),
        ("students resilience nonsense ", &[("students", How::Exact)], &["resilience", "nonsense"]),
    ] {
        let found = search(&index, &briefing, &Request::of(&briefing, query));
        let hit = found.hits.iter().find(|hit| hit.unit == 0).unwrap();
        let why = why(&index, &briefing, &found, *hit);
        let seen: Vec<(String, How)> =
            why.reasons.iter().map(|reason| (reason.found.to_lowercase(), reason.how)).collect();
        let seen: Vec<(&str, How)> = seen.iter().map(|(found, how)| (found.as_str(), *how)).collect();
        assert_eq!(seen, reasons, "{query}");
        assert_eq!(why.missing, missing, "{query}");
    }
}

#[test]
fn where_nothing_has_all_words_some_will_do_and_offers_are_made() {
    let briefing = briefing();
    let index = Index::of(&briefing);
    let request = Request::of(&briefing, "talent resilience ");
    let found = search(&index, &briefing, &request);
    assert_eq!((found.whole, found.hits.len()), (0, 2));
    assert_eq!(request.unheard(&index), ["resilience"]);
    for (query, says, clauses) in [
        ("talent resilience ", "Without “resilience”", 2),
        ("talent AND resilience ", "Without “resilience”", 2),
        ("\"talent mobility\" ", "The words of “talent mobility” anywhere in the clause", 1),
        ("students by:reporter", "Without “by:reporter”", 1),
    ] {
        let offers = offers(&index, &briefing, &Request::of(&briefing, query));
        assert_eq!(
            offers.first().map(|offer| (offer.says.as_str(), offer.clauses)),
            Some((says, clauses)),
            "{query}"
        );
    }
    let (request, _) =
        Request::read(&briefing, &[("q", "students ".to_owned()), ("by", "reporter".to_owned())]);
    let offers = offers(&index, &briefing, &request);
    assert_eq!(offers[0].says, "Without the choice of voice");
    assert_eq!(offers[0].request.write(), [("q", "students ".to_owned())]);
}

#[test]
fn facets_count_what_was_found() {
    let briefing = briefing();
    let index = Index::of(&briefing);
    let request = Request::of(&briefing, "talent ");
    let facets = facets(&index, &briefing, &request, &search(&index, &briefing, &request));
    for (name, values) in [
        (Name::Level, &[("4", 1), ("2", 1)][..]),
        (Name::Theme, &[("talent", 2)]),
        (Name::By, &[("joint-leaders", 1), ("non-state-speaker", 1)]),
        (Name::Entity, &[]),
    ] {
        let (_, found) = facets.iter().find(|(own, _)| *own == name).unwrap();
        let found: Vec<(String, usize)> =
            found.iter().map(|facet| (facet.filter.value(), facet.clauses)).collect();
        let found: Vec<(&str, usize)> = found.iter().map(|(value, count)| (value.as_str(), *count)).collect();
        assert_eq!(found, values, "{name:?}");
        // Each facet leads to as many clauses as it says.
        for (value, clauses) in found {
            let filter = query::filter::exactly(&briefing, name, value).unwrap();
            assert_eq!(search(&index, &briefing, &request.with(filter)).whole, clauses, "{name:?}:{value}");
        }
    }
}

#[test]
fn orders_are_deterministic() {
    let briefing = briefing();
    let index = Index::of(&briefing);
    for (order, expected) in
        [(Order::Best, &["r1", "s1"][..]), (Order::Text, &["s1", "r1"]), (Order::Level, &["s1", "r1"])]
    {
        let request = Request { order, ..Request::of(&briefing, "talent ") };
        assert_eq!(found(&briefing, &index, &request), expected, "{order:?}");
    }
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::text::fold;

    fn part() -> impl Strategy<Value = String> {
        "(talent|talents|chips|the|of|aim|code|AI|HAIP|cooperat|mobilty|nonsense|level:4|theme:talent|by:leaders|NOT code)"
    }

    proptest! {
        #[test]
        fn no_query_fails(query in "([a-z]{1,6}|[(): \"*-]|AND|OR|NOT|level:|by:|in:| |\\PC){0,30}") {
            let briefing = briefing();
            let index = Index::of(&briefing);
            let request = Request::of(&briefing, &query);
            let found = search(&index, &briefing, &request);
            prop_assert!(found.whole <= found.hits.len());
            for hit in &found.hits {
                let (_, clause) = hit.clause(&index, &briefing).unwrap();
                for mark in why(&index, &briefing, &found, *hit).marks {
                    prop_assert!(clause.text.as_str().get(mark).is_some());
                }
            }
            for offer in offers(&index, &briefing, &request) {
                prop_assert!(offer.clauses > 0);
            }
            facets(&index, &briefing, &request, &found);
            request.reading();
            cited(&briefing, &query);
        }

        #[test]
        fn and_never_finds_more(one in part(), other in part()) {
            let briefing = briefing();
            let index = Index::of(&briefing);
            let find = |query: &str| {
                let mut hits = found(&briefing, &index, &Request::of(&briefing, query));
                hits.sort();
                hits
            };
            let (less, more) = (find(&format!("{one} AND {other} ")), find(&format!("{one} ")));
            prop_assert!(less.iter().all(|hit| more.contains(hit)), "{less:?} {more:?}");
            let any = find(&format!("{one} OR {other} "));
            prop_assert!(more.iter().all(|hit| any.contains(hit)), "{more:?} {any:?}");
        }

        #[test]
        fn a_phrase_hit_has_the_phrase(from in 0_usize..60, count in 1_usize..6) {
            let briefing = briefing();
            let index = Index::of(&briefing);
            let all: Vec<String> =
                briefing.documents.iter().flat_map(|text| &text.clauses).map(|clause| fold(clause.text.as_str())).collect();
            let words: Vec<&str> = all.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty()).collect();
            let phrase = words[from % words.len()..].iter().take(count).copied().collect::<Vec<_>>().join(" ");
            let found = search(&index, &briefing, &Request::of(&briefing, &format!("\"{phrase}\" ")));
            for hit in &found.hits {
                let (_, clause) = hit.clause(&index, &briefing).unwrap();
                let text: Vec<String> = fold(clause.text.as_str()).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
                prop_assert!(format!(" {} ", text.join(" ")).contains(&format!(" {phrase} ")), "{phrase}");
            }
        }
    }
}
