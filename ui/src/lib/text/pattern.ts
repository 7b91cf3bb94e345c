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

/** What a language makes of a number. */
export interface Numbers {
  plural: Intl.PluralRules;
  format: Intl.NumberFormat;
}

/** The sentence of a pattern. */
export function say(pattern: Pattern, args: Args, numbers: Numbers): string {
  if (typeof pattern === "string") return pattern;
  return pattern
    .map((part) => {
      if (typeof part === "string") return part;
      const value = args[part.of] ?? `{${part.of}}`;
      const isNumber = typeof value === "number";
      if (!part.ways) return isNumber ? numbers.format.format(value) : value;
      const form = isNumber ? numbers.plural.select(value) : "*";
      return say(part.ways[value] ?? part.ways[form] ?? part.ways["*"] ?? "", args, numbers);
    })
    .join("");
}
