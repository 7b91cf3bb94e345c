//! The resident agent: one thread that owns the engine and the store.
//!
//! Whatever happens outside comes to it as a [`Message`], one after the other. For each it tells
//! the engine what happened, writes down what the engine wants recorded, and only then does what
//! the engine wants done. It sleeps until the engine's next wakeup or the next message.

mod asked;
mod autostart;
mod backup;
mod begin;
mod bubbles;
mod build_up;
mod calendar;
mod correct;
mod deeds;
mod diary;
mod doctor;
mod errand;
mod exchange;
mod files;
mod history;
mod item;
mod journal;
pub(crate) mod packs;
mod proposal;
mod presence;
mod renewal;
mod report;
mod run;
mod settings;
mod sharing;
mod status;
mod sync;
mod today;
mod tray;
mod troubles;
mod turn;
mod watched;
mod week;
mod window;

pub use begin::{Begin, CanNotBegin};
pub use errand::{Done, Errand, Errands, NotDone};
pub use files::Files;
pub use journal::Journal;
pub use renewal::{Renewal, renew};
pub use run::run;

use crate::clock::Clock;
use crate::desktop::{Notifier, Report};
use crate::library::Library;
use crate::messages::Messages;
use crate::presence::Seen;
use crate::tray::Event;
use bubbles::Bubbles;
use chrono::{DateTime, Utc};
use planner::engine::{Engine, Refusal};
use planner::{PromptId, Settings};
use std::sync::mpsc::Sender;
use store::SettingsFile;
use troubles::Troubles;
use wire::{FromClient, Responder, Server};

/// What happens outside.
#[derive(Debug)]
pub enum Message {
    /// A moment has come, or somebody set the clock: time to look.
    Alarm,
    /// A face wants something, or is gone.
    Client(FromClient),
    /// Something came back from the desktop.
    Desktop(Report),
    /// What one of our own programs was sent for is done.
    Errand(Done),
    /// The calendar was touched.
    Calendar,
    /// The folder that several computers share was touched, or itself taken away.
    Sync {
        /// Whether it is the folder itself.
        is_folder: bool,
    },
    /// Something was seen of the user.
    Presence(Seen),
    /// Something came back from the icon.
    Tray(Event),
    /// The process is asked to end.
    End,
}

/// What the loop does after a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It goes on.
    On,
    /// The agent ends.
    Quit,
    /// The agent executes itself anew.
    Anew,
}

/// What came of telling the engine something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Came {
    /// It could not be followed.
    refused: Option<Refusal>,
    /// The prompt that was put on screen.
    shown: Option<PromptId>,
}

/// The agent.
pub struct Resident {
    clock: Box<dyn Clock>,
    notifier: Box<dyn Notifier>,
    library: Library,
    messages: Messages,
    engine: Engine,
    journal: Journal,
    settings: SettingsFile,
    server: Option<Server>,
    window: window::Window,
    trial: doctor::Trial,
    icon: tray::Icon,
    bubbles: Bubbles,
    troubles: Troubles,
    watching: presence::Watching,
    files: Files,
    errands: Option<Errands>,
    /// The line to the loop, for what reports by itself.
    line: Option<Sender<Message>>,
    calendar: calendar::Calendar,
    sync: sync::Sync,
    backups: backup::Daily,
    /// Who waits for a pack that is being looked through.
    bringing: Option<Responder>,
    /// Who waits for a folder that is being looked at.
    choosing: Option<sharing::Choosing>,
    since: DateTime<Utc>,
    is_over: Option<Flow>,
}

impl std::fmt::Debug for Resident {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Resident").field("since", &self.since).finish_non_exhaustive()
    }
}

/// The settings in force: those of the file, or before there is one the defaults in the system's
/// language.
fn in_force(file: &SettingsFile) -> Settings {
    let mut settings = file.settings().clone();
    if !file.exists() {
        settings.language = crate::messages::system_language();
    }
    settings
}
