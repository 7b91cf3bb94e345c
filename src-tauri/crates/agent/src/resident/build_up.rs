//! Phase and profiles as the faces see and change them.

use super::Resident;
use super::asked::error;
use crate::spoken::{Refused, Speak, in_words, say};
use planner::engine::{self, PhaseStanding, Refusal};
use planner::settings::Phase;
use serde_json::{Map, Value};
use wire::types::{ErrorCode, NextPhase, PhaseReply, ProfileReview, WireError};

impl Resident {
    /// Where the user is in the build-up.
    pub(super) fn phase(&self) -> PhaseReply {
        let PhaseStanding { phase, since, next } = self.engine.phase_standing();
        let next = next.map(|(phase, from)| NextPhase { phase, from });
        PhaseReply { phase, since, next }
    }

    /// The user moves to the next phase.
    pub(super) fn next_phase(&mut self) -> Result<PhaseReply, WireError> {
        let Some(next) = self.engine.settings().phase.next() else {
            return Err(self.refusal(&Refusal::LastPhase));
        };
        let set = Map::from_iter([("phase".to_owned(), Value::from(next.word()))]);
        self.set_settings(set)?;
        Ok(self.phase())
    }

    /// Whether the user may move to this phase now.
    pub(super) fn phase_allowed(&self, phase: Phase) -> Result<(), WireError> {
        self.engine.may_move_to(phase).map_err(|refusal| self.refusal(&refusal))
    }

    /// Lines that come before everything else: whom to ask first, where a profile says so.
    pub(super) fn ask_first(&self) -> Vec<String> {
        self.library.ask_first(self.engine.settings(), self.messages.language())
    }

    /// The profiles of which it is time to ask whether they still fit.
    pub(super) fn profile_reviews(&self) -> Vec<ProfileReview> {
        let language = self.messages.language();
        let reviews = self.engine.profile_reviews().into_iter();
        let view = |review: engine::ProfileReview| {
            let text = self.library.profile(&review.profile, language);
            let title = text.map_or_else(|| review.profile.clone(), |text| text.title);
            let since = in_words(review.since, &self.messages);
            let values = [
                ("title", (&title).into()),
                ("since", (&since).into()),
                ("profile", (&review.profile).into()),
            ];
            let spoken = say(&self.messages, "profile-review", &values);
            ProfileReview {
                profile: review.profile,
                since: review.since,
                message: spoken.message,
                hint: spoken.hint,
            }
        };
        reviews.map(view).collect()
    }

    fn refusal(&self, refusal: &Refusal) -> WireError {
        let refused = Refused { refusal, zone: self.zone(), known: &[] };
        error(ErrorCode::Refused, refused.speak(&self.messages))
    }
}
