//! The pages of the documentation, and what in them stands for a shell or a program to read.

use std::fs;
use std::path::{Path, PathBuf};

/// Pages outside docs.
const OTHERS: [&str; 6] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "content/GUIDELINES.md",
    "tests/scenarios/README.md",
    "tests/store/fixtures/README.md",
];

/// One page.
pub struct Page {
    /// As it is called from the top of the project.
    pub path: String,
    pub text: String,
}

/// A fenced block.
pub struct Block<'a> {
    /// What it holds (`sh`), and what else stands behind the fence.
    pub info: &'a str,
    pub lines: Vec<&'a str>,
}

/// A line for a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub page: String,
    pub command: String,
    /// What the page says that it prints; none where it says nothing.
    pub prints: Option<Vec<String>>,
}

/// The top of the project.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// All pages.
pub fn all() -> Vec<Page> {
    let mut paths: Vec<String> = OTHERS.map(str::to_owned).to_vec();
    below("docs", &mut paths);
    let mut pages: Vec<Page> = paths.into_iter().map(page).collect();
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    pages
}

fn page(path: String) -> Page {
    let text = fs::read_to_string(top().join(&path)).unwrap();
    Page { path, text }
}

fn below(folder: &str, paths: &mut Vec<String>) {
    for entry in fs::read_dir(top().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            below(&path, paths);
        } else if path.ends_with(".md") {
            paths.push(path);
        }
    }
}

impl Page {
    pub fn is_dutch(&self) -> bool {
        self.path.starts_with("docs/guide/nl/")
    }

    /// The fenced blocks, in their order.
    pub fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let mut open: Option<Block<'_>> = None;
        for line in self.text.lines() {
            match (&mut open, line.trim_start().strip_prefix("```")) {
                (None, Some(info)) => open = Some(Block { info: info.trim(), lines: Vec::new() }),
                (Some(_), Some(_)) => blocks.extend(open.take()),
                (Some(block), None) => block.lines.push(line),
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a block has no end", self.path);
        blocks
    }

    /// The lines outside fenced blocks.
    pub fn prose(&self) -> Vec<&str> {
        let mut is_fenced = false;
        let lines = self.text.lines().filter(|line| {
            let is_fence = line.trim_start().starts_with("```");
            is_fenced ^= is_fence;
            !is_fenced && !is_fence
        });
        lines.collect()
    }

    /// What stands between backticks in a sentence, also over the end of a line.
    pub fn inline(&self) -> Vec<String> {
        let prose = self.prose().join("\n");
        let paragraphs = prose.split("\n\n");
        let pieces = paragraphs.flat_map(|text| text.split('`').skip(1).step_by(2));
        pieces.map(|piece| piece.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// The lines for a shell: those of `sh` and `console` blocks, and the commands that a sentence
    /// names.
    pub fn shell(&self) -> Vec<Line> {
        let line = |command: &str, prints| Line {
            page: self.path.clone(),
            command: command.to_owned(),
            prints,
        };
        let mut all = Vec::new();
        for block in self.blocks() {
            match block.info.split_whitespace().next() {
                Some("sh") => {
                    let commands = block.lines.iter().map(|line| without_comment(line));
                    let commands = commands.filter(|command| !command.is_empty());
                    all.extend(commands.map(|command| line(command, None)));
                }
                Some("console") => {
                    for text in block.lines {
                        match (text.strip_prefix("$ "), all.last_mut()) {
                            (Some(command), _) => all.push(line(command, Some(Vec::new()))),
                            (None, Some(Line { prints: Some(prints), .. })) => {
                                prints.push(text.to_owned());
                            }
                            _ => panic!("{}: “{text}” follows no command", self.path),
                        }
                    }
                }
                _ => {}
            }
        }
        let named = self.inline().into_iter();
        let named = named.filter(|piece| piece.starts_with("adempauze "));
        all.extend(named.map(|command| line(&command, None)));
        all
    }

    /// The headings: how deep, and what.
    pub fn headings(&self) -> Vec<(usize, &str)> {
        let lines = self.prose().into_iter();
        lines
            .filter_map(|line| {
                let depth = line.bytes().take_while(|byte| *byte == b'#').count();
                let title = line[depth..].strip_prefix(' ')?;
                (depth > 0).then_some((depth, title))
            })
            .collect()
    }

    /// Where the links and pictures lead.
    pub fn links(&self) -> Vec<String> {
        let prose = self.prose().join("\n");
        let targets = prose.split("](").skip(1);
        targets.filter_map(|rest| rest.split_once(')')).map(|(to, _)| to.to_owned()).collect()
    }
}

fn without_comment(line: &str) -> &str {
    let line = line.trim();
    if line.starts_with('#') {
        return "";
    }
    line.split_once(" # ").map_or(line, |(command, _)| command).trim_end()
}
