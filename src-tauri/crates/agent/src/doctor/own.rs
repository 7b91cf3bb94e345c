//! What the doctor says of Adempauze itself and of its files and clocks.

use super::finding;
use crate::autostart;
use crate::clock::named_zone;
use crate::messages::{Messages, Word};
use crate::resident::Files;
use crate::spoken::{Speak, Spoken, say};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use store::file_system;
use wire::types::{AgentFacts, Check, Finding, FindingState, Trouble};

/// A clock that shows a year before this one was never set.
const FIRST_YEAR: i32 = 2026;

/// What is known without looking at the desktop.
#[derive(Debug)]
pub struct Own {
    /// Where the files lie.
    pub files: Files,
    /// The zone of the settings.
    pub zone: Option<Tz>,
    /// The time that the agent goes by.
    pub now: DateTime<Utc>,
    /// The agent; none if none runs.
    pub agent: Option<AgentFacts>,
    /// What the agent could not do.
    pub troubles: Vec<Trouble>,
    /// Whether the buttons of notifications may do nothing.
    pub doubts_buttons: bool,
}

pub(super) fn findings(own: &Own, messages: &Messages) -> Vec<Finding> {
    let mut findings = vec![agent(own, messages), zone(own, messages), clock(own, messages)];
    findings.extend(data(own, messages));
    findings.extend(start_at_login(own, messages));
    findings.extend(buttons(own, messages));
    findings
}

fn agent(own: &Own, messages: &Messages) -> Finding {
    match &own.agent {
        Some(facts) => {
            let pid = facts.pid.to_string();
            let values = [("version", (&facts.version).into()), ("pid", (&pid).into())];
            let spoken = say(messages, "doctor-agent-runs", &values);
            finding(Check::Agent, FindingState::Good, spoken, messages)
        }
        None => {
            let spoken = say(messages, "agent-not-running", &[]);
            finding(Check::Agent, FindingState::Bad, spoken, messages)
        }
    }
}

fn zone(own: &Own, messages: &Messages) -> Finding {
    let (state, id, zone) = match (own.zone, named_zone()) {
        (Some(zone), _) => (FindingState::Good, "doctor-zone-chosen", zone),
        (None, Some(zone)) => (FindingState::Good, "doctor-zone-of-system", zone),
        (None, None) => (FindingState::Limited, "doctor-zone-missing", Tz::UTC),
    };
    let spoken = say(messages, id, &[("zone", Word::Text(zone.name()))]);
    finding(Check::TimeZone, state, spoken, messages)
}

/// Whether the clock can be that of today at all.
pub fn was_ever_set(now: DateTime<Utc>) -> bool {
    now.year() >= FIRST_YEAR
}

fn clock(own: &Own, messages: &Messages) -> Finding {
    let zone = own.zone.or_else(named_zone).unwrap_or(Tz::UTC);
    let time = own.now.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
    let (state, id) = match was_ever_set(own.now) {
        true => (FindingState::Good, "doctor-clock"),
        false => (FindingState::Bad, "clock-never-set"),
    };
    let spoken = say(messages, id, &[("time", (&time).into())]);
    finding(Check::Clock, state, spoken, messages)
}

/// The folder, and what the agent met in it.
fn data(own: &Own, messages: &Messages) -> Vec<Finding> {
    let folders = own.files.folders();
    let path = folders.data().display().to_string();
    let of_data = |state, spoken: Spoken| finding(Check::Data, state, spoken, messages);
    let of_folder = if let Err(error) = folders.check() {
        of_data(FindingState::Bad, error.speak(messages))
    } else if !folders.data().exists() {
        let values = [("path", (&path).into())];
        of_data(FindingState::Good, say(messages, "doctor-data-not-yet", &values))
    } else if let Some(name) = file_system::network(folders.data()) {
        let values = [("name", Word::Text(name))];
        of_data(FindingState::Limited, say(messages, "history-on-network", &values))
    } else {
        let values = [("path", (&path).into())];
        of_data(FindingState::Good, say(messages, "doctor-data-there", &values))
    };
    // What the desktop lacks is looked at anew, and the network disk was named.
    const ELSEWHERE: [&str; 7] = [
        "clock-never-set",
        "no-session-bus",
        "no-notification-server",
        "notification-server-silent",
        "notification-server-garbled",
        "no-notification-buttons",
        "history-on-network",
    ];
    let others = own.troubles.iter().filter(|trouble| !ELSEWHERE.contains(&trouble.code.as_str()));
    let others = others.map(|trouble| {
        let state = match trouble.code.as_str() {
            "history-not-written" => FindingState::Bad,
            _ => FindingState::Limited,
        };
        let spoken = Spoken { message: trouble.message.clone(), hint: trouble.hint.clone() };
        of_data(state, spoken)
    });
    std::iter::once(of_folder).chain(others).collect()
}

/// A server may say that it has buttons, and nothing ever comes back from them.
fn buttons(own: &Own, messages: &Messages) -> Option<Finding> {
    let spoken = || say(messages, "doctor-buttons-doubted", &[]);
    let doubted = || finding(Check::Notifications, FindingState::Limited, spoken(), messages);
    own.doubts_buttons.then(doubted)
}

/// Nothing is said of it where everything lies in a folder that was named by hand.
fn start_at_login(own: &Own, messages: &Messages) -> Option<Finding> {
    let (state, spoken) = match autostart::look(&own.files, messages) {
        Err(autostart::CanNotStart::InAFolder) => return None,
        Err(error) => (FindingState::Limited, error.speak(messages)),
        Ok(told) => match told.trouble {
            Some(Trouble { message, hint, .. }) => {
                (FindingState::Limited, Spoken { message, hint })
            }
            None if told.on => {
                let values = [("path", (&told.place).into())];
                (FindingState::Good, say(messages, "autostart-on", &values))
            }
            None => (FindingState::Limited, say(messages, "autostart-off", &[])),
        },
    };
    Some(finding(Check::Autostart, state, spoken, messages))
}
