//! A scenario file of anybody, read and, if it is short, lived.

use crate::law::is_one_line;
use agent::library::Library;
use agent::simulate::{parse, run};
use chrono::TimeDelta;
use planner::content::Content;
use serde_json::Value;
use std::sync::{Arc, LazyLock};

static CONTENT: LazyLock<Arc<Content>> =
    LazyLock::new(|| Arc::new(Library::embedded().content().clone()));

/// What takes longer is read, not lived.
const LIVED: TimeDelta = TimeDelta::days(4);

/// Reads the bytes as a scenario; the same one lived twice is the same.
pub(crate) fn take(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let scenario = match parse(text) {
        Ok(scenario) => scenario,
        Err(error) => return is_one_line(&error.to_string()),
    };
    if scenario.until - scenario.start > LIVED {
        return;
    }
    let lived = || {
        let mut out = Vec::new();
        run(&scenario, &CONTENT, true, &mut out).expect("memory takes every line");
        String::from_utf8(out).expect("JSON is text")
    };
    let transcript = lived();
    for line in transcript.lines() {
        let line: Value = serde_json::from_str(line).expect("a line of JSON");
        assert!(line.is_object());
    }
    assert_eq!(lived(), transcript);
}
