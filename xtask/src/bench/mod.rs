//! `cargo xtask bench`: what the product costs, measured on this machine.
//!
//! The programs are built as users get them and run on a desktop of our own, alone, each with a
//! home of its own. The figures of each step go to standard output as a table; `--write` puts them
//! into docs/measurements.md for people, in the place of those of the same step, and into
//! docs/measurements.json, which `--check` compares with.

#[cfg(unix)]
mod additions;
mod deadlines;
#[cfg(unix)]
mod driver;
mod footprint;
#[cfg(unix)]
mod history;
mod kept;
#[cfg(unix)]
mod line;
mod month;
mod report;
mod resident;
#[cfg(unix)]
mod resume;
#[cfg(unix)]
mod screen;
mod soak;
mod starting;
#[cfg(unix)]
mod window;

use std::time::Duration;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::private_desktop::PrivateDesktop;
use crate::process::{cargo, run};
use crate::run::{build, build_agent};
use crate::workspace::{AGENT_PROGRAM, Profile, Workspace};
use kept::Kept;
use report::{Figure, Origin, Section};

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
    /// Measure the programs that are there, and build nothing
    #[arg(long)]
    as_built: bool,
    /// How many prompts the soak calls up and answers
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000)]
    prompts: u32,
    /// Take these steps alone (more than one may be named)
    #[arg(long, value_name = "STEP")]
    step: Vec<Step>,
    /// The same without the option
    #[arg(value_name = "STEP", conflicts_with = "step")]
    named: Vec<Step>,
}

impl Options {
    fn steps(&self) -> &[Step] {
        if self.named.is_empty() { &self.step } else { &self.named }
    }
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// How long it takes until the programs are there
    Starting,
    /// Memory, wakeups and processor time of the agent at rest, and the memory of the window
    Resident,
    /// What a pack, timing that learns, a shared folder and a month's page add to the agent at rest:
    /// five minutes, and only where it is named
    Additions,
    /// From a moment to its notification
    Deadlines,
    /// From a machine that wakes to a plan that is right
    Resume,
    /// What is left of many prompts: a quarter of an hour, and only where it is named
    Soak,
    /// What a long history costs
    History,
    /// What a month leaves behind: a quarter of an hour, and only where it is named
    Month,
    /// The window beside the bare browser of its web engine: six minutes, and only where it is named
    Window,
    /// Adaptive timing on simulated people, and only where it is named
    Adaptive,
}

impl Step {
    /// In the order in which they are taken and reported.
    const ALL: [Step; 9] = [
        Step::Starting,
        Step::Resident,
        Step::Additions,
        Step::Deadlines,
        Step::Resume,
        Step::Soak,
        Step::History,
        Step::Month,
        Step::Window,
    ];

    /// Whether it is taken where no step is named.
    fn is_short(self) -> bool {
        match self {
            Step::Starting | Step::Resident | Step::Deadlines | Step::Resume | Step::History => {
                true
            }
            Step::Additions | Step::Soak | Step::Month | Step::Window | Step::Adaptive => false,
        }
    }

    /// The heading over its figures.
    fn heading(self) -> &'static str {
        match self {
            Step::Starting => "Starting",
            Step::Resident => "At rest",
            Step::Additions => "At rest, with what a user may add",
            Step::Deadlines => "From a moment to its notification",
            Step::Resume => "From a machine that wakes to a plan that is right",
            Step::Soak => "Very many prompts",
            Step::History => "A history of a year and of ten",
            Step::Month => "What a month leaves behind",
            Step::Window => "The window beside a bare browser",
            Step::Adaptive => "Adaptive timing",
        }
    }
}

/// Builds, measures, reports.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("the measurements read /proc: they run on Linux only");
    }
    // Simulated people need no program and no desktop, and have a table of their own.
    if options.steps().contains(&Step::Adaptive) {
        run(&mut cargo(
            workspace,
            &["bench", "--locked", "-p", "planner-tests", "--bench", "adaptive"],
        ))?;
        if options.steps() == [Step::Adaptive] {
            return Ok(());
        }
    }
    let takes = |step: Step| match options.steps() {
        [] => step.is_short(),
        named => named.contains(&step),
    };
    if !options.as_built {
        let shows = takes(Step::Window) || takes(Step::Resident) && !options.without_window;
        build_programs(workspace, !shows)?;
    }
    let mut desktop = PrivateDesktop::start("1280x800")?;
    desktop.start_beside(&workspace.program("stand-ins", Profile::Debug))?;
    let from = Origin::here(workspace)?;
    let (mut sections, mut all) = (Vec::new(), Vec::new());
    for step in Step::ALL.into_iter().filter(|step| takes(*step)) {
        let figures = figures(step, workspace, &desktop, options)?;
        let section = Section::of(&from, step.heading(), &figures)?;
        println!("{section}");
        sections.push(section);
        all.extend(figures);
    }
    let kept = Kept::read(workspace)?;
    if options.check {
        kept.check(&from, &all)?;
    }
    if options.write {
        report::write(workspace, &Step::ALL.map(Step::heading), sections)?;
        kept.write(workspace, &from, &all)?;
    }
    Ok(())
}

fn build_programs(workspace: &Workspace, without_window: bool) -> Result<()> {
    match without_window {
        true => build_agent(workspace, Profile::Release)?,
        false => build(workspace, Profile::Release)?,
    }
    run(&mut cargo(workspace, &["build", "--locked", "-p", "agent-tests", "--bin", "stand-ins"]))
}

#[cfg(unix)]
fn figures(
    step: Step,
    workspace: &Workspace,
    desktop: &PrivateDesktop,
    options: &Options,
) -> Result<Vec<Figure>> {
    let agent = workspace.program(AGENT_PROGRAM, Profile::Release);
    match step {
        Step::Starting => starting::measure(desktop, &agent),
        Step::Resident => resident::measure(workspace, desktop, options),
        Step::Additions => additions::measure(workspace, desktop, options),
        Step::Deadlines => {
            deadlines::measure(&agent, &workspace.program("stand-ins", Profile::Debug))
        }
        Step::Resume => resume::measure(desktop, &agent),
        Step::Soak => soak::measure(desktop, &agent, options.prompts),
        Step::History => history::history(workspace, desktop, Duration::from_secs(options.settle)),
        Step::Month => month::measure(desktop, &agent),
        Step::Window => window::measure(workspace, desktop),
        Step::Adaptive => Ok(Vec::new()),
    }
}

#[cfg(not(unix))]
fn figures(_: Step, _: &Workspace, _: &PrivateDesktop, _: &Options) -> Result<Vec<Figure>> {
    bail!("the measurements read /proc: they run on Linux only")
}
