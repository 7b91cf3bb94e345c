//! A list of stages, run in order until one fails, with a summary at the end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// One stage, named as the summary names it.
pub struct Stage<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result<()> + 'a>,
}

impl<'a> Stage<'a> {
    /// A stage that does `work`.
    pub fn new(name: &'static str, work: impl FnOnce() -> Result<()> + 'a) -> Self {
        Self { name, work: Box::new(work) }
    }
}

/// Runs the stages in order. The first that fails ends it, and the error names that stage.
pub fn run_all(stages: Vec<Stage<'_>>) -> Result<()> {
    let total = stages.len();
    let mut passed: Vec<(&'static str, Duration)> = Vec::new();
    for stage in stages {
        eprintln!("\n== {} ({}/{total})", stage.name, passed.len() + 1);
        let begun = Instant::now();
        if let Err(error) = (stage.work)() {
            summarise(&passed);
            eprintln!("  FAILED {:>7.1} s  {}", begun.elapsed().as_secs_f64(), stage.name);
            println!("\n{} passed, 1 failed, {} not run", passed.len(), total - passed.len() - 1);
            return Err(error).with_context(|| format!("the stage `{}` failed", stage.name));
        }
        passed.push((stage.name, begun.elapsed()));
    }
    summarise(&passed);
    println!("\n{total} passed, 0 failed");
    Ok(())
}

fn summarise(passed: &[(&'static str, Duration)]) {
    eprintln!();
    for (name, took) in passed {
        eprintln!("  ok     {:>7.1} s  {name}", took.as_secs_f64());
    }
}
