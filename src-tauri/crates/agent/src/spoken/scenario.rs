//! What is wrong with a scenario. Its words are English like its keys; a sentence about a setting is
//! in the user's language.

use super::{Speak, Spoken, broken, say};
use crate::messages::{Messages, Word};
use crate::simulate::{Fault, ScenarioError};
use store::settings_file::SettingsError;

impl Speak for ScenarioError {
    fn speak(&self, messages: &Messages) -> Spoken {
        let fault = match &self.fault {
            Fault::Settings(error) => error.speak(messages).message,
            Fault::Backwards => messages.text("scenario-backwards", &[]),
            Fault::Form(error) if error.is_syntax() || error.is_eof() => {
                broken(&error.to_string(), messages)
            }
            Fault::Form(_) | Fault::Value { .. } => self.fault.to_string(),
        };
        let reason = format!("{}: {fault}", self.place);
        let refused = say(messages, "scenario-refused", &[("reason", Word::Text(&reason))]);
        match &self.fault {
            Fault::Settings(error @ SettingsError::UnknownName { .. }) => {
                Spoken { hint: error.speak(messages).hint, ..refused }
            }
            _ => refused,
        }
    }
}
