//! A notification server that is not quite right. It prints every call.
//!
//! - `never` answers nothing.
//! - `late` says what it can do, and takes a notification only once the next one has come.
//! - `plain` shows no buttons.
//! - `deaf` promises buttons, and nothing ever comes back from them.
//! - `garbled` answers with values of the wrong type.

use futures_lite::StreamExt;
use futures_lite::future::block_on;
use std::collections::HashMap;
use zbus::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedValue};
use zbus::{Connection, Message, MessageStream, message};

const NAME: &str = "org.freedesktop.Notifications";

type Offer = (String, u32, String, String, String, Vec<String>, HashMap<String, OwnedValue>, i32);

fn main() -> zbus::Result<()> {
    let how = std::env::args().nth(1).unwrap_or_default();
    block_on(async {
        let bus = Builder::session()?.name(NAME)?.build().await?;
        let mut messages = MessageStream::from(&bus);
        println!("ready");
        let mut offers: Vec<Message> = Vec::new();
        while let Some(Ok(message)) = messages.next().await {
            if message.message_type() != message::Type::MethodCall {
                continue;
            }
            let header = message.header();
            let call = header.member().map(|member| member.as_str()).unwrap_or_default();
            match call {
                "CloseNotification" => {
                    let id: u32 = message.body().deserialize()?;
                    println!("{call} {id}");
                }
                _ => println!("{call}"),
            }
            match (how.as_str(), call) {
                ("never", _) => {}
                ("garbled", "GetCapabilities") => answer(&bus, &message, &7u32).await?,
                ("garbled", _) => answer(&bus, &message, &"seven").await?,
                (_, "CloseNotification") => answer(&bus, &message, &()).await?,
                (_, "GetServerInformation") => {
                    answer(&bus, &message, &("Odd", "nobody", "1", "1.2")).await?;
                }
                ("plain", "GetCapabilities") => answer(&bus, &message, &vec!["body"]).await?,
                (_, "GetCapabilities") => {
                    answer(&bus, &message, &vec!["actions", "body"]).await?;
                }
                ("late", "Notify") => {
                    offers.push(message.clone());
                    if offers.len() == 2 {
                        for (id, offer) in (1u32..).zip(&offers) {
                            answer(&bus, offer, &id).await?;
                        }
                    }
                }
                (_, "Notify") => {
                    offers.push(message.clone());
                    tell(&message)?;
                    let id = u32::try_from(offers.len()).unwrap_or(0);
                    answer(&bus, &message, &id).await?;
                }
                _ => {}
            }
        }
        Ok(())
    })
}

/// Prints what a notification says, on one line each.
fn tell(message: &Message) -> zbus::Result<()> {
    let body = message.body();
    let (_, _, _, title, text, actions, hints, timeout): Offer = body.deserialize()?;
    println!("title {title:?}");
    println!("body {text:?}");
    println!("actions {actions:?}");
    println!("timeout {timeout}");
    for (hint, value) in &hints {
        println!("hint {hint} {:?}", &**value);
    }
    Ok(())
}

async fn answer<B>(bus: &Connection, call: &Message, body: &B) -> zbus::Result<()>
where
    B: serde::Serialize + DynamicType,
{
    bus.reply(&call.header(), body).await
}
