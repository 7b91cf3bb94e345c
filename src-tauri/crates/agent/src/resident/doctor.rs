//! The doctor, as far as the agent answers for it: what it knows itself is told at once, the
//! desktop is looked at beside the loop.

use super::Resident;
use crate::doctor::{Own, examination};
use crate::messages::Messages;
use chrono::{DateTime, TimeDelta, Utc};
use std::thread;
use wire::Responder;
use wire::types::{Delivery, DeliveryStage, Doctor, Notice};

/// A test notification is there for this long.
const TRIAL: TimeDelta = TimeDelta::seconds(60);

/// The last test notification.
#[derive(Debug, Default)]
pub(super) struct Trial {
    stage: DeliveryStage,
    until: Option<DateTime<Utc>>,
}

impl Trial {
    /// When it is waited for no longer.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }
}

impl Resident {
    /// Looks, and answers when that is done.
    pub(super) fn examine(&self, responder: Responder) {
        let own = self.own_state();
        let language = self.messages.language();
        let look = move || responder.reply(&examination(&own, &Messages::of(language)));
        // Without a thread the responder says that there is no answer.
        if let Err(error) = thread::Builder::new().name("doctor".to_owned()).spawn(look) {
            log::warn!("no thread to look at the desktop: {error}");
        }
    }

    /// The same for who can wait for it.
    pub(super) fn doctor(&self) -> Doctor {
        examination(&self.own_state(), &self.messages)
    }

    fn own_state(&self) -> Own {
        Own {
            files: self.files.clone(),
            zone: self.engine.settings().zone,
            now: self.now().wall.to_utc(),
            agent: Some(self.facts()),
            troubles: self.troubles(),
            doubts_buttons: self.bubbles.doubts_buttons(),
        }
    }

    /// Shows a test notification, in the place of the one before.
    pub(super) fn try_notification(&mut self) -> Delivery {
        let serial = self.bubbles.next_serial();
        let bubble = self.labels().trial(serial);
        self.notifier.show(bubble);
        let until = Some(self.now().wall.to_utc() + TRIAL);
        self.trial = Trial { stage: DeliveryStage::Sent, until };
        self.delivery()
    }

    pub(super) fn delivery(&self) -> Delivery {
        let stage = self.trial.stage;
        let trouble = match stage {
            DeliveryStage::NotTaken => self.troubles().into_iter().next(),
            DeliveryStage::NotTried
            | DeliveryStage::Sent
            | DeliveryStage::Shown
            | DeliveryStage::Pressed
            | DeliveryStage::NotPressed => None,
        };
        Delivery { stage, trouble }
    }

    pub(super) fn trial_came(&mut self, stage: DeliveryStage) {
        if self.trial.until.is_none() {
            return;
        }
        self.trial.stage = stage;
        if stage != DeliveryStage::Shown {
            self.trial.until = None;
        }
        self.tell(&Notice::Changed);
    }

    /// Takes the test notification away that nobody answered.
    pub(super) fn end_trial_if_over(&mut self) {
        if self.trial.until.is_some_and(|until| self.is_due(until)) {
            self.notifier.withdraw(&crate::desktop::About::Trial);
            self.trial_came(DeliveryStage::NotPressed);
        }
    }
}
