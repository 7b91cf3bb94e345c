//! `adempauze simulate`: a scenario file in, a transcript as JSON Lines out.
//!
//! The scenario is read and checked whole before the first line is written. The engine that runs
//! is the planner's, the same as the agent's; it needs no agent and touches no user data.

mod duration;
mod reading;

pub use reading::{Fault, ScenarioError, parse};

use planner::content::Content;
use planner::simulation::{self, Said};
use std::io::{self, Write};
use std::sync::Arc;

/// Runs a scenario and writes its transcript, one JSON object a line.
pub fn run(
    scenario: &simulation::Scenario,
    content: &Arc<Content>,
    with_wakeups: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut result = Ok(());
    simulation::run(scenario, content, |line| {
        let is_wanted = with_wakeups || !matches!(line.said, Said::Wakeup { .. });
        if result.is_ok() && is_wanted {
            result = serde_json::to_writer(&mut *out, &line)
                .map_err(io::Error::from)
                .and_then(|()| out.write_all(b"\n"));
        }
    });
    result.and_then(|()| out.flush())
}
