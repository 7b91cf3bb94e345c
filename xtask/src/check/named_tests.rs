//! docs/time.md names a test for each rule of time; here each name is looked for.

use anyhow::{Context, Result, bail};

use super::files;
use crate::workspace::Workspace;

const RULES: &str = "docs/time.md";
const TESTS: &str = "tests/planner";

/// Looks for every test that the rules of time name.
pub fn check(workspace: &Workspace) -> Result<()> {
    let rules = files::text(workspace, RULES.as_ref())?.context("docs/time.md is not text")?;
    let mut names = Vec::new();
    let mut functions = Vec::new();
    for file in files::all(workspace)?.iter().filter(|file| file.starts_with(TESTS)) {
        names.extend(file.file_name().map(|name| name.to_string_lossy().into_owned()));
        let text = files::text(workspace, file)?.unwrap_or_default();
        let begins = text.lines().filter_map(|line| line.trim_start().strip_prefix("fn "));
        functions.extend(begins.filter_map(|rest| rest.split('(').next()).map(str::to_owned));
    }
    let is_there = |named: Named| match named {
        Named::Test(start) => functions.iter().any(|function| function.starts_with(start)),
        Named::File(name) => names.iter().any(|file| file == name),
    };
    let missing: Vec<&str> = backticked(&rules)
        .filter(|word| named(word).is_some_and(|named| !is_there(named)))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    bail!("{RULES} names tests that are not there: {}", missing.join(", "))
}

/// How a test is named: by its first words (`rule_1_…`), or by its file (`days.rs`).
enum Named<'a> {
    Test(&'a str),
    File(&'a str),
}

fn named(word: &str) -> Option<Named<'_>> {
    if let Some(start) = word.strip_suffix('…') {
        return Some(Named::Test(start));
    }
    (word.ends_with(".rs") && !word.contains('/')).then_some(Named::File(word))
}

/// What stands between backticks.
fn backticked(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tests_are_told_from_other_words() {
        let line = "| 1 | `on_days_off` | `rule_1_…`, `days.rs`, `src/plan/mod.rs` |";
        let words: Vec<&str> = backticked(line).filter(|word| named(word).is_some()).collect();
        assert_eq!(words, ["rule_1_…", "days.rs"]);
    }
}
