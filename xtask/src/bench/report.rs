//! The figures as Markdown, with the machine, the date and the command, a section for each step.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter, Write as _};
use std::process::Command;
use std::thread::available_parallelism;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::process::{output, succeeds};
use crate::workspace::Workspace;

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";
const HEADING: &str = "### ";

/// One figure.
pub struct Figure {
    what: &'static str,
    value: String,
    bound: &'static str,
}

impl Figure {
    /// A figure that is only told.
    pub fn new(what: &'static str, value: String) -> Self {
        Self { what, value, bound: "" }
    }

    /// A figure that has to stay under something.
    pub fn bounded(what: &'static str, value: String, bound: &'static str) -> Self {
        Self { what, value, bound }
    }

    /// What it is a figure of.
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// Its number, and what that counts; none where it tells of a before and an after.
    pub fn number(&self) -> Option<(f64, &str)> {
        if self.value.contains('→') {
            return None;
        }
        let (number, unit) = match self.value.strip_prefix("× ") {
            Some(times) => (times, "times"),
            None => self.value.split_once(' ')?,
        };
        Some((number.parse().ok()?, unit))
    }

    /// What its number may be at most; none where its bound has no number.
    pub fn most(&self) -> Option<f64> {
        self.bound.split(' ').next()?.parse().ok()
    }

    /// A row of a table.
    pub fn row(&self) -> String {
        let Self { what, value, bound } = self;
        format!("| {what} | {value} | {bound} |")
    }
}

/// Where figures come from.
pub struct Origin {
    /// System, processor and cores.
    pub machine: String,
    /// The day.
    pub date: String,
    /// What of the sources, as git describes it.
    pub commit: String,
}

impl Origin {
    /// Of figures that are taken now.
    pub fn here(workspace: &Workspace) -> Result<Origin> {
        let date = output(Command::new("date").arg("+%F"))?.trim().to_owned();
        let git = |words: &[&str]| {
            let mut git = Command::new("git");
            git.current_dir(&workspace.root).args(words);
            git
        };
        // What an earlier step wrote down changes no program.
        let same = ["diff", "--quiet", "HEAD", "--", ".", ":!docs/measurements.*"];
        let commit = match output(&mut git(&["describe", "--always"])) {
            Ok(commit) if succeeds(&mut git(&same)) => commit.trim().to_owned(),
            Ok(commit) => format!("{}-dirty", commit.trim()),
            Err(_) => "no git".to_owned(),
        };
        Ok(Origin { machine: machine(), date, commit })
    }
}

/// The figures of a step under its heading, with a line that says where they come from.
pub struct Section {
    heading: &'static str,
    text: String,
}

impl Display for Section {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Section {
    /// What was measured just now.
    pub fn of(from: &Origin, heading: &'static str, figures: &[Figure]) -> Result<Self> {
        let rustc = output(Command::new("rustc").arg("--version"))?;
        let words: Vec<String> = env::args().skip(1).collect();
        let mut text = format!(
            "{HEADING}{heading}\n\n`cargo xtask {}`, {}, commit {}, {}, {}\n\n\
             | what | measured | bound |\n| --- | --- | --- |\n",
            words.join(" "),
            from.date,
            from.commit,
            rustc.trim(),
            from.machine,
        );
        for figure in figures {
            writeln!(text, "{}", figure.row())?;
        }
        Ok(Self { heading, text })
    }
}

/// Puts the sections in the place of the earlier ones of the same steps.
pub fn write(workspace: &Workspace, order: &[&str], sections: Vec<Section>) -> Result<()> {
    let path = workspace.root.join("docs").join("measurements.md");
    let text = fs::read_to_string(&path).context("failed to read docs/measurements.md")?;
    fs::write(&path, renewed(&text, order, sections)?)
        .context("failed to write docs/measurements.md")
}

fn renewed(text: &str, order: &[&str], sections: Vec<Section>) -> Result<String> {
    let (before, rest) = text.split_once(BEGIN).context("docs/measurements.md has no mark")?;
    let (known, after) =
        rest.split_once(END).context("docs/measurements.md has no closing mark")?;
    let mut all: BTreeMap<&str, String> = known
        .split(HEADING)
        .filter_map(|known| {
            let heading = known.lines().next()?;
            (!heading.trim().is_empty())
                .then(|| (heading, format!("{HEADING}{}", known.trim_end())))
        })
        .collect();
    for section in sections {
        all.insert(section.heading, section.text.trim_end().to_owned());
    }
    let all: Vec<String> = order.iter().filter_map(|heading| all.remove(heading)).collect();
    Ok(format!("{before}{BEGIN}\n\n{}\n\n{END}{after}", all.join("\n\n")))
}

fn machine() -> String {
    let cores = available_parallelism().map_or(0, |cores| cores.get());
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpuinfo = read("/proc/cpuinfo");
    let processor = value_of(&cpuinfo, "model name").unwrap_or("unknown processor");
    let release = read("/etc/os-release");
    let system = value_of(&release, "PRETTY_NAME").unwrap_or("Linux");
    format!("{system}, {processor}, {cores} cores")
}

/// The value on the first line `word = value` or `word : value`.
fn value_of<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let line = text.lines().find(|line| line.starts_with(word))?;
    let (_, value) = line.split_once(['=', ':'])?;
    Some(value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::{Section, renewed};

    #[test]
    fn a_step_takes_the_place_of_its_own_figures_and_leaves_the_others() -> anyhow::Result<()> {
        let order = ["One", "Two"];
        let text = |heading| format!("### {heading}\n\nfigures\n");
        let section = |heading, text| vec![Section { heading, text }];
        let empty = "before\n<!-- bench: begin -->\n<!-- bench: end -->\nafter\n";
        let second = renewed(empty, &order, section("Two", text("Two")))?;
        let both = renewed(&second, &order, section("One", text("One")))?;
        let again = renewed(&both, &order, section("Two", text("Two") + "new\n"))?;
        assert_eq!(
            again,
            "before\n<!-- bench: begin -->\n\n### One\n\nfigures\n\n### Two\n\nfigures\nnew\n\n\
             <!-- bench: end -->\nafter\n"
        );
        Ok(())
    }
}
