/** Changes of the settings, laid on top of each other before they are saved. */

/** Part of the settings, as far as it changes. `null` brings a default back. */
export type Change = Record<string, unknown>;

const isObject = (value: unknown): value is Change =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One change after another, as one. */
export function merge(first: Change, then: Change): Change {
  const both = { ...first };
  for (const [key, value] of Object.entries(then)) {
    const old = both[key];
    both[key] = isObject(old) && isObject(value) ? merge(old, value) : value;
  }
  return both;
}

/** The settings as a change would have them. What it brings back to the default is left out. */
export function apply<T extends object>(settings: T, change: Change): T {
  const applied = { ...settings } as Change;
  for (const [key, value] of Object.entries(change)) {
    const old = applied[key];
    if (value === null) delete applied[key];
    else applied[key] = isObject(old) && isObject(value) ? apply(old, value) : value;
  }
  return applied as T;
}
