/** Weeks as ISO 8601 counts them: from Monday, the first being the one with the year's first Thursday. */

const DAY_MS = 86_400_000;

/** The week that a date (`2026-11-24`) lies in, as `2026-W48`. */
export function weekOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  // The Thursday of its week lies in the year that the week belongs to.
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}`;
}

/** The number of a week (`2026-W08`): 8. */
export const numberOf = (week: string): number => Number(week.slice(6));
