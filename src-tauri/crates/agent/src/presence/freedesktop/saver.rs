//! Screen savers that say when they cover the screen. Where the session itself does not say that
//! it is locked, they do; where both do, one is enough.

use super::bus::{Bus, Listener, Signal};
use super::desk::Desk;
use super::{FirstLook, Trouble};
use crate::presence::Sign;
use futures_lite::future::BoxedLocal;
use std::rc::Rc;

/// Names that are the names of their interfaces too, and the objects behind them.
const SAVERS: [(&str, &[&str]); 5] = [
    ("org.freedesktop.ScreenSaver", &["/org/freedesktop/ScreenSaver", "/ScreenSaver"]),
    ("org.gnome.ScreenSaver", &["/org/gnome/ScreenSaver"]),
    ("org.cinnamon.ScreenSaver", &["/org/cinnamon/ScreenSaver"]),
    ("org.mate.ScreenSaver", &["/org/mate/ScreenSaver"]),
    ("org.xfce.ScreenSaver", &["/org/xfce/ScreenSaver"]),
];

/// Listens to screen savers.
pub struct Savers {
    desk: Rc<Desk>,
}

impl Savers {
    /// One that tells the desk.
    pub fn new(desk: Rc<Desk>) -> Savers {
        Savers { desk }
    }

    fn tell(&self, name: &'static str, is_active: Result<bool, Trouble>) {
        match is_active {
            Ok(is_active) => {
                self.desk.answers(Sign::Lock, name);
                self.desk.locked(name, is_active);
            }
            // Some own the name and only take inhibitions.
            Err(Trouble::Refused(_)) => {}
            Err(why) => {
                self.desk.locked(name, false);
                self.desk.fails(Sign::Lock, name, &why);
            }
        }
    }
}

impl Listener for Savers {
    fn names(&self) -> &'static [&'static str] {
        const NAMES: [&str; SAVERS.len()] =
            [SAVERS[0].0, SAVERS[1].0, SAVERS[2].0, SAVERS[3].0, SAVERS[4].0];
        &NAMES
    }

    fn rules(&self) -> Vec<String> {
        let rule = |(name, _): &(&str, _)| {
            format!("type='signal',sender='{name}',interface='{name}',member='ActiveChanged'")
        };
        SAVERS.iter().map(rule).collect()
    }

    fn appeared(self: Rc<Self>, bus: Bus, name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            let paths = SAVERS.iter().find(|(saver, _)| *saver == name).map(|(_, paths)| *paths);
            for path in paths.unwrap_or_default() {
                let is_active = bus.call([name, path, name, "GetActive"], &()).await;
                let is_there = !matches!(is_active, Err(Trouble::Refused(_)));
                self.tell(name, is_active);
                if is_there {
                    break;
                }
            }
            drop(first);
        })
    }

    fn vanished(&self, name: &'static str) {
        self.desk.forget(Sign::Lock, name);
        self.desk.locked(name, false);
    }

    fn heard(self: Rc<Self>, _bus: &Bus, signal: &Signal<'_>) {
        if signal.member != "ActiveChanged" {
            return;
        }
        if let Some((name, _)) = SAVERS.iter().find(|(name, _)| *name == signal.interface) {
            self.tell(name, signal.read());
        }
    }
}
