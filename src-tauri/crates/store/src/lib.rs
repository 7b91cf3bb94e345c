//! What is durable: where it lies, the settings file, the history, and the lock that keeps one
//! agent to one data folder.
//!
//! Nothing of the user's is ever overwritten here: a file that can't be read as what it should be
//! is set aside with a date in its name. Every error says what to do about it (`hint`).
#![forbid(unsafe_code)]

pub mod backup;
pub mod disk;
pub mod erase;
pub mod exchange;
pub mod export;
pub mod file_system;
pub mod folders;
pub mod history;
pub mod import;
pub mod lock;
pub mod packs;
mod private;
pub mod segments;
mod set_aside;
pub mod settings_file;
mod time;
mod unwritten;

pub use backup::Backups;
pub use disk::DiskFault;
pub use folders::Folders;
pub use history::History;
pub use lock::AgentLock;
pub use packs::PackFolder;
pub use settings_file::SettingsFile;
pub use unwritten::Unwritten;
