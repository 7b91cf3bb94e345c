//! Lengths of time as people type them.

use agent::length::{Until, parse, parse_until};
use chrono::NaiveTime;
use std::time::Duration;

#[test]
fn the_forms_of_the_page_are_understood() {
    let seconds = |text| parse(text).map(|length| length.as_secs());
    assert_eq!(seconds("90s"), Some(90));
    assert_eq!(seconds("30m"), Some(1800));
    assert_eq!(seconds("1h20m"), Some(4800));
    assert_eq!(seconds("1h20m5s"), Some(4805));
    assert_eq!(seconds("168h"), Some(7 * 24 * 3600), "a week is the longest");
}

#[test]
fn what_is_no_length_is_none() {
    for text in [
        "",
        "0",
        "0m",
        "0h0s",
        "-5m",
        "foo",
        "5",
        "m",
        "1.5h",
        "20m1h",
        "1h1h",
        "5 m",
        "5min",
        "1h20",
        "+5m",
        "１m",
        "169h",
        "9999999s",
        "99999999999999999999h",
        "1d",
    ] {
        assert_eq!(parse(text), None, "{text:?}");
    }
}

#[test]
fn a_pause_ends_after_a_length_at_a_time_or_tomorrow() {
    let time = |hour, minute| Until::Time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
    assert_eq!(parse_until(&["30m"]), Some(Until::Length(Duration::from_secs(1800))));
    assert_eq!(parse_until(&["1h", "20m"]), Some(Until::Length(Duration::from_secs(4800))));
    assert_eq!(parse_until(&["until", "14:00"]), Some(time(14, 0)));
    assert_eq!(parse_until(&["until", "9:05"]), Some(time(9, 5)));
    assert_eq!(parse_until(&["until", "tomorrow"]), Some(Until::Tomorrow));
    for words in [&["until"][..], &["until", "25:00"], &["until", "noon"], &["14:00"], &["0m"]] {
        assert_eq!(parse_until(words), None, "{words:?}");
    }
}
