//! Settings that clash or lie outside their bounds.

use planner::Settings;
use planner::settings::{ByDay, Phase, TimeOfDay};

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).expect("a time")
}

fn breaches(change: impl FnOnce(&mut Settings)) -> Vec<String> {
    let mut settings = Settings::default();
    change(&mut settings);
    settings.check().iter().map(ToString::to_string).collect()
}

#[test]
fn the_defaults_are_sound() {
    assert_eq!(breaches(|_| {}), Vec::<String>::new());
}

#[test]
fn a_figure_out_of_bounds_is_named_with_its_bounds() {
    let found = breaches(|settings| settings.micro_pause.interval_min = Some(10));
    assert_eq!(found, ["micro_pause.interval_min is 10, and must be 20 to 90"]);
    let mut settings = Settings::default();
    settings.micro_pause.interval_min = Some(10);
    assert_eq!(settings.check()[0].keys(), ["micro_pause.interval_min"]);
}

#[test]
fn a_time_has_two_digits_on_both_sides() {
    assert_eq!(TimeOfDay::parse("09:30"), TimeOfDay::new(9, 30));
    for odd in ["9:30", "09:3", "009:30", "09:300", "0a:30", "24:00", "09.30", ""] {
        assert_eq!(TimeOfDay::parse(odd), None, "{odd}");
    }
}

#[test]
fn a_bedtime_inside_working_hours_names_both() {
    let found = breaches(|settings| {
        settings.work = ByDay::of(vec![(time("16:00"), time("23:30"))]);
    });
    assert_eq!(found.len(), 7, "one for each weekday");
    assert_eq!(found[0], "work and bedtime clash on mon: bedtime must lie outside working hours");
}

#[test]
fn ranges_that_overlap_or_pass_the_days_start_are_refused() {
    let overlap = breaches(|settings| {
        settings.work =
            ByDay::of(vec![(time("09:00"), time("12:00")), (time("11:00"), time("15:00"))]);
    });
    assert!(overlap[0].contains("must not overlap"), "{overlap:?}");
    let passes = breaches(|settings| {
        settings.work = ByDay::of(vec![(time("23:30"), time("05:00"))]);
    });
    assert!(passes[0].contains("before the next day starts"), "{passes:?}");
}

#[test]
fn settings_survive_their_json() {
    let settings = Settings::default();
    let json = serde_json::to_string(&settings).expect("settings are JSON");
    assert_eq!(serde_json::from_str::<Settings>(&json).expect("and back"), settings);
}

#[test]
fn a_field_that_clashes_with_itself_is_named_once() {
    let found = breaches(|settings| {
        let shift = |from, to| (time(from), time(to));
        settings.work = ByDay::of(vec![shift("09:00", "12:00"), shift("11:00", "15:00")]);
    });
    assert_eq!(found[0], "work on mon: ranges must not overlap");
}

#[test]
fn ranges_may_touch() {
    let found = breaches(|settings| {
        let shift = |from, to| (time(from), time(to));
        settings.work = ByDay::of(vec![shift("09:00", "12:00"), shift("12:00", "15:00")]);
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn bounds_are_included() {
    let night = |settings: &mut Settings| {
        settings.work = ByDay::of(vec![(time("22:00"), time("06:00"))]);
        settings.wake = ByDay::of(time("16:00"));
        settings.bedtime = ByDay::of(time("08:00"));
        settings.day_starts = time("15:00");
    };
    assert_eq!(breaches(night), [""; 0], "the latest start of a day");
    let later = breaches(|settings| {
        night(settings);
        settings.day_starts = time("15:01");
    });
    assert_eq!(later, ["day_starts is 15:01, and must be 00:00 to 15:00"]);
    assert_eq!(breaches(|settings| settings.snooze.minutes = vec![5, 6, 30]), [""; 0]);
    let none = breaches(|settings| settings.snooze.minutes.clear());
    assert_eq!(none, ["snooze.minutes is [], and must be 1 to 3 lengths"]);
    let four = breaches(|settings| settings.snooze.minutes = vec![5, 6, 7, 8]);
    assert_eq!(four, ["snooze.minutes is [5, 6, 7, 8], and must be 1 to 3 lengths"]);
}

#[test]
fn the_phases_have_the_words_of_the_settings_file() {
    let words: Vec<&str> = Phase::ALL.iter().map(|phase| phase.word()).collect();
    assert_eq!(words, ["mobility", "motor-control", "strength", "functionality"]);
    for phase in Phase::ALL {
        assert_eq!(serde_json::to_value(phase).expect("a word"), phase.word());
    }
}
