//! `pause`: no prompts until then.

use super::{Face, Failure, status};
use crate::length::{Until, parse_until};
use clap::Args;
use wire::types::PauseLength;

/// No prompts for a while
#[derive(Debug, Args)]
pub(super) struct Pause {
    /// How long: 30m, 1h20m, until 14:00, until tomorrow; without it until tomorrow
    #[arg(value_name = "LENGTH")]
    words: Vec<String>,
}

impl Pause {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let length = length_or(&self.words, Until::Tomorrow, face)?;
        let mut client = face.agent()?;
        client.pause(length).map_err(|error| face.not_done(&error))?;
        let told = client.status().map_err(|error| face.not_done(&error))?;
        let until = told.paused_until.unwrap_or_default();
        let until = status::clock_time(&until, &told.now);
        face.print(&face.text("status-paused", &[("time", (&until).into())]))
    }
}

/// The length that the words name; without words another.
pub(super) fn length_or(
    words: &[String],
    without: Until,
    face: &Face,
) -> Result<PauseLength, Failure> {
    if words.is_empty() {
        return Ok(without.wire());
    }
    let until = parse_until(words).ok_or_else(|| {
        let text = words.join(" ");
        face.wrong_use("bad-length", &[("value", (&text).into())])
    })?;
    Ok(until.wire())
}
