//! What can be asked of a notification server, and what it tells.

use super::Tasks;
use super::patience::in_time;
use crate::desktop::{Abilities, Bubble, Lack};
use std::collections::HashMap;
use std::rc::Rc;
use zbus::connection::Builder;
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, Message, MessageStream, message};

/// The name of the .desktop file, without its end.
const APP_ID: &str = "nl.adempauze.Adempauze";
const APP_NAME: &str = "Adempauze";
const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// More news than this at once holds up the connection, no more.
const MOST_WAITING: usize = 64;
const URGENCY_NORMAL: u8 = 1;
/// The server decides.
const EXPIRES_DEFAULT: i32 = -1;
const EXPIRES_NEVER: i32 = 0;

/// The server, over a connection of its own.
pub struct Server {
    bus: Connection,
}

/// What a server tells of the bubbles on screen.
#[derive(Debug, PartialEq, Eq)]
pub enum News {
    /// An action of this bubble was invoked.
    Invoked(u32, String),
    /// This bubble is gone.
    Closed(u32),
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
        let words: Vec<String> = reply.body().deserialize().map_err(lack)?;
        let has = |word: &str| words.iter().any(|known| known == word);
        Ok(Abilities {
            has_buttons: has("actions"),
            reads_markup: has("body-markup"),
            keeps: has("persistence"),
        })
    }

    /// Puts a bubble on screen; its id. Waits as long as it takes.
    pub async fn notify(&self, bubble: &Bubble, abilities: Abilities) -> Result<u32, Lack> {
        let mut actions = Vec::new();
        if abilities.has_buttons {
            actions.extend(["default", &bubble.open]);
            actions.extend(bubble.buttons.iter().flat_map(|b| [b.press.key(), &b.label]));
        }
        let mut hints = HashMap::from([
            ("desktop-entry", Value::from(APP_ID)),
            ("urgency", Value::from(URGENCY_NORMAL)),
        ]);
        if !bubble.sounds {
            hints.insert("suppress-sound", Value::from(true));
        }
        // A server that keeps a list decides for itself; elsewhere a bubble that went would be
        // gone, so it stays until it is taken away.
        let expires = if abilities.keeps { EXPIRES_DEFAULT } else { EXPIRES_NEVER };
        let text = bubble.text(abilities.has_buttons, abilities.reads_markup);
        let replaces = 0u32;
        let body = (APP_NAME, replaces, APP_ID, &bubble.title, text, actions, hints, expires);
        let reply = self.call("Notify", &body).await?;
        reply.body().deserialize().map_err(lack)
    }

    /// Takes a bubble from the screen.
    pub async fn close(&self, id: u32) -> Result<(), Lack> {
        in_time(self.call("CloseNotification", &(id,))).await.map(drop)
    }

    /// All that it tells from now on.
    pub async fn listen(&self) -> Result<MessageStream, Lack> {
        let rule = || {
            let rule = MatchRule::builder().msg_type(message::Type::Signal);
            zbus::Result::Ok(rule.sender(NAME)?.path(PATH)?.interface(NAME)?.build())
        };
        let rule = rule().map_err(lack)?;
        let listening = MessageStream::for_match_rule(rule, &self.bus, Some(MOST_WAITING));
        in_time(async { listening.await.map_err(lack) }).await
    }

    async fn call<B>(&self, method: &str, body: &B) -> Result<Message, Lack>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus.call_method(Some(NAME), PATH, Some(NAME), method, body).await.map_err(lack)
    }
}

/// What a message from the server says, if it is news about bubbles.
pub fn news(message: &Message) -> Option<News> {
    let (header, body) = (message.header(), message.body());
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (id, key) = body.deserialize().ok()?;
            Some(News::Invoked(id, key))
        }
        "NotificationClosed" => {
            let (id, _why): (u32, u32) = body.deserialize().ok()?;
            Some(News::Closed(id))
        }
        _ => None,
    }
}

fn lack(error: zbus::Error) -> Lack {
    match error {
        zbus::Error::InputOutput(error) => Lack::Bus(error.to_string()),
        other => Lack::Server(other.to_string()),
    }
}
