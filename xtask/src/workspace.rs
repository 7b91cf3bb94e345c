//! Where the workspace lies and where its builds go.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The package of the window: the only member that `default-members` leaves out.
pub const WINDOW: &str = "adempauze-window";

/// The two programs, as their files are named.
pub const AGENT_PROGRAM: &str = "adempauze";
/// See [`AGENT_PROGRAM`].
pub const WINDOW_PROGRAM: &str = "adempauze-window";

/// The folders that every step needs.
pub struct Workspace {
    /// The folder of the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Where cargo builds: `CARGO_TARGET_DIR`, else `target` beside Cargo.toml.
    pub target: PathBuf,
}

/// How the two programs are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build.
    Debug,
    /// As users get it.
    Release,
}

impl Workspace {
    /// Finds it from where cargo says this package lies, at run time: a moved checkout still works.
    pub fn find() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .context("CARGO_MANIFEST_DIR is not set: start this with `cargo xtask`")?;
        let root = Path::new(&here)
            .parent()
            .context("BUG: the package xtask lies in a folder of the workspace")?
            .to_owned();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(target) => root.join(target),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The folder of the UI.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where a built program lies.
    pub fn program(&self, name: &str, profile: Profile) -> PathBuf {
        let folder = match profile {
            Profile::Debug => "debug",
            Profile::Release => "release",
        };
        self.target.join(folder).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}

/// A folder for what is made once and kept: outside of the checkout and of its builds, so that a
/// new checkout finds it.
pub fn cache(name: &str) -> Result<PathBuf> {
    let given = env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty());
    let cache = match given {
        Some(given) => PathBuf::from(given),
        None => env::home_dir().context("this user has no home folder")?.join(".cache"),
    };
    Ok(cache.join(name))
}
