//! The engine that lives a day: inputs with the time in them go in, effects come out.
//!
//! The owner feeds one input, drains the effects, records before it shows, and sleeps until
//! [`Engine::next_wakeup`] or an outside event. When that moment has come it feeds
//! [`Input::Tick`]. Other inputs take effect at once, but what falls due or ends at their very
//! moment waits for the tick, so that several inputs of one moment are seen together.
//!
//! The numbers in the comments of this folder are those of the rules in `docs/time.md`.

mod answering;
mod asking;
mod bounds;
mod chosen;
mod clock;
mod correcting;
mod days;
mod declaring;
mod effect;
mod evening;
mod input;
mod living;
mod load;
mod pausing;
mod presence;
mod replanning;
mod standing;
mod state;
mod waking;

pub use chosen::{PhaseStanding, ProfileReview};
pub use effect::{Carries, Effect, Refusal, Showing, Wakeup, WakeupReason, WithdrawReason};
pub use input::{Answer, BusyReason, Input, PauseUntil};
pub(crate) use living::SNOOZED_BEYOND;
pub use standing::{Standing, StandingState};
pub use state::State;

use crate::content::Content;
use crate::event::{Event, Happening};
use crate::local_time::{Frame, at_offset};
use crate::outcome::Outcome;
use crate::plan::{BusySpan, Plan};
use crate::prompt::PromptId;
use crate::settings::Settings;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use state::{Day, Instant, Presence, Status, Track};

/// A deadline that is told later than this was slept through.
const LATE: TimeDelta = TimeDelta::minutes(1);

/// Both clocks, read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock, in the zone that is in force. It decides when.
    pub wall: DateTime<Tz>,
    /// Milliseconds that never go back and run on in sleep. They decide how long.
    pub mono_ms: u64,
}

/// Whether the app was used before the engine was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The first run is not over: nothing is planned until [`Input::Begin`].
    NotYet,
    /// This is the day of installation: the plan begins now.
    JustNow,
    /// There were days before: the plan of the day is whole.
    LongAgo,
}

/// The engine. Total: whatever it is told, it answers with effects and never panics.
#[derive(Clone, Debug)]
pub struct Engine {
    state: State,
    /// Derived from the state; made anew when day, zone or settings change.
    frame: Frame,
    settings: Settings,
    content: Arc<Content>,
    effects: VecDeque<Effect>,
}

impl Engine {
    /// An engine without a past.
    pub fn new(now: &Now, settings: Settings, content: Arc<Content>, begun: Begun) -> Engine {
        let zone = now.wall.timezone();
        let state = State {
            last: Instant {
                wall: bounds::wall(now.wall.to_utc()),
                mono_ms: bounds::mono_ms(now.mono_ms),
            },
            zone,
            told_zone: zone,
            mono_shift_ms: 0,
            begun: false,
            day: None,
            presence: Presence::default(),
            pause: None,
            quiet_until_ms: None,
            last_first_shown: None,
            question: None,
            to_ask: None,
            evenings_without_anybody: Vec::new(),
            load: load::Load::default(),
            calendar: Vec::new(),
            phase_since: None,
            profiles_since: Vec::new(),
        };
        let mut engine = Engine::restore(state, settings, content);
        match begun {
            Begun::NotYet => {}
            Begun::JustNow => engine.begin(true),
            Begun::LongAgo => engine.begin(false),
        }
        engine
    }

    /// The engine as it was when its state was saved. Tell it [`Input::Restarted`] next, unless
    /// no time has passed.
    pub fn restore(state: State, settings: Settings, content: Arc<Content>) -> Engine {
        let date = match &state.day {
            Some(day) => day.date,
            None => {
                crate::local_time::logical_day(state.last.wall, state.zone, settings.day_starts)
            }
        };
        let frame = Frame::of(date, state.zone, &settings);
        Engine { state, frame, settings, content, effects: VecDeque::new() }
    }

    /// Tells the engine something, with the time.
    pub fn handle(&mut self, now: &Now, input: Input) {
        if let Input::Restarted { same_boot } = input {
            self.restarted(now, same_boot);
            return;
        }
        self.observe(now, input == Input::Tick);
        match input {
            Input::Tick | Input::Noticed | Input::Restarted { .. } => {}
            Input::Close => self.close(),
            Input::Begin => self.begin(true),
            Input::Away { idle_ms } => self.away(idle_ms),
            Input::Back => self.back(),
            Input::Locked => self.locked(),
            Input::Unlocked => self.unlocked(),
            Input::Busy(reason) => self.busy(reason),
            Input::Declare(until) => self.declare(until),
            Input::Free(reason) => self.free(reason),
            Input::Typing => self.state.presence.typing = true,
            Input::Still => self.state.presence.typing = false,
            Input::Sleep => self.sleep(),
            Input::Wake => self.wake(),
            Input::Answer { prompt, answer } => self.answer(prompt, answer),
            Input::Reply { yes } => self.reply(yes),
            Input::Correct { prompt, outcome, was } => self.correct(prompt, outcome, was),
            Input::KeepProfile { profile } => self.keep_profile(&profile),
            Input::Now(kind) => self.now_by_hand(kind),
            Input::Proposal { proposal, accept } => self.answer_proposal(proposal, accept),
            Input::Pause(until) => self.pause(until),
            Input::Resume => self.resume(),
            Input::Delivered { prompt, notification } => self.delivered(&prompt, notification),
            Input::Undelivered { prompt } => self.undelivered(&prompt),
            Input::Calendar(spans) => self.calendar_changed(spans),
            Input::Replace(settings) => self.replace(*settings),
        }
    }

    /// The next thing to do, if there is one.
    pub fn poll_effect(&mut self) -> Option<Effect> {
        self.effects.pop_front()
    }

    /// What is to be saved with the records drained so far.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The fixed points of the running day.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// When the calendar says busy, as it was last told.
    pub fn calendar(&self) -> &[BusySpan] {
        &self.state.calendar
    }

    /// Whether there is a plan: the first run is over.
    pub fn has_begun(&self) -> bool {
        self.state.begun
    }

    /// The running day's plan as it stands: with what the day has had, without what was replanned.
    pub fn plan(&self) -> Option<Plan> {
        let day = self.state.day.as_ref()?;
        let stays = |track: &&Track| {
            !track.prompt.id.is_extra()
                && track.prompt.id.day() == day.date
                && !track.outcome().is_some_and(Outcome::left_the_plan)
        };
        let prompts = day.tracks.iter().filter(stays).map(|track| track.prompt.clone()).collect();
        Some(Plan { day: day.date, prompts, left_out: day.left_out.clone() })
    }

    fn now(&self) -> Instant {
        self.state.last
    }

    fn record(&mut self, day: NaiveDate, what: Happening) {
        let at = at_offset(self.state.zone, self.state.last.wall);
        self.effects.push_back(Effect::Record(Event { at, day, what }));
    }

    fn changed(&mut self) {
        if self.effects.back() != Some(&Effect::Changed) {
            self.effects.push_back(Effect::Changed);
        }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.effects.push_back(Effect::Refused(refusal));
    }

    fn tracks(&self) -> &[Track] {
        self.state.day.as_ref().map_or(&[], |day| &day.tracks)
    }

    fn track(&self, id: &PromptId) -> Option<&Track> {
        self.tracks().iter().find(|track| track.prompt.id == *id)
    }

    fn track_mut(&mut self, id: &PromptId) -> Option<&mut Track> {
        self.state.day.as_mut()?.tracks.iter_mut().find(|track| track.prompt.id == *id)
    }

    /// The ids of the tracks for which something holds, in the order of the day.
    fn ids(&self, is: impl Fn(&Track) -> bool) -> Vec<PromptId> {
        self.tracks().iter().filter(|track| is(track)).map(|t| t.prompt.id.clone()).collect()
    }

    fn set_status(&mut self, id: &PromptId, status: Status) {
        let since = self.now().wall;
        if let Some(track) = self.track_mut(id) {
            track.status = status;
            track.since = since;
        }
        self.changed();
    }

    /// Gives a prompt its outcome, and takes it from the screen if it is there.
    fn end(&mut self, id: &PromptId, outcome: Outcome, why: WithdrawReason) {
        let Some(track) = self.track(id) else { return };
        if !track.is_open() {
            return;
        }
        if track.is_on_screen() {
            self.withdraw(id, why);
        }
        self.set_status(id, Status::Ended(outcome));
        self.record(id.day(), Happening::Ended { prompt: id.clone(), outcome });
    }

    fn withdraw(&mut self, id: &PromptId, why: WithdrawReason) {
        let notification = self.track(id).and_then(|track| track.notification);
        self.effects.push_back(Effect::Withdraw { prompt: id.clone(), notification, why });
    }
}

/// The running day's fixed state for the faces; none before the first run is over.
impl Engine {
    /// The logical day that runs.
    pub fn date(&self) -> NaiveDate {
        self.frame.date
    }

    /// When the engine was last told the time.
    pub fn told_at(&self) -> DateTime<Utc> {
        self.state.last.wall
    }

    fn day_mut(&mut self) -> Option<&mut Day> {
        self.state.day.as_mut()
    }
}
