//! The life of one bubble, from the offer to the answer.

use super::Tasks;
use super::patience::{in_time, within};
use super::server::{News, Server, news};
use crate::desktop::{Bubble, Lack, Report};
use async_channel::Receiver;
use futures_lite::future::or;
use futures_lite::{StreamExt, pin};
use std::time::Duration;
use zbus::MessageStream;

/// A server that was given up on may still come round and show what nobody waits for any more.
const COMES_ROUND_WITHIN: Duration = Duration::from_secs(15 * 60);

/// Lives as long as the bubble is on screen.
pub async fn live(
    tasks: &Tasks,
    bubble: &Bubble,
    stopped: &Receiver<()>,
    tell: &(dyn Fn(Report) + Send + Sync),
) {
    let (about, serial) = (bubble.about.clone(), bubble.serial);
    let not_taken = |lack| tell(Report::NotTaken { about: about.clone(), serial, lack });
    let asked = async {
        let server = Server::connect(tasks).await?;
        let abilities = server.abilities().await?;
        // It listens before it offers, so that the fastest click is heard.
        let signals = server.listen().await?;
        Ok((server, abilities, signals))
    };
    let (server, abilities, signals) = match asked.await {
        Ok(asked) => asked,
        Err(lack) => return not_taken(lack),
    };
    let offer = server.notify(bubble, abilities);
    pin!(offer);
    let id = match in_time(&mut offer).await {
        Ok(id) => id,
        Err(Lack::Silent) => {
            drop(signals);
            not_taken(Lack::Silent);
            if let Some(Ok(id)) = within(COMES_ROUND_WITHIN, offer).await {
                away(&server, id).await;
            }
            return;
        }
        Err(lack) => return not_taken(lack),
    };
    tell(Report::Taken { about: about.clone(), serial, id: Some(id) });
    match or(answered(id, signals), withdrawn(stopped)).await {
        End::Withdrawn => away(&server, id).await,
        End::Pressed(key) => {
            match bubble.pressed(&key) {
                Some(press) => tell(Report::Pressed { about: about.clone(), press }),
                None => log::warn!("a notification came back with an unknown action"),
            }
            // Not every server closes what was answered, and nobody would hear a second press.
            away(&server, id).await;
        }
        End::Gone => log::debug!("a notification left the screen without an answer"),
    }
}

/// Whether there is a server, and what it can do.
pub async fn probe(tasks: &Tasks) -> Report {
    let asked = async { Server::connect(tasks).await?.abilities().await };
    match asked.await {
        Ok(abilities) => Report::Server(abilities),
        Err(lack) => Report::NoServer(lack),
    }
}

/// Takes away what an earlier run of the agent left on screen.
pub async fn close_old(tasks: &Tasks, id: u32) {
    match Server::connect(tasks).await {
        Ok(server) => away(&server, id).await,
        Err(lack) => log::debug!("an old notification was not closed: {lack:?}"),
    }
}

/// How the life of a bubble ends.
enum End {
    Withdrawn,
    Pressed(String),
    /// Waved away, expired, or the bus is gone.
    Gone,
}

async fn answered(id: u32, mut signals: MessageStream) -> End {
    while let Some(Ok(message)) = signals.next().await {
        match news(&message) {
            Some(News::Invoked(of, key)) if of == id => return End::Pressed(key),
            Some(News::Closed(of)) if of == id => return End::Gone,
            _ => {}
        }
    }
    End::Gone
}

async fn withdrawn(stopped: &Receiver<()>) -> End {
    // Closed without a word: the agent ends, and what it showed goes with it.
    let _ = stopped.recv().await;
    End::Withdrawn
}

async fn away(server: &Server, id: u32) {
    if let Err(lack) = server.close(id).await {
        log::debug!("a notification was not closed: {lack:?}");
    }
}
