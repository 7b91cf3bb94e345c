/** What the library holds beside exercises: questions with their answers, and the sources. */
import type { Language } from "$lib/wire/types";

export interface Guidance {
  id: string;
  title: string;
  lines: string[];
  /** The sections of the articles it comes from (`003-05.2`). */
  sections: string[];
}

export interface Sources {
  articles: {
    key: string;
    topic: string;
    origin: string;
    sections: { id: string; heading: string }[];
  }[];
  outside: { id: string; what: string; urls: string[]; read: string; noted: string }[];
}

const kept: Record<
  Language,
  () => Promise<{ default: { guidance: Record<string, Guidance[]>; sources: Sources } }>
> = {
  nl: () => import("virtual:guidance/nl"),
  en: () => import("virtual:guidance/en"),
};

/** The items by their type: `question`, `mistake`, … */
export const guidance = async (language: Language): Promise<Record<string, Guidance[]>> =>
  (await kept[language]()).default.guidance;

export const sources = async (language: Language): Promise<Sources> =>
  (await kept[language]()).default.sources;
