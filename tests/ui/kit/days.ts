/** Days as the agent would tell them, for the stand-in. The zone is not that of the browser. */
import type { Link } from "../../../ui/src/lib/host/host";
import type {
  Diary,
  HistoryEntry,
  Moment,
  ProposalView,
  Settings,
  Today,
  Week,
} from "../../../ui/src/lib/wire/types";
import * as recorded from "./recorded";

export const DAY = "2026-11-24";
const at = (time: string, day = DAY) => `${day}T${time}:00+01:00`;

function moment(
  prompt: string,
  time: string,
  minutes: number,
  more: Partial<Moment> & Pick<Moment, "reason">,
): Moment {
  const kind = prompt.split("/")[0] as Moment["kind"];
  return {
    prompt: `${DAY}/${prompt}`,
    kind,
    due: at(time),
    until: at(time),
    minutes,
    state: { state: "coming" },
    since: null,
    until_then: null,
    can: [],
    snooze_minutes: [],
    ...more,
  };
}

const ended = (outcome: string, why: string | null = null) =>
  ({ state: "ended", outcome, why }) as Moment["state"];

/** Half past two on a working day: some done, one excused, a walk to come. */
export function afternoon(): Today {
  return {
    now: at("14:36"),
    zone: "Europe/Amsterdam",
    day: DAY,
    begun: true,
    active: true,
    waking: at("07:00"),
    bedtime: at("23:00"),
    silence: at("22:00"),
    moments: [
      moment("morning/1", "07:20", 6, {
        routine: "slot-morning",
        techniques: ["calm-low-breathing", "pelvic-tilt"],
        reason: "after-waking",
        state: ended("done"),
      }),
      moment("micro-pause/1", "10:00", 2, {
        technique: "micro-pause",
        reason: "interval",
        state: ended("credited"),
      }),
      moment("walk/1", "11:00", 8, {
        technique: "walk-short",
        reason: "spread-over-day",
        state: ended("done"),
      }),
      moment("micro-pause/2", "12:00", 2, {
        technique: "breathing-4-6",
        reason: "after-first-walk",
        state: ended("excused", "busy"),
      }),
      moment("micro-pause/3", "14:00", 2, {
        technique: "shoulders-low",
        reason: "interval",
        state: ended("unanswered"),
      }),
      moment("walk/2", "15:00", 8, {
        technique: "walk-short",
        reason: "spread-over-day",
        can: ["start", "done", "skip"],
      }),
      moment("breathing/1", "16:00", 5, { technique: "abdominal-breathing", reason: "last-slot" }),
      moment("rest/1", "17:00", 5, { technique: "doing-nothing", reason: "end-of-work" }),
      moment("wind-down/1", "21:50", 10, {
        routine: "slot-wind-down",
        techniques: ["calm-last-hour"],
        reason: "before-bedtime",
      }),
    ],
    left_out: [],
    paused_until: null,
    busy_until: null,
    proposal: null,
    presence: { away: false, busy: [], asleep: false },
    question: null,
    ask_first: [],
    reviews: [],
    troubles: [],
    wakeup: null,
  };
}

/** The walk of 15:00 is on screen. */
export function onScreen(): Today {
  const today = { ...afternoon(), now: at("15:01") };
  Object.assign(today.moments[5]!, {
    state: { state: "on-screen" },
    since: at("15:00"),
    can: ["start", "done", "snooze", "skip"],
    snooze_minutes: [5, 10, 15],
  });
  return today;
}

/** The walk of 15:00 runs. */
export function running(): Today {
  const today = { ...afternoon(), now: at("15:03") };
  Object.assign(today.moments[5]!, {
    state: { state: "started" },
    since: at("15:01"),
    until_then: at("15:09"),
    can: ["done", "stop", "wait"],
  });
  return today;
}

/** The 4-6 breathing of 12:00 runs: eleven seconds on, so in its second breath. */
export function breathing(): Today {
  const today = { ...afternoon(), now: `${DAY}T12:00:11+01:00` };
  const started = { state: { state: "started" }, since: at("12:00"), until_then: at("12:02") };
  Object.assign(today.moments[3]!, { ...started, can: ["done", "stop", "wait"] });
  return today;
}

/** That breathing waits, with what was left of it. */
export function waiting(): Today {
  const today = breathing();
  Object.assign(today.moments[3]!, {
    state: { state: "waiting", left_s: 109 },
    until_then: at("12:12"),
    can: ["start", "done", "stop"],
  });
  return today;
}

/** A movement runs in the place of the pause of 12:00: fifty seconds on, so in its third step. */
export function moving(technique = "pelvic-tilt"): Today {
  const today = { ...breathing(), now: `${DAY}T12:00:50+01:00` };
  Object.assign(today.moments[3]!, { technique });
  return today;
}

/** The breathing of 12:00 was stopped halfway. */
export function stopped(): Today {
  const today = { ...afternoon(), now: at("12:01") };
  Object.assign(today.moments[3]!, { state: ended("partial"), since: at("12:01") });
  return today;
}

/** The calm start of 07:20 runs, with its techniques one after the other. */
export function morning(): Today {
  const today = { ...afternoon(), now: at("07:21") };
  const started = { state: { state: "started" }, since: at("07:20"), until_then: at("07:26") };
  Object.assign(today.moments[0]!, { ...started, can: ["done", "stop", "wait"] });
  return today;
}

/** The 4-7-8 breathing was called up by hand at noon, and runs for as long. */
export function holding(seconds = 5): Today {
  const now = `${DAY}T12:00:${String(seconds).padStart(2, "0")}+01:00`;
  const today = { ...breathing(), now };
  Object.assign(today.moments[3]!, { kind: "breathing", technique: "breathing-4-7-8" });
  return today;
}

/** The walk of 15:00 is done. */
export function walked(): Today {
  const today = { ...afternoon(), now: at("15:09") };
  Object.assign(today.moments[5]!, { state: ended("done"), since: at("15:09"), can: [] });
  return today;
}

/** Everything that can stand above the line of time stands there. */
export function busy(): Today {
  return {
    ...afternoon(),
    presence: { away: false, busy: ["meeting", "camera"], asleep: false },
    question: { prompt: `${DAY}/walk/1`, question: "walk-confirm" },
    left_out: [
      { kind: "micro-pause", due: at("11:05"), why: "merged" },
      { kind: "rest", due: at("22:30"), why: "silence" },
    ],
    troubles: [
      {
        code: "no-notification-server",
        message: "Er is niets dat meldingen toont",
        hint: "Momenten staan nu alleen in dit venster. Start een meldingenprogramma, zoals dunst.",
      },
    ],
  };
}

/** What is proposed after days on which much stayed without an answer. */
export const proposal: ProposalView = {
  what: "fewer",
  kind: "micro-pause",
  message:
    "“Even opstaan” bleef 9 van de 14 keer zonder antwoord. Minder vaak kan ook. Zal ik dat doen?",
  changes: { "micro_pause.interval_min": 90 },
};

/** Two things are asked: whether less is better, and whether a profile for a while still fits. */
export function asked(): Today {
  const message = "Past “Acute rugpijn” nog bij je? Je koos het op 10 november 2026, voor even.";
  return {
    ...afternoon(),
    proposal,
    ask_first: ["Vraag je huisarts of fysiotherapeut om mee te kijken."],
    reviews: [{ profile: "pr-acute", since: "2026-11-10", message, hint: "" }],
  };
}

/** The user said that they are in a meeting. */
export function meeting(): Today {
  const presence: Today["presence"] = { away: false, busy: ["declared"], asleep: false };
  return { ...afternoon(), busy_until: at("15:06"), presence };
}

/** Before the first run is over. */
export function notBegun(): Today {
  return { ...afternoon(), begun: false, moments: [] };
}

/** A Saturday. */
export function free(): Today {
  return { ...afternoon(), now: at("10:20"), active: false, moments: [] };
}

/** All is done, and the last hour has begun. */
export function evening(): Today {
  const today = { ...afternoon(), now: at("22:04") };
  for (const moment of today.moments) {
    if (moment.state.state !== "ended") moment.state = ended("done");
  }
  return today;
}

/** Two days of history, with an extra and a correction. */
export function history(): HistoryEntry[] {
  const yesterday = "2026-11-23";
  const entry = (
    prompt: string,
    time: string,
    outcome: HistoryEntry["outcome"],
    more: Partial<HistoryEntry> = {},
  ): HistoryEntry => ({
    prompt: `${yesterday}/${prompt}`,
    kind: prompt.split("/")[0] as HistoryEntry["kind"],
    due: at(time, yesterday),
    shown: at(time, yesterday),
    outcome,
    why: null,
    ended: at(time, yesterday),
    was: null,
    ...more,
  });
  return [
    entry("micro-pause/1", "10:00", "done", { technique: "hip-mobility" }),
    entry("walk/1", "11:00", "done", { technique: "walk-short", was: "probable" }),
    entry("micro-pause/2", "12:00", "excused", { technique: "breathing-4-6", why: "away" }),
    entry("walk/extra-1", "13:20", "partial", { technique: "walk-short" }),
    entry("micro-pause/3", "14:00", "skipped", { technique: "shoulders-low" }),
    entry("breathing/1", "16:00", "unanswered", { technique: "abdominal-breathing" }),
    entry("wind-down/1", "21:50", "done", { routine: "slot-wind-down" }),
    ...afternoon()
      .moments.filter((moment) => moment.state.state === "ended")
      .map(({ prompt, kind, technique, routine, due, state }) => ({
        prompt,
        kind,
        ...(technique && { technique }),
        ...(routine && { routine }),
        due,
        shown: due,
        outcome: state.state === "ended" ? state.outcome : null,
        why: state.state === "ended" ? state.why : null,
        ended: due,
        was: null,
      })),
  ];
}

/** A week before there was a plan. */
export function emptyWeek(): Week {
  const [week] = recorded.weeks();
  const none = {
    planned: 0,
    chances: 0,
    taken: 0,
    done: { timed: 0, said: 0, credited: 0, later: 0 },
    adherence: null,
    coverage: null,
    strict: null,
    says: "no-plan",
    walking_min: 0,
    breathing_min: 0,
    wind_down_kept: null,
  } as const;
  return {
    ...week!,
    ...none,
    kinds: [],
    days: week!.days.map((day) => ({ ...day, ...none })),
    best_hour: null,
    best_kind: null,
    active_days: { planned: 0, active: 0 },
    before: [],
    trend: null,
  };
}

export function settings(): Settings {
  return {
    language: "nl",
    zone: null,
    work: {
      default: [
        ["09:00", "12:30"],
        ["13:00", "17:00"],
      ],
      sat: [],
      sun: [],
    },
    days_off: [],
    on_days_off: ["morning", "evening", "wind-down"],
    day_starts: "04:00",
    wake: { default: "07:00" },
    bedtime: { default: "23:00" },
    micro_pause: { on: true, interval_min: 60 },
    walk: { on: true, per_day: 2, minutes: 8 },
    breathing: { on: true },
    rest: { on: true, minutes: 5 },
    morning: { on: true },
    evening: { on: false, dinner_end: "19:00", after_dinner_walk: false },
    training: { on: false, days: ["tue", "fri"], after_work_min: 30, minutes: 15 },
    wind_down: { on: true, lead_min: 10 },
    profiles: ["pr-general"],
    techniques_off: [],
    techniques_on: [],
    phase: "mobility",
    cap: 12,
    min_gap_min: 10,
    away_after_min: 5,
    snooze: { minutes: [5, 10, 15], limit: 2 },
    busy: { dnd: true, fullscreen: true, camera: false, calendar: null, addresses: [] },
    notifications: { sound: false },
    adaptive: true,
    diary: { on: false },
    sync: { folder: null, name: null },
  } as Settings;
}

/** A diary that is on, with a trend. */
export function diary(): Diary {
  return {
    on: true,
    asks: true,
    checks: [],
    questions: [
      { id: "trq-people", title: "Was het bij bepaalde mensen?" },
      { id: "trq-emotions", title: "Was er een bepaald gevoel bij?" },
      { id: "trq-response", title: "Wat deed je toen?" },
      { id: "trq-other", title: "Was er iets anders?" },
    ],
    entries: [
      {
        id: "1",
        at: at("11:20", "2026-11-22"),
        day: "2026-11-22",
        note: "note",
        about: ["trq-people"],
        text: "Druk overleg",
      },
      {
        id: "2",
        at: at("16:05", "2026-11-23"),
        day: "2026-11-23",
        note: "check-in",
        tension: 6,
        breath_high: true,
        shoulders_high: false,
      },
    ],
    trend: {
      from: "2026-11-18",
      to: "2026-11-24",
      entries: 6,
      tension: { median: 4.5, least: 2, most: 7 },
      breath_high: { part: 2, whole: 6 },
      shoulders_high: null,
    },
    before: null,
  };
}

/** The settings with the diary switched on. */
export const withDiary = (): Settings => ({ ...settings(), diary: { on: true } });

/** Every kind switched on, with a weekday of its own. */
export function allOn(): Settings {
  const all = settings();
  all.evening.on = true;
  all.training.on = true;
  all.work.fri = [["09:00", "13:00"]];
  return all;
}

export const noAgent: Link = {
  state: "down",
  why: "no-agent",
  detail: "/opt/adempauze/adempauze is not there",
};
