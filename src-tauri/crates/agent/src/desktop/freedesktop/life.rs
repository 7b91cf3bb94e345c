//! The life of one bubble, from the offer to the answer.

use super::Tasks;
use super::offer::offer;
use super::patience::{PATIENCE, in_time};
use super::server::Server;
use super::watch::Watch;
use crate::desktop::{Abilities, Bubble, Lack, Report};
use crate::within::within;
use async_channel::Receiver;
use futures_lite::future::or;
use futures_lite::{FutureExt, pin};
use notify_rust::{NotificationHandle, NotificationResponse};
use std::panic::AssertUnwindSafe;
use std::time::Duration;

/// A server that was given up on may still come round and show what nobody waits for any more.
const COMES_ROUND_WITHIN: Duration = Duration::from_secs(15 * 60);

/// Lives as long as the bubble is on screen.
pub async fn live(tasks: &Tasks, bubble: &Bubble, stopped: &Receiver<()>, tell: &dyn Fn(Report)) {
    let (about, serial) = (bubble.about.clone(), bubble.serial);
    let not_taken = |lack| tell(Report::NotTaken { about: about.clone(), serial, lack });
    // One that hangs is found out before it has a bubble to hang on.
    let asked = async {
        let server = Server::connect(tasks).await?;
        let abilities = match server.abilities().await {
            // What can't be read promises nothing: the bubble goes out without buttons.
            Err(Lack::Garbled(reason)) => {
                tell(Report::Garbled(reason));
                Abilities::default()
            }
            abilities => abilities?,
        };
        Ok((abilities, server.watch().await?))
    };
    let (abilities, mut watch) = match asked.await {
        Ok(asked) => asked,
        Err(lack) => return not_taken(lack),
    };
    let offer = offer(bubble, abilities);
    pin!(offer);
    let handle = match in_time(&mut offer).await {
        Ok(handle) => handle,
        Err(Lack::Silent) => {
            not_taken(Lack::Silent);
            if let Some(Ok(handle)) = within(COMES_ROUND_WITHIN, offer).await {
                away(&handle).await;
            }
            return;
        }
        // It took the bubble and gave it no id. Offered again it would stand there twice.
        Err(Lack::Garbled(reason)) => {
            tell(Report::Garbled(reason));
            return tell(Report::Taken { about, serial, id: None });
        }
        Err(lack) => return not_taken(lack),
    };
    tell(Report::Taken { about: about.clone(), serial, id: Some(handle.id()) });
    let end = or(answered(&handle), withdrawn(stopped));
    match or(end, gone(&mut watch)).await {
        End::Withdrawn => away(&handle).await,
        End::Pressed(key) => {
            let press = bubble.pressed(&key);
            match press {
                Some(press) => {
                    let token = match press.opens() {
                        true => watch.token(handle.id()).await,
                        false => None,
                    };
                    tell(Report::Pressed { about, press, token });
                }
                None => log::warn!("a notification came back with an unknown action"),
            }
            // Not every server closes what was answered, and nobody would hear a second press.
            away(&handle).await;
        }
        End::Gone => log::debug!("a notification left the screen without an answer"),
    }
}

/// Whether there is a server, and what it can do.
pub async fn probe(tasks: &Tasks) -> Report {
    let asked = async { Server::connect(tasks).await?.abilities().await };
    match asked.await {
        Ok(abilities) => Report::Server(abilities),
        Err(Lack::Garbled(reason)) => Report::Garbled(reason),
        Err(lack) => Report::NoServer(lack),
    }
}

/// Comes back once a server has come. False if the bus went away first.
pub async fn arrival(tasks: &Tasks) -> bool {
    let watched = async { Server::connect(tasks).await?.watch().await };
    match watched.await {
        Ok(mut watch) => watch.arrival().await,
        Err(_) => false,
    }
}

/// Takes away what an earlier run of the agent left on screen.
pub async fn close_old(tasks: &Tasks, id: u32) {
    let closed = async { Server::connect(tasks).await?.close(id).await };
    if let Err(lack) = closed.await {
        log::debug!("an old notification was not closed: {lack:?}");
    }
}

/// How the life of a bubble ends.
enum End {
    Withdrawn,
    Pressed(String),
    /// Waved away, expired, or gone with its server or the bus.
    Gone,
}

async fn answered(handle: &NotificationHandle) -> End {
    let mut end = End::Gone;
    let heard = handle.wait_for_action_async(|response| {
        end = match response {
            NotificationResponse::Default => End::Pressed("default".to_owned()),
            NotificationResponse::Action(key) => End::Pressed(key.clone()),
            NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => End::Gone,
        }
    });
    // It panics where the bus went away before it could listen.
    if AssertUnwindSafe(heard).catch_unwind().await.is_err() {
        return End::Gone;
    }
    end
}

async fn withdrawn(stopped: &Receiver<()>) -> End {
    // Closed without a word: the agent ends, and what it showed goes with it.
    let _ = stopped.recv().await;
    End::Withdrawn
}

/// A server that goes takes its bubbles along, and the next one counts from one again: whoever
/// still listened would take a press on another program's bubble for an answer.
async fn gone(watch: &mut Watch) -> End {
    watch.departure().await;
    End::Gone
}

async fn away(handle: &NotificationHandle) {
    if within(PATIENCE, handle.close_async()).await.is_none() {
        log::debug!("a notification was not closed in time");
    }
}
