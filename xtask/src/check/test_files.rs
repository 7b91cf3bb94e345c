//! No forgotten tests: cargo runs a file of an integration binary only if a `mod` names it, and
//! says nothing about one that none names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::files;
use crate::workspace::Workspace;

/// Looks for Rust files under `tests/<ring>/tests/` that no `mod` names.
pub fn check(workspace: &Workspace) -> Result<()> {
    let files = files::all(workspace)?;
    let tests: BTreeSet<&Path> =
        files.iter().map(PathBuf::as_path).filter(|f| is_test(f)).collect();
    let mut forgotten = Vec::new();
    for file in &tests {
        let Some(parent) = parent_module(file, &tests) else {
            // A file right in `tests/` is an integration binary of its own, which cargo finds.
            continue;
        };
        let text = files::text(workspace, parent)?.unwrap_or_default();
        let name = module_name(file);
        let declaration = format!("mod {name};");
        let is_named = text
            .lines()
            .map(|line| line.trim().trim_start_matches("pub "))
            .any(|line| line == declaration);
        if !is_named {
            forgotten.push(format!("{}: no `mod {name};` in {}", file.display(), parent.display()));
        }
    }
    if forgotten.is_empty() {
        return Ok(());
    }
    bail!("tests that never run:\n  {}", forgotten.join("\n  "))
}

/// `tests/<ring>/tests/…/*.rs`
fn is_test(file: &Path) -> bool {
    let mut folders = file.components().map(|part| part.as_os_str().to_string_lossy());
    let under_tests = folders.next().is_some_and(|top| top == "tests");
    let _ring = folders.next();
    under_tests
        && folders.next().is_some_and(|folder| folder == "tests")
        && file.extension().is_some_and(|extension| extension == "rs")
}

/// The file that has to name this one in a `mod`, if there is one.
fn parent_module<'a>(file: &Path, tests: &BTreeSet<&'a Path>) -> Option<&'a Path> {
    let folder = file.parent()?;
    let stem = file.file_stem()?.to_str()?;
    // `a/main.rs` begins a binary; `a/mod.rs` stands for `a`, one folder up.
    let folder = match stem {
        "main" => return None,
        "mod" => folder.parent()?,
        _ => folder,
    };
    let candidates = [folder.join("main.rs"), folder.join("mod.rs"), folder.with_extension("rs")];
    candidates.iter().find_map(|candidate| tests.get(candidate.as_path())).copied()
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
        ]
        .into_iter()
        .map(Path::new)
        .collect();
        let parent = |file: &str| parent_module(Path::new(file), &all).and_then(Path::to_str);
        assert_eq!(parent("tests/agent/tests/agent/main.rs"), None);
        assert_eq!(parent("tests/store/tests/store.rs"), None);
        let main = Some("tests/agent/tests/agent/main.rs");
        assert_eq!(parent("tests/agent/tests/agent/recovery.rs"), main);
        assert_eq!(parent("tests/agent/tests/agent/desk/mod.rs"), main);
        let desk = Some("tests/agent/tests/agent/desk/mod.rs");
        assert_eq!(parent("tests/agent/tests/agent/desk/idle.rs"), desk);
        let store = Some("tests/store/tests/store.rs");
        assert_eq!(parent("tests/store/tests/store/history.rs"), store);
    }
}
