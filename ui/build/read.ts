import { readdirSync, readFileSync } from "node:fs";

/** The items of a folder of the content, in the order of their files. */
export function readAll<T>(folder: URL, watch: (file: string) => void): T[] {
  return readNames(folder).map((name) => readOne<T>(new URL(name, folder), watch));
}

/** The names of the items' files. */
export const readNames = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();

/** What one file of the content holds. */
export function readOne<T>(file: URL, watch: (file: string) => void): T {
  watch(file.pathname);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
