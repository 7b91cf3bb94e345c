//! A home of its own, what goes out of it, and what comes in.

use crate::days::checkpoint;
use planner::event::Event;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use store::exchange::{self, ExchangeError};
use store::export::{Export, Head};
use store::history::Brought;
use store::import::{Import, ImportError};
use store::{Folders, History, SettingsFile};
use tempfile::TempDir;

/// A home of its own.
pub struct Home {
    pub folder: TempDir,
    pub history: History,
    pub settings: SettingsFile,
}

impl Home {
    pub fn new(events: &[Event]) -> Home {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let (mut history, _) = History::open(&folders.history_file()).unwrap();
        history.record(events, &checkpoint("{}")).unwrap();
        let settings = SettingsFile::open(&folders.settings_file());
        Home { folder, history, settings }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn export(&self, name: &str) -> PathBuf {
        let path = self.file(name);
        let mut out = fs::File::create(&path).unwrap();
        let export = Export::open(self.history.path()).unwrap();
        let settings = serde_json::from_str(r#"{ "cap": 7 }"#).unwrap();
        let head = Head { program: "test".into(), at: "then".into(), settings };
        match name.ends_with(".csv") {
            true => export.csv(&mut out).unwrap(),
            false => export.json(&head, &mut out).unwrap(),
        };
        path
    }

    pub fn read(&self, file: &Path) -> Result<Import, ImportError> {
        Import::read(file, self.folder.path(), |_| ())
    }

    pub fn import(&mut self, file: &Path) -> Result<Brought, ExchangeError> {
        let import = self.read(file).unwrap();
        let looked = import.look(self.history.path());
        let path = import.staged.path();
        let brought = exchange::bring_in(path, None, &mut self.history, &mut self.settings)?;
        assert_eq!(looked.unwrap(), brought, "what was shown before is what came");
        Ok(brought)
    }

    /// Everything in the table but the order of recording and the import.
    pub fn rows(&self) -> Vec<Vec<rusqlite::types::Value>> {
        let file = Connection::open(self.history.path()).unwrap();
        let mut select = file
            .prepare(
                "SELECT id, device, at_ms, offset_min, day, prompt, kind, event, body
                 FROM event ORDER BY seq",
            )
            .unwrap();
        let row = |row: &rusqlite::Row<'_>| (0..9).map(|column| row.get(column)).collect();
        select.query_map([], row).unwrap().map(Result::unwrap).collect()
    }

    /// A row as another version, or a damaged disk, may have left it.
    pub fn insert(&self, event: &str, body: &str) {
        self.insert_at((86_400_123, 60), event, body);
    }

    pub fn insert_at(&self, (at_ms, offset_min): (i64, i32), event: &str, body: &str) {
        let file = Connection::open(self.history.path()).unwrap();
        file.execute(
            "INSERT INTO event (id, device, at_ms, offset_min, day, prompt, kind, event, body)
             VALUES (lower(hex(randomblob(16))), ?1, ?2, ?3, '2026-11-23',
                '2026-11-23/walk/1', 'walk', ?4, ?5)",
            (self.history.device().to_string(), at_ms, offset_min, event, body),
        )
        .unwrap();
    }
}
