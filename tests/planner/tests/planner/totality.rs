//! The engine is total: whatever it is told, and whenever, it neither panics nor loops.

use super::laws::{lives, settings};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use planner::elsewhere::Answered;
use planner::engine::{Answer, Begun, BusyReason, Effect, Engine, Input, Now, PauseUntil, State};
use planner::load::Proposal;
use planner::{Excuse, Kind, Outcome, PromptId, Settings};
use planner_tests::{CONTENT, instant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;

/// Zones that do something odd: half an hour of summer time, a day that never was, two hours.
const ZONES: [Tz; 6] = [
    Tz::Europe__Amsterdam,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Apia,
    Tz::Antarctica__Troll,
    Tz::America__Santiago,
    Tz::UTC,
];

/// What a clock shows.
#[derive(Clone, Copy, Debug)]
enum Wall {
    /// It goes on.
    On(u32),
    /// It was set.
    To(DateTime<Utc>),
}

/// What is told, and when.
#[derive(Clone, Debug)]
struct Told {
    zone: Tz,
    wall: Wall,
    /// The elapsed time goes on by so much, or shows this.
    mono: Result<u64, u64>,
    input: Input,
}

fn odd_wall() -> impl Strategy<Value = DateTime<Utc>> {
    let at = |text: &str| instant(Tz::UTC, text);
    prop_oneof![
        Just(DateTime::<Utc>::MIN_UTC),
        Just(DateTime::<Utc>::MAX_UTC),
        Just(DateTime::<Utc>::UNIX_EPOCH),
        Just(at("0001-01-01T00:00")),
        Just(at("9999-12-31T23:59")),
        Just(at("2011-12-29T23:00")),
        Just(at("2038-01-19T03:14")),
        (-100_000_000_000i64..200_000_000_000)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).expect("a moment")),
    ]
}

fn odd_ms() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(1),
        Just(u64::MAX),
        Just(u64::MAX / 2),
        Just(i64::MAX as u64),
        any::<u64>(),
        0u64..100_000_000,
    ]
}

fn odd_local() -> impl Strategy<Value = NaiveDateTime> {
    prop_oneof![
        Just(NaiveDateTime::MIN),
        Just(NaiveDateTime::MAX),
        odd_wall().prop_map(|at| at.naive_utc()),
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Done),
        Just(Outcome::Probable),
        Just(Outcome::Unanswered),
        Just(Outcome::Excused(Excuse::Replanned)),
        Just(Outcome::Excused(Excuse::Busy)),
    ]
}

fn prompt() -> impl Strategy<Value = PromptId> {
    let kind = proptest::sample::select(Kind::ALL.to_vec());
    let number = prop_oneof![1u32..4, Just(u32::MAX)];
    (odd_wall(), kind, number, any::<bool>()).prop_map(|(at, kind, number, extra)| {
        let day = at.date_naive();
        if extra {
            PromptId::extra(day, kind, number)
        } else {
            PromptId::planned(day, kind, number)
        }
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Start),
        Just(Answer::Done),
        Just(Answer::Skip),
        Just(Answer::Stop),
        Just(Answer::Wait),
        option::of(any::<u32>()).prop_map(|minutes| Answer::Snooze { minutes }),
        Just(Answer::Snooze { minutes: None }),
    ]
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let kind = proptest::sample::select(Kind::ALL.to_vec());
    prop_oneof![
        kind.prop_map(|kind| Proposal::Fewer { kind, unanswered: 1, chances: 1 }),
        Just(Proposal::Least { days: u32::MAX }),
        Just(Proposal::OldPlan { days: 0 }),
        Just(Proposal::InSpiteOf { reason: BusyReason::Meeting, held: 0, planned: 0 }),
    ]
}

fn input() -> BoxedStrategy<Input> {
    let reason = || proptest::sample::select(BusyReason::ALL.to_vec());
    prop_oneof![
        8 => Just(Input::Tick),
        1 => Just(Input::Noticed),
        1 => Just(Input::Close),
        1 => Just(Input::Begin),
        2 => odd_ms().prop_map(|idle_ms| Input::Away { idle_ms }),
        2 => Just(Input::Back),
        1 => Just(Input::Locked),
        1 => Just(Input::Unlocked),
        1 => reason().prop_map(Input::Busy),
        1 => option::of(reason()).prop_map(Input::Free),
        1 => Just(Input::Typing),
        1 => Just(Input::Still),
        1 => Just(Input::Sleep),
        2 => Just(Input::Wake),
        4 => (option::of(prompt()), answer())
            .prop_map(|(prompt, answer)| Input::Answer { prompt, answer }),
        1 => any::<bool>().prop_map(|yes| Input::Reply { yes }),
        1 => (prompt(), outcome(), outcome())
            .prop_map(|(prompt, outcome, was)| Input::Correct { prompt, outcome, was }),
        2 => proptest::sample::select(Kind::ALL.to_vec()).prop_map(Input::Now),
        1 => (proposal(), any::<bool>())
            .prop_map(|(proposal, accept)| Input::Proposal { proposal, accept }),
        1 => odd_ms().prop_map(|ms| Input::Pause(PauseUntil::For { ms })),
        1 => odd_local().prop_map(|local| Input::Pause(PauseUntil::At(local))),
        1 => Just(Input::Pause(PauseUntil::Tomorrow)),
        1 => odd_ms().prop_map(|ms| Input::Declare(PauseUntil::For { ms })),
        1 => odd_local().prop_map(|local| Input::Declare(PauseUntil::At(local))),
        1 => Just(Input::Resume),
        1 => (prompt(), option::of(any::<u32>()))
            .prop_map(|(prompt, notification)| Input::Delivered { prompt, notification }),
        1 => prompt().prop_map(|prompt| Input::Undelivered { prompt }),
        1 => any::<bool>().prop_map(|same_boot| Input::Restarted { same_boot }),
        1 => settings().prop_map(|settings| Input::Replace(Box::new(settings))),
        1 => vec((odd_wall(), odd_wall()), 0..4).prop_map(Input::Calendar),
        1 => vec((prompt(), odd_wall()), 0..4).prop_map(|answered| {
            let answered = answered.into_iter().map(|(prompt, at)| Answered { prompt, at });
            Input::Elsewhere(answered.collect())
        }),
        1 => proptest::sample::select(vec!["pr-acute", "pr-general", "no-such-profile"])
            .prop_map(|profile| Input::KeepProfile { profile: profile.into() }),
    ]
    .boxed()
}

fn told() -> impl Strategy<Value = Told> {
    let wall =
        prop_oneof![8 => (0u32..40_000).prop_map(Wall::On), 1 => odd_wall().prop_map(Wall::To)];
    let mono = prop_oneof![8 => (0u64..40_000_000).prop_map(Ok), 1 => odd_ms().prop_map(Err)];
    let zone = prop_oneof![6 => Just(ZONES[0]), 1 => proptest::sample::select(ZONES.to_vec())];
    (zone, wall, mono, input()).prop_map(|(zone, wall, mono, input)| Told {
        zone,
        wall,
        mono,
        input,
    })
}

/// A machine whose clocks show anything.
struct Machine {
    engine: Engine,
    wall: DateTime<Utc>,
    mono_ms: u64,
}

impl Machine {
    fn tell(&mut self, told: &Told) {
        self.wall = match told.wall {
            Wall::On(seconds) => self
                .wall
                .checked_add_signed(TimeDelta::seconds(i64::from(seconds)))
                .unwrap_or(self.wall),
            Wall::To(at) => at,
        };
        self.mono_ms = match told.mono {
            Ok(more) => self.mono_ms.saturating_add(more),
            Err(ms) => ms,
        };
        // What a date can't hold in a zone no clock can show.
        let margin = TimeDelta::days(2);
        let wall =
            self.wall.clamp(DateTime::<Utc>::MIN_UTC + margin, DateTime::<Utc>::MAX_UTC - margin);
        let now = Now { wall: wall.with_timezone(&told.zone), mono_ms: self.mono_ms };
        self.engine.handle(&now, told.input.clone());
        self.look(&now);
    }

    /// Everything that can be asked of the engine.
    fn look(&mut self, now: &Now) {
        let mut effects = 0;
        while let Some(effect) = self.engine.poll_effect() {
            effects += 1;
            assert!(effects < 20_000, "effects without an end");
            if let Effect::Show(showing) = effect {
                let prompt = showing.prompt.id;
                self.engine.handle(now, Input::Delivered { prompt, notification: Some(7) });
            }
        }
        if let Some(wakeup) = self.engine.next_wakeup() {
            assert!(wakeup.at >= self.engine.told_at(), "a wakeup in the past");
        }
        let _ = (self.engine.standings(), self.engine.plan(), self.engine.paused_until());
        let on_screen = self
            .engine
            .standings()
            .into_iter()
            .filter(|standing| standing.state == planner::engine::StandingState::OnScreen);
        assert!(on_screen.count() <= 1, "two on screen");
        assert!(self.engine.state().is_sound(), "a state that it would refuse itself");
    }
}

fn machine(at: DateTime<Utc>, settings: Settings, begun: Begun, mono_ms: u64) -> Machine {
    let margin = TimeDelta::days(2);
    let wall = at.clamp(DateTime::<Utc>::MIN_UTC + margin, DateTime::<Utc>::MAX_UTC - margin);
    let now = Now { wall: wall.with_timezone(&ZONES[0]), mono_ms };
    let engine = Engine::new(&now, settings, CONTENT.clone(), begun);
    let mut machine = Machine { engine, wall, mono_ms };
    machine.look(&now);
    machine
}

fn begun() -> impl Strategy<Value = Begun> {
    prop_oneof![Just(Begun::NotYet), Just(Begun::JustNow), Just(Begun::LongAgo)]
}

fn usual_or_odd_start() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![3 => Just(instant(ZONES[0], "2026-11-24T06:00")), 1 => odd_wall()]
}

/// Puts something else in the place of one value of a document.
fn damage(value: &mut Value, place: usize, with: &Value) {
    fn leaves<'a>(value: &'a mut Value, found: &mut Vec<&'a mut Value>) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| leaves(item, found)),
            Value::Object(map) => map.values_mut().for_each(|item| leaves(item, found)),
            leaf => found.push(leaf),
        }
    }
    let mut found = Vec::new();
    leaves(value, &mut found);
    let count = found.len();
    if let Some(leaf) = found.into_iter().nth(place % count.max(1)) {
        *leaf = with.clone();
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(Value::from(u64::MAX)),
        Just(Value::from(i64::MIN)),
        Just(Value::from(u32::MAX)),
        Just(Value::from(0)),
        Just(Value::from(-1)),
        Just(Value::from("+262142-12-31T23:59:59Z")),
        Just(Value::from("-262143-01-01T00:00:00Z")),
        Just(Value::from("0000-01-01T00:00:00Z")),
        Just(Value::from("9999-12-31")),
        Just(Value::from("Pacific/Apia")),
        Just(Value::from("9999-12-31/walk/4294967295")),
        Just(Value::from(true)),
    ]
}

proptest! {
    #![proptest_config(lives())]

    #[test]
    fn whatever_it_is_told_the_engine_answers(
        at in usual_or_odd_start(), settings in settings(), begun in begun(),
        mono_ms in odd_ms(), told in vec(told(), 0..60),
    ) {
        let mut machine = machine(at, settings, begun, mono_ms);
        for one in &told {
            machine.tell(one);
        }
    }

    #[test]
    fn a_state_that_was_damaged_is_refused_or_lived(
        before in vec(told(), 0..20), place: usize, with in odd_value(),
        after in vec(told(), 1..10), same_boot: bool,
    ) {
        let at = instant(ZONES[0], "2026-11-24T06:00");
        let mut machine = machine(at, Settings::default(), Begun::LongAgo, 5_000);
        for one in &before {
            machine.tell(one);
        }
        let mut document = serde_json::to_value(machine.engine.state()).expect("a state is JSON");
        damage(&mut document, place, &with);
        let Ok(state) = serde_json::from_value::<State>(document) else { return Ok(()) };
        if !state.is_sound() {
            return Ok(());
        }
        machine.engine = Engine::restore(state, Settings::default(), CONTENT.clone());
        let restarted = Told {
            zone: ZONES[0],
            wall: Wall::On(60),
            mono: Ok(60_000),
            input: Input::Restarted { same_boot },
        };
        machine.tell(&restarted);
        for one in &after {
            machine.tell(one);
        }
    }
}
