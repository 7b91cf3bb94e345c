//! Builds `planner`, and all that it stands on, for a system that has no std.
//!
//! A target without std would have to be downloaded. Instead the compiler is given a system
//! library folder that holds only core, alloc and compiler_builtins of the toolchain at hand: a
//! crate that says `std` anywhere then fails with "can't find crate for `std`", whether it is
//! planner or something under it. This proves that nothing of std is linked on this system's
//! target; it does not prove that a system without 64-bit atomics could run it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{cargo, host, output, run, succeeds};
use crate::workspace::Workspace;

/// What a program without std stands on.
const KEPT: [&str; 3] = ["libcore-", "liballoc-", "libcompiler_builtins-"];

/// Checks planner with a toolchain that has no std.
pub fn check(workspace: &Workspace) -> Result<()> {
    let host = host()?;
    let work = workspace.target.join("without-std");
    let sysroot = work.join("sysroot");
    lay_out(&host, &sysroot).context("failed to lay out a toolchain without std")?;
    prove_that_std_is_missing(&work, &sysroot)?;
    // With `--target` the flags go to planner and what it links, not to macros and build scripts,
    // which run on this machine and may use std.
    let mut check = cargo(workspace, &["check", "--locked", "--package", "planner"]);
    check.args(["--target", &host, "--target-dir"]).arg(&work);
    check.env("CARGO_ENCODED_RUSTFLAGS", format!("--sysroot={}", sysroot.display()));
    run(&mut check)
}

fn lay_out(host: &str, sysroot: &Path) -> Result<()> {
    let real = output(Command::new("rustc").args(["--print", "target-libdir"]))?;
    let bare = sysroot.join("lib").join("rustlib").join(host).join("lib");
    if sysroot.exists() {
        fs::remove_dir_all(sysroot)?;
    }
    fs::create_dir_all(&bare)?;
    for entry in fs::read_dir(real.trim())? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if KEPT.iter().any(|kept| name.starts_with(kept)) {
            fs::copy(&path, bare.join(name))?;
        }
    }
    Ok(())
}

/// A check that can't fail proves nothing: with this toolchain a crate with std has to fail, and
/// one without has to pass.
fn prove_that_std_is_missing(work: &Path, sysroot: &Path) -> Result<()> {
    let compiles = |name: &str, text: &str| -> Result<bool> {
        let source = work.join(name);
        fs::write(&source, text)?;
        let mut rustc = Command::new("rustc");
        rustc.args(["--edition", "2024", "--crate-type", "lib", "--emit", "metadata"]);
        rustc.arg("--sysroot").arg(sysroot).arg("--out-dir").arg(work).arg(source);
        Ok(succeeds(&mut rustc))
    };
    if compiles("with_std.rs", "pub fn now() -> std::time::Instant { std::time::Instant::now() }")?
    {
        bail!("BUG: the toolchain without std has std");
    }
    let without = "#![no_std]\nextern crate alloc;\npub fn none() -> alloc::string::String { alloc::string::String::new() }";
    if !compiles("without_std.rs", without)? {
        bail!("the toolchain without std can't compile a crate that needs only alloc");
    }
    Ok(())
}
