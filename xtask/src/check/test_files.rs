//! No forgotten tests: cargo runs a file of an integration binary only if a `mod` names it, and
//! says nothing about one that none names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::files;
use crate::workspace::Workspace;

/// Looks for Rust files under `tests/<ring>/` that no `mod` names.
pub fn check(workspace: &Workspace) -> Result<()> {
    let files = files::all(workspace)?;
    let tests: BTreeSet<&Path> =
        files.iter().map(PathBuf::as_path).filter(|f| is_test(f)).collect();
    let mut forgotten = Vec::new();
    for file in &tests {
        let declaration = format!("mod {};", module_name(file));
        let mut parents = parent_modules(file, &tests).into_iter().peekable();
        if parents.peek().is_none() {
            // The root of a binary or a library, which cargo finds by itself.
            continue;
        }
        let mut is_named = false;
        for parent in parents {
            let text = files::text(workspace, parent)?.unwrap_or_default();
            let mut lines = text.lines().map(|line| line.trim().trim_start_matches("pub "));
            is_named = is_named || lines.any(|line| line == declaration);
        }
        if !is_named {
            forgotten.push(format!("{}: no `{declaration}` names it", file.display()));
        }
    }
    if tests.is_empty() {
        bail!("no test files found under tests/: has the folder moved?");
    }
    if forgotten.is_empty() {
        return Ok(());
    }
    bail!("tests that never run:\n  {}", forgotten.join("\n  "))
}

/// `tests/<ring>/…/*.rs`
fn is_test(file: &Path) -> bool {
    file.starts_with("tests")
        && file.components().count() > 2
        && file.extension().is_some_and(|extension| extension == "rs")
}

/// The files of which one has to name this one in a `mod`; none for the root of a crate.
fn parent_modules<'a>(file: &Path, tests: &BTreeSet<&'a Path>) -> Vec<&'a Path> {
    let Some(folder) = file.parent() else { return Vec::new() };
    // `a/main.rs` and `a/lib.rs` begin a crate; `a/mod.rs` stands for `a`, one folder up.
    let folder = match file.file_stem().and_then(|stem| stem.to_str()) {
        Some("main" | "lib" | "build") | None => return Vec::new(),
        Some("mod") => folder.parent().unwrap_or(folder),
        Some(_) => folder,
    };
    let roots = ["main.rs", "lib.rs", "mod.rs"].map(|root| folder.join(root));
    let beside = folder.with_extension("rs");
    roots
        .iter()
        .chain([&beside])
        .filter_map(|parent| tests.get(parent.as_path()).copied())
        .collect()
}

fn module_name(file: &Path) -> String {
    let stem = if file.ends_with("mod.rs") { file.parent() } else { Some(file) };
    let stem = stem.and_then(Path::file_stem).unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_of_a_module_has_its_parent() {
        let all: BTreeSet<&Path> = [
            "tests/agent/tests/agent/main.rs",
            "tests/agent/tests/agent/recovery.rs",
            "tests/agent/tests/agent/desk/mod.rs",
            "tests/agent/tests/agent/desk/idle.rs",
            "tests/store/tests/store.rs",
            "tests/store/tests/store/history.rs",
            "tests/content/main.rs",
            "tests/content/lib.rs",
            "tests/content/figures.rs",
        ]
        .into_iter()
        .map(Path::new)
        .collect();
        let parents = |file: &str| parent_modules(Path::new(file), &all);
        assert!(parents("tests/agent/tests/agent/main.rs").is_empty());
        assert!(parents("tests/store/tests/store.rs").is_empty());
        assert!(parents("tests/content/main.rs").is_empty());
        let main = [Path::new("tests/agent/tests/agent/main.rs")];
        assert_eq!(parents("tests/agent/tests/agent/recovery.rs"), main);
        assert_eq!(parents("tests/agent/tests/agent/desk/mod.rs"), main);
        let desk = [Path::new("tests/agent/tests/agent/desk/mod.rs")];
        assert_eq!(parents("tests/agent/tests/agent/desk/idle.rs"), desk);
        let store = [Path::new("tests/store/tests/store.rs")];
        assert_eq!(parents("tests/store/tests/store/history.rs"), store);
        let content = [Path::new("tests/content/main.rs"), Path::new("tests/content/lib.rs")];
        assert_eq!(parents("tests/content/figures.rs"), content);
    }
}
