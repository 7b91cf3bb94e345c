//! Services that do not run here, or not without a machine of their own: each as much of it as the
//! agent asks for, on a bus of the test's.

use futures_lite::future::block_on;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use zbus::connection::Builder;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedObjectPath, Value};
use zbus::{Connection, interface};

/// A bus that a stand-in is on.
pub fn on_bus(address: &str) -> Builder<'static> {
    Builder::address(address.to_owned().as_str()).unwrap()
}

/// Mutter's idle monitor, of a user whom the test moves.
pub struct Mutter {
    bus: Connection,
    watches: Arc<Mutex<Watches>>,
}

#[derive(Default)]
struct Watches {
    last: u32,
    idle_ms: u64,
    /// Watches for so long without input, and whether they have fired.
    idle: BTreeMap<u32, (u64, bool)>,
    active: Vec<u32>,
    /// Who set each of them.
    of: BTreeMap<u32, String>,
}

impl Watches {
    fn next(&mut self, header: &Header<'_>) -> u32 {
        self.last += 1;
        self.of.insert(self.last, header.sender().unwrap().to_string());
        self.last
    }
}

const MUTTER: &str = "org.gnome.Mutter.IdleMonitor";
const MUTTER_PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";

struct IdleMonitor(Arc<Mutex<Watches>>);

#[interface(name = "org.gnome.Mutter.IdleMonitor")]
impl IdleMonitor {
    fn add_idle_watch(&self, interval: u64, #[zbus(header)] header: Header<'_>) -> u32 {
        let mut watches = self.0.lock().unwrap();
        let id = watches.next(&header);
        watches.idle.insert(id, (interval, false));
        id
    }

    fn add_user_active_watch(&self, #[zbus(header)] header: Header<'_>) -> u32 {
        let mut watches = self.0.lock().unwrap();
        let id = watches.next(&header);
        watches.active.push(id);
        id
    }

    fn remove_watch(&self, id: u32) {
        self.0.lock().unwrap().idle.remove(&id);
    }

    fn get_idletime(&self) -> u64 {
        self.0.lock().unwrap().idle_ms
    }
}

impl Mutter {
    pub fn on(address: &str) -> Mutter {
        let watches = Arc::<Mutex<Watches>>::default();
        let face = IdleMonitor(Arc::clone(&watches));
        let builder = on_bus(address).serve_at(MUTTER_PATH, face).unwrap();
        let bus = block_on(builder.name(MUTTER).unwrap().build()).unwrap();
        Mutter { bus, watches }
    }

    /// How many watches are set by programs that still run.
    pub fn watches(&self) -> usize {
        let watches = self.watches.lock().unwrap();
        let set = watches.idle.keys().chain(&watches.active);
        let of: Vec<String> = set.map(|id| watches.of[id].clone()).collect();
        drop(watches);
        of.into_iter().filter(|name| self.runs(name)).count()
    }

    fn runs(&self, name: &str) -> bool {
        let (bus, path, body) = ("org.freedesktop.DBus", "/org/freedesktop/DBus", (name,));
        let ask = self.bus.call_method(Some(bus), path, Some(bus), "NameHasOwner", &body);
        let reply = block_on(ask).unwrap();
        reply.body().deserialize().unwrap()
    }

    /// Nobody has touched the computer for so long.
    pub fn idle(&self, ms: u64) {
        let mut watches = self.watches.lock().unwrap();
        watches.idle_ms = ms;
        let due =
            watches.idle.iter_mut().filter(|(_, (interval, fired))| *interval <= ms && !fired);
        let ids: Vec<u32> = due.map(|(id, (_, fired))| (*id, *fired = true).0).collect();
        drop(watches);
        ids.into_iter().for_each(|id| self.fire(id));
    }

    /// Somebody touches it.
    pub fn touch(&self) {
        let mut watches = self.watches.lock().unwrap();
        watches.idle_ms = 0;
        watches.idle.values_mut().for_each(|(_, fired)| *fired = false);
        let ids = std::mem::take(&mut watches.active);
        drop(watches);
        ids.into_iter().for_each(|id| self.fire(id));
    }

    fn fire(&self, id: u32) {
        signal(&self.bus, MUTTER_PATH, MUTTER, "WatchFired", &(id,));
    }
}

/// Emits a signal.
pub fn signal<B>(bus: &Connection, path: &str, interface: &str, member: &str, body: &B)
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    block_on(bus.emit_signal(None::<&str>, path, interface, member, body)).unwrap();
}

/// logind, with one session.
pub struct Logind {
    bus: Connection,
}

const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PATH: &str = "/org/freedesktop/login1";
const SESSION_PATH: &str = "/org/freedesktop/login1/session/c1";
const SESSION: &str = "org.freedesktop.login1.Session";

struct Manager;

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn get_session(&self, id: &str) -> zbus::fdo::Result<OwnedObjectPath> {
        match id {
            "auto" | "c1" => Ok(OwnedObjectPath::try_from(SESSION_PATH).unwrap()),
            _ => Err(zbus::fdo::Error::Failed("no such session".to_owned())),
        }
    }

    #[zbus(property)]
    fn preparing_for_sleep(&self) -> bool {
        false
    }
}

struct Session {
    locked_hint: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked_hint
    }
}

impl Logind {
    pub fn on(address: &str) -> Logind {
        let builder = on_bus(address).serve_at(LOGIND_PATH, Manager).unwrap();
        let builder = builder.serve_at(SESSION_PATH, Session { locked_hint: false }).unwrap();
        let bus = block_on(builder.name(LOGIND).unwrap().build()).unwrap();
        Logind { bus }
    }

    pub fn prepare_for_sleep(&self, sleeps: bool) {
        let manager = "org.freedesktop.login1.Manager";
        signal(&self.bus, LOGIND_PATH, manager, "PrepareForSleep", &(sleeps,));
    }

    /// Asks the session to lock, or to unlock.
    pub fn ask(&self, what: &str) {
        signal(&self.bus, SESSION_PATH, SESSION, what, &());
    }

    /// The session says that it is locked, or is not.
    pub fn hint(&self, is_locked: bool) {
        let server = self.bus.object_server();
        block_on(async {
            let session = server.interface::<_, Session>(SESSION_PATH).await.unwrap();
            session.get_mut().await.locked_hint = is_locked;
            let emitter: &SignalEmitter<'_> = session.signal_emitter();
            session.get().await.locked_hint_changed(emitter).await.unwrap();
        });
    }

    /// Says something in a form that means nothing.
    pub fn talk_nonsense(&self) {
        let manager = "org.freedesktop.login1.Manager";
        signal(&self.bus, LOGIND_PATH, manager, "PrepareForSleep", &("soon",));
    }
}

/// A notification server as KDE has it. It shows nothing.
pub struct Plasma {
    bus: Connection,
}

const SERVER: &str = "org.freedesktop.Notifications";
const SERVER_PATH: &str = "/org/freedesktop/Notifications";

struct Notifications {
    inhibited: bool,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    fn get_capabilities(&self) -> Vec<&str> {
        vec!["actions", "body"]
    }

    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.inhibited
    }
}

impl Plasma {
    pub fn on(address: &str) -> Plasma {
        let face = Notifications { inhibited: false };
        let builder = on_bus(address).serve_at(SERVER_PATH, face).unwrap();
        let bus = block_on(builder.name(SERVER).unwrap().build()).unwrap();
        Plasma { bus }
    }

    pub fn inhibit(&self, is_inhibited: bool) {
        let server = self.bus.object_server();
        block_on(async {
            let face = server.interface::<_, Notifications>(SERVER_PATH).await.unwrap();
            face.get_mut().await.inhibited = is_inhibited;
            face.get().await.inhibited_changed(face.signal_emitter()).await.unwrap();
        });
    }

    /// Says a property in a form that means nothing.
    pub fn talk_nonsense(&self) {
        let values = BTreeMap::from([("Inhibited", Value::from("perhaps"))]);
        let changed = (SERVER, values, Vec::<&str>::new());
        let properties = "org.freedesktop.DBus.Properties";
        signal(&self.bus, SERVER_PATH, properties, "PropertiesChanged", &changed);
    }
}
