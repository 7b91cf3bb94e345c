//! Profiles, phases and variety in the plan (rules 7, 10 and 11), one by one.

use chrono::{Datelike, Days, Weekday};
use expect_test::expect;
use planner::plan::{Known, LeftOutReason, Plan, plan_day};
use planner::prompt::{Activity, Prompt};
use planner::settings::{ByDay, Phase, TimeOfDay};
use planner::{Kind, Settings};
use planner_tests::{CONTENT, date, plan, plan_lines, with_profiles};
use std::collections::{BTreeMap, BTreeSet};

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).expect("a time")
}

/// Everything that can be planned is switched on, training on every day.
fn everything_on(mut settings: Settings, phase: Phase) -> Settings {
    settings.phase = phase;
    settings.evening.on = true;
    settings.evening.after_dinner_walk = true;
    settings.training.on = true;
    settings.training.days = (0..7).map(|n| Weekday::try_from(n).expect("a weekday")).collect();
    settings
}

/// The plans of so many days from a Monday on.
fn plans(days: u64, settings: &Settings) -> Vec<Plan> {
    let first = date("2026-01-05");
    (0..days).map(|n| plan(&(first + Days::new(n)).to_string(), settings)).collect()
}

fn of_kind(plans: &[Plan], kind: Kind) -> Vec<&Prompt> {
    plans.iter().flat_map(|plan| &plan.prompts).filter(|prompt| prompt.kind == kind).collect()
}

/// How often each technique stands in these prompts.
fn counts(prompts: &[&Prompt]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for id in prompts.iter().flat_map(|prompt| prompt.activity.techniques()) {
        *counts.entry(id.to_string()).or_default() += 1;
    }
    counts
}

fn had(plans: &[Plan]) -> BTreeSet<String> {
    counts(&plans.iter().flat_map(|plan| &plan.prompts).collect::<Vec<_>>()).into_keys().collect()
}

/// The one prompt of a kind on a Tuesday.
fn one(kind: Kind, settings: &Settings) -> Prompt {
    let plan = plan("2026-11-24", settings);
    plan.prompts.into_iter().find(|prompt| prompt.kind == kind).expect("a prompt of this kind")
}

#[test]
fn cr_079_with_several_profiles_all_avoid_lists_hold_over_every_emphasis_and_opening() {
    let settings = with_profiles(&["pr-nerve-radiating", "pr-hernia", "pr-acute"]);
    let had = had(&plans(60, &everything_on(settings, Phase::Functionality)));
    let acute = CONTENT.profile("pr-acute").expect("a profile");
    for id in &acute.avoid {
        assert!(!had.contains(id.as_str()), "{id}, which pr-acute avoids");
    }
    assert!(had.contains("gentle-pelvic-movement") && had.contains("walk-short-bouts"));
    let without = with_profiles(&["pr-nerve-radiating", "pr-hernia"]);
    let had = self::had(&plans(60, &everything_on(without, Phase::Mobility)));
    for id in ["hip-mobility", "motor-control-low-load", "walk-calm-pace"] {
        assert!(had.contains(id), "{id} comes where pr-acute does not avoid it");
    }
}

#[test]
fn rule_10_a_routine_is_planned_without_what_is_avoided_and_is_that_much_shorter() {
    let acute = everything_on(with_profiles(&["pr-acute"]), Phase::Mobility);
    let morning = one(Kind::Morning, &acute);
    let Activity::Several { routine, techniques } = &morning.activity else {
        panic!("two of the five stay: {morning:?}")
    };
    assert_eq!(routine.as_str(), "slot-morning");
    assert_eq!(techniques, &["unhurried-start".into(), "calm-low-breathing".into()]);
    assert_eq!(morning.minutes, 2, "a minute each");
    let evening = one(Kind::Evening, &acute);
    assert_eq!(evening.activity, Activity::One { technique: "extended-exhale".into() });
    assert_eq!(evening.minutes, 2);
}

#[test]
fn rule_10_a_routine_of_which_nothing_stays_becomes_another_technique_that_fits() {
    let plan = plan("2026-11-24", &with_profiles(&["pr-acute"]));
    let afternoon = &plan.prompts.iter().filter(|it| it.kind == Kind::Walk).collect::<Vec<_>>()[1];
    assert_eq!(afternoon.activity, Activity::One { technique: "walk-short-bouts".into() });
}

#[test]
fn rule_10_the_acute_profile_sits_thirty_minutes_and_has_room_for_eighteen() {
    let acute = with_profiles(&["pr-acute"]);
    expect![[r#"
        07:20-09:30 morning/1 2m
        09:30-09:45 micro-pause/1 2m
        10:00-10:15 micro-pause/2 2m
        10:30-10:45 micro-pause/3 2m
        11:00-11:45 walk/1 5m
        11:30-11:45 micro-pause/4 2m
        12:00-12:15 micro-pause/5 2m
        13:30-13:45 micro-pause/6 2m
        14:00-14:15 micro-pause/7 2m
        14:30-14:45 micro-pause/8 2m
        15:00-15:45 walk/2 5m
        15:30-15:45 micro-pause/9 2m
        16:00-16:15 micro-pause/10 2m
        16:30-17:15 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plan_lines(&plan("2026-11-24", &acute)));
}

#[test]
fn rule_10_what_the_user_set_by_hand_stays_also_where_it_is_the_default() {
    let mut settings = with_profiles(&["pr-acute"]);
    assert_eq!((settings.interval_min(&CONTENT), settings.cap(&CONTENT)), (30, 18));
    settings.micro_pause.interval_min = Some(60);
    settings.cap = Some(12);
    assert_eq!((settings.interval_min(&CONTENT), settings.cap(&CONTENT)), (60, 12));
    let pauses = of_kind(&[plan("2026-11-24", &settings)], Kind::MicroPause).len();
    assert_eq!(pauses, 3, "one an hour, as by default");
}

#[test]
fn rule_10_of_several_profiles_the_shortest_block_and_the_largest_cap_hold() {
    let mut content = (**CONTENT).clone();
    let plan_of = |content: &mut planner::content::Content, id: &str, block, cap| {
        let profile = content.profiles.iter_mut().find(|it| it.id.as_str() == id);
        let profile = profile.expect("a profile");
        profile.plan.max_sitting_block_min = block;
        profile.plan.notification_cap = cap;
    };
    plan_of(&mut content, "pr-chronic", Some(45), Some(14));
    plan_of(&mut content, "pr-recurring", Some(25), Some(10));
    let settings = with_profiles(&["pr-chronic", "pr-recurring", "pr-general"]);
    assert_eq!((settings.interval_min(&content), settings.cap(&content)), (25, 14));
    let general = with_profiles(&["pr-general", "no-such-profile"]);
    assert_eq!((general.interval_min(&content), general.cap(&content)), (60, 12));
}

#[test]
fn rule_3_walks_are_brought_inside_what_the_profiles_share() {
    for (profiles, minutes, wanted) in [
        (&["pr-stenosis"][..], 10, 5),
        (&["pr-acute"], 8, 5),
        (&["pr-acute", "pr-stenosis"], 5, 5),
        (&["pr-chronic"], 10, 10),
    ] {
        let mut settings = with_profiles(profiles);
        settings.walk.minutes = minutes;
        settings.evening.on = true;
        settings.evening.after_dinner_walk = true;
        let plan = plan("2026-11-24", &settings);
        for walk in of_kind(&[plan], Kind::Walk) {
            assert_eq!(walk.minutes, wanted, "{profiles:?}: {}", walk.id);
        }
    }
    let mut content = (**CONTENT).clone();
    let bounds = [("pr-chronic", [9, 10]), ("pr-recurring", [1, 4])];
    for (id, walk_min) in bounds {
        let profile = content.profiles.iter_mut().find(|it| it.id.as_str() == id);
        profile.expect("a profile").plan.walk_min = Some(walk_min);
    }
    let minutes = |profiles: &[&str]| {
        let settings = with_profiles(profiles);
        let day = date("2026-11-24");
        let zone = planner_tests::AMSTERDAM;
        let plan = plan_day(day, zone, None, &settings, &content, Known::default());
        of_kind(&[plan], Kind::Walk)[0].minutes
    };
    assert_eq!(minutes(&["pr-chronic"]), 9, "at least");
    assert_eq!(minutes(&["pr-chronic", "pr-recurring"]), 4, "they share nothing: the shorter");
}

#[test]
fn rule_10_what_is_emphasised_comes_up_twice_as_often() {
    for profile in &CONTENT.profiles {
        let mut settings = with_profiles(&[profile.id.as_str()]);
        // One an hour: the first pause of a shorter block stands beside the morning, which has
        // three of the movements already.
        settings.micro_pause.interval_min = Some(60);
        let plans = plans(7 * 120, &settings);
        let pauses: Vec<&Prompt> = of_kind(&plans, Kind::MicroPause)
            .into_iter()
            .filter(|prompt| prompt.reason != planner::prompt::Reason::AfterFirstWalk)
            .collect();
        let counts = counts(&pauses);
        for mobility in [true, false] {
            let of_family = |id: &&String| {
                let technique = CONTENT.technique(&id.as_str().into()).expect("known");
                (technique.category == "mobility") == mobility
            };
            let is_emphasised =
                |id: &str| profile.emphasise.iter().any(|emphasis| emphasis.id.as_str() == id);
            let (more, less): (Vec<_>, Vec<_>) =
                counts.keys().filter(of_family).partition(|id| is_emphasised(id));
            for (one, other) in more.iter().flat_map(|one| less.iter().map(move |it| (one, it))) {
                let ratio = counts[*one] as f64 / counts[*other] as f64;
                let what = format!("{}: {one} beside {other}: {ratio:.2}", profile.id);
                assert!((1.8..=2.2).contains(&ratio), "{what} in {counts:?}");
            }
        }
    }
}

#[test]
fn rule_10_a_phase_opens_its_techniques_and_those_before_it_and_no_later_ones() {
    let had_in = |profiles: &[&str], phase| {
        let plans = plans(60, &everything_on(with_profiles(profiles), phase));
        counts(&of_kind(&plans, Kind::Training)).into_keys().collect::<Vec<_>>()
    };
    let general = ["pr-general"];
    assert_eq!(had_in(&general, Phase::Mobility), ["light-cardio", "walk-brisk"]);
    let motor_control =
        ["light-cardio", "motor-control-low-load", "motor-control-training", "walk-brisk"];
    assert_eq!(had_in(&general, Phase::MotorControl), motor_control);
    let strength = had_in(&general, Phase::Strength);
    assert!(strength.contains(&"calm-strength-training".to_owned()), "{strength:?}");
    assert_eq!(strength.len(), 5, "the earlier ones stay: {strength:?}");
    assert_eq!(had_in(&general, Phase::Functionality), strength, "none fits a plan by itself");
    for profile in ["pr-hernia", "pr-nerve-radiating"] {
        let first = had_in(&[profile], Phase::Mobility);
        assert_eq!(first, ["light-cardio", "motor-control-low-load"], "{profile}: and calm alone");
    }
}

#[test]
fn rule_7_training_follows_work_on_its_days_and_only_where_something_is_left_of_it() {
    let mut settings = with_profiles(&["pr-general"]);
    settings.training.on = true;
    let due = |settings: &Settings, day: &str| {
        let plan = plan(day, settings);
        let training = plan.prompts.iter().find(|prompt| prompt.kind == Kind::Training);
        training.map(|it| (it.due.format("%H:%M").to_string(), it.minutes))
    };
    assert_eq!(due(&settings, "2026-11-24"), Some(("17:30".into(), 15)), "a Tuesday");
    assert_eq!(due(&settings, "2026-11-25"), None, "a Wednesday");
    assert_eq!(due(&settings, "2026-11-28"), None, "no work, so nothing after it");
    settings.profiles = vec!["pr-acute".into()];
    assert_eq!(due(&settings, "2026-11-24"), None, "the acute profile leaves nothing");
}

#[test]
fn cr_047_training_ends_two_hours_before_bedtime_or_is_left_out() {
    let mut settings = with_profiles(&["pr-general"]);
    settings.training.on = true;
    settings.training.minutes = 25;
    settings.work = ByDay::of(vec![(time("12:00"), time("20:00"))]);
    let fits = plan("2026-11-24", &settings);
    let training = of_kind(std::slice::from_ref(&fits), Kind::Training);
    assert_eq!(training[0].due.format("%H:%M").to_string(), "20:30");
    assert_eq!(training[0].until.format("%H:%M").to_string(), "20:35", "and 25 min to 21:00");
    settings.training.after_work_min = 36;
    let late = plan("2026-11-24", &settings);
    assert!(of_kind(std::slice::from_ref(&late), Kind::Training).is_empty());
    let left = late.left_out.iter().find(|left| left.kind == Kind::Training);
    assert_eq!(left.map(|left| left.why), Some(LeftOutReason::Silence));
}

#[test]
fn cr_044_and_068_the_reminder_comes_five_to_fifteen_minutes_before_sixty_real_minutes() {
    let nights = [
        ("2026-03-28", "02:30"), // an hour that is skipped
        ("2026-10-24", "03:30"), // after an hour that comes twice
        ("2026-11-24", "00:30"),
        ("2026-11-24", "23:00"),
    ];
    for (day, bedtime) in nights {
        for lead in [5, 10, 15] {
            let bedtime_of_all = ByDay::of(time(bedtime));
            let mut settings = Settings { bedtime: bedtime_of_all, ..Settings::default() };
            settings.wind_down.lead_min = lead;
            let frame =
                planner::local_time::Frame::of(date(day), planner_tests::AMSTERDAM, &settings);
            assert_eq!((frame.bedtime - frame.silence).num_minutes(), 60, "{day} {bedtime}");
            let reminder = plan(day, &settings).prompts.pop().expect("a wind-down");
            assert_eq!(reminder.kind, Kind::WindDown);
            let before = frame.silence - reminder.due.to_utc();
            assert_eq!(before.num_minutes(), i64::from(lead), "{day} {bedtime}");
        }
    }
}

#[test]
fn cr_048_the_walk_after_dinner_fits_before_the_wind_down_or_is_left_out() {
    let mut settings = everything_on(Settings::default(), Phase::Mobility);
    let evening = |settings: &Settings| {
        let plan = plan("2026-11-24", settings);
        let walk = plan.prompts.iter().find(|it| it.kind == Kind::Walk && it.id.number() == 3);
        let left = plan.left_out.iter().any(|left| left.kind == Kind::Walk);
        (walk.map(|it| it.due.format("%H:%M").to_string()), left)
    };
    assert_eq!(evening(&settings), (Some("19:15".into()), false));
    settings.evening.dinner_end = time("21:30");
    assert_eq!(evening(&settings), (None, true), "21:45 and ten minutes is too late");
}

#[test]
fn cr_056_the_working_day_has_a_breath_low_shoulders_and_a_walk() {
    let cues = |id: &str| {
        let root =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/techniques");
        let text = std::fs::read_to_string(root.join(format!("{id}.json"))).expect("a technique");
        let item: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        item["cues"].to_string()
    };
    for plan in plans(14, &Settings::default()).iter().filter(|plan| plan.prompts.len() > 4) {
        let ids = had(std::slice::from_ref(plan));
        let category = |wanted: &str| {
            ids.iter().any(|id| {
                CONTENT.technique(&id.as_str().into()).is_some_and(|it| it.category == wanted)
            })
        };
        assert!(category("breathing") && category("walking"), "{}: {ids:?}", plan.day);
        let low = ids.iter().any(|id| id == "shoulders-low" || cues(id).contains("shoulders-low"));
        assert!(low, "{}: {ids:?}", plan.day);
    }
}

#[test]
fn cr_059_micro_pauses_lie_inside_working_hours_and_a_walk_or_breath_takes_the_place_of_one() {
    for interval in [20, 37, 60, 90] {
        let mut settings = Settings::default();
        settings.micro_pause.interval_min = Some(interval);
        assert_eq!(settings.check(), []);
        settings.cap = Some(18);
        let day = plan("2026-11-24", &settings);
        let slots: Vec<&Prompt> = day
            .prompts
            .iter()
            .filter(|it| matches!(it.kind, Kind::MicroPause | Kind::Walk | Kind::Breathing))
            .collect();
        for prompt in &slots {
            let at = prompt.due.format("%H:%M").to_string();
            let inside = ("09:00".."12:30").contains(&at.as_str())
                || ("13:00".."17:00").contains(&at.as_str());
            assert!(inside, "{} at {at}", prompt.id);
        }
        for pair in slots.windows(2) {
            let apart = (pair[1].due - pair[0].due).num_minutes();
            assert!(apart >= i64::from(interval), "{}: {apart} min", pair[1].id);
        }
    }
    for interval in [19, 91] {
        let mut settings = Settings::default();
        settings.micro_pause.interval_min = Some(interval);
        assert_eq!(settings.check().len(), 1, "{interval} min is out of bounds");
    }
}

#[test]
fn cr_060_there_are_no_more_prompts_than_the_cap_and_none_nearer_than_ten_minutes() {
    for (profiles, cap) in [
        (&["pr-general"][..], 12),
        (&["pr-chronic", "pr-hernia"], 12),
        (&["pr-acute"], 18),
        (&["pr-osteoarthritis", "pr-general"], 18),
    ] {
        let mut settings = everything_on(with_profiles(profiles), Phase::Functionality);
        settings.micro_pause.interval_min = Some(20);
        for plan in plans(14, &settings) {
            assert!(plan.prompts.len() <= cap, "{profiles:?} on {}", plan.day);
            for pair in plan.prompts.windows(2) {
                let apart = (pair[1].due - pair[0].due).num_minutes();
                assert!(apart >= 10, "{profiles:?} on {}: {}", plan.day, pair[1].id);
            }
        }
    }
}

#[test]
fn rule_11_a_day_with_one_rotating_pause_has_mobility_in_its_turn() {
    let mut settings = Settings::default();
    settings.morning.on = false;
    settings.work = ByDay::of(vec![(time("09:00"), time("14:30"))])
        .with(Weekday::Sat, vec![])
        .with(Weekday::Sun, vec![]);
    let plans: Vec<Plan> = plans(70, &settings).into_iter().filter(is_active).collect();
    assert_eq!(of_kind(&plans[..1], Kind::MicroPause).len(), 2, "one of them is 4-6");
    for week in plans.windows(7) {
        let had = had(week);
        let mobility = had.iter().filter(|id| {
            CONTENT.technique(&id.as_str().into()).is_some_and(|it| it.category == "mobility")
        });
        assert!(mobility.count() >= 3, "from {}: {had:?}", week[0].day);
    }
}

#[test]
fn rule_11_no_weekday_has_a_technique_of_its_own() {
    let plans = plans(7 * 60, &Settings::default());
    let mut on: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for prompt in of_kind(&plans, Kind::MicroPause) {
        let weekday = prompt.due.weekday().to_string();
        on.entry(prompt.activity.techniques()[0].to_string()).or_default().insert(weekday);
    }
    assert_eq!(on.len(), 11, "all that fit, and 4-6: {on:?}");
    for (id, weekdays) in on {
        assert_eq!(weekdays.len(), 5, "{id}: {weekdays:?}");
    }
}

fn is_active(plan: &Plan) -> bool {
    plan.day.weekday().num_days_from_monday() < 5
}

#[test]
fn what_the_user_switched_off_is_never_planned_also_not_in_a_routine() {
    let mut settings = everything_on(Settings::default(), Phase::Functionality);
    let all = had(&plans(30, &settings));
    settings.techniques_off = vec!["hip-mobility".into(), "calm-low-breathing".into()];
    let without = had(&plans(30, &settings));
    for off in &settings.techniques_off {
        assert!(all.contains(off), "{off} would come");
        assert!(!without.contains(off), "{off} is switched off");
    }
    let whole = one(Kind::Morning, &everything_on(Settings::default(), Phase::Mobility));
    let shorter = one(Kind::Morning, &settings);
    assert_eq!(shorter.activity.techniques().len() + 1, whole.activity.techniques().len());
}

#[test]
fn a_kind_without_anything_left_is_not_asked_for() {
    let mut settings = Settings::default();
    let walks = had(&plans(7, &settings)).into_iter().filter(|id| id.starts_with("walk-"));
    settings.techniques_off = walks.collect();
    // What the rotation would take instead is switched off in its turn.
    for _ in 0..9 {
        let more: Vec<String> = had_of_kind(&plans(7, &settings), Kind::Walk);
        settings.techniques_off.extend(more);
    }
    assert!(of_kind(&plans(7, &settings), Kind::Walk).is_empty());
}

fn had_of_kind(plans: &[Plan], kind: Kind) -> Vec<String> {
    counts(&of_kind(plans, kind)).into_keys().collect()
}
