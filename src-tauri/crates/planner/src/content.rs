//! What the planner knows of the content library: ids, kinds, durations, and nothing to read.
//!
//! Texts live beside these figures in the content files; the faces read them there.

use crate::kind::Kind;
use crate::prompt::Activity;
use crate::settings::{Language, Phase};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.into())
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// The id of a technique (`breathing-4-6`).
    TechniqueId
);
id!(
    /// The id of a routine (`rt-003-morning`).
    RoutineId
);
id!(
    /// The id of a profile (`pr-acute`).
    ProfileId
);

impl TechniqueId {
    /// That of what was done on another computer: nobody says which it was.
    pub const fn untold() -> TechniqueId {
        TechniqueId(String::new())
    }

    /// Whether it says which technique it was.
    pub const fn is_told(&self) -> bool {
        !self.0.is_empty()
    }
}

/// A technique, as far as a plan needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Technique {
    /// Its id.
    pub id: TechniqueId,
    /// Its family in the articles' terms (`breathing`, `mobility`, `walking`, …).
    pub category: String,
    /// The kinds of prompt it may fill by rotation; empty for a cue or a part of a routine.
    #[serde(default)]
    pub fits: Vec<Kind>,
    /// From when on it is offered.
    #[serde(default)]
    pub phase: OfferedFrom,
    /// How fast it goes, where that matters.
    #[serde(default)]
    pub pace: Option<Pace>,
    /// How long it takes in a plan, in seconds.
    pub seconds: u32,
    /// Whether the user has to agree to its cautions before it is ever done.
    #[serde(default)]
    pub needs_consent: bool,
    /// The profiles that one of a pack was made for; none for the library's own, of which the
    /// profiles themselves say what they avoid.
    #[serde(default)]
    pub suits: Option<Vec<ProfileId>>,
    /// What one of a pack is called: the plan keeps it, because a pack may go.
    #[serde(default)]
    pub called: Option<Called>,
}

/// A title in the languages that there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Called {
    /// In Dutch.
    pub nl: Option<String>,
    /// In English.
    pub en: Option<String>,
}

impl Called {
    /// In a language, or in the other one.
    pub fn in_language(&self, language: Language) -> Option<&str> {
        let (first, second) = match language {
            Language::Nl => (&self.nl, &self.en),
            Language::En => (&self.en, &self.nl),
        };
        first.as_deref().or(second.as_deref())
    }
}

/// From when on a technique is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfferedFrom {
    /// Always.
    #[default]
    Any,
    /// Only where a profile offers it.
    Acute,
    /// From this phase of the build-up on.
    #[serde(untagged)]
    Phase(Phase),
}

/// How fast somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// At one's ease.
    Calm,
    /// Faster than that.
    Brisk,
}

/// A routine: techniques in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routine {
    /// Its id.
    pub id: RoutineId,
    /// The kinds of prompt it may fill.
    #[serde(default)]
    pub fits: Vec<Kind>,
    /// Its techniques, in order.
    pub techniques: Vec<TechniqueId>,
    /// How long each of them lasts, in their order; nothing for one that goes along with another.
    #[serde(default)]
    pub seconds: Vec<u32>,
    /// How long it takes in a plan, in minutes.
    pub minutes: u32,
    /// What one of a pack is called, as with a technique.
    #[serde(default)]
    pub called: Option<Called>,
}

/// What someone chooses because it fits their back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// What comes up twice as often, the first choice first.
    #[serde(default)]
    pub emphasise: Vec<Emphasis>,
    /// What is never planned.
    #[serde(default)]
    pub avoid: Vec<TechniqueId>,
    /// Techniques that fit a kind of prompt with this profile alone.
    #[serde(default)]
    pub offers: BTreeMap<Kind, Vec<TechniqueId>>,
    /// Techniques it has in every phase.
    #[serde(default)]
    pub opens: Vec<TechniqueId>,
    /// What it does to the plan.
    #[serde(default)]
    pub plan: ProfilePlan,
}

/// A technique that a profile emphasises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emphasis {
    /// Which.
    pub id: TechniqueId,
}

/// What a profile does to the plan. What it leaves out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfilePlan {
    /// The interval of the slots, in minutes, in place of the default.
    pub max_sitting_block_min: Option<u32>,
    /// The least and the most minutes of a walk.
    pub walk_min: Option<[u32; 2]>,
    /// The pace of all walking.
    pub walk_pace: Option<Pace>,
    /// The most prompts of a day, in place of the default.
    pub notification_cap: Option<u32>,
    /// After how many days to ask whether the profile still fits.
    pub review_after_days: Option<u32>,
    /// Whether a professional is to be asked before everything else.
    pub ask_professional_first: bool,
}

/// A phase of the build-up, as far as the user's moves need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseRule {
    /// Which.
    pub id: Phase,
    /// How many days it lasts at least.
    pub days_at_least: u32,
}

/// How many days a phase lasts at least of which the library knows nothing.
const DAYS_AT_LEAST: u32 = 7;

/// The library that plans are made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Techniques, ordered by id; with those of packs.
    pub techniques: Vec<Technique>,
    /// Routines, ordered by id, those of packs before the library's own: of those that fit a kind
    /// the first of which the profiles leave something is planned.
    pub routines: Vec<Routine>,
    /// Profiles, ordered by id.
    #[serde(default)]
    pub profiles: Vec<Profile>,
    /// Phases, ordered by id.
    #[serde(default)]
    pub phases: Vec<PhaseRule>,
}

impl Content {
    /// The technique with this id.
    pub fn technique(&self, id: &TechniqueId) -> Option<&Technique> {
        self.techniques.iter().find(|technique| technique.id == *id)
    }

    /// The routine with this id.
    pub fn routine(&self, id: &RoutineId) -> Option<&Routine> {
        self.routines.iter().find(|routine| routine.id == *id)
    }

    /// What an activity of a pack is called; none for the library's own.
    pub fn called(&self, activity: &Activity, language: Language) -> Option<&str> {
        let called = match activity {
            Activity::One { technique } => self.technique(technique)?.called.as_ref(),
            Activity::Several { routine, .. } => self.routine(routine)?.called.as_ref(),
        };
        called?.in_language(language)
    }

    /// The profile with this id.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id.as_str() == id)
    }

    /// How many days a phase lasts at least.
    pub fn days_at_least(&self, phase: Phase) -> u32 {
        self.phases
            .iter()
            .find(|rule| rule.id == phase)
            .map_or(DAYS_AT_LEAST, |rule| rule.days_at_least)
    }
}
