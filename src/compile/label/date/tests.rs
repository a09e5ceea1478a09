//! Sentences with their dates.

use super::*;
use crate::model::Span;

/// The dates of `sentence` as "words=value/precision/relation"; `[…]` marks names.
fn dates(marked: &str) -> Vec<String> {
    let mut sentence = String::new();
    let mut names = Vec::new();
    for part in marked.split_inclusive(['[', ']']) {
        let start = sentence.len();
        sentence.push_str(part.trim_end_matches(['[', ']']));
        if part.ends_with(']') {
            names.push(start..sentence.len());
        }
    }
    let text = SourcedText::verbatim(&sentence, Span::new(0, sentence.len()));
    let names: Vec<Name> = names
        .into_iter()
        .map(|range| {
            let entity = crate::model::EntityId::slug("name");
            let finding = Finding::new(entity.clone(), CALENDAR, text.mark(range.clone()).unwrap());
            Name { range, entity, kind: crate::model::EntityKind::Event, finding }
        })
        .collect();
    find(&text, 0..sentence.len(), &names.iter().collect::<Vec<_>>())
        .iter()
        .map(|finding| {
            let Date { value, precision, relation } = &finding.value;
            let words = &sentence[finding.mark().range()];
            let value = value.as_deref().unwrap_or("?");
            format!("{words}={value} {} {}", precision.as_str(), relation.as_str())
        })
        .collect()
}

fn check(sentence: &str, expected: &[&str]) {
    assert_eq!(dates(sentence), expected, "{sentence}");
}

#[test]
fn days_in_every_order() {
    check("They met on 12 May 2022.", &["12 May 2022=2022-05-12 day on"]);
    check("They met on May 12, 2022, in Arden.", &["May 12, 2022=2022-05-12 day on"]);
    check("held 12–13 May 2022", &["12–13 May 2022=2022-05-12/2022-05-13 day on"]);
    check("held May 12-13, 2022", &["May 12-13, 2022=2022-05-12/2022-05-13 day on"]);
    check("from 28 June to 2 July 2022", &["28 June to 2 July 2022=2022-06-28/2022-07-02 day in"]);
    check(
        "from 12 December 2024 to 3 January 2025",
        &["12 December 2024 to 3 January 2025=2024-12-12/2025-01-03 day in"],
    );
    check(
        "It was moved from 12 May 2026 to 3 June 2026.",
        &["12 May 2026=2026-05-12 day in", "3 June 2026=2026-06-03 day on"],
    );
    check("on the 14th day of the July, 2022", &["14th day of the July, 2022=2022-07-14 day on"]);
    check(
        "on May 3, 2024 and May 9, 2024",
        &["May 3, 2024=2024-05-03 day on", "May 9, 2024=2024-05-09 day on"],
    );
    check("June 28 – July 2, 2022", &["June 28 – July 2, 2022=2022-06-28/2022-07-02 day on"]);
    check("Done this 26th day of October, 2025.", &["26th day of October, 2025=2025-10-26 day on"]);
    check("by the 3rd of June 2025", &["3rd of June 2025=2025-06-03 day by"]);
    check("on 2025-10-26", &["2025-10-26=2025-10-26 day on"]);
    check("the March 2nd and March 24th votes", &["March 2nd=? day on", "March 24th=? day on"]);
    check("on 12 and 13 May 2022", &["12 and 13 May 2022=2022-05-12/2022-05-13 day on"]);
    check("on 12 and 20 May 2022", &["12 and 20 May 2022=? day on"]);
    check("on Monday", &["Monday=? day on"]);
    check("held Monday, 12 May 2025", &["Monday, 12 May 2025=2025-05-12 day on"]);
    check("on Sept. 12, 2025", &["Sept. 12, 2025=2025-09-12 day on"]);
    check("on 26/10/2025 and 10/26/2025", &["26/10/2025=2025-10-26 day on", "10/26/2025=2025-10-26 day on"]);
    check("on 5/6/2025 and 26.10.2025", &["5/6/2025=? day on", "26.10.2025=2025-10-26 day on"]);
    check("this twenty-sixth day of October 2025", &["twenty-sixth day of October 2025=2025-10-26 day on"]);
    check("on the fifth of June", &["fifth of June=? day on"]);
    check("on July 15 they met", &["July 15=? day on"]);
    check("not later than 1 March 2027", &["1 March 2027=2027-03-01 day by"]);
}

#[test]
fn months_years_and_their_parts() {
    check("held in April 2026", &["April 2026=2026-04 month in"]);
    check("meetings in May and September 2022", &["May=2022-05 month in", "September 2022=2022-09 month in"]);
    check("between May and September 2022", &["May and September 2022=2022-05/2022-09 month in"]);
    check("in July and August 2022", &["July and August 2022=2022-07/2022-08 month in"]);
    check("in May and October", &["May=? month in", "October=? month in"]);
    check("at their October summit", &["October=? month in"]);
    check("held in April–May 2026", &["April–May 2026=2026-04/2026-05 month in"]);
    check("They may meet in May.", &["May=? month in"]);
    check("in 2023 and by 2030", &["2023=2023 year in", "2030=2030 year by"]);
    check("by the end of 2030", &["the end of 2030=2030 year by"]);
    check("At the end of 2022 it fell", &["the end of 2022=2022 year in"]);
    check("until the end of March 2026", &["the end of March 2026=2026-03 month by"]);
    check(
        "at the beginning of 2024; by end-2025",
        &["the beginning of 2024=2024 year in", "end-2025=2025 year by"],
    );
    check("in the last quarter of 2025", &["the last quarter of 2025=2025-10/2025-12 month in"]);
    check("between 2024 and 2027", &["2024 and 2027=2024/2027 year in"]);
    check(
        "the 2024-2027 programme and 2025–26",
        &["2024-2027=2024/2027 year in", "2025–26=2025/2026 year in"],
    );
    check("in FY2024 and fiscal year 2025", &["FY2024=2024 year in", "fiscal year 2025=2025 year in"]);
    check("in the first half of 2025", &["the first half of 2025=2025-01/2025-06 month in"]);
    check("in Q3 2025", &["Q3 2025=2025-07/2025-09 month in"]);
    check("since the 1990s", &["the 1990s=1990/1999 year in"]);
    check("net zero no later than 2050", &["2050=2050 year by"]);
    check("until at least 2030", &["2030=2030 year by"]);
    check("during July and August", &["July and August=? month in"]);
    check("Between August 2022 and January 2023", &["August 2022 and January 2023=2022-08/2023-01 month in"]);
    check("since 2020/2021", &["2020/2021=2020/2021 year in"]);
    check("in summer 2025", &["summer 2025=2025 year in"]);
    check("by mid-2025", &["mid-2025=2025 year by"]);
    check(
        "in early 2024 and late June 2025",
        &["early 2024=2024 year in", "late June 2025=2025-06 month in"],
    );
    check("again in Arden this November", &["this November=? month in"]);
    check("at the June forum in September this year", &["June=? month in", "September this year=? month in"]);
    check("from January, and after March", &["January=? month in", "March=? month in"]);
    check("in FY2024-25 and in 2024/25", &["FY2024-25=2024/2025 year in", "2024/25=2024/2025 year in"]);
    check(
        "ahead of next winter 2025-26 and in H1 2026",
        &["next winter 2025-26=2025/2026 year by", "H1 2026=2026-01/2026-06 month in"],
    );
    check("followed up on the May 2022 forum", &["May 2022=2022-05 month in"]);
    check("Since 2023 and In 2024", &["2023=2023 year in", "2024=2024 year in"]);
    check("in the spring of 2025", &["the spring of 2025=2025 year in"]);
    check("by the summer of 2026", &["the summer of 2026=2026 year by"]);
    check("by year-end 2026", &["2026=2026 year by"]);
    check("in November last year", &["November last year=? month in"]);
    check("this past January", &["this past January=? month in"]);
    check("through the 2030s", &["the 2030s=2030/2039 year by"]);
}

#[test]
fn open_terms_have_no_value() {
    check("Arden will host it at the earliest opportunity.", &["at the earliest opportunity=? none by"]);
    check("Today we met, and today's text says so.", &["Today=? none on"]);
    check("Building on today’s important meeting, they agreed.", &["today=? none on"]);
    check("Today's needs are many.", &[]);
    check("The President today announced it.", &["today=? none on"]);
    check("by the end of the year", &["the end of the year=? none by"]);
    check("before the end of this decade", &["the end of this decade=? none by"]);
    check("at the beginning of next year", &["the beginning of next year=? none in"]);
    check("in the second half of this year", &["the second half of this year=? none in"]);
    check("by year-end; by end of year", &["year-end=? none by", "end of year=? none by"]);
    check("by year’s end", &["year’s end=? none by"]);
    check("early next year and late last month", &["early next year=? none in", "late last month=? none in"]);
    check("rules by the summer", &["the summer=? none by"]);
    check("They will meet later this year.", &["later this year=? none in"]);
    check("met the King today in Arden", &["today=? none on"]);
    check("the measures we are announcing today", &["today=? none on"]);
    check("And today, we announce it.", &["today=? none on"]);
    check("this coming week and last week", &["this coming week=? none in", "last week=? none in"]);
    check("by this summer, not the next summer", &["this summer=? none by"]);
    check("decisive action this decade", &["this decade=? none in"]);
    check("net zero by mid-century", &["mid-century=? none by"]);
    check("They will meet tomorrow.", &["tomorrow=? none on"]);
}

#[test]
fn what_is_no_date() {
    for sentence in [
        "[Action Plan 2026] and the [Leaders' Summit 2022]",
        "UNSCR 1701 and Resolution 1970",
        "2000 troops and 1,990 jobs",
        "They may march on.",
        "more than 2000 visitors",
        "$2000 and 2025%",
        "Article 12 of the code; may 3 be read?",
        "COVID-19",
        "over the next five years",
        "in the coming months, within 90 days",
        "Coastal Vision 2030, Horizon 2020 and Expo 2025",
        "the 2030 agenda and Resolution 2254 (2015)",
        "over the last year and the next decade",
        "the challenges we are facing today and the jobs of tomorrow",
        "the leaders of tomorrow; a better tomorrow; tomorrow's needs",
        "the second of two; the first day of talks; version 1.2.3",
        "each year, annually, its 70th anniversary",
        "at the end of each year",
        "the end of the talks; the year end result",
        "as soon as possible, as early as possible, in due course",
        "today's challenges and our ties today",
        "",
    ] {
        check(sentence, &[]);
    }
}
