//! `checkin`: how one is right now, in at most three short answers.

use super::{Face, Failure};
use clap::Args;
use planner::diary::{CheckIn, Entry};
use std::io::{self, BufRead, IsTerminal};
use std::path::Path;
use wire::types::DiaryQuestion;

/// Note how you are right now
#[derive(Debug, Args)]
pub(super) struct Checkin {
    /// How tense, from 0 (not at all) to 10
    #[arg(long, value_name = "0-10", value_parser = clap::value_parser!(u8).range(0..=10))]
    tension: Option<u8>,
    /// Whether your breath is high or low
    #[arg(long, value_name = "WHERE", value_parser = ["high", "low"])]
    breath: Option<String>,
    /// Whether your shoulders are high or low
    #[arg(long, value_name = "WHERE", value_parser = ["high", "low"])]
    shoulders: Option<String>,
    /// Something in your own words; - for standard input
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
}

impl Checkin {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let is_high = |answer: Option<String>| answer.map(|answer| answer == "high");
        let text = self.text.map(|text| whole(face, text)).transpose()?;
        let mut check_in = CheckIn {
            tension: self.tension,
            breath_high: is_high(self.breath),
            shoulders_high: is_high(self.shoulders),
            text,
        };
        let mut agent = face.agent()?;
        if check_in == CheckIn::default() {
            if !io::stdin().is_terminal() {
                return Err(face.wrong_use("checkin-nothing", &[]));
            }
            let diary = agent.diary().map_err(|error| face.not_done(&error))?;
            if diary.on {
                check_in = asked(face, &diary.checks);
            }
        }
        agent.write(Entry::CheckIn(check_in)).map_err(|error| face.not_done(&error))?;
        face.print(&face.text("noted", &[]))
    }
}

/// Asks for each answer; an empty line leaves one out.
fn asked(face: &Face, checks: &[DiaryQuestion]) -> CheckIn {
    let check = |place: usize| checks.get(place).map(|check| check.title.as_str());
    let is_high = |title: Option<&str>| {
        let line = ask(face, title?, "checkin-yes-or-no");
        match line.to_lowercase().as_str() {
            "y" | "yes" | "j" | "ja" => Some(true),
            "n" | "no" | "nee" => Some(false),
            _ => None,
        }
    };
    let tension = face.text("checkin-tension", &[]);
    CheckIn {
        tension: ask(face, &tension, "checkin-zero-to-ten").parse().ok(),
        breath_high: is_high(check(0)),
        shoulders_high: is_high(check(1)),
        text: None,
    }
}

fn ask(face: &Face, title: &str, how: &str) -> String {
    let how = face.text(how, &[]);
    face.remark(&format!("{title} {how}"));
    let mut line = String::new();
    let _ = io::stdin().lock().read_line(&mut line);
    line.trim().to_owned()
}

/// The text itself, or what standard input holds: words of one's own need not stand in the list
/// of processes.
pub(super) fn whole(face: &Face, text: String) -> Result<String, Failure> {
    if text != "-" {
        return Ok(text);
    }
    io::read_to_string(io::stdin())
        .map(|text| text.trim().to_owned())
        .map_err(|error| face.unreadable(Path::new("-"), &error))
}
