import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FILES } from "./files";

it("names every file that erasing takes away, and no other", () => {
  const erase = readFileSync("../src-tauri/crates/store/src/erase.rs", "utf8");
  const [, list] = /const OURS: [^=]+= \[([^\]]+)\]/.exec(erase) ?? [];
  const kept = [...list!.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  // Those that have a stamp or a number between their ends, by how they begin.
  const [, aside] = /const SET_ASIDE: [^=]+= \[(.+)\];/.exec(erase) ?? [];
  kept.push(...[...aside!.matchAll(/\("([^"]+)"/g)].map(([, begin]) => begin));
  kept.push(...[...erase.matchAll(/strip_prefix\("([^"]+)"\)/g)].map(([, begin]) => begin));
  const staged = readFileSync("../src-tauri/crates/store/src/import/staged.rs", "utf8");
  kept.push(/const NAME: [^=]+= \("([^"]+)"/.exec(staged)?.[1]);
  const backup = readFileSync("../src-tauri/crates/store/src/backup.rs", "utf8");
  kept.push(`${/const FOLDER: &str = "(\w+)"/.exec(backup)?.[1]}/`);
  // What the disk did not take lies beside the socket.
  const files = readFileSync("../src-tauri/crates/agent/src/resident/files.rs", "utf8");
  kept.push(/is_beside\.then\(\|\| folder\.join\("([^"]+)"\)\)/.exec(files)?.[1]);
  expect(FILES.map(([name]) => name.replace("…", "")).sort()).toEqual(kept.sort());
});
