//! The TypeScript of everything that goes over the wire, as one file for the window.
//!
//! The file is committed; `cargo run -p wire --example types` writes it anew, and with `--check`
//! says whether it is current. The settings are written out by hand in `by_hand.ts`, because `planner`
//! knows nothing of TypeScript; a test holds their keys against the default settings.

use crate::types::{
    AgentFacts, Autostart, Breath, Check, Delivery, DeliveryStage, Doctor, Drawing, DrawnFrame,
    DrawnStep, ErrorCode, Finding, FindingState, HistoryEntry, ImportReply, ItemStep, ItemText,
    Line, Moment, MomentState, NextPhase, NextPrompt, Notice, NowReply, PROTOCOL, PackItem,
    PackView, PauseLength, PhaseReply, PlanView, PresenceView, ProfileReview, PromptView,
    ProposalReply, ProposalView, ProposalWord, QuestionView, Report, ReportPart, Request,
    RestoreReply, SettingsReply, Status, Stroke, SubscribeReply, Today, Trouble, UndoReply,
    WakeupView, WireError,
};
use planner::engine::{BusyReason, WakeupReason};
use planner::event::Question;
use planner::plan::LeftOutReason;
use planner::prompt::Reason;
use planner::settings::{Language, Phase};
use planner::{Excuse, Kind};
use serde::Serialize;
use ts_rs::{Config, TS};

/// The whole file.
pub fn types() -> String {
    let mut file = String::from(
        "// Made from the Rust types by `cargo run -p wire --example types`. Not to be edited.\n",
    );
    file.push_str(&format!(
        "\n/** The version of the protocol that this file describes. */\n\
         export const PROTOCOL = {PROTOCOL};\n"
    ));
    words(&mut file);
    file.push('\n');
    file.push_str(BY_HAND);
    let cfg = Config::new();
    declare::<Request>(&mut file, &cfg);
    declare::<PauseLength>(&mut file, &cfg);
    declare::<Notice>(&mut file, &cfg);
    declare::<SubscribeReply>(&mut file, &cfg);
    declare::<NowReply>(&mut file, &cfg);
    declare::<Status>(&mut file, &cfg);
    declare::<AgentFacts>(&mut file, &cfg);
    declare::<NextPrompt>(&mut file, &cfg);
    declare::<PresenceView>(&mut file, &cfg);
    declare::<Trouble>(&mut file, &cfg);
    declare::<QuestionView>(&mut file, &cfg);
    declare::<ProposalView>(&mut file, &cfg);
    declare::<ProposalWord>(&mut file, &cfg);
    declare::<ProposalReply>(&mut file, &cfg);
    declare::<Today>(&mut file, &cfg);
    declare::<WakeupView>(&mut file, &cfg);
    declare::<Moment>(&mut file, &cfg);
    declare::<MomentState>(&mut file, &cfg);
    declare::<PromptView>(&mut file, &cfg);
    declare::<PlanView>(&mut file, &cfg);
    declare::<HistoryEntry>(&mut file, &cfg);
    declare::<PhaseReply>(&mut file, &cfg);
    declare::<NextPhase>(&mut file, &cfg);
    declare::<ProfileReview>(&mut file, &cfg);
    declare::<SettingsReply>(&mut file, &cfg);
    declare::<RestoreReply>(&mut file, &cfg);
    declare::<ImportReply>(&mut file, &cfg);
    declare::<UndoReply>(&mut file, &cfg);
    declare::<Report>(&mut file, &cfg);
    declare::<ReportPart>(&mut file, &cfg);
    declare::<PackView>(&mut file, &cfg);
    declare::<PackItem>(&mut file, &cfg);
    declare::<ItemText>(&mut file, &cfg);
    declare::<ItemStep>(&mut file, &cfg);
    declare::<Breath>(&mut file, &cfg);
    declare::<Autostart>(&mut file, &cfg);
    declare::<Doctor>(&mut file, &cfg);
    declare::<Finding>(&mut file, &cfg);
    declare::<Check>(&mut file, &cfg);
    declare::<FindingState>(&mut file, &cfg);
    declare::<Delivery>(&mut file, &cfg);
    declare::<DeliveryStage>(&mut file, &cfg);
    declare::<Drawing>(&mut file, &cfg);
    declare::<Line>(&mut file, &cfg);
    declare::<Stroke>(&mut file, &cfg);
    declare::<DrawnStep>(&mut file, &cfg);
    declare::<DrawnFrame>(&mut file, &cfg);
    declare::<WireError>(&mut file, &cfg);
    declare::<ErrorCode>(&mut file, &cfg);
    tidy(&file)
}

fn declare<T: TS>(file: &mut String, cfg: &Config) {
    file.push('\n');
    file.push_str(&T::docs().unwrap_or_default());
    file.push_str("export ");
    file.push_str(&T::decl(cfg));
    file.push('\n');
}

/// Puts short comments on one line and takes away blanks at the ends of lines.
fn tidy(file: &str) -> String {
    let lines: Vec<&str> = file.lines().map(str::trim_end).collect();
    let mut tidy = String::with_capacity(file.len());
    let mut rest = lines.as_slice();
    while let [line, after @ ..] = rest {
        rest = after;
        if let ("/**", [text, " */", after @ ..]) = (*line, after) {
            tidy.push_str(&format!("/**{} */\n", text.trim_start_matches(" *")));
            rest = after;
        } else {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy
}

/// Writes the words of an enum of `planner` as a union. A variant that is missing in the list
/// does not compile.
macro_rules! union {
    ($file:ident, $doc:literal, $name:ident: $($variant:ident $(($payload:pat))?),+ $(,)?) => {{
        fn every_variant_is_listed(value: $name) {
            match value { $($name::$variant => (),)+ }
        }
        let _ = every_variant_is_listed;
        $file.push_str(concat!("\n/** ", $doc, " */\nexport type ", stringify!($name), " ="));
        $($file.push_str(&format!("\n  | {}", word($name::$variant)));)+
        $file.push_str(";\n");
    }};
}

fn word(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("BUG: an enum's word is plain text")
}

fn words(file: &mut String) {
    union!(file, "What a prompt asks for.", Kind: Morning, MicroPause, Walk, Breathing, Rest,
        Training, Evening, WindDown);
    union!(file, "Why a prompt stands where it stands.", Reason: AfterWaking, Interval,
        MiddleOfRange, SpreadOverDay, AfterFirstWalk, LastSlot, EndOfWork, AfterWork, AfterDinner,
        BeforeWindDown, BeforeBedtime, MovedByCalendar, MovedByHabit,
        MovedToTry, ByHand);
    union!(file, "A reason not to disturb.", BusyReason: Meeting, Dnd, Fullscreen, Camera,
        Declared);
    union!(file, "Why a prompt could not have been answered.", Excuse: Busy, Away, Asleep, Paused,
        Merged, Replanned, Undelivered, DayOff, Elsewhere);
    union!(file, "Why a moment found no room.", LeftOutReason: Merged, Capped, Silence);
    union!(file, "Why the agent wakes.", WakeupReason: DayStarts, Due, FreeAgain, SnoozeEnds,
        WindowEnds, TimeOver, RunEnds, Silence, PauseEnds, BusyEnds, Absence, Question);
    union!(file, "A question about something past.", Question: WindDownKept, WalkConfirm);
    union!(file, "The language of the faces.", Language: Nl, En);
    union!(file, "The phase of the build-up.", Phase: Mobility, MotorControl, Strength,
        Functionality);
}

/// What is written by hand, as `planner` knows nothing of TypeScript.
const BY_HAND: &str = include_str!("by_hand.ts");
