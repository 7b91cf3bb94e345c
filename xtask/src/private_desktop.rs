//! A desktop of our own: a display in memory, a session bus and a notification server. It ends
//! with the value, and so does everything it started.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::packages::{self, Need};
use crate::process::{Running, succeeds};

/// How long something may take to come up before we say that it does not.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running desktop with nobody at it.
pub struct PrivateDesktop {
    display: String,
    bus: String,
    /// The last one started stands first: they end in that order.
    programs: VecDeque<Running>,
    home: TempDir,
}

impl PrivateDesktop {
    /// Starts one with a display of this size (`1280x800`).
    pub fn start(size: &str) -> Result<Self> {
        if !cfg!(target_os = "linux") {
            bail!("a desktop of our own can be started on Linux only");
        }
        packages::ensure(&[Need::PrivateDesktop])?;
        let home = tempfile::Builder::new()
            .prefix("adempauze-")
            .tempdir()
            .context("failed to make a temporary folder")?;
        for folder in ["runtime", "config", "data", "state", "cache"] {
            fs::create_dir(home.path().join(folder))?;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(home.path().join("runtime"), fs::Permissions::from_mode(0o700))?;
        }
        let mut desktop =
            Self { display: String::new(), bus: String::new(), programs: VecDeque::new(), home };

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", &format!("{size}x24")]);
        xvfb.args(["-nolisten", "tcp", "-noreset"]);
        // What it shows lies in a file there, for who looks at it.
        xvfb.arg("-fbdir").arg(desktop.home.path().join("runtime"));
        let number = desktop.start_and_read_line(&mut xvfb)?;
        desktop.display = format!(":{number}");

        let configuration = desktop.home.path().join("bus.conf");
        fs::write(&configuration, bus_configuration(&desktop.home.path().join("runtime")))?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--nofork", "--print-address=1", "--config-file"]).arg(&configuration);
        desktop.bus = desktop.start_and_read_line(&mut bus)?;

        let mut dunst = desktop.command(Path::new("dunst"));
        dunst.stdout(Stdio::null()).stderr(Stdio::null());
        desktop.programs.push_front(Running::start(&mut dunst)?);
        wait_until("dunst takes notifications", || desktop.has_notification_server())?;
        Ok(desktop)
    }

    /// A program that will run here, and that sees nothing of the user's own folders.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        let home = self.home.path();
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        // Nothing of the machine's own either: whoever sleeps or locks does so here.
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &self.bus);
        command.env("HOME", home).env("XDG_RUNTIME_DIR", home.join("runtime"));
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_DATA_HOME", home.join("data"));
        command.env("XDG_STATE_HOME", home.join("state"));
        command.env("XDG_CACHE_HOME", home.join("cache"));
        command.env_remove("WAYLAND_DISPLAY");
        // There is no graphics card and no accessibility bus: say so, instead of letting it look.
        command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("NO_AT_BRIDGE", "1");
        command
    }

    /// Starts one more program here, that writes a line once it is ready; it ends with the desktop.
    pub fn start_beside(&mut self, program: &Path) -> Result<()> {
        let mut command = self.command(program);
        self.start_and_read_line(&mut command).map(drop)
    }

    /// The name of its display.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// The file that holds what is shown.
    pub fn picture(&self) -> PathBuf {
        self.home.path().join("runtime").join("Xvfb_screen0")
    }

    /// A folder that ends with the desktop.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    fn has_notification_server(&self) -> bool {
        let mut ask = self.command(Path::new("dbus-send"));
        ask.args(["--session", "--print-reply", "--dest=org.freedesktop.Notifications"]);
        ask.arg("/org/freedesktop/Notifications");
        succeeds(ask.arg("org.freedesktop.Notifications.GetServerInformation"))
    }

    /// Xvfb, dbus-daemon and the stand-ins write one line once they are ready.
    fn start_and_read_line(&mut self, command: &mut Command) -> Result<String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut running = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let stdout = running.take_stdout().context("BUG: standard output is piped")?;
        self.programs.push_front(running);
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        match line.trim() {
            "" => bail!("{name} ended before it was ready"),
            line => Ok(line.to_owned()),
        }
    }
}

/// A session bus that starts nothing by itself: just what we start is there. Another user is
/// welcome on it, if let into its folder.
fn bus_configuration(folder: &Path) -> String {
    format!(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n \
         \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n\
         <busconfig><type>session</type><listen>unix:path={}/bus</listen>\n\
         <policy context=\"default\"><allow user=\"*\"/><allow send_destination=\"*\" eavesdrop=\"true\"/>\n\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n",
        folder.display()
    )
}

/// Waits for something that a program we started will do.
pub fn wait_until(what: &str, is_so: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !is_so() {
        if begun.elapsed() > PATIENCE {
            bail!("waited {} s in vain until {what}", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
