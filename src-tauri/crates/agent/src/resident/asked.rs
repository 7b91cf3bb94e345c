//! What the faces ask, and what they are answered.

use super::{Came, Flow, Resident, settings};
use crate::length::LONGEST;
use crate::spoken::{Refused, Speak, Spoken, say};
use chrono::{NaiveDateTime, TimeDelta};
use planner::PromptId;
use planner::engine::{BusyReason, Input, PauseUntil, Standing};
use planner::settings::TimeOfDay;
use serde::Serialize;
use serde_json::Value;
use wire::ConnectionId;
use wire::types::{ErrorCode, NowReply, PauseLength, Request, WireError};

type Answer = Result<Value, WireError>;

impl Resident {
    /// Follows a request.
    pub fn asked(&mut self, connection: Option<ConnectionId>, request: Request) -> Answer {
        match request {
            Request::Status => reply(&self.status()),
            Request::Today => reply(&self.today()),
            Request::History { from, to } => reply(&self.history(from, to)?),
            Request::Week { week } => reply(&self.week(week.as_deref())?),
            Request::Year { year } => reply(&self.year(year)?),
            Request::Report { month, show } => reply(&self.report(month.as_deref(), &show)?),
            Request::Correct { prompt, outcome, why } => {
                match self.correction(&prompt, &outcome, why.as_deref())? {
                    Some(input) => self.told(input),
                    None => Ok(Value::Null),
                }
            }
            Request::Begin => self.begin(),
            Request::Answer { prompt, answer } => {
                let has_bubble = self.bubbles.has_bubble(prompt.as_ref());
                let done = self.told(Input::Answer { prompt, answer })?;
                if has_bubble {
                    self.bubbles.answered_elsewhere();
                }
                Ok(done)
            }
            Request::Reply { yes } => self.told(Input::Reply { yes }),
            Request::Proposal => reply(&self.proposal_reply()),
            Request::AnswerProposal { accept } => reply(&self.answer_proposal(accept)?),
            Request::Now { kind, technique } => {
                let came = self.feed(match technique {
                    Some(id) => Input::NowWith { kind, technique: id.as_str().into() },
                    None => Input::Now(kind),
                });
                let shown = came.shown.clone();
                self.done(came)?;
                match shown {
                    Some(prompt) => reply(&NowReply { prompt }),
                    None => Err(self.failure(ErrorCode::Refused, "nothing-shown")),
                }
            }
            Request::Pause { length } => {
                let until = self.pause_until(&length)?;
                self.told(Input::Pause(until))
            }
            Request::Resume => self.told(Input::Resume),
            Request::Busy { length } => {
                let until = self.pause_until(&length)?;
                self.told(Input::Declare(until))
            }
            Request::Free => self.told(Input::Free(Some(BusyReason::Declared))),
            Request::Settings => reply(&self.settings_reply()),
            Request::SetSettings { set } => reply(&self.set_settings(set)?),
            Request::Preview { set, date } => reply(&self.preview(&set, date)?),
            Request::Phase => reply(&self.phase()),
            Request::NextPhase => reply(&self.next_phase()?),
            Request::KeepProfile { profile } => self.told(Input::KeepProfile { profile }),
            Request::Poses { technique } => reply(&self.library.drawing(&technique)),
            Request::Diary => reply(&self.diary()?),
            Request::Write { entry } => reply(&self.write(&entry)?),
            Request::RemoveNote { id } => {
                self.remove_note(&id)?;
                Ok(Value::Null)
            }
            Request::Restore { file } => reply(&self.restore(&file)?),
            Request::Import { staged, settings } => reply(&self.import(&staged, settings)?),
            Request::UndoImport => reply(&self.undo_import()?),
            Request::Packs => reply(&self.packs()),
            Request::AddPack { staged } => reply(&self.add_pack(&staged)?),
            // It is answered once it is done: see `turn`.
            Request::BringPack { .. } => Err(self.failure(ErrorCode::Refused, "underway")),
            Request::Item { id } => reply(&self.item(&id)),
            Request::RemovePack { pack } => {
                self.remove_pack(&pack)?;
                Ok(Value::Null)
            }
            Request::Autostart => reply(&self.autostart()?),
            Request::SetAutostart { on } => reply(&self.set_autostart(on)?),
            Request::Doctor => reply(&self.doctor()),
            Request::TryNotification => reply(&self.try_notification()),
            Request::Delivery => reply(&self.delivery()),
            Request::Subscribe { window } => reply(&self.subscribed(connection, window)),
            Request::Open => {
                self.open_window(None).map_err(|spoken| error(ErrorCode::Failed, spoken))?;
                Ok(Value::Null)
            }
            Request::Quit => {
                self.is_over = Some(Flow::Quit);
                Ok(Value::Null)
            }
            Request::Restart => {
                self.is_over = Some(Flow::Anew);
                Ok(Value::Null)
            }
        }
    }

    /// Tells the engine, and says why it could not be followed.
    fn told(&mut self, input: Input) -> Answer {
        let came = self.feed(input);
        self.done(came)
    }

    fn done(&self, came: Came) -> Answer {
        let Some(refusal) = came.refused else { return Ok(Value::Null) };
        let known: Vec<PromptId> =
            self.engine.standings().into_iter().map(|Standing { prompt, .. }| prompt.id).collect();
        let refused = Refused { refusal: &refusal, zone: self.zone(), known: &known };
        Err(error(ErrorCode::Refused, refused.speak(&self.messages)))
    }

    /// The first run is over. A disk that does not take the settings does not hold it up.
    fn begin(&mut self) -> Answer {
        if !self.settings.exists() {
            let language = settings::language_of_system(self.engine.settings().language);
            let saved = match language {
                Some(set) => self.settings.change(&set).map(drop),
                None => self.settings.save(),
            };
            let why = saved.err().map(|error| error.speak(&self.messages));
            self.troubles.settings_not_saved(why);
        }
        self.told(Input::Begin)
    }

    fn pause_until(&self, length: &PauseLength) -> Result<PauseUntil, WireError> {
        match length {
            PauseLength::Seconds(seconds) => self.pause_for(u64::from(*seconds)),
            PauseLength::Minutes(minutes) => self.pause_for(u64::from(*minutes) * 60),
            PauseLength::Until(time) => match TimeOfDay::parse(time) {
                Some(time) => Ok(PauseUntil::At(self.next_time(time))),
                None => Err(self.failure(ErrorCode::Refused, "pause-length")),
            },
            PauseLength::Tomorrow => Ok(PauseUntil::Tomorrow),
        }
    }

    fn pause_for(&self, seconds: u64) -> Result<PauseUntil, WireError> {
        match (1..=LONGEST.as_secs()).contains(&seconds) {
            true => Ok(PauseUntil::For { ms: seconds * 1000 }),
            false => Err(self.failure(ErrorCode::Refused, "pause-length")),
        }
    }

    /// The next local moment that shows this time.
    fn next_time(&self, time: TimeOfDay) -> NaiveDateTime {
        let now = self.now().wall.naive_local();
        let today = now.date().and_time(time.time());
        if today > now { today } else { today + TimeDelta::days(1) }
    }

    fn failure(&self, code: ErrorCode, id: &str) -> WireError {
        error(code, say(&self.messages, id, &[]))
    }
}

/// An error for the wire.
pub(super) fn error(code: ErrorCode, spoken: Spoken) -> WireError {
    WireError { code, message: spoken.message, hint: spoken.hint }
}

fn reply(value: &impl Serialize) -> Answer {
    Ok(serde_json::to_value(value).expect("BUG: replies have text keys"))
}
