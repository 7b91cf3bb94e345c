//! The engine's state is one value that can be written down and read back.

use planner::Settings;
use planner::engine::{Answer, Begun, BusyReason, Effect, Engine, Input, Now, PauseUntil, State};
use planner_tests::{AMSTERDAM, CONTENT, instant};

/// Lives from 06:00 to the next noon, losing the engine after every step.
#[test]
fn an_engine_lost_after_every_step_lives_the_same_day() {
    let effects = |loses_it: bool| {
        let start = instant(AMSTERDAM, "2026-11-24T06:00");
        let at = |wall: chrono::DateTime<chrono::Utc>| Now {
            wall: wall.with_timezone(&AMSTERDAM),
            mono_ms: u64::try_from((wall - start).num_milliseconds()).expect("after the start"),
        };
        let settings = Settings::default();
        let mut engine = Engine::new(&at(start), settings.clone(), CONTENT.clone(), Begun::LongAgo);
        let (mut effects, mut steps) = (Vec::new(), 0);
        let end = instant(AMSTERDAM, "2026-11-25T12:00");
        while let Some(wakeup) = engine.next_wakeup().filter(|wakeup| wakeup.at < end) {
            let now = at(wakeup.at);
            engine.handle(&now, Input::Tick);
            steps += 1;
            if steps == 12 {
                engine.handle(&now, Input::Pause(PauseUntil::For { ms: 600_000 }));
            }
            while let Some(effect) = engine.poll_effect() {
                if let Effect::Show(showing) = &effect {
                    let prompt = showing.prompt.id.clone();
                    engine.handle(&now, Input::Delivered { prompt, notification: Some(steps) });
                    let answer = [
                        Answer::Snooze { minutes: None },
                        Answer::Start,
                        Answer::Done,
                        Answer::Skip,
                    ][steps as usize % 4];
                    engine.handle(&now, Input::Answer { prompt: None, answer });
                }
                effects.push(effect);
            }
            if loses_it {
                let text = serde_json::to_string(engine.state()).expect("a state is JSON");
                let state: State = serde_json::from_str(&text).expect("and back");
                assert_eq!(&state, engine.state());
                engine = Engine::restore(state, settings.clone(), CONTENT.clone());
            }
            assert!(steps < 200, "a storm of wakeups");
        }
        effects
    };
    assert_eq!(effects(true), effects(false));
}

#[test]
fn a_restart_after_a_reboot_goes_on_with_its_pause_and_its_declared_meeting() {
    let start = instant(AMSTERDAM, "2026-11-24T10:30");
    let now = |minutes: i64, mono_ms: u64| Now {
        wall: (start + chrono::TimeDelta::minutes(minutes)).with_timezone(&AMSTERDAM),
        mono_ms,
    };
    let settings = Settings::default();
    let mut engine =
        Engine::new(&now(0, 5_000_000), settings.clone(), CONTENT.clone(), Begun::LongAgo);
    engine.handle(&now(0, 5_000_000), Input::Pause(PauseUntil::For { ms: 40 * 60_000 }));
    engine.handle(&now(0, 5_000_000), Input::Declare(PauseUntil::For { ms: 20 * 60_000 }));
    engine.handle(&now(0, 5_000_000), Input::Busy(BusyReason::Fullscreen));
    let state = engine.state().clone();
    // The elapsed time of the new boot starts from nothing.
    let mut engine = Engine::restore(state, settings, CONTENT.clone());
    engine.handle(&now(10, 1_000), Input::Restarted { same_boot: false });
    let until = engine.paused_until().expect("the pause goes on");
    assert_eq!(until, start + chrono::TimeDelta::minutes(40));
    assert_eq!(engine.declared_until(), Some(start + chrono::TimeDelta::minutes(20)));
    assert_eq!(
        engine.busy_reasons(),
        [BusyReason::Declared],
        "what was seen of the screen is void"
    );
    engine.handle(&now(21, 661_000), Input::Tick);
    assert_eq!(engine.busy_reasons(), []);
}

#[test]
fn what_changes_for_the_faces_is_said_and_once_for_each_input() {
    let start = instant(AMSTERDAM, "2026-11-24T10:30");
    let now = Now { wall: start.with_timezone(&AMSTERDAM), mono_ms: 0 };
    let mut engine = Engine::new(&now, Settings::default(), CONTENT.clone(), Begun::LongAgo);
    while engine.poll_effect().is_some() {}
    let mut changes = |input| {
        engine.handle(&now, input);
        let said = std::iter::from_fn(|| engine.poll_effect());
        said.filter(|effect| *effect == Effect::Changed).count()
    };
    assert_eq!(changes(Input::Busy(BusyReason::Meeting)), 1);
    assert_eq!(changes(Input::Noticed), 0, "nothing has changed");
    assert_eq!(changes(Input::Pause(PauseUntil::For { ms: 60_000 })), 1);
}
