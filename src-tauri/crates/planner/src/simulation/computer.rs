//! A simulated computer: two clocks, a screen, and a user who answers as the scenario says.

use super::{Action, Doing, Happens, Line, Response, ResponseTo, Said, Scenario, Summary};
use crate::adherence::Counts;
use crate::content::Content;
use crate::engine::{
    Begun, Effect, Engine, Input, Now, ON_SCREEN_BEYOND_MS, SNOOZED_BEYOND, Showing, Standing,
    StandingState, Wakeup, WithdrawReason,
};
use crate::event::Happening;
use crate::local_time::resolve;
use crate::outcome::Outcome;
use crate::prompt::PromptId;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;
use alloc::vec::Vec;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// How long a prompt stays on screen beyond its length.
const BEYOND: TimeDelta = TimeDelta::milliseconds(ON_SCREEN_BEYOND_MS.cast_signed());

/// Runs a scenario and hands out its transcript line by line, the summary last.
pub fn run(scenario: &Scenario, content: &Arc<Content>, each: impl FnMut(Line)) {
    let mut computer = Computer::new(scenario, content.clone(), each);
    computer.live(&scenario.events, scenario.until);
    computer.close();
}

/// A response that is on its way.
struct Pending {
    at: DateTime<Utc>,
    /// The showing that it answers: an older one is over.
    showing: u64,
    prompt: PromptId,
    action: Action,
}

/// Which showing of a prompt is on screen, and since when in real time.
#[derive(Clone, Copy)]
struct OnScreen {
    showing: u64,
    since: DateTime<Utc>,
}

struct Computer<'a, F> {
    engine: Engine,
    content: Arc<Content>,
    responses: &'a [Response],
    each: F,
    start: DateTime<Utc>,
    /// Real time: what an undisturbed clock shows.
    real: DateTime<Utc>,
    /// How far the wall clock was set ahead of it.
    ahead: TimeDelta,
    /// The computer's zone; a zone in the settings wins.
    zone: Tz,
    pending: Vec<Pending>,
    /// Counts showings; the one on screen, if any, is the last of its prompt.
    showings: u64,
    on_screen: BTreeMap<PromptId, OnScreen>,
    /// Open prompts that were snoozed.
    snoozed: BTreeSet<PromptId>,
    /// The last words on the planned prompts, and how many of them left the plan. Counted as they
    /// come: a long life takes no more memory than a short one.
    counts: Counts,
    replanned: u32,
    extras: u32,
    wakeups: u32,
}

impl<'a, F: FnMut(Line)> Computer<'a, F> {
    fn new(scenario: &'a Scenario, content: Arc<Content>, each: F) -> Self {
        let zone = scenario.settings.zone.unwrap_or(scenario.zone);
        let now = Now { wall: scenario.start.with_timezone(&zone), mono_ms: 0 };
        let begun = if scenario.installed { Begun::JustNow } else { Begun::LongAgo };
        let engine = Engine::new(&now, scenario.settings.clone(), content.clone(), begun);
        let mut computer = Computer {
            engine,
            content,
            responses: &scenario.responses,
            each,
            start: scenario.start,
            real: scenario.start,
            ahead: TimeDelta::zero(),
            zone: scenario.zone,
            pending: Vec::new(),
            showings: 0,
            on_screen: BTreeMap::new(),
            snoozed: BTreeSet::new(),
            counts: Counts::default(),
            replanned: 0,
            extras: 0,
            wakeups: 0,
        };
        computer.drain();
        computer
    }

    /// Lives from one moment at which something happens to the next, never second by second.
    fn live(&mut self, events: &[Happens], until: DateTime<Utc>) {
        let mut events = events.iter().peekable();
        loop {
            let event = events.peek().map(|event| event.at);
            let response = self.pending.iter().map(|pending| pending.at).min();
            let outside = [event, response].into_iter().flatten().min();
            let wakeup = self.next_wakeup();
            let next = [outside, wakeup.map(|(at, _)| at)].into_iter().flatten().min();
            let Some(next) = next.filter(|next| *next <= until) else { break };
            self.real = next.max(self.real);
            // All that happens at one moment comes before anything that falls due at it.
            if outside.is_some_and(|at| at <= self.real) {
                while let Some(event) = events.next_if(|event| event.at <= self.real) {
                    self.happen(&event.what);
                }
                self.respond();
            } else if let Some((_, wakeup)) = wakeup {
                self.wakeups += 1;
                self.say(Said::Wakeup { reason: wakeup.reason });
                self.tell(Input::Tick);
            }
        }
        self.real = until;
    }

    fn next_wakeup(&self) -> Option<(DateTime<Utc>, Wakeup)> {
        let wakeup = self.engine.next_wakeup()?;
        Some((wakeup.at - self.ahead, wakeup))
    }

    fn now(&self) -> Now {
        let zone = self.engine.settings().zone.unwrap_or(self.zone);
        let elapsed = (self.real - self.start).num_milliseconds();
        Now {
            wall: (self.real + self.ahead).with_timezone(&zone),
            mono_ms: u64::try_from(elapsed).unwrap_or(0),
        }
    }

    fn tell(&mut self, input: Input) {
        self.engine.handle(&self.now(), input);
        self.drain();
    }

    fn happen(&mut self, what: &Doing) {
        let input = match what {
            Doing::Away => Input::Away { idle_ms: 0 },
            Doing::Back => Input::Back,
            Doing::Lock => Input::Locked,
            Doing::Unlock => Input::Unlocked,
            Doing::Busy(reason) => Input::Busy(*reason),
            Doing::Declare(until) => Input::Declare(*until),
            Doing::Free(reason) => Input::Free(*reason),
            Doing::Sleep => Input::Sleep,
            Doing::Wake => Input::Wake,
            Doing::Pause(until) => Input::Pause(*until),
            Doing::Resume => Input::Resume,
            Doing::Now(kind) => Input::Now(*kind),
            Doing::Calendar(spans) => Input::Calendar(spans.clone()),
            Doing::Settings(settings) => Input::Replace(settings.clone()),
            Doing::Act(action) => match action {
                Action::Answer(answer) => Input::Answer { prompt: None, answer: *answer },
                Action::Reply { yes } => Input::Reply { yes: *yes },
                Action::Ignore => return,
            },
            Doing::Clock(local) => {
                // Told as it happens: the engine learns of a set clock at once.
                let set = resolve(self.now().wall.timezone(), *local).to_utc();
                self.ahead = set - self.real;
                Input::Noticed
            }
            Doing::Zone(zone) => {
                self.zone = *zone;
                Input::Noticed
            }
            Doing::Crash => {
                let (state, settings) =
                    (self.engine.state().clone(), self.engine.settings().clone());
                self.engine = Engine::restore(state, settings, self.content.clone());
                return;
            }
        };
        self.tell(input);
    }

    /// Lets the user answer what has been on screen for as long as the scenario says.
    fn respond(&mut self) {
        let real = self.real;
        let (now, later) = core::mem::take(&mut self.pending)
            .into_iter()
            .partition::<Vec<_>, _>(|pending| pending.at <= real);
        self.pending = later;
        for pending in now {
            if self.engine.is_away() || self.engine.is_asleep() {
                continue;
            }
            let still_there = self
                .on_screen
                .get(&pending.prompt)
                .is_some_and(|shown| shown.showing == pending.showing);
            let prompt = pending.prompt;
            match pending.action {
                Action::Answer(answer) if still_there => {
                    self.tell(Input::Answer { prompt: Some(prompt), answer });
                }
                Action::Reply { yes } if self.engine.question().is_some_and(|q| *q.0 == prompt) => {
                    self.tell(Input::Reply { yes });
                }
                _ => {}
            }
        }
    }

    fn drain(&mut self) {
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Record(event) => self.record(event.what),
                Effect::Show(showing) => self.show(showing),
                Effect::Withdraw { prompt, why, .. } => {
                    self.on_screen.remove(&prompt);
                    match why {
                        WithdrawReason::TimeOver | WithdrawReason::Held => {
                            self.say(Said::Withdraw { kind: prompt.kind(), prompt });
                        }
                        WithdrawReason::Answered | WithdrawReason::Restarted => {}
                    }
                }
                Effect::Ask { prompt, question } => {
                    self.say(Said::Ask { prompt: prompt.clone(), question });
                    self.schedule(prompt, ResponseTo::Questions);
                }
                Effect::CloseQuestion { .. } | Effect::Changed | Effect::Refused(_) => {}
            }
        }
    }

    fn show(&mut self, showing: Showing) {
        let prompt = showing.prompt;
        self.showings += 1;
        let shown = OnScreen { showing: self.showings, since: self.real };
        self.on_screen.insert(prompt.id.clone(), shown);
        let (id, kind) = (prompt.id.clone(), prompt.kind);
        let carries = showing.carries;
        self.say(Said::Show { prompt: prompt.id, kind, activity: prompt.activity, carries });
        self.engine
            .handle(&self.now(), Input::Delivered { prompt: id.clone(), notification: None });
        self.schedule(id, ResponseTo::Kind(kind));
    }

    fn schedule(&mut self, prompt: PromptId, to: ResponseTo) {
        let exact = self.responses.iter().find(|response| response.to == to);
        let any = || {
            let is_prompt = to != ResponseTo::Questions;
            self.responses.iter().find(|other| is_prompt && other.to == ResponseTo::AnyOther)
        };
        if let Some(response) = exact.or_else(any) {
            let after = i64::try_from(response.after_ms).unwrap_or(i64::MAX);
            let after = TimeDelta::try_milliseconds(after).unwrap_or(TimeDelta::MAX);
            if let Some(at) = self.real.checked_add_signed(after) {
                let (showing, action) = (self.showings, response.action);
                self.pending.push(Pending { at, showing, prompt, action });
            }
        }
    }

    fn record(&mut self, what: Happening) {
        match what {
            Happening::Planned { plan } => self.say(plan.into()),
            Happening::Extra { .. } => self.extras += 1,
            Happening::Snoozed { prompt, until } => {
                self.snoozed.insert(prompt.clone());
                self.say(Said::Snooze { kind: prompt.kind(), prompt, until });
            }
            Happening::Ended { prompt, outcome } => {
                self.snoozed.remove(&prompt);
                self.count(&prompt, None, outcome);
                self.say(Said::Outcome { kind: prompt.kind(), prompt, outcome });
            }
            Happening::Corrected { prompt, outcome, was } => {
                self.count(&prompt, Some(was), outcome);
                let (kind, was) = (prompt.kind(), was.word());
                self.say(Said::Correct { prompt, kind, outcome, was });
            }
            Happening::Showing { .. }
            | Happening::Shown { .. }
            | Happening::Withdrawn { .. }
            | Happening::Started { .. }
            | Happening::Asked { .. }
            | Happening::Paused { .. }
            | Happening::Resumed
            | Happening::PhaseMoved { .. } => {}
        }
    }

    /// Counts the word on a prompt in the place of the one before it.
    fn count(&mut self, prompt: &PromptId, was: Option<Outcome>, outcome: Outcome) {
        if prompt.is_extra() {
            return;
        }
        if let Some(was) = was {
            self.counts.take_back(was);
            self.replanned = self.replanned.saturating_sub(u32::from(was.left_the_plan()));
        }
        self.counts.add(outcome);
        self.replanned += u32::from(outcome.left_the_plan());
    }

    fn say(&mut self, said: Said) {
        let at = self.now().wall.fixed_offset();
        (self.each)(Line { at, said });
    }

    /// The end: what is over gets its outcome, then comes the summary.
    fn close(&mut self) {
        self.tell(Input::Close);
        let open = self.still_open();
        self.say(Said::Summary(Summary {
            outcomes: Counts { excused: self.counts.excused + self.replanned, ..self.counts },
            extras: self.extras,
            open,
            wakeups: self.wakeups,
            adherence: self.counts.adherence(),
        }));
    }

    /// Counts the prompts that should have an outcome and have none.
    fn still_open(&self) -> u32 {
        let now = self.now().wall.to_utc();
        let is_over = |standing: &Standing| match standing.state {
            StandingState::Ended(_) => false,
            // One that was snoozed has longer than its window to come back, and does not while the
            // machine sleeps.
            StandingState::Snoozed { .. } => standing.prompt.until + SNOOZED_BEYOND < now,
            StandingState::Held { .. } if self.snoozed.contains(&standing.prompt.id) => {
                standing.prompt.until + SNOOZED_BEYOND < now
            }
            StandingState::Coming | StandingState::Held { .. } => standing.prompt.until < now,
            StandingState::Started { until } | StandingState::Waiting { until, .. } => until < now,
            StandingState::OnScreen => {
                // Time on screen is real time, whatever the wall clock was set to meanwhile.
                let time = TimeDelta::minutes(i64::from(standing.prompt.minutes)) + BEYOND;
                let shown = self.on_screen.get(&standing.prompt.id);
                shown.is_some_and(|shown| shown.since + time < self.real)
            }
        };
        let open = self.engine.standings().iter().filter(|standing| is_over(standing)).count();
        u32::try_from(open).unwrap_or(u32::MAX)
    }
}
