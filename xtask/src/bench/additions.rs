//! What the additions cost that a user may switch on: a pack, timing that learns, a folder that
//! another computer has told its year through, and the page of a month. The same agent with the same
//! year behind it is measured without them and with them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

use super::report::Figure;
use super::resident::{Rest, at_rest, per_minute};
use super::{Options, history, starting};
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};
use crate::workspace::{AGENT_PROGRAM, Profile, Workspace};

/// A year of the other computer has more answers than this.
const LEAST_ANSWERS: u64 = 1000;

/// What was measured of one.
struct Measured {
    start_ms: f64,
    rest: Rest,
}

/// Measures one agent without them, then one with all of them.
pub fn measure(
    workspace: &Workspace,
    desktop: &PrivateDesktop,
    options: &Options,
) -> Result<Vec<Figure>> {
    history::build_writer(workspace)?;
    let program = workspace.program(AGENT_PROGRAM, Profile::Release);
    let lived = |name: &str| -> Result<Home<'_>> {
        let home = desktop.home().join(name);
        history::write(workspace, &home, 1)?;
        Ok(Home { desktop, program: &program, home })
    };
    let off = lived("additions-off")?;
    {
        let _agent = off.agent()?;
        off.ask(&["settings", "set", "adaptive", "false"])?;
        off.end()?;
    }
    let on = lived("additions-on")?;
    let other = lived("additions-other")?;
    let folder = desktop.home().join("additions-folder");
    fs::create_dir(&folder)?;
    {
        let (_agent, _other) = (on.agent()?, other.agent()?);
        let folder = folder.to_str().context("BUG: a home of ours is text")?;
        let pack = workspace.root.join("docs/extending/example-pack");
        on.ask(&["content", "add", pack.to_str().context("the checkout's path is no text")?])?;
        on.ask(&["settings", "set", "adaptive", "true"])?;
        other.ask(&["sync", "on", folder, "--name", "other"])?;
        on.ask(&["sync", "on", folder])?;
        let answers = || -> Result<u64> {
            let known: Value = serde_json::from_str(&on.ask(&["sync", "--json"])?)?;
            Ok(known["others"][0]["answers"].as_u64().unwrap_or(0))
        };
        wait_until("the other computer's year is known", || {
            answers().is_ok_and(|answers| answers > LEAST_ANSWERS)
        })?;
        eprintln!("the other computer told {} answers", answers()?);
        on.end()?;
        other.end()?;
    }
    let measured = |home: &Home<'_>, also: &[&str]| -> Result<Measured> {
        let start_ms = starting::of_agent(desktop, &program, |_| Ok(home.home.clone()))?;
        let (_agent, rest) = at_rest(desktop, &program, &home.home, options, also)?;
        Ok(Measured { start_ms, rest })
    };
    let without = measured(&off, &[])?;
    let with = measured(&on, &["report"])?;
    #[expect(clippy::cast_precision_loss, reason = "figures of people's size")]
    let more = |of: fn(&Rest) -> u64| of(&with.rest) as f64 - of(&without.rest) as f64;
    let memory = more(|rest| rest.after.pss_kib()) / 1024.0;
    Ok(vec![
        Figure::new("without additions: agent's PSS at rest", without.rest.after.pss()),
        Figure::new("with all of them", with.rest.after.pss()),
        Figure::bounded("… more", format!("{memory:.1} MiB"), "2 MiB"),
        Figure::new("without additions: wakeups", per_minute(wakeups(&without), options)),
        Figure::new("with all of them: wakeups", per_minute(wakeups(&with), options)),
        Figure::new("… by thread, with them", with.rest.activity.by_thread.clone()),
        Figure::bounded(
            "… more wakeups",
            per_minute(wakeups(&with) - wakeups(&without), options),
            "1 a minute",
        ),
        Figure::new("without additions: start to open socket", ms(&without)),
        Figure::bounded("with all of them: start to open socket", ms(&with), "50 ms"),
    ])
}

#[expect(clippy::cast_precision_loss, reason = "a count of people's size")]
fn wakeups(measured: &Measured) -> f64 {
    measured.rest.activity.wakeups as f64
}

fn ms(measured: &Measured) -> String {
    format!("{:.1} ms", measured.start_ms)
}

/// A home, and the agent in it.
struct Home<'a> {
    desktop: &'a PrivateDesktop,
    program: &'a Path,
    home: PathBuf,
}

impl Home<'_> {
    fn command(&self, words: &[&str]) -> Command {
        let mut command = self.desktop.command(self.program);
        command.args(words).arg("--home").arg(&self.home).stdin(Stdio::null());
        command
    }

    fn ask(&self, words: &[&str]) -> Result<String> {
        output(&mut self.command(words)).with_context(|| words.join(" "))
    }

    fn answers(&self) -> bool {
        succeeds(&mut self.command(&["status", "--json"]))
    }

    fn agent(&self) -> Result<Running> {
        let agent = Running::start(self.command(&["agent"]).stderr(Stdio::null()))?;
        wait_until("the agent answers", || self.answers())?;
        Ok(agent)
    }

    fn end(&self) -> Result<()> {
        self.ask(&["quit"])?;
        wait_until("the agent has ended", || !self.answers())
    }
}
