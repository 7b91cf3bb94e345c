//! `busy` and `free`: a meeting that the user declares.

use super::pause::length_or;
use super::{Face, Failure, status};
use crate::length::Until;
use clap::Args;
use std::time::Duration;

/// As long as most meetings are; who forgets to say `free` misses no more than that.
const USUAL: Duration = Duration::from_secs(30 * 60);

/// Be busy for a while: what falls due then waits
#[derive(Debug, Args)]
pub(super) struct Busy {
    /// How long: 30m, 1h20m, until 11:00; without it 30m
    #[arg(value_name = "LENGTH")]
    words: Vec<String>,
}

impl Busy {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let length = length_or(&self.words, Until::Length(USUAL), face)?;
        let mut client = face.agent()?;
        client.busy(length).map_err(|error| face.not_done(&error))?;
        let told = client.status().map_err(|error| face.not_done(&error))?;
        let until = status::clock_time(&told.busy_until.unwrap_or_default(), &told.now);
        face.print(&face.text("status-busy-until", &[("time", (&until).into())]))
    }
}

/// Be free again
#[derive(Debug, Args)]
pub(super) struct Free {}

impl Free {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        face.agent()?.free().map_err(|error| face.not_done(&error))?;
        face.print(&face.text("freed", &[]))
    }
}
