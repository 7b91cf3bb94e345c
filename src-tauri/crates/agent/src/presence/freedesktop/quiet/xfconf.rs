//! XFCE: a property of its settings store.

use super::{tell, unknown};
use crate::presence::freedesktop::bus::{Bus, Listener, Signal, yes_or_no};
use crate::presence::freedesktop::desk::Desk;
use crate::presence::freedesktop::{FirstLook, Trouble};
use futures_lite::future::BoxedLocal;
use std::rc::Rc;
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.xfce.Xfconf";
const PATH: &str = "/org/xfce/Xfconf";
const CHANNEL: &str = "xfce4-notifyd";
const PROPERTY: &str = "/do-not-disturb";
/// As its makers call it.
const XFCONF: &str = "xfconf";

/// Listens to xfconf.
pub struct Xfconf {
    desk: Rc<Desk>,
}

impl Xfconf {
    /// One that tells the desk.
    pub fn new(desk: Rc<Desk>) -> Xfconf {
        Xfconf { desk }
    }

    fn tell(&self, value: Result<bool, Trouble>) {
        // Where it was never set it says that there is no such property.
        let is_quiet = match value {
            Err(Trouble::Refused(_)) => Ok(false),
            other => other,
        };
        tell(&self.desk, XFCONF, is_quiet);
    }
}

impl Listener for Xfconf {
    fn names(&self) -> &'static [&'static str] {
        &[NAME]
    }

    fn rules(&self) -> Vec<String> {
        vec![format!(
            "type='signal',sender='{NAME}',interface='{NAME}',arg0='{CHANNEL}',arg1='{PROPERTY}'"
        )]
    }

    fn appeared(self: Rc<Self>, bus: Bus, _name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            let asked = bus.call([NAME, PATH, NAME, "GetProperty"], &(CHANNEL, PROPERTY)).await;
            self.tell(asked.and_then(|value: OwnedValue| yes_or_no(&value)));
            drop(first);
        })
    }

    fn vanished(&self, _name: &'static str) {
        unknown(&self.desk, XFCONF);
    }

    fn heard(self: Rc<Self>, _bus: &Bus, signal: &Signal<'_>) {
        match (signal.interface, signal.member) {
            (NAME, "PropertyChanged") => {
                let said = signal.read::<(String, String, OwnedValue)>();
                self.tell(said.and_then(|(_, _, value)| yes_or_no(&value)));
            }
            (NAME, "PropertyRemoved") => self.tell(Ok(false)),
            _ => {}
        }
    }
}
