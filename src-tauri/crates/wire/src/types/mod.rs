//! What goes over the wire, as both sides read it.

mod autostart;
mod build_up;
mod diary;
mod doctor;
mod drawing;
mod error;
mod exchange;
mod hello;
mod history;
mod notice;
mod pack;
mod plan;
mod proposal;
mod request;
mod settings;
mod status;
mod today;
mod week;

pub use autostart::Autostart;
pub use build_up::{NextPhase, PhaseReply, ProfileReview};
pub use diary::{Diary, DiaryEntry, DiaryQuestion, WriteReply};
pub use doctor::{Check, Delivery, DeliveryStage, Doctor, Finding, FindingState};
pub use drawing::{Drawing, DrawnFrame, DrawnStep, Line, Stroke};
pub use error::{ErrorCode, WireError};
pub use exchange::{ImportReply, RestoreReply, UndoReply};
pub use hello::{Hello, PROTOCOL};
pub use history::HistoryEntry;
pub use notice::Notice;
pub use pack::{PackItem, PackView};
pub use plan::{PlanView, PromptView};
pub use proposal::{ProposalReply, ProposalView, ProposalWord};
pub use request::{NowReply, PauseLength, Request, SubscribeReply};
pub use settings::SettingsReply;
pub use status::{AgentFacts, NextPrompt, PresenceView, QuestionView, Status, Trouble};
pub use today::{Moment, MomentState, Today, WakeupView};
pub use week::{Week, WeekBefore, YearDay};
