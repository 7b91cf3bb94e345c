/** The sentences of a week. Those of the figures are the command line's too. */
import { t } from "$lib/text/text.svelte";
import type { Figures, Week } from "$lib/wire/types";

export const excusedOf = ({ excused }: Figures): number =>
  Object.values(excused).reduce((sum, count) => sum + count, 0);

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

const SAYS = {
  "no-plan": "week-no-plan",
  "too-little": "week-too-little",
  counts: "week-counts",
  share: "week-share",
} as const;

/** The one sentence: never a percentage without its counts and its coverage. */
export const headline = (figures: Figures): string =>
  t(SAYS[figures.says], {
    taken: figures.taken,
    chances: figures.chances,
    planned: figures.planned,
    excused: excusedOf(figures),
    percent: percent(figures.taken, figures.chances),
  });

/** What stands behind the headline, for who wants to know. */
export function details(week: Week): string[] {
  const { done, excused, extras, variety, probable, partial } = week;
  const reasons = Object.entries(excused)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => `${count} × ${t(`excuse-${why}`)}`);
  const lines = [
    t("week-active-days", { part: week.active_days.active, whole: week.active_days.planned }),
    t("week-ways", { ...done }),
    ...reasons,
  ];
  if (probable > 0) lines.push(`${probable} × ${t("outcome-probable")}`);
  if (partial > 0) lines.push(`${partial} × ${t("outcome-partial")}`);
  lines.push(t("week-variety", { number: variety.techniques }));
  if (extras.total > 0) lines.push(t("week-extras", { number: extras.done }));
  if (week.says === "share") {
    const { taken: part, planned: whole } = week;
    lines.push(t("week-strict", { part, whole, percent: percent(part, whole) }));
  }
  return lines;
}

/** Minutes a day, over the days that had a plan. */
export const perDay = (minutes: number, week: Week): number =>
  week.active_days.planned === 0 ? 0 : Math.round(minutes / week.active_days.planned);

/** The evenings on which the last hour was a chance, and how many of them kept it. */
export function evenings(week: Week): { kept: number; all: number } {
  const chances = week.days.filter((day) => day.wind_down_kept !== null);
  return { kept: chances.filter((day) => day.wind_down_kept).length, all: chances.length };
}
