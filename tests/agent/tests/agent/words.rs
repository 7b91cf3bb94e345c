//! The messages, as the program asks for them.

use agent::messages::{Messages, Word};
use planner::settings::Language;

#[test]
fn a_text_that_is_not_there_shows_its_id() {
    let messages = Messages::of(Language::En);
    assert_eq!(messages.text("there-is-no-such-text", &[]), "there-is-no-such-text");
}

#[test]
fn what_happened_once_is_said_so() {
    let said = |excused| {
        let figures = [("taken", 6), ("chances", 7), ("planned", 8), ("excused", excused)];
        let values = figures.map(|(name, count)| (name, Word::Number(count)));
        Messages::of(Language::En).text("week-counts", &values)
    };
    assert!(said(1).ends_with("· once not disturbed"), "{}", said(1));
    assert!(said(2).ends_with("· 2 times not disturbed"), "{}", said(2));
}
