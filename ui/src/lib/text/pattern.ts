/**
 * The words of a message, as build/messages.ts makes them from Fluent: text, variables, and a
 * choice by a variable. A few lines of our own: the runtime of Fluent weighs more than any screen,
 * and the rules for messages leave out nearly all of what it can do.
 */
export type Pattern = string | (string | Part)[];

/**
 * The name of a variable; and what is said for its value, for one of it (`one`), and for all else
 * (`*`), if not the value itself. Dutch and English tell one from all other numbers, so no tables of
 * plural forms are needed: those of `Intl` take a twentieth of the time in which Today is there.
 */
type Part = [of: string, ways?: Record<string, Pattern>];

export type Args = Record<string, string | number>;

/** The sentence of a pattern, with this mark in its decimal fractions. */
export function say(pattern: Pattern, args: Args, mark: string): string {
  if (typeof pattern === "string") return pattern;
  return pattern
    .map((part) => {
      if (typeof part === "string") return part;
      const [of, ways] = part;
      const value = args[of] ?? `{${of}}`;
      if (!ways) return typeof value === "number" ? String(value).replace(".", mark) : value;
      return say(ways[value] ?? ways[value === 1 ? "one" : "*"] ?? ways["*"] ?? "", args, mark);
    })
    .join("");
}
