/** What a running moment says when: its steps, laid out over the time that it takes. */
import type { Entry, Library, Pattern } from "$lib/library/library.svelte";
import type { Moment } from "$lib/wire/types";

export interface Step {
  say: string;
  /** The title of its technique, where there are several. */
  part: string | null;
  /** The technique whose step it is, if that is drawn, and which of its steps. */
  drawn: string | undefined;
  place: number;
  /** Seconds after the beginning. */
  from: number;
  to: number;
  /** The rhythm to breathe in meanwhile, and when that began. */
  pattern: { of: Pattern; from: number } | null;
}

/**
 * The steps of a moment. The content's lengths are stretched or shortened alike to the minutes
 * that the moment takes; the seconds of a breath never are.
 */
export function scriptOf(moment: Moment, library: Library): Step[] {
  const whole = library.entry(moment.routine ?? moment.technique);
  const ids = moment.techniques ?? (moment.technique ? [moment.technique] : []);
  const parts = ids.flatMap((id) => {
    const entry = library.entry(id);
    return entry?.steps?.length
      ? [{ id, entry, seconds: whole?.lengths?.[id] ?? total(entry) }]
      : [];
  });
  const sum = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  if (sum === 0) return [];
  const scale = (moment.minutes * 60) / sum;
  let at = 0;
  return parts.flatMap(({ id, entry, seconds }) => {
    const from = at;
    // Rounds in which a breath is held are not made more than they are.
    const ofStep = entry.pattern?.hold_s ? 1 : (seconds * scale) / total(entry);
    return entry.steps!.map(({ say, seconds }, place) => {
      const begin = at;
      at += seconds * ofStep;
      const pattern = entry.pattern ? { of: entry.pattern, from } : null;
      const part = parts.length > 1 ? entry.title : null;
      return { say, part, drawn: entry.drawn && id, place, from: begin, to: at, pattern };
    });
  });
}

const total = (entry: Entry): number =>
  (entry.steps ?? []).reduce((sum, { seconds }) => sum + seconds, 0);

/** The place of the step that is said this many seconds after the beginning. */
export function stepAt(script: readonly Step[], seconds: number): number {
  const next = script.findIndex((step) => seconds < step.to);
  return next < 0 ? script.length - 1 : next;
}

/** One moment within a breath. */
export interface Breath {
  phase: "in" | "hold" | "out";
  /** How long the phase lasts still, in whole seconds. */
  left: number;
  /** How full the breath is: 0 is out, 1 is in. */
  fullness: number;
  /** How many breaths lie behind. */
  count: number;
}

/** Where a breath stands this many seconds after the first one began. */
export function breathAt({ inhale_s, hold_s, exhale_s }: Pattern, seconds: number): Breath {
  const whole = inhale_s + hold_s + exhale_s;
  const count = Math.floor(seconds / whole);
  const at = seconds - count * whole;
  if (at < inhale_s) {
    return { phase: "in", left: Math.ceil(inhale_s - at), fullness: at / inhale_s, count };
  }
  if (at < inhale_s + hold_s) {
    return { phase: "hold", left: Math.ceil(inhale_s + hold_s - at), fullness: 1, count };
  }
  return { phase: "out", left: Math.ceil(whole - at), fullness: (whole - at) / exhale_s, count };
}
