//! Laws that more than one door has.

/// What is said of something from outside is one line, and no longer than a person reads.
pub(crate) fn is_one_line(text: &str) {
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    assert!(!text.contains(breaks), "more than one line: {text:?}");
    assert!(text.chars().count() < 1000, "too long to read: {text:?}");
}
