//! What the engine is told, and what it then wants done: everything is written down first.

use super::{Came, Resident};
use planner::engine::{Effect, Input, Now};
use planner::event::{Event, Happening};
use wire::types::Notice;

impl Resident {
    /// Tells the engine something, records what came of it, and does it.
    pub(super) fn feed(&mut self, input: Input) -> Came {
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
    pub(super) fn carry_out(&mut self, now: &Now) -> Came {
        let (mut events, mut deeds) = (Vec::new(), Vec::new());
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Record(event) => events.push(event),
                other => deeds.push(other),
            }
        }
        let changed = deeds.contains(&Effect::Changed);
        if changed || !events.is_empty() {
            let is_over = |event: &Event| {
                matches!(event.what, Happening::Ended { .. } | Happening::Corrected { .. })
            };
            let has_ended = events.iter().any(is_over);
            self.journal.record(events, &self.engine, &self.clock.epoch(), now);
            if has_ended {
                self.sync_touched(false);
            }
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

    pub(super) fn tell(&self, notice: &Notice) {
        if let Some(server) = &self.server {
            server.notify(notice);
        }
    }
}
