/** The texts that were loaded, by name: `messages/nl`. */
export const kept: Record<string, unknown> = {};

/** Takes texts: at once where they ran before the page's own script, else once they are loaded. */
export function take<T>(
  name: string,
  load: () => Promise<{ default: T }>,
  taken: (texts: T) => void,
): Promise<void> | void {
  const here = kept[name] as T | undefined;
  if (here) taken(here);
  else return load().then((texts) => taken(texts.default));
}
