//! Check-ins as numbers, and entries that are none.

use planner::diary::{CheckIn, Entry, Flaw, LONGEST_TEXT, Note, Share, trend};
use planner_tests::date;

fn check_in(tension: Option<u8>, breath_high: Option<bool>) -> CheckIn {
    CheckIn { tension, breath_high, ..CheckIn::default() }
}

#[test]
fn cr_100_a_trend_begins_with_five_check_ins_in_seven_days() {
    let all: Vec<_> = (18..=24)
        .map(|day| (date(&format!("2026-11-{day}")), check_in(Some(day - 15), None)))
        .collect();
    let of = |from: usize, to| trend(all[from..].iter().map(|(day, c)| (*day, c)), date(to));
    assert_eq!(of(2, "2026-11-24").map(|trend| trend.entries), Some(5));
    assert_eq!(of(3, "2026-11-24"), None, "four are too few");
    assert_eq!(of(0, "2026-11-27").map(|trend| trend.entries), None, "21 to 24 are four");
    assert_eq!(of(0, "2026-11-26").map(|trend| trend.entries), Some(5), "20 to 24");
    assert_eq!(of(0, "2026-11-21"), None, "what comes later is not of these days");
}

#[test]
fn an_answer_that_was_left_out_counts_nowhere() {
    let day = date("2026-11-24");
    let all = [
        check_in(Some(0), Some(true)),
        check_in(Some(10), Some(true)),
        check_in(Some(3), Some(false)),
        check_in(Some(4), Some(true)),
        check_in(None, Some(true)),
        check_in(None, None),
    ];
    let found = trend(all.iter().map(|c| (day, c)), day).expect("there is one");
    assert_eq!((found.entries, found.tension), (6, None), "four answers are too few");
    assert_eq!(found.breath_high, Some(Share { part: 4, whole: 5 }));
    assert_eq!(found.shoulders_high, None);
    let more = all.iter().chain([&all[2], &all[2]]);
    let spread = trend(more.map(|c| (day, c)), day).expect("a trend").tension.expect("of tension");
    assert_eq!((spread.median, spread.least, spread.most), (3.0, 0, 10));
}

#[test]
fn an_entry_says_something_and_not_too_much() {
    let note = |about: &[&str], text: Option<String>| {
        Entry::Note(Note { about: about.iter().map(|id| (*id).to_owned()).collect(), text }).flaw()
    };
    assert_eq!(note(&[], None), Some(Flaw::Empty));
    assert_eq!(note(&[], Some(" \n".to_owned())), Some(Flaw::Empty));
    assert_eq!(note(&["a", "b", "c"], None), None);
    assert_eq!(note(&["a", "b", "c", "d"], None), Some(Flaw::About));
    assert_eq!(note(&["a", "a"], None), Some(Flaw::About));
    assert_eq!(note(&[], Some("é".repeat(LONGEST_TEXT))), None);
    assert_eq!(note(&[], Some("é".repeat(LONGEST_TEXT + 1))), Some(Flaw::TooLong));
    assert_eq!(Entry::CheckIn(CheckIn::default()).flaw(), Some(Flaw::Empty));
}

#[test]
fn tension_goes_to_ten() {
    assert_eq!(Entry::CheckIn(check_in(Some(10), None)).flaw(), None);
    assert_eq!(Entry::CheckIn(check_in(Some(11), None)).flaw(), Some(Flaw::Tension));
}
