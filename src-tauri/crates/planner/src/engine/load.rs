//! How much is asked: the days as the load rules see them, and the proposal that comes of them.
//!
//! The rules themselves are in [`crate::load`]; here is what the engine keeps for them, and what
//! it does with their verdict.

use super::state::Status;
use super::{BusyReason, Carries, Engine};
use crate::kind::Kind;
use crate::load::{DayTally, MOST_DAYS, Proposal, Verdict, is_of_the_least, judge};
use crate::local_time::next;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::prompt::PromptId;
use crate::settings::Settings;
use alloc::vec::Vec;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// What was declined or accepted is not proposed again for so many days.
const REST: Days = Days::new(14);

/// What the engine keeps for the load rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Load {
    /// The days that are over, the latest last.
    days: Vec<DayTally>,
    /// Whether the user has answered anything today.
    answered_today: bool,
    open: Option<Proposal>,
    /// The next prompt says it.
    to_carry: Option<Carries>,
    /// What was answered lately, with the day from which it may be proposed again.
    resting: Vec<(Proposal, NaiveDate)>,
    /// After so many days the agent went down to the walks and the wind-down.
    went_down_after: Option<u32>,
}

impl Engine {
    /// The proposal that waits for an answer.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.state.load.open.as_ref()
    }

    /// Whether the plan went down to the walks and the wind-down, because nothing was answered.
    pub fn has_gone_down(&self) -> bool {
        self.state.load.went_down_after.is_some()
    }

    /// The user answered something.
    pub(super) fn note_answer(&mut self) {
        self.state.load.answered_today = true;
    }

    /// The user accepts or declines the open proposal. Which settings that changes is the owner's
    /// to do, before; here it is closed, and where the old plan is to come back, it does.
    pub(super) fn answer_proposal(&mut self, proposal: Proposal, accept: bool) {
        self.note_answer();
        let load = &mut self.state.load;
        load.open.take_if(|open| open.is_same(&proposal));
        load.to_carry = None;
        load.resting.retain(|(answered, _)| !answered.is_same(&proposal));
        if let Some(until) = self.frame.date.checked_add_days(REST) {
            load.resting.push((proposal, until));
        }
        match proposal {
            Proposal::OldPlan { .. } if accept => self.come_back_up(),
            // A plan that stays small is the user's own from now on.
            Proposal::OldPlan { .. } => self.state.load.went_down_after = None,
            Proposal::Fewer { .. }
            | Proposal::Silence { .. }
            | Proposal::Least { .. }
            | Proposal::InSpiteOf { .. } => {}
        }
        self.changed();
    }

    fn come_back_up(&mut self) {
        self.state.load.went_down_after = None;
        // It begins anew: ten more days without an answer would be needed.
        self.state.load.days.clear();
        if !self.state.presence.asleep && self.state.begun {
            self.plan_again();
        }
    }

    /// What the user changes by hand about the plan holds, also where the agent had gone down.
    pub(super) fn heed_settings(&mut self, settings: &Settings) {
        let is_about_the_plan = |kind: &Kind| settings.is_on(*kind) != self.settings.is_on(*kind);
        let load = &mut self.state.load;
        if load.went_down_after.is_some() && Kind::ALL.iter().any(is_about_the_plan) {
            load.went_down_after = None;
            load.open = None;
            load.to_carry = None;
        }
        // A proposal that would change nothing any more is none.
        load.open.take_if(|open| {
            !matches!(open, Proposal::OldPlan { .. })
                && open.changes(settings, &self.content).is_empty()
        });
    }

    /// Takes out of a plan what is not asked for the time being.
    pub(super) fn lighten(&self, plan: &mut Plan) {
        if self.has_gone_down() {
            plan.prompts.retain(|prompt| is_of_the_least(prompt.kind));
            plan.left_out.retain(|left| is_of_the_least(left.kind));
        }
    }

    /// What the prompt that is about to be shown says beside its own words.
    pub(super) fn carry(&mut self) -> Option<Carries> {
        self.state.load.to_carry.take()
    }

    /// Marks what do-not-disturb or a full screen alone holds.
    pub(super) fn mark_held(&mut self) {
        let mut marks: Vec<(PromptId, BusyReason)> = Vec::new();
        for track in self.tracks().iter().filter(|track| track.is_held()) {
            if track.held_by.is_none()
                && let Some(reason) = self.quiet_mode(track.prompt.kind)
            {
                marks.push((track.prompt.id.clone(), reason));
            }
        }
        for (id, reason) in marks {
            if let Some(track) = self.track_mut(&id) {
                track.held_by = Some(reason);
            }
        }
    }

    /// Remembers the day that ends, and judges it with those before.
    pub(super) fn weigh_day(&mut self) {
        let mut tally = DayTally::new(self.frame.date, !self.frame.ranges.is_empty());
        let load = &mut self.state.load;
        tally.answered = core::mem::take(&mut load.answered_today);
        for track in self.tracks() {
            tally.shown |= track.was_shown;
            let Status::Ended(outcome) = track.status else { continue };
            tally.answered |= matches!(outcome, Outcome::Credited | Outcome::Probable);
            if track.prompt.id.is_extra() || outcome.left_the_plan() {
                continue;
            }
            tally.add(track.prompt.kind, outcome);
            tally.held_by_dnd += u32::from(track.held_by == Some(BusyReason::Dnd));
            tally.held_by_fullscreen += u32::from(track.held_by == Some(BusyReason::Fullscreen));
        }
        let load = &mut self.state.load;
        load.days.push(tally);
        let surplus = load.days.len().saturating_sub(MOST_DAYS);
        load.days.drain(..surplus);
        self.judge_days();
    }

    fn judge_days(&mut self) {
        let today = next(self.frame.date);
        self.state.load.resting.retain(|(_, until)| today < *until);
        if self.has_gone_down() {
            return;
        }
        let load = &self.state.load;
        let may = |proposal: &Proposal| {
            let rests = load.resting.iter().any(|(answered, _)| answered.is_same(proposal));
            !rests && !proposal.changes(&self.settings, &self.content).is_empty()
        };
        let verdict = judge(&load.days, may);
        let least = Proposal::Least { days: 0 }.changes(&self.settings, &self.content);
        let load = &mut self.state.load;
        match verdict {
            Verdict::Well => {
                load.open = None;
                load.to_carry = None;
            }
            Verdict::Propose(proposal) => {
                let is_new = load.open.is_none_or(|open| !open.is_same(&proposal));
                if is_new && matches!(proposal, Proposal::Least { .. }) {
                    load.to_carry = Some(Carries::Proposal);
                }
                load.open = Some(proposal);
            }
            Verdict::GoDown { .. } if least.is_empty() => load.open = None,
            Verdict::GoDown { days } => {
                load.went_down_after = Some(days);
                load.open = Some(Proposal::OldPlan { days });
                load.to_carry = Some(Carries::WentDown);
            }
        }
    }

    /// What is put right later counts for its day.
    pub(super) fn put_tally_right(&mut self, id: &PromptId, was: Outcome, outcome: Outcome) {
        self.note_answer();
        let is_it = |tally: &&mut DayTally| tally.day == id.day();
        if let Some(tally) = self.state.load.days.iter_mut().find(is_it)
            && !id.is_extra()
        {
            tally.put_right(id.kind(), was, outcome);
        }
    }

    /// Whether a quiet mode is all that holds prompts of a kind, and which.
    fn quiet_mode(&self, kind: Kind) -> Option<BusyReason> {
        let counting: Vec<BusyReason> = self.counting(kind).collect();
        let is_quiet_mode =
            |reason: &BusyReason| matches!(reason, BusyReason::Dnd | BusyReason::Fullscreen);
        if !counting.iter().all(is_quiet_mode) {
            return None;
        }
        counting.into_iter().min()
    }
}
