//! The bubbles of the agent: what is shown, what nobody took, and what comes back.

use super::Resident;
use crate::desktop::{About, Bubble, Labels, Lack, Press, Report};
use chrono::{DateTime, TimeDelta, Utc};
use planner::PromptId;
use planner::engine::{Answer, Input, Showing, WithdrawReason};
use planner::event::Question;
use std::time::Duration;
use wire::types::DeliveryStage;

/// A prompt that no server took is offered again after this, then after twice as long, …
const FIRST_RETRY: TimeDelta = TimeDelta::seconds(30);
/// … and at the earliest after this where a server is there and does not answer.
const SILENT_RETRY: TimeDelta = TimeDelta::seconds(60);

/// After so many answers from elsewhere in a row, and none ever from a button, a bubble says how to
/// answer without one: the server may promise buttons and drop what is pressed.
const UNPRESSED: u32 = 5;
/// A question stands in Today and `status` too; its bubble does not wait for ever.
const QUESTION_STAYS: Duration = Duration::from_secs(10 * 60);

/// What is on screen.
#[derive(Debug, Default)]
pub(super) struct Bubbles {
    last_serial: u64,
    /// The prompt on screen, as far as this run of the agent put it there.
    shown: Option<Shown>,
    /// The machine was started since the last run: the ids of then name nothing, or others'.
    are_old_ids_void: bool,
    presses: Presses,
}

/// Whether buttons have ever done anything in this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presses {
    Known,
    /// So many prompts in a row were answered elsewhere while their bubble was up.
    Missing(u32),
}

impl Default for Presses {
    fn default() -> Presses {
        Presses::Missing(0)
    }
}

#[derive(Debug)]
struct Shown {
    showing: Showing,
    serial: u64,
    /// Whether a face has it.
    is_seen: bool,
    /// Whether a server has it.
    is_taken: bool,
    retry_at: Option<DateTime<Utc>>,
    wait: TimeDelta,
}

impl Bubbles {
    pub fn new(same_boot: bool) -> Bubbles {
        Bubbles { are_old_ids_void: !same_boot, ..Bubbles::default() }
    }

    /// When a prompt that nobody took is offered again.
    pub fn retry_at(&self) -> Option<DateTime<Utc>> {
        self.shown.as_ref()?.retry_at
    }

    /// Whether so many prompts were answered elsewhere, and none ever by a button, that buttons may
    /// do nothing.
    pub fn doubts_buttons(&self) -> bool {
        matches!(self.presses, Presses::Missing(count) if count >= UNPRESSED)
    }

    /// Whether a server has the bubble of this prompt, or of the one on screen.
    pub fn has_bubble(&self, prompt: Option<&PromptId>) -> bool {
        self.shown.as_ref().is_some_and(|shown| {
            shown.is_taken && prompt.is_none_or(|prompt| *prompt == shown.showing.prompt.id)
        })
    }

    /// A prompt with a bubble was answered without it.
    pub fn answered_elsewhere(&mut self) {
        if let Presses::Missing(count) = &mut self.presses {
            *count += 1;
            if *count == UNPRESSED {
                log::warn!(
                    "no button of a notification has done anything yet: notifications say now \
                     how to answer without one"
                );
            }
        }
    }

    pub(super) fn next_serial(&mut self) -> u64 {
        self.last_serial += 1;
        self.last_serial
    }

    fn of_serial(&mut self, serial: u64) -> Option<&mut Shown> {
        self.shown.as_mut().filter(|shown| shown.serial == serial)
    }
}

impl Resident {
    pub(super) fn show(&mut self, showing: Showing) {
        let serial = self.bubbles.next_serial();
        let bubble = self.labels().prompt(&showing, serial);
        log::info!("shows {}", showing.prompt.id);
        self.notifier.show(bubble);
        self.bubbles.shown = Some(Shown {
            showing,
            serial,
            is_seen: false,
            is_taken: false,
            retry_at: None,
            wait: FIRST_RETRY,
        });
    }

    pub(super) fn withdraw(
        &mut self,
        prompt: &PromptId,
        notification: Option<u32>,
        why: WithdrawReason,
    ) {
        match (why, notification) {
            (WithdrawReason::Restarted, Some(id)) if !self.bubbles.are_old_ids_void => {
                self.notifier.close_old(id);
            }
            (WithdrawReason::Restarted, _) => {}
            _ => {
                self.notifier.withdraw(&About::Prompt(prompt.clone()));
                self.bubbles.shown.take_if(|shown| shown.showing.prompt.id == *prompt);
            }
        }
    }

    pub(super) fn put_question(&mut self, prompt: &PromptId, question: Question) {
        match question {
            Question::WindDownKept => {
                let serial = self.bubbles.next_serial();
                let leaves_after = Some(QUESTION_STAYS);
                let bubble = self.labels().question(prompt, question, serial);
                self.notifier.show(Bubble { leaves_after, ..bubble });
            }
            // It stands in Today and `status` only.
            Question::WalkConfirm => {}
        }
    }

    pub(super) fn close_question(&mut self, prompt: PromptId) {
        self.notifier.withdraw(&About::Question(prompt));
    }

    /// What is on screen says the same in the language that was chosen just now.
    pub(super) fn reword(&mut self) {
        let serial = self.bubbles.next_serial();
        let Some(shown) = self.bubbles.shown.as_mut() else { return };
        shown.serial = serial;
        let showing = shown.showing.clone();
        let bubble = self.labels().prompt(&showing, serial);
        // It was heard once.
        self.notifier.reword(Bubble { sounds: false, ..bubble });
    }

    /// The window shows what is on screen, so it is seen.
    pub(super) fn seen_in_window(&mut self) {
        let Some(shown) = self.bubbles.shown.as_mut().filter(|shown| !shown.is_seen) else {
            return;
        };
        shown.is_seen = true;
        shown.retry_at = None;
        let prompt = shown.showing.prompt.id.clone();
        self.feed(Input::Delivered { prompt, notification: None });
    }

    pub(super) fn show_again_if_due(&mut self) {
        let now = self.now().wall.to_utc();
        let serial = self.bubbles.next_serial();
        let Some(shown) = self.bubbles.shown.as_mut() else { return };
        if shown.retry_at.is_none_or(|at| now < at) {
            return;
        }
        shown.retry_at = None;
        shown.serial = serial;
        let showing = shown.showing.clone();
        let bubble = self.labels().prompt(&showing, serial);
        log::info!("offers {} again", showing.prompt.id);
        self.notifier.show(bubble);
    }

    /// Something came back from the desktop.
    pub(super) fn reported(&mut self, report: Report) {
        match report {
            Report::Server(abilities) => {
                self.troubles.server_answers(abilities);
                // What waits for a server need not wait any longer.
                let now = self.now().wall.to_utc();
                if let Some(at) = self.bubbles.shown.as_mut().and_then(|s| s.retry_at.as_mut()) {
                    *at = now;
                }
            }
            Report::NoServer(lack) => self.lacks_server(lack),
            Report::Garbled(reason) => {
                log::debug!("the notification server answers with what can't be read: {reason}");
                self.troubles.server_garbles();
            }
            Report::Taken { about: About::Trial, .. } => {
                self.troubles.server_took();
                self.trial_came(DeliveryStage::Shown);
            }
            Report::NotTaken { about: About::Trial, lack, .. } => {
                self.lacks_server(lack);
                self.trial_came(DeliveryStage::NotTaken);
            }
            Report::Taken { about, serial, id } => {
                self.troubles.server_took();
                let Some(shown) = self.bubbles.of_serial(serial) else { return };
                shown.is_taken = true;
                if let (About::Prompt(prompt), false) = (about, shown.is_seen) {
                    shown.is_seen = true;
                    self.feed(Input::Delivered { prompt, notification: id });
                }
            }
            Report::NotTaken { about: _, serial, lack } => {
                let at_least = match lack {
                    Lack::Silent => SILENT_RETRY,
                    Lack::Bus(_) | Lack::Server(_) | Lack::Garbled(_) => FIRST_RETRY,
                };
                self.lacks_server(lack);
                let now = self.now().wall.to_utc();
                if let Some(shown) = self.bubbles.of_serial(serial) {
                    shown.wait = shown.wait.max(at_least);
                    shown.retry_at = Some(now + shown.wait);
                    shown.wait = shown.wait * 2;
                }
                if self.window.is_open() {
                    self.seen_in_window();
                }
            }
            Report::Pressed { about, press, token } => self.pressed(about, press, token),
        }
        self.log_troubles();
    }

    fn lacks_server(&mut self, lack: Lack) {
        log::debug!("no notification server: {lack:?}");
        self.troubles.server_lacks(lack);
    }

    fn pressed(&mut self, about: About, press: Press, token: Option<String>) {
        self.bubbles.presses = Presses::Known;
        let input = match (about, press) {
            // Whatever was pressed on it: the press came back.
            (About::Trial, _) => return self.trial_came(DeliveryStage::Pressed),
            (_, Press::Open) => {
                if let Err(error) = self.open_window(token) {
                    log::warn!("{}", error.message);
                }
                return;
            }
            (About::Question(prompt), Press::Yes | Press::No) => {
                if self.engine.question().is_none_or(|(open, _)| *open != prompt) {
                    return;
                }
                Input::Reply { yes: press == Press::Yes }
            }
            (About::Prompt(prompt), press) => {
                let answer = match press {
                    Press::Start => Answer::Start,
                    Press::Done => Answer::Done,
                    Press::Snooze(minutes) => Answer::Snooze { minutes: Some(minutes) },
                    Press::Skip => Answer::Skip,
                    Press::Yes | Press::No | Press::Seen | Press::Open => return,
                };
                Input::Answer { prompt: Some(prompt), answer }
            }
            (About::Question(_), _) => return,
        };
        if let Some(refusal) = self.feed(input).refused {
            log::info!("a press came too late: {refusal:?}");
        }
    }

    pub(super) fn labels(&self) -> Labels<'_> {
        Labels {
            messages: &self.messages,
            library: &self.library,
            silence: self.engine.frame().silence.with_timezone(&self.zone()),
            sounds: self.engine.settings().notifications.sound,
            doubts_buttons: self.bubbles.doubts_buttons(),
        }
    }
}
