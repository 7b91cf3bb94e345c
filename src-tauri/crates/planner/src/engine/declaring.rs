//! A meeting that the user declares (rule 2): busy until a moment, which ends by itself.

use super::state::Presence;
use super::{BusyReason, Engine, PauseUntil, Refusal};
use chrono::{DateTime, Utc};

impl Engine {
    pub(super) fn declare(&mut self, until: PauseUntil) {
        if self.state.presence.asleep {
            return;
        }
        let Some(end) = self.end_in_future(until) else {
            self.refuse(Refusal::NotInFuture);
            return;
        };
        self.state.presence.declared_until = Some(end);
        self.busy(BusyReason::Declared);
        self.changed();
    }

    pub(super) fn free(&mut self, reason: Option<BusyReason>) {
        if reason == Some(BusyReason::Declared) && !self.is_declared() {
            self.refuse(Refusal::NotDeclared);
            return;
        }
        self.free_at(reason, self.now().mono_ms);
    }

    /// When the busy time ends that the user declared; none if they named no end, or are not.
    pub fn declared_until(&self) -> Option<DateTime<Utc>> {
        self.state.presence.declared_until.map(|end| self.wall_of(end))
    }

    /// It may have ended while nobody was told: then it did so at its own moment.
    pub(super) fn end_declared_if_over(&mut self) {
        let now = self.now();
        if let Some(until) = self.declared_until().filter(|until| *until <= now.wall) {
            let since_ms = u64::try_from((now.wall - until).num_milliseconds()).unwrap_or(0);
            let at_ms = now.mono_ms.saturating_sub(since_ms);
            self.free_at(Some(BusyReason::Declared), at_ms);
        }
    }

    /// The machine was started anew: what was seen of the desktop is void, what the user said is
    /// not.
    pub(super) fn keep_only_what_was_declared(&mut self) {
        let mut before = core::mem::take(&mut self.state.presence);
        before.busy.retain(|(reason, _)| *reason == BusyReason::Declared);
        self.state.presence = Presence {
            busy_since_ms: before.busy.first().map(|(_, since_ms)| *since_ms),
            busy: before.busy,
            declared_until: before.declared_until,
            ..Presence::default()
        };
    }

    fn is_declared(&self) -> bool {
        self.state.presence.busy.iter().any(|(reason, _)| *reason == BusyReason::Declared)
    }
}
