/** The places of the window. The address says which one is open, so that links and Back work. */
import { calendar, help, sliders, sun } from "./parts/icons";

export const PLACES = ["today", "history", "settings", "help"] as const;
export type Place = (typeof PLACES)[number];

export const placeOf = (hash: string): Place =>
  PLACES.find((place) => hash === `#${place}`) ?? "today";

export const placeIcons: Record<Place, string> = {
  today: sun,
  history: calendar,
  settings: sliders,
  help,
};
