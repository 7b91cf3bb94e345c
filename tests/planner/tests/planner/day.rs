//! The plan of a day.

use expect_test::expect;
use planner::Settings;
use planner_tests::{plan, plan_lines};

#[test]
fn the_default_day_is_the_one_on_the_page() {
    let plan = plan("2026-11-24", &Settings::default());
    expect![[r#"
        07:20-09:30 morning/1 6m
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plan_lines(&plan));
}
