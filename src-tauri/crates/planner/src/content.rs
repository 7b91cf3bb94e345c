//! What the planner knows of the content library: ids, kinds, durations, and nothing to read.
//!
//! Texts live beside these figures in the content files; the faces read them there.

use crate::kind::Kind;
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
    /// How long it takes in a plan, in seconds.
    pub seconds: u32,
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
    /// How long it takes in a plan, in minutes.
    pub minutes: u32,
}

/// The library that plans are made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Techniques, ordered by id.
    pub techniques: Vec<Technique>,
    /// Routines, ordered by id.
    pub routines: Vec<Routine>,
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
}
