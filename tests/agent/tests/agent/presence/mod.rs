//! What the agent sees of the desktop: real parts where they run here, stand-ins on a private bus
//! where they don't.

mod buses;
mod doctor;
mod logind;
mod mutter;
mod quiet;
mod savers;
mod stand_ins;
mod wayland;
mod x11;

use crate::desktop::Desktop;
use crate::process::{Agent, Home, until};
use serde_json::Value;

/// No prompt is near for as long as a test lasts.
const EARLY: &str = "2026-11-24T06:00:00";

/// An agent that watches this desktop.
struct Watching {
    home: Home,
    agent: Agent,
}

impl Watching {
    /// With a day behind its first run, from this local time on.
    fn from(home: Home, as_if: &str, speed: u32) -> Watching {
        home.begin_at("2026-11-24T05:00:00");
        let agent = home.agent(as_if, speed);
        until("the agent has had its first look", || home.log().contains("saw Picture"));
        Watching { home, agent }
    }

    fn presence(&self) -> Value {
        self.home.json(&["status"])["presence"].clone()
    }

    fn until_away(&self, away: bool) {
        until(&format!("away is {away}"), || self.presence()["away"] == away);
    }

    fn until_asleep(&self, asleep: bool) {
        until(&format!("asleep is {asleep}"), || self.presence()["asleep"] == asleep);
    }

    fn until_busy(&self, reasons: &[&str]) {
        until(&format!("busy is {reasons:?}"), || {
            self.presence()["busy"] == serde_json::json!(reasons)
        });
    }
}

/// Says what is missing, and whether the test is to be left out for it.
fn lacks(programs: &[&str]) -> bool {
    let lacking: Vec<&str> =
        programs.iter().copied().filter(|program| !is_there(program)).collect();
    if lacking.is_empty() {
        return false;
    }
    let lacking = lacking.join(", ");
    assert!(std::env::var_os("CI").is_none(), "not installed: {lacking}");
    eprintln!("SKIPPED: this test needs {lacking}");
    true
}

fn is_there(program: &str) -> bool {
    if program.starts_with('/') {
        return std::path::Path::new(program).is_file();
    }
    crate::desktop::is_on_path(program)
}
