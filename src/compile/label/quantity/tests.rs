//! Sentences with their quantities.

use super::*;
use crate::model::Span;

fn check(sentence: &str, expected: &[(&str, f64, &str)]) {
    let text = SourcedText::verbatim(sentence, Span::new(0, sentence.len()));
    let found = find(&text, 0..sentence.len(), &[]);
    let found: Vec<(&str, f64, &str)> = (found.iter())
        .map(|finding| (&sentence[finding.mark().range()], finding.value.value, finding.value.unit.as_str()))
        .collect();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn money_is_multiplied_out() {
    check("They pledge USD 70 billion.", &[("USD 70 billion", 70e9, "USD")]);
    check("a $7.5+ million fund", &[("$7.5+ million", 7_500_000.0, "USD")]);
    check("worth €300 million and £2bn", &[("€300 million", 300e6, "EUR"), ("£2bn", 2e9, "GBP")]);
    check("Rs. 500 crore and INR 2 lakh", &[("Rs. 500 crore", 5e9, "INR"), ("INR 2 lakh", 2e5, "INR")]);
    check("a Dh 3.5 billion fund of AED 40m", &[("Dh 3.5 billion", 3.5e9, "AED"), ("AED 40m", 40e6, "AED")]);
    check("worth 10 lakh crore rupees", &[("10 lakh crore rupees", 10e12, "INR")]);
    check("about 40 billion yen", &[("40 billion yen", 40e9, "JPY")]);
    check("A$50 million and US$1,250", &[("A$50 million", 50e6, "AUD"), ("US$1,250", 1250.0, "USD")]);
    check("$15–20 billion", &[("$15", 15e9, "USD"), ("20 billion", 20e9, "USD")]);
    check("CAD $6.96 billion", &[("CAD $6.96 billion", 6.96e9, "CAD")]);
    check("the USD1.6 billion deal", &[("USD1.6 billion", 1.6e9, "USD")]);
    check("a $5 million fund", &[("$5 million", 5e6, "USD")]);
}

#[test]
fn shares_and_measures() {
    check("by 30 percent", &[("30 percent", 30.0, "%")]);
    check("to 2.5% of output", &[("2.5%", 2.5, "%")]);
    check("25 to 30 per cent", &[("25", 25.0, "%"), ("30 per cent", 30.0, "%")]);
    check("10 GW of wind power", &[("10 GW", 10.0, "GW")]);
    check("1.5 degrees Celsius", &[("1.5 degrees Celsius", 1.5, "degrees Celsius")]);
    check("below 1.5°C or 2 °C", &[("1.5°C", 1.5, "°C"), ("2 °C", 2.0, "°C")]);
    check("a 5-gigawatt campus", &[("5-gigawatt", 5.0, "gigawatt")]);
}

#[test]
fn things_are_counted_with_their_adjectives() {
    check(
        "inviting 500 highly skilled AI professionals from Arden",
        &[("500 highly skilled AI professionals", 500.0, "highly skilled AI professionals")],
    );
    check("two million doses", &[("two million doses", 2e6, "doses")]);
    check("three and a half million people", &[("three and a half million people", 3.5e6, "people")]);
    check("The symposium had four sessions.", &[("four sessions", 4.0, "sessions")]);
    check("They signed three MOUs.", &[("three MOUs", 3.0, "MOUs")]);
    check("More than 1,000 people came.", &[("1,000 people", 1000.0, "people")]);
    check(
        "257 million safe and effective vaccine doses",
        &[("257 million safe and effective vaccine doses", 257e6, "safe and effective vaccine doses")],
    );
    check("twenty-five new schools", &[("twenty-five new schools", 25.0, "new schools")]);
    check(
        "10,000 made-in-Arden electric buses",
        &[("10,000 made-in-Arden electric buses", 1e4, "made-in-Arden electric buses")],
    );
}

#[test]
fn a_period_counts_its_years() {
    check("over the next five years", &[("five years", 5.0, "years")]);
}

#[test]
fn numbers_that_count_nothing() {
    for sentence in [
        "The two sides and both countries agreed on one thing.",
        "The two leaders met; the three countries agreed.",
        "in 2023 and by May 12, 2022",
        "Article 5 and Phase 2 of Task Force 153",
        "COVID-19, 5G and the G7",
        "the C5+1 activities",
        "the Custodian of the Two Holy Mosques",
        "a three-day visit and a five-year plan",
        "one of the two",
        "",
    ] {
        check(sentence, &[]);
    }
}
