//! How an engine begins, what it is told and what it hands out, and what can be asked of it.

use super::load::Load;
use super::state::{Instant, Presence, Track};
use super::{Begun, Effect, Engine, Input, Now, State, bounds};
use crate::content::Content;
use crate::habit::Habit;
use crate::local_time::{Frame, logical_day};
use crate::outcome::Outcome;
use crate::plan::{BusySpan, Plan};
use crate::settings::Settings;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use chrono::{DateTime, NaiveDate, Utc};

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
            load: Load::default(),
            habit: Habit::default(),
            calendar: Vec::new(),
            phase_since: None,
            profiles_since: Vec::new(),
            elsewhere: Vec::new(),
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
            None => logical_day(state.last.wall, state.zone, settings.day_starts),
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
            Input::Now(kind) => self.now_by_hand(kind, None),
            Input::NowWith { kind, technique } => self.now_by_hand(kind, Some(&technique)),
            Input::Proposal { proposal, accept } => self.answer_proposal(proposal, accept),
            Input::Pause(until) => self.pause(until),
            Input::Resume => self.resume(),
            Input::Delivered { prompt, notification } => self.delivered(&prompt, notification),
            Input::Undelivered { prompt } => self.undelivered(&prompt),
            Input::Calendar(spans) => self.calendar_changed(spans),
            Input::Replace(settings) => self.replace(*settings),
            Input::Content(content) => self.content_changed(content),
            Input::Elsewhere(answered) => self.answered_elsewhere(answered),
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

    /// The logical day that runs; before the first run is over, the one that would.
    pub fn date(&self) -> NaiveDate {
        self.frame.date
    }

    /// When the engine was last told the time.
    pub fn told_at(&self) -> DateTime<Utc> {
        self.state.last.wall
    }
}
