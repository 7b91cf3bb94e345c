//! The requests by name, each with the type of its answer.

use super::{CallError, Client};
use crate::types::{
    Autostart, Delivery, Diary, Doctor, HistoryEntry, ImportReply, NowReply, PackView, PauseLength,
    PhaseReply, ProposalReply, Report, ReportPart, Request, RestoreReply, SettingsReply, Status,
    Today, UndoReply, Week, WriteReply,
};
use chrono::NaiveDate;
use planner::diary::Entry;
use planner::engine::Answer;
use planner::{Kind, PromptId};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

impl Request {
    /// Whether following it twice is the same as following it once, because it changes nothing.
    pub fn only_reads(&self) -> bool {
        match self {
            Request::Status
            | Request::Today
            | Request::History { .. }
            | Request::Week { .. }
            | Request::Year { .. }
            | Request::Report { .. }
            | Request::Settings
            | Request::Proposal
            | Request::Preview { .. }
            | Request::Phase
            | Request::Poses { .. }
            | Request::Diary
            | Request::Packs
            | Request::Item { .. }
            | Request::Autostart
            | Request::Doctor
            | Request::Delivery
            | Request::Subscribe { .. } => true,
            Request::Begin
            | Request::Correct { .. }
            | Request::Answer { .. }
            | Request::Reply { .. }
            | Request::AnswerProposal { .. }
            | Request::Now { .. }
            | Request::Pause { .. }
            | Request::Resume
            | Request::Busy { .. }
            | Request::Free
            | Request::SetSettings { .. }
            | Request::NextPhase
            | Request::KeepProfile { .. }
            | Request::Write { .. }
            | Request::RemoveNote { .. }
            | Request::Restore { .. }
            | Request::Import { .. }
            | Request::UndoImport
            | Request::AddPack { .. }
            | Request::BringPack { .. }
            | Request::RemovePack { .. }
            | Request::SetAutostart { .. }
            | Request::TryNotification
            | Request::Open
            | Request::Quit
            | Request::Restart => false,
        }
    }

    /// Whether following it may take many seconds.
    pub(super) fn is_long_work(&self) -> bool {
        matches!(
            self,
            Request::Restore { .. }
                | Request::Import { .. }
                | Request::UndoImport
                | Request::BringPack { .. }
        )
    }
}

impl Client {
    /// What the agent does now.
    pub fn status(&mut self) -> Result<Status, CallError> {
        self.read(&Request::Status)
    }

    /// The day as it is lived.
    pub fn today(&mut self) -> Result<Today, CallError> {
        self.read(&Request::Today)
    }

    /// What happened from one logical day to another.
    pub fn history(
        &mut self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Vec<HistoryEntry>, CallError> {
        self.read(&Request::History { from, to })
    }

    /// The review of a week (`2026-W48`), or of the running one.
    pub fn week(&mut self, week: Option<String>) -> Result<Week, CallError> {
        self.read(&Request::Week { week })
    }

    /// A month (`2026-11`) or the running one as a page to print.
    pub fn report(
        &mut self,
        month: Option<String>,
        show: Vec<ReportPart>,
    ) -> Result<Report, CallError> {
        self.read(&Request::Report { month, show })
    }

    /// Puts right how a prompt ended.
    pub fn correct(
        &mut self,
        prompt: PromptId,
        outcome: String,
        why: Option<String>,
    ) -> Result<(), CallError> {
        self.do_it(&Request::Correct { prompt, outcome, why })
    }

    /// Ends the first run.
    pub fn begin(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Begin)
    }

    /// Answers a prompt, or the one on screen.
    pub fn answer(&mut self, prompt: Option<PromptId>, answer: Answer) -> Result<(), CallError> {
        self.do_it(&Request::Answer { prompt, answer })
    }

    /// Answers the open question.
    pub fn reply(&mut self, yes: bool) -> Result<(), CallError> {
        self.do_it(&Request::Reply { yes })
    }

    /// What is proposed.
    pub fn proposal(&mut self) -> Result<ProposalReply, CallError> {
        self.read(&Request::Proposal)
    }

    /// Says yes or no to what is proposed.
    pub fn answer_proposal(&mut self, accept: bool) -> Result<ProposalReply, CallError> {
        self.read(&Request::AnswerProposal { accept })
    }

    /// Calls a prompt up.
    pub fn now(&mut self, kind: Kind) -> Result<NowReply, CallError> {
        self.read(&Request::Now { kind, technique: None })
    }

    /// Pauses.
    pub fn pause(&mut self, length: PauseLength) -> Result<(), CallError> {
        self.do_it(&Request::Pause { length })
    }

    /// Ends the pause.
    pub fn resume(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Resume)
    }

    /// Is busy.
    pub fn busy(&mut self, length: PauseLength) -> Result<(), CallError> {
        self.do_it(&Request::Busy { length })
    }

    /// Is free again.
    pub fn free(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Free)
    }

    /// Changes settings.
    pub fn set_settings(&mut self, set: Map<String, Value>) -> Result<SettingsReply, CallError> {
        self.read(&Request::SetSettings { set })
    }

    /// Where the user is in the build-up.
    pub fn phase(&mut self) -> Result<PhaseReply, CallError> {
        self.read(&Request::Phase)
    }

    /// Begins the next phase.
    pub fn next_phase(&mut self) -> Result<PhaseReply, CallError> {
        self.read(&Request::NextPhase)
    }

    /// Says that a profile still fits.
    pub fn keep_profile(&mut self, profile: String) -> Result<(), CallError> {
        self.do_it(&Request::KeepProfile { profile })
    }

    /// The check-ins and the diary.
    pub fn diary(&mut self) -> Result<Diary, CallError> {
        self.read(&Request::Diary)
    }

    /// Writes an entry.
    pub fn write(&mut self, entry: Entry) -> Result<WriteReply, CallError> {
        self.read(&Request::Write { entry })
    }

    /// Takes an entry away.
    pub fn remove_note(&mut self, id: String) -> Result<(), CallError> {
        self.do_it(&Request::RemoveNote { id })
    }

    /// Puts a copy in the place of what is there.
    pub fn restore(&mut self, file: String) -> Result<RestoreReply, CallError> {
        self.read(&Request::Restore { file })
    }

    /// Adds what was read from an export.
    pub fn import(
        &mut self,
        staged: String,
        settings: Option<Map<String, Value>>,
    ) -> Result<ImportReply, CallError> {
        self.read(&Request::Import { staged, settings })
    }

    /// Takes out what the last import added.
    pub fn undo_import(&mut self) -> Result<UndoReply, CallError> {
        self.read(&Request::UndoImport)
    }

    /// Adds a pack that was staged.
    pub fn add_pack(&mut self, staged: String) -> Result<PackView, CallError> {
        self.read(&Request::AddPack { staged })
    }

    /// Takes a pack away.
    pub fn remove_pack(&mut self, pack: String) -> Result<(), CallError> {
        self.do_it(&Request::RemovePack { pack })
    }

    /// Whether the agent starts at login.
    pub fn autostart(&mut self) -> Result<Autostart, CallError> {
        self.read(&Request::Autostart)
    }

    /// Switches start at login.
    pub fn set_autostart(&mut self, on: bool) -> Result<Autostart, CallError> {
        self.read(&Request::SetAutostart { on })
    }

    /// What there is, and what is missing.
    pub fn doctor(&mut self) -> Result<Doctor, CallError> {
        self.read(&Request::Doctor)
    }

    /// Shows a test notification.
    pub fn try_notification(&mut self) -> Result<Delivery, CallError> {
        self.read(&Request::TryNotification)
    }

    /// How far the test notification came.
    pub fn delivery(&mut self) -> Result<Delivery, CallError> {
        self.read(&Request::Delivery)
    }

    /// Brings the window forward, or starts it.
    pub fn open(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Open)
    }

    /// Ends the agent.
    pub fn quit(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Quit)
    }

    /// Renews the agent.
    pub fn restart(&mut self) -> Result<(), CallError> {
        self.do_it(&Request::Restart)
    }

    fn read<T: DeserializeOwned>(&mut self, request: &Request) -> Result<T, CallError> {
        read(self.call(request)?)
    }

    /// For requests whose answer says nothing more.
    fn do_it(&mut self, request: &Request) -> Result<(), CallError> {
        self.call(request).map(drop)
    }
}

pub(super) fn read<T: DeserializeOwned>(answer: Value) -> Result<T, CallError> {
    serde_json::from_value(answer).map_err(|_| CallError::Garbled)
}
