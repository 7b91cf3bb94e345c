//! What is heard of a server beside the answers to a bubble: that it comes or goes, and the token
//! with which a window may come to the front. notify-rust listens to neither.

use super::patience::in_time;
use super::server::{NAME, lack};
use crate::desktop::Lack;
use crate::within::within;
use futures_lite::StreamExt;
use std::time::Duration;
use zbus::{Connection, MatchRule, MessageStream, message};

/// A token comes with the press, over another connection: soon, or not at all.
const TOKEN_WITHIN: Duration = Duration::from_millis(50);

/// Listens. The connection lives as long as it does.
pub struct Watch {
    owners: MessageStream,
    tokens: MessageStream,
}

impl Watch {
    /// Begins to listen.
    pub async fn begin(bus: &Connection) -> Result<Watch, Lack> {
        let begun = async {
            let owners = MatchRule::builder()
                .msg_type(message::Type::Signal)
                .sender("org.freedesktop.DBus")?
                .interface("org.freedesktop.DBus")?
                .member("NameOwnerChanged")?
                .arg(0, NAME)?
                .build();
            let tokens = MatchRule::builder()
                .msg_type(message::Type::Signal)
                .interface(NAME)?
                .member("ActivationToken")?
                .build();
            Ok(Watch {
                owners: MessageStream::for_match_rule(owners, bus, None).await?,
                tokens: MessageStream::for_match_rule(tokens, bus, None).await?,
            })
        };
        in_time(async { begun.await.map_err(lack) }).await
    }

    /// Comes back once the server has gone, or the bus.
    pub async fn departure(&mut self) {
        while let Some((old, _)) = self.change().await {
            if !old.is_empty() {
                return;
            }
        }
    }

    /// Comes back once a server has come. False if the bus went away first.
    pub async fn arrival(&mut self) -> bool {
        while let Some((_, new)) = self.change().await {
            if !new.is_empty() {
                return true;
            }
        }
        false
    }

    /// The token of a press on this bubble, where the server gives one.
    pub async fn token(&mut self, id: u32) -> Option<String> {
        let heard = async {
            while let Some(Ok(message)) = self.tokens.next().await {
                match message.body().deserialize::<(u32, String)>() {
                    Ok((of, token)) if of == id => return Some(token),
                    Ok(_) | Err(_) => {}
                }
            }
            None
        };
        within(TOKEN_WITHIN, heard).await.flatten()
    }

    /// Who had the name before, and who has it now; none once the bus is gone.
    async fn change(&mut self) -> Option<(String, String)> {
        loop {
            let message = self.owners.next().await?.ok()?;
            if let Ok((_, old, new)) = message.body().deserialize::<(String, String, String)>() {
                return Some((old, new));
            }
        }
    }
}
