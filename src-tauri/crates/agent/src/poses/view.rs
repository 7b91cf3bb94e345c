//! The sheet that a figure is drawn on: what is seen of a place, and which lines there are.

use super::body::{PARTS, Part, Point, SEAT};
use super::file::{Prop, View};
use wire::types::Stroke;

/// How far the eye looks down, in degrees.
const DOWN: f32 = 10.0;

/// Where a place is on the sheet: to the right, and down.
pub fn seen(view: View, [x, y, z]: Point) -> [f32; 2] {
    // From the side the right of the body is near; else it is seen as in a mirror.
    let (about, mirror) = match view {
        View::Side => (12.0_f32, 1.0),
        View::Half => (48.0, -1.0),
        View::Front => (86.0, -1.0),
    };
    let (sin, cos) = about.to_radians().sin_cos();
    let near = sin * x + mirror * cos * z;
    let (down, level) = DOWN.to_radians().sin_cos();
    [cos * x - mirror * sin * z, near * down - y * level]
}

/// The lines of the body between its parts, the far ones first.
pub fn lines(view: View) -> Vec<(Stroke, Vec<usize>)> {
    const LEFT_LEG: [Part; 4] = [Part::LeftHip, Part::LeftKnee, Part::LeftAnkle, Part::LeftToe];
    const RIGHT_LEG: [Part; 4] =
        [Part::RightHip, Part::RightKnee, Part::RightAnkle, Part::RightToe];
    const LEFT_ARM: [Part; 3] = [Part::LeftShoulder, Part::LeftElbow, Part::LeftHand];
    const RIGHT_ARM: [Part; 3] = [Part::RightShoulder, Part::RightElbow, Part::RightHand];
    const TRUNK: [Part; 9] = [
        Part::RightShoulder,
        Part::RightLoins,
        Part::RightWaist,
        Part::RightHip,
        Part::LeftHip,
        Part::LeftWaist,
        Part::LeftLoins,
        Part::LeftShoulder,
        Part::RightShoulder,
    ];
    const NECK: [Part; 2] = [Part::Chest, Part::Head];
    const FACE: [Part; 2] = [Part::Head, Part::Face];
    let lines: [(Stroke, &[Part]); 7] = match view {
        View::Side => [
            (Stroke::Far, &LEFT_ARM),
            (Stroke::Far, &LEFT_LEG),
            (Stroke::Trunk, &TRUNK),
            (Stroke::Neck, &NECK),
            (Stroke::Neck, &FACE),
            (Stroke::Limb, &RIGHT_LEG),
            (Stroke::Limb, &RIGHT_ARM),
        ],
        // From the front both arms lie before the body.
        View::Half | View::Front => [
            (if view == View::Half { Stroke::Far } else { Stroke::Limb }, &RIGHT_LEG),
            (Stroke::Limb, &LEFT_LEG),
            (Stroke::Trunk, &TRUNK),
            (Stroke::Neck, &NECK),
            (Stroke::Neck, &FACE),
            (Stroke::Limb, &RIGHT_ARM),
            (Stroke::Limb, &LEFT_ARM),
        ],
    };
    lines
        .into_iter()
        .map(|(stroke, parts)| (stroke, parts.iter().map(|part| *part as usize).collect()))
        .collect()
}

/// The thing as lines in the room.
pub fn prop(prop: Prop) -> Vec<Vec<Point>> {
    match prop {
        Prop::Chair => chair(SEAT[0] - 14.0, SEAT[0] + 26.0, SEAT[1] - 8.0, 84.0),
        Prop::ChairInFront => chair(32.0, 72.0, 43.0, 96.0),
        Prop::Mat => {
            let corners = [(-78.0, -24.0), (88.0, -24.0), (88.0, 24.0), (-78.0, 24.0)];
            let mut mat: Vec<Point> = corners.map(|(x, z)| [x, 0.0, z]).to_vec();
            mat.extend(mat.first().copied());
            vec![mat]
        }
    }
}

/// A chair with its back and its front there, its seat and its back so high.
fn chair(back: f32, front: f32, seat: f32, top: f32) -> Vec<Vec<Point>> {
    let sides = [-19.0, 19.0].into_iter().flat_map(|z| {
        [
            vec![[back, 0.0, z], [back, seat, z], [back - 5.0, top, z]],
            vec![[back, seat, z], [front, seat, z], [front, 0.0, z]],
        ]
    });
    let across = [[back - 5.0, top], [back, seat], [front, seat]]
        .map(|[x, y]| vec![[x, y, -19.0], [x, y, 19.0]]);
    sides.chain(across).collect()
}

/// All parts of a body on the sheet, one after the other.
pub fn sheet(view: View, places: &[Point; PARTS]) -> Vec<[f32; 2]> {
    places.iter().map(|place| seen(view, *place)).collect()
}
