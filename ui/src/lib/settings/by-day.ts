/** Values per day: a weekday of its own wins over the default. */
import type { ByDay, Range, Weekday } from "$lib/wire/types";

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** How a weekday's working hours stand to the ordinary ones. */
export type DayChoice = "usual" | "free" | "own";

export function choiceOf(work: ByDay<Range[]>, day: Weekday): DayChoice {
  const ranges = work[day];
  if (ranges === undefined || same(ranges, work.default)) return "usual";
  return ranges.length === 0 ? "free" : "own";
}

/**
 * The ranges that give a weekday this choice. A day that becomes ordinary gets the ordinary
 * ranges written out: to leave it out would bring back the default, which is free at the weekend.
 */
export const choose = (work: ByDay<Range[]>, choice: DayChoice): Range[] =>
  choice === "free" ? [] : work.default;

/** The change of the ordinary ranges, with the weekdays that were written out as ordinary. */
export function changeDefault(work: ByDay<Range[]>, ranges: Range[]): Partial<ByDay<Range[]>> {
  const change: Record<string, Range[]> = { default: ranges };
  for (const day of WEEKDAYS) {
    const own = work[day];
    if (own !== undefined && own.length > 0 && same(own, work.default)) change[day] = ranges;
  }
  return change as Partial<ByDay<Range[]>>;
}

/** How many dates have a value of their own. */
export const datesIn = (values: ByDay<unknown>): number =>
  Object.keys(values).filter((key) => /^\d{4}-/.test(key)).length;

const same = (one: Range[], other: Range[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
