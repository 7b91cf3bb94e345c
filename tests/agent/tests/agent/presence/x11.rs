//! An X session: a real server, real input, a real window and a real window manager.

use super::{Desktop, EARLY, SPEED, Watching, lacks};
use crate::process::until;
use std::process::Stdio;
use x11rb::connection::Connection;
use x11rb::properties::WmHints;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

const PROMPT: &str = "2026-11-24/micro-pause/1";

fn xdotool(desktop: &Desktop, words: &[&str]) {
    assert!(desktop.command("xdotool").args(words).status().unwrap().success());
}

#[test]
fn whoever_does_not_touch_the_computer_is_away_until_they_do() {
    let Some(desktop) = Desktop::start() else { return };
    if lacks(&["xdotool"]) {
        return;
    }
    let watching = Watching::from(desktop.home(), EARLY, SPEED);
    watching.until_away(true);
    xdotool(&desktop, &["mousemove", "11", "12"]);
    watching.until_away(false);
    watching.until_away(true);
    xdotool(&desktop, &["key", "shift"]);
    watching.until_away(false);
}

#[test]
fn a_pause_that_was_taken_by_itself_is_credited_on_return() {
    let Some(desktop) = Desktop::start() else { return };
    if lacks(&["xdotool"]) {
        return;
    }
    let watching = Watching::from(desktop.home(), "2026-11-24T09:56:00", SPEED);
    watching.until_away(true);
    until("ten o'clock is over", || {
        watching.home.json(&["status"])["now"].as_str().unwrap() > "2026-11-24T10:01"
    });
    assert_eq!(desktop.shown(), 0, "nobody is there to see it");
    xdotool(&desktop, &["key", "shift"]);
    until("it is credited", || watching.home.outcome(PROMPT).as_deref() == Some("credited"));
}

#[test]
fn a_prompt_waits_while_somebody_types() {
    let Some(desktop) = Desktop::start() else { return };
    if lacks(&["xdotool"]) {
        return;
    }
    // A key every 30 ms; a moment without typing is half a second here.
    let mut typing = desktop.command("xdotool");
    typing.args(["key", "--delay", "30", "--repeat", "4000", "shift"]);
    let mut typing = typing.stdout(Stdio::null()).spawn().unwrap();
    let watching = Watching::from(desktop.home(), "2026-11-24T09:59:40", 6);
    let now = || watching.home.json(&["status"])["now"].as_str().unwrap().to_owned();
    until("it is due", || now().as_str() > "2026-11-24T10:00:05");
    let (is_shown, at) = (desktop.shown(), now());
    assert!(at.as_str() > "2026-11-24T10:00:59" || is_shown == 0, "somebody types at {at}");
    typing.kill().unwrap();
    typing.wait().unwrap();
    until("it comes when nobody types", || desktop.shown() == 1);
    assert!(watching.home.log().contains("saw Still"), "{}", watching.home.log());
}

#[test]
fn a_window_that_covers_the_screen_keeps_prompts_back() {
    let Some(mut desktop) = Desktop::start() else { return };
    if lacks(&["openbox"]) {
        return;
    }
    let watching = Watching::from(desktop.home(), EARLY, 1);
    desktop.start_program("openbox", &["--sm-disable"]);
    let window = RealWindow::open(desktop.display());
    until("the window has the keyboard", || {
        window.activate();
        window.is_active()
    });
    window.cover(true);
    watching.until_busy(&["fullscreen"]);
    window.cover(false);
    watching.until_busy(&[]);
    window.cover(true);
    watching.until_busy(&["fullscreen"]);
    drop(window);
    watching.until_busy(&[]);
}

/// A window that asks its window manager for things, as every program does.
struct RealWindow {
    server: RustConnection,
    root: u32,
    id: u32,
}

impl RealWindow {
    fn open(display: &str) -> RealWindow {
        let (server, screen) = RustConnection::connect(Some(display)).unwrap();
        let root = server.setup().roots[screen].root;
        let id = server.generate_id().unwrap();
        let look = CreateWindowAux::new();
        let class = WindowClass::INPUT_OUTPUT;
        server.create_window(0, id, root, 0, 0, 300, 200, 0, class, 0, &look).unwrap();
        let name = AtomEnum::WM_NAME;
        server.change_property8(PropMode::REPLACE, id, name, AtomEnum::STRING, b"window").unwrap();
        let mut hints = WmHints::new();
        hints.input = Some(true);
        hints.set(&server, id).unwrap();
        server.map_window(id).unwrap();
        server.flush().unwrap();
        RealWindow { server, root, id }
    }

    fn atom(&self, name: &str) -> u32 {
        self.server.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    fn is_active(&self) -> bool {
        let active = self.atom("_NET_ACTIVE_WINDOW");
        let asked = self.server.get_property(false, self.root, active, AtomEnum::WINDOW, 0, 1);
        let reply = asked.unwrap().reply().unwrap();
        reply.value32().and_then(|mut windows| windows.next()) == Some(self.id)
    }

    fn cover(&self, covers: bool) {
        let full = self.atom("_NET_WM_STATE_FULLSCREEN");
        self.wish("_NET_WM_STATE", [covers.into(), full, 0, 1, 0]);
    }

    fn activate(&self) {
        self.wish("_NET_ACTIVE_WINDOW", [2, 0, 0, 0, 0]);
    }

    fn wish(&self, what: &str, how: [u32; 5]) {
        let wish = ClientMessageEvent::new(32, self.id, self.atom(what), how);
        let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.server.send_event(false, self.root, to, wish).unwrap();
        self.server.flush().unwrap();
    }
}
