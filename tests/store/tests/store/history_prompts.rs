//! What prompts came to.

use crate::days::{at, checkpoint, day, ended, id, new_history, planned, prompt, time};
use planner::adherence::Way;
use planner::event::{Event, Happening};
use planner::{Excuse, Outcome};
use rusqlite::Connection;
use store::history::{LastWords, PromptRecord, prompt_records};

const WALK: &str = "2026-11-23/walk/1";
const LATER: &str = "2026-11-23/walk/2";

fn shown(at_text: &str, prompt: &str) -> Event {
    let prompt = id(prompt);
    let day = prompt.day().to_string();
    at(at_text, &day, Happening::Shown { prompt, notification: None })
}

fn corrected(at_text: &str, day: &str, prompt: &str, outcome: Outcome, was: Outcome) -> Event {
    at(at_text, day, Happening::Corrected { prompt: id(prompt), outcome, was })
}

/// A plan with two walks.
fn two_walks() -> Event {
    planned(
        "2026-11-23T04:00:00+01:00",
        "2026-11-23",
        vec![prompt(WALK, "2026-11-23T11:00:00+01:00"), prompt(LATER, "2026-11-23T15:00:00+01:00")],
    )
}

fn of<'a>(records: &'a [PromptRecord], prompt: &str) -> &'a PromptRecord {
    records.iter().find(|record| record.prompt.id == id(prompt)).unwrap()
}

#[test]
fn a_prompt_that_nothing_happened_to_is_open() {
    let records = prompt_records(&[two_walks()]);
    assert_eq!(records.len(), 2);
    let walk = of(&records, WALK);
    assert_eq!((walk.first_shown, walk.outcome, walk.ended), (None, None, None));
}

#[test]
fn it_is_first_shown_once_however_often_it_comes_back() {
    let records = prompt_records(&[
        two_walks(),
        shown("2026-11-23T11:00:30+01:00", WALK),
        shown("2026-11-23T11:10:30+01:00", WALK),
        ended("2026-11-23T11:12:00+01:00", WALK, Outcome::Done),
    ]);
    let walk = of(&records, WALK);
    assert_eq!(walk.first_shown, Some(time("2026-11-23T11:00:30+01:00")));
    assert_eq!(walk.outcome, Some(Outcome::Done));
    assert_eq!(walk.ended, Some(time("2026-11-23T11:12:00+01:00")));
    assert_eq!(walk.was, None);
}

#[test]
fn a_correction_wins_and_what_was_stays_known() {
    let records = prompt_records(&[
        two_walks(),
        ended("2026-11-23T12:00:00+01:00", WALK, Outcome::Probable),
        corrected(
            "2026-11-24T09:00:00+01:00",
            "2026-11-24",
            WALK,
            Outcome::Done,
            Outcome::Probable,
        ),
        corrected("2026-11-24T09:01:00+01:00", "2026-11-24", WALK, Outcome::Skipped, Outcome::Done),
    ]);
    let walk = of(&records, WALK);
    assert_eq!(walk.outcome, Some(Outcome::Skipped), "the last word");
    assert_eq!(walk.was, Some(Outcome::Probable), "what it had come to by itself");
    assert_eq!(walk.ended, Some(time("2026-11-23T12:00:00+01:00")));
}

#[test]
fn a_plan_made_again_moves_what_stays_and_adds_what_is_new() {
    let records = prompt_records(&[
        two_walks(),
        ended("2026-11-23T11:10:00+01:00", WALK, Outcome::Done),
        ended("2026-11-23T12:00:00+01:00", LATER, Outcome::Excused(Excuse::Replanned)),
        planned(
            "2026-11-23T12:00:00+01:00",
            "2026-11-23",
            vec![
                prompt(WALK, "2026-11-23T11:00:00+01:00"),
                prompt("2026-11-23/micro-pause/1", "2026-11-23T14:30:00+01:00"),
            ],
        ),
        planned(
            "2026-11-23T13:00:00+01:00",
            "2026-11-23",
            vec![
                prompt(WALK, "2026-11-23T11:00:00+01:00"),
                prompt("2026-11-23/micro-pause/1", "2026-11-23T14:45:00+01:00"),
            ],
        ),
    ]);
    let order: Vec<String> = records.iter().map(|record| record.prompt.id.to_string()).collect();
    assert_eq!(order, [WALK, "2026-11-23/micro-pause/1", LATER], "by due time");
    assert_eq!(of(&records, WALK).outcome, Some(Outcome::Done), "what it came to stays");
    assert_eq!(
        of(&records, "2026-11-23/micro-pause/1").prompt.due,
        time("2026-11-23T14:45:00+01:00")
    );
    let left = of(&records, LATER);
    assert_eq!(left.outcome, Some(Outcome::Excused(Excuse::Replanned)));
    assert_eq!(left.prompt.due, time("2026-11-23T15:00:00+01:00"), "as it last stood");
}

#[test]
fn an_extra_is_a_prompt_too() {
    let extra = "2026-11-23/walk/extra-1";
    let records = prompt_records(&[
        two_walks(),
        at(
            "2026-11-23T09:30:00+01:00",
            "2026-11-23",
            Happening::Extra { prompt: prompt(extra, "2026-11-23T09:30:00+01:00") },
        ),
        ended("2026-11-23T09:38:00+01:00", extra, Outcome::Done),
    ]);
    assert_eq!(records.len(), 3);
    assert_eq!(records[0].prompt.id, id(extra));
    assert_eq!(records[0].outcome, Some(Outcome::Done));
}

#[test]
fn what_happened_to_a_prompt_of_no_plan_is_passed_over() {
    let records = prompt_records(&[ended("2026-11-23T12:00:00+01:00", WALK, Outcome::Done)]);
    assert_eq!(records, []);
}

#[test]
fn the_history_gives_the_prompts_of_the_days_it_is_asked_for() {
    let (_folder, mut history) = new_history();
    let monday = "2026-11-23/wind-down/1";
    let events = [
        planned(
            "2026-11-23T04:00:00+01:00",
            "2026-11-23",
            vec![prompt(monday, "2026-11-23T21:50:00+01:00")],
        ),
        shown("2026-11-23T21:50:00+01:00", monday),
        ended("2026-11-23T22:00:00+01:00", monday, Outcome::Done),
        planned(
            "2026-11-24T04:00:00+01:00",
            "2026-11-24",
            vec![prompt("2026-11-24/walk/1", "2026-11-24T11:00:00+01:00")],
        ),
        // Asked the next morning whether the hour was kept, the user says no.
        corrected(
            "2026-11-24T08:00:00+01:00",
            "2026-11-24",
            monday,
            Outcome::Unanswered,
            Outcome::Done,
        ),
    ];
    history.record(&events, &checkpoint("{}")).unwrap();
    let records = history.prompts(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].outcome, Some(Outcome::Unanswered), "said a day later");
    let tuesday = history.prompts(day("2026-11-24"), day("2026-11-24")).unwrap();
    assert_eq!(tuesday.len(), 1);
    assert_eq!(tuesday[0].prompt.id, id("2026-11-24/walk/1"));
}

/// How it is known that the walk was done, with these events after its plan.
fn way(events: &[Event]) -> Way {
    let all: Vec<Event> = std::iter::once(two_walks()).chain(events.iter().cloned()).collect();
    let records = prompt_records(&all);
    of(&records, WALK).occurrence().unwrap().way
}

#[test]
fn how_it_is_known_is_told_apart() {
    let started = |text| at(text, "2026-11-23", Happening::Started { prompt: id(WALK) });
    let done = |text| ended(text, WALK, Outcome::Done);
    let eight = [started("2026-11-23T11:00:00+01:00"), done("2026-11-23T11:08:00+01:00")];
    assert_eq!(way(&eight), Way::Timed, "it ran its eight minutes");
    let two = [started("2026-11-23T11:00:00+01:00"), done("2026-11-23T11:02:00+01:00")];
    assert_eq!(way(&two), Way::Said, "the user said so before its end");
    assert_eq!(way(&[done("2026-11-23T11:02:00+01:00")]), Way::Said);
    let later = corrected(
        "2026-11-24T09:00:00+01:00",
        "2026-11-24",
        WALK,
        Outcome::Done,
        Outcome::Unanswered,
    );
    assert_eq!(
        way(&[ended("2026-11-23T12:00:00+01:00", WALK, Outcome::Unanswered), later]),
        Way::Later
    );
    assert!(of(&prompt_records(&[two_walks()]), WALK).occurrence().is_none(), "not over");
}

#[test]
fn the_last_words_alone_are_those_of_the_prompts() {
    let (_folder, mut history) = new_history();
    let events = [
        two_walks(),
        ended("2026-11-23T12:00:00+01:00", WALK, Outcome::Excused(Excuse::Busy)),
        ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Unanswered),
        corrected(
            "2026-11-25T09:00:00+01:00",
            "2026-11-25",
            LATER,
            Outcome::Done,
            Outcome::Unanswered,
        ),
    ];
    history.record(&events, &checkpoint("{}")).unwrap();
    let monday = day("2026-11-23");
    let read = history.last_words(monday, monday).unwrap();
    let of_prompts: Vec<_> = history
        .prompts(monday, monday)
        .unwrap()
        .into_iter()
        .map(|record| (record.prompt.id, record.outcome.unwrap()))
        .collect();
    assert_eq!(read.unreadable, []);
    assert_eq!(read.outcomes().into_iter().collect::<Vec<_>>(), of_prompts);
    assert_eq!(of_prompts[1], (id(LATER), Outcome::Done), "put right two days later");
    let later = history.last_words(day("2026-11-24"), day("2026-11-30")).unwrap();
    assert_eq!(later, LastWords::default());
}

#[test]
fn a_last_word_that_can_not_be_read_is_named_with_its_place() {
    let (_folder, mut history) = new_history();
    let done = ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done);
    history.record(&[two_walks(), done], &checkpoint("{}")).unwrap();
    let file = Connection::open(history.path()).unwrap();
    for (id, prompt, body) in
        [("1", LATER, "no JSON at all"), ("2", "2026-11-23/nap/1", r#"{"outcome":"done"}"#)]
    {
        file.execute(
            "INSERT INTO event (id, device, at_ms, offset_min, day, prompt, event, body)
             VALUES (?1, ?2, 0, 60, '2026-11-23', ?3, 'ended', ?4)",
            (id, history.device().to_string(), prompt, body),
        )
        .unwrap();
    }
    let read = history.last_words(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.outcomes().into_iter().collect::<Vec<_>>(), [(id(WALK), Outcome::Done)]);
    let said: Vec<String> = read.unreadable.iter().map(ToString::to_string).collect();
    assert!(said[0].starts_with("event 3 of 2026-11-23 (ended) can not be read: "), "{said:?}");
    assert!(said[1].ends_with("'2026-11-23/nap/1' is no prompt"), "{said:?}");
    assert_eq!(said.len(), 2);
}
