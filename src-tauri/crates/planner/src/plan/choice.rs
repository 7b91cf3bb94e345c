//! What the user's profiles and phase leave of the library, and what they favour (rule 10).
//!
//! With several profiles all their avoid lists hold, and they win over every emphasis, offer and
//! routine; so does what the user switched off. What a pack brings is planned only if it was made for
//! every one of the profiles. A profile that the library does not have says nothing.

use crate::content::{Content, OfferedFrom, Pace, Profile, Routine, Technique, TechniqueId};
use crate::kind::Kind;
use crate::prompt::Activity;
use crate::settings::{Phase, Settings};
use alloc::string::String;
use alloc::vec::Vec;

/// How long a kind takes for which the library has nothing, in minutes.
const UNKNOWN_MINUTES: u32 = 5;

/// The library as these settings see it.
pub(crate) struct Choice<'a> {
    content: &'a Content,
    profiles: Vec<&'a Profile>,
    phase: Phase,
    off: &'a [String],
    agreed: &'a [String],
}

impl<'a> Choice<'a> {
    pub fn of(settings: &'a Settings, content: &'a Content) -> Choice<'a> {
        let profiles = settings.profiles_in(content).collect();
        let (off, agreed) = (&settings.techniques_off, &settings.techniques_on);
        Choice { content, profiles, phase: settings.phase, off, agreed }
    }

    /// The technique with this id, if it may be planned.
    pub fn technique(&self, id: &TechniqueId) -> Option<&'a Technique> {
        self.content.technique(id).filter(|technique| self.leaves(technique))
    }

    /// The techniques that fit a kind by rotation, ordered by id.
    pub fn fitting(&self, kind: Kind) -> Vec<&'a Technique> {
        let fits = |technique: &&Technique| {
            technique.fits.contains(&kind) || self.offers(kind, &technique.id)
        };
        let techniques = self.content.techniques.iter();
        techniques.filter(fits).filter(|technique| self.leaves(technique)).collect()
    }

    /// The place of a technique among what is emphasised, if it is.
    pub fn emphasis(&self, id: &TechniqueId) -> Option<usize> {
        let emphasised = self.profiles.iter().flat_map(|profile| &profile.emphasise);
        emphasised.into_iter().position(|emphasis| emphasis.id == *id)
    }

    /// What the first routine for a kind of which something stays comes to without what is avoided,
    /// and its minutes; none if nothing of any takes time any more and another technique fits the
    /// kind.
    pub fn routine(&self, kind: Kind) -> Option<(Activity, u32)> {
        let fits = |routine: &&Routine| routine.fits.contains(&kind);
        self.content.routines.iter().filter(fits).find_map(|routine| self.what_stays(routine, kind))
    }

    fn what_stays(&self, routine: &Routine, kind: Kind) -> Option<(Activity, u32)> {
        let stays: Vec<(&TechniqueId, u32)> =
            timed(routine).filter(|(id, _)| self.leaves_part(id)).collect();
        let seconds: u32 = stays.iter().map(|(_, seconds)| seconds).sum();
        let is_whole = stays.len() == routine.techniques.len();
        if stays.is_empty() || (!is_whole && seconds == 0 && !self.fitting(kind).is_empty()) {
            return None;
        }
        let minutes = if is_whole { routine.minutes } else { seconds.div_ceil(60).max(1) };
        let activity = match stays.as_slice() {
            [(only, _)] => Activity::One { technique: (*only).clone() },
            several => Activity::Several {
                routine: routine.id.clone(),
                techniques: several.iter().map(|(id, _)| (*id).clone()).collect(),
            },
        };
        Some((activity, minutes))
    }

    /// How many minutes a kind takes whose length the library decides.
    pub fn minutes(&self, kind: Kind) -> u32 {
        if let Some((_, minutes)) = self.routine(kind) {
            return minutes;
        }
        let longest = self.fitting(kind).iter().map(|technique| technique.seconds).max();
        longest.map_or(UNKNOWN_MINUTES, |seconds| seconds.div_ceil(60).max(1))
    }

    /// The minutes of a walk, brought inside what the profiles allow. Where they share nothing the
    /// shortest of their longest holds.
    pub fn walk_minutes(&self, minutes: u32) -> u32 {
        let bounds = || self.profiles.iter().filter_map(|profile| profile.plan.walk_min);
        let least = bounds().map(|[least, _]| least).max().unwrap_or(0);
        let most = bounds().map(|[_, most]| most).min().unwrap_or(u32::MAX);
        minutes.max(least).min(most)
    }

    /// Whether there is something to do for a kind. Only a library that has nothing for it at all
    /// leaves a moment without; what a profile takes away is not asked for.
    pub fn has(&self, kind: Kind) -> bool {
        let knows = |fits: &[Kind]| fits.contains(&kind);
        let is_known = self.content.techniques.iter().any(|technique| knows(&technique.fits))
            || self.content.routines.iter().any(|routine| knows(&routine.fits));
        (!is_known && kind != Kind::Training)
            || self.routine(kind).is_some()
            || !self.fitting(kind).is_empty()
    }

    fn offers(&self, kind: Kind, id: &TechniqueId) -> bool {
        self.profiles
            .iter()
            .filter_map(|profile| profile.offers.get(&kind))
            .any(|offered| offered.contains(id))
    }

    /// Whether phase, consent, pace, avoid lists and the pack that brings it leave a technique.
    fn leaves(&self, technique: &Technique) -> bool {
        let is_open = match technique.phase {
            OfferedFrom::Any => true,
            OfferedFrom::Acute => Kind::ALL.iter().any(|kind| self.offers(*kind, &technique.id)),
            OfferedFrom::Phase(phase) => phase <= self.phase || self.opens(&technique.id),
        };
        let is_calm = self.profiles.iter().any(|it| it.plan.walk_pace == Some(Pace::Calm));
        let is_too_fast = is_calm && technique.pace == Some(Pace::Brisk);
        let is_agreed = !technique.needs_consent
            || self.agreed.iter().any(|agreed| agreed == technique.id.as_str());
        is_open
            && is_agreed
            && !is_too_fast
            && !self.avoids(&technique.id)
            && self.suits_all(technique)
    }

    /// Whether one of a pack was made for every profile that the user chose.
    fn suits_all(&self, technique: &Technique) -> bool {
        let Some(suits) = &technique.suits else { return true };
        self.profiles.iter().all(|profile| suits.contains(&profile.id))
    }

    /// Whether a part of a routine stays; one that the library does not know is no one's to avoid.
    fn leaves_part(&self, id: &TechniqueId) -> bool {
        match self.content.technique(id) {
            Some(technique) => self.leaves(technique),
            None => !self.avoids(id),
        }
    }

    fn opens(&self, id: &TechniqueId) -> bool {
        self.profiles.iter().any(|profile| profile.opens.contains(id))
    }

    fn avoids(&self, id: &TechniqueId) -> bool {
        self.off.iter().any(|off| off == id.as_str())
            || self.profiles.iter().any(|profile| profile.avoid.contains(id))
    }
}

/// The techniques of a routine with their seconds.
fn timed(routine: &Routine) -> impl Iterator<Item = (&TechniqueId, u32)> {
    let seconds = routine.seconds.iter().copied().chain(core::iter::repeat(0));
    routine.techniques.iter().zip(seconds)
}
