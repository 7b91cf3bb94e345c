//! `doctor`: whether everything is there that a reminder needs to arrive.

use super::{Face, Failure};
use crate::clock::{Clock, RealClock};
use crate::doctor::{Own, examination, finding};
use crate::spoken::{Spoken, say};
use clap::Args;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};
use wire::types;
use wire::types::{Check, Delivery, DeliveryStage, Finding, FindingState};
use wire::{Client, ConnectError};

/// The agent waits a minute for the button; a little later it has said what came of it.
const LONGEST: Duration = Duration::from_secs(70);

/// Check that reminders can arrive
#[derive(Debug, Args)]
pub(super) struct Doctor {
    /// Show a test notification, and wait for its button to come back
    #[arg(long)]
    notify: bool,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let files = face.files()?;
        let mut client = match Client::connect(files.place(), env!("CARGO_PKG_VERSION")) {
            Ok(client) => Some(client),
            Err(ConnectError::NotRunning { .. }) => None,
            Err(error) => return Err(face.not_done(&error)),
        };
        let mut found = match &mut client {
            Some(client) => client.doctor().map_err(|error| face.not_done(&error))?,
            None => without_agent(face)?,
        };
        if self.notify {
            found.findings.push(delivery(face, client.as_mut())?);
        }
        match self.json {
            true => face.print_json(&found)?,
            false => face.print(&lines(face, &found))?,
        }
        match found.findings.iter().any(|finding| finding.state == FindingState::Bad) {
            // Each line has said its own.
            true => Err(Failure::failed(Spoken { message: String::new(), hint: String::new() })),
            false => Ok(()),
        }
    }
}

/// What can be seen from here where no agent can say it.
fn without_agent(face: &Face) -> Result<types::Doctor, Failure> {
    let own = Own {
        files: face.files()?.clone(),
        zone: face.settings().zone,
        now: RealClock.now(face.zone()).wall.to_utc(),
        agent: None,
        troubles: Vec::new(),
        doubts_buttons: false,
    };
    Ok(examination(&own, face.messages()))
}

/// Whether a test notification arrives, and its button comes back.
fn delivery(face: &Face, client: Option<&mut Client>) -> Result<Finding, Failure> {
    let messages = face.messages();
    let of_delivery = |state, spoken| finding(Check::Delivery, state, spoken, messages);
    let Some(client) = client else {
        let spoken = say(messages, "doctor-delivery-no-agent", &[]);
        return Ok(of_delivery(FindingState::Bad, spoken));
    };
    let (_, notices) = face.agent()?.subscribe(false).map_err(|error| face.not_done(&error))?;
    let (tell, told) = mpsc::channel();
    // It ends with the agent's side of the connection, or with this program.
    thread::spawn(move || notices.take_while(|_| tell.send(()).is_ok()).for_each(drop));
    let mut came = client.try_notification().map_err(|error| face.not_done(&error))?;
    let (mut is_asked, until) = (false, Instant::now() + LONGEST);
    while is_on_its_way(&came) && Instant::now() < until {
        if came.stage == DeliveryStage::Shown && !is_asked {
            is_asked = true;
            face.remark(&face.text("doctor-press-now", &[]));
        }
        // It says when something has changed; an agent that has gone is found out by asking.
        let _ = told.recv_timeout(until.saturating_duration_since(Instant::now()));
        came = client.delivery().map_err(|error| face.not_done(&error))?;
    }
    let plain = |state, id: &str| of_delivery(state, say(messages, id, &[]));
    Ok(match (came.stage, came.trouble) {
        (DeliveryStage::Pressed, _) => plain(FindingState::Good, "doctor-delivery-pressed"),
        (DeliveryStage::NotTaken, Some(trouble)) => {
            let spoken = Spoken { message: trouble.message, hint: trouble.hint };
            of_delivery(FindingState::Bad, spoken)
        }
        (DeliveryStage::NotTaken | DeliveryStage::NotTried | DeliveryStage::Sent, _) => {
            plain(FindingState::Bad, "doctor-delivery-not-taken")
        }
        (DeliveryStage::Shown | DeliveryStage::NotPressed, _) => {
            plain(FindingState::Bad, "doctor-delivery-not-pressed")
        }
    })
}

fn is_on_its_way(came: &Delivery) -> bool {
    matches!(came.stage, DeliveryStage::Sent | DeliveryStage::Shown)
}

fn lines(face: &Face, found: &types::Doctor) -> String {
    let mut lines = Vec::new();
    for finding in &found.findings {
        let state = face.text(
            match finding.state {
                FindingState::Good => "doctor-good",
                FindingState::Limited => "doctor-limited",
                FindingState::Bad => "doctor-bad",
            },
            &[],
        );
        lines.push(format!("{state:<10} {}: {}", finding.name, finding.found));
        if !finding.hint.is_empty() {
            lines.push(format!("{:<10} {}", "", finding.hint));
        }
    }
    lines.join("\n")
}
