//! What a resident agent needs to be turned by hand.

use agent::clock::{AsIf, Clock};
use agent::desktop::{About, Bubble, Notifier, Press, Report};
use agent::resident::{Begin, Files, Flow, Message, Resident};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{Europe::Amsterdam, Tz};
use planner::engine::Now;
use planner::{PromptId, engine};
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use store::AgentLock;
use tempfile::TempDir;
use wire::types::{Request, WireError};

/// Both clocks of a machine that the test owns.
#[derive(Clone)]
pub struct Hands(Rc<RefCell<(DateTime<Utc>, u64)>>);

impl Hands {
    /// Time passes.
    pub fn pass(&self, length: TimeDelta) {
        let mut hands = self.0.borrow_mut();
        hands.0 += length;
        hands.1 += u64::try_from(length.num_milliseconds()).unwrap();
    }

    /// Somebody sets the wall clock.
    pub fn set(&self, by: TimeDelta) {
        self.0.borrow_mut().0 += by;
    }

    fn now(&self) -> (DateTime<Utc>, u64) {
        *self.0.borrow()
    }
}

impl Clock for Hands {
    fn now(&self, zone: Tz) -> Now {
        let (wall, mono_ms) = self.now();
        Now { wall: wall.with_timezone(&zone), mono_ms }
    }

    fn until(&self, at: DateTime<Utc>) -> Duration {
        (at - self.now().0).to_std().unwrap_or_default()
    }

    fn on_the_wall(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        at
    }

    fn epoch(&self) -> String {
        "the test's".to_owned()
    }

    fn as_if(&self) -> Option<AsIf> {
        None
    }
}

/// What the agent did to the desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Show(Bubble),
    Reword(Bubble),
    Withdraw(About),
    CloseOld(u32),
}

/// A desktop that only remembers, and may look at the disk when something is shown.
#[derive(Clone, Default)]
pub struct Memory {
    pub deeds: Rc<RefCell<Vec<Deed>>>,
    on_show: Rc<RefCell<Option<OnShow>>>,
}

type OnShow = Box<dyn FnMut(&Bubble)>;

impl Notifier for Memory {
    fn show(&mut self, bubble: Bubble) {
        if let Some(look) = self.on_show.borrow_mut().as_mut() {
            look(&bubble);
        }
        self.deeds.borrow_mut().push(Deed::Show(bubble));
    }

    fn reword(&mut self, bubble: Bubble) {
        self.deeds.borrow_mut().push(Deed::Reword(bubble));
    }

    fn withdraw(&mut self, about: &About) {
        self.deeds.borrow_mut().push(Deed::Withdraw(about.clone()));
    }

    fn close_old(&mut self, id: u32) {
        self.deeds.borrow_mut().push(Deed::CloseOld(id));
    }

    fn shut_down(&mut self) {}

    fn probe(&mut self) {}
}

/// A machine with an agent on it.
pub struct Stage {
    folder: TempDir,
    pub hands: Hands,
    pub desktop: Memory,
    running: Option<(Resident, AgentLock)>,
}

impl Stage {
    /// An agent that begins on its first day at this local time.
    pub fn begun(local: &str) -> Stage {
        let wall = AsIf::parse_wall(local, Amsterdam).unwrap();
        let stage_begins = 1_000_000;
        let mut stage = Stage {
            folder: tempfile::tempdir().unwrap(),
            hands: Hands(Rc::new(RefCell::new((wall, stage_begins)))),
            desktop: Memory::default(),
            running: None,
        };
        std::fs::write(
            stage.folder.path().join("settings.json"),
            r#"{ "language": "en", "zone": "Europe/Amsterdam" }"#,
        )
        .unwrap();
        stage.start();
        stage
    }

    fn start(&mut self) {
        let files = Files::of(Some(self.folder.path())).unwrap();
        let (begin, lock) = Begin::open(files).unwrap();
        let desktop = Box::new(self.desktop.clone());
        self.running = Some((begin.resident(Box::new(self.hands.clone()), desktop), lock));
    }

    /// The agent falls without a word, and another one takes over this much later.
    pub fn crash(&mut self, down: TimeDelta) {
        drop(self.running.take());
        self.hands.pass(down);
        self.start();
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn agent(&mut self) -> &mut Resident {
        &mut self.running.as_mut().unwrap().0
    }

    /// Does this whenever a bubble is about to be shown.
    pub fn on_show(&self, look: impl FnMut(&Bubble) + 'static) {
        *self.desktop.on_show.borrow_mut() = Some(Box::new(look));
    }

    /// Lives this long: every moment for which the agent wants to look comes at its time.
    pub fn live(&mut self, length: TimeDelta) {
        let end = self.hands.now().0 + length;
        for _ in 0..500 {
            let next = self.agent().deadline().filter(|at| *at <= end);
            let now = self.hands.now().0;
            self.hands.pass((next.unwrap_or(end) - now).max(TimeDelta::zero()));
            assert_eq!(self.agent().turn(Message::Alarm), Flow::On);
            if next.is_none() {
                return;
            }
        }
        panic!("the agent wakes far too often");
    }

    /// Something comes back from the desktop.
    pub fn report(&mut self, report: Report) {
        assert_eq!(self.agent().turn(Message::Desktop(report)), Flow::On);
    }

    /// The server takes what was shown last.
    pub fn take(&mut self, id: u32) {
        let bubble = self.last_bubble();
        self.report(Report::Taken { about: bubble.about, serial: bubble.serial, id: Some(id) });
    }

    /// The user presses something on what was shown last.
    pub fn press(&mut self, press: Press) {
        let about = self.last_bubble().about;
        self.report(Report::Pressed { about, press, token: None });
    }

    pub fn ask(&mut self, request: Request) -> Result<Value, WireError> {
        self.agent().asked(None, request)
    }

    pub fn status(&mut self) -> Value {
        self.ask(Request::Status).unwrap()
    }

    /// The codes of what is wrong.
    pub fn troubles(&mut self) -> Vec<String> {
        let status = self.status();
        let troubles = status["troubles"].as_array().unwrap().iter();
        troubles.map(|trouble| trouble["code"].as_str().unwrap().to_owned()).collect()
    }

    /// The outcome of a prompt, with its excuse.
    pub fn outcome(&mut self, prompt: &str) -> Option<String> {
        let history = self.ask(Request::History { from: None, to: None }).unwrap();
        let entry = history.as_array().unwrap().iter().find(|entry| entry["prompt"] == prompt)?;
        let outcome = entry["outcome"].as_str()?.to_owned();
        Some(entry["why"].as_str().map_or(outcome.clone(), |why| format!("{outcome}: {why}")))
    }

    /// What the agent did to the desktop since it was last asked.
    pub fn deeds(&self) -> Vec<Deed> {
        std::mem::take(&mut *self.desktop.deeds.borrow_mut())
    }

    /// The titles of the bubbles that were shown since it was last asked.
    pub fn titles(&self) -> Vec<String> {
        let shown = |deed| match deed {
            Deed::Show(bubble) => Some(bubble.title),
            Deed::Reword(_) | Deed::Withdraw(_) | Deed::CloseOld(_) => None,
        };
        self.deeds().into_iter().filter_map(shown).collect()
    }

    /// What was shown last, also after it was asked for.
    pub fn last_bubble(&self) -> Bubble {
        let deeds = self.desktop.deeds.borrow();
        let last = deeds.iter().rev().find_map(|deed| match deed {
            Deed::Show(bubble) => Some(bubble.clone()),
            Deed::Reword(_) | Deed::Withdraw(_) | Deed::CloseOld(_) => None,
        });
        last.expect("something was shown")
    }

    /// The events in the database, as another reader finds them.
    pub fn recorded(&self) -> Vec<String> {
        recorded(self.folder.path())
    }
}

/// The events in the database of a folder, as another reader finds them.
pub fn recorded(folder: &std::path::Path) -> Vec<String> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let path = folder.join("history.sqlite");
    let database = rusqlite::Connection::open_with_flags(path, flags).unwrap();
    let mut select = database.prepare("SELECT event FROM event ORDER BY seq").unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The id of a prompt of the day on which the stages stand.
pub fn prompt(rest: &str) -> PromptId {
    PromptId::parse(&format!("2026-11-24/{rest}")).unwrap()
}

/// An answer over the wire.
pub fn answer(prompt: Option<PromptId>, answer: engine::Answer) -> Request {
    Request::Answer { prompt, answer }
}
