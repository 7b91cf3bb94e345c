//! One body: its bones, their lengths in centimetres, and where they are with these angles.
//!
//! ```text
//!           head            x forward, y up, z to the right of the body
//!  hand-elbow-shoulder      the spine has three pieces, bent at waist and chest
//!            |
//!           hip-knee-ankle-toe
//! ```

use super::file::{Pose, Rest};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A place or a direction.
pub type Point = [f32; 3];

/// What can be bent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Joint {
    /// How the pelvis stands in the room: forward, to the right, turned to the right.
    Pelvis,
    /// Between pelvis and loins.
    Waist,
    /// Between loins and shoulders.
    Chest,
    /// Between shoulders and head.
    Neck,
    /// How far the shoulders are lifted, in centimetres; a bend forward brings them forward.
    Shoulders,
    /// The right upper arm; so on for what follows.
    RightShoulder,
    /// See there.
    RightElbow,
    /// See there.
    RightHip,
    /// See there.
    RightKnee,
    /// How far the toes point up from the ground.
    RightToes,
    /// See there.
    LeftShoulder,
    /// See there.
    LeftElbow,
    /// See there.
    LeftHip,
    /// See there.
    LeftKnee,
    /// How far the toes point up from the ground.
    LeftToes,
    /// How far the whole body is moved, in centimetres: forward, up, to the right.
    Place,
}

/// A pose with every joint in it.
pub type Angles = BTreeMap<Joint, [f32; 3]>;

/// All joints.
const JOINTS: [Joint; 16] = [
    Joint::Pelvis,
    Joint::Waist,
    Joint::Chest,
    Joint::Neck,
    Joint::Shoulders,
    Joint::RightShoulder,
    Joint::RightElbow,
    Joint::RightHip,
    Joint::RightKnee,
    Joint::RightToes,
    Joint::LeftShoulder,
    Joint::LeftElbow,
    Joint::LeftHip,
    Joint::LeftKnee,
    Joint::LeftToes,
    Joint::Place,
];

/// A pose with what it leaves out: standing upright.
pub fn whole(pose: &Pose) -> Angles {
    let angles = |joint| pose.0.get(&joint).map_or([0.0; 3], |bend| bend.angles());
    JOINTS.into_iter().map(|joint| (joint, angles(joint))).collect()
}

/// The pose between two, at a part of the way from 0 to 1.
pub fn between(from: &Angles, to: &Angles, part: f32) -> Angles {
    let angle = |joint, n: usize| from[joint][n] + (to[joint][n] - from[joint][n]) * part;
    from.keys().map(|joint| (*joint, [angle(joint, 0), angle(joint, 1), angle(joint, 2)])).collect()
}

/// The height of an ankle on the ground.
pub const ANKLE: f32 = 8.0;
/// Where the pelvis is on a chair whose sitter has the feet at 0: behind, and above.
pub const SEAT: [f32; 2] = [-THIGH, ANKLE + SHIN];
/// How high the pelvis is on a mat.
pub const LYING: f32 = 9.0;

const SHIN: f32 = 40.0;
const THIGH: f32 = 42.0;
const FOOT: f32 = 20.0;
const PELVIS: f32 = 13.0;
const LOINS: f32 = 18.0;
const CHEST: f32 = 21.0;
const NECK: f32 = 21.0;
const FACE: f32 = 13.0;
const UPPER_ARM: f32 = 29.0;
const FOREARM: f32 = 31.0;
const HALF_HIPS: f32 = 9.0;
const HALF_SHOULDERS: f32 = 18.0;
const HALF_WAIST: f32 = 10.0;
const HALF_LOINS: f32 = 13.0;

/// The places that lines are drawn between, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
#[expect(missing_docs, reason = "a body's parts")]
pub enum Part {
    Head,
    Face,
    Pelvis,
    Waist,
    Loins,
    Chest,
    RightShoulder,
    RightElbow,
    RightHand,
    LeftShoulder,
    LeftElbow,
    LeftHand,
    RightHip,
    RightKnee,
    RightAnkle,
    RightToe,
    LeftHip,
    LeftKnee,
    LeftAnkle,
    LeftToe,
    RightWaist,
    LeftWaist,
    RightLoins,
    LeftLoins,
}

/// How many places there are.
pub const PARTS: usize = 24;

/// The bones: both ends, and the length.
pub const BONES: [(Part, Part, f32); 17] = [
    (Part::Pelvis, Part::Waist, PELVIS),
    (Part::Waist, Part::Loins, LOINS),
    (Part::Loins, Part::Chest, CHEST),
    (Part::Chest, Part::Head, NECK),
    (Part::Head, Part::Face, FACE),
    (Part::RightShoulder, Part::RightElbow, UPPER_ARM),
    (Part::RightElbow, Part::RightHand, FOREARM),
    (Part::LeftShoulder, Part::LeftElbow, UPPER_ARM),
    (Part::LeftElbow, Part::LeftHand, FOREARM),
    (Part::Pelvis, Part::RightHip, HALF_HIPS),
    (Part::RightHip, Part::RightKnee, THIGH),
    (Part::RightKnee, Part::RightAnkle, SHIN),
    (Part::RightAnkle, Part::RightToe, FOOT),
    (Part::Pelvis, Part::LeftHip, HALF_HIPS),
    (Part::LeftHip, Part::LeftKnee, THIGH),
    (Part::LeftKnee, Part::LeftAnkle, SHIN),
    (Part::LeftAnkle, Part::LeftToe, FOOT),
];

/// The directions of a part of the body: its forward, its up, its right.
type Frame = [Point; 3];

const ROOM: Frame = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// The vector of a frame with these amounts of forward, up and right.
fn along(frame: &Frame, amounts: Point) -> Point {
    [0, 1, 2].map(|n| (0..3).map(|axis| frame[axis][n] * amounts[axis]).sum())
}

/// A frame turned in itself: about its right (forward over up), its forward (up over right), its up
/// (right over forward).
fn turned(frame: &Frame, [flex, side, turn]: [f32; 3]) -> Frame {
    let (sin, cos) = flex.to_radians().sin_cos();
    let frame = [along(frame, [cos, sin, 0.0]), along(frame, [-sin, cos, 0.0]), frame[2]];
    let (sin, cos) = side.to_radians().sin_cos();
    let frame = [frame[0], along(&frame, [0.0, cos, sin]), along(&frame, [0.0, -sin, cos])];
    let (sin, cos) = turn.to_radians().sin_cos();
    [along(&frame, [cos, 0.0, sin]), frame[1], along(&frame, [-sin, 0.0, cos])]
}

fn plus(a: Point, b: Point) -> Point {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

/// Where the parts of a body are that is bent so and rests on this.
pub fn places(angles: &Angles, rests_on: Rest) -> [Point; PARTS] {
    let of = |joint: Joint| angles.get(&joint).copied().unwrap_or_default();
    // Up bends forward, down bends forward too: they turn the other way round.
    let spine = |frame: &Frame, [flex, side, turn]: [f32; 3]| turned(frame, [-flex, side, turn]);
    let limb = |frame: &Frame, [flex, out, inward]: [f32; 3], right: f32| {
        turned(frame, [flex, -out * right, -inward * right])
    };

    let mut at = [[0.0; 3]; PARTS];
    let pelvis = spine(&ROOM, of(Joint::Pelvis));
    let loins = spine(&pelvis, of(Joint::Waist));
    let chest = spine(&loins, of(Joint::Chest));
    let head = spine(&chest, of(Joint::Neck));
    at[Part::Waist as usize] = along(&pelvis, [0.0, PELVIS, 0.0]);
    at[Part::Loins as usize] = plus(at[Part::Waist as usize], along(&loins, [0.0, LOINS, 0.0]));
    at[Part::Chest as usize] = plus(at[Part::Loins as usize], along(&chest, [0.0, CHEST, 0.0]));
    at[Part::Head as usize] = plus(at[Part::Chest as usize], along(&head, [0.0, NECK, 0.0]));
    at[Part::Face as usize] =
        plus(at[Part::Head as usize], along(&head, [FACE * 0.96, FACE * -0.28, 0.0]));

    for (part, right, frame, half, middle) in [
        (Part::RightWaist, 1.0, &pelvis, HALF_WAIST, Part::Waist),
        (Part::LeftWaist, -1.0, &pelvis, HALF_WAIST, Part::Waist),
        (Part::RightLoins, 1.0, &loins, HALF_LOINS, Part::Loins),
        (Part::LeftLoins, -1.0, &loins, HALF_LOINS, Part::Loins),
    ] {
        at[part as usize] = plus(at[middle as usize], along(frame, [0.0, 0.0, half * right]));
    }
    let [lift, forward, _] = of(Joint::Shoulders);
    for (right, shoulder, elbow, parts) in [
        (
            1.0,
            Joint::RightShoulder,
            Joint::RightElbow,
            [Part::RightShoulder, Part::RightElbow, Part::RightHand],
        ),
        (
            -1.0,
            Joint::LeftShoulder,
            Joint::LeftElbow,
            [Part::LeftShoulder, Part::LeftElbow, Part::LeftHand],
        ),
    ] {
        let upper = limb(&chest, of(shoulder), right);
        let lower = limb(&upper, of(elbow), right);
        let [from, to, end] = parts.map(|part| part as usize);
        at[from] = plus(
            at[Part::Chest as usize],
            along(&chest, [forward, lift - 2.0, HALF_SHOULDERS * right]),
        );
        at[to] = plus(at[from], along(&upper, [0.0, -UPPER_ARM, 0.0]));
        at[end] = plus(at[to], along(&lower, [0.0, -FOREARM, 0.0]));
    }

    for (right, joints, parts) in [
        (
            1.0,
            [Joint::RightHip, Joint::RightKnee, Joint::RightToes],
            [Part::RightHip, Part::RightKnee, Part::RightAnkle, Part::RightToe],
        ),
        (
            -1.0,
            [Joint::LeftHip, Joint::LeftKnee, Joint::LeftToes],
            [Part::LeftHip, Part::LeftKnee, Part::LeftAnkle, Part::LeftToe],
        ),
    ] {
        let [hip, knee, toes] = joints.map(of);
        let upper = limb(&pelvis, hip, right);
        let lower = limb(&upper, [-knee[0], knee[1], knee[2]], right);
        let [from, to, end, toe] = parts.map(|part| part as usize);
        at[from] = along(&pelvis, [0.0, 0.0, HALF_HIPS * right]);
        at[to] = plus(at[from], along(&upper, [0.0, -THIGH, 0.0]));
        at[end] = plus(at[to], along(&lower, [0.0, -SHIN, 0.0]));
        let (sin, cos) = toes[0].to_radians().sin_cos();
        at[toe] = plus(at[end], along(&ROOM, [FOOT * cos, FOOT * sin, 0.0]));
    }

    let (fixed, place) = match rests_on {
        Rest::RightFoot => (at[Part::RightAnkle as usize], [0.0, ANKLE, HALF_HIPS]),
        Rest::Legs => ([0.0; 3], [0.0, ANKLE + SHIN + THIGH, 0.0]),
        Rest::Chair => ([0.0; 3], [SEAT[0], SEAT[1], 0.0]),
        Rest::Mat => ([0.0; 3], [0.0, LYING, 0.0]),
    };
    let moved = of(Joint::Place);
    let shift = [0, 1, 2].map(|n| place[n] - fixed[n] + moved[n]);
    at.map(|point| plus(point, shift))
}
