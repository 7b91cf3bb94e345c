//! One bus: connected to, listened to, and connected to again when it was lost.

use super::trouble::in_time;
use super::{FirstLook, Tasks, Trouble};
use async_executor::Task;
use async_io::Timer;
use futures_lite::future::BoxedLocal;
use futures_lite::stream::StreamExt;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::{Duration, Instant};
use zbus::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedValue, Type, Value};
use zbus::{Connection, Message, MessageStream, message};

/// A bus that was there is looked for again after this long …
const SOON: Duration = Duration::from_secs(1);
/// … one that never was after this long; both then after twice as long each time …
const LATER: Duration = Duration::from_secs(60);
/// … and at the latest after this long.
const LATEST: Duration = Duration::from_secs(15 * 60);

const BUS: &str = "org.freedesktop.DBus";
const BUS_PATH: &str = "/org/freedesktop/DBus";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Which bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That of the user's session.
    Session,
    /// That of the machine.
    System,
}

/// What listens to a service on a bus.
pub trait Listener {
    /// The names under which the service may be there.
    fn names(&self) -> &'static [&'static str];

    /// What it wants to hear beside the coming and going of those: match rules.
    fn rules(&self) -> Vec<String>;

    /// The service is there. What this returns is done as long as it is.
    fn appeared(self: Rc<Self>, bus: Bus, name: &'static str, first: FirstLook) -> BoxedLocal<()>;

    /// The service is not there any more.
    fn vanished(&self, name: &'static str);

    /// A signal came, perhaps one that somebody else listens to.
    fn heard(self: Rc<Self>, bus: &Bus, signal: &Signal<'_>);
}

/// A connection to a bus.
#[derive(Clone)]
pub struct Bus {
    connection: Connection,
    tasks: Tasks,
}

/// A signal on its way.
pub struct Signal<'m> {
    /// From which object.
    pub path: &'m str,
    /// Of which interface.
    pub interface: &'m str,
    /// Which.
    pub member: &'m str,
    message: &'m Message,
}

impl Signal<'_> {
    /// What it says; a trouble if that has another form.
    pub fn read<T: DeserializeOwned + Type>(&self) -> Result<T, Trouble> {
        read(self.message)
    }

    /// The property of an object that changed, if it is this one; `None` for its value if it has to
    /// be asked for.
    pub fn changed(&self, interface: &str, name: &str) -> Option<Option<OwnedValue>> {
        if (self.interface, self.member) != (PROPERTIES, "PropertiesChanged") {
            return None;
        }
        type Changed = (String, BTreeMap<String, OwnedValue>, Vec<String>);
        let (of, mut values, unsaid): Changed = self.read().ok()?;
        if of != interface {
            return None;
        }
        let is_unsaid = || unsaid.iter().any(|unsaid| unsaid == name);
        values.remove(name).map(Some).or_else(|| is_unsaid().then_some(None))
    }
}

impl Bus {
    /// Asks a service something. A service that is not there is not started.
    pub async fn call<B, R>(
        &self,
        [name, path, interface, method]: [&str; 4],
        body: &B,
    ) -> Result<R, Trouble>
    where
        B: serde::Serialize + DynamicType,
        R: DeserializeOwned + Type,
    {
        let call = self.connection.call_method(Some(name), path, Some(interface), method, body);
        let reply = in_time(async { call.await.map_err(Trouble::from) }).await?;
        read(&reply)
    }

    /// Asks for a property.
    pub async fn property(
        &self,
        [name, path, interface, property]: [&str; 4],
    ) -> Result<OwnedValue, Trouble> {
        self.call([name, path, PROPERTIES, "Get"], &(interface, property)).await
    }

    /// Does something beside all else.
    pub fn spawn(&self, work: impl Future<Output = ()> + 'static) -> Task<()> {
        self.tasks.spawn(work)
    }

    async fn connect(which: Which, tasks: &Tasks) -> Result<Bus, Trouble> {
        let build = async {
            let builder = match which {
                Which::Session => Builder::session()?,
                Which::System => Builder::system()?,
            };
            // Moved on by our own thread, so it needs none.
            builder.internal_executor(false).build().await
        };
        let connection = in_time(async { build.await.map_err(Trouble::from) }).await?;
        let executor = connection.executor().clone();
        let moved_on = async move {
            while !executor.is_empty() {
                executor.tick().await;
            }
        };
        tasks.spawn(moved_on).detach();
        Ok(Bus { connection, tasks: tasks.clone() })
    }

    /// Asks the bus for more messages. Nobody waits for its word: it does things in their order.
    async fn hear(&self, rule: &str) -> Result<(), Trouble> {
        let call = Message::method_call(BUS_PATH, "AddMatch")?
            .destination(BUS)?
            .interface(BUS)?
            .with_flags(message::Flags::NoReplyExpected)?
            .build(&rule)?;
        Ok(self.connection.send(&call).await?)
    }
}

/// Follows a bus for ever.
pub async fn follow(
    which: Which,
    listeners: Vec<Rc<dyn Listener>>,
    tasks: Tasks,
    first: FirstLook,
) {
    let mut first = Some(first);
    let (mut wait, mut was_there, mut is_missing) = (LATER, false, false);
    loop {
        match Bus::connect(which, &tasks).await {
            Ok(bus) => {
                is_missing = false;
                if !std::mem::replace(&mut was_there, true) {
                    wait = SOON;
                }
                let begun = Instant::now();
                let ended = live(&bus, &listeners, first.take().unwrap_or_default()).await;
                log::warn!("the {} was lost: {ended}", which.name());
                if begun.elapsed() >= LATER {
                    wait = SOON;
                }
            }
            Err(why) => {
                if !std::mem::replace(&mut is_missing, true) {
                    log::warn!("no {}: {why}; what it would tell is unknown", which.name());
                }
            }
        }
        drop(first.take());
        Timer::after(wait).await;
        wait = (wait * 2).min(LATEST);
    }
}

/// Listens until the connection is lost; says why it was.
async fn live(bus: &Bus, listeners: &[Rc<dyn Listener>], first: FirstLook) -> Trouble {
    let mut messages = MessageStream::from(&bus.connection);
    let mut there = There { bus, listeners, tasks: BTreeMap::new() };
    let ended = async {
        for listener in listeners {
            for name in listener.names() {
                bus.hear(&format!(
                    "type='signal',sender='{BUS}',member='NameOwnerChanged',arg0='{name}'"
                ))
                .await?;
            }
            for rule in listener.rules() {
                bus.hear(&rule).await?;
            }
        }
        let names: Vec<String> = bus.call([BUS, BUS_PATH, BUS, "ListNames"], &()).await?;
        there.are(&names, &first);
        drop(first);
        while let Some(message) = messages.next().await {
            let message = message?;
            let header = message.header();
            if message.message_type() != message::Type::Signal {
                continue;
            }
            let (Some(path), Some(interface), Some(member)) =
                (header.path(), header.interface(), header.member())
            else {
                continue;
            };
            let (path, interface, member) = (path.as_str(), interface.as_str(), member.as_str());
            there.heard(&Signal { path, interface, member, message: &message });
        }
        Ok(())
    };
    let ended: Result<(), Trouble> = ended.await;
    there.are(&[], &FirstLook::default());
    ended.err().unwrap_or(Trouble::Closed)
}

/// The services that are there, each with what is done as long as it is.
struct There<'b> {
    bus: &'b Bus,
    listeners: &'b [Rc<dyn Listener>],
    tasks: BTreeMap<(usize, &'static str), Task<()>>,
}

impl There<'_> {
    /// These are there, and no others.
    fn are(&mut self, names: &[String], first: &FirstLook) {
        for name in self.listeners.iter().flat_map(|listener| listener.names()) {
            self.is(name, names.iter().any(|there| there == name), first);
        }
    }

    fn is(&mut self, name: &str, is_there: bool, first: &FirstLook) {
        for (at, listener) in self.listeners.iter().enumerate() {
            let Some(name) = listener.names().iter().copied().find(|known| *known == name) else {
                continue;
            };
            if self.tasks.remove(&(at, name)).is_some() {
                listener.vanished(name);
            }
            if is_there {
                let listener = Rc::clone(listener);
                let task = listener.appeared(self.bus.clone(), name, first.clone());
                self.tasks.insert((at, name), self.bus.spawn(task));
            }
        }
    }

    fn heard(&mut self, signal: &Signal<'_>) {
        if (signal.interface, signal.member) == (BUS, "NameOwnerChanged") {
            if let Ok((name, _, owner)) = signal.read::<(String, String, String)>() {
                self.is(&name, !owner.is_empty(), &FirstLook::default());
            }
            return;
        }
        for listener in self.listeners {
            Rc::clone(listener).heard(self.bus, signal);
        }
    }
}

impl Which {
    const fn name(self) -> &'static str {
        match self {
            Which::Session => "session bus",
            Which::System => "system bus",
        }
    }
}

fn read<T: DeserializeOwned + Type>(message: &Message) -> Result<T, Trouble> {
    message.body().deserialize().map_err(|error| Trouble::WrongType(error.to_string()))
}

/// A yes or no; a trouble if it is something else.
pub fn yes_or_no(value: &Value<'_>) -> Result<bool, Trouble> {
    bool::try_from(value).map_err(|_| {
        Trouble::WrongType(format!("`{}` where `b` was expected", value.value_signature()))
    })
}
