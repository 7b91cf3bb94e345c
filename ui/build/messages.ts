import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import type { Pattern } from "../src/lib/text/pattern.ts";
import { keptJson, virtual } from "./virtual.ts";

/** The files, and which of their messages the page needs. */
const FILES: Record<string, (id: string) => boolean> = {
  // The words of notifications are the agent's alone and stay behind.
  "kinds.ftl": (id) => !id.startsWith("notify-"),
  // What the page has from the beginning; see frame.ts.
  "window.ftl": (id) => !/^(window-skip-to-content|place-nav|place-help-short)$/.test(id),
  "desktop.ftl": (id) => /^doctor-(good|limited|bad|name-delivery)$/.test(id),
  // And so is what was noted.
  "data.ftl": (id) => /^(checkin-tension|diary-(high|low|trend.*|.*-(is|are)))$/.test(id),
  // A week is said in the same words on the command line, and so are its days and the months.
  "cli.ftl": (id) => /^week(day)?-/.test(id) && id !== "week-title",
  "report.ftl": (id) => /^month-\d/.test(id),
};

/**
 * The Fluent messages of the page, read at build time, one module per language:
 * `virtual:messages/nl`. The page then needs no parser, and only what src/lib/text/pattern.ts
 * can say: text, variables and choices by a variable. Anything else fails the build.
 */
export function messages(folder: URL): Plugin {
  return virtual("messages", (language, watch) => {
    const all = read(folder, language, watch);
    const patterns = all.map(({ id, value }) => [id, pattern(id, value)]);
    return keptJson(`messages/${language}`, Object.fromEntries(patterns));
  });
}

/**
 * Where the page names a message whole, `t("settings-title")`, the built script has its place in the
 * list of messages instead, `t(37)`: the ids weigh as much as a screen. One that is made of parts
 * (`t(`kind-${kind}`)`) is still looked up by its id.
 */
export function messagePlaces(folder: URL): Plugin {
  const places = new Map<string, number>();
  return {
    name: "adempauze-message-places",
    apply: "build",
    enforce: "pre",
    buildStart() {
      read(folder, "nl", (file) => this.addWatchFile(file)).forEach(({ id }, place) =>
        places.set(id, place),
      );
    },
    transform(code, id) {
      if (!/\/src\/.*\.(svelte|ts)$/.test(id) || id.includes("/node_modules/")) return null;
      return code.replace(/\bt\((\s*)"([a-z0-9-]+)"/g, (call, space: string, id: string) => {
        const place = places.get(id);
        return place === undefined ? call : `t(${space}${place}`;
      });
    },
  };
}

/** The messages of one file. */
export const messagesOf = (file: URL) => new FluentResource(readFileSync(file, "utf8")).body;

/** The messages of a language by their ids, so that both languages have them in one order. */
function read(folder: URL, language: string, watch: (file: string) => void) {
  const all = Object.entries(FILES).flatMap(([name, isWanted]) => {
    const file = new URL(`${language}/${name}`, folder);
    watch(file.pathname);
    return messagesOf(file).filter(({ id }) => isWanted(id));
  });
  return all.sort((one, other) => (one.id < other.id ? -1 : 1));
}

type Element = Exclude<FluentResource["body"][number]["value"], string | null>[number];

function pattern(id: string, value: FluentResource["body"][number]["value"]): Pattern {
  if (value === null) throw new Error(`${id} has no words`);
  return typeof value === "string" ? value : value.map((element) => part(id, element));
}

function part(id: string, element: Element): Exclude<Pattern, string>[number] {
  if (typeof element === "string") return element;
  if (element.type === "var") return [element.name];
  if (element.type !== "select" || element.selector.type !== "var") {
    throw new Error(`${id}: the page has no words for ${element.type}`);
  }
  const ways = element.variants.map(({ key, value }, n): [string, Pattern] => {
    const name = key.type === "num" ? String(key.value) : key.value;
    return [n === element.star ? "*" : String(name), pattern(id, value)];
  });
  return [element.selector.name, Object.fromEntries(ways)];
}
