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
