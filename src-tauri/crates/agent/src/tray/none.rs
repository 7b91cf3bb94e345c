//! No icon: on macOS it would belong to the main thread, on which an application has to run for it.
//! See docs/decisions/0014-the-icon.md.

use super::{Event, Menu, Tray};

/// Shows nothing.
#[derive(Debug)]
pub struct NoTray;

impl NoTray {
    /// Nothing ever comes back.
    pub fn new(_tell: impl Fn(Event) + Send + Sync + 'static) -> NoTray {
        NoTray
    }
}

impl Tray for NoTray {
    fn show(&mut self, _menu: Menu) {}

    fn shut_down(&mut self) {}
}
