/** One moment of the day: which of them is at hand, and the words for how it stands. */
import { instant } from "$lib/time/format";
import type { Kind, Moment, MomentState } from "$lib/wire/types";

export type Action = Moment["can"][number];

/** Whether it still has no outcome. */
export const isOpen = (moment: Moment): boolean => moment.state.state !== "ended";

/** Whether it is under way: it runs, or waits for the user to go on. */
export const isBegun = ({ state }: Moment): boolean =>
  state.state === "started" || state.state === "waiting";

/** What is left at this instant of one that is under way. */
export function leftMs({ state, until_then }: Moment, nowMs: number): number {
  if (state.state === "waiting") return state.left_s * 1000;
  return until_then ? Math.max(0, instant(until_then) - nowMs) : 0;
}

/** What is at hand comes first; of equals the earlier. */
const RANK: Record<MomentState["state"], number> = {
  started: 0,
  waiting: 0,
  "on-screen": 1,
  held: 2,
  snoozed: 3,
  coming: 4,
  ended: 5,
};

/** The moment at hand: what runs, else what is on screen or waits, else the next to come. */
export function atHand(moments: readonly Moment[]): Moment | undefined {
  const open = moments.filter(isOpen);
  return [...open].sort((a, b) => RANK[a.state.state] - RANK[b.state.state])[0];
}

/** How a moment looks in a row: filled once it is done, dashed where nothing was disturbed. */
export type Look = "plain" | "done" | "faded" | "dashed";

const ENDED: Record<string, Look> = {
  done: "done",
  credited: "done",
  partial: "done",
  probable: "plain",
  skipped: "faded",
  unanswered: "faded",
  excused: "dashed",
};

export const lookOf = (outcome: string | null): Look =>
  outcome === null ? "plain" : (ENDED[outcome] ?? "plain");

/** The message id for an outcome. */
export function outcomeMessage(kind: Kind, outcome: string, why: string | null): string {
  if (outcome === "excused" && why !== null) return `excuse-${why}`;
  if (outcome === "done" && kind === "wind-down") return "outcome-done-wind-down";
  return `outcome-${outcome}`;
}
