/**
 * Times as the agent tells them: RFC 3339 with the offset of its own zone. They are shown as they
 * stand there, never in the zone of the page.
 */

import { t } from "$lib/text/text.svelte";

const MINUTE_MS = 60_000;

/** `2026-11-24T14:36:10+01:00` as `14:36`. */
export const clock = (time: string): string => time.slice(11, 16);

/** The date part, `2026-11-24`. */
export const date = (time: string): string => time.slice(0, 10);

/** The instant in milliseconds. */
export const instant = (time: string): number => Date.parse(time);

/** The instant `ms` as a clock at the offset that `like` carries. */
export function clockAt(ms: number, like: string): string {
  return clock(new Date(ms + offsetMinutes(like) * MINUTE_MS).toISOString());
}

/** `+01:00` at the end of a time, in minutes. */
function offsetMinutes(time: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A date in words: `dinsdag 24 november`. */
export const dayInWords = (day: string): string =>
  `${weekdayName((new Date(day).getUTCDay() + 6) % 7)} ${dateInWords(day)}`;

/** A date in short words: `24 november`. */
export const dateInWords = (day: string): string => `${Number(day.slice(8))} ${monthName(day)}`;

/** The name of a month (`2026-11`) or of the month of a day. */
export const monthName = (day: string): string => t(`month-${Number(day.slice(5, 7))}`);

/** The name of a weekday, 0 being Monday. */
export const weekdayName = (index: number): string => t(`weekday-${index + 1}`);

/** A length as `6:05`. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The first letter as a capital, for a sentence that begins with a date. */
export const capital = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1);
