//! What the user answered on another computer: not asked here, and counted once.

use planner::elsewhere::{Answered, Word, best};
use planner::engine::{Begun, Effect, Engine, Input, Now, StandingState, WithdrawReason};
use planner::event::{Happening, Question};
use planner::{Excuse, Outcome, PromptId, Settings};
use planner_tests::{AMSTERDAM, CONTENT, instant};
use proptest::prelude::*;

const ELSEWHERE: Outcome = Outcome::Excused(Excuse::Elsewhere);

fn now(at: &str) -> Now {
    let wall = instant(AMSTERDAM, at).with_timezone(&AMSTERDAM);
    Now { wall, mono_ms: u64::try_from(wall.timestamp_millis()).expect("a time after 1970") }
}

fn id(text: &str) -> PromptId {
    PromptId::parse(text).expect("an id")
}

fn answered(prompt: &str, at: &str) -> Answered {
    Answered { prompt: id(prompt), at: instant(AMSTERDAM, at) }
}

fn engine(at: &str) -> Engine {
    Engine::new(&now(at), Settings::default(), CONTENT.clone(), Begun::LongAgo)
}

fn drain(engine: &mut Engine) -> Vec<Effect> {
    std::iter::from_fn(|| engine.poll_effect()).collect()
}

/// Lives from wakeup to wakeup up to a moment; a face takes what is shown.
fn live_until(engine: &mut Engine, at: &str) {
    let until = instant(AMSTERDAM, at);
    for _ in 0..200 {
        let Some(next) = engine.next_wakeup().map(|wakeup| wakeup.at).filter(|at| *at <= until)
        else {
            return;
        };
        let wall = next.with_timezone(&AMSTERDAM);
        let ms = u64::try_from(wall.timestamp_millis()).expect("a time after 1970");
        engine.handle(&Now { wall, mono_ms: ms }, Input::Tick);
        for effect in drain(engine) {
            if let Effect::Show(showing) = effect {
                let prompt = showing.prompt.id;
                engine.handle(
                    &Now { wall, mono_ms: ms },
                    Input::Delivered { prompt, notification: Some(7) },
                );
            }
        }
    }
    panic!("a storm of wakeups");
}

fn state(engine: &Engine, prompt: &str) -> StandingState {
    let standings = engine.standings();
    standings.into_iter().find(|one| one.prompt.id == id(prompt)).expect("it stands there").state
}

#[test]
fn what_was_answered_elsewhere_leaves_the_screen_and_counts_neither_way() {
    let mut engine = engine("2026-11-24T09:00");
    live_until(&mut engine, "2026-11-24T10:01");
    assert_eq!(state(&engine, "2026-11-24/micro-pause/1"), StandingState::OnScreen);
    drain(&mut engine);
    let there = vec![answered("2026-11-24/micro-pause/1", "2026-11-24T10:02")];
    engine.handle(&now("2026-11-24T10:03"), Input::Elsewhere(there));
    assert_eq!(state(&engine, "2026-11-24/micro-pause/1"), StandingState::Ended(ELSEWHERE));
    let effects = drain(&mut engine);
    let withdrawn = effects.iter().any(|effect| {
        matches!(effect, Effect::Withdraw { notification: Some(7), why, .. }
            if *why == WithdrawReason::Answered)
    });
    assert!(withdrawn, "its bubble goes: {effects:?}");
}

#[test]
fn what_is_still_to_come_is_not_asked() {
    let mut engine = engine("2026-11-24T09:00");
    let there = vec![answered("2026-11-24/walk/1", "2026-11-24T10:40")];
    engine.handle(&now("2026-11-24T10:45"), Input::Elsewhere(there));
    drain(&mut engine);
    live_until(&mut engine, "2026-11-24T11:30");
    assert_eq!(state(&engine, "2026-11-24/walk/1"), StandingState::Ended(ELSEWHERE));
}

#[test]
fn an_answer_from_before_it_could_be_given_here_is_of_another_moment() {
    let mut engine = engine("2026-11-24T09:00");
    // With other settings the first walk of that computer stands at half past nine.
    let there = vec![answered("2026-11-24/walk/2", "2026-11-24T09:30")];
    engine.handle(&now("2026-11-24T09:31"), Input::Elsewhere(there));
    assert_eq!(state(&engine, "2026-11-24/walk/2"), StandingState::Coming, "it is due at three");
}

#[test]
fn a_plan_made_later_and_one_made_again_keep_to_it() {
    let mut engine = engine("2026-11-24T09:00");
    let there = vec![answered("2026-11-24/walk/2", "2026-11-24T15:02")];
    engine.handle(&now("2026-11-24T09:01"), Input::Elsewhere(there.clone()));
    let settings = Settings { min_gap_min: 11, ..Settings::default() };
    engine.handle(&now("2026-11-24T09:02"), Input::Replace(Box::new(settings)));
    let open = |engine: &Engine| {
        let standings = engine.standings();
        let walks = standings.into_iter().filter(|one| one.prompt.id.kind().word() == "walk");
        walks.filter(|one| !matches!(one.state, StandingState::Ended(_))).count()
    };
    assert_eq!(open(&engine), 1, "no walk comes in the place of the one that was had");
    // The next day's plan is made with what was told the day before.
    let tomorrow = vec![answered("2026-11-25/morning/1", "2026-11-25T07:30")];
    engine.handle(&now("2026-11-24T23:30"), Input::Elsewhere(tomorrow));
    live_until(&mut engine, "2026-11-25T07:40");
    assert_eq!(state(&engine, "2026-11-25/morning/1"), StandingState::Ended(ELSEWHERE));
}

#[test]
fn what_runs_here_runs_on_and_an_extra_is_nobody_elses() {
    let mut engine = engine("2026-11-24T09:00");
    live_until(&mut engine, "2026-11-24T11:01");
    let answer = planner::engine::Answer::Start;
    engine.handle(&now("2026-11-24T11:02"), Input::Answer { prompt: None, answer });
    let there = vec![
        answered("2026-11-24/walk/1", "2026-11-24T11:03"),
        answered("2026-11-24/walk/extra-1", "2026-11-24T11:03"),
    ];
    engine.handle(&now("2026-11-24T11:04"), Input::Elsewhere(there));
    assert!(matches!(state(&engine, "2026-11-24/walk/1"), StandingState::Started { .. }));
    live_until(&mut engine, "2026-11-24T11:30");
    assert_eq!(state(&engine, "2026-11-24/walk/1"), StandingState::Ended(Outcome::Done));
}

#[test]
fn a_question_that_was_answered_elsewhere_is_closed() {
    let mut engine = engine("2026-11-24T20:00");
    live_until(&mut engine, "2026-11-25T09:30");
    let wind_down = id("2026-11-24/wind-down/1");
    assert_eq!(engine.question(), Some((&wind_down, Question::WindDownKept)));
    drain(&mut engine);
    let there = vec![answered("2026-11-24/wind-down/1", "2026-11-25T09:20")];
    engine.handle(&now("2026-11-25T09:31"), Input::Elsewhere(there));
    assert_eq!(engine.question(), None);
    assert!(drain(&mut engine).contains(&Effect::CloseQuestion { prompt: wind_down }));
}

#[test]
fn told_twice_it_records_once_and_a_restart_knows_it() {
    let mut engine = engine("2026-11-24T09:00");
    drain(&mut engine);
    let there = vec![answered("2026-11-24/micro-pause/1", "2026-11-24T09:10")];
    for _ in 0..3 {
        engine.handle(&now("2026-11-24T09:11"), Input::Elsewhere(there.clone()));
    }
    let ends = drain(&mut engine);
    let ended = |effect: &&Effect| matches!(effect, Effect::Record(event) if matches!(event.what, Happening::Ended { .. }));
    assert_eq!(ends.iter().filter(ended).count(), 1);
    let text = serde_json::to_string(engine.state()).expect("plain data");
    let state = serde_json::from_str(&text).expect("as it was");
    let mut again = Engine::restore(state, Settings::default(), CONTENT.clone());
    again.handle(&now("2026-11-24T09:12"), Input::Restarted { same_boot: true });
    again.handle(&now("2026-11-24T09:12"), Input::Elsewhere(there));
    let is_record = |effect: &Effect| matches!(effect, Effect::Record(_));
    assert!(!drain(&mut again).iter().any(is_record), "nothing of it is new");
}

fn words() -> impl Strategy<Value = Vec<Word>> {
    let outcome = proptest::sample::select(vec![
        Outcome::Done,
        Outcome::Partial,
        Outcome::Skipped,
        Outcome::Unanswered,
        Outcome::Credited,
        Outcome::Probable,
        Outcome::Excused(Excuse::Busy),
        Outcome::Excused(Excuse::Asleep),
        ELSEWHERE,
    ]);
    let word = (outcome, 0i64..4, any::<bool>()).prop_map(|(outcome, minute, corrected)| Word {
        outcome,
        at: instant(AMSTERDAM, "2026-11-24T10:00") + chrono::TimeDelta::minutes(minute),
        corrected,
    });
    proptest::collection::vec(word, 0..6)
}

proptest! {
    #[test]
    fn one_outcome_comes_of_a_set_whatever_its_order(
        (sorted, shuffled) in words().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        let doubled = shuffled.iter().chain(&sorted).copied();
        prop_assert_eq!(best(sorted.iter().copied()), best(doubled));
    }
}

#[test]
fn what_the_user_said_stands_before_what_was_seen() {
    let word = |outcome, corrected| Word {
        outcome,
        at: instant(AMSTERDAM, "2026-11-24T10:00"),
        corrected,
    };
    let of = |words: &[(Outcome, bool)]| {
        best(words.iter().map(|(outcome, corrected)| word(*outcome, *corrected)))
            .map(|word| word.outcome)
    };
    let (done, unanswered) = ((Outcome::Done, false), (Outcome::Unanswered, false));
    assert_eq!(of(&[unanswered, done]), Some(Outcome::Done));
    assert_eq!(of(&[(ELSEWHERE, false), (Outcome::Skipped, false)]), Some(Outcome::Skipped));
    let credited = (Outcome::Credited, false);
    assert_eq!(of(&[credited, unanswered]), Some(Outcome::Unanswered), "the user sat elsewhere");
    assert_eq!(of(&[credited, (Outcome::Excused(Excuse::Away), false)]), Some(Outcome::Credited));
    assert_eq!(of(&[done, (Outcome::Unanswered, true)]), Some(Outcome::Unanswered), "put right");
}
