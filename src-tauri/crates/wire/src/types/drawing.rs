//! A movement as a line figure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The reply to `poses`: how a technique is done, as a figure of lines in centimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Drawing {
    /// What all of it takes: left, top, width, height.
    pub frame: [f32; 4],
    /// What stands there, a line each: x and y of its points in turn.
    pub scene: Vec<Vec<f32>>,
    /// The lines of the figure, the far ones first.
    pub lines: Vec<Line>,
    /// One for each step of the technique.
    pub steps: Vec<DrawnStep>,
}

/// A line of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    /// How it is drawn.
    pub stroke: Stroke,
    /// The places of its points in those of a frame.
    pub points: Vec<usize>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Stroke {
    /// A limb on the far side.
    Far,
    /// A limb.
    Limb,
    /// The trunk, a closed line.
    Trunk,
    /// A thin line.
    Neck,
}

/// The frames of a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DrawnStep {
    /// From this second on it goes on from the last frame, over and over.
    pub loops_from: f32,
    /// In the order of time; the figure goes straight from one to the next.
    pub frames: Vec<DrawnFrame>,
}

/// A figure at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DrawnFrame {
    /// Seconds after the step began.
    pub at: f32,
    /// Whether it is a key pose, which shows the step without motion.
    pub is_key: bool,
    /// X and y of its points in turn; the first is the head.
    pub points: Vec<f32>,
}
