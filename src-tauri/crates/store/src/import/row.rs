//! One event of an export, checked and as it will lie in the table.

use chrono::{DateTime, Datelike, NaiveDate, Timelike};
use planner::PromptId;
use planner::event::Happening;
use serde_json::{Map, Value};
use uuid::Uuid;

/// An event with everything that the table wants of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) at_ms: i64,
    pub(crate) offset_min: i32,
    pub(crate) day: String,
    pub(crate) prompt: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) event: String,
    pub(crate) body: String,
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
        let (at_ms, offset_min) = self.at.as_deref().and_then(moment).ok_or("at")?;
        let day = self.day.filter(|day| is_day(day)).ok_or("day")?;
        let (body, event, prompt, kind) = match self.body.ok_or("event")? {
            Body::Unreadable(body) => (body, self.event.ok_or("event")?, self.prompt, self.kind),
            Body::Object(object) => {
                let event = object.get("event").and_then(Value::as_str).ok_or("event")?.to_owned();
                let prompt = object.get("prompt").and_then(Value::as_str).and_then(PromptId::parse);
                let body = Value::Object(object).to_string();
                let prompt = match serde_json::from_str::<Happening>(&body) {
                    Ok(what) => what.prompt().cloned(),
                    // A word that this version does not know may be known to another.
                    Err(_) if !Happening::WORDS.contains(&event.as_str()) => prompt,
                    Err(_) => return Err("body"),
                };
                let kind = prompt.as_ref().map(|prompt| prompt.kind().word().to_owned());
                (body, event, prompt.map(|prompt| prompt.to_string()), kind)
            }
        };
        Ok(Row { id, device, at_ms, offset_min, day, prompt, kind, event, body })
    }
}

/// Milliseconds since 1970, and the offset in whole minutes.
fn moment(text: &str) -> Option<(i64, i32)> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    let offset = at.offset().local_minus_utc();
    let is_sound = offset % 60 == 0 && at.nanosecond() < 1_000_000_000;
    is_sound.then(|| (at.timestamp_millis(), offset / 60))
}

/// Whether it is a date in its one spelling, in the years that people live in.
fn is_day(text: &str) -> bool {
    text.parse::<NaiveDate>()
        .is_ok_and(|day| day.to_string() == text && (1900..=9998).contains(&day.year()))
}
