//! Since when the user's phase and profiles hold: a phase is moved by the user alone, one step, and
//! not before its days are over; some profiles are meant for a while.

use super::{Engine, Refusal};
use crate::event::Happening;
use crate::settings::Phase;
use alloc::string::String;
use alloc::vec::Vec;
use chrono::{Days, NaiveDate};

/// The phase, and when the next one can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseStanding {
    /// The phase that holds.
    pub phase: Phase,
    /// The day it began; none: before anything that is remembered.
    pub since: Option<NaiveDate>,
    /// The phase after it, and the first day on which it can begin.
    pub next: Option<(Phase, NaiveDate)>,
}

/// A profile of which it is time to ask whether it still fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileReview {
    /// The profile.
    pub profile: String,
    /// The day it was chosen, or last said to fit.
    pub since: NaiveDate,
}

impl Engine {
    /// Where the user is in the build-up.
    pub fn phase_standing(&self) -> PhaseStanding {
        let (phase, since) = (self.settings.phase, self.state.phase_since);
        let days = Days::new(u64::from(self.content.days_at_least(phase)));
        let today = self.frame.date;
        let over = since.and_then(|since| since.checked_add_days(days)).unwrap_or(today);
        PhaseStanding { phase, since, next: phase.next().map(|next| (next, over.max(today))) }
    }

    /// Whether the user may move to a phase today: one step on, once this one has had its days, or
    /// back to any before it.
    pub fn may_move_to(&self, phase: Phase) -> Result<(), Refusal> {
        let standing = self.phase_standing();
        if phase <= standing.phase {
            return Ok(());
        }
        match standing.next {
            Some((next, from)) if next == phase && from <= self.frame.date => Ok(()),
            Some((next, from)) if next == phase => Err(Refusal::PhaseTooSoon { from }),
            Some((next, _)) => Err(Refusal::PhaseSkipped { next }),
            None => Err(Refusal::LastPhase),
        }
    }

    /// The profiles of which it is time to ask whether they still fit.
    pub fn profile_reviews(&self) -> Vec<ProfileReview> {
        let is_due = |(profile, since): &&(String, NaiveDate)| {
            let days = self.content.profile(profile).and_then(|it| it.plan.review_after_days);
            days.and_then(|days| since.checked_add_days(Days::new(u64::from(days))))
                .is_some_and(|due| due <= self.frame.date)
        };
        let since = self.state.profiles_since.iter().filter(is_due);
        since
            .map(|(profile, since)| ProfileReview { profile: profile.clone(), since: *since })
            .collect()
    }

    /// The user says that a profile still fits: its days begin anew.
    pub(super) fn keep_profile(&mut self, id: &str) {
        let today = self.frame.date;
        match self.state.profiles_since.iter_mut().find(|(profile, _)| profile == id) {
            Some((_, since)) => {
                *since = today;
                self.changed();
            }
            None => self.refuse(Refusal::NotChosen { profile: id.into() }),
        }
    }

    /// Takes note of a phase that was moved, as the settings have it now.
    pub(super) fn note_phase(&mut self, was: Phase) {
        let phase = self.settings.phase;
        if phase == was {
            return;
        }
        let day = self.frame.date;
        self.state.phase_since = Some(day);
        self.record(day, Happening::PhaseMoved { phase, was });
    }

    /// Takes note of the profiles that are chosen now, and since when.
    pub(super) fn note_profiles(&mut self) {
        let today = self.frame.date;
        let before = core::mem::take(&mut self.state.profiles_since);
        let since = |id: &String| before.iter().find(|(known, _)| known == id).map(|(_, day)| *day);
        let chosen = self.settings.profiles.iter();
        self.state.profiles_since =
            chosen.map(|id| (id.clone(), since(id).unwrap_or(today))).collect();
    }
}
