//! The icon beside the clock: a port that shows a menu, and what comes back from it.
//!
//! It decides nothing. Every press is a request of the wire, followed as if a face had sent it, and
//! nothing is there that the window and the command line have not: where a desktop has no place for
//! an icon, nothing is lost.

#[cfg(all(unix, not(target_vendor = "apple")))]
mod freedesktop;
mod icon;
mod menu;
#[cfg(target_vendor = "apple")]
mod none;
#[cfg(windows)]
mod windows;

#[cfg(all(unix, not(target_vendor = "apple")))]
pub use freedesktop::Freedesktop as SystemTray;
pub use icon::{Icon, icon};
pub use menu::{Item, Menu, Press};
#[cfg(target_vendor = "apple")]
pub use none::NoTray as SystemTray;
#[cfg(windows)]
pub use windows::NotificationArea as SystemTray;

use std::sync::mpsc::Sender;

/// Shows the icon. No call waits for the desktop.
pub trait Tray {
    /// Shows the icon with this menu, now or as soon as the desktop has a place for it.
    fn show(&mut self, menu: Menu);

    /// Takes the icon away, and waits a moment until it is gone.
    fn shut_down(&mut self);
}

/// What comes back from the icon.
#[derive(Debug)]
pub enum Event {
    /// The menu is about to be seen, where the desktop says so; the answer is what it then shows.
    Opens(Sender<Menu>),
    /// The user pressed something.
    Pressed(Press),
}
