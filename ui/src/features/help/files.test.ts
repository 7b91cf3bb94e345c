import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FILES } from "./files";

it("names every file that erasing takes away, and no other", () => {
  const erase = readFileSync("../src-tauri/crates/store/src/erase.rs", "utf8");
  const [, list] = /const OURS: \[&str; \d+\] = \[([^\]]+)\]/.exec(erase) ?? [];
  const kept = [...list!.matchAll(/"([^"]+)"/g)].map(([, begin]) => begin);
  const backup = readFileSync("../src-tauri/crates/store/src/backup.rs", "utf8");
  kept.push(`${/const FOLDER: &str = "(\w+)"/.exec(backup)?.[1]}/`);
  expect(FILES.map(([name]) => name.replace("…", "")).sort()).toEqual(kept.sort());
});
