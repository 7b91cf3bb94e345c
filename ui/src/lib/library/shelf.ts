/** The whole library as people read it: every technique, routine, profile and phase. */
import type { Language } from "$lib/wire/types";

export interface Figure {
  name: string;
  value: string;
  unit: string;
  /** The section that states it; none: Adempauze chose it. */
  section: string | null;
}

export interface Technique {
  id: string;
  title: string;
  why: string;
  steps: { say: string; seconds: number }[];
  cautions: string[];
  category: string;
  /** The kinds of moment that it comes in, on its own or in a routine. */
  fits: string[];
  seconds: number;
  positions: string[];
  phase: string;
  /** Whether an article says how it is done, or only names it. */
  isKnownFromArticle: boolean;
  isOnByDefault: boolean;
  /** Whether the user has to agree to its cautions first. */
  asks?: boolean;
  figures: Figure[];
  sections: string[];
}

export interface Routine {
  id: string;
  title: string;
  why: string;
  fits: string[];
  minutes: number;
  techniques: string[];
  sections: string[];
}

export interface Profile {
  id: string;
  title: string;
  about: string;
  says: string[];
  limits: string[];
  ask: string;
  emphasise: string[];
  avoid: string[];
  sections: string[];
}

export interface Phase {
  id: string;
  title: string;
  about: string;
  next: string;
  days: number;
}

export interface Shelf {
  techniques: Technique[];
  routines: Routine[];
  profiles: Profile[];
  phases: Phase[];
}

const shelves: Record<Language, () => Promise<{ default: Shelf }>> = {
  nl: () => import("virtual:shelf/nl"),
  en: () => import("virtual:shelf/en"),
};

export const shelf = async (language: Language): Promise<Shelf> =>
  (await shelves[language]()).default;
