/** The places of the window. The address says which one is open, so that links and Back work. */
import { bars, book, calendar, help, sliders, sun } from "./parts/icons";

export const PLACES = ["today", "week", "history", "routines", "settings", "help"] as const;
/** The places that the rail leads to, and the guided session, which has the window to itself. */
export type Place = (typeof PLACES)[number] | "session";

/** The place that an address (`#help/sources`) names; Today where it names none. */
export function placeOf(hash: string): Place {
  const [name] = hash.slice(1).split("/");
  return name === "session" ? name : (PLACES.find((place) => place === name) ?? "today");
}

/** The page within a place: `sources`; empty for its first. */
export const pageOf = (hash: string): string => hash.split("/")[1] ?? "";

export const placeIcons: Record<(typeof PLACES)[number], string> = {
  today: sun,
  week: bars,
  history: calendar,
  routines: book,
  settings: sliders,
  help,
};
