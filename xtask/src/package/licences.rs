//! What others wrote and is compiled into the programs: who, under which licence, and the texts of
//! these licences, each text once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::metadata::{self, Crate};
use crate::process::{cargo, output};
use crate::workspace::{WINDOW, Workspace};

/// How files begin in which a package keeps its licences.
const LICENCE_FILES: [&str; 6] =
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
/// What only builds the page, and still leaves a part of itself in it.
const IN_THE_PAGE_TOO: &str = "svelte";

#[derive(Deserialize)]
struct Page {
    dependencies: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct NodePackage {
    version: String,
    license: String,
}

/// The list, and the texts.
pub fn of_others(workspace: &Workspace) -> Result<String> {
    let mut list = String::from(
        "What others wrote and Adempauze contains, with the licence of each. The sources of the\n\
         crates are published on crates.io, those of the packages on npm, under these names and\n\
         versions. The texts of the licences follow.\n\n",
    );
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |name: &str, version: &str, licence: &str, folder: &Path| -> Result<()> {
        list.push_str(&format!("{name} {version}: {licence}\n"));
        for text in texts_in(folder)? {
            texts.entry(text).or_default().insert(format!("{name} {version}"));
        }
        Ok(())
    };
    for found in compiled_in(workspace)? {
        let Some(licence) = &found.license else {
            bail!("{} {} names no licence", found.name, found.version);
        };
        let folder = found.manifest_path.parent().context("BUG: a manifest lies in a folder")?;
        add(&found.name, &found.version, licence, folder)?;
    }
    let page = fs::read_to_string(workspace.ui().join("package.json"))?;
    let page: Page = serde_json::from_str(&page)?;
    for name in page.dependencies.keys().map(String::as_str).chain([IN_THE_PAGE_TOO]) {
        let folder = workspace.ui().join("node_modules").join(name);
        let manifest = fs::read_to_string(folder.join("package.json"))
            .with_context(|| format!("failed to read the description of {name}"))?;
        let found: NodePackage = serde_json::from_str(&manifest)?;
        add(name, &found.version, &found.license, &folder)?;
    }
    for (text, names) in texts {
        let names: Vec<String> = names.into_iter().collect();
        list.push_str(&format!("\n{}\n{}\n\n{text}\n", "-".repeat(72), names.join(", ")));
    }
    Ok(list)
}

/// The crates in both programs on this system; not what only builds them.
fn compiled_in(workspace: &Workspace) -> Result<Vec<Crate>> {
    let mut names = BTreeSet::new();
    for program in ["agent", WINDOW] {
        let args = ["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none"];
        let tree = output(cargo(workspace, &args).args(["--package", program]))?;
        for line in tree.lines().filter(|line| !line.contains(" (/")) {
            let mut words = line.split(' ');
            if let (Some(name), Some(version)) = (words.next(), words.next()) {
                names.insert((name.to_owned(), version.trim_start_matches('v').to_owned()));
            }
        }
    }
    let is_named = |found: &Crate| names.contains(&(found.name.clone(), found.version.clone()));
    Ok(metadata::crates(workspace)?.into_iter().filter(is_named).collect())
}

fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && LICENCE_FILES.iter().any(|begin| name.starts_with(begin)) {
            let text = fs::read(&path)?;
            texts.push(String::from_utf8_lossy(&text).replace('\r', "").trim().to_owned());
        }
    }
    Ok(texts)
}
