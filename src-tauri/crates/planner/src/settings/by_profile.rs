//! The two figures whose defaults the profiles replace; what the user set by hand stays.

use super::Settings;
use crate::content::{Content, Profile};

/// The interval of the slots where neither the user nor a profile says another, in minutes.
const INTERVAL_MIN: u32 = 60;
/// The most prompts of a day where neither the user nor a profile says another.
const CAP: u32 = 12;

impl Settings {
    /// Minutes from one slot to the next: what the user set, else the shortest block of sitting
    /// that a profile asks for, else the default.
    pub fn interval_min(&self, content: &Content) -> u32 {
        let asked = self.profiles_in(content).filter_map(|it| it.plan.max_sitting_block_min);
        self.micro_pause.interval_min.or_else(|| asked.min()).unwrap_or(INTERVAL_MIN)
    }

    /// The most prompts a day has: what the user set, else the largest that a profile allows, else
    /// the default.
    pub fn cap(&self, content: &Content) -> u32 {
        let allowed = self.profiles_in(content).filter_map(|it| it.plan.notification_cap);
        self.cap.or_else(|| allowed.max()).unwrap_or(CAP)
    }

    /// These settings with the two figures that hold in them, as people are to see them.
    #[must_use]
    pub fn as_they_hold(&self, content: &Content) -> Settings {
        let mut settings = self.clone();
        settings.micro_pause.interval_min = Some(self.interval_min(content));
        settings.cap = Some(self.cap(content));
        settings
    }

    /// The profiles that the user chose, as far as the library has them.
    pub fn profiles_in<'a>(&'a self, content: &'a Content) -> impl Iterator<Item = &'a Profile> {
        self.profiles.iter().filter_map(|id| content.profile(id))
    }
}
