//! What the icon says and offers.

use chrono::{DateTime, Utc};
use wire::types::Request;

/// The icon's words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Menu {
    /// One line for who points at the icon.
    pub line: String,
    /// From top to bottom.
    pub items: Vec<Item>,
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// It says something and can't be pressed.
    Says(String),
    /// It can be pressed.
    Offers {
        /// What stands there.
        label: String,
        /// What it does.
        press: Press,
    },
    /// It opens others.
    Opens {
        /// What stands there.
        label: String,
        /// What it opens.
        items: Vec<Item>,
    },
    /// A line between two groups.
    Line,
}

/// What a press does.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// What any face may ask.
    Ask(Request),
    /// Busy until this moment. A menu may have stood open since before: a moment that has passed
    /// would be that of tomorrow for a request that names a time of day.
    BusyUntil(DateTime<Utc>),
}

impl Item {
    /// A line that asks something of the agent.
    pub fn asks(label: String, request: Request) -> Item {
        Item::Offers { label, press: Press::Ask(request) }
    }
}
