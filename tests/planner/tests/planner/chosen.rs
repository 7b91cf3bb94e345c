//! Since when phase and profiles hold: the step to the next phase, and the review of a profile that
//! is meant for a while.

use planner::Settings;
use planner::engine::{Begun, Effect, Engine, Input, Now, ProfileReview, Refusal};
use planner::event::Happening;
use planner::settings::Phase;
use planner_tests::{AMSTERDAM, CONTENT, date, instant, with_profiles};

fn at(text: &str) -> Now {
    let wall = instant(AMSTERDAM, text);
    let since = wall - instant(AMSTERDAM, "2026-11-01T00:00");
    let mono_ms = u64::try_from(since.num_milliseconds()).expect("after the first of the month");
    Now { wall: wall.with_timezone(&AMSTERDAM), mono_ms }
}

/// An engine that begins its first day on Tuesday 24 November.
fn first_day(settings: Settings) -> Engine {
    Engine::new(&at("2026-11-24T08:00"), settings, CONTENT.clone(), Begun::JustNow)
}

/// Lives until then, from wakeup to wakeup.
fn live(engine: &mut Engine, until: &str) {
    let end = at(until);
    for _ in 0..2_000 {
        let Some(wakeup) = engine.next_wakeup().filter(|it| it.at <= end.wall) else { break };
        let ahead = (end.wall.to_utc() - wakeup.at).num_milliseconds();
        let mono_ms = end.mono_ms - u64::try_from(ahead).expect("before the end");
        engine.handle(&Now { wall: wakeup.at.with_timezone(&AMSTERDAM), mono_ms }, Input::Tick);
    }
    engine.handle(&end, Input::Noticed);
}

fn moved(phase: Phase) -> Settings {
    Settings { phase, ..Settings::default() }
}

/// What was recorded of phases.
fn recorded(engine: &mut Engine) -> Vec<(Phase, Phase)> {
    std::iter::from_fn(|| engine.poll_effect())
        .filter_map(|effect| match effect {
            Effect::Record(event) => match event.what {
                Happening::PhaseMoved { phase, was } => Some((was, phase)),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

#[test]
fn the_next_phase_can_begin_seven_days_after_the_last_and_is_recorded() {
    let mut engine = first_day(Settings::default());
    let standing = engine.phase_standing();
    assert_eq!(standing.since, Some(date("2026-11-24")));
    assert_eq!(standing.next, Some((Phase::MotorControl, date("2026-12-01"))));
    live(&mut engine, "2026-11-30T23:00");
    let from = date("2026-12-01");
    assert_eq!(engine.may_move_to(Phase::MotorControl), Err(Refusal::PhaseTooSoon { from }));
    live(&mut engine, "2026-12-01T08:00");
    assert_eq!(engine.may_move_to(Phase::MotorControl), Ok(()));
    assert_eq!(recorded(&mut engine), []);
    let to = moved(Phase::MotorControl);
    engine.handle(&at("2026-12-01T08:00"), Input::Replace(Box::new(to)));
    assert_eq!(recorded(&mut engine), [(Phase::Mobility, Phase::MotorControl)]);
    let from = date("2026-12-08");
    assert_eq!(engine.phase_standing().next, Some((Phase::Strength, from)));
    assert_eq!(engine.may_move_to(Phase::Strength), Err(Refusal::PhaseTooSoon { from }));
}

#[test]
fn phases_are_not_skipped_and_going_back_is_always_open() {
    let mut engine = first_day(moved(Phase::MotorControl));
    live(&mut engine, "2026-12-05T08:00");
    let next = Phase::Strength;
    assert_eq!(engine.may_move_to(Phase::Functionality), Err(Refusal::PhaseSkipped { next }));
    assert_eq!(engine.may_move_to(Phase::Mobility), Ok(()));
    engine.handle(&at("2026-12-05T08:00"), Input::Replace(Box::new(moved(Phase::Mobility))));
    assert_eq!(engine.phase_standing().since, Some(date("2026-12-05")), "and takes its days again");
    let last = first_day(moved(Phase::Functionality));
    assert_eq!(last.phase_standing().next, None);
    assert_eq!(last.may_move_to(Phase::Functionality), Ok(()), "it is there");
}

#[test]
fn a_phase_from_before_anything_remembered_has_had_its_days() {
    let now = at("2026-11-24T08:00");
    let engine = Engine::new(&now, Settings::default(), CONTENT.clone(), Begun::LongAgo);
    assert_eq!(engine.phase_standing().since, None);
    assert_eq!(engine.may_move_to(Phase::MotorControl), Ok(()));
}

#[test]
fn the_acute_profile_is_asked_about_after_three_days_and_again_after_three_more() {
    let mut engine = first_day(with_profiles(&["pr-general", "pr-acute"]));
    live(&mut engine, "2026-11-26T22:00");
    assert_eq!(engine.profile_reviews(), []);
    live(&mut engine, "2026-11-27T08:00");
    let since = date("2026-11-24");
    let review = ProfileReview { profile: "pr-acute".into(), since };
    assert_eq!(engine.profile_reviews(), [review]);
    engine.handle(&at("2026-11-27T08:00"), Input::KeepProfile { profile: "pr-acute".into() });
    assert_eq!(engine.profile_reviews(), []);
    live(&mut engine, "2026-11-29T22:00");
    assert_eq!(engine.profile_reviews(), []);
    live(&mut engine, "2026-11-30T08:00");
    assert_eq!(engine.profile_reviews()[0].since, date("2026-11-27"));
    let without = with_profiles(&["pr-general"]);
    engine.handle(&at("2026-11-30T09:00"), Input::Replace(Box::new(without)));
    assert_eq!(engine.profile_reviews(), []);
    let again = with_profiles(&["pr-acute"]);
    engine.handle(&at("2026-11-30T10:00"), Input::Replace(Box::new(again)));
    assert_eq!(engine.profile_reviews(), [], "its days begin when it is chosen again");
}

#[test]
fn what_was_not_chosen_can_not_be_kept() {
    let mut engine = first_day(Settings::default());
    while engine.poll_effect().is_some() {}
    engine.handle(&at("2026-11-24T09:00"), Input::KeepProfile { profile: "pr-acute".into() });
    let refused = Effect::Refused(Refusal::NotChosen { profile: "pr-acute".into() });
    assert_eq!(engine.poll_effect(), Some(refused));
}

#[test]
fn what_the_profiles_leave_nothing_for_is_not_called_up() {
    let mut settings = with_profiles(&["pr-acute"]);
    settings.phase = Phase::Functionality;
    let mut engine = first_day(settings);
    while engine.poll_effect().is_some() {}
    engine.handle(&at("2026-11-24T09:00"), Input::Now(planner::Kind::Training));
    let refused = Effect::Refused(Refusal::NothingFits { kind: planner::Kind::Training });
    assert_eq!(engine.poll_effect(), Some(refused));
    engine.handle(&at("2026-11-24T09:01"), Input::Now(planner::Kind::Evening));
    let evening = std::iter::from_fn(|| engine.poll_effect()).find_map(|effect| match effect {
        Effect::Show(showing) => Some(showing.prompt),
        _ => None,
    });
    let evening = evening.expect("an extra");
    assert_eq!(evening.activity.techniques(), ["extended-exhale".into()]);
    assert_eq!(evening.minutes, 2, "as long as what stays of the routine");
}

#[test]
fn a_technique_that_asks_first_is_begun_only_after_a_yes_and_not_against_a_profile() {
    let wish =
        || Input::NowWith { kind: planner::Kind::Breathing, technique: "breathing-4-7-8".into() };
    let tell = |settings: Settings| {
        let mut engine = first_day(settings);
        while engine.poll_effect().is_some() {}
        engine.handle(&at("2026-11-24T09:00"), wish());
        let mut said = std::iter::from_fn(move || engine.poll_effect());
        said.find_map(|effect| match effect {
            Effect::Show(showing) => Some(Ok(showing.prompt)),
            Effect::Refused(refusal) => Some(Err(refusal)),
            _ => None,
        })
    };
    let technique = "breathing-4-7-8".into();
    assert_eq!(tell(Settings::default()), Some(Err(Refusal::NotAgreed { technique })));
    let agreed = |mut settings: Settings| {
        settings.techniques_on = vec!["breathing-4-7-8".into()];
        settings
    };
    let prompt = tell(agreed(Settings::default())).expect("an effect").expect("an extra");
    assert_eq!(prompt.activity.techniques(), ["breathing-4-7-8".into()]);
    assert_eq!((prompt.minutes, prompt.id.is_extra()), (2, true), "four rounds are 76 s");
    let refused = Refusal::NothingFits { kind: planner::Kind::Breathing };
    assert_eq!(tell(agreed(with_profiles(&["pr-acute"]))), Some(Err(refused)));
}
