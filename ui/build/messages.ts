import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import type { Pattern } from "../src/lib/text/pattern.ts";
import { json, virtual } from "./virtual.ts";

/** The files, and which of their messages the page needs. */
const FILES: Record<string, (id: string) => boolean> = {
  // The words of notifications are the agent's alone and stay behind.
  "kinds.ftl": (id) => !id.startsWith("notify-"),
  "window.ftl": () => true,
  "desktop.ftl": (id) => /^doctor-(good|limited|bad|name-delivery)$/.test(id),
  // And so is what was noted.
  "data.ftl": (id) => /^(checkin-tension|diary-(high|low|trend.*|.*-(is|are)))$/.test(id),
  // A week is said in the same words on the command line.
  "cli.ftl": (id) => id.startsWith("week-") && id !== "week-title",
};

/**
 * The Fluent messages of the page, read at build time, one module per language:
 * `virtual:messages/nl`. The page then needs no parser, and only what src/lib/text/pattern.ts
 * can say: text, variables and choices by a variable. Anything else fails the build.
 */
export function messages(folder: URL): Plugin {
  return virtual("messages", (language, watch) => {
    const all = Object.entries(FILES).flatMap(([name, isWanted]) => {
      const file = new URL(`${language}/${name}`, folder);
      watch(file.pathname);
      const { body } = new FluentResource(readFileSync(file, "utf8"));
      return body.filter(({ id }) => isWanted(id));
    });
    return json(Object.fromEntries(all.map(({ id, value }) => [id, pattern(id, value)])));
  });
}

type Element = Exclude<FluentResource["body"][number]["value"], string | null>[number];

function pattern(id: string, value: FluentResource["body"][number]["value"]): Pattern {
  if (value === null) throw new Error(`${id} has no words`);
  return typeof value === "string" ? value : value.map((element) => part(id, element));
}

function part(id: string, element: Element): Exclude<Pattern, string>[number] {
  if (typeof element === "string") return element;
  if (element.type === "var") return { of: element.name };
  if (element.type !== "select" || element.selector.type !== "var") {
    throw new Error(`${id}: the page has no words for ${element.type}`);
  }
  const ways = element.variants.map(({ key, value }, n): [string, Pattern] => {
    const name = key.type === "num" ? String(key.value) : key.value;
    return [n === element.star ? "*" : String(name), pattern(id, value)];
  });
  return { of: element.selector.name, ways: Object.fromEntries(ways) };
}
