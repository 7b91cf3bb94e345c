//! What is asked of a notification server beside its bubbles. notify-rust asks it too, but with no
//! limit to how long that takes, and can't close a bubble that it did not show in this run.

use super::Tasks;
use super::patience::in_time;
use super::watch::Watch;
use crate::desktop::{Abilities, Lack};
use std::rc::Rc;
use zbus::connection::Builder;
use zbus::{Connection, Message};

/// The name on the bus, and of the interface.
pub const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// The server, over a connection of its own.
pub struct Server {
    bus: Connection,
}

impl Server {
    /// Connects. Whether a server is there shows when it is asked something.
    pub async fn connect(tasks: &Tasks) -> Result<Server, Lack> {
        let building = async {
            // Moved on by our own thread, so it needs none.
            Builder::session()?.internal_executor(false).build().await
        };
        let built = async { building.await.map_err(|error| Lack::Bus(error.to_string())) };
        let bus = in_time(built).await.map_err(|lack| match lack {
            Lack::Silent => Lack::Bus("the bus does not answer".to_owned()),
            other => other,
        })?;
        let executor = bus.executor().clone();
        let moved_on = async move {
            while !executor.is_empty() {
                executor.tick().await;
            }
        };
        Rc::clone(tasks).spawn(moved_on).detach();
        Ok(Server { bus })
    }

    /// What it can do.
    pub async fn abilities(&self) -> Result<Abilities, Lack> {
        let reply = in_time(self.call("GetCapabilities", &())).await?;
        let words: Vec<String> = reply.body().deserialize().map_err(garbled)?;
        let has = |word: &str| words.iter().any(|known| known == word);
        Ok(Abilities {
            has_buttons: has("actions"),
            reads_markup: has("body-markup"),
            keeps: has("persistence"),
        })
    }

    /// Its name and its version.
    pub async fn names(&self) -> Result<(String, String), Lack> {
        let reply = in_time(self.call("GetServerInformation", &())).await?;
        let (name, _vendor, version, _spec): (String, String, String, String) =
            reply.body().deserialize().map_err(garbled)?;
        Ok((name, version))
    }

    /// The bus on which it is.
    pub fn bus(&self) -> &Connection {
        &self.bus
    }

    /// Listens to what becomes of it.
    pub async fn watch(&self) -> Result<Watch, Lack> {
        Watch::begin(&self.bus).await
    }

    /// Takes a bubble from the screen.
    pub async fn close(&self, id: u32) -> Result<(), Lack> {
        in_time(self.call("CloseNotification", &(id,))).await.map(drop)
    }

    async fn call<B>(&self, method: &str, body: &B) -> Result<Message, Lack>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus.call_method(Some(NAME), PATH, Some(NAME), method, body).await.map_err(lack)
    }
}

/// What is lacking where a call came to nothing.
pub fn lack(error: zbus::Error) -> Lack {
    match error {
        zbus::Error::InputOutput(error) => Lack::Bus(error.to_string()),
        other => Lack::Server(other.to_string()),
    }
}

fn garbled(error: zbus::Error) -> Lack {
    Lack::Garbled(error.to_string())
}
