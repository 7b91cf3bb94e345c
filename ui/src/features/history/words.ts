/** The words of one prompt of the past. */
import { outcomeMessage } from "$lib/day/moment";
import type { PastDay } from "$lib/history/history.svelte";
import type { Library } from "$lib/library/library.svelte";
import { t } from "$lib/text/text.svelte";
import type { HistoryEntry } from "$lib/wire/types";

export const titleOf = (entry: HistoryEntry, library: Library): string =>
  library.entry(entry.routine ?? entry.technique)?.title ?? entry.called ?? t(`kind-${entry.kind}`);

/** How it ended, with what stood there before and whether it was an extra. */
export function outcomeOf(entry: HistoryEntry): string {
  const words = [
    entry.outcome === null
      ? t("history-open")
      : t(outcomeMessage(entry.kind, entry.outcome, entry.why)),
  ];
  if (entry.was) {
    const id = entry.corrected ? "history-later" : "history-was";
    words.push(t(id, { was: t(outcomeMessage(entry.kind, entry.was, null)) }));
  }
  if (entry.prompt.includes("/extra-")) words.push(t("history-extra"));
  return words.join(" · ");
}

/** A day in a few figures; what is zero is left out. */
export function figuresOf(day: PastDay): string {
  const count = (...outcomes: string[]) =>
    day.entries.filter((entry) => entry.outcome && outcomes.includes(entry.outcome)).length;
  const figures: [string, number][] = [
    ["history-day-done", count("done", "credited")],
    ["history-day-open", count("unanswered", "skipped")],
    ["history-day-quiet", count("excused")],
  ];
  return figures
    .filter(([, count]) => count > 0)
    .map(([id, count]) => t(id, { count }))
    .join(" · ");
}
