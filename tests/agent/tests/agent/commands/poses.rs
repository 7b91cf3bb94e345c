//! What no command asks and the window does: how a movement looks.

use crate::fire::line::Line;
use crate::process::Home;
use std::time::Duration;
use wire::types::Request;

#[test]
fn a_running_agent_answers_with_the_figure_of_a_movement() {
    let home = Home::new();
    let _agent = home.agent("2026-11-24T10:30:00", 1);
    let mut line = Line::connect(&home.path(), Duration::from_secs(10)).expect("it listens");
    let mut ask = |technique: &str| {
        let request = Request::Poses { technique: technique.to_owned() };
        line.ask(&request).expect("it lives").expect("it is answered")
    };
    let drawing = ask("pelvic-tilt");
    let steps = drawing["steps"].as_array().expect("steps");
    let frames = steps.iter().map(|step| step["frames"].as_array().expect("frames").len());
    assert!(!steps.is_empty() && frames.into_iter().all(|frames| frames > 0), "{drawing}");
    assert!(ask("breathing-4-6").is_null(), "a breath is no movement");
}
