//! What the doctor says of the desktop: bus, notifications, the place for an icon.

use super::finding;
use crate::desktop::{Examined, Lack, ServerFacts, TrayPlace};
use crate::messages::{Messages, Word};
use crate::spoken::say;
use wire::types::{Check, Finding, FindingState};

pub(super) fn findings(examined: &Examined, messages: &Messages) -> Vec<Finding> {
    let mut findings = vec![tray(examined.tray, messages)];
    findings.extend(examined.bus.as_ref().map(|bus| session_bus(bus, messages)));
    findings.push(match &examined.server {
        None => plain(Check::Notifications, FindingState::Good, "doctor-system-shows", messages),
        Some(Ok(facts)) => server(facts, messages),
        Some(Err(lack)) => no_server(lack, messages),
    });
    findings
}

fn session_bus(bus: &Result<(), String>, messages: &Messages) -> Finding {
    match bus {
        Ok(()) => plain(Check::Bus, FindingState::Good, "doctor-bus-there", messages),
        Err(reason) => {
            let spoken = say(messages, "doctor-bus-missing", &[("reason", Word::Text(reason))]);
            finding(Check::Bus, FindingState::Bad, spoken, messages)
        }
    }
}

fn server(facts: &ServerFacts, messages: &Messages) -> Finding {
    let program = format!("{} {}", facts.name, facts.version);
    let program = program.trim();
    let values = [("program", Word::Text(program))];
    let (state, id) = match (facts.abilities.has_buttons, facts.abilities.keeps) {
        (true, true) => (FindingState::Good, "doctor-server-keeps"),
        (true, false) => (FindingState::Good, "doctor-server-there"),
        (false, _) => (FindingState::Limited, "doctor-server-without-buttons"),
    };
    finding(Check::Notifications, state, say(messages, id, &values), messages)
}

fn no_server(lack: &Lack, messages: &Messages) -> Finding {
    let id = match lack {
        Lack::Bus(_) => "no-session-bus",
        Lack::Server(_) => "no-notification-server",
        Lack::Silent => "notification-server-silent",
        Lack::Garbled(_) => "notification-server-garbled",
    };
    plain(Check::Notifications, FindingState::Bad, id, messages)
}

fn tray(place: TrayPlace, messages: &Messages) -> Finding {
    let (state, id) = match place {
        TrayPlace::There => (FindingState::Good, "doctor-tray-there"),
        TrayPlace::Missing => (FindingState::Limited, "doctor-tray-missing"),
        TrayPlace::Unknown => (FindingState::Limited, "doctor-tray-unknown"),
    };
    plain(Check::Tray, state, id, messages)
}

fn plain(check: Check, state: FindingState, id: &str, messages: &Messages) -> Finding {
    finding(check, state, say(messages, id, &[]), messages)
}
