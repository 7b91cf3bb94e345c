//! How the agent begins: the folders, the lock, the settings, the history, and the engine as it
//! was when the last run ended.

use super::doctor::Trial;
use super::journal::Saved;
use super::presence::Watching;
use super::tray::Icon;
use super::troubles::Troubles;
use super::window::Window;
use super::{Bubbles, Files, Journal, Resident, in_force};
use crate::clock::{Clock, system_zone};
use crate::desktop::Notifier;
use crate::library::Library;
use crate::messages::Messages;
use crate::packs::Packs;
use crate::spoken::{Speak, Spoken};
use planner::Settings;
use planner::engine::{Begun, Engine, Input};
use serde_json::Value;
use std::sync::Arc;
use store::folders::FoldersError;
use store::history::{Checkpoint, HistoryError, Notice};
use store::lock::LockError;
use store::settings_file::strict_parse;
use store::{AgentLock, History, SettingsFile};
use wire::BindError;

/// Everything that is opened before the agent begins.
#[derive(Debug)]
pub struct Begin {
    files: Files,
    settings: SettingsFile,
    history: History,
    notices: Vec<Notice>,
}

impl Begin {
    /// Takes the data folder for itself, and opens what lies in it. The lock has to be held as
    /// long as the agent runs.
    pub fn open(files: Files) -> Result<(Begin, AgentLock), CanNotBegin> {
        let folders = files.folders();
        folders.create()?;
        let lock = AgentLock::take(folders.data())?;
        let settings = SettingsFile::open(&folders.settings_file());
        let (history, notices) = History::open(&folders.history_file())?;
        Ok((Begin { files, settings, history, notices }, lock))
    }

    /// Where its files lie.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The agent, as far as it can be without anybody to talk to.
    pub fn resident(self, clock: Box<dyn Clock>, notifier: Box<dyn Notifier>) -> Resident {
        let Begin { files, settings, history, notices } = self;
        let library = Library::with(Packs::open(files.folders()));
        let in_force = in_force(&settings);
        let zone = in_force.zone.unwrap_or_else(system_zone);
        let now = clock.now(zone);
        let mut journal = Journal::new(history, files.unwritten());
        let past = Past::of(&journal, &notices);
        let content = Arc::new(library.content().clone());
        let packs = library.packs().marks();
        let mut are_other_packs = false;
        let (engine, same_boot) = match &past {
            Past::Known(saved, checkpoint) => {
                are_other_packs = saved.packs != packs;
                let before = settings_of(saved).unwrap_or_else(|| in_force.clone());
                let same_boot = checkpoint.boot == clock.epoch();
                (Engine::restore(saved.engine.clone(), before, content), Some(same_boot))
            }
            Past::Lost | Past::None => {
                let begun = past.begun(settings.exists());
                (Engine::new(&now, in_force.clone(), content, begun), None)
            }
        };
        journal.made_with(packs);
        let has_lost_state = matches!(past, Past::Lost);
        let mut resident = Resident {
            messages: Messages::of(in_force.language),
            since: now.wall.to_utc(),
            clock,
            notifier,
            library,
            engine,
            journal,
            settings,
            server: None,
            window: Window::default(),
            bringing: None,
            choosing: None,
            trial: Trial::default(),
            icon: Icon::default(),
            bubbles: Bubbles::new(same_boot.unwrap_or(false)),
            troubles: Troubles::new(notices, has_lost_state),
            watching: Watching::default(),
            files,
            errands: None,
            line: None,
            calendar: super::calendar::Calendar::default(),
            sync: super::sync::Sync::default(),
            backups: super::backup::Daily::default(),
            is_over: None,
        };
        resident.carry_out(&now);
        if let Some(same_boot) = same_boot {
            resident.feed(Input::Restarted { same_boot });
            if *resident.engine.settings() != in_force {
                resident.feed(Input::Replace(Box::new(in_force)));
            }
        }
        // Packs that came or went while no agent ran.
        if are_other_packs {
            let content = Arc::new(resident.library.content().clone());
            resident.feed(Input::Content(content));
        }
        // A settings file that came while no agent ran ends the first run too.
        if resident.settings.exists() && !resident.engine.has_begun() {
            resident.feed(Input::Begin);
        }
        resident.look_at_the_last_days();
        resident.log_troubles();
        resident.notifier.probe();
        resident.catch_up();
        resident
    }
}

/// What the history tells of the runs before.
enum Past {
    /// There was none.
    None,
    /// There was one, and its state is lost: the day is planned as if nothing had been.
    Lost,
    /// There was one, and this is how it ended.
    Known(Box<Saved>, Checkpoint),
}

impl Past {
    fn of(journal: &Journal, notices: &[Notice]) -> Past {
        let checkpoint = match journal.checkpoint() {
            Ok(Some(checkpoint)) => checkpoint,
            Ok(None) if notices.iter().any(|n| matches!(n, Notice::SetAside { .. })) => {
                return Past::Lost;
            }
            Ok(None) => return Past::None,
            Err(error) => {
                log::warn!("{error}");
                return Past::Lost;
            }
        };
        match serde_json::from_str::<Saved>(&checkpoint.state) {
            Ok(saved) if saved.engine.is_sound() => Past::Known(Box::new(saved), checkpoint),
            Ok(_) => {
                log::warn!("the state of the last run holds times that can't be");
                Past::Lost
            }
            Err(error) => {
                log::warn!("the state of the last run can't be read: {error}");
                Past::Lost
            }
        }
    }

    /// Whether the app was used before, as far as can be told without its state.
    fn begun(&self, has_settings: bool) -> Begun {
        match (self, has_settings) {
            (_, false) => Begun::NotYet,
            (Past::None, true) => Begun::JustNow,
            (Past::Lost | Past::Known(..), true) => Begun::LongAgo,
        }
    }
}

fn settings_of(saved: &Saved) -> Option<Settings> {
    strict_parse(&Value::Object(saved.settings.clone())).ok().map(|changed| changed.settings)
}

/// Why the agent can't begin.
#[derive(Debug, thiserror::Error)]
pub enum CanNotBegin {
    /// The folders are not there and can't be made.
    #[error(transparent)]
    Folders(#[from] FoldersError),
    /// Another agent has them.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The history can't be used.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// Nobody could talk to it.
    #[error(transparent)]
    Bind(#[from] BindError),
    /// The system gives no thread.
    #[error("failed to start a thread: {0}")]
    Thread(#[from] std::io::Error),
}

impl Speak for CanNotBegin {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            CanNotBegin::Folders(error) => error.speak(messages),
            CanNotBegin::Lock(error) => error.speak(messages),
            CanNotBegin::History(error) => error.speak(messages),
            CanNotBegin::Bind(error) => error.speak(messages),
            CanNotBegin::Thread(error) => {
                let reason = error.to_string();
                let values = [("reason", (&reason).into())];
                crate::spoken::say(messages, "agent-no-thread", &values)
            }
        }
    }
}
