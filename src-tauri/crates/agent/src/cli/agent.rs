//! `agent`: runs the resident agent in the foreground.

use super::waiting::retry;
use super::{Face, Failure, log};
use crate::clock::{AsIf, Clock, RealClock, ShiftedClock};
use crate::resident::{Begin, CanNotBegin, Files, Flow, Renewal, renew, run};
use clap::Args;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::AgentLock;
use store::lock::LockError;
use wire::{Client, ConnectError};

/// Run the resident agent in the foreground
#[derive(Debug, Args)]
pub(super) struct Agent {
    /// Run as if it were this local time (only with --home)
    #[arg(long, value_name = "TIME")]
    as_if: Option<String>,
    /// Let time run this many times faster (only with --home)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: Option<u32>,
    /// What a run before this one left behind.
    #[arg(long, hide = true, value_delimiter = ',')]
    panicked_at: Vec<u64>,
    /// This run takes over from one that ends.
    #[arg(long, hide = true)]
    renewed: bool,
}

impl Agent {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let files = face.files()?;
        if files.folders().home().is_none() && (self.as_if.is_some() || self.speed.is_some()) {
            return Err(face.wrong_use("agent-only-with-home", &[]));
        }
        let shifted = self.shifted_clock(face)?;
        let clock: Box<dyn Clock> = match shifted {
            Some(shifted) => Box::new(shifted),
            None => Box::new(RealClock),
        };
        log::begin();
        if let Some((AsIf { wall, speed }, ms)) = shifted.map(|clock| clock.begun()) {
            ::log::debug!(
                "as if it were {wall}, {speed} times as fast, from {ms} ms after the boot"
            );
        }
        let renewal = Renewal::of(self.panicked_at, self.renewed);
        let can_not_begin = |error: CanNotBegin| {
            unreachable(&error, files, face).unwrap_or_else(|| face.not_done(&error))
        };
        let (begin, lock) = open(files, &renewal).map_err(can_not_begin)?;
        // Whatever panics in there: what it had acknowledged is in the store.
        let ended = catch_unwind(AssertUnwindSafe(|| run(begin, clock)));
        let renewal = match ended {
            Ok(Ok(Flow::Anew)) => Some(renewal),
            Ok(Ok(Flow::Quit | Flow::On)) => return Ok(()),
            Ok(Err(error)) => return Err(can_not_begin(error)),
            Err(_) => renewal.after_panic(),
        };
        let Some(renewal) = renewal else {
            return Err(face.failed("agent-panicked", &[]));
        };
        drop(lock);
        let error = renew(files, shifted.and_then(|clock| clock.as_if()), &renewal);
        let reason = error.to_string();
        Err(face.failed("agent-not-renewed", &[("reason", (&reason).into())]))
    }

    fn shifted_clock(&self, face: &Face) -> Result<Option<ShiftedClock>, Failure> {
        let wall = match &self.as_if {
            None if self.speed.is_none() => return Ok(None),
            None => RealClock.now(face.zone()).wall.to_utc(),
            Some(text) => AsIf::parse_wall(text, face.zone())
                .ok_or_else(|| face.wrong_use("agent-bad-as-if", &[("value", text.into())]))?,
        };
        Ok(Some(ShiftedClock::new(AsIf { wall, speed: self.speed.unwrap_or(1) })))
    }
}

/// Why there can be no second agent where the first one is out of reach: its socket was removed.
fn unreachable(error: &CanNotBegin, files: &Files, face: &Face) -> Option<Failure> {
    let CanNotBegin::Lock(LockError::Held { pid: Some(pid) }) = error else { return None };
    let pid = pid.to_string();
    is_out_of_reach(files).then(|| face.failed("agent-out-of-reach", &[("pid", (&pid).into())]))
}

/// Opens the data folder; one that is just being let go of is waited for. To wait in the lock itself
/// for ever would hide that another agent runs.
fn open(files: &Files, renewal: &Renewal) -> Result<(Begin, AgentLock), CanNotBegin> {
    retry(
        || Begin::open(files.clone()),
        |error| {
            matches!(error, CanNotBegin::Lock(LockError::Held { .. }))
                && (renewal.is_renewed() || is_out_of_reach(files))
        },
    )
}

/// Whether nothing listens where the agent that holds the folder should: it ends, or has only just
/// begun, or its socket was removed.
fn is_out_of_reach(files: &Files) -> bool {
    let tried = Client::connect(files.place(), env!("CARGO_PKG_VERSION"));
    matches!(tried, Err(ConnectError::NotRunning { .. }))
}
