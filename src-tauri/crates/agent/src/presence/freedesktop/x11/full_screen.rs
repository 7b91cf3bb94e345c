//! Whether the window that has the keyboard covers the screen, as the window manager says it
//! (`_NET_ACTIVE_WINDOW`, `_NET_WM_STATE`). The server says when either changes.

use crate::presence::Sign;
use crate::presence::freedesktop::Trouble;
use crate::presence::freedesktop::desk::Desk;
use planner::engine::BusyReason;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt, EventMask, PropertyNotifyEvent,
    Window,
};
use x11rb::rust_connection::RustConnection;

/// As it is known.
const X11: &str = "X11";
/// No window has this many states.
const MOST_ATOMS: u32 = 1024;

x11rb::atom_manager! {
    /// The names that are asked for.
    Atoms:
    AtomsCookie {
        _NET_SUPPORTED,
        _NET_ACTIVE_WINDOW,
        _NET_WM_STATE,
        _NET_WM_STATE_FULLSCREEN,
    }
}

/// The window that has the keyboard.
pub struct FullScreen {
    root: Window,
    atoms: Atoms,
    active: Option<Window>,
}

impl FullScreen {
    /// Begins to listen.
    pub fn begin(
        server: &RustConnection,
        root: Window,
        desk: &Desk,
    ) -> Result<FullScreen, Trouble> {
        let atoms = Atoms::new(server)?.reply()?;
        listen_to(server, root, EventMask::PROPERTY_CHANGE)?;
        let mut full_screen = FullScreen { root, atoms, active: None };
        full_screen.look_for_manager(server, desk)?;
        full_screen.look_for_active(server, desk)?;
        Ok(full_screen)
    }

    /// Follows an event, if it is one that counts.
    pub fn heard(
        &mut self,
        server: &RustConnection,
        desk: &Desk,
        event: &Event,
    ) -> Result<(), Trouble> {
        match event {
            // Not every window manager says that nothing is active any more.
            Event::DestroyNotify(gone) if Some(gone.window) == self.active => {
                self.look_for_active(server, desk)
            }
            Event::PropertyNotify(changed) => self.changed(server, desk, *changed),
            _ => Ok(()),
        }
    }

    fn changed(
        &mut self,
        server: &RustConnection,
        desk: &Desk,
        changed: PropertyNotifyEvent,
    ) -> Result<(), Trouble> {
        let is_root = changed.window == self.root;
        if is_root && changed.atom == self.atoms._NET_ACTIVE_WINDOW {
            self.look_for_active(server, desk)
        } else if is_root && changed.atom == self.atoms._NET_SUPPORTED {
            self.look_for_manager(server, desk)
        } else if Some(changed.window) == self.active && changed.atom == self.atoms._NET_WM_STATE {
            self.look_at_active(server, desk)
        } else {
            Ok(())
        }
    }

    /// Without a window manager that says so nothing is known.
    fn look_for_manager(&self, server: &RustConnection, desk: &Desk) -> Result<(), Trouble> {
        let supported = atoms(server, self.root, self.atoms._NET_SUPPORTED, AtomEnum::ATOM)?;
        if supported.contains(&self.atoms._NET_WM_STATE_FULLSCREEN) {
            desk.answers(Sign::FullScreen, X11);
        } else {
            desk.forget(Sign::FullScreen, X11);
        }
        Ok(())
    }

    fn look_for_active(&mut self, server: &RustConnection, desk: &Desk) -> Result<(), Trouble> {
        let active = atoms(server, self.root, self.atoms._NET_ACTIVE_WINDOW, AtomEnum::WINDOW)?;
        let active = active.first().copied().filter(|window| *window != x11rb::NONE);
        if active != self.active {
            if let Some(before) = self.active {
                listen_to(server, before, EventMask::NO_EVENT)?;
            }
            if let Some(active) = active {
                let what = EventMask::PROPERTY_CHANGE | EventMask::STRUCTURE_NOTIFY;
                listen_to(server, active, what)?;
            }
            self.active = active;
        }
        self.look_at_active(server, desk)
    }

    fn look_at_active(&self, server: &RustConnection, desk: &Desk) -> Result<(), Trouble> {
        let covers = match self.active {
            Some(active) => {
                let state = atoms(server, active, self.atoms._NET_WM_STATE, AtomEnum::ATOM)?;
                state.contains(&self.atoms._NET_WM_STATE_FULLSCREEN)
            }
            None => false,
        };
        desk.busy(BusyReason::Fullscreen, X11, covers);
        Ok(())
    }
}

/// Nothing is known of it any more.
pub fn unknown(desk: &Desk, why: &Trouble) {
    desk.busy(BusyReason::Fullscreen, X11, false);
    desk.fails(Sign::FullScreen, X11, why);
}

/// Another program's window may be gone by now; the server then says so in an event, which nobody
/// listens to.
fn listen_to(server: &RustConnection, window: Window, what: EventMask) -> Result<(), Trouble> {
    let listen = ChangeWindowAttributesAux::new().event_mask(what);
    server.change_window_attributes(window, &listen)?;
    Ok(())
}

/// The numbers in a property; none if the window has no such property, or is gone.
fn atoms(
    server: &RustConnection,
    window: Window,
    property: Atom,
    kind: AtomEnum,
) -> Result<Vec<u32>, Trouble> {
    let asked = server.get_property(false, window, property, kind, 0, MOST_ATOMS)?;
    match asked.reply().map_err(Trouble::from) {
        Ok(reply) => Ok(reply.value32().map(Iterator::collect).unwrap_or_default()),
        Err(Trouble::Refused(_)) => Ok(Vec::new()),
        Err(why) => Err(why),
    }
}
