//! `content`: the library, to list and to read. It needs no agent and touches nothing of the
//! user's.

use super::{Face, Failure};
use crate::library::{Library, Text};
use crate::messages::Word;
use crate::nearest::nearest;
use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::Value;

/// The folders of the library, in the order in which they are listed, with their headings.
const FOLDERS: [(&str, &str); 5] = [
    ("techniques", "content-techniques"),
    ("routines", "content-routines"),
    ("profiles", "content-profiles"),
    ("phases", "content-phases"),
    ("guidance", "content-guidance"),
];

/// Read the library
#[derive(Debug, Args)]
pub(super) struct Content {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Everything that the library holds
    List {
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
    /// One item, with its figures and sources
    Show {
        /// The item, such as breathing-4-6 or pr-general
        #[arg(value_name = "ID")]
        id: String,
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
}

/// One item in the list.
#[derive(Serialize)]
struct Entry {
    id: &'static str,
    folder: &'static str,
    title: String,
}

impl Content {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let library = Library::embedded();
        match self.what {
            What::List { json } => list(face, &library, json),
            What::Show { id, json } => show(face, &library, &id, json),
        }
    }
}

fn list(face: &Face, library: &Library, json: bool) -> Result<(), Failure> {
    let entries: Vec<Entry> = FOLDERS
        .into_iter()
        .flat_map(|(folder, _)| library.ids_in(folder).map(move |id| (id, folder)))
        .map(|(id, folder)| Entry { id, folder, title: title(face, library, id) })
        .collect();
    if json {
        return face.print_json(&entries);
    }
    let wide = entries.iter().map(|entry| entry.id.len()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (folder, heading) in FOLDERS {
        let of: Vec<&Entry> = entries.iter().filter(|entry| entry.folder == folder).collect();
        let count = u32::try_from(of.len()).unwrap_or(u32::MAX);
        lines.push(face.text(heading, &[("count", Word::Number(count))]));
        lines.extend(of.iter().map(|entry| format!("  {:wide$}  {}", entry.id, entry.title)));
    }
    face.print(&lines.join("\n"))
}

fn title(face: &Face, library: &Library, id: &str) -> String {
    let language = face.messages().language();
    let title = match library.folder(id) {
        Some("profiles") => library.profile(id, language).map(|text| text.title),
        Some("phases") => library.phase(id, language).map(|text| text.title),
        Some("guidance") => library.guidance(id, language).map(|text| text.title),
        _ => library.text(id, language).map(|text| text.title),
    };
    title.unwrap_or_default()
}

fn show(face: &Face, library: &Library, id: &str, json: bool) -> Result<(), Failure> {
    let Some(item) = library.item(id) else {
        let nearest = nearest(id, library.ids()).unwrap_or_default();
        return Err(face.unknown("content-unknown", id, nearest));
    };
    if json {
        return face.print_json(&item);
    }
    let mut lines = vec![title(face, library, id)];
    lines.extend(said(face, library, id));
    let figures = item["figures"].as_array().into_iter().flatten();
    lines.extend(figures.map(|figure| self::figure(face, figure)));
    lines.extend(sources(face, &item));
    face.print(&lines.join("\n"))
}

/// What people read of an item below its title.
fn said(face: &Face, library: &Library, id: &str) -> Vec<String> {
    let language = face.messages().language();
    if let Some(profile) = library.profile(id, language) {
        let mut lines = vec![profile.about, face.text("content-profile-choice", &[])];
        lines.extend(profile.ask);
        lines.extend(profile.says.into_iter().chain(profile.limits).map(|line| dashed(&line)));
        return lines;
    }
    if let Some(phase) = library.phase(id, language) {
        return vec![phase.about, phase.next];
    }
    if let Some(guidance) = library.guidance(id, language) {
        return guidance.lines;
    }
    let Some(Text { why, steps, cautions, .. }) = library.text(id, language) else {
        return Vec::new();
    };
    let mut lines = vec![why];
    let numbered = (1..).zip(steps);
    lines.extend(numbered.map(|(n, step)| format!("{n}. {} ({} s)", step.say, step.seconds)));
    lines.extend(cautions.iter().map(|line| dashed(line)));
    lines
}

fn dashed(line: &str) -> String {
    format!("- {line}")
}

/// A figure with its unit, and whether an article states it or we chose it.
fn figure(face: &Face, figure: &Value) -> String {
    let word = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let (name, value, unit) =
        (word(&figure["name"]), word(&figure["value"]), word(&figure["unit"]));
    let section = figure["source"]["section"].as_str().unwrap_or_default();
    let id = match figure["basis"].as_str() {
        Some("article") => "content-figure-article",
        Some("derived") => "content-figure-derived",
        _ => "content-figure-app",
    };
    let unit = if unit == "text" { String::new() } else { format!(" {unit}") };
    let values = [
        ("name", Word::Text(&name)),
        ("value", Word::Text(&value)),
        ("unit", Word::Text(&unit)),
        ("section", Word::Text(section)),
    ];
    face.text(id, &values)
}

/// The sections of the articles, or the pointers outside them.
fn sources(face: &Face, item: &Value) -> Option<String> {
    let words = |key: &str, inner: Option<&str>| {
        let list = item[key].as_array().into_iter().flatten();
        let words = list.filter_map(|one| inner.map_or(one, |inner| &one[inner]).as_str());
        words.collect::<Vec<_>>().join(", ")
    };
    for (id, words) in [
        ("content-sources", words("sources", Some("section"))),
        ("content-outside", words("outside", None)),
    ] {
        if !words.is_empty() {
            return Some(face.text(id, &[("words", Word::Text(&words))]));
        }
    }
    None
}
