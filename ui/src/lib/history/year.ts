/** A year of days: where each stands in the grid, how strongly it is drawn, and the months. */
import { plusDays } from "$lib/time/days";
import type { YearDay } from "$lib/wire/types";

export const WEEKS = 53;

export interface Cell {
  day: string;
  /** The week, 0 being the first that is shown, and the weekday, 0 being Monday. */
  column: number;
  row: number;
  /** 0 to 4: how much of what could be done was done; `held` where nothing could. */
  level: number | "held";
  of: YearDay;
}

/** The Monday of the first week that is shown when the last is the week of `today`. */
export const firstMonday = (today: string): string =>
  plusDays(today, -weekday(today) - 7 * (WEEKS - 1));

export function cells(days: readonly YearDay[], today: string): Cell[] {
  const first = firstMonday(today);
  return days
    .map((of) => {
      const at = daysBetween(first, of.day);
      return { day: of.day, column: Math.floor(at / 7), row: at % 7, level: levelOf(of), of };
    })
    .filter(({ column }) => column >= 0);
}

/** The columns in which a month begins. */
export function monthColumns(today: string): { month: string; column: number }[] {
  const first = firstMonday(today);
  return Array.from({ length: WEEKS }, (_, column) => ({
    month: plusDays(first, 7 * column + 6).slice(0, 7),
    column,
  })).filter(({ month }, n, all) => n > 0 && all[n - 1]!.month !== month);
}

export interface Sum {
  active: number;
  planned: number;
  chances: number;
  taken: number;
  extras: number;
}

export interface MonthSum extends Sum {
  /** `2026-11`. */
  month: string;
}

/** Each month that has something, the latest first. */
export function months(days: readonly YearDay[]): MonthSum[] {
  const names = [...new Set(days.map(({ day }) => day.slice(0, 7)))].sort().reverse();
  return names.map((month) => ({ month, ...sum(days.filter((d) => d.day.startsWith(month))) }));
}

/** What some days came to; `planned` counts the days that had a plan. */
export const sum = (days: readonly YearDay[]): Sum => ({
  active: days.filter(({ taken, extras }) => taken + extras > 0).length,
  planned: days.filter(({ planned }) => planned > 0).length,
  chances: days.reduce((sum, { chances }) => sum + chances, 0),
  taken: days.reduce((sum, { taken }) => sum + taken, 0),
  extras: days.reduce((sum, { extras }) => sum + extras, 0),
});

/** The first and the last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return {
    from: `${month}-01`,
    to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10),
  };
}

function levelOf({ planned, chances, taken, extras }: YearDay): Cell["level"] {
  if (chances > 0) return Math.ceil((4 * taken) / chances);
  return extras === 0 && planned > 0 ? "held" : 1;
}

const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
