//! A desktop that ends with the test: Xvfb, dbus-daemon without anything to start by itself, and
//! dunst with a menu that is answered by a script.

use crate::process::{Home, until};
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// No service folder: nothing is on this bus but what the test puts there.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=FOLDER/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A running desktop with nobody at it.
pub struct Desktop {
    folder: TempDir,
    display: String,
    bus: String,
    /// The last one started ends first.
    programs: Vec<Program>,
}

struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Desktop {
    /// One with a notification server; none where the programs for it are missing and nobody
    /// promised them (`CI`).
    pub fn start() -> Option<Desktop> {
        let mut desktop = Desktop::without_server()?;
        desktop.start_dunst();
        Some(desktop)
    }

    /// One without a notification server.
    pub fn without_server() -> Option<Desktop> {
        let missing: Vec<&str> = ["Xvfb", "dbus-daemon", "dunst", "dunstctl"]
            .into_iter()
            .filter(|program| !is_on_path(program))
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            assert!(std::env::var_os("CI").is_none(), "not installed: {missing}");
            eprintln!("SKIPPED: a desktop of its own needs {missing} (install xvfb, dbus, dunst)");
            return None;
        }
        let folder = tempfile::Builder::new().prefix("desktop-").tempdir().unwrap();
        let mut desktop =
            Desktop { folder, display: String::new(), bus: String::new(), programs: Vec::new() };
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"]);
        desktop.display = format!(":{}", desktop.first_line_of(&mut xvfb));
        desktop.start_bus();
        Some(desktop)
    }

    /// Starts the bus, at the address that it had before.
    pub fn start_bus(&mut self) {
        let _ = fs::remove_file(self.file("bus"));
        let config = self.file("bus.conf");
        let text = BUS.replace("FOLDER", &self.folder.path().display().to_string());
        fs::write(&config, text).unwrap();
        let mut bus = Command::new("dbus-daemon");
        bus.arg("--config-file").arg(config).args(["--nofork", "--print-address=1"]);
        let address = self.first_line_of(&mut bus);
        // Without its id, so that it is found again after a restart.
        self.bus = address.split(',').next().unwrap().to_owned();
    }

    /// The bus falls, with everything that is on it but the agent.
    pub fn kill_bus(&mut self) {
        // The display was started first.
        while self.programs.len() > 1 {
            drop(self.programs.pop());
        }
    }

    /// The bus is there again, with a notification server.
    pub fn bring_bus_back(&mut self) {
        self.start_bus();
        self.start_dunst();
    }

    /// The address of the bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// The name of the display.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// A folder that ends with the desktop.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts a program here; it ends with the desktop.
    pub fn start_program(&mut self, program: &str, words: &[&str]) {
        let mut command = self.command(program);
        command.env("XDG_RUNTIME_DIR", self.folder.path());
        command.args(words).stdout(Stdio::null()).stderr(Stdio::null());
        self.programs.push(Program(command.spawn().unwrap()));
    }

    /// A folder for an agent on this desktop.
    pub fn home(&self) -> Home {
        Home::new().with(&[("DISPLAY", &self.display), ("DBUS_SESSION_BUS_ADDRESS", &self.bus)])
    }

    /// The same where the display is not seen: nobody is away from it, however long nobody touches
    /// it.
    pub fn home_without_display(&self) -> Home {
        self.home().with(&[("DISPLAY", "")])
    }

    /// The same with a bus of the machine beside it: this one.
    pub fn home_with_logind(&self) -> Home {
        self.home_without_display().with(&[("DBUS_SYSTEM_BUS_ADDRESS", &self.bus)])
    }

    /// Starts the notification server, and waits until it takes notifications.
    pub fn start_dunst(&mut self) {
        let menu = self.file("menu");
        let script = format!(
            "#!/bin/sh\nlines=$(cat)\nprintf '%s\\n' \"$lines\" >> {menu}.seen\n\
             printf '%s\\n' \"$lines\" | grep -F \",$(cat {menu}.key)]\"\n",
            menu = menu.display()
        );
        fs::write(&menu, script).unwrap();
        fs::set_permissions(&menu, fs::Permissions::from_mode(0o755)).unwrap();
        let config = self.file("dunstrc");
        // Nothing leaves the screen by itself unless the server is told so.
        let text =
            format!("[global]\ndmenu = {}\nidle_threshold = 0\nmarkup = full\n", menu.display());
        fs::write(&config, text).unwrap();
        let said = fs::File::create(self.file("dunst.out")).unwrap();
        let mut dunst = self.command("dunst");
        dunst.arg("-conf").arg(config).arg("-print").stdout(said).stderr(Stdio::null());
        self.programs.push(Program(dunst.spawn().unwrap()));
        until("dunst takes notifications", || self.dunstctl(&["count"]).is_some());
    }

    /// Ends the notification server without a word.
    pub fn kill_dunst(&mut self) {
        drop(self.programs.pop());
    }

    /// Starts GNOME's old notification server: one with windows and real buttons. None where it is
    /// not installed and nobody promised it (`CI`).
    pub fn start_notification_daemon(&mut self) -> Option<()> {
        let places = ["lib/notification-daemon", "libexec", "lib/notification-daemon-1.0"];
        let places = places.map(|place| format!("/usr/{place}/notification-daemon"));
        let daemon = places.iter().find(|place| Path::new(place).is_file());
        let (Some(daemon), true) = (daemon, is_on_path("xdotool")) else {
            assert!(
                std::env::var_os("CI").is_none(),
                "not installed: notification-daemon, xdotool"
            );
            eprintln!("SKIPPED: this needs notification-daemon and xdotool");
            return None;
        };
        let mut daemon = self.command(daemon);
        daemon.env("NO_AT_BRIDGE", "1").stdout(Stdio::null()).stderr(Stdio::null());
        self.programs.push(Program(daemon.spawn().unwrap()));
        Some(())
    }

    /// The windows of notifications, as that server names them.
    pub fn windows(&self) -> Vec<String> {
        let mut search = self.command("xdotool");
        search.args(["search", "--onlyvisible", "--name", "^Notification$"]);
        let output = search.stderr(Stdio::null()).output().unwrap();
        String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
    }

    /// Where a window is and how large; none once it has gone.
    pub fn place(&self, window: &str) -> Option<String> {
        let mut ask = self.command("xdotool");
        ask.args(["getwindowgeometry", "--shell", window]).stderr(Stdio::null());
        let told = ask.output().unwrap();
        told.status.success().then(|| String::from_utf8_lossy(&told.stdout).into_owned())
    }

    /// Presses the mouse on a window, so far from its left and its lower edge.
    pub fn click(&self, window: &str, x: u32, above: u32) {
        let Some(place) = self.place(window) else { return };
        let height = place.lines().find_map(|line| line.strip_prefix("HEIGHT=")).unwrap();
        let y = height.parse::<u32>().unwrap() - above;
        let mut click = self.command("xdotool");
        click.args(["mousemove", "--sync", "--window", window]);
        click.args([&x.to_string(), &y.to_string(), "click", "1"]);
        let _ = click.stderr(Stdio::null()).status().unwrap();
    }

    /// Sends a signal as a notification server would.
    pub fn signal(&self, name: &str, words: &[&str]) {
        let mut send = self.command("dbus-send");
        send.args(["--session", "--type=signal", "/org/freedesktop/Notifications"]);
        send.arg(format!("org.freedesktop.Notifications.{name}")).args(words);
        assert!(send.status().unwrap().success());
    }

    /// Starts a notification server that is not quite right.
    pub fn start_odd_server(&mut self, how: &str) {
        let said = fs::File::create(self.file("odd.out")).unwrap();
        let mut server = self.command(env!("CARGO_BIN_EXE_odd-server"));
        server.arg(how).stdout(said);
        self.programs.push(Program(server.spawn().unwrap()));
        until("it has the name", || self.asked_of_odd_server("ready") == 1);
    }

    /// What it printed.
    pub fn said_by_odd_server(&self) -> String {
        fs::read_to_string(self.file("odd.out")).unwrap()
    }

    /// How often it was called so.
    pub fn asked_of_odd_server(&self, call: &str) -> usize {
        let said = self.said_by_odd_server();
        said.lines().filter(|line| *line == call).count()
    }

    /// Notes from now on what the notification server is told.
    pub fn watch_notifications(&mut self) {
        let told = fs::File::create(self.file("notify.seen")).unwrap();
        let mut monitor = self.command("dbus-monitor");
        monitor.args(["--session", "interface='org.freedesktop.Notifications'"]);
        self.programs.push(Program(monitor.stdout(told).stderr(Stdio::null()).spawn().unwrap()));
        until("the bus is watched", || {
            self.signal("Marker", &["uint32:0"]);
            self.told().contains("member=Marker")
        });
    }

    fn told(&self) -> String {
        fs::read_to_string(self.file("notify.seen")).unwrap()
    }

    /// How many notifications it was told to show so far; those that were told anew in their place
    /// are not counted again.
    pub fn notified(&self) -> usize {
        // What was sent before comes before this mark.
        let marks = self.told().matches("member=Marker").count();
        self.signal("Marker", &["uint32:1"]);
        until("the mark has come", || self.told().matches("member=Marker").count() > marks);
        let told = self.told();
        // The name of the program comes first, then the id of the one that is replaced.
        let calls = told.split("member=Notify\n").skip(1);
        calls
            .filter(|call| call.lines().nth(1).is_some_and(|line| line.trim() == "uint32 0"))
            .count()
    }

    /// How many notifications are on screen.
    pub fn shown(&self) -> u32 {
        let count = self.dunstctl(&["count", "displayed"]).unwrap_or_default();
        count.trim().parse().unwrap_or(0)
    }

    /// What the server printed of the notifications it took.
    pub fn printed(&self) -> String {
        fs::read_to_string(self.file("dunst.out")).unwrap()
    }

    /// The menu as it was offered last.
    pub fn menu(&self) -> String {
        fs::read_to_string(self.file("menu.seen")).unwrap_or_default()
    }

    /// Presses the button with this key on what is on screen.
    pub fn press(&self, key: &str) {
        fs::write(self.file("menu.key"), key).unwrap();
        assert!(self.dunstctl(&["context"]).is_some(), "dunst has no menu");
    }

    /// Waves away what is on screen.
    pub fn dismiss(&self) {
        assert!(self.dunstctl(&["close"]).is_some());
    }

    /// A program on this desktop.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("HOME", self.folder.path()).env_remove("WAYLAND_DISPLAY");
        command.stdin(Stdio::null());
        command
    }

    fn dunstctl(&self, words: &[&str]) -> Option<String> {
        let output = self.command("dunstctl").args(words).output().unwrap();
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Both Xvfb and dbus-daemon write one line once they are ready.
    fn first_line_of(&mut self, command: &mut Command) -> String {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let stdout = child.stdout.take().unwrap();
        self.programs.push(Program(child));
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        assert_ne!(line.trim(), "", "{command:?} ended before it was ready");
        line.trim().to_owned()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        while let Some(program) = self.programs.pop() {
            drop(program);
        }
    }
}

/// Whether a program can be started by its name.
pub fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| Path::new(&folder).join(program).is_file())
}
