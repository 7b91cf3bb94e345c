//! The doctor: whether everything is there that a reminder needs to arrive. It only looks; each
//! finding says what was found and, where it is not good, what to do.
//!
//! The agent answers for its own surroundings, because those of a terminal may be others; without an
//! agent the command line looks itself.

mod desktop;
mod own;
mod presence;

pub use own::{Own, was_ever_set};

use crate::messages::Messages;
use crate::spoken::Spoken;
use std::thread;
use wire::types::{Check, Doctor, Finding, FindingState};

/// Looks at everything. Takes seconds where something on the bus does not answer.
pub fn examination(own: &Own, messages: &Messages) -> Doctor {
    // Both may have to wait, so they do it side by side.
    let (desktop, sources) = thread::scope(|scope| {
        let look = thread::Builder::new().spawn_scoped(scope, crate::presence::look);
        let desktop = crate::desktop::examine();
        // Without a thread, or with one that fell, nothing is known.
        (desktop, look.ok().and_then(|look| look.join().ok()).unwrap_or_default())
    });
    let mut findings = own::findings(own, messages);
    findings.extend(desktop::findings(&desktop, messages));
    findings.extend(presence::findings(&sources, messages));
    findings.sort_by_key(|finding| finding.check);
    Doctor { findings }
}

/// A finding in words: where it is good the hint is left out.
pub fn finding(check: Check, state: FindingState, spoken: Spoken, messages: &Messages) -> Finding {
    let hint = match state {
        FindingState::Good => String::new(),
        FindingState::Limited | FindingState::Bad => spoken.hint,
    };
    let name = messages.text(name(check), &[]);
    Finding { check, name, state, found: sentence(&spoken.message), hint }
}

/// The id of the words for what is looked at.
fn name(check: Check) -> &'static str {
    match check {
        Check::Agent => "doctor-name-agent",
        Check::Bus => "doctor-name-bus",
        Check::Notifications => "doctor-name-notifications",
        Check::Idle => "doctor-name-idle",
        Check::Lock => "doctor-name-lock",
        Check::Suspend => "doctor-name-suspend",
        Check::DoNotDisturb => "doctor-name-do-not-disturb",
        Check::Tray => "doctor-name-tray",
        Check::Autostart => "doctor-name-autostart",
        Check::Data => "doctor-name-data",
        Check::TimeZone => "doctor-name-time-zone",
        Check::Clock => "doctor-name-clock",
        Check::Delivery => "doctor-name-delivery",
    }
}

/// A message is a fragment that goes on after a name; here it stands alone.
fn sentence(fragment: &str) -> String {
    let mut letters = fragment.chars();
    let Some(first) = letters.next() else { return String::new() };
    let end = if fragment.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{}{}{end}", first.to_uppercase(), letters.as_str())
}
