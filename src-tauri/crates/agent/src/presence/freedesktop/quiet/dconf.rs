//! GNOME and Cinnamon keep it in dconf: read from its file, and read again when its writer says
//! that something changed there.
//!
//! Only the user's own file is read. What an administrator set for all is not known, and counts as
//! "not switched on".

use super::{tell, unknown};
use crate::presence::freedesktop::bus::{Bus, Listener, Signal};
use crate::presence::freedesktop::desk::Desk;
use crate::presence::freedesktop::{FirstLook, Trouble};
use futures_lite::future::BoxedLocal;
use gvdb::read::{Error, File};
use std::cell::Cell;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::rc::Rc;

const WRITER: &str = "ca.desrt.dconf.Writer";
/// As its makers call it.
const DCONF: &str = "dconf";

/// The bus itself, which is there whenever anything is.
const BUS: &str = "org.freedesktop.DBus";

/// Where a desktop keeps it.
struct Key {
    /// The desktop, as `XDG_CURRENT_DESKTOP` names it.
    desktop: &'static str,
    /// Its shell's name on the bus.
    shell: &'static str,
    folder: &'static str,
    /// A switch that is off when notifications are.
    name: &'static str,
}

const KEYS: [Key; 2] = [
    Key {
        desktop: "GNOME",
        shell: "org.gnome.Shell",
        folder: "/org/gnome/desktop/notifications/",
        name: "show-banners",
    },
    Key {
        desktop: "X-Cinnamon",
        shell: "org.Cinnamon",
        folder: "/org/cinnamon/desktop/notifications/",
        name: "display-notifications",
    },
];

/// Listens to dconf's writer.
pub struct Dconf {
    desk: Rc<Desk>,
    file: Option<PathBuf>,
    /// Whether each of [`KEYS`] means anything in this session: what another desktop left in the
    /// file does not.
    counts: [Cell<bool>; KEYS.len()],
}

impl Dconf {
    /// One that tells the desk, and reads this user's file.
    pub fn new(desk: Rc<Desk>) -> Dconf {
        let config = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
        let config = config.filter(|folder| folder.is_absolute());
        let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".config"));
        let file = config.or_else(home).map(|config| config.join("dconf/user"));
        let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
        let counts = KEYS.map(|key| Cell::new(desktop.split(':').any(|word| word == key.desktop)));
        Dconf { desk, file, counts }
    }

    fn look(&self) {
        let Some(file) = &self.file else { return };
        let keys = KEYS.iter().zip(&self.counts).filter(|(_, counts)| counts.get());
        let keys: Vec<&Key> = keys.map(|(key, _)| key).collect();
        if keys.is_empty() {
            return;
        }
        let is_off = |key: &&Key| Ok(switch(file, key)? == Some(false));
        let off = keys.iter().map(is_off).collect::<Result<Vec<bool>, Trouble>>();
        tell(&self.desk, DCONF, off.map(|off| off.contains(&true)));
    }
}

impl Listener for Dconf {
    fn names(&self) -> &'static [&'static str] {
        const NAMES: [&str; 3] = [BUS, KEYS[0].shell, KEYS[1].shell];
        &NAMES
    }

    fn rules(&self) -> Vec<String> {
        let rule = |Key { folder, .. }: &Key| {
            format!("type='signal',interface='{WRITER}',member='Notify',arg0path='{folder}'")
        };
        KEYS.iter().map(rule).collect()
    }

    fn appeared(self: Rc<Self>, _: Bus, name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            if let Some(at) = KEYS.iter().position(|key| key.shell == name) {
                self.counts[at].set(true);
            }
            self.look();
            drop(first);
        })
    }

    fn vanished(&self, name: &'static str) {
        if name == BUS {
            unknown(&self.desk, DCONF);
        }
    }

    fn heard(self: Rc<Self>, _bus: &Bus, signal: &Signal<'_>) {
        if (signal.interface, signal.member) == (WRITER, "Notify") {
            self.look();
        }
    }
}

/// How a switch stands in the file; none if nobody has touched it yet.
fn switch(file: &Path, key: &Key) -> Result<Option<bool>, Trouble> {
    let file = match File::from_file(file) {
        Ok(file) => file,
        Err(Error::Io(error, _)) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Trouble::Unreachable(error.to_string())),
    };
    let value = file.hash_table().and_then(|table| {
        let value: Result<bool, Error> = table.get(&format!("{}{}", key.folder, key.name));
        value
    });
    match value {
        Ok(is_on) => Ok(Some(is_on)),
        Err(Error::KeyNotFound(_)) => Ok(None),
        Err(error) => Err(Trouble::WrongType(error.to_string())),
    }
}
