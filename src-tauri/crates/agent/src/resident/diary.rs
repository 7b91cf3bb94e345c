//! The check-in and the diary. What is written here goes to the disk and to who asks for it, and
//! into no log and no notification.

use super::Resident;
use super::asked::error;
use super::status::stamp;
use crate::spoken::say;
use chrono::Days;
use planner::diary::{CheckIn, Entry, Flaw, LONGEST_TEXT, MOST_TAPS, TREND_DAYS, trend};
use store::history::Noted;
use wire::types::{Diary, DiaryEntry, DiaryQuestion, ErrorCode, Notice, WireError, WriteReply};

/// What a check-in asks beside the tension, of the library.
const CHECKS: [&str; 2] = ["chk-breath", "chk-shoulders"];

/// How the ids of the diary's questions begin.
const QUESTIONS: &str = "trq-";

impl Resident {
    /// All of the last fourteen days.
    pub(super) fn diary(&mut self) -> Result<Diary, WireError> {
        let today = self.engine.date();
        let days = Days::new(TREND_DAYS);
        let (from, before) = (today - days - days + Days::new(1), today - days);
        let kept = self.journal.history().notes(from, today).map_err(|why| self.unread(&why))?;
        let check_ins = || {
            kept.iter().filter_map(|noted| match &noted.entry {
                Entry::CheckIn(check_in) => Some((noted.day, check_in)),
                Entry::Note(_) => None,
            })
        };
        let on = self.engine.settings().diary.on;
        let now = self.now().wall.to_utc();
        let is_silent = self.engine.frame().is_silent(now);
        let is_done = check_ins().any(|(day, _): (_, &CheckIn)| day == today);
        let questions = self.library.ids_in("guidance").filter(|id| id.starts_with(QUESTIONS));
        Ok(Diary {
            on,
            asks: on && self.engine.has_begun() && !is_silent && !is_done,
            checks: CHECKS.into_iter().filter_map(|id| self.diary_question(id)).collect(),
            questions: questions.filter_map(|id| self.diary_question(id)).collect(),
            trend: trend(check_ins(), today),
            before: trend(check_ins(), before),
            entries: kept.into_iter().map(entry).collect(),
        })
    }

    fn diary_question(&self, id: &str) -> Option<DiaryQuestion> {
        let text = self.library.guidance(id, self.messages.language())?;
        Some(DiaryQuestion { id: id.to_owned(), title: text.title })
    }

    /// Writes an entry, if the diary is on and the entry is one.
    pub(super) fn write(&mut self, entry: &Entry) -> Result<WriteReply, WireError> {
        let refused = |id: &str| {
            let most = MOST_TAPS.to_string();
            let longest = LONGEST_TEXT.to_string();
            let values = [("most", (&most).into()), ("longest", (&longest).into())];
            error(ErrorCode::Refused, say(&self.messages, id, &values))
        };
        if !self.engine.settings().diary.on {
            return Err(refused("diary-off"));
        }
        let is_known =
            |id: &String| id.starts_with(QUESTIONS) && self.library.folder(id) == Some("guidance");
        match entry.flaw() {
            Some(Flaw::Empty) => return Err(refused("diary-empty")),
            Some(Flaw::Tension) => return Err(refused("diary-tension")),
            Some(Flaw::About) => return Err(refused("diary-about")),
            Some(Flaw::TooLong) => return Err(refused("diary-too-long")),
            None => {}
        }
        if let Entry::Note(note) = entry
            && !note.about.iter().all(is_known)
        {
            return Err(refused("diary-about"));
        }
        let (at, day) = (self.now().wall.fixed_offset(), self.engine.date());
        let written = self.journal.history().note(at, day, entry);
        let id = written.map_err(|why| self.unread(&why))?;
        self.tell(&Notice::Changed);
        Ok(WriteReply { id })
    }

    /// Takes an entry away; also while the diary is off.
    pub(super) fn remove_note(&mut self, id: &str) -> Result<(), WireError> {
        let removed = self.journal.history().remove_note(id);
        match removed.map_err(|why| self.unread(&why))? {
            true => {
                self.tell(&Notice::Changed);
                Ok(())
            }
            false => Err(error(ErrorCode::Refused, say(&self.messages, "diary-unknown", &[]))),
        }
    }
}

fn entry(noted: Noted) -> DiaryEntry {
    let (at, day) = (stamp(&noted.at), noted.day.to_string());
    DiaryEntry { id: noted.id, at, day, entry: noted.entry }
}
