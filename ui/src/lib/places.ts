/** The places of the window. The address says which one is open, so that links and Back work. */
import { bars, calendar, help, sliders, sun } from "./parts/icons";

export const PLACES = ["today", "week", "history", "settings", "help"] as const;
/** The places that the rail leads to, and the guided session, which has the window to itself. */
export type Place = (typeof PLACES)[number] | "session";

export const placeOf = (hash: string): Place =>
  hash === "#session" ? "session" : (PLACES.find((place) => hash === `#${place}`) ?? "today");

export const placeIcons: Record<(typeof PLACES)[number], string> = {
  today: sun,
  week: bars,
  history: calendar,
  settings: sliders,
  help,
};
