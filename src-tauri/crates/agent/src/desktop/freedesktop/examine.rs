//! The desktop seen from outside: bus, notification server, and the place for an icon.

use super::Tasks;
use super::server::Server;
use crate::desktop::{Examined, Lack, ServerFacts, TrayPlace};
use crate::within::within;
use futures_lite::future::{block_on, zip};
use std::time::Duration;
use zbus::Connection;

/// Somebody waits for all of it, so no part of it is waited for as long as for a bubble.
const PATIENCE: Duration = Duration::from_secs(4);

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// What there is. Takes seconds where something on the bus does not answer.
pub fn examine() -> Examined {
    let tasks = Tasks::default();
    block_on(tasks.run(look(&tasks)))
}

async fn look(tasks: &Tasks) -> Examined {
    let connected = within(PATIENCE, Server::connect(tasks)).await.unwrap_or(Err(Lack::Silent));
    let server = match connected {
        Ok(server) => server,
        Err(lack) => {
            let reason = match &lack {
                Lack::Bus(reason) | Lack::Server(reason) | Lack::Garbled(reason) => reason.clone(),
                Lack::Silent => "the bus does not answer".to_owned(),
            };
            let tray = TrayPlace::Unknown;
            return Examined { bus: Some(Err(reason)), server: Some(Err(lack)), tray };
        }
    };
    let facts = async {
        let (name, version) = server.names().await?;
        Ok(ServerFacts { name, version, abilities: server.abilities().await? })
    };
    let facts = async { within(PATIENCE, facts).await.unwrap_or(Err(Lack::Silent)) };
    let place = async { within(PATIENCE, tray(server.bus())).await.flatten() };
    let (facts, place) = zip(facts, place).await;
    let tray = match place {
        Some(true) => TrayPlace::There,
        Some(false) => TrayPlace::Missing,
        None => TrayPlace::Unknown,
    };
    Examined { bus: Some(Ok(())), server: Some(facts), tray }
}

/// Whether something on the bus takes icons.
async fn tray(bus: &Connection) -> Option<bool> {
    const BUS: &str = "org.freedesktop.DBus";
    let path = "/org/freedesktop/DBus";
    let reply = bus.call_method(Some(BUS), path, Some(BUS), "NameHasOwner", &(WATCHER,)).await;
    reply.ok()?.body().deserialize().ok()
}
