//! A file of `content/poses`, as it is read.

use super::body::Joint;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The key poses of a technique.
#[derive(Clone, Debug, Deserialize)]
pub struct PoseFile {
    /// The technique that they belong to.
    pub id: String,
    /// From where it is seen.
    pub view: View,
    /// What it rests on.
    pub rests_on: Rest,
    /// What stands there beside the figure.
    #[serde(default)]
    pub props: Vec<Prop>,
    /// The key poses by name.
    pub poses: BTreeMap<String, Pose>,
    /// For each step of the technique the poses it goes through, over and over.
    pub steps: Vec<Vec<Move>>,
}

/// From where a figure is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// From its right side; it looks to the right.
    Side,
    /// Half from the front, as in a mirror.
    Half,
    /// From the front, as in a mirror: its right is on the right.
    Front,
}

/// The point that stays where it is, from which the body is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rest {
    /// The right ankle.
    RightFoot,
    /// The pelvis, at the height of straight legs.
    Legs,
    /// The pelvis, at the height of a chair.
    Chair,
    /// The pelvis, on the ground.
    Mat,
}

/// A thing beside the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prop {
    /// A chair behind the feet.
    Chair,
    /// A chair before the feet, whose back is held.
    ChairInFront,
    /// A mat under a body that lies.
    Mat,
}

/// A pose: the joints that are not as in standing upright.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Pose(pub BTreeMap<Joint, Bend>);

/// How a joint is bent, in degrees: how far forward or, of the knee, backward; or that, how far
/// outward or to the right, and how far it is turned inward or to the right.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub enum Bend {
    /// In the plane of the body's side alone.
    Flex(f32),
    /// All three.
    Three([f32; 3]),
}

impl Bend {
    /// The three angles.
    pub const fn angles(self) -> [f32; 3] {
        match self {
            Bend::Flex(flex) => [flex, 0.0, 0.0],
            Bend::Three(three) => three,
        }
    }
}

/// The way to a pose.
#[derive(Clone, Debug, Deserialize)]
pub struct Move {
    /// Which.
    pub to: String,
    /// How long it takes to get there.
    pub seconds: f32,
    /// How long the figure stays there.
    #[serde(default)]
    pub stays: f32,
}
