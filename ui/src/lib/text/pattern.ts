/**
 * The words of a message, as build/messages.ts makes them from Fluent: text, variables, and a
 * choice by a variable. A few lines of our own: the runtime of Fluent weighs more than any screen,
 * and the rules for messages leave out nearly all of what it can do.
 */
export type Pattern = string | (string | Part)[];

interface Part {
  /** The name of a variable. */
  of: string;
  /** What is said for its value, for its plural form (`one`), and for all else (`*`). */
  ways?: Record<string, Pattern>;
}

export type Args = Record<string, string | number>;

/** The sentence of a pattern, in a language whose plural forms `plural` knows. */
export function say(pattern: Pattern, args: Args, plural: Intl.PluralRules): string {
  if (typeof pattern === "string") return pattern;
  return pattern
    .map((part) => {
      if (typeof part === "string") return part;
      const value = args[part.of] ?? `{${part.of}}`;
      if (!part.ways) return String(value);
      const form = typeof value === "number" ? plural.select(value) : "*";
      return say(part.ways[value] ?? part.ways[form] ?? part.ways["*"] ?? "", args, plural);
    })
    .join("");
}
