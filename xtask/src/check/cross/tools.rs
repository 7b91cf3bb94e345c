//! The tools for other systems: Debian's newer Rust, which comes with the sources of its std,
//! unpacked beside the builds instead of installed; MinGW and wine from Debian as they are.
//!
//! Rust's own installer would have to download a std for each target. Debian's packages bring the
//! sources, and cargo builds std from them.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::packages::{self, Need};
use crate::process::{builder, output, run};
use crate::workspace::{Workspace, cache};

/// What is unpacked, with what it depends on.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// Takes the place of a C compiler for macOS: SQLite is not linked there, only looked for.
const NO_COMPILER: &str = "#!/bin/sh
# Makes the file that -o names, with nothing in it.
while [ $# -gt 1 ]; do [ \"$1\" = -o ] && : > \"$2\"; shift; done
";

/// Compilers for Windows and macOS, and wine.
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// The tools, if all of them are there.
    pub fn find() -> Result<Tools> {
        let tools = Tools { folder: cache("adempauze-cross")? };
        let mut missing = Vec::new();
        if !tools.is_unpacked() {
            missing.push(format!("Debian's newer Rust, unpacked in {}", tools.folder.display()));
        }
        missing.extend(packages::lacking(&[Need::OtherSystems]));
        if missing.is_empty() {
            return Ok(tools);
        }
        bail!(
            "the tools to check for Windows and macOS are not there:\n  {}\n\
             On Debian 12 `cargo xtask check cross --install` fetches them (2 GB on disk). \
             Elsewhere there is no recipe: build on those systems themselves.",
            missing.join("\n  ")
        )
    }

    /// The tools, fetched where they are missing.
    pub fn install() -> Result<Tools> {
        packages::ensure(&[Need::OtherSystems])?;
        let tools = Tools { folder: cache("adempauze-cross")? };
        if !tools.is_unpacked() {
            tools.unpack().context("failed to fetch Debian's newer Rust")?;
        }
        Tools::find()
    }

    /// A place for what wine needs.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Their cargo, in the workspace.
    pub fn cargo(&self, workspace: &Workspace) -> Command {
        self.command("cargo", workspace)
    }

    /// Their clippy. Called by its own name, for cargo would prefer one of rustup's.
    pub fn clippy(&self, workspace: &Workspace) -> Command {
        let mut clippy = self.command("cargo-clippy", workspace);
        clippy.arg("clippy");
        clippy
    }

    fn command(&self, program: &str, workspace: &Workspace) -> Command {
        let programs = self.root().join("usr/bin");
        let mut command = builder(workspace, programs.join(program));
        let mut path = programs.clone().into_os_string();
        path.push(":");
        path.push(env::var_os("PATH").unwrap_or_default());
        command.env("PATH", path);
        command.env("LD_LIBRARY_PATH", self.root().join("usr/lib/x86_64-linux-gnu"));
        command.env("CARGO", programs.join("cargo"));
        command.env("RUSTC", programs.join("rustc"));
        command.env("RUSTDOC", programs.join("rustdoc"));
        // To build std oneself is not stable yet.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.env("CARGO_TARGET_DIR", workspace.target.join("cross"));
        command.env("CC_aarch64_apple_darwin", self.no_compiler());
        command.env("AR_aarch64_apple_darwin", "/bin/true");
        // By this some crates leave out what they would compile with Apple's tools.
        command.env("DOCS_RS", "1");
        command
    }

    fn root(&self) -> PathBuf {
        self.folder.join("root")
    }

    fn no_compiler(&self) -> PathBuf {
        self.folder.join("no-compiler")
    }

    fn is_unpacked(&self) -> bool {
        // Written last.
        self.no_compiler().is_file()
    }

    fn unpack(&self) -> Result<()> {
        let archives = self.folder.join("packages");
        fs::create_dir_all(archives.join("partial"))?;
        let mut cache = OsString::from("Dir::Cache::archives=");
        cache.push(&archives);
        // Into a folder of our own: neither rights nor the system's lock are needed for that.
        let mut download = Command::new("apt-get");
        download.args(["-qq", "-y", "--download-only", "--no-install-recommends", "-o"]).arg(cache);
        download.args(["-o", "Debug::NoLocking=1", "-o", "APT::Sandbox::User=root", "install"]);
        run(download.args(PACKAGES))?;
        for archive in fs::read_dir(&archives)? {
            let archive = archive?.path();
            if archive.extension().is_some_and(|extension| extension == "deb") {
                run(Command::new("dpkg-deb").arg("-x").arg(archive).arg(self.root()))?;
            }
        }
        let mut version = Command::new(self.root().join("usr/bin/rustc"));
        version.env("LD_LIBRARY_PATH", self.root().join("usr/lib/x86_64-linux-gnu"));
        eprintln!("unpacked {}", output(version.arg("--version"))?.trim());
        fs::remove_dir_all(&archives)?;
        fs::write(self.no_compiler(), NO_COMPILER)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(self.no_compiler(), fs::Permissions::from_mode(0o755))?;
        }
        Ok(())
    }
}
