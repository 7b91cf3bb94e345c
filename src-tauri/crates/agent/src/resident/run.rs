//! The loop: one line of messages, one thread that follows them.

use super::{Begin, CanNotBegin, Flow, Message, Resident};
use crate::alarm::{Alarm, LOOK_EVERY, NotSet};
use crate::clock::Clock;
use crate::desktop::SystemNotifier;
use crate::memory;
use crate::presence::{Lengths, SystemPresence};
use crate::signals;
use crate::tray::SystemTray;
use chrono::{DateTime, Utc};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use wire::Server;

/// Runs the agent until it ends or is to execute itself anew.
pub fn run(begin: Begin, clock: Box<dyn Clock>) -> Result<Flow, CanNotBegin> {
    memory::keep_together();
    let (line, messages) = mpsc::channel();
    let end = line.clone();
    signals::watch(move || drop(end.send(Message::End)))?;
    let from_clients = line.clone();
    let place = begin.files().place().clone();
    // A client that comes now waits until the first turn.
    let server = Server::start(&place, env!("CARGO_PKG_VERSION"), move |from_client| {
        drop(from_clients.send(Message::Client(from_client)));
    })?;
    let alarm = alarm(&line);
    let from_desktop = line.clone();
    let notifier = SystemNotifier::new(move |report| {
        drop(from_desktop.send(Message::Desktop(report)));
    });
    let mut resident = begin.resident(clock, Box::new(notifier));
    resident.serve(server);
    resident.send_on(&line);
    let from_presence = line.clone();
    let tell = move |seen| drop(from_presence.send(Message::Presence(seen)));
    match SystemPresence::start(Lengths::default(), tell) {
        Ok(presence) => resident.watch_user(Box::new(presence)),
        Err(error) => log::warn!("nobody watches who is there: {error}"),
    }
    let from_tray = line.clone();
    resident.show_in(Box::new(SystemTray::new(move |event| {
        drop(from_tray.send(Message::Tray(event)));
    })));
    log::info!("runs");
    let flow = turns(&mut resident, &messages, alarm.as_ref());
    resident.shut_down();
    log::info!("ends");
    Ok(flow)
}

fn turns(resident: &mut Resident, messages: &Receiver<Message>, alarm: Option<&Alarm>) -> Flow {
    loop {
        let at = resident.deadline();
        let is_set = alarm.map(|alarm| alarm.set(at.map(|at| resident.on_the_wall(at))));
        let message = match is_set {
            Some(Ok(())) => sleep(messages),
            Some(Err(NotSet::ClockWasSet)) => Message::Alarm,
            Some(Err(NotSet::Failed(error))) => {
                log::debug!("the alarm was not set: {error}");
                wait(resident, messages, at)
            }
            None => wait(resident, messages, at),
        };
        match resident.turn(message) {
            Flow::On => {}
            over => return over,
        }
    }
}

/// Until something happens. Once it has been quiet for a moment, what was needed is given back.
fn sleep(messages: &Receiver<Message>) -> Message {
    let message = match messages.recv_timeout(memory::SETTLES) {
        Err(RecvTimeoutError::Timeout) => {
            memory::give_back();
            messages.recv().ok()
        }
        soon => soon.ok(),
    };
    message.unwrap_or(Message::End)
}

fn wait(resident: &Resident, messages: &Receiver<Message>, at: Option<DateTime<Utc>>) -> Message {
    // One millisecond more, so that the moment has come by then.
    let until = at.map_or(LOOK_EVERY, |at| resident.until(at) + Duration::from_millis(1));
    match messages.recv_timeout(until.min(LOOK_EVERY)) {
        Ok(message) => message,
        Err(RecvTimeoutError::Timeout) => Message::Alarm,
        Err(RecvTimeoutError::Disconnected) => Message::End,
    }
}

fn alarm(line: &Sender<Message>) -> Option<Alarm> {
    let line = line.clone();
    match Alarm::start(move || drop(line.send(Message::Alarm))) {
        Ok(alarm) => Some(alarm),
        Err(error) => {
            log::debug!("no alarm of the system's: {error}");
            None
        }
    }
}
