//! `quit`: ends the agent.

use super::waiting::{WITHIN, retry};
use super::{Face, Failure};
use clap::Args;
use std::sync::mpsc;
use std::thread;
use wire::types::Notice;
use wire::{CallError, Client, ConnectError};

/// End the agent
#[derive(Debug, Args)]
pub(super) struct Quit {}

impl Quit {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        ask_to_end(face, Client::quit, |()| true)?;
        wait_until_silent(face)?;
        face.print(&face.text("agent-ended-well", &[]))
    }
}

/// Nothing listens any more: who starts an agent now does not meet the end of this one.
fn wait_until_silent(face: &Face) -> Result<(), Failure> {
    let place = face.files()?.place();
    let is_silent = || match Client::connect(place, env!("CARGO_PKG_VERSION")) {
        Ok(_) => Err(()),
        Err(_) => Ok(()),
    };
    // It has said bye: one that listens on all the same is another.
    let _ = retry(is_silent, |()| true);
    Ok(())
}

/// Asks the agent for something after which it may end or renew itself, and waits until it has
/// gone if it does.
pub(super) fn ask_to_end<T>(
    face: &Face,
    ask: impl FnOnce(&mut Client) -> Result<T, CallError>,
    ends: impl FnOnce(&T) -> bool,
) -> Result<T, Failure> {
    let mut client = face.agent()?;
    let (_, notices) = face.agent()?.subscribe(false).map_err(|error| face.not_done(&error))?;
    let (gone, is_gone) = mpsc::channel();
    thread::spawn(move || {
        // They end with the agent's side of the connection.
        notices.take_while(|notice| *notice != Notice::Bye).for_each(drop);
        let _ = gone.send(());
    });
    let answer = ask(&mut client).map_err(|error| face.not_done(&error))?;
    if ends(&answer) && is_gone.recv_timeout(WITHIN).is_err() {
        return Err(face.not_done(&ConnectError::NoAnswer));
    }
    Ok(answer)
}

/// The same where it renews itself; waits until it is back.
pub(super) fn ask_to_renew<T>(
    face: &Face,
    ask: impl FnOnce(&mut Client) -> Result<T, CallError>,
    renews: impl FnOnce(&T) -> bool,
) -> Result<T, Failure> {
    let mut is_gone = false;
    let answer = ask_to_end(face, ask, |answer| {
        is_gone = renews(answer);
        is_gone
    })?;
    if is_gone {
        let place = face.files()?.place();
        let mut client = Client::connect_within(place, env!("CARGO_PKG_VERSION"), WITHIN)
            .map_err(|error| face.not_done(&error))?;
        // Whoever met the one that is going yet is answered by the one that comes.
        client.status().map_err(|error| face.not_done(&error))?;
    }
    Ok(answer)
}
