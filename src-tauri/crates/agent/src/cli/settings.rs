//! `settings`: reads and changes the settings. Changes go through the agent.

use super::{Face, Failure, reading};
use crate::messages::Word;
use crate::spoken::{Speak, Spoken};
use clap::{Args, Subcommand};
use serde_json::Value;
use std::path::{Path, PathBuf};
use store::settings_file::{Document, Reading, SettingsError, assignment, get, merge, whole};

/// Read and change the settings
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Settings {
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The value of one setting
    Get {
        /// The setting, such as walk.per_day
        #[arg(value_name = "KEY")]
        key: String,
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
    /// Change one setting
    Set {
        /// The setting, such as walk.per_day
        #[arg(value_name = "KEY")]
        key: String,
        /// The value, as text or JSON; null brings the default back
        #[arg(value_name = "VALUE", allow_negative_numbers = true)]
        value: String,
    },
    /// Where the settings file lies
    Path,
    /// Check a settings file
    Check {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
}

impl Settings {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        match self.what {
            None => all(face, self.json),
            Some(What::Get { key, json }) => one(face, &key, json),
            Some(What::Set { key, value }) => set(face, &key, &value),
            Some(What::Path) => {
                let path = face.files()?.folders().settings_file();
                face.print(&path.display().to_string())
            }
            Some(What::Check { file, json }) => check(face, &file, json),
        }
    }
}

fn all(face: &Face, json: bool) -> Result<(), Failure> {
    let settings = whole(&as_they_hold(face));
    if json {
        return face.print_json(&settings);
    }
    let changed = face.reading().map(|reading| reading.changed.clone()).unwrap_or_default();
    let mut lines = Vec::new();
    for (key, value) in &settings {
        match value {
            Value::Object(group) => lines.extend(group.iter().map(|(sub, value)| {
                let is_changed = changed.get(key).and_then(|group| group.get(sub)).is_some();
                line(&format!("{key}.{sub}"), value, is_changed)
            })),
            value => lines.push(line(key, value, changed.contains_key(key))),
        }
    }
    lines.push(face.text("settings-marked", &[]));
    face.print(&lines.join("\n"))
}

/// The settings with the figures that the profiles change, where the user set none.
fn as_they_hold(face: &Face) -> planner::Settings {
    face.settings().as_they_hold(face.library().content())
}

fn line(key: &str, value: &Value, is_changed: bool) -> String {
    let mark = if is_changed { "*" } else { " " };
    format!("{mark} {key} = {value}")
}

fn one(face: &Face, key: &str, json: bool) -> Result<(), Failure> {
    let value = get(&as_they_hold(face), key).map_err(|error| wrong(face, &error))?;
    match value {
        Value::String(text) if !json => face.print(&text),
        value => face.print_json(&value),
    }
}

fn set(face: &Face, key: &str, value: &str) -> Result<(), Failure> {
    let change = assignment(key, value).map_err(|error| wrong(face, &error))?;
    // What no agent would take is wrong use; what only clashes with the rest could not be done.
    let merged =
        merge(&Document::new(), &change).and_then(|it| face.library().check_names(&it.settings));
    if let Err(error) = merged
        && !matches!(&error, SettingsError::Breach(breach) if breach.keys().len() > 1)
    {
        return Err(wrong(face, &error));
    }
    let reply = face.agent()?.set_settings(change).map_err(|error| face.not_done(&error))?;
    let now = serde_json::from_value(reply.settings).unwrap_or_default();
    let shown = get(&now, key).map(|value| value.to_string()).unwrap_or_default();
    let values = [("key", Word::Text(key)), ("value", (&shown).into())];
    face.print(&face.text("settings-set", &values))
}

fn check(face: &Face, file: &Path, json: bool) -> Result<(), Failure> {
    let path = file.display().to_string();
    let reading = Reading::of(&reading::named(face, file)?);
    let mut warnings: Vec<Spoken> =
        reading.warnings.iter().map(|warning| warning.speak(face.messages())).collect();
    if let Err(error) = face.library().check_names(&reading.settings) {
        warnings.push(error.speak(face.messages()));
    }
    let texts: Vec<&str> = warnings.iter().map(|spoken| spoken.message.as_str()).collect();
    if json {
        face.print_json(&texts)?;
    }
    if texts.is_empty() {
        return match json {
            true => Ok(()),
            false => face.print(&face.text("settings-sound", &[("path", (&path).into())])),
        };
    }
    let count = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    let values = [("path", (&path).into()), ("count", Word::Number(count))];
    let mut failure = face.failed("settings-unsound", &values);
    failure.hint = texts.join("\n");
    Err(failure)
}

fn wrong(face: &Face, error: &SettingsError) -> Failure {
    Failure::wrong_use(error.speak(face.messages()))
}
