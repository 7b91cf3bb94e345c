// Made from the Rust types by `cargo run -p wire --example types`. Not to be edited.

/** The version of the protocol that this file describes. */
export const PROTOCOL = 1;

/** What a prompt asks for. */
export type Kind =
  | "morning"
  | "micro-pause"
  | "walk"
  | "breathing"
  | "rest"
  | "training"
  | "evening"
  | "wind-down";

/** Why a prompt stands where it stands. */
export type Reason =
  | "after-waking"
  | "interval"
  | "middle-of-range"
  | "spread-over-day"
  | "after-first-walk"
  | "last-slot"
  | "end-of-work"
  | "after-work"
  | "after-dinner"
  | "before-wind-down"
  | "before-bedtime"
  | "moved-by-calendar"
  | "moved-by-habit"
  | "moved-to-try"
  | "by-hand";

/** A reason not to disturb. */
export type BusyReason =
  | "meeting"
  | "dnd"
  | "fullscreen"
  | "camera"
  | "declared";

/** Why a prompt could not have been answered. */
export type Excuse =
  | "busy"
  | "away"
  | "asleep"
  | "paused"
  | "merged"
  | "replanned"
  | "undelivered"
  | "day-off"
  | "elsewhere";

/** Why a moment found no room. */
export type LeftOutReason =
  | "merged"
  | "capped"
  | "silence";

/** Why the agent wakes. */
export type WakeupReason =
  | "day-starts"
  | "due"
  | "free-again"
  | "snooze-ends"
  | "window-ends"
  | "time-over"
  | "run-ends"
  | "silence"
  | "pause-ends"
  | "busy-ends"
  | "absence"
  | "question";

/** A question about something past. */
export type Question =
  | "wind-down-kept"
  | "walk-confirm";

/** The language of the faces. */
export type Language =
  | "nl"
  | "en";

/** The phase of the build-up. */
export type Phase =
  | "mobility"
  | "motor-control"
  | "strength"
  | "functionality";

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
export type Answer =
  "start" | "done" | { snooze: { minutes: number | null } } | "skip" | "stop" | "wait";

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
  /** Those that ask for it and whose cautions the user agreed to, by id. */
  techniques_on: string[];
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
  sync: { folder: string | null; name: string | null };
};

/** A request, as `method` and `params` of JSON-RPC. */
export type Request = { "method": "status" } | { "method": "today" } | { "method": "history", "params": {
/** The first logical day; none: 7 days back. */
from: string | null,
/** The last logical day; none: today. */
to: string | null, } } | { "method": "week", "params": {
/** The ISO week (`2026-W48`); none: the running one. */
week: string | null, } } | { "method": "year", "params": {
/** The year; none: the 365 days that end today. */
year: number | null, } } | { "method": "report", "params": {
/** The month (`2026-11`); none: the running one. */
month: string | null,
/** What it shows. */
show: Array<ReportPart>, } } | { "method": "correct", "params": {
/** Which. */
prompt: string,
/** How it ended: `done`, `partial`, `skipped`, `unanswered` or `excused`. */
outcome: OutcomeWord,
/** Why it was excused: `busy` or `away`; none: `busy`. */
why: Excuse | null, } } | { "method": "begin" } | { "method": "answer", "params": {
/** Which prompt. */
prompt: string | null,
/** What the user wants. */
answer: Answer, } } | { "method": "reply", "params": {
/** Whether it is so. */
yes: boolean, } } | { "method": "proposal" } | { "method": "answer-proposal", "params": {
/** Whether it is accepted. */
accept: boolean, } } | { "method": "now", "params": {
/** The kind. */
kind: Kind,
/** The technique, by its id; none: what the kind has next. */
technique?: string, } } | { "method": "pause", "params": {
/** How long. */
length: PauseLength, } } | { "method": "resume" } | { "method": "busy", "params": {
/** How long. */
length: PauseLength, } } | { "method": "free" } | { "method": "settings" } | { "method": "set-settings", "params": {
/** Merged into the settings in force, key by key; `null` brings a default back. */
set: Record<string, unknown>, } } | { "method": "preview", "params": {
/** Merged into the settings in force. */
set: Record<string, unknown>,
/** The logical day; none: tomorrow. */
date: string | null, } } | { "method": "phase" } | { "method": "next-phase" } | { "method": "keep-profile", "params": {
/** Which. */
profile: string, } } | { "method": "poses", "params": {
/** Which. */
technique: string, } } | { "method": "diary" } | { "method": "write", "params": {
/** It. */
entry: Entry, } } | { "method": "remove-note", "params": {
/** Its id. */
id: string, } } | { "method": "restore", "params": {
/** Where the copy lies. */
file: string, } } | { "method": "import", "params": {
/** The database in the data folder into which the export was read. */
staged: string,
/** The settings to take over; none: those in force stay. */
settings: Record<string, unknown> | null, } } | { "method": "undo-import" } | { "method": "packs" } | { "method": "add-pack", "params": {
/** The file in the data folder into which it was written. */
staged: string, } } | { "method": "bring-pack", "params": {
/** Where it lies: a whole path, or one that begins with `~/`. */
path: string, } } | { "method": "item", "params": {
/** Its id. */
id: string, } } | { "method": "remove-pack", "params": {
/** Its id. */
pack: string, } } | { "method": "autostart" } | { "method": "set-autostart", "params": {
/** Whether it starts from now on. */
on: boolean, } } | { "method": "doctor" } | { "method": "try-notification" } | { "method": "delivery" } | { "method": "subscribe", "params": {
/** Whether it is the window: there is one at a time, and it is told to come forward. */
window: boolean, } } | { "method": "open" } | { "method": "quit" } | { "method": "restart" };

/** How long a pause or a meeting lasts. */
export type PauseLength = { "seconds": number } | { "minutes": number } | { "until": string } | "tomorrow";

/** What the agent tells without being asked, as a JSON-RPC notification. */
export type Notice = { "method": "changed" } | { "method": "come-forward" } | { "method": "bye" };

/** The reply to `subscribe`. */
export type SubscribeReply = {
/** Whether another window is there already; it was told to come forward, and this one leaves. */
another_window: boolean, };

/** The reply to `now`. */
export type NowReply = {
/** The prompt that is shown. */
prompt: string, };

/** What the agent does now; the JSON of `adempauze status --json`. */
export type Status = {
/** The agent itself. */
agent: AgentFacts,
/** The time it goes by. */
now: string,
/** The next prompt. */
next: NextPrompt | null,
/** The prompt on screen or started. */
on_screen: string | null,
/** Whether somebody is there and free. */
presence: PresenceView,
/** Until when it is paused. */
paused_until: string | null,
/** Until when the user is busy, as far as they said so themselves. */
busy_until: string | null,
/**
 * How many of today's prompts stand how: `planned`, `done`, `credited`, `probable`,
 * `partial`, `skipped`, `unanswered`, `excused`, `open`.
 */
today: Record<string, number>,
/** The open question, if there is one. */
question: QuestionView | null,
/** What is proposed about how much is asked, if something is. */
proposal: ProposalView | null,
/** Whom to ask before everything else, where a profile says so; in the user's language. */
ask_first: Array<string>,
/** Profiles of which it is time to ask whether they still fit. */
reviews: Array<ProfileReview>,
/** What the agent could not do, in the user's language (no notification server, …). */
troubles: Array<Trouble>, };

/** The agent itself. */
export type AgentFacts = {
/** Its process id. */
pid: number,
/** Its version. */
version: string,
/** Since when it runs. */
since: string, };

/** The next prompt. */
export type NextPrompt = {
/** Its id. */
prompt: string,
/** Its kind. */
kind: Kind,
/** When it is due. */
due: string,
/** Why it stands there. */
reason: Reason,
/** From where it was moved towards the user's answers, if it was. */
moved?: PromptView["moved"], };

/** Whether somebody is there and free. */
export type PresenceView = {
/** Nobody is at the computer. */
away: boolean,
/** The reasons not to disturb that hold. */
busy: BusyReason[],
/** The machine sleeps. */
asleep: boolean, };

/** Something the agent could not do, with what to do about it. */
export type Trouble = {
/** A stable word (`no-notification-server`). */
code: string,
/** What happened, in the user's language. */
message: string,
/** What to do, in the user's language. */
hint: string, };

/** The open question. */
export type QuestionView = {
/** About which prompt. */
prompt: string,
/** Which question. */
question: Question, };

/** What the agent proposes about how much is asked; it waits for a yes or a no. */
export type ProposalView = {
/** What is proposed. */
what: ProposalWord,
/** About which kind, where it is about one. */
kind: Kind | null,
/** Why, and what a yes does, in the user's language. */
message: string,
/** The settings that a yes changes, by their dotted keys. */
changes: Record<string, boolean | number>, };

/** What is proposed. */
export type ProposalWord = "fewer" | "silence" | "least" | "old-plan" | "in-spite-of";

/** The reply to `proposal`. */
export type ProposalReply = {
/** The proposal that waits; none: all is well. */
proposal: ProposalView | null, };

/** The day as it is lived. */
export type Today = {
/** The time the agent goes by. */
now: string,
/** The zone that is in force, by its IANA name. */
zone: string,
/** The logical day. */
day: string,
/** Whether the first run is over; before, there is no plan. */
begun: boolean,
/** Whether the day has working hours and is not declared off. */
active: boolean,
/** When waking is. */
waking: string,
/** When bedtime is. */
bedtime: string,
/** When the silence before bedtime begins. */
silence: string,
/** The prompts of the day in order, extras too. */
moments: Array<Moment>,
/** What had no room. */
left_out: LeftOut[],
/** Until when it is paused. */
paused_until: string | null,
/** Until when the user is busy, as far as they said so themselves. */
busy_until: string | null,
/** Whether somebody is there and free. */
presence: PresenceView,
/** The open question. */
question: QuestionView | null,
/** What is proposed about how much is asked. */
proposal: ProposalView | null,
/** Whom to ask before everything else, where a profile says so; in the user's language. */
ask_first: Array<string>,
/** Profiles of which it is time to ask whether they still fit. */
reviews: Array<ProfileReview>,
/** What the agent could not do. */
troubles: Array<Trouble>,
/** Why and when the agent wakes next, for the curious. */
wakeup: WakeupView | null, };

/** Why and when the agent wakes next. */
export type WakeupView = {
/** When. */
at: string,
/** Why. */
reason: WakeupReason, };

/** One prompt of today, and how it stands. */
export type Moment = {
/** How it stands. */
state: MomentState,
/** When it ended, or was put on screen, started or snoozed. */
since: string | null,
/** When it comes back (snoozed) or ends by itself (started, waiting). */
until_then: string | null,
/** What the user can do with it now. */
can: ("start" | "done" | "snooze" | "skip" | "stop" | "wait")[],
/** The lengths by which it could be snoozed now, in minutes. */
snooze_minutes: Array<number>, prompt: string; kind: Kind; due: string; until: string; minutes: number; technique?: string; routine?: string; techniques?: string[]; called?: string; reason: Reason; moved?: { from: string; answered: number; of: number } };

/** How a prompt of today stands. */
export type MomentState = { "state": "coming" } | { "state": "held",
/** For what: `paused`, `asleep`, `away`, `busy`, `merged`, or none (a typing pause). */
why: string | null, } | { "state": "on-screen" } | { "state": "snoozed" } | { "state": "started" } | { "state": "waiting",
/** What is left of it, in seconds. */
left_s: number, } | { "state": "ended",
/** The outcome's word. */
outcome: OutcomeWord,
/** The excuse's word. */
why: Excuse | null, };

/** A prompt as the faces see it. */
export type PromptView = { prompt: string; kind: Kind; due: string; until: string; minutes: number; technique?: string; routine?: string; techniques?: string[]; called?: string; reason: Reason; moved?: { from: string; answered: number; of: number } };

/** A plan as the faces see it: the JSON of [`planner::plan::Plan`]. */
export type PlanView = {
/** The logical day. */
day: string,
/** Its prompts. */
prompts: Array<PromptView>,
/** What had no room. */
left_out: LeftOut[], };

/** One prompt of the past; the JSON of `adempauze history --json`. */
export type HistoryEntry = {
/** Its id. */
prompt: string,
/** Its kind. */
kind: Kind,
/** The technique, where it was one. */
technique?: string,
/** The routine, where it was one. */
routine?: string,
/** What that was called, where it came from a pack, which may be gone. */
called?: string,
/** When it was due. */
due: string,
/** When it was first shown. */
shown: string | null,
/** How it ended; none: it has not yet. */
outcome: OutcomeWord | null,
/** The excuse. */
why: Excuse | null,
/** When it ended. */
ended: string | null,
/** What it was before it was put right. */
was: OutcomeWord | null,
/** When it was put right, where it was. */
corrected?: string, };

/** Where the user is in the build-up; the JSON of `adempauze phase --json`. */
export type PhaseReply = {
/** The phase that holds. */
phase: Phase,
/** The logical day it began; none: before anything that is remembered. */
since: string | null,
/** The phase after it; the last has none. */
next: NextPhase | null, };

/** The phase after the one that holds. */
export type NextPhase = {
/** Which. */
phase: Phase,
/** The first logical day on which it can begin. */
from: string, };

/**
 * A profile of which it is time to ask whether it still fits. It is answered by `keep-profile`, or
 * by settings without it.
 */
export type ProfileReview = {
/** Its id. */
profile: string,
/** The logical day it was chosen, or last said to fit. */
since: string,
/** The question, in the user's language. */
message: string,
/** How to answer it by command, in the user's language. */
hint: string, };

/** The settings, whole and as far as they differ. */
export type SettingsReply = {
/** Every key with the value in force: the JSON of [`planner::Settings`]. */
settings: Settings,
/** The keys that differ from the defaults. */
changed: Record<string, unknown>,
/** Fields of the file that were not usable and fell back. */
warnings: Array<string>,
/** The file they are kept in. */
path: string, };

/** The reply to `restore`. */
export type RestoreReply = {
/** Where a copy of what was there before lies; none: there was nothing. */
kept: string | null, };

/** The reply to `import`: events, by what became of them. */
export type ImportReply = {
/** New here. */
added: number,
/** Here already. */
known: number,
/** Of days that went otherwise here; they stay as they are. */
left_out: number,
/** How many days these are. */
days_left_out: number,
/** The first logical day of the new ones. */
from: string | null,
/** The last. */
to: string | null,
/** Check-ins and diary entries that are new here. */
notes: number, };

/** The reply to `undo-import`. */
export type UndoReply = {
/** How many events and entries went. */
removed: number, };

/** The reply to `report`. */
export type Report = {
/** The month (`2026-11`). */
month: string,
/** The page: a whole HTML document without scripts, in the user's language. */
html: string, };

/** A part of the page; there is nothing in it that was not asked for. */
export type ReportPart = "kinds" | "walking" | "breathing" | "evenings" | "ratings" | "triggers";

/** A pack that was added. */
export type PackView = {
/** Its id, with which those of its items begin. */
id: string,
/** What it is called, in the user's language or the one there is. */
name: string,
/** Who answers for it. */
author: string,
/** What others may do with it. */
licence: string,
/** To be shown, not to be opened. */
website: string | null,
/** A higher one takes the place of a lower one. */
revision: number,
/** What it brings. */
items: Array<PackItem>, };

/** A technique or routine of a pack. */
export type PackItem = {
/** Its id. */
id: string,
/** `techniques` or `routines`. */
folder: string,
/** What it is called. */
title: string, };

/**
 * What people read of a technique or routine, in their language or the one there is: texts, never
 * markup. The reply to `item`.
 */
export type ItemText = {
/** What it is called. */
title: string,
/** Why one would do it. */
why: string,
/** What to do, in order; none for a routine, whose techniques have theirs. */
steps: Array<ItemStep>,
/** What to keep in mind. */
cautions: Array<string>,
/** The rhythm to breathe in, where there is one. */
pattern?: Breath,
/** Routines: the seconds of each technique. */
lengths: Record<string, number>, };

/** One step of a technique. */
export type ItemStep = {
/** What is said. */
say: string,
/** How long it lasts when the technique gets its own length. */
seconds: number, };

/** The rhythm of one breath, in seconds. */
export type Breath = {
/** In. */
inhale_s: number,
/** Held. */
hold_s: number,
/** Out. */
exhale_s: number, };

/** Whether the agent starts when the user logs in; the JSON of `adempauze autostart --json`. */
export type Autostart = {
/** Whether something is started. */
on: boolean,
/** Where that stands or would stand: a file, or a value of the registry. */
place: string,
/** What is not right about it. */
trouble: Trouble | null, };

/** Everything that was looked at; the JSON of `adempauze doctor --json`. */
export type Doctor = {
/** One for each thing, in the order in which it is shown. */
findings: Array<Finding>, };

/** One thing that was looked at. */
export type Finding = {
/** What. */
check: Check,
/** The same in the user's language, a few words. */
name: string,
/** How it stands. */
state: FindingState,
/** What was found, a sentence in the user's language. */
found: string,
/** What to do, in the user's language; empty where nothing is to be done. */
hint: string, };

/** What the doctor looks at. */
export type Check = "agent" | "bus" | "notifications" | "idle" | "lock" | "suspend" | "do-not-disturb" | "tray" | "autostart" | "data" | "time-zone" | "clock" | "delivery";

/** How a thing stands. */
export type FindingState = "good" | "limited" | "bad";

/** How far the last test notification came. */
export type Delivery = {
/** How far. */
stage: DeliveryStage,
/** Why nobody took it. */
trouble: Trouble | null, };

/** How far a test notification came. */
export type DeliveryStage = "not-tried" | "sent" | "shown" | "pressed" | "not-pressed" | "not-taken";

/** The reply to `poses`: how a technique is done, as a figure of lines in centimetres. */
export type Drawing = {
/** What all of it takes: left, top, width, height. */
frame: [number, number, number, number],
/** What stands there, a line each: x and y of its points in turn. */
scene: Array<Array<number>>,
/** The lines of the figure, the far ones first. */
lines: Array<Line>,
/** One for each step of the technique. */
steps: Array<DrawnStep>, };

/** A line of a figure. */
export type Line = {
/** How it is drawn. */
stroke: Stroke,
/** The places of its points in those of a frame. */
points: Array<number>, };

/** How a line is drawn. */
export type Stroke = "far" | "limb" | "trunk" | "neck";

/** The frames of a step. */
export type DrawnStep = {
/** From this second on it goes on from the last frame, over and over. */
loops_from: number,
/** In the order of time; the figure goes straight from one to the next. */
frames: Array<DrawnFrame>, };

/** A figure at one moment. */
export type DrawnFrame = {
/** Seconds after the step began. */
at: number,
/** Whether it is a key pose, which shows the step without motion. */
is_key: boolean,
/** X and y of its points in turn; the first is the head. */
points: Array<number>, };

/** An error, as `data` of a JSON-RPC error. */
export type WireError = {
/** What the faces act on. */
code: ErrorCode,
/** What went wrong, in the user's language, or in English where it is about the protocol. */
message: string,
/** What to do, in the same language; may be empty. */
hint: string, };

/** What a face can act on. */
export type ErrorCode = "bad-request" | "refused" | "bad-settings" | "protocol" | "failed";
