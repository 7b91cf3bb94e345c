//! An X session: a real server, real input, a real window and a real window manager.

use super::{Desktop, EARLY, Watching, lacks};
use crate::process::until;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use x11rb::connection::Connection;
use x11rb::properties::WmHints;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

fn xdotool(desktop: &Desktop, words: &[&str]) {
    assert!(desktop.command("xdotool").args(words).status().unwrap().success());
}

#[test]
fn whoever_does_not_touch_the_computer_is_away_until_they_do() {
    let Some(desktop) = Desktop::start() else { return };
    if lacks(&["xdotool"]) {
        return;
    }
    let eyes = Eyes::on(&desktop);
    let count = |what: &str| eyes.saw().iter().filter(|line| line.starts_with(what)).count();
    until("nobody is there", || count("Away") == 1);
    xdotool(&desktop, &["mousemove", "11", "12"]);
    until("the mouse is moved", || count("Back") == 1);
    until("nobody is there again", || count("Away") == 2);
    xdotool(&desktop, &["key", "shift"]);
    until("a key is pressed", || count("Back") == 2);
    let away = eyes.saw().into_iter().find(|line| line.starts_with("Away")).unwrap();
    let idle_ms: String = away.chars().filter(char::is_ascii_digit).collect();
    assert!(idle_ms.parse::<u64>().unwrap() >= 2_000, "the idle time is the server's: {away}");
}

#[test]
fn a_moment_without_typing_is_told_at_once_or_when_it_comes() {
    let Some(desktop) = Desktop::start() else { return };
    if lacks(&["xdotool"]) {
        return;
    }
    let mut eyes = Eyes::on(&desktop);
    until("there is a picture", || eyes.saw().iter().any(|line| line.starts_with("Picture")));
    eyes.ask();
    until("nobody types", || eyes.saw().iter().any(|line| line == "Still"));
    xdotool(&desktop, &["key", "shift"]);
    eyes.ask();
    until("nobody types any more", || {
        eyes.saw().iter().filter(|line| *line == "Still").count() == 2
    });
    assert!(!eyes.saw().contains(&"asked: false".to_owned()), "the X server tells");
}

/// What is seen on a desktop, with all lengths sixty times shorter.
struct Eyes {
    program: Child,
    file: PathBuf,
}

impl Eyes {
    fn on(desktop: &Desktop) -> Eyes {
        let file = desktop.folder().join("eyes.out");
        let mut program = desktop.command(env!("CARGO_BIN_EXE_see-user"));
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            program.env(bus, "unix:path=/nonexistent/bus");
        }
        program.env_remove("XDG_SESSION_TYPE").stdin(Stdio::piped());
        let program = program.stdout(fs::File::create(&file).unwrap()).spawn().unwrap();
        Eyes { program, file }
    }

    fn saw(&self) -> Vec<String> {
        fs::read_to_string(&self.file).unwrap().lines().map(str::to_owned).collect()
    }

    fn ask(&mut self) {
        self.program.stdin.as_mut().unwrap().write_all(b"still\n").unwrap();
    }
}

impl Drop for Eyes {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
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
