import type { Plugin } from "vite";
import type { Phase, Profile, Routine, Shelf, Technique } from "../src/lib/library/shelf.ts";
import { readAll } from "./read.ts";
import { json, virtual } from "./virtual.ts";

interface Figure {
  name: string;
  value: unknown;
  unit: string;
  source: { section: string } | null;
}

type Texts<T> = { id: string; text: Record<string, T>; sources: { section: string }[] };
type TechniqueFile = Texts<Pick<Technique, "title" | "why" | "steps" | "cautions">> &
  Pick<Technique, "category" | "seconds" | "positions" | "phase"> & {
    fits: string[];
    steps_source: string;
    enabled_by_default: boolean;
    needs_consent?: boolean;
    figures: Figure[];
  };
type RoutineFile = Texts<Pick<Routine, "title" | "why">> &
  Pick<Routine, "minutes" | "techniques"> & { fits: string[] };
type ProfileFile = Texts<Pick<Profile, "title" | "about" | "says" | "limits" | "ask">> & {
  emphasise: { id: string }[];
  avoid: string[];
};
type PhaseFile = Texts<Pick<Phase, "title" | "about" | "next">> & {
  order: number;
  days_at_least: number;
};

/** The figures that the page has words for; the command line shows all. */
const FIGURES = [
  "duration",
  "duration-min",
  "duration-max",
  "total",
  "repetitions",
  "sets",
  "rounds",
  "rounds-max",
  "inhale",
  "hold",
  "exhale",
  "interval",
  "sessions",
  "per-week",
  "per-day",
  "first-effect",
];

/** The whole library as people read it, one module per language: `virtual:shelf/nl`. */
export function shelf(content: URL): Plugin {
  return virtual("shelf", (language, watch) => {
    const of = <T>(folder: string) => readAll<T>(new URL(`${folder}/`, content), watch);
    const sections = (item: { sources: { section: string }[] }) =>
      item.sources.map(({ section }) => section);
    const routines = of<RoutineFile>("routines").filter(({ fits }) => fits.length > 0);
    const whole: Shelf = {
      techniques: of<TechniqueFile>("techniques").map((item) => ({
        id: item.id,
        ...item.text[language]!,
        category: item.category,
        // On its own, or as a part of a routine.
        fits: [
          ...new Set([
            ...item.fits,
            ...routines.filter((r) => r.techniques.includes(item.id)).flatMap((r) => r.fits),
          ]),
        ],
        seconds: item.seconds,
        positions: item.positions,
        phase: item.phase,
        isKnownFromArticle: item.steps_source === "article",
        isOnByDefault: item.enabled_by_default,
        asks: item.needs_consent,
        figures: item.figures
          .filter(({ name, value }) => FIGURES.includes(name) && /^[\d.,-]+$/.test(String(value)))
          .map(({ name, value, unit, source }) => ({
            name,
            value: String(value),
            unit,
            section: source?.section ?? null,
          })),
        sections: sections(item),
      })),
      routines: routines.map((item) => ({
        id: item.id,
        title: item.text[language]!.title,
        why: item.text[language]!.why,
        fits: item.fits,
        minutes: item.minutes,
        techniques: item.techniques,
        sections: sections(item),
      })),
      profiles: of<ProfileFile>("profiles").map((item) => ({
        id: item.id,
        ...item.text[language]!,
        emphasise: item.emphasise.map(({ id }) => id),
        avoid: item.avoid,
        sections: sections(item),
      })),
      phases: of<PhaseFile>("phases")
        .sort((a, b) => a.order - b.order)
        .map((item) => ({ id: item.id, ...item.text[language]!, days: item.days_at_least })),
    };
    return json(whole);
  });
}
