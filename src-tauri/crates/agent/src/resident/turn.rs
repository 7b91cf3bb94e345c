//! One turn of the loop: a message followed, and every moment lived that has come meanwhile.

use super::sharing::folder;
use super::{Errands, Flow, Message, Resident};
use crate::clock::system_zone;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use planner::engine::{Input, Now};
use std::sync::mpsc::Sender;
use std::time::Duration;
use wire::types::{Notice, Request};
use wire::{FromClient, Server};

/// More ticks than this for one message would be a fault; the loop then waits a little.
const MOST_TICKS: usize = 1000;

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
            Message::Client(FromClient::Request {
                request: Request::BringPack { path },
                responder,
                ..
            }) => self.bring_pack(&path, responder),
            Message::Client(FromClient::Request {
                request: Request::SetSettings { set },
                responder,
                ..
            }) if folder(&set).is_some() => self.choose_folder(set, responder),
            Message::Presence(seen) => self.saw(seen),
            Message::Client(FromClient::Request { connection, request, responder }) => {
                let answer = self.asked(Some(connection), request);
                responder.finish_with(answer);
            }
            Message::Errand(done) => self.errand_done(done),
            Message::Calendar => self.calendar_touched(),
            Message::Sync { is_folder } => self.sync_touched(is_folder),
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
            self.follow_sync();
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
        let calendar = [self.calendar.read_at(), self.next_meeting(), self.sync.pass_at()];
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
    pub fn until(&self, at: DateTime<Utc>) -> Duration {
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

    pub(super) fn zone(&self) -> Tz {
        self.engine.settings().zone.unwrap_or_else(system_zone)
    }

    pub(super) fn is_due(&self, at: DateTime<Utc>) -> bool {
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
    pub(super) fn catch_up(&mut self) {
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
}
