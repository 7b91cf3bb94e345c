//! What others wrote: under which licences, from where, and by which hash.
//!
//! It reads what `cargo metadata` says and the two lock files, and asks nobody: neither whether a
//! version has become known as unsafe, nor who signed a package. Cargo and npm compare each download
//! with the hash in the lock file, so that what stands there has to be one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use super::files;
use crate::metadata::{self, Crate};
use crate::workspace::Workspace;

/// The licences under which a package may be part of the project, its tests and its tools too.
const LICENCES: [&str; 16] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Where crates come from.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What has no place in any lock file, and why.
const BANNED: [(&str, &str); 4] = [
    ("openssl-sys", "nothing here encrypts, and it binds programs to a version of the system's"),
    ("native-tls", "see openssl-sys"),
    ("tauri-plugin-shell", "the page starts no programs"),
    ("tauri-plugin-http", "the page speaks to nobody"),
];

/// The lock file of the UI.
const NPM_LOCK: &str = "ui/package-lock.json";

#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NodePackage>,
}

#[derive(Deserialize)]
struct NodePackage {
    license: Option<String>,
    integrity: Option<String>,
}

/// Looks through the crates and the packages of npm.
pub fn check(workspace: &Workspace) -> Result<()> {
    let lock = files::text(workspace, "Cargo.lock".as_ref())?.unwrap_or_default();
    let npm = files::text(workspace, NPM_LOCK.as_ref())?.unwrap_or_default();
    let npm: NpmLock =
        serde_json::from_str(&npm).with_context(|| format!("failed to read {NPM_LOCK}"))?;
    let mut findings = BTreeSet::new();
    crates(&metadata::crates(workspace)?, &mut findings);
    checksums(&lock, &mut findings);
    node_packages(&npm, &mut findings);
    if findings.is_empty() {
        return Ok(());
    }
    let findings: Vec<String> = findings.into_iter().collect();
    bail!("what others wrote can't be taken like this:\n  {}", findings.join("\n  "))
}

fn crates(crates: &[Crate], findings: &mut BTreeSet<String>) {
    for Crate { name, version, license, source, dependencies, .. } in crates {
        if let Some(why) = why_not(license.as_deref()) {
            findings.insert(format!("{name} {version}: {why}"));
        }
        if source.as_deref().is_some_and(|source| source != CRATES) {
            findings.insert(format!("{name} {version} does not come from crates.io"));
        }
        if let Some((_, why)) = BANNED.iter().find(|(banned, _)| banned == name) {
            findings.insert(format!("{name} {version} is banned: {why}"));
        }
        for dependency in dependencies.iter().filter(|_| source.is_none()) {
            if dependency.req == "*" && dependency.path.is_none() {
                findings.insert(format!("{name} takes any version of {}", dependency.name));
            }
        }
    }
}

/// Each crate that is downloaded has its hash.
fn checksums(lock: &str, findings: &mut BTreeSet<String>) {
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let mut lines = package.lines().filter_map(|line| line.split_once(" = "));
            lines.find(|(known, _)| *known == key).map(|(_, value)| value.trim_matches('"'))
        };
        let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if value("source").is_some() && !value("checksum").is_some_and(is_hash) {
            let name = value("name").unwrap_or("a package");
            findings.insert(format!("Cargo.lock has no SHA-256 of {name}"));
        }
    }
}

fn node_packages(lock: &NpmLock, findings: &mut BTreeSet<String>) {
    // The empty name is the UI's own.
    for (place, package) in lock.packages.iter().filter(|(place, _)| !place.is_empty()) {
        let hash = package.integrity.as_deref().and_then(|hash| hash.strip_prefix("sha512-"));
        // 64 bytes in base64.
        if hash.is_none_or(|hash| hash.len() != 88) {
            findings.insert(format!("{NPM_LOCK}: {place} has no SHA-512"));
        }
        if let Some(why) = why_not(package.license.as_deref()) {
            findings.insert(format!("{NPM_LOCK}: {place}: {why}"));
        }
    }
}

/// Why something under this licence can't be taken; nothing: it can.
fn why_not(licence: Option<&str>) -> Option<String> {
    let Some(licence) = licence else { return Some("it names no licence".to_owned()) };
    // Older crates write `MIT/Apache-2.0`.
    let expression = match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(expression) => expression,
        Err(error) => return Some(format!("`{licence}` is no licence: {}", error.reason)),
    };
    let is_allowed = expression.evaluate(|asked| LICENCES.contains(&asked.to_string().as_str()));
    (!is_allowed).then(|| format!("`{licence}` is not among the licences that are taken"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Dependency;

    #[test]
    fn a_choice_of_licences_is_good_if_one_is_and_a_sum_if_all_are() {
        assert_eq!(why_not(Some("MIT")), None);
        assert_eq!(why_not(Some("Unlicense/MIT")), None);
        assert_eq!(why_not(Some("Apache-2.0 OR GPL-2.0-only")), None);
        assert_eq!(why_not(Some("Apache-2.0 WITH LLVM-exception")), None);
        assert_eq!(why_not(Some("(MIT OR GPL-3.0-only) AND Unicode-3.0")), None);
        for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "MIT WITH LLVM-exception", "mine"] {
            assert!(why_not(Some(bad)).is_some(), "{bad}");
        }
        assert!(why_not(None).is_some());
    }

    #[test]
    fn a_crate_from_elsewhere_a_banned_one_and_any_version_are_found() {
        let one = |name: &str, source: Option<&str>, req: &str| Crate {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: Some("MIT".to_owned()),
            source: source.map(str::to_owned),
            manifest_path: "Cargo.toml".into(),
            dependencies: vec![Dependency {
                name: "other".to_owned(),
                req: req.to_owned(),
                path: None,
            }],
        };
        let found = |one: Crate| {
            let mut findings = BTreeSet::new();
            crates(&[one], &mut findings);
            findings.len()
        };
        assert_eq!(found(one("good", Some(CRATES), "*")), 0, "how others write is theirs");
        assert_eq!(found(one("ours", None, "^1")), 0);
        assert_eq!(found(one("ours", None, "*")), 1);
        assert_eq!(found(one("good", Some("git+https://example.org/good"), "^1")), 1);
        assert_eq!(found(one("native-tls", Some(CRATES), "^1")), 1);
    }

    #[test]
    fn a_crate_without_its_hash_is_found() {
        let found = |checksum: &str| {
            let lock = format!(
                "[[package]]\nname = \"ours\"\n\n[[package]]\nname = \"good\"\nsource = \"{CRATES}\"\n{checksum}"
            );
            let mut findings = BTreeSet::new();
            checksums(&lock, &mut findings);
            findings.len()
        };
        assert_eq!(found(&format!("checksum = \"{}\"\n", "0a".repeat(32))), 0);
        assert_eq!(found("checksum = \"0a\"\n"), 1);
        assert_eq!(found(""), 1);
    }

    #[test]
    fn a_package_of_npm_without_its_hash_is_found() {
        let found = |hash: Option<String>| {
            let package = NodePackage { license: Some("MIT".to_owned()), integrity: hash };
            let packages = BTreeMap::from([("node_modules/good".to_owned(), package)]);
            let mut findings = BTreeSet::new();
            node_packages(&NpmLock { packages }, &mut findings);
            findings.len()
        };
        assert_eq!(found(Some(format!("sha512-{}==", "a".repeat(86)))), 0);
        assert_eq!(found(Some(format!("sha1-{}", "a".repeat(28)))), 1);
        assert_eq!(found(None), 1);
    }
}
