//! The frames of a technique: its key poses, and what lies between them.

use super::body::{Angles, between, places, whole};
use super::file::{Move, PoseFile};
use super::view::{lines, prop, seen, sheet};
use wire::types::{Drawing, DrawnFrame, DrawnStep, Line};

/// The widest bend between two frames, in degrees: between those a face may draw a straight way.
const WIDEST: f32 = 12.0;
/// The border around everything, in centimetres.
const BORDER: f32 = 12.0;

/// What is drawn of the poses of a file. A pose that it doesn't have is upright.
pub fn drawing(file: &PoseFile) -> Drawing {
    let mut last: Option<Angles> = None;
    let steps: Vec<DrawnStep> =
        file.steps.iter().map(|moves| step(file, moves, &mut last)).collect();
    let scene: Vec<Vec<f32>> = file
        .props
        .iter()
        .flat_map(|thing| prop(*thing))
        .map(|line| line.into_iter().flat_map(|place| seen(file.view, place)).map(tidy).collect())
        .collect();
    let frames = steps.iter().flat_map(|step| &step.frames).flat_map(|frame| &frame.points);
    let all: Vec<f32> = frames.chain(scene.iter().flatten()).copied().collect();
    let bounds = |first: usize| {
        let values = || all.iter().skip(first).step_by(2);
        let least = values().copied().fold(f32::INFINITY, f32::min) - BORDER;
        let most = values().copied().fold(f32::NEG_INFINITY, f32::max) + BORDER;
        [least, most - least].map(tidy)
    };
    let ([x, width], [y, height]) = (bounds(0), bounds(1));
    Drawing {
        frame: [x, y, width, height],
        scene,
        lines: lines(file.view)
            .into_iter()
            .map(|(stroke, points)| Line { stroke, points })
            .collect(),
        steps,
    }
}

fn step(file: &PoseFile, moves: &[Move], last: &mut Option<Angles>) -> DrawnStep {
    let pose = |name: &str| file.poses.get(name).map_or_else(|| whole(&Default::default()), whole);
    let mut frames = Vec::new();
    let mut at = 0.0;
    let first = moves.first().map(|first| pose(&first.to));
    let Some(first) = first else { return DrawnStep { loops_from: 0.0, frames } };
    let mut here = last.clone().unwrap_or_else(|| first.clone());
    let frame = |at: f32, angles: &Angles, is_key| {
        let points = sheet(file.view, &places(angles, file.rests_on));
        let points = points.into_iter().flatten().map(tidy).collect();
        DrawnFrame { at: tidy(at), is_key, points }
    };
    frames.push(frame(at, &here, false));
    let mut loops_from = 0.0;
    // The last one leads back to the first, where there is more than one.
    let back = if moves.len() > 1 { moves.first() } else { None };
    for (n, step) in moves.iter().chain(back).enumerate() {
        let there = pose(&step.to);
        let count = between_count(&here, &there);
        for part in 1..=count {
            let way = part as f32 / count as f32;
            // Slow at both ends, as a body moves.
            let eased = way * way * (3.0 - 2.0 * way);
            let is_key = part == count && n < moves.len();
            frames.push(frame(at + step.seconds * way, &between(&here, &there, eased), is_key));
        }
        at += step.seconds;
        if n == 0 {
            loops_from = at;
        }
        if n < moves.len() {
            at += step.stays.max(0.1);
            frames.push(frame(at, &there, false));
        }
        here = there;
    }
    *last = moves.last().map(|step| pose(&step.to));
    DrawnStep { loops_from: tidy(loops_from), frames }
}

/// In how many frames one gets from one pose to another.
fn between_count(from: &Angles, to: &Angles) -> u16 {
    let widest = from
        .iter()
        .flat_map(|(joint, angles)| angles.iter().zip(&to[joint]))
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f32::max);
    // Eased, the middle of a way goes half as fast again as its mean.
    let frames = (widest * 1.5 / WIDEST).ceil().clamp(4.0, 40.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let frames = frames as u16;
    frames
}

/// A figure with one place behind the point.
fn tidy(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}
