//! Kills at random moments, with the answers of somebody who is quick. The lives are random: the
//! seed is printed, and one that failed is lived again with `ADEMPAUZE_FIRE_SEED`; more than the
//! usual kills come with `ADEMPAUZE_FIRE_KILLS`.

use super::line::Line;
use super::record::Record;
use crate::desktop::Desktop;
use crate::process::Home;
use chrono::{NaiveDateTime, TimeDelta};
use planner::engine::Answer;
use planner::{Kind, PromptId};
use serde_json::json;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use wire::types::{PauseLength, Request};

const KILLS: u64 = 200;
/// So many of them beside the others with a real notification server, where each life takes longer.
const KILLS_AT_A_SERVER: u64 = 100;
/// Ten minutes a second.
const SPEED: u32 = 600;
/// A minute a second: what a server does not take in half a minute is offered again, and a server
/// gets more than a twentieth of a second for its answer.
const SPEED_AT_A_SERVER: u32 = 60;
/// The longest life of one agent, also too short to begin.
const LONGEST_MS: u64 = 500;

/// splitmix64: the same seed, the same numbers, on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % end
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What the agent said was done: it has to stand in the record for ever.
type Acknowledged = Vec<(Option<String>, &'static str)>;

fn agent(home: &Home, at: NaiveDateTime, speed: u32) -> Child {
    let (at, speed) = (at.format("%Y-%m-%dT%H:%M:%S").to_string(), speed.to_string());
    let mut command = home.command(&["agent", "--as-if", &at, "--speed", &speed]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Uses the agent until it is gone.
fn use_it(home: &Home, chance: &mut Chance, done: &mut Acknowledged, within: Duration) {
    if let Some(mut line) = Line::connect(&home.path(), within) {
        while one_deed(&mut line, chance, done).is_some() {}
    }
}

/// Does one thing; none if nobody follows any more.
fn one_deed(line: &mut Line, chance: &mut Chance, done: &mut Acknowledged) -> Option<()> {
    let status = line.ask(&Request::Status)?.unwrap();
    let on_screen = status["on_screen"].as_str().map(|id| PromptId::parse(id).unwrap());
    match (on_screen, chance.below(10)) {
        (Some(prompt), roll @ 0..=5) => {
            let (answer, event) = match roll {
                0 if prompt.kind() == Kind::WindDown => (Answer::Start, "ended done"),
                0 => (Answer::Start, "started"),
                1 => (Answer::Snooze { minutes: None }, "snoozed"),
                // Of what has begun a part was done.
                2 => (Answer::Skip, "ended skipped|ended partial"),
                3 => (Answer::Stop, "ended partial"),
                _ => (Answer::Done, "ended done"),
            };
            let deed = (Some(prompt.to_string()), event);
            let followed = line.ask(&Request::Answer { prompt: Some(prompt), answer })?.is_ok();
            // To begin what has begun is followed, and nothing new.
            if followed && (event != "started" || !done.contains(&deed)) {
                done.push(deed);
            }
        }
        (None, 0..=2) => {
            let kind = [Kind::Walk, Kind::MicroPause, Kind::Breathing][chance.below(3) as usize];
            if let Ok(reply) = line.ask(&Request::Now { kind, technique: None })? {
                done.push((Some(reply["prompt"].as_str().unwrap().to_owned()), "showing"));
            }
        }
        (_, 6) => {
            let length = PauseLength::Seconds(60 + chance.below(600) as u32);
            if line.ask(&Request::Pause { length })?.is_ok() {
                done.push((None, "paused"));
            }
        }
        (_, 7) => {
            if line.ask(&Request::Resume)?.is_ok() {
                done.push((None, "resumed"));
            }
        }
        (_, 8) => {
            let cap = json!({ "cap": 10 + chance.below(3) });
            let set = cap.as_object().unwrap().clone();
            line.ask(&Request::SetSettings { set })?.unwrap();
        }
        // Somebody who looks away for a moment.
        _ => thread::sleep(Duration::from_millis(chance.below(20))),
    }
    Some(())
}

/// Lives so many lives, each ended by a kill, and looks at the record after each of them.
fn under_fire(home: &Home, speed: u32, kills: u64, mut look: impl FnMut(u64, &Record)) {
    let by_chance = || RandomState::new().build_hasher().finish();
    let seed = number("ADEMPAUZE_FIRE_SEED").unwrap_or_else(by_chance);
    let kills = number("ADEMPAUZE_FIRE_KILLS").unwrap_or(kills);
    println!("ADEMPAUZE_FIRE_SEED={seed} ADEMPAUZE_FIRE_KILLS={kills}");
    let mut chance = Chance(seed);
    home.begin_at("2026-11-24T08:00:00");
    let begun: NaiveDateTime = "2026-11-24T08:30:00".parse().unwrap();
    let since = Instant::now();
    let mut down = TimeDelta::zero();
    let mut done = Acknowledged::new();
    // Time goes on between two lives, and sometimes leaps.
    let now = |down: TimeDelta| {
        let lived = TimeDelta::milliseconds(since.elapsed().as_millis() as i64 * i64::from(speed));
        begun + lived + down
    };
    for kill in 0..kills {
        down += TimeDelta::seconds([0, 0, chance.below(900)][chance.below(3) as usize] as i64);
        let mut child = agent(home, now(down), speed);
        let life = Duration::from_millis(chance.below(LONGEST_MS));
        let killer = thread::spawn(move || {
            thread::sleep(life);
            child.kill().unwrap();
            child.wait().unwrap()
        });
        use_it(home, &mut chance, &mut done, life);
        let status = killer.join().unwrap();
        assert_eq!(status.code(), None, "it ended by itself before kill {kill}: {status}");
        let record = Record::of(&home.path());
        for (prompt, event) in &done {
            let acknowledged = done.iter().filter(|other| **other == (prompt.clone(), event));
            let kept: usize =
                event.split('|').map(|event| record.count(prompt.as_deref(), event)).sum();
            assert!(
                kept >= acknowledged.count(),
                "kill {kill}: {prompt:?} {event} was acknowledged and is lost: {:?}",
                record.life(prompt.as_deref())
            );
        }
        record.keeps_the_laws();
        look(kill, &record);
    }
    println!("{} deeds were acknowledged", done.len());
    assert!(done.len() as u64 > kills / 4, "somebody did something: {}", done.len());
    let last_day = now(down).date();
    home.begin_at(&(now(down) + TimeDelta::days(2)).format("%Y-%m-%dT%H:%M:%S").to_string());
    let record = Record::of(&home.path());
    record.keeps_the_laws();
    let mut day = begun.date();
    while day <= last_day {
        let open = record.left_open(&day.to_string());
        assert!(open.is_empty(), "every prompt has an outcome once its day is over: {open:?}");
        day = day.succ_opt().unwrap();
    }
}

#[test]
fn whatever_was_acknowledged_survives_two_hundred_kills() {
    under_fire(&Home::new(), SPEED, KILLS, |_, _| {});
}

/// What the record says was shown, the server may have missed for a kill in between; never the
/// other way round.
#[test]
fn over_a_hundred_kills_a_real_server_is_shown_nothing_twice() {
    let Some(mut desktop) = Desktop::start() else { return };
    desktop.watch_notifications();
    let home = desktop.home_without_display();
    let (mut recorded, mut seen, mut missed) = (0, 0, 0);
    under_fire(&home, SPEED_AT_A_SERVER, KILLS_AT_A_SERVER, |kill, record| {
        let shows = |event: &str| event == "showing" || event == "asked";
        let (recorded_before, seen_before) = (recorded, seen);
        recorded = record.count_all(shows);
        seen = desktop.notified();
        let (of_record, of_server) = (recorded - recorded_before, seen - seen_before);
        assert!(
            of_server <= of_record,
            "life {kill}: the server was shown {of_server}, and the record has {of_record}"
        );
        missed += of_record - of_server;
    });
    println!("the server was shown {seen} of {recorded}");
    assert!(seen > 20, "the server was shown something: {seen} of {recorded}");
    assert!(missed <= recorded / 2, "most of it: {seen} of {recorded}");
}
