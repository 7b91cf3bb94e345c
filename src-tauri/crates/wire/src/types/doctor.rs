//! What the doctor found.

use super::Trouble;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that was looked at; the JSON of `adempauze doctor --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Doctor {
    /// One for each thing, in the order in which it is shown.
    pub findings: Vec<Finding>,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// What.
    pub check: Check,
    /// The same in the user's language, a few words.
    pub name: String,
    /// How it stands.
    pub state: FindingState,
    /// What was found, a sentence in the user's language.
    pub found: String,
    /// What to do, in the user's language; empty where nothing is to be done.
    pub hint: String,
}

/// What the doctor looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Whether an agent runs.
    Agent,
    /// The session bus.
    Bus,
    /// The program that shows notifications, and what it can do.
    Notifications,
    /// How it is seen that nobody touches the computer.
    Idle,
    /// How it is seen that the session is locked.
    Lock,
    /// How it is heard that the computer sleeps.
    Suspend,
    /// Whether the desktop's do-not-disturb can be seen.
    DoNotDisturb,
    /// Whether there is a place for the icon.
    Tray,
    /// Start at login.
    Autostart,
    /// The data folder, the history and the settings in it.
    Data,
    /// The time zone.
    TimeZone,
    /// The clock.
    Clock,
    /// A test notification whose button came back.
    Delivery,
}

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FindingState {
    /// All is well.
    Good,
    /// It works, and something is missing.
    Limited,
    /// It does not work.
    Bad,
}

/// How far the last test notification came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Delivery {
    /// How far.
    pub stage: DeliveryStage,
    /// Why nobody took it.
    pub trouble: Option<Trouble>,
}

/// How far a test notification came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryStage {
    /// There was none.
    #[default]
    NotTried,
    /// It is on its way.
    Sent,
    /// It was taken; its button is waited for.
    Shown,
    /// Its button came back.
    Pressed,
    /// Its button did not come back in time.
    NotPressed,
    /// Nobody took it.
    NotTaken,
}
