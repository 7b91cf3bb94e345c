//! One event or entry of an export, checked and as it will lie in the table.

use crate::time;
use chrono::{Datelike, NaiveDate};
use planner::PromptId;
use planner::diary::Entry;
use planner::event::Happening;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// An event or an entry with everything that its table wants of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub(super) id: String,
    pub(super) device: String,
    pub(super) at_ms: i64,
    pub(super) offset_min: i32,
    pub(super) day: String,
    pub(super) what: What,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Something that happened.
    Event { prompt: Option<String>, kind: Option<String>, event: String, body: String },
    /// A check-in or an entry of the diary.
    Note { note: String, body: String },
}

/// What an export says of an event, before anybody has looked at it.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub id: Option<String>,
    pub device: Option<String>,
    pub at: Option<String>,
    pub day: Option<String>,
    pub event: Option<String>,
    pub prompt: Option<String>,
    pub kind: Option<String>,
    pub body: Option<Body>,
}

/// What happened, as the export has it.
#[derive(Debug)]
pub(super) enum Body {
    Object(Map<String, Value>),
    /// It could not be read when it was exported; it is kept as it was.
    Unreadable(String),
}

impl Said {
    /// Looks at all of it; on failure, what is missing or can't be.
    pub fn row(self) -> Result<Row, &'static str> {
        let uuid = |text: Option<String>, key| {
            text.filter(|text| Uuid::parse_str(text).is_ok()).ok_or(key)
        };
        let (id, device) = (uuid(self.id, "id")?, uuid(self.device, "device")?);
        let (at_ms, offset_min) = self.at.as_deref().and_then(time::read).ok_or("at")?;
        let day = self.day.filter(|day| is_day(day)).ok_or("day")?;
        let what = match self.body.ok_or("event")? {
            Body::Unreadable(body) => {
                let event = self.event.ok_or("event")?;
                match is_note(&event) {
                    true => What::Note { note: event, body },
                    false => What::Event { prompt: self.prompt, kind: self.kind, event, body },
                }
            }
            Body::Object(object) if object.contains_key("note") => note(object)?,
            Body::Object(object) => event(object)?,
        };
        Ok(Row { id, device, at_ms, offset_min, day, what })
    }
}

fn event(object: Map<String, Value>) -> Result<What, &'static str> {
    let event = object.get("event").and_then(Value::as_str).ok_or("event")?.to_owned();
    let prompt = object.get("prompt").and_then(Value::as_str).and_then(PromptId::parse);
    let object = Value::Object(object);
    let prompt = match Happening::deserialize(&object) {
        Ok(what) => what.prompt().cloned(),
        // A word that this version does not know may be known to another.
        Err(_) if !Happening::WORDS.contains(&event.as_str()) => prompt,
        Err(_) => return Err("body"),
    };
    let kind = prompt.as_ref().map(|prompt| prompt.kind().word().to_owned());
    let prompt = prompt.map(|prompt| prompt.to_string());
    Ok(What::Event { prompt, kind, event, body: object.to_string() })
}

fn note(object: Map<String, Value>) -> Result<What, &'static str> {
    let note = object.get("note").and_then(Value::as_str).ok_or("note")?.to_owned();
    let object = Value::Object(object);
    match Entry::deserialize(&object) {
        Ok(entry) if entry.flaw().is_none() => {}
        Err(_) if !is_note(&note) => {}
        Ok(_) | Err(_) => return Err("note"),
    }
    Ok(What::Note { note, body: object.to_string() })
}

fn is_note(word: &str) -> bool {
    Entry::WORDS.contains(&word)
}

/// Whether it is a date in its one spelling, in the years that people live in.
fn is_day(text: &str) -> bool {
    text.parse::<NaiveDate>()
        .is_ok_and(|day| day.to_string() == text && (1900..=9998).contains(&day.year()))
}
