/** Days and months where they are counted, or stand beside many others. */
import { date, monthName, weekdayName } from "./format";

/** A month (`2026-11`) in words: `november 2026`. */
export const monthInWords = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** A month (`2026-11`) in a word of three letters: `nov`. */
export function monthInShort(month: string): string {
  const name = monthName(month);
  return name === "maart" ? "mrt" : name.slice(0, 3);
}

/** The name of a weekday in two letters, 0 being Monday. */
export const weekdayInShort = (index: number): string => weekdayName(index).slice(0, 2);

/** The date this many days later (or earlier). */
export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return date(at.toISOString());
}
