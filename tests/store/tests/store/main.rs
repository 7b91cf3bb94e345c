//! The ring `store`, over real files and real SQLite databases.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

mod backups;
mod days;
mod disk;
mod files;
mod folders;
mod hints;
mod history_events;
mod history_open;
mod history_prompts;
mod imports;
mod lock;
mod own_disk;
mod packs;
mod segments;
mod segments_bad;
mod segments_laws;
mod settings_change;
mod settings_file;
mod settings_laws;
mod settings_reading;
mod unwritten;
mod upgrades;
