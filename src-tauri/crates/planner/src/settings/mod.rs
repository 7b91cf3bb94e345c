//! The user's settings, each with a default, and the checks that bind them together.
//!
//! In JSON every key may be left out. Reading a settings file field by field, so that one bad
//! value costs only itself, is the store's work.

mod by_day;
mod check;
mod time_of_day;

pub use by_day::ByDay;
pub use check::{Allowed, Bounds, Breach, Rule};
pub use time_of_day::TimeOfDay;

use crate::content::{Content, Profile};
use crate::kind::Kind;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// All settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of the faces.
    pub language: Language,
    /// The zone the day is lived in; none: the system's.
    pub zone: Option<Tz>,
    /// Working ranges, several a day.
    pub work: ByDay<Vec<(TimeOfDay, TimeOfDay)>>,
    /// Days without work prompts.
    pub days_off: Vec<DaysOff>,
    /// The kinds that stay on a day off.
    pub on_days_off: Vec<Kind>,
    /// When the logical day starts.
    pub day_starts: TimeOfDay,
    /// When the user wakes.
    pub wake: ByDay<TimeOfDay>,
    /// When the user goes to bed: the first occurrence after that day's waking.
    pub bedtime: ByDay<TimeOfDay>,
    /// The slots of the working day.
    pub micro_pause: MicroPause,
    /// Walks.
    pub walk: Walk,
    /// Belly breathing.
    pub breathing: Switch,
    /// Doing nothing after work.
    pub rest: Rest,
    /// The calm start of the day.
    pub morning: Switch,
    /// Evening mobility and the walk after dinner.
    pub evening: Evening,
    /// Training moments.
    pub training: Training,
    /// The reminder before the last hour.
    pub wind_down: WindDown,
    /// The profiles that the user chose.
    pub profiles: Vec<String>,
    /// The techniques that the user never wants planned, by id.
    pub techniques_off: Vec<String>,
    /// The phase of the build-up.
    pub phase: Phase,
    /// The most prompts a day has; none: what the profiles say, else 12.
    pub cap: Option<u32>,
    /// The least minutes between two prompts.
    pub min_gap_min: u32,
    /// From how many minutes on an absence counts as one.
    pub away_after_min: u32,
    /// Snoozing.
    pub snooze: Snooze,
    /// What counts as busy.
    pub busy: Busy,
    /// How notifications behave.
    pub notifications: Notifications,
    /// Whether the timing may learn.
    pub adaptive: bool,
    /// The check-in and the diary.
    pub diary: Diary,
}

impl Default for Settings {
    fn default() -> Self {
        let time = |hour, minute| TimeOfDay::new(hour, minute).expect("BUG: a default time is one");
        Settings {
            language: Language::Nl,
            zone: None,
            work: ByDay::of(vec![(time(9, 0), time(12, 30)), (time(13, 0), time(17, 0))])
                .with(Weekday::Sat, Vec::new())
                .with(Weekday::Sun, Vec::new()),
            days_off: Vec::new(),
            on_days_off: vec![Kind::Morning, Kind::Evening, Kind::WindDown],
            day_starts: time(4, 0),
            wake: ByDay::of(time(7, 0)),
            bedtime: ByDay::of(time(23, 0)),
            micro_pause: MicroPause::default(),
            walk: Walk::default(),
            breathing: Switch::default(),
            rest: Rest::default(),
            morning: Switch::default(),
            evening: Evening::default(),
            training: Training::default(),
            wind_down: WindDown::default(),
            profiles: vec!["pr-general".into()],
            techniques_off: Vec::new(),
            phase: Phase::Mobility,
            cap: None,
            min_gap_min: 10,
            away_after_min: 5,
            snooze: Snooze::default(),
            busy: Busy::default(),
            notifications: Notifications::default(),
            adaptive: true,
            diary: Diary::default(),
        }
    }
}

impl Settings {
    /// Whether prompts of this kind are switched on at all.
    pub fn is_on(&self, kind: Kind) -> bool {
        match kind {
            Kind::Morning => self.morning.on,
            Kind::MicroPause => self.micro_pause.on,
            Kind::Walk => self.walk.on || (self.evening.on && self.evening.after_dinner_walk),
            Kind::Breathing => self.breathing.on,
            Kind::Rest => self.rest.on,
            Kind::Training => self.training.on,
            Kind::Evening => self.evening.on,
            Kind::WindDown => self.wind_down.on,
        }
    }

    /// Whether this date was declared off.
    pub fn is_declared_off(&self, date: NaiveDate) -> bool {
        self.days_off.iter().any(|days| match *days {
            DaysOff::Day(day) => day == date,
            DaysOff::Range(first, last) => first <= date && date <= last,
        })
    }
}

/// The interval of the slots where neither the user nor a profile says another, in minutes.
const INTERVAL_MIN: u32 = 60;
/// The most prompts of a day where neither the user nor a profile says another.
const CAP: u32 = 12;

/// The two figures whose defaults the profiles replace.
impl Settings {
    /// Minutes from one slot to the next: what the user set, else the shortest block of sitting
    /// that a profile asks for, else the default.
    pub fn interval_min(&self, content: &Content) -> u32 {
        let asked = self.profiles_in(content).filter_map(|it| it.plan.max_sitting_block_min);
        self.micro_pause.interval_min.or_else(|| asked.min()).unwrap_or(INTERVAL_MIN)
    }

    /// The most prompts a day has: what the user set, else the largest that a profile allows, else
    /// the default.
    pub fn cap(&self, content: &Content) -> u32 {
        let allowed = self.profiles_in(content).filter_map(|it| it.plan.notification_cap);
        self.cap.or_else(|| allowed.max()).unwrap_or(CAP)
    }

    /// These settings with the two figures that hold in them, as people are to see them.
    #[must_use]
    pub fn as_they_hold(&self, content: &Content) -> Settings {
        let mut settings = self.clone();
        settings.micro_pause.interval_min = Some(self.interval_min(content));
        settings.cap = Some(self.cap(content));
        settings
    }

    /// The profiles that the user chose, as far as the library has them.
    pub fn profiles_in<'a>(&'a self, content: &'a Content) -> impl Iterator<Item = &'a Profile> {
        self.profiles.iter().filter_map(|id| content.profile(id))
    }
}

/// The language of the faces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// The language's code.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }
}

/// A day off, or a run of them with both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum DaysOff {
    /// One day.
    Day(NaiveDate),
    /// The first and the last of several.
    Range(NaiveDate, NaiveDate),
}

/// A kind that is only on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Switch {
    /// Whether it is planned.
    pub on: bool,
}

impl Default for Switch {
    fn default() -> Self {
        Switch { on: true }
    }
}

/// The slots of the working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MicroPause {
    /// Whether micro-pauses are planned.
    pub on: bool,
    /// Minutes from one slot to the next; none: what the profiles say, else 60.
    pub interval_min: Option<u32>,
}

impl Default for MicroPause {
    fn default() -> Self {
        MicroPause { on: true, interval_min: None }
    }
}

/// Walks during work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Walk {
    /// Whether walks are planned during work.
    pub on: bool,
    /// How many a day.
    pub per_day: u32,
    /// How long each takes, in minutes.
    pub minutes: u32,
}

impl Default for Walk {
    fn default() -> Self {
        Walk { on: true, per_day: 2, minutes: 8 }
    }
}

/// Doing nothing after work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rest {
    /// Whether it is planned.
    pub on: bool,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

impl Default for Rest {
    fn default() -> Self {
        Rest { on: true, minutes: 5 }
    }
}

/// Evening mobility and the walk after dinner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evening {
    /// Whether evening prompts are planned.
    pub on: bool,
    /// When dinner is over.
    pub dinner_end: TimeOfDay,
    /// Whether a walk follows it.
    pub after_dinner_walk: bool,
}

impl Default for Evening {
    fn default() -> Self {
        Evening {
            on: false,
            dinner_end: TimeOfDay::new(19, 0).expect("BUG: a default time is one"),
            after_dinner_walk: false,
        }
    }
}

/// Training moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Training {
    /// Whether they are planned.
    pub on: bool,
    /// On which days.
    #[serde(with = "by_day::weekdays")]
    pub days: Vec<Weekday>,
    /// How many minutes after the last working range.
    pub after_work_min: u32,
    /// How long one takes, in minutes.
    pub minutes: u32,
}

impl Default for Training {
    fn default() -> Self {
        Training {
            on: false,
            days: vec![Weekday::Tue, Weekday::Fri],
            after_work_min: 30,
            minutes: 15,
        }
    }
}

/// The reminder before the last hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WindDown {
    /// Whether it is planned. The silence stays either way.
    pub on: bool,
    /// How many minutes before the last hour it comes.
    pub lead_min: u32,
}

impl Default for WindDown {
    fn default() -> Self {
        WindDown { on: true, lead_min: 10 }
    }
}

/// The phase of the build-up, moved by the user alone.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Mobility first.
    #[default]
    Mobility,
    /// Then motor control.
    MotorControl,
    /// Then strength.
    Strength,
    /// Then functional movement.
    Functionality,
}

impl Phase {
    /// All phases, in their order.
    pub const ALL: [Phase; 4] =
        [Phase::Mobility, Phase::MotorControl, Phase::Strength, Phase::Functionality];

    /// The word for it in ids, settings and on the wire (`motor-control`).
    pub const fn word(self) -> &'static str {
        match self {
            Phase::Mobility => "mobility",
            Phase::MotorControl => "motor-control",
            Phase::Strength => "strength",
            Phase::Functionality => "functionality",
        }
    }

    /// The one after it; the last has none.
    pub fn next(self) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| *phase > self)
    }
}

/// Snoozing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Snooze {
    /// The lengths on offer, in minutes.
    pub minutes: Vec<u32>,
    /// How often one prompt can be snoozed.
    pub limit: u32,
}

impl Default for Snooze {
    fn default() -> Self {
        Snooze { minutes: vec![5, 10, 15], limit: 2 }
    }
}

impl Snooze {
    /// The length meant when none is named: the middle one, of two the shorter.
    pub fn middle(&self) -> Option<u32> {
        let mut minutes = self.minutes.clone();
        minutes.sort_unstable();
        minutes.get(minutes.len().checked_sub(1)? / 2).copied()
    }
}

/// What counts as busy, beside a declared meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Busy {
    /// Do-not-disturb.
    pub dnd: bool,
    /// A full-screen window.
    pub fullscreen: bool,
    /// A camera in use.
    pub camera: bool,
    /// An iCalendar file or folder.
    pub calendar: Option<String>,
    /// The user's own addresses: an invitation that one of them declined is no meeting.
    pub addresses: Vec<String>,
}

impl Default for Busy {
    fn default() -> Self {
        Busy { dnd: true, fullscreen: true, camera: false, calendar: None, addresses: Vec::new() }
    }
}

/// How notifications behave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notifications {
    /// Whether they make a sound.
    pub sound: bool,
}

/// The check-in and the diary of difficult moments ([`crate::diary`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Diary {
    /// Whether the user wants them.
    pub on: bool,
}
