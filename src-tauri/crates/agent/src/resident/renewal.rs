//! Executing itself anew: everything is in the store, so the agent can go and come back between
//! two messages. After a panic too, but not for ever.

use super::Files;
use crate::clock::{AsIf, Clock, RealClock};
use std::io;
use std::process::Command;

/// More panics than this …
const MOST_PANICS: usize = 3;
/// … in this time, and the agent stays down.
const WITHIN_MS: u64 = 10 * 60 * 1000;

/// What a run knows of the ones before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewal {
    /// Elapsed times of the panics in the last minutes.
    panicked_at_ms: Vec<u64>,
    /// Whether this run follows one at once.
    is_renewed: bool,
}

impl Renewal {
    /// What the run before said on the command line of this one.
    pub fn of(panicked_at_ms: Vec<u64>, is_renewed: bool) -> Renewal {
        Renewal { panicked_at_ms, is_renewed }
    }

    /// Whether this run follows another at once.
    pub fn is_renewed(&self) -> bool {
        self.is_renewed
    }

    /// Notes a panic now; none if there were too many.
    pub fn after_panic(self) -> Option<Renewal> {
        self.after_panic_at(RealClock.now(chrono_tz::UTC).mono_ms)
    }

    fn after_panic_at(mut self, now_ms: u64) -> Option<Renewal> {
        self.panicked_at_ms.retain(|at| *at <= now_ms && now_ms - at < WITHIN_MS);
        self.panicked_at_ms.push(now_ms);
        (self.panicked_at_ms.len() <= MOST_PANICS).then_some(self)
    }
}

/// Puts the program's file as it is now in the place of this process. Comes back only if that
/// can't be done.
pub fn renew(files: &Files, as_if: Option<AsIf>, renewal: &Renewal) -> io::Error {
    let mut command = match files.program() {
        Ok(program) => Command::new(program),
        Err(error) => return error,
    };
    command.args(files.words(as_if)).arg("--renewed");
    for at in &renewal.panicked_at_ms {
        command.arg("--panicked-at").arg(at.to_string());
    }
    #[cfg(unix)]
    {
        std::os::unix::process::CommandExt::exec(&mut command)
    }
    #[cfg(not(unix))]
    match command.spawn() {
        // The new one waits until this one has let go of its lock.
        Ok(_) => std::process::exit(0),
        Err(error) => error,
    }
}

#[cfg(test)]
mod tests {
    use super::{Renewal, WITHIN_MS};

    #[test]
    fn the_fourth_panic_in_ten_minutes_is_the_last() {
        let mut renewal = Renewal::default();
        for at in [1000, 2000, 3000] {
            renewal = renewal.after_panic_at(at).expect("three are borne");
        }
        assert_eq!(renewal.clone().after_panic_at(4000), None);
        assert!(renewal.after_panic_at(3000 + WITHIN_MS).is_some(), "old ones are forgotten");
    }
}
