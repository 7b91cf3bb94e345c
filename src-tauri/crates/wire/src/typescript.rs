//! The TypeScript of everything that goes over the wire, as one file for the window.
//!
//! The file is committed; `cargo run -p wire --example types` writes it anew, and with `--check`
//! says whether it is current. The settings are written out by hand here, because `planner` knows
//! nothing of TypeScript; a test holds their keys against the default settings.

use crate::types::{
    AgentFacts, Autostart, Check, Delivery, DeliveryStage, Doctor, Drawing, DrawnFrame, DrawnStep,
    ErrorCode, Finding, FindingState, HistoryEntry, ImportReply, Line, Moment, MomentState,
    NextPhase, NextPrompt, Notice, NowReply, PROTOCOL, PauseLength, PhaseReply, PlanView,
    PresenceView, ProfileReview, PromptView, ProposalReply, ProposalView, ProposalWord,
    QuestionView, Request, RestoreReply, SettingsReply, Status, Stroke, SubscribeReply, Today,
    Trouble, UndoReply, WakeupView, WireError,
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
        BeforeWindDown, BeforeBedtime, MovedByCalendar, MovedByHabit, ByHand);
    union!(file, "A reason not to disturb.", BusyReason: Meeting, Dnd, Fullscreen, Camera,
        Declared);
    union!(file, "Why a prompt could not have been answered.", Excuse: Busy, Away, Asleep, Paused,
        Merged, Replanned, Undelivered, DayOff);
    union!(file, "Why a moment found no room.", LeftOutReason: Merged, Capped, Silence);
    union!(file, "Why the agent wakes.", WakeupReason: DayStarts, Due, FreeAgain, SnoozeEnds,
        WindowEnds, TimeOver, RunEnds, Silence, PauseEnds, BusyEnds, Absence, Question);
    union!(file, "A question about something past.", Question: WindDownKept, WalkConfirm);
    union!(file, "The language of the faces.", Language: Nl, En);
    union!(file, "The phase of the build-up.", Phase: Mobility, MotorControl, Strength,
        Functionality);
}

const BY_HAND: &str = r#"
/** How a prompt ended. */
export type OutcomeWord =
  | "done"
  | "credited"
  | "probable"
  | "partial"
  | "skipped"
  | "unanswered"
  | "excused";

/** What the user wants of a prompt. */
export type Answer = "start" | "done" | { snooze: { minutes: number | null } } | "skip" | "stop";

/** A moment that found no room in the plan. */
export type LeftOut = { kind: Kind; due: string; why: LeftOutReason };

/** What may be said of some figures. */
export type Says = "no-plan" | "too-little" | "counts" | "share";

/** The figures of some prompts. */
export type Figures = {
  planned: number;
  chances: number;
  taken: number;
  done: { timed: number; said: number; credited: number; later: number };
  probable: number;
  partial: number;
  skipped: number;
  unanswered: number;
  /** By reason, without what left the plan. */
  excused: Record<Exclude<Excuse, "replanned">, number>;
  /** From 0 to 1; null where it may not be shown. */
  adherence: number | null;
  coverage: number | null;
  strict: number | null;
  says: Says;
};

/** The review of a week. */
export type Week = Figures & {
  week: string;
  from: string;
  to: string;
  running: boolean;
  extras: { total: number; done: number };
  kinds: (Figures & { kind: Kind })[];
  days: (Figures & {
    day: string;
    extras: number;
    walking_min: number;
    breathing_min: number;
    wind_down_kept: boolean | null;
  })[];
  hours: { hour: number; chances: number; taken: number }[];
  best_hour: number | null;
  best_kind: Kind | null;
  active_days: { planned: number; active: number };
  variety: { kinds: number; techniques: number };
  walking_min: number;
  breathing_min: number;
  before: {
    week: string;
    planned: number;
    chances: number;
    taken: number;
    adherence: number | null;
    says: Says;
  }[];
  /** In the running week alone. */
  proposal: ProposalView | null;
  trend: "better" | "worse" | "about-the-same" | null;
};

/** A day of a year that had prompts. */
export type YearDay = {
  day: string;
  planned: number;
  chances: number;
  taken: number;
  extras: number;
};

/** A check-in or an entry of the diary. */
export type Entry =
  | {
      note: "check-in";
      /** From 0 to 10. */
      tension?: number;
      breath_high?: boolean;
      shoulders_high?: boolean;
      text?: string;
    }
  | {
      note: "note";
      /** Up to three ids of its questions. */
      about?: string[];
      text?: string;
    };

/** An entry as it is kept. */
export type DiaryEntry = { id: string; at: string; day: string } & Entry;

/** The check-ins of seven days, as numbers; a part is null with fewer than five answers. */
export type Trend = {
  from: string;
  to: string;
  entries: number;
  tension: { median: number; least: number; most: number } | null;
  breath_high: { part: number; whole: number } | null;
  shoulders_high: { part: number; whole: number } | null;
};

/** The reply to `diary`. */
export type Diary = {
  on: boolean;
  /** Whether a face may ask for a check-in now. */
  asks: boolean;
  /** What a check-in asks beside the tension. */
  checks: { id: string; title: string }[];
  /** What an entry may be about. */
  questions: { id: string; title: string }[];
  /** Those of the last 14 days, in the order of writing. */
  entries: DiaryEntry[];
  trend: Trend | null;
  before: Trend | null;
};

/** The reply to `write`. */
export type WriteReply = { id: string };

/** A weekday. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** A value per day: a date (`2026-12-24`) wins over a weekday, a weekday over the default. */
export type ByDay<T> = { default: T } & { [day: string]: T };

/** A working range, both `HH:MM`. */
export type Range = [string, string];

/** The settings, every key with its value. Times of day are `HH:MM`, dates ISO 8601. */
export type Settings = {
  language: Language;
  /** The zone the day is lived in; none: the system's. */
  zone: string | null;
  work: ByDay<Range[]>;
  /** Dates, or pairs of the first and the last. */
  days_off: (string | [string, string])[];
  on_days_off: Kind[];
  day_starts: string;
  wake: ByDay<string>;
  bedtime: ByDay<string>;
  micro_pause: { on: boolean; interval_min: number };
  walk: { on: boolean; per_day: number; minutes: number };
  breathing: { on: boolean };
  rest: { on: boolean; minutes: number };
  morning: { on: boolean };
  evening: { on: boolean; dinner_end: string; after_dinner_walk: boolean };
  training: { on: boolean; days: Weekday[]; after_work_min: number; minutes: number };
  wind_down: { on: boolean; lead_min: number };
  profiles: string[];
  /** Never planned, by id. */
  techniques_off: string[];
  phase: Phase;
  cap: number;
  min_gap_min: number;
  away_after_min: number;
  snooze: { minutes: number[]; limit: number };
  busy: {
    dnd: boolean;
    fullscreen: boolean;
    camera: boolean;
    /** An iCalendar file or folder. */
    calendar: string | null;
    /** The user's own addresses: what one of them declined is no meeting. */
    addresses: string[];
  };
  notifications: { sound: boolean };
  adaptive: boolean;
  diary: { on: boolean };
};
"#;
