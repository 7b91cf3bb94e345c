//! What the agent and the window hold while nothing happens, and how often the agent wakes.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Options;
use super::footprint::{self, Activity, Footprint};
use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW_PROGRAM, Workspace};

/// An agent that worked and came to rest.
pub struct Rest {
    /// Just after it worked.
    at_work: Footprint,
    /// At the end of the rest that was watched.
    pub after: Footprint,
    /// What happened in it.
    pub activity: Activity,
}

/// Lets an agent in a home work, at one more thing too, and looks at it once it has come to rest.
pub fn at_rest(
    desktop: &PrivateDesktop,
    program: &Path,
    home: &Path,
    options: &Options,
    also: &[&str],
) -> Result<(Running, Rest)> {
    let ask = |words: &[&str]| -> Command {
        let mut command = desktop.command(program);
        command.args(words).arg("--home").arg(home).stdin(Stdio::null());
        command
    };
    let agent = Running::start(&mut ask(&["agent"]))?;
    wait_until("the agent answers", || succeeds(&mut ask(&["status", "--json"])))?;
    // In a home with a past there is nothing to begin, and one of its plan may be on screen.
    succeeds(&mut ask(&["begin"]));
    succeeds(&mut ask(&["done"]));
    // A prompt goes out, so that the bus and all that a notification needs are in the figure.
    output(&mut ask(&["now", "walk"])).context("failed to show a prompt")?;
    output(&mut ask(&["skip"])).context("failed to answer the prompt")?;
    // So does the rest of what it can: a look at the desktop, a review.
    output(&mut ask(&["week"])).context("failed to ask for the week")?;
    succeeds(&mut ask(&["doctor"]));
    if !also.is_empty() {
        output(&mut ask(also)).with_context(|| also.join(" "))?;
    }
    let at_work = footprint::of(agent.id())?;

    eprintln!("measuring the agent at rest: {} s", options.settle + options.measure);
    thread::sleep(Duration::from_secs(options.settle));
    let before = footprint::of(agent.id())?;
    thread::sleep(Duration::from_secs(options.measure));
    let after = footprint::of(agent.id())?;
    let activity = after.since(&before);
    Ok((agent, Rest { at_work, after, activity }))
}

/// How often something happens in the rest that is watched.
pub fn per_minute(count: f64, options: &Options) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a number of seconds")]
    let minute = count * 60.0 / options.measure as f64;
    format!("{minute:.1} a minute, over {} s", options.measure)
}

/// What it holds and does, and what the window holds beside it.
pub fn measure(
    workspace: &Workspace,
    desktop: &PrivateDesktop,
    options: &Options,
) -> Result<Vec<Figure>> {
    let home = desktop.home().join("resident");
    let program = workspace.program(AGENT_PROGRAM, Profile::Release);
    let (_agent, rest) = at_rest(desktop, &program, &home, options, &[])?;
    let Rest { at_work, after, activity } = rest;
    #[expect(clippy::cast_precision_loss, reason = "a count of people's size")]
    let per_minute = |count: u64| per_minute(count as f64, options);

    let mut figures = vec![
        Figure::bounded("agent, resident: PSS", after.pss(), "8 MiB"),
        Figure::new("… USS", after.uss()),
        Figure::new("… PSS just after a prompt, a review and a look by the doctor", at_work.pss()),
        Figure::bounded("agent, resident: wakeups", per_minute(activity.wakeups), "2 a minute"),
        Figure::new("… by thread", activity.by_thread),
        Figure::new("… context switches, by others too", per_minute(activity.switches)),
        Figure::bounded(
            "… processor time",
            format!("{} ticks in {} s", activity.ticks, options.measure),
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
