//! Plans and events to write down.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use planner::event::{Event, Happening, Question};
use planner::plan::{LeftOut, LeftOutReason, Plan};
use planner::prompt::{Activity, Prompt, PromptId, Reason};
use planner::settings::Phase;
use planner::{Excuse, Kind, Outcome};
use store::history::{Checkpoint, History};
use tempfile::TempDir;

pub fn time(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn id(text: &str) -> PromptId {
    PromptId::parse(text).unwrap()
}

/// A walk, a morning routine, or whatever the id says, due at a time.
pub fn prompt(text: &str, due: &str) -> Prompt {
    let id = id(text);
    let activity = match id.kind() {
        Kind::Morning => Activity::Several {
            routine: "rt-003-morning".into(),
            techniques: vec!["breathing-4-6".into(), "pelvic-tilt".into()],
        },
        _ => Activity::One { technique: "walking".into() },
    };
    Prompt {
        kind: id.kind(),
        due: time(due),
        until: time(due) + chrono::TimeDelta::minutes(45),
        minutes: 8,
        activity,
        called: None,
        reason: Reason::SpreadOverDay,
        moved: None,
        id,
    }
}

pub fn at(text: &str, day_text: &str, what: Happening) -> Event {
    Event { at: time(text), day: day(day_text), what }
}

pub fn planned(at_text: &str, day_text: &str, prompts: Vec<Prompt>) -> Event {
    let plan = Plan { day: day(day_text), prompts, left_out: Vec::new() };
    at(at_text, day_text, Happening::Planned { plan })
}

pub fn ended(at_text: &str, prompt: &str, outcome: Outcome) -> Event {
    let prompt = id(prompt);
    at(at_text, &prompt.day().to_string(), Happening::Ended { prompt, outcome })
}

/// One event of every type.
pub fn every_event() -> Vec<Event> {
    let walk = || id("2026-11-23/walk/1");
    let plan = Plan {
        day: day("2026-11-23"),
        prompts: vec![
            prompt("2026-11-23/morning/1", "2026-11-23T07:20:00+01:00"),
            prompt("2026-11-23/walk/1", "2026-11-23T11:00:00+01:00"),
        ],
        left_out: vec![LeftOut {
            kind: Kind::MicroPause,
            due: time("2026-11-23T12:00:00+01:00"),
            why: LeftOutReason::Capped,
        }],
    };
    let happenings = [
        Happening::Planned { plan },
        Happening::Extra { prompt: prompt("2026-11-23/walk/extra-1", "2026-11-23T10:00:00+01:00") },
        Happening::Showing { prompt: walk() },
        Happening::Shown { prompt: walk(), notification: Some(17) },
        Happening::Shown { prompt: walk(), notification: None },
        Happening::Withdrawn { prompt: walk() },
        Happening::Snoozed { prompt: walk(), until: time("2026-11-23T11:10:00+01:00") },
        Happening::Started { prompt: walk() },
        Happening::Ended { prompt: walk(), outcome: Outcome::Done },
        Happening::Ended { prompt: walk(), outcome: Outcome::Excused(Excuse::DayOff) },
        Happening::Corrected {
            prompt: walk(),
            outcome: Outcome::Unanswered,
            was: Outcome::Probable,
        },
        Happening::Asked { prompt: walk(), question: Question::WalkConfirm },
        Happening::Paused { until: time("2026-11-23T14:00:00+01:00") },
        Happening::Resumed,
        Happening::PhaseMoved { phase: Phase::MotorControl, was: Phase::Mobility },
    ];
    let first = time("2026-11-23T10:59:59.123+01:00");
    (0i64..)
        .zip(happenings)
        .map(|(n, what)| Event {
            at: first + chrono::TimeDelta::seconds(n),
            day: day("2026-11-23"),
            what,
        })
        .collect()
}

pub fn checkpoint(state: &str) -> Checkpoint {
    Checkpoint {
        state: state.to_owned(),
        boot: "boot-1".to_owned(),
        saved_at: DateTime::<Utc>::from_timestamp_millis(1_795_000_000_123).unwrap(),
    }
}

/// A new history in a folder of its own.
pub fn new_history() -> (TempDir, History) {
    let folder = tempfile::tempdir().unwrap();
    let (history, notices) = History::open(&folder.path().join("history.sqlite")).unwrap();
    assert_eq!(notices, []);
    (folder, history)
}
