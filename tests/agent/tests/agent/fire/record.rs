//! What a database holds, read from a copy, so that the next agent finds the file as the last one
//! left it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The events of a database, in order.
pub struct Record(Vec<(Option<String>, String)>);

impl Record {
    /// Reads the database of a home, after SQLite has found it whole.
    pub fn of(home: &Path) -> Record {
        let copy = tempfile::tempdir().unwrap();
        for name in ["history.sqlite", "history.sqlite-wal"] {
            if home.join(name).exists() {
                fs::copy(home.join(name), copy.path().join(name)).unwrap();
            }
        }
        let database = rusqlite::Connection::open(copy.path().join("history.sqlite")).unwrap();
        let check = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        let sound = database.query_row("PRAGMA integrity_check", [], check).unwrap();
        assert_eq!(sound, "ok", "the database is whole");
        let mut select =
            database.prepare("SELECT prompt, event, body FROM event ORDER BY seq").unwrap();
        let rows = select.query_map([], |row| {
            let (prompt, event, body): (_, String, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let body: serde_json::Value = serde_json::from_str(&body).unwrap();
            let outcome = body["outcome"].as_str();
            Ok((prompt, outcome.map_or(event.clone(), |outcome| format!("{event} {outcome}"))))
        });
        Record(rows.unwrap().map(Result::unwrap).collect())
    }

    /// How often this happened to this prompt, or to none.
    pub fn count(&self, prompt: Option<&str>, event: &str) -> usize {
        self.0.iter().filter(|(of, what)| of.as_deref() == prompt && what == event).count()
    }

    /// How often something of this kind happened.
    pub fn count_all(&self, is: impl Fn(&str) -> bool) -> usize {
        self.0.iter().filter(|(_, event)| is(event)).count()
    }

    /// All that happened to a prompt.
    pub fn life(&self, prompt: Option<&str>) -> Vec<&str> {
        self.0.iter().filter(|(of, _)| of.as_deref() == prompt).map(|(_, what)| &**what).collect()
    }

    /// Each prompt ended at most once, and came to the screen once and once more for each time it
    /// was put off or taken back.
    pub fn keeps_the_laws(&self) {
        let mut lives: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (prompt, event) in &self.0 {
            if let Some(prompt) = prompt {
                lives.entry(prompt).or_default().push(event);
            }
        }
        for (prompt, life) in lives {
            let count = |word| life.iter().filter(|event| event.starts_with(word)).count();
            assert!(count("ended") <= 1, "{prompt} ended twice: {life:?}");
            let may_be_shown = 1 + count("snoozed") + count("withdrawn");
            assert!(count("showing") <= may_be_shown, "{prompt} was shown twice: {life:?}");
        }
    }

    /// The prompts of a day that came to the screen and have no outcome.
    pub fn left_open(&self, day: &str) -> Vec<&str> {
        let of_day = self.0.iter().filter_map(|(prompt, event)| {
            let prompt = prompt.as_deref()?;
            (prompt.starts_with(day) && event == "showing").then_some(prompt)
        });
        let has_ended = |prompt: &str| {
            self.0
                .iter()
                .any(|(of, what)| of.as_deref() == Some(prompt) && what.starts_with("ended"))
        };
        of_day.filter(|prompt| !has_ended(prompt)).collect()
    }
}
