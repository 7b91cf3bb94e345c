//! The ring `store`, over real files and real SQLite databases.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

mod backups;
#[cfg(target_os = "linux")]
mod bound;
mod days;
mod disk;
mod erase;
mod exchange;
mod files;
mod folders;
mod hints;
mod history_events;
mod history_lacking;
mod history_open;
mod history_prompts;
mod home;
mod imports;
mod lock;
mod notes;
mod own_disk;
mod packs;
#[cfg(target_os = "linux")]
mod rights;
mod segments;
mod segments_bad;
mod segments_known;
mod segments_laws;
mod settings_change;
mod settings_file;
mod settings_laws;
mod settings_reading;
mod unwritten;
mod upgrades;
