//! The day as it is lived, for the window.

use super::Resident;
use planner::engine::{Answer, Standing, StandingState, Wakeup};
use planner::{Excuse, Outcome};
use wire::types::{Moment, MomentState, PromptView, Today, WakeupView};

impl Resident {
    pub(super) fn today(&self) -> Today {
        let frame = self.engine.frame();
        let moments = self.engine.standings().into_iter().map(|standing| self.moment(standing));
        Today {
            now: self.stamp(self.now().wall.to_utc()),
            zone: self.zone().name().to_owned(),
            day: frame.date,
            begun: self.engine.has_begun(),
            active: !frame.ranges.is_empty(),
            waking: self.stamp(frame.waking),
            bedtime: self.stamp(frame.bedtime),
            silence: self.stamp(frame.silence),
            moments: moments.collect(),
            left_out: self.engine.left_out().to_vec(),
            paused_until: self.engine.paused_until().map(|until| self.stamp(until)),
            busy_until: self.engine.declared_until().map(|until| self.stamp(until)),
            presence: self.presence(),
            question: self.question(),
            proposal: self.proposal(),
            ask_first: self.ask_first(),
            reviews: self.profile_reviews(),
            troubles: self.troubles(),
            wakeup: self
                .engine
                .next_wakeup()
                .map(|Wakeup { at, reason }| WakeupView { at: self.stamp(at), reason }),
        }
    }

    fn moment(&self, standing: Standing) -> Moment {
        let (state, until_then) = match standing.state {
            StandingState::Coming => (MomentState::Coming, None),
            StandingState::Held { why } => {
                (MomentState::Held { why: why.map(|why| why.word().to_owned()) }, None)
            }
            StandingState::OnScreen => (MomentState::OnScreen, None),
            StandingState::Snoozed { until } => (MomentState::Snoozed, Some(until)),
            StandingState::Started { until } => (MomentState::Started, Some(until)),
            StandingState::Waiting { left_ms, until } => {
                let left_s = u32::try_from(left_ms.div_ceil(1000)).unwrap_or(u32::MAX);
                (MomentState::Waiting { left_s }, Some(until))
            }
            StandingState::Ended(outcome) => (ended(outcome), None),
        };
        let since = match state {
            MomentState::Coming => None,
            _ => Some(self.stamp(standing.since)),
        };
        Moment {
            prompt: PromptView(standing.prompt),
            state,
            since,
            until_then: until_then.map(|until| self.stamp(until)),
            can: standing.can.iter().map(|answer| word(*answer).to_owned()).collect(),
            snooze_minutes: standing.snooze_minutes,
        }
    }
}

fn ended(outcome: Outcome) -> MomentState {
    let why = match outcome {
        Outcome::Excused(excuse) => Some(Excuse::word(excuse).to_owned()),
        _ => None,
    };
    MomentState::Ended { outcome: outcome.word().to_owned(), why }
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Start => "start",
        Answer::Done => "done",
        Answer::Snooze { .. } => "snooze",
        Answer::Skip => "skip",
        Answer::Stop => "stop",
        Answer::Wait => "wait",
    }
}
