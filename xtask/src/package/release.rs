//! What is released: a version, and the day of its last change.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::process::output;
use crate::workspace::Workspace;

/// One version of Adempauze.
pub struct Release {
    /// The version, as in Cargo.toml.
    pub version: String,
    /// The moment of its last change, in seconds since 1970. All files of a package have it, so
    /// that the same sources give the same package.
    pub epoch: String,
}

impl Release {
    /// The workspace as it is: xtask has the version of the programs.
    pub fn of_workspace(workspace: &Workspace) -> Result<Release> {
        let epoch = match env::var("SOURCE_DATE_EPOCH") {
            Ok(epoch) => epoch,
            Err(_) => {
                let mut log = Command::new("git");
                log.args(["log", "-1", "--format=%ct"]).current_dir(&workspace.root);
                // A source archive has no history; then it is made today.
                output(&mut log).or_else(|_| output(Command::new("date").arg("+%s")))?
            }
        };
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Release { version, epoch: epoch.trim().to_owned() })
    }

    /// The moment, written by the pattern of `date`.
    pub fn date(&self, pattern: &str) -> Result<String> {
        let mut date = Command::new("date");
        date.env("LC_ALL", "C").arg("-u").arg(format!("--date=@{}", self.epoch)).arg(pattern);
        Ok(output(&mut date)?.trim().to_owned())
    }

    /// A text with the version and the day in their places.
    pub fn fill_in(&self, text: &str) -> Result<String> {
        Ok(text.replace("@VERSION@", &self.version).replace("@DATE@", &self.date("+%F")?))
    }
}
