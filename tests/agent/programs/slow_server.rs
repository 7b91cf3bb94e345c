//! A notification server that answers nothing (`never`), or says what it can do and takes a
//! notification only once the next one has come (`late`). Prints every call.

use futures_lite::StreamExt;
use futures_lite::future::block_on;
use zbus::connection::Builder;
use zbus::{Connection, Message, MessageStream, message};

fn main() -> zbus::Result<()> {
    let is_late = std::env::args().nth(1).as_deref() == Some("late");
    block_on(async {
        let bus = Builder::session()?.name("org.freedesktop.Notifications")?.build().await?;
        let mut messages = MessageStream::from(&bus);
        println!("ready");
        let mut offers: Vec<Message> = Vec::new();
        while let Some(Ok(message)) = messages.next().await {
            if message.message_type() != message::Type::MethodCall {
                continue;
            }
            let header = message.header();
            match header.member().map(|member| member.as_str()).unwrap_or_default() {
                "CloseNotification" => {
                    let id: u32 = message.body().deserialize()?;
                    println!("CloseNotification {id}");
                    answer(&bus, &message, &(), is_late).await?;
                }
                "GetCapabilities" => {
                    println!("GetCapabilities");
                    answer(&bus, &message, &vec!["actions", "body"], is_late).await?;
                }
                "Notify" => {
                    println!("Notify");
                    offers.push(message.clone());
                    if offers.len() == 2 {
                        for (id, offer) in (1u32..).zip(&offers) {
                            answer(&bus, offer, &id, is_late).await?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    })
}

async fn answer<B>(bus: &Connection, call: &Message, body: &B, is_late: bool) -> zbus::Result<()>
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    if is_late { bus.reply(&call.header(), body).await } else { Ok(()) }
}
