//! The window: one at a time, told to come forward, or started.

use super::Resident;
use crate::spoken::{Spoken, say};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use wire::ConnectionId;
use wire::types::{Notice, SubscribeReply};

/// The program of the window, beside the agent's own.
const PROGRAM: &str = "adempauze-window";

/// The connection of the window, if one is there.
#[derive(Debug, Default)]
pub(super) struct Window {
    connection: Option<ConnectionId>,
}

impl Window {
    pub fn is_open(&self) -> bool {
        self.connection.is_some()
    }

    pub fn gone(&mut self, connection: ConnectionId) {
        self.connection.take_if(|window| *window == connection);
    }
}

impl Resident {
    /// A face subscribes. A second window leaves again, and the first comes forward.
    pub(super) fn subscribed(
        &mut self,
        connection: Option<ConnectionId>,
        is_window: bool,
    ) -> SubscribeReply {
        if !is_window {
            return SubscribeReply { another_window: false };
        }
        if self.window.connection.is_some_and(|window| Some(window) != connection) {
            self.come_forward();
            return SubscribeReply { another_window: true };
        }
        self.window.connection = connection;
        self.seen_in_window();
        SubscribeReply { another_window: false }
    }

    /// Brings the window forward, or starts it, to the front where the system gave a token for that.
    pub(super) fn open_window(&mut self, token: Option<String>) -> Result<(), Spoken> {
        if self.window.is_open() {
            self.come_forward();
            return Ok(());
        }
        if !has_display() {
            return Err(say(&self.messages, "no-display", &[]));
        }
        let missing = |path: &str| Err(say(&self.messages, "no-window", &[("path", path.into())]));
        let Ok(program) = self.files.beside(PROGRAM) else { return missing(PROGRAM) };
        if !program.is_file() {
            return missing(&program.display().to_string());
        }
        self.start_window(&program, token)
    }

    fn start_window(&self, program: &Path, token: Option<String>) -> Result<(), Spoken> {
        let mut command = Command::new(program);
        if let Some(token) = token {
            // Each is read somewhere: by programs on Wayland, and on X11.
            command.env("XDG_ACTIVATION_TOKEN", &token).env("DESKTOP_STARTUP_ID", token);
        }
        if let Some(home) = self.files.folders().home() {
            command.arg("--home").arg(home);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // In a group of its own: what ends the agent's terminal does not end the window.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let started = command.spawn().and_then(|mut window| {
            let wait = move || drop(window.wait());
            thread::Builder::new().name("window".to_owned()).stack_size(64 * 1024).spawn(wait)
        });
        started.map(drop).map_err(|error| {
            let (path, reason) = (program.display().to_string(), error.to_string());
            let values = [("path", (&path).into()), ("reason", (&reason).into())];
            say(&self.messages, "window-not-started", &values)
        })
    }

    fn come_forward(&self) {
        if let (Some(server), Some(window)) = (&self.server, self.window.connection) {
            server.notify_one(window, &Notice::ComeForward);
        }
    }
}

/// Whether there is a display to put a window on.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_vendor = "apple"))))
        || is_set("DISPLAY")
        || is_set("WAYLAND_DISPLAY")
}
