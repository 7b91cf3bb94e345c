//! The folder that several computers share ([`store::segments`]): noticed when it changes, gone
//! through by a process of its own, told to the engine. Switched off there is no watch and no thread.

use super::watched::{Watch, changes};
use super::{Errand, Message, Resident};
use crate::calendar::place;
use crate::spoken::{Spoken, say};
use crate::sync;
use chrono::{DateTime, Days, TimeDelta, Utc};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use planner::engine::{Input, Now};
use planner::settings;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use store::segments::{Pass, is_own, is_segment};

/// A sync program writes several files at once: this long after the first it is gone through.
const SETTLES: TimeDelta = TimeDelta::seconds(2);

/// A folder that could not be used, or is not watched, is looked at again after this.
const AGAIN_AFTER: TimeDelta = TimeDelta::minutes(5);

/// One that is watched too: a disk of the network tells nothing of what others do on it.
const LOOK_AFTER: TimeDelta = TimeDelta::hours(1);

/// A clock that jumps ahead by more than this was set.
const SET_AHEAD: TimeDelta = TimeDelta::minutes(10);

/// What is known of the folder.
#[derive(Default)]
pub(super) struct Sync {
    /// What the settings say; none before they were looked at.
    of: Option<settings::Sync>,
    at: Option<PathBuf>,
    watch: Option<Watch>,
    /// When it is gone through next.
    pass_at: Option<DateTime<Utc>>,
    is_out: bool,
    /// The process that is out was sent by settings that hold no more.
    is_outdated: bool,
    /// Something changed while a process was out.
    is_again: bool,
    /// Both clocks when they were last looked at.
    clocks: Option<Now>,
    troubles: Vec<(&'static str, Spoken)>,
    /// It was said that another computer went by this one's id.
    had_shared_id: bool,
}

impl Sync {
    /// When the loop is to look at it.
    pub fn pass_at(&self) -> Option<DateTime<Utc>> {
        self.pass_at.filter(|_| !self.is_out && self.at.is_some())
    }

    /// What is wrong with it.
    pub fn troubles(&self) -> &[(&'static str, Spoken)] {
        &self.troubles
    }
}

impl Resident {
    /// Something happened in the folder, or something is to be told there.
    pub(super) fn sync_touched(&mut self, is_folder: bool) {
        if is_folder {
            // A watch stays with what was taken away.
            self.sync.watch = None;
        }
        if self.sync.at.is_none() {
            return;
        }
        let soon = self.now().wall.to_utc() + SETTLES;
        self.sync.is_again |= self.sync.is_out;
        let is_sooner = self.sync.pass_at.is_none_or(|at| soon < at);
        if is_sooner {
            self.sync.pass_at = Some(soon);
        }
    }

    /// Follows the settings, and sends for a pass where one is due.
    pub(super) fn follow_sync(&mut self) {
        let wanted = &self.engine.settings().sync;
        if self.sync.of.as_ref() != Some(wanted) {
            let wanted = wanted.clone();
            self.sync_is(wanted);
        }
        if self.sync.at.is_none() {
            return;
        }
        let now = self.now();
        self.note_clocks(now);
        if self.sync.pass_at().is_some_and(|at| at <= now.wall.to_utc()) {
            self.sync.pass_at = None;
            self.send_for_pass();
        }
    }

    fn sync_is(&mut self, wanted: settings::Sync) {
        let was = self.sync.of.take();
        let at = wanted.folder.as_deref().and_then(place);
        // What the user chooses now is looked at whole, and with the clock that shows now; a name
        // stands at the beginning of the next file.
        let is_chosen = was.is_some() && at.is_some();
        let now = self.now().wall.to_utc();
        let is_out = self.sync.is_out;
        self.sync = Sync { is_out, is_outdated: is_out, is_again: is_out, ..Sync::default() };
        if is_chosen {
            let history = self.journal.history();
            let anew = history.forget_segments().and_then(|()| history.see_again(now));
            if let Err(error) = anew {
                log::warn!("{error}");
            }
        }
        if let (Some(folder), None) = (&wanted.folder, &at) {
            let spoken = say(&self.messages, "sync-place", &[("path", folder.into())]);
            self.sync.troubles = vec![("sync-folder", spoken)];
        }
        self.sync.pass_at = at.as_ref().map(|_| now);
        self.sync.of = Some(wanted);
        self.sync.at = at;
    }

    /// What a clock that went ahead has said counts once this one was set ahead too.
    fn note_clocks(&mut self, now: Now) {
        let before = self.sync.clocks.replace(now);
        let Some(before) = before else { return };
        let elapsed = now.mono_ms.saturating_sub(before.mono_ms);
        let elapsed = TimeDelta::milliseconds(i64::try_from(elapsed).unwrap_or(i64::MAX / 2));
        if now.wall.to_utc() - before.wall.to_utc() > elapsed + SET_AHEAD {
            if let Err(error) = self.journal.history().see_again(now.wall.to_utc()) {
                log::warn!("{error}");
            }
            self.sync.pass_at = Some(now.wall.to_utc());
        }
    }

    fn send_for_pass(&mut self) {
        // Watched first: what changes while it is gone through must not wait for the next look.
        self.watch_sync();
        let Some(errands) = &mut self.errands else { return };
        match errands.send(Errand::Sync, &["sync", "--pass"], &self.files) {
            Ok(()) => self.sync.is_out = true,
            Err(error) => self.sync_failed(&error.to_string()),
        }
    }

    /// What the process found.
    pub(super) fn sync_done(&mut self, outcome: Result<Vec<u8>, String>) {
        self.sync.is_out = false;
        let is_outdated = std::mem::take(&mut self.sync.is_outdated);
        if self.sync.at.is_none() {
            return;
        }
        if !is_outdated {
            self.pass_came(outcome);
        }
        // What an outdated one wrote stands in the folder, where the next finds it.
        if std::mem::take(&mut self.sync.is_again) {
            self.sync.pass_at = Some(self.now().wall.to_utc() + SETTLES);
        }
    }

    fn pass_came(&mut self, outcome: Result<Vec<u8>, String>) {
        let pass = outcome.and_then(|bytes| {
            serde_json::from_slice::<Pass>(&bytes).map_err(|error| error.to_string())
        });
        let came = pass.and_then(|pass| self.take(pass));
        if let Err(reason) = came {
            self.sync_failed(&reason);
        }
    }

    /// Nothing came of it. What is known already still holds.
    fn sync_failed(&mut self, reason: &str) {
        log::debug!("the shared folder was not gone through");
        let spoken = say(&self.messages, "sync-not-done", &[("reason", reason.into())]);
        self.sync.troubles = vec![("sync-folder", spoken)];
        // On a disk that hangs one that begins is enough.
        self.sync.watch.take_if(|watch| !watch.begins());
        self.sync.pass_at = Some(self.now().wall.to_utc() + AGAIN_AFTER);
        self.log_troubles();
    }

    fn take(&mut self, pass: Pass) -> Result<(), String> {
        let now = self.now().wall.to_utc();
        let said = |error: &dyn std::fmt::Display| error.to_string();
        let history = self.journal.whole().map_err(|error| said(error))?;
        let new = history.take(&pass, now).map_err(|error| said(&error))?;
        if pass.is_shared_id {
            log::info!("another computer goes by this one's id: it takes a new one");
            history.renew_device().map_err(|error| said(&error))?;
            self.sync.had_shared_id = true;
            self.sync.watch = None;
        }
        self.find_sync_troubles(pass.not_written.as_deref());
        let is_more = pass.is_more || pass.is_shared_id;
        let is_watched = self.sync.watch.as_ref().is_some_and(Watch::watches);
        let is_watched = is_watched && pass.not_written.is_none();
        let again = match (is_more, is_watched) {
            (true, _) => TimeDelta::zero(),
            (false, true) => LOOK_AFTER,
            (false, false) => AGAIN_AFTER,
        };
        self.sync.pass_at = Some(now + again);
        let yesterday = self.engine.date().checked_sub_days(Days::new(1));
        let from = yesterday.unwrap_or(self.engine.date());
        let answered = self.journal.answered_elsewhere(from).map_err(|error| said(&error))?;
        self.feed(Input::Elsewhere(answered));
        if new > 0 {
            log::debug!("{new} answers from other computers");
            self.tell(&wire::types::Notice::Changed);
        }
        self.log_troubles();
        Ok(())
    }

    fn find_sync_troubles(&mut self, not_written: Option<&str>) {
        let messages = &self.messages;
        let mut troubles = Vec::new();
        if let Some(reason) = not_written {
            troubles.push((
                "sync-not-written",
                say(messages, "sync-not-written", &[("reason", reason.into())]),
            ));
        }
        if self.sync.had_shared_id {
            troubles.push(("sync-shared-id", say(messages, "sync-shared-id", &[])));
        }
        let history = self.journal.history();
        let found = history.set_aside_files().and_then(|files| {
            let others = history.other_devices()?;
            Ok((files, others))
        });
        match found {
            Ok((files, others)) => {
                let of_files = sync::of_files(&files, messages);
                troubles.extend(of_files.into_iter().map(|spoken| ("sync-file", spoken)));
                let own = self.sync.of.as_ref().and_then(|of| of.name.as_deref());
                let of_others = sync::of_others(&others, own, messages);
                troubles.extend(of_others.into_iter().map(|spoken| ("sync-device", spoken)));
            }
            Err(error) => log::warn!("{error}"),
        }
        self.sync.troubles = troubles;
    }

    /// From now on what happens there wakes the loop; without a watch it is looked at again and again.
    fn watch_sync(&mut self) {
        self.sync.watch.take_if(|watch| !watch.watches() && !watch.begins());
        let (None, Some(at), Some(line)) = (&self.sync.watch, &self.sync.at, &self.line) else {
            return;
        };
        let device = self.journal.history().device().to_string();
        let (at, line, late) = (at.clone(), line.clone(), line.clone());
        self.sync.watch = Some(Watch::begin(
            move || watcher(&at, device, line),
            move || drop(late.send(Message::Sync { is_folder: false })),
        ));
    }
}

/// Watches a folder for segments of others, and for its own end.
fn watcher(at: &Path, device: String, line: Sender<Message>) -> notify::Result<RecommendedWatcher> {
    let folder = at.to_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let Ok(event) = event else {
            let _ = line.send(Message::Sync { is_folder: true });
            return;
        };
        let name =
            |path: &PathBuf| path.file_name().and_then(|name| name.to_str().map(str::to_owned));
        let is_others = |path: &PathBuf| {
            name(path).is_some_and(|name| is_segment(&name) && !is_own(&name, &device))
        };
        let is_folder = event.paths.contains(&folder)
            && matches!(
                event.kind,
                EventKind::Remove(_) | EventKind::Modify(notify::event::ModifyKind::Name(_))
            );
        if changes(event.kind)
            && (is_folder || event.need_rescan() || event.paths.iter().any(is_others))
        {
            let _ = line.send(Message::Sync { is_folder });
        }
    })?;
    watcher.watch(at, RecursiveMode::NonRecursive)?;
    Ok(watcher)
}
