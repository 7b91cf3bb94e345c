//! The package for Debian and what descends from it: the tree with Debian's description around it,
//! closed by dpkg-deb.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::release::Release;
use super::tree::{DOCUMENTS, ID, Tree, set_mode};
use crate::process::{output, run};

/// Who answers for a package that nobody in particular made. Debian wants an address; this one can
/// be seen to be none (RFC 2606), where any other might be a stranger's.
const NOBODY: &str = "The Adempauze contributors <packages@adempauze.invalid>";

/// What it is, as `apt show` says it.
const DESCRIPTION: &str = "\
calm moments through your working day
 Adempauze is for people who sit at a computer all day. It plans short moments
 over the day: a minute of moving, a walk, a few calm breaths, doing nothing
 for five minutes, and a quiet last hour before bed.
 .
 At the right moment it shows a notification that can be started, put off or
 skipped. It keeps quiet during meetings, pauses and absence, and remembers
 honestly how the day went.
 .
 A small resident agent keeps the plan and the history on this computer; a
 window and a command line show them. No part of it uses the network.";

/// Makes the package in a folder, and says where it is.
pub fn make(tree: &Tree, release: &Release, folder: &Path) -> Result<PathBuf> {
    documents(tree, release)?;
    let architecture = output(Command::new("dpkg").arg("--print-architecture"))?;
    let architecture = architecture.trim();
    let around = tree.root().join("DEBIAN");
    let sums = sums(tree)?;
    let control = control(tree, release, architecture, folder)?;
    fs::create_dir_all(&around)?;
    fs::write(around.join("control"), control)?;
    fs::write(around.join("md5sums"), sums)?;
    fs::write(around.join("prerm"), removal()?)?;
    for (name, mode) in [("control", 0o644), ("md5sums", 0o644), ("prerm", 0o755)] {
        set_mode(&around.join(name), mode)?;
    }
    // Folders take the umask of who packages.
    run(Command::new("chmod").args(["--recursive", "u=rwX,go=rX"]).arg(tree.root()))?;
    let package = folder.join(format!("adempauze_{}-1_{architecture}.deb", release.version));
    let mut build = Command::new("dpkg-deb");
    build.args(["--root-owner-group", "-Zxz", "--build"]).arg(tree.root()).arg(&package);
    run(build.env("SOURCE_DATE_EPOCH", &release.epoch))?;
    fs::remove_dir_all(around)?;
    Ok(package)
}

/// Debian's own checks, those of desktop files and those of software catalogues.
pub fn check(package: &Path) -> Result<()> {
    let mut lintian = Command::new("lintian");
    lintian.args(["--fail-on", "error,warning", "--allow-root"]);
    // That is for packages of Debian itself.
    lintian.args(["--suppress-tags", "initial-upload-closes-no-bugs"]);
    run(lintian.arg(package))?;
    let folder = package.with_extension("unpacked");
    run(Command::new("dpkg-deb").arg("-x").arg(package).arg(&folder))?;
    let share = folder.join("usr/share");
    let mut entry = Command::new("desktop-file-validate");
    run(entry.arg(share.join(format!("applications/{ID}.desktop"))))?;
    let mut described = Command::new("appstreamcli");
    described.args(["validate", "--no-net", "--no-color"]);
    run(described.arg(share.join(format!("metainfo/{ID}.metainfo.xml"))))?;
    fs::remove_dir_all(folder).context("failed to remove the unpacked package")
}

fn documents(tree: &Tree, release: &Release) -> Result<()> {
    tree.put(
        &format!("{DOCUMENTS}/copyright"),
        include_bytes!("../../../src-tauri/packaging/debian/copyright"),
    )?;
    let log = format!(
        "adempauze ({}-1) stable; urgency=medium\n\n  * What changed for users stands in \
         changelog.gz.\n\n -- {}  {}\n",
        release.version,
        maintainer(),
        release.date("+%a, %d %b %Y %H:%M:%S +0000")?
    );
    tree.put_compressed(&format!("{DOCUMENTS}/changelog.Debian"), log.as_bytes())
}

fn control(tree: &Tree, release: &Release, architecture: &str, folder: &Path) -> Result<String> {
    let depends = depends(tree, folder)?;
    let version = &release.version;
    let maintainer = maintainer();
    let kilobytes = tree.size()?.div_ceil(1024);
    Ok(format!(
        "Package: adempauze\nVersion: {version}-1\nArchitecture: {architecture}\n\
         Maintainer: {maintainer}\nInstalled-Size: {kilobytes}\nDepends: {depends}\n\
         Recommends: default-dbus-session-bus | dbus-session-bus, notification-daemon\n\
         Section: utils\nPriority: optional\nDescription: {DESCRIPTION}\n"
    ))
}

/// Whoever makes the package, as Debian's own tools are told it, else nobody in particular.
fn maintainer() -> String {
    match (env::var("DEBFULLNAME"), env::var("DEBEMAIL")) {
        (Ok(name), Ok(address)) => format!("{name} <{address}>"),
        _ => NOBODY.to_owned(),
    }
}

/// The packages with the libraries that both programs are linked to, at the versions they need.
fn depends(tree: &Tree, folder: &Path) -> Result<String> {
    // dpkg-shlibdeps wants to stand in the sources of a package.
    let sources = folder.join("sources");
    fs::create_dir_all(sources.join("debian"))?;
    fs::write(
        sources.join("debian/control"),
        "Source: adempauze\n\nPackage: adempauze\nArchitecture: any\n",
    )?;
    let mut find = Command::new("dpkg-shlibdeps");
    find.current_dir(&sources).arg("-O");
    for program in tree.programs_in() {
        find.arg("-e").arg(program);
    }
    let found = output(&mut find)?;
    fs::remove_dir_all(sources)?;
    let depends = found.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    depends.map(str::to_owned).context("`dpkg-shlibdeps` names no packages")
}

/// The hash of each file, for `dpkg --verify`.
fn sums(tree: &Tree) -> Result<String> {
    let mut sum = Command::new("sh");
    sum.current_dir(tree.root());
    output(sum.args(["-c", "find usr -type f -print0 | sort -z | xargs -0 md5sum"]))
}

/// What is done before the package is taken away.
fn removal() -> Result<String> {
    let script = include_str!("../../../src-tauri/packaging/debian/prerm");
    let stop = include_str!("../../../src-tauri/packaging/linux/stop-agents");
    let stop: String = stop.lines().map(|line| format!("    {line}\n")).collect();
    Ok(script.replace("@STOP_AGENTS@", stop.trim_end()))
}
