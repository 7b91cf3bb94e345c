//! `cargo xtask bench`: what the product costs, measured on this machine.
//!
//! The programs are built as users get them and run on a desktop of our own, alone, each with a
//! home of its own. The figures go to standard output as a table; `--write` puts them into
//! docs/measurements.md for people and into docs/measurements.json, which `--check` compares with.

mod deadlines;
mod footprint;
#[cfg(unix)]
mod history;
mod kept;
#[cfg(unix)]
mod line;
mod month;
mod report;
#[cfg(unix)]
mod resume;
mod soak;
mod starting;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, cargo, output, run, succeeds};
use crate::run::{build, build_agent};
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW_PROGRAM, Workspace};
use kept::Kept;
use report::{Figure, Origin};

/// Measures memory, wakeups and starting times of the programs as users get them.
#[derive(Args)]
pub struct Options {
    /// Put the figures into docs/measurements.md and docs/measurements.json too
    #[arg(long)]
    write: bool,
    /// Fail where a figure is worse than the last one in docs/measurements.json by more than its
    /// noise, or over its bound
    #[arg(long)]
    check: bool,
    /// Seconds that a program gets to come to rest before it is measured
    #[arg(long, value_name = "SECONDS", default_value_t = 15)]
    settle: u64,
    /// Seconds over which wakeups are counted
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    measure: u64,
    /// Leave out the window, and build the agent alone
    #[arg(long)]
    without_window: bool,
    /// Call up and answer so many prompts, and say what the agent holds before and after
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    prompts: u32,
    /// Take these steps alone (more than one may be named)
    #[arg(long, value_name = "STEP")]
    step: Vec<Step>,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// How long it takes until the programs are there
    Starting,
    /// Memory, wakeups and processor time of the agent at rest, and the memory of the window
    Resident,
    /// From a moment to its notification
    Deadlines,
    /// From a machine that wakes to a plan that is right
    Resume,
    /// What is left of many prompts (with --prompts)
    Soak,
    /// What a long history costs
    History,
    /// What a month leaves behind: a quarter of an hour, and only where it is named
    Month,
}

/// Builds, measures, reports.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("the measurements read /proc: they run on Linux only");
    }
    let takes = |step: Step| options.step.is_empty() || options.step.contains(&step);
    match options.without_window || !takes(Step::Resident) {
        true => build_agent(workspace, Profile::Release)?,
        false => build(workspace, Profile::Release)?,
    }
    run(&mut cargo(workspace, &["build", "--locked", "-p", "agent-tests", "--bin", "stand-ins"]))?;
    let mut desktop = PrivateDesktop::start("1280x800")?;
    desktop.start_beside(&workspace.program("stand-ins", Profile::Debug))?;
    let agent = workspace.program(AGENT_PROGRAM, Profile::Release);
    let mut figures = Vec::new();
    if takes(Step::Starting) {
        figures.extend(starting(workspace, &desktop)?);
    }
    if takes(Step::Resident) {
        figures.extend(resident(workspace, &desktop, options)?);
    }
    if takes(Step::Deadlines) {
        figures.extend(deadlines::measure(&desktop, &agent)?);
    }
    #[cfg(unix)]
    if takes(Step::Resume) {
        figures.extend(resume::measure(&desktop, &agent)?);
    }
    if options.prompts > 0 && takes(Step::Soak) {
        figures.extend(soak::measure(&desktop, &agent, options.prompts)?);
    }
    #[cfg(unix)]
    if takes(Step::History) {
        let settle = Duration::from_secs(options.settle);
        figures.extend(history::history(workspace, &desktop, settle)?);
    }
    if options.step.contains(&Step::Month) {
        figures.extend(month::measure(&desktop, &agent)?);
    }
    let from = Origin::here(workspace)?;
    let section = report::section(&from, &figures)?;
    println!("{section}");
    let kept = Kept::read(workspace)?;
    if options.check {
        kept.check(&from, &figures)?;
    }
    if options.write {
        report::write(workspace, &section)?;
        kept.write(workspace, &from, &figures)?;
    }
    Ok(())
}

fn starting(workspace: &Workspace, desktop: &PrivateDesktop) -> Result<Vec<Figure>> {
    let agent = workspace.program(AGENT_PROGRAM, Profile::Release);
    eprintln!("measuring starting times");
    let nothing = starting::of_command(|| desktop.command(Path::new("true")))?;
    let plan = starting::of_command(|| {
        let mut plan = desktop.command(&agent);
        plan.args(["plan", "--json"]);
        plan
    })?;
    let ready = starting::of_agent(desktop, &agent, |run| {
        let home = desktop.home().join(format!("start-{run}"));
        fs::create_dir(&home)?;
        Ok(home)
    })?;
    Ok(vec![
        Figure::bounded("`adempauze plan --json`, start to end", format!("{plan:.1} ms"), "50 ms"),
        Figure::new("… beside `true`", format!("× {:.1}", plan / nothing)),
        Figure::bounded("agent, start to an open socket", format!("{ready:.1} ms"), "50 ms"),
    ])
}

fn resident(
    workspace: &Workspace,
    desktop: &PrivateDesktop,
    options: &Options,
) -> Result<Vec<Figure>> {
    let home = desktop.home().join("resident");
    let program = workspace.program(AGENT_PROGRAM, Profile::Release);
    let ask = |words: &[&str]| -> Command {
        let mut command = desktop.command(&program);
        command.args(words).arg("--home").arg(&home).stdin(Stdio::null());
        command
    };
    let agent = Running::start(&mut ask(&["agent"]))?;
    wait_until("the agent answers", || succeeds(&mut ask(&["status", "--json"])))?;
    // A prompt goes out, so that the bus and all that a notification needs are in the figure.
    output(&mut ask(&["begin"]))?;
    output(&mut ask(&["now", "walk"])).context("failed to show a prompt")?;
    output(&mut ask(&["skip"])).context("failed to answer the prompt")?;
    // So does the rest of what it can: a look at the desktop, a review.
    output(&mut ask(&["week"])).context("failed to ask for the week")?;
    succeeds(&mut ask(&["doctor"]));
    let at_work = footprint::of(agent.id())?;

    eprintln!("measuring the agent at rest: {} s", options.settle + options.measure);
    thread::sleep(Duration::from_secs(options.settle));
    let before = footprint::of(agent.id())?;
    thread::sleep(Duration::from_secs(options.measure));
    let after = footprint::of(agent.id())?;
    #[expect(clippy::cast_precision_loss, reason = "a count of switches and a number of seconds")]
    let per_minute =
        (after.switches.saturating_sub(before.switches)) as f64 * 60.0 / options.measure as f64;

    let ticks = after.ticks.saturating_sub(before.ticks);

    let mut figures = vec![
        Figure::bounded("agent, resident: PSS", after.pss(), "8 MiB"),
        Figure::new("agent, resident: USS", after.uss()),
        Figure::new("… PSS of the agent just after a prompt", at_work.pss()),
        Figure::bounded(
            "agent, resident: context switches of all its threads",
            format!("{per_minute:.1} per minute, over {} s", options.measure),
            "2 per minute",
        ),
        Figure::bounded(
            "… processor time",
            format!("{ticks} ticks in {} s", options.measure),
            "5 ticks in 600 s",
        ),
    ];
    if !options.without_window {
        let mut open = desktop.command(&workspace.program(WINDOW_PROGRAM, Profile::Release));
        let window = Running::start(open.arg("--home").arg(&home))?;
        eprintln!("measuring the window at rest: {} s", options.settle);
        thread::sleep(Duration::from_secs(options.settle));
        let shown = footprint::of(window.id())?;
        figures.push(Figure::new("window, open: PSS of all its processes", shown.pss()));
    }
    Ok(figures)
}
