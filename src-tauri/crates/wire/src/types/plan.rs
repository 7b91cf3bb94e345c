//! A plan as the faces see it.

use planner::plan::LeftOut;
use planner::prompt::Prompt;
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS};

/// A prompt as the faces see it: the JSON of [`Prompt`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptView(pub Prompt);

/// The JSON of [`Prompt`], for TypeScript. `planner` knows nothing of ts-rs, so it is written here.
const PROMPT: &str = "{ prompt: string; kind: Kind; due: string; until: string; minutes: number; \
     technique?: string; routine?: string; techniques?: string[]; called?: string; \
     reason: Reason; moved?: { from: string; answered: number; of: number } }";

impl TS for PromptView {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn docs() -> Option<String> {
        Some("/**\n * A prompt as the faces see it.\n */\n".to_owned())
    }

    fn name(_: &Config) -> String {
        "PromptView".to_owned()
    }

    fn inline(_: &Config) -> String {
        PROMPT.to_owned()
    }

    fn inline_flattened(cfg: &Config) -> String {
        Self::inline(cfg)
    }

    fn decl(cfg: &Config) -> String {
        format!("type PromptView = {};", Self::inline(cfg))
    }
}

/// A plan as the faces see it: the JSON of [`planner::plan::Plan`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanView {
    /// The logical day.
    #[ts(type = "string")]
    pub day: chrono::NaiveDate,
    /// Its prompts.
    pub prompts: Vec<PromptView>,
    /// What had no room.
    #[ts(type = "LeftOut[]")]
    pub left_out: Vec<LeftOut>,
}
