//! The figures of earlier runs, in docs/measurements.json: a figure that is worse than the last one
//! by more than its noise is found.
//!
//! Less is better, in every figure. The noise is what the last runs on the same machine differ by,
//! and at least a tenth. Another machine's figures are never compared with.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::report::{Figure, Origin};
use crate::workspace::Workspace;

/// So many runs of a figure are kept.
const RUNS: usize = 5;
/// The least noise, as a part of the figure.
const LEAST_NOISE: f64 = 0.1;
/// Figures are told with one digit behind the point: below this there is no difference.
const LEAST_DIFFERENCE: f64 = 0.2;

/// The figures by machine and name, the last run last.
#[derive(Default, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Kept(BTreeMap<String, BTreeMap<String, Vec<Taken>>>);

/// A figure of one run.
#[derive(Clone, Deserialize, Serialize)]
struct Taken {
    value: f64,
    unit: String,
    date: String,
    commit: String,
}

impl Kept {
    /// What is kept.
    pub fn read(workspace: &Workspace) -> Result<Kept> {
        let text =
            fs::read_to_string(path(workspace)).context("failed to read docs/measurements.json")?;
        serde_json::from_str(&text).context("failed to read docs/measurements.json")
    }

    /// Keeps these figures too, in the place of the oldest.
    pub fn write(mut self, workspace: &Workspace, from: &Origin, figures: &[Figure]) -> Result<()> {
        self.add(from, figures);
        let text = serde_json::to_string_pretty(&self)?;
        fs::write(path(workspace), format!("{text}\n"))
            .context("failed to write docs/measurements.json")
    }

    fn add(&mut self, from: &Origin, figures: &[Figure]) {
        let of_machine = self.0.entry(from.machine.clone()).or_default();
        for figure in figures {
            let Some((value, unit)) = figure.number() else { continue };
            let runs = of_machine.entry(figure.what().to_owned()).or_default();
            runs.push(Taken {
                value,
                unit: unit.to_owned(),
                date: from.date.clone(),
                commit: from.commit.clone(),
            });
            runs.drain(..runs.len().saturating_sub(RUNS));
        }
    }

    /// Fails with each figure that is worse than the last of this machine by more than its noise, or
    /// over its bound.
    pub fn check(&self, from: &Origin, figures: &[Figure]) -> Result<()> {
        let Some(of_machine) = self.0.get(&from.machine) else {
            println!(
                "docs/measurements.json has no figures of this machine ({}): there is nothing to \
                 compare with, only bounds",
                from.machine
            );
            return told(over_bounds(figures));
        };
        let mut worse = over_bounds(figures);
        for figure in figures {
            let Some((value, unit)) = figure.number() else { continue };
            let runs = of_machine.get(figure.what()).map_or(&[][..], Vec::as_slice);
            let runs: Vec<&Taken> = runs.iter().filter(|taken| taken.unit == unit).collect();
            let Some(last) = runs.last() else {
                println!("{}: nothing to compare with", figure.what());
                continue;
            };
            let noise = noise(&runs);
            let said = format!(
                "{}: {value} {unit}, and {} {unit} on {} ({}), noise {noise:.1}",
                figure.what(),
                last.value,
                last.date,
                last.commit
            );
            println!("{said}");
            if value > last.value + noise {
                worse.push(said);
            }
        }
        told(worse)
    }
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.root.join("docs/measurements.json")
}

fn told(worse: Vec<String>) -> Result<()> {
    if worse.is_empty() {
        return Ok(());
    }
    bail!("worse than it was, by more than the noise, or over its bound:\n  {}", worse.join("\n  "))
}

fn over_bounds(figures: &[Figure]) -> Vec<String> {
    let over = |figure: &&Figure| {
        figure.number().zip(figure.most()).is_some_and(|((value, _), most)| value > most)
    };
    let said = |figure: &Figure| format!("{} is over its bound", figure.row());
    figures.iter().filter(over).map(said).collect()
}

fn noise(runs: &[&Taken]) -> f64 {
    let values = || runs.iter().map(|taken| taken.value);
    let spread = values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min);
    let last = runs.last().map_or(0.0, |taken| taken.value);
    spread.max(last * LEAST_NOISE).max(LEAST_DIFFERENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(machine: &str) -> Origin {
        let [machine, date, commit] = [machine, "2026-11-28", "abc"].map(str::to_owned);
        Origin { machine, date, commit }
    }

    fn memory(text: &str) -> [Figure; 1] {
        [Figure::bounded("memory", text.to_owned(), "8 MiB")]
    }

    fn kept(values: &[&str]) -> Kept {
        let mut kept = Kept::default();
        values.iter().for_each(|text| kept.add(&origin("here"), &memory(text)));
        kept
    }

    #[test]
    fn a_figure_that_is_worse_by_more_than_its_noise_fails_and_both_are_named() {
        let said = kept(&["4.0 MiB"]).check(&origin("here"), &memory("4.5 MiB"));
        let said = said.expect_err("half a MiB more").to_string();
        assert!(said.contains("memory: 4.5 MiB, and 4 MiB on 2026-11-28 (abc)"), "{said}");
    }

    #[test]
    fn a_tenth_more_is_noise_and_so_is_what_runs_differ_by() {
        let is_fine = |kept: &Kept, now| kept.check(&origin("here"), &memory(now)).is_ok();
        assert!(is_fine(&kept(&["4.0 MiB"]), "4.4 MiB"));
        assert!(is_fine(&kept(&["3.0 MiB", "4.0 MiB"]), "5.0 MiB"));
        assert!(!is_fine(&kept(&["3.0 MiB", "4.0 MiB"]), "5.1 MiB"));
        assert!(is_fine(&kept(&["4.0 MiB"]), "1.0 MiB"), "less is better");
    }

    #[test]
    fn another_machine_is_not_compared_with_but_bounds_hold_there() {
        let kept = kept(&["4.0 MiB"]);
        assert!(kept.check(&origin("there"), &memory("7.9 MiB")).is_ok());
        assert!(kept.check(&origin("there"), &memory("8.1 MiB")).is_err());
    }

    #[test]
    fn the_oldest_runs_are_let_go() {
        let kept = kept(&["9 MiB", "4 MiB", "4 MiB", "4 MiB", "4 MiB", "4 MiB"]);
        assert!(kept.check(&origin("here"), &memory("5 MiB")).is_err(), "nine counts no more");
    }
}
