//! What the agent could not do, kept until it can, and said in the user's language.

use super::Resident;
use crate::desktop::{Abilities, Lack};
use crate::doctor::was_ever_set;
use crate::messages::Word;
use crate::spoken::{Speak, Spoken, say};
use store::history::Notice;
use wire::types::Trouble;

const EVENT_UNREADABLE: &str = "history-event-unreadable";

/// What is known of the troubles that nothing else keeps.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    lack: Option<Lack>,
    has_no_buttons: bool,
    /// The server answered with something that can't be read, and nothing sound since.
    is_garbled: bool,
    /// What was to say about the history when it was opened.
    history: Vec<Notice>,
    /// Why the settings could not be saved at the end of the first run.
    settings: Option<Spoken>,
    /// The state of an earlier run could not be read.
    has_lost_state: bool,
    /// What the log has of them; what has gone and comes again is said again.
    logged: Vec<Trouble>,
}

impl Troubles {
    pub fn new(history: Vec<Notice>, has_lost_state: bool) -> Troubles {
        // That a check went well is no trouble.
        let history = history.into_iter().filter(|notice| *notice != Notice::Checked).collect();
        Troubles { history, has_lost_state, ..Troubles::default() }
    }

    pub fn server_answers(&mut self, abilities: Abilities) {
        self.lack = None;
        self.has_no_buttons = !abilities.has_buttons;
        self.is_garbled = false;
    }

    pub fn server_took(&mut self) {
        self.lack = None;
    }

    pub fn server_lacks(&mut self, lack: Lack) {
        self.lack = Some(lack);
    }

    pub fn server_garbles(&mut self) {
        self.lack = None;
        self.is_garbled = true;
    }

    pub fn settings_not_saved(&mut self, why: Option<Spoken>) {
        self.settings = why;
    }

    /// Whether it is worth asking again for a server.
    pub fn lacks_server(&self) -> bool {
        self.lack.is_some() || self.is_garbled
    }
}

impl Resident {
    /// Says in the log what is wrong now, and what to do; each trouble once as long as it lasts.
    pub(super) fn log_troubles(&mut self) {
        let troubles = self.troubles();
        for trouble in &troubles {
            // The journal says of each of them where it stands, once it meets it.
            if trouble.code == EVENT_UNREADABLE {
                continue;
            }
            // The message of one that lasts may name the time.
            let is_it =
                |known: &Trouble| (&known.code, &known.hint) == (&trouble.code, &trouble.hint);
            if !self.troubles.logged.iter().any(is_it) {
                log::warn!("{}. {}", trouble.message, trouble.hint);
            }
        }
        self.troubles.logged = troubles;
    }

    /// Everything that is wrong now.
    pub(super) fn troubles(&self) -> Vec<Trouble> {
        let messages = &self.messages;
        let mut all = Vec::new();
        match &self.troubles.lack {
            Some(Lack::Bus(_)) => {
                all.push(trouble("no-session-bus", say(messages, "no-session-bus", &[])));
            }
            Some(Lack::Server(_)) => {
                let spoken = say(messages, "no-notification-server", &[]);
                all.push(trouble("no-notification-server", spoken));
            }
            Some(Lack::Silent) => {
                let spoken = say(messages, "notification-server-silent", &[]);
                all.push(trouble("notification-server-silent", spoken));
            }
            Some(Lack::Garbled(_)) | None if self.troubles.is_garbled => {
                let spoken = say(messages, "notification-server-garbled", &[]);
                all.push(trouble("notification-server-garbled", spoken));
            }
            None if self.troubles.has_no_buttons => {
                let spoken = say(messages, "no-notification-buttons", &[]);
                all.push(trouble("no-notification-buttons", spoken));
            }
            Some(Lack::Garbled(_)) | None => {}
        }
        if !was_ever_set(self.now().wall.to_utc()) {
            let time = self.now().wall.format("%Y-%m-%d %H:%M").to_string();
            let spoken = say(messages, "clock-never-set", &[("time", (&time).into())]);
            all.push(trouble("clock-never-set", spoken));
        }
        if let Some(error) = self.journal.failure() {
            let spoken = error.speak(messages);
            let until_then = match self.journal.keeps_aside() {
                true => messages.text("history-waits-aside", &[]),
                false => messages.text("history-waits-in-memory", &[]),
            };
            let hint = format!("{} {until_then}", spoken.hint);
            all.push(trouble("history-not-written", Spoken { hint, ..spoken }));
        }
        if let Some((first, count)) = self.journal.unreadable() {
            let number = first.seq.to_string();
            let values = [
                ("count", Word::Number(u32::try_from(count).unwrap_or(u32::MAX))),
                ("number", (&number).into()),
                ("day", (&first.day).into()),
                ("event", (&first.event).into()),
                ("reason", (&first.reason).into()),
            ];
            let spoken = say(messages, EVENT_UNREADABLE, &values);
            all.push(trouble(EVENT_UNREADABLE, spoken));
        }
        if let Some(spoken) = self.calendar_trouble() {
            all.push(trouble("calendar-not-read", spoken));
        }
        let of_sync = self.sync.troubles().iter();
        all.extend(of_sync.map(|(code, spoken)| trouble(code, spoken.clone())));
        if let Some(spoken) = self.backups.failure() {
            all.push(trouble("backup-not-made", spoken.clone()));
        }
        for notice in &self.troubles.history {
            let code = match notice {
                Notice::SetAside { .. } => "history-set-aside",
                Notice::OnNetwork(_) => "history-on-network",
                Notice::Checked => continue,
            };
            all.push(trouble(code, notice.speak(messages)));
        }
        // Where the history itself was set aside that has been said with it.
        let is_set_aside =
            self.troubles.history.iter().any(|n| matches!(n, Notice::SetAside { .. }));
        if self.troubles.has_lost_state && !is_set_aside {
            all.push(trouble("day-begun-anew", say(messages, "day-begun-anew", &[])));
        }
        all.extend(self.pack_troubles().into_iter().map(|it| trouble("pack-set-aside", it)));
        if let Some(spoken) = &self.troubles.settings {
            all.push(trouble("settings-not-saved", spoken.clone()));
        }
        for warning in self.settings.warnings() {
            all.push(trouble("settings", warning.speak(messages)));
        }
        if let Err(error) = self.library.check_names(self.engine.settings()) {
            all.push(trouble("unknown-profile", error.speak(messages)));
        }
        all
    }

    /// What the settings file has that could not be used.
    pub(super) fn settings_warnings(&self) -> Vec<String> {
        let warnings = self.settings.warnings().iter();
        let unknown = self.library.check_names(self.engine.settings()).err();
        let unknown = unknown.map(|error| error.speak(&self.messages).message);
        warnings.map(|warning| warning.speak(&self.messages).message).chain(unknown).collect()
    }
}

fn trouble(code: &str, spoken: Spoken) -> Trouble {
    Trouble { code: code.to_owned(), message: spoken.message, hint: spoken.hint }
}
