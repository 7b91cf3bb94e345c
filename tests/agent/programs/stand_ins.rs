//! A panel with a place for icons, and a logind, for a desktop to measure on: each as much of it as
//! the agent asks for. The panel reads the icon's properties and its menu, as panels do. Whoever
//! calls `Sleep` with a yes or no lets logind say so.

use futures_lite::StreamExt;
use futures_lite::future::block_on;
use zbus::connection::Builder;
use zbus::zvariant::{DynamicType, ObjectPath, Value};
use zbus::{Connection, Message, MessageStream, message};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PATH: &str = "/org/freedesktop/login1";

fn main() -> zbus::Result<()> {
    block_on(async {
        let bus = Builder::session()?.name(WATCHER)?.name(LOGIND)?.build().await?;
        let mut messages = MessageStream::from(&bus);
        println!("ready");
        while let Some(Ok(message)) = messages.next().await {
            if message.message_type() == message::Type::MethodCall {
                // Who asked may be gone by now, and the others stay.
                if let Err(error) = follow(&bus, &message).await {
                    eprintln!("stand-ins: {error}");
                }
            }
        }
        Ok(())
    })
}

async fn follow(bus: &Connection, message: &Message) -> zbus::Result<()> {
    let header = message.header();
    match header.member().map(|member| member.as_str()).unwrap_or_default() {
        "RegisterStatusNotifierItem" => {
            answer(bus, message, &()).await?;
            let Some(item) = header.sender().cloned() else { return Ok(()) };
            let (path, properties) = ("/StatusNotifierItem", "org.freedesktop.DBus.Properties");
            let of = "org.kde.StatusNotifierItem";
            bus.call_method(Some(item.clone()), path, Some(properties), "GetAll", &of).await?;
            let all = (0i32, -1i32, Vec::<String>::new());
            let menu = Some("com.canonical.dbusmenu");
            bus.call_method(Some(item), "/MenuBar", menu, "GetLayout", &all).await?;
        }
        "Get" => {
            let body = message.body();
            let (_, property): (String, String) = body.deserialize()?;
            answer(bus, message, &Value::from(property == "IsStatusNotifierHostRegistered"))
                .await?;
        }
        "GetSession" => {
            let session = format!("{LOGIND_PATH}/session/c1");
            answer(bus, message, &ObjectPath::try_from(session)?).await?;
        }
        "Sleep" => {
            let sleeps: bool = message.body().deserialize()?;
            let manager = "org.freedesktop.login1.Manager";
            let to_all = None::<&str>;
            bus.emit_signal(to_all, LOGIND_PATH, manager, "PrepareForSleep", &sleeps).await?;
            answer(bus, message, &()).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn answer<B>(bus: &Connection, call: &Message, body: &B) -> zbus::Result<()>
where
    B: serde::Serialize + DynamicType,
{
    bus.reply(&call.header(), body).await
}
