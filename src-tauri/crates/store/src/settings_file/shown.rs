//! How what stands in a file is shown in a message: on one line and not too long, whatever it is.

use serde_json::Value;

/// More characters than this of a key or a value are not shown.
const MOST: usize = 60;

/// A value as a message shows it.
pub fn value(value: &Value) -> String {
    one_line(&value.to_string(), MOST)
}

/// A key as a message shows it.
pub fn key(key: &str) -> String {
    one_line(key, MOST)
}

/// What serde says of a value, in which the value itself may stand.
pub fn reason(error: &serde_json::Error) -> String {
    one_line(&error.to_string(), 4 * MOST)
}

/// A text with what would break the line, or its end beyond the most, written otherwise.
fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    for c in text.chars() {
        let breaks = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        let shown = if breaks { c.escape_default().to_string() } else { c.to_string() };
        count += shown.chars().count();
        if count > most {
            line.push('…');
            break;
        }
        line.push_str(&shown);
    }
    line
}
