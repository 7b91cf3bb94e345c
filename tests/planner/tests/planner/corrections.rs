//! What the user puts right: recorded beside what it was, and asked no more.

use planner::engine::{Begun, Effect, Engine, Input, Now};
use planner::event::{Event, Happening};
use planner::{Excuse, Outcome, PromptId, Settings};
use planner_tests::{AMSTERDAM, CONTENT, instant};

fn now(at: &str) -> Now {
    let wall = instant(AMSTERDAM, at).with_timezone(&AMSTERDAM);
    Now { wall, mono_ms: u64::try_from(wall.timestamp_millis()).expect("a time after 1970") }
}

/// An engine in which the walk of eleven was slept through, and its day is told of.
fn after_a_nap() -> Engine {
    let began = now("2026-11-24T10:30");
    let mut engine = Engine::new(&began, Settings::default(), CONTENT.clone(), Begun::LongAgo);
    engine.handle(&began, Input::Sleep);
    engine.handle(&now("2026-11-24T13:00"), Input::Wake);
    while engine.poll_effect().is_some() {}
    engine
}

fn walk(number: u32) -> PromptId {
    PromptId::parse(&format!("2026-11-24/walk/{number}")).expect("an id")
}

fn recorded(engine: &mut Engine) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(effect) = engine.poll_effect() {
        if let Effect::Record(event) = effect {
            events.push(event);
        }
    }
    events
}

#[test]
fn a_correction_is_a_second_event_and_changes_the_day() {
    let mut engine = after_a_nap();
    let was = Outcome::Excused(Excuse::Asleep);
    let correct = Input::Correct { prompt: walk(1), outcome: Outcome::Done, was };
    engine.handle(&now("2026-11-24T13:05"), correct);
    let events = recorded(&mut engine);
    let corrected = Happening::Corrected { prompt: walk(1), outcome: Outcome::Done, was };
    assert_eq!(events.iter().map(|event| event.what.clone()).collect::<Vec<_>>(), [corrected]);
    let standing = engine
        .standings()
        .into_iter()
        .find(|s| s.prompt.id == walk(1))
        .expect("it stands in the day");
    assert_eq!(standing.state, planner::engine::StandingState::Ended(Outcome::Done));
}

#[test]
fn what_is_not_over_yet_is_left_alone() {
    let mut engine = after_a_nap();
    let was = Outcome::Unanswered;
    let correct = Input::Correct { prompt: walk(2), outcome: Outcome::Done, was };
    engine.handle(&now("2026-11-24T13:05"), correct);
    assert_eq!(recorded(&mut engine), []);
}

#[test]
fn a_prompt_of_an_earlier_day_is_put_right_too() {
    let mut engine = after_a_nap();
    let prompt = PromptId::parse("2026-11-20/walk/1").expect("an id");
    let correct =
        Input::Correct { prompt: prompt.clone(), outcome: Outcome::Done, was: Outcome::Unanswered };
    engine.handle(&now("2026-11-24T13:05"), correct);
    let events = recorded(&mut engine);
    assert_eq!((events.len(), events[0].day), (1, prompt.day()), "it belongs to its own day");
}
