//! A calendar that another program wrote, or broke off.

use crate::law::is_one_line;
use agent::calendar::{Ask, MOST_EVENTS, read};
use chrono::{DateTime, TimeDelta, Utc};
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> =
    LazyLock::new(|| tempfile::tempdir().expect("a temporary folder"));

/// Reads the bytes as a file, for a week from Monday 23 November 2026: busy times come out in order,
/// apart, and none of an hour that was not asked for.
pub(crate) fn take(input: &[u8]) {
    let from: DateTime<Utc> = "2026-11-22T23:00:00Z".parse().expect("a time");
    let to = from + TimeDelta::days(8);
    let addresses = vec!["kim@example.org".to_owned()];
    let ask = Ask { from, to, zone: chrono_tz::Europe::Amsterdam, addresses };
    let path = FOLDER.path().join("calendar.ics");
    fs::write(&path, input).expect("a file");
    let found = match read(&path, &ask) {
        Ok(found) => found,
        Err(error) => return is_one_line(&error.to_string()),
    };
    assert_eq!(found.files, 1);
    assert!(found.unread <= MOST_EVENTS + 1);
    for (begins, ends) in &found.busy {
        assert!(begins < ends, "{found:?}");
        assert!(*ends > from && *begins < to, "{found:?}");
    }
    assert!(found.busy.is_sorted_by(|one, next| one.1 < next.0), "{found:?}");
}
