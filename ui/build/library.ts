import type { Plugin } from "vite";
import { readAll, readNames } from "./read.ts";
import { keptJson, virtual } from "./virtual.ts";

interface Item {
  id: string;
  fits: string[];
  /** Techniques alone: whether it can be a moment of its own. */
  schedulable?: boolean;
  techniques?: string[];
  /** Techniques: whether the user has to agree to its cautions first. */
  needs_consent?: boolean;
  /** Techniques: the rhythm of a breath. */
  pattern?: { inhale_s: number; hold_s: number; exhale_s: number };
  /** Routines: how long each of the techniques takes, in their order. */
  seconds: number | number[];
  text: Record<string, { title: string; why: string; steps?: unknown; cautions?: string[] }>;
}

/**
 * The texts of what can be planned, one module per language: `virtual:library/nl`.
 *
 * The content files hold figures, sources and much that nothing plans yet; the page needs none
 * of that, so it is left out here instead of being shipped. For an id that is not here the page
 * has the name of the kind.
 */
export function library(content: URL): Plugin {
  return virtual("library", (language, watch) => {
    const techniques = readAll<Item>(new URL("techniques/", content), watch);
    const routines = readAll<Item>(new URL("routines/", content), watch).filter(
      ({ fits }) => fits.length,
    );
    const drawn = readNames(new URL("poses/", content));
    const parts = new Set(routines.flatMap((routine) => routine.techniques ?? []));
    const wanted = techniques.filter((item) => item.schedulable || parts.has(item.id));
    return keptJson(
      `library/${language}`,
      Object.fromEntries(
        [...wanted, ...routines].map((item) => {
          const { title, why, steps, cautions } = item.text[language]!;
          const { pattern, techniques = [], seconds, needs_consent: asks } = item;
          const lengths = Array.isArray(seconds)
            ? Object.fromEntries(techniques.map((id, n) => [id, seconds[n]]))
            : undefined;
          const isDrawn = drawn.includes(`${item.id}.json`) || undefined;
          const plain = { title, why, steps, cautions, pattern, lengths };
          return [item.id, { ...plain, drawn: isDrawn, asks }];
        }),
      ),
    );
  });
}
