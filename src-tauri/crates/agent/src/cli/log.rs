//! Where the agent's log goes: standard error, one line a record.

use log::{LevelFilter, Log, Metadata, Record};
use std::io::Write;

struct StandardError;

/// Begins logging. `ADEMPAUZE_LOG` takes a level (`debug` tells the reason of every wakeup).
pub(super) fn begin() {
    let level = std::env::var("ADEMPAUZE_LOG").ok().and_then(|level| level.parse().ok());
    log::set_max_level(level.unwrap_or(LevelFilter::Info));
    // A second call would be the only way to fail.
    let _ = log::set_logger(&StandardError);
}

impl Log for StandardError {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // What the D-Bus crates think of their work is not ours to tell.
        metadata.target().starts_with("agent")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let level = record.level().as_str().to_lowercase();
            // A line that can't be written has nobody to read it.
            let _ = writeln!(std::io::stderr().lock(), "adempauze: {level}: {}", record.args());
        }
    }

    fn flush(&self) {}
}
