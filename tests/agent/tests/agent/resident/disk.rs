//! A disk that takes nothing for a while.

use super::Stage;
use super::stage::answer;
use chrono::TimeDelta;
use planner::engine::Answer;

#[test]
fn what_the_disk_does_not_take_waits_in_memory_and_goes_in_order() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    // Another program holds the database, as a backup would: every write fails.
    let path = stage.folder().join("history.sqlite");
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    stage.live(TimeDelta::minutes(30));
    stage.take(1);
    assert_eq!(stage.titles().len(), 1, "the person is reminded all the same");
    let status = stage.status();
    assert_eq!(status["troubles"][0]["code"], "history-not-written");
    assert!(status["troubles"][0]["hint"].as_str().unwrap().contains("history.sqlite"));
    stage.ask(answer(None, Answer::Done)).unwrap();
    assert_eq!(
        stage.outcome("2026-11-24/micro-pause/1").as_deref(),
        Some("done"),
        "what waits is in the history already"
    );
    assert_eq!(stage.recorded(), ["planned"], "and not on the disk");

    other.execute_batch("ROLLBACK").unwrap();
    stage.live(TimeDelta::minutes(1));
    assert_eq!(stage.recorded(), ["planned", "showing", "shown", "ended"]);
    assert_eq!(stage.troubles(), [""; 0]);
    stage.crash(TimeDelta::seconds(1));
    assert_eq!(stage.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
}
