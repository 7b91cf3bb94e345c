/** The places of the window. The address says which one is open, so that links and Back work. */

export const PLACES = ["today", "week", "history", "routines", "settings", "help"] as const;
/** The places that have the window to themselves: a guided moment, and the first run. */
const ALONE = ["session", "first"] as const;
export type Place = (typeof PLACES)[number] | (typeof ALONE)[number];

export const isAlone = (place: Place): boolean => ALONE.some((alone) => alone === place);

/** The place that an address (`#help/sources`) names; Today where it names none. */
export function placeOf(hash: string): Place {
  const [name] = hash.slice(1).split("/");
  return [...PLACES, ...ALONE].find((place) => place === name) ?? "today";
}

/** The page within a place: `sources`; empty for its first. */
export const pageOf = (hash: string): string => hash.split("/")[1] ?? "";
