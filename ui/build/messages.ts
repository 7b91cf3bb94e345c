import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import { json, virtual } from "./virtual.ts";

const FILES = ["kinds.ftl", "window.ftl"];

/**
 * The Fluent messages of the page, read at build time, one module per language:
 * `virtual:messages/nl`. The page then needs no parser. The words of notifications are the
 * agent's alone and stay behind.
 */
export function messages(folder: URL): Plugin {
  return virtual("messages", (language, watch) => {
    const body = FILES.flatMap((name) => {
      const file = new URL(`${language}/${name}`, folder);
      watch(file.pathname);
      return new FluentResource(readFileSync(file, "utf8")).body;
    });
    const wanted = body.filter((message) => !message.id.startsWith("notify-"));
    return json(Object.fromEntries(wanted.map(({ id, value }) => [id, value])));
  });
}
