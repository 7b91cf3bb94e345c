//! The documentation names steps of this project (`cargo xtask check`), packages and examples
//! (`cargo test -p wire-tests`) and scripts of the UI (`npm run screens`); here each is held against
//! what there is. What the program itself is told to do is run by `tests/agent`.

use anyhow::{Context, Result, bail};
use clap::Parser;
use serde_json::Value;

use super::files;
use crate::Cli;
use crate::workspace::Workspace;

/// Holds every command in every page against what there is.
pub fn check(workspace: &Workspace) -> Result<()> {
    let there = There::of(workspace)?;
    let mut faults = Vec::new();
    for file in files::all(workspace)? {
        if file.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let text = files::text(workspace, &file)?.unwrap_or_default();
        for command in commands(&text) {
            if let Some(fault) = there.fault(command) {
                faults.push(format!("{}: `{command}`: {fault}", file.display()));
            }
        }
    }
    if !faults.is_empty() {
        bail!("pages name what is not there:\n  {}", faults.join("\n  "));
    }
    Ok(())
}

/// What can be named.
struct There {
    packages: Vec<String>,
    examples: Vec<String>,
    scripts: Vec<String>,
}

impl There {
    fn of(workspace: &Workspace) -> Result<There> {
        let json = |path: &str| -> Result<String> {
            let text = files::text(workspace, path.as_ref())?;
            text.with_context(|| format!("{path} is not text"))
        };
        let manifest: Value = serde_json::from_str(&json("ui/package.json")?)?;
        let scripts = manifest["scripts"].as_object().context("ui/package.json has scripts")?;
        let mut there = There {
            packages: Vec::new(),
            examples: Vec::new(),
            scripts: scripts.keys().cloned().collect(),
        };
        for file in files::all(workspace)? {
            let folder = file.parent().and_then(|folder| folder.file_name());
            if file.ends_with("Cargo.toml") {
                let text = files::text(workspace, &file)?.unwrap_or_default();
                let name = text.lines().find_map(|line| line.strip_prefix("name = \""));
                there.packages.extend(name.map(|name| name.trim_end_matches('"').to_owned()));
            } else if folder.is_some_and(|folder| folder == "examples") {
                let name = file.file_stem().map(|name| name.to_string_lossy().into_owned());
                there.examples.extend(name);
            }
        }
        Ok(there)
    }

    /// Why a command can't be given; none if it can, or if it is another program's.
    fn fault(&self, command: &str) -> Option<String> {
        let words: Vec<&str> = command.split_whitespace().collect();
        let named = |option: &str| {
            let place = words.iter().position(|word| *word == option)?;
            words.get(place + 1).copied()
        };
        let missing = |what: &str, name: &str| Some(format!("there is no {what} `{name}`"));
        match words.as_slice() {
            // The step alone stands for all of them.
            ["cargo", "xtask"] => None,
            ["cargo", rest @ ..] if rest.first() == Some(&"xtask") => {
                let error = Cli::try_parse_from(rest.iter().copied()).err()?;
                let says = error.to_string();
                Some(says.lines().next().unwrap_or_default().to_owned())
            }
            ["cargo", ..] => {
                let package = named("-p").filter(|name| !self.packages.iter().any(|it| it == name));
                let example =
                    named("--example").filter(|name| !self.examples.iter().any(|it| it == name));
                package
                    .and_then(|name| missing("package", name))
                    .or_else(|| example.and_then(|name| missing("example", name)))
            }
            ["npm", "run", name, ..] if !self.scripts.iter().any(|it| it == name) => {
                missing("script", name)
            }
            _ => None,
        }
    }
}

/// The commands for cargo and npm in a text: between backticks, or a line of their own.
fn commands(text: &str) -> impl Iterator<Item = &str> {
    let in_sentences = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let alone = text.lines().map(|line| line.trim_start().trim_start_matches("$ "));
    let pieces = in_sentences.chain(alone.filter(|line| !line.contains('`')));
    pieces
        .map(without_variables)
        .filter(|piece| piece.starts_with("cargo ") || piece.starts_with("npm "))
        .map(|piece| piece.split_once(" # ").map_or(piece, |(command, _)| command).trim())
}

/// `cargo test` of `UPDATE_EXPECT=1 cargo test`.
fn without_variables(command: &str) -> &str {
    match command.split_once(' ') {
        Some((word, rest)) if word.contains('=') => without_variables(rest),
        _ => command,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there() -> There {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        There { packages: names(&["wire"]), examples: names(&["types"]), scripts: names(&["unit"]) }
    }

    #[test]
    fn commands_are_found_in_sentences_and_on_lines_of_their_own() {
        let text = "Run `A=1 npm run unit` first.\n\n```sh\ncargo xtask test    # all\nls\n```\n";
        assert_eq!(commands(text).collect::<Vec<_>>(), ["npm run unit", "cargo xtask test"]);
    }

    #[test]
    fn what_is_there_can_be_named() {
        for command in [
            "cargo xtask",
            "cargo xtask check content",
            "cargo run -p wire --example types",
            "npm run unit",
            "npm ci",
        ] {
            assert_eq!(there().fault(command), None);
        }
    }

    #[test]
    fn a_mistyped_word_is_found() {
        for command in [
            "cargo xtask tset",
            "cargo xtask check contents",
            "cargo xtask test --fsat",
            "cargo test -p wier",
            "cargo run -p wire --example tpyes",
            "npm run unti",
        ] {
            assert!(there().fault(command).is_some(), "{command}");
        }
    }
}
