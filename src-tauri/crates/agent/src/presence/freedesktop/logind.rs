//! Lock and sleep, from logind.
//!
//! `LockedHint` is what the session says of itself. `Lock` only asks the session to lock: it counts
//! at once, but unless the hint or a screen saver bears it out it is taken back, for not every
//! locker says when it was opened again.

use super::bus::{Bus, Listener, Signal, yes_or_no};
use super::desk::Desk;
use super::{FirstLook, Trouble};
use crate::presence::Sign;
use async_executor::Task;
use async_io::Timer;
use futures_lite::future::BoxedLocal;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use zbus::zvariant::OwnedObjectPath;

const NAME: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
/// The session of who asks, whichever it is.
const AUTO: &str = "auto";

/// As its makers call it.
const LOGIND: &str = "logind";
/// A machine that does not sleep this long after it said so will not. The clock of this stands
/// still in sleep.
const FALLS_ASLEEP: Duration = Duration::from_secs(60);

/// Listens to logind.
pub struct Logind {
    desk: Rc<Desk>,
    /// The object of this session.
    session: RefCell<Option<String>>,
    asked_to_lock: RefCell<Option<Task<()>>>,
    is_hinted: Cell<bool>,
    falls_asleep: RefCell<Option<Task<()>>>,
}

impl Logind {
    /// One that tells the desk.
    pub fn new(desk: Rc<Desk>) -> Logind {
        Logind {
            desk,
            session: RefCell::default(),
            asked_to_lock: RefCell::default(),
            is_hinted: Cell::new(false),
            falls_asleep: RefCell::default(),
        }
    }

    async fn look_for_lock(self: &Rc<Self>, bus: &Bus) -> Result<(), Trouble> {
        let session = session(bus).await?;
        *self.session.borrow_mut() = Some(session.clone());
        let hint = bus.property([NAME, &session, SESSION, "LockedHint"]).await?;
        self.hinted(yes_or_no(&hint)?);
        Ok(())
    }

    async fn look_for_sleep(self: &Rc<Self>, bus: &Bus) -> Result<(), Trouble> {
        let sleeps = bus.property([NAME, PATH, MANAGER, "PreparingForSleep"]).await?;
        self.asleep(bus, yes_or_no(&sleeps)?);
        Ok(())
    }

    fn hinted(&self, is_locked: bool) {
        self.desk.answers(Sign::Lock, LOGIND);
        self.is_hinted.set(is_locked);
        self.asked_to_lock.take();
        self.desk.locked(LOGIND, is_locked);
    }

    fn asked_to_lock(self: &Rc<Self>, bus: &Bus) {
        self.desk.locked(LOGIND, true);
        if self.is_hinted.get() {
            return;
        }
        let logind = Rc::downgrade(self);
        let wait = self.desk.lengths().unlocked;
        let task = bus.spawn(async move {
            Timer::after(wait).await;
            if let Some(logind) = logind.upgrade() {
                logind.desk.locked(LOGIND, logind.is_hinted.get());
            }
        });
        *self.asked_to_lock.borrow_mut() = Some(task);
    }

    fn asleep(self: &Rc<Self>, bus: &Bus, is_asleep: bool) {
        self.desk.answers(Sign::Sleep, LOGIND);
        self.desk.asleep(is_asleep);
        let logind = Rc::downgrade(self);
        let guard = is_asleep.then(|| {
            bus.spawn(async move {
                Timer::after(FALLS_ASLEEP).await;
                if let Some(logind) = logind.upgrade() {
                    logind.desk.asleep(false);
                }
            })
        });
        *self.falls_asleep.borrow_mut() = guard;
    }

    fn fails(&self, sign: Sign, why: &Trouble) {
        match sign {
            Sign::Lock => self.desk.locked(LOGIND, false),
            _ => self.desk.asleep(false),
        }
        self.desk.fails(sign, LOGIND, why);
    }
}

impl Listener for Logind {
    fn names(&self) -> &'static [&'static str] {
        &[NAME]
    }

    fn rules(&self) -> Vec<String> {
        let from = format!("type='signal',sender='{NAME}'");
        vec![
            format!("{from},path='{PATH}',interface='{MANAGER}',member='PrepareForSleep'"),
            format!("{from},interface='{SESSION}'"),
            format!(
                "{from},interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',\
                 path_namespace='{PATH}/session',arg0='{SESSION}'"
            ),
        ]
    }

    fn appeared(self: Rc<Self>, bus: Bus, _name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            if let Err(why) = self.look_for_sleep(&bus).await {
                self.fails(Sign::Sleep, &why);
            }
            if let Err(why) = self.look_for_lock(&bus).await {
                self.fails(Sign::Lock, &why);
            }
            drop(first);
        })
    }

    fn vanished(&self, _name: &'static str) {
        self.session.take();
        self.is_hinted.set(false);
        self.asked_to_lock.take();
        self.falls_asleep.take();
        self.desk.forget(Sign::Lock, LOGIND);
        self.desk.forget(Sign::Sleep, LOGIND);
        self.desk.locked(LOGIND, false);
        self.desk.asleep(false);
    }

    fn heard(self: Rc<Self>, bus: &Bus, signal: &Signal<'_>) {
        if (signal.interface, signal.member) == (MANAGER, "PrepareForSleep") {
            match signal.read() {
                Ok(is_asleep) => self.asleep(bus, is_asleep),
                Err(why) => self.fails(Sign::Sleep, &why),
            }
            return;
        }
        if self.session.borrow().as_deref() != Some(signal.path) {
            return;
        }
        match (signal.interface, signal.member) {
            (SESSION, "Lock") => self.asked_to_lock(bus),
            (SESSION, "Unlock") => self.hinted(false),
            _ => match signal.changed(SESSION, "LockedHint") {
                Some(Some(value)) => match yes_or_no(&value) {
                    Ok(is_locked) => self.hinted(is_locked),
                    Err(why) => self.fails(Sign::Lock, &why),
                },
                Some(None) => {
                    let asked = bus.clone();
                    let look = async move {
                        if let Err(why) = self.look_for_lock(&asked).await {
                            self.fails(Sign::Lock, &why);
                        }
                    };
                    bus.spawn(look).detach();
                }
                None => {}
            },
        }
    }
}

/// The object of this session. A program that the session's own manager started is in none itself;
/// then it is the user's session at a seat.
async fn session(bus: &Bus) -> Result<String, Trouble> {
    let of = async |id: &str| -> Result<String, Trouble> {
        let path: OwnedObjectPath = bus.call([NAME, PATH, MANAGER, "GetSession"], &(id,)).await?;
        let path = path.as_str().to_owned();
        bus.property([NAME, &path, SESSION, "LockedHint"]).await.map(|_| path)
    };
    if let Ok(id) = std::env::var("XDG_SESSION_ID")
        && let Ok(path) = of(&id).await
    {
        return Ok(path);
    }
    // Signals come from the object's own path, so the word `auto` in it would hear none.
    let auto = of(AUTO).await;
    if let Ok(path) = &auto
        && !path.ends_with(AUTO)
    {
        return auto;
    }
    type Listed = (String, u32, String, String, OwnedObjectPath);
    let all: Vec<Listed> = bus.call([NAME, PATH, MANAGER, "ListSessions"], &()).await?;
    let user = rustix::process::getuid().as_raw();
    let mut own = all.into_iter().filter(|(_, of, ..)| *of == user).collect::<Vec<_>>();
    own.sort_by_key(|(_, _, _, seat, _)| seat.is_empty());
    match own.into_iter().next() {
        Some((.., path)) => Ok(path.as_str().to_owned()),
        None => Err(Trouble::Refused("this user has no session".to_owned())),
    }
}
