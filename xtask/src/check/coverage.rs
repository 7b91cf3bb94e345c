//! How much of planner, store and wire the tests of their own rings run: at least nine lines of ten.
//!
//! Apart from the other checks: everything is compiled once more, with counters in it. The counters
//! are rustc's, `cargo llvm-cov` drives it, and LLVM's own tools of rustc's version read them.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::packages::{self, Need};
use crate::process::{builder, cargo, output, run, succeeds};
use crate::workspace::Workspace;

/// The rings that are held to the bound.
const RINGS: [&str; 3] = ["planner", "store", "wire"];
/// The part of a ring's lines, in hundredths, that its tests have to run.
const LEAST: f64 = 90.0;

#[derive(Deserialize)]
struct Report {
    data: Vec<Counted>,
}

#[derive(Deserialize)]
struct Counted {
    files: Vec<File>,
}

#[derive(Deserialize)]
struct File {
    filename: PathBuf,
    summary: Summary,
}

#[derive(Deserialize)]
struct Summary {
    lines: Lines,
}

/// The lines of a file or a ring that can be run, and those that were.
#[derive(Clone, Copy, Default, Deserialize)]
struct Lines {
    count: u32,
    covered: u32,
}

impl Lines {
    fn hundredths(self) -> f64 {
        100.0 * f64::from(self.covered) / f64::from(self.count.max(1))
    }
}

/// Runs the tests and says what they ran; with `install` the tools are fetched first where they are
/// missing.
pub fn check(workspace: &Workspace, install: bool) -> Result<()> {
    let tools = tools(workspace, install)?;
    let report = workspace.target.join("coverage.json");
    let mut test = cargo(workspace, &["llvm-cov", "test", "--locked"]);
    for ring in RINGS {
        test.args(["--package", ring, "--package", &format!("{ring}-tests")]);
    }
    test.args(["--json", "--summary-only", "--output-path"]).arg(&report);
    for (name, tool) in tools {
        test.env(name, tool);
    }
    run(&mut test)?;
    let text = std::fs::read_to_string(&report).context("`cargo llvm-cov` wrote no report")?;
    let report: Report = serde_json::from_str(&text).context("failed to read its report")?;
    let files = report.data.into_iter().flat_map(|data| data.files).collect::<Vec<_>>();
    let mut too_little = Vec::new();
    for ring in RINGS {
        let folder = workspace.root.join("src-tauri/crates").join(ring);
        let (of_ring, least) = sums(&files, &folder);
        let hundredths = of_ring.hundredths();
        println!("{ring}: {hundredths:.1} % of {} lines", of_ring.count);
        for (name, lines) in least {
            println!("  {:>5.1} % of {:>3}  {name}", lines.hundredths(), lines.count);
        }
        if hundredths < LEAST {
            too_little.push(format!("{ring}: {hundredths:.1} %"));
        }
    }
    if too_little.is_empty() {
        return Ok(());
    }
    bail!("less than {LEAST} % of these is run by their tests: {}", too_little.join(", "))
}

/// All lines in a folder, and the files of which less is run than the bound.
fn sums(files: &[File], folder: &Path) -> (Lines, BTreeMap<String, Lines>) {
    let (mut all, mut least) = (Lines::default(), BTreeMap::new());
    for File { filename, summary: Summary { lines } } in files {
        let Ok(inside) = filename.strip_prefix(folder) else { continue };
        all.count += lines.count;
        all.covered += lines.covered;
        if lines.hundredths() < LEAST {
            least.insert(inside.display().to_string(), *lines);
        }
    }
    (all, least)
}

/// LLVM's tools that read what this rustc counts, by the names that `cargo llvm-cov` knows them by.
fn tools(workspace: &Workspace, install: bool) -> Result<[(&'static str, PathBuf); 2]> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let version = version.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    let major = version.and_then(|version| version.split('.').next());
    let major = major.context("`rustc -vV` names no version of LLVM")?;
    let named = [("LLVM_COV", "llvm-cov"), ("LLVM_PROFDATA", "llvm-profdata")];
    let tools = named.map(|(name, tool)| {
        let set = env::var_os(name).map(PathBuf::from);
        (name, set.unwrap_or_else(|| format!("/usr/bin/{tool}-{major}").into()))
    });
    let has_tools = || tools.iter().all(|(_, tool)| succeeds(Command::new(tool).arg("--version")));
    let has_driver = || succeeds(&mut cargo(workspace, &["llvm-cov", "--version"]));
    if install && !has_tools() {
        packages::install(&[&format!("llvm-{major}")])?;
    }
    if install && !has_driver() {
        let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        run(builder(workspace, program).args(["install", "--locked", "cargo-llvm-cov"]))?;
    }
    if !has_tools() {
        bail!(
            "LLVM's tools of version {major}, that of rustc, are not there: `cargo xtask check \
             coverage --install` fetches them on Debian (llvm-{major}); elsewhere name them in \
             LLVM_COV and LLVM_PROFDATA"
        );
    }
    if !has_driver() {
        bail!("`cargo llvm-cov` is not there: `cargo xtask check coverage --install` fetches it");
    }
    packages::ensure(&[Need::Compile])?;
    Ok(tools)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_folder_are_summed_and_its_poor_files_named() {
        let file = |name: &str, count, covered| File {
            filename: name.into(),
            summary: Summary { lines: Lines { count, covered } },
        };
        let files = [
            file("/crates/store/src/good.rs", 10, 10),
            file("/crates/store/src/poor.rs", 10, 7),
            file("/crates/stores/src/other.rs", 10, 0),
        ];
        let (all, least) = sums(&files, Path::new("/crates/store"));
        assert_eq!((all.count, all.covered), (20, 17));
        assert_eq!(least.into_keys().collect::<Vec<_>>(), ["src/poor.rs"]);
    }
}
