/** The figures of the settings: their bounds, and the rhythms that set several at once. */
import type { Kind, Settings } from "$lib/wire/types";
import type { Change } from "./change";

interface Bounds {
  from: number;
  to: number;
  step: number;
}

/** The same bounds as the planner's; the agent has the last word. */
export const figures = {
  interval_min: { from: 20, to: 90, step: 5 },
  per_day: { from: 0, to: 6, step: 1 },
  walk_minutes: { from: 5, to: 10, step: 1 },
  rest_minutes: { from: 5, to: 10, step: 1 },
  training_minutes: { from: 10, to: 25, step: 5 },
  after_work_min: { from: 0, to: 720, step: 15 },
  lead_min: { from: 5, to: 15, step: 5 },
  cap: { from: 3, to: 18, step: 1 },
} satisfies Record<string, Bounds>;

export const RHYTHMS = {
  calm: { micro_pause: { interval_min: 90 }, cap: 12 },
  normal: { micro_pause: { interval_min: 60 }, cap: 12 },
  ambitious: { micro_pause: { interval_min: 30 }, cap: 18 },
} satisfies Record<string, Change>;

export type Rhythm = keyof typeof RHYTHMS;

/** The rhythm that the settings amount to; none if they are the user's own. */
export function rhythmOf(settings: Settings): Rhythm | null {
  const names = Object.keys(RHYTHMS) as Rhythm[];
  const { cap, micro_pause } = settings;
  return (
    names.find((name) => {
      const rhythm = RHYTHMS[name];
      return rhythm.cap === cap && rhythm.micro_pause.interval_min === micro_pause.interval_min;
    }) ?? null
  );
}

/** The key that holds a kind's switch and figures. */
export const KEYS = {
  morning: "morning",
  "micro-pause": "micro_pause",
  walk: "walk",
  breathing: "breathing",
  rest: "rest",
  training: "training",
  evening: "evening",
  "wind-down": "wind_down",
} as const satisfies Record<Kind, keyof Settings>;

/** The kinds in the order of a day. */
export const KINDS = Object.keys(KEYS) as Kind[];
