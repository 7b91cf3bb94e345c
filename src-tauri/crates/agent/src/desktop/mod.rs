//! The desktop as the run loop sees it: a port that shows bubbles, and what comes back from them.
//!
//! A bubble is a courtesy. Any of them can be lost (no server, a server that restarts, a click at
//! the wrong moment), so nothing here decides anything: the prompt stays answerable elsewhere
//! until its time is over, and a bubble that was waved away is no answer.

mod bubble;
mod examined;
#[cfg(all(unix, not(target_vendor = "apple")))]
mod freedesktop;
mod label;
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
mod toast;

pub use bubble::{About, Bubble, Button, Press};
pub use examined::{Examined, ServerFacts, TrayPlace};
#[cfg(all(unix, not(target_vendor = "apple")))]
pub use freedesktop::{Freedesktop as SystemNotifier, examine};
pub use label::Labels;
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub use toast::{Toast as SystemNotifier, examine};

/// Shows bubbles. No call waits for the server; what comes of it is a [`Report`].
pub trait Notifier {
    /// Puts a bubble on screen, in the place of the one about the same thing.
    fn show(&mut self, bubble: Bubble);

    /// The same in other words, if it is on screen; else nothing.
    fn reword(&mut self, bubble: Bubble);

    /// Takes it from the screen, if it is there.
    fn withdraw(&mut self, about: &About);

    /// Takes away what an earlier run of the agent left there under this id.
    fn close_old(&mut self, id: u32);

    /// Takes everything from the screen, and waits a moment until it is gone.
    fn shut_down(&mut self);

    /// Asks whether there is a server.
    fn probe(&mut self);
}

/// What comes back from the desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// A server answers, and can do this much.
    Server(Abilities),
    /// No server answers.
    NoServer(Lack),
    /// The server took the bubble.
    Taken {
        /// Which.
        about: About,
        /// The serial of the bubble.
        serial: u64,
        /// The server's id of it, where it gives one.
        id: Option<u32>,
    },
    /// Nobody took it.
    NotTaken {
        /// Which.
        about: About,
        /// The serial of the bubble.
        serial: u64,
        /// Why.
        lack: Lack,
    },
    /// The user pressed something on it.
    Pressed {
        /// Which.
        about: About,
        /// What.
        press: Press,
        /// With this a window may come to the front, where the system gives one.
        token: Option<String>,
    },
    /// A server answers with something that can't be read.
    Garbled(String),
}

/// What a server can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// It shows buttons.
    pub has_buttons: bool,
    /// It reads the text as markup.
    pub reads_markup: bool,
    /// It keeps what has left the screen in a list.
    pub keeps: bool,
}

/// Why no server took a bubble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no session bus.
    Bus(String),
    /// Nothing on the bus shows notifications.
    Server(String),
    /// Something says that it shows them, and does not answer.
    Silent,
    /// Something says that it shows them, and answers with what can't be read.
    Garbled(String),
}
