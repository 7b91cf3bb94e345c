//! The evening's moment, named in time for those whose computer is off by then (rule 8 of the plan).

use super::Engine;
use super::state::{Status, Track};
use crate::kind::Kind;
use crate::outcome::{Excuse, Outcome};
use crate::prompt::PromptId;
use chrono::{DateTime, FixedOffset};

/// So many evenings of active days are remembered.
const REMEMBERED: usize = 5;
/// From so many of them without anybody on, the working day names the evening's moment.
const WITHOUT_ANYBODY: usize = 3;

impl Engine {
    /// Remembers of an active day that ends whether anybody was there when its reminder came.
    pub(super) fn remember_evening(&mut self) {
        let wind_down = self.tracks().iter().find(|track| is_evenings_reminder(track));
        let Some(outcome) = wind_down.and_then(Track::outcome) else { return };
        if self.frame.ranges.is_empty() {
            return;
        }
        let nobody = match outcome {
            Outcome::Excused(Excuse::Asleep | Excuse::Away) => true,
            Outcome::Excused(Excuse::Busy | Excuse::Merged)
            | Outcome::Done
            | Outcome::Credited
            | Outcome::Probable
            | Outcome::Partial
            | Outcome::Skipped
            | Outcome::Unanswered => false,
            // These say nothing about who was there.
            Outcome::Excused(
                Excuse::Paused
                | Excuse::Replanned
                | Excuse::Undelivered
                | Excuse::DayOff
                | Excuse::Elsewhere,
            ) => return,
        };
        let evenings = &mut self.state.evenings_without_anybody;
        evenings.push(nobody);
        let surplus = evenings.len().saturating_sub(REMEMBERED);
        evenings.drain(..surplus);
    }

    /// When the evening's reminder comes, if this prompt is the one to name it.
    pub(super) fn evening_to_name(&self, id: &PromptId) -> Option<DateTime<FixedOffset>> {
        let without = self.state.evenings_without_anybody.iter().filter(|nobody| **nobody).count();
        let is_last = self.last_of_work().is_some_and(|last| last.prompt.id == *id);
        if without < WITHOUT_ANYBODY || !is_last {
            return None;
        }
        let coming = |track: &&Track| is_evenings_reminder(track) && track.status == Status::Coming;
        self.tracks().iter().find(coming).map(|track| track.prompt.due)
    }

    /// The last prompt inside the working hours; without one the rest after them, which those who
    /// leave on time never see.
    fn last_of_work(&self) -> Option<&Track> {
        let stays = |track: &&Track| {
            !track.prompt.id.is_extra()
                && track.prompt.kind != Kind::WindDown
                && !track.outcome().is_some_and(Outcome::left_the_plan)
        };
        let tracks = || self.tracks().iter().filter(stays);
        let inside = |track: &&Track| self.frame.is_working(track.prompt.due.to_utc());
        tracks().rfind(inside).or_else(|| tracks().find(|track| track.prompt.kind == Kind::Rest))
    }
}

fn is_evenings_reminder(track: &Track) -> bool {
    track.prompt.kind == Kind::WindDown && !track.prompt.id.is_extra()
}
