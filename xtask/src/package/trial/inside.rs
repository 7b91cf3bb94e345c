//! A clean Debian with a user who sits at a desktop. The display, the bus and the notification
//! server are those of the machine outside: inside there is just what the package asks for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

use super::super::clean_debian::USER;
use crate::private_desktop::PrivateDesktop;
use crate::process::{Running, output, run};

/// Where the agent's program is installed.
const AGENT: &str = "/usr/bin/adempauze";

/// What changes in `/` by itself when packages come and go.
const PASSING: [&str; 6] = ["./proc", "./dev", "./tmp", "./run", "./var", "./home"];

/// A clean Debian that runs.
pub struct Inside {
    root: PathBuf,
    desktop: PrivateDesktop,
}

impl Inside {
    /// Mounts what it needs, and starts the desktop.
    pub fn start(root: &Path) -> Result<Inside> {
        let desktop = PrivateDesktop::start("1280x800")?;
        let runtime = root.join(format!("run/user/{USER}"));
        fs::create_dir_all(&runtime)?;
        // For the user inside; the programs outside are root's, and get in anyway.
        let shared = desktop.home().join("runtime");
        run(Command::new("chown").arg(format!("{USER}:{USER}")).arg(&shared))?;
        run(Command::new("mount").arg("--bind").arg(shared).arg(runtime))?;
        run(Command::new("mount").args(["-t", "proc", "proc"]).arg(root.join("proc")))?;
        // As the kernel names it: programs are told apart by where they lie.
        Ok(Inside { root: root.canonicalize()?, desktop })
    }

    /// A command of the administrator.
    pub fn as_root(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.root).args(["env", "-i", "LC_ALL=C.UTF-8"]);
        command.args(["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive"]);
        command.args(words);
        command
    }

    /// A command of the user who sits there.
    pub fn as_user(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(format!("--userspec={USER}:{USER}")).arg(&self.root).args(["env", "-i"]);
        command.args(["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/home/user", "USER=user"]);
        command.arg(format!("XDG_RUNTIME_DIR=/run/user/{USER}"));
        command.arg(format!("DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/{USER}/bus"));
        command.arg(format!("DISPLAY={}", self.desktop.display()));
        command.args(["LIBGL_ALWAYS_SOFTWARE=1", "NO_AT_BRIDGE=1"]).args(words);
        command
    }

    /// Puts a package where it can be installed from, and installs it.
    pub fn install(&self, package: &Path) -> Result<()> {
        let name = package.file_name().context("a package has a name")?;
        let inside = Path::new("/tmp").join(name);
        fs::copy(package, self.root.join("tmp").join(name))?;
        run(&mut self.as_root(&["dpkg", "--install", &inside.to_string_lossy()]))
    }

    /// Starts the agent; it writes its log where it can be shown.
    pub fn start_agent(&self) -> Result<Running> {
        Running::start(self.as_user(&["adempauze", "agent"]).stdout(Stdio::null()))
    }

    /// What a word of the command line says.
    pub fn say(&self, words: &[&str]) -> Result<String> {
        output(&mut self.as_user(&[&["adempauze"], words].concat()))
    }

    /// What it says in JSON.
    pub fn ask(&self, words: &[&str]) -> Result<Value> {
        let said = self.say(&[words, &["--json"]].concat())?;
        serde_json::from_str(&said).with_context(|| format!("no JSON: {said}"))
    }

    /// How many notifications are on screen.
    pub fn on_screen(&self) -> Result<u32> {
        let mut ask = self.desktop.command(Path::new("dunstctl"));
        let said = output(ask.args(["count", "displayed"]))?;
        said.trim().parse().with_context(|| format!("no number: {said}"))
    }

    /// The processes of a program that lies inside.
    pub fn processes_of(&self, program: &str) -> Result<Vec<u32>> {
        let path = self.root.join(program.trim_start_matches('/'));
        // One that was replaced has a remark behind its name.
        let runs = |exe: &Path| {
            exe.to_string_lossy().trim_end_matches(" (deleted)") == path.to_string_lossy()
        };
        processes(runs)
    }

    /// Whether a program of this name runs inside, wherever it lies.
    pub fn runs_with(&self, name: &str) -> Result<bool> {
        let found = processes(|exe| exe.starts_with(&self.root) && exe.ends_with(name))?;
        Ok(!found.is_empty())
    }

    /// The agents that run.
    pub fn agents(&self) -> Result<Vec<u32>> {
        self.processes_of(AGENT)
    }

    /// The files of the system: not those that come and go by themselves, and no user's.
    pub fn files(&self) -> Result<BTreeSet<String>> {
        let mut find = Command::new("find");
        let list = output(find.current_dir(&self.root).args([".", "-xdev", "!", "-type", "d"]))?;
        let lasting = |path: &&str| !PASSING.iter().any(|folder| path.starts_with(folder));
        Ok(list.lines().filter(lasting).map(str::to_owned).collect())
    }

    /// Whether a file is there inside.
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path.trim_start_matches('/')).exists()
    }
}

/// The processes whose program fits.
fn processes(fits: impl Fn(&Path) -> bool) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let entry = entry?;
        let Ok(id) = entry.file_name().to_string_lossy().parse() else { continue };
        let exe = fs::read_link(entry.path().join("exe"));
        if exe.is_ok_and(|exe| fits(&exe)) {
            found.push(id);
        }
    }
    Ok(found)
}
