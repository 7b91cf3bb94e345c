//! The settings as a whole, with their defaults.

use super::{
    Busy, ByDay, DaysOff, Diary, Evening, Language, MicroPause, Notifications, Phase, Rest, Snooze,
    Switch, Sync, TimeOfDay, Training, Walk, WindDown,
};
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
    /// The techniques that ask for it and whose cautions the user agreed to, by id.
    pub techniques_on: Vec<String>,
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
    /// The folder that several computers share.
    pub sync: Sync,
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
            techniques_on: Vec::new(),
            phase: Phase::Mobility,
            cap: None,
            min_gap_min: 10,
            away_after_min: 5,
            snooze: Snooze::default(),
            busy: Busy::default(),
            notifications: Notifications::default(),
            adaptive: true,
            diary: Diary::default(),
            sync: Sync::default(),
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
