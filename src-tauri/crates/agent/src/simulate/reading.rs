//! Reads a scenario: an unknown key or word, or a value out of its bounds, is an error that names
//! it and its place.

use super::duration::parse_ms;
use crate::library::Library;
use chrono::{DateTime, Datelike, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use planner::engine::{Answer, BusyReason, PauseUntil};
use planner::local_time::resolve;
use planner::simulation::{Action, Doing, Happens, Response, ResponseTo, Scenario};
use planner::{Kind, Settings};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::ops::RangeInclusive;
use store::settings_file::{Changed, Document, SettingsError, merge, shown};

/// What is wrong with a scenario, and where.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct ScenarioError {
    /// Where in the file (`events[3].at`).
    pub place: String,
    /// What.
    pub fault: Fault,
}

/// What can be wrong with a scenario.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It is no JSON, or a key or word is unknown or missing.
    #[error("{}", shown::reason(.0))]
    Form(#[from] serde_json::Error),
    /// A setting is unknown, or can't be as it is.
    #[error("{0}")]
    Settings(#[from] SettingsError),
    /// A value is none of those it could be.
    #[error("'{}' is not {expected}", shown::key(value))]
    Value {
        /// What stands there.
        value: String,
        /// What could stand there.
        expected: &'static str,
    },
    /// It ends before it starts.
    #[error("until must be after start")]
    Backwards,
}

const LOCAL_TIME: &str = "a local date and time (2026-03-28T06:00), with an offset or without";
/// The years that a scenario may name, its clocks and pauses too. A clock that lost its battery
/// shows 1970; and the transcript writes years in four digits.
const YEARS: RangeInclusive<i32> = 1900..=2199;
const YEAR: &str = "in the years 1900 to 2199";
const DURATION: &str = "a duration longer than nothing (PT20S, PT1H30M)";
const ZONE: &str = "the name of a time zone (Europe/Amsterdam)";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    zone: String,
    start: String,
    until: String,
    /// For simulated people only: a plan is seeded by its date alone.
    #[serde(default, rename = "seed")]
    _seed: u64,
    #[serde(default)]
    installed: bool,
    #[serde(default)]
    settings: Document,
    #[serde(default)]
    responses: Vec<Value>,
    #[serde(default)]
    events: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseForm {
    kind: String,
    after: Option<String>,
    action: ActionWord,
    #[serde(rename = "for")]
    length: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum ActionWord {
    Start,
    Done,
    Snooze,
    Skip,
    Stop,
    Wait,
    Ignore,
    Yes,
    No,
}

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
enum DoingForm {
    Away {},
    Back {},
    Lock {},
    Unlock {},
    Busy {
        why: BusyReason,
    },
    Free {
        why: Option<BusyReason>,
    },
    Sleep {},
    Wake {},
    Pause {
        #[serde(rename = "for")]
        length: Option<String>,
        until: Option<String>,
    },
    Resume {},
    Answer {
        action: ActionWord,
        #[serde(rename = "for")]
        length: Option<String>,
    },
    Now {
        kind: Kind,
    },
    Clock {
        set: String,
    },
    Zone {
        to: String,
    },
    Crash {},
    Settings {
        set: Document,
    },
}

/// Reads a scenario from its text.
pub fn parse(text: &str) -> Result<Scenario, ScenarioError> {
    let file: File = serde_json::from_str(text).map_err(at("scenario"))?;
    let zone = zone(&file.zone).map_err(at("zone"))?;
    let start = instant(&file.start, zone).map_err(at("start"))?;
    let until = instant(&file.until, zone).map_err(at("until"))?;
    if until <= start {
        return Err(at("until")(Fault::Backwards));
    }
    let library = Library::embedded();
    // Learning is off in scenarios unless they switch it on.
    let mut changed = Map::from_iter([("adaptive".to_owned(), Value::Bool(false))]);
    let mut settings = Settings { adaptive: false, ..Settings::default() };
    if !file.settings.is_empty() {
        let merged = known(&changed, &file.settings, &library).map_err(at("settings"))?;
        (settings, changed) = (merged.settings, merged.document);
    }
    let responses = file
        .responses
        .into_iter()
        .enumerate()
        .map(|(n, value)| response(value).map_err(|fault| at(&format!("responses[{n}]"))(fault)))
        .collect::<Result<_, _>>()?;
    let events = events(file.events, zone, changed, &library)?;
    Ok(Scenario { zone, start, until, installed: file.installed, settings, responses, events })
}

/// Reads the events in the order of real time, each with its place in the file for its errors.
fn events(
    values: Vec<Value>,
    zone: Tz,
    mut changed: Document,
    library: &Library,
) -> Result<Vec<Happens>, ScenarioError> {
    let mut forms = Vec::with_capacity(values.len());
    for (n, value) in values.into_iter().enumerate() {
        let place = format!("events[{n}]");
        let (happens_at, form) = event(value, zone).map_err(at(&place))?;
        forms.push((happens_at, place, form));
    }
    forms.sort_by_key(|(happens_at, ..)| *happens_at);
    forms
        .into_iter()
        .map(|(happens_at, place, form)| {
            let what = doing(form, &mut changed, library).map_err(at(&place))?;
            Ok(Happens { at: happens_at, what })
        })
        .collect()
}

/// Settings after a change, with profiles that there are.
fn known(in_force: &Document, set: &Document, library: &Library) -> Result<Changed, SettingsError> {
    let changed = merge(in_force, set)?;
    library.check_names(&changed.settings)?;
    Ok(changed)
}

fn event(mut value: Value, zone: Tz) -> Result<(DateTime<Utc>, DoingForm), Fault> {
    let at = value.as_object_mut().and_then(|map| map.remove("at"));
    let at: String = serde_json::from_value(at.unwrap_or(Value::Null))
        .map_err(|_| Fault::Value { value: "at".to_owned(), expected: "there, or is no text" })?;
    let at = instant(&at, zone)?;
    Ok((at, serde_json::from_value(value)?))
}

/// Turns an event into what happens; settings merge into those in force at that moment.
fn doing(form: DoingForm, changed: &mut Document, library: &Library) -> Result<Doing, Fault> {
    Ok(match form {
        DoingForm::Away {} => Doing::Away,
        DoingForm::Back {} => Doing::Back,
        DoingForm::Lock {} => Doing::Lock,
        DoingForm::Unlock {} => Doing::Unlock,
        DoingForm::Busy { why } => Doing::Busy(why),
        DoingForm::Free { why } => Doing::Free(why),
        DoingForm::Sleep {} => Doing::Sleep,
        DoingForm::Wake {} => Doing::Wake,
        DoingForm::Pause { length, until } => Doing::Pause(pause(length, until)?),
        DoingForm::Resume {} => Doing::Resume,
        DoingForm::Answer { action, length } => Doing::Act(act(action, length)?),
        DoingForm::Now { kind } => Doing::Now(kind),
        DoingForm::Clock { set } => Doing::Clock(local(&set)?),
        DoingForm::Zone { to } => Doing::Zone(zone(&to)?),
        DoingForm::Crash {} => Doing::Crash,
        DoingForm::Settings { set } => {
            let merged = known(changed, &set, library)?;
            *changed = merged.document;
            Doing::Settings(Box::new(merged.settings))
        }
    })
}

fn response(value: Value) -> Result<Response, Fault> {
    let form: ResponseForm = serde_json::from_value(value)?;
    let to = match form.kind.as_str() {
        "*" => ResponseTo::AnyOther,
        "ask" => ResponseTo::Questions,
        word => ResponseTo::Kind(Kind::from_word(word).ok_or_else(|| Fault::Value {
            value: word.to_owned(),
            expected: "a kind of prompt, * or ask",
        })?),
    };
    let after_ms = match form.after {
        None => 20_000,
        Some(text) => {
            parse_ms(&text).ok_or(Fault::Value { value: text, expected: "a duration (PT20S)" })?
        }
    };
    Ok(Response { to, after_ms, action: act(form.action, form.length)? })
}

fn act(word: ActionWord, length: Option<String>) -> Result<Action, Fault> {
    if let Some(length) = &length
        && word != ActionWord::Snooze
    {
        let expected = "of use here: only a snooze has a length";
        return Err(Fault::Value { value: format!("for: {length}"), expected });
    }
    Ok(match word {
        ActionWord::Start => Action::Answer(Answer::Start),
        ActionWord::Done => Action::Answer(Answer::Done),
        ActionWord::Snooze => Action::Answer(Answer::Snooze {
            // A length of odd seconds is none of the settings': it will be refused, not rounded.
            minutes: length
                .map(|text| {
                    positive_ms(&text).map(|ms| if ms % 60_000 == 0 { ms / 60_000 } else { 0 })
                })
                .transpose()?
                .map(|minutes| u32::try_from(minutes).unwrap_or(0)),
        }),
        ActionWord::Skip => Action::Answer(Answer::Skip),
        ActionWord::Stop => Action::Answer(Answer::Stop),
        ActionWord::Wait => Action::Answer(Answer::Wait),
        ActionWord::Ignore => Action::Ignore,
        ActionWord::Yes => Action::Reply { yes: true },
        ActionWord::No => Action::Reply { yes: false },
    })
}

fn pause(length: Option<String>, until: Option<String>) -> Result<PauseUntil, Fault> {
    match (length, until.as_deref()) {
        (Some(length), None) => Ok(PauseUntil::For { ms: positive_ms(&length)? }),
        (None, Some("tomorrow")) => Ok(PauseUntil::Tomorrow),
        (None, Some(text)) => Ok(PauseUntil::At(local(text)?)),
        (None, None) | (Some(_), Some(_)) => Err(Fault::Value {
            value: "pause".to_owned(),
            expected: "clear: it takes either for or until",
        }),
    }
}

fn positive_ms(text: &str) -> Result<u64, Fault> {
    parse_ms(text)
        .filter(|ms| *ms > 0)
        .ok_or_else(|| Fault::Value { value: text.to_owned(), expected: DURATION })
}

fn zone(name: &str) -> Result<Tz, Fault> {
    name.parse().map_err(|_| Fault::Value { value: name.to_owned(), expected: ZONE })
}

fn instant(text: &str, zone: Tz) -> Result<DateTime<Utc>, Fault> {
    let at = match read_local(text) {
        Some(local) => Some(resolve(zone, local).to_utc()),
        None => with_offset(text),
    };
    let at = at.ok_or_else(|| Fault::Value { value: text.to_owned(), expected: LOCAL_TIME })?;
    of_these_years(at.year(), text)?;
    Ok(at)
}

fn local(text: &str) -> Result<NaiveDateTime, Fault> {
    let local = read_local(text);
    let local =
        local.ok_or_else(|| Fault::Value { value: text.to_owned(), expected: LOCAL_TIME })?;
    of_these_years(local.year(), text)?;
    Ok(local)
}

fn of_these_years(year: i32, text: &str) -> Result<(), Fault> {
    match YEARS.contains(&year) {
        true => Ok(()),
        false => Err(Fault::Value { value: text.to_owned(), expected: YEAR }),
    }
}

fn read_local(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%.3f"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

/// A time with its offset, which an hour that comes twice needs.
fn with_offset(text: &str) -> Option<DateTime<Utc>> {
    if let Some(time) = text.strip_suffix('Z') {
        return read_local(time).map(|local| Utc.from_utc_datetime(&local));
    }
    ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M:%S%:z", "%Y-%m-%dT%H:%M:%S%.3f%:z"]
        .iter()
        .find_map(|form| DateTime::parse_from_str(text, form).ok())
        .map(|at| at.to_utc())
}

fn at<F: Into<Fault>>(place: &str) -> impl Fn(F) -> ScenarioError + use<F> {
    let place = place.to_owned();
    move |fault| ScenarioError { place: place.clone(), fault: fault.into() }
}
