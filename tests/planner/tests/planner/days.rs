//! Living the day.

use expect_test::expect;
use planner::engine::Answer;
use planner::simulation::ResponseTo;
use planner_tests::Life;

#[test]
fn a_day_on_which_everything_is_done() {
    let life = Life::new("2026-11-24T06:00", "2026-11-25T05:00")
        .answers(ResponseTo::AnyOther, Answer::Done);
    expect![[r#"
        Tue 07:20 show morning/1
        Tue 07:20:20 morning/1 done
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 14:00 show micro-pause/3
        Tue 14:00:20 micro-pause/3 done
        Tue 15:00 show walk/2
        Tue 15:00:20 walk/2 done
        Tue 16:00 show breathing/1
        Tue 16:00:20 breathing/1 done
        Tue 17:00 show rest/1
        Tue 17:00:20 rest/1 done
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn a_day_on_which_nothing_is_answered() {
    let life = Life::new("2026-11-24T06:00", "2026-11-25T05:00");
    expect![[r#"
        Tue 07:20 show morning/1
        Tue 07:36 withdraw morning/1
        Tue 07:36 morning/1 unanswered
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
        Tue 14:00 show micro-pause/3
        Tue 14:12 withdraw micro-pause/3
        Tue 14:12 micro-pause/3 unanswered
        Tue 15:00 show walk/2
        Tue 15:18 withdraw walk/2
        Tue 15:18 walk/2 unanswered
        Tue 16:00 show breathing/1
        Tue 16:15 withdraw breathing/1
        Tue 16:15 breathing/1 unanswered
        Tue 17:00 show rest/1
        Tue 17:15 withdraw rest/1
        Tue 17:15 rest/1 unanswered
        Tue 21:50 show wind-down/1
        Tue 22:00 withdraw wind-down/1
        Tue 22:00 wind-down/1 unanswered
    "#]]
    .assert_eq(&life.story());
}
