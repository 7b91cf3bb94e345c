//! The JSON document, read as it comes: however long it is, one event of it is in memory.

use super::row::{Body, Said};
use super::{ImportError, Staged};
use crate::export::{FORMAT, VERSION};
use crate::settings_file::Document;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;
use std::io::BufRead;

/// Reads all of it, and gives the settings.
pub(super) fn read(
    reader: &mut impl BufRead,
    staged: &mut Staged,
) -> Result<Option<Document>, ImportError> {
    let mut reading = Reading::new(staged);
    let mut json = serde_json::Deserializer::from_reader(reader);
    let read = json.deserialize_map(&mut reading).and_then(|()| json.end());
    let Reading { settings, failure, format, version, .. } = reading;
    if let Err(error) = read {
        let line = error.line() as u64;
        return Err(match failure {
            Some(failure) => failure.on(line),
            None if error.is_eof() => ImportError::CutOff { line },
            None if format.is_none() => ImportError::NotAnExport,
            None => ImportError::Broken { line, reason: error.to_string() },
        });
    }
    match (format, version) {
        (Some(()), Some(())) => Ok(settings),
        _ => Err(ImportError::NotAnExport),
    }
}

/// What was read so far.
struct Reading<'a> {
    staged: &'a mut Staged,
    format: Option<()>,
    version: Option<()>,
    settings: Option<Document>,
    /// Why it was given up, where the JSON itself is sound.
    failure: Option<Failure>,
}

enum Failure {
    Foreign,
    Newer(u64),
    Event(&'static str),
    Settings,
    Staging(ImportError),
}

impl Failure {
    fn on(self, line: u64) -> ImportError {
        match self {
            Failure::Foreign => ImportError::NotAnExport,
            Failure::Newer(found) => ImportError::Newer { found, known: VERSION },
            Failure::Event(key) => ImportError::Event { line, key },
            Failure::Settings => ImportError::Event { line, key: "settings" },
            Failure::Staging(ImportError::Twice { .. }) => ImportError::Twice { line },
            Failure::Staging(error) => error,
        }
    }
}

impl<'a> Reading<'a> {
    fn new(staged: &'a mut Staged) -> Reading<'a> {
        Reading { staged, format: None, version: None, settings: None, failure: None }
    }

    fn give_up<E: Error>(&mut self, failure: Failure) -> E {
        self.failure = Some(failure);
        E::custom("given up")
    }

    fn event(&mut self, mut object: Map<String, Value>) -> Result<(), Failure> {
        let mut take = |key: &str| match object.shift_remove(key) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let mut said = Said {
            id: take("id"),
            device: take("device"),
            at: take("at"),
            day: take("day"),
            ..Said::default()
        };
        said.body = Some(match take("unreadable") {
            Some(body) => {
                said.event = take("event").or_else(|| take("note"));
                said.prompt = take("prompt");
                said.kind = take("kind");
                Body::Unreadable(body)
            }
            None => Body::Object(object),
        });
        let row = said.row().map_err(Failure::Event)?;
        self.staged.put(&row, 0).map_err(Failure::Staging)
    }
}

impl<'de> Visitor<'de> for &mut Reading<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export of Adempauze")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => match map.next_value::<Value>()? {
                    Value::String(word) if word == FORMAT => self.format = Some(()),
                    _ => return Err(self.give_up(Failure::Foreign)),
                },
                "version" => match map.next_value::<Value>()?.as_u64() {
                    Some(found) if found > u64::from(VERSION) => {
                        return Err(self.give_up(Failure::Newer(found)));
                    }
                    Some(1..) => self.version = Some(()),
                    _ => return Err(self.give_up(Failure::Foreign)),
                },
                "settings" => match map.next_value::<Value>()? {
                    Value::Object(settings) => self.settings = Some(settings),
                    _ => return Err(self.give_up(Failure::Settings)),
                },
                "events" | "notes" if self.format.is_some() => map.next_value_seed(Events(self))?,
                "events" | "notes" => return Err(self.give_up(Failure::Foreign)),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The list of events, or of entries.
struct Events<'b, 'a>(&'b mut Reading<'a>);

impl<'de> DeserializeSeed<'de> for Events<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Events<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of events or entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element::<Map<String, Value>>()? {
            if let Err(failure) = self.0.event(object) {
                return Err(self.0.give_up(failure));
            }
        }
        Ok(())
    }
}
