//! The settings as the faces read and change them.

use super::asked::error;
use super::{Resident, in_force};
use crate::messages::Messages;
use crate::spoken::Speak;
use chrono::NaiveDate;
use planner::engine::Input;
use planner::local_time::{logical_day, next};
use planner::plan::{Known, plan_day};
use planner::settings::Language;
use serde_json::{Map, Value};
use store::settings_file::{SaveError, merge, whole};
use wire::types::{ErrorCode, PlanView, PromptView, SettingsReply, WireError};

impl Resident {
    pub(super) fn settings_reply(&self) -> SettingsReply {
        let settings = self.engine.settings().as_they_hold(self.library.content());
        SettingsReply {
            settings: Value::Object(whole(&settings)),
            changed: self.settings.changed().clone(),
            warnings: self.settings_warnings(),
            path: self.settings.path().display().to_string(),
        }
    }

    /// Changes settings, and plans the rest of the day again. A setting made ends the first run.
    pub(super) fn set_settings(
        &mut self,
        mut set: Map<String, Value>,
    ) -> Result<SettingsReply, WireError> {
        if !self.settings.exists()
            && !set.contains_key("language")
            && let Some(language) = language_of_system(self.engine.settings().language)
        {
            set.extend(language);
        }
        let merged = merge(self.settings.changed(), &set)
            .and_then(|changed| {
                self.library.check_names(&changed.settings).map(|()| changed.settings)
            })
            .map_err(|why| error(ErrorCode::BadSettings, why.speak(&self.messages)))?;
        if set.contains_key("phase") {
            self.phase_allowed(merged.phase)?;
        }
        if let Err(why) = self.settings.change(&set) {
            let code = match why {
                SaveError::Refused(_) => ErrorCode::BadSettings,
                SaveError::NotWritten { .. } | SaveError::WouldOverwrite { .. } => {
                    ErrorCode::Failed
                }
            };
            return Err(error(code, why.speak(&self.messages)));
        }
        self.troubles.settings_not_saved(None);
        let settings = in_force(&self.settings);
        if settings.language != self.messages.language() {
            self.messages = Messages::of(settings.language);
            self.reword();
        }
        self.feed(Input::Replace(Box::new(settings)));
        if !self.engine.has_begun() {
            self.feed(Input::Begin);
        }
        self.tell(&wire::types::Notice::Changed);
        Ok(self.settings_reply())
    }

    /// The plan that settings would give, without saving them.
    pub(super) fn preview(
        &self,
        set: &Map<String, Value>,
        date: Option<NaiveDate>,
    ) -> Result<Vec<PlanView>, WireError> {
        let changed = merge(self.settings.changed(), set)
            .and_then(|it| self.library.check_names(&it.settings).map(|()| it))
            .map_err(|why| error(ErrorCode::BadSettings, why.speak(&self.messages)))?;
        let now = self.now().wall;
        let zone = changed.settings.zone.unwrap_or(now.timezone());
        let today = logical_day(now.to_utc(), zone, changed.settings.day_starts);
        let date = date.unwrap_or_else(|| next(today));
        let plan =
            plan_day(date, zone, None, &changed.settings, self.library.content(), Known::default());
        Ok(vec![PlanView {
            day: plan.day,
            prompts: plan.prompts.into_iter().map(PromptView).collect(),
            left_out: plan.left_out,
        }])
    }
}

/// The language in force as a setting to be written, where it is not the default.
pub(super) fn language_of_system(language: Language) -> Option<Map<String, Value>> {
    if language == Language::default() {
        return None;
    }
    let mut set = Map::new();
    set.insert("language".to_owned(), language.code().into());
    Some(set)
}
