//! Notification servers that say themselves whether they are quiet: KDE's, and dunst.

use super::{tell, unknown};
use crate::presence::freedesktop::bus::{Bus, Listener, Signal, yes_or_no};
use crate::presence::freedesktop::desk::Desk;
use crate::presence::freedesktop::{FirstLook, Trouble};
use futures_lite::future::BoxedLocal;
use std::rc::Rc;
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// The property that says so, its interface, and what its makers call it. KDE's is also true while
/// a screen is shared, if the user wants that.
const QUIET: [(&str, &str, &str); 2] = [
    ("org.freedesktop.Notifications", "Inhibited", "Notifications.Inhibited"),
    ("org.dunstproject.cmd0", "paused", "dunst"),
];

/// Listens to the notification server.
pub struct Servers {
    desk: Rc<Desk>,
}

impl Servers {
    /// One that tells the desk.
    pub fn new(desk: Rc<Desk>) -> Servers {
        Servers { desk }
    }

    async fn look(&self, bus: &Bus, interface: &str, property: &str, by: &'static str) {
        self.tell(by, bus.property([NAME, PATH, interface, property]).await);
    }

    fn tell(&self, by: &'static str, value: Result<OwnedValue, Trouble>) {
        match value.and_then(|value| yes_or_no(&value)) {
            // Another server: it has no such property.
            Err(Trouble::Refused(_)) => {}
            is_quiet => tell(&self.desk, by, is_quiet),
        }
    }
}

impl Listener for Servers {
    fn names(&self) -> &'static [&'static str] {
        &[NAME]
    }

    fn rules(&self) -> Vec<String> {
        let rule = |(interface, ..): &(&str, _, _)| {
            format!(
                "type='signal',sender='{NAME}',path='{PATH}',member='PropertiesChanged',\
                 interface='org.freedesktop.DBus.Properties',arg0='{interface}'"
            )
        };
        QUIET.iter().map(rule).collect()
    }

    fn appeared(self: Rc<Self>, bus: Bus, _name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            for (interface, property, by) in QUIET {
                self.look(&bus, interface, property, by).await;
            }
            drop(first);
        })
    }

    fn vanished(&self, _name: &'static str) {
        for (_, _, by) in QUIET {
            unknown(&self.desk, by);
        }
    }

    fn heard(self: Rc<Self>, bus: &Bus, signal: &Signal<'_>) {
        if signal.path != PATH {
            return;
        }
        for (interface, property, by) in QUIET {
            match signal.changed(interface, property) {
                Some(Some(value)) => self.tell(by, Ok(value)),
                Some(None) => {
                    let (servers, asked) = (Rc::clone(&self), bus.clone());
                    let look = async move { servers.look(&asked, interface, property, by).await };
                    bus.spawn(look).detach();
                }
                None => {}
            }
        }
    }
}
