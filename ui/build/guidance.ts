import type { Plugin } from "vite";
import { readAll, readOne } from "./read.ts";
import { json, virtual } from "./virtual.ts";

interface Item {
  id: string;
  type: string;
  sources: { section: string }[];
  text: Record<string, { title: string; lines: string[] }>;
}

interface Article {
  key: string;
  topic: Record<string, string>;
  origin: string;
  sections: { id: string; heading: string }[];
}

interface Pointer {
  id: string;
  what: string;
  urls: string[];
  read: string;
  noted: string;
}

/** The types that help shows. Signs are messages of the page; the rest nothing shows yet. */
const TYPES = ["question", "mistake", "build-up", "background"];

/** Questions with answers, and the sources, one module per language: `virtual:guidance/nl`. */
export function guidance(content: URL): Plugin {
  return virtual("guidance", (language, watch) => {
    const items = readAll<Item>(new URL("guidance/", content), watch);
    const of = (type: string) =>
      items
        .filter((item) => item.type === type)
        .map(({ id, sources, text }) => ({
          id,
          ...text[language]!,
          sections: sources.map(({ section }) => section),
        }));
    const { sources } = readOne<{ sources: Article[] }>(new URL("sources.json", content), watch);
    const { pointers } = readOne<{ pointers: Pointer[] }>(new URL("outside.json", content), watch);
    return json({
      guidance: Object.fromEntries(TYPES.map((type) => [type, of(type)])),
      sources: {
        articles: sources.map(({ key, topic, origin, sections }) => ({
          key,
          topic: topic[language],
          // What stands behind the name says where the name was read.
          origin: origin.split(" (")[0],
          sections: sections.map(({ id, heading }) => ({ id, heading })),
        })),
        outside: pointers.map(({ id, what, urls, read, noted }) => ({
          id,
          what,
          urls,
          read,
          noted,
        })),
      },
    });
  });
}
