//! The resident agent: one thread that owns the engine and the store.
//!
//! Whatever happens outside comes to it as a [`Message`], one after the other. For each it tells
//! the engine what happened, writes down what the engine wants recorded, and only then does what
//! the engine wants done. It sleeps until the engine's next wakeup or the next message.

mod asked;
mod autostart;
mod backup;
mod begin;
mod bubbles;
mod build_up;
mod calendar;
mod correct;
mod diary;
mod doctor;
mod errand;
mod exchange;
mod files;
mod history;
mod journal;
mod proposal;
mod presence;
mod renewal;
mod run;
mod settings;
mod status;
mod today;
mod tray;
mod troubles;
mod week;
mod window;

pub use begin::{Begin, CanNotBegin};
pub use errand::{Done, Errand, Errands};
pub use files::Files;
pub use journal::Journal;
pub use renewal::{Renewal, renew};
pub use run::run;

use crate::clock::{Clock, system_zone};
use crate::desktop::{Notifier, Report};
use crate::library::Library;
use crate::messages::Messages;
use crate::presence::Seen;
use crate::tray::Event;
use bubbles::Bubbles;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use planner::engine::{Effect, Engine, Input, Now, Refusal};
use planner::{PromptId, Settings};
use std::sync::mpsc::Sender;
use store::SettingsFile;
use troubles::Troubles;
use wire::types::{Notice, Request};
use wire::{FromClient, Server};

/// More ticks than this for one message would be a fault; the loop then waits a little.
const MOST_TICKS: usize = 1000;

/// What happens outside.
#[derive(Debug)]
pub enum Message {
    /// A moment has come, or somebody set the clock: time to look.
    Alarm,
    /// A face wants something, or is gone.
    Client(FromClient),
    /// Something came back from the desktop.
    Desktop(Report),
    /// What one of our own programs was sent for is done.
    Errand(Done),
    /// The calendar was touched.
    Calendar,
    /// Something was seen of the user.
    Presence(Seen),
    /// Something came back from the icon.
    Tray(Event),
    /// The process is asked to end.
    End,
}

/// What the loop does after a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It goes on.
    On,
    /// The agent ends.
    Quit,
    /// The agent executes itself anew.
    Anew,
}

/// What came of telling the engine something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Came {
    /// It could not be followed.
    refused: Option<Refusal>,
    /// The prompt that was put on screen.
    shown: Option<PromptId>,
}

/// The agent.
pub struct Resident {
    clock: Box<dyn Clock>,
    notifier: Box<dyn Notifier>,
    library: Library,
    messages: Messages,
    engine: Engine,
    journal: Journal,
    settings: SettingsFile,
    server: Option<Server>,
    window: window::Window,
    trial: doctor::Trial,
    icon: tray::Icon,
    bubbles: Bubbles,
    troubles: Troubles,
    watching: presence::Watching,
    files: Files,
    errands: Option<Errands>,
    /// The line to the loop, for what reports by itself.
    line: Option<Sender<Message>>,
    calendar: calendar::Calendar,
    backups: backup::Daily,
    since: DateTime<Utc>,
    is_over: Option<Flow>,
}

impl std::fmt::Debug for Resident {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Resident").field("since", &self.since).finish_non_exhaustive()
    }
}

impl Resident {
    /// Follows one message.
    pub fn turn(&mut self, message: Message) -> Flow {
        match message {
            Message::Alarm => self.look(),
            Message::Desktop(report) => self.reported(report),
            Message::Tray(event) => self.icon_says(event),
            Message::Client(FromClient::Request {
                request: Request::Doctor, responder, ..
            }) => {
                self.examine(responder);
            }
            Message::Presence(seen) => self.saw(seen),
            Message::Client(FromClient::Request { connection, request, responder }) => {
                let answer = self.asked(Some(connection), request);
                responder.finish_with(answer);
            }
            Message::Errand(done) => self.errand_done(done),
            Message::Calendar => self.calendar_touched(),
            Message::Client(FromClient::Gone(connection)) => self.window.gone(connection),
            Message::Client(FromClient::NewerClient(hello)) => {
                log::info!("a client of version {} is newer than this agent", hello.version);
                if self.files.were_replaced() {
                    self.is_over = Some(Flow::Anew);
                }
            }
            Message::End => self.is_over = Some(Flow::Quit),
        }
        if self.is_over.is_none() {
            self.follow_calendar();
            self.catch_up();
            self.follow_calendar();
            self.back_up_if_due();
        }
        self.watching.turn_over();
        if self.is_over.is_none() && self.files.were_replaced() {
            log::info!("the program's file was replaced");
            self.is_over = Some(Flow::Anew);
        }
        self.is_over.unwrap_or(Flow::On)
    }

    /// When the loop is to look again even if nothing happens.
    pub fn deadline(&self) -> Option<DateTime<Utc>> {
        let wakeup = self.engine.next_wakeup().map(|wakeup| wakeup.at);
        let soon = self.now().wall.to_utc() + TimeDelta::seconds(1);
        // A wakeup that is still due after all those ticks must not make the loop spin.
        let wakeup = wakeup.map(|at| if self.is_due(at) { soon } else { at });
        let calendar = [self.calendar.read_at(), self.next_meeting()];
        [wakeup, self.journal.retry_at(), self.bubbles.retry_at(), self.trial.until()]
            .into_iter()
            .chain(calendar)
            .flatten()
            .min()
    }

    /// Both clocks, in the zone that is in force.
    pub fn now(&self) -> Now {
        self.clock.now(self.zone())
    }

    /// How long it is until a moment, in the system's time.
    pub fn until(&self, at: DateTime<Utc>) -> std::time::Duration {
        self.clock.until(at)
    }

    /// What the system's own wall clock shows at a moment of the agent's.
    pub fn on_the_wall(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.clock.on_the_wall(at)
    }

    /// Ends in good order: the bubbles leave the screen, the faces hear of it, the files are
    /// closed.
    pub fn shut_down(mut self) {
        self.take_icon_away();
        self.notifier.shut_down();
        if let Some(server) = self.server.take() {
            server.notify(&Notice::Bye);
            server.shut_down();
        }
        if let Some(errands) = self.errands.take() {
            errands.end();
        }
        self.journal.close();
    }

    /// From now on faces can hear from it.
    pub fn serve(&mut self, server: Server) {
        self.server = Some(server);
    }

    /// From now on it can send its own program to do what would hold the loop up.
    pub fn send_on(&mut self, line: &Sender<Message>) {
        let report = line.clone();
        self.errands = Some(Errands::new(move |done| drop(report.send(Message::Errand(done)))));
        self.line = Some(line.clone());
    }

    fn zone(&self) -> Tz {
        self.engine.settings().zone.unwrap_or_else(system_zone)
    }

    fn is_due(&self, at: DateTime<Utc>) -> bool {
        at <= self.now().wall
    }

    /// Somebody set the clock or the zone, where it is not simply a moment that has come.
    fn look(&mut self) {
        let wakeup = self.engine.next_wakeup();
        if !wakeup.is_some_and(|wakeup| self.is_due(wakeup.at)) {
            log::debug!("woke to look at the clock");
            self.feed(Input::Tick);
        }
        self.log_troubles();
    }

    /// Lives every moment that has come, and tries again what did not work.
    fn catch_up(&mut self) {
        for _ in 0..MOST_TICKS {
            match self.engine.next_wakeup() {
                Some(wakeup) if self.is_due(wakeup.at) => {
                    log::debug!("woke for {:?}, meant for {}", wakeup.reason, wakeup.at);
                    self.ask_for_stillness(&wakeup);
                    self.feed(Input::Tick);
                }
                _ => break,
            }
        }
        if self.journal.retry_at().is_some_and(|at| self.is_due(at)) {
            let now = self.now();
            self.journal.record(Vec::new(), &self.engine, &self.clock.epoch(), &now);
        }
        self.show_again_if_due();
        self.end_trial_if_over();
    }

    /// Tells the engine something, records what came of it, and does it.
    fn feed(&mut self, input: Input) -> Came {
        let now = self.now();
        let are_new = matches!(input, Input::Replace(_));
        self.engine.handle(&now, input);
        let came = self.carry_out(&now);
        if are_new {
            self.presence_follows_settings();
        }
        came
    }

    /// Drains the effects. Everything is written down before the first of them is done.
    fn carry_out(&mut self, now: &Now) -> Came {
        let (mut events, mut deeds) = (Vec::new(), Vec::new());
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Record(event) => events.push(event),
                other => deeds.push(other),
            }
        }
        let changed = deeds.contains(&Effect::Changed);
        if changed || !events.is_empty() {
            self.journal.record(events, &self.engine, &self.clock.epoch(), now);
        }
        let mut came = Came::default();
        for deed in deeds {
            match deed {
                Effect::Record(_) | Effect::Changed => {}
                Effect::Show(showing) => {
                    came.shown.get_or_insert(showing.prompt.id.clone());
                    self.show(showing);
                }
                Effect::Withdraw { prompt, notification, why } => {
                    self.withdraw(&prompt, notification, why);
                }
                Effect::Ask { prompt, question } => self.put_question(&prompt, question),
                Effect::CloseQuestion { prompt } => self.close_question(prompt),
                Effect::Refused(refusal) => {
                    came.refused.get_or_insert(refusal);
                }
            }
        }
        if changed {
            self.tell(&Notice::Changed);
            self.refresh_icon();
        }
        came
    }

    fn tell(&self, notice: &Notice) {
        if let Some(server) = &self.server {
            server.notify(notice);
        }
    }
}

/// The settings in force: those of the file, or before there is one the defaults in the system's
/// language.
fn in_force(file: &SettingsFile) -> Settings {
    let mut settings = file.settings().clone();
    if !file.exists() {
        settings.language = crate::messages::system_language();
    }
    settings
}
