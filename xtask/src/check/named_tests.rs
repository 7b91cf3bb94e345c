//! docs/time.md names a test for each rule of time; here each name is looked for.

use anyhow::{Context, Result, bail};

use super::files;
use crate::workspace::Workspace;

/// The pages that name tests, and where these stand.
const PAGES: [(&str, &str); 3] = [
    ("docs/time.md", "tests/planner"),
    ("tests/scenarios/README.md", "tests"),
    ("docs/testing.md", "tests"),
];

/// Looks for every test that a page names, and for a test of each rule.
pub fn check(workspace: &Workspace) -> Result<()> {
    for (page, folder) in PAGES {
        let text = files::text(workspace, page.as_ref())?;
        let text = text.with_context(|| format!("{page} is not text"))?;
        let tests = Tests::of(workspace, folder)?;
        let missing: Vec<&str> = backticked(&text)
            .filter(|word| named(word).is_some_and(|named| !tests.have(&named)))
            .collect();
        if !missing.is_empty() {
            bail!("{page} names tests that are not there: {}", missing.join(", "));
        }
    }
    let rules = files::text(workspace, PAGES[0].0.as_ref())?.unwrap_or_default();
    each_rule_has_a_test(&rules)
}

/// The tests of a folder.
struct Tests {
    files: Vec<String>,
    functions: Vec<String>,
}

impl Tests {
    fn of(workspace: &Workspace, folder: &str) -> Result<Tests> {
        let mut tests = Tests { files: Vec::new(), functions: Vec::new() };
        for file in files::all(workspace)?.iter().filter(|file| file.starts_with(folder)) {
            let is_rust = file.extension().is_some_and(|ending| ending == "rs");
            if !is_rust {
                continue;
            }
            tests.files.extend(file.file_name().map(|name| name.to_string_lossy().into_owned()));
            let text = files::text(workspace, file)?.unwrap_or_default();
            let begins = text.lines().filter_map(|line| line.trim_start().strip_prefix("fn "));
            let names = begins.filter_map(|rest| rest.split('(').next()).map(str::to_owned);
            tests.functions.extend(names);
        }
        Ok(tests)
    }

    fn have(&self, named: &Named<'_>) -> bool {
        match named {
            Named::Test(start) => self.functions.iter().any(|function| function.starts_with(start)),
            Named::File(name) => self.files.iter().any(|file| file == name),
        }
    }
}

/// The tables of the rules of time: fourteen of the plan, twelve of the day that is lived. Each
/// numbered rule names a test that has its number, or that of a rule which holds it too.
fn each_rule_has_a_test(page: &str) -> Result<()> {
    let tables: Vec<&str> = page.split("| rule | what | tests |").skip(1).collect();
    for (table, rules) in tables.iter().zip([14, 12]) {
        let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
        let rows: Vec<Vec<&str>> = rows.map(|row| row.split(" | ").collect()).collect();
        for rule in 1..=rules {
            let number = rule.to_string();
            let row = rows.iter().find(|row| row[0] == number);
            let tests = row.and_then(|row| row.last()).copied().unwrap_or_default();
            let of_rule = format!("rule_{number}_");
            let numbered = backticked(tests).any(|word| word.starts_with(&of_rule));
            if !numbered {
                bail!("docs/time.md names no test with the number of rule {number}: {tests}");
            }
        }
    }
    if tables.len() < 2 {
        bail!("docs/time.md has lost a table of rules");
    }
    Ok(())
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
