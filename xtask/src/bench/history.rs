//! What a long history costs: the same questions asked with a year behind and with ten, each
//! figure beside the other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::footprint;
use super::line::{Line, socket};
use super::report::Figure;
use super::starting;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, cargo, output, run};
use crate::workspace::{AGENT_PROGRAM, Profile, Workspace};

/// What was measured with one history.
struct Measured {
    start_ms: f64,
    week_ms: f64,
    year_ms: f64,
    pss_kib: u64,
    export_s: f64,
    import_s: f64,
}

/// Measures with no history, with one of a year and with one of ten.
pub fn history(
    workspace: &Workspace,
    desktop: &PrivateDesktop,
    settle: Duration,
) -> Result<Vec<Figure>> {
    build_writer(workspace)?;
    let agent = workspace.program(AGENT_PROGRAM, Profile::Release);
    let home = |years: u32| desktop.home().join(format!("years-{years}"));
    let empty = {
        fs::create_dir_all(home(0))?;
        fs::write(home(0).join("settings.json"), "{}")?;
        let (_running, _, pss_kib) = at_rest(desktop, &agent, &home(0), settle)?;
        pss_kib
    };
    let mut all = Vec::new();
    for years in [1, 10] {
        eprintln!("measuring with a history of {years} years");
        write(workspace, &home(years), years)?;
        all.push(measure(desktop, &agent, &home(years), settle)?);
    }
    let [one, ten] = all.as_slice() else { bail!("BUG: two were measured") };
    let pair = |what, bound, unit: &str, of: fn(&Measured) -> f64| {
        let (one, ten) = (of(one), of(ten));
        let value = format!("{one:.1} {unit} → {ten:.1} {unit} (× {:.1})", ten / one);
        Figure::bounded(what, value, bound)
    };
    let over = |kib: u64| format!("{:+.2} MiB", (kib as f64 - empty as f64) / 1024.0);
    Ok(vec![
        pair("a year → ten years: review of a week", "5 ms", "ms", |m| m.week_ms),
        pair("a year → ten years: view of a year", "30 ms", "ms", |m| m.year_ms),
        pair("a year → ten years: agent, start to an open socket", "50 ms", "ms", |m| m.start_ms),
        Figure::bounded(
            "a year → ten years: agent's PSS beside that without a history",
            format!("{} → {}", over(one.pss_kib), over(ten.pss_kib)),
            "2 MiB",
        ),
        pair("a year → ten years: export", "2 s", "s", |m| m.export_s),
        pair("a year → ten years: import under a running agent", "5 s", "s", |m| m.import_s),
    ])
}

/// Builds what writes a history.
pub fn build_writer(workspace: &Workspace) -> Result<()> {
    let args = ["build", "--release", "--locked", "-p", "agent-tests", "--bin", "long-history"];
    run(&mut cargo(workspace, &args))
}

/// Writes a history of some years that ends yesterday.
pub fn write(workspace: &Workspace, home: &Path, years: u32) -> Result<()> {
    let mut write = Command::new(workspace.program("long-history", Profile::Release));
    let said = output(write.arg(home).arg(years.to_string()))?;
    eprintln!("{}", said.trim());
    Ok(())
}

fn measure(
    desktop: &PrivateDesktop,
    agent: &Path,
    home: &Path,
    settle: Duration,
) -> Result<Measured> {
    let start_ms = starting::of_agent(desktop, agent, |_| Ok(home.to_owned()))?;
    let (running, socket, pss_kib) = at_rest(desktop, agent, home, settle)?;
    let mut line = Line::open(&socket)?;
    let (week_ms, year_ms) = (line.median("week")?, line.median("year")?);
    drop(running);
    let program = |words: &[&str], home: &Path| {
        let mut command = desktop.command(agent);
        command.args(words).arg("--home").arg(home).stdin(Stdio::null());
        command
    };
    let file = home.with_extension("json");
    let path = file.to_str().context("BUG: a home of ours is text")?;
    let export_s = seconds(&mut program(&["export", "-o", path], home))?;
    let other = home.with_extension("import");
    fs::create_dir_all(&other)?;
    let (_running, ..) = at_rest(desktop, agent, &other, Duration::ZERO)?;
    let import_s = seconds(&mut program(&["import", path], &other))?;
    Ok(Measured { start_ms, week_ms, year_ms, pss_kib, export_s, import_s })
}

/// An agent in a home, its socket, and what it holds once it has come to rest.
fn at_rest(
    desktop: &PrivateDesktop,
    agent: &Path,
    home: &Path,
    settle: Duration,
) -> Result<(Running, PathBuf, u64)> {
    let mut command = desktop.command(agent);
    command.arg("agent").arg("--home").arg(home).stderr(Stdio::null());
    let running = Running::start(&mut command)?;
    wait_until("the agent listens", || socket(home).is_some())?;
    thread::sleep(settle);
    let held = footprint::of(running.id())?;
    let socket = socket(home).context("the agent's socket went away")?;
    Ok((running, socket, held.pss_kib()))
}

fn seconds(command: &mut Command) -> Result<f64> {
    let begun = Instant::now();
    output(command)?;
    Ok(begun.elapsed().as_secs_f64())
}
