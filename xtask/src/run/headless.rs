//! Both programs on a desktop of our own, and a screenshot of what a user would see.

use std::path::Path;
use std::time::Duration;
use std::{fs, thread};

use anyhow::{Context, Result, bail};

use crate::packages::{self, Need};
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW_PROGRAM, Workspace};

/// The display, in pixels.
const WIDTH: u32 = 1366;
const HEIGHT: u32 = 768;
/// From so many colours on there is smooth text in a picture, not just a background.
const PAINTED: u32 = 100;
/// How often we look whether the picture still changes.
const LOOKS: u32 = 60;

/// Starts both, waits until the window stands there, takes its picture and ends everything.
pub fn run(workspace: &Workspace, profile: Profile) -> Result<()> {
    eprintln!("there is no display here: starting one in memory");
    packages::ensure(&[Need::Screenshot])?;
    let desktop = PrivateDesktop::start(&format!("{WIDTH}x{HEIGHT}"))?;
    let home = desktop.home().join("adempauze");
    let agent = workspace.program(AGENT_PROGRAM, profile);
    let ask = |words: &[&str]| {
        let mut command = desktop.command(&agent);
        command.args(words).arg("--home").arg(&home);
        command
    };

    let _agent = Running::start(&mut ask(&["agent"]))?;
    wait_until("the agent answers", || succeeds(&mut ask(&["status", "--json"])))?;
    // From here on there is a plan to show, and a moment that is called up shows the notification.
    output(&mut ask(&["begin"]))?;
    output(&mut ask(&["now", "micro-pause"]))?;

    let mut window = desktop.command(&workspace.program(WINDOW_PROGRAM, profile));
    let _window = Running::start(window.arg("--home").arg(&home))?;

    let picture = workspace.target.join("adempauze.png");
    wait_until_painted(&desktop, &picture)?;
    output(&mut ask(&["quit"]))?;
    println!("{}", picture.display());
    Ok(())
}

/// Takes pictures until there is text in the window's place and the next looks the same. Only the
/// left half tells: the notification, at the right, has text of its own.
fn wait_until_painted(desktop: &PrivateDesktop, picture: &Path) -> Result<()> {
    let mut before = String::new();
    for _ in 0..LOOKS {
        output(desktop.command(Path::new("import")).args(["-window", "root"]).arg(picture))?;
        let left_half = format!("{}[{}x{HEIGHT}+0+0]", picture.display(), WIDTH / 2);
        let mut identify = desktop.command(Path::new("identify"));
        let seen = output(identify.args(["-format", "%k %#", &left_half]))?;
        let colours: u32 = seen.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        if colours >= PAINTED && seen == before {
            return Ok(());
        }
        before = seen;
        thread::sleep(Duration::from_millis(500));
    }
    fs::remove_file(picture).context("failed to remove the picture of an empty screen")?;
    bail!("the window painted nothing within {} s", LOOKS / 2)
}
