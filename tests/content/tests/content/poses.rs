//! The line figures: each movement has one, it fits its technique, and it is a body.

use agent::library::Library;
use agent::poses::body::{BONES, Part, between, places, whole};
use agent::poses::file::{PoseFile, Rest};
use content_tests::{poses, profiles, routines, technique, techniques};
use std::collections::{BTreeMap, BTreeSet};

/// What a prompt can bring and no figure shows.
const NOT_DRAWN: [(&str, &[&str]); 5] = [
    (
        "the breath is what matters, and the pacer or the words show it",
        &[
            "abdominal-breathing",
            "breathing-4-6",
            "calm-low-breathing",
            "extended-exhale",
            "rib-breathing",
            "short-breathing-moments",
        ],
    ),
    (
        "who walks looks at no screen",
        &[
            "walk-after-dinner",
            "walk-brisk",
            "walk-calm-pace",
            "walk-daily",
            "walk-short",
            "walk-short-bouts",
        ],
    ),
    (
        "it is rest or a habit: there is nothing to copy",
        &[
            "calm-last-hour",
            "dim-light-last-hour",
            "doing-nothing",
            "pause-two-minutes",
            "screen-free-last-hour",
            "unhurried-start",
            "visualise-pleasant-movement",
        ],
    ),
    (
        "the user takes what a professional showed",
        &["motor-control-low-load", "motor-control-training"],
    ),
    ("the user chooses the exercises", &["calm-strength-training", "light-cardio"]),
];

/// The techniques that a prompt can bring: by rotation, offered by a profile, as a part of a
/// routine, or placed by a rule of their own.
fn brought() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = techniques()
        .iter()
        .filter(|item| !item.list("fits").is_empty())
        .map(|item| item.id().to_owned())
        .collect();
    for profile in profiles() {
        let offers = profile.json["offers"].as_object().into_iter().flatten();
        let offered = offers.flat_map(|(_, list)| list.as_array().into_iter().flatten());
        ids.extend(offered.filter_map(|id| id.as_str()).map(str::to_owned));
    }
    for routine in routines().iter().filter(|routine| !routine.list("fits").is_empty()) {
        ids.extend(routine.list("techniques").into_iter().map(str::to_owned));
    }
    ids.extend(["breathing-4-6", "walk-after-dinner", "walk-daily"].map(str::to_owned));
    ids
}

fn files() -> Vec<PoseFile> {
    let read = |item: content_tests::Item| serde_json::from_value(item.json).expect("poses");
    poses().into_iter().map(read).collect()
}

#[test]
fn every_movement_that_a_prompt_brings_is_drawn_or_has_its_reason() {
    let drawn: BTreeSet<String> = Library::embedded().drawn().map(str::to_owned).collect();
    let excused: Vec<&str> = NOT_DRAWN.iter().flat_map(|(_, ids)| *ids).copied().collect();
    let all: BTreeSet<String> =
        drawn.iter().cloned().chain(excused.iter().map(|id| (*id).to_owned())).collect();
    assert_eq!(all.len(), drawn.len() + excused.len(), "drawn and excused at once, or twice");
    assert_eq!(all, brought());
}

#[test]
fn a_figure_has_the_steps_of_its_technique_and_can_be_seen_in_their_time() {
    for file in files() {
        let item = technique(&file.id);
        let steps = item.steps("nl");
        assert_eq!(file.steps.len(), steps.len(), "{}: a list for each step", file.id);
        for (n, (moves, step)) in file.steps.iter().zip(steps).enumerate() {
            let takes: f32 = moves.iter().map(|step| step.seconds + step.stays).sum();
            let given = step["seconds"].as_u64().expect("seconds") as f32;
            assert!(takes <= given, "{}: step {} shows {takes} s in {given} s", file.id, n + 1);
        }
    }
}

#[test]
fn each_pose_that_is_named_is_there_and_each_that_is_there_is_used() {
    for file in files() {
        let used: BTreeSet<&String> = file.steps.iter().flatten().map(|step| &step.to).collect();
        let there: BTreeSet<&String> = file.poses.keys().collect();
        assert_eq!(used, there, "{}", file.id);
    }
}

#[test]
fn bones_keep_their_lengths_in_every_pose_and_on_the_way() {
    for file in files() {
        let poses: Vec<_> = file.poses.values().map(whole).collect();
        for (from, to) in poses.iter().flat_map(|from| poses.iter().map(move |to| (from, to))) {
            for part in [0.0, 0.3, 1.0] {
                let at = places(&between(from, to, part), file.rests_on);
                for (one, other, length) in BONES {
                    let ends = at[one as usize].iter().zip(&at[other as usize]);
                    let found = ends.map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt();
                    let is_kept = (found - length).abs() < 0.1;
                    assert!(is_kept, "{}: {one:?} to {other:?} is {found}", file.id);
                }
            }
        }
    }
}

#[test]
fn nobody_hovers_or_sinks_into_the_ground() {
    for file in files() {
        for (name, pose) in &file.poses {
            let at = places(&whole(pose), file.rests_on);
            let height = |part: Part| at[part as usize][1];
            let lowest = at.iter().map(|place| place[1]).fold(f32::INFINITY, f32::min);
            assert!(lowest > 1.0, "{} {name}: something is at {lowest} cm", file.id);
            let feet = height(Part::LeftAnkle).min(height(Part::RightAnkle));
            assert!((5.0..11.0).contains(&feet), "{} {name}: the feet are at {feet} cm", file.id);
            let head = height(Part::Head) - height(Part::Pelvis);
            match file.rests_on {
                Rest::Mat => assert!(head.abs() < 25.0, "{} {name} lies", file.id),
                Rest::RightFoot | Rest::Legs | Rest::Chair => {
                    assert!(head > 30.0, "{} {name} is upright", file.id);
                }
            }
        }
    }
}

#[test]
fn a_figure_goes_on_without_a_leap() {
    let library = Library::embedded();
    let drawings: BTreeMap<&str, _> =
        library.drawn().filter_map(|id| Some((id, library.drawing(id)?))).collect();
    assert!(drawings.len() >= 10);
    for (id, drawing) in drawings {
        for (n, step) in drawing.steps.iter().enumerate() {
            assert!(step.frames.iter().any(|frame| frame.is_key), "{id}, step {n}: a key pose");
            let loops = step.frames.iter().find(|frame| frame.at >= step.loops_from);
            let last = step.frames.last().expect("frames");
            assert_eq!(loops.expect("a frame there").points, last.points, "{id}, step {n}");
            assert!(last.at > step.loops_from, "{id}, step {n}: a round takes time");
            for pair in step.frames.windows(2) {
                let [a, b] = pair else { continue };
                assert!(a.at <= b.at, "{id}, step {n}: in the order of time");
                let far = a.points.iter().zip(&b.points).map(|(a, b)| (a - b).abs());
                let far = far.fold(0.0, f32::max);
                assert!(far < 20.0, "{id}, step {n}: {far} cm at once");
            }
        }
    }
}

#[test]
fn what_is_no_movement_has_no_figure() {
    assert!(Library::embedded().drawing("breathing-4-6").is_none());
    assert!(Library::embedded().drawing("nothing").is_none());
}
