//! `content`: the library with the user's packs, to list and to read, and the check of what is to
//! be one. That needs no agent; adding and removing packs goes through it if one runs.

use super::{Face, Failure, packs};
use crate::content_check::{self, Report};
use crate::library::{Library, Text};
use crate::messages::Word;
use crate::nearest::nearest;
use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

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
    /// Whether a folder is a library: sound, or refused whole with each fault
    Check {
        /// The folder
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
    /// Add a pack: looked through whole, and refused whole with its first faults
    Add {
        /// The folder or zip
        #[arg(value_name = "PACK")]
        pack: PathBuf,
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
    /// Take a pack away without a trace; what was done stays in the history
    Remove {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// One item in the list.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    folder: &'static str,
    title: String,
}

impl Content {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        match self.what {
            What::List { json } => list(face, &face.library(), json),
            What::Show { id, json } => show(face, &face.library(), &id, json),
            What::Add { pack, json } => packs::add(face, &pack, json),
            What::Remove { id } => packs::remove(face, &id),
            What::Check { folder, json } => check(face, &folder, json),
        }
    }
}

fn list(face: &Face, library: &Library, json: bool) -> Result<(), Failure> {
    let entries: Vec<Entry<'_>> = FOLDERS
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
        let of: Vec<&Entry<'_>> = entries.iter().filter(|entry| entry.folder == folder).collect();
        let count = u32::try_from(of.len()).unwrap_or(u32::MAX);
        lines.push(face.text(heading, &[("count", Word::Number(count))]));
        lines.extend(of.iter().map(|entry| format!("  {:wide$}  {}", entry.id, entry.title)));
    }
    lines.extend(packs::listed(face, library.packs()));
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

fn check(face: &Face, folder: &Path, json: bool) -> Result<(), Failure> {
    let path = folder.display().to_string();
    let report = content_check::check(folder).map_err(|error| face.unreadable(folder, &error))?;
    if json {
        face.print_json(&document(face, &path, &report))?;
    }
    let count = |number: usize| Word::Number(u32::try_from(number).unwrap_or(u32::MAX));
    if report.faults.is_empty() {
        let values = [("path", Word::Text(&path)), ("count", count(report.files))];
        return if json { Ok(()) } else { face.print(&face.text("content-sound", &values)) };
    }
    let values = [("path", Word::Text(&path)), ("count", count(report.faults.len()))];
    let mut failure = face.failed("content-unsound", &values);
    let lines = report.faults.iter().map(|fault| fault.line(face.messages()));
    failure.hint = lines.collect::<Vec<_>>().join("\n");
    Err(failure)
}

fn document(face: &Face, path: &str, report: &Report) -> Value {
    let fault = |fault: &content_check::Fault| {
        json!({
            "file": fault.file,
            "pointer": fault.pointer,
            "reason": fault.reason.word(),
            "message": fault.reason.text(face.messages()),
        })
    };
    let faults: Vec<Value> = report.faults.iter().map(fault).collect();
    json!({ "folder": path, "sound": faults.is_empty(), "files": report.files, "faults": faults })
}
