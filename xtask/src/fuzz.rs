//! `cargo xtask fuzz`: new inputs for the targets of `tests/fuzz`, found by libFuzzer.
//!
//! It runs on the project's own Rust: the pass that counts edges is LLVM's, and stable Rust lets it
//! be named. What a target panics at is written down and ends the run; with `--keep` what reached
//! something new goes into the corpus, as the fewest files that reach it all.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::packages::{self, Need};
use crate::process::{cargo, host, run};
use crate::workspace::Workspace;

/// Counts every edge, and tells what comparisons compare.
const FLAGS: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// The bounds of a corpus, which `tests/fuzz` holds it to.
const MOST_FILES: usize = 100;
const MOST_BYTES: usize = 200_000;

/// Looks for inputs that break a law of a door (tests/fuzz); no part of `test`.
#[derive(Args)]
pub struct Options {
    /// This target alone: a folder of tests/fuzz/corpus
    target: Option<String>,
    /// How long for each target
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    seconds: u32,
    /// Put what reached something new into the corpus
    #[arg(long)]
    keep: bool,
}

/// Builds the fuzzer and runs the targets one after the other.
pub fn fuzz(workspace: &Workspace, options: &Options) -> Result<()> {
    packages::ensure(&[Need::Compile])?;
    let corpora = workspace.root.join("tests/fuzz/corpus");
    let mut targets = names(&corpora)?;
    if let Some(target) = &options.target {
        targets.retain(|name| name == target);
        if targets.is_empty() {
            bail!("there is no target `{target}`: tests/fuzz/corpus has a folder for each");
        }
    }
    let program = build(workspace)?;
    for name in targets {
        let target = Fuzzed {
            program: &program,
            corpus: corpora.join(&name),
            work: workspace.target.join("fuzz").join("work").join(&name),
            name,
        };
        target.look(options.seconds)?;
        if options.keep {
            target.keep()?;
        }
    }
    Ok(())
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    let (host, folder) = (host()?, workspace.target.join("fuzz"));
    let mut build = cargo(workspace, &["build", "--locked", "--package", "fuzz-tests"]);
    build.args(["--bin", "fuzz", "--features", "libfuzzer", "--profile", "fuzz"]);
    // With a target named, build scripts and macros stay without counters.
    build.args(["--target", &host, "--target-dir"]).arg(&folder);
    run(build.env("RUSTFLAGS", FLAGS.join(" ")))?;
    Ok(folder.join(host).join("fuzz").join("fuzz"))
}

/// A target with its places.
struct Fuzzed<'a> {
    program: &'a Path,
    name: String,
    corpus: PathBuf,
    /// What was found and what broke a law, outside of the corpus.
    work: PathBuf,
}

impl Fuzzed<'_> {
    fn look(&self, seconds: u32) -> Result<()> {
        let (found, broken) = (self.found(), self.work.join("broken/"));
        fs::create_dir_all(&found)?;
        fs::create_dir_all(&broken)?;
        let mut look = self.command();
        look.arg(format!("-max_total_time={seconds}"));
        look.arg(format!("-artifact_prefix={}", broken.display()));
        // The time is the wall's: on a busy machine what takes a moment may take many seconds.
        look.args(["-max_len=4096", "-timeout=300", "-rss_limit_mb=1024"]);
        look.args(["-print_final_stats=1", "-verbosity=0"]);
        run(look.arg(found).arg(&self.corpus)).with_context(|| {
            format!("a law of `{}` is broken by what lies in {}", self.name, broken.display())
        })
    }

    /// The fewest inputs that reach what all of them do, beside what has a name; the small ones first
    /// where they are too many still.
    fn keep(&self) -> Result<()> {
        let fewest = self.work.join("fewest");
        if fewest.exists() {
            fs::remove_dir_all(&fewest)?;
        }
        fs::create_dir_all(&fewest)?;
        let mut merge = self.command();
        merge.args(["-set_cover_merge=1", "-timeout=300", "-verbosity=0"]);
        run(merge.arg(&fewest).arg(&self.corpus).arg(self.found()))?;
        // What has a name was put there by people, and stays.
        let (mut bytes, mut count, mut kept) = (0, 0, BTreeSet::new());
        for name in names(&self.corpus)? {
            let path = self.corpus.join(&name);
            if is_hash(&name) {
                fs::remove_file(path)?;
                continue;
            }
            let content = fs::read(path)?;
            bytes += content.len();
            count += 1;
            kept.insert(content);
        }
        let mut files = Vec::new();
        for name in names(&fewest)? {
            let content = fs::read(fewest.join(&name))?;
            if !kept.contains(&content) {
                files.push((content.len(), name));
            }
        }
        files.sort();
        for (length, name) in files {
            bytes += length;
            if count == MOST_FILES || bytes > MOST_BYTES {
                break;
            }
            fs::copy(fewest.join(&name), self.corpus.join(&name))?;
            count += 1;
        }
        println!("{}: {count} files are the corpus now", self.name);
        Ok(())
    }

    fn found(&self) -> PathBuf {
        self.work.join("found")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.program);
        command.env("ADEMPAUZE_FUZZ_TARGET", &self.name);
        command
    }
}

/// Whether a file has the name that libFuzzer gives.
fn is_hash(name: &str) -> bool {
    name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("failed to list {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
